"""From a note's text to its event and sessions: evidence, candidates, decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.collecting import uncollected
from notes.models import EventDetails, Note
from notes.structure.dates.session_days import with_day_of_note
from notes.structure.entries.inside_talks import mark_repeated
from notes.structure.entries.limits import beyond_limit
from notes.structure.entries.speakers import IN_PROSE
from notes.structure.entries.told_level import decide_by_level
from notes.structure.entries.tree import MOST_ENTRIES, heading_tree, loosen_over_note
from notes.structure.events.days_in_places import leave_out_day
from notes.structure.events.literature import is_of_literature
from notes.structure.events.talk_folders import named_by_folder
from notes.structure.levels.containers import CERTAIN_BELOW
from notes.structure.levels.contents import merge_contents, open_contents
from notes.structure.levels.journals import event_in, is_journal
from notes.structure.levels.layout import layout_of
from notes.structure.levels.levels import decide
from notes.structure.levels.manuals import (
    is_about_noting,
    is_file_of_manual,
    is_form,
    is_manual,
    is_of_program,
    is_of_thing,
    is_own_list,
)
from notes.structure.levels.neighbours import hold_talks
from notes.structure.levels.numbered_heads import join_all_heads
from notes.structure.levels.roles import role_of
from notes.structure.levels.several_events import is_of_several_events
from notes.structure.levels.slipped_levels import level_slipped
from notes.structure.lists.programmes import open_lists
from notes.structure.paths.counted_files import leave_out_word
from notes.structure.paths.paths import stem, title_from_path
from notes.structure.sessions.dated_logs import DatedLog, event_beside, with_days, without_days
from notes.structure.sessions.event_details import EventFindings
from notes.structure.sessions.exports import exported
from notes.structure.sessions.line_of_event import without_line_of_event
from notes.structure.sessions.no_talks import introduces_notebook, is_of_no_talk
from notes.structure.sessions.running_text import told_alone, told_in_text
from notes.structure.sessions.sessions import Draft, LineEnds, drafts_of, settled
from notes.structure.sessions.several_by_commas import with_people_behind_commas
from notes.structure.sessions.single import single_talk
from notes.structure.text.capitals import has_only_capitals, lowered, with_headings_lowered
from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.lines import MOST_LINES, LineKind, Outline, outline_of
from notes.structure.text.lower_case import as_written, capitalised, has_no_capitals
from notes.structure.text.meetings import is_of_meeting
from notes.structure.text.relative_links import relative_links
from notes.structure.text.repeated_ends import without_repeated_ends
from notes.structure.titles.explicit import FrontFacts, front_facts
from notes.structure.titles.wrapped import with_whole_lines
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_title
from notes.structure.words.meaning import Meaning
from notes.values import value
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.evidence.origin import Origin
    from notes.structure.levels.layout import Layout
    from notes.structure.text.lines import Line


@value(frozen=True, slots=True)
class Recovery:
    """What was found in one note, and where from."""

    note: Note
    origins: Mapping[tuple[str, str], Origin]
    """By session id (empty for the note and its event) and field."""


@uncollected()
def recover(source: NoteSource) -> Recovery:
    """Find the event, sessions and speakers of `source`; any text will do."""
    exported_by_us = "podium" in source.front.data
    most = len(source.lines) if exported_by_us else MOST_LINES
    outline = outline_of(source.lines, source.body_line, most, source.text, org=source.is_org)
    count = len(source.lines) - (1 if len(source.lines) > 1 and not source.lines[-1] else 0)
    outline = outline if exported_by_us else with_whole_lines(outline, source)
    written, outline = outline.lines, _in_both_cases(outline)
    facts = front_facts(source.front.data)
    log = DatedLog(outline, {}) if exported_by_us else without_days(outline, source)
    told = log.outline
    roots = with_days(heading_tree(told, most if exported_by_us else MOST_ENTRIES), log)
    said = exported_by_us or facts.is_session or source.level
    other = not said and _is_about_another_thing(source, outline, roots, facts.title)
    drafts = [] if other or is_form(source.path) else _drafts(source, told, roots, facts, count)
    drafts = drafts if outline.lines is written else _with_titles_as_written(drafts, source)
    if not said and (other or is_of_no_talk(source, told, drafts)):
        drafts, findings = [], _NO_EVENT
    else:
        findings = _event_findings(source, outline, drafts, log.days)
    drafts = without_line_of_event(drafts, findings)
    drafts = [] if introduces_notebook(source, drafts, findings) else drafts
    drafts = with_people_behind_commas(drafts, source)
    sessions, origins = settled(drafts, source.path, count, findings.details, key=source.key)
    if not exported_by_us:
        sessions = with_day_of_note(sessions, findings.details, findings.origins)
    origins.update({("", field): origin for field, origin in findings.origins.items()})
    beyond = beyond_limit(source, outline, roots, sessions)
    note = Note(
        key=source.key,
        path=source.path,
        root=source.root,
        title=_note_title(source, roots, facts),
        event=findings.details,
        sessions=sessions,
        line_count=count,
        signature=source.signature,
        tags=facts.tags,
        links=relative_links(source.text, written),
        problems=(*source.problems, *findings.problems, *beyond),
    )
    return Recovery(note, origins)


_NO_EVENT = EventFindings(EventDetails())


def _event_findings(
    source: NoteSource, outline: Outline, drafts: Sequence[Draft], days: Mapping[int, str]
) -> EventFindings:
    """The event of a note; none where it tells of several."""
    talks = [draft for draft in drafts if draft.kind.is_talk]
    elsewhere = "podium" not in source.front.data and _belong_elsewhere(talks)
    if elsewhere or (not source.front.data and is_of_several_events(outline)):
        return _NO_EVENT
    return event_beside(source, outline, talks, days)


def _belong_elsewhere(talks: Sequence[Draft]) -> bool:
    """Whether every talk of a note names an event of its own."""
    return bool(talks) and None not in [talk.event for talk in talks]


def _is_about_another_thing(
    source: NoteSource, outline: Outline, roots: Sequence[Node], title: str
) -> bool:
    """Whether a note is of a book, of a team's meeting or a manual, and of no event.

    Args:
        source: The note.
        outline: Its lines.
        roots: Its headings.
        title: What front matter calls it; empty where it does not.
    """
    inner = len(roots) > 1 and roots[0].start > _AT_TOP
    heading = "" if inner else _heading(roots)
    if is_of_thing(source.front.data) or is_of_literature(source, (title, heading)):
        return True
    named = heading or title or title_from_path(source.path)
    if is_manual(named) or is_file_of_manual(source.path, named):
        return not (roots and roots[0].near.rule in CERTAIN_BELOW)
    if "event" in source.front.data:
        return False
    of_noting = is_about_noting(title or named) and not _names_speaker(outline.lines)
    if of_noting or is_of_program(source.path, outline.lines):
        return True
    first = outline.lines[0] if outline.lines else None
    top = bare(first.text).text if first and first.kind is LineKind.HEADING else ""
    return is_own_list(source, top) or is_of_meeting(outline.lines, named)


def _names_speaker(lines: Sequence[Line]) -> bool:
    """Whether a label among the first `lines` says who speaks."""
    return any(is_speaker_label(label_of(line.text)[0]) for line in lines[:_FIRST])


_FIRST = 8


def _drafts(
    source: NoteSource, outline: Outline, roots: list[Node], facts: FrontFacts, count: int
) -> list[Draft]:
    """Decide between an export, an event with several talks, and one talk."""
    lines = outline.lines
    ends = LineEnds(lines, count)
    if sessions := exported(source, count):
        return sessions
    if source.level and hold_talks(nodes := decide_by_level(roots, source.level)):
        return list(drafts_of(nodes, ends))
    part = event_in(roots, lines) if is_journal(source) else None
    roots = [part] if part else roots
    join_all_heads(roots)
    leave_out_day(roots)
    mark_repeated(roots)
    loosen_over_note(roots)
    level_slipped(roots)
    open_contents(roots)
    open_lists(source, outline, roots)
    source = named_by_folder(source)
    leave_out_word(source, roots)
    layout = layout_of(source, outline, roots, inside=part is not None)
    role = role_of(source, layout)
    title = facts.title or _heading(roots)
    named = title or title_from_path(source.path)
    if not _names_speakers(layout) and (one := told_alone(_lead(layout), named, count)):
        return [one]
    if role.is_event or is_of_several_events(outline):
        nodes = [*layout.listed, *layout.entries]
        if layout.listed:
            decide(layout.listed)
        if layout.entries:
            decide(layout.entries)
            merge_contents(layout.listed, layout.entries)
        if layout.dumped and not hold_talks(nodes):
            nodes = layout.dumped
        if hold_talks(nodes):
            of_one = "event" in source.front.data
            found = without_repeated_ends(list(drafts_of(nodes, ends)))
            return [draft._replace(event=None) for draft in found] if of_one else found
    if told := told_in_text(lines, count, title, one_speaks=_is_of_one(layout, facts, title)):
        return told
    talk = single_talk(source, layout, role, facts, count)
    return [talk] if talk else []


def _names_speakers(layout: Layout) -> bool:
    """Whether a note's title, its sections or its lists name speakers."""
    title = layout.title
    if layout.listed or layout.dumped or (title is not None and title.attested):
        return True
    return any(node.meaning & _OF_DAY or node.attested for node in layout.entries)


