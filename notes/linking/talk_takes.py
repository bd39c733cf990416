"""Which sessions of one event tell of the same talk.

Two sessions are one talk only on evidence: the same title, a speaker in common and words of the
title, or one title that is a whole clause of the other. Speakers who differ, days that differ and
titles such as "Keynote" keep sessions apart. Candidates come from shared keys, never from comparing
all with all, so the time grows with the number of sessions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notes.linking.folding import event_words, folded, person_words
from notes.linking.joins import Join
from notes.linking.talk_words import clauses, content_words, is_generic

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from notes.linking.notebook_settings import NotebookSettings
    from notes.models import Note, Session

_LIKE = 0.6
"""Share of a title's words that must be in the other where the speaker is the same."""
_MOST_PER_KEY = 12
"""Sessions under one key that are compared; more share a word by custom, not by talk."""


@dataclass(frozen=True, slots=True)
class _Talk:
    """A session with what it is compared by."""

    session: Session
    note: int
    """Which note of the event, as its position."""
    day: dt.date | None
    people: frozenset[tuple[str, ...]]

    @property
    def title(self) -> str:
        return self.session.title


@dataclass(frozen=True, slots=True)
class Takes:
    """Sessions that are one talk."""

    lead: str
    others: tuple[str, ...]
    joins: tuple[Join, ...]


def takes_of(members: Sequence[Note], settings: NotebookSettings) -> list[Takes]:
    """The talks of one event that several sessions tell of; `members` are its notes."""
    with_talks = [note for note in members if any(one.kind.is_talk for one in note.sessions)]
    if len(with_talks) < 2:
        return []
    title = next((note.event.title for note in members if note.event.title), "")
    talks = [talk for at, note in enumerate(with_talks) for talk in _talks(note, at)]
    groups = _Groups(talks, settings)
    groups.join_all(_candidates(talks, frozenset(event_words(title))))
    return groups.takes()


def _talks(note: Note, at: int) -> Iterable[_Talk]:
    own_day = note.event.date_start
    if note.event.date_end or note.event.from_post:
        own_day = None
    for session in note.sessions:
        if session.kind.is_talk:
            people = frozenset(
                words for speaker in session.speakers if (words := person_words(speaker.name))
            )
            yield _Talk(session, at, session.date or own_day, people)


_Candidate = tuple[float, int, int, str]
"""Score, two positions and why."""


def _candidates(talks: Sequence[_Talk], event: frozenset[str]) -> list[_Candidate]:
    """Pairs that may be one talk, the surest first."""
    found: dict[tuple[int, int], tuple[float, str]] = {}
    for keys, judge in (
        (_title_keys(talks), _by_title),
        (_speaker_keys(talks), _by_speaker),
        (_clause_keys(talks, event), _by_clause),
        (_spelling_keys(talks), _by_spelling),
    ):
        for numbers in keys.values():
            if not 1 < len(numbers) <= _MOST_PER_KEY:
                continue
            for at, one in enumerate(numbers):
                for other in numbers[at + 1 :]:
                    if talks[one].note == talks[other].note:
                        continue
                    score, why = judge(talks[one], talks[other], numbers)
                    if score > found.get((one, other), (0.0, ""))[0]:
                        found[one, other] = score, why
    return sorted(((score, *pair, why) for pair, (score, why) in found.items()), key=_surest)


def _surest(candidate: _Candidate) -> tuple[float, int, int]:
    return -candidate[0], candidate[1], candidate[2]


