"""The name of an event inside a sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from notes.structure.events.event_names import plain
from notes.structure.words.date_words import date_words
from notes.structure.words.event_wording import cities
from notes.structure.words.event_words import event_words
from notes.structure.words.years import YEAR

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)>\]]+")
_WIKILINK = re.compile(r"\[\[([^\[\]|]{1,200})(?:\|[^\[\]]{0,200})?\]\]")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\([^()]{0,500}\)")
_WORD = re.compile(r"[^\s,;:()\[\]{}\"“”!?‹›]+|[,;:()\[\]{}\"“”!?‹›]")
_DATED = re.compile(r"(?:\b(?:at|auf|bei|attend(?:ed|ing)|visited)|@)\s.{2,60}\b(?:19|20)\d\d\b")
_LONGEST_LINE = 600
_LONGEST_NAME = 8
_MARKS = ".,;:!?()[]{}\"“”'’*_|-–"
_SMALL = frozenset(("of", "the", "for", "on", "in", "&", "de"))
_ATTENDED = frozenset(
    ("at", "@", "from", "attended", "attend", "attending", "visited", "visiting", "auf", "bei")
)

_THE = frozenset(("the", "this", "year's", "year’s"))
"""Words that say so where the name ends with the word for events or the year."""


class Phrase(NamedTuple):
    """An event's name as a sentence has it."""

    name: str
    is_attended: bool
    """Whether a word before it says that the writer was there, or the text comes from there."""


_NOTHING = Phrase("", is_attended=False)


def event_in_prose(text: str) -> Phrase:
    """The run of capitalised words in `text` around a word for events, with its year."""
    dated = "20" in text or "19" in text
    if not _may_name_event(text) and not (dated and _DATED.search(text, 0, _LONGEST_LINE)):
        return _NOTHING
    text = _WIKILINK.sub(r" ‹ \1 › ", text[:_LONGEST_LINE])
    text = _ADDRESS.sub(" ", _LINK.sub(r" ‹ \1 › ", text))
    words = _WORD.findall(plain(text).replace("*", " "))
    for at, word in enumerate(words):
        bare = word.strip(".'’*_").casefold()
        if not (word[:1].isupper() and event_words().is_event_word(bare)):
            continue
        first, last = _run_around(words, at)
        first = _behind_opening(words, first, at)
        one_word = first == last
        weak = bare in event_words().weak and not _is_with_year(words[first : last + 1])
        if weak or (one_word and bare in event_words().event):
            continue
        name = " ".join(word.strip(".'’*_") for word in words[first : last + 1] if word not in "‹›")
        title, _, place = name.rpartition(" in ")
        name = title if title and place in cities() else name
        before = [word.casefold() for word in words[max(0, first - 2) : first] if word not in "‹›"]
        whole = last == at or YEAR.search(words[last]) is not None
        attended = any(word in _ATTENDED or (whole and word in _THE) for word in before)
        attended = attended or _took_place(words[last + 1 : last + 3])
        return Phrase(name, is_attended=attended)
    if len(text) > _LONGEST_LEAD:
        return _NOTHING
    named = _AT_PLACE_DATED.search(text)
    return Phrase(named[1], is_attended=True) if named else _behind_at(words)


def _behind_opening(words: list[str], first: int, at: int) -> int:
    """Where a name begins whose run of capitals opens a sentence with `Yesterday` or `La`."""
    while first < at and words[first].casefold() in _TODAY:
        first += 1
    opens = first == 0 or _ends(words[first - 1])
    article = opens and first < at and words[first].casefold() in _ARTICLES
    return first + 1 if article else first


_ARTICLES = frozenset({"la", "el", "le", "les", "los", "die", "der", "das", "il", "lo", "het"})


def _took_place(behind: list[str]) -> bool:
    """Whether what follows a name is what only something that was held did."""
    said = [word.casefold() for word in behind if word not in "‹›"]
    return bool(said) and said[0] in _HELD


