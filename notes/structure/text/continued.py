"""Headings that repeat the one before them because it goes on, as slides do: `Rest (cont.)`."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.words.wording import alternatives, load_words, phrase_of, phrases_of

if TYPE_CHECKING:
    from notes.structure.entries.nodes import Node


def join_continued(nodes: list[Node]) -> None:
    """Give each of the parallel `nodes` that repeats the one before, with a sign, to that.

    One that repeats the last of those below the one before goes on with it, on a higher level.
    """
    if not any(
        before.text[:_ALIKE] == node.text[:_ALIKE] or (before.children and _ends_as(before, node))
        for before, node in pairwise(nodes)
    ):
        return
    kept = nodes[:1]
    for node in nodes[1:]:
        before = kept[-1]
        title = _without_sign(node.text)
        if title and phrase_of(title) in map(phrase_of, _last_below(before)):
            before.end = node.end
            continue
        if not title or phrase_of(title) != phrase_of(_without_sign(before.text) or before.text):
            kept.append(node)
            continue
        if first := _without_sign(before.text):
            before.retitle(first)
        before.children += node.children
        before.end = node.end
    nodes[:] = kept


def _ends_as(before: Node, node: Node) -> bool:
    """A cheap look: does a heading begin as the last one below the one before it?"""
    return any(text[:_ALIKE] == node.text[:_ALIKE] for text in _last_below(before))


def _last_below(node: Node) -> list[str]:
    """The texts of the last of the nodes below one, of the last below that, and so on."""
    found = []
    while node.children:
        node = node.children[-1]
        found.append(node.text)
    return found


_ALIKE = 4
"""Letters that tell most headings from the one before them."""
_LONGEST_SIGN = 40


@cache
def _words() -> tuple[str, ...]:
    return tuple(phrases_of(load_words("continued")["continued"]))


@cache
def _sign() -> re.Pattern[str]:
    words = alternatives(_words())
    return re.compile(
        rf"(?:\.{{2,}}|…|\s*[(\[](?:…|(?:{words})\.?|\d{{1,2}}\s?/\s?\d{{1,2}})[)\]]"
        rf"|\s*[,:–—-]\s*(?:{words})\.?)$",
        re.IGNORECASE,
    )


def _without_sign(text: str) -> str:
    """A heading without the sign that it goes on or is one of several; empty without one."""
    if text[-1:].isalnum() and not text[-_LONGEST_SIGN:].lower().endswith(_words()):
        return ""  # as most, in one cheap look
    found = _sign().search(text, max(0, len(text) - _LONGEST_SIGN))
    return text[: found.start()].rstrip() if found else ""
