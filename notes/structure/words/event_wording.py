"""Words around an event's name, and where the name begins and ends."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from notes.structure.words.date_words import date_words
from notes.structure.words.days_of_events import EDGES, is_small, names_event, without_days
from notes.structure.words.event_words import event_words
from notes.structure.words.pictures import without_symbols
from notes.structure.words.wording import only_words
from notes.structure.words.years import YEAR

_BARE = re.compile(r"[^\w+&#.']+")
_EDGES_KEEPING_BRACKETS = ' \t-–—_:|,;.·•*~/\\"“”'


def words_of(text: str) -> list[str]:
    """The words of a text, in lower case, without marks around them."""
    low = text.casefold()
    if only_words(low):
        return low.split()
    return [word for raw in _BARE.split(low) if (word := raw.strip(EDGES))]


def reads_like_place(text: str) -> bool:
    """Whether there are few words, each with a capital, and some that may name a place."""
    words = text.replace(",", " ").split()
    is_event_word = event_words().is_event_word
    capital = 0 < len(words) < 5 and all(
        word[0].isupper() and not is_event_word(word.casefold()) for word in words
    )
    return capital and not event_words().boilerplate.issuperset(words_of(text))


_COUNTS = frozenset({"3", "5", "7", "10"})
"""`Top 10 Rootday talks`."""
_UP = re.compile(r"(?:wrapping|summing|rounding) up (?=\S)", re.IGNORECASE)
"""`Wrapping up Nordic.js`."""
_UP_LAST = re.compile(r"(?<=\S)\s(?:wrap|write|round|follow|catch)[- ]up$", re.IGNORECASE)


def without_boilerplate(text: str) -> str:
    """`text` without boilerplate around the name: `Notes from X`, `X notes`, `X Day 1`."""
    text = _UP.sub("", _without_signs(text), count=1)
    text = _UP_LAST.sub("", text) if text[-2:] in {"up", "Up", "UP"} else text
    text = _behind_connector(text)
    words = _behind_thanks(text.split())
    if len(words) > 1 and words[0].endswith(("'s", "’s")) and names_event(words[1:]):
        words = words if words[0].casefold() in _LET_US else words[1:]
    words = _without_tail(words)
    words = without_days(words)
    while len(words) > 1 and words[-1].casefold().strip(EDGES) in date_words().months:
        words.pop()
    while len(words) > 1 and words[-1].casefold().strip(EDGES) in BEFORE_DATE:
        words.pop()
    while len(words) > 1 and (_is_cut(words[-1]) or _is_told_behind(words)):
        if words[-1].casefold() == "live" and not names_event(words[:-1]):
            break
        words.pop()
        while len(words) > 1 and words[-1] in _LEFT:
            words.pop()
        if len(words) > 2 and YEAR.fullmatch(words[-2]) and only_boilerplate(words[-1]):
            words.pop()
    words = without_days(words)
    while len(words) > 1 and _is_cut(words[0]) and not is_small(words[0]):
        if _goes_on(words):
            break
        words.pop(0)
        while len(words) > 1 and (is_small(words[0]) or words[0] in _COUNTS):
            words.pop(0)
    name = trimmed(" ".join(words))
    return without_symbols(name)


def _behind_thanks(words: list[str]) -> list[str]:
    """The words of a name without those that greet it: `Thanks Rootday 2019!`."""
    thanks = event_words().thanks
    if len(words) < _WITH_THANKS or words[0].casefold().strip(EDGES + "!") not in thanks:
        return words
    first = 1 + (words[1].casefold().strip(EDGES) in thanks)
    rest = " ".join(words[first:]).rstrip(" !").split()
    named = rest and rest[0][:1].isupper() and names_event(rest)
    return rest if named and not only_boilerplate(" ".join(rest)) else words


_WITH_THANKS = 2
_LET_US = frozenset({"let's", "let’s"})
"""`Let's Weave 2019`: where it is nobody's."""


def _without_tail(words: list[str]) -> list[str]:
    """The words of a name without `in review`, `I still want to see` and the like behind it."""
    for at, word in enumerate(words[1:], 1):
        if word in _WRITERS and names_event(words[:at]):
            words = words[:at]
            break
    folded = [word.casefold() for word in words]
    if "in" in folded[1:]:
        at = len(words) - 1 - folded[::-1].index("in")
        if names_event(words[:at]) and only_boilerplate(" ".join(words[at + 1 :])):
            return words[:at]
    return words


def trimmed(text: str) -> str:
    """`text` without signs around it; brackets stay with what stands between them."""
    return _balanced(_without_signs(text))


