"""Talks that running text tells of, their titles in quotes and the speakers beside them.

People who write down a day as they would tell it name each talk in a sentence: `Then "How caches
rest" by Ann Lee`, `Ann Lee opened with "How caches rest"`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from notes.models import Kind
from notes.structure.dates.dates import find_dates
from notes.structure.evidence.origin import Origin
from notes.structure.people.names import LIKELY, SURE, name_confidence
from notes.structure.people.people import read_people
from notes.structure.sessions.sessions import Draft
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles import read_entry
from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_title
from notes.structure.words.meaning import is_event_like
from notes.structure.words.sayings import sayings
from notes.structure.words.wording import alternatives, load_words, phrases_of, wording
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.models import Speaker
    from notes.structure.text.lines import Line

_QUOTED = re.compile(
    r"^['‘](?=\S)(.{6,120}?)(?<=\S)['’](?=,?\s(?:by|from|von|par|por|de|door|di)\s[^\W\d_a-z])"
    r"|\"(?=\S)([^\"]{6,120})(?<=\S)\"|[“„]([^“”„]{6,120})[”“]|«\s?([^«»]{6,120}?)\s?»"
)
_SENTENCE = re.compile(r"[.!?:;]\s")
_MOST = 400
"""Lines of a day that is told."""
_LONGEST = 2_000
_SENTENCE_BEFORE = 240
_FEWEST = 2
"""Talks without which quotes are no sign of a day that is told."""
_HEAD = 4
"""Lines in which the day of an event stands."""
_LONGEST_HEAD = 90
_WORDS_BETWEEN = 4
"""`Ann Lee opened the day with "…"`."""
_LEAST = 0.4
_CONFIDENCE = 0.7


class _Told(NamedTuple):
    """A talk that a sentence tells of."""

    title: str
    speakers: tuple[Speaker, ...]
    line: int


def told_in_text(lines: Sequence[Line], count: int, title: str) -> list[Draft]:
    """The talks of a note that is nothing but text about a day; empty where it is no such note.

    Args:
        lines: The lines of the note.
        count: Lines in the file, where the last talk ends.
        title: What the note is called; empty where it has no title.
    """
    text = [line for line in lines if line.kind is LineKind.PLAIN or line.text[:2] == "**"]
    markup = sum(line.kind is LineKind.MARKUP for line in lines)
    if len(text) < 0.5 * (len(lines) - markup) or not _is_of_day(lines, title):
        return []
    told = {found.title: found for line in text[:_MOST] for found in _told(line)}
    if len(told) < _FEWEST or len({found.speakers for found in told.values()}) < _FEWEST:
        return []
    return [_draft(found, count) for found in told.values()]


def told_alone(lines: Sequence[Line], name: str, count: int) -> Draft | None:
    """The one talk that the first sentences of a note tell of, if the note is named after it.

    Args:
        lines: What stands before the note's sections.
        name: What the note is called, by its title or its file.
        count: Lines in the file, all of which are about the talk.
    """
    if is_event_like(name):
        return None
    text = [line for line in lines[:_FIRST_LINES] if line.kind is LineKind.PLAIN]
    told = [found for line in text if _may_tell(line.text) for found in _told(line)]
    if len({found.title for found in told}) != 1:
        return None
    shared = _telling(name) & _telling(told[0].title)
    return _draft(told[0], count)._replace(first=1) if shared else None


_FIRST_LINES = 6
_TELLING = 4
"""Letters from which on a word tells what a title is about."""


def _may_tell(text: str) -> bool:
    """A cheap look: is there something in quotes or type, and no book that is called so?"""
    return not _QUOTES.isdisjoint(text) and not _WRITTEN.search(text)


_QUOTES = frozenset('"“„«*_')
_WRITTEN = re.compile(
    r"\b(?:book|novel|paper|article|essay|post|film|movie|song|album|buch|artikel|aufsatz|livre"
    r"|libro|artículo|livro|artigo|boek)s?,?\s[\"“„«*_]",
    re.IGNORECASE,
)


def _telling(title: str) -> set[str]:
    """The words of a title that tell what it is about."""
    words = {word for word in words_of(title) if len(word) >= _TELLING}
    return words - event_words().boilerplate


def _is_of_day(lines: Sequence[Line], title: str) -> bool:
    """Whether the note has a title, and an event's name or a day stands in its head."""
    if not title:
        return False
    head = [line.text for line in lines[:_HEAD] if len(line.text) <= _LONGEST_HEAD]
    dated = any(when.has_day for text in head for when in find_dates(text))
    return dated or is_event_like(title)


