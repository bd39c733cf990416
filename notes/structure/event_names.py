"""An event's name, cut out of a heading, a file's name or a folder's name.

People wrap the name in words that say what the text is ("Notes from …", "… - Day 1", "Trip report:
…"), glue it together ("2014-01-31-SoftwareArcheology", "forward_js_2016") and put dates into it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from notes.structure.date_words import date_words
from notes.structure.dates import When, find_dates
from notes.structure.event_words import event_words

_LINK = re.compile(r"!?\[([^\[\]]{0,300})\](?:\([^()]{0,500}\)|\[[^\[\]]{0,100}\])?")
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]{0,200}\|)?([^\[\]|]{1,200})\]\]")
_ATTRIBUTES = re.compile(r"\{:[^{}]{0,200}\}|<[^<>]{0,300}>")
_SEPARATOR = re.compile(
    r"\s+[-–—|·•/]+\s+|\s*[:|：]\s+|\s+@\s+|\s+[-–—]+|[-–—]+\s+|;\s+|,\s+(?=\d)"
)
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_GLUED_YEAR = re.compile(r"(?<=[^\W\d_])(?=(?:19|20)\d\d(?!\d))")
_BARE = re.compile(r"[^\w+&#.']+", re.UNICODE)
_EDGES = " \t-–—_:|,;.·•*~/\\\"“”'’()[]{}"
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT_YEAR = re.compile(r"(?:^|[^\w.])([^\W\d_]{3,})(1\d|2\d)(?!\w|\.\d)")
_VERSIONED = frozenset(
    ("java", "jdk", "ios", "php", "node", "angular", "sql", "utf", "covid", "web")
)
"""Words with a number behind that is a version, not a year."""
_ORDER = re.compile(r"^\d{1,3}[._)\- ]+(?=[^\W\d])")
_SUFFIX = re.compile(r"\.[A-Za-z]{2,8}$")
_BRACKETS = re.compile(r"\([^()]{0,100}\)")
_LONGEST_NAME = 160


@dataclass(frozen=True, slots=True)
class EventName:
    """What a heading or a name in a path says of an event."""

    title: str
    """The name alone; empty where nothing but boilerplate stood there."""
    dates: tuple[When, ...] = ()
    year: int | None = None
    trimmed: bool = False
    """Whether boilerplate stood around it, which says that notes of an event follow."""

    @property
    def event_word_strength(self) -> int:
        """2 for a word that names events (summit, …con), 1 for a weak one (day), else 0."""
        words = event_words()
        parts = words_of(self.title)
        pairs = (f"{one} {two}" for one, two in pairwise(parts))
        found = [part for part in (*parts, *pairs) if words.is_event_word(part)]
        return max((1 if part in words.weak else 2 for part in found), default=0)

    @property
    def has_event_word(self) -> bool:
        """Whether some word in it names events: conference, summit, …con, day."""
        return self.event_word_strength > 0

    @property
    def squashed(self) -> str:
        """The title's letters and digits alone, in lower case and without a year."""
        return squashed(self.title)


def words_of(text: str) -> list[str]:
    """The words of a text, in lower case, without marks around them."""
    return [word for raw in _BARE.split(text.casefold()) if (word := raw.strip(_EDGES))]


def squashed(text: str) -> str:
    """Letters and digits of `text` in lower case, years left out."""
    text = _YEAR.sub(" ", text.casefold())
    return "".join(letter for letter in text if letter.isalnum())


def plain(text: str) -> str:
    """`text` without the markup of links, attributes and emphasis."""
    if "[[" in text:
        text = _WIKILINK.sub(r"\1", text)
    if "[" in text:
        text = _LINK.sub(r"\1", text)
    if "{" in text or "<" in text:
        text = _ATTRIBUTES.sub(" ", text)
    if "\\" in text:
        text = text.replace("\\", "")
    return text.replace("**", "").replace("__", "").replace("`", "").strip(" #*_\t")


