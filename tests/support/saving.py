"""The ways in which editors and other tools save a note, each as one function.

Each is handed a note that holds `OLD`, in a folder of its own below the root of a notebook, and
leaves the notebook with `NEW` in it: the talks `TITLES`, in the same file or in another.
"""

from __future__ import annotations

import mmap
import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_NOTE = "# PyCon 2019\n\n## {title} (Jane Doe)\n\n" + "words about hooks\n" * 20 + "{end}"
_END = "\n## Last talk (Jo Roe)\n\nThe end.\n"
OLD = _NOTE.format(title="Old talk", end=_END)
NEW = _NOTE.format(title="New talk", end=_END)
TITLES = {"New talk", "Last talk"}
_LONGER = NEW + "\n- one point more\n"
_MANY = 40


def in_place(note: Path) -> None:
    note.write_text(NEW)


def in_parts(note: Path) -> None:
    with note.open("w") as file:
        for letter in NEW:
            file.write(letter)
            file.flush()


def appended(note: Path) -> None:
    note.write_text(NEW.removesuffix(_END))
    with note.open("a") as file:
        file.write(_END)


def truncated_first(note: Path) -> None:
    note.write_bytes(b"")
    note.write_text(NEW)


def over_itself(note: Path) -> None:
    with note.open("r+") as file:
        file.write(NEW)
        file.truncate()


def renamed_over(note: Path) -> None:
    part = note.with_name(".note.part")
    part.write_text(NEW)
    part.replace(note)


def renamed_over_with_old_times(note: Path) -> None:
    part = note.with_name(".note.part")
    part.write_text(NEW)
    shutil.copystat(note, part)
    part.replace(note)


def old_kept_as_backup(note: Path) -> None:
    note.rename(note.with_name("note.md~"))
    note.write_text(NEW)


def deleted_and_made_anew(note: Path) -> None:
    note.unlink()
    note.write_text(NEW)


def copied_over(note: Path) -> None:
    other = note.with_name("other.bak")
    other.write_text(_LONGER)
    shutil.copy2(other, note)


def linked_over(note: Path) -> None:
    other = note.with_name("other.bak")
    other.write_text(NEW)
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
    note.write_text(NEW)


def root_replaced(note: Path) -> None:
    root = note.parents[1]
    shutil.rmtree(root)
    note.parent.mkdir(parents=True)
    note.write_text(NEW)


def moved_to_another_name(note: Path) -> None:
    note.write_text(NEW)
    note.rename(note.with_name("renamed.md"))


def moved_into_a_new_folder(note: Path) -> None:
    new = note.parents[1] / "new" / "deeper"
    new.mkdir(parents=True)
    note.write_text(NEW)
    note.rename(new / note.name)


def folder_renamed(note: Path) -> None:
    note.write_text(NEW)
    note.parent.rename(note.parent.with_name("renamed"))


def folder_moved_in(note: Path) -> None:
    root = note.parents[1]
    outside = root.with_name("outside")
    outside.mkdir()
    (outside / "moved.md").write_text(NEW)
    note.unlink()
    outside.rename(root / "moved in")


def encoding_changed(note: Path) -> None:
    note.write_bytes(NEW.encode("utf-16"))


def many_times(note: Path) -> None:
    for number in range(50):
        note.write_text(f"# Draft {number}\n")
    note.write_text(NEW)


def sparse_then_text(note: Path) -> None:
    with note.open("wb") as file:
        file.truncate(1 << 20)
    note.write_text(NEW)


def as_sed_does(note: Path) -> None:
    part = note.with_name("sedAbC123")
    part.touch(0o600)
    part.write_text(NEW)
    shutil.copymode(note, part)
    part.replace(note)


def as_vim_does(note: Path) -> None:
    swap, probe, backup = (note.with_name(name) for name in (".note.md.swp", "4913", "note.md~"))
    swap.write_bytes(b"b0VIM 9.0")
    probe.touch()
    probe.unlink()
    note.rename(backup)
    note.write_text(NEW)
    backup.unlink()
    swap.unlink()


def as_emacs_does(note: Path) -> None:
    lock, draft = note.with_name(".#note.md"), note.with_name("#note.md#")
    lock.symlink_to("ann@box.1234:5678")
    draft.write_text(NEW[:30])
    shutil.copy2(note, note.with_name("note.md~"))
    note.write_text(NEW)
    draft.unlink()
    lock.unlink()


def as_rsync_does(note: Path) -> None:
    part = note.with_name(".note.md.Xk29dQ")
    part.write_text(NEW)
    os.utime(part, (1_100_000_000, 1_100_000_000))
    part.replace(note)


def as_git_does(note: Path) -> None:
    tools = note.parents[1] / ".git"
    tools.mkdir()
    lock = tools / "index.lock"
    lock.touch()
    note.unlink()
    note.write_text(NEW)
    lock.rename(tools / "index")


def through_a_memory_map(note: Path) -> None:
    data = NEW.encode()
    os.truncate(note, len(data))
    with note.open("r+b") as file, mmap.mmap(file.fileno(), len(data)) as view:
        view[:] = data
        view.flush()


def through_a_link_from_outside(note: Path) -> None:
    link = note.parents[1].with_name("shortcut.md")
    link.symlink_to(note)
    link.write_text(NEW)


def patched_to_the_same_size(note: Path) -> None:
    with note.open("r+b") as file:
        file.seek(OLD.index("Old"))
        file.write(b"New")


def cut_short(note: Path) -> None:
    note.write_text(NEW + "\n## Not yet (Jim Poe)\n")
    os.truncate(note, len(NEW))


def many_notes_at_once(note: Path) -> None:
    for number in range(_MANY):
        note.with_name(f"more{number}.md").write_text(NEW)
    note.write_text(NEW)


def under_a_name_that_is_no_utf8(note: Path) -> None:
    note.with_name(os.fsdecode(b"caf\xe9.md")).write_text(NEW)
    note.unlink()


def moved_in_over_it(note: Path) -> None:
    outside = note.parents[1].with_name("outside.md")
    outside.write_text(NEW)
    outside.replace(note)


def locked_for_a_moment(note: Path) -> None:
    note.chmod(0)
    note.parent.chmod(0o500)
    note.parent.chmod(0o755)
    note.chmod(0o644)
    note.write_text(NEW)


SAVES: tuple[Callable[[Path], None], ...] = (
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
    as_sed_does,
    as_vim_does,
    as_emacs_does,
    as_rsync_does,
    as_git_does,
    through_a_memory_map,
    through_a_link_from_outside,
    patched_to_the_same_size,
    cut_short,
    many_notes_at_once,
    under_a_name_that_is_no_utf8,
    moved_in_over_it,
    locked_for_a_moment,
)
