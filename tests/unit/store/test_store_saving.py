"""However a note is saved, a look at the disk shows what it holds in the end."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from saving import OLD, SAVES, TITLES

from notes.notebook import load, loading, refreshed


def test_there_are_at_least_31_ways_of_saving() -> None:
    assert len(set(SAVES)) >= 31


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what was just written count as quiet."""
    monkeypatch.setattr(loading, "until_quiet", lambda changed, quiet: 0)


@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)
def test_what_was_saved_is_shown(tmp_path: Path, save: Callable[[Path], None]) -> None:
    root = tmp_path / "notebook"
    note = root / "pycon/note.md"
    note.parent.mkdir(parents=True)
    note.write_text(OLD)
    os.utime(note, (1_000_000_000, 1_000_000_000))
    store = load([root])
    assert {talk.title for talk in store.talks} == {"Old talk", "Last talk"}
    save(note)
    after = refreshed(store, [root])
    assert {talk.title for talk in after.talks} == TITLES
    assert all("hooks" in after.text_of(talk) for talk in after.talks if talk.title == "New talk")
    assert refreshed(after, [root]) is after
