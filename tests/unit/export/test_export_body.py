"""A session's lines in a document: headings, targets and what is left open."""

import pytest
from markdown_judge import body_of, tree, without_targets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\n## B", "### A\n\n#### B"),
        ("#### A\n\n###### B", "### A\n\n##### B"),
        ("##A\ntext", "### A\n\ntext"),
        ("A\n===\nB\n---", "### A\n\n#### B"),
        ("# A #\n# B\\#", "### A\n\n### B\\#"),
        ("# 1\n## 2\n### 3\n#### 4\n##### 5", "### 1\n\n#### 2\n\n##### 3\n\n###### 4\n\n###### 5"),
        ("# 1\n##### 5\n###### 6", "### 1\n\n#### 5\n\n##### 6"),
        ("## 1\n###### 6\n# 0\n##### 5", "#### 1\n\n###### 6\n\n### 0\n\n##### 5"),
        ("```\n# no\n```", "```\n# no\n```"),
        ("    # no", "    # no"),
        ("<pre>\n# no\n</pre>", "<pre>\n# no\n</pre>"),
        ("#tag #other", "\\#tag #other"),
        ("##\xa0A", "### A"),
        ("> # Q", "> ### Q"),
        ("- # L", "- ### L"),
        ("Foo #\n---", "### Foo \\#"),
    ],
)
def test_headings_nest_below_the_session(text: str, expected: str) -> None:
    assert body_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```\nopen", "```\nopen\n```"),
        ("~~~~ py\nopen\n~~~", "```py\nopen\n~~~\n```"),
        ("<!-- open", "<!-- open\n-->"),
        ("<script>\nx", "<script>\nx\n</script>"),
        ("<?php x", "<?php x\n?>"),
        ("- a\n  ```\n  open", "- a\n  ```\n  open\n  ```"),
    ],
)
def test_what_is_left_open_is_closed(text: str, expected: str) -> None:
    exported = body_of(text)
    assert exported == expected
    assert tree(f"{exported}\n\n# Next")[-3][1] == "h"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](b.md)", "[a](../in/b.md)"),
        ("[a](./b.md#c)", "[a](../in/b.md#c)"),
        ("[a](../x/b.md)", "[a](../x/b.md)"),
        ("![i](<my pic.png> 't')", "![i](<../in/my pic.png> 't')"),
        ("![i](my%20pic.png)", "![i](../in/my%20pic.png)"),
        ("[a](/abs) [b](//host/x) [c](mailto:x@y.z)", None),
        ("[a]({{ site.url }})", None),
        ("[a](#here)", "[a](#here)"),
        ("[r]\n\n[r]: b.md 'T'", '[r]\n\n[r]: ../in/b.md "T"'),
        ('<img src="p.png">', '<img src="../in/p.png">'),
        ("<a href=x.html>t</a>", "<a href=../in/x.html>t</a>"),
        ("`[a](b.md)`", "`[a](b.md)`"),
        ("| [a](b.md) \\| c | [a](b.md) |\n|-|-|", None),
    ],
)
def test_relative_targets_are_respelled(text: str, expected: str | None) -> None:
    exported = body_of(text, way="../in")
    if expected is not None:
        assert exported == expected
    assert without_targets(tree(exported)) == without_targets(tree(text))


def test_a_heading_that_only_says_the_title_is_dropped() -> None:
    assert body_of("## Cloud at scale\n\nText", title="Cloud at scale") == "Text"


def test_a_heading_that_says_more_becomes_the_first_paragraph() -> None:
    exported = body_of("## 09:30 Cloud at scale (room 5)\n\nText", title="Cloud at scale")
    assert exported == "09:30 Cloud at scale (room 5)\n\nText"


def test_a_heading_with_a_link_keeps_it() -> None:
    exported = body_of("## [Cloud at scale](v.mp4)\n\nText", title="Cloud at scale")
    assert exported == "[Cloud at scale](v.mp4)\n\nText"


def test_a_plain_line_that_only_says_the_title_is_dropped() -> None:
    assert body_of("AWS Batch.\n\nText", title="AWS Batch") == "Text"


def test_blank_lines_stand_where_linters_want_them() -> None:
    text = "# A\n\n\n\ntext   \n- a\n- b\n```\nx\n\n\ny\n```\ntext\n\n\n"
    assert body_of(text) == "### A\n\ntext\n\n- a\n- b\n\n```\nx\n\n\ny\n```\n\ntext"
