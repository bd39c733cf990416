"""Which names are one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.linking.folding import person_words
from notes.models import Profile, stable_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notes.models import Session, Speaker


def profiles_of(sessions: Sequence[Session], leads: Mapping[str, str]) -> tuple[Profile, ...]:
    """A profile for each person; `sessions` come newest event first."""
    mentions: dict[str, list[tuple[Session, Speaker]]] = {}
    for session in sessions:
        for speaker in session.speakers:
            key = " ".join(sorted(person_words(speaker.name or speaker.handle)))
            if key:
                mentions.setdefault(key, []).append((session, speaker))
    return tuple(_profile(mentions[key], leads) for key in sorted(mentions))


def _profile(mentions: Sequence[tuple[Session, Speaker]], leads: Mapping[str, str]) -> Profile:
    counts: dict[str, int] = {}
    for _, speaker in mentions:
        counts[speaker.name] = counts.get(speaker.name, 0) + 1
    names = sorted(counts, key=lambda name: (-counts[name], -len(name), name))
    return Profile(
        id=stable_id("speaker", " ".join(sorted(person_words(names[0])))),
        name=names[0],
        names=tuple(names),
        affiliations=_distinct(speaker.affiliation for _, speaker in mentions),
        handles=_distinct(speaker.handle for _, speaker in mentions),
        links=_distinct(speaker.link for _, speaker in mentions),
        sessions=_distinct(leads.get(session.id, session.id) for session, _ in mentions),
    )


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
