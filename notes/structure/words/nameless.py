"""What stands in a speaker's place where the writer has no name: `- TBA`, `(missed the name)`.

Words of regret are data: a word for names beside one for not having it, in any language.
"""

from __future__ import annotations

import re
from functools import cache

from notes.structure.words.wording import (
    alternatives,
    folded,
    letters_in,
    load_words,
    name_words,
    only_words,
    phrases_of,
)

_BEHIND = re.compile(
    r"\s*(?:[-–—|/,(\[]|\bby)\s*(?:n\.\s?n\.|tbd|tba|tbc|\?{1,3}"
    r"|(?:unknown|forgot|unbekannt|inconnue?)(?: (?:speaker|presenter|who))?"
    r"|(?:unknown|missed|forgot|didn't catch|did not catch|some|a)"
    r"(?: (?:the|an?|whose|his|her|very))?"
    r" (?:person|guy|man|woman|lady|speaker|presenter|name|dude|student|volunteer)"
    r"(?:'s name)?(?:,? [\w ]{1,40})?"
    r"|no (?:speaker|presenter)s?(?:, [\w ]{1,30})?"
    r"|(?:speaker|presenter|intervenant|sprecher|ponente|palestrante)s?"
    r" (?:unknown|tbd|tba|tbc|inconnue?|unbekannt))\s*[)\]]?$",
    re.IGNORECASE,
)
_WORDS = frozenset(
    "n.n tbd tba tbc unknown speaker presenter who forgot inconnu inconnue unbekannt ?? ???".split()  # noqa: SIM905
)
_SOMEBODY = frozenset(
    "person guy man woman lady speaker presenter name dude student volunteer".split()  # noqa: SIM905
)
_BRACKETS = re.compile(r"[\[(]([^()\[\]]{4,60})[\])]\s*(?::|[-–—|])?\s*")
_WORD = re.compile(r"[^\W\d_]+(?:['’]t)?")
_LONGEST_BEHIND = 62


@cache
def _words_of(name: str) -> str:
    return alternatives(phrases_of(load_words("nameless")[name]))


@cache
def _somebody() -> str:
    """`someone from a Swedish studio`, `zwei Leute von Acme`, as a pattern."""
    persons = rf"(?:(?:{_words_of('several')})\s+)(?:[^\W\d_]+\s+)?(?:{_words_of('persons')})"
    where = rf"\s+(?:{_words_of('from')})(?<=['’\w])\s?[^()\[\]]{{2,60}}"
    return rf"(?:(?:{_words_of('somebody')}){where}|{persons}(?:{where})?|(?:{_indefinite()}))"


@cache
def _indefinite() -> str:
    """Words that stand for one person and for nothing else, even alone."""
    alone = {word for word in phrases_of(load_words("nameless")["somebody"]) if " " not in word}
    return alternatives(alone - _PLURALS)


_PLURALS = frozenset({"people", "folks", "leute", "gente", "mensen"})


@cache
def _somebody_called() -> re.Pattern[str]:
    """`somebody called `, `ein Mann namens `, before the one name that the writer has."""
    one = rf"(?:(?:{_words_of('several')})\s+)(?:[^\W\d_]+\s+)?(?:{_words_of('persons')})"
    return re.compile(
        rf"(?:{_words_of('somebody')}|{one}),?\s+(?:{_words_of('called')})\s+"
        r"(?=[\"“„'’@]?(?-i:[^\W\d_a-z]))",
        re.IGNORECASE,
    )


@cache
def _words_for_called() -> frozenset[str]:
    """The longest words of those before the name."""
    phrases = phrases_of(load_words("nameless")["called"])
    return frozenset(max(phrase.split(), key=len) for phrase in phrases)


def behind_called(text: str) -> str:
    """The name in `somebody called Otto`; empty where a phrase does not say so."""
    words = text.split(" ", _MOST_BEFORE_NAME)[1:]
    if not words or _words_for_called().isdisjoint(map(str.lower, words)):
        return ""
    found = _somebody_called().match(text)
    return text[found.end() :].strip("\"“”„'’") if found else ""


def _has_name_behind(text: str) -> bool:
    """Whether a line tells the name of the somebody it speaks of."""
    if _words_for_called().isdisjoint(text.lower().split()):
        return False
    return _somebody_called().search(text) is not None


_MOST_BEFORE_NAME = 7


@cache
def _somebody_behind() -> re.Pattern[str]:
    by = _words_of("by")
    uncapitalised = rf"(?=(?-i:[^\W\d_A-Z])|(?:{_indefinite()})\b)"
    joint = rf"(?:\s+[-–—|/]+\s+{uncapitalised}|,?\s+(?:{by})\s+|\s*\()"
    doubt = r"(?:\s*\([^()]{0,16}\?\)|\s*\?)?"
    return re.compile(rf"{joint}{_somebody()}{doubt}\)?$", re.IGNORECASE)


