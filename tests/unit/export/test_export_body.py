"""A session's lines in a document, judged by CommonMark's own parser."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from notes.export.body import Surroundings, draft, finished
from notes.export.headings import spaced_out
from notes.export.links import rebased
from notes.export.markup import Target
from notes.export.open_tags import without_open_tags
from notes.export.references import Labels
from notes.models import Kind, Session, Span
from notes.reading.source import NoteSource

JUDGE = (
    MarkdownIt("commonmark", {"maxNesting": 100})
    .enable(["table", "strikethrough"])
    .use(footnote_plugin, inline=False, move_to_end=False)
)


def session_of(source: NoteSource, title: str = "No such title") -> Session:
    return Session("0" * 10, title, Kind.TALK, (), source.key, Span(1, len(source.lines)))


def body_of(text: str, *, top: int = 2, way: str = "", title: str = "No such title") -> str:
    source = NoteSource.of(text)
    made = draft(source, session_of(source, title), Surroundings.of(source))

    def moved(target: Target) -> str:
        return rebased(target.value, way, "note.md", own=lambda _: True)

    return finished(made, top=top, labels=Labels(made.words), moved=moved)


def tree(text: str) -> list[Any]:
    """What the judge sees, without levels of headings, without definitions."""
    return [_node(token) for token in JUDGE.parse(text)]


def _node(token: Token) -> tuple[Any, ...]:
    tag = "h" if token.type.startswith("heading") else token.tag
    content = token.content if token.type in ("fence", "code_block", "html_block") else ""
    content = content.rstrip("\n")
    return (token.type, tag, token.level, token.hidden, token.info.strip(), content, _words(token))


def _words(token: Token) -> list[Any]:
    """Inline content with line breaks as spaces, since a heading has one line."""
    words: list[Any] = []
    for child in token.children or []:
        if child.type in ("text", "softbreak", "hardbreak"):
            text = child.content or " "
            if words and isinstance(words[-1], str):
                words[-1] += text
            else:
                words.append(text)
        else:
            label = child.meta.get("label", "") if child.type == "footnote_ref" else ""
            words.append((child.type, child.content, _target(child), label, _words(child)))
    return [re.sub(r"\s+", " ", word) if isinstance(word, str) else word for word in words]


def _target(token: Token) -> str:
    return str(token.attrs.get("href", token.attrs.get("src", "")))


def targets(text: str) -> list[str]:
    def walk(tokens: Sequence[Token]) -> Iterator[str]:
        for token in tokens:
            if token.type in ("link_open", "image"):
                yield _target(token)
            yield from walk(token.children or [])

    return list(walk(JUDGE.parse(text)))


def without_targets(node: Any) -> Any:
    if isinstance(node, tuple) and node and node[0] in ("link_open", "image"):
        return (*node[:2], "", *node[3:])
    if isinstance(node, str):
        return re.sub(r"""(href|src)=(["']?)[^\s"'>]*""", r"\1=\2", node)
    if isinstance(node, (tuple, list)):
        return type(node)(without_targets(part) for part in node)
    return node


INLINE = [
    "plain words",
    "*stress* and **more**",
    "`# no heading`",
    "[talk](slides/deck.pdf)",
    '[talk](<a b.md> "a title")',
    "![plan](img/plan.png)",
    "[![badge](b.svg)](site/)",
    "[web](https://example.org/a?b=c#d)",
    "[see][deck]",
    "[deck][]",
    "[deck]",
    "[not defined]",
    "x[^1] y",
    "<b>bold</b> <img src='x.png'>",
    "a \\[b\\](c.md)",
    "trailing #",
    "&copy; a*b*c",
    "[paren](a\\(b.md)",
    "~~gone~~ | bar",
    "`[code](x.md)`",
]
BLOCKS = [
    "{0}",
    "{0}\n{1}",
    "# {0}",
    "### {0} ###",
    "##Glued {0}",
    "{0}\n===",
    "{0}\n{1}\n---",
    "- {0}\n- {1}",
    "- {0}\n\n  {1}\n- {0}",
    "1. {0}\n   - {1}",
    "> {0}\n> # {1}",
    "```\n# {0}\n\n\n[x](y.md)\n```",
    "    # code {0}\n\n\n    more",
    "<div>\n# {0}\n</div>",
    "<!-- # {0} -->",
    "| a | b |\n|---|---|\n| {0} | {1} |",
    "- # {0}",
    "***",
    "{0}  \n{1}\\\nend",
    "~~~ python\n## x\n~~~",
    "- - {0}\n  - ```\n    # {1}\n    ```",
    "[deck]: slides/deck.pdf 'The deck'",
    "[^1]: A note with {0}.",
    "![plan]",
]


@st.composite
def notes_text(draw: st.DrawFn) -> str:
    count = draw(st.integers(1, 7))
    blocks = [
        draw(st.sampled_from(BLOCKS)).format(
            draw(st.sampled_from(INLINE)), draw(st.sampled_from(INLINE))
        )
        for _ in range(count)
    ]
    gaps = [draw(st.sampled_from(["\n\n", "\n\n\n", "\n"])) for _ in range(count)]
    return "".join(block + gap for block, gap in zip(blocks, gaps, strict=True))


def closed_by_itself(text: str) -> bool:
    """Whether definitions keep their place in the tree, and no tag has to be closed."""
    if without_open_tags(spaced_out(text)) != spaced_out(text):
        return False
    return not re.search(r"\]: .*\n(?!\n)", text) and not re.search(r"[^\n]\n\[.*\]: ", text)


@settings(max_examples=250, deadline=None)
@given(notes_text())
@example("a\n===\n\nb\nc\n---\n")
@example("##Glued a\ntext\n\n###### deep\n")
def test_the_tree_is_the_source_s_but_for_levels(text: str) -> None:
    assume(closed_by_itself(text))
    exported = body_of(text)
    assert _sorted_notes(tree(exported)) == _sorted_notes(tree(spaced_out(text)))


@settings(max_examples=250, deadline=None)
@given(notes_text(), st.sampled_from(["../notes", "../../my talks/2019", "sub"]))
@example("- a\n\n[deck]: slides/deck.pdf 'T'\n\n- b\n\n[see][deck]\n", "../notes")
def test_moving_changes_nothing_but_relative_targets(text: str, way: str) -> None:
    assume(closed_by_itself(text))
    exported = body_of(text, way=way)
    source = spaced_out(text)
    assert without_targets(_sorted_notes(tree(exported))) == without_targets(
        _sorted_notes(tree(source))
    )
    for before, after in zip(sorted_targets(source), sorted_targets(exported), strict=True):
        if before.startswith("https:"):
            assert after == before
        else:
            joined = posixpath.normpath(posixpath.join(way, unquote(before)))
            assert unquote(after).rstrip("/") == joined


def sorted_targets(text: str) -> list[str]:
    """Targets in the order of the body, then those of the footnotes."""
    return sorted(
        targets(text), key=lambda target: (posixpath.basename(target.rstrip("/")), target)
    )


def _sorted_notes(nodes: list[Any]) -> list[Any]:
    """Footnotes' definitions behind everything else, where an export may put them."""
    body: list[Any] = []
    definitions: list[Any] = []
    depth = 0
    for node in nodes:
        depth += node[0] == "footnote_reference_open"
        (definitions if depth else body).append(node)
        depth -= node[0] == "footnote_reference_close"
    return body + definitions


@settings(max_examples=150, deadline=None)
@given(notes_text(), st.integers(1, 3))
def test_every_heading_lies_below_the_session_and_keeps_its_rank(text: str, top: int) -> None:
    before = levels(spaced_out(text))
    after = levels(body_of(text, top=top))
    assert len(before) == len(after)
    assert all(top < level <= 6 for level in after)
    for (old, new), (old_next, new_next) in zip(
        zip(before, after, strict=True), list(zip(before, after, strict=True))[1:], strict=False
    ):
        assert (old < old_next) == (new < new_next) or 6 in (new, new_next)
        assert (old == old_next) <= (new == new_next)


def levels(text: str) -> list[int]:
    return [int(token.tag[1]) for token in JUDGE.parse(text) if token.type == "heading_open"]


@settings(max_examples=150, deadline=None)
@given(notes_text())
def test_fitting_a_body_in_twice_changes_nothing_more(text: str) -> None:
    assume(closed_by_itself(text))
    once = body_of(text)
    assume(not once.startswith("---"))  # a rule there begins front matter in a note of its own
    assert body_of(once) == once


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
