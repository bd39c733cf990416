"""Whether a note is about one talk or about several: signs for either side, weighed.

Each sign is a sentence about how people write; `role_of` adds up the weights and keeps the signs,
so that `podium why` can say what the decision stands on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.structure.containers import share_of_attested
from notes.structure.dump import dumped, is_of_talk_below
from notes.structure.inline import bare
from notes.structure.labels import is_particular
from notes.structure.lines import LineKind
from notes.structure.listing import listed
from notes.structure.meaning import Meaning, is_event_like
from notes.structure.nodes import Node
from notes.structure.parallel import outlined
from notes.structure.paths import (
    has_event_folder,
    is_day_name,
    is_event_name,
    is_index_name,
    same_title,
    title_from_path,
)
from notes.structure.several_events import are_events
from notes.structure.shapes import bullets, is_short_title
from notes.structure.speakers import NOT_FOUND, Found, people_below
from notes.structure.tree import loosen_parallel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.reading.source import NoteSource
    from notes.structure.lines import Line


_FURNITURE = (LineKind.RULE, LineKind.MARKUP, LineKind.CODE)


class Layout(NamedTuple):
    """A note's skeleton: its title, the entries below it and what stands before."""

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
        """What the words of a title say that stands at the very top."""
        at_top = self.title is not None and self.title.start <= 1
        return self.title.meaning if self.title is not None and at_top else Meaning.NONE


class Sign(NamedTuple):
    """One reason for either side; a positive weight speaks for several talks."""

    weight: float
    reason: str


class Role(NamedTuple):
    """The decision and what it stands on."""

    is_event: bool
    signs: tuple[Sign, ...]

    @property
    def weight(self) -> float:
        """How clearly the signs speak for their side."""
        return sum(sign.weight for sign in self.signs)

    @property
    def reason(self) -> str:
        """The strongest sign of the side that won."""
        won = [sign for sign in self.signs if (sign.weight > 0) == self.is_event]
        return max(won, key=lambda sign: abs(sign.weight)).reason if won else "no sign"


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
    if titled and not any(other.attested for other in others):
        return top, [*top.children, *others]
    if all(other.level > top.level for other in others):
        return top, [*top.children, *others]
    named, real = share_of_attested(others)
    over_talks = top.level == 1 and named >= 2 and named >= 0.5 * real and _is_bare_title(top)
    if not top.attested and not top.meaning and (is_event_like(top.bare) or over_talks):
        return top, [*top.children, *others]
    return None, roots


def _is_bare_title(node: Node) -> bool:
    """Whether a heading stands over hardly any text, as a note's title beside its talks does."""
    return (
        not node.children
        and len(node.content) <= 3
        and not any(line.kind is LineKind.BULLET for line in node.content)
    )


def role_of(source: NoteSource, layout: Layout) -> Role:
    """Weigh all signs."""
    signs = tuple(sign for sign in _signs(source, layout) if sign.weight)
    is_list = bool(layout.heading_meaning & Meaning.FOLLOW_UP)
    return Role(sum(sign.weight for sign in signs) > 0 and not is_list, signs)


def _signs(source: NoteSource, layout: Layout) -> Iterator[Sign]:
    yield from _signs_of_entries(layout)
    yield from _signs_of_title(source, layout)
    yield from _signs_of_path(source, layout)


