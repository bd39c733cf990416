"""Names behind a label such as "Speakers:", which are people even where no list knows them."""

from __future__ import annotations

import re

from notes.structure.affiliations import NOBODY, People, is_role, says_role, speaker_of
from notes.structure.wording import folded, name_words, wording

_NICK = re.compile(r"[^\W_][\w.-]{1,24}")
_BETWEEN = re.compile(r",\s|\s(?:&|\+|and|und|et|y|e|en)\s")
_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+(?: [^\W\d_a-z][^\W\d_A-Z]+){1,2}")
_NO_PERSON = frozenset(
    "tbd tba tbc todo unknown none various multiple several many me myself anonymous missing "  # noqa: SIM905
    "everybody everyone all forgot na nn unbekannt diverse inconnu desconhecido onbekend".split()
)
"""What stands behind a label where the writer has no name."""


def each_of(text: str, label: str) -> People | None:
    """`Speakers: Ann Lee, Bo Ek`: behind a plural each pair of capitalised words is a person."""
    if not label.endswith(("s", "s)")) or "," not in text:
        return None
    pieces = [piece.strip() for piece in _BETWEEN.split(text) if piece.strip()]
    names = all(_CAPITALISED.fullmatch(piece) and not is_role(piece) for piece in pieces)
    if not names or not 1 < len(pieces) <= 8 or says_role(pieces[-1]):
        return None
    return People(tuple(speaker_of(piece, "") for piece in pieces), 0.9)


def as_written(text: str, label: str) -> People:
    """A word that no name is made of, behind a label that says it is one."""
    word = text.strip(" .,")
    if _CAPITALISED.fullmatch(word) and folded(word.split()[0]) not in name_words().not_name:
        return People((speaker_of(word, ""),), 0.8)
    known = folded(word).strip("-")
    certain = label in wording().speaker_label and label not in {"by", "von", "par", "por", "door"}
    if not certain or not _NICK.fullmatch(word) or known in _NO_PERSON:
        return NOBODY
    return NOBODY if known in name_words().not_name else People((speaker_of(word, ""),), 0.8)
