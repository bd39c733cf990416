"""What the reader shows of a session, a note, an event or a speaker."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.browsing.things import Thing, ThingKind
from tui.labels import PLAINER, count, event_name
from tui.screens.overviews import (
    folder_page,
    notebook_page,
    nothing_page,
    period_page,
    topic_page,
)
from tui.screens.written import event_link, link, people, text, when_and_where
from tui.widgets.reader.page import Page, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Event, Note, Profile, Session
    from tui.browsing.arranged import Arranged

Topics = dict[str, tuple[str, ...]]


class Pages:
    """Pages of one store; what they need of it is worked out once."""

    def __init__(self, arranged: Arranged, name: str, *, ascii_only: bool = False) -> None:
        """Make pages of a state of the notebook, which is called `name`."""
        self.store = arranged.store
        self.name = name
        self._arranged = arranged
        self._ascii = ascii_only
        self._last: tuple[Thing, Page | None] | None = None
        self.instead: tuple[str, ...] = ()
        """What to search for instead, where nothing was found."""
        self.was: dict[Thing, Thing] = {}
        """What things were before they went on under another name."""

    def has(self, thing: Thing) -> bool:
        """Whether there is a page of `thing`, told without making it."""
        kind, ref = thing
        find = {
            ThingKind.SESSION: self.store.session,
            ThingKind.NOTE: self.store.note,
            ThingKind.EVENT: self.store.event,
            ThingKind.SPEAKER: self.store.profile,
        }.get(kind)
        return kind is not ThingKind.NOTHING and (find is None or find(ref) is not None)

    def of(self, thing: Thing) -> Page | None:
        """The page of `thing`, None where it is gone."""
        # Whoever wants to know whether there is one mostly wants it the moment after.
        if self._last is None or self._last[0] != thing:
            parts = self._parts(thing)
            was = str(self.was[thing]) if thing in self.was else ""
            page = Page(str(thing), self._spelled(parts), was) if parts else None
            self._last = thing, page
        return self._last[1]

    def _spelled(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """The parts, Podium's own in letters of every terminal where that is wanted."""
        if not self._ascii:
            return parts
        return tuple(
            made(part.text.translate(PLAINER)) if part.key is None else part for part in parts
        )

    def of_note(self, id_: str) -> Page:
        """The page of what one more note says of a talk, without what the first page says."""
        take = self.store.session(id_)
        return Page(f"{id_} beside", (self._lines(take),) if take else ())

    def _parts(self, thing: Thing) -> tuple[Part, ...]:
        kind, ref = thing
        store = self.store
        match kind:
            case ThingKind.SESSION:
                session = store.session(ref)
                return self._session(session) if session else ()
            case ThingKind.NOTE:
                note = store.note(ref)
                return (self._whole(note),) if note else ()
            case ThingKind.EVENT:
                event = store.event(ref)
                return self._event(event) if event else ()
            case ThingKind.SPEAKER:
                profile = store.profile(ref)
                return self._speaker(profile) if profile else ()
            case ThingKind.NOTEBOOK:
                return (made(notebook_page(self._arranged, self.name)),)
            case ThingKind.YEAR | ThingKind.MONTH:
                return (made(period_page(store, ref)),)
            case ThingKind.TOPIC:
                return (made(topic_page(store, ref, self._arranged.topics.get(ref, ()))),)
            case ThingKind.FOLDER:
                return (made(folder_page(store, ref)),)
            case ThingKind.NOTHING:
                return (made(nothing_page(ref, self.instead, any_notes=bool(len(store)))),)

    def _profiles(self, session_id: str) -> list[Profile]:
        ids = self.store.speakers_of(self.store.lead(session_id))
        return [profile for id_ in ids if (profile := self.store.profile(id_))]

    def _people(self, session: Session) -> str:
        return people(session, self._profiles(session.id))

    def _session(self, session: Session) -> tuple[Part, ...]:
        parts = (self._card(session), self._lines(session))
        return tuple(part for part in parts if part.text)

    def _card(self, session: Session) -> Part:
        event = self.store.event_of(session.id)
        facts = [event_link(event), when_and_where(event)] if event else []
        facts += [self._people(session), *(f"#{text(tag)}" for tag in session.tags)]
        return made(" · ".join(fact for fact in facts if fact))

    def _lines(self, session: Session) -> Part:
        from notes.tidy.table_rows import head_above  # noqa: PLC0415 - when there is a page
        from notes.translation import markdown_lines  # noqa: PLC0415 - when there is a page

        source = self.store.source(session.key)
        lines = markdown_lines(source)
        first, last = session.span.first, session.span.last
        above = head_above(lines, first - 1)
        head = 2 if above >= 0 else 0

        def part_of(lines: Sequence[str]) -> str:
            return "\n".join([*lines[above : above + head], *lines[first - 1 : last]])

        text = part_of(lines)
        titles = frozenset[int]() if head else frozenset([first])
        elsewhere = "\n".join(line for line in lines if "]:" in line) if "[" in text else ""
        written = None if lines is source.lines else part_of(source.lines)
        return Part(text, session.key, first - head, titles, head, elsewhere, written)

    def _whole(self, note: Note) -> Part:
        from notes.tidy.table_rows import head_above  # noqa: PLC0415 - when there is a page
        from notes.translation import markdown_lines  # noqa: PLC0415 - when there is a page

        source = self.store.source(note.key)
        lines = markdown_lines(source)
        starts = (session.span.first for session in note.sessions)
        titles = frozenset(line for line in starts if head_above(lines, line - 1) < 0)
        written = None if lines is source.lines else source.text
        return Part("\n".join(lines), note.key, 1, titles, written=written)

    def _event(self, event: Event) -> tuple[Part, ...]:
        lines = [f"# {text(event_name(event))}", when_and_where(event)]
        notes = [note for key in event.keys if (note := self.store.note(key))]
        lines.append(self._talks(event))
        listed = ", ".join(link(note.key, "note", note.key) for note in notes)
        lines.append(f"{'Note' if len(notes) == 1 else 'Notes'}: {listed}")
        parts = [made("\n\n".join(line for line in lines if line))]
        for note in notes:
            heading = f"---\n\n## {text(note.key)}" if len(notes) > 1 else "---"
            parts += [made(heading), self._whole(note)]
        return tuple(parts)

    def _talks(self, event: Event) -> str:
        talks = [talk for id_ in event.sessions if (talk := self.store.session(id_))]
        lines = []
        group = ""
        for talk in talks:
            if talk.group and talk.group != group:
                lines.append(f"\n**{text(talk.group)}**\n")
                group = talk.group
            who = self._people(talk)
            named = link(talk.title, "session", talk.id)
            lines.append(f"- {named} – {who}" if who else f"- {named}")
        return "\n".join(lines)

    def _speaker(self, profile: Profile) -> tuple[Part, ...]:
        lines = [f"# {text(profile.name)}"]
        facts = [self._span(profile), *profile.affiliations, *profile.handles, *profile.links]
        lines.append(" · ".join(text(fact) for fact in facts))
        if others := profile.names[1:]:
            lines.append("Also written: " + ", ".join(text(name) for name in others))
        lines += [self._given(profile), self._beside(profile)]
        return (made("\n\n".join(line for line in lines if line)),)

    def _span(self, profile: Profile) -> str:
        """`5 talks, 2015–2019`."""
        events = (self.store.event_of(id_) for id_ in profile.sessions)
        years = sorted(event.details.year for event in events if event and event.details.year)
        told = count(len(profile.sessions), "talk")
        if not years:
            return told
        return f"{told}, {years[0]}" + (f"–{years[-1]}" if years[-1] > years[0] else "")

    def _given(self, profile: Profile) -> str:
        blocks: dict[str, list[str]] = {}
        for id_ in profile.sessions:
            talk, event = self.store.session(id_), self.store.event_of(id_)
            if talk:
                year = str(event.details.year or "Undated") if event else "Undated"
                at = f" – {event_link(event)}" if event else ""
                blocks.setdefault(year, []).append(f"- {link(talk.title, 'session', id_)}{at}")
        return "\n\n".join(f"## {year}\n\n" + "\n".join(told) for year, told in blocks.items())

    def _beside(self, profile: Profile) -> str:
        others: Counter[str] = Counter()
        for id_ in profile.sessions:
            others.update(other for other in self.store.speakers_of(id_) if other != profile.id)
        known = [(self.store.profile(id_), number) for id_, number in others.most_common(12)]
        listed = [
            f"- {link(other.name, 'speaker', other.id)}, {count(number, 'talk')}"
            for other, number in known
            if other
        ]
        return "## On stage with\n\n" + "\n".join(listed) if listed else ""


def made(markdown: str) -> Part:
    """A part that is from no note."""
    return Part(markdown, None, 1)
