"""What writers put around a title that is not title: numbers, times, codes, kinds, link labels.

`undecorated` peels them off both ends of a line, from outside to inside, until nothing more comes
off.
"""

from __future__ import annotations

import re
import string
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.days_before import (
    COUNTED_DAYS,
    before_slot,
    peeled,
    without_date,
    without_day,
    without_time,
)
from notes.structure.dates.tracks_before import TRACK, without_brackets_around
from notes.structure.text.endings import PICTURES_BEHIND, without_end
from notes.structure.text.initials import begins_with_initial
from notes.structure.words.date_words import date_words
from notes.structure.words.kind_words import first_words_of_kinds, kind_in_turn, kind_of_words
from notes.structure.words.nameless import (
    may_begin_nameless,
    tells_of_nobody,
    without_nobody_before,
)
from notes.structure.words.pictures import PICTURE, SHORT_CODE
from notes.structure.words.wording import alternatives, only_words, wording

if TYPE_CHECKING:
    from notes.models import Kind

_DATE_BEFORE = re.compile(
    r"(?:\d{4}(?P<sign>[-./])\d{2}(?P=sign)\d{2}|\d{6}|\d{8})(?:[_:]\s*|\s*[-–—:]\s+|\s+)(?=[^\W\d_])"
    r"|[\[(]\d{4}[-./]\d{2}[-./]\d{2}[\])]\s*[-–—:]?\s*(?=\S)"
    r"|\d{1,2}(?P<dot>[-./])\d{1,2}(?P=dot)(?:(?:19|20)\d\d|[12]\d)\s*[-–—:]?\s+(?=\S)"
)
_AUTHORS = r"(?!\. [A-Z][\w'’-]+(?: et al|,? (?:&|and|und|et|y|e) [A-Z]\.|, [A-Z]\.))"
"""`A. Lee et al.: Title`: an initial is no number of an entry."""
_ENUMERATOR = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[A-Z](?!\. [A-Z]\.)"
    + _AUTHORS
    + r"\d{0,2}|[ivx]{1,4})[.):]\)?\s+"
    r"|\d{1,3}(?:\.\d{1,2}){1,3}\s+(?=\S)|(?:[一二三四五六七八九十]{1,3}|\d{1,2})、\s*"
    r"|\d{1,3}(?:\.\d{1,2}){0,3}\s?[-–—]\s+"
    r"|0\d{1,2}[\s_]+(?=[^\W\d_])|#\d{1,3}\s*[-–—:.]?\s+|\(\d{1,3}\)\s+|№\s?\d+\s+|\d{1,2}[.)](?=[A-Z])"
)
_CODE_BEFORE = re.compile(
    r"\[(?:[A-Z]{1,12}\s?\d[\w-]{0,6}|REPEAT[^\]]{0,12}|NEW|LIVE|\d{3,5}|"
    r"EN|DE|FR|ES|PT|BR|NL|IT|JA|JP|ZH|CN|KO|KR|RU|PL)\]\s*"
    r"|[A-Z]{2,10}-?\d{2,4}(?:-[A-Z]?\d{0,2}|-[A-Z])?\s*[-–—:|]\s*"
    r"|(?!PEP|RFC|JEP|JSR|KIP|EIP|ISO|DIN|[A-Z]{3} 101)[A-Z]{3} \d{3}(?:-[A-Z]\d?)?:\s+"
    r"|[A-Z]{3}\d{3}(?:-[A-Z]\d?)?\s+|[A-Z]\d{4,5}\s*[-–—:|]\s+"
    r"|[A-Z](?:\d{1,2}\s?#|[\dx]\d?\.[A-Z])\d{1,2}(?:\s*[-–—:|]\s*|\s+)(?=\S)"
)
_ASIDE = re.compile(
    r"\((?:todo|tbd|wip|draft|missing|partial|incomplete|unfinished|no notes|needs? notes)"
    r"[^()]{0,60}\)\s*|\b(?:TODO|WIP)\b:?\s+",
    re.IGNORECASE,
)
_CHECKBOX = re.compile(r"\[(?:[ xX~-]?|\d{1,2}(?:\.\d)?/(?:5|10))\]\s+")
"""`[x] `, and `[8/10] ` of who rates the talks."""
_PICTURE = re.compile(rf"(?:(?:{PICTURE}|{SHORT_CODE})\s*)+")
_TAGS_BEHIND = re.compile(
    r"(?:(?<![-–—:])\s+#[^\W\d_][\w/-]*)+$"
    r"|(?<!\s(?:to|of|in|at|on|by|or|as|an))(?<!\s(?:the|and|for))(?<!\s(?:with|from))"
    r"\s+:(?:[^\W\d_][\w@%-]*:|[+-]1:)+$"
)
"""`Caches at rest :tada:`, but `Say no to :nodoc:` has a word of code there."""
_STAMP_BEHIND = re.compile(r"\s*<\d{4}-\d\d-\d\d[^<>]{0,20}>$")
"""`<2019-06-13 Thu>`, as Org has days."""
_KIND_SIGN = re.compile(r"\s*(?::|：|\s[-–—|]|[-–—]\s|\|)\s*|】\s*|\]\s+|\s*(?=[「『《“])")


