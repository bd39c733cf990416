"""What a relative destination becomes when the text that holds it moves to another folder."""

from __future__ import annotations

import html
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable

    from notes.export.markup import Target

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\{]|%7B", re.IGNORECASE)
"""A scheme, a root, or a template's `{{ site.url }}`: nothing that a folder changes."""
_PLAIN = re.compile(r"[!-'*-;=?-~]+\Z")
"""What a destination may hold outside of angle brackets: ASCII but for parentheses and `<>`."""


def rebased(value: str, way: str, source: str, *, own: Callable[[str], bool]) -> str:
    """`value` as it is spelled from the new place; the same where it needs no change.

    Args:
        value: A destination, percent-encoded or not, with or without a fragment.
        way: From the new place to the note's folder, `/` between parts; empty if it is the same.
        source: The note's file name.
        own: Whether a fragment names a heading that is exported along with the text.
    """
    if not value or _ABSOLUTE.match(value):
        return value
    if value.startswith("#"):
        if own(value[1:]):
            return value
        return quote(posixpath.join(way, source)) + value
    if not way:
        return value
    path, mark, rest = _split(value)
    joined = posixpath.normpath(posixpath.join(quote(way), path)) if path else quote(way)
    if path.endswith("/"):
        joined += "/"
    return joined + mark + rest


def _split(value: str) -> tuple[str, str, str]:
    """The path, then `?` or `#`, then what follows."""
    for at, char in enumerate(value):
        if char in "?#":
            return value[:at], char, value[at + 1 :]
    return value, "", ""


def way_between(start: str, goal: str) -> str:
    """The way from folder `start` to folder `goal`, both absolute; empty if they are the same."""
    way = posixpath.relpath(goal, start)
    return "" if way == "." else way


def spelled(value: str, target: Target) -> str:
    """`value` as it is written in the place of `target`."""
    if target.what == "attribute":
        return html.escape(value)
    if _PLAIN.match(value):
        return re.sub(r"([\\&])(?=[!-/:-@\[-`{-~]|#?\w+;)", r"\\\1", value)
    safe = "".join(f"%{ord(char):02X}" if char in "<>\n\\" else char for char in value)
    return f"<{safe.replace('&', '&amp;')}>"


_NO_LETTER = re.compile(r"[^\w\- ]")


def slug_of(title: str) -> str:
    """The fragment that GitHub gives a heading of this text."""
    return _NO_LETTER.sub("", title.strip().lower()).replace(" ", "-")
