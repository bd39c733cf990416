import re

from hypothesis import given, settings
from hypothesis import strategies as st

from notes.tidy import Block, blocks, tidy

FRAGMENTS = [
    "\n", "\n\n", "    ", "\t", " ", "- ", "* ", "1. ", "• ", "  ◦ ", "– ", "# ", "##", "> ", "`",
    "``", "```\n", "~~~\n", "<b>", "</b>", "<i>", "</i>", "<ul>", "</ul>", "<li>", "</li>",
    "<ol>", "<p>", "</p>", "<br>", "<table>", "</table>", "<tr>", "<td>", "</td>", "</tr>",
    "<div>", "</div>", "</a>", "<a href='x y'>", "<img src=a.png>", "&gt;", "&lt;", "&amp;",
    "&nbsp;", "&#42;", "&#x202e;", "\\", "*", "**", "_", "[", "]", "(", ")", "[x](y)",
    "(t)[http://a.b]", "(k)[]", "<Jane Doe>", "Vec<T>", "<!-- c -->", "|",
    "| a | b |\n| - | - |\n| 1 | 2 | 3 |\n", "<pre>", "</pre>", "<code>", "</code>", "<h2>",
    "</h2>", "<blockquote>", "</blockquote>", "----\n", "====\n", "~~~~\n", "Title\n~~~~~\n",
    ":Author: X\n", "\f", "[^1]", "[^1]: foot\n", "<dl><dt>d<dd>e</dl>", "<sup>", "-item",
    "#One two", "~~", "<", "\r\n", "---\na: b\n---\n", "é", "日本",
]  # fmt: skip
WORDS = st.integers(0, 999).map("w{}x".format)
MESSES = st.lists(st.sampled_from(FRAGMENTS) | WORDS, max_size=24).map("".join)


def drawn(block: Block) -> str:
    parts = [block.prose.text, block.label, *(mark.target for mark in block.prose.marks)]
    for row in block.rows:
        for cell in row:
            parts += [cell.text, *(mark.target for mark in cell.marks)]
    return "\0".join([*parts, *map(drawn, block.children)])


@settings(max_examples=400, deadline=None)
@given(MESSES)
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    once = tidy(text).text
    assert tidy(once).text == once


@settings(max_examples=200, deadline=None)
@given(MESSES)
def test_no_word_is_lost_by_tidying(text: str) -> None:
    words = re.findall(r"w\d+x", text)
    assert [word for word in words if word not in tidy(text).text] == []


@settings(max_examples=200, deadline=None)
@given(MESSES)
def test_no_word_is_lost_on_the_way_to_blocks(text: str) -> None:
    shown = "\0".join(map(drawn, blocks(text)))
    assert [word for word in re.findall(r"w\d+x", text) if word not in shown] == []


@settings(max_examples=200, deadline=None)
@given(MESSES)
def test_lines_come_from_lines_of_the_source_in_order(text: str) -> None:
    found = tidy(text)
    assert len(found.lines) == found.text.count("\n") + 1
    assert list(found.lines) == sorted(found.lines)
    assert found.lines[-1] < len(text.replace("\r\n", "\n").split("\n"))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_tidied_and_parsed(text: str) -> None:
    once = tidy(text).text
    assert tidy(once).text == once
    assert isinstance(list(blocks(text)), list)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab \n`~<>&;"), max_size=60))
def test_fenced_code_is_not_touched(text: str) -> None:
    fence = "`" * 70
    source = f"{fence}\n{text}\n{fence}"
    assert tidy(source).text == source
