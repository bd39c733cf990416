"""What has the shape of people and is none: a town with its state, a clause behind "and"."""

from __future__ import annotations

import re
from functools import cache

from notes.structure.words.event_wording import cities
from notes.structure.words.pictures import without_symbols
from notes.structure.words.wording import name_words, wording

_PLACE = re.compile(r"[^,()]+,\s?([A-Z]{2})\.?(?:,?\s(?:USA?|\d{4}))?")
_STATES = frozenset(
    (  # noqa: SIM905
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ "
        "NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC ON QC UK"
    ).split()
)
"""What stands behind a town."""


def is_clause(text: str, sign: str) -> bool:
    """Whether what stands behind "and" speaks to somebody or names a thing.

    `Zoe Rivers and so can you`, `Zoe Rivers and the reeds`; but `Zoe Rivers and the team`. In other
    languages the word `sign` may mean "in": `Uso de Reeds en el mundo`.
    """
    if not text[:1].islower():
        return False
    words = text.split(" ")
    if words[0] == "the" and len(words) <= _LONGEST_THING and words[-1] not in _TOGETHER:
        return text.islower()
    return (sign == "en" and words[0] in _ARTICLES) or not _ADDRESSED.isdisjoint(words)


_ARTICLES = frozenset("el la los las un una".split())  # noqa: SIM905
_LONGEST_THING = 3
_TOGETHER = frozenset("team crew gang group others rest community band company class".split())  # noqa: SIM905
_ADDRESSED = frozenset("you we i me us".split())  # noqa: SIM905


def is_place(text: str) -> bool:
    """`Portland, OR`; behind a dash or "at" stands an organisation and where it is.

    A degree behind a known given name and a surname makes a person of them: `Ann Lee, MD`.
    """
    place = _PLACE.fullmatch(text)
    if place is None or place[1] not in _STATES or " - " in text or " at " in text:
        return False
    return place[1] not in _DEGREES or not _has_given_name(text)


_DEGREES = frozenset({"MD", "MA", "MS", "PA"})
"""What physicians and others have behind their names, and towns of some states too."""


def _has_given_name(text: str) -> bool:
    first, _, rest = text.partition(",")[0].partition(" ")
    return rest != "" and first.lower() in name_words().given


BEHIND_A_NAME = frozenset(
    "from of at as chez bei aka alias works working representing based".split()  # noqa: SIM905
)
"""What follows a name in small letters."""


@cache
def joints() -> frozenset[str]:
    """The words behind which more than one name may follow."""
    return wording().conjunctions | BEHIND_A_NAME


@cache
def _first_words_of_towns() -> frozenset[str]:
    """`San`, `Los`, `Buenos`: of towns of several words, which have the shape of names."""
    return frozenset(town.partition(" ")[0] for town in cities() if " " in town)


def is_town(text: str) -> bool:
    """Whether a phrase of several words is a town that is known."""
    return text.partition(" ")[0] in _first_words_of_towns() and text in cities()


def is_open(text: str) -> bool:
    """Whether a bracket is not closed in it, so that the sign behind it parts nothing."""
    return text.count("(") > text.count(")") or text.count("（") > text.count("）")


def starts_no_name(text: str) -> bool:
    """A cheap refusal for most phrases: their first two words cannot begin a name."""
    first, _, rest = text.partition(" ")
    if first[0] == "@" or not first.isascii():
        return False
    if is_town(text):
        return True
    words = name_words()
    low = first.lower()
    if low in words.not_name and low not in words.given:
        return True
    if not rest or first[-1] in ",;":
        return False
    if first[0].islower():
        return rest.count(" ") > 3 and low not in words.particles and low not in words.given
    second = rest.partition(" ")[0]
    if not second.isalpha() or not second.islower():
        return False
    known = second in words.particles or second in BEHIND_A_NAME
    return not known and second not in wording().conjunctions


def without_mail(text: str) -> str:
    """`text` without a mail address behind a name: `Ann Lee (ann@lee.example)`."""
    return _MAIL.sub("", text)


_MAIL = re.compile(
    r"\s*[<(\[]?(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}(?![\w@])[>)\]]?"
)


def without_asides(text: str) -> str:
    """`text` without addresses, pronouns in brackets and the article of `as a Consultant`.

    Neither are marks of footnotes, pictures and what a paper won part of a name.
    """
    if not text.isascii():
        text = _FOOTNOTES.sub("", without_symbols(text))
    elif text[-1:] in _MARKS_LAST and len(_FOOTNOTES.findall(text)) > 1:
        text = _FOOTNOTES.sub("", text)
    if text[-1:] == "}":
        text = text[: text.rfind("{")]
    if "://" in text or "www." in text:
        text = _URL.sub(" ", text)
    if "(" in text:
        text = _PRONOUNS.sub("", text)
    return _AS_A.sub(" as ", text) if " as a" in text else text


_FOOTNOTES = re.compile(
    r"(?<=[^\W\d_.])(?:[¹²³⁰⁴-⁹†‡§*]+(?:,[¹²³⁰⁴-⁹†‡§*]+)*|\d(?:,\d)*)(?=\s(?:and|und|et|y|&)\s|[,;]\s|$)"
)
"""`Ann Lee¹, Bo Ek²`, `Ann Lee*, Bo Ek†`, `Ann Lee1,2, Bo Ek2`."""
_MARKS_LAST = frozenset("0123456789*")
_URL = re.compile(r"\(?<?https?://[^\s<>()]+>?\)?|www\.[^\s()]+")

_PRONOUNS = re.compile(
    r"\s*\((?:she|he|they|her|him|hers|his|elle|il|sie|er)(?:/\w+){0,2}\)", re.IGNORECASE
)
_AS_A = re.compile(r" as an? (?=[A-Z])")
"""`Ann Lee as a Consultant`; alone, "a" stands between people in some languages."""
