"""Titles that name one talk beside its event or who gave it: `GloamConf keynote: Ann Lee on looms`.

Signs and small words part them. One part is the event, one a person, one a word for a talk; what is
left is the title. Two of these make sure that the notes below are of one talk, as quotes around its
title do. An event and other words alone may be a report's: `GloamConf 2019: A week out`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.events.event_names import name_in_text
from notes.structure.events.title_parts import (
    BEFORE_PEOPLE,
    EDGES,
    OF_WHAT,
    WORDS_FOR_NOTES,
    Part,
    Role,
    may_tell,
    parts_of,
    person_in,
)
from notes.structure.paths.paths import stem
from notes.structure.people.affiliations import NOBODY, People, is_organisation, says_role
from notes.structure.people.names import LIKELY
from notes.structure.people.others import names_others
from notes.structure.text.cleaned import clean
from notes.structure.words.event_wording import only_boilerplate
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.meaning import meaning_of
from notes.structure.words.wording import folded, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource


class OneTalk(NamedTuple):
    """What a title says of the one talk that its note is about."""

    title: str
    """Empty where it tells none: `GloamConf keynote by Ann Lee`."""
    people: People
    event: str
    """Its name; empty where the title names none."""
    is_sure: bool
    """Whether it says more than an event's name and words in quotes, which may be a motto."""


_LONGEST, _FEWEST_SPACES = 180, 2
_SIGN = re.compile(r"\s*[:：]\s+|\s+[-–—|•·/@]+\s+|\s*[|]\s*|\s*[()\[\]]\s*")
_QUOTED = re.compile(
    r"(?<![\w'’])(?:[\"“„”]\s?([^\"“”„]{4,150}?)\s?[\"”“](?!\w)|«\s?([^«»]{4,150}?)\s?»"
    r"|»([^«»]{4,150}?)«|['‘]([^'\"“”„‘’]{4,150}?(?:['’]\w[^'\"“”„‘’]{0,150}?)?)['’](?!\w))"
)
_NOTES_OF = re.compile(
    rf"(?:(?:my|some|a few|quick|brief|raw) )*{WORDS_FOR_NOTES}"
    r" (?:on|from|of|for|to|about|zu|von|vom|zum|de|du|del|do|da|sobre|di|su|over|van|från|fra|z)"
    r"(?: (?:the|der|la|an|a))? (?=\S)",
    re.IGNORECASE,
)
_BY_FIRST = re.compile(rf"{BEFORE_PEOPLE}\s(?=[^\W\d_a-z])")


@lru_cache(maxsize=1024)
def one_talk_in(text: str) -> OneTalk | None:
    """What a note's title says of one talk; None where it may be about several, or none."""
    text = text.strip()
    if len(text) > _LONGEST or text.count(" ") < _FEWEST_SPACES or not may_tell(text):
        return None
    if "<" in text or names_others(text):
        return None
    start = _NOTES_OF.match(text)
    rest = text[start.end() :] if start else text
    if quoted := _QUOTED.search(rest):
        return _beside_quotes(rest, quoted, noted=start is not None)
    parts = [part for segment in _SIGN.split(rest) for part in parts_of(segment)]
    return _of_parts(rest, _with_topic(_with_one_event(parts)))


def one_talk_of(source: NoteSource, heading: str) -> OneTalk | None:
    """What front matter's title, the `heading` of a note or its file's name say of one talk."""
    named = (source.front.title, heading, stem(source.path))
    return next(filter(None, map(one_talk_in, named)), None)


def tells_several(told: str) -> bool:
    """Whether what stands beside an event is of the whole of it: `Day 1`, `A report`, `Talks`."""
    if meaning_of(told) or only_boilerplate(told) or _NO_TITLE.fullmatch(told):
        return True
    words = words_in(folded(told))
    return any(word[-1:] == "s" and kind_of_words(word[:-1]) is not None for word in words)


_NO_TITLE = re.compile(
    rf"(?:(?:an?|the|my|eine?|un|une|una|um|uma|een|en|ett|et) )?"
    rf"(?:{WORDS_FOR_NOTES}|report|interview|entretien|entrevista|intervista|gespräch)",
    re.IGNORECASE,
)


