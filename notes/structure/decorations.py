"""What writers put around a title that is not title: numbers, times, codes, kinds, link labels.

`undecorated` peels them off both ends of a line, from outside to inside, until nothing more comes
off.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.kind_words import kind_of_words
from notes.structure.nameless import (
    may_be_nameless,
    may_begin_nameless,
    tells_of_nobody,
    without_nobody_before,
    without_nobody_behind,
)
from notes.structure.wording import alternatives, only_words, wording

if TYPE_CHECKING:
    from notes.models import Kind

_TIME = (
    r"\d{1,2}(?:[:.h]\d{2}|(?=\s?[ap]\.?m\b))\s?(?:[ap]\.?m\.?)?"
    r"|\d{1,2}h(?!\w)|\d{1,2}\s?[ap]m\b"
)
_TIMES = re.compile(
    rf"[\[(]?(?:{_TIME})(?:\s?(?:-|–|—|~|to|bis|à|a)\s?(?:{_TIME}))?"
    r"(?:\s?Uhr|\s?hrs|\s?h)?[\])]?\s*[-–—:|,)]*\s+",
    re.IGNORECASE,
)
_TIMES_BEHIND = re.compile(
    rf"\s*[-–—,|(@\[]*\s*(?:{_TIME})(?:\s?(?:-|–|—|~|to)\s?(?:{_TIME}))?\s*[)\]]?$"
    r"|\s*[(\[]\s*\d{1,3}\s?min(?:utes|s)?\.?\s*[)\]]$",
    re.IGNORECASE,
)
_DATE_BEFORE = re.compile(
    r"(?:\d{4}-\d{2}-\d{2}|\d{6}|\d{8})(?:[_:]\s*|\s*[-–—:]\s+|\s+)(?=[^\W\d_])"
)
_ENUMERATOR = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[A-Z](?!\. [A-Z]\.)\d{0,2}|[ivx]{1,4})[.):]\)?\s+"
    r"|\d{1,3}(?:\.\d{1,2}){1,3}\s+(?=\S)|[一二三四五六七八九十]{1,3}、\s*"
    r"|\d{1,3}(?:\.\d{1,2}){0,3}\s?[-–—]\s+"
    r"|0\d{1,2}[\s_]+(?=[^\W\d_])|#\d{1,3}\s*[-–—:.]?\s+|\(\d{1,3}\)\s+|№\s?\d+\s+|\d{1,2}[.)](?=[A-Z])"
)
_CODE_BEFORE = re.compile(
    r"\[(?:[A-Z]{2,12}\s?\d[\w-]{0,6}|REPEAT[^\]]{0,12}|NEW|LIVE)\]\s*"
    r"|[A-Z]{2,10}-?\d{2,4}(?:-[A-Z]?\d{0,2}|-[A-Z])?\s*[-–—:|]\s*"
    r"|[A-Z]{3}\d{3}(?:-[A-Z]\d?)?\s+"
)
_CODE_BEHIND = re.compile(
    r"\s*(?:[\[(](?:[A-Z]{2,12}-?\d{2,6}(?:-\w{1,3})?|REPEAT[^\])]{0,12}|ENCORE|LIVE)[\])]"
    r"|\s[-–—|]\s[A-Z]{3,6}\d{3}(?:-R\d?)?)$"
)
_ASIDE = re.compile(
    r"\((?:todo|tbd|wip|draft|missing|no notes|needs? notes)[^()]{0,60}\)\s*|\b(?:TODO|WIP)\b:?\s+",
    re.IGNORECASE,
)
_CHECKBOX = re.compile(r"\[[ xX~-]?\]\s+")
_TRACK = re.compile(
    r"(?:(?:[\w&-]+\s){1,2}[Tt]rack|(?:[Tt]rack|[Rr]oom|[Ss]tage|[Hh]all|Raum|Saal|Salle|[Ss]ala|Zaal)"
    r"\s(?:\d{1,2}|[A-Z]))\s*(?::|[-–—|])\s+(?=\S+\s\S)"
)
"""`Rookie track: Title`."""
_PICTURE = re.compile(
    r"(?:[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]"
    r"|:[a-z_]{3,30}:)+\s*"
)
_THING = (
    r"(?:slides?|video|videos|recording|youtube|links?|notes|my notes|code|repo|pdf|abstract|github"
    r"|info|more info|demo|website|deck|blog post|transcript|paper|folien|vidéo|slide deck)"
)
_MATERIAL = re.compile(
    rf"(?:\s*[-–—:|,(\[]+\s*)(?:{_THING}\b\s*[,|/&)\]]*\s*){{1,6}}$", re.IGNORECASE
)
_MATERIAL_LABEL = re.compile(rf"\W*(?:the |talk )?{_THING}\W*", re.IGNORECASE)
_PICTURES_BEHIND = re.compile(
    r"\s*(?:[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]\s*)+$"
)
_TAGS_BEHIND = re.compile(r"(?:\s+#[^\W\d_][\w/-]*)+$")
_KIND_SIGN = re.compile(r"\s*(?::|：|\s[-–—|]|[-–—]\s|\|)\s*|】\s*|\]\s+")
_QUOTED = re.compile(r"[\"“„«”']([^\"“”„«»]{3,})[\"”“»']")
_ENDS = " \t-–—|:;,·•/~=#*_"
_SIGNS = " -–—:|"


class Plain(NamedTuple):
    """A line without its decorations, and what they said."""

    text: str
    kind: Kind | None
    kind_words: str
    """The words that gave the kind, as written."""
    marked: bool
    """It bore a time, a code or a kind word."""
    numbered: bool


@cache
def _word_enumerator() -> re.Pattern[str]:
    """`Talk 3 - `, `Session B: `."""
    words = wording()
    names = alternatives(words.talk | words.keynote | words.workshop | {"speaker", "slot"})
    return re.compile(
        rf"(?:{names})\s?(?:#|no\.?|n°|nr\.?)?\s?"
        r"(?:\d{1,3}|[A-Z]|one|two|three|four|five|six|[IV]{1,4})\s*[-–—:.)|]+\s*",
        re.IGNORECASE,
    )


def undecorated(line: str) -> Plain:
    """Peel pictures, numbers, times, codes, kind words and link labels off both ends."""
    if only_words(line) and not may_be_odd(line):
        return Plain(line.strip(), None, "", marked=False, numbered=False)
    line, tagged = _without_tags(line) if " #" in line else (line, None)
    plain = Plain(line, tagged, "", marked=False, numbered=False)
    for _ in range(5):
        if not _may_be_decorated(plain.text):
            break
        before = plain.text
        plain = _without_front(plain)
        if plain.text == before:
            break
    return _without_end(plain)


def _without_tags(line: str) -> tuple[str, Kind | None]:
    """Cut `#keynote #nlp` off the end, as outliners tag a line; with the kind that a tag names."""
    tags = _TAGS_BEHIND.search(line)
    if not tags or not tags.start():
        return line, None
    kinds = (kind_of_words(tag) for tag in tags.group().replace("#", " ").split())
    return line[: tags.start()], next(filter(None, kinds), None)


@cache
def _enumerated_words() -> frozenset[str]:
    words = wording()
    phrases = words.talk | words.keynote | words.workshop | {"speaker", "slot"}
    return frozenset(phrase.split()[0] for phrase in phrases)


_FRONT_SIGNS = frozenset(":：|-–—】]")


def _may_be_decorated(line: str) -> bool:
    """A cheap look: does the line start as a decorated one can?"""
    first = line.partition(" ")[0]
    return (
        not first.isalpha()
        or not _FRONT_SIGNS.isdisjoint(line[:48])
        or first.lower() in _enumerated_words()
        or first in _ASIDES
    )


_ASIDES = frozenset({"TODO", "WIP"})


def may_be_odd(words: str) -> bool:
    """Whether a line of words alone may start or end in some that are no title: `by some guy`."""
    return "by" in words.lower() or words.partition(" ")[0] in _ASIDES or tells_of_nobody(words)


def _without_front(plain: Plain) -> Plain:
    """Peel one layer off the front."""
    line = plain.text
    line = without_nobody_before(line) if may_begin_nameless(line) else line
    for pattern in (_PICTURE, _ASIDE, _CHECKBOX, _DATE_BEFORE, _TRACK):
        line = _peeled(pattern, line)
    timeless = _peeled(_CODE_BEFORE, _peeled(_TIMES, _without_day(line)))
    unworded = _peeled(_word_enumerator(), timeless)
    bare_line = _peeled(_ENUMERATOR, unworded)
    text, kind, said = _without_kind(bare_line)
    if unworded != timeless and not kind:
        kind = kind_of_words(timeless.split()[0])
    return Plain(
        text,
        plain.kind or kind,
        plain.kind_words or said,
        marked=plain.marked or unworded != line or kind is not None,
        numbered=plain.numbered or bare_line != unworded,
    )


_SLOT = re.compile(
    r"\w+[.,]{0,2}\s+(?:\d{1,2}[:.h]\d{2}|\d{3,4})(?:\s?[-–]\s?(?:\d{1,2}[:.h]\d{2}|\d{3,4}))?h?"
    r"\s*[-–—:|,]+\s+"
)
"""`Mon 1000 - `, `Tue 14:30: `."""


def _without_day(line: str) -> str:
    """Cut a weekday with a time of day off the front."""
    day = line.partition(" ")[0].rstrip(".,").lower()
    return _peeled(_SLOT, line) if day in wording().weekdays else line


def _peeled(pattern: re.Pattern[str], line: str) -> str:
    """Cut what `pattern` finds at the start, unless hardly anything would be left."""
    found = pattern.match(line)
    if found and len(line) - found.end() >= 2:
        return line[found.end() :].lstrip(_SIGNS)
    return line


def _without_end(plain: Plain) -> Plain:
    line, marked = plain.text, plain.marked
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
    return Plain(line.strip(), plain.kind, plain.kind_words, marked, plain.numbered)


_BEFORE_TIME = (" at", " by", " until", " before", " after", " past", " to", " um", " à", " a las")
"""`Postgres at 3am`: words with which a time is part of the title."""
_ENDINGS = (_PICTURES_BEHIND, _MATERIAL, None, _TIMES_BEHIND, _CODE_BEHIND)
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
    if pattern is _PICTURES_BEHIND:
        return not line[-1:].isascii()
    if pattern is _MATERIAL:
        return line[-24:].rsplit(" ", 1)[-1].strip("[](),.|/&").lower() in _LAST_WORDS
    end = line[-14:]
    return end[-1:] in {")", "]"} or not _DIGITS.isdisjoint(end)


def is_material(label: str) -> bool:
    """Whether a link's label names material of a talk ("slides") rather than the talk."""
    return _MATERIAL_LABEL.fullmatch(label) is not None


