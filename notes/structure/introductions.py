"""Headings in the notes of one talk below which its people are listed: `Panel`, `Speakers`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.kind_words import kind_of_words
from notes.structure.labels import is_speaker_label
from notes.structure.meaning import Meaning
from notes.structure.speakers import NOT_FOUND, Found, people_in_details, people_told
from notes.structure.wording import phrase_of, wording

if TYPE_CHECKING:
    from notes.structure.layout import Layout
    from notes.structure.nodes import Node


def people_beside(layout: Layout) -> Found:
    """People on a heading beside the title that is only a name, or that says "Details"."""
    if len(layout.entries) < 2:
        return NOT_FOUND
    first, second = layout.entries[:2]
    alone = second.start == first.start + 1
    if alone and second.entry.form == "only x" and not first.children:
        return Found(second.entry.people, "sub-heading", second.line.number)
    details = next((each for each in (first, second) if each.meaning & Meaning.IN_TALK), None)
    found = people_in_details(details.content[:8]) if details is not None else NOT_FOUND
    introduced = next(filter(introduces, (*layout.entries[:3], layout.entries[-1])), None)
    return found if found.people.speakers or introduced is None else people_introduced(introduced)


def people_introduced(node: Node) -> Found:
    """The people listed below a heading, or told of there where it is about who speaks."""
    labelled = is_speaker_label(phrase_of(node.bare))
    found = people_in_details(node.content[:_MOST_INTRODUCED], labelled=labelled)
    if found.people.speakers or not introduces(node):
        return found
    return people_told(node.content[:_MOST_SENTENCES], loose=False)


_MOST_INTRODUCED, _MOST_SENTENCES = 8, 3


def introduces(node: Node) -> bool:
    """Whether the people of a talk are listed below a heading: `Panel`, `Introductions`."""
    if len(node.bare) > _LONGEST:
        return False
    phrase = phrase_of(node.bare)
    panel = kind_of_words(phrase) is Kind.PANEL
    return panel or phrase in wording().introducing or is_speaker_label(phrase)


_LONGEST = 40
"""Letters of such a heading."""
