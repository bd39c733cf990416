"""One entry of a note with those below it: a node of the tree that decisions are made on.

A node knows its lines, its parsed entry and the people near it, each worked out when first asked.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from notes.structure.explicit import Labels, labels_below
from notes.structure.inline import bare
from notes.structure.labelled_names import people_of_label
from notes.structure.labels import behind_by, is_by_line, is_speaker_label, label_of
from notes.structure.lines import Line, LineKind
from notes.structure.list_forms import LIST_FORMS, usable_forms
from notes.structure.meaning import Meaning, is_event_like, meaning_of
from notes.structure.name_lines import people_behind_by
from notes.structure.names import LIKELY, SURE
from notes.structure.once import Once
from notes.structure.others import title_without_others
from notes.structure.people import People, read_people
from notes.structure.people_first import TITLE_IN_BRACKETS
from notes.structure.run_in import BEHIND_STOP
from notes.structure.speakers import (
    BARE_NAMES,
    IN_PROSE,
    MOST_BELOW,
    NOT_FOUND,
    Found,
    people_in_details,
    people_near,
    people_told,
)
from notes.structure.titles import Entry, read_entry
from notes.structure.wording import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.structure.own_events import Own


_TIMED = frozenset("0123456789[(")
_AS_READ = ("entry", "below", "near", "_lines_below", "confidence", "attested", "is_label")
"""What depends on how an entry's line is read, and on the lines below it at that time."""


SHOWN = 200
"""Letters of an entry's text, markup included, that tell what it means."""
OF_SEVERAL = "one of several events"
"""Why an entry is a group that has an event of its own."""


class Verdict(Enum):
    """What a node was decided to be."""

    PART = "part"
    """Of the session or the remainder it stands in."""
    TALK = "talk"
    GROUP = "group"
    SECTION = "section"
    BREAK = "break"


def _is_capitalised(node: Node) -> bool:
    """Whether all words of a heading have capitals, as those of a name have."""
    return " " in node.bare and node.bare.istitle()


