"""Lists in HTML whose items stand as deep as their tags say, however their lines are indented.

    <ul>
      <li>Tar for gates - Ann Lee</li>
      <ul>
        <li>cheap</li>
      </ul>
        <li>Oil on hinges - Bo Ek</li>

Indentation means nothing there, so it slips where items are moved about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.text.lines import LineKind

if TYPE_CHECKING:
    from notes.structure.text.lines import Outline

_NO_INDENT = 10_000


def with_items_by_tags(outline: Outline, text: str) -> Outline:
    """`outline` of `text` with no item of a list deeper than those before it in the same list.

    Items are never set deeper: where a list is not closed, their indentation is all there is.
    """
    # To look for one letter is much faster than to look for several.
    if "<" not in text or ("<ul" not in text and "<ol" not in text):
        return outline
    lines = list(outline.lines)
    least: list[int] = []
    for at, line in enumerate(lines):
        if line.kind is LineKind.HEADING:
            least = []
        elif line.kind is LineKind.MARKUP and line.text[:3] in {"<ul", "<ol"}:
            least.append(_NO_INDENT)
        elif line.kind is LineKind.BULLET and least and "</li>" in line.text:
            least[-1] = min(least[-1], line.level)
            if line.level > least[-1]:
                lines[at] = line._replace(level=least[-1])
        if least and ("</ul" in line.text or "</ol" in line.text):
            least.pop()
    return outline.rearranged(lines) if lines != list(outline.lines) else outline
