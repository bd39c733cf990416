"""The entries of a note as a tree: headings below headings, bullets below bullets."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from notes.structure.dates.day_levels import lower_below_days
from notes.structure.entries.likeness import (
    loosen_alike,
    loosen_behind_stops,
    loosen_ends,
    loosen_list,
    loosen_titles_that_end,
)
from notes.structure.entries.long_rows import shortened
from notes.structure.entries.names_by_place import forms_of, name_by_place
from notes.structure.entries.names_in_details import name_by_details
from notes.structure.entries.nodes import Node
from notes.structure.entries.one_form import read_in_one_form
from notes.structure.entries.plain_talks import are_plain_talks
from notes.structure.entries.running_prefix import cut_running_numbers, cut_running_prefixes
from notes.structure.evidence.allowance import Allowance, Look, Tally
from notes.structure.people.names import LIKELY, SURE
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles import read_entry
from notes.structure.titles.titles_below import entitle_below
from notes.structure.titles.titles_of_keynotes import entitle_kinds
from notes.structure.titles.wrapped import whole_heading, whole_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notes.structure.text.lines import Line, Outline


def loosen_parallel(nodes: Sequence[Node]) -> None:
    """Let entries profit from the form in which most of their neighbours name people."""
    if _are_read(nodes):
        return
    if are_plain_talks(nodes) and not loosen_list(nodes):
        _look_at(nodes, Look(len(nodes), plain=True))
        return
    cut_running_numbers(nodes)
    _loosen_together(nodes)
    read_in_one_form(nodes)
    loosen_ends(nodes)
    entitle_below(nodes)
    entitle_kinds(nodes)
    name_by_details(nodes)
    name_by_place(nodes)
    cut_running_prefixes(nodes)


def _look_at(nodes: Sequence[Node], look: Look) -> None:
    for node in nodes:
        node.look = look


def _loosen_together(nodes: Sequence[Node]) -> None:
    _look_at(nodes, Look(len(nodes)))
    if loosen_alike(nodes):
        return
    forms = forms_of([node for node in nodes if node.is_real and node.attested])
    form = max(forms, key=forms.__getitem__, default="")
    count = forms.get(form, 0)
    if nodes and count == len(nodes) and form != "x -":
        return  # all name their people alike already
    if (count >= 2 and count >= 0.3 * len(nodes)) or (count == 1 and len(nodes) <= 3):
        for node in nodes:
            node.loosen(form)
    else:
        _loosen_weak_names(nodes)
        _loosen_weak_lines(nodes)
    _loosen_attested_forms(nodes, forms)


def _are_read(nodes: Sequence[Node]) -> bool:
    """Whether the same parallel entries were looked at before, and none was read anew since."""
    look = nodes[0].look if nodes else None
    if look is None or look.count != len(nodes):
        return False
    return not [node for node in nodes if node.look is not look]


_JOINTS = ("- x", "by x", "(x)", ", x", ": x", "x -", "x, -", ". x")
_PEOPLE_FIRST = frozenset({"x -", "x, -", "x's", "only x"})


def _loosen_attested_forms(nodes: Sequence[Node], forms: Iterable[str]) -> None:
    """A form in which one entry surely names people lets others in it name likely people."""
    formed = [node for node in nodes if node.entry.form]
    if not formed:
        return
    sure = {node.entry.form for node in formed if node.entry.people.confidence >= SURE}
    if sum(node.entry.form == "(x)" and " " in _first_name(node) for node in formed) > 1:
        sure.add("(x)")
    first = [node for node in formed if node.entry.form in _PEOPLE_FIRST]
    if len(first) >= 2 and sum(node.attested for node in first) >= max(2, 0.3 * len(nodes)):
        sure.add("x -")
    usable = [form for form in _JOINTS if form in sure and (form in forms or form == "x -")]
    _loosen_to(nodes, usable)


def _first_name(node: Node) -> str:
    speakers = node.entry.people.speakers
    return speakers[0].name if speakers else ""


def _loosen_to(nodes: Sequence[Node], forms: Sequence[str]) -> None:
    """Read the nodes that name nobody again in `forms`, for people who are likely.

    A form that hardly ever told one among many is not tried any more.
    """
    tries: Tally[str] = Tally(_TRIES)
    for node in nodes if forms else ():
        if not node.is_real or node.attested:
            continue
        for form in forms:
            if tries.is_vain(form):
                continue
            found = read_entry(node.text, form)
            least = _GIVEN if form == "(x)" else LIKELY
            likely = found.form == form and found.people.confidence >= least
            tries.count(form, found=likely)
            if likely:
                node.loosen(form)
                break


_TRIES = 25
_GIVEN = 0.5
"""Of a given name alone, which is enough in brackets where others hold full names."""


def loosen_over_note(roots: Sequence[Node]) -> None:
    """A form in which headings anywhere in the note surely name people holds for all of them."""
    nodes = [node for node in walk(roots) if node.is_real]
    sure = [node.entry.form for node in nodes if node.entry.people.confidence >= SURE]
    if sure:
        forms = Counter(sure)
        usable = [form for form in _JOINTS if form in forms and form != "x -"]
        usable = [form for form in usable if _is_used(nodes, form, forms[form])]
        _loosen_to(nodes, usable)
    for level in {node.level for node in nodes}:
        parallel = [node for node in nodes if node.level == level]
        if len(parallel) > _FEW:
            loosen_parallel(parallel)
        else:
            loosen_behind_stops(parallel)
            loosen_titles_that_end(parallel)


_FEW = 3
"""Headings of one level that are too few to tell how their writer names people."""


def _is_used(nodes: Sequence[Node], form: str, sure: int) -> bool:
    """Whether more than two headings name people in `form`: `sure` ones, and likely ones."""
    for node in nodes:
        if sure >= _FEW:
            break
        if not node.entry.form:
            entry = read_entry(node.text, form)
            sure += entry.form == form and entry.people.confidence >= LIKELY
    return sure >= _FEW


_SIGNS = (" - ", ": ", " – ", " — ", " // ", " | ", " / ")


_NAME_SHAPE = re.compile(
    r"[*_]{0,2}[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){1,2}[*_]{0,2}(?:\s?[,(@|/–-].{0,60})?"
)


def _loosen_weak_lines(nodes: Sequence[Node]) -> None:
    """Where most entries have what could be a name right below them, those are the speakers."""
    shaped = list(filter(_may_stand_above_name, nodes))
    if len(shaped) < 3:
        return
    shaped = [node for node in shaped if node.is_real]
    if len(shaped) < max(3, 0.6 * sum(node.is_real for node in nodes)):
        return
    for node in shaped:
        node.loosen("next line")


def _may_stand_above_name(node: Node) -> bool:
    """Whether the first line below an entry, and not the second, has the look of a name."""
    lines = node.content[:2]
    if not lines or not _NAME_SHAPE.fullmatch(lines[0].text):
        return False
    return len(lines) < 2 or not _NAME_SHAPE.fullmatch(lines[1].text)


def _loosen_weak_names(nodes: Sequence[Node]) -> None:
    """Where most entries part into what could be a name and a title, the names are the speakers."""
    parted = sum([any(map(node.text.__contains__, _SIGNS)) for node in nodes])
    if parted < 2 or parted < 0.5 * len(nodes):
        return
    real = [node for node in nodes if node.is_real]
    for form in ("x -", "- x"):
        if _mostly_name(real, form):
            for node in real:
                node.loosen(form)
            return


def _mostly_name(nodes: Sequence[Node], form: str) -> bool:
    """Whether most nodes name people where they are read in `form`; the first ones tell."""
    nodes = nodes[:_TELLING]
    others = 0
    for node in nodes:
        others += not read_entry(node.text, form).people.speakers
        if len(nodes) - others < max(2, 0.6 * len(nodes)):
            return False
    return len(nodes) > 1


_TELLING = 50
"""Parallel entries that show how their writer names people; more would show the same."""


MOST_ENTRIES = 250
"""Headings, bullets or lines of one note that are looked at as sessions.

