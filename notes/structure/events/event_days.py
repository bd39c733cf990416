"""When the event took place: every date around a note that may say so, and the best of them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notes.structure.dates.dates import When, find_dates
from notes.structure.events.event_day_lines import (
    IN_HEADING,
    LABELLED,
    LONGEST_SPAN,
    Dated,
    dates_in_lines,
)
from notes.structure.events.event_front import key_as_written
from notes.structure.events.posted_days import is_stamped
from notes.structure.words.event_words import event_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from notes.structure.events.event_evidence import Evidence
    from notes.structure.events.event_paths import PathNames

_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
_CLOCK = re.compile(r"\d ?[ap]\.?m\b", re.IGNORECASE)
_FOREIGN_SHARE = 20
"""Every twentieth word is a small one of a language, where a text is written in it."""
_POST_DELAY = 35
"""Days after an event in which people post about it."""
_LATE_POST = 180
"""Days in which they do where the text gives the year of the event as well."""


def dates_of_event(evidence: Evidence) -> list[Dated]:
    """All dates that may be the event's, the best first; their years may be missing."""
    names = evidence.names
    found = [
        *_front_matter(evidence),
        *_paths(names),
        *dates_in_lines(evidence),
    ]
    found = _without_short_year(found, names)
    posted = any(dated.from_post for dated in found)
    fitting = _beside_post([dated for dated in found if posted or _fits_path(dated, names)])
    best = sorted(fitting, key=lambda dated: -dated.confidence)
    return _told_before(_to_last_day(best), evidence.front)


def _without_short_year(dates: list[Dated], names: PathNames) -> list[Dated]:
    """The dates without `looms-mar26`, whose number is the year that the path or the text says."""
    if not any(map(_is_glued, dates)):
        return dates
    years = {year for _, year in names.years} | {dated.when.year for dated in dates}
    said = {year % 100 for year in years if year is not None}
    return [dated for dated in dates if dated.when.day not in said or not _is_glued(dated)]


def _is_glued(dated: Dated) -> bool:
    """Whether a date in a file's name is a month and two digits without a sign between."""
    when = dated.when
    if dated.how != "path" or when.year is not None:
        return False
    written = dated.where[when.column : when.end_column]
    return written[-2:].isdecimal() and written[:-2].isalpha()


def _to_last_day(dates: list[Dated]) -> list[Dated]:
    """Let the best date, of some days near the top, end with a range told of the same first day.

    A file may be named for the one day of several that its writer was there, or wrote.
    """
    first = dates[0] if dates else None
    if first is None or first.when.start is None:
        return dates
    if first.how == "path" and not (first.from_post or first.when.end):
        around = next((dated for dated in dates[1:] if dated.is_around(first.when.start)), first)
        return [around, *(dated for dated in dates if dated is not around)]
    if first.how != "line":
        return dates
    ends = first.when.end or first.when.start
    for dated in dates[1:]:
        when = dated.when
        longer = dated.how == "line" and when.start == first.when.start and when.end
        if longer and when.end and ends < when.end:
            return [first._replace(when=when), *dates[1:]]
    return dates


def _told_before(dates: list[Dated], front: Mapping[str, object]) -> list[Dated]:
    """Put days that the text tells of before a bare `date:` of the weeks after them.

    Beside a key for the event, its place or the speaker, `date:` is that of the event or talk.
    """
    first = dates[0] if dates else None
    if (
        first is None
        or first.how != "front matter"
        or first.where not in event_words().keys["date"]
    ):
        return dates
    written = first.when.start
    if written is None or _tells_of_event(front):
        return dates
    for dated in dates[1:]:
        when = dated.when.in_year(written.year)
        if dated.how == "line" and when.end and when.end < written and _is_before(when, written):
            return [dated, *(other for other in dates if other is not dated)]
    return dates


def _fits_path(dated: Dated, names: PathNames) -> bool:
    """Whether a date in the text is of the year, and near the day, that the path has."""
    if dated.how != "line" or dated.rule == LABELLED:
        return True
    years = {year for _, year in names.years}
    if years and dated.when.year is not None and dated.when.year not in years:
        return False
    for name in (names.file, *names.folders):
        for when in name.dates:
            own = dated.when.in_year(when.year).start
            if when.start and own and not -1 <= (own - when.start).days <= LONGEST_SPAN:
                return False
    return True


def _beside_post(dates: list[Dated]) -> list[Dated]:
    """The dates without those in the text that are not of the weeks before the post."""
    posted = next((dated.when.start for dated in dates if dated.from_post), None)
    if posted is None:
        return dates
    return [
        dated
        for dated in dates
        if dated.how != "line"
        or dated.rule in (LABELLED, IN_HEADING)
        or _is_before(dated.when.in_year(posted.year), posted, _delay(dated))
    ]


def _delay(dated: Dated) -> int:
    """How long after it a post may tell of a date in its text."""
    return _LATE_POST if dated.when.year is not None else _POST_DELAY


def _is_before(when: When, posted: dt.date, most: int = _POST_DELAY) -> bool:
    start = when.start
    return start is not None and 0 <= (posted - start).days <= most


