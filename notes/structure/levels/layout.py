"""A note's skeleton: its title, the entries below it and what stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.structure.entries.first_of_talks import is_of_talk_below
from notes.structure.entries.lines_with_firms import take_people_with_firms
from notes.structure.entries.shapes import margin_lines
from notes.structure.entries.speakers import NOT_FOUND, Found, people_below
from notes.structure.levels.containers import CERTAIN_BELOW
from notes.structure.levels.note_title import dated_with_people, leading_line, title_and_entries
from notes.structure.lists.above_addresses import above_addresses
from notes.structure.lists.dump import dumped
from notes.structure.lists.lines_of_talks import lines_of_talks, names_talks
from notes.structure.lists.listing import listed
from notes.structure.lists.plain_parts import decided, parted_plainly, told_behind_rules
from notes.structure.lists.timed_programme import timed_programme
from notes.structure.lists.unnamed_titles import told_to_follow, unnamed_titles
from notes.structure.paths.coded_files import behind_code_of_file
from notes.structure.paths.paths import (
    is_day_name,
    is_event_name,
    is_index_name,
    title_from_path,
)
from notes.structure.paths.shared_names import is_counted_beside
from notes.structure.text.lines import LineKind
from notes.structure.titles.linked_titles import is_linked_title
from notes.structure.titles.path_signs import is_title_of_file
from notes.structure.words.days_and_tracks import is_named_several
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_title
from notes.structure.words.meaning import Meaning, is_event_like, meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Line, Outline


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
    source: NoteSource, outline: Outline, roots: list[Node], *, inside: bool = False
) -> Layout:
    """Find the title heading and the entries of a note with the heading tree `roots`.

    `inside` says that these are a part of the note, and what stands around them is about other
    things.
    """
    lines = outline.lines
    title, entries = _title_and_entries(source, roots)
    linked = title is not None and title.start > 0 and is_linked_title(lines[0].text)
    if (title is None or linked) and lines and (lead := leading_line(source, lines, roots)):
        title, entries = lead, roots
    if title is not None:
        title.below  # noqa: B018  (marks the sub-headings that name its people)
    first = min([node.start for node in (*roots[:1], title) if node], default=len(lines))
    leads = first and not inside
    above = people_below(lines[:first], lines[0].number - 1) if leads else NOT_FOUND
    stop = entries[0].start if entries else title.end if title and inside else len(lines)
    own = 0 if inside else take_people_with_firms(title, source.path)
    begin = title.start + 1 + own if title else 0
    if not inside and (timed := timed_programme(outline, begin, source.text)):
        return Layout(lines, title, [], above, timed, [])
    found = _listed_at_top(lines, begin, stop, title)
    if found and title is not None and _is_above_entry(title, found[0]):
        title = None
    elif found and title is not None and _may_open_list(title):
        whole = listed(lines, 0, stop, in_group=False)
        if len(whole) > len(found) and whole[0].start == title.start:
            title, found = None, whole
    named = title.bare if title is not None else source.front.title
    of_event = is_event_like(named) and kind_of_title(named, named) is None
    if not (found or entries) and (title is None or title.meaning or of_event):
        found = told_to_follow(lines, begin, stop)
    of_several = of_event or (_holds_several(source) and not _is_told_by_label(title))
    if of_several and not found and not entries:
        found = unnamed_titles(lines, begin, stop, source.siblings, of_event=of_event)
    if not (found or entries) and (several := names_talks(source.path)):
        top = None if title is None or title.line.kind is not LineKind.HEADING else title
        found = _in_file_of_talks(source, lines, (0 if top is None else begin, stop), top, several)
        title = top if found else title
    plain: list[Node] = []
    if not (found or inside or own) and _has_few_headings(lines, roots):
        of_event = not entries and (of_event or _is_of_event(source, lines))
        plain = _in_plain_text(source, lines, of_event=of_event)
    title = None if is_of_talk_below(title, plain) else title
    return Layout(lines, title, entries, above, found, plain)


def _title_and_entries(source: NoteSource, roots: list[Node]) -> tuple[Node | None, list[Node]]:
    """The title and what is below it, as the headings say, and what the file is named for."""
    title, entries = title_and_entries(roots)
    if title is not None and len(roots) > 1 and _is_first_of_talks(source, roots):
        return None, roots
    if title is None and _opens_file_of_one(source, roots):
        return roots[0], [*roots[0].children, *roots[1:]]
    return title, dated_with_people(title, entries)


def _in_plain_text(source: NoteSource, lines: Sequence[Line], *, of_event: bool) -> list[Node]:
    """The talks that short lines open in a text with hardly any headings, decided already."""
    found = told_behind_rules(lines) or dumped(lines)
    if "\nhttp" in source.text:
        addressed = above_addresses(lines, source.path, of_event=of_event)
        found = decided(addressed, len(lines)) if len(addressed) > len(found) else found
    return found or (parted_plainly(lines) if of_event else [])


def _listed_at_top(lines: Sequence[Line], start: int, stop: int, title: Node | None) -> list[Node]:
    """The talks that the text before the first entry lists, and no people or things for later."""
    found = listed(lines, start, stop, in_group=False)
    of_title = title is not None and _are_people_of(title, found)
    return [] if of_title or (found and _is_for_later(lines, found[0])) else found


def _in_file_of_talks(
    source: NoteSource,
    lines: Sequence[Line],
    between: tuple[int, int],
    title: Node | None,
    named: str,
) -> list[Node]:
    """The talks of a file `named` as one of several, without headings but for its title.

    A title of its own is that of one talk, whose points are no talks.
    """
    start, stop = between
    if found := margin_lines(lines, start, stop):
        return found
    if title is not None and not (is_event_like(title.bare) or title.meaning & Meaning.GROUP):
        return []
    found = lines_of_talks(lines, start, stop, named)
    return found or unnamed_titles(lines, start, stop, source.siblings, of_event=True)


def _is_first_of_talks(source: NoteSource, roots: list[Node]) -> bool:
    """Whether a heading is one of several parallel ones in a file that is named as of talks."""
    alike = all(root.level == roots[0].level for root in roots)
    named = is_named_several(title_from_path(source.path))
    return alike and named and not is_event_like(roots[0].bare)


def _opens_file_of_one(source: NoteSource, roots: Sequence[Node]) -> bool:
    """Whether a heading opens a file that is one of several counted talks, or is named for it."""
    top = roots[0] if roots else None
    if top is None or top.start or top.meaning & Meaning.NO_TALK:
        return False
    if is_counted_beside(source) or behind_code_of_file(source, top.line.text):
        return True
    return _is_called_so(source, top, roots[1:])


def _is_called_so(source: NoteSource, top: Node, others: Sequence[Node]) -> bool:
    """Whether a file bears the words of its first heading, and no other one names people.

    A file of a day or of several talks is called otherwise.
    """
    several = is_index_name(source.path) or is_day_name(source.path)
    if several or top.meaning or " " not in top.bare or not is_title_of_file(source, top):
        return False
    return not any(other.attested or other.meaning & _OF_SEVERAL for other in others)


_OF_SEVERAL = Meaning.GROUP | Meaning.BREAK | Meaning.KIND


def _are_people_of(title: Node, found: Sequence[Node]) -> bool:
    """Whether bullets right below a title are its people with organisations: `Ann Lee - Acme`."""
    if not found or title.near.rule != "first bullet" or title.near.line != found[0].line.number:
        return False
    names = {person.name for person in title.near.people.speakers}
    return all(
        (node.entry.title in names or (node.entry.form == "x -" and " " not in node.entry.title))
        and not node.children
        for node in found
    )


def _is_told_by_label(title: Node | None) -> bool:
    """Whether a heading is a talk's, with a label or "by" before who gave it right below."""
    if title is None or title.line.kind is not LineKind.HEADING or title.meaning:
        return False
    return title.near.rule in CERTAIN_BELOW and not is_event_like(title.bare)