@cache
def _somebody_before() -> re.Pattern[str]:
    return re.compile(rf"{_somebody()}\s*(?::|\s[-–—|])\s+(?=\S)", re.IGNORECASE)


@cache
def _words_for_somebody() -> frozenset[str]:
    lists = load_words("nameless")
    phrases = phrases_of(lists["somebody"]) | phrases_of(lists["persons"])
    return frozenset(word for phrase in phrases for word in phrase.split()) | _SOMEBODY


def may_be_nameless(line: str) -> bool:
    """A cheap look: can the line end in words that stand for a speaker?"""
    if line[-1:] in {")", "]"} or _tells_of_somebody(line):
        return True
    return line[-16:].rsplit(" ", 1)[-1].strip("[]().").lower() in _WORDS


def may_begin_nameless(line: str) -> bool:
    """A cheap look: can the line begin with words that stand for a speaker?"""
    if line[:1] in {"(", "["}:
        return True
    first = line[:24].lower().split(" ", 2)[:2]
    return not _words_for_somebody().isdisjoint(first)


def tells_of_nobody(line: str) -> bool:
    """A cheap look at a line that ends in plain words: does it tell of somebody unnamed?"""
    return _tells_of_somebody(line) or line[-16:].rsplit(" ", 1)[-1].lower() in _WORDS


@cache
def words_before_nobody() -> frozenset[str]:
    """The words without one of which nobody unnamed is told of where no sign stands before."""
    return frozenset(
        max(phrase.split(), key=len) for phrase in phrases_of(load_words("nameless")["by"])
    ) | {"by", "by?"}


def _tells_of_somebody(line: str) -> bool:
    words = line[-90:].lower()
    if not only_words(line):
        for sign in _SIGNS:
            words = words.replace(sign, " ")
    return not _words_for_somebody().isdisjoint(words.split())


_SIGNS = ",()[]"


_LONGEST_REGRET = 110
"""Letters of the longest words for somebody unnamed."""


@cache
def _cues() -> frozenset[str]:
    """The words without one of which, or a question mark, nobody unnamed is told of."""
    words = {cue for word in _WORDS for cue in letters_in(word)}
    named = frozenset("speakers presenters intervenant sprecher ponente palestrante".split())  # noqa: SIM905
    return _SOMEBODY | named | words


@cache
def _telling() -> frozenset[str]:
    """The letters, up to a sign, of all words without one of which only brackets may tell it."""
    words = _cues() | _words_for_somebody() | _words_for_called()
    return frozenset(letters_in(word)[0] for word in words)


def without_nobody_behind(line: str) -> str:
    """`Title - TBA`, `Title (nom pas noté)` without what stands for the speaker."""
    end = line[-_LONGEST_REGRET:].lower()
    words = letters_in(end)
    if "?" in end or not _telling().isdisjoint(words):
        if _has_name_behind(line[-_LONGEST_REGRET:]):
            return line
        cued = "?" in end or not _cues().isdisjoint(words)
        if cued and (cut := _BEHIND.search(line)) and cut.start() > _SHORTEST:
            return line[: cut.start()]
        told = _somebody_behind().search(line) if _tells_of_somebody(line) else None
        if told and told.start() > _SHORTEST:
            return line[: told.start()]
    opening = {")": "(", "]": "["}.get(line[-1:])
    start = line.rfind(opening, -_LONGEST_BEHIND) if opening else -1
    if start > _SHORTEST and _is_excuse(line[start + 1 : -1]):
        return line[:start].rstrip(_BEFORE_EXCUSE)
    return line


_SHORTEST = 2
"""Letters of a title that have to be left."""
_BEFORE_EXCUSE = " -–—"


def _is_excuse(text: str) -> bool:
    """Whether brackets say only what the writer does not have: the name, or notes."""
    first = folded(text.partition(",")[0]).strip(" .!")
    return first in _unnoted() or says_name_is_missing(text)


@cache
def _unnoted() -> frozenset[str]:
    return frozenset(folded(phrase) for phrase in phrases_of(load_words("nameless")["unnoted"]))


def without_nobody_before(line: str) -> str:
    """`(didn't catch the name): "Title"` without what stands for the speaker."""
    found = _BRACKETS.match(line) if line[0] in "([" else _somebody_before().match(line)
    if found and line[0] not in "([":
        return line[found.end() :]
    if found and len(line) - found.end() > 2 and says_name_is_missing(found[1]):
        return line[found.end() :]
    return line


def says_name_is_missing(text: str) -> bool:
    """Whether a few words say that a name was not caught: `no pillé el nombre`."""
    low = folded(text)
    signed = "'" in low or "’" in low
    words = {word.replace("’", "'") for word in (_WORD.findall(low) if signed else letters_in(low))}
    lists = name_words()
    return not (words.isdisjoint(lists.words_for_name) or words.isdisjoint(lists.missing))
