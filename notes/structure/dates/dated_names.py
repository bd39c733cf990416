"""Names of files and folders that begin with a date.

2019-05-04-gardens-2019.md    20190504_1410_rain-water.md    04-05-2019 Rain water.md
2019/0504_gardens.md          2019/0504-gardens/notes.md
"""

from __future__ import annotations

import re

_TIME = (
    r"(?:[-_ .T]{1,3}(?:(?:[01]\d|2[1-3])[0-5]\d|20(?:3[1-9]|[45]\d))(?=[-_ .])"
    r"|[_ T]{1,3}(?:[01]\d|2[0-3])[-:.h][0-5]\d(?:[-:.][0-5]\d)?Z?(?=[-_ .])"
    r"|-(?:0?[7-9]|1\d|2[0-2])-[0-5][05](?=-[^\W_]))?"
)
"""Digits that may be a year as well, `2019-05-04-2020-rain`, are no time of day."""
DATE_FRONT = re.compile(
    r"^(?:(?P<day>\d{4}[-_.]?\d{2}[-_.]?\d{2}|\d{4}[-_.]\d{1,2}[-_.]\d{1,2}(?!\d)|\d{6}(?!\d)"
    rf"|\d{{1,2}}(?P<sign>[-_.])\d{{1,2}}(?P=sign)\d{{4}}(?!\d)){_TIME}"
    r"|\d{4}[-_.]\d{2}|\d{6})[-_ .]*(?=\S)"
)
_MONTH_SECOND = re.compile(r"^((?:19|20)\d\d)[_ .](0[1-9]|1[0-2])[_ ]+(?=[^\W\d_])")
_MONTH_FIRST = re.compile(r"^(0[1-9]|1[0-2])[-_ .]((?:19|20)\d\d)[-_ ]+(?=[^\W\d_])")


_SHORT_YEAR = re.compile(
    r"^(\d{1,2})(?P<sign>[-_.])(\d{1,2})(?P=sign)(?=(?:0[5-9]|[12]\d)[-_ .]{1,3}[^\W\d])"
)
"""`2-17-19-gardens`: a day and a month, one of them in one digit, before a year in two."""


def with_plain_date(name: str) -> str:
    """`2024_03_gardens` and `03-2024-gardens` as `2024-03-gardens`, and a day without its time."""
    if not name[:1].isdecimal():
        return name
    front = DATE_FRONT.match(name)
    if front and front["day"]:
        return f"{front['day']}-{name[front.end() :]}" if _is_timed(front) else name
    return _MONTH_SECOND.sub(r"\1-\2-", _MONTH_FIRST.sub(r"\2-\1-", name))


def is_of_slot(name: str) -> bool:
    """Whether a name begins with a day and a time of it: `2019-05-04 09:15 How rain waits`.

    Programmes count in five minutes; other times are when something was written.
    """
    front = DATE_FRONT.match(name) if name[:1].isdecimal() else None
    if front is None or not front["day"]:
        return False
    time = "".join(filter(str.isdecimal, name[front.end("day") : front.end()]))
    return time != "" and time.removesuffix("00" if len(time) > _MINUTES else "")[-1] in "05"


_MINUTES = 4
"""Digits of a time without seconds."""


def with_year_in_full(folder: str) -> str:
    """`2-17-19-gardens` as `2-17-2019-gardens`; files may bear the numbers of parts so."""
    short = _SHORT_YEAR.match(folder) if folder[:1].isdecimal() else None
    if short is None or not _may_be_day(short):
        return folder
    return f"{short[1]}-{short[3]}-20{folder[short.end() :]}"


def with_years_above(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a path, `0504_gardens` below the folder `2019` as `2019-05-04_gardens`."""
    year, found = "", list(parts)
    for at, part in enumerate(parts):
        if year and (day := _DAY_OF_YEAR.match(part)):
            found[at] = f"{year}-{day[1]}-{day[2]}{part[day.end() :]}"
        else:
            year = part if _YEAR.fullmatch(part) else ""
    return tuple(found)


def is_day_of_year(name: str) -> bool:
    """Whether a name begins with a month and a day, in two digits each."""
    return _DAY_OF_YEAR.match(name) is not None


_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_OF_YEAR = re.compile(r"(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?=[-_ ]|$)")
_TWO_DIGITS_EACH = 4
_MONTHS, _DAYS = 12, 31


def _may_be_day(found: re.Match[str]) -> bool:
    """Whether two numbers are a month and a day, in either order, of which one has one digit."""
    low, high = sorted((int(found[1]), int(found[3])))
    whole = len(found[1] + found[3]) == _TWO_DIGITS_EACH  # a year may be the first then
    return not whole and 0 < low <= _MONTHS and high <= _DAYS


def _is_timed(front: re.Match[str]) -> bool:
    """Whether more digits than those of the day stand before a name."""
    return any(map(str.isdecimal, front.string[front.end("day") : front.end()]))
