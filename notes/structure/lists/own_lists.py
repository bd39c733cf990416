"""The talks that the text of a group lists: bullets, bold lines, short lines below its heading."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.entries.nodes import Node, Verdict
from notes.structure.entries.shapes import (
    bold_lines,
    bullets,
    is_short_title,
    plain_lines,
    starts_bold,
)
from notes.structure.entries.tree import walk
from notes.structure.lists.bold_titles import bold_titles, titles_run_in
from notes.structure.lists.listing import listed
from notes.structure.lists.parted_alike import parted_alike
from notes.structure.lists.slide_links import is_before_address
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import (
    heads_linked_notes,
    is_link,
    leads_to_file,
    links_material,
    links_to_note,
)
from notes.structure.titles.parallel import (
    linked_or_short,
    look_of,
    outlined,
    read_as_titles,
    usual_looks,
)
from notes.structure.words.days_and_tracks import is_date, is_named_several
from notes.structure.words.kind_words import group_kind, kind_of_title
from notes.structure.words.meaning import Meaning, is_open_format, is_talks
from notes.structure.words.wording import phrase_of
from notes.structure.words.words_for_talks import says_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def own_list(node: Node, stop: int) -> list[Node]:
    """The entries that the text of `node` up to `stop` lists, not decided yet."""
    own = listed_below(node, stop, in_group=True)
    if own or node.children or node.allowance.is_spent:
        return own
    return _numbered(node, stop) or _unnamed_list(node, stop)


def has_list_of_talks(node: Node) -> bool:
    """Whether the text below a group's heading lists talks."""
    return bool(listed_below(node, node.end, in_group=True))


def has_list_in_group(node: Node) -> bool:
    """Whether the text below a heading lists talks, or links to what may be some."""
    return bool(own_list(node, node.children[0].start if node.children else node.end))


def has_list(node: Node) -> bool:
    """Whether the text below any heading lists talks."""
    stop = node.end
    if stop <= node.start + 1 or node.allowance.is_spent:
        return False
    return bool(listed_below(node, stop, in_group=False) or _numbered(node, stop))


_FEWEST = 2


def listed_below(node: Node, stop: int, *, in_group: bool) -> list[Node]:
    """The talks that the lines below `node` up to `stop` list, looked for once.

    The rows of a table are the same entries whether they stand in a group or not, as is what is
    found where less is enough in a group.
    """
    key = stop, in_group
    if in_group and (surely := node.listings.get((stop, False))):
        return surely
    if key not in node.listings:
        if not node.allowance.allows_list(node.level, in_group=in_group):
            return []
        first, allowance = node.start + 1, node.allowance
        found = listed(node.lines, first, stop, in_group=in_group, allowance=allowance)
        node.allowance.count_list(node.level, in_group=in_group, found=bool(found))
        node.allowance.spend(len(found), node.line.number)
        node.listings[key] = found
        if found and found[0].line.kind is LineKind.ROW:
            node.listings[stop, not in_group] = found
    return node.listings[key]


def _unnamed_list(node: Node, stop: int) -> list[Node]:
    """A group whose bullets are links to talks, without people."""
    of_talks = bool(node.meaning & Meaning.GROUP)
    liked = of_talks and is_named_several(node.bare)  # "My favourite talks" were heard
    if (node.meaning & _OTHER and not liked) or is_open_format(node.bare):
        return []
    nodes = bullets(node.lines, node.start + 1, stop)
    if of_talks and (titled := titles_run_in(nodes)):
        return titled
    days = of_talks and nodes and all(map(_is_day_of_titles, nodes))
    if days or linked_or_short(nodes) or (of_talks and (outlined(nodes) or _have_addresses(nodes))):
        return nodes
    if of_talks and not nodes and is_talks(phrase_of(node.bare)):
        return _plain_titles(node)
    if of_talks and (titles := bold_titles(node, stop)):
        return titles
    if of_talks and (_points_at_talks(nodes) or parted_alike(nodes)):
        return nodes
    if of_talks and _are_in_title_case(nodes):
        return nodes
    named_so = of_talks and not is_date(node.bare) and not group_kind(node.text)
    return nodes if named_so and read_as_titles(nodes) else []


