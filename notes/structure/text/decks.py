"""Slides in one file, as Slidev, Marp and remark show them: rules between, a heading on each.

    ---
    marp: true             the front matter says so, or slides have settings of their own:
    ---

    # How ropes rest       the first heading is the title of all,

    ---
    layout: section
    ---

    # Workshop             others stand below it, and below those of slides that open a section

    ---
    layout: default
    ---

    # Fibres

Settings are no text, though the rule behind them underlines the last one as it does a heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_MARP = "\nmarp: true"
_OF_REMARK = "\nclass: "
_SETTING = re.compile(r"[a-zA-Z][\w-]*:(?: |$)|  +\S|\s*$")
_NAMED = re.compile(r"(?:layout|class|background|image|transition|clicks|src|template|name):")
_MOST_SETTINGS = 12
_HEADING = re.compile(r"#{1,5}(?= )|(?<=<h)[1-5](?=[ >])|(?<=</h)[1-5](?=>)")
_OF_SECTION = frozenset({"layout: section", "layout: new-section"})
_FRONT = 600


def may_be_deck(text: str, body_line: int) -> bool:
    """A cheap look at how a note begins; `text` starts with the end of a line."""
    if body_line == 1:
        return text.startswith(_OF_REMARK)
    return text.find("\n---\nlayout: ", 1) > 0 or _OF_MARP in text[:_FRONT]


def with_slides_below(lines: Sequence[str], body_line: int) -> list[str]:
    """The `lines` of a deck without settings, all headings but the first a level or two lower."""
    found = list(lines)
    in_section = False
    titled, sections, at = False, False, body_line - 1
    while at < len(found):
        line = found[at]
        if line.startswith("---") and not line.strip("- "):
            end = _end_of_settings(found, at)
            settings = found[at + 1 : end]
            in_section = not _OF_SECTION.isdisjoint(map(str.rstrip, settings))
            sections |= in_section
            found[at + 1 : end + 1] = [""] * (min(end + 1, len(found)) - at - 1)
            at = max(end, at)
        elif line[:1] in _OPENING and (heading := _HEADING.search(line)):
            if titled:
                found[at] = _lowered(line, 1 if in_section or not sections else 2)
            titled |= heading[0][0] == "#"
        at += 1
    return found


_OPENING = frozenset("#<")


def _end_of_settings(lines: Sequence[str], start: int) -> int:
    """The rule that closes the settings of a slide, which the one at `start` opens; else that."""
    named = False
    for at in range(start + 1, min(start + _MOST_SETTINGS, len(lines))):
        line = lines[at]
        if line.startswith("---") and not line.strip("- "):
            return at if named else start
        if _SETTING.match(line) is None:
            break
        named |= _NAMED.match(line) is not None
    return start


def _lowered(line: str, by: int) -> str:
    def lower(found: re.Match[str]) -> str:
        told = found[0]
        return (
            told + "#" * min(by, 6 - len(told)) if told[0] == "#" else str(min(int(told) + by, 6))
        )

    return _HEADING.sub(lower, line) if line[0] == "<" else _HEADING.sub(lower, line, count=1)
