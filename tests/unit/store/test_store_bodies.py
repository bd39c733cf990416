"""Texts stay on disk; only a budget of bytes is kept."""

from pathlib import Path

from notes.models import EventDetails, Note
from notes.reading.files import read_under
from notes.reading.source import NoteSource
from notes.reading.walk import Found, walk
from notes.store import Bodies


def opened(folder: Path) -> tuple[list[Found], list[Note]]:
    found = [entry for entry in walk([folder]) if isinstance(entry, Found)]
    notes = [
        Note(one.key, one.path, one.root, one.path, EventDetails(), (), 1, one.signature)
        for one in found
    ]
    return found, notes


def test_no_more_bytes_are_kept_than_the_budget(tmp_path: Path) -> None:
    for number in range(10):
        (tmp_path / f"{number}.md").write_text("x" * 100)
    found, notes = opened(tmp_path)
    bodies = Bodies(budget=350)
    for one in found:
        bodies.keep(one, read_under(one.root, one.name))
    for path in tmp_path.iterdir():
        path.unlink()
    kept = [note.key for note in notes if bodies.source(note).text]
    assert kept == ["7.md", "8.md", "9.md"]


def test_a_kept_text_needs_no_disk(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("text")
    _, [note] = opened(tmp_path)
    bodies = Bodies()
    first = bodies.contents(note)
    (tmp_path / "a.md").unlink()
    assert bodies.contents(note) is first


def test_an_unsafe_name_is_opened_by_what_the_system_knows(tmp_path: Path) -> None:
    (tmp_path / "a\x1b\udce9.md").write_text("text")
    [found], [note] = opened(tmp_path)
    bodies = Bodies(budget=0)
    bodies.keep(found, read_under(found.root, found.name))
    assert bodies.name(note) == "a\x1b\udce9.md"
    assert bodies.contents(note).data == b"text"


def test_a_note_without_a_file_is_always_there() -> None:
    source = NoteSource.of("from a pipe", "standard input")
    bodies = Bodies(budget=0)
    bodies.keep_unfiled(source)
    note = Note(source.key, source.path, "", "", EventDetails(), (), 1, source.signature)
    assert bodies.source(note) is source
    assert bodies.contents(note).data == b"from a pipe"
