"""The word lists beside this module, loaded once and folded for comparison."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOLDER = Path(__file__).parent
_ACCENTS = re.compile("[\u0300-\u036f]+")
"""Marks of Latin script; those of kana change the sound and stay."""
_STROKED = str.maketrans("łøđı", "lodi")
"""Letters whose stroke is no mark of its own."""
_STROKE = re.compile(f"[{''.join(map(chr, _STROKED))}]")


def folded(text: str) -> str:
    """Return `text` without case and accents, quotes made alike, for comparison."""
    return text.lower() if text.isascii() else _folded(text)


@lru_cache(maxsize=2048)
def _folded(text: str) -> str:
    text = text.replace("\u2019", "'").replace("\u2018", "'").casefold()
    text = text.translate(_STROKED) if _STROKE.search(text) else text
    marks = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", marks))


@lru_cache(maxsize=4096)
def phrase_of(text: str) -> str:
    """Return a heading as a word list holds it: folded, no punctuation at its ends."""
    return " ".join(folded(text).replace("_", " ").split()).strip(
        " .:!?,;()[]{}*\"'\u2026-\u2013\u2014#~=>"
    )


@lru_cache(maxsize=4096)
def only_words(text: str) -> bool:
    """Whether a line holds letters and spaces alone, as most do: no rule about signs applies."""
    return text.replace(" ", "").isalpha()


HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a word begins inside a name as programmers write it: `CachesThatRest`."""
BEFORE_ASIAN = "\u2fff"
"""Behind it are the scripts of Chinese, Japanese and Korean."""
_UNSIGNED = re.compile(r"[A-Za-z]+[?!]?(?: [A-Za-z0-9]+[?!]?)*")


def is_unsigned(text: str) -> bool:
    """Whether a line is words and numbers that start with a word, with no sign to part them.

    A question mark or an exclamation mark may stand behind a word.
    """
    return only_words(text) or _UNSIGNED.fullmatch(text) is not None


_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN_LETTERS = "".join(sign if sign.isalpha() else " " for sign in map(chr, range(128)))
"""Each letter of ASCII, a space for all else."""


def letters_in(text: str) -> list[str]:
    """The runs of letters alone."""
    return text.translate(_BETWEEN_LETTERS).split() if text.isascii() else _LETTERS.findall(text)


def letters_alone(text: str) -> str:
    """The letters and digits of `text`, folded, whatever parts its words."""
    return "".join(filter(str.isalnum, folded(text)))


_WORD = re.compile(r"\w+")
_APART = "".join(sign if sign.isalnum() or sign == "_" else " " for sign in map(chr, range(128)))
"""Each letter of ASCII, a space for those that stand in no word."""


def words_in(text: str) -> list[str]:
    """The runs of letters, digits and underscores, as a pattern would find them more slowly."""
    return text.translate(_APART).split() if text.isascii() else _WORD.findall(text)


SIGNS = frozenset("*_[](){}<>|-–—:;,.!?\"'&+/@#=~^$%\\`")


def is_noise(text: str) -> bool:
    """Whether a line is of many different signs, and more of them than letters: no words at all."""
    if len(SIGNS.intersection(text)) <= MOST_SIGNS:
        return False
    return 2 * sum(map(str.isalnum, text)) < len(text.replace(" ", ""))


MOST_SIGNS = 8
"""Different ones in a line that says something."""


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern that matches any of `phrases`, longer ones first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda p: (-len(p), p)))


