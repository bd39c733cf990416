"""Headings that tell when and where an event was held: `19 Nov 2014 Berlin`, `Oslo, Norway`."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from notes.structure.dates.dates import find_dates
from notes.structure.events.places import is_place, labelled, labelled_place
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import heads_contents
from notes.structure.words.date_words import date_words
from notes.structure.words.days_and_tracks import is_date
from notes.structure.words.event_wording import cities, reads_like_place
from notes.structure.words.event_words import event_words
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import load_words, phrase_of, phrases_of, words_in

if TYPE_CHECKING:
    from notes.structure.entries.nodes import Node

_YEAR_BEHIND = re.compile(r",?\s(?:19|20)\d\d$")
_DIGIT = re.compile(r"\d")
_LONGEST = 80
_SIGNS = " ,;.:|()@–—-·•/"
_PARTING = str.maketrans(dict.fromkeys("|()@–—-·•/;", " "))


@lru_cache(maxsize=1024)
def is_day_in_place(text: str) -> bool:
    """Whether a line is a day and a known town and nothing else."""
    if not _DIGIT.search(text) or _first_words_of_towns().isdisjoint(words_in(text)):
        return False
    rest = _beside_day(text)
    return rest.partition(",")[0].strip() in cities() and reads_like_place(rest)


@cache
def _first_words_of_towns() -> frozenset[str]:
    return frozenset(words_in(town)[0] for town in cities())


def is_day_at_venue(text: str) -> bool:
    """Whether a line is a day and a venue by its words: `19 Nov 2014 Quarry Hall`."""
    if not _DIGIT.search(text) or venues().isdisjoint(words_in(text)):
        return False
    return is_venue(_beside_day(text))


def is_venue(text: str) -> bool:
    """Whether a few words are a place by the first or last: `Quarry Hall`, `Sala Azul, Lugo`."""
    words = phrase_of(text.partition(",")[0]).split()
    short = 0 < len(words) <= _LONGEST_VENUE and text[:1].isupper()
    return short and (words[0] in venues() or words[-1] in venues())


_LONGEST_VENUE = 4


@cache
def venues() -> frozenset[str]:
    """The words with which names of venues begin or end."""
    return phrases_of(load_words("logs")["venues"])


def reason_of_event(node: Node) -> str:
    """Why a heading tells of the event itself and is no talk; empty where it may be one."""
    if _is_labelled(node):
        return "a label for where or when it was"
    if node.children or node.entry.people.speakers:
        return ""
    if _goes_on_with_title(node) or _is_held_below(node):
        return "the event's name with its days"
    if heads_contents(node):
        return "the note's table of contents stands below it"
    if not (node.meaning or node.attested) and is_stamp(node.bare):
        return "the moment at which it was written"
    if node.end > node.start + 1:
        return ""
    town = _YEAR_BEHIND.sub("", node.bare)
    told = is_place(town) or reads_like_place(_beside_day(node.bare))
    return "a day and a place, nothing below" if told else ""


def is_stamp(text: str) -> bool:
    """Whether a heading is a day and a time of that day, and nothing else."""
    if len(text) > _LONGEST_STAMP or text.replace(" ", "").isalpha():
        return False
    time = _TIME.search(text)
    if time is None:
        return False
    day = f"{text[: time.start()]} {text[time.end() :]}".strip(" ,-–—@|")
    return is_date(day)


_LONGEST_STAMP = 40
_TIME = re.compile(
    r"\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:[A-Z]{2,4}|[+-]\d{4})\b)?",
    re.IGNORECASE,
)


def leave_out_day(roots: list[Node]) -> None:
    """Take the heading below an event's name that tells day and venue out of `roots` in place.

    No list knows every venue. What stands below it, stands below the event.
    """
    top = roots[0] if roots else None
    if top is None or top.start > 1 or top.line.kind is not LineKind.HEADING:
        return
    beside = top.children or roots
    at = 0 if top.children else 1
    while len(beside) > at and is_event_like(top.bare):
        node = beside[at]
        below = node.children[0].start if node.children else node.end
        alone = node.line.kind is LineKind.HEADING and below == node.start + 1
        if node.start > top.start + _NEAR or not (alone and _tells_of_event(node)):
            return
        beside[at : at + 1] = node.children


_NEAR = 3
"""Lines below an event's name on which a day and a place may have headings of their own."""


def _is_labelled(node: Node) -> bool:
    """`### Location: Quarry Hall`, `### Date: 3 May 2019`: a field, and no talk's title."""
    if ": " not in node.bare[:_LONGEST_LABEL]:
        return False
    if labelled_place(node.bare):
        return True
    if is_date(node.bare.partition(": ")[0]):
        return False  # `Day One: 3 May 2019` stands above its talks
    label, value = labelled(node.bare)
    return label in event_words().labels["date"] and is_date(value)


_LONGEST_LABEL = 16


def _tells_of_event(node: Node) -> bool:
    """Whether a heading is a day, and before or behind it what may be a venue, or has a label."""
    if _is_labelled(node):
        return True
    where = _beside_day(node.bare)
    parted = where.count(",") > 0 and where.count(",") < _MOST_PARTS
    if not where or not (parted or not node.children or is_venue(where)):
        return False
    return not any(word.islower() for word in where.split()) and where[-1] not in "?!"


_MOST_PARTS = 4


def _goes_on_with_title(node: Node) -> bool:
    """Whether "Annual Conference" stands right below the title, with nothing but its days."""
    if node.start != 1 or node.attested or len(node.content) != 1:
        return False
    dated = any(when.has_day for when in find_dates(node.content[0].text))
    return dated and is_event_like(node.bare)


def _is_held_below(node: Node) -> bool:
    """Whether an event's name and its year stand above nothing but its days, then what it was."""
    line = node.first_line
    if line is None or node.attested or not _YEAR_BEHIND.search(node.bare):
        return False
    return is_event_like(node.bare) and is_date(line.text)


def _beside_day(text: str) -> str:
    """What stands beside the one day that a line tells, without weekdays and small words."""
    if len(text) > _LONGEST or not _DIGIT.search(text) or _has_small_words(text):
        return ""
    dates = [when for when in find_dates(text) if when.has_day]
    if len(dates) != 1:
        return ""
    rest = f"{text[: dates[0].column]} {text[dates[0].end_column :]}".translate(_PARTING)
    said = _said()
    words = [word for word in rest.split() if word.strip(_SIGNS).casefold() not in said]
    return " ".join(words).strip(_SIGNS)


@cache
def _said() -> frozenset[str]:
    """The weekdays and small words that may stand beside a day."""
    return frozenset(date_words().weekdays) | event_words().connectors


def _has_small_words(text: str) -> bool:
    """A cheap look: are there words in small letters as beside no place?

    One may be a part of the date: `until`.
    """
    small = [word for word in text.split() if len(word) >= _WORD and word.islower()]
    if len(small) <= 1:
        return False
    others = [word for word in small if word.strip(_SIGNS) not in _said_of_days()]
    return len(others) > 1


@cache
def _said_of_days() -> frozenset[str]:
    return _said() | frozenset(date_words().months)


_WORD = 4
"""Letters of a word that says something."""
