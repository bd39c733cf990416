"""Addresses that stand bare in a text, in the angle brackets that linters want around them.

What is an address, and where it ends, is what GitHub's Markdown says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.export.headings import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.export.watching import Noted

_ADDRESS = re.compile(
    r"(?<![A-Za-z])https?://[^\s<>]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[\w-]*[A-Za-z\d]",
    re.ASCII | re.IGNORECASE,
)
_END = re.compile(r"(?:[?!.,:*_~'\";)\]]|&[A-Za-z]+;)\Z")
_OTHERWISE = re.compile(r"[\\`]|&\w+;")
"""What means something else in angle brackets than it does outside of them."""


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """From where to where `text` has an address that means the same in angle brackets."""
    if "://" not in text and "@" not in text:
        return
    for match in _ADDRESS.finditer(text):
        first, last = match.start(), _end(text, *match.span())
        address = text[first:last]
        if not address.endswith("//") and not _OTHERWISE.search(address):
            yield first, last


def in_brackets(noted: Noted) -> Iterator[Edit]:
    """The edits that put angle brackets around addresses that are neither links nor code."""
    found = list(addresses(noted.text))
    if not found:
        return
    taken = [(one.opening, one.last) for one in noted.kept]
    taken += [(one.first, one.last) for one in noted.marks]
    taken += _anchors(noted)
    for first, last in found:
        if not any(start < last and first < end for start, end in taken):
            yield Edit(first, first, "<")
            yield Edit(last, last, ">")


def _end(text: str, first: int, last: int) -> int:
    """Where the address ends: before punctuation, and before a parenthesis opened outside."""
    while True:
        address = text[first:last]
        found = _END.search(address)
        if not found or (found[0] == ")" and address.count(")") <= address.count("(")):
            return last
        last -= len(found[0])


def _anchors(noted: Noted) -> Iterator[tuple[int, int]]:
    """From where to where HTML has a link of its own."""
    tags = [(one.first, noted.text[one.first : one.last].lower()) for one in noted.kept]
    for at, tag in tags:
        if re.match(r"<a\s", tag):
            ends = (end for end, other in tags if end > at and other.startswith("</a"))
            yield at, next(ends, len(noted.text))
