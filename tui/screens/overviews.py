"""Pages about many things at once: the notebook, a year, a topic, a folder."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.browsing.views import shown_events, when
from tui.labels import count, month_name
from tui.screens.written import NO_BREAK, bars, event_link, link, text, when_and_where

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notes.models import Event
    from notes.store import NoteStore
    from tui.browsing.arranged import Arranged

MOST = 300
"""Lines of a list; a page of thousands would be read by nobody."""
MOST_YEARS = 10
"""Years with a bar of their own."""
MOST_NAMED = 16
"""Speakers and topics that the notebook's page names."""
_DOT = f"{NO_BREAK}· "
NO_NOTES = (
    "No notes in here yet. Podium reads Markdown, `.txt`, `.rst`, `.org`, `.adoc` and `.wiki` "
    "files, and files without a suffix that are text."
)
NO_TALKS = (
    "No talks were found in these notes. Podium takes headings, bullets and lines with a speaker's "
    "name for talks. `5` lists the notes as they are; `podium check` says what to write in each."
)


def notebook_page(arranged: Arranged, name: str) -> str:
    """Counts, a bar for each year, who and what comes up most, the newest events, problems."""
    store = arranged.store
    blocks = [f"# {text(name)}", _counts(store), _years(store), _newest(store)]
    blocks += [_speakers(store), _topics(arranged.topics), _problems(store)]
    if not store.summary.talks:
        told = NO_TALKS if store.notes else NO_NOTES
        blocks = [f"# {text(name)}", told, _newest(store), _problems(store)]
    return "\n\n".join(block for block in blocks if block)


def _counts(store: NoteStore) -> str:
    counts = (
        (store.summary.talks, "session"),
        (len(shown_events(store)), "event"),
        (len(store.profiles), "speaker"),
        (len(store.notes), "note"),
    )
    told = (count(number, one).partition(" ") for number, one in counts)
    return " · ".join(f"**{number}** {what}" for number, _, what in told)


def _years(store: NoteStore) -> str:
    """A bar for each of the latest years, and how many talks are older or without a date."""
    talks = dict(store.summary.years)
    undated = talks.pop(0, 0)
    latest = sorted(talks, reverse=True)[:MOST_YEARS]
    if len(latest) < 2:
        return ""
    older = sum(talks.values()) - sum(talks[year] for year in latest)
    rest = [
        f"{older:,} before {latest[-1]}" if older else "",
        f"{undated:,} {link('undated', 'year', '')}" if undated else "",
    ]
    chart = bars((f"{year:04}", f"year/{year:04}", talks[year]) for year in latest)
    return "\n\n".join(part for part in (chart, " · ".join(filter(None, rest))) if part)


def _newest(store: NoteStore) -> str:
    newest = map(store.event, shown_events(store)[:6])
    lines = [_event_line(event) for event in newest if event]
    return "## Newest events\n\n" + "\n".join(lines) if lines else ""


def _event_line(event: Event) -> str:
    told = [when_and_where(event), count(len(event.sessions), "session")]
    return f"- {event_link(event)} – " + " · ".join(fact for fact in told if fact)


def _speakers(store: NoteStore) -> str:
    ranked = filter(None, map(store.profile, store.summary.busiest))
    named = [_counted(found.name, "speaker", found.id, len(found.sessions)) for found in ranked]
    return "## Speakers\n\n" + _DOT.join(named) if named else ""


def _topics(topics: Mapping[str, tuple[str, ...]]) -> str:
    named = [
        _counted(topic, "topic", topic, len(ids))
        for topic, ids in list(topics.items())[:MOST_NAMED]
    ]
    return "## Topics\n\n" + _DOT.join(named) if named else ""


def _counted(name: str, kind: str, ref: str, number: int) -> str:
    """A link and its number, which stay on one line."""
    return f"{link(name, kind, ref)} {number:,}".replace(" ", NO_BREAK)


def _problems(store: NoteStore) -> str:
    passed = ", ".join(f"{text(why)} ({number:,})" for why, number in store.skipped.items())
    left = f"Passed by: {passed}" if passed else ""
    lines = [f"- {text(found.place)}: {text(found.message)}" for found in store.problems[:8]]
    more = len(store.problems) - len(lines)
    if more > 0:
        lines.append(f"- and {more:,} more (`!` lists them)")
    listed = "## Problems\n\n" + "\n".join(lines) if lines else ""
    return "\n\n".join(block for block in (listed, left) if block)


_NONE_YET = {
    "is:starred": "No talk is starred yet: m stars the one that is read.",
    "is:marked": "Nothing is marked: space marks a row of the tree, v a range of them.",
}
"""What to say where a search for what a person chose finds nothing."""


def nothing_page(query: str, instead: Sequence[str], *, any_notes: bool = True) -> str:
    """What to do where a search found nothing, in place of the talk that was read before."""
    lines = ["# Nothing found", ""]
    if untold := _NONE_YET.get(query.strip()) if any_notes else NO_NOTES:
        return "\n".join((*lines, f"{untold} Esc empties the line."))
    lines += [f"No talk, speaker, event or text answers **{text(query)}**.", ""]
    for number, other in enumerate(instead):
        lines.append(f"- or **{text(other)}**" if number else f"- Did you mean **{text(other)}**?")
    lines.append("- Fewer words find more, and so does the beginning of a word.")
    keys = (
        "Tab takes the first of them, Esc empties the line" if instead else "Esc empties the line"
    )
    return "\n".join((*lines, f"- {keys}."))


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
            years[when(event.details)[0] if event else ""] += 1
    rows = [(year or "undated", f"year/{year}", number) for year, number in years.items()]
    chart = bars(sorted(rows)) if len(years) > 1 else ""
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
