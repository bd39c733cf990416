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

A slide that has the heading of the one before goes on with it: `# Fibres`, `# Fibres (cont.)`.
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
    """The `lines` of a deck without settings and headings that are there again.

    All headings but the first are a level or two lower.
    """
    found = list(lines)
    above = ""
    in_section = False
    titled, opened, sections, at = False, False, False, body_line - 1
    while at < len(found):
        line = found[at]
        if line.startswith("---") and not line.strip("- "):
            end = _end_of_settings(found, at)
            settings = found[at + 1 : end]
            opened |= titled
            in_section = not _OF_SECTION.isdisjoint(map(str.rstrip, settings))
            sections |= in_section
            found[at + 1 : end + 1] = [""] * (min(end + 1, len(found)) - at - 1)
            at = max(end, at)
        elif line[:1] in _OPENING and (heading := _HEADING.search(line)):
            if _is_again(line, above):
                found[at] = ""
            elif titled and not opened and line[0] == "#" and _is_on_slide(found, at):
                found[at] = line.lstrip("# ")  # whose slides they are, below the title
            elif titled:
                found[at] = _lowered(line, 1 if in_section or not sections else 2)
            above = line if _depth(line) <= _depth(above) else above
            titled |= heading[0][0] == "#"
        at += 1
    return found


_OPENING = frozenset("#<")
_GOES_ON = re.compile(
    r"[\s:,–—-]*(?:\(?(?:cont(?:inued|inues|['’]?d|\.)?|forts(?:etzung|\.)?|suite|contin\.)\)?|…|\.\.\."
    r"|\(?\d{1,2}(?:\s?/\s?\d{1,2})?\)|\(?\d{1,2}\s?/\s?\d{1,2}\)?)\s*$",
    re.IGNORECASE,
)
"""Behind a heading that is there again: `(cont.)`, `2/3`."""
_NO_DEPTH = 7


def _depth(heading: str) -> int:
    return len(heading) - len(heading.lstrip("#")) if heading[:1] == "#" else _NO_DEPTH


def _is_again(heading: str, above: str) -> bool:
    """Whether a slide has the heading of the one above it, maybe with words for its going on."""
    if heading[0] != "#" or _depth(heading) != _depth(above):
        return False
    return heading == above or _GOES_ON.sub("", heading) == _GOES_ON.sub("", above).rstrip()


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


_MOST_OF_SLIDE = 12


def _is_on_slide(lines: Sequence[str], at: int) -> bool:
    """Whether the line at `at` stands on a slide, which a rule ends soon."""
    return any(line.startswith("---") for line in lines[at + 1 : at + _MOST_OF_SLIDE])


def _lowered(line: str, by: int) -> str:
    def lower(found: re.Match[str]) -> str:
        told = found[0]
        return (
            told + "#" * min(by, 6 - len(told)) if told[0] == "#" else str(min(int(told) + by, 6))
        )

    return _HEADING.sub(lower, line) if line[0] == "<" else _HEADING.sub(lower, line, count=1)
