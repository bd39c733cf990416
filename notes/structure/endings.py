"""What writers put behind a title that is not title: times, codes, labels of links, no name."""

from __future__ import annotations

import re

from notes.structure.nameless import may_be_nameless, tells_of_nobody, without_nobody_behind

TIME = (
    r"\d{1,2}(?:[:.h]\d{2}|(?=\s?[ap]\.?m\b))\s?(?:[ap]\.?m\.?)?"
    r"|\d{1,2}h(?!\w)|\d{1,2}\s?[ap]m\b"
)
"""A time of day, as a pattern."""
_TIMES_BEHIND = re.compile(
    rf"\s*[-–—,|(@\[]*\s*(?:{TIME})(?:\s?(?:-|–|—|~|to)\s?(?:{TIME}))?\s*[)\]]?$"
    r"|\s*[(\[]\s*\d{1,3}\s?min(?:utes|s)?\.?\s*[)\]]$",
    re.IGNORECASE,
)
_CODE_BEHIND = re.compile(
    r"\s*(?:[\[(](?:[A-Z]{2,12}-?\d{2,6}(?:-\w{1,3})?|REPEAT[^\])]{0,12}|ENCORE|LIVE)[\])]"
    r"|\s[-–—|]\s[A-Z]{3,6}\d{3}(?:-R\d?)?)$"
)
_THING = (
    r"(?:slides?|video|videos|recording|youtube|links?|notes|my notes|code|repo|pdf|abstract|github"
    r"|info|more info|demo|website|deck|blog post|transcript|paper|folien|vidéo|slide deck)"
)
_MATERIAL = re.compile(
    rf"(?:\s*[-–—:|,(\[]+\s*)(?:{_THING}\b\s*[,|/&)\]]*\s*){{1,6}}$", re.IGNORECASE
)
_MATERIAL_LABEL = re.compile(rf"\W*(?:the |talk )?{_THING}\W*", re.IGNORECASE)
PICTURES_BEHIND = re.compile(
    r"\s*(?:[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]\s*)+$"
)


def without_end(line: str) -> tuple[str, bool]:
    """A line without what stands behind its title, and whether a time or code was there."""
    marked = False
    for pattern in _ENDINGS if _may_be_cut(line) else ():
        if pattern is None:
            line = without_nobody_behind(line) if may_be_nameless(line) else line
            continue
        cut = pattern.search(line) if _may_end(line, pattern) else None
        if cut and pattern is _TIMES_BEHIND and line[: cut.start()].endswith(_BEFORE_TIME):
            continue
        if cut and cut.start() > 2:
            line = line[: cut.start()]
            line += ")" if line.count("(") > line.count(")") else ""
            marked |= pattern in (_TIMES_BEHIND, _CODE_BEHIND)
    return line.strip(), marked


_BEFORE_TIME = (" at", " by", " until", " before", " after", " past", " to", " um", " à", " a las")
"""`Postgres at 3am`: words with which a time is part of the title."""
_ENDINGS = (PICTURES_BEHIND, _MATERIAL, None, _TIMES_BEHIND, _CODE_BEHIND)
"""Cut off in this order; where none stands, words for a speaker without a name."""
_LAST_WORDS = frozenset(
    "slide slides video videos recording youtube link links notes code repo pdf abstract github "  # noqa: SIM905
    "info demo website deck post transcript paper folien vidéo".split()
)


_DIGITS = frozenset("0123456789")


def _may_be_cut(line: str) -> bool:
    """A cheap look: does the line end in anything but a word that no title is cut before?"""
    last = line[-24:].rpartition(" ")[2]
    plain = len(last) > 1 and last.isascii() and last.isalpha()
    if not plain or last.lower() in _LAST_WORDS or not _DIGITS.isdisjoint(line[-14:]):
        return True
    return tells_of_nobody(line)


def _may_end(line: str, pattern: re.Pattern[str]) -> bool:
    """A cheap look: can the line end in what `pattern` cuts off?"""
    if pattern is PICTURES_BEHIND:
        return not line[-1:].isascii()
    if pattern is _MATERIAL:
        return line[-24:].rsplit(" ", 1)[-1].strip("[](),.|/&").lower() in _LAST_WORDS
    end = line[-14:]
    if pattern is _TIMES_BEHIND:
        return not (_DIGITS.isdisjoint(end) or _TIME_SIGNS.isdisjoint(end))
    return end[-1:] in {")", "]"} or (end[-1:].isalnum() and _DASHED_CODE.search(line) is not None)


_TIME_SIGNS = frozenset(":.hHmM")
"""Behind the digits of a time: `10:30`, `9h`, `3 pm`, `20 min`."""
_DASHED_CODE = re.compile(r"\s[-–—|]\s[A-Z]{3,6}\d{3}")


def is_material(label: str) -> bool:
    """Whether a link's label names material of a talk ("slides") rather than the talk."""
    return _MATERIAL_LABEL.fullmatch(label) is not None


def without_code(title: str) -> str:
    """Cut a session code off the end of a title: `Title (DOP342-R1)`."""
    may_be = title[-1:] in {")", "]", "R"} or title[-1:].isdecimal()
    coded = _CODE_BEHIND.search(title) if may_be else None
    return title[: coded.start()] if coded and coded.start() > 2 else title