_OTHER = Meaning.FOLLOW_UP | Meaning.FRAME
"""What is to be read or done, and what a post has around its talks."""


def _is_day_of_titles(node: Node) -> bool:
    """Whether a bullet is a day, with titles on bullets below it."""
    return bool(node.children) and is_date(node.bare) and read_as_titles(node.children)


def _have_addresses(nodes: Sequence[Node]) -> bool:
    """Whether most bullets below a word for talks end in an address: `Title: https://...`."""
    told = sum([is_before_address(node.text) for node in nodes])
    return told >= max(_FEWEST, _MOST_ADDRESSED * len(nodes))


def _plain_titles(node: Node) -> list[Node]:
    """The lines below "Talks I saw", where all are short and each reads like a title."""
    lines = node.content
    if len(lines) < _FEWEST_TITLES or not all(map(is_short_title, lines)):
        return []
    found = [Node(node.lines, at, 0) for at in range(node.start + 1, node.start + 1 + len(lines))]
    for entry in found:
        entry.end = entry.start + 1
    return found if read_as_titles(found, most=_NEARLY_ALL) else []


def _are_in_title_case(nodes: Sequence[Node]) -> bool:
    """Whether bullets are nothing but titles: the words of each have capitals, no notes below.

    What somebody notes of a day is written in sentences, or begins without a capital.
    """
    if len(nodes) < _FEWEST_TITLES or any(node.children for node in nodes):
        return False
    titled = several = 0
    for node in nodes:
        words = [word for word in node.bare.split() if len(word) > _SMALL_WORD]
        titled += node.bare[-1:] not in ".,;:" and all(not word[0].islower() for word in words)
        several += len(words) > 1
    return titled >= _NEARLY_ALL * len(nodes) and several >= _SOME * len(nodes)


_FEWEST_TITLES, _SMALL_WORD = 3, 4
_NEARLY_ALL, _MOST_ADDRESSED, _SOME = 0.8, 0.6, 0.25


def _points_at_talks(nodes: Sequence[Node]) -> bool:
    """Whether bullets read like titles, and one of them is a keynote or links to its notes."""
    pointing = any(node.entry.kind is Kind.KEYNOTE or links_to_note(node) for node in nodes)
    return pointing and read_as_titles(nodes)


_SHAPES = {LineKind.BULLET: bullets, LineKind.BOLD: bold_lines, LineKind.PLAIN: plain_lines}


def lists_like_others(nodes: Sequence[Node]) -> Iterator[tuple[Node, list[Node]]]:
    """The lists of groups in which nobody is named, in the form of the lists of groups beside them.

    Where "Thursday" lists talks as bullets with notes below them, so does "Friday".
    """
    lists = [_listed_in(node) for node in nodes if node.verdict is Verdict.GROUP]
    kinds = Counter([_kind_of(found[0]) for found in lists if found]) if any(lists) else None
    if not kinds:
        return
    kind, _ = kinds.most_common(1)[0]
    looks = usual_looks([entry for found in lists for entry in found if _kind_of(entry) is kind])
    alone = not any(node.verdict is Verdict.TALK and node.attested for node in nodes)
    linked = all(_leads_on(entry) for found in lists for entry in found)
    for node in nodes if kind in _SHAPES else ():
        if not (node.verdict is Verdict.GROUP or (alone and _may_head_list(node))) or node.children:
            continue
        if node.allowance.is_spent:
            break
        found = _SHAPES[kind](node.lines, node.start + 1, node.end)
        pointing = linked and _points_to_notes(node, found)
        if pointing or (_are_titles(found) and _looks_so(found, looks, node)):
            yield node, found