_HELD = frozenset(
    "took takes happened was fand war fue tuvo foi aconteceu était vond ägde fandt".split()  # noqa: SIM905
)
"""`Rootday 2019 took place in Oslo`."""


def _is_with_year(run: list[str]) -> bool:
    """Whether a year ends a run of three words or more, whose names are more than a common one."""
    return len(run) > _FEW_WORDS and YEAR.fullmatch(run[-1].strip(".")) is not None


_FEW_WORDS = 2
_TODAY = frozenset(
    (  # noqa: SIM905
        "yesterday today tonight last this when heute gestern letzten letzte hier hoy ayer ontem "
        "hoje gisteren vandaag vorige ieri oggi wczoraj igår går at bei auf"
    ).split()
)
"""Words with which a sentence begins, and no name of an event."""
_NAMES = r"(?:[^\W\d_a-z][\w'’.&-]*\s){0,3}[^\W\d_a-z][\w'’.&-]*"
_AT_PLACE_DATED = re.compile(
    rf"\b(?:at|auf|bei)\s({_NAMES}),\s{_NAMES},\s"
    r"(?:\d{1,2}\.?\s[^\W\d_]{3,12}|[^\W\d_]{3,12}\s\d{1,2},)\s(?:19|20)\d\d"
)
"""`at Some Days, Oslo, 8 May 2019`: a name, a place and a date, and nothing else between."""


def _behind_at(words: list[str]) -> Phrase:
    """`at Fronteers 2017`: a name without a word for events, which a year ends."""
    for at, word in enumerate(words):
        if not YEAR.fullmatch(word.strip(".")):
            continue
        first = at
        while first > 0 and at - first < _MOST_BEFORE_YEAR and _is_of_name(words[first - 1]):
            first -= 1
        before = [word.casefold() for word in words[max(0, first - 2) : first]]
        if first < at and before and (before[-1] in _AT or (before[-2:-1] and before[-2] in _AT)):
            name = " ".join(word.strip(".'’*_") for word in words[first : at + 1])
            return Phrase(name, is_attended=True)
    return _NOTHING


_LONGEST_LEAD = 160
"""Letters of a paragraph that introduces a note; longer ones tell of other years as well."""

_MOST_BEFORE_YEAR = 4
_AT = frozenset(("at", "@", "attended", "attending", "visited", "auf", "bei"))


def _is_of_name(word: str) -> bool:
    known = date_words()
    return _starts(word) and not YEAR.search(word) and word.casefold() not in known.months


def _may_name_event(text: str) -> bool:
    """A cheap look: whether some capitalised word is one for events."""
    if text.islower():
        return False
    is_event_word = event_words().is_event_word
    for raw in text[:_LONGEST_LINE].replace("[", " ").replace("]", " ").split():
        word = raw.strip(_MARKS)
        if word[:1].isupper() and is_event_word(word.casefold()):
            return True
    return False


def _run_around(words: list[str], at: int) -> tuple[int, int]:
    first = at
    while first > 0 and at - first < _LONGEST_NAME and _continues(words[first - 1]):
        if _ends(words[first - 1]):
            break
        first -= 1
    while first < at and not _starts(words[first]):
        first += 1
    if first >= 2 and words[first - 1] == "‹" and YEAR.fullmatch(words[first - 2]):
        first -= 2
    last = at
    while last + 1 < len(words) and last - at < 4 and not _ends(words[last]):
        if not _continues(words[last + 1]):
            break
        last += 1
    while last > at and not _starts(words[last]):
        last -= 1
    return first, last


def _starts(word: str) -> bool:
    possessive = word.endswith(("'s", "’s"))
    return (word[:1].isupper() and not possessive) or YEAR.fullmatch(word.strip("'’.")) is not None


def _ends(word: str) -> bool:
    """Whether a sentence ends with the word; `St.` and `U.S.` do not end one."""
    return word.endswith(".") and len(word) > 4


def _continues(word: str) -> bool:
    return word != "I" and (_starts(word) or word in _SMALL)
