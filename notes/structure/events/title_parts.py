"""What the parts of a title say: `GloamConf keynote` an event and a kind, `Ann Lee` a person.

Small words part them further: `My talk at GloamConf`, `Keynote by Ann Lee on looms`.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.events.event_names import name_in_text
from notes.structure.people.affiliations import NOBODY, People
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.people import read_people
from notes.structure.words.by_words import cuts_at_by
from notes.structure.words.event_wording import only_boilerplate, words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.meaning import Meaning, is_event_like, meaning_of
from notes.structure.words.wording import alternatives, folded, wording
from notes.structure.words.years import YEAR_OR_SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator


class Role(Enum):
    """What a part of a title says."""

    EVENT, PERSON, KIND, OWN, NOTED, TOPIC = range(6)


class Part(NamedTuple):
    """A part of a title, and those whom it names."""

    role: Role
    text: str
    people: People = NOBODY


_MOST_WORDS, _FEWEST_SPACES = 7, 2
EDGES = " ,;:-–—|"
_ARTICLE = r"(?:(?:the|der|dem|den|de|het|la|le|el|os?|as?|l['’])\s?)?"
_AT = re.compile(
    rf"(?:^|\s)(?:(?:at|@|from|auf|bei|beim|von|vom|à|au|aux|de|en|em|na|no|op|alla?|al|a|på|ved)\s"
    rf"{_ARTICLE}|the\s|der\s|l['’])(?=[^\W_a-z])"
)
_ON = re.compile(
    r"\s(?:on|about|regarding|über|zu|zum|zur|sur|sobre|over|om|su|sulla?|na temat|o)\s(?=\S)"
)
WORDS_FOR_NOTES = (
    r"(?:notes?|notizen|mitschrift|notas|apuntes|appunti|notities|anteckningar|noter|notater|notatki"
    r"|summary|recap|review|thoughts|takeaways|slides|text|transcript|video|write-?up|live ?blog"
    r"|zusammenfassung|folien|résumé|resumen|resumo|riassunto|samenvatting|sammanfattning)"
)
_NOTES_LAST = re.compile(rf"(?:^|\s){WORDS_FOR_NOTES}$", re.IGNORECASE)
_OWN = re.compile(
    r"(?:my|our|meine?n?|unser|mon|ma|mi|meu|minha|mijn|min|mitt|mój|moja)\s(?=\S)", re.IGNORECASE
)
_OF_SOMEBODY = re.compile(r"['’]s?(?:\s|$)")


BEFORE_PEOPLE = r"(?:by|of|with|w/|von|mit|par|avec|de|por|con|di|da|do|com|door|van|met|av|af|med)"


def may_tell(text: str) -> bool:
    """A cheap look: whether a title holds a year, a word for an event or one for a talk."""
    if YEAR_OR_SHORT.search(text):
        return True
    words = words_of(text)
    return not _last_words().isdisjoint(words) or event_words().any_event_word(words)


@cache
def _last_words() -> frozenset[str]:
    """The last words of the phrases for kinds of talks."""
    known = wording()
    kinds = known.talk | known.keynote | known.workshop | known.panel
    return frozenset(phrase.rpartition(" ")[2] for phrase in kinds) - _COMMON


_COMMON = frozenset("story intro case study paper demo".split())  # noqa: SIM905
"""Of such words those that titles hold as well."""


def parts_of(text: str) -> Iterator[Part]:
    """What one piece between signs says."""
    text = text.strip(EDGES)
    if not text:
        return
    for at in reversed(list(_AT.finditer(text))):
        if _is_event(text[at.end() :]) or _ends_in_kind(text[at.end() :]):
            yield from parts_of(_GIVEN.sub("", text[: at.start()]))
            yield from parts_of(text[at.end() :])
            return
    front, comma, last = text.rpartition(", ")
    if comma and _is_event(last):
        yield from parts_of(front)
        yield Part(Role.EVENT, last)
    elif own := _OWN.match(text):
        rest = list(parts_of(text[own.end() :]))
        if any(part.role is Role.KIND for part in rest):
            yield from (Part(Role.OWN, text[: own.end() - 1]), *rest)
        else:
            yield Part(Role.TOPIC, text)
    elif whose := _whose_parts(text):
        yield from whose
    elif _is_kind(text):
        yield Part(Role.KIND, text)
    elif notes := _NOTES_LAST.search(text):
        yield from (part for part in parts_of(text[: notes.start()]) if part.role is not Role.NOTED)
        yield Part(Role.NOTED, text)
    elif text.count(" ") < _FEWEST_SPACES and only_boilerplate(text):
        yield Part(Role.TOPIC if meaning_of(text) & Meaning.GROUP else Role.NOTED, text)
    elif (people := person_in(text, SURE)).speakers:
        yield Part(Role.PERSON, text, people)
    elif not _is_talk_of(text) and _is_event(text):
        yield Part(Role.EVENT, text)
    else:
        yield from _parts_beside_people(text)


_GIVEN = re.compile(r"\s(?:presented|given|held|delivered|recorded|live)$", re.IGNORECASE)


def _whose_parts(text: str) -> list[Part]:
    """`Ann Lee's keynote`, and `Ann Lee's` before a title in quotes."""
    whose = _OF_SOMEBODY.search(text)
    people = person_in(text[: whose.start()], LIKELY) if whose else NOBODY
    if whose is None or not people.speakers:
        return []
    rest = list(parts_of(text[whose.end() :]))
    if rest and not any(part.role is Role.KIND for part in rest):
        return []
    return [Part(Role.PERSON, text[: whose.start()], people), *rest]


def _parts_beside_people(text: str) -> Iterator[Part]:
    """`Talk by Ann Lee`, `Looms by Ann Lee`, `Ann Lee on looms`, `Ann Lee, Looms`."""
    for start, end in _around_by(text):
        rest = text[end:]
        on = _ON.search(rest)
        people = person_in(rest[: on.start()] if on else rest, LIKELY)
        if people.speakers:
            yield from parts_of(text[:start])
            yield Part(Role.PERSON, rest[: on.start()] if on else rest, people)
            yield from [Part(Role.TOPIC, rest[on.end() :])] if on else ()
            return
    for sign in (*_ON.finditer(text), *_COMMA.finditer(text)):
        front, behind = text[: sign.start()], text[sign.end() :]
        people = person_in(front, SURE)
        if people.speakers:
            yield Part(Role.PERSON, front, people)
            yield from parts_of(behind) if "," in sign.group() else [Part(Role.TOPIC, behind)]
            return
        if _is_kind(front) or _ends_in_kind(front):
            yield from (*parts_of(front), Part(Role.TOPIC, behind))
            return
    if (found := _kind_last().search(folded(text))) and _is_event(text[: found.start()]):
        yield Part(Role.EVENT, text[: found.start()])
        yield Part(Role.KIND, text[found.start() + 1 :])
    else:
        yield Part(Role.TOPIC, text)


def _around_by(text: str) -> Iterator[tuple[int, int]]:
    """Where a title or a word for a talk ends and the people behind "by" begin."""
    for cut in cuts_at_by(text):
        if _OTHERS.search(text[: cut.start()]):
            return
        phrase = cut.group().rstrip(" :：")
        kind, _, by = phrase.rpartition(" ")
        yield cut.start() + (len(phrase) - len(by) if _is_kind(kind.strip()) else 0), cut.end()
    for cut in _OF.finditer(text):
        if _is_kind(text[: cut.start()]) or _ends_in_kind(text[: cut.start()]):
            yield cut.start(), cut.end()


def _is_talk_of(text: str) -> bool:
    """`Conférence de Ann Lee`, whose first word may name an event; `GloamConf talk on looms`."""
    if any(_ends_in_kind(text[: on.start()]) for on in _ON.finditer(text)):
        return True
    cut = _OF.search(text)
    if cut is None or not _is_kind(text[: cut.start()]):
        return False
    return bool(person_in(text[cut.end() :], SURE).speakers)


_OTHERS = re.compile(
    r"\b(?:(?:facilitat|moderat|host|organi[sz]|post|compil|review)ed|written)$", re.IGNORECASE
)
_OF = re.compile(rf"\s{BEFORE_PEOPLE}\s(?=[^\W\d_a-z])")
_COMMA = re.compile(r",\s+")


def _is_kind(text: str) -> bool:
    """`Lightning talk`, and `Conference talk`; `Conference` is one in French alone."""
    phrase = _NUMBER.sub("", OF_WHAT.sub("", text))
    return text.lower() not in _NO_KINDS and kind_of_words(phrase) is not None


_NO_KINDS = frozenset({"conference", "paper"})
OF_WHAT = re.compile(r"(?:conference|meetup|talk|session|ignite|guest|the|an?) ", re.IGNORECASE)
_NUMBER = re.compile(r"\s#?\d{1,2}$")


def _ends_in_kind(text: str) -> bool:
    """`GloamConf 2019 lightning talk`."""
    found = _kind_last().search(folded(text))
    return found is not None and _is_event(text[: found.start()])


@cache
def _kind_last() -> re.Pattern[str]:
    known = wording()
    kinds = (known.talk | known.keynote | known.workshop | known.panel) - _NO_KINDS
    return re.compile(rf"\s(?:(?:conference|meetup|ignite|guest) )?(?:{alternatives(kinds)})$")


def person_in(text: str, least: float) -> People:
    """Those whom `text` names in full, and nothing besides."""
    people = read_people(text, least=least) if text[-1:] not in _CRIED else NOBODY
    return people if all(" " in person.name for person in people.speakers) else NOBODY


_CRIED = ("!", "?")


def _is_event(text: str) -> bool:
    """Whether a few words are an event's name by a year or a word that names nothing else."""
    if text.count(" ") >= _MOST_WORDS or not is_event_like(text):
        return False
    if (text[:1].islower() and " " in text) or _NO_NAME.match(text):
        return False
    if _kind_last().search(folded(text)):
        return False
    name = name_in_text(text)
    if event_words().event.issuperset(words_of(name.title)) or only_boilerplate(name.title):
        return False
    return name.is_sure or name.year is not None


_NO_NAME = re.compile(r"(?:an? |\d{1,3}(?!\d))", re.IGNORECASE)
"""How no event's name begins but a title or a day: `A Story of an Unconference`, `15 May 2019`."""
