"""What a note says of its event: evidence from text, front matter and path, weighed."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from notes.models import EventDetails, Problem
from notes.structure.events.event_day_lines import IN_HEADING, LABELLED, year_near_top
from notes.structure.events.event_days import dates_of_event, settled
from notes.structure.events.event_evidence import Evidence
from notes.structure.events.event_front import key_as_written
from notes.structure.events.event_names import squashed
from notes.structure.events.event_titles import best_title
from notes.structure.events.place_sentences import town_told
from notes.structure.events.places import (
    city_in,
    is_place,
    labelled_place,
    place_after_date,
    place_before_date,
    plain_place,
)
from notes.structure.evidence.origin import Origin
from notes.structure.sessions.exports import exported_event
from notes.structure.text.lines import LineKind, Outline
from notes.structure.words.event_words import event_words
from notes.values import value
from notes.visible import visible_line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.dates.dates import When
    from notes.structure.events.event_day_lines import Dated
    from notes.structure.events.event_paths import Candidate, PathNames
    from notes.structure.text.lines import Line

_LONGEST_TITLE = 160
_PLACE_LINES = 24
_SAYING_PLACES = (LineKind.PLAIN, LineKind.BULLET, LineKind.BOLD, LineKind.QUOTE, LineKind.ROW)
_CLOCK_LETTERS = 4000


@value(frozen=True, slots=True)
class EventFindings:
    """The event of one note, where each field comes from, and what stays in doubt."""

    details: EventDetails
    origins: dict[str, Origin] = field(default_factory=dict)
    """Field of `EventDetails` -> where it was found."""
    problems: tuple[Problem, ...] = ()


def event_details(
    source: NoteSource, outline: Outline, talks: Sequence[int] = (), talk: str = ""
) -> EventFindings:
    """Find the event of a note: its title, days, place and year, as far as they are said.

    Args:
        source: The note.
        outline: Its lines.
        talks: The lines at which its talks start, where they are known.
        talk: The title of the one talk that it is about.
    """
    known = exported_event(source)
    if known:
        return EventFindings(*known)
    if "podium" in source.front.data:
        # An export says all that is known in its front matter, and nothing where nothing is.
        source = replace(source, path="export.md", root_name="", siblings=(), text="", lines=[])
        outline = Outline((), outline.line_count, outline.body_line)
    evidence = Evidence.of(source, outline)
    told = dates_of_event(evidence)
    title = _of_path_year(best_title(evidence, talks, talk), evidence.names, told)
    dates = _of_title_year(told, title)
    year, year_origin = _year(evidence, title, dates)
    dates = [_in_year(dated, year) for dated in dates]
    dated = _best_date(dates, source)
    when = dated.when if dated else None
    from_post = dated is not None and dated.from_post
    place, place_origin = _place(evidence, title, _on_days(dates, when))
    if not place and talks:
        place, place_origin = _place_told(evidence, title, talks[0])
    start = when.start if when else None
    details = EventDetails(
        title=visible_line(title.name.title, _LONGEST_TITLE) if title else "",
        date_start=start,
        date_end=when.end if when else None,
        location=visible_line(place),
        year=year if start is None or (from_post and year) else start.year,
        from_post=from_post,
    )
    day_origin = dated.origin if dated else None
    origins = {
        "title": title.origin if title else None,
        "date_start": day_origin,
        "date_end": day_origin if details.date_end else None,
        "year": year_origin or day_origin,
        "location": place_origin,
    }
    found = {name: origin for name, origin in origins.items() if origin is not None}
    return EventFindings(details, found, _doubts(source, dated))


def _in_year(dated: Dated, year: int | None) -> Dated:
    return dated if dated.when.year else dated._replace(when=dated.when.in_year(year))


def _of_title_year(dates: list[Dated], title: Candidate | None) -> list[Dated]:
    """The dates without those in the text that are of another year than the title's."""
    year = title.name.year if title is not None else None
    return [
        dated
        for dated in dates
        if dated.how != "line"
        or dated.rule in (LABELLED, IN_HEADING)
        or not (year and dated.when.year)
        or abs(dated.when.year - year) <= (dated.when.month in (1, 12))
    ]


def _of_path_year(
    title: Candidate | None, names: PathNames, dates: Sequence[Dated]
) -> Candidate | None:
    """The title with the year of the path: files are named apart, headings get copied.

    In an index it is the year of the folder, where a day in the text has it as well.
    """
    if title is None or title.how != "line" or names.is_post:
        return title
    year, own = title.name.year, names.file.year
    if names.is_index:
        own = next((folder for _, folder in names.years), None)
        if all(dated.how != "line" or dated.when.year != own for dated in dates):
            return title
    if not (year and own and year != own) or any(when.has_day for when in names.file.dates):
        return title
    renamed = title.name.title.replace(str(year), str(own))
    return title._replace(name=title.name._replace(title=renamed, year=own))


