"""Edits that leave the links as they are: the same store as one that is read anew."""

import os
from pathlib import Path

import pytest

import notes.cache.notebook_cache
import notes.linking
from notes.notebook import changed_keys, load, refreshed
from notes.store import NoteStore

_FOLDER = "# Harbour Days 2019\n\n## Cranes (Ann Lee)\n\ntext\n\n## Tides (Bo Li)\n\nshort\n"


@pytest.fixture(params=["in memory", "packed"])
def root(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A notebook of a few notes; two of them are about one event, and one talk."""
    if request.param == "packed":
        monkeypatch.setattr(notes.cache.notebook_cache, "_SMALLEST_PACKED", 1)
    for number in range(5):
        (tmp_path / f"{number}.md").write_text(_FOLDER.replace("2019", f"20{number + 10}"))
    (tmp_path / "again.md").write_text(
        _FOLDER.replace("2019", "2010").replace("text", "more\n" * 9)
    )
    return tmp_path


def opened(root: Path) -> NoteStore:
    """The notebook without a cache, as it is kept while it is open."""
    return notes.cache.notebook_cache.packed(load([root], use_cache=False))


def saved(path: Path, text: str) -> None:
    """Write a file that nobody has touched for a while."""
    path.write_text(text, errors="surrogateescape")
    os.utime(path, (1_000_000_000, 1_000_000_000))


def edited(root: Path, name: str, old: str, new: str) -> None:
    """Change a note on disk."""
    saved(root / name, (root / name).read_text().replace(old, new))


def told(store: NoteStore) -> tuple[object, ...]:
    """All that a store says."""
    links = store.links
    return (
        list(store.keys),
        list(store.notes),
        list(store.table.values()),
        list(links.events),
        dict(links.event_of),
        dict(links.takes),
        list(links.profiles),
        dict(links.speakers_of),
        list(links.joins),
        list(store.sessions),
        list(store.talks),
        store.problems,
        store.table.prints(),
        store.files_state,
    )


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("3.md", "text", "other words\n\nand more of them"),
        ("3.md", "short", ""),
        ("3.md", "## Cranes", "intro\n\n## Cranes"),
        ("3.md", "short", "short\n\n#harbour #cranes"),
        ("3.md", "short", "caf\udce9"),
    ],
)
def test_an_edited_text_is_read_without_linking_anew(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str, old: str, new: str
) -> None:
    store = opened(root)
    edited(root, name, old, new)
    with monkeypatch.context() as patched:
        patched.setattr(notes.linking, "link", None)
        after = refreshed(store, [root]).linked()
    assert after is not store
    assert told(after) == told(opened(root))
    assert changed_keys(store, after) == {name}
    assert refreshed(after, [root]) is after


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("3.md", "## Tides (Bo Li)", "## Currents (Bo Li)"),
        ("3.md", "(Bo Li)", "(Bo Lee)"),
        ("3.md", "## Tides", "## Piers (Eve Ode)\n\nx\n\n## Tides"),
        ("3.md", "# Harbour Days", "# Harbour Nights"),
        ("3.md", "## Tides (Bo Li)", "Tides"),
        ("again.md", "more\n" * 9, ""),
        ("3.md", "short", "[all](0.md)"),
    ],
)
def test_other_edits_are_linked_as_if_all_were_read_anew(
    root: Path, name: str, old: str, new: str
) -> None:
    store = opened(root)
    edited(root, name, old, new)
    assert told(refreshed(store, [root])) == told(opened(root))


def test_a_note_that_comes_or_goes_beside_an_edit_is_linked(root: Path) -> None:
    store = opened(root)
    edited(root, "3.md", "text", "other")
    saved(root / "new.md", _FOLDER.replace("2019", "2030"))
    (root / "1.md").unlink()
    assert told(refreshed(store, [root])) == told(opened(root))


def test_an_edit_that_makes_a_note_no_note_takes_it_out(root: Path) -> None:
    store = opened(root)
    saved(root / "3.md", "\x7fELF\0\0")
    assert told(refreshed(store, [root])) == told(opened(root))
