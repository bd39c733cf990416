"""Which rows of a view open, and what stands under them."""

from pathlib import Path

import pytest

from notes.cache.cached_notes import CachedNotes
from notes.cache.notebook_cache import SMALLEST
from notes.notebook import load
from notes.store import NoteStore
from tui.browsing.folders import FilesView
from tui.browsing.rows import Rows
from tui.browsing.things import ThingKind, session, speaker
from tui.browsing.views import EventsView, SpeakersView, StoreView, TimelineView


@pytest.fixture
def notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two notes tell of one talk, of which only the second names who gave it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = tmp_path / "notebook"
    root.mkdir()
    (root / "ann.md").write_text(
        "# Loomconf 2019\n\n## Weaving threads in the dark\n\nMine.\n\n"
        "## Dyeing (Ann Lee)\n\nRed.\n"
    )
    (root / "bob.md").write_text(
        "# Loomconf 2019\n\n## Weaving threads in the dark (Jane Doe)\n\nTold otherwise.\n"
    )
    for number in range(SMALLEST):
        (root / f"{number}.md").write_text(f"# Silkmeet {number + 2000}\n\n## On silk (Ann Lee)\n")
    return root


@pytest.fixture
def store(notebook: Path) -> NoteStore:
    load([notebook])
    return load([notebook])


@pytest.mark.parametrize("view", [EventsView, SpeakersView, TimelineView, FilesView])
def test_a_talk_opens_where_somebody_stands_under_it(
    store: NoteStore, view: type[StoreView]
) -> None:
    arranged = view(store)
    rows = Rows(arranged)
    rows.open_all(opened=True)
    talks = [row.path for row in rows if row.thing.kind is ThingKind.SESSION]
    under_people = view is SpeakersView
    opening = [path for path in talks if arranged.has_children(path)]
    assert opening == ([] if under_people else [p for p in talks if arranged.children(p)])
    assert bool(opening) is not under_people


def test_who_gave_a_talk_stands_under_it_in_whichever_note_it_is_told(store: NoteStore) -> None:
    view = FilesView(store)
    told = [session(one.id) for one in store.talks if one.title.startswith("Weaving")]
    [jane] = [speaker(profile.id) for profile in store.profiles if profile.name == "Jane Doe"]
    assert [view.children((talk,)) for talk in told] == [[jane], [jane]]
    assert all(view.has_children((talk,)) for talk in told)


def test_to_open_all_events_makes_no_note(
    store: NoteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(store.table, CachedNotes)
    monkeypatch.setattr(CachedNotes, "at", None)
    rows = Rows(EventsView(store))
    rows.open_all(opened=True)
    assert len(rows) > 2 * SMALLEST
