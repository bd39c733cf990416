"""Whether a phrase is a person's name, judged by its words and their shape.

Names are judged before any other evidence is weighed, so the scale is a probability: .95 a known
given name with a surname, .6 two unknown capitalised words, 0 a phrase with a word that names hold
never.
"""

from __future__ import annotations

import re
from functools import lru_cache

from notes.structure.people.asian_names import (
    beside_latin,
    confidence_in_script,
    is_chinese_in_latin,
)
from notes.structure.words.wording import NameWords, folded, name_words, only_words

_HANDLE = re.compile(r"@[A-Za-z0-9_][\w.-]{1,38}")
_CAPITAL = "[A-Z\u00c0-\u00d6\u00d8-\u00deĆČĐİŁŚŞŠŻŽ]"
_INITIAL = re.compile(rf"{_CAPITAL}\.?(?:-?{_CAPITAL}\.?){{0,2}}")
_NICKNAME = re.compile(r"\s*[\"“'‘(«„][\w .-]{1,24}[\"”'’)»“](?=\s)")
_NICKNAME_FIRST = re.compile(
    r"[\"“][^\W\d_a-z][\w-]*(?: [^\W\d_a-z][\w-]*)?[\"”] ([^\W\d_a-z][\w'’-]{3,20})"
)
"""`"Big Al" Rusnak`."""
_NICKNAME_ALONE = re.compile(r"[\"“„][^\W\d_a-z][^\W\d_]{1,14}[\"”“]")
_QUOTES = '"“„'
_NICKED, _NICKED_ALONE = 0.7, 0.5
_BLANK = re.compile(r"\s\?{2,}$")
_NO_SURNAME = ("ed", "ing", "tion")
_NICK_SIGN = re.compile("[\"“'‘(«„]")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*[.']?")
_LONGEST_NAME = 60
SURE, LIKELY, HINTED = 0.85, 0.6, 0.45
"""The last is enough for a name behind a label or "by"."""
_LONGEST_SYLLABLE = 4
_SHORT, _TWO = 5, 2
"""Letters of a word that is too short for its ending to say anything: "Rise", "Price"."""


@lru_cache(maxsize=4096)
def name_confidence(text: str) -> float:
    """How surely `text` is one person's name, from 0 to 1."""
    text = text.strip()
    if not 2 <= len(text) <= _LONGEST_NAME:
        return 0.0
    if text[0] == "@":
        of_code = text[1:].lower() in name_words().code_words
        return 0.8 if _HANDLE.fullmatch(text) and not of_code else 0.0
    if not text[-1].isascii() and (asian := confidence_in_script(text)) is not None:
        return asian
    words = name_words()
    if only_words(text):
        return _of_tokens(text.split(), words)
    if known := before_blank(text):
        return _NICKED if name_confidence(known) >= HINTED else 0.0
    if text[0] in _QUOTES and _NICKNAME_ALONE.fullmatch(text):
        return 0.0 if folded(text[1:-1]) in words.not_name else _NICKED_ALONE
    if _NICK_SIGN.match(text) and (nicked := _NICKNAME_FIRST.fullmatch(text)):
        surname = folded(nicked[1])
        return 0.0 if surname in words.not_name or surname.endswith(_NO_SURNAME) else _NICKED
    return _of_tokens((_NICKNAME.sub("", text) if _NICK_SIGN.search(text) else text).split(), words)


def before_blank(text: str) -> str:
    """What stands before a family name that escaped the writer: `Ann ???`."""
    blank = _BLANK.search(text) if text[-2:] == "??" else None
    return text[: blank.start()] if blank else ""


def _of_tokens(tokens: list[str], words: NameWords) -> float:
    """How surely words are a name, with honorifics before and suffixes behind it."""
    titled = 0.0
    low = [token.lower() if token.isascii() else folded(token) for token in tokens]
    while low and _is_honorific(low[0], words):
        titled = (_OF_DOCTOR if low[0].rstrip(".") in _DOCTORS else _OF_TITLE) * (len(low) > 1)
        tokens, low = tokens[1:], low[1:]
    while len(low) > 2 and low[-1].rstrip(".") in words.suffixes:
        tokens, low = tokens[:-1], low[:-1]
    if not 1 <= len(tokens) <= 6 or not all(map(_is_name_token, tokens)):
        return 0.0
    if len(low) == _TWO and words.suffixes.issuperset(low):
        return 0.0  # `RN MSN`
    one = len(tokens) == 1
    confidence = _single(tokens[0], low[0], words) if one else _several(tokens, low, words)
    return min(0.97, confidence + titled) if confidence else confidence


_OF_TITLE, _OF_DOCTOR = 0.35, 0.45
"""What an honorific adds; that of a doctor makes a likely name of any surname: `Dr. Lee`."""
_DOCTORS = frozenset("dr prof professor professeur profesor frau herr pd".split())  # noqa: SIM905


def is_shaped_as_name(text: str) -> bool:
    """Whether a phrase is two words as names are, of which the second may be a common word.

    `Dakota Low` is a person only where nothing but a person can stand.
    """
    first, _, last = text.partition(" ")
    shaped = first.istitle() and last.istitle() and _is_name_token(first) and _is_name_token(last)
    return shaped and folded(first) not in name_words().not_name


_FIRST = re.compile(r"[^\s,;|()\[\]\uff08\uff09\uff0c、]+")


def may_begin_name(text: str) -> bool:
    """A cheap refusal of a phrase: its first word, up to a sign that ends names, is of no name."""
    first = text.partition(" ")[0]
    if first[1:].islower() and first.isalpha() and first.isascii():
        return True
    found = _FIRST.match(text)
    if found is None or not text[0].isalpha():
        return found is None or text[0] == "@" or _NICK_SIGN.match(text) is not None
    token = found.group().rstrip(":")
    if not token.isascii() and token[-1:].isdigit() and token.isalnum():
        return False  # `セッション3`
    if not token.isascii() or _NICK_SIGN.search(token):
        return True
    return _is_name_token(token) or _is_honorific(folded(token), name_words())


def _is_honorific(word: str, words: NameWords) -> bool:
    """`dr`, `frau`; some are names or initials without their full stop: `rev`, `m`."""
    bare = word.rstrip(".")
    return bare in words.honorifics and (word != bare or bare not in words.honorifics_stopped)


@lru_cache(maxsize=4096)
def _is_name_token(token: str) -> bool:
    """Letters, an initial, or a word with apostrophe, hyphen or inner capital as surnames have."""
    if token[1:].islower() and token.isalpha():
        return True
    if _INITIAL.fullmatch(token) or token in name_words().particles:
        return True
    if not _WORD.fullmatch(token) or token.endswith((".", "'s", "’s")):
        return token.lower() in {"st.", "jr.", "sr."}
    if token.isupper() or token[1:].islower() or token.islower():
        return True
    return _capitals_are_of_a_name(token)


def _capitals_are_of_a_name(token: str) -> bool:
    """Inner capitals as in McMinn, DeVito, O'Brien or Smith-Jones, not as in GraphQL or iOS."""
    for part in re.split(r"['’.-]", token):
        inner = sum(letter.isupper() for letter in part[1:])
        if inner and not (
            inner == 1 and len(part) >= 4 and part[-1].islower() and part[0].isupper()
        ):
            return part.isupper() and len(part) <= 2
    return True


def _single(token: str, word: str, words: NameWords) -> float:
    if not token[0].isupper() or word in words.not_name or len(word) < 3:
        return 0.0
    if word in words.given:
        return 0.5
    return 0.0 if word.endswith(words.not_name_endings) or token.isupper() else 0.2


def _several(tokens: list[str], low: list[str], words: NameWords) -> float:
    """Two to six words: known given names, initials and particles raise, other words refuse."""
    first = low[0]
    known = first in words.given or ("-" in first and first.split("-")[0] in words.given)
    if _has_foreign_word(tokens, low, words, known=known):
        two = len(tokens) == 2 or (len(tokens) == 3 and _is_letter(tokens[1].rstrip(".")))
        shown = tokens[-1].istitle() or (tokens[-1].isupper() and tokens[0].isupper())
        plain = known and two and shown and low[0] not in words.not_name
        long = len(low[-1]) > _SHORT and low[-1].endswith(words.not_name_endings)
        return 0.7 if plain and not long else 0.0
    if all(map(_is_title, tokens)) and not tokens[-1].isupper():
        return _weighed(tokens, low, words, known=known)
    other = [token for token in tokens if not token.isascii() and token.upper() == token.lower()]
    if 0 < len(other) < len(tokens):
        latin = [token for token in tokens if token not in other]
        plain = len(other) == 1 and tokens[1:-1].count(other[0]) == 0 and all(map(_is_title, latin))
        return beside_latin(other[0], latin[0].lower()) if plain else 0.0
    upper = [token for token in tokens if token.isupper()]
    if 0 < len(upper) < len(tokens) and any(len(t) > 2 for t in upper):
        return _with_capitals(tokens, low, known=known)
    lower = [word for token, word in zip(tokens, low, strict=True) if token.islower()]
    lower = [word for word in lower if word not in words.particles]
    if lower:
        return (0.75 if known else 0.35) if len(lower) == len(tokens) == 2 else 0.0
    if len(upper) == len(tokens) and len(tokens[-1]) > 3:
        initials = len(tokens) > 2 and all(token[-1] == "." for token in tokens[:-1])
        return 0.8 if known or initials else 0.3
    return _weighed(tokens, low, words, known=known)


def _with_capitals(tokens: list[str], low: list[str], *, known: bool) -> float:
    """`Ann B. LEE` and `LEE Ann`, as surnames are written in some countries.

    Behind an unknown word or of three letters they may be an abbreviation: `Initech API`.
    """
    loud = [token.isupper() for token in tokens]
    if loud[0] and len(tokens) == 2 and low[1] in name_words().given:
        return (0.8 if len(low[0]) > _SHORT else 0.7) if len(low[0]) > _SHORT_CAPITALS else 0.0
    if len(tokens) == 2 and all(map(_JAPANESE.fullmatch, low)):
        return _OF_SYLLABLES
    surname = loud.index(True)
    while surname < len(loud) - 1 and _is_letter(tokens[surname].rstrip(".")):
        surname += 1
    if loud[0] or not all(loud[surname:]) or not all(map(_is_title, tokens[: loud.index(True)])):
        return 0.0
    titled = low[: loud.index(True)]
    several = len(titled) > 1 and titled[-1] not in name_words().given
    long = max(map(len, low[surname:])) > _SHORT_CAPITALS + several
    if several and (known or not long):
        return 0.0  # `Ann Lee MPH`, `Ann Lee ACME`
    if known and max(map(len, low[surname:])) > _SHORT:
        return 0.8
    return 0.2 * known + 0.5 if long else 0.5 * known


_SHORT_CAPITALS = 3
_JAPANESE = re.compile(
    r"(?=\w{4})(?:(?:[kgsztdnhbpmrwjy]|[knhbpmrg]y|sh|ch|ts|f)?[aeiou]{1,2}[nh]?){2,5}"
)
_OF_SYLLABLES = 0.7
"""Of two words of syllables as Japanese has them, one in capitals: `TANABE Shigehiro`."""


def _is_title(token: str) -> bool:
    """`Lee`, and `Chia-ying` as given names of two syllables are."""
    if token.istitle() or "-" not in token:
        return token.istitle()
    return token[0].isupper() and token[1:].replace("-", "").islower()


def _weighed(tokens: list[str], low: list[str], words: NameWords, *, known: bool) -> float:
    confidence = 0.6 if len(tokens) <= 3 else 0.4
    initial_first = len(low) > 2 and low[1] in words.given and _is_initial(tokens[0])
    if (known and len(low[0]) > 1) or initial_first:
        confidence = 0.95 if len(tokens) <= 4 else 0.8
    elif tokens[0] == "U" and len(tokens) == _TWO and low[1] not in words.given:
        confidence = 0.3  # `U Oslo`, as universities stand in addresses
    elif (low[-1].startswith(("mc", "o'", "mac")) and len(low[-1]) > 4) or (
        low[-1] in words.given
        or (len(low) > 2 and low[1] in words.given)
        or any(map(_is_initial, tokens[_is_letter(tokens[0]) : -1]))
        or (len(tokens[-1]) == 2 and tokens[-1][1] == ".")
    ):
        confidence = 0.8
    elif not words.particles.isdisjoint(low[1:-1]):
        confidence = 0.75
    elif len(low[-1]) > 4 and low[-1].endswith(words.surname_endings):
        confidence = 0.68
    elif _is_letter(tokens[-1]) and len(tokens) == 2:
        confidence = 0.5
    if low[0] in words.not_name:
        confidence -= 0.2
    return confidence


def _is_letter(token: str) -> bool:
    return len(token) == 1 and token.isupper()


def _is_initial(token: str) -> bool:
    """`J.`, `JD` or `J.R.R.`; three capitals without a full stop are an abbreviation."""
    return (len(token) < 3 or "." in token) and _INITIAL.fullmatch(token) is not None


def _has_foreign_word(tokens: list[str], low: list[str], words: NameWords, *, known: bool) -> bool:
    """Whether a word stands among them that no name holds."""
    if "-" in low[-1] and low[-1].endswith(_NO_SURNAME) and tokens[-1].rpartition("-")[2].islower():
        return True  # `Load-balanced`
    if low[0] in words.given and words.not_name.isdisjoint(low[1:]):
        return _has_no_word(low)
    for position, word in enumerate(low):
        if position and not words.particles.isdisjoint(low[position - known : position + 1]):
            continue  # a particle, or any surname behind it
        if (word in words.given and position == 0) or (position and _is_letter(tokens[position])):
            continue
        last = position == len(low) - 1 > 1
        if known and last and len(word) <= 2 and tokens[position][0].isupper():
            continue
        if word in words.not_name or (
            position and (word in words.roles or word in words.role_words) and not known
        ):
            return True
        syllable = "-" in word and len(word.rpartition("-")[2]) <= _LONGEST_SYLLABLE  # Chia-ying
        if not known and not syllable and len(word) > 5 and word.endswith(words.not_name_endings):
            return True
        part = tokens[position].rpartition("-")[2]
        verb = len(part) > 6 and word.endswith("ing") and part[1:].islower()
        if verb and not known and not syllable and not is_chinese_in_latin(word):
            return True
        if not position and word in words.particles and tokens[0][0].islower() and len(word) < 3:
            return True
    return _has_no_word(low)


def _has_no_word(low: list[str]) -> bool:
    """Whether nothing but single letters stands there."""
    return len(low[0]) < 3 and all(len(word.rstrip(".")) < 2 for word in low)