@dataclass(frozen=True, slots=True)
class Wording:
    """Phrases of `words/sessions.toml`, all languages together."""

    in_talk: frozenset[str]
    frame: frozenset[str]
    follow_up: frozenset[str]
    follow_up_begin: tuple[str, ...]
    breaks: frozenset[str]
    groups: frozenset[str]
    group_begin: frozenset[str]
    part: frozenset[str]
    """Words with a number that count the talks of an evening as well as the groups of a day."""
    several: frozenset[str]
    """Last words of a group's name."""
    open_format: frozenset[str]
    weekdays: frozenset[str]
    months: frozenset[str]
    numerals: frozenset[str]
    keynote: frozenset[str]
    workshop: frozenset[str]
    panel: frozenset[str]
    talk: frozenset[str]
    turn: frozenset[str]
    time_of_day: frozenset[str]
    introducing: frozenset[str]
    """Headings in a talk's notes below which its people are listed."""
    speaker_label: frozenset[str]
    several_label: frozenset[str]
    """Those before several people though they do not end in an s."""
    other_label: frozenset[str]
    detail_label: frozenset[str]
    by: frozenset[str]
    noun_before_by: frozenset[str]
    before_noun: frozenset[str]
    before_verb: frozenset[str]
    weak_by: frozenset[str]
    conjunctions: frozenset[str]
    title_column: frozenset[str]
    name_label: frozenset[str]
    speaker_column: frozenset[str]
    event_word: frozenset[str]
    weak_event_word: frozenset[str]
    sentence_word: frozenset[str]
    no_event_word: frozenset[str]
    event_ending: tuple[str, ...]
    index_name: frozenset[str]
    no_session_name: frozenset[str]
    contents: frozenset[str]
    """Headings of a list of what follows, or of all notes where nothing follows."""


@cache
def wording() -> Wording:
    """The phrases that tell what a line is."""
    lists = {name: phrases_of(languages) for name, languages in load_words("sessions").items()}
    begin = {name: tuple(sorted(lists.pop(name))) for name in ("follow_up_begin", "event_ending")}
    return Wording(conjunctions=lists.pop("and"), **begin, **lists)  # type: ignore[arg-type]


_BETWEEN_PHRASES = re.compile(r";(?:\s+|$)")
"""A semicolon inside a phrase is a part of it: "tl;dr"."""


def phrases_of(languages: dict[str, str]) -> frozenset[str]:
    """All phrases of one list, folded for comparison and as spelled for patterns."""
    found: set[str] = set()
    for text in languages.values():
        for part in _BETWEEN_PHRASES.split(text):
            phrase = " ".join(part.split()).lower()
            found |= {phrase, folded(phrase)} if phrase else set()
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words of `words/names.toml`."""

    given: frozenset[str]
    given_things: frozenset[str]
    """Of the given names, those of tools as well: crystal, julia."""
    particles: frozenset[str]
    honorifics: frozenset[str]
    honorifics_stopped: frozenset[str]
    """Those that are something else without their full stop."""
    honorifics_behind: frozenset[str]
    """As Chinese and Japanese write them: behind a name, without a space."""
    surnames_of_one: frozenset[str]
    """Of one letter, Chinese and Korean."""
    surnames_of_two: frozenset[str]
    no_han_name: frozenset[str]
    civil: frozenset[str]
    """Honorifics that are no part of a name: Herr, Mme."""
    suffixes: frozenset[str]
    degrees: frozenset[str]
    """Such as stand behind a name and are no part of it."""
    surname_endings: tuple[str, ...]
    not_name: frozenset[str]
    not_name_endings: tuple[str, ...]
    roles: frozenset[str]
    """What a person is: engineer, professor."""
    words_for_name: frozenset[str]
    missing: frozenset[str]
    """Beside a word for names: that the writer does not have it."""
    role_words: frozenset[str]
    """Words around a role and parts of organisations: senior, university."""
    organisations: frozenset[str]
    """In the names of organisations: university, institute."""
    code_words: frozenset[str]
    """What stands behind "@" in code: `@Override`."""
    firms: frozenset[str]
    """In names of firms that have the shape of a person's: `Banco Nuevo`."""


@cache
def name_words() -> NameWords:
    """The words that tell a person's name from other text."""
    lists = {name: tuple(folded(str(text)).split()) for name, text in load_words("names").items()}
    endings = {name: lists.pop(name) for name in ("surname_endings", "not_name_endings")}
    return NameWords(**endings, **{name: frozenset(words) for name, words in lists.items()})  # type: ignore[arg-type]


def load_words(name: str) -> dict[str, Any]:
    """The lists of `words/<name>.toml`, by their names."""
    import tomllib  # noqa: PLC0415  (not needed to start)

    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))
