"""Text that is no Markdown, spelled so that Markdown shows it as it is."""

from __future__ import annotations

import re

from notes.export.bare_addresses import addresses
from notes.export.markup import parse

_SPECIAL = re.compile(r"([\\`*_\[\]<>&#!~|$-])")
_MARK_AT_WORD = re.compile(r"(?<!\w)_|_(?!\w)|\*")
"""What other Markdown around it could make an emphasis of."""


def plain(text: str) -> str:
    """`text` spelled so that CommonMark reads it as these characters and nothing else."""
    if text.replace(" ", "").isalnum():
        return text
    if not _MARK_AT_WORD.search(text) and _reads_as(text, text):
        return text
    return _SPECIAL.sub(r"\\\1", text)


def linked(text: str) -> str:
    """The same with its addresses in angle brackets, so that they are links everywhere."""
    found = list(addresses(text))
    if not found:
        return plain(text)
    parts = []
    at = 0
    for first, last in found:
        parts += [_SPECIAL.sub(r"\\\1", text[at:first]), f"<{text[first:last]}>"]
        at = last
    return "".join([*parts, _SPECIAL.sub(r"\\\1", text[at:])])


def _reads_as(source: str, text: str) -> bool:
    children = [
        token.children or [] for token in parse(f"# {source}").tokens if token.type == "inline"
    ]
    return [[(child.type, child.content) for child in line] for line in children] == [
        [("text", text)]
    ] and "[" not in source
