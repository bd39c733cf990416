"""Speakers of whom a list gives one name each, `How caches rest - Lee`, `Caches by Ann`.

A word behind a dash or "by" may be anything in one line. In most lines of a list, a different word
in each, it is who spoke; behind a dash it may still be a firm, so some need to be known names or
the titles be links to other notes.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, is_organisation, speaker_of
from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.words.wording import name_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

BEHIND_DASH = "- one"
BEHIND_BY = "by one"
BEHIND_JOINT = "with one"
GIVEN = "- given"
_NAME = r"(?:[^\W\d_a-z]['’])?[^\W\d_a-z][^\W\d_]{1,20}(?:-[^\W\d_a-z][^\W\d_]{1,20})?"
_NAMES = rf"{_NAME}(?:(?:, |\s?/\s?|\s(?:&|and|und|et|y|e|en)\s){_NAME}){{0,2}}"
_DASHED = re.compile(rf"(\S.{{2,150}}?)\s[-–—|~]\s({_NAMES})")
_SAID_BY = re.compile(rf"(\S.{{2,150}}?),?\s(?:by|von|par|por|door|av|af)\s({_NAMES})")
_JOINTS = frozenset({"w/", "with", "With", "from", "mit", "avec", "con", "com", "med", "met"})
"""Words that stand in titles as well; behind them most names have to be known."""
_JOINED = re.compile(
    rf"(\S.{{2,150}}?)(?:,?\s(?:{'|'.join(sorted(_JOINTS))})|(?<=\w\w)\.|(?<=[?!]))\s"
    rf"({_NAMES})\.?"
)
_GIVEN_BEHIND = re.compile(
    rf"(\S.{{2,150}}?)(?:\s[-–—|]|,)\s({_NAMES})"
    rf"(?:(?:\s[-–—/@|]\s|\s?[(@]|, )(?P<firm>\S.{{1,60}})|: (?P<topic>\S.{{2,150}}))?"
)
_BETWEEN = re.compile(r", |\s?/\s?|\s(?:&|and|und|et|y|e|en)\s")
_FEWEST = 3
_MOST, _KNOWN = 0.7, 0.3
_MAY_BE, _GIVEN = 0.2, 0.5
"""Of a capitalised word that is none which names hold never, and of a known given name."""


def behind_dash(line: str, _links: Links, _loose: str) -> Split:
    """`How caches rest - Lee`."""
    return _split(_DASHED.fullmatch(line), BEHIND_DASH)


def behind_by(line: str, _links: Links, _loose: str) -> Split:
    """`How caches rest by Ann`."""
    return _split(_SAID_BY.fullmatch(line), BEHIND_BY)


def behind_joint(line: str, _links: Links, _loose: str) -> Split:
    """`How caches rest with Ann`, `Caches from Ann`, `How caches rest. Ann`."""
    return _split(_JOINED.fullmatch(line), BEHIND_JOINT)


def behind_dash_given(line: str, _links: Links, _loose: str) -> Split:
    """`How caches rest - Ann`, `Caches, Ann`, `Caches - Ann - Acme`, `Caches - Ann: in bed`."""
    found = _GIVEN_BEHIND.fullmatch(line)
    names = _given(found)
    if found is None or not names:
        return "", NOBODY, ""
    rest = [*_BETWEEN.split(found[2])[len(names) :], (found["firm"] or "").strip(" ()")]
    last = speaker_of(names[-1], ", ".join(filter(None, rest)))
    people = (*(speaker_of(name, "") for name in names[:-1]), last)
    title = f"{found[1]}: {found['topic']}" if found["topic"] else found[1]
    return title, People(people, LIKELY), GIVEN


def given_in(lines: Sequence[str], *, beside: int = 0) -> bool:
    """Whether several of `lines` hold a different known given name each behind a sign.

    So do lines of which others name nobody; with the full names on some `beside` them fewer do.
    """
    given = {name for line in lines for name in _given(_GIVEN_BEHIND.fullmatch(line))}
    return bool(given) and len(given) + beside >= _FEWEST


def _given(found: re.Match[str] | None) -> list[str]:
    """The known given names, which are no things besides, that stand first behind a dash."""
    names = _BETWEEN.split(found[2]) if found else []
    things = name_words().given_things
    return list(
        takewhile(
            lambda name: name_confidence(name) >= _GIVEN and name.lower() not in things, names
        )
    )


def _split(found: re.Match[str] | None, form: str) -> Split:
    if found is None:
        return "", NOBODY, ""
    names = _BETWEEN.split(found[2])
    return found[1], People(tuple(speaker_of(name, "") for name in names), LIKELY), form


def may_end_in_name(text: str) -> bool:
    """A cheap look: does a line, markup included, have what a name can stand behind?"""
    signs = " - " in text or " by " in text or " – " in text or " — " in text or " | " in text
    return signs or (", " in text and text.rpartition(", ")[2].istitle())


def may_end_in_one_word(text: str) -> bool:
    """The same where a small word or the end of the title may be all that stands before."""
    if may_end_in_name(text):
        return True
    if not text[-1].islower():
        return False
    before = text.rsplit(None, 2)[-2:]
    told = len(before) > 1 and (before[0] in _JOINTS or before[0][-1] in _ENDS)
    return told and before[1].istitle()


_ENDS = frozenset(".?!")


def form_of_one_word(lines: Sequence[str], *, linked: bool) -> str:
    """The form in which parallel `lines` give one name each; empty for none.

    Args:
        lines: As a reader sees them.
        linked: Most of them are links to other notes.
    """
    for form, pattern in _PATTERNS:
        found = _matches(pattern, lines)
        if len(found) < max(_FEWEST, _MOST * len(lines)):
            continue
        words = [word for match in found for word in _BETWEEN.split(match[2])]
        known = [name_confidence(word) for word in words if not is_organisation(word)]
        least = _MOST if form == BEHIND_JOINT else _KNOWN
        named = sum(sure >= _GIVEN for sure in known) >= least * len(words)
        if (
            len(set(words)) >= _MOST * len(words)
            and sum(sure >= _MAY_BE for sure in known) >= _MOST * len(words)
            and (named or linked or form == BEHIND_BY)
        ):
            return form
    return ""


_PATTERNS = ((BEHIND_BY, _SAID_BY), (BEHIND_DASH, _DASHED), (BEHIND_JOINT, _JOINED))


def _matches(pattern: re.Pattern[str], lines: Sequence[str]) -> list[re.Match[str]]:
    """What `pattern` finds, up to the line with which too many are otherwise."""
    found: list[re.Match[str]] = []
    others = len(lines) - max(_FEWEST, _MOST * len(lines))
    for line in lines:
        if match := pattern.fullmatch(line):
            found.append(match)
        elif (others := others - 1) < 0:
            break
    return found