def _is_of_one(layout: Layout, facts: FrontFacts, title: str) -> bool:
    """Whether a note's title or what stands below it names people or a keynote, in no sentence."""
    if facts.is_session or facts.speakers or kind_of_title(title, title):
        return True
    if layout.title and layout.title.entry.people.speakers:
        return True
    below = (layout.above, *((layout.title.below,) if layout.title else ()))
    return any(found.people.speakers and found.rule != IN_PROSE for found in below)


_OF_DAY = Meaning.GROUP | Meaning.BREAK | Meaning.KIND
"""What only the sections of a whole day mean."""


def _lead(layout: Layout) -> Sequence[Line]:
    """The lines before a note's first section, with its title where that stands at the top."""
    headings = [*layout.entries[:1], *([layout.title] if layout.title is not None else ())]
    starts = [node.start for node in headings if node.start > _AT_TOP]
    return layout.lines[: min(starts, default=len(layout.lines))]


_AT_TOP = 1
"""The last line that may be the title's, behind one with tags or a date."""


def _note_title(source: NoteSource, roots: Sequence[Node], facts: FrontFacts) -> str:
    """Front matter's title, the first heading's text, or the file's name."""
    return (
        facts.title
        or visible_line(_heading(roots))
        or visible_line(title_from_path(source.path))
        or stem(source.path)
    )


def _heading(roots: Sequence[Node]) -> str:
    """The text of the first heading, where it may be the note's title."""
    return bare(roots[0].text).text if roots and not (roots[0].meaning & Meaning.NO_TALK) else ""


def _with_titles_as_written(drafts: Sequence[Draft], source: NoteSource) -> list[Draft]:
    near = ["\n".join(source.lines[each.first - 1 : each.first + _NEAR]) for each in drafts]
    return [
        Draft(as_written(draft.title, text), *draft[1:])
        for draft, text in zip(drafts, near, strict=True)
    ]


_NEAR = 4
"""Lines behind the first of a talk on which its title stands, below a heading for its people."""


def _in_both_cases(outline: Outline) -> Outline:
    """`outline` as the rules for names read it, where its writer typed in one case alone."""
    if has_no_capitals(outline):
        return capitalised(outline)
    return lowered(outline) if has_only_capitals(outline.lines) else with_headings_lowered(outline)
