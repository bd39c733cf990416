"""Pages about many things at once: the notebook, a year, a topic, a folder."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.browsing.views import shown_events, when
from tui.labels import count, month_name
from tui.screens.written import bars, event_link, link, text, when_and_where

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from notes.models import Event
    from notes.store import NoteStore

MOST = 300
"""Lines of a list; a page of thousands would be read by nobody."""
NO_NOTES = (
    "No notes in here yet. Podium reads `.md`, `.markdown`, `.txt` and `.rst` files, and files "
    "without a suffix that are text."
)


def notebook_page(store: NoteStore, name: str, topics: Mapping[str, tuple[str, ...]]) -> str:
    """Counts, a bar for each year, who and what comes up most, the newest events, problems."""
    blocks = [f"# {text(name)}", _counts(store), _years(store), _newest(store)]
    blocks += [_speakers(store), _topics(topics), _problems(store)]
    if not store.notes:
        blocks = [f"# {text(name)}", NO_NOTES, _problems(store)]
    return "\n\n".join(block for block in blocks if block)


def _counts(store: NoteStore) -> str:
    parts = [
        count(store.summary.talks, "session"),
        count(len(shown_events(store)), "event"),
        count(len(store.profiles), "speaker"),
        count(len(store.notes), "note"),
    ]
    skipped = ", ".join(f"{number:,} {text(why)}" for why, number in store.skipped.items())
    return " · ".join(parts) + (f"\n\nPassed by: {skipped}" if skipped else "")


def _years(store: NoteStore) -> str:
    known = store.summary.years
    years = [(f"{year:04}" if year else "undated", talks) for year, talks in known]
    return bars(sorted(years)[-24:]) if len(years) > 1 else ""


def _newest(store: NoteStore) -> str:
    newest = map(store.event, shown_events(store)[:6])
    lines = [_event_line(event) for event in newest if event]
    return "## Newest events\n\n" + "\n".join(lines) if lines else ""


def _event_line(event: Event) -> str:
    told = [when_and_where(event), count(len(event.sessions), "session")]
    return f"- {event_link(event)} – " + " · ".join(fact for fact in told if fact)


def _speakers(store: NoteStore) -> str:
    ranked = filter(None, map(store.profile, store.summary.busiest))
    lines = [
        f"- {link(found.name, 'speaker', found.id)}, {count(len(found.sessions), 'talk')}"
        for found in ranked
    ]
    return "## Speakers\n\n" + "\n".join(lines) if lines else ""


def _topics(topics: Mapping[str, tuple[str, ...]]) -> str:
    named = [
        f"{link(topic, 'topic', topic)} {len(ids)}" for topic, ids in list(topics.items())[:16]
    ]
    return "## Topics\n\n" + " · ".join(named) if named else ""


def _problems(store: NoteStore) -> str:
    if not store.problems:
        return ""
    lines = [f"- {text(found.place)}: {text(found.message)}" for found in store.problems[:8]]
    more = len(store.problems) - len(lines)
    if more > 0:
        lines.append(f"- and {more:,} more (`!` lists them)")
    return "## Problems\n\n" + "\n".join(lines)


def period_page(store: NoteStore, ref: str) -> str:
    """The events of a year or a month."""
    part = 1 if "-" in ref else 0
    shown = map(store.event, shown_events(store))
    found = [event for event in shown if event and when(event.details)[part] == ref]
    name = month_name(ref) + f" {ref[:4]}" if "-" in ref else ref or "Undated"
    total = count(sum(len(event.sessions) for event in found), "session")
    lines = [f"# {name}\n", f"{count(len(found), 'event')} · {total}\n"]
    return "\n".join([*lines, *(_event_line(event) for event in found[:MOST])])


def topic_page(store: NoteStore, topic: str, ids: Iterable[str]) -> str:
    """The sessions that name a topic, by year."""
    years: Counter[str] = Counter()
    lines = []
    for id_ in ids:
        session, event = store.session(id_), store.event_of(id_)
        if session:
            at = f" – {event_link(event)}" if event else ""
            lines.append(f"- {link(session.title, 'session', id_)}{at}")
            years[str(event.details.year or "undated") if event else "undated"] += 1
    chart = bars(sorted(years.items())) if len(years) > 1 else ""
    blocks = (f"# {text(topic)}", count(len(lines), "session"), chart, "\n".join(lines[:MOST]))
    return "\n\n".join(block for block in blocks if block)


def folder_page(store: NoteStore, folder: str) -> str:
    """The notes under a folder."""
    notes = [note for note in store.notes if note.key.startswith(folder + "/")]
    lines = [f"# {text(folder)}\n", f"{count(len(notes), 'note')}\n"]
    for note in notes[:MOST]:
        name = note.key[len(folder) + 1 :]
        lines.append(f"- {link(name, 'note', note.key)} – {text(note.title)}")
    return "\n".join(lines)
