"""Of the parts of a heading or a file's name, the one that is the name of the event."""

from __future__ import annotations

from itertools import pairwise

from notes.structure.words.days_of_events import EDGES
from notes.structure.words.event_wording import cities, trimmed, words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.years import YEAR


def best_part(parts: list[str], whole: str) -> str:
    """Of parts between dashes and colons, the one that is the event; all of it where none is.

    A day or a workshop beside a short name with a year is a part of that event, and so is what
    goes on in small letters: `Looms 2014 - my first conference`.
    """
    known = event_words()
    yearly = [at for at, part in enumerate(parts) if YEAR.search(part)]
    for part in parts:
        words = words_of(part)
        pairs = map(" ".join, pairwise(words))  # `Fall Meeting`
        said = [word for word in (*words, *pairs) if known.is_event_word(word)]
        part_of = known.weak.issuperset(said) or part[:1].islower()
        if said and not (part_of and any(_is_name_and_year(parts[at]) for at in yearly)):
            return part
    if yearly:
        return _with_name(parts, yearly[0], whole)
    return trimmed(whole)


def _is_name_and_year(part: str) -> bool:
    """Whether a part is a year and an event's name of a word or two: `OR2014`, `Looms 2014`."""
    name = YEAR.sub("", part).strip(EDGES)
    return 0 < len(name.split()) < _FEW and not name.islower() and name not in cities()


_FEW = 3


def _with_name(parts: list[str], at: int, whole: str) -> str:
    """The part with the year; where that is a place alone, with the name before it."""
    part = parts[at]
    if not at or YEAR.sub("", part).strip(EDGES) not in cities():
        return part
    first, last = whole.find(parts[at - 1]), whole.find(part)
    return whole[first : last + len(part)] if 0 <= first < last else part
