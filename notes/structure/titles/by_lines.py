"""A line that begins with "by": the people behind that word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import (
    NOBODY,
    Links,
    People,
    is_role,
    speaker_of,
    with_link,
)
from notes.structure.people.names import HINTED, name_confidence
from notes.structure.people.no_people import starts_no_name
from notes.structure.people.people import read_people
from notes.structure.people.people_before_text import people_before_text
from notes.structure.text.labels import behind_by
from notes.structure.titles.kind_first import tells_topic
from notes.structure.words.wording import folded, name_words

if TYPE_CHECKING:
    from notes.models import Speaker

_BY_TYPED = re.compile(
    r"[Bb]y\s+([*_]{1,3})([^\W\d_a-z][\w.'’-]+(?:\s[^\W\d_a-z][\w.'’-]*){1,3})\1"
    r"(?:\s*\[(@\w+)?[^\[\]]{0,60}\]\([^()\s]{1,200}\))?"
)
"""`By *Ann Lee* [@ann](https://site.example/ann)`."""
_AFTER_NAME = re.compile(r"\.\s|\s[-–—]\s|\s\(|\son\s|\sat\s")
_OF_COMPANIES = ("ify", "soft", "tech", "lab", "labs", "hub", "ly", "io", "base", "works", "ware")


def people_on_by_line(line: str, rest: str, links: Links) -> People:
    """The people behind "by", where `line` is as written and `rest` what is shown behind it.

    A name alone in type is the whole of it, with the handle or link behind.
    """
    name = _BY_TYPED.fullmatch(line) if line[-1] in ")*_" else None
    if name is None:
        return people_behind_by(rest, links)
    return People((with_link(speaker_of(name[2], name[3] or ""), links),), 0.9)


def says_title(line: str, shown: str) -> bool:
    """Whether a `line` that begins with "by" tells what was told: `Talk by Acme on caches`.

    "With" may be the first word of a title, `With Great Looms Come Threads`, in title case.
    """
    return tells_topic(line) or _is_title_with_by(shown)


def _is_title_with_by(text: str) -> bool:
    """Whether a line in title case has no people behind "by", and nothing that parts people."""
    rest = behind_by(text) or ""
    if rest.count(" ") < _FEWEST_SPACES or not text[0].isupper():
        return False
    words = rest.partition(":")[0].split()
    if any(word in _BETWEEN_PEOPLE or word[-1] in ",@" or word[0] in "@(" for word in words):
        return False
    capital = sum(word[0].isupper() for word in words if len(word) > _SMALL)
    told = 2 * capital > sum(len(word) > _SMALL for word in words)
    return told and not people_behind_by(rest, ()).speakers


_FEWEST_SPACES, _SMALL = 3, 3
_BETWEEN_PEOPLE = frozenset({"and", "&", "from", "of", "at", "/", "|", "-", "–", "—"})


def people_behind_by(rest: str, links: Links) -> People:
    """People behind "by" at the start of a line; a sentence may follow them.

    One word alone there is a surname or a nickname, and so is each of several.
    """
    if several := _each_of_one_word(rest, links):
        return People(several, 0.9)
    people = people_before_text(rest, links, HINTED) if len(rest) < 200 else NOBODY
    if not people.speakers and (cut := _AFTER_NAME.search(rest)):
        people = read_people(rest[: cut.start()], links, least=0.5)
    word = rest.strip(" *_)")
    if not people.speakers and links and _ends_name(rest, links[0][0]):
        people = People((with_link(speaker_of(links[0][0], ""), links),), HINTED)
    if not people.speakers and word.isalnum() and not word.isdecimal():
        linked = bool(links) and links[0][0] == word
        surname = name_confidence(word) > 0 and _is_apart(word)
        if linked or surname:
            people = People((with_link(speaker_of(word, ""), links),), HINTED)
    if not people.speakers and _FULL_NAME.fullmatch(word) and not starts_no_name(word):
        known = name_words().not_name
        told = known.isdisjoint(folded(word).split()) and not is_role(word)
        people = People((speaker_of(word, ""),), HINTED) if told else NOBODY
    return People(people.speakers, max(people.confidence, 0.9)) if people.speakers else NOBODY


def _ends_name(rest: str, label: str) -> bool:
    """Whether a line begins with a link that is one word, as a nickname is: `ann-lee, Acme`."""
    behind = rest[len(label) :]
    return rest.startswith(label) and _NICK.fullmatch(label) is not None and behind[:1] in _BEHIND


_NICK = re.compile(r"[^\W\d_]\w*(?:-\w+)+")
_BEHIND = frozenset({"", " ", ",", ")"})


def _each_of_one_word(rest: str, links: Links) -> tuple[Speaker, ...]:
    """`Lee and Ek`: several people of one word each, which links to them or is a name."""
    words = _BETWEEN.split(rest) if _JOINT.search(rest) else ()
    if not 1 < len(words) <= _MOST or not all(map(_ONE_WORD.fullmatch, words)):
        return ()
    linked = dict(links)
    if not all(word in linked or (name_confidence(word) > 0 and _is_apart(word)) for word in words):
        return ()
    return tuple(
        with_link(speaker_of(word, ""), ((word, linked[word]),) if word in linked else ())
        for word in words
    )


def _is_apart(word: str) -> bool:
    return not word.endswith(_OF_COMPANIES)


_MOST = 6
_BETWEEN = re.compile(r",\s(?:and\s|&\s)?|\s(?:&|\+|and|und|et|y|e)\s")
_JOINT = re.compile(r"\s(?:&|\+|and|und|et|y|e)\s")
"""Behind a comma alone stands whom one works for."""
_ONE_WORD = re.compile(r"[^\W\d_][\w'’-]+")
_FULL_NAME = re.compile(r"[^\W\d_a-z][a-zß-ÿ'’]+(?: [^\W\d_a-z][a-zß-ÿ'’]+){1,2}")
