"""Talks that are no headings: bullets, bold lines, rows of a table, short plain lines.

Each shape is tried where a note, a day or a group has text of its own; the shape whose entries
name their speakers most often wins, if it wins clearly.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.entries.shapes import (
    bears_code,
    bold_lines,
    bullets,
    coded_bullets,
    margin_lines,
    marked_lines,
    plain_lines,
    starts_bold,
    timed_lines,
)
from notes.structure.entries.told_entries import read_told
from notes.structure.entries.tree import MOST_ENTRIES, loosen_parallel
from notes.structure.evidence.allowance import WITHOUT_END
from notes.structure.lists.lines_of_links import link_lines, picture_lines
from notes.structure.lists.promise import is_promising
from notes.structure.lists.quoted_talks import may_hold_quoted, quoted_talks
from notes.structure.lists.slide_links import slide_lines
from notes.structure.lists.strength import MOST_LOOKED_AT, strength_of
from notes.structure.lists.table import rows_of
from notes.structure.text.labels import is_speaker_label
from notes.structure.text.lines import Line, LineKind
from notes.structure.text.note_links import (
    are_of_group,
    link_to_notes,
    with_linked_below,
    without_unlinked,
)
from notes.structure.titles.parallel import without_other_lists
from notes.structure.words.meaning import Meaning, meaning_of
from notes.structure.words.wording import phrase_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.evidence.allowance import Allowance


def listed(
    lines: Sequence[Line],
    start: int,
    stop: int,
    *,
    in_group: bool,
    allowance: Allowance = WITHOUT_END,
) -> list[Node]:
    """The talks that `lines` from `start` to `stop` list; empty where they list none.

    `in_group`: below a heading such as "Talks" or a day less evidence is enough. What is looked at
    is taken from the `allowance`.
    """
    if stop - start < 1:
        return []
    kinds = [line.kind for line in lines[start:stop]]
    if kinds.count(LineKind.ROW) > 1 and (rows := rows_of(lines, start, stop)):
        return rows + _lists_behind(lines, rows[-1].start + 1, stop, allowance)
    best: list[Node] = []
    strongest = 0.0
    listing = LineKind.BULLET in kinds
    shapes = [bold_lines] if _has_bold(lines, start, stop, kinds) else []
    if listing and is_promising(lines, start, stop, LineKind.BULLET):
        shapes.append(bullets)
    if kinds.count(LineKind.PLAIN) > 1 and is_promising(lines, start, stop, LineKind.PLAIN):
        shapes += [plain_lines, margin_lines]
    if stop - start >= _FEWEST_CODES and _has_codes(lines, start, stop):
        shapes += [marked_lines, timed_lines]
    if sum(line.text[:2] == "![" for line in lines[start:stop]) > 1:
        shapes.append(picture_lines)
    if may_hold_quoted(kinds):
        shapes.append(quoted_talks)
    for shape in shapes:
        nodes = shape(lines, start, stop)
        nodes = read_told(without_other_lists(nodes)) if shape is bullets else nodes
        strength = _weighed(nodes, allowance, in_group=in_group)
        if strength > strongest and not (best and _are_people_of(best, nodes)):
            best, strongest = nodes, strength
    best = with_linked_below(without_unlinked(best)) if listing else best
    links = [] if len(best) > 1 else link_lines(lines, start, stop)
    if in_group and are_of_group(links, start):
        return links
    if links and not best and _linked_alone(links):
        return links
    if not best and (slides := slide_lines(lines, start, stop)):
        return slides
    if best or not listing:
        return best
    if coded := coded_bullets(lines, start, stop):
        return coded
    if grouped := _groups_of_talks(lines, start, stop):
        return grouped
    return _of_runs(lines, start, stop, allowance, in_group=in_group)


def _weighed(nodes: Sequence[Node], allowance: Allowance, *, in_group: bool) -> float:
    """How surely `nodes` are talks, with what that takes off the `allowance`."""
    allowance.look_at(min(len(nodes), MOST_LOOKED_AT))
    return strength_of(nodes, in_group=in_group) if nodes else 0.0


def _lists_behind(lines: Sequence[Line], start: int, stop: int, allowance: Allowance) -> list[Node]:
    """The talks that bullets behind a table list as well: honourable mentions, short talks."""
    count = sum(line.kind is LineKind.BULLET for line in lines[start:stop])
    if count < _FEWEST_CODES or not is_promising(lines, start, stop, LineKind.BULLET):
        return []
    found = read_told(bullets(lines, start, stop))
    if not _weighed(found, allowance, in_group=False):
        found = _of_runs(lines, start - 1, stop, allowance, in_group=False)
    named = sum(bool(node.entry.people.speakers) and " " in node.entry.title for node in found)
    return found if named >= max(_FEWEST_CODES, 0.8 * len(found)) else []


def _are_people_of(bold: Sequence[Node], nodes: Sequence[Node]) -> bool:
    """Whether plain lines are mostly names, each below a title in bold with nobody on its line."""
    if bold[0].line.kind is not LineKind.BOLD or nodes[0].line.kind is not LineKind.PLAIN:
        return False
    alone = sum(node.entry.names_only for node in nodes)
    told = sum(not node.entry.people.speakers and node.attested for node in bold)
    return alone >= 0.5 * len(nodes) and told >= 0.5 * len(bold)


def _groups_of_talks(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """The bullets such as `Talks::` with talks nested below them, as outliners have them."""
    level = lines[start].level
    heads = (
        line
        for line, after in pairwise(lines[start:stop])
        if line.level == level < after.level and len(line.text) < _LONGEST_GROUP
    )
    if not any(map(_names_group, heads)):
        return []
    groups = [
        node
        for node in bullets(lines, start, stop)
        if _names_group(node.line) and node.children and strength_of(node.children, in_group=True)
    ]
    return groups if groups and groups[0].line.level == level else []


def _names_group(line: Line) -> bool:
    """Whether a bullet is a word for talks or a day and nothing else."""
    if line.kind is not LineKind.BULLET or not meaning_of(line.text) & Meaning.GROUP:
        return False
    return not is_speaker_label(phrase_of(line.text))


_LONGEST_GROUP = 30


def _has_bold(lines: Sequence[Line], start: int, stop: int, kinds: Sequence[LineKind]) -> bool:
    if LineKind.BOLD in kinds:
        return True
    return LineKind.PLAIN in kinds and any(starts_bold(line) for line in lines[start:stop])


def _has_codes(lines: Sequence[Line], start: int, stop: int) -> bool:
    """Whether at least three of the first lines bear a session code or a time."""
    found = 0
    for at in range(start, min(stop, start + 60)):
        found += bears_code(lines[at].text)
        if found == _FEWEST_CODES:
            return True
    return False


_FEWEST_CODES = 3


def _of_runs(
    lines: Sequence[Line], start: int, stop: int, allowance: Allowance, *, in_group: bool
) -> list[Node]:
    """The bullets of those lists that are talks, where a note has other lists beside them."""
    found: list[Node] = []
    begin = start
    looked_at = 0
    for at in range(start, stop + 1):
        if at < stop and not _parts_lists(lines, at):
            continue
        if looked_at > MOST_ENTRIES or allowance.is_spent:
            break
        if begin > start or at < stop:
            promising = at - begin > 1 and is_promising(lines, begin, at, LineKind.BULLET)
            nodes = read_told(bullets(lines, begin, at)) if promising else []
            looked_at += len(nodes)
            if _weighed(nodes, allowance, in_group=in_group):
                found.extend(nodes)
        begin = at
    return found


def _parts_lists(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands between two lists: a bold line or a paragraph at the margin."""
    line = lines[at]
    if line.kind is LineKind.BOLD:
        return True
    alone = at > 0 and lines[at - 1].number < line.number - 1
    return line.kind is LineKind.PLAIN and alone and not line.level


def _linked_alone(nodes: Sequence[Node]) -> bool:
    """Whether plain lines that link to notes are an index: most name people, or they are all."""
    lines = nodes[0].lines[nodes[0].start : nodes[-1].end]
    if len(nodes) >= _FEWEST_CODES and len(nodes) == len(lines):
        return link_to_notes(nodes)
    loosen_parallel(nodes)
    named = sum(node.attested for node in nodes)
    return named > 1 and named >= 0.5 * len(nodes)
