"""Dates in the lines of a note that may be the event's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.date_lines import is_date_line
from notes.structure.dates.dates import When, find_dates, in_one_reading
from notes.structure.dates.said_dates import is_said
from notes.structure.events.event_evidence import dated_lines
from notes.structure.events.event_headings import is_day_heading
from notes.structure.events.event_names import name_in_text
from notes.structure.events.event_phrases import event_in_prose
from notes.structure.events.places import LONGEST_LABEL
from notes.structure.events.posted_days import is_of_mail, is_of_page, is_posted, is_stamped
from notes.structure.evidence.origin import Origin
from notes.structure.text.lines import LineKind
from notes.structure.words.event_words import event_words
from notes.structure.words.wording import only_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from notes.structure.events.event_evidence import DatedLine, Evidence
    from notes.structure.evidence.origin import How
    from notes.structure.text.lines import Line, Outline

_FIRST_LINES = 4
"""Lines among which the first heading stands."""
_NEAR_LINES = 12
"""Lines around the heading that are read as its date line where they are mostly a date."""
_LONGEST_TITLE = 100
_LONGEST_DAY = 60
_MOST_DATED = 60
"""Headings with a date; an event has fewer days."""
_MOST_HEADINGS = 400
"""Headings that are looked at for days; no event has more."""
_FOOTER_LINES = 3
_LONGEST_BESIDE_YEAR = 16
LABELLED = "line that is labelled as the date"
IN_HEADING = "date in the heading"
_SAID_DATE = "date in the first sentences"
_NEAR_TOP = 0.85
LONGEST_SPAN = 10
"""Days from the first to the last day heading of one event."""


class Dated(NamedTuple):
    """A date that may be the event's, and where it stands."""

    when: When
    how: How
    where: str
    confidence: float
    rule: str
    from_post: bool = False
    lead: str = ""
    rest: str = ""
    """What stands before and behind the date on its line: often the place."""

    @property
    def origin(self) -> Origin:
        """Where the date stands, for `podium why`."""
        return Origin(self.how, self.where, self.confidence, self.rule)

    def is_around(self, day: dt.date) -> bool:
        """Whether a line near the top tells of a few days of which `day` is one."""
        first, last = self.when.start, self.when.end
        near = self.how == "line" and self.confidence >= _NEAR_TOP
        return near and first is not None and last is not None and first <= day <= last


def dates_in_lines(evidence: Evidence) -> Iterator[Dated]:
    """Every date in the note's lines that may be the event's; its year may be missing."""
    yield from _labelled(evidence)
    yield from _headings(evidence.top[:_FIRST_LINES])
    yield from _below_heading(evidence)
    yield from _day_headings(evidence.outline)
    yield from _prose(evidence.dated)
    yield from _footer(evidence.outline)


def _labelled(evidence: Evidence) -> Iterator[Dated]:
    """`Date: 8 May 2019`, also with the date on the line below, as RST has it."""
    for at, line, value in _date_labels(evidence):
        for when in find_dates(value, compact=True):
            if when.has_day:
                mail = is_stamped(value) and is_of_mail(evidence.top, at)
                dated = _on_line(line, when, 0.95, LABELLED, value)
                yield _of_text(line, when) if mail else dated
                break


def _date_labels(evidence: Evidence) -> list[tuple[int, Line, str]]:
    """The first lines labelled as a date, each with where it is and what stands behind."""
    names, top = event_words().labels["date"], evidence.top
    found = [(at, line, value) for at, line, label, value in evidence.labels if label in names]
    labelled = {at for at, *_ in evidence.labels}
    for at, line in enumerate(top):
        short = len(line.text) <= LONGEST_LABEL and at not in labelled
        if short and line.text.strip(" *_:").casefold() in names:
            found.append((at, line, top[at + 1].text if at + 1 < len(top) else ""))
    return sorted(found)


def _on_line(line: Line, when: When, confidence: float, rule: str, text: str = "") -> Dated:
    """A date in `text`, which is the line or its part behind a label."""
    lead, rest = text[: when.column], text[when.end_column :]
    return Dated(when, "line", str(line.number), confidence, rule, lead=lead, rest=rest)


def _of_text(line: Line, when: When) -> Dated:
    """The day of a post or a mail."""
    return Dated(when, "line", str(line.number), 0.2, "date of the text", from_post=True)


def _headings(lines: list[Line]) -> Iterator[Dated]:
    """A date in the first heading."""
    for at, line in enumerate(lines):
        headed = line.kind is LineKind.HEADING or (not at and _titles(line))
        if headed and not is_day_heading(line.text):
            for when in find_dates(line.text, compact=True):
                if when.has_day and not is_posted(line.text, when):
                    sure = 0.9 if when.last_day is None else 0.96
                    dated = _on_line(line, when, sure, IN_HEADING, line.text)
                    yield dated._replace(lead=_aside(dated.lead))
            return


def _titles(line: Line) -> bool:
    """Whether the first line of a note without markup is its title: short, and no sentence."""
    plain = line.kind in (LineKind.PLAIN, LineKind.BOLD)
    return plain and len(line.text) <= _LONGEST_TITLE and line.text[-1:] not in ".!?;,"


def _aside(lead: str) -> str:
    """The part of a title before its date that is no name: in brackets, or behind an `@`."""
    for mark in ("(", " @ "):
        if mark in lead:
            return lead.rpartition(mark)[2]
    return ""


