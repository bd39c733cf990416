"""The people with whom a text opens: `Ann Lee, Acme. A story of two caches.` below a title.

Who types while somebody speaks says first who that is, in a sentence without a verb or in one for
each of several people, and goes on in the same paragraph.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, OF_NAMES, People, is_organisation, says_role
from notes.structure.people.name_blocks import is_name_like
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.names_together import is_full
from notes.structure.people.no_people import is_town
from notes.structure.people.people import read_people
from notes.structure.people.people_before_text import is_abbreviated
from notes.structure.text.labels import behind_by
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare
from notes.structure.words.sayings import sayings
from notes.structure.words.wording import BEFORE_ASIAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.models import Speaker
    from notes.structure.people.affiliations import Links
    from notes.structure.text.lines import Line

_STOP = re.compile(r"(?<=[\w)][\w)])\.(?:\s+(?=[^\W_])|$)")
_LONGEST, _LONGEST_SENTENCE = 400, 160
_MOST_SENTENCES = 6


def people_opening(lines: Sequence[Line], *, loose: bool) -> tuple[list[People], int]:
    """The people of the first sentences of the paragraph on the first lines, and its line.

    Args:
        lines: What stands below a heading.
        loose: Parallel entries name people so, and a weak shape is enough.
    """
    line = lines[0] if lines else None
    if line is None or line.kind is not LineKind.PLAIN or not _may_open(line.text):
        return [], 0
    if line.text[-1] == "." and lines[1:] and is_name_like(lines[1].text, line.text):
        return [], 0  # one to a line: `Ann Lee, Acme Inc.`
    named: list[People] = []
    for sentence, links in _sentences(lines):
        people = _of_people(sentence, links, loose=loose or bool(named))
        if not people.speakers:
            break
        named.append(people)
    return named, line.number


def _may_open(text: str) -> bool:
    """A cheap look: does a line begin with two capitals, and end a sentence or go on after one?"""
    first, _, rest = text.partition(" ")
    capitals = first[0].isupper() and rest[:1].isupper() and text[0] < BEFORE_ASIAN
    return capitals and behind_by(text) is None


def _sentences(lines: Sequence[Line]) -> Iterator[tuple[str, Links]]:
    """The first sentences of a paragraph, up to their full stops, each with the links in all."""
    parts = [lines[0].text]
    for above, line in pairwise(lines):
        if line.number > above.number + 1 or line.kind is not LineKind.PLAIN:
            break
        if sum(map(len, parts)) > _LONGEST:
            break
        parts.append(line.text)
    text = " ".join(parts)[:_LONGEST]
    if ". " not in text and text[-1] != ".":
        return
    shown, links = bare(text)
    start = told = 0
    for stop in _STOP.finditer(shown):
        front = shown[start : stop.start()]
        if len(front) > _LONGEST_SENTENCE or told == _MOST_SENTENCES:
            return
        if front[-1].islower() and is_abbreviated(front) and stop.end() < len(shown):
            continue
        yield front, links
        start, told = stop.end(), told + 1


def _of_people(sentence: str, links: Links, *, loose: bool) -> People:
    """The people that a sentence is, each with an organisation or a role at most."""
    people = read_people(sentence, links, least=LIKELY)
    if not people.speakers or not all(map(_is_named_alone, people.speakers)):
        return NOBODY
    behind = [person.affiliation for person in people.speakers if person.affiliation]
    enough = any(map(_is_told, behind)) if behind else loose
    return people if people.confidence >= SURE or enough else NOBODY


def _is_named_alone(person: Speaker) -> bool:
    """Whether a full name has nothing behind it but phrases in the way of a firm's or a role."""
    if not is_full(person.name) or is_town(person.name):
        return False
    return all(map(_belongs_to_person, filter(None, person.affiliation.split(", "))))


def _is_told(affiliation: str) -> bool:
    """Whether it is a role or an organisation without doubt."""
    return any(says_role(part) or is_organisation(part) for part in affiliation.split(", ") if part)


def _belongs_to_person(phrase: str) -> bool:
    if says_role(phrase) or is_organisation(phrase):
        return True
    words = phrase.split()
    small = sum(word[0].islower() and word not in OF_NAMES for word in words)
    return 2 * small <= len(words) <= _LONGEST_FIRM and sayings().said.isdisjoint(words)


_LONGEST_FIRM = 8
