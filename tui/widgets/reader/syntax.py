"""Colours of code, by Pygments, which is loaded when the first code comes into view."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from notes.tidy import BlockKind
from tui.widgets.reader.painting import Overlay

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.tidy import Block

_MOST_CHARACTERS = 20_000
_LONGEST_LINE = 1_000
_STYLES = {
    "Keyword": "keyword",
    "Name.Function": "name",
    "Name.Class": "name",
    "Name.Builtin": "name",
    "Name.Tag": "keyword",
    "Name.Attribute": "name",
    "Name.Decorator": "name",
    "Literal.String": "string",
    "Literal.Number": "number",
    "Comment": "comment",
    "Operator": "operator",
    "Generic.Inserted": "inserted",
    "Generic.Deleted": "deleted",
    "Generic.Heading": "keyword",
    "Generic.Subheading": "keyword",
}


_LEXERS: dict[str, Any] = {}
_MOST_LEXERS = 200


def is_ready(block: Block) -> bool:
    """Whether the lexer for a block of code is loaded, so that colouring it is quick."""
    return block.label in _LEXERS


def _lexer(language: str) -> Any | None:
    """Return the Pygments lexer of a language, or `None` where it has none."""
    if language not in _LEXERS:
        if len(_LEXERS) >= _MOST_LEXERS:
            _LEXERS.clear()
        _LEXERS[language] = _loaded(language)
    return _LEXERS[language]


def _loaded(language: str) -> Any | None:
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - slow, and seldom needed
    from pygments.util import ClassNotFound  # noqa: PLC0415

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except (ClassNotFound, ValueError, OSError, ImportError):
        return None


def code_blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks that can be coloured, however deep they stand."""
    for block in blocks:
        if block.kind is BlockKind.CODE and block.label:
            yield block
        elif block.children:
            yield from code_blocks(block.children)


def colours(block: Block) -> dict[int, list[Overlay]]:
    """Return the overlays of a block of code by the `id` of each line's prose."""
    lines = [prose for (prose,) in block.rows]
    size = sum(len(prose.text) + 1 for prose in lines)
    if size > _MOST_CHARACTERS or any(len(prose.text) > _LONGEST_LINE for prose in lines):
        return {}
    found = _lexer(block.label)
    if found is None:
        return {}
    laid: dict[int, list[Overlay]] = {}
    row, column = 0, 0
    for kind, text in found.get_tokens("\n".join(prose.text for prose in lines)):
        style = _style(kind)
        for nth, part in enumerate(text.split("\n")):
            if nth:
                row, column = row + 1, 0
            if style and part and row < len(lines):
                laid.setdefault(id(lines[row]), []).append(
                    Overlay(column, column + len(part), style)
                )
            column += len(part)
    return laid


@lru_cache(maxsize=256)
def _style(kind: Any) -> str:
    while kind:
        name = str(kind).removeprefix("Token.")
        if name in _STYLES:
            return _STYLES[name]
        kind = kind.parent
    return ""
