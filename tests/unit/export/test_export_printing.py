"""Markdown in the spelling of formatters, with the meaning that it had."""

import pytest

from notes.export.printing import printed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* a\n* b\n    * c\n      more", "- a\n- b\n  - c\n    more"),
        ("- a\n\n+ b\n\n- c", "- a\n\n* b\n\n- c"),
        ("-   a\n\n    b", "- a\n\n  b"),
        ("1) a\n2) b", "1. a\n2. b"),
        ("1. a\n1. b", "1. a\n1. b"),
        ("3. a\n3. b", "3. a\n4. b"),
        ("*a* __b__ *c*d a*b*c", "_a_ **b** *c*d a*b*c"),
        ("*a **b** _c_* ***d***", "_a **b** *c*_ _**d**_"),
        ("a  b\tc `d  e` ``f`` [g  h](<i  j>)", "a b c `d  e` `f` [g h](<i  j>)"),
        ("a  \nb\\\nc   ", "a  \nb\\\nc"),
        ("> a\nb", "> a\n> b"),
        ("~~~ py\nx\n~~~", "```py\nx\n```"),
        ("~~~\n```\n~~~", "````\n```\n````"),
        ("***", "---"),
        (
            "|a|b|c|\n|-|:-:|-:|\n|long|日|*x* \\| y|",
            "| a    |  b  |        c |\n| ---- | :-: | -------: |\n| long | 日  | _x_ \\| y |",
        ),
        ("a\n    - no list", "a\n\\- no list"),
        ("a\n    2. no list\n    > no quote\n    ***", "a\n2\\. no list\n\\> no quote\n\\***"),
        ("a\n    <div> b\n    ```c```", "a <div> b `c`"),
        ("#tag\n\n- #tag", "\\#tag\n\n- #tag"),
        ("a * b * c and *d*", "a \\* b \\* c and _d_"),
        (
            "see https://a.example/b_c(d). Or <b@c.example>",
            "see <https://a.example/b_c(d)>. Or <b@c.example>",
        ),
        (
            "`https://a.example` [https://a.example](b)",
            "`https://a.example` [https://a.example](b)",
        ),
        ("<a href=b>https://a.example</a>", "<a href=b>https://a.example</a>"),
        ("see www.a.example/b_c.", "see [www.a.example/b_c](http://www.a.example/b_c)."),
        ("www.a www.a_b.example `www.a.example`", "www.a www.a_b.example `www.a.example`"),
        ("https://a.example/**b**", "<https://a.example/>**b**"),
        ("https://a.example/__b__", "<https://a.example/>**b**"),
        ("https://a.example/_b_", "https://a.example/_b_"),
        ("[a ](b) c[ d](e)", "[a](b) c [d](e)"),
        ("- c [a\n  ](b)", "- c [a](b)"),
        ("*[a ](b)* [a  \n](b)", "_[a ](b)_ [a  \n](b)"),
        ("[a]() [![b](\nc)](\nd)", "[a](<>) [![b](c)](d)"),
        ("`a\nb`", "`a b`"),
        ("```\na  \n```", "```\na\n```"),
        ("- [ ] a\n  b\n  - c", "- [ ] a\n      b\n  - c"),
        ("- a\n  > b\n  >\n  - c", "- a\n  > b\n  - c"),
        ("1. a\n   # b\n\n2. c", "1. a\n\n   # b\n\n2. c"),
        ("0. a\n0. b", "0. a\n1. b"),
        ("-  a\n\n\n   b\n\n<!-- -->\n\n-   - c", "- a\n\n  b\n\n<!-- -->\n\n- - c"),
        ("   * a\n\n    code", "- a\n\n```\ncode\n```"),
        ("[^1]: a\n    b", "[^1]:\n    a\n    b"),
    ],
)
def test_it_is_spelled_as_formatters_do(text: str, expected: str) -> None:
    assert printed(text) == expected
    assert printed(expected) == expected


@pytest.mark.parametrize("text", [">" * 100 + " a  *b*", "- " * 70 + "a  *b*"])
def test_what_the_parser_does_not_look_into_stays(text: str) -> None:
    assert printed(f"*b*\n\n{text}") == f"_b_\n\n{text}"


@pytest.mark.parametrize(
    "text", ["\\*a\\* a_b_c 2 * 3", "<div>\n  x\n</div>", "    code  x", "[a]: b.md 'c'"]
)
def test_what_has_no_other_spelling_stays(text: str) -> None:
    assert printed(text) == text
