"""Any session's lines mean in a document what they meant in their note."""

import posixpath
from urllib.parse import unquote

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_judge import body_of, levels, targets, tree, without_targets

from notes.export.headings import spaced_out

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
    "at https://example.org/a_b_(c)?d=e&f. *x*",
    "<details> open",
    "2 * 3 * 4 `a",
    "hard  ",
    "[ ] task",
    "www.example.org/a_b!",
    "[spaced ](x.md)y",
    "https://example.org/**b**",
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
    "<div>\n\n{0}",
    "<!-- {0}\n\n{1}",
    "<pre>{0}\n\n{1}",
    "```py  title=x\n{0}  \n",
    "- [x] {0}\n  {1}",
    "{0}\n    - {1}\n    1. {0}",
    "- {0}\n  > {1}\n  >\n  - {0}",
    "1) {0}\n\n   # {1}\n2) {0}\n\n    {1}",
    "---",
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


@settings(max_examples=250, deadline=None)
@given(notes_text())
@example("a\n===\n\nb\nc\n---\n")
@example("##Glued\n[deck]: a.md\n\n[see][deck]\n")
@example("a `b\\\nc` d\\\ne\n===\n")
@example("##Glued a\ntext\n\n###### deep\n")
def test_the_tree_is_the_source_s_but_for_levels(text: str) -> None:
    assert tree(body_of(text)) == tree(spaced_out(text))


@settings(max_examples=250, deadline=None)
@given(notes_text(), st.sampled_from(["../notes", "../../my talks/2019", "sub"]))
@example("- a\n\n[deck]: slides/deck.pdf 'T'\n\n- b\n\n[see][deck]\n", "../notes")
def test_moving_changes_nothing_but_relative_targets(text: str, way: str) -> None:
    exported = body_of(text, way=way)
    source = spaced_out(text)
    assert without_targets(tree(exported)) == without_targets(tree(source))
    for before, after in zip(targets(source), targets(exported), strict=True):
        if before.startswith("https:"):
            assert after == before
        else:
            joined = posixpath.normpath(posixpath.join(way, unquote(before)))
            assert unquote(after).rstrip("/") == joined


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


@settings(max_examples=150, deadline=None)
@given(notes_text())
def test_fitting_a_body_in_twice_changes_nothing_more(text: str) -> None:
    once = body_of(text)
    assert body_of(once) == once
