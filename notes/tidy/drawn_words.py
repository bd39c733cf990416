"""Which lines of a source hold words that its blocks do not show."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from notes.tidy.source_lines import source_lines
from notes.tidy.tags import Tag
from notes.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.tidy.block import Block

_WORD = re.compile(r"\w+")
_LABEL = re.compile(r"\]\[[^\]]*\]|\[![A-Za-z]+\]|\[[xX]\]")
_MARKUP = re.compile(r"</?[a-zA-Z][\w:-]*(?:[\s/](?:[^<>\"']|\"[^\"<\n]*\"|'[^'<\n]*')*)?>")
_SHOWN_ATTRIBUTES = ("alt", "title", "summary", "label")


def undrawn(lines: Sequence[str], blocks: Iterable[Block], first_line: int = 1) -> tuple[int, ...]:
    """Return the lines, counted from `first_line`, with a word that no block shows.

    Args:
        lines: The source of the blocks.
        blocks: What is drawn of it; a link's address counts as drawn, since it can be followed.
        first_line: Line of the note that `lines` start with.
    """
    texts = list(_texts(blocks))
    texts += [unquote(text) for text in texts if "%" in text]
    shown = {word for text in texts for word in _words(text)}
    joined = "\0".join(texts)
    found = []
    for line in source_lines("\n".join(lines)):
        text = line.text if line.code else _without_tags(_LABEL.sub("] ", line.text))
        missing = _words(text) - shown
        # Marks may join words: `Vec`s is shown as Vecs.
        if any(word not in joined for word in missing):
            found.append(first_line + line.source)
    return tuple(found)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(visible(text).replace("_", " ")))


def _without_tags(text: str) -> str:
    if "<" in text:
        text = _MARKUP.sub(_words_of_tag, text)
    return html.unescape(text) if "&" in text else text


def _words_of_tag(found: re.Match[str]) -> str:
    tag = Tag.of(found[0])
    if tag is None:
        return found[0]
    return " ".join([" ", *(tag.attributes.get(name, "") for name in _SHOWN_ATTRIBUTES), " "])


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield block.label
        for prose in (block.prose, *(cell for row in block.rows for cell in row)):
            yield prose.text
            for mark in prose.marks:
                yield mark.target
        yield from _texts(block.children)
