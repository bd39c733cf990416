"""HTML entities -> the letters they stand for, wherever that does not change the structure."""

from __future__ import annotations

import html
import re
import string
import unicodedata
from html.entities import html5

ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
_AT_START = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)*")
_HARMLESS = frozenset("\"',;:?@%/$^{}")
_HARMLESS_INSIDE = _HARMLESS | frozenset(">#+-=.)(")
_MAKES_ENTITY = re.compile(r"#?\w+;")


def decoded(entity: str, before: str, after: str) -> str:
    """Return what to write for `entity`.

    Args:
        entity: Such as `&gt;`.
        before: The line up to it.
        after: What follows it.
    """
    if entity[1] != "#" and entity[1:] not in html5:
        return entity
    letters = html.unescape(entity)
    if len(letters) != 1:
        return letters if letters.isalnum() else entity
    if letters == "&":
        return r"\&" if _MAKES_ENTITY.match(after) else "&"
    if letters in string.punctuation:
        start = _AT_START.fullmatch(before) is not None
        harmless = letters in (_HARMLESS if start else _HARMLESS_INSIDE)
        return letters if harmless else "\\" + letters
    if letters == "\xa0" or unicodedata.category(letters)[0] not in "CZ":
        return letters
    return entity


def plain(text: str) -> str:
    """Return text of code, where entities stand for letters and nothing else has a meaning."""
    return re.sub(ENTITY, lambda found: _literal(found[0]), text)


def _literal(entity: str) -> str:
    letters = html.unescape(entity)
    return letters if letters.isprintable() else entity
