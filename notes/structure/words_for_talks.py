"""Headings that say "talks" in many words and name none: `Some thoughts on the talks`.

Such a heading is made of words for talks, for notes and for having been there, and of nothing else.
"""

from __future__ import annotations

_SEVERAL = frozenset("talks sessions presentations keynotes workshops lectures".split())  # noqa: SIM905
_ONE = frozenset("talk session presentation workshop lecture".split())  # noqa: SIM905
_OF_EACH = frozenset("notes summaries reviews recaps writeups write-ups".split())  # noqa: SIM905
"""What is written of one talk after the other, behind the word for one: `Session summaries`."""
_BESIDE = frozenset(
    "the a all some few my our best other more of on in from about for to i we that which was were "  # noqa: SIM905
    "and at this these day each per by individual specific single full short long raw selected "
    "favourite favorite top interesting notable actual conference event main detailed "
    "notes note thoughts thought remarks comments summaries summary recap recaps "
    "details detail overview list review reviews writeup writeups write-ups "
    "reflections observations descriptions "
    "saw attended watched went visited heard enjoyed liked joined seen caught followed been".split()
)
_MOST = 8


def says_talks(phrase: str) -> bool:
    """Whether a folded phrase of several words says that there are talks, and nothing of any."""
    words = phrase.split(" ")
    if not 1 < len(words) <= _MOST:
        return False
    several = not _SEVERAL.isdisjoint(words) or (words[-1] in _OF_EACH and words[-2] in _ONE)
    known = _BESIDE | _SEVERAL | _ONE if several else ()
    return several and all(word in known for word in words)


def says_notes(phrase: str) -> bool:
    """Whether a folded phrase says that notes follow, and not of what: `My notes`, `Raw notes`."""
    words = phrase.split(" ")
    return words[-1] in _NOTES and all(word in _BESIDE for word in words[:-1])


_NOTES = frozenset("notes notizen notas notities appunti notatki anteckningar noter".split())  # noqa: SIM905
