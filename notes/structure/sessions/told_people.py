"""Sentences that tell who spoke, without a title: `The next talk was by Ann Lee, about looms`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.people.names import LIKELY
from notes.structure.people.people import read_people
from notes.structure.people.prose import people_of_sentence, sentences_of
from notes.structure.titles.told_titles import (
    Told,
    is_told_next,
    quoted_titles,
    with_quotes,
    words_of_giving,
)
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.sayings import phrases_for, sayings
from notes.structure.words.wording import alternatives, folded, words_in
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.structure.people.affiliations import Links

_LONGEST = 600


def talk_told(text: str) -> Told | None:
    """The talk of which one of the first sentences of a paragraph tells; None where none does."""
    shown, links = bare(text[:_LONGEST])
    if _gives().isdisjoint(words_in(folded(shown))):
        return None
    for sentence, behind in sentences_of(shown):
        said = words_in(folded(sentence))
        if _gives().isdisjoint(said):
            continue
        people, topic = _of_sentence(sentence, behind, links)
        if 0 < len(people) <= _MOST_PEOPLE and all(" " in person.name for person in people):
            title = (
                _quoted(text, sentence, people[0].name)
                or topic
                or " & ".join(each.name for each in people)
            )
            talk = not words_of_giving().isdisjoint(said)
            return Told(title, people, _kind(said), shown.find(sentence), talk)
    return None


_MOST_PEOPLE = 4
"""With more, a sentence lists the speakers of several talks."""


def _of_sentence(sentence: str, behind: str, links: Links) -> tuple[tuple[Speaker, ...], str]:
    """Who gave a talk, and what it was about where the sentence says so."""
    people = people_of_sentence(sentence, links, behind).speakers
    if people:
        return people, _topic(sentence, people)
    about = _held_about().search(sentence)
    lead = about or _held_by().search(sentence)
    names = sayings().names.match(sentence, lead.end()) if lead else _opens_with(sentence)
    people = read_people(names.group(), links, least=LIKELY).speakers if names else ()
    return people, _as_topic(about[1]) if about else _topic(sentence, people)


def _opens_with(sentence: str) -> re.Match[str] | None:
    """The names in `Ann Lee finished the day with a keynote`."""
    held = _with_held().search(sentence)
    opener = sayings().opener.match(sentence) if held else None
    names = sayings().names.match(sentence, opener.end() if opener else 0) if held else None
    return names if held and names and names.end() <= held.start() else None


def _kind(words: Sequence[str]) -> Kind:
    kinds = {kind for kind in map(kind_of_words, words) if kind and kind.is_talk}
    return next((kind for kind in _TOLD_KINDS if kind in kinds), Kind.TALK)


_TOLD_KINDS = (Kind.KEYNOTE, Kind.PANEL, Kind.WORKSHOP)


def _quoted(text: str, sentence: str, name: str) -> str:
    """The title in quotes or type behind a word for what is given, and without the `name`."""
    quoted = with_quotes(text)
    start = quoted.find(sentence[:_OPENING])
    if start < 0:
        return ""
    end = start + len(sentence) + _OPENING
    titles = quoted_titles(quoted[:end])
    told = (title for title, at, _ in titles if at >= start and is_told_next(quoted[start:at]))
    return next((title for title in told if name not in title), "")


_OPENING = 12
"""Letters by which a sentence is found again where markup is kept, before any title."""


def _topic(sentence: str, people: tuple[Speaker, ...]) -> str:
    """What the talk was about, in the writer's words; empty where they go on too long."""
    if not people:
        return ""
    named = sentence.rfind(people[-1].name) + len(people[-1].name)
    cues = [(cue.end(), _about()) for cue in _words().finditer(sentence)]
    for end, pattern in (*cues, (named, _about())):
        found = pattern.match(sentence, end)
        if found and (topic := _as_topic(sentence[found.end() :])):
            return topic
    return ""


def _as_topic(rest: str) -> str:
    """The words up to where a sentence goes on with another thing."""
    end = _end().search(rest)
    topic = visible_line(rest[: end.start()] if end else rest).rstrip(" .,;:!?…")
    first = folded(topic.partition(" ")[0])
    fewest = _WORDS_OF_QUESTION if first in phrases_for("asking") else 0
    fits = len(topic) >= _SHORTEST and fewest <= topic.count(" ") < _MOST_WORDS
    of_talk = folded(topic.rpartition(" ")[2]) in sayings().held
    return "" if of_talk or not fits or first in phrases_for("no_topic") else topic


_WORDS_OF_QUESTION = 4
"""Spaces in the shortest of `how we can ask looms for cloth`."""


_MOST_WORDS, _SHORTEST = 14, 4


@cache
def _gives() -> frozenset[str]:
    """The words without which no sentence tells of a talk."""
    return sayings().said | words_of_giving()


@cache
def _words() -> re.Pattern[str]:
    words = alternatives(sayings().held | sayings().said)
    return re.compile(rf"\b(?i:{words})\b")


@cache
def _about() -> re.Pattern[str]:
    """From a word for a talk, or a name, to what it was about."""
    about = alternatives(phrases_for("about"))
    anywhere = alternatives(phrases_for("about_behind_words"))
    return re.compile(rf"\s(?:{about})\s|[,)]?(?:\s[^\W\d_A-Z]+){{0,3}}?\s(?:{anywhere})\s")


@cache
def _held_about() -> re.Pattern[str]:
    """`the talk about slow looms by `, `the next talk was on slow looms from `."""
    held = alternatives(sayings().held)
    about = alternatives(phrases_for("about"))
    by = alternatives(phrases_for("by_alone"))
    return re.compile(
        rf"\b(?i:{held})(?:\s[^\W\d_A-Z]+){{0,2}}\s(?:{about})\s([^.,;:!?]{{3,90}}?)\s(?:{by})\s"
        r"(?=[^\W\d_a-z])"
    )


@cache
def _held_by() -> re.Pattern[str]:
    """`my last session before lunch was from `, `the talk at five came from `."""
    held = alternatives(sayings().held)
    by = alternatives(phrases_for("of"))
    return re.compile(rf"\b(?i:{held})(?:\s[^\W\d_A-Z]+){{1,6}}\s(?:{by})\s(?=[^\W\d_a-z])")


@cache
def _with_held() -> re.Pattern[str]:
    """` opened the second day with a short talk`, behind a name."""
    with_, articles, held = (
        alternatives(phrases_for(name)) for name in ("with", "articles", "held")
    )
    return re.compile(
        rf"(?<=\w)(?:\s[^\W\d_A-Z]+){{1,7}}?\s{with_}\s(?:{articles})\s(?:[^\W\d_A-Z]+\s){{0,2}}"
        rf"(?i:{held})\b"
    )


@cache
def _end() -> re.Pattern[str]:
    """Where a sentence goes on with another thing than the topic."""
    by = alternatives(phrases_for("by_alone"))
    goes_on, behind_and = (alternatives(phrases_for(name)) for name in ("goes_on", "and_goes_on"))
    return re.compile(
        rf"[.!?](?=\s|$)|[;:,(]|\s[-–—]\s|\s(?:{by})\s(?=[^\W\d_a-z])"
        rf"|\s(?:{goes_on})\s|\sand\s(?:{behind_and})\b"
    )
