"""Fuzzes recovery: never an exception, every span inside the note, nothing unsafe in a title.

python tests/benchmarks/fuzz_recovery.py -max_total_time=300
"""

from __future__ import annotations

from fuzzing import run


def one(text: str) -> None:
    """Recover one note."""
    from notes.reading.source import NoteSource  # noqa: PLC0415  (imported under watch)
    from notes.structure.recover import recover  # noqa: PLC0415
    from notes.visible import visible_line  # noqa: PLC0415

    source = NoteSource.of(text, "2019/pycon/day-1.md")
    note = recover(source).note
    for session in note.sessions:
        assert 1 <= session.span.first <= session.span.last <= len(source.lines)
        assert session.title == visible_line(session.title, len(session.title))


if __name__ == "__main__":
    run(one, ("notes.structure", "notes.reading"))
