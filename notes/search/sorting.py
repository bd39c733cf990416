"""Orders other than relevance, for `sort:` and for equal scores from several parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from notes.search.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from notes.search.library import Library
    from notes.search.part import Part

_LAST = "\U0010ffff"


def sort_key(
    name: str, library: Library, *, one_part: bool
) -> Callable[[Part, int], tuple[Any, ...]]:
    """What to sort documents by, given the part and the number of each.

    Args:
        name: One of the values of `sort:`.
        library: Where titles, speakers and events are looked up.
        one_part: Whether all documents are of one part, where they are numbered newest first.
    """

    def newest(part: Part, number: int) -> tuple[Any, ...]:
        if one_part:
            return (number,)
        cards = part.cards
        event = library.labels(cards.ids[number]).event
        event_id = cards.events[cards.event_of[number]]
        key = cards.keys[cards.note_of[number]]
        return (-cards.newest[number], event, event_id, key, cards.lines[number])

    def oldest(part: Part, number: int) -> tuple[Any, ...]:
        first = part.cards.newest[number]
        return (not first, first, newest(part, number)[1:] or number)

    def by(field: int) -> Callable[[Part, int], tuple[Any, ...]]:
        def key(part: Part, number: int) -> tuple[Any, ...]:
            text = fold(library.labels(part.cards.ids[number])[field])
            return (text or _LAST, newest(part, number))

        return key

    named = {"oldest": oldest, "title": by(0), "speaker": by(1), "event": by(2)}
    return named.get(name, newest)
