"""A note's skeleton: its title, the entries below it and what stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.structure.containers import share_of_attested
from notes.structure.dump import dumped, is_of_talk_below
from notes.structure.kind_words import kind_of_words
from notes.structure.labels import is_particular
from notes.structure.lines import LineKind
from notes.structure.listing import listed
from notes.structure.meaning import Meaning, is_event_like
from notes.structure.nodes import Node
from notes.structure.parallel import outlined
from notes.structure.paths import (
    is_day_name,
    is_event_name,
    is_index_name,
    same_title,
    title_from_path,
)
from notes.structure.shapes import bullets, is_short_title
from notes.structure.speakers import NOT_FOUND, Found, people_below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.lines import Line


_FURNITURE = (LineKind.RULE, LineKind.MARKUP, LineKind.CODE)


class Layout(NamedTuple):
    """What decisions about a whole note are made on."""

    lines: Sequence[Line]
    title: Node | None
    """The heading above all others, where there is one."""
    entries: list[Node]
    """The headings right below the title, or the topmost ones."""
    above: Found
    """People named before the first heading."""
    listed: list[Node]
    """Talks that the text before the first entry lists."""
    dumped: list[Node]
    """Talks that short lines open, decided already, where a note has hardly any headings."""

    @property
    def heading_meaning(self) -> int:
        """What the words of a title say that stands at the very top; an address is a site's."""
        title = self.title
        said = title is not None and title.start <= 1 and "://" not in title.bare
        return title.meaning if title is not None and said else Meaning.NONE


def layout_of(
    source: NoteSource, lines: Sequence[Line], roots: list[Node], *, inside: bool = False
) -> Layout:
    """Find the title heading and the entries of a note with the heading tree `roots`.

    `inside` says that these are a part of the note, and what stands around them is about other
    things.
    """
    title, entries = _title_and_entries(roots)
    if title is None and lines and (lead := _lead(source, lines, roots)):
        title, entries = lead, roots
    if title is not None:
        title.below  # noqa: B018  (marks the sub-headings that name its people)
    first = min([node.start for node in (*roots[:1], title) if node], default=len(lines))
    leads = first and not inside
    above = people_below(lines[:first], lines[0].number - 1) if leads else NOT_FOUND
    stop = entries[0].start if entries else title.end if title and inside else len(lines)
    begin = title.start + 1 if title else 0
    found = listed(lines, begin, stop, in_group=False)
    if found and title is not None and title.line.kind is not LineKind.HEADING and title.attested:
        whole = listed(lines, 0, stop, in_group=False)
        if len(whole) > len(found) and whole[0].start == title.start:
            title, found = None, whole
    if not found and not entries and _holds_several(source):
        nodes = bullets(lines, begin, stop)
        found = nodes if outlined(nodes) else []
    plain = dumped(lines) if not (found or inside) and _has_few_headings(lines, roots) else []
    title = None if is_of_talk_below(title, plain) else title
    return Layout(lines, title, entries, above, found, plain)


def _has_few_headings(lines: Sequence[Line], roots: Sequence[Node]) -> bool:
    """Whether a note has two headings at most, so that short lines may be its headings."""
    if len(roots) > 2 or any(len(root.children) > 1 for root in roots):
        return False
    return [line.kind for line in lines].count(LineKind.HEADING) <= 2


def _holds_several(source: NoteSource) -> bool:
    """Whether the file is named as one that holds several talks."""
    path = source.path
    return is_index_name(path) or is_day_name(path) or is_event_name(path)


def _lead(source: NoteSource, lines: Sequence[Line], roots: list[Node]) -> Node | None:
    """A plain first line that is the note's title: it stands alone, or people stand below it."""
    at = next((at for at, line in enumerate(lines[:4]) if line.kind not in _FURNITURE), len(lines))
    if at >= len(lines) or (roots and at >= roots[0].start):
        return None
    line = lines[at]
    if line.kind is LineKind.PLAIN and line.text.endswith(":"):
        return None
    named_as_file = same_title(title_from_path(source.path), line.text)
    short = is_short_title(line) or (line.kind is LineKind.BOLD and len(line.text) < 150)
    if not short and not (line.kind is LineKind.BULLET and named_as_file):
        return None
    node = Node(lines, at, 0)
    node.children = roots
    if node.meaning or node.is_label or is_particular(line.text):
        return None
    if kind_of_words(title_from_path(source.path)) is not None and not node.attested:
        return None  # the file is named as the talk is: `keynote.md`
    alone = at + 1 >= len(lines) or lines[at + 1].number > line.number + 1
    if is_event_like(line.text) and not is_event_like(title_from_path(source.path)):
        return node if alone and is_index_name(source.path) else None
    unnamed = not roots and len(title_from_path(source.path).split()) < 3
    if alone and unnamed and 2 < len(line.text.split()) <= 14:
        return node
    if node.attested or named_as_file or (alone and (len(roots) > 1 or is_event_like(line.text))):
        return node
    return None


_HEAD_LINES = 3
"""Lines behind which the only heading, "Takeaways" or "Links", is no title of what is above it."""


def _title_and_entries(roots: list[Node]) -> tuple[Node | None, list[Node]]:
    if not roots:
        return None, []
    top = roots[0]
    if len(roots) == 1:
        apart = top.meaning & (Meaning.FRAME | Meaning.FOLLOW_UP) and top.start > _HEAD_LINES
        return (None, roots) if apart else (top, top.children)
    others = roots[1:]
    titled = top.attested and not top.meaning & Meaning.GROUP and top.start <= 1
    if titled and not any(other.attested or _heads_talks(other) for other in others):
        return top, [*top.children, *others]
    if all(other.level > top.level for other in others):
        return top, [*top.children, *others]
    named, real = share_of_attested(others)
    over_talks = top.level == 1 and named >= 2 and named >= 0.5 * real and _is_bare_title(top)
    if not top.attested and not top.meaning and (is_event_like(top.bare) or over_talks):
        return top, [*top.children, *others]
    return None, roots


def _heads_talks(node: Node) -> bool:
    """Whether a heading is a word for talks, with headings below that name people."""
    return bool(node.meaning & Meaning.GROUP) and any(child.attested for child in node.children)


def _is_bare_title(node: Node) -> bool:
    """Whether a heading stands over hardly any text, as a note's title beside its talks does."""
    return (
        not node.children
        and len(node.content) <= 3
        and not any(line.kind is LineKind.BULLET for line in node.content)
    )
