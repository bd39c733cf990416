"""What a text means to a reader, in a form that can be compared."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from notes.export.bare_addresses import SCHEME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

_CODE = frozenset({"fence", "code_block"})


def meaning(tokens: Sequence[Token]) -> list[tuple[Any, ...]]:
    """All that a reader sees of a text: not lines, markers and how spaces are written."""
    return [
        (
            "fence" if token.type in _CODE else token.type,
            token.tag,
            token.level,
            token.hidden,
            token.info.strip() if token.type == "fence" else "",
            _content(token),
            sorted((name, str(value)) for name, value in token.attrs.items()),
            token.meta.get("label", token.meta.get("id", "")),
            _inline(token.children or []),
        )
        for token in tokens
    ]


def _content(token: Token) -> str:
    if token.type in ("inline", "definition"):
        return ""
    if token.type in _CODE:
        # Nobody sees the spaces at the end of a line.
        return "\n".join(line.rstrip(" \t") for line in token.content.split("\n")).rstrip("\n")
    return token.content.rstrip("\n")


def _inline(children: Sequence[Token]) -> list[Any]:
    found: list[Any] = []
    for child in _without_names(children):
        # An address is a link whether it stands in angle brackets or not.
        text = "\n" if child.type == "softbreak" else child.content
        if child.type in ("text", "softbreak"):
            found += [text] if text else []
        elif child.markup != "autolink":
            attrs = sorted((name, str(value)) for name, value in child.attrs.items())
            content = " ".join(child.content.split()) if "html" in child.type else child.content
            found.append((child.type, content, attrs, _inline(child.children or [])))
    joined = list(_joined(_spaced_outside(found)))
    return joined[:-1] if joined[-1:] == [" "] else joined


def _without_names(children: Sequence[Token]) -> Iterator[Token]:
    """The same without what makes a link of `www.example.org`, which is one bare, too."""
    closes = -1
    for at, child in enumerate(children):
        words = children[at + 1].content if child.type == "link_open" else ""
        if words.startswith("www.") and child.attrs.get("href") == f"{SCHEME}{words}":
            closes = at + 2
        elif at != closes:
            yield child


def _spaced_outside(parts: Iterable[Any]) -> list[Any]:
    """The same with the spaces at the edges of a link's words around the link."""
    found: list[Any] = []
    for part in parts:
        if part[0] == "link_close" and isinstance(found[-1], str) and found[-1][-1:].isspace():
            found[-1] = found[-1].rstrip()
            found += [part, " "]
        elif isinstance(part, str) and part[:1].isspace() and found and found[-1][0] == "link_open":
            found.insert(-1, " ")
            found.append(part.lstrip())
        else:
            found.append(part)
    return found


def _joined(parts: Iterable[Any]) -> Iterator[Any]:
    """The same with one text, single spaces in it, where several stand side by side."""
    for is_text, run in groupby(parts, lambda part: isinstance(part, str)):
        if not is_text:
            yield from run
        elif text := "".join(run):
            yield _single_spaced(text)


def _single_spaced(text: str) -> str:
    """`text` with one space for any run of them; a line that goes on is one, too."""
    # The parser decodes an address when it stands in angle brackets.
    text = unquote(text) if "://" in text else text
    words = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{words}{' ' * text[-1:].isspace()}" if words else " "
