"""Names from paths, spelled as people write them: `slowloom-eu` is `Slowloom EU`."""

from __future__ import annotations

import re
from functools import lru_cache

from notes.structure.words.event_words import event_words
from notes.structure.words.meaning import is_event_like

_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_OWN = re.compile(r"^(?:My|Our)(?=Notes[A-Z])")
_NOTES_BEHIND = re.compile(
    r"((?:[A-Za-z]+[a-z]|[A-Z]{3,}))"
    r"((?:Conference)?(?:Notes?|Reviews?|Summar(?:y|ies)|Reports?|Recaps?|Takeaways|Highlights))$"
)
"""A word for notes glued behind an event: `KelpConNotes`."""
_BEFORE_EVENT = frozenset(("From", "At", "Of", "For", "On"))
"""Glued between a word for notes and the event: `NotesFromRootconf`."""
_INITIALS = frozenset(
    (
        "aws",
        "ai",
        "api",
        "ux",
        "ui",
        "eu",
        "uk",
        "us",
        "usa",
        "au",
        "iot",
        "io",
        "sre",
        "it",
        "nyc",
        "sf",
        "emea",
        "na",
        "latam",
        "apac",
    )
)

_ENDS = ("conf", "fest", "camp", "days")
_VOWELS = frozenset("aeiouyäëïöüáéíóúàèìòùâêîôûåøæœ")
_LONGEST = 6
"""Letters of a name in initials."""


def title_from_path(part: str) -> str:
    """A part of a path as a name, with nothing taken away: `some-group` is `Some Group`."""
    return capitalised(" ".join(part.replace("-", " ").replace("_", " ").split()))


def ends_in_notes(word: str) -> bool:
    """Whether a word for notes is glued to the end of another: `KelpConNotes`."""
    return _NOTES_BEHIND.match(word) is not None


def uncamelled(text: str) -> str:
    """Words glued by capitals, apart where both are whole words: `SlowLoom`, not `DevFest`."""
    words = text.split()
    return " ".join(words if text.islower() else map(_uncamelled_word, words))


def _uncamelled_word(word: str) -> str:
    if glued := _NOTES_BEHIND.match(word):
        return f"{_uncamelled_word(glued[1])} {glued[2]}"
    parts = _CAMEL.split(_OWN.sub("", word))
    if len(parts) > 1 and parts[0] == "Notes" and parts[1] in _BEFORE_EVENT:
        del parts[1]
    if len(parts) < 2 or not all(len(part) >= 4 for part in parts[:-1]):
        return word
    last = parts[-1].casefold()
    if len(last) < 4 or (last.startswith(_ENDS) and len(parts) == 2):
        return word
    if last.rstrip("0123456789") == "con" or word.casefold() in event_words().series:
        return word
    return " ".join(parts)


def capitalised(title: str) -> str:
    """A name from a path as people write it: small letters alone become capitals."""
    if any(map(str.isupper, title)):
        return title
    return " ".join(_capital_word(word) for word in title.split())


def _capital_word(word: str) -> str:
    if word in {"of", "the", "and", "in", "on", "for", "de", "la", "du"}:
        return word
    if word in _INITIALS or (word[0].isalpha() and _is_of_initials(word)):
        return word.upper()
    name = word.rstrip("0123456789")
    for suffix in ("conf", "con", "fest"):
        stem = name.removesuffix(suffix)
        if stem not in (name, "") and event_words().is_event_word(name):
            return _capital_word(stem) + suffix.capitalize() + word[len(name) :]
    return word[:1].upper() + word[1:]


def _is_of_initials(word: str) -> bool:
    """Whether a short word without a vowel stands for several: `wwdc`."""
    return len(word) <= _LONGEST and _VOWELS.isdisjoint(word)


_OWNED = re.compile(r"([A-Za-z0-9-]+)\+(?=[^+]*[^\W\d])([^\s+]+)")


@lru_cache(4096)
def without_owner(folder: str) -> str:
    """Return what the writer calls a folder that a mirror of repositories calls `owner+name`.

    A plus that stands for a space has an event or only a year beside it, or others like it.
    """
    owned = _OWNED.fullmatch(folder)
    # the number behind somebody's name is no year: `ann13`
    return owned[2] if owned and not is_event_like(owned[1].rstrip("0123456789")) else folder