class Node:
    """One entry, with the entries below it."""

    names_parent = False
    """It is a sub-heading that names the people of the entry above it."""
    verdict = Verdict.PART
    why = ""
    loose = ""
    """The form in which its parallel entries name people, where it is read so."""
    track = ""
    """The head of its column, where it is one cell of a schedule."""
    own: Own | None = None
    """The event of its own and the day, where its row names them."""

    def __init__(self, lines: Sequence[Line], start: int, level: int, text: str = "") -> None:
        self.lines = lines
        """All lines of the note."""
        self.start = start
        """Where its own line stands in `lines`."""
        self.end = len(lines)
        """Behind its last line."""
        self.level = level
        self.line = lines[start]
        self.text = text or self.line.text
        self.children: list[Node] = []

    @Once
    def listings(self) -> dict[tuple[int, bool], list[Node]]:
        """What its lines list, by the last of them and whether it is a group."""
        return {}

    @Once
    def entry(self) -> Entry:
        """Its line taken apart."""
        return read_entry(self.text, self.loose) if self.loose else read_entry(self.text)

    @Once
    def meaning(self) -> int:
        """What its words alone say, as bits of `Meaning`."""
        if self.bare[:1] not in _TIMED:
            return meaning_of(self.bare)
        return meaning_of((read_entry(self.text) if self.loose else self.entry).full)

    @Once
    def bare(self) -> str:
        """The beginning of its text as a reader sees it."""
        return bare(self.text[:SHOWN]).text

    @Once
    def list_forms(self) -> Sequence[str]:
        """Forms in which its line can name people where most parallel ones do so."""
        return usable_forms(self.text)

    @property
    def content(self) -> Sequence[Line]:
        """The lines between its own and its first child's."""
        stop = self.children[0].start if self.children else self.end
        return self.lines[self.start + 1 : stop]

    @Once
    def labels(self) -> Labels:
        """The label block right below it."""
        return labels_below(self.content)

    @Once
    def below(self) -> Found:
        """The people on the lines under it, or on a first sub-heading that is only names."""
        found = self.near
        if self._lines_below and not found.people.speakers:
            key = len(self._lines_below), self.loose == IN_PROSE
            if key not in self._told:
                self._told[key] = people_told(self._lines_below, loose=key[1])
            found = self._told[key]
        if not found.people.speakers and self.children and not self.entry.people.speakers:
            return self._named_by_child()
        return found

    @Once
    def near(self) -> Found:
        """Those of them who stand alone there, in no sentence; no sub-heading names them."""
        lines = self._lines_below
        if not lines:
            return NOT_FOUND
        key = len(lines), self.loose in BARE_NAMES, self.entry.title
        if key not in self._told:
            self._told[key] = people_near(lines, self.line.number, key[2], loose=key[1])
        return self._told[key]

    @Once
    def _lines_below(self) -> Sequence[Line]:
        nested = self.line.kind is LineKind.BULLET or not self.children
        stop = self.end if nested else self.children[0].start
        return self.lines[self.start + 1 : min(stop, self.start + 1 + MOST_BELOW)]

    @Once
    def _told(self) -> dict[tuple[int, bool] | tuple[int, bool, str], Found]:
        """What was found below, by how many lines there are and how its own line is read."""
        return {}

    def _named_by_child(self) -> Found:
        child = self.children[0]
        if child.meaning & Meaning.IN_TALK and not child.children:
            return people_in_details(child.content[:8])
        if child.start > self.start + 2 or child.line.kind is not LineKind.HEADING:
            return NOT_FOUND
        if labelled := people_of_label(child.text):
            child.names_parent = True
            return Found(People(labelled, 0.97), "sub-heading", child.line.number)
        return self._named_by_children()

    def _named_by_children(self) -> Found:
        """People on the sub-headings right below, one or several, with nothing between."""
        lone = len(self.children) == 1
        least = self._least_on_child()
        speakers: list[Speaker] = []
        start = self.start + 1
        of_event = len(self.children) > 1 and is_event_like(self.bare)
        of_event |= self.bare.isdecimal()
        if of_event or self.meaning & (Meaning.GROUP | Meaning.BREAK):
            return NOT_FOUND
        named = sum(child.entry.form == "only x" for child in self.children)
        full = sum(child.end > child.start + 1 for child in self.children)
        if named > 1 and full > 1 and named > 0.5 * len(self.children):
            return NOT_FOUND
        for child in self.children[:8]:
            entry = child.entry
            people = entry.people
            if entry.form == "x -" and not (lone and len(entry.title.split()) == 1):
                break
            if entry.form not in {"only x", "by x"} or (entry.form == "by x" and entry.title):
                people = read_people(title_without_others(entry.full), entry.links, least=least)
            by = behind_by(entry.full)
            if by is not None and not people.speakers:
                people = people_behind_by(by, entry.links)
            if self._is_subtitle(child, people):
                start = child.end
                continue
            if child.start != start or not people.speakers or entry.kind:
                break
            first = people.speakers[0]
            full = " " in first.name or first.handle != ""
            if by is None and entry.form != "by x" and not full:
                break
            child.names_parent = True
            speakers.extend(people.speakers)
            start = child.end if not child.children else -1
            if child.end > child.start + 1:
                break
        if not speakers:
            return NOT_FOUND
        return Found(People(tuple(speakers), 0.9), "sub-heading", self.children[0].line.number)

    def _least_on_child(self) -> float:
        """How sure a name on a sub-heading must be; a likely one is, where no other is like it."""
        sure = any(child.entry.form == "only x" for child in self.children[:3])
        if sure or self.loose == "sub-heading":
            return 0.55
        return 0.7 if any(_is_capitalised(child) for child in self.children[1:]) else LIKELY

    def _is_subtitle(self, child: Node, people: People) -> bool:
        """Whether a first sub-heading goes on with the title and a name follows it."""
        empty = child.start == self.start + 1 and child.end == child.start + 1
        if child is not self.children[0] or not empty or people.speakers or len(self.children) < 2:
            return False
        behind = self.children[1].entry
        return bool(read_people(behind.full, behind.links, least=0.75).speakers)

    @Once
    def confidence(self) -> float:
        """How surely people are named as its speakers."""
        return max(self._own_confidence, self.below.people.confidence)

    @Once
    def attested(self) -> bool:
        """Whether it names its speakers, as talks do and other headings do not."""
        return self._own_confidence >= LIKELY or self.below.people.confidence >= LIKELY

    @property
    def _own_confidence(self) -> float:
        """How surely its own line names people; in the form of its neighbours it is likely."""
        people = self.entry.people
        return (
            max(people.confidence, LIKELY) if self.loose and people.speakers else people.confidence
        )

    @property
    def is_real(self) -> bool:
        """Whether its words do not rule out that it is a session."""
        return self.entry.people.confidence >= LIKELY or not self.meaning & Meaning.NO_TALK

    @property
    def is_told_below(self) -> bool:
        """Whether people below it make a talk even of what is a part of the note by its words."""
        people, rule, _ = self.below
        named = rule == "next line" and people.confidence >= SURE
        return rule == "label" or (named and self.meaning == Meaning.FRAME)

    @Once
    def is_label(self) -> bool:
        """Whether its line says something of another entry: "Speaker: ...", "by Ann Lee"."""
        label, _ = label_of(self.text)
        if label:
            return is_speaker_label(label) or label in wording().other_label
        return (self.entry.form == "by x" and not self.entry.title) or is_by_line(self.text)

    def set_people(self, people: People) -> None:
        """Take `people` as its speakers, from a cell of its own."""
        if people.speakers:
            entry = read_entry(self.text)
            title = entry.full if entry.form else entry.title
            self._forget()
            self.__dict__["entry"] = entry._replace(title=title, people=people, form="cell")
            self.__dict__["below"] = self.__dict__["near"] = NOT_FOUND

    def loosen(self, form: str) -> None:
        """Read its line again, trusting people in `form`, the form its parallel entries use."""
        parted = form == "x -" and self.entry.form == "only x" and " | " in self.text
        parted |= form in {BEHIND_STOP, TITLE_IN_BRACKETS} or form in LIST_FORMS
        if form and form != self.loose and (parted or not self.attested):
            self.loose = form
            self._forget()

    def _forget(self) -> None:
        """Work out anew what depends on how its line is read."""
        for name in _AS_READ:
            self.__dict__.pop(name, None)