def _keyed(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    keys: dict[str, list[int]] = {}
    for key, number in pairs:
        known = keys.setdefault(key, [])
        if not known or known[-1] != number:
            known.append(number)
    return keys


def _title_keys(talks: Sequence[_Talk]) -> dict[str, list[int]]:
    return _keyed((folded(talk.title), number) for number, talk in enumerate(talks))


def _by_title(one: _Talk, other: _Talk, numbers: Sequence[int]) -> tuple[float, str]:
    """The same title: enough, unless it is one that many talks bear."""
    if not is_generic(one.title):
        return 0.97, "the same title"
    if one.people & other.people:
        return 0.95, "the same title and speaker"
    if len(numbers) == 2 and one.day is not None and one.day == other.day:
        return 0.75, "the only session with this title on that day in both notes"
    return 0.0, ""


def _speaker_keys(talks: Sequence[_Talk]) -> dict[str, list[int]]:
    return _keyed(
        (" ".join(sorted(words)), number)
        for number, talk in enumerate(talks)
        for words in sorted(talk.people)
        if len(words) > 1
    )


def _by_speaker(one: _Talk, other: _Talk, numbers: Sequence[int]) -> tuple[float, str]:
    """The same speaker, and most words of one title in the other."""
    first, second = set(content_words(one.title)), set(content_words(other.title))
    if not first or not second:
        return 0.0, ""
    share = len(first & second) / min(len(first), len(second))
    if share >= _LIKE:
        return 0.9, "the same speaker, and titles that share their words"
    plain = is_generic(one.title) or is_generic(other.title)
    named = any(folded(talk.title).split() in map(list, talk.people) for talk in (one, other))
    if (plain or named) and len(numbers) == 2:
        return 0.85, "the only talk of this speaker in both notes"
    return 0.0, ""


def _clause_keys(talks: Sequence[_Talk], event: frozenset[str]) -> dict[str, list[int]]:
    return _keyed(
        (" ".join(words), number)
        for number, talk in enumerate(talks)
        for words in _told(talk.title, event)
    )


def _told(title: str, event: frozenset[str]) -> list[tuple[str, ...]]:
    """The title and its clauses as words, without words of the event's name; two words at least."""
    texts = (title, *clauses(title))
    found = (tuple(word for word in content_words(text) if word not in event) for text in texts)
    return list(dict.fromkeys(words for words in found if len(words) > 1))


def _by_clause(one: _Talk, other: _Talk, numbers: Sequence[int]) -> tuple[float, str]:
    """One title is a whole clause of the other, and nobody else's."""
    if len(numbers) != 2 or is_generic(one.title) or is_generic(other.title):
        return 0.0, ""
    short, long = sorted((one, other), key=lambda talk: len(talk.title))
    whole = len(clauses(short.title)) == 1
    words = len(content_words(short.title))
    if not whole or words < 2 or (words < 3 and not one.people & other.people):
        return 0.0, ""
    return (0.8, "one title is a clause of the other") if long.title else (0.0, "")


def _spelling_keys(talks: Sequence[_Talk]) -> dict[str, list[int]]:
    """The first two and the last two words of longer titles: a slip is rarely in both."""
    pairs = []
    for number, talk in enumerate(talks):
        words = folded(talk.title).split()
        if len(words) > 2:
            pairs += [("< " + " ".join(words[:2]), number), ("> " + " ".join(words[-2:]), number)]
    return _keyed(pairs)


def _by_spelling(one: _Talk, other: _Talk, numbers: Sequence[int]) -> tuple[float, str]:  # noqa: ARG001
    """Titles that differ by a slip of the pen."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only notebooks with several notes of an event need it

    ratio = fuzz.ratio(folded(one.title), folded(other.title))
    digits = [
        [part for part in folded(talk.title).split() if part.isdecimal()] for talk in (one, other)
    ]
    if ratio >= 92 and digits[0] == digits[1]:
        return 0.88, "titles that differ by a slip of the pen"
    return 0.0, ""


class _Groups:
    """Talks that grow together, never two of one note, never against the settings."""

    def __init__(self, talks: Sequence[_Talk], settings: NotebookSettings) -> None:
        self._talks = talks
        self._group: list[set[int]] = [{number} for number in range(len(talks))]
        self._why: dict[int, list[Join]] = {}
        self._settings = settings
        self._join_by_settings({talk.session.id: at for at, talk in enumerate(talks)})

    def _join_by_settings(self, number_of: Mapping[str, int]) -> None:
        for pair in sorted(map(sorted, self._settings.same_talks)):
            numbers = [number_of[name] for name in pair if name in number_of]
            if len(numbers) == 2:
                self._unite(numbers[0], numbers[1], 1.0, "the settings say so")

    def join_all(self, candidates: Iterable[_Candidate]) -> None:
        """Join what fits together, the surest first."""
        for score, one, other, why in candidates:
            if self._fits(one, other):
                self._unite(one, other, score, why)

    def _fits(self, one: int, other: int) -> bool:
        if self._group[one] is self._group[other]:
            return False
        return all(
            self._agree(self._talks[first], self._talks[second])
            for first in self._group[one]
            for second in self._group[other]
        )

    def _agree(self, one: _Talk, other: _Talk) -> bool:
        """Whether nothing speaks against two sessions being one talk."""
        if one.note == other.note or (one.day and other.day and one.day != other.day):
            return False
        if frozenset((one.session.id, other.session.id)) in self._settings.apart_talks:
            return False
        if not one.people or not other.people:
            return True
        return any(_may_be_one(first, second) for first in one.people for second in other.people)

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


def _leading(talk: _Talk) -> tuple[int, str, str]:
    """Sorts the session that tells most first."""
    return -len(talk.session.span), talk.session.key, talk.session.id


def _may_be_one(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two names may be one person: equal, or one says less than the other."""
    fewer, more = sorted((set(first), set(second)), key=len)
    if fewer <= more:
        return True
    initials = {word[0] for word in more}
    return all(word in more or (len(word) == 1 and word in initials) for word in fewer)
