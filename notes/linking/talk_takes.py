"""Which sessions of one event tell of the same talk.

Two sessions are one talk only on evidence: an index that links to the note of a talk, the same
title, a speaker in common and words of the title, or one title that is a whole clause of the other.
Speakers who differ, days that differ and titles such as "Keynote" keep sessions apart. Candidates
come from shared keys, never from comparing all with all, so the time grows with the number of
sessions.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from notes.linking.compared_talks import TALKS, talks_of
from notes.linking.folding import event_words, words_of
from notes.linking.joins import Join, Takes
from notes.linking.linked_talks import linked_talks
from notes.linking.speaker_names import may_be_one
from notes.linking.talk_days import are_of_other_days
from notes.linking.talk_words import clauses, content_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notes.linking.compared_talks import Talk
    from notes.linking.notebook_settings import NotebookSettings
    from notes.models import Note

Key = TypeVar("Key")

_LIKE = 0.6
"""Share of a title's words that must be in the other where the speaker is the same."""
_SLIP = 92.0
"""Of 100, how alike two titles are that differ by a slip of the pen."""
_MOST_PER_KEY = 12
"""Sessions under one key that are compared; more share a word by custom, not by talk."""


def takes_of(members: Sequence[Note], settings: NotebookSettings) -> list[Takes]:
    """The talks of one event that several sessions tell of; `members` are its notes."""
    with_talks = [note for note in members if any(one.kind in TALKS for one in note.sessions)]
    if len(with_talks) < 2 or (not settings.same_talks and are_of_other_days(with_talks)):
        return []
    title = next((note.event.title for note in members if note.event.title), "")
    talks = [talk for at, note in enumerate(with_talks) for talk in talks_of(note, at)]
    groups = _Groups(talks, settings)
    groups.join_linked(linked_talks(with_talks))
    groups.join_all(_candidates(talks, frozenset(event_words(title))))
    return groups.takes()


_Candidate = tuple[float, int, int, str]
"""Score, two positions and why."""


def _candidates(talks: Sequence[Talk], event: frozenset[str]) -> list[_Candidate]:
    """Pairs that may be one talk, the surest first."""
    found: dict[tuple[int, int], tuple[float, str]] = {}
    for keys, judge in (
        (_title_keys(talks), _by_title),
        (_speaker_keys(talks), _by_speaker),
        (_clause_keys(talks, event), _by_clause),
        (_spelling_keys(talks), _by_spelling),
    ):
        for numbers in keys:
            for one, other in combinations(numbers, 2):
                if _may_tell_alike(talks[one], talks[other]):
                    score, why = judge(talks[one], talks[other], numbers)
                    if score > found.get((one, other), (0.0, ""))[0]:
                        found[one, other] = score, why
    return sorted(((score, *pair, why) for pair, (score, why) in found.items()), key=_surest)


def _may_tell_alike(one: Talk, other: Talk) -> bool:
    """Whether two sessions of different notes may be one talk under two titles.

    Who writes a file for each talk writes one for each: beside each other, only equal titles join.
    """
    if one.note == other.note:
        return False
    beside = bool(one.folder) and one.folder == other.folder
    return not beside or (one.title == other.title and not one.is_generic)


def _surest(candidate: _Candidate) -> tuple[float, int, int]:
    return -candidate[0], candidate[1], candidate[2]


def _shared(keyed: Sequence[tuple[Key, int]]) -> list[list[int]]:
    """The positions of talks under each key that several share, each position once."""
    if len({key for key, _ in keyed}) == len(keyed):
        return []  # as with most events
    by_key: dict[Key, dict[int, None]] = {}
    for key, number in keyed:
        by_key.setdefault(key, {})[number] = None
    return [list(found) for found in by_key.values() if 1 < len(found) <= _MOST_PER_KEY]


def _title_keys(talks: Sequence[Talk]) -> list[list[int]]:
    return _shared([(talk.title, number) for number, talk in enumerate(talks)])


def _by_title(one: Talk, other: Talk, numbers: Sequence[int]) -> tuple[float, str]:
    """The same title: enough, unless it is one that many talks bear."""
    if not one.is_generic:
        return 0.97, "the same title"
    if one.shares_speaker(other):
        return 0.95, "the same title and speaker"
    if len(numbers) == 2 and one.day is not None and one.day == other.day:
        return 0.75, "the only session with this title on that day in both notes"
    return 0.0, ""


def _speaker_keys(talks: Sequence[Talk]) -> list[list[int]]:
    told = [(words, number) for number, talk in enumerate(talks) for words in talk.people]
    return _shared([(words, number) for words, number in told if len(words) > 1])


def _by_speaker(one: Talk, other: Talk, numbers: Sequence[int]) -> tuple[float, str]:
    """The same speaker, and most words of one title in the other."""
    first, second = set(one.words), set(other.words)
    if not first or not second or _numbers(one) != _numbers(other):
        return 0.0, ""
    if len(first & second) >= _LIKE * min(len(first), len(second)):
        return 0.9, "the same speaker, and titles that share their words"
    if (one.is_generic or other.is_generic) and len(numbers) == 2:
        return 0.85, "the only talk of this speaker in both notes"
    return 0.0, ""


def _numbers(talk: Talk) -> set[str]:
    """Small numbers in the title, which tell the parts of a series apart."""
    return {word for word in talk.words if word.isdecimal() and len(word) < 3}


