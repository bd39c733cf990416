"""A line that starts with a kind of session: `Keynote by Ann Lee: Title`, or ends in one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notes.models import Speaker
from notes.structure.people.affiliations import NOBODY, People, is_organisation
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.names_together import is_full
from notes.structure.people.people import read_people
from notes.structure.people.people_first import (
    NO_SPLIT,
    SIGN,
    WEAK,
    is_about,
    split_at_topic,
)
from notes.structure.words.kind_words import first_words_of_kinds, kind_of_words
from notes.structure.words.wording import (
    BEFORE_ASIAN,
    alternatives,
    folded,
    load_words,
    name_words,
    phrase_of,
    phrases_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

_KIND_THEN_PEOPLE = re.compile(
    r"([^\W\d_][\w' -]{2,28}?)\s(?:(by|with|w/|from|von|mit|par|avec|por|con|com|door|met)\s|\()"
    r"([^()]{3,80}?(?:\s\([^()]{1,60}\))?)\)?(?::|\s[-–—|])\s+(\S.{3,})"
)
_BY_ON = re.compile(r"by\s([^():]{3,60}?)\s(?:on|about)\s(\S.{2,})")
_TO_TITLE = re.compile(r":\s+|\s[-–—]\s+(?=\S)")

CONVERSATIONS = frozenset(
    "interview; an interview; conversation; a conversation; in conversation; chat; a chat; "  # noqa: SIM905
    "fireside chat; a fireside chat; fireside; ama; q&a; discussion; entretien; entrevista; "
    "rencontre; gesprach; interview mit".split("; ")
)
"""What people are interviewed in: "Interview with Ann Lee" is a title as it stands."""


def behind_kind(line: str, links: Links, _loose: str) -> Split:
    """`Keynote by Ann Lee: Title` and `Workshop (Ann Lee) - Title`: a kind, people, a title."""
    first = line.split(None, 1)[:1]
    if not first or not _may_begin_kind(first[0]):
        return NO_SPLIT
    found = _KIND_THEN_PEOPLE.match(line)
    if not found or kind_of_words(found[1]) is None:
        return NO_SPLIT
    people = read_people(found[3], links, least=WEAK)
    named = people.speakers and (people.confidence >= LIKELY or found[2] is not None)
    return (found[4], people, "kind x -") if named else NO_SPLIT


def right_before_title(line: str, links: Links, _loose: str) -> Split:
    """`Talk Ann Lee (Acme): Title`, `Vortrag Dr. Lee – Title`: a kind, people, a title."""
    words = line.split(" ", _MOST_OF_KIND)
    if len(words) <= _MOST_OF_KIND or not _may_begin_kind(words[0]):
        return NO_SPLIT
    cut = _TO_TITLE.search(line, 0, _LONGEST_FRONT)
    count = 0 if cut is None else _words_of_kind(words)
    if cut is None or not count:
        return NO_SPLIT
    front = line[: cut.start()].split(" ", count)[count:]
    people = read_people(front[0], links, least=SURE - 0.1) if front else NOBODY
    full = people.speakers and all(" " in person.name for person in people.speakers)
    return (line[cut.end() :], people, "kind x -") if full else NO_SPLIT


def _words_of_kind(words: Sequence[str]) -> int:
    """How many words at the front name a kind of session."""
    named = (kind_of_words(" ".join(words[:count])) for count in range(_MOST_OF_KIND, 0, -1))
    return next((_MOST_OF_KIND - at for at, kind in enumerate(named) if kind is not None), 0)


_LONGEST_FRONT = 120


def interviewed(line: str, links: Links, _loose: str) -> Split:
    """`Interview: Ann Lee on caches`: in a conversation, people and what they talked about."""
    colon = line.find(": ", 0, _LONGEST_CONVERSATION)
    if colon < 0 or phrase_of(line[:colon]) not in CONVERSATIONS:
        return NO_SPLIT
    front, topic = split_at_topic(line[colon + 2 :])
    people = read_people(front, links, least=LIKELY) if " " in front else NOBODY
    full = people.speakers and all(is_full(person.name) for person in people.speakers)
    title = topic if " " in topic else line  # a word alone is no title
    return (title, people, "kind x -") if full else NO_SPLIT


_LONGEST_CONVERSATION = 24


def _may_begin_kind(word: str) -> bool:
    """A cheap look: can a phrase for a kind of session start with the first word of a line?"""
    return "_" in word or folded(word.strip("-'")) in first_words_of_kinds()


def right_behind_kind(line: str, links: Links, _loose: str) -> Split:
    """`Opening Keynote Ann Lee`, `Talk by Ann Lee on caches`: a kind of session and a full name."""
    words = line.split(" ", _MOST_OF_KIND + 1)
    if len(words) <= _WORDS_OF_NAME or words[0].lower() not in first_words_of_kinds():
        return NO_SPLIT
    if line[0] > BEFORE_ASIAN and len(words) > _MOST_OF_KIND + 1:
        return NO_SPLIT  # words that spaces part are none there
    for count in range(min(_MOST_OF_KIND, len(words) - _WORDS_OF_NAME), 0, -1):
        kind = " ".join(words[:count])
        if kind_of_words(kind) is None:
            continue
        rest = " ".join(words[count:])
        if rest.startswith("by "):
            return _by_on(rest, links)
        if (split := _of_on(rest, links))[2]:
            return split
        apart = is_organisation(rest) or SIGN.search(rest) is not None
        people = NOBODY if apart else read_people(rest, links, least=SURE)
        full = people.speakers and all(is_full(person.name) for person in people.speakers)
        return (kind, people, "kind x") if full else NO_SPLIT
    return NO_SPLIT


def right_before_kind(line: str, links: Links, _loose: str) -> Split:
    """`Ann Lee talk`: the whole line is the title, as nothing else names the talk."""
    front, _, kind = line.rpartition(" ")
    if kind not in _KINDS_BEHIND or front.count(" ") not in _SPACES_OF_NAME:
        return NO_SPLIT
    people = read_people(front, links, least=SURE)
    full = people.speakers and is_full(people.speakers[0].name)
    return (line, people, "x kind") if full else NO_SPLIT


_KINDS_BEHIND = frozenset({"talk", "keynote", "session", "presentation", "workshop"})
_SPACES_OF_NAME = (1, 2)


def _by_on(rest: str, links: Links) -> Split:
    """`Talk by Ann Lee on caches`, without its first word."""
    found = _BY_ON.match(rest)
    people = read_people(found[1], links, least=LIKELY) if found else NOBODY
    return (found[2], people, "kind x -") if found and people.speakers else NO_SPLIT


def _of_on(rest: str, links: Links) -> Split:
    """`de Ann Lee sobre cachés`: as they say it in other languages, without its first word."""
    first = rest.partition(" ")[0]
    if first not in _first_words_behind_kind() and first[:2] not in _ELIDED:
        return NO_SPLIT
    found = _behind_kind().match(rest)
    people = read_people(found[1], links, least=LIKELY) if found else NOBODY
    full = people.speakers and all(is_full(person.name) for person in people.speakers)
    return (found[2], people, "kind x -") if found and full else NO_SPLIT


_ELIDED = ("d'", "d’")


@cache
def _first_words_behind_kind() -> frozenset[str]:
    return frozenset(word.split()[0] for word in phrases_of(load_words("speaking")["behind_kind"]))


@cache
def _behind_kind() -> re.Pattern[str]:
    lists = load_words("speaking")
    by, about = (alternatives(phrases_of(lists[name])) for name in ("behind_kind", "about"))
    return re.compile(rf"(?:{by})(?:\s|(?<=['’]))([^:]{{3,60}}?)\s(?:{about})\s(\S.{{2,}})")


def tells_topic(line: str) -> bool:
    """Whether a line that says who talked says on what, too: `Talk by Acme on caches`."""
    _, by, rest = line.partition(" by ")
    return by != "" and _BY_ON.match(f"by {rest}") is not None


_WORDS_OF_NAME = 2
_MOST_OF_KIND = 2
"""Words of a kind of session: `Lightning talk`."""


def title_behind_name(split: Split) -> Split:
    """`Talk 2: Ann Lee, Mills of small towns`: behind a kind and a name stands the title.

    An organisation, a role or what begins with a small letter is said of the person.
    """
    if split[2] != "only x" or len(split[1].speakers) > 1 or not split[1].speakers[0].affiliation:
        return split
    person, sure = split[1].speakers[0], split[1].confidence
    told = person.affiliation
    topic = told[0].isupper() and is_about(told) and not is_organisation(told)
    topic = topic and name_words().organisations.isdisjoint(folded(told).split())
    return (told, People((Speaker(person.name),), sure), "x, -") if topic else split


def people_behind_kind(text: str, links: Links) -> People:
    """Who stands behind `Keynote - `: some words that may be a name, or several full names."""
    count = text.count(" ") + 1
    if count > _LONGEST_NAMES:
        return NOBODY
    people = read_people(text, links)
    several = len(people.speakers) > 1 and all(" " in each.name for each in people.speakers)
    return people if several or count <= _LONGEST_NAME else NOBODY


_LONGEST_NAME, _LONGEST_NAMES = 4, 8
"""Words of a name with what belongs to it, and of several names."""
