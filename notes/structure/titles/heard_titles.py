"""Titles of talks that a sentence says were heard, and by nobody: `Then I went to “Slow looms”`.

Who tells of a day often leaves out who spoke. That what stands in quotes, in type or in a link is
a talk, and no thing that was said or seen there, shows by the words right beside it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.titles.told_titles import Told, quoted_titles, with_quotes
from notes.structure.words.kind_words import kind_of_title, kind_of_words
from notes.structure.words.meaning import is_event_like
from notes.structure.words.sayings import phrases_for, sayings
from notes.structure.words.wording import alternatives, folded, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FARTHEST = 160
"""Letters of a sentence before a title or behind it."""
_STOP = re.compile(r"[.!?;]\s+(?=[\W\d]*[^\W\d_a-z])")
_CAPITAL = re.compile(r"\s[^\W\d_a-z]")
_AND = re.compile(r",?\s(?:and|und|et|y|e|en|&)\s(?:[^\W\d_A-Z]+\s){0,2}|,\s")
_DOING = re.compile(
    r"\b(?:we|i|they|you|people|do|did|to|not|can|could|will|would|should|must|let's)\s$",
    re.IGNORECASE,
)
"""Before `talk about “Slow looms”`, that is nothing held: `we`, `to`."""
_NO_TITLE = ("'s", "’s", "s'", "s’", " talk", " talks", " Talk", " Talks")
"""Ends of what is linked otherwise: `[Ann Lee's](…) talk`, `[Gloam Talks](…)`."""
_QUOTES = frozenset('"“”„«»')
_BETWEEN = 8
"""Words of `the talk I had looked forward to most was “Slow looms”`."""


def titles_heard(text: str) -> Iterator[Told]:
    """The talks in a text whose sentences name no people, in order.

    `is_talk` is set where a word for a talk stands beside the title; without one, as in `I went to
    “Slow looms”`, it may be a stand or a film, and where it is a link, a place.
    """
    quoted = with_quotes(text)
    last, above = 0, None
    for title, start, end in quoted_titles(quoted):
        is_link = f"[{title}](" in text
        if title[0] == "(" or title.endswith(_NO_TITLE) or (is_link and is_event_like(title)):
            continue
        before, behind = _before(quoted, start), quoted[end : end + _FARTHEST]
        held = _held_before(before) or _held_behind(behind)
        if held is None and above and _AND.fullmatch(quoted, last, start):
            yield above._replace(title=title, at=start)
        elif held is not None or (not is_link and _is_attended(before)):
            kind = kind_of_title(title, title) or _kind(held or ()) or Kind.TALK
            above, last = Told(title, (), kind, start, held is not None), end
            yield above


def _before(text: str, start: int) -> str:
    """What a sentence says before `start`."""
    before = text[max(0, start - _FARTHEST) : start]
    return before[max((stop.end() for stop in _STOP.finditer(before)), default=0) :]


def _held_before(before: str) -> Sequence[str] | None:
    """The word for a talk that a sentence leads from to its title, and what stands between.

    None where it tells of what was said or shown in the talk.
    """
    found = [
        each for each in _held().finditer(before) if not _DOING.search(before, 0, each.start())
    ]
    between = before[found[-1].start() :] if found else ""
    words = words_in(folded(between)) if _QUOTES.isdisjoint(between) else ()
    if not words or len(words) > _BETWEEN or not _in_talk().isdisjoint(words[1:]):
        return None
    leads = words[-1] in phrases_for("called") or words[-1] in phrases_for("about")
    return words if leads or not _CAPITAL.search(between, 1) else None


def _held_behind(behind: str) -> Sequence[str] | None:
    """`“Slow looms” talk`, `“Slow looms” was the best session`."""
    found = _held_after().match(behind)
    words = words_in(folded(found.group())) if found else ()
    return words if words and _in_talk().isdisjoint(words) else None


def _is_attended(before: str) -> bool:
    """Whether somebody went to what follows; `the talk ended with` tells of its end."""
    return bool(_attended().search(before)) and not _held().search(before)


def _kind(words: Sequence[str]) -> Kind | None:
    kinds = [kind for word in words if (kind := kind_of_words(word)) and kind.is_talk]
    return next(iter(kinds), None)


@cache
def _in_talk() -> frozenset[str]:
    """The words with which a sentence tells of what a talk held: `in the talk Ann showed “…”`."""
    told = sayings().said | sayings().did | sayings().elsewhere
    return (told - sayings().held - phrases_for("called") - _GIVEN) | phrases_for("goes_on_in_talk")


_GIVEN = frozenset({"presented", "giving", "presenting", "did", "went", "gave"})


@cache
def _held() -> re.Pattern[str]:
    """Words for a talk; `conference` is one in French alone, and has an accent there."""
    held = alternatives(sayings().held - {"conference"})
    return re.compile(rf"\b(?i:{held})\b")


@cache
def _held_after() -> re.Pattern[str]:
    held = alternatives(sayings().held)
    return re.compile(rf"[,:]?\s(?:[^\W\d_A-Z]+\s){{0,4}}(?:{held})\b")


@cache
def _attended() -> re.Pattern[str]:
    """`I went to `, `we continued the day with the `, right before a title."""
    words = alternatives(phrases_for("attended"))
    return re.compile(rf"\b(?i:{words}):?(?:\s[^\W\d_A-Z]+){{0,3}}:?\s$")
