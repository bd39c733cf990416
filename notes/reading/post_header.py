"""The `Key: value` lines without rules at the top of a post, as Pelican and MultiMarkdown want it.

    Title: Notes from a summit
    Date: 2019-05-14 10:03
    Category: travel

A note's own labels, `Title: …` and `Speaker: …`, look alike; only keys of a blog make a header.
"""

from __future__ import annotations

import re

_FIRST = re.compile(
    r"\ufeff?(?:title|date|authors?|slug|category|tags|status|modified)[ \t]?:[ \t]", re.IGNORECASE
)
_LINE = re.compile(r"([A-Za-z][A-Za-z_-]{1,24})[ \t]?:(?:[ \t]+(.*))?$")
_OF_BLOG = frozenset("slug category categories tags status summary modified template url".split())  # noqa: SIM905
_OF_TALK = frozenset(
    "speaker speakers presenter presenters event conference venue location room track kind "  # noqa: SIM905
    "talk session where when time".split()
)
_MOST_LINES = 40


def read_post_header(text: str) -> tuple[dict[str, str], int] | None:
    """The keys in lower case with their values, and the last line; None where none is a blog's."""
    if _FIRST.match(text) is None:
        return None
    data: dict[str, str] = {}
    last, key = 0, ""
    for line in text.lstrip("\ufeff").split("\n", _MOST_LINES)[:_MOST_LINES]:
        if not line.strip():
            break
        found = _LINE.match(line)
        if found:
            key = found[1].lower()
            data[key] = (found[2] or "").strip()
        elif line[0] in " \t" and key:
            data[key] = f"{data[key]} {line.strip()}".strip()
        else:
            return None
        last += 1
    keys = data.keys()
    told = "title" in keys and keys & _OF_BLOG and not keys & _OF_TALK
    return (data, last) if told else None