The longest programmes that people note have about a hundred; each entry takes a tenth of a
millisecond, and more of them would keep a reader waiting who opened a dump of something else.
"""
_SEVERAL = 2


def heading_tree(outline: Outline, most: int = MOST_ENTRIES) -> list[Node]:
    """The headings of a note, each with those of deeper levels below it.

    Where there are too many to be talks, the last ones of long rows are left out, then the deepest
    levels, but for the last that has more than a title; where there are still too many, the last
    ends where they stop.
    """
    lines = outline.lines
    found = [at for at in outline.titles if lines[at].kind is LineKind.HEADING]
    if len(found) > most:
        found = shortened(found, [lines[at].level for at in found], len(found) - most)
    deepest = 6
    while len(found) > most and deepest > 1:
        deepest -= 1
        higher = [at for at in found if lines[at].level <= deepest]
        if len(higher) < _SEVERAL:
            break
        found = higher
    made = [Node(lines, at, lines[at].level, whole_heading(lines, at)) for at in found[:most]]
    allowance = Allowance(most, len(made))
    for node in made:
        node.allowance = allowance
    lower_below_days(made)
    return nested(made, found[most] if len(found) > most else len(lines))


def nested(nodes: Iterable[Node], end: int) -> list[Node]:
    """Arrange `nodes`, in the order of their lines, by their levels; the last ends at `end`."""
    roots: list[Node] = []
    open_nodes: list[Node] = []
    for node in nodes:
        while open_nodes and open_nodes[-1].level >= node.level:
            open_nodes.pop().end = node.start
        (open_nodes[-1].children if open_nodes else roots).append(node)
        open_nodes.append(node)
    for node in open_nodes:
        node.end = end
    return roots


def walk(nodes: Sequence[Node]) -> Iterable[Node]:
    """All nodes, parents first, in the order of their lines."""
    for node in nodes:
        yield node
        if node.children:
            yield from walk(node.children)


def part_of(lines: Sequence[Line], found: Sequence[int], stop: int) -> list[Node]:
    """The nodes that the lines `found` before `stop` make, nested by their levels.

    Of too many only the first of the outermost are made; the last ends where the next would begin.
    """
    if len(found) > MOST_ENTRIES:
        least = min([lines[at].level for at in found])
        found = [at for at in found if lines[at].level <= least]
        stop = found[MOST_ENTRIES] if len(found) > MOST_ENTRIES else stop
        found = found[:MOST_ENTRIES]
    made = [
        Node(lines, at, min(lines[at].level, _DEEPEST), whole_line(lines, at, stop)) for at in found
    ]
    return nested(made, stop)


_DEEPEST = 40
"""Columns of indentation that still nest bullets."""