class Plain(NamedTuple):
    """A line without its decorations, and what they said."""

    text: str
    kind: Kind | None
    kind_words: str
    """The words that gave the kind, as written."""
    marked: bool
    """It bore a time, a code or a kind word."""
    numbered: bool


_made = partial(tuple.__new__, Plain)
_SLOTS = frozenset(
    "speaker slot spotlight oral paper poster lt ep episode folge épisode episodio "  # noqa: SIM905
    "episódio aflevering morning afternoon evening vormittag nachmittag matin mañana manhã "
    "오전 오후 午前 午後 上午 下午".split()
)
"""What numbers entries besides the words for sessions."""


@cache
def _word_enumerator() -> re.Pattern[str]:
    """`Talk 3 - `, `Session B: `, `Session 2A: `, `Session DEV301 - `."""
    words = wording()
    names = alternatives(words.talk | words.keynote | words.workshop | _SLOTS)
    return re.compile(
        rf"(?:{names})s?\.?\s?(?:#|no\.?|n°|nr\.?)?\s?"
        r"(?:\d{1,4}[A-F]?|[A-Z]|[A-Z]{2,5}-?\d{3,4}|one|two|three|four|five|six|[IV]{1,4}"
        r"|[一二三四五六七八九十]{1,3})\s*[-–—:：.)|、】]+\s*",
        re.IGNORECASE,
    )


def undecorated(line: str) -> Plain:
    """Peel pictures, numbers, times, codes, kind words and link labels off both ends."""
    if only_words(line) and not may_be_odd(line):
        return _made((line.strip(), None, "", False, False))
    if line[-1:] == ">":
        line = _STAMP_BEHIND.sub("", line)
    if "]" in line and line[-1:] in _ENDS_OF_BRACKETS:
        line = without_brackets_around(line)
    tagged = None
    if " #" in line or (line[-1:] == ":" and " :" in line):
        line, tagged = _without_tags(line)
    plain = _made((line, tagged, "", False, False))
    for _ in range(5):
        if not _may_be_decorated(plain.text):
            break
        before = plain.text
        plain = _without_front(plain)
        if plain.text == before:
            break
    text, cut = without_end(plain.text)
    return _made((text, plain.kind, plain.kind_words, plain.marked or cut, plain.numbered))


def _without_tags(line: str) -> tuple[str, Kind | None]:
    """Cut `#keynote #nlp` or `:keynote:nlp:` off the end; with the kind that a tag names."""
    tags = _TAGS_BEHIND.search(line)
    if not tags or not tags.start():
        return line, None
    before = line[: tags.start()].rpartition(" ")[2].strip("()").lower()
    if before in wording().sentence_word and tags.group().count("#") == 1:
        return line, None  # the tag ends the sentence: `What became of the #kelp`
    kinds = (kind_of_words(tag) for tag in _TAG_SIGN.sub(" ", tags.group()).split())
    return line[: tags.start()], next(filter(None, kinds), None)


_ENDS_OF_BRACKETS = frozenset("]0123456789R)")
_TAG_SIGN = re.compile("[#:]")


@cache
def _enumerated_words() -> frozenset[str]:
    words = wording()
    phrases = words.talk | words.keynote | words.workshop | _SLOTS
    return frozenset(phrase.split()[0] for phrase in phrases)


_FRONT_SIGN = re.compile(r"[:：|–—】\]-]")


def _may_be_decorated(line: str) -> bool:
    """A cheap look: does the line start as a decorated one can?"""
    first = line.partition(" ")[0]
    if first.isalpha() and not _FRONT_SIGN.search(line, 0, 48):
        return first.lower() in _enumerated_words() or first in _ASIDES
    return not _begins_with_title(line, first)


def _begins_with_title(line: str, first: str) -> bool:
    """Whether a line starts with a word that tells no kind, number, time, room or person."""
    if line[4:7].isdecimal() and len(first) == _OF_CODE and first.isupper():
        return False
    word = first.rstrip(":,.")
    if not word.isalpha() or not word.isascii() or len(word) < (_FEW if first == word else _MORE):
        return False
    low = word.lower()
    if (
        low[:2] in _starts_of_kinds()
        or low in _PLACES
        or low in wording().weekdays
        or low[:3] in COUNTED_DAYS
    ):
        return False
    if low in date_words().months and _FEW_DIGITS.search(line, 0, 24):
        return False
    return "rack" not in line and not may_begin_nameless(line)