@lru_cache(4096)
def name_in_path(part: str, *, is_file: bool = False) -> EventName:
    """The event named by one folder or file of a path."""
    part = part[:_LONGEST_NAME]
    if is_file:
        part = _SUFFIX.sub("", part)
    dates = tuple(find_dates(part, compact=True))
    spaced = _cut_dates(part)
    if " " not in spaced.strip():
        spaced = spaced.replace("-", " ")
    spaced = _GLUED_YEAR.sub(" ", spaced.replace("_", " ").replace("+", " "))
    spaced = _ORDER.sub("", _uncamelled(spaced).strip())
    kept = [word for word in spaced.split() if not _is_noise(word)]
    while len(kept) > 1 and kept[-1].isdecimal() and len(kept[-1]) < 3:
        kept.pop()
    title = _trimmed(" ".join(kept))
    known = _years(dates, part.replace("_", " "))
    if _only_boilerplate(title):
        return EventName("", dates, known)
    trimmed = title.casefold() != spaced.casefold().strip(_EDGES)
    return EventName(_capitalised(title), dates, known, trimmed)


@lru_cache(4096)
def name_in_text(text: str) -> EventName:
    """The event named by a heading, a title or another short text."""
    text = plain(text)[:_LONGEST_NAME]
    if " " not in text and ("_" in text or text.count("-") > 1 or _GLUED_YEAR.search(text)):
        return name_in_path(text)
    dates = tuple(find_dates(text, compact=True))
    if "(" in text:
        text = _BRACKETS.sub(_without_date, text)
    parts = [_trimmed(part) for part in _SEPARATOR.split(_cut_dates(text)) if part]
    named = [part for part in parts if part and not _only_boilerplate(part)]
    if not named:
        return EventName("", dates, _years(dates))
    title = named[0] if len(named) == 1 else _best_part(named, text)
    trimmed = squashed(title) != squashed(text)
    return EventName(" ".join(title.split()), dates, _years(dates, title), trimmed)


def _without_date(brackets: re.Match[str]) -> str:
    """Nothing in place of brackets that hold a date, with the place beside it."""
    dated = any(when.month is not None for when in find_dates(brackets.group()))
    return " " if dated else brackets.group()


def _cut_dates(text: str) -> str:
    """`text` without its dates; a year alone is part of the name and stays."""
    for when in reversed(find_dates(text, compact=True)):
        if when.month is not None:
            first = when.column
            before = text[:first].rstrip(" ,(-–—_")
            word = before.rpartition(" ")[2].casefold().strip(_EDGES)
            if when.weekday is not None and word in date_words().weekdays:
                first = len(before) - len(before.rpartition(" ")[2])
            text = f"{text[:first].rstrip(' (')} - {text[when.end_column :].lstrip(' )')}"
    return text.strip(" -")


def _years(dates: tuple[When, ...], text: str = "") -> int | None:
    """The one year among the dates, or that of two digits behind a name: `DebConf15`."""
    years = {when.year for when in dates if when.year is not None}
    if not years and (short := _SHORT_YEAR.search(text)) and short[1].casefold() not in _VERSIONED:
        return 2000 + int(short[2])
    return min(years) if len(years) == 1 else None


def _uncamelled(text: str) -> str:
    """Words glued by capitals, apart where both halves are whole words: `StrangeLoop`, not `DevFest`."""
    return " ".join(_uncamelled_word(word) for word in text.split())


def _uncamelled_word(word: str) -> str:
    parts = _CAMEL.split(word)
    if len(parts) < 2 or not all(len(part) >= 4 for part in parts[:-1]):
        return word
    last = parts[-1].casefold()
    if len(last) < 4 or (last.startswith(("conf", "fest", "camp", "days")) and len(parts) == 2):
        return word
    return " ".join(parts)


def _is_noise(word: str) -> bool:
    """Whether a word of a path says nothing, wherever it stands."""
    bare = word.casefold().strip(_EDGES)
    return not bare or bare in {"notes", "note", "readme"}


def _only_boilerplate(text: str) -> bool:
    """Whether no word of `text` names anything: numbers, days, months and boilerplate."""
    words, dates = event_words(), date_words()
    return all(
        word in words.boilerplate
        or word in words.day
        or word in words.day_numbers
        or word in dates.months
        or word in dates.weekdays
        or word.isdecimal()
        or (word[:-1] in words.day and word[-1:].isdecimal())
        for word in words_of(text)
    )


