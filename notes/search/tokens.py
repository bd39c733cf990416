"""The pieces of a query as they are typed, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class TokenKind(Enum):
    """What a piece of a query is."""

    TEXT = auto()
    PHRASE = auto()
    LETTERS = auto()
    EDGE = auto()
    PATTERN = auto()
    QUALIFIER = auto()
    NOT = auto()
    OR = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a query."""

    kind: TokenKind
    first: int
    """Where it begins in the query."""
    last: int
    """Where it ends in the query."""
    text: str = ""
    """What is meant, without quotes and signs; of a qualifier its value."""
    name: str = ""
    """Of a qualifier, in lower case."""
    open: bool = False
    """Its closing quote is missing."""
    start: bool = False
    end: bool = False
    """Of an edge: which of the title's."""


_QUALIFIER = re.compile(r"([^\W\d_][\w-]*):(?=[^\s/:]|/[^/])", re.UNICODE)
_UNFINISHED = re.compile(r"([^\W\d_]\w*):(?=\s|$|\))")
_PATTERN = re.compile(r"/((?:[^/\\]|\\.|/(?![\s)]|$))+)/(?=[\s)]|$)", re.DOTALL)
_BARE = re.compile(r"[^\s|()\"]+")
_VALUE = re.compile(r"[^\s|)\"]+")
_CLOSING_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}


def tokens(text: str) -> Iterator[Token]:
    """Cut a query into pieces; every text can be cut."""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        token = _token(text, at)
        yield token
        at = token.last


def _token(text: str, at: int) -> Token:
    letter = text[at]
    after = text[at + 1 : at + 2]
    single = {"(": TokenKind.OPEN, ")": TokenKind.CLOSE, "|": TokenKind.OR}.get(letter)
    if single:
        return Token(single, at, at + 1)
    if letter in "-!" and after and not after.isspace() and after not in "-!|)":
        return Token(TokenKind.NOT, at, at + 1)
    if letter in _CLOSING_QUOTES:
        inside, last, is_open = _quoted(text, at)
        return Token(TokenKind.PHRASE, at, last, inside, open=is_open)
    if letter == "^" and after and not after.isspace():
        return _edge(text, at)
    if letter == "/" and (found := _PATTERN.match(text, at)):
        return Token(TokenKind.PATTERN, at, found.end(), found[1])
    if letter == "#" and after and not after.isspace():
        value, last, _ = _value(text, at + 1)
        return Token(TokenKind.QUALIFIER, at, last, value, "tag")
    return _qualifier(text, at) or _bare(text, at)


def _qualifier(text: str, at: int) -> Token | None:
    found = _QUALIFIER.match(text, at)
    if found:
        value, last, is_open = _value(text, found.end())
        return Token(TokenKind.QUALIFIER, at, last, value, found[1].lower(), open=is_open)
    found = _UNFINISHED.match(text, at)
    if found:
        return Token(TokenKind.QUALIFIER, at, found.end(), "", found[1].lower())
    return None


def _bare(text: str, at: int) -> Token:
    found = _BARE.match(text, at)
    if found is None:
        return Token(TokenKind.TEXT, at, at + 1, text[at])
    word, last = found[0], found.end()
    if word == "OR":
        return Token(TokenKind.OR, at, last)
    if word == "AND":
        return Token(TokenKind.TEXT, at, last)
    if word[0] == "'" and len(word) > 1:
        return Token(TokenKind.LETTERS, at, last, word[1:].rstrip("'"))
    if word[-1] == "$" and len(word) > 1:
        return Token(TokenKind.EDGE, at, last, word[:-1], end=True)
    return Token(TokenKind.TEXT, at, last, word)


def _edge(text: str, at: int) -> Token:
    value, last, is_open = _value(text, at + 1)
    end = value.endswith("$") and not is_open
    if text[last : last + 1] == "$":
        end, last = True, last + 1
    return Token(TokenKind.EDGE, at, last, value.rstrip("$"), open=is_open, start=True, end=end)


def _value(text: str, at: int) -> tuple[str, int, bool]:
    """A value in quotes or up to the next space, where it ends, and whether its quote is open."""
    if text[at : at + 1] in _CLOSING_QUOTES and at < len(text):
        return _quoted(text, at)
    found = _VALUE.match(text, at)
    return (found[0], found.end(), False) if found else ("", at, False)


def _quoted(text: str, at: int) -> tuple[str, int, bool]:
    closing = text.find(_CLOSING_QUOTES[text[at]], at + 1)
    if closing < 0:
        return text[at + 1 :], len(text), True
    return text[at + 1 : closing], closing + 1, False
