"""What a text means to a reader, in a form that can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    for child in children:
        # An address is a link whether it stands in angle brackets or not.
        text = "\n" if child.type == "softbreak" else child.content
        if child.type in ("text", "softbreak"):
            if found and isinstance(found[-1], str):
                found[-1] += text
            else:
                found.append(text)
        elif child.markup != "autolink":
            attrs = sorted((name, str(value)) for name, value in child.attrs.items())
            content = " ".join(child.content.split()) if "html" in child.type else child.content
            found.append((child.type, content, attrs, _inline(child.children or [])))
    return [_single_spaced(part) if isinstance(part, str) else part for part in found if part]


def _single_spaced(text: str) -> str:
    """`text` with one space for any run of them; a line that goes on is one, too."""
    # The parser decodes an address when it stands in angle brackets.
    text = unquote(text) if "://" in text else text
    return f"{' ' * text[:1].isspace()}{' '.join(text.split())}{' ' * text[-1:].isspace()}"
