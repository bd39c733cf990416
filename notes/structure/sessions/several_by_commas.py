"""Names behind a comma that no list knows: `Caches at rest (Ann Lee, Ogie Fackl)`.

A name and a firm look like two names. What tells them apart is what else stands behind commas in
the note: where its other talks have one person alone or several, and no firm behind a comma, the
part with the shape of a name is a person as well.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import is_organisation, speaker_of
from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.people.no_people import is_town
from notes.structure.words.wording import folded, name_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.reading.source import NoteSource
    from notes.structure.sessions.sessions import Draft


def with_people_behind_commas(drafts: list[Draft], source: NoteSource) -> list[Draft]:
    """`drafts`, where what stands behind a person's comma may be more people, with those."""
    told = any(_has_names_behind(each) for draft in drafts for each in draft.speakers)
    if not told or "podium" in source.front.data:
        return drafts
    found = [_behind_commas(draft, source.lines) for draft in drafts]
    least = _least(drafts, found)
    said = Counter(part for parts in found for part in parts.values())
    return [
        draft._replace(speakers=_apart(draft.speakers, parts, said, least)) if parts else draft
        for draft, parts in zip(drafts, found, strict=True)
    ]


def _has_names_behind(person: Speaker) -> bool:
    return " " in person.affiliation and all(
        _confidence(part) for part in person.affiliation.split(", ")
    )


def _confidence(part: str) -> float:
    """How surely `part` is the name of a person, 0 for what firms, roles and towns are called."""
    if " " not in part or (sure := name_confidence(part)) < _SHAPED:
        return 0.0
    words = folded(part).split()
    lists = name_words()
    if not (lists.firms | lists.roles | lists.role_words).isdisjoint(words):
        return 0.0
    short = [word for word in part.split() if word.isupper() and len(word) in _ABBREVIATED]
    loud = any(word.lower() not in lists.particles for word in short)
    return 0.0 if loud or "U" in part.split() or is_organisation(part) or is_town(part) else sure


_SHAPED = 0.5
_ABBREVIATED = (2, 3)


def _behind_commas(draft: Draft, lines: Sequence[str]) -> dict[Speaker, str]:
    """What stands behind a comma of each person of `draft`, on one of the lines near its own."""
    told = [person for person in draft.speakers if person.affiliation]
    if not told:
        return {}
    start = max(draft.first - 1, 0)
    near = "\n".join(lines[start : start + _NEAR]).replace("\u00a0", " ").lower()
    return {
        person: person.affiliation
        for person in told
        if f"{person.name}, {person.affiliation}".lower() in near
    }


_NEAR = 6


def _least(drafts: Sequence[Draft], found: Sequence[dict[Speaker, str]]) -> float:
    """How sure a name behind a comma must be, by what stands there in other talks of the note."""
    talks = [draft.speakers for draft in drafts if draft.speakers]
    parts = [part for each in found for part in each.values()]
    firms = sum(not all(map(_confidence, part.split(", "))) for part in parts)
    people = len(talks) - sum(1 for each in found if each)
    if len(talks) == 1:
        return 1.0 if firms else _OF_SURNAME
    alike = not firms and len(parts) >= _ALL
    return LIKELY if alike or people >= max(_OTHERS, _PER_FIRM * firms) else 1.0


_OF_SURNAME = 0.68
"""Of a word that ends as surnames do, in a note of one talk, where nothing else tells."""
_OTHERS, _PER_FIRM, _ALL = 2, 6, 4


def _apart(
    people: tuple[Speaker, ...], parts: dict[Speaker, str], said: Counter[str], least: float
) -> tuple[Speaker, ...]:
    """`people` with those behind their commas; what stands so twice in a note is a firm."""
    apart: list[Speaker] = []
    for person in people:
        names = parts.get(person, "").split(", ")
        sure = [_confidence(name) for name in names]
        if all(sure) and max(sure) >= least and said[parts[person]] == 1:
            first = speaker_of(person.name, "")
            apart.extend((first, *(speaker_of(name, "") for name in names)))
        else:
            apart.append(person)
    return tuple(apart)
