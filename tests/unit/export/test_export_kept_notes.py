"""An export over a note is refused, whatever was agreed to."""

from pathlib import Path

import pytest

from notes.export.document import to_markdown
from notes.export.kept_notes import refuse_notes
from notes.notebook import load

NOTE = "# Loom Days 2019\n\n## Warp and weft (Ada Byron)\n\nText.\n"


def test_a_note_is_refused_by_whatever_path_it_is_reached(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "loom.md").write_text(NOTE)
    (tmp_path / "way").symlink_to(folder)
    store = load([folder], use_cache=False)
    for path in (folder / "loom.md", tmp_path / "way" / "loom.md", folder / ".." / "notes/loom.md"):
        with pytest.raises(PermissionError, match="notes are never written to"):
            refuse_notes(store, [tmp_path / "other.md", path])


def test_what_is_no_note_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "loom.md").write_text(NOTE)
    store = load([tmp_path], use_cache=False)
    (tmp_path / "export.md").write_text(to_markdown(store, [store.talks[0].id]))
    store = load([tmp_path], use_cache=False)
    assert len(store.notes) == 2
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "loom.md").write_text("something else")
    (tmp_path / "link").mkdir()
    (tmp_path / "link" / "loom.md").symlink_to(tmp_path / "loom.md")  # only the link is replaced
    places = ("export.md", "new.md", "elsewhere/loom.md", "link/loom.md")
    refuse_notes(store, (tmp_path / place for place in places))
