"""Addresses that stand bare in a text, spelled as links, which linters want them to be.

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
_WWW = re.compile(r"(?<![^\s*_~(])www\.[^\s<>]+")
_PLAIN_NAME = re.compile(r"www(?:\.[A-Za-z\d-]+){2,}(?:[/?#][^\s<>()\[\]|\\`&*]*)?", re.ASCII)
"""A name that is spelled alike as the words and as the destination of a link."""
SCHEME = "http://"
"""What GitHub puts before such a name."""
_PUNCTUATION = frozenset("?!.,:*_~'\";)]")
_ENTITY = re.compile(r"&[A-Za-z]+;\Z")
_OTHERWISE = re.compile(r"[\\`]|\]\[|&\w+;")
"""What means something else in angle brackets than it does outside of them, as `][` does in Org."""


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """From where to where `text` has an address that means the same in angle brackets."""
    if "://" not in text and "@" not in text:
        return
    for match in _ADDRESS.finditer(text):
        first, last = match.start(), _end(text, *match.span())
        address = text[first:last]
        if not address.endswith("//") and not _OTHERWISE.search(address):
            yield first, last


def as_links(noted: Noted) -> Iterator[Edit]:
    """The edits that make links of addresses which are neither links nor code.

    They get angle brackets; `www.example.org` has no scheme, so it becomes the words of a link.
    """
    found, names = list(addresses(noted.text)), list(_names(noted.text))
    if not found and not names:
        return
    taken = noted.taken(words=True)
    for first, last in _anchors(noted):
        taken[first:last] = b"\1" * (last - first)
    for first, last in found:
        end = _before_stress(noted.text, first, last, taken)
        if taken.find(1, first, end) < 0:
            yield Edit(first, first, "<")
            yield Edit(end, end, ">")
    for first, last in names:
        if taken.find(1, first, last) < 0:
            yield Edit(first, first, "[")
            yield Edit(last, last, f"]({SCHEME}{noted.text[first:last]})")


def _names(text: str) -> Iterator[tuple[int, int]]:
    """From where to where `text` has an address without a scheme."""
    for match in _WWW.finditer(text) if "www." in text else ():
        first, last = match.start(), _end(text, *match.span())
        if _PLAIN_NAME.fullmatch(text, first, last):
            yield first, last


def _before_stress(text: str, first: int, last: int, taken: bytearray) -> int:
    """Where an address ends that is followed by an emphasis without a space between."""
    at = taken.find(1, first, last)
    if not text.startswith(("*", "__"), at) or at < 0 or text[:at].endswith("//"):
        return last
    return _end(text, first, at)


def _end(text: str, first: int, last: int) -> int:
    """Where the address ends: before punctuation, and before a parenthesis opened outside."""
    unopened = text.count(")", first, last) - text.count("(", first, last)
    while last > first:
        letter = text[last - 1]
        entity = _ENTITY.search(text[max(first, last - 40) : last]) if letter == ";" else None
        if letter == ")" and unopened <= 0:
            break
        if letter not in _PUNCTUATION:
            break
        unopened -= letter == ")"
        last -= len(entity[0]) if entity else 1
    return last


def _anchors(noted: Noted) -> Iterator[tuple[int, int]]:
    """From where to where HTML has a link of its own."""
    start = -1
    for one in sorted(noted.kept):
        tag = noted.text[one.first : one.first + 3].lower()
        if start < 0 and re.match(r"<a\s", tag):
            start = one.first
        elif start >= 0 and tag == "</a":
            yield start, one.first
            start = -1
    if start >= 0:
        yield start, len(noted.text)
