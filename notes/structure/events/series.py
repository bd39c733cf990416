"""Series of events that are known by a name of their own, which is no word for events: `FOSDEM`."""

from __future__ import annotations

from notes.structure.words.days_of_events import EDGES
from notes.structure.words.event_words import event_words
from notes.structure.words.years import YEAR


def series_alone(title: str, *, in_path: bool) -> str:
    """The name of a series without what people write of it: `FOSDEM Slides Rust`, `FOSDEM study`.

    In a path the words are of the notebook, so that any of those around names will do.
    """
    words = title.split()
    if len(words) == 1:
        return title
    known = event_words()
    bare = [word.casefold().strip(EDGES) for word in words]
    if known.series.isdisjoint(bare):
        return title
    said = known.study | known.edges if in_path else known.study
    if said.isdisjoint(bare):
        return title
    return " ".join(
        word
        for word, told in zip(words, bare, strict=True)
        if told in known.series or YEAR.fullmatch(told)
    )