def heads_notes(node: Node) -> bool:
    """Whether "Contents", "Links" or a bullet stands above links to notes and nothing else."""
    if node.line.kind is LineKind.BULLET:
        return heads_linked_notes(node)
    unsure = node.meaning in (Meaning.IN_TALK, Meaning.IN_TALK | Meaning.FRAME)
    unsure = unsure or (node.meaning == Meaning.FOLLOW_UP and says_links(phrase_of(node.bare)))
    return unsure and node.line.kind is LineKind.HEADING and _lists_notes(node)


def _lists_notes(node: Node) -> bool:
    """Whether there is nothing below a heading but several bullets that link to notes.

    A few of them may be topics above such bullets. Links to the days of an event list no talks.
    """
    if node.children or any(line.kind is not LineKind.BULLET for line in node.content[:_SAMPLE]):
        return False
    found = bullets(node.lines, node.start + 1, node.end)
    found = [entry for entry in walk(found) if not heads_linked_notes(entry)]
    if len(found) < _FEWEST or not all(map(_points_to_note, found)):
        return False
    days = sum(bool(entry.meaning & Meaning.GROUP) for entry in found)
    return 2 * days < len(found) and not any("[[" in entry.text for entry in found)


_SAMPLE = 12


def _points_to_note(entry: Node) -> bool:
    """Whether an entry is a title that links to a note, or has one linked behind it."""
    return links_to_note(entry) or (links_material(entry) and leads_to_file(entry))


def _points_to_notes(node: Node, found: Sequence[Node]) -> bool:
    """Whether a list, of one entry even, is of links to notes, below no word for other things."""
    listed = any(map(_leads_on, found)) and node.verdict is not Verdict.SECTION
    return listed and all(_leads_on(entry) or leads_to_file(entry) for entry in found)


def _leads_on(entry: Node) -> bool:
    """Whether an entry is a title that links to a note, to any place or to its material."""
    return links_to_note(entry) or is_link(entry)


def _are_titles(nodes: Sequence[Node]) -> bool:
    """Whether entries read like titles, or name their people behind titles in bold."""
    named = [node for node in nodes if starts_bold(node.line) and node.entry.people.speakers]
    return 2 * len(named) > len(nodes) or read_as_titles(nodes, most=0.8)


def _kind_of(node: Node) -> LineKind:
    """The kind of an entry's line, where words in bold before its people count as a bold line."""
    kind = node.line.kind
    return LineKind.BOLD if kind is LineKind.PLAIN and starts_bold(node.line) else kind


def _may_head_list(node: Node) -> bool:
    """Whether what was taken for a talk, or for a part of the note, may be a track: "People"."""
    if node.verdict is Verdict.TALK:
        kind = kind_of_title(node.entry.title, node.bare)
        return not (node.attested or node.entry.marked or kind)
    return node.verdict is Verdict.SECTION and not node.meaning & Meaning.FOLLOW_UP


def _looks_so(found: Sequence[Node], looks: set[tuple[bool, bool]], node: Node) -> bool:
    """Whether entries look like those of other lists; plain ones do only below a group by words."""
    plain = (False, False)
    if node.verdict is not Verdict.GROUP and found[0].line.kind is LineKind.BULLET:
        looks = looks - {plain}
    return sum(look_of(entry) in looks for entry in found) >= 0.8 * len(found)


def _listed_in(node: Node) -> list[Node]:
    """The talks that the text of a decided group lists."""
    return [
        child
        for child in node.children
        if child.line.kind is not LineKind.HEADING and child.verdict is Verdict.TALK
    ]


def _numbered(node: Node, stop: int) -> list[Node]:
    """Bold lines numbered from one below an entry that names nobody, and no questions to it."""
    found = bold_lines(node.lines, node.start + 1, stop)
    counted = [line for line in found if line.entry.numbered]
    first = bool(counted) and counted[0].text.lstrip("(")[:1] in {"1", "A", "a", "I"}
    grouped = node.meaning & Meaning.GROUP
    enough = len(counted) >= (1 if grouped else 2)
    asked = not grouped and sum(line.bare[-1:] in "?？" for line in counted) > len(counted) / 2
    return found if first and enough and len(counted) == len(found) and not asked else []
