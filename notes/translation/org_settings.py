"""What in a note in Org is told to programs, and what of it people may want to read.

#+TITLE: Weaving days        # Weaving days
#+AUTHOR: Ann                - **Author:** Ann
#+STARTUP: overview          (empty)
# not sure of this           <!-- not sure of this -->
:PROPERTIES:                 (empty)
:Room: 2                     - **Room:** 2
:ID: 7f-12                   (empty)
:END:                        (empty)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.translation.page import Page

_SETTING = re.compile(r"#\+([\w-]+)(?:\[[^\]]*\])?:[ \t]*(.*)")
_TOLD = re.compile(
    r"author|date|email|subtitle|description|keywords|location|place|event|venue|speakers?|presenter"
    r"|tags|categor(?:y|ies)|url|slides|videos?|track|room|time"
)
"""Settings that say something of the note itself."""
_TITLE = "title"
_PROPERTY = re.compile(r":([^\s:]+\+?):(?:[ \t]+(.*))?")
_OF_PROGRAMS = re.compile(
    r"id|custom_id|created|modified|ordered|visibility|category|archive.*|attach.*|dir|header-args.*"
    r"|export_.*|unnumbered|columns|.*_all|cookie_data|noblocking|logging|style|effort|last_.*"
    r"|html_.*|latex_.*|reveal_.*|beamer_.*|roam_.*|drill_.*|anki_.*|pubdate|toc_.*",
    re.IGNORECASE,
)
_PLAN = re.compile(r"[ \t]*(?:CLOSED|SCHEDULED|DEADLINE): *[<\[]\d{4}-")
_PLANNED = re.compile(r"\b(CLOSED|SCHEDULED|DEADLINE):")
_HEADING = re.compile(r"\*+[ \t]")
_LOGS = frozenset({"logbook", "clock", "clocking"})
_HEAD = 60
"""Lines in which a title stands."""


def has_title(lines: Sequence[str]) -> bool:
    """Whether the note has a title, below which its headings stand."""
    return any(line[:8].lower() == "#+title:" and line[8:].strip() for line in lines[:_HEAD])


def write(page: Page, nth: int, prefix: str, bare: str) -> None:
    """Write a setting."""
    found = _SETTING.fullmatch(bare)
    name = found[1].lower() if found else ""
    text = found[2].strip() if found else ""
    if not found and re.match(r"#\+(?:begin|end)_", bare, re.IGNORECASE) is None:
        page.text(nth, prefix, f"\\{bare}")
    elif name == _TITLE and text:
        page.line(nth, f"{prefix}# ", text)
    elif name == "caption" and text:
        page.item(nth, prefix, text)
    elif name == "filetags" and text:
        page.item(nth, f"{prefix}- ", f"**Tags:** {', '.join(filter(None, text.split(':')))}")
    elif text and _TOLD.fullmatch(name):
        page.item(nth, f"{prefix}- ", f"**{name.capitalize()}:** {text}")
    else:
        page.blank(nth, prefix)


def is_plan(line: str) -> bool:
    """Whether a line tells when what is in a heading has to be done, or was."""
    return _PLAN.match(line) is not None


def write_plan(page: Page, nth: int, prefix: str, line: str) -> None:
    """Write such a line; what it tells may be several things."""
    text = _PLANNED.sub(lambda found: f"**{found[1].capitalize()}:**", line.strip())
    page.item(nth, f"{prefix}- ", text)


def write_comment(page: Page, nth: int, prefix: str, bare: str) -> None:
    """Write a line that the writer does not want to see in print."""
    text = bare[1:].strip()
    if text and not text.startswith("-*-"):
        page.raw(nth, prefix, f"<!-- {_safe(text)} -->")
    else:
        page.blank(nth, prefix)


def write_comments(page: Page, first: int, last: int, prefix: str) -> None:
    """Write a block of them, whose first and last line say what it is."""
    if any(page.lines[nth].strip() for nth in range(first + 1, last)):
        page.raw(first, prefix, "<!--")
        for nth in range(first + 1, last):
            page.raw(nth, prefix, _safe(page.lines[nth].strip()))
        page.raw(last, prefix, "-->")


def write_drawer(
    page: Page, first: int, end: int, ends: Sequence[int], prefix: str, name: str
) -> int:
    """Write a drawer, of whose properties those are shown that people write; return its end.

    Args:
        page: Where to write.
        first: The line that opens it.
        end: Where the lines end that it may stand in.
        ends: All lines that close a drawer.
        prefix: What stands before each line.
        name: How it is called.
    """
    last = bisect_right(ends, first)
    last = ends[last] if last < len(ends) else end
    page.blank(first, prefix)
    if not _is_drawer(page.lines, first, last, end):
        if name.upper() != "END":
            page.text(first, prefix, page.lines[first].strip())
        return first + 1
    if name.lower() in _LOGS:
        for nth in range(first, last + 1):
            page.blank(nth, prefix)
        return last + 1
    if name.upper() != "PROPERTIES":
        return first + 1
    for nth in range(first + 1, last):
        _write_property(page, nth, prefix)
    page.blank(last, prefix)
    return last + 1


_LONGEST_DRAWER = 400


def _is_drawer(lines: Sequence[str], first: int, last: int, end: int) -> bool:
    """Whether what begins in line `first` is ended by line `last`, before any heading."""
    if last >= end or last - first > _LONGEST_DRAWER:
        return False
    return not any(_HEADING.match(line) for line in lines[first:last])


def _write_property(page: Page, nth: int, prefix: str) -> None:
    bare = page.lines[nth].strip()
    found = _PROPERTY.fullmatch(bare)
    if found and (_OF_PROGRAMS.fullmatch(found[1]) or not found[2]):
        page.blank(nth, prefix)
    elif found:
        name = found[1].replace("_", " ").rstrip("+")
        name = name.capitalize() if name.isupper() else name
        page.item(nth, f"{prefix}- ", f"**{name}:** {found[2].strip()}")
    elif bare:
        page.text(nth, prefix, bare)
    else:
        page.blank(nth, prefix)


def _safe(text: str) -> str:
    """`text` so that it does not end a comment."""
    return text.replace("-->", "-- >").lstrip(">-") if "--" in text else text.lstrip(">")