def _clause_keys(talks: Sequence[Talk], event: frozenset[str]) -> list[list[int]]:
    """Talks by their title and its clauses as words, without words of the event's name."""
    told: list[tuple[tuple[str, ...], int]] = []
    for number, talk in enumerate(talks):
        told.append((_without(talk.words, event), number))
        parts = clauses(talk.session.title)
        if len(parts) > 1:
            told += [(_without(content_words(words_of(part)), event), number) for part in parts]
    return _shared([(words, number) for words, number in told if len(words) > 1])


def _without(words: tuple[str, ...], event: frozenset[str]) -> tuple[str, ...]:
    if event.isdisjoint(words):
        return words
    return tuple([word for word in words if word not in event])


def _by_clause(one: Talk, other: Talk, numbers: Sequence[int]) -> tuple[float, str]:
    """One title is a whole clause of the other, and nobody else's."""
    if len(numbers) != 2 or one.is_generic or other.is_generic:
        return 0.0, ""
    short = min(one, other, key=lambda talk: len(talk.title))
    enough = 2 if one.shares_speaker(other) else 3
    if len(clauses(short.session.title)) > 1 or len(short.words) < enough:
        return 0.0, ""
    return 0.8, "one title is a clause of the other"


def _spelling_keys(talks: Sequence[Talk]) -> list[list[int]]:
    """The first two and the last two words of longer titles: a slip is rarely in both."""
    long = [(talk.words, number) for number, talk in enumerate(talks) if len(talk.words) > 2]
    firsts = _shared([(words[:2], number) for words, number in long])
    return firsts + _shared([(words[-2:], number) for words, number in long])


def _by_spelling(one: Talk, other: Talk, numbers: Sequence[int]) -> tuple[float, str]:  # noqa: ARG001
    """Titles that differ by a slip of the pen."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only several notes of one event need it

    if one.title == other.title or fuzz.ratio(one.title, other.title) < _SLIP:
        return 0.0, ""
    digits = [[word for word in talk.words if not word.isalpha()] for talk in (one, other)]
    return (
        (0.88, "titles that differ by a slip of the pen") if digits[0] == digits[1] else (0.0, "")
    )


class _Groups:
    """Talks that grow together, never two of one note, never against the settings."""

    def __init__(self, talks: Sequence[Talk], settings: NotebookSettings) -> None:
        self._talks = talks
        self._group: list[set[int]] = [{number} for number in range(len(talks))]
        self._why: dict[int, list[Join]] = {}
        self._settings = settings
        self._number_of = {talk.session.id: at for at, talk in enumerate(talks)}
        self._join_by_settings()

    def _join_by_settings(self) -> None:
        for pair in sorted(map(sorted, self._settings.same_talks)):
            numbers = [self._number_of[name] for name in pair if name in self._number_of]
            if len(numbers) == 2:
                self._unite(numbers[0], numbers[1], 1.0, "the settings say so")

    def join_linked(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Join the entries of an index to the talks that they link to, whatever these are called.

        Names that differ are slips of one hand where the titles are the same.
        """
        for entry, talk in pairs:
            one, other = self._number_of[entry], self._number_of[talk]
            same = self._talks[one].title == self._talks[other].title
            if self._fits(one, other, same_people=same):
                self._unite(one, other, 0.98, "one links to the other")

    def join_all(self, candidates: Iterable[_Candidate]) -> None:
        """Join what fits together, the surest first."""
        for score, one, other, why in candidates:
            if self._fits(one, other):
                self._unite(one, other, score, why)

    def _fits(self, one: int, other: int, *, same_people: bool = False) -> bool:
        if self._group[one] is self._group[other]:
            return False
        return all(
            self._agree(self._talks[first], self._talks[second], same_people=same_people)
            for first in self._group[one]
            for second in self._group[other]
        )

    def _agree(self, one: Talk, other: Talk, *, same_people: bool) -> bool:
        """Whether nothing speaks against two sessions being one talk."""
        if one.note == other.note or (one.day and other.day and one.day != other.day):
            return False
        if frozenset((one.session.id, other.session.id)) in self._settings.apart_talks:
            return False
        if same_people or not one.people or not other.people:
            return True
        return any(may_be_one(first, second) for first in one.people for second in other.people)

    def _unite(self, one: int, other: int, score: float, why: str) -> None:
        group = self._group[one] | self._group[other]
        for number in group:
            self._group[number] = group
        into, what = sorted((self._talks[one], self._talks[other]), key=_leading)
        join = Join("talk", what.session.id, into.session.id, why, score, what.session.key)
        self._why.setdefault(min(group), []).append(join)

    def takes(self) -> list[Takes]:
        """Every talk with several sessions, the fullest of them leading."""
        found = []
        for number, group in enumerate(self._group):
            if len(group) > 1 and number == min(group):
                lead, *others = sorted((self._talks[at] for at in group), key=_leading)
                joins = [join for at in group for join in self._why.get(at, ())]
                ids = tuple(talk.session.id for talk in others)
                found.append(Takes(lead.session.id, ids, tuple(sorted(joins))))
        return found


def _leading(talk: Talk) -> tuple[bool, int, str, str]:
    """Sorts the session that tells most first, one with a title before `Keynote`."""
    return talk.is_generic, -len(talk.session.span), talk.session.key, talk.session.id