def _front_matter(evidence: Evidence) -> Iterator[Dated]:
    source, names, data = evidence.source, evidence.names, evidence.front
    if not data:
        return
    keys = event_words().keys
    for key in filter(data.__contains__, keys["dates"]):
        for when in _whole(data.get(key)):
            whole, written = _until(when, data), key_as_written(source, key)
            rule = "front matter gives the event's dates"
            yield Dated(whole, "front matter", written, 1.0, rule)
    for key in filter(data.__contains__, keys["posted"]):
        for when in _whole(data.get(key)):
            yield Dated(when, "front matter", key, 0.2, "date of the post", from_post=True)
    for key in filter(data.__contains__, keys["date"]):
        for when in _whole(data.get(key)):
            post = _is_post(data, names, stamped=is_stamped(str(data[key])))
            rule = "date of the post" if post else "front matter gives the date"
            whole = when if post else _until(when, data)
            yield Dated(whole, "front matter", key, 0.2 if post else 0.99, rule, from_post=post)


def _until(when: When, data: Mapping[str, object]) -> When:
    """`when` up to the last day that another key gives."""
    ends = event_words().keys["ends"]
    given = filter(data.__contains__, ends)
    last = next((end for name in given for end in _whole(data[name])), None)
    if (
        last is None
        or when.last_day is not None
        or (last.month, last.day) == (when.month, when.day)
    ):
        return when
    whole = when._replace(year=last.year, last_month=last.month, last_day=last.day)
    return whole if whole.end is not None and whole.start == when.start else when


def _whole(value: object) -> list[When]:
    """Dates with a day in a value of front matter, which may be a list of first and last day."""
    if not value:
        return []
    text = " - ".join(map(str, value)) if isinstance(value, list) else str(value)
    return [when for when in find_dates(text, compact=True) if when.has_day][:1]


def _is_post(data: Mapping[str, object], names: PathNames, *, stamped: bool) -> bool:
    """Whether `date` is that of a post: keys of a blog stand beside it, and none of an event.

    In a blog a date with the time of day is a post's, whatever stands beside it.
    """
    if _tells_of_event(data) and not (stamped and names.is_post):
        return False
    keys = event_words().keys
    return names.is_post or any(key in data for key in keys["post"])


def _tells_of_event(data: Mapping[str, object]) -> bool:
    """Whether the front matter names the event, its place or a speaker."""
    return any(value and key in _telling_keys() for key, value in data.items())


@cache
def _telling_keys() -> frozenset[str]:
    keys = event_words().keys
    return frozenset((*keys["event"], *keys["place"], "speaker", "speakers"))


def _paths(names: PathNames) -> Iterator[Dated]:
    """A date in the name of the file or a folder."""
    *folders, file = names.raw[1:]
    yield from _folders_by_date(names)
    for raw, name in zip(reversed(folders), reversed(names.folders), strict=True):
        for when in name.dates:
            if when.has_day:
                yield Dated(when, "path", raw, 0.8, "date in the folder's name")
    for when in names.file.dates:
        if when.has_day:
            post = names.is_post
            rule = "date of the post, in the file's name" if post else "date in the file's name"
            yield Dated(when, "path", file, 0.25 if post else 0.87, rule, from_post=post)
            return


def _folders_by_date(names: PathNames) -> Iterator[Dated]:
    """A date that is spread over folders and the file: `2019/05/08/x.md`, `2019/05-08 x/y.md`."""
    if names.is_post:
        return
    parts = names.raw[1:]
    for part in parts[:-1]:
        if (short := _SHORT_DATE.fullmatch(part)) and (when := _in_year_of_path(short, names)):
            yield Dated(when, "path", part, 0.8, "date in the folder's name")
    for at, part in enumerate(parts[:-1]):
        if len(part) == 4 and part.isdecimal() and parts[at + 1][:1].isdecimal():
            text = (
                "-".join(parts[at : at + 3])
                if parts[at + 1].isdecimal()
                else f"{part}-{parts[at + 1]}"
            )
            for when in find_dates(text.replace("_", "-"))[:1]:
                if when.has_day and when.column == 0:
                    yield Dated(when, "path", text, 0.8, "date in the names of folders")


_SHORT_DATE = re.compile(r"(\d{1,2})[-._](\d{1,2})[-._](\d\d)")


def _in_year_of_path(short: re.Match[str], names: PathNames) -> When | None:
    """The date of a folder such as `3-12-14`, where another part of the path has that year."""
    year = 2000 + int(short[3])
    if all(known != year or part == short.string for part, known in names.years):
        return None
    found = find_dates(f"{short[1]}/{short[2]}/{year}")
    return found[0] if found and found[0].has_day else None


def settled(dated: Dated, others: list[Dated], text: str) -> Dated:
    """Decide which of two ways to read 10/8/2024: by other dates, the clock and the language."""
    when = dated.when
    if when.other is None:
        return dated
    known = [other.when.start for other in others if other.when.is_sure and other.when.start]
    for reading in (when, when.other_way()):
        start = reading.start
        if start is not None and any(abs((start - day).days) <= LONGEST_SPAN for day in known):
            return dated._replace(when=reading.settled())
    day_first = _writes_day_first(text)
    if day_first is None:
        return dated._replace(confidence=min(dated.confidence, 0.5))
    reading = when.other_way() if day_first else when
    return dated._replace(when=reading.settled(), confidence=min(dated.confidence, 0.7))


def _writes_day_first(text: str) -> bool | None:
    """Whether the writer puts the day first, by dates with one reading, `am`/`pm` and language."""
    for first, second in _SLASHED.findall(text):
        if (int(first) > 12) != (int(second) > 12):
            return int(first) > 12
    if _CLOCK.search(text):
        return False
    words = text.casefold().split()
    small = sum(word in event_words().day_first for word in words)
    return True if small * _FOREIGN_SHARE > len(words) else None