_FEW_DIGITS = re.compile(r"\d")
_OF_CODE = 3
_FEW, _MORE = 2, 5
"""Letters of a word that is no number or initial, alone and before a full stop or colon."""
_PLACES = frozenset("track room stage hall raum saal salle sala zaal todo wip lt".split())  # noqa: SIM905


@cache
def _starts_of_kinds() -> frozenset[str]:
    """The first two letters of the words for kinds of sessions."""
    return frozenset(word[:2] for word in _enumerated_words() | first_words_of_kinds())


_ASIDES = frozenset({"TODO", "WIP"})


def may_be_odd(words: str) -> bool:
    """Whether a line of words alone may start or end in some that are no title: `by some guy`."""
    return "by" in words.lower() or words.partition(" ")[0] in _ASIDES or tells_of_nobody(words)


def _without_front(plain: Plain) -> Plain:
    """Peel one layer off the front."""
    line = plain.text
    line = without_nobody_before(line) if may_begin_nameless(line) else line
    for pattern, starts in _LAYERS:
        if line[:1] in starts or not line[:1].isascii():
            line = peeled(pattern, line)
    line = without_date(line)
    timeless = _without_day(line) if line[:1].isalpha() else line
    if timeless[:1] in _OF_TIMES or not timeless[:1].isascii():
        timeless = without_time(timeless)
    if timeless[:1] in _OF_CODES:
        timeless = peeled(_CODE_BEFORE, timeless)
    unworded = peeled(_word_enumerator(), timeless) if timeless[:1].isalpha() else timeless
    bare_line = unworded
    if bare_line[:1].isalnum() or bare_line[:1] in _OF_NUMBERS:
        bare_line = bare_line if begins_with_initial(bare_line) else peeled(_ENUMERATOR, bare_line)
    text, kind, said = _without_kind(bare_line)
    if unworded != timeless and not kind:
        kind = kind_of_words(timeless.split()[0].lower().removesuffix("s"))
    marked = plain.marked or unworded != line or kind is not None
    numbered = plain.numbered or bare_line != unworded
    return _made((text, plain.kind or kind, plain.kind_words or said, marked, numbered))


def _without_day(line: str) -> str:
    """Cut a weekday off the front, also before a slot or a kind: `Tuesday Session 5: `."""
    dayless = without_day(line)
    slot = before_slot(line) if dayless == line else line
    told = slot != line and (_word_enumerator().match(slot) or _without_kind(slot)[1])
    return slot if told else dayless


_DIGITS = frozenset("0123456789")
_LAYERS = (
    (_PICTURE, frozenset(":")),
    (_ASIDE, frozenset("(TWtw")),
    (_CHECKBOX, frozenset("[")),
    (_DATE_BEFORE, _DIGITS | {"[", "("}),
    (TRACK, frozenset(string.ascii_letters + string.digits + "_&-([")),
)
"""What is peeled off first, and the letters of ASCII it starts with."""
_OF_TIMES = _DIGITS | {"[", "("}
_OF_CODES = frozenset(string.ascii_uppercase + "[")
_OF_NUMBERS = frozenset("(#№")


def without_pictures(text: str) -> str:
    """Cut emoji off both ends, and the names between colons that stand for them."""
    if text.isascii() and text[:1] != ":":
        return text
    return PICTURES_BEHIND.sub("", peeled(_PICTURE, text))


def _without_kind(line: str) -> tuple[str, Kind | None, str]:
    """Cut `Keynote: `, `(Keynote) ` and the like off the front; with the kind and its words."""
    end = line.find(") ", 0, 48) if line[:1] == "(" else 0
    if end > 0 and (kind := kind_of_words(line[1:end])) is not None:
        return line[end + 2 :].strip(), kind, line[1:end]
    sign = _KIND_SIGN.search(line[:48])
    if not sign or sign.end() >= len(line) - 1 or sign.start() < 2:
        return line, None, ""
    words = line[: sign.start()].strip("[【( ")
    kind = kind_of_words(words) or kind_in_turn(words)
    return (line, None, "") if kind is None else (line[sign.end() :].strip(), kind, words)


def without_kind(title: str) -> str:
    """`Keynote: Slow looms` without the kind, behind whoever gave it; a day is no title."""
    rest = _without_kind(title)[0]
    return title if _DETAIL.match(rest) else rest


_DETAIL = re.compile(r"@|\d{1,4}[-./]\d")