def _balanced(text: str) -> str:
    """`text` without brackets that lost their other half."""
    for opening, closing in ("()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, " ").replace(closing, " ")
    return _without_signs(text.replace("( )", ""))


def _without_signs(text: str) -> str:
    """`text` without signs around it, but for the dot that a name begins with: `.NET Days`."""
    bare = text.strip(_EDGES_KEEPING_BRACKETS)
    before = text[: text.find(bare)] if bare[:1].isupper() else ""
    return f".{bare}" if before[-1:] == "." and before[-2:-1] in ("", " ", "*", "_") else bare


def _goes_on(words: list[str]) -> bool:
    """Whether a phrase goes on behind its first word: `Playlist sorting and other riddles`."""
    first, second = words[:2]
    if not first[0].isupper() or not second.islower() or not second.isalpha():
        return False
    known = event_words()
    small = second in known.boilerplate or second in known.connectors or second in known.articles
    return not small and not names_event(words[1:])


_WRITERS = frozenset({"I", "we", "ich", "wir", "j'ai", "ik", "that", "which"})
"""With which a remark on a name begins: `Rootday I still want to see`."""
_LEFT = frozenset({"to", "I", "we", "of", "the", "my", "and", "&", "und", "et", "y", "e"})
"""What is left behind a name of `videos to watch` and `talks I attended`."""


def _is_cut(word: str) -> bool:
    bare = word.casefold().strip(EDGES)
    if bare[-1:] == "!" and bare[:-1] in event_words().about_event:
        return True
    return not bare or bare in event_words().edges or _COUNTED_DAY.fullmatch(bare) is not None


def _is_told_behind(words: list[str]) -> bool:
    """Whether the last word is what a file tells of the event before it: `Rootday Logistics`."""
    return words[-1].casefold() in event_words().told_behind and names_event(words[:-1])


_COUNTED_DAY = re.compile(r"第?[一二三四五\d]{1,2}(?:日目|일차|天)")
"""`2日目`, `1일차`, `第二天`: a day of an event, in one word."""


BEFORE_DATE = frozenset("du del dal dall vom from fra från".split())  # noqa: SIM905
"""What is left of `from 8 to 10 May` behind a name."""


def _behind_connector(text: str) -> str:
    """What follows `at`, `from`, `of` where only boilerplate stands before it."""
    words = text.split()
    known = event_words()
    for at, word in enumerate(words[:8]):
        bare = word.casefold().strip(EDGES)
        if bare in known.connectors and at + 1 < len(words):
            before = " ".join(words[:at])
            if bare in _GENITIVE and _is_occasion(words[:at]):
                return text
            if bare in known.topical and not _is_about_event(words[:at]):
                continue
            if not before and not names_event(words[at + 1 :]):
                continue
            behind = words[at + 1 :]
            while len(behind) > 1 and behind[0].casefold().strip(EDGES) in known.articles:
                behind = behind[1:]
            if only_boilerplate(before) and not only_boilerplate(" ".join(behind)):
                return " ".join(behind)
    return text


_GENITIVE = frozenset("of de del du des di della dei der do da van".split())  # noqa: SIM905
"""Between a word for events and what it is about: `Journée du jardin` is a name as a whole."""


def _is_occasion(words: list[str]) -> bool:
    """Whether `of` is behind a word for events, or a time: `A Week of Caches` is a name."""
    known = event_words()
    if len(words) == _WITH_ARTICLE and words[0].casefold() in {"a", "an", "the"}:
        words = words[1:]
    return len(words) == 1 and (words[0].casefold() in known.event or words[0].casefold() in _TIMES)


_WITH_ARTICLE = 2
_TIMES = frozenset("day days week night evening afternoon morning weekend".split())  # noqa: SIM905


def _is_about_event(words: list[str]) -> bool:
    """Whether a word says that notes of an event follow; `Data on the Vistula` is a name."""
    about = event_words().about_event
    return not words or any(word.casefold().strip(EDGES) in about for word in words)


@cache
def cities() -> frozenset[str]:
    """Names of cities and countries in which events are held."""
    path = Path(__file__).with_name("places.toml")
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))["cities"])


def only_boilerplate(text: str) -> bool:
    """Whether no word of `text` names anything: numbers, days, months, boilerplate, `Meet up`."""
    words, dates = event_words(), date_words()
    told = words_of(text)
    return "".join(told) in words.boilerplate or all(
        word in words.boilerplate
        or word in words.day
        or word in words.day_numbers
        or word in dates.months
        or word in dates.weekdays
        or word.rstrip(_OF_YEAR).isdecimal()
        or (word[:-1] in words.day and word[-1:].isdecimal())
        for word in told
    )


_OF_YEAR = "年度년도"


def is_site(name: str) -> bool:
    """Whether a folder is called by a writer's address, `ann.github.io`, and by no event's."""
    return _SITE.search(name) is not None and not names_event(name.split(".")[:-1])


_SITE = re.compile(r"\.(?:(?:github|gitlab|codeberg|bitbucket)\.io|com|org|net)$", re.IGNORECASE)


def is_noise(word: str) -> bool:
    """Whether a word of a path says nothing, wherever it stands."""
    bare = word.casefold().strip(EDGES)
    return not bare or bare in {"notes", "note", "readme"}
