"""Names that commas join, or in Chinese, Japanese and Korean a word: `森 健と田中 美咲`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.asian_names import without_honorific
from notes.structure.people.names import LIKELY, SURE, is_shaped_as_name, name_confidence
from notes.structure.words.wording import folded, name_words, only_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker

_JOINT = re.compile(r"\s?(?:と|和|与|與|及|跟)\s?|(?<=[\uac00-\ud7af])(?:와|과|하고)\s")


def with_signs_between(text: str) -> str:
    """`text` with a sign in place of each such word that has a name on both sides."""
    return "、".join(each for part in text.split("、") for each in _parted(part))


def _parted(text: str) -> list[str]:
    """The names in `text`; all of it where such a letter is part of a name or joins no names."""
    for joint in _JOINT.finditer(text):
        front, rest = text[: joint.start()], text[joint.end() :]
        if _is_name(front) and all(map(_is_name, names := _parted(rest))):
            return [front, *names]
    return [text]


def _is_name(text: str) -> bool:
    return name_confidence(text) >= LIKELY or is_short_han_name(text)


def is_short_han_name(text: str) -> bool:
    """Whether `text` is a surname and a given name of one letter each: `王芳`."""
    return len(text) == 2 and text[0] in name_words().surnames_of_one and name_confidence(text) > 0


def are_full_names(names: Sequence[str]) -> bool:
    """Whether all of `names` are of two words and more: `Ann Lee/Bo Ek`, and not `AC/DC`."""
    return all(map(_is_full_name, names))


def _is_full_name(name: str) -> bool:
    name = name.strip()
    whole = " " in name or name[:1] > _FIRST_ASIAN
    return whole and name_confidence(name) >= LIKELY


def is_full(name: str) -> bool:
    """Whether a name has several words, or is in a script that parts none."""
    return " " in name or (not name.isascii() and not name[0].isupper())


def is_polite(text: str) -> bool:
    """Whether a name of any length is told by what stands behind it: `Zediさん`."""
    return not text.isascii() and without_honorific(text) != text


_BRACKETS = frozenset("([\uff08")
_COMMA = re.compile("[,\uff0c]")


def between_commas(chunk: str) -> list[str]:
    """The parts of `chunk` between commas outside brackets."""
    if "," not in chunk and "\uff0c" not in chunk:
        return [chunk] if chunk else []
    if _BRACKETS.isdisjoint(chunk):
        return [piece for raw in _COMMA.split(chunk) if (piece := raw.strip())]
    pieces: list[str] = []
    depth = start = 0
    for at, letter in enumerate(chunk):
        if letter in "(\uff08[":
            depth += 1
        elif letter in ")\uff09]":
            depth -= 1
        elif letter in ",\uff0c" and depth <= 0:
            pieces.append(chunk[start:at])
            start = at + 1
    pieces.append(chunk[start:])
    return [piece.strip() for piece in pieces if piece.strip()]


_STRONG = re.compile(r"\s*(?:;|\s&\s|\s\+\s|、|\s//\s|\n|，)\s*")
_STRONG_SIGN = re.compile("[;&+/\n、，]")


def between_signs(text: str) -> list[str]:
    """The parts of `text` between signs that stand between people, but for those in brackets."""
    if not _STRONG_SIGN.search(text):
        return [text]
    if "(" not in text:
        return _STRONG.split(text)
    parts: list[str] = []
    start = 0
    for sign in _STRONG.finditer(text):
        if text.count("(", start, sign.start()) <= text.count(")", start, sign.start()):
            parts.append(text[start : sign.start()])
            start = sign.end()
    return [*parts, text[start:]]


def is_nickname(piece: str, start: int) -> bool:
    """Whether brackets hold a nickname: one word, and the surname behind them."""
    end = piece.find(")", start)
    inside = piece[start:end] if end > 0 else ""
    behind = piece[end + 1 :].split() if end > 0 else []
    return inside.isalpha() and bool(behind) and behind[0][:1].isupper()


_WIDE_SLASH = "\uff0f"
_BESIDE_LATIN = 0.7
_FIRST_ASIAN = "\u3040"


def sure_beside(name: str, rest: str) -> float:
    """How surely `name` is one, with `rest` behind it, which may make one without spaces surer.

    That is the person's name in Latin letters, `王小明 (Ming Wang)`, or an organisation behind a
    wide slash. A handle that holds the second of two words makes a surname of any word, and one
    that goes on behind a single word a given name: `Zvonka (@zvonkah)`.
    """
    sure = name_confidence(name)
    if 0 < sure < LIKELY and rest[:1] == "@" and " " not in name:
        handle = folded(rest[1:].partition(" ")[0])
        return LIKELY if handle.startswith(folded(name)) and len(handle) > len(name) else sure
    if not sure and rest[:1] == "@" and is_shaped_as_name(name):
        return LIKELY if folded(name).rpartition(" ")[2] in rest.lower() else 0.0
    if not sure or not rest or name[0].isascii():
        return sure
    if _WIDE_SLASH in rest and sure >= LIKELY:
        return SURE
    latin = rest.isascii() and name[0] >= _FIRST_ASIAN and name_confidence(rest) >= SURE
    return max(sure, _BESIDE_LATIN) if latin else sure


def goes_by_one_word(word: str, before: Speaker, sure: float) -> bool:
    """Whether a word behind a full name and "and" is one as well: `Ann Lee & Zed`.

    A plural is of many more: `Ann Lee and guests`.
    """
    named = sure >= SURE and " " in before.name and not before.affiliation
    return named and word.isalpha() and word.istitle() and word[-1] != "s"


_ET_AL = re.compile(
    r",?\s(?:et al|u\. ?a|(?:and|&|und|et|y|e|en) (?:others|andere|autres|otros|altri|outros"
    r"|anderen))\b\.?(?:,?\s\d{4})?$"
)
_OTHERS = frozenset({"rs", "re", "es", "os", "ri", "en"})
"""The ends of the words for others."""


def et_al(text: str) -> re.Match[str] | None:
    """`et al.` and its like at the end."""
    return _ET_AL.search(text) if "et al" in text or "u." in text or text[-2:] in _OTHERS else None


def before_firm(text: str, label: str) -> str:
    """`[Ann Lee](…) Acme Looms` with a comma between the linked name and the firm."""
    rest = text[len(label) + 1 :]
    if not rest[:1].isupper() or not text.startswith(f"{label} ") or rest.count(" ") >= _FIRM:
        return text
    firm = only_words(rest) and name_confidence(label) >= SURE and not name_confidence(rest)
    return f"{label}, {rest}" if firm else text


_FIRM = 4
"""Words of the name of a firm."""
