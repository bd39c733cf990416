"""Fuzzes front matter: never an exception, every line of the body kept.

python tests/benchmarks/fuzz_front_matter.py -max_total_time=300
"""

from __future__ import annotations

from fuzzing import run


def one(text: str) -> None:
    """Read one block and account for every line."""
    from notes.reading.source import NoteSource  # noqa: PLC0415  (imported under watch)

    source = NoteSource.of(f"---\n{text}\n---\nthe body\n")
    assert "the body" in source.lines
    assert source.front.first_line <= source.front.last_line


if __name__ == "__main__":
    run(one, ("notes.reading", "frontmatter"))
