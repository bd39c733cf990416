"""Pauses of a programme by their words: `Coffee & cake`, `Official party`, `Morning break`."""

from __future__ import annotations

import re
from functools import cache

from notes.structure.words.wording import load_words, phrases_of, wording

_BESIDE_A_PAUSE = re.compile(
    r"([^\W\d_-]+)(?:\s*[&+]|,\s(?:and|und|et|y|e|en)(?: an?| some| the)?)\s*(?:\w+\s?){1,2}"
)
"""`Coffee & cake`, `Coffee, and a rant`: a pause and what it comes with."""


_PARTIES = frozenset(
    "party dinner lunch breakfast drinks reception banquet afterparty barbecue bbq brunch".split()  # noqa: SIM905
)
_PARTY = re.compile(
    r"(?:(?:the|official|speakers?'?s?|conference|opening|closing|welcome|sponsors?'?|main|big|boat"
    r"|rooftop|beach|evening|social|community|friday|saturday|after)(?: \w+)? ){1,2}"
    rf"(?:{'|'.join(sorted(_PARTIES))})"
)
"""`Official X party`, `Speakers' dinner`."""


_OCCASIONS = frozenset(
    "event time party break reception evening hour social crawl run walk night tasting".split()  # noqa: SIM905
)
_BEFORE_PLACE = ("at", "@", "on", "with", "w/", "am", "im", "mit", "na", "no", "w", "para", "pour")
_PLACES = ("at the ", "@ ", "in the ")
_BEHIND_MEALS = ("in", "-", "–")
_MEALS = frozenset(
    (  # noqa: SIM905
        "lunch dinner breakfast brunch afterparty barbecue banquet mittagspause mittagessen "
        "kaffeepause abendessen dejeuner almuerzo desayuno almoco jantar pranzo lunchpauze "
        "middagpauze obiad frokost lunsj fikapaus kaffepaus lounas kahvitauko"
    ).split()
)
"""Pauses that talks are not named after, as they are after coffee."""
_DINNERS = frozenset(
    "dinner banquet reception afterparty barbecue bbq brunch breakfast".split()  # noqa: SIM905
)
"""What a pause is behind any one word: `Penguin dinner`, `Attendee reception at the museum`."""
_PAUSES = _MEALS | frozenset("pause pausa pauze paus przerwa tauko descanso receso".split())  # noqa: SIM905
"""Those that no title begins with before a comma."""
_LONGEST_HAN = 6
"""Letters of a pause and a word on it in Chinese or Japanese."""


FOOD = frozenset("☕🍺🍻🍕🥪🍽🍴🥂🍷🥐🌮🍔🍝🍜🍱🥗🍰🎂🍪🥘🍸🍹")
"""Pictures before a pause of a few words."""


def is_pause(phrase: str) -> bool:
    """Whether it is a pause by its first word or all: "Beer event", "Morning break & exhibits"."""
    if _is_made_of_pauses(phrase):
        return True
    joined = "&" in phrase or "+" in phrase or "," in phrase
    beside = _BESIDE_A_PAUSE.fullmatch(phrase) if joined else None
    if beside and beside[1] in wording().breaks:
        return True
    if phrase.rpartition(" ")[2] in _PARTIES and _PARTY.fullmatch(phrase):
        return True
    if not phrase.isascii() and phrase[:2] in wording().breaks and len(phrase) <= _LONGEST_HAN:
        return True
    if "," in phrase and _is_pause_with_remark(phrase):
        return True
    if " / " in phrase and _is_pause_and_more(phrase):
        return True
    first, *rest = phrase.split(" ", 2)
    if rest and rest[0] in _DINNERS and (len(rest) == 1 or rest[1].startswith(_PLACES)):
        return True
    if not rest or not (first in wording().weekdays or first.rstrip(":") in wording().breaks):
        return False
    if first in wording().weekdays:
        first, *rest = phrase.split(" ", 3)[1:]
        if not rest and first in wording().breaks:
            return True
    word = first.rstrip(":")
    if not rest or word not in wording().breaks or word in {"break", "pause"}:
        return False
    alone = len(rest) == 1 and rest[0] in _OCCASIONS
    detailed = rest[0] in _BEFORE_PLACE or (word in _MEALS and rest[0] in _BEHIND_MEALS)
    return alone or detailed or (first != word and phrase.count(" ") < 6)


WORDS_OF_PAUSES = _PARTIES | _PAUSES | _DINNERS | {"break", "breaks"}
"""Those that tell a pause wherever they stand; the others do at the beginning alone."""


def _is_pause_and_more(phrase: str) -> bool:
    """`Break / yoga`: a pause, and behind the slash a word or two for what was in it."""
    first, _, more = phrase.partition(" / ")
    return first in wording().breaks and ":" not in more and more.count(" ") < 2


def _is_pause_with_remark(phrase: str) -> bool:
    """`Break, coffee, the dog had to go out`, `Coffee break, Room 2`: what was in it, or where."""
    first, second = (part.strip() for part in phrase.split(",", 2)[:2])
    if ":" in phrase:
        return False
    if first in _PAUSES:
        return True
    placed = " " in first and second.partition(" ")[0] in _ROOMS
    return first in wording().breaks and (placed or second in wording().breaks)


_ROOMS = frozenset(
    (  # noqa: SIM905
        "room rooms hall halls foyer lobby atrium lounge terrace floor level raum räume raume saal "
        "halle salle sala salas salón salon zaal"
    ).split()
)
"""Where a pause of two words is held: `Coffee break, Foyer 2`."""


def _is_made_of_pauses(phrase: str) -> bool:
    """Whether all words are pauses and what people do, see or get in one."""
    words = _WORD.findall(phrase)
    if not 1 < len(words) <= _MOST_WORDS or wording().breaks.isdisjoint(words):
        return False
    return _words_of_a_pause().issuperset(words)


@cache
def _words_of_a_pause() -> frozenset[str]:
    """Pauses of one word, and the words that stand beside them in a programme."""
    return wording().breaks | phrases_of(load_words("pauses")["beside"])


_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_MOST_WORDS = 7