def _trimmed(text: str) -> str:
    """`text` without boilerplate around the name: `Notes from X`, `X notes`, `X Day 1`."""
    text = _behind_connector(text.strip(_EDGES_KEEPING_BRACKETS))
    words = text.split()
    if len(words) > 1 and words[0].endswith(("'s", "’s")) and _names_event(words[1:]):
        words = words[1:]
    while len(words) > 1 and _ends_a_day(words):
        words = words[:-2]
    while len(words) > 1 and _is_cut(words[-1]):
        words.pop()
    while len(words) > 1 and _is_cut(words[0]) and not _is_small(words[0]):
        words.pop(0)
        while len(words) > 1 and _is_small(words[0]):
            words.pop(0)
    return _balanced(" ".join(words).strip(_EDGES_KEEPING_BRACKETS))


_EDGES_KEEPING_BRACKETS = ' \t-–—_:|,;.·•*~/\\"“”'


def _balanced(text: str) -> str:
    """`text` without brackets that lost their other half."""
    for opening, closing in ("()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, " ").replace(closing, " ")
    return text.replace("( )", "").strip(_EDGES_KEEPING_BRACKETS)


def _is_cut(word: str) -> bool:
    bare = word.casefold().strip(_EDGES)
    return not bare or bare in event_words().edges


def _is_small(word: str) -> bool:
    """Whether a name may start with this word, though it says nothing: `The`, `On`."""
    bare = word.casefold().strip(_EDGES)
    return bare in event_words().connectors or bare in event_words().articles


def _ends_a_day(words: list[str]) -> bool:
    """Whether the last two words name a part of the event: `Day 1`, `Tag 2`."""
    known = event_words()
    label, number = words[-2].casefold().strip(_EDGES), words[-1].casefold().strip(_EDGES)
    return label in known.day and (
        number.isdecimal() and len(number) < 3 or number in known.day_numbers
    )


def _behind_connector(text: str) -> str:
    """What follows `at`, `from`, `of` where only boilerplate stands before it."""
    words = text.split()
    known = event_words()
    for at, word in enumerate(words[:8]):
        bare = word.casefold().strip(_EDGES)
        if bare in known.connectors and at + 1 < len(words):
            before = " ".join(words[:at])
            if not before and not _names_event(words[at + 1 :]):
                continue
            behind = words[at + 1 :]
            while len(behind) > 1 and behind[0].casefold().strip(_EDGES) in known.articles:
                behind = behind[1:]
            if _only_boilerplate(before) and not _only_boilerplate(" ".join(behind)):
                return " ".join(behind)
    return text


def _names_event(words: list[str]) -> bool:
    """Whether a year or a word for events stands among the words."""
    known = event_words()
    bare = [word.casefold().strip(_EDGES) for word in words]
    return any(_YEAR.fullmatch(word) or known.is_event_word(word) for word in bare)


def _best_part(parts: list[str], whole: str) -> str:
    """Of parts between dashes and colons, the one that is the event; all of it where none is."""
    words = event_words()
    for part in parts:
        if any(map(words.is_event_word, words_of(part))):
            return part
    for part in parts:
        if _YEAR.search(part):
            return part
    return whole.strip(_EDGES)


def title_from_path(part: str) -> str:
    """A part of a path as a name, with nothing taken away: `some-group` is `Some Group`."""
    return _capitalised(" ".join(part.replace("-", " ").replace("_", " ").split()))


def _capitalised(title: str) -> str:
    """A name from a path as people write it: small letters alone become capitals."""
    if any(map(str.isupper, title)):
        return title
    return " ".join(_capital_word(word) for word in title.split())


def _capital_word(word: str) -> str:
    if word in {"of", "the", "and", "in", "on", "for", "de", "la", "du"}:
        return word
    if len(word) <= 3 and (not set(word) & set("aeiouy") or word in _INITIALS):
        return word.upper()
    for suffix in ("conf", "con", "fest"):
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) >= 1 and event_words().is_event_word(word):
            return _capital_word(stem) + suffix.capitalize()
    return word[:1].upper() + word[1:]


_INITIALS = frozenset(
    ("aws", "ai", "api", "ux", "ui", "eu", "uk", "us", "usa", "au", "iot", "io", "sre", "it")
)
