"""All names of a notebook by the words that they share, which decides what a likeness means."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from notes.linking.folding import person_words
from notes.linking.speaker_names import is_short_form, is_slip, without_initials

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notes.linking.notebook_settings import NotebookSettings
    from notes.linking.speaker_mentions import Name

Words = tuple[str, ...]
Block = tuple[int, str]
"""What names share, and the word: `FIRST` or `LAST` of names with several, or `FAMILY` of all."""

FIRST, LAST, FAMILY = range(3)
_MOST_ALIKE = 400
"""People with one last name among whom an initial still means somebody."""
_MOST_PER_KEY = 40
"""Names under one key that are compared; more share a common first name, not a person."""


def blocks_of(words: Words) -> list[Block]:
    """What a name may share with others."""
    several = [(FIRST, words[0]), (LAST, words[-1])] if len(words) > 1 else []
    return [*several, (FAMILY, words[-1])]


def crowd_of(names: Iterable[Name], settings: NotebookSettings) -> set[Words]:
    """The words of all names, also of those that only the settings give to somebody."""
    words = {tuple(sorted(name.words)): name.words for name in names}
    for shown, others in settings.speakers.items():
        given = [person_words(form) for form in (shown, *others)]
        if given[0] and any(tuple(sorted(one)) in words for one in given):
            words.setdefault(tuple(sorted(given[0])), given[0])
    return set(words.values())


class Crowd:
    """Names by what they share; each is known by its words."""

    def __init__(self, names: Iterable[Words]) -> None:
        self._sharing: defaultdict[Block, list[Words]] = defaultdict(list)
        self.add(names)

    def add(self, names: Iterable[Words]) -> None:
        """Take up some more names."""
        sharing = self._sharing
        for words in names:
            for block in blocks_of(words):
                sharing[block].append(words)

    def remove(self, names: Iterable[Words]) -> None:
        """Let go of some names."""
        for words in names:
            for block in blocks_of(words):
                self._sharing[block].remove(words)

    def sharing(self, block: Block) -> list[Words]:
        """The names that share something."""
        return self._sharing.get(block, [])

    def is_small(self, block: Block) -> bool:
        """Whether so few share it that two of them may be one person."""
        most = _MOST_ALIKE if block[0] == FAMILY else _MOST_PER_KEY
        return len(self.sharing(block)) <= most

    def is_one_family(self, last: str) -> bool:
        """Whether all people with a last name have the same first name, too."""
        return len({words[0] for words in self.sharing((FAMILY, last))}) == 1

    def verdict(self, block: Block) -> tuple[bool, bool]:
        """All that is decided by who shares something."""
        return self.is_small(block), block[0] == FAMILY and self.is_one_family(block[1])

    def alike(self, words: Words) -> Iterator[Words]:
        """The names that may be the same person by their words alone."""
        bare = without_initials(words)
        for other in self.sharing((FAMILY, words[-1])):
            if (
                without_initials(other) == bare
                or is_short_form(other, words)
                or is_short_form(words, other)
            ):
                yield other
        for block in blocks_of(words)[:-1]:
            if self.is_small(block):
                yield from (one for one in self.sharing(block) if is_slip(one, words))
