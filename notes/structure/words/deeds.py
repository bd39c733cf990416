"""What a sentence says that somebody did, right behind the name: ` of Acme then showed us …`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from notes.structure.words.sayings import sayings
from notes.structure.words.wording import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS_BEFORE_VERB = 14
_ENDS = tuple(".;:!?")


def end_of_people(sentence: str, end: int) -> int:
    """Where names end of which each may have its company: `Ann Lee from Acme and Bo Ek from …`."""
    words = sayings()
    while company := words.company.match(sentence, end):
        end = company.end()
        more = words.more.match(sentence, end)
        if more is None:
            break
        end = more.end()
    return end


def deed_behind(rest: str) -> tuple[str, str]:
    """What belongs to the names before `rest`, and the word for what was done; or no word."""
    words = sayings()
    company = rest.startswith(_before_company())
    if not company and rest[:2] != ", ":
        return "", _first_deed(rest.split(" ")[1:4])
    tail = ""
    for raw in rest.split()[:_WORDS_BEFORE_VERB]:
        word = folded(raw.strip(","))
        if word in words.said and tail:
            return (tail if company else ""), word
        if raw.endswith(_ENDS):
            break
        if not (raw.islower() and raw.endswith("ly")):  # `of Acme, gently`
            tail += " " + raw
    return "", ""


@cache
def _before_company() -> tuple[str, ...]:
    return tuple(f" {sign} " for sign in sayings().of_company)


def _first_deed(following: Sequence[str]) -> str:
    """The first word for a deed right behind a name, or else the first word of all."""
    words = sayings()
    deed = ""
    for raw in following:
        word = folded(raw.strip(",.;:!?"))
        if word in words.said:
            return word
        if not raw[:1].islower() or not word.replace("-", "").isalpha():
            break
        deed = word if not deed or (word in words.did and deed not in words.did) else deed
        if word not in words.between:
            break
    return deed
