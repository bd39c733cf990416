"""What an export leaves out, and what of it could not be read again, is told."""

from pathlib import Path

import pytest

from notes.export import files
from notes.export.document import to_markdown
from notes.export.files import is_too_long, left_out
from notes.export.front import front_matter
from notes.notebook import load, load_text
from notes.reading.front_matter import LARGEST_BLOCK, read_front_matter
from tui.cli import main

TALKS = "# Loom Days 2019\n\n## Warp (Ada Byron)\n\n{0}.\n\n## Weft (Bo Li)\n\n{0}.\n"


@pytest.fixture
def twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two notes of the same two talks."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "notes"
    folder.mkdir()
    for name in ("ann", "bob"):
        (folder / f"{name}.md").write_text(TALKS.format(f"As {name} heard it"))
    return folder


def test_lists_that_would_not_be_read_are_left_out() -> None:
    sources = [f"notes/of-a-long-name/{number:06}.md:1-9" for number in range(3000)]
    text = front_matter({"podium": 1, "event": "Loom Days", "tags": ["hpc"], "sources": sources})
    assert len(text) <= LARGEST_BLOCK
    read = read_front_matter(text)
    assert not read.problems
    assert read.data == {"podium": "1", "event": "Loom Days", "tags": ["hpc"]}


def test_a_document_of_very_many_talks_is_opened_again_with_all_of_them(tmp_path: Path) -> None:
    folder = tmp_path / ("long-name" * 20)
    folder.mkdir()
    for number in range(20):
        talks = "".join(f"## Weaving pattern {n} (Ada Byron)\n\nText.\n\n" for n in range(40))
        (folder / f"{number}.md").write_text(f"# Loom Days {2000 + number}\n\n{talks}")
    store = load([tmp_path], use_cache=False)
    text = to_markdown(store, [session.id for session in store.talks])
    again = load_text(text)
    assert len(store.talks) == 800
    assert [talk.title for talk in again.talks] == [talk.title for talk in store.talks]


def test_other_notes_of_the_same_talks_are_counted(twice: Path) -> None:
    store = load([twice], use_cache=False)
    leads = list(store.events[0].sessions)
    assert (len(leads), left_out(store, leads)) == (2, 2)
    assert left_out(store, [*leads, *store.takes(leads[0])]) == 1
    (twice / "export.md").write_text(to_markdown(store, leads))
    store = load([twice], use_cache=False)
    assert left_out(store, leads) == 2


def test_what_an_export_leaves_out_is_told(
    twice: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(files, "LARGEST_NOTE", 99)
    assert main(["export", "loom", "-n", str(twice), "-o", "out.md"]) == 0
    told = capsys.readouterr().err
    assert "without 2 other notes of the same talks" in told
    assert "Podium opens only the first 4 MiB of out.md" in told
    assert is_too_long(Path("out.md"))
    assert main(["export", "loom", "-n", str(twice), "-o", "out.csv"]) == 0
    assert "4 MiB" not in capsys.readouterr().err