def _below_heading(evidence: Evidence) -> Iterator[Dated]:
    """Short lines near the top that are mostly a date; days in a row are one range."""
    found: list[tuple[Line, When]] = []
    lines = evidence.top
    for at, line, dates in evidence.dated:
        days = [when for when in dates if when.has_day]
        if at >= _NEAR_LINES or len(days) != 1 or not is_date_line(line.text, days[0]):
            continue
        alone = days[0].last_day is None
        listed = line.kind is LineKind.BULLET and alone and _is_below_several(lines, line.number)
        if listed or is_posted(line.text, days[0]):
            continue
        if is_stamped(line.text) and is_of_mail(lines, at):
            continue
        if line.kind is LineKind.PLAIN and is_of_page(lines, at):
            yield _of_text(line, days[0])
            continue
        if line.kind is not LineKind.HEADING or not alone or _is_right_below(evidence, at, days[0]):
            found.append((line, days[0]))
    if not found or _is_of_history(evidence, *found[0]):
        return
    line, when = found[0]
    for _, following in found[1:]:
        when = _extended(when, following)
    yield _on_line(line, when, _NEAR_TOP, "line with a date below the heading", line.text)


def _is_of_history(evidence: Evidence, line: Line, when: When) -> bool:
    """Whether a line below a section's heading begins with one of its days, as a timeline has."""
    if line.kind is not LineKind.PLAIN or not _is_below_several(evidence.top, line.number):
        return False
    opening = (dates[0] for _, other, dates in evidence.dated if other.kind is LineKind.PLAIN)
    days = [day for day in opening if day.has_day and day.column == 0]
    return len(days) > 1 and all(_extended(when, day) == when for day in days)


def _is_right_below(evidence: Evidence, at: int, when: When) -> bool:
    """Whether the heading at `at` is right below the title, the only one dated, in whole.

    `## Ann Lee - 19 Feb 2015` tells whose talk it was and when; days of several talks are others.
    """
    if at != 1 or when.start is None or evidence.top[0].kind is not LineKind.HEADING:
        return False
    return sum(each.line.kind is LineKind.HEADING for each in evidence.dated) == 1


def _is_below_several(lines: list[Line], number: int) -> bool:
    """Whether more than one heading stands above the line `number`."""
    return sum(line.kind is LineKind.HEADING and line.number < number for line in lines) > 1


def _extended(first: When, following: When) -> When:
    """One range where the second date is the day after the first ends."""
    year = first.year or following.year or 2000
    one, other = first.in_year(year), following.in_year(year)
    start, end, then = one.start, one.end or one.start, other.start
    if start is None or end is None or then is None or not 0 < (then - end).days <= 1:
        return first
    last = other.end or then
    if last.year != start.year:
        return first
    return first._replace(
        year=first.year or following.year, last_month=last.month, last_day=last.day
    )


def _day_headings(outline: Outline) -> Iterator[Dated]:
    """Headings that are days (`## Friday 2012-09-14`): the first to the last of them."""
    days = list(_days_in(outline))
    if not days:
        return
    line = days[0][0]
    year = next((when.year for _, when in days if when.year), None)
    first, *_, last = in_one_reading([when.in_year(year) for _, when in [*days, days[-1]]])
    whole = first
    if first.month != last.month or first.day != last.day:
        whole = first._replace(
            last_month=last.last_month or last.month, last_day=last.last_day or last.day
        )
        spread = whole.in_year(2000)
        if spread.end is None or (spread.end - (spread.start or spread.end)).days > LONGEST_SPAN:
            whole = first
    yield _on_line(line, whole, 0.7, "days in the headings")


def _days_in(outline: Outline) -> Iterator[tuple[Line, When]]:
    """Headings that are days, among the first that hold a date."""
    short = [line for line in outline.titled if len(line.text) < _LONGEST_DAY]
    said = [line for line in short[:_MOST_HEADINGS] if not only_words(line.text)]
    dated = 0
    titled = name_in_text(short[0].text).squashed if short else ""
    for _, line, dates in dated_lines(enumerate(said)):
        when = next((when for when in dates if when.has_day), None)
        if when is not None and is_day_heading(line.text, titled):
            yield line, when
        dated += when is not None
        if dated > _MOST_DATED:
            return


def _prose(lines: list[DatedLine]) -> Iterator[Dated]:
    """A date in the first sentences: `On October 24th I attended …`."""
    for _, line, dates in lines:
        if line.kind not in (LineKind.PLAIN, LineKind.BOLD):
            continue
        for when in dates:
            if when.has_day and is_said(line.text, when) and not is_posted(line.text, when):
                yield _on_line(line, when, 0.5, _SAID_DATE, line.text)


def _footer(outline: Outline) -> Iterator[Dated]:
    """A date beside the name of an event at the end: `Notes of X, 8-9 May 2019, Oslo`."""
    for line in outline.lines[-_FOOTER_LINES:]:
        if line.kind not in (LineKind.PLAIN, LineKind.BOLD) or len(line.text) > _LONGEST_TITLE:
            continue
        for when in find_dates(line.text):
            if when.has_day and not is_posted(line.text, when) and event_in_prose(line.text).name:
                yield _on_line(line, when, 0.45, "date beside the event at the end", line.text)


def year_near_top(lines: list[DatedLine]) -> tuple[int, Line] | None:
    """A year in a short line near the top, as in `April 2019`, and the line."""
    for at, line, dates in lines:
        if at >= _NEAR_LINES or len(line.text) > _LONGEST_DAY or "](" in line.text:
            continue
        for when in dates:
            if is_posted(line.text, when):
                continue
            alone = len(line.text) - (when.end_column - when.column) < _LONGEST_BESIDE_YEAR
            if when.year is not None and (when.month is not None or alone):
                return when.year, line
    return None