def _year(
    evidence: Evidence, title: Candidate | None, dates: list[Dated]
) -> tuple[int | None, Origin | None]:
    """The event's year, from where it is said most plainly."""
    if title is not None and title.name.year:
        return title.name.year, title.origin
    front = evidence.front
    for key in filter(front.__contains__, event_words().keys["year"]):
        value = str(front[key])
        if value.isdecimal() and len(value) == 4:
            return int(value), _front_origin(evidence.source, key, "year")
    for part, year in evidence.names.years:
        return year, Origin("path", part, 0.8, "year in the path")
    for dated in dates:
        if dated.when.year and not dated.from_post:
            return dated.when.year, dated.origin
    near = year_near_top(evidence.dated) if title is not None else None
    if near is not None:
        return near[0], Origin("line", str(near[1].number), 0.6, "year near the top")
    for dated in dates:
        if dated.when.year:
            return dated.when.year, dated.origin
    return None, None


def _front_origin(source: NoteSource, key: str, what: str) -> Origin:
    return Origin(
        "front matter", key_as_written(source, key), 1.0, f"front matter gives the {what}"
    )


def _best_date(dates: list[Dated], source: NoteSource) -> Dated | None:
    """The first date that is whole, with its reading settled."""
    for dated in dates:
        if dated.when.start is not None:
            return settled(dated, dates, source.text[:_CLOCK_LETTERS])
    return None


def _on_days(dates: list[Dated], when: When | None) -> list[Dated]:
    """The dates that say the same as the one that was chosen."""
    return [dated for dated in dates if when is not None and dated.when.start == when.start]


def _place(
    evidence: Evidence, title: Candidate | None, dates: list[Dated]
) -> tuple[str, Origin | None]:
    """Where the event was: said in front matter, on a labelled line, or behind the date."""
    front = evidence.front
    for key in filter(front.__contains__, event_words().keys["place"]):
        value = front[key]
        if isinstance(value, str) and value.strip():
            return value.strip(), _front_origin(evidence.source, key, "place")
    for line in evidence.outline.lines[:_PLACE_LINES]:
        if line.kind in _SAYING_PLACES:
            place = labelled_place(line.text)
            if place and (title is None or squashed(place) != title.name.squashed):
                return place, Origin("line", str(line.number), 0.9, "line labelled as the place")
    for dated in dates:
        place = place_after_date(dated.rest) or place_before_date(dated.lead)
        if place and (title is None or squashed(place) != title.name.squashed):
            return place, Origin(dated.how, dated.where, 0.6, "place beside the date")
    for dated in dates:
        beside = _place_line(dated, title, evidence.top)
        if beside is not None:
            text = plain_place(beside.text)
            return text, Origin("line", str(beside.number), 0.6, "line beside the date's")
    if title is not None and title.name.place:
        return title.name.place, Origin(title.how, title.where, 0.6, "place behind the title")
    city = city_in(title.name.title) if title is not None else ""
    if title is not None and city:
        return city, Origin(title.how, title.where, 0.5, "city in the title")
    return "", None


def _place_told(
    evidence: Evidence, title: Candidate | None, first: int
) -> tuple[str, Origin | None]:
    """Where the event was, by a sentence above its `first` talk."""
    above = [line for line in evidence.top if line.number < first]
    told = town_told(above, title.name.title if title is not None else "")
    if told is None:
        return "", None
    return told[0], Origin("line", str(told[1]), 0.5, "town in a sentence above the talks")


def _place_line(dated: Dated, title: Candidate | None, top: list[Line]) -> Line | None:
    """The line above or below that of the date, where it is a place: `Oslo`, `Boston, MA`."""
    if dated.how != "line":
        return None
    for at, line in enumerate(top):
        if str(line.number) != dated.where:
            continue
        for beside in (*top[at + 1 : at + 2], *top[max(0, at - 1) : at]):
            is_title = title is not None and str(beside.number) == title.where
            if not is_title and is_place(beside.text):
                return beside
    return None


def _doubts(source: NoteSource, dated: Dated | None) -> tuple[Problem, ...]:
    """What a person should settle: a date that can be read two ways."""
    if dated is None or dated.when.is_sure or dated.when.start is None:
        return ()
    other = dated.when.other_way().start
    start: dt.date = dated.when.start
    line = int(dated.where) if dated.how == "line" else 0
    return (
        Problem(
            source.key,
            f"the date may be {start} or {other}",
            line,
            remedy=f"write `date: {start}` or `date: {other}` in the front matter",
        ),
    )
