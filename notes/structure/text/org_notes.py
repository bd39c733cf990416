"""Notes in Org, whose headings are lines with stars: what tells them from lists.

What Org itself keeps in a heading is none of its text: how far the writer is with it and how much
it matters before, what is done of its list and its tags behind.

    ** INPROGRESS [#A] Slow looms [1/3]      :weaving:
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ORG_HEAD = re.compile(r"\n#\+(?:title|author|date|startup|options):", re.IGNORECASE)
"""Settings as only Org has them, at the top."""
_HEAD = 1_000
_OTHER_HEADING = re.compile(r"\n(?:#{2,6} *[^\W_]|#[^\W\d_a-z]|={4,}[ \t]*(?:\n|$))")
"""A heading as Org has none: a hash and a space begin its comments, and it underlines nothing."""
_STATES = (
    r"TODO|DONE|NEXT|WAIT(?:ING)?|STARTED|STRT|IN[-_]?PROGRESS|HOLD|SOMEDAY|MAYBE|DELEGATED|DEFERRED"
    r"|CANCELL?ED|COMMENT"
)
_OWN_STATES = re.compile(r"\n#\+(?:(?:seq|typ)_)?todo:([^\n]{1,300})", re.IGNORECASE)
_BEFORE_PRIORITY = re.compile(r"\n\*{1,6} +([A-Z][A-Z_-]{1,20}) +\[#[A-Z0-9]{1,2}\] ")
_STATE = re.compile(r"[^\W\d_][\w-]*")
_COUNT_BEHIND = re.compile(r"\s+\[(?:\d{1,3}/\d{1,3}|\d{1,3}%)\](?=\s*$|\s+:\S+:\s*$)")
_FEWEST_TITLES = 0.5
"""Of the stars at the margin, in an outline of titles."""


def is_org(lines: Sequence[str], text: str) -> bool:
    """Whether stars at the margin are an outline's headings, as in Org, and no bullets."""
    if "\n#+" in text[:_HEAD] and _ORG_HEAD.search(text, 0, _HEAD):
        return True
    # To look for one letter is much faster than to look for two.
    if "*" not in text or "**" not in text or text.count("\n** ") + text.count("\n*** ") < 2:
        return False
    deep = sum(line.startswith(_DEEP) and not _is_closed(line) for line in lines)
    if deep < _FEWEST or any(line.startswith((" * ", "  * ", "\t* ")) for line in lines):
        return False
    return _OTHER_HEADING.search(text) is None and _are_titles(lines)


_FEWEST = 2
_DEEP = ("** ", "*** ")


def _is_closed(line: str) -> bool:
    """Whether stars close what others opened, as bold type is marked: `** Ann Lee ** (slides)`."""
    return "**" in line[len(_DEEP[1]) :] or line.rstrip()[-1:] == "*"


def _are_titles(lines: Sequence[str]) -> bool:
    """Whether the stars of the first level begin as titles do, and not as points that were noted.

    Who stacks stars for points below points, as wikis have them, begins them with small letters.
    """
    first = [line[2:].lstrip()[:1] for line in lines if line[:2] == "* "]
    small = sum(letter.islower() for letter in first)
    return small <= _FEWEST_TITLES * len(first)


def without_states(lines: Sequence[str], text: str) -> list[str]:
    """The `lines` of a note in Org, its headings without states, priorities and counts.

    Args:
        lines: All lines.
        text: All of them, for the states of the writer's own.
    """
    own = {word for line in _OWN_STATES.findall(text) for word in _STATE.findall(line)}
    own.update(_BEFORE_PRIORITY.findall(text))
    states = "|".join([_STATES, *map(re.escape, sorted(own, key=len, reverse=True))])
    before = re.compile(
        rf"(\*{{1,6}} +)(?:(?:{states})\s+(?=\S))?(?:\[#[A-Z0-9]{{1,2}}\]\s+(?=\S))?"
    )
    return [
        _COUNT_BEHIND.sub("", before.sub(r"\1", line, count=1)) if line[:1] == "*" else line
        for line in lines
    ]
