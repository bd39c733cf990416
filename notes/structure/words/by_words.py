"""Words between a title and the people who gave it: "by", "with", "Vortrag von"."""

from __future__ import annotations

import re
from functools import cache

from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.wording import alternatives, only_words, wording

_NEXT_TO_WORDS = ",(:"
_FULL_WIDTH = "：（"


def cuts_at_by(line: str) -> list[re.Match[str]]:
    """Where such words stand in `line`, the last first; a match holds them in lower case."""
    low = line.lower()
    low = low if len(low) == len(line) else line
    words = low
    signs = _NEXT_TO_WORDS if line.isascii() else _NEXT_TO_WORDS + _FULL_WIDTH
    for sign in "" if only_words(line) else signs:
        words = words.replace(sign, " ")
    if _first_words().isdisjoint(words.split()):
        return []
    return list(_cuts().finditer(low))[::-1]


def verb_of_title(line: str, cut: re.Match[str]) -> int:
    """How much of a verb and "by" belongs to the title: `In the Long Run by Ann Lee`.

    A verb does behind its subject or an auxiliary (`How Teams Are Led by Ann Lee`), and one that is
    a noun as well does where it is written as the title's words are, "by" alone being small.
    """
    phrase = line[cut.start() : cut.end()].strip()
    verb, _, by = phrase.partition(" ")
    if not by or cut.start() == 0 or not phrase[0].isalpha() or not by[0].islower():
        return 0
    before = line[: cut.start()].rstrip().rpartition(" ")[2].lower()
    noun = verb.lower() in wording().noun_before_by and kind_of_words(before) is None
    noun &= verb[0].isupper() or before in wording().before_noun
    of_title = noun or before in wording().before_verb
    return len(cut.group()) - len(cut.group().lstrip()) + len(verb) if of_title else 0


def without_by(text: str) -> str:
    """`text` without such words at its start."""
    start = text[:2]
    if start.isascii() and start.lower() not in _starts():
        return text
    found = _at_start().match(text)
    return text[found.end() :] if found else text


def ends_with_by(text: str) -> bool:
    """Whether `text` ends with such a word, which parts it from what follows."""
    low = text.lower().rstrip()
    return low.rpartition(" ")[2] in wording().by or any(map(low.endswith, _behind_space()))


@cache
def _behind_space() -> tuple[str, ...]:
    return tuple(f" {phrase}" for phrase in wording().by if " " in phrase)


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile(rf"[\s,(]*(?<!\w\.)\b(?:{alternatives(wording().by)})[:：\s]\s*")


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in wording().by)


@cache
def words_of_by() -> frozenset[str]:
    """One word of each such phrase, the longest, for a cheap look at a line of words alone."""
    return frozenset(max(phrase.split(), key=len) for phrase in wording().by)


_LABELS = frozenset({"speaker", "speakers"})


@cache
def _at_start() -> re.Pattern[str]:
    words = alternatives(wording().by | _LABELS)
    return re.compile(rf"(?:{words})[:\s]\s*", re.IGNORECASE)


@cache
def _starts() -> frozenset[str]:
    """The first two letters of all that `_at_start` finds."""
    return frozenset(phrase[:2] for phrase in wording().by | _LABELS)
