"""However a note is saved, a look at the disk shows what it holds in the end."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from notes.notebook import load, loading, refreshed

_OLD = "# PyCon 2019\n\n## Old talk (Jane Doe)\n"
_NEW = "# PyCon 2019\n\n## New talk (Jane Doe)\n"
_LONGER = "# PyCon 2019\n\n## New talk (Jane Doe)\n\n- one point more\n"


def in_place(note: Path) -> None:
    note.write_text(_NEW)


def in_parts(note: Path) -> None:
    with note.open("w") as file:
        for letter in _NEW:
            file.write(letter)
            file.flush()


def appended(note: Path) -> None:
    note.write_text("# PyCon 2019\n")
    with note.open("a") as file:
        file.write("\n## New talk (Jane Doe)\n")


def truncated_first(note: Path) -> None:
    note.write_bytes(b"")
    note.write_text(_NEW)


def over_itself(note: Path) -> None:
    with note.open("r+") as file:
        file.write(_NEW)
        file.truncate()


def renamed_over(note: Path) -> None:
    part = note.with_name(".note.part")
    part.write_text(_NEW)
    part.replace(note)


def renamed_over_with_old_times(note: Path) -> None:
    part = note.with_name(".note.part")
    part.write_text(_NEW)
    shutil.copystat(note, part)
    part.replace(note)


def old_kept_as_backup(note: Path) -> None:
    note.rename(note.with_name("note.md~"))
    note.write_text(_NEW)


def deleted_and_made_anew(note: Path) -> None:
    note.unlink()
    note.write_text(_NEW)


def copied_over(note: Path) -> None:
    other = note.with_name("other.bak")
    other.write_text(_LONGER)
    shutil.copy2(other, note)


def linked_over(note: Path) -> None:
    other = note.with_name("other.bak")
    other.write_text(_NEW)
    note.unlink()
    os.link(other, note)


def through_a_hard_link(note: Path) -> None:
    other = note.with_name("other.bak")
    os.link(note, other)
    other.write_text(_LONGER)


def folder_moved_away_and_back(note: Path) -> None:
    folder = note.parent
    away = folder.with_name("away")
    folder.rename(away)
    (away / note.name).write_text(_LONGER)
    away.rename(folder)


def folder_replaced(note: Path) -> None:
    shutil.rmtree(note.parent)
    note.parent.mkdir()
    note.write_text(_NEW)


def root_replaced(note: Path) -> None:
    root = note.parents[1]
    shutil.rmtree(root)
    note.parent.mkdir(parents=True)
    note.write_text(_NEW)


def moved_to_another_name(note: Path) -> None:
    note.write_text(_NEW)
    note.rename(note.with_name("renamed.md"))


def moved_into_a_new_folder(note: Path) -> None:
    new = note.parents[1] / "new" / "deeper"
    new.mkdir(parents=True)
    note.write_text(_NEW)
    note.rename(new / note.name)


def folder_renamed(note: Path) -> None:
    note.write_text(_NEW)
    note.parent.rename(note.parent.with_name("renamed"))


def folder_moved_in(note: Path) -> None:
    root = note.parents[1]
    outside = root.with_name("outside")
    outside.mkdir()
    (outside / "moved.md").write_text(_NEW)
    note.unlink()
    outside.rename(root / "moved in")


def encoding_changed(note: Path) -> None:
    note.write_bytes(_NEW.encode("utf-16"))


def many_times(note: Path) -> None:
    for number in range(50):
        note.write_text(f"# Draft {number}\n")
    note.write_text(_NEW)


def sparse_then_text(note: Path) -> None:
    with note.open("wb") as file:
        file.truncate(1 << 20)
    note.write_text(_NEW)


_SAVES = [
    in_place,
    in_parts,
    appended,
    truncated_first,
    over_itself,
    renamed_over,
    renamed_over_with_old_times,
    old_kept_as_backup,
    deleted_and_made_anew,
    copied_over,
    linked_over,
    through_a_hard_link,
    folder_moved_away_and_back,
    folder_replaced,
    root_replaced,
    moved_to_another_name,
    moved_into_a_new_folder,
    folder_renamed,
    folder_moved_in,
    encoding_changed,
    many_times,
    sparse_then_text,
]


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what was just written count as quiet."""
    monkeypatch.setattr(loading, "until_quiet", lambda changed, quiet: 0)


@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize("save", _SAVES, ids=lambda save: save.__name__)
def test_what_was_saved_is_shown(tmp_path: Path, save: Callable[[Path], None]) -> None:
    root = tmp_path / "notebook"
    note = root / "pycon/note.md"
    note.parent.mkdir(parents=True)
    note.write_text(_OLD)
    os.utime(note, (1_000_000_000, 1_000_000_000))
    store = load([root])
    assert [talk.title for talk in store.talks] == ["Old talk"]
    save(note)
    after = refreshed(store, [root])
    assert [talk.title for talk in after.talks] == ["New talk"]
    assert "New talk" in after.text_of(after.talks[0])
    assert refreshed(after, [root]) is after
