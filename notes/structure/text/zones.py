"""Time zones behind times of day: `9:00am EDT`, `14:00-14:45 (UTC+2)`, `10 a.m. PT / 1 p.m. ET`.

Who writes for people far off says whose clock is meant. What stands behind such a time is read as
if nothing had been said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_OFFSET = r"(?:\s?[+-]\s?\d{1,2}(?::?[0-5]\d)?)?"
_NAME = (
    rf"(?:(?:UTC|GMT){_OFFSET}|(?:[ECMP]|A[CEKW]?|B|I|J|K|NZ|SA|H)ST|(?:[ECMP]|A[CEK]?|NZ)DT"
    r"|(?:[CEW]E|B)S?T|SGT|HKT)"
)
_BEHIND = re.compile(
    r"(?:(?<=\d[:.h][0-5]\d)(?<!:\d\d:\d\d)|(?<=[012]\d[0-5]\d)(?<!19\d\d)(?<!20\d\d)|(?<=[apAP][mM])|(?<=[apAP]\.[mM]\.))"
    rf"\s?(?:{_NAME}|\((?:{_NAME}|[ECMP]T)\)|\[{_NAME}\]|[EP]T|(?<=[mM] )[CM]T)(?![\w+/])"
)
"""No zone of a clock that tells seconds: such a line is a moment as machines write it."""
_LAST = frozenset("SDECPMUGK")
"""The letters that stand before the T of zones: all names have one, and to look for it is cheap."""
_LONGEST, _REST = 12, 10
"""Letters of a zone and of what it stands behind, before that T and behind it."""


def without_zones(lines: Sequence[str], text: str) -> Sequence[str]:
    """The `lines` without zones behind times; `text` is all of them."""
    if not _names_zone(text):
        return lines
    return [_BEHIND.sub("", line) if "T" in line else line for line in lines]


def _names_zone(text: str) -> bool:
    at = text.find("T")
    while at >= 0:
        if text[at - 1] in _LAST and _BEHIND.search(text, max(at - _LONGEST, 0), at + _REST):
            return True
        at = text.find("T", at + 1)
    return False