def without_pictures(text: str) -> str:
    """Cut emoji off both ends."""
    return _PICTURES_BEHIND.sub("", _peeled(_PICTURE, text))


def without_code(title: str) -> str:
    """Cut a session code off the end of a title: `Title (DOP342-R1)`."""
    coded = _CODE_BEHIND.search(title)
    return title[: coded.start()] if coded and coded.start() > 2 else title


def _without_kind(line: str) -> tuple[str, Kind | None, str]:
    """Cut `Keynote: ` and the like off the front; with the kind and its words."""
    sign = _KIND_SIGN.search(line[:48])
    if not sign or sign.end() >= len(line) - 1 or sign.start() < 2:
        return line, None, ""
    words = line[: sign.start()].strip("[【( ")
    kind = kind_of_words(words)
    return (line, None, "") if kind is None else (line[sign.end() :].strip(), kind, words)


def clean(title: str) -> str:
    """Take quotes around the whole, dangling separators and closing hashes off."""
    title = title.strip(_ENDS + "\u200b")
    if title.endswith(('".', "”.", "».", '",', "”,")):
        title = title[:-1]
    if quoted := _QUOTED.fullmatch(title):
        title = quoted[1]
    if title.endswith(".") and title.count(".") == 1:
        title = title[:-1]
    return title.strip(_ENDS)
