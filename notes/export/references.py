"""Link definitions and footnotes of several texts in one document, kept apart.

`[1]` may mean one address in one note and another in the next, and `[see]` that is only text in one
may be the label of a link in its neighbour. Each text keeps its labels where nobody else claims
them; where two do, the later text's get a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from notes.export.headings import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from notes.export.markup import Markup


_Meaning = tuple[str, str]
"""A destination and a title."""


class Definition(NamedTuple):
    """What a label stands for."""

    label: str
    """As written."""
    destination: str
    title: str

    @property
    def line(self) -> str:
        """The definition in Markdown."""
        title = self.title.replace("\\", "\\\\").replace('"', '\\"')
        ending = f' "{title}"' if title else ""
        return f"[{self.label}]: {self.destination or '<>'}{ending}"


@dataclass
class Labels:
    """The labels of one document and what they stand for."""

    find_words: Callable[[], frozenset[str]]
    """Finds the `words`, which takes long and is needed only where there are labels."""
    _links: dict[str, _Meaning] = field(default_factory=dict)
    _named: dict[tuple[str, _Meaning], str] = field(default_factory=dict)
    """A label and what it stands for in a text -> its label in the document."""
    _footnotes: set[str] = field(default_factory=set)
    _next: dict[str, int] = field(default_factory=dict)
    """The number that a label gets when it is taken next."""

    @cached_property
    def words(self) -> frozenset[str]:
        """Bracketed words that are only text somewhere in the document: never to become links."""
        return self.find_words()

    def links(self, definitions: Mapping[str, Definition]) -> dict[str, Definition]:
        """Each definition under the label that it gets in this document."""
        named = {}
        for label, definition in definitions.items():
            meaning = (definition.destination, definition.title)
            wish = (label_key(definition.label), meaning)
            written = self._named.get(wish, "")
            for free in () if written else self._numbered(definition.label):
                key = label_key(free)
                if self._links.get(key, meaning) == meaning and key not in self.words:
                    self._links[key] = meaning
                    written = self._named[wish] = free
                    break
            named[label] = definition._replace(label=written)
        return named

    def footnotes(self, labels: Iterable[str]) -> dict[str, str]:
        """Old label -> the label that it gets in this document."""
        named = {}
        for label in labels:
            for written in self._numbered(f"^{label}"):
                if written not in self._footnotes and label_key(written) not in self.words:
                    self._footnotes.add(written)
                    named[label] = written[1:]
                    break
        return named

    def _numbered(self, label: str) -> Iterator[str]:
        """The label and, where that is taken, the label with the next numbers."""
        number = self._next.get(label, 1)
        while True:
            self._next[label] = number + 1
            yield f"{label}-{number}" if number > 1 else label
            number += 1


def label_key(label: str) -> str:
    """`label` as the parser compares labels."""
    from markdown_it.common.utils import normalizeReference  # noqa: PLC0415

    return normalizeReference(label)


def renamings(
    markup: Markup, links: Mapping[str, Definition], footnotes: Mapping[str, str]
) -> Iterator[Edit]:
    """The edits that let the uses in a text name their definitions by the new labels."""
    for use in markup.uses:
        new = links.get(use.label)
        if new and label_key(new.label) != use.label:
            yield Edit(use.first, use.last, new.label if use.bracketed else f"[{new.label}]")
    for use in markup.notes:
        if footnotes.get(use.label, use.label) != use.label:
            yield Edit(use.first, use.last, footnotes[use.label])
    lines = markup.text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for token in markup.footnotes:
        label = token.meta["label"]
        new_label = footnotes.get(label, label)
        if new_label != label and token.map:
            number = token.map[0]
            at = starts[number] + lines[number].index(f"[^{label}]:") + 2
            yield Edit(at, at + len(label), new_label)


_DEFINED = re.compile(r"\[((?:\\.|[^\\\[\]])*)\]:[ \t]*")


def redefined(markup: Markup, links: Mapping[str, Definition]) -> Iterator[Edit]:
    """The edits to definitions that had to stay where they are, as between two lists."""
    if not markup.definitions:
        return
    from markdown_it.helpers import parseLinkDestination  # noqa: PLC0415  (seldom needed)

    lines = markup.text.split("\n")
    for token in markup.definitions:
        first, last = token.map or (0, 0)
        start = sum(len(line) + 1 for line in lines[:first])
        end = start + sum(len(line) + 1 for line in lines[first:last]) - 1
        found = _DEFINED.search(markup.text, start, end)
        new = links.get(token.meta["id"])
        if found and new:
            yield Edit(*found.span(1), new.label)
            result = parseLinkDestination(markup.text, found.end(), end)
            if result.ok and result.pos > found.end():
                yield Edit(found.end(), result.pos, new.destination)