def _is_for_later(lines: Sequence[Line], first: Node) -> bool:
    """Whether a plain line such as `Further reading:` stands above the first of several entries."""
    above = lines[first.start - 1] if first.start else None
    if above is None or above.kind is not LineKind.PLAIN or not above.text.endswith(":"):
        return False
    return meaning_of(above.text) & Meaning.FOLLOW_UP != 0


def _is_above_entry(title: Node, first: Node) -> bool:
    """Whether the people found below a plain first line stand on the first entry's own line."""
    own = title.entry.people.speakers or title.line.kind is LineKind.HEADING
    return not own and title.below.line == first.line.number


def _may_open_list(title: Node) -> bool:
    """Whether a first line that looks like the title may be the first entry of a list."""
    entry = title.attested or title.entry.marked or "://" in title.text
    return entry and title.line.kind is not LineKind.HEADING


def _has_few_headings(lines: Sequence[Line], roots: Sequence[Node]) -> bool:
    """Whether a note has two headings at most, so that short lines may be its headings."""
    if len(roots) > 2 or any(len(root.children) > 1 for root in roots):
        return False
    return [line.kind for line in lines].count(LineKind.HEADING) <= 2


def _is_of_event(source: NoteSource, lines: Sequence[Line]) -> bool:
    """Whether a note is headed, or else named, like one of several talks."""
    headed = bare(lines[0].text[:_LONGEST_NAME]).text if lines else ""
    if kind_of_title(headed, headed) is not None:
        return False
    return is_event_like(headed) or _holds_several(source)


_LONGEST_NAME = 60


def _holds_several(source: NoteSource) -> bool:
    """Whether the file is named as one that holds several talks."""
    path = source.path
    return is_index_name(path) or is_day_name(path) or is_event_name(path)
