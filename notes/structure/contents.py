"""Lists of the talks that the same note tells of: its table of contents, wherever that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.lines import LineKind
from notes.structure.neighbours import talks_of
from notes.structure.nodes import Verdict
from notes.structure.wording import phrase_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.nodes import Node


def merge_contents(listed_first: Sequence[Node], entries: Sequence[Node]) -> None:
    """A list of the talks that the note's own headings tell of is a table of contents.

    The headings are the sessions then; people whom only the list names go to them. The list stands
    before all headings, or below one of its own: `Talks I saw`.
    """
    if listed_first:
        listed = talks_of(listed_first)
        _leave_to_headings(listed, talks_of(entries))
        _part_from_list(talks_of(listed_first), entries)
        return
    headings: list[Node] = []
    listed = []
    for node in talks_of(entries):
        (headings if node.line.kind is LineKind.HEADING else listed).append(node)
    if listed and headings:
        _leave_to_headings(listed, headings)


def _leave_to_headings(listed: Sequence[Node], headings: Sequence[Node]) -> None:
    headed = {phrase_of(node.entry.title): node for node in headings if node.entry.title}
    for node in listed:
        same = headed.get(phrase_of(node.entry.title))
        if same is None:
            continue
        node.verdict = Verdict.PART
        if not same.attested:
            same.set_people(node.entry.people)


def _part_from_list(talks: Sequence[Node], entries: Sequence[Node]) -> None:
    """Headings beside a list of the talks that tell of none of them are about something else."""
    named = sum(node.attested for node in talks)
    if named < 2 or named < 0.5 * len(talks) or any(node.attested for node in talks_of(entries)):
        return
    for node in entries:
        marked = node.entry.marked or node.entry.numbered or node.meaning
        if node.verdict is Verdict.TALK and not marked:
            node.verdict, node.why = Verdict.SECTION, "the talks are in the list before it"
