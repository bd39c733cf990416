"""Names of events on a line below a title.

Below a talk's title `Ann Lee, Rootday 2021` or `Rootday, 13 June`, below that of all notes `Notes
from the Root Conference`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.dates.dates import find_dates
from notes.structure.events.event_names import EventName, name_in_text
from notes.structure.events.event_paths import Candidate
from notes.structure.events.event_phrases import event_in_prose
from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.lines import LineKind
from notes.structure.words.date_words import date_words
from notes.structure.words.event_wording import cities, words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.years import YEAR_OR_SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.text.lines import Line

BEST_OF_PROSE = 0.52
"""What a name in the text scores at most: behind "at", with a year."""
_BELOW = 3
_WORDS = r"[^\W\d_a-z][\w.&'’-]*(?: [^\W\d_a-z][\w.&'’-]*){0,3}"
_NAME_AND_YEAR = re.compile(rf"(?:([^,]{{4,40}}), )?({_WORDS} (?:19|20)\d\d)")
_NAME_FIRST = re.compile(rf"({_WORDS}),\s(?=\w)")
_LONGEST = 80
_LONGEST_SENTENCE = 110
_OF_SENTENCE = 0.34
"""Less than a folder or a heading that is named for an event."""
_LONGEST_LEAD = 50
"""Letters before the name: `My notes from talks that I attended at the`."""
_FIRST_WORDS = 3


def named_below(top: Sequence[Line]) -> Iterator[Candidate]:
    """A line below a talk's title that is a name and a year, or begins with a name and its day."""
    yield from _behind_speaker(top)
    headed = bool(top) and top[0].kind is LineKind.HEADING
    for line in top[1 : 1 + _BELOW] if headed else ():
        if line.kind is not LineKind.PLAIN or line.text[:1].islower():
            continue
        if line.text[0] in "*_" and (name := _in_italics(line.text)):
            why = "a line in italics below the title, with a word for events"
            yield Candidate(name, BEST_OF_PROSE, "line", str(line.number), why)
        elif name := _before_day(line.text):
            why = "a name and its day below the title"
            yield Candidate(name, BEST_OF_PROSE, "line", str(line.number), why)
        elif name := _with_year(line.text):
            why = "a name and its year below the title"
            yield Candidate(name, BEST_OF_PROSE, "line", str(line.number), why)


def _behind_speaker(top: Sequence[Line]) -> Iterator[Candidate]:
    """`Speaker: Ann Lee - Rootday 2021`, where the note begins with who spoke."""
    for line in top[:1]:
        label, people = label_of(line.text)
        told = is_speaker_label(label) and _DASH.search(people)
        name = _with_year(people[told.end() :]) if told else None
        if name:
            why = "a name and its year behind the speaker's"
            yield Candidate(name, BEST_OF_PROSE, "line", str(line.number), why)


_DASH = re.compile(r"\s[-–—|@]\s(?=[^-–—|@]*$)")


def named_in_introduction(top: Sequence[Line]) -> Iterator[Candidate]:
    """The first sentence of a README that says of what event all notes are."""
    line = next((line for line in top[:_BELOW] if line.kind is not LineKind.HEADING), None)
    if line is None or line.kind is not LineKind.PLAIN or len(line.text) > _LONGEST_SENTENCE:
        return
    if event_words().about_event.isdisjoint(words_of(line.text)[:_FIRST_WORDS]):
        return
    phrase = event_in_prose(line.text)
    if not phrase.is_attended or " and " in phrase.name:
        return
    before, _, behind = line.text.partition(phrase.name)
    if behind.split()[:1] == ["and"] or "." in before or len(before) > _LONGEST_LEAD:
        return
    why = "sentence that says of what event the notes are"
    yield Candidate(name_in_text(phrase.name), _OF_SENTENCE, "line", str(line.number), why)


def _with_year(text: str) -> EventName | None:
    """`Rootday 2021`, `Ann Lee, Rootday 2021`."""
    found = _NAME_AND_YEAR.fullmatch(text)
    if not found or (found[1] and name_confidence(found[1]) < LIKELY):
        return None
    name = name_in_text(found[2])
    bare = YEAR_OR_SHORT.sub("", name.title).strip()
    dated = any(when.month is not None for when in name.dates)
    return name if bare and not dated and _may_be_event(bare) else None


def _in_italics(text: str) -> EventName | None:
    """`*Root Lectures Series, University of Plains*`: of few words, and one is for events."""
    found = _ITALICS.fullmatch(text)
    if found is None or found[2].count(" ") > _MOST_SPACES:
        return None
    called, _, place = found[2].partition(". ")
    name = name_in_text(called)
    return name._replace(place=name.place or place) if name.event_word_strength > 1 else None


_ITALICS = re.compile(r"([*_])(?![*_\s])([^*_]{4,80})\1")
_MOST_SPACES = 9


def _before_day(text: str) -> EventName | None:
    """The name with which a line begins that goes on with its day: `Rootday, 13 June 2021`."""
    start = _NAME_FIRST.match(text)
    whens = find_dates(text[:_LONGEST]) if start else []
    if not start or not whens or whens[0].column != start.end() or whens[0].start is None:
        return None
    words = date_words()
    if words_of(start[1])[0] in words.weekdays or not _may_be_event(start[1]):
        return None
    return name_in_text(start[1])._replace(dates=tuple(whens), year=whens[0].year)


def _may_be_event(name: str) -> bool:
    """Whether a name is neither a town nor a person."""
    return name not in cities() and name_confidence(name) < LIKELY
