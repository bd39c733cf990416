"""An event's name in a file's name that tells a topic or a talk as well.

rust_notes_FOSDEM_2019.md
gloamconf-2019-healthy-soil.md
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.words.event_wording import cities, words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.years import YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_EDITION = frozenset(
    "eu na us usa uk apac emea europe asia america africa spring summer autumn fall winter virtual "  # noqa: SIM905
    "online north south east west edition special day tag jour part vol week".split()
)
"""Words behind the year that say which of several events of one name it is, or which part."""


def without_topic(words: list[str]) -> list[str]:
    """The words of a file's name that are the event's, its year among them.

    What stands behind the year of a sure event is a topic. Before it small letters are, beside an
    event in capitals.
    """
    at = next((at for at, word in enumerate(words) if at and YEAR.fullmatch(word)), 0)
    if not at or not _is_event(words[:at]):
        return words
    first = next((at for at, word in enumerate(words[:at]) if not word.islower()), 0)
    if first and (_is_event(words[:first]) or not _is_event(words[first:at])):
        first = 0
    last = at + 1
    return words[first : last if _is_topic(words[last:]) else None]


def _is_event(words: Sequence[str]) -> bool:
    """Whether some word says for sure that an event is named, or the last is in capitals."""
    if words[-1].isupper() and len(words[-1]) >= _LONG:
        return True
    known = event_words()
    parts = words_of(" ".join(words))
    return any(known.is_event_word(part) and part not in known.weak for part in parts)


_LONG = 4
"""Letters of an event's name in capitals."""


def _is_topic(words: Sequence[str]) -> bool:
    """Whether words behind a year say nothing of the event: no town, no season, no day."""
    if any(word[:1].isdigit() or word.casefold() in _OF_EDITION for word in words):
        return False
    return not any(word.title() in cities() for word in words)
