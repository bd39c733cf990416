"""Forms that name people only where most parallel entries use them, too weak for a single line.

`Ann Lee. How caches rest` may be two sentences, `Ann Lee on caches` a title and `Caches (Lee, Ek)`
an abbreviation, but several such lines below each other are talks and their speakers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import People, is_organisation, says_role, speaker_of
from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.people.one_word_names import (
    BEHIND_BY,
    BEHIND_DASH,
    BEHIND_JOINT,
    GIVEN,
    behind_by,
    behind_dash,
    behind_dash_given,
    behind_joint,
)
from notes.structure.people.people import read_people
from notes.structure.people.people_first import NO_SPLIT, may_tell_topic, split_at_topic
from notes.structure.titles.cells_in_line import (
    PEOPLE_FIRST,
    PEOPLE_LAST,
    people_first,
    people_last,
)
from notes.structure.words.event_wording import cities
from notes.structure.words.wording import only_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

BEFORE_STOP = "x. -"
ON_TOPIC = "x on -"
SURNAMES = "(surnames)"
CAPITALS = "X -"
BEHIND_NAME = "x, T"
OVERRULING = frozenset({BEHIND_NAME})
"""Forms that tell a title from what is in it: `Ann Lee, Caches: How They Rest`."""
_LONGEST_NAME = 40
_FEWEST_SPACES = 3
"""In a title behind a name and a comma; fewer words are an organisation's."""
_STOP = re.compile(r"(?<=[\w)][\w)])\.\s+(?=[\"“]?[^\W\d_a-z])")
_LONGEST_FRONT = 90
_SHORTEST_TITLE = 4
_IN_BRACKETS = re.compile(r"(\S.*?)\s*[(\[]([^\W\d_a-z][^()\[\]]{2,80})[)\]]")
_BETWEEN = re.compile(r",\s(?:and\s|&\s)?|\s(?:and|und|et|y|e|en)\s|\s?[&/;+]\s?")
_IN_CAPITALS = re.compile(
    r"((?:[^\W\d_a-z][^\W\d_a-z.'’-]+\s){2,4})(?=[^\W\d_]?[^\W\d_A-Z]|\d)(\S.*)"
)
_SURNAME = 0.2
"""Of one capitalised word that is none of those which names hold never."""


def before_stop(line: str, links: Links, _loose: str) -> Split:
    """`Ann Lee. How caches rest`, `Ann Lee (Acme). How caches rest. And what it was about`."""
    cut = _STOP.search(line, 0, _LONGEST_FRONT)
    people = read_people(line[: cut.start()], links) if cut else None
    if cut is None or not people or not people.speakers or len(line) - cut.end() < _SHORTEST_TITLE:
        return NO_SPLIT
    full = all(" " in person.name for person in people.speakers)
    title, _, _ = line[cut.end() :].partition(". ")
    return (title, people, BEFORE_STOP) if full else NO_SPLIT


def on_topic(line: str, links: Links, _loose: str) -> Split:
    """`Ann Lee on caches`."""
    front, topic = split_at_topic(line)
    people = read_people(front, links) if " " in front else None
    if not people or not people.speakers or " " not in people.speakers[0].name:
        return NO_SPLIT
    return topic, people, ON_TOPIC


def surnames_in_brackets(line: str, _links: Links, _loose: str) -> Split:
    """`How caches rest (Lee, Ek)`."""
    found = _IN_BRACKETS.fullmatch(line) if line[-1:] in {")", "]"} else None
    names = _BETWEEN.split(found[2].strip()) if found else []
    if not found or not names or not all(_may_be_surname(name, found[1]) for name in names):
        return NO_SPLIT
    people = People(tuple(speaker_of(name, "") for name in names), LIKELY)
    return found[1], people, SURNAMES


def _may_be_surname(name: str, title: str) -> bool:
    """Whether `name` is one plain word that names may hold, no town and no word of the title."""
    if not name[1:].islower() or name in title or name in cities():
        return False
    return name_confidence(name) >= _SURNAME


def in_capitals(line: str, links: Links, _loose: str) -> Split:
    """`ANN LEE How caches rest`."""
    found = _IN_CAPITALS.match(line)
    people = read_people(found[1].title(), links) if found else None
    return (found[2], people, CAPITALS) if found and people and people.speakers else NO_SPLIT


def behind_name(line: str, links: Links, _loose: str) -> Split:
    """`Ann Lee, How Caches Rest` and `Ann Lee, Acme University, How Caches Rest`, in capitals too.

    Programmes of academic conferences are so; a line alone could be a name and its organisation.
    """
    front, comma, rest = line.partition(", ")
    if not comma or len(front) > _LONGEST_NAME or rest.count(" ") < _FEWEST_SPACES:
        return NO_SPLIT
    first, comma, behind = rest.partition(", ")
    of_firm = is_organisation(first) or first.isupper() or " " not in first
    title = behind if comma and of_firm else rest
    if title.count(" ") < _FEWEST_SPACES or not title[0].isupper():
        return NO_SPLIT
    if says_role(rest) or is_organisation(rest):
        return NO_SPLIT
    named = front if title is rest else f"{front}, {first}"
    people = read_people(named, links)
    full = len(people.speakers) == 1 and " " in people.speakers[0].name
    return (title, people, BEHIND_NAME) if full else NO_SPLIT


LIST_FORMS: Mapping[str, Callable[[str, Links, str], Split]] = {
    BEFORE_STOP: before_stop,
    ON_TOPIC: on_topic,
    SURNAMES: surnames_in_brackets,
    CAPITALS: in_capitals,
    BEHIND_NAME: behind_name,
    PEOPLE_FIRST: people_first,
    PEOPLE_LAST: people_last,
    BEHIND_DASH: behind_dash,
    BEHIND_JOINT: behind_joint,
    BEHIND_BY: behind_by,
    GIVEN: behind_dash_given,
}
"""The rule for each form."""


def usable_forms(text: str) -> Sequence[str]:
    """A cheap look: the forms in which a line, markup included, can name its people."""
    found = []
    if only_words(text):
        found += [ON_TOPIC] * may_tell_topic(text)
        return [*found, CAPITALS] if text[:2].isupper() and text[1:2].isalpha() else found
    if ". " in text or ".** " in text or ".* " in text:
        found.append(BEFORE_STOP)
    if may_tell_topic(text):
        found.append(ON_TOPIC)
    if text[-1:] in {")", "]"} or text[-3:] == "]**":
        found.append(SURNAMES)
    if text[:2].isupper() and text[1:2].isalpha():
        found.append(CAPITALS)
    if ", " in text[:_LONGEST_NAME] and text.count(" ") > _FEWEST_SPACES + 1:
        found.append(BEHIND_NAME)
    return found
