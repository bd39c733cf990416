"""Words with a running number before the titles of a level: `Chapter 3: How caches rest`.

What the word means matters little: where most entries begin with it and count on, it belongs to
none of the titles.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from notes.structure.titles.titles import read_entry
from notes.structure.words.meaning import Meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_PREFIX = re.compile(
    r"[\[(]?(?P<word>[^\W\d_]{1,12})\s?#?(?P<first>\d{1,3})(?:\s#?(?P<second>\d{1,2}))?"
    r"(?:\s*[]:.)|–—-]){0,2}\s+(?=[^\W_])"
)
_NUMBER = re.compile(r"(?P<second>)(?P<first>\d{1,2})\s+(?=[^\W\d_]|\[[^\W\d_])")
"""`3 Ann Lee`, the number alone."""
_FEWEST, _MOST = 3, 0.5
_HIGHEST_FIRST = 3
"""The number with which a count may begin; `iOS 17` and `iOS 18` are no count."""


def cut_running_prefixes(nodes: Sequence[Node]) -> None:
    """Cut such words off the titles of parallel `nodes`."""
    least = max(_FEWEST, _MOST * len(nodes))
    found = [(node, match) for node in nodes if (match := _PREFIX.match(node.bare))]
    if len(found) < least:
        return
    words = Counter(match["word"].casefold() for _, match in found)
    word, count = words.most_common(1)[0]
    counted = [(node, match) for node, match in found if match["word"].casefold() == word]
    if count < least or not _count_on([match for _, match in counted]):
        return
    for node, match in counted:
        _cut(node, match[0].rstrip())


def cut_running_numbers(nodes: Sequence[Node]) -> None:
    """Cut numbers without a sign behind them off parallel headings, where they count on.

    A number alone may as well begin a title, so it takes nearly all headings to tell.
    """
    if len(nodes) < _FEWEST or not nodes[0].text[:1].isdecimal():
        return
    found = [(node, match) for node in nodes if (match := _NUMBER.match(node.text))]
    if len(found) < _NEARLY_ALL * len(nodes) or not _count_on([match for _, match in found]):
        return
    for node, match in found:
        rest = read_entry(node.text[match.end() :])
        if rest.full:
            node.take(rest._replace(numbered=True))


_NEARLY_ALL = 0.8


def _count_on(matches: Sequence[re.Match[str]]) -> bool:
    """Whether numbers begin low and run on, be it anew on each day."""
    numbers = {int(match["second"] or match["first"]) for match in matches}
    runs = max(numbers) - min(numbers) < 2 * len(numbers)
    return min(numbers) <= _HIGHEST_FIRST and runs and len(numbers) >= _MOST * len(matches)


def _cut(node: Node, prefix: str) -> None:
    entry = node.entry
    if not entry.title.startswith(prefix) or node.meaning & (Meaning.GROUP | Meaning.IN_TALK):
        return
    rest = read_entry(entry.title[len(prefix) :].lstrip(" ]:.)|–—-"))
    if rest.full:
        node.take(entry._replace(title=rest.full, kind=rest.kind or entry.kind, numbered=True))
