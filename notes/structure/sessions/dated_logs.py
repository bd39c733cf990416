"""Logs of talks, each below a line that tells its day: `## 3 May 2014: Slow looms`.

    # Gloam meetups
    ## 3 May 2014: Slow looms of the north (Ann Lee)
    ## 7 June 2014: What queues remember

The day is the talk's own and no part of its title; such days lie weeks apart, while those of one
event follow each other. Some write bold lines or bullets instead of headings; they become headings
before anything else is read, and all lines keep their numbers. Diaries, lists of changes and
minutes are dated alike: where neither the note's name nor the people on its lines tell of talks,
nothing is taken for a log.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.day_and_title import DayAndTitle, day_and_title
from notes.structure.entries.tree import MOST_ENTRIES, walk
from notes.structure.events.days_in_places import is_venue
from notes.structure.events.events_behind import without_events_behind
from notes.structure.events.own_events import Own
from notes.structure.events.places import city_in
from notes.structure.events.talk_folders import named_by_folder
from notes.structure.levels.arranged import arranged
from notes.structure.paths.paths import title_from_path
from notes.structure.people.names import LIKELY
from notes.structure.sessions.event_details import event_details
from notes.structure.text.labels import is_by_line, is_speaker_label, label_of
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles import read_entry
from notes.structure.words.days_and_tracks import is_named_several
from notes.structure.words.inline import bare
from notes.structure.words.meaning import is_event_like, is_talks
from notes.structure.words.wording import load_words, phrase_of, phrases_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.models import EventDetails
    from notes.reading.source import NoteSource
    from notes.structure.dates.dates import When
    from notes.structure.entries.nodes import Node
    from notes.structure.sessions.event_details import EventFindings
    from notes.structure.sessions.sessions import Draft
    from notes.structure.text.lines import Line, Outline

_FEWEST = 2
_MOST_OF_KIND = 0.6
"""Of the lines of a kind, those that bear a day in a log."""
_APART = 6
"""Days between the first and the last of a log, at least; those of one event are nearer."""
_NAMED = 0.3
"""Of the lines of a log that nothing else calls one, those that name people."""
_NEAR = 2
"""Lines below a dated one where its people may stand."""


class DatedLog(NamedTuple):
    """The lines of a note with the titles of a log as headings, and the day of each."""

    outline: Outline
    days: Mapping[int, str]
    """By the number of the line: as written, or in ISO form where the year is known."""
    events: Mapping[int, EventDetails] = {}
    """By the number of the line, where headings end in the event of their talk."""


class _Entry(NamedTuple):
    """A dated line and where it stands."""

    at: int
    line: Line
    told: DayAndTitle


def without_days(outline: Outline, source: NoteSource) -> DatedLog:
    """`outline` arranged, with a heading for each title of a log, without its day."""
    outline, events = without_events_behind(arranged(outline, source.text))
    named = _is_named_log(outline, source)
    undated = DatedLog(outline, {}, events)
    if not named and not _has_digits(outline):
        return undated
    found = _entries(outline, in_log=named, most=_TELLING)
    if not found or not (named or _names_people(outline, found)):
        return undated
    found = _entries(outline, in_log=named, most=MOST_ENTRIES)
    if not found:
        return undated
    level = found[0].line.level
    if found[0].line.kind is not LineKind.HEADING:
        above = [line.level for line in outline.titled if line.kind is LineKind.HEADING]
        level = min(max(above, default=0) + 1, _DEEPEST)
    lines = list(outline.lines)
    readings = _readings([entry.told.when for entry in found])
    days = {}
    for (at, line, told), when in zip(found, readings, strict=True):
        days[line.number] = when.start.isoformat() if when.start else told.written
        text = told.title if told.title and not is_event_like(told.title) else line.text
        lines[at] = line._replace(kind=LineKind.HEADING, level=level, text=text)
    return DatedLog(outline.rearranged(lines), days, events)


_DEEPEST = 6
_TELLING = 60
"""Lines that tell whether all are a log."""


def _has_digits(outline: Outline) -> bool:
    """A cheap look: whether two lines at least, items of plain lists aside, may have a day."""
    lines = outline.lines
    text = "\n".join([lines[at][3] for at in outline.apart])
    first = _DIGIT.search(text)
    behind = text.find("\n", first.end()) if first else -1
    return behind > 0 and _DIGIT.search(text, behind) is not None


def with_days(roots: list[Node], log: DatedLog) -> list[Node]:
    """`roots`, with each entry of a log told its day; a venue or a number stands above talks."""
    for node in walk(roots) if log.days or log.events else ():
        event = log.events.get(node.line.number)
        day = log.days.get(node.line.number, "")
        if event or day:
            node.own = Own(event, day)
        if day and (is_event_like(node.bare) or is_venue(node.bare)):
            node.mark_group()
    return roots


def event_beside(
    source: NoteSource, outline: Outline, talks: Sequence[Draft], days: Mapping[int, str]
) -> EventFindings:
    """The event of a note with the given `talks`, some in a log on `days` of their own."""
    several = [draft.first for draft in talks] if len(talks) > 1 else ()
    whole = len(talks) == 1 and talks[0].last >= outline.line_count - 1
    talk = talks[0].title if whole else ""
    found = event_details(named_by_folder(source), outline, several, talk)
    return _without_speaker(_without_day(found, days), talks)


def _without_speaker(findings: EventFindings, talks: Sequence[Draft]) -> EventFindings:
    """What was found of an event, but for a place that is who spoke: `Ann Lee, 3 May 2014`.

    A firm may follow: `Ann Lee, Initech - 3 May 2014`.
    """
    person, _, firm = findings.details.location.partition(",")
    names = [one.name for talk in talks for one in talk.speakers]
    if not person or person not in names or city_in(firm):
        return findings
    kept = {name: origin for name, origin in findings.origins.items() if name != "location"}
    return replace(findings, details=replace(findings.details, location=""), origins=kept)


def _without_day(findings: EventFindings, days: Mapping[int, str]) -> EventFindings:
    """What was found of an event, but for the day of one talk of a log; each has its own."""
    when = findings.origins.get("date_start")
    if when is None or not when.where.isdecimal() or int(when.where) not in days:
        return findings
    years = {day[:4] for day in days.values()}
    year = findings.details.year if len(years) == 1 else None
    details = replace(findings.details, date_start=None, date_end=None, year=year)
    gone = {"date_start", "date_end"} | (set() if year else {"year"})
    kept = {name: origin for name, origin in findings.origins.items() if name not in gone}
    return replace(findings, details=details, origins=kept)


def _entries(outline: Outline, *, in_log: bool, most: int) -> list[_Entry]:
    """The dated ones of the first lines of a kind of which most are dated, and on days apart."""
    kinds: dict[tuple[LineKind, int], list[int]] = {}
    lines = outline.lines
    for at in outline.titles:
        kinds.setdefault((lines[at].kind, lines[at].level), []).append(at)
    for places in kinds.values():
        if found := _log_of(lines, places[:most]):
            return found
    below = range(len(lines)) if in_log else outline.apart
    for kind, may_open in ((LineKind.BULLET, _may_be_item), (LineKind.PLAIN, _may_be_typed)):
        dated = [at for at in below if lines[at][1] is kind and may_open(lines[at])]
        if len(dated) >= _FEWEST and (found := _log_of(lines, dated[:most])):
            return found
    return []


def _may_be_item(line: Line) -> bool:
    """A cheap look: whether an item at the margin may have a day, and is no link of an index."""
    return not line.level and _DIGIT.search(line.text) is not None and "](" not in line.text


def _may_be_typed(line: Line) -> bool:
    """A cheap look: whether a line may be a day in type, before or behind a title."""
    typed = line.text[:1] in _TYPE or line.text[-2:] in _TYPED_LAST
    return typed and not line.level and _DIGIT.search(line.text) is not None


_DIGIT = re.compile(r"\d")
_TYPE = frozenset("*_")
_TYPED_LAST = frozenset({"**", "*)", "__"})


def _log_of(lines: Sequence[Line], places: Sequence[int]) -> list[_Entry]:
    """The dated ones of the lines at `places`."""
    if len(places) < _FEWEST:
        return []
    signed = [at for at in places if _DIGIT.search(lines[at].text)]
    if len(signed) < max(_FEWEST, _MOST_OF_KIND * (len(places) - 1)):
        return []
    told = ((at, day_and_title(lines[at].text)) for at in signed)
    found = [_Entry(at, lines[at], day) for at, day in told if day is not None]
    if len(found) < max(_FEWEST, _MOST_OF_KIND * (len(places) - 1)):
        return []
    others = sum([_is_no_title(entry.told.title) for entry in found])
    apart = _are_apart([entry.told.when for entry in found])
    return found if apart and others <= _MOST_OTHERS * len(found) else []


_MOST_OTHERS = 0.3


def _is_no_title(text: str) -> bool:
    """Whether what stands beside a day is a version, or goes on in small letters."""
    return text[:1].islower() or _VERSION.search(text) is not None


_VERSION = re.compile(r"(?:\bversion\s|\bv)\d|^\W{0,3}\d+\.\d+(?:\.\d+)?", re.IGNORECASE)


def _are_apart(whens: Sequence[When]) -> bool:
    """Whether days lie farther apart than those of one event."""
    days = sorted(
        dt.date(when.year or _LEAP, when.month or 1, min(when.day or 1, _SHORTEST_MONTH))
        for when in whens
    )
    return (days[-1] - days[0]).days >= _APART


_LEAP, _SHORTEST_MONTH = 2000, 28


def _readings(whens: Sequence[When]) -> list[When]:
    """The days with those of two readings settled by the order of the others beside them."""
    turned = [when.other_way() if when.other is not None else when for when in whens]
    return list(whens if _steps(whens) <= _steps(turned) else turned)


def _steps(whens: Sequence[When]) -> int:
    """How many days lie between each and the next, together."""
    starts = [when.start for when in whens if when.start is not None]
    return sum([abs((after - before).days) for before, after in pairwise(starts)])


def _is_named_log(outline: Outline, source: NoteSource) -> bool:
    """Whether the heading above, front matter or the file says that talks are listed."""
    first = outline.lines[0] if outline.lines else None
    headed = first is not None and first.kind is LineKind.HEADING and not day_and_title(first.text)
    above = bare(first.text).text if first is not None and headed else ""
    folder = source.path.rpartition("/")[0].rpartition("/")[2]
    named = (above, source.front.title, title_from_path(source.path), folder)
    return any(map(_says_talks, filter(None, named)))


@lru_cache(1024)
def _says_talks(text: str) -> bool:
    """Whether a name says so by a word for talks or for such series, and names no one event."""
    phrase = phrase_of(text)
    if is_named_several(phrase) or is_talks(phrase):
        return True
    first, _, rest = phrase.partition(" ")
    known = _series()
    if first in known or not known.isdisjoint(rest.split(" ")):
        return True
    return " " in rest and any(f" {series} " in f" {phrase} " for series in known if " " in series)


@cache
def _series() -> frozenset[str]:
    return phrases_of(load_words("logs")["series"])


def _names_people(outline: Outline, found: Sequence[_Entry]) -> bool:
    """Whether several of the dated lines name people, or have them right below."""
    named = sum(1 for entry in found if _names_speaker(outline.lines, entry))
    return named >= max(_FEWEST, _NAMED * len(found))


def _names_speaker(lines: Sequence[Line], entry: _Entry) -> bool:
    title = entry.told.title
    if title and read_entry(title).title and read_entry(title).people.confidence >= LIKELY:
        return True
    below = lines[entry.at + 1 : entry.at + 1 + _NEAR]
    return any(is_speaker_label(label_of(line.text)[0]) or is_by_line(line.text) for line in below)
