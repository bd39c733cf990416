"""Headings in the notes of one talk below which its people are listed: `Panel`, `Speakers`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.entries.speakers import NOT_FOUND, Found, people_in_details, people_told
from notes.structure.people.affiliations import People, speaker_of
from notes.structure.people.biographies import people_in_biographies
from notes.structure.people.labelled_names import people_of_label
from notes.structure.people.names import HINTED, SURE
from notes.structure.people.names_together import is_full
from notes.structure.people.people import read_people
from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.meaning import Meaning
from notes.structure.words.wording import phrase_of, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.structure.entries.nodes import Node
    from notes.structure.levels.layout import Layout
    from notes.structure.text.lines import Line


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
    if not found.people.speakers and introduced is not None:
        found = people_introduced(introduced)
    about = next((each for each in (introduced, first, second) if _is_about(each)), None)
    return found if found.people.speakers or about is None else _by_handles(about.content)


def _is_about(node: Node | None) -> bool:
    """Whether a heading may stand above those who speak, or says so: `About`, `Speakers`."""
    return node is not None and (introduces(node) or phrase_of(node.bare) in _ABOUT)


_ABOUT = frozenset({"about", "about us", "who", "who is who", "people", "uber uns", "qui"})


def _by_handles(lines: Sequence[Line]) -> Found:
    """The people of the first lines, each a word or two and a handle: `- zed (@zed_)`."""
    named: list[Speaker] = []
    for line in lines[:_MOST_INTRODUCED]:
        if line.kind not in _LISTED or not (told := _HANDLED.fullmatch(bare(line.text).text)):
            break
        named.append(speaker_of(told[1], told[2]))
    if not named:
        return NOT_FOUND
    return Found(People(tuple(named), SURE), "details", lines[0].number)


_LISTED = (LineKind.BULLET, LineKind.PLAIN)
_HANDLED = re.compile(
    r"([^\W\d_][\w.'’-]{1,20}(?: [^\W\d_][\w.'’-]{1,20}){0,2})"
    r"(?:\s[-–—|]|,)? \(?(?:(?:twitter|x|github):? )?(@[\w.-]{2,38})\)?",
    re.IGNORECASE,
)


def people_introduced(node: Node) -> Found:
    """The people listed below a heading, or told of there where it is about who speaks."""
    labelled = is_for_speakers(node)
    found = people_in_details(node.content[:_MOST_INTRODUCED], labelled=labelled)
    if labelled:
        typed, headed = _in_bold(node.content), _on_headings(node.children)
        found = _most(found, typed, headed)
    if not introduces(node):
        return found
    people, line = people_in_biographies(node.content, until_other=False)
    found = _most(found, Found(people, "details", line))
    if found.people.speakers:
        return found
    return people_told(node.content[:_MOST_SENTENCES], loose=False)


def _most(*found: Found) -> Found:
    return max(found, key=lambda each: len(each.people.speakers))


_MOST_INTRODUCED, _MOST_SENTENCES, _MOST_TYPED = 8, 3, 60


def _in_bold(lines: Sequence[Line]) -> Found:
    """The names on bold lines below a word for speakers, what is said of each between them."""
    bold = [line for line in lines[:_MOST_TYPED] if line.kind is LineKind.BOLD]
    named = [(line, read_people(bare(line.text).text, least=HINTED).speakers) for line in bold]
    full = [people for _, people in named if people and is_full(people[0].name)]
    if not full or 2 * len(full) <= len(bold):
        return NOT_FOUND
    told = [people or _as_written(line) for line, people in named]
    people = People(tuple(person for found in told for person in found), SURE)
    return Found(people, "details", bold[0].number) if all(told) else NOT_FOUND


def _as_written(line: Line) -> tuple[Speaker, ...]:
    """A name that no list knows, among others below a word for speakers."""
    text = bare(line.text).text
    words = text.split()
    named = 1 < len(words) <= _LONGEST_NAME and all(word[0].isupper() for word in words)
    return (speaker_of(text, ""),) if named and text.replace(" ", "").isalpha() else ()


_LONGEST_NAME = 4


def _on_headings(nodes: Sequence[Node]) -> Found:
    """The names on the headings below a word for speakers: `Ann Lee from Initech`."""
    named = [node for node in nodes[:_MOST_HEADED] if node.entry.names_only]
    people = tuple(person for node in named for person in node.entry.people.speakers)
    if not people or 2 * len(named) <= len(nodes) or not is_full(people[0].name):
        return NOT_FOUND
    return Found(People(people, SURE), "details", named[0].line.number)


_MOST_HEADED = 12


def people_of_part(node: Node) -> Found:
    """The people whom a heading inside a talk's notes introduces: `Speaker`, maybe in `Abstract`.

    Only headings for parts of one talk are looked into, as others are talks themselves.
    """
    for child in node.children[:_MOST_PARTS]:
        if child.line.kind is not LineKind.HEADING:
            return NOT_FOUND
        if is_for_speakers(child):
            return people_introduced(child)
        if named := people_of_label(child.text, headed=True):
            others = (label_of(other.text)[0] for other in node.children if other is not child)
            child.names_parent = not any(map(is_speaker_label, others))
            return Found(People(named, SURE), "sub-heading", child.line.number)
        if child.children and child.meaning & Meaning.IN_TALK:
            found = people_of_part(child)
            if found.people.speakers:
                return found
    return NOT_FOUND


_MOST_PARTS = 6


def is_for_speakers(node: Node) -> bool:
    """Whether a heading is a word for speakers and nothing else: `Our speakers`."""
    short = len(node.bare) <= _LONGEST and node.bare.count(" ") <= _MOST_SPACES
    return short and is_speaker_label(phrase_of(node.bare))


def lists_people(node: Node, found: Sequence[Node]) -> bool:
    """Whether a list below "Speakers" is of those who spoke, without titles and notes."""
    alone = all(entry.entry.names_only and not entry.children for entry in found)
    return alone and is_for_speakers(node)


def introduces(node: Node) -> bool:
    """Whether the people of a talk are listed below a heading: `Panel`, `Introductions`."""
    if len(node.bare) > _LONGEST:
        return False
    phrase = phrase_of(node.bare)
    panel = kind_of_words(phrase) is Kind.PANEL
    return panel or phrase in wording().introducing or is_speaker_label(phrase)


_LONGEST, _MOST_SPACES = 40, 5
"""Letters of such a heading, and spaces between its words."""