def _told(line: Line) -> Iterator[_Told]:
    """The talks in one line, each with the people right behind its title or before it."""
    text = line.text[:_LONGEST]
    text = _LINKED.sub(_linked, text) if "](" in text else text
    text = bare(_IN_TYPE.sub(_quoted, text) if "*" in text or "_" in text else text).text
    for quote in _QUOTED.finditer(text):
        title = visible_line(next(filter(None, quote.groups())).rstrip(",."))
        if " " not in title or not title[0].isupper():
            continue
        before = text[max(0, quote.start() - _SENTENCE_BEFORE) : quote.start()]
        rest = text[quote.end() :]
        people = _behind(rest) or _before(before) or _opening(before) or _inside(before, rest)
        if people:
            yield _Told(title, people, line.number)
            continue
        both = read_entry(title)
        if both.form in _JOINED and both.people.confidence >= SURE and " " in both.title:
            yield _Told(both.title, both.people.speakers, line.number)


_JOINED = frozenset({"by x", "- x"})
"""Forms of `**How caches rest by Ann Lee**`, both in one type or quotes."""


_IN_TYPE = re.compile(r"(?<![\w*_])(\*\*|__|[*_])(?![\s*_])([^*_]{6,120})(?<!\s)\1(?![\w*_])")


_LINKED = re.compile(r"(?<!!)\[([^\[\]]{6,120})\]\(<?https?://[^()\s]{4,300}>?\)")


def _linked(found: re.Match[str]) -> str:
    """A linked title as one in quotes; a label in quotes or type, or that is a name, as it is."""
    text = found[1]
    marked = text[0] in "\"“„«*_'" or name_confidence(text) >= LIKELY
    return found[0] if marked else f"“{text}”"


def _quoted(found: re.Match[str]) -> str:
    """A title in type as one in quotes; a name in type as it is."""
    text = found[2].strip('"“”„«»')
    return text if name_confidence(text) >= LIKELY else f"“{text}”"


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
        return ()
    whose = _whose().search(text)
    text = text[: whose.start()] if whose else text
    for found in reversed(list(sayings().names.finditer(text, start))):
        between = text[found.end() :].split()
        if " " in found.group() and len(between) <= _WORDS_BETWEEN and _in_lower(between):
            return _people(found.group())
    return ()


def _in_lower(words: Sequence[str]) -> bool:
    return all(word.islower() for word in words)


def _people(text: str) -> tuple[Speaker, ...]:
    """Those of a phrase that holds full names."""
    people = read_people(text, least=_LEAST).speakers
    return people if all(" " in person.name for person in people) else ()


@cache
def _by() -> re.Pattern[str]:
    """What stands between a title in quotes and its speakers."""
    words = alternatives(wording().by | {"de", "da", "from"})
    return re.compile(rf",?\s(?:(?i:{words})\s|\((?=[^()]+\)))")


@cache
def _given() -> re.Pattern[str]:
    """The rest of a sentence up to the people: ` and it was given by `."""
    words = alternatives(phrases_of(load_words("speaking")["given_by"]))
    return re.compile(rf",?\s(?:[^\W\d_A-Z]+\s){{0,5}}(?:{words})\s")


@cache
def _with() -> re.Pattern[str]:
    """What stands right before a title in quotes that somebody spoke about or gave."""
    lists = load_words("speaking")
    words = alternatives(phrases_of(lists["with"]) | phrases_of(lists["about"]))
    presents = alternatives(phrases_of(lists["presents"]))
    return re.compile(rf"\s(?:{words}):?\s$|\s(?:{presents})\s$|{_whose().pattern}")


@cache
def _whose() -> re.Pattern[str]:
    """`'s `, `'s talk `, right before a title in quotes."""
    held = alternatives(phrases_of(load_words("speaking")["held"]))
    return re.compile(rf"['’]s?\s(?:(?i:{held}):?\s)?$")


@cache
def _in() -> re.Pattern[str]:
    """The word before a title in quotes with which a sentence opens."""
    words = alternatives(phrases_of(load_words("speaking")["inside"]))
    return re.compile(rf"(?i:{words})\s(?:[^\W\d_]+\s){{0,2}}")


def _draft(told: _Told, count: int) -> Draft:
    where = f"line {told.line}"
    return Draft(
        told.title,
        kind_of_title(told.title, told.title) or Kind.TALK,
        told.speakers,
        told.line,
        count,
        origins=(
            ("title", Origin("line", where, _CONFIDENCE, "a title in quotes in running text")),
            ("speakers", Origin("line", where, _CONFIDENCE, "named beside the title in quotes")),
        ),
        shares_line=True,
    )
