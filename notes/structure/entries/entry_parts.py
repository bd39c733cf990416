"""Ways to part an entry's line into a title and its people that only parallel entries can tell.

`Ann Lee > Caches`, `Caches/ Ann Lee`, `Caches Ann Lee`: a single line with an unusual sign, or with
none, says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.entries.names_by_place import person_in_place
from notes.structure.people.affiliations import NOBODY, People
from notes.structure.people.names import LIKELY, SURE, name_confidence
from notes.structure.people.names_together import is_full
from notes.structure.people.people import read_people
from notes.structure.titles.by_type import BEFORE_OBJECT
from notes.structure.words.inline import bare
from notes.structure.words.wording import BEFORE_ASIAN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Parting = Callable[[str, str, float], tuple[str, People]]
    """From a line, with markup and without, and how sure a name must be, to title and people."""

_MOST_CUTS = 12
_SIGN = re.compile(
    r"\s+(?:->|=>|→|»|[-–—~|/:@>·•=^+*_]{1,3})\s+|(?<=\w)['’]s?\s+|(?<=[\w)\]\"”»?!'’.])[,:/|;]\s+"
    r"|(?<=[\w)][\w)\"”])\.\s+(?=\W?[^\W\d_a-z])|\s+[@/–—-](?=\w)|(?<=[^\s(])/(?=[^\W\d_a-z])"
    r"|\s*[—―／：]\s*|\t+"
)
_SAME = {"–": "-", "—": "-", "―": "-", "--": "-", "---": "-", "–-": "-", "’s": "'s", "’": "'s"} | {
    "'": "'s",
    "／": "/",
    "：": ":",
    "||": "|",
    "//": "/",
}


class Cut(NamedTuple):
    """A sign in a line, with where the parts beside it end and begin."""

    start: int
    end: int
    sign: str
    """As one of its kind: any dash is `-`."""


def cuts_in(line: str) -> Sequence[Cut]:
    """The signs that may part `line`, in their order."""
    found = []
    for match in _SIGN.finditer(line):
        sign = match[0].strip() or "-"
        found.append(Cut(match.start(), match.end(), _SAME.get(sign, sign)))
        if len(found) == _MOST_CUTS:
            break
    return found


def behind(sign: str) -> Parting:
    """Titles before the sign, people behind it."""

    def part(_text: str, line: str, least: float) -> tuple[str, People]:
        cuts = [cut for cut in cuts_in(line) if cut.sign == sign and cut.start]
        for cut in cuts:
            people = read_people(line[cut.end :], least=least)
            if people.speakers:
                return line[: cut.start], people
        placed = people_in_place(line[cuts[-1].end :], least) if cuts else NOBODY
        return (line[: cuts[-1].start], placed) if placed.speakers else (line, NOBODY)

    return part


def behind_word(word: str) -> Parting:
    """Titles before the last such word, people behind it: `How caches rest from Ann Lee`."""

    def part(_text: str, line: str, least: float) -> tuple[str, People]:
        title, found, rest = line.rpartition(word)
        return (title, read_people(rest, least=least)) if found and title else (line, NOBODY)

    return part


def before(sign: str) -> Parting:
    """People before the sign, titles behind it."""

    def part(_text: str, line: str, least: float) -> tuple[str, People]:
        cut = next((cut for cut in cuts_in(line) if cut.sign == sign), None)
        while cut and sign == "," and (more := _next_comma(line, cut)):
            cut = more
        if cut is None:
            return line, NOBODY
        return line[cut.end :], people_in_place(line[: cut.start], least)

    return part


def people_in_place(text: str, least: float) -> People:
    """The people in `text`; below what is likely, also whom nothing but the place tells."""
    people = read_people(text, least=least)
    if people.speakers or least >= LIKELY:
        return people
    return person_in_place(text, least) or NOBODY


def _next_comma(line: str, cut: Cut) -> Cut | None:
    """The next comma, where nothing but a further name stands before it."""
    end = line.find(", ", cut.end)
    name = line[cut.end : end] if end > 0 else ""
    return Cut(end, end + 2, ",") if " " in name and name_confidence(name) >= LIKELY else None


def in_type(text: str, line: str, least: float) -> tuple[str, People]:
    """`**Ann Lee** How caches rest`."""
    found = _IN_TYPE.match(text)
    head = bare(found[2]).text.strip(_AROUND) if found else ""
    if not head or not line.startswith(head):
        return line, NOBODY
    return line[len(head) :].lstrip(_AROUND), read_people(head, least=least)


_AROUND = " :,-–—|"
_IN_TYPE = re.compile(r"(\*\*|__|\*|_)(?![\s*_])([^*_]{2,120})\1\W*\s\S")
_WORD = re.compile(r"\S+")


def last_words(_text: str, line: str, least: float) -> tuple[str, People]:
    """`How caches rest Ann Lee`, `How caches rest Ann Lee and Bo Ek`."""
    words = list(_WORD.finditer(line))
    weaker: tuple[str, People] = (line, NOBODY)
    for at, word in enumerate(words[1:]):
        whole = word[0][0] > BEFORE_ASIAN  # a name that no space parts
        if not whole and (word is words[-1] or not word[0][0].isupper()):
            continue
        if words[at][0].lower() in BEFORE_OBJECT:
            continue
        people = read_people(line[word.start() :], least=least)
        if _are_names_alone(people):
            if people.confidence >= SURE:
                return line[: word.start()], people
            weaker = line[: word.start()], people
    return weaker


def first_words(_text: str, line: str, least: float) -> tuple[str, People]:
    """`Ann Lee How caches rest`, `Ann Lee and Bo Ek How caches rest`."""
    weaker: tuple[str, People] = (line, NOBODY)
    for word in list(_WORD.finditer(line))[1:_LONGEST_NAME]:
        if _MORE_OF_NAME.fullmatch(word[0]):
            continue
        people = read_people(line[: word.end()], least=least)
        if _are_names_alone(people):
            end = _end_of_names(line, word.end())
            people = read_people(line[:end], least=least)
            if people.confidence >= SURE:
                return line[end:].strip(), people
            weaker = line[end:].strip(), people
    return weaker


def _are_names_alone(people: People) -> bool:
    """Whether a phrase is full names, and nothing of what belongs to a person."""
    full = [is_full(each.name) and not each.affiliation for each in people.speakers]
    return bool(full) and all(full)


_LONGEST_NAME = 6
_MORE_OF_NAME = re.compile(r"[^\W\d_]\.?|[^\W\d_A-Z]{2,3}")
"""An initial or a particle, behind which more of the name follows."""
_JOINT = re.compile(
    r"(?:,? (?:and|und|et|y|e|en|&|[+]) |, )([^\W\d_a-z][\w.'’-]* [^\W\d_a-z][\w'’-]+)(?=[\s,])"
)


def _end_of_names(line: str, end: int) -> int:
    """Where the further people end who are named behind the first, whose name ends at `end`."""
    joint = _JOINT.match(line, end)
    while joint and name_confidence(joint[1]) >= LIKELY:
        end = joint.end()
        joint = _JOINT.match(line, end)
    return end
