"""Lists of the talks that the same note tells of: its table of contents, wherever that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Verdict
from notes.structure.entries.shapes import bullets
from notes.structure.levels.levels import decide
from notes.structure.levels.neighbours import talks_of
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import is_link
from notes.structure.words.meaning import Meaning
from notes.structure.words.wording import letters_alone, phrase_of, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node


def open_contents(roots: Sequence[Node]) -> None:
    """Take a table of contents behind which no headings follow for the list of the talks.

    So does a README whose notes are files of their own.
    """
    top = roots[0] if roots else None
    if top is None or len(roots) > _MOST_ROOTS:
        return
    headings = [*roots, *top.children] if not top.meaning else roots
    found = [node for node in headings if _heads_contents(node.bare)]
    if len(found) != 1 or found[0].line.kind is not LineKind.HEADING:
        return
    beside = [node for node in headings if node is not found[0] and node is not top]
    if all(node.meaning & _ASIDE for node in beside):
        found[0].mark_group()


def _heads_contents(text: str) -> bool:
    """Whether a heading is a word for the list of what follows."""
    return text.count(" ") <= _MOST_SPACES and phrase_of(text) in wording().contents


_MOST_SPACES = 4
_MOST_ROOTS = 12
_ASIDE = Meaning.FRAME | Meaning.FOLLOW_UP


def merge_contents(listed_first: Sequence[Node], entries: Sequence[Node]) -> None:
    """A list of the talks that the note's own headings tell of is a table of contents.

    The headings are the sessions then; people whom only the list names go to them. The list stands
    before all headings, or below one of its own: `Talks I saw`.
    """
    if listed_first:
        _open_lists_like(listed_first, entries)
        listed = talks_of(listed_first)
        _leave_to_headings(listed, talks_of(entries))
        _part_from_list(talks_of(listed_first), entries)
        return
    talks = talks_of(entries)
    if listed := [node for node in talks if node.line.kind is not LineKind.HEADING]:
        _leave_to_headings(listed, [node for node in talks if node.line.kind is LineKind.HEADING])


def _open_lists_like(listed: Sequence[Node], entries: Sequence[Node]) -> None:
    """Behind a list of links that opens a note, headings above others to that place go on with it.

    `Watched`, say, below the talks that are still to be seen.
    """
    places = {_place_of(node) for node in listed}
    if len(places) != 1 or not all(map(is_link, listed)):
        return
    for node in entries:
        if node.verdict is not Verdict.TALK or node.children or node.attested:
            continue
        if node.allowance.is_spent:
            break
        found = bullets(node.lines, node.start + 1, node.end)
        node.allowance.spend(len(found), node.line.number)
        if found and {*map(_place_of, found)} == places and all(map(is_link, found)):
            decide(found, in_group=True)
            node.children, node.verdict = found, Verdict.GROUP
            node.why = "it lists what the list at the top does"


def _place_of(node: Node) -> str:
    """The host to which an entry's link leads; empty for a note beside this one."""
    links = node.entry.links
    return links[0][1].partition("://")[2].partition("/")[0] if links else ""


def _leave_to_headings(listed: Sequence[Node], headings: Sequence[Node]) -> None:
    headed = {letters_alone(node.entry.title): node for node in headings if node.entry.title}
    found = [(node, headed.get(letters_alone(node.entry.title))) for node in listed]
    for node, same in found:
        if same is None:
            continue
        node.verdict = Verdict.PART
        if not same.attested:
            same.set_people(node.entry.people)
    left = [node for node, same in found if same is None]
    if 2 * len(left) < len(listed):
        for node in left:
            if node.entry.links and all(target[:1] == "#" for _, target in node.entry.links):
                node.verdict = Verdict.PART  # leads to a heading with other words


def _part_from_list(talks: Sequence[Node], entries: Sequence[Node]) -> None:
    """Headings beside a list of the talks that tell of none of them are about something else."""
    named = sum(node.attested for node in talks)
    if named < 2 or named < 0.5 * len(talks) or any(node.attested for node in talks_of(entries)):
        return
    for node in entries:
        marked = node.entry.marked or node.entry.numbered or node.meaning
        if node.verdict is Verdict.TALK and not marked:
            node.verdict, node.why = Verdict.SECTION, "the talks are in the list before it"