def _signs_of_entries(layout: Layout) -> Iterator[Sign]:
    """Several entries that name people, days, kinds and pauses make a programme."""
    named, real = _most_attested(layout)
    if named >= 2 and named >= 0.4 * real:
        yield Sign(2.5 + 0.5 * min(named, 6), f"{named} of {real} entries name speakers")
    elif named >= 2 and named >= 0.2 * real:
        yield Sign(1, f"{named} of {real} entries name speakers")
    yield Sign(3 if layout.listed else 0, "it lists talks with their speakers")
    if any(node.labels.certain for node in layout.entries):
        yield Sign(6, "labels below headings say that they are sessions")
    yield Sign(3 if layout.dumped else 0, "short lines alone open talks with speakers")
    yield Sign(3 if are_events(layout.entries) else 0, "headings are events, with talks below")
    headings = list(_outside_talks(layout.entries))
    said = [node.meaning for node in headings if node.meaning]
    groups = sum(bool(meaning & Meaning.GROUP) for meaning in said)
    yield Sign(min(groups, 2) * 1.5, "headings are days, tracks or kinds of talks")
    marked = sum(node.entry.marked or bool(node.meaning & Meaning.KIND) for node in layout.entries)
    yield Sign(min(marked, 2) * 0.75, "headings bear times, codes or kinds")
    breaks = any(meaning & Meaning.BREAK for meaning in said)
    yield Sign(1.0 if breaks else 0, "a heading is a pause")
    inner = sum(bool(meaning & Meaning.IN_TALK) for meaning in said)
    yield Sign(-0.8 * min(inner, 3), "headings are parts of one talk")
    if not headings and not layout.listed:
        yield Sign(-1.5, "it has no headings but its title")


def _outside_talks(nodes: Sequence[Node]) -> Iterator[Node]:
    """All headings but those below one that names its speakers."""
    for node in nodes:
        yield node
        if not node.attested:
            yield from _outside_talks(node.children)


_SAMPLE = 24
"""Entries below others that are looked at for people; more would say the same."""


def _most_attested(layout: Layout) -> tuple[int, int]:
    """The best share of entries that name people, of the top level and the one below it."""
    loosen_parallel(layout.entries)
    best = share_of_attested(layout.entries)
    if best[0] >= 2 and best[0] >= 0.5 * best[1]:
        return best
    below = [child for node in layout.entries if not node.attested for child in node.children]
    if below:
        deeper = share_of_attested(below[:_SAMPLE])
        if deeper[0] > best[0] and deeper[0] >= 0.4 * deeper[1]:
            best = deeper
    return best


def _signs_of_title(source: NoteSource, layout: Layout) -> Iterator[Sign]:
    """A title with people is a talk's, one with a year or "summit" an event's."""
    title = layout.title
    above = layout.above
    if above.people.speakers and not layout.dumped and not _lists_before(layout, above.line):
        yield Sign(-3, "people are named before the first heading")
    if title is None:
        yield Sign(0.75 if len(layout.entries) > 1 else 0, "several headings stand at the top")
        if layout.entries and layout.entries[0].attested:
            yield Sign(-1, "the first heading names speakers")
        return
    shown = bare(title.text).text
    event_like = is_event_like(shown)
    if title.attested:
        yield Sign(
            -3.5 if title.confidence > 0.7 and not event_like else -2, "its title names speakers"
        )
    if event_like:
        yield Sign(2.0, "its title reads like an event")
    if same_title(title_from_path(source.path), shown) and not event_like:
        yield Sign(-1.5, "its title is its file's name")


def _lists_before(layout: Layout, line: int) -> bool:
    """Whether the people named at `line` belong to an entry of a list above them."""
    return bool(layout.listed) and layout.listed[0].line.number <= line


def _signs_of_path(source: NoteSource, layout: Layout) -> Iterator[Sign]:
    """READMEs and dated names hold events; many files beside it in an event's folder are talks."""
    if any(key in source.front.data for key in ("speaker", "speakers", "presenter", "presenters")):
        yield Sign(-5, "front matter names speakers")
    if is_index_name(source.path) or is_day_name(source.path):
        yield Sign(1.75, "its file is named as an index or a day")
    elif is_event_name(source.path):
        yield Sign(1.25, "its file is named like an event")
    elif has_event_folder(source):
        yield Sign(-1, "it stands in an event's folder")
    if len(source.siblings) >= 4:
        yield Sign(-0.75, "many notes stand beside it")
    elif not layout.title and not layout.entries:
        yield Sign(0.5, "it stands alone")
