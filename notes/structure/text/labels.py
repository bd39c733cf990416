"""Lines that say something of a session instead of its content: `Speaker: ...`, `by ...`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from notes.structure.words.wording import alternatives, folded, wording

_LABEL = re.compile(
    r":?[*_`]{0,3}([^\W\d_][^:：*]{0,30}?(?:[*:](?:innen|in))?)[*_`]{0,3}\s*[:：][*_`]{0,3}:?(?!//)\s*"
)
_BOTH_SEXES = re.compile(
    r"([^\W\d_]{4,20})(?:[*:·•./_(-](?:innen|in|rices?|trices?|ices?|euses?|nes?|es|e|as|a|os|o|s)?\)?){1,3}s?"
)
"""`Referent*in`, `Orateur·rice·s`, `Ponente(s)`, `Speaker/s`."""
_LONGEST_WORD = 31
_RST_FIELD = re.compile(r":([^\W\d_][\w ()/-]{0,30}):\s*")
_AT_FIELD = re.compile(r"@([^\W\d_]{2,20}):?\s+(?=\S)")
"""`@title How caches rest`, as in comments of programs."""
_IN_LINK = re.compile(r"\[([^\W\d_][^:：\[\]]{0,30})[:：]\s+(?=[^\[\]]{1,200}\][(\[])")
"""`[Speaker: Ann Lee](…)`, a label within the link."""
_DASHED = re.compile(r"[*_]{0,2}([^\W\d_](?:[^\W_]|[()]){2,14})[*_]{0,2}\s+[-–—]\s+")
_DASHED_LABELS = frozenset(
    {"speaker", "speakers", "speaker(s)", "presenter", "presenters", "presenter(s)", "panelists"}
) | {"title", "author", "authors", "instructor", "instructors"}
_TYPED = ("speaker", "speakers", "speaker(s)", "presenter", "presenters", "presentor")
"""Labels that most notes have, and so most typing errors are in."""
BARE_LABELS = frozenset(
    {"who", "people", "speaker", "speakers", "presenter", "presenters", "panelists"}
)
"""Bullets that are a label without a colon, people nested below them."""


def label_of(text: str) -> tuple[str, str]:
    """Part `Label: rest`; the label is folded, empty where there is none."""
    at = text.find(":", 1, _LONGEST_WORD + 1)
    if at > 0 and text[at + 1 : at + 2] == " " and (word := text[:at]).isalpha():
        return folded(word), text[at + 1 :].lstrip()
    start = text[:48]
    if start.replace(" ", "").isalnum():
        return "", text  # as most lines, in one cheap look
    if ":" in start or "：" in start or start[:1] == "@" or _has_dash(start):
        return _label_and_rest(text)
    return "", text


def label_of_row(text: str) -> tuple[str, str]:
    """The label and value of a row of two cells, `| Speaker | Ann Lee |`."""
    label, bar, value = text.strip("| ").partition("|")
    label = folded(label.strip(" *_:"))
    return (label, value.strip()) if bar and "|" not in value and label else ("", text)


@lru_cache(maxsize=1024)
def _label_and_rest(text: str) -> tuple[str, str]:
    if text[0] == "@" and (field := _AT_FIELD.match(text)):
        named = folded(field[1])
        return (named, text[field.end() :]) if named in _names_of_fields() else ("", text)
    if ":" not in text[:48] and "：" not in text[:48]:
        dashed = _DASHED.match(text) if _has_dash(text[:32]) else None
        named = folded(dashed[1]) if dashed else ""
        return (named, text[dashed.end() :]) if dashed and named in _DASHED_LABELS else ("", text)
    if text[0] == "[" and (linked := _IN_LINK.match(text)):
        return folded(linked[1]).strip(), f"[{text[linked.end() :]}"
    found = (_RST_FIELD.match(text) if text[0] == ":" else None) or _LABEL.match(text)
    return (folded(found[1]).strip(), text[found.end() :]) if found else ("", text)


@cache
def _names_of_fields() -> frozenset[str]:
    """What stands behind "@" as the name of a field, and not of a person."""
    words = wording()
    return (words.title_column | words.speaker_label | words.detail_label) - words.by


def _has_dash(text: str) -> bool:
    return " - " in text or "–" in text or "—" in text


def is_speaker_label(label: str) -> bool:
    """Whether a label stands before people who gave the session, typing errors allowed."""
    words = wording().speaker_label
    if not label or label in words or label in BARE_LABELS:
        return bool(label)
    if not label.isalpha() and (of_both := _BOTH_SEXES.fullmatch(label)):
        label = of_both[1]
    if label in words or label in _mistyped():
        return True
    of_two = label[-4:] in _ENDS_OF_GROUPS or " and " in label or " & " in label
    return of_two and _is_of_two(label)


def _is_of_two(label: str) -> bool:
    """Whether a label is one with another word: `Speaker and author`, `Nordic authors`."""
    first, _, last = label.partition(" ")
    if last.startswith(("and ", "& ")):
        return {first, last.partition(" ")[2]} <= wording().speaker_label
    words = label.split()
    return words[-1] in _OF_GROUPS and len(words) <= _MOST_WORDS and words[0] not in _OTHER_GROUPS


_OF_GROUPS = frozenset({"authors", "presenters"})
_ENDS_OF_GROUPS = frozenset({"hors", "ters"})
_MOST_WORDS = 4
_OTHER_GROUPS = frozenset(
    "other post blog book note notes article slide slides about for my favourite favorite".split()  # noqa: SIM905
)
"""What stands before those who did not give it."""


@cache
def _mistyped() -> frozenset[str]:
    """The labels with an error behind the first two letters.

    One letter is left out, doubled, exchanged with the next, or another vowel.
    """
    found = {"speaker'", "speaker's"}
    for word in _TYPED:
        for at in range(2, len(word)):
            front, letter, rest = word[:at], word[at], word[at + 1 :]
            found |= {front + rest, front + letter + letter + rest}
            found |= {front + rest[:1] + letter + rest[1:]}
            found |= {front + vowel + rest for vowel in "aeo" if letter in "aeo"}
    return frozenset(found) - wording().other_label - wording().detail_label - _OTHER_WORDS


_OTHER_WORDS = frozenset({"presente", "presentes", "presento"})
"""What such an error makes that means something else."""


@cache
def label_heads() -> frozenset[str]:
    """The first two letters of the labels before speakers, small or capital."""
    labels = wording().speaker_label | BARE_LABELS | _mistyped()
    heads = {label[:2] for label in labels}
    return frozenset(
        first + second
        for head in heads
        for first in (head[:1], head[:1].upper())
        for second in (head[1:], head[1:].upper())
    )


def may_name_speakers(text: str) -> bool:
    """A cheap look: does a line start as a label before speakers can?"""
    return text[:12].lstrip(":*_`[@ ")[:2] in label_heads()


@cache
def _by_line() -> re.Pattern[str]:
    """`by`, `a talk by`, `Vortrag von`, `Talk and slides by`, `presented at GloamConf by`."""
    words = wording()
    kinds = alternatives(words.talk | words.keynote | words.workshop | words.panel)
    by = alternatives(words.by | {"speaking", "speaking:"})
    pairs = [phrase.split() for phrase in words.by if phrase.count(" ") == 1]
    parted = "|".join(rf"{re.escape(one)}{_AT_EVENT}{re.escape(last)}" for one, last in pairs)
    return re.compile(
        rf"[-–—*_(\s]*(?:(?:a |the )?(?:{kinds})\s+(?:(?:and|&|und|et|y|e|en)\s\w{{4,14}}\s+)?)?"
        rf"(?:{by}|{parted})\s+",
        re.IGNORECASE,
    )


_AT_EVENT = r"\s(?:at|during|in|bei|auf|beim|à|au|aux|lors|en|op|na|no|al|alla)\s[^.:;]{3,60}?\s"
""""Presented at GloamConf 2019 by Ann Lee": where it was stands before who it was."""


@cache
def _first_words() -> frozenset[str]:
    """The words with which a line that names speakers can start."""
    words = wording()
    phrases = words.by | words.talk | words.keynote | words.workshop | words.panel
    return frozenset(phrase.split()[0] for phrase in phrases) | {
        "a",
        "the",
        "speaking",
        "speaking:",
    }


@lru_cache(maxsize=1024)
def _match_by(text: str) -> re.Match[str] | None:
    first = text.lstrip("-–—*_( ").partition(" ")[0].lower()
    return _by_line().match(text) if first in _first_words() else None


def behind_by(text: str) -> str | None:
    """What follows "by" at the start of a line; None where a line does not start so."""
    found = _match_by(text)
    return text[found.end() :] if found else None


def is_by_line(text: str) -> bool:
    """Whether a line starts as one that names speakers: "by Ann Lee", "Presented by ..."."""
    return _match_by(text) is not None


def is_particular(text: str) -> bool:
    """Whether a line is a label with a particular of a session: `Date: ...`, `Room: ...`."""
    label, _ = label_of(text)
    return bool(label) and (label in wording().detail_label or is_speaker_label(label))
