"""The name with which a phrase begins, and what belongs to the person: role, firm, handle."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import is_role, may_be_handle, says_role
from notes.structure.people.names import LIKELY, SURE, name_confidence
from notes.structure.people.names_together import is_nickname, sure_beside
from notes.structure.people.no_people import BEHIND_A_NAME, is_town
from notes.structure.words.wording import folded, name_words, only_words

if TYPE_CHECKING:
    from collections.abc import Sequence

_AFFILIATED = re.compile(
    r"\s+(?:--|[-\u2013\u2014|/·•])\s+|\s*[|(\[\uff08]|\.?\s+@\s*"
    r"|\s+(?:from|of|at|de chez|chez|bei)\s+(?=[A-Z@\"]|[a-z0-9-]{2,30}\.[a-z]{2,4}$)"
    r"|,?\s+(?:who\s+)?(?:work(?:s|ing)\s+(?:at|for)|representing|based\s+in)\s+(?=\S)"
    r"|\s+(?:aka|alias)\s+|\s+as\s+(?=[A-Z])|:\s+|\s*[)\]\uff09]|\s+-(?=[A-Z@])|\u2014(?=\w)|\t|\s*(?=\uff0f)"
)


@lru_cache(maxsize=1024)
def name_told(piece: str) -> tuple[str, str, float]:
    """The name with which a piece begins, what is behind it, and how surely it is one: 0 of a role.

    Several rules read the same person in longer and shorter parts of a line.
    """
    name, rest = name_and_rest(piece)
    sure = sure_beside(name, rest)
    if sure < SURE and name.count(" ") > 1 and (front := role_before(name)):
        name, rest = name[len(front) + 1 :], ", ".join(filter(None, (front, rest)))
        sure = name_confidence(name)
    return name, rest, 0.0 if sure and (is_role(name) or is_town(name)) else sure


def name_and_rest(piece: str) -> tuple[str, str]:
    """Cut what belongs to a person off the name, by a sign or where the words for a role begin."""
    name, rest = _before_sign(piece)
    if name.count(" ") > 1 and piece.startswith(name):
        behind = role_behind(name) or firm_behind(name)
        if behind:
            return name[: -len(behind) - 1], piece[len(name) - len(behind) :]
    if name[-1:] == "." and name[-_SHORTENED:-1].isalpha():
        name = name[:-1]
    return name, rest


_SHORTENED = 4
"""Letters of a last word before a full stop that closes the name and shortens nothing, with it."""


def role_behind(text: str) -> str:
    """`Senior Engineer` of `Ann Lee Senior Engineer`, with no sign between; else nothing.

    Two words stand before it at least, none of which is of a role.
    """
    if text[-2:].isupper() and name_confidence(text) < LIKELY:
        degrees = _degrees_behind(text.split(" "))
        if degrees:
            return degrees
    words = folded(text).split(" ")
    lists = name_words()
    if lists.roles.isdisjoint(words) and words[-1] != "lead":
        return ""
    first = next(
        at for at, word in enumerate(words) if word in lists.roles or word in lists.role_words
    )
    parts = text.split(" ")
    for end in range(min(first, _MOST_OF_NAME), 1, -1):
        named = parts[end - 1][:1].isupper() and name_confidence(" ".join(parts[:end])) >= LIKELY
        if named:
            role = " ".join(parts[end:])
            return role if says_role(role) or _has_firm_behind(parts, words, end) else ""
    return ""


def _has_firm_behind(parts: Sequence[str], words: Sequence[str], end: int) -> bool:
    """`Ann Lee Senior Engineer Red Loom`: whether a firm follows the role behind a sure name."""
    last = max(at for at, word in enumerate(words) if word in name_words().roles or at == end)
    firm = parts[last + 1 :]
    if (
        end != _WORDS_OF_NAME
        or len(firm) > _LONGEST_BEHIND
        or not says_role(" ".join(parts[end : last + 1]))
    ):
        return False
    capital = all(not word[0].islower() for word in firm)
    return capital and name_confidence(" ".join(parts[:end])) >= SURE


_WORDS_OF_NAME = 2


def role_before(text: str) -> str:
    """`Chief Architect` of `Chief Architect Ann Lee`, with no sign between; else nothing.

    The name is well known, for the phrase may be about anything that has people in it.
    """
    words = text.split(" ")
    roles = name_words().roles
    for at in range(min(len(words) - 2, _MOST_OF_ROLE), 0, -1):
        low = words[at - 1].lower()
        if low in roles or low in _HONOURS or low in _ALONE:
            front, name = " ".join(words[:at]), " ".join(words[at:])
            capital = all(word[0].isupper() or word in _OF_ROLE for word in words[:at])
            least = LIKELY if low in _LABELS else SURE
            named = at + _LONGEST_BEHIND >= len(words) and name_confidence(name) >= least
            return front if capital and named and (at > 1 or low in roles or low in _ALONE) else ""
    return ""


_MOST_OF_ROLE, _LONGEST_BEHIND = 5, 3
_HONOURS = frozenset(
    "captain champion champ mvp expert ambassador hero gde".split()  # noqa: SIM905
)
"""With which roles end that communities and vendors give: `Cache Champion`."""
_ALONE = frozenset({"rubyist", "pythonista", "maître", "maitre", "maestro"})
"""Those of one word: `Maître Ann Lee`."""
_LABELS = frozenset({"speaker", "speakers", "presenter", "presenters"})
_OF_ROLE = frozenset({"of", "and", "&", "/", "for", "de", "du"})

_MOST_OF_NAME = 4


def firm_behind(text: str) -> str:
    """`Red Loom Consulting` of `Ann Lee Red Loom Consulting`, or a word in capitals; else nothing.

    A known name of two words stands before it; behind two given names capitals are a surname. With
    a capital inside, `LoomDB`, the last word is no name but a firm's.
    """
    first, last, *firm = text.split(" ")
    if first.rstrip(".").lower() in name_words().honorifics:
        return ""
    if len(firm) == 1 and _INNER_CAPITAL.fullmatch(firm[0]) and last.istitle():
        return firm[0] if name_confidence(f"{first} {last}") >= _KNOWN else ""
    shouted = firm[0].isalpha() and firm[0].isupper() and len(firm[0]) > _SHORTEST_SHOUTED
    lists = name_words()
    shouted = shouted and firm[0].lower() not in lists.suffixes and last.lower() not in lists.given
    if not (shouted or (len(firm) > 1 and firm[-1].lower() in _FIRMS)) or not last[1:].islower():
        return ""
    return " ".join(firm) if name_confidence(f"{first} {last}") >= SURE else ""


def behind_firm(text: str) -> tuple[str, str]:
    """The name and the firm of `Kelp42 Ann Lee`, `LoomDB Ann Lee`, `Acme's Ann Lee`; else nothing.

    The first word is one as no names are, and the name behind it well known.
    """
    firm, _, name = text.partition(" ")
    if not 0 < name.count(" ") < _LONGEST_BEHIND or (firm.isalpha() and firm.istitle()):
        return "", ""
    firm = firm.removesuffix("'s").removesuffix("’s") if _FIRM_FIRST.fullmatch(firm) else ""
    return (name, firm) if firm and name_confidence(name) >= SURE else ("", "")


_FIRM_FIRST = re.compile(
    r"[^\W\d_a-z]\w{1,14}\d{1,4}|[^\W\d_a-z]{3,6}|[^\W\d_a-z][\w.&-]{1,20}['’]s"
    r"|(?!(?:Ma?c|[DLd][aeiu]s?|[Vv][ao]n|Fitz|O)[A-Z])[^\W\d_a-z][a-z]{1,9}[A-Z]\w{1,9}"
)
_SHORTEST_SHOUTED = 2
_KNOWN = 0.7
"""Of a known given name with a word behind it."""
_INNER_CAPITAL = re.compile(
    r"(?!(?:Ma?c|[DLd][aeiu]s?|[Vv][ao]n|Fitz|O)[A-Z])[^\W\d_a-z][a-z]{1,9}[A-Z]\w{1,9}"
)


def has_role_or_firm(text: str, sure: float) -> bool:
    """Whether a phrase that is likely a name, as `sure` says, has a role before it or firm last.

    No person is called what a firm is.
    """
    return text.rpartition(" ")[2].lower() in _FIRMS or (sure < SURE and role_before(text) != "")


_FIRMS = frozenset(
    "consulting software labs solutions technologies systems studios inc ltd llc gmbh".split()  # noqa: SIM905
)


def _degrees_behind(parts: list[str]) -> str:
    """`MD MSCE` of `Ann Lee MD MSCE`: short words in capitals behind a given name and surname."""
    end = len(parts)
    while end > 0 and 1 < len(parts[end - 1]) <= _LONGEST_DEGREE and parts[end - 1].isupper():
        end -= 1
    if not 1 < end < len(parts) or not all(part.istitle() for part in parts[:end]):
        return ""
    if parts[end - 1].lower() in name_words().given:
        return ""
    return " ".join(parts[end:]) if name_confidence(" ".join(parts[:end])) >= LIKELY else ""


_LONGEST_DEGREE = 4


def _has_role(text: str) -> bool:
    """`Director Product Management`: whether a word for a role stands anywhere in it."""
    return not name_words().roles.isdisjoint(folded(text).split())


def _before_sign(piece: str) -> tuple[str, str]:
    if piece[0] == "@":
        handle, _, rest = piece.partition(" ")
        inside = rest.strip("( )")
        least = LIKELY if rest[:1] == "(" else SURE
        if " " in inside and name_confidence(inside) >= least:
            return inside, handle
        return handle.rstrip(":,"), rest
    if only_words(piece) and BEHIND_A_NAME.isdisjoint(piece.split(" ")):
        return piece, ""
    cut = _AFFILIATED.search(piece)
    while cut and cut.group().strip() in {"(", "[", "\uff08"} and is_nickname(piece, cut.end()):
        cut = _AFFILIATED.search(piece, piece.index(")", cut.end()) + 1)
    if not cut:
        return piece, ""
    if (
        cut.group().strip() == "@"
        and piece[cut.end() - 1] == "@"
        and may_be_handle(piece[cut.end() :], piece[: cut.start()])
    ):
        return piece[: cut.start()].strip(), piece[cut.end() - 1 :].strip(" )([]\uff09")
    rest = piece[cut.end() :].strip(" )([]\uff09")
    if cut.group()[1:3] == "as" and not (says_role(rest) or _has_role(rest)):
        return piece, ""
    return piece[: cut.start()].strip(), rest
