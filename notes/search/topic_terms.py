"""Terms that name things (products, projects) across a notebook, with their sessions and years.

A word names something if it is written as names are: with capitals inside or digits (`DynamoDB`,
`k8s`), in capitals only (`AWS`), or with a first capital although the notes hardly ever write it
small. Tags name things by themselves.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notes.search.folding import fold
from notes.search.naming import COMMON_WORDS
from notes.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from notes.models import Event
    from notes.store import NoteStore

_WORD = re.compile(r"(?:\.NET|[^\W_][^\W_+#]*(?:\+\+|#(?!\w))?)(?:[-.][^\W_]+)*")
# Each run is entered once, at its start: from every letter of a long one it would take for ever.
_ADDRESS = re.compile(r"(?<!\w)\w+://\S+|(?<!\S)\S*@\S+|\]\([^)\s]{0,2000}\)")
_LONGEST = 24
_FEWEST = 2
_SMALL_SHARE = 0.1
_OF_PEOPLE = 0.1
_BETWEEN_LOOKS = 64
"""Sessions between two looks whether the rest is still wanted: some milliseconds."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that the notes talk about."""

    name: str
    """As the notes mostly write it."""
    sessions: tuple[str, ...]
    """Ids of the sessions that name it in their title, tags or text, in notebook order."""
    years: tuple[tuple[int, int], ...]
    """Years and how many of the sessions were in each, rising; without undated ones."""

    @property
    def count(self) -> int:
        """How many sessions name it."""
        return len(self.sessions)


@dataclass(frozen=True, slots=True)
class Said:
    """What one session says."""

    id: str
    year: int | None
    title: str
    tags: tuple[str, ...] = ()
    text: str = ""
    people: str = ""
    """Names of its speakers, which are no topics."""


def topics(
    store: NoteStore,
    limit: int = 200,
    *,
    texts: bool = True,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Topic, ...]:
    """The things that most sessions of `store` name, those with most sessions first.

    Args:
        store: The notebook.
        limit: How many topics to return.
        texts: Whether to read the texts as well as titles and tags; that reads every note.
        cancelled: Asked now and then; once true, the rest of the notebook is left out.
    """
    return topics_of(_said(store, cancelled, texts=texts), limit)


def _said(store: NoteStore, cancelled: Callable[[], bool], *, texts: bool) -> Iterator[Said]:
    talks = store.talks
    event: Event | None = None
    event_ids = store.table.event_ids(talks, store.links)
    for number, (session, event_id) in enumerate(zip(talks, event_ids, strict=True)):
        if not number % _BETWEEN_LOOKS and cancelled():
            return
        # Most often it is that of the session before.
        if event is None or event.id != event_id:
            event = store.event(event_id)
        year = event.details.year if event else None
        if year is None and session.date:
            year = session.date.year
        text = visible(store.text_of(session)) if texts else ""
        people = " ".join(speaker.name for speaker in session.speakers)
        yield Said(session.id, year, session.title, session.tags, text, people)


def topics_of(said: Iterable[Said], limit: int = 200) -> tuple[Topic, ...]:
    """The things that most of these sessions name, those with most sessions first."""
    counts: Counter[str] = Counter()
    # Of each word the places of its sessions: very many words stand in very many sessions.
    holders: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    tagged: set[str] = set()
    people: Counter[str] = Counter()
    sessions: list[tuple[str, int | None]] = []
    for place, session in enumerate(said):
        sessions.append((session.id, session.year))
        people.update({fold(word) for word in _WORD.findall(session.people)})
        counts.update(session.tags)
        tagged.update(map(fold, session.tags))
        named = set(map(fold, session.tags))
        for form, starts in _forms(session):
            # The first word of a sentence tells nothing about how it is written elsewhere.
            if not starts or not form.istitle():
                counts[form] += 1
            named.add(fold(form))
        for key in named:
            holders[key].append(place)
    forms: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for form, count in counts.items():
        forms[fold(form)][form] = count
    kept = [
        key
        for key, spelled in forms.items()
        if len(holders[key]) >= _FEWEST
        and (
            key in tagged
            or (people[key] <= _OF_PEOPLE * len(holders[key]) and _names(key, spelled))
        )
    ]
    kept = _without_plurals(kept, forms, holders)
    ranked = sorted((-len(holders[key]), _most_written(forms[key]), key) for key in kept)
    return tuple(
        _topic(name, [sessions[place] for place in holders[key]]) for _, name, key in ranked[:limit]
    )


def _without_plurals(
    kept: Sequence[str], forms: Mapping[str, dict[str, int]], holders: dict[str, array[int]]
) -> list[str]:
    """Join `APIs` with `API`; `ECS` is not the plural of anything."""
    names = {key: _most_written(forms[key]) for key in kept}
    single = []
    for key in kept:
        one = key[:-1]
        if one in names and names[key] == f"{names[one]}s":
            holders[one] = array("I", sorted({*holders[one], *holders[key]}))
        else:
            single.append(key)
    return single


def _forms(session: Said) -> Iterator[tuple[str, bool]]:
    """The words as they are written, and whether each begins a line or sentence."""
    for text in (session.title, _ADDRESS.sub(" ", session.text)):
        end = 0
        for found in _WORD.finditer(text):
            between = text[end : found.start()]
            starts = not end or any(sign in between for sign in "\n.!?:")
            yield found[0], starts
            end = found.end()


def _names(key: str, forms: dict[str, int]) -> bool:
    if key in COMMON_WORDS or not 1 < len(key) <= _LONGEST or key.isdecimal():
        return False
    total = sum(forms.values())
    small = sum(count for form, count in forms.items() if form == form.lower())
    if any(sign.isdigit() for sign in key) and key[0].isalpha() and small == total:
        return True
    return small <= _SMALL_SHARE * total and total >= _FEWEST


def _most_written(forms: dict[str, int]) -> str:
    return max(forms.items(), key=lambda item: (item[1], item[0]))[0]


def _topic(name: str, sessions: Sequence[tuple[str, int | None]]) -> Topic:
    years = Counter(year for _, year in sessions if year is not None)
    return Topic(name, tuple(id_ for id_, _ in sessions), tuple(sorted(years.items())))
