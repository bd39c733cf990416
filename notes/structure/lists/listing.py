"""Talks that are no headings: bullets, bold lines, rows of a table, short plain lines.

Each shape is tried where a note, a day or a group has text of its own; the shape whose entries
name their speakers most often wins, if it wins clearly.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.entries.own_material import have_own_material
from notes.structure.entries.shapes import (
    CLOCK,
    CODE,
    LONGEST_TITLE,
    bears_code,
    bold_lines,
    bullets,
    coded_bullets,
    is_linked,
    margin_lines,
    marked_lines,
    plain_lines,
    starts_bold,
    timed_lines,
)
from notes.structure.entries.tree import MOST_ENTRIES, loosen_parallel
from notes.structure.evidence.allowance import WITHOUT_END
from notes.structure.lists.lines_of_links import link_lines, picture_lines
from notes.structure.lists.promise import is_promising
from notes.structure.lists.quoted_talks import may_hold_quoted, quoted_talks
from notes.structure.lists.slide_links import slide_lines
from notes.structure.lists.table import rows_of
from notes.structure.people.names import SURE
from notes.structure.text.labels import is_speaker_label
from notes.structure.text.lines import Line, LineKind
from notes.structure.text.note_links import (
    are_of_group,
    link_to_notes,
    share_material,
    with_linked_below,
    without_unlinked,
)
from notes.structure.titles.parallel import share_needed, signs_of_programme, without_other_lists
from notes.structure.words.meaning import Meaning, is_event_like, meaning_of
from notes.structure.words.wording import phrase_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.evidence.allowance import Allowance

_MOST_LOOKED_AT = 30


def listed(
    lines: Sequence[Line],
    start: int,
    stop: int,
    *,
    in_group: bool,
    allowance: Allowance = WITHOUT_END,
) -> list[Node]:
    """The talks that `lines` from `start` to `stop` list; empty where they list none.

    `in_group` says that they stand below a heading such as "Talks" or a day, where less evidence
    is enough. What is looked at is taken from the `allowance`.
    """
    if stop - start < 1:
        return []
    kinds = [line.kind for line in lines[start:stop]]
    if kinds.count(LineKind.ROW) > 1 and (rows := rows_of(lines, start, stop)):
        return rows
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
        nodes = without_other_lists(nodes) if shape is bullets else nodes
        strength = _weighed(nodes, allowance, in_group=in_group)
        if strength > strongest:
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
    allowance.look_at(min(len(nodes), _MOST_LOOKED_AT))
    return strength_of(nodes, in_group=in_group) if nodes else 0.0


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
            nodes = bullets(lines, begin, at) if promising else []
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


def strength_of(nodes: Sequence[Node], *, in_group: bool) -> float:
    """How surely parallel `nodes` are a list of talks; 0 where they are not."""
    if not in_group and len(nodes) == 1 and not (nodes[0].children or _is_timed(nodes[0])):
        return 0.0
    top = [node for node in nodes[:_MOST_LOOKED_AT] if _may_be_title(node)]
    if not top:
        top = [node for node in _in_groups(nodes)[:_MOST_LOOKED_AT] if _may_be_title(node)]
        in_group = True
    if not top:
        return 0.0
    if all(_is_timed(node) for node in top):
        return 1.2 * len(top)
    if len(top) == 1 and not in_group:
        return 0.0
    if sum(node.entry.marked for node in top) >= max(3, 0.6 * len(top)):
        return len(top) * (0.9 if top[0].line.kind is LineKind.PLAIN else 1.1)
    if link_to_notes(top) or share_material(top):
        return float(len(top))
    if top[0].line.kind is LineKind.BOLD and have_own_material(top):
        return float(len(top))
    if sum(map(_names_entry_above, top)) >= 0.6 * len(top):
        return 0.0
    loosen_parallel(top)
    named = sum(_is_named(node, in_group=in_group) for node in top)
    if named >= _FEWEST_SAID and _are_said_in_turn(top):
        return 0.0
    share = named / len(top)
    numbered = top[0].line.kind is LineKind.BOLD and all(node.entry.numbered for node in top)
    clear = share >= 0.5 or (numbered and len(top) >= _FEWEST_CODES)
    if named >= 2 and (clear or signs_of_programme(nodes, named) >= share_needed(top)):
        return named + share + 2 * numbered
    return float(named) if in_group and named == len(top) else 0.0


def _are_said_in_turn(nodes: Sequence[Node]) -> bool:
    """Whether a few people come again and again, as in an interview: `Ann: ...`, `Bo: ...`."""
    entries = [node.entry for node in nodes if node.entry.form[:1] == "x"]
    people = [entry.people.speakers[0].name for entry in entries if entry.people.speakers]
    return len(people) >= _FEWEST_SAID and 2 * len(set(people)) <= len(people)


_FEWEST_SAID = 4


def _in_groups(nodes: Sequence[Node]) -> list[Node]:
    """The entries right below those of `nodes` that are days, tracks or events."""
    return [child for node in nodes if _heads_group(node) for child in node.children]


def _heads_group(node: Node) -> bool:
    """Whether an entry above others is a day or track by its words, or links to an event."""
    if not node.children:
        return False
    return bool(node.meaning & Meaning.GROUP or (node.entry.links and is_event_like(node.bare)))


def _names_entry_above(node: Node) -> bool:
    """Whether it is a line of names right below another line, which is the entry then."""
    if not node.start or node.line.kind is not LineKind.BOLD or not node.entry.names_only:
        return False
    above = node.lines[node.start - 1]
    return above.number == node.line.number - 1 and above.kind is not LineKind.HEADING


def _is_timed(node: Node) -> bool:
    """Whether a time of day or a code stands before it, alone on its line or on the same."""
    before = node.lines[node.start - 1] if node.start else None
    if before is not None and CLOCK.fullmatch(before.text):
        return True
    coded = CLOCK.match(node.text) or CODE.match(node.text)
    return node.line.kind is LineKind.PLAIN and coded is not None


def _is_named(node: Node, *, in_group: bool) -> bool:
    """Whether an entry names its speakers; in a list a name alone is a person, not a talk."""
    people = node.entry.people.speakers
    kind = node.line.kind
    if people and node.entry.form == "only x" and not node.entry.kind and kind is not LineKind.BOLD:
        return in_group and not node.children
    if people or kind is LineKind.BOLD:
        return node.attested
    if kind is not LineKind.BULLET and not is_linked(node):
        return False
    below = node.near
    return below.rule == "label" or (
        below.rule in {"first bullet", "next line"} and below.people.confidence >= SURE
    )


def _linked_alone(nodes: Sequence[Node]) -> bool:
    """Whether plain lines that link to notes are an index: most name people, or they are all."""
    lines = nodes[0].lines[nodes[0].start : nodes[-1].end]
    if len(nodes) >= _FEWEST_CODES and len(nodes) == len(lines):
        return link_to_notes(nodes)
    loosen_parallel(nodes)
    named = sum(node.attested for node in nodes)
    return named > 1 and named >= 0.5 * len(nodes)


def _may_be_title(node: Node) -> bool:
    if len(node.text) > 2 * LONGEST_TITLE or node.meaning & Meaning.NO_TALK:
        return False
    return not (node.is_label or _heads_group(node))
