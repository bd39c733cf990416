"""People whom what stands around a talk's text tells: a page's address, a component of a site.

`https://gloamconf.example/speaker/AnnLee` below a title, and `<Speaker name="Ann Lee" />` as sites
made of Markdown have it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, speaker_of
from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.text.lines import LineKind
from notes.structure.words.wording import HUMP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.structure.text.lines import Line

_TAGS = ("<Speaker", "<Presenter")
_NAME = re.compile(r"\bname=\{?[\"'`]([^\"'`<>]{3,60})[\"'`]")
_FIRM = re.compile(r"\b(?:position|title|role|company)=\{?[\"'`]([^\"'`<>]{2,120})[\"'`]")
_MOST_OF_TAG = 8
"""Lines of a component, its attributes one below the other."""
_ADDRESS = re.compile(
    r"https?://[^\s/<>]+/(?:[\w.-]+/){0,4}(?:speakers?|presenters?)/(?:\d+-)?"
    r"([A-Z][a-z]+(?:[A-Z][a-z]+){1,2}|[a-z]+(?:[-_][a-z]+){1,2})/?"
)
_NEAR = 3
"""Lines below a title among which the address of its speaker's page stands."""


def people_in_tags(lines: Sequence[Line]) -> tuple[People, int]:
    """The people of the components for speakers among `lines`, and the line of the first."""
    found: list[Speaker] = []
    first = 0
    for at, line in enumerate(lines):
        if not line.text.startswith(_TAGS):
            continue
        tag = _whole(lines[at : at + _MOST_OF_TAG])
        if named := _NAME.search(tag):
            firm = _FIRM.search(tag)
            found.append(speaker_of(named[1], firm[1] if firm else ""))
            first = first or line.number
    return (People(tuple(dict.fromkeys(found)), 0.97), first) if found else (NOBODY, 0)


def _whole(lines: Sequence[Line]) -> str:
    """The component that begins on the first of `lines`, up to its end."""
    said: list[str] = []
    for line in lines:
        said.append(line.text)
        if line.text[-1] == ">":
            break
    return " ".join(said)


def person_in_address(lines: Sequence[Line]) -> tuple[People, int]:
    """The person whose page a lone address among the first `lines` leads to, and its line."""
    for line in lines[:_NEAR]:
        text = line.text.strip("<>")
        if line.kind is not LineKind.HEADING and ("/speaker" in text or "/presenter" in text):
            named = _ADDRESS.fullmatch(text)
            name = HUMP.sub(" ", re.sub("[-_]", " ", named[1])).title() if named else ""
            if name and name_confidence(name) >= LIKELY:
                return People((speaker_of(name, ""),), LIKELY), line.number
    return NOBODY, 0