def _beside_quotes(text: str, quoted: re.Match[str], *, noted: bool) -> OneTalk | None:
    """`GloamConf: "Title"`, `Ann Lee's “Title” at GloamConf`: nothing else stands beside these."""
    sides = (text[: quoted.start()], _BY_FIRST.sub("", text[quoted.end() :].lstrip(EDGES)))
    parts = [part for side in sides for piece in _SIGN.split(side) for part in parts_of(piece)]
    roles = {part.role for part in parts}
    title = next(filter(None, quoted.groups()))
    of_talk = roles & {Role.EVENT, Role.KIND} or any(map(_are_notes_of_talk, parts))
    if not of_talk or not roles & {Role.EVENT, Role.PERSON} or meaning_of(title):
        return None
    if Role.TOPIC in roles or len(roles) < len(parts):
        return None
    sure = noted or bool(roles & {Role.PERSON, Role.KIND, Role.OWN})
    return OneTalk(title.strip(" ,."), _people(parts), _event(parts), sure)


def _are_notes_of_talk(part: Part) -> bool:
    """`Meetup notes`; those of a book are others."""
    return part.role is Role.NOTED and OF_WHAT.match(part.text) is not None


def _of_parts(text: str, parts: Sequence[Part]) -> OneTalk | None:
    """What is told without quotes: the title is what no part of another role is."""
    roles = [part.role for part in parts]
    event, person, kind = (role in roles for role in (Role.EVENT, Role.PERSON, Role.KIND))
    if roles.count(Role.PERSON) > 1 or roles.count(Role.KIND) > 1:
        return None
    if Role.TOPIC in roles:
        noted = kind and Role.NOTED in roles
        sure = (event and (person or kind)) or (kind and person)
        title = _topic(text, parts) if sure or noted else ""
        if not title or (noted and " " not in title):
            return None
    elif event and kind and (person or Role.OWN in roles):
        title = _whose(text, parts) if person else ""
    else:
        return None
    return OneTalk(title, _people(parts), _event(parts), is_sure=True)


def _topic(text: str, parts: Sequence[Part]) -> str:
    """The title in `text`, from its first part to its last; empty where something is between."""
    topics = [part.text for part in parts if part.role is Role.TOPIC]
    if any(map(tells_several, topics)):
        return ""
    start = text.find(topics[0])
    end = text.find(topics[-1], start) + len(topics[-1])
    title, before = text[start:end], text[:start].rstrip()[-1:]
    if before in _OPENING or title.count("(") != title.count(")"):
        return ""
    if any(part.text in title for part in parts if part.role is not Role.TOPIC):
        return ""
    return clean(f"{title[:1].upper()}{title[1:]}" if before.isalnum() else title)


_OPENING = ("(", "[")
"""Before what tells of a person, and is no title."""


def _whose(text: str, parts: Sequence[Part]) -> str:
    """`Ann Lee's keynote`, where no other title is told; empty where it is but a keynote."""
    kind = next(part.text for part in parts if part.role is Role.KIND)
    owner = next(part.text for part in parts if part.role is Role.PERSON)
    start, end = text.find(owner), text.find(kind) + len(kind)
    whose = start < end and text[start + len(owner) :][:1] in _APOSTROPHES
    return text[start:end].replace(f"{_event(parts)} ", "") if whose else ""


_APOSTROPHES = ("'", "’")


def _people(parts: Sequence[Part]) -> People:
    return next((part.people for part in parts if part.role is Role.PERSON), NOBODY)


def _event(parts: Sequence[Part]) -> str:
    return next((part.text for part in parts if part.role is Role.EVENT), "")


def _with_one_event(parts: Sequence[Part]) -> list[Part]:
    """The parts with the first event alone, or that with a year: a title may hold such words."""
    events = [part for part in parts if part.role is Role.EVENT]
    best = next((part for part in events if name_in_text(part.text).year), next(iter(events), None))
    other = [part.role is Role.EVENT and part is not best for part in parts]
    return [
        Part(Role.TOPIC, part.text) if another else part
        for part, another in zip(parts, other, strict=True)
    ]


def _with_topic(parts: Sequence[Part]) -> list[Part]:
    """The parts with what a comma parts from a person as the title, where no other is told."""
    if any(part.role in (Role.TOPIC, Role.KIND, Role.NOTED) for part in parts):
        return list(parts)
    found: list[Part] = []
    for part in parts:
        name, _, rest = part.text.partition(", ")
        if len(part.people.speakers) == 1 and " " in rest and not _tells_of_person(rest):
            found += [Part(Role.PERSON, name, person_in(name, LIKELY)), Part(Role.TOPIC, rest)]
        else:
            found.append(part)
    return found


def _tells_of_person(text: str) -> bool:
    """Whether what stands behind a name is a firm, a role or somebody else."""
    return is_organisation(text) or says_role(text) or bool(person_in(text, LIKELY).speakers)
