"""Titles that run in, as in reading lists and proceedings: `**Title.** A. Lee, B. Ek. Text`.

The title is a sentence of its own, in type or not; its people follow, mostly by initials and
surnames, and behind their full stop the notes begin on the same line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, speaker_of
from notes.structure.people.names import LIKELY, SURE, name_confidence
from notes.structure.people.others import without_others
from notes.structure.people.people import read_people
from notes.structure.people.people_first import NO_SPLIT
from notes.structure.words.inline import bare
from notes.structure.words.wording import folded, name_words

if TYPE_CHECKING:
    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

IN_TYPE = "** x"
BEHIND_STOP = ". x"
_TITLE_IN_TYPE = re.compile(r"(\*\*|__|\*|_)(?![\s*_])([^*_]{2,200}[.?!])\1\s+(?=[^\s*_])")
_MARKS = re.compile(r"(?:\s*\\?[*†‡§])+\s*$")
"""`A. Lee. \\*`: signs by which a writer marks what was read."""
_STOP = re.compile(r"(?<=[\w)][\w)])(?:\.(?:\s+|$)|:\s|\s[-–—]\s|,?\s+et al\b)")
"""Ends the people: a full stop, a colon or dash before the notes, or `et al.` for the others."""
_TO_INITIAL = re.compile(
    r"(?<=[\w)][\w)\"”])[.?!]\s+(?=(?:[^\W\d_a-z]\.[ -]?){1,3}[^\W\d_a-z][\w’'-])"
)
_TO_CAPITAL = re.compile(
    r"(?<=[\w)][\w)\"”])(?<!\b[DMSdms][rst])(?<!\b[Mm]rs)(?<!\b[Ff]t)(?<!\b[Ff]eat)(?<!\b[Vv]s)"
    r"(?<!\b[Pp]rof)[.?!]\s+(?=[^\W\d_a-z])"
)
"""The end of a sentence, and of no `feat.` or `Dr.` before a name."""
_BY_INITIALS = re.compile(
    r"(?:[^\W\d_a-z]\.[ -]?){1,3}(?:(?:[Vv]an|[Vv]on|de|den|der|del|di|da|dos|la|le|ten)\s){0,2}"
    r"(?:[^\W\d_a-z][\w’'-]+)(?:\s[^\W\d_a-z][\w’'-]+)?"
)
_BETWEEN = re.compile(r",\s(?:and\s|&\s)?|\s(?:and|&|und|et|y|e|en)\s")
_LONGEST = 160
_MOST_STOPS = 4


def behind_title_in_type(text: str, links: Links) -> Split:
    """`**Title.** Ann Lee, B. Ek. Text`: a title in bold or italics that ends as a sentence."""
    found = _TITLE_IN_TYPE.match(text)
    if found is None:
        return NO_SPLIT
    people = _up_to_stop(bare(text[found.end() :]).text, links, LIKELY)
    return (found[2], people, IN_TYPE) if people.speakers else NO_SPLIT


def behind_stop(line: str, links: Links, loose: str) -> Split:
    """`Title. A. Lee, B. Ek. Text`: initials behind a sentence; full names where others have them.

    A sentence may name a person first as well, so only entries beside such ones are read so.
    """
    if ". " not in line and "? " not in line:
        return NO_SPLIT
    by_initials = loose != BEHIND_STOP
    pattern, least = (_TO_INITIAL, LIKELY) if by_initials else (_TO_CAPITAL, SURE)
    cut = pattern.search(line)
    if cut is None or cut.start() < 4 or _is_shortened(line[: cut.start()]):
        return NO_SPLIT
    people = _up_to_stop(line[cut.end() :], links, least)
    ends = "" if line[cut.start()] == "." else line[cut.start()]
    full = people.speakers and all(" " in person.name for person in people.speakers)
    return (line[: cut.start()] + ends, people, BEHIND_STOP) if full else NO_SPLIT


def _is_shortened(front: str) -> bool:
    """Whether the full stop shortens an honorific before a name: `Slow looms with Dr. Ann Lee`."""
    return folded(front.rpartition(" ")[2].lstrip("(")) in name_words().honorifics


def behind_end(line: str, links: Links) -> Split:
    """`Why do looms rest? Ann Lee`: behind the end of a title people in full, and nothing else."""
    for cut in reversed(list(_TO_CAPITAL.finditer(line))[:_MOST_STOPS]):
        people = read_people(line[cut.end() :].removesuffix("."), links, least=LIKELY)
        if people.speakers and all(" " in person.name for person in people.speakers):
            return line[: cut.start() + 1].removesuffix("."), people, BEHIND_STOP
    return NO_SPLIT


def _up_to_stop(text: str, links: Links, least: float) -> People:
    """The people with which `text` starts, up to the end of the sentence that they are."""
    text = _MARKS.sub("", text)
    for stop in list(_STOP.finditer(text, 0, _LONGEST))[:_MOST_STOPS]:
        people = _authors(_unbracketed(text[: stop.start()]), links, least)
        if people.speakers:
            return people
    whole = _unbracketed(text) if len(text) <= _LONGEST else ""
    return _authors(whole, links, least) if whole else NOBODY


def _authors(text: str, links: Links, least: float) -> People:
    """`A. Lee, B. van Ek and Cy Dahl`: authors alone, with none of their organisations."""
    names = _BETWEEN.split(text) if "." in text else []
    by_initials = [_BY_INITIALS.fullmatch(name) is not None for name in names]
    if any(by_initials) and all(
        initials or name_confidence(name) >= LIKELY
        for name, initials in zip(names, by_initials, strict=True)
    ):
        return People(tuple(speaker_of(name, "") for name in names), 0.8)
    return read_people(text, links, least=least)


def _unbracketed(text: str) -> str:
    """`(A. Lee; moderated by B. Ek)` without its brackets and those who did not speak."""
    text = without_others(text.strip())
    if text[:1] == "(" and text.count("(") == 1:
        text = without_others(text.strip("() ").rstrip(".)"))
    return text.strip(" ;,")
