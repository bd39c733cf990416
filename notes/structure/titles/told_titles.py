"""Titles that a sentence names with the people beside them: `Then "How caches rest" by Ann Lee`."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from notes.models import Kind
from notes.structure.people.names import LIKELY, SURE, name_confidence
from notes.structure.people.people import read_people
from notes.structure.titles.titles import read_entry
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_title
from notes.structure.words.sayings import phrases_for, sayings
from notes.structure.words.wording import (
    alternatives,
    folded,
    wording,
    words_in,
)
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.models import Speaker

_QUOTED = re.compile(
    r"^['‘](?=\S)(.{6,120}?)(?<=\S)['’](?=,?\s(?:by|from|von|par|por|de|door|di)\s[^\W\d_a-z])"
    r"|\"(?=\S)([^\"]{6,120})(?<=\S)\"|[“„]([^“”„]{6,120})[”“]|«\s?([^«»]{6,120}?)\s?»"
)
_SENTENCE = re.compile(r"[.!?:;]\s")
_SENTENCE_BEFORE = 240
_WORDS_BETWEEN = 4
"""`Ann Lee opened the day with "…"`."""
_LEAST = 0.4


class Told(NamedTuple):
    """A talk that a sentence tells of."""

    title: str
    speakers: tuple[Speaker, ...]
    kind: Kind
    at: int
    """Where in its text the title, or the sentence about it, stands."""
    is_talk: bool = False
    """The sentence says that it is one: `talk`, `presented by`."""


def titles_told(text: str) -> Iterator[Told]:
    """The talks in a text, each with the people right behind its title or before it."""
    for title, start, end in quoted_titles(text := with_quotes(text)):
        before = text[max(0, start - _SENTENCE_BEFORE) : start]
        rest = text[end:]
        people = _behind(rest) or _before(before) or _opening(before) or _inside(before, rest)
        if people:
            yield _told(title, people, start, _sentence(before, rest))
            continue
        both = read_entry(title)
        if both.form in _JOINED and both.people.confidence >= SURE and " " in both.title:
            yield _told(both.title, both.people.speakers, start, _sentence(before, rest))


@lru_cache(maxsize=16)
def with_quotes(text: str) -> str:
    """A text without markup, where linked titles and those in type stand in quotes.

    Who tells of talks with speakers, without, and in a sentence, is looked for in the same text.
    """
    text = _LINKED.sub(_linked, text) if "](" in text else text
    text = _LINKED_IN_RST.sub(_linked, text) if "`_" in text else text
    return bare(_IN_TYPE.sub(_quoted, text) if "*" in text or "_" in text else text).text


def quoted_titles(text: str) -> Iterator[tuple[str, int, int]]:
    """What stands in quotes and may be a title, and where."""
    for quote in _QUOTED.finditer(text):
        title = visible_line(next(filter(None, quote.groups())).rstrip(",."))
        if " " in title and not title[0].islower():
            yield title, quote.start(), quote.end()


def is_told_next(before: str) -> bool:
    """Whether what a sentence says before a title is that it is one: `a session on `, `called `."""
    return _with().search(before) is not None or _titled().search(before) is not None


def _told(title: str, people: tuple[Speaker, ...], at: int, sentence: str) -> Told:
    kind = kind_of_title(title, title) or Kind.TALK
    return Told(title, people, kind, at, not words_of_giving().isdisjoint(words_in(sentence)))


def _sentence(before: str, rest: str) -> str:
    """What a sentence says around a title."""
    start = max((stop.end() for stop in _SENTENCE.finditer(before)), default=0)
    stop = _SENTENCE.search(rest)
    return folded(f"{before[start:]} {rest[: stop.start()] if stop else rest}")


@cache
def words_of_giving() -> frozenset[str]:
    """The words that say of nothing else than talks: `session`, `presented by`."""
    given = (phrase.partition(" ")[0] for phrase in phrases_for("given_by"))
    return phrases_for("held") | frozenset(given)


_JOINED = frozenset({"by x", "- x"})
"""Forms of `**How caches rest by Ann Lee**`, both in one type or quotes."""


_IN_TYPE = re.compile(r"(?<![\w*_])(\*\*|__|[*_])(?![\s*_])([^*_]{6,120})(?<!\s)\1(?![\w*_])")


_LINKED = re.compile(r"(?<!!)\[([^\[\]]{6,120})\]\(<?https?://[^()\s]{4,300}>?\)")

_LINKED_IN_RST = re.compile(r"`([^`<>]{6,120}?)\s?<https?://[^`<>\s]{4,300}>`_{1,2}")


def _linked(found: re.Match[str]) -> str:
    """A linked title as one in quotes; a label in quotes or type, or that is a name, as it is."""
    text = found[1]
    if found.start() and found.string[found.start() - 1] in '"“„«':
        return text
    marked = text[0] in "\"“„«*_'" or _is_name(text)
    return found[0] if marked else f"“{text}”"


def _quoted(found: re.Match[str]) -> str:
    """A title in type as one in quotes; a name in type as it is."""
    text = found[2].strip('"“”„«»').translate(_INNER)
    return text if _is_name(text) else f"“{text}”"


_INNER = str.maketrans("“”„", "‘’‚")


def _is_name(text: str) -> bool:
    """`Ann Lee`, `Ann Lee, Ph.D.`."""
    name, _, degrees = text.partition(", ")
    return name_confidence(name) >= LIKELY and all(word[0].isupper() for word in degrees.split())


def _opening(before: str) -> tuple[Speaker, ...]:
    """`Ann Lee, "…"`, `Ann Lee (Acme) – "…"`, at the start of a paragraph."""
    found = sayings().names.match(before)
    return _people(found.group()) if found and _SIGN.fullmatch(before, found.end()) else ()


_SIGN = re.compile(r"\s?(?:[,:–—-]|\s[-–—|])?\s+")


def _inside(before: str, rest: str) -> tuple[Speaker, ...]:
    """`In "…", Ann Lee told …`."""
    start = max((stop.end() for stop in _SENTENCE.finditer(before)), default=0)
    if not _in().fullmatch(before, start) or rest[:2] != ", ":
        return ()
    found = sayings().names.match(rest, 2)
    verb = rest[found.end() :].split(None, 1)[:1] if found else []
    did = sayings().said | sayings().did | sayings().between
    return _people(found.group()) if found and verb and verb[0].strip(",.") in did else ()


def _behind(rest: str) -> tuple[Speaker, ...]:
    """`"…" by Ann Lee`, `"…" (Ann Lee)`, `"…" and it was given by Ann Lee`."""
    by = _by().match(rest) or _given().match(rest)
    found = sayings().names.match(rest, by.end()) if by else None
    return _people(found.group()) if found else ()


def _before(text: str) -> tuple[Speaker, ...]:
    """`Ann Lee opened the day with "…"`, in the sentence of the title."""
    start = max((stop.end() for stop in _SENTENCE.finditer(text)), default=0)
    if not _with().search(text, start):
        return _giving(text, start) if _titled().search(text, start) else ()
    whose = _whose().search(text)
    text = text[: whose.start()] if whose else text
    for found in reversed(list(sayings().names.finditer(text, start))):
        between = text[found.end() :].split()
        if " " in found.group() and len(between) <= _WORDS_BETWEEN and _in_lower(between):
            return _people(found.group())
    return ()


def _giving(text: str, start: int) -> tuple[Speaker, ...]:
    """`Ann Lee and Bo Ek did an excellent talk, “…”`: who opens a sentence on a talk."""
    found = sayings().names.match(text, start)
    if found is None or not text[found.end() :].lstrip()[:1].islower():
        return ()
    held = not sayings().held.isdisjoint(words_in(folded(text[found.end() :])))
    return _people(found.group(), SURE) if held else ()


def _in_lower(words: Sequence[str]) -> bool:
    return all(word.islower() for word in words)


def _people(text: str, least: float = _LEAST) -> tuple[Speaker, ...]:
    """Those of a phrase that holds full names."""
    people = read_people(text, least=least).speakers
    return people if all(" " in person.name for person in people) else ()


@cache
def _by() -> re.Pattern[str]:
    """What stands between a title in quotes and its speakers."""
    words = alternatives(wording().by | {"de", "da", "from"})
    return re.compile(rf",?\s(?:(?i:{words})\s|\((?=[^()]+\)))")


@cache
def _given() -> re.Pattern[str]:
    """The rest of a sentence up to the people: ` and it was given by `."""
    words = alternatives(phrases_for("given_by"))
    return re.compile(rf",?\s(?:[^\W\d_A-Z]+\s){{0,5}}(?:{words})\s")


@cache
def _with() -> re.Pattern[str]:
    """What stands right before a title in quotes that somebody spoke about or gave."""
    words = alternatives(phrases_for("with") | phrases_for("about"))
    presents = alternatives(phrases_for("presents"))
    return re.compile(rf"\s(?:{words}):?\s$|\s(?:{presents})\s$|{_whose().pattern}")


@cache
def _whose() -> re.Pattern[str]:
    """`'s `, `'s talk `, right before a title in quotes."""
    held = alternatives(phrases_for("held"))
    return re.compile(rf"['’]s?\s(?:(?i:{held})[:,]?\s)?$")


@cache
def _in() -> re.Pattern[str]:
    """The word before a title in quotes with which a sentence opens."""
    words = alternatives(phrases_for("inside"))
    return re.compile(rf"(?i:{words})\s(?:[^\W\d_]+\s){{0,2}}")


@cache
def _titled() -> re.Pattern[str]:
    """`a talk `, `called `, right before a title."""
    held = alternatives(phrases_for("held"))
    return re.compile(rf"\s(?:(?i:{held})|called|titled|entitled|named)[:,]?\s$")
