"""Names of files and folders that begin with a date.

2019-05-04-gardens-2019.md    20190504_1410_rain-water.md    04-05-2019 Rain water.md
"""

from __future__ import annotations

import re

_TIME = (
    r"(?:[-_ .T]{1,3}(?:(?:[01]\d|2[1-3])[0-5]\d|20(?:3[1-9]|[45]\d))(?=[-_ .])"
    r"|[_ T]{1,3}(?:[01]\d|2[0-3])[-:.h][0-5]\d(?=[-_ .]))?"
)
"""Digits that may be a year as well, `2019-05-04-2020-rain`, are no time of day."""
DATE_FRONT = re.compile(
    r"^(?:(?P<day>\d{4}[-_.]?\d{2}[-_.]?\d{2}|\d{4}[-_.]\d{1,2}[-_.]\d{1,2}(?!\d)|\d{6}(?!\d)"
    rf"|\d{{1,2}}(?P<sign>[-_.])\d{{1,2}}(?P=sign)\d{{4}}(?!\d)){_TIME}"
    r"|\d{4}[-_.]\d{2}|\d{6})[-_ .]*(?=\S)"
)
_MONTH_SECOND = re.compile(r"^((?:19|20)\d\d)[_ .](0[1-9]|1[0-2])[_ ]+(?=[^\W\d_])")
_MONTH_FIRST = re.compile(r"^(0[1-9]|1[0-2])[-_ .]((?:19|20)\d\d)[-_ ]+(?=[^\W\d_])")


def with_plain_date(name: str) -> str:
    """`2024_03_gardens` and `03-2024-gardens` as `2024-03-gardens`, and a day without its time."""
    if not name[:1].isdecimal():
        return name
    front = DATE_FRONT.match(name)
    if front and front["day"]:
        return f"{front['day']}-{name[front.end() :]}" if _is_timed(front) else name
    return _MONTH_SECOND.sub(r"\1-\2-", _MONTH_FIRST.sub(r"\2-\1-", name))


def _is_timed(front: re.Match[str]) -> bool:
    """Whether more digits than those of the day stand before a name."""
    return any(map(str.isdecimal, front.string[front.end("day") : front.end()]))
