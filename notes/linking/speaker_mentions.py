"""Who is named at which event, and what is one name but for its spelling."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from notes.linking.folding import folded, person_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notes.models import Event, Note, Speaker


class Mention(NamedTuple):
    """One person as one session names them."""

    event: str
    """Id of the event."""
    nth: int
    """The place of the session among those of the event; the same for all who gave it."""
    lead: str
    """Id of the session that stands for the talk."""
    key: str
    """The note."""
    speaker: Speaker

    @property
    def form(self) -> str:
        """What the person is called."""
        return self.speaker.name or self.speaker.handle


@dataclass(slots=True)
class Name:
    """All mentions of a name that is spelled alike but for case, accents and order."""

    words: tuple[str, ...]
    key: str = ""
    handle: str = ""
    """Tells namesakes apart; empty for nearly everybody."""
    mentions: list[Mention] = field(default_factory=list)

    @property
    def events(self) -> set[str]:
        """The events at which the name was mentioned."""
        return {mention.event for mention in self.mentions}

    @property
    def shown(self) -> str:
        """The form used most."""
        counts = Counter(mention.form for mention in self.mentions)
        return min(counts, key=lambda form: (-counts[form], -len(form), form))


def mentions_of(
    event: Event,
    members: Sequence[Note],
    takes: Mapping[str, tuple[str, ...]],
    people: dict[str, Speaker],
) -> list[Mention]:
    """All who are named at one event, in the order of its talks.

    Args:
        event: The event.
        members: Its notes.
        takes: Ids of other sessions about the same talk, by that of the leading one.
        people: Who was named before; takes up who is named here, so that it is kept once.
    """
    by_id = {session.id: session for note in members for session in note.sessions}
    told = ((lead, by_id[one]) for lead in event.sessions for one in (lead, *takes.get(lead, ())))
    return [
        Mention(event.id, nth, lead, session.key, _once(speaker, people))
        for nth, (lead, session) in enumerate(told)
        for speaker in session.speakers
    ]


def _once(speaker: Speaker, people: dict[str, Speaker]) -> Speaker:
    known = people.setdefault(speaker.name, speaker)
    return known if known is speaker or known == speaker else speaker


def names_of(mentions: Iterable[Iterable[Mention]]) -> list[Name]:
    """The distinct names, in an order of their own."""
    found: dict[tuple[str, ...], Name] = {}
    by_form: dict[str, Name | None] = {}
    for mention in chain.from_iterable(mentions):
        form = mention.form
        if form not in by_form:
            by_form[form] = _name_of(form, mention.key, found)
        name = by_form[form]
        if name is not None:
            name.mentions.append(mention)
    return [one for key in sorted(found) for one in _namesakes(found[key])]


def _namesakes(name: Name) -> list[Name]:
    """The people that bear one name: two where an event has two with handle and affiliation each.

    Whoever is named without a handle then is neither of them for sure.
    """
    if len({mention.speaker.handle for mention in name.mentions}) < 2 or not _has_two(name):
        return [name]
    people: dict[str, Name] = {}
    for mention in name.mentions:
        handle = mention.speaker.handle.lstrip("@").casefold()
        one = people.setdefault(handle, Name(name.words, mention.key, handle))
        one.mentions.append(mention)
    return [people[handle] for handle in sorted(people)]


def _has_two(name: Name) -> bool:
    """Whether two talks of one event give the name different handles and affiliations."""
    known: dict[str, list[tuple[str, str, str]]] = {}
    for event, _, lead, _, speaker in name.mentions:
        handle, affiliation = speaker.handle.casefold(), folded(speaker.affiliation)
        if handle and affiliation:
            known.setdefault(event, []).append((lead, handle, affiliation))
    return any(
        one[0] != other[0]
        and one[1] != other[1]
        and one[2] not in other[2]
        and other[2] not in one[2]
        for told in known.values()
        for one, other in pairwise(sorted(told, key=lambda mention: mention[1]))
    )


def _name_of(form: str, key: str, found: dict[tuple[str, ...], Name]) -> Name | None:
    words = person_words(form)
    return found.setdefault(tuple(sorted(words)), Name(words, key)) if words else None
