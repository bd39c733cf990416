"""A paragraph that opens with a link to somebody's profile: `[Ann Lee](…) of Acme showed us …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import (
    NOBODY,
    People,
    is_organisation,
    says_role,
    speaker_of,
    with_link,
)
from notes.structure.people.names import is_shaped_as_name
from notes.structure.words.sayings import sayings
from notes.structure.words.wording import folded

if TYPE_CHECKING:
    from notes.models import Speaker

_PROFILE = (
    r"https?://(?:www\.|mobile\.)?(?:twitter\.com|x\.com|bsky\.app/profile|linkedin\.com/in"
    r"|(?:mastodon|hachyderm|fosstodon)\.\w+)/@?[\w.@-]{2,60}/?"
)
_PERSON = re.compile(rf"\[([^\[\]]{{4,40}})\]\(({_PROFILE})\)")
_TARGET = re.compile(_PROFILE)
_BETWEEN = re.compile(r"(?:\s\([^()]{1,60}\))?(?:,\s|\s(?:and|&|und|et|y|e|en)\s)(?=\[)")
_MOST = 4


def is_profile_of(label: str, target: str) -> bool:
    """Whether a link's label is two words as names are, and its target somebody's profile."""
    shaped = is_shaped_as_name(label) and not is_organisation(label) and not says_role(label)
    return shaped and _TARGET.fullmatch(target) is not None


def people_linked(paragraph: str) -> People:
    """The people whose profiles are linked at the start of `paragraph`, markup included."""
    people: list[Speaker] = []
    found = _PERSON.match(paragraph)
    while found and len(people) < _MOST and is_shaped_as_name(found[1]):
        people.append(with_link(speaker_of(found[1], ""), ((found[1], found[2]),)))
        end = found.end()
        between = _BETWEEN.match(paragraph, end)
        found = _PERSON.match(paragraph, between.end()) if between else None
    if not people or _is_quoted(paragraph[end:]):
        return NOBODY
    return People(tuple(people), _CONFIDENCE)


_CONFIDENCE = 0.75


def _is_quoted(behind: str) -> bool:
    """Whether somebody said or wrote what follows, and maybe on no stage."""
    word = folded(behind.strip().partition(" ")[0].strip(",.:;'’"))
    return behind[:1] in {"'", "’"} or word in sayings().elsewhere
