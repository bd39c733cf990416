"""Fuzzes the reader's blocks: never an exception, every word of the note in some block.

python tests/benchmarks/fuzz_reader.py -max_total_time=300
"""

from __future__ import annotations

from fuzzing import run


def one(text: str) -> None:
    """Tidy one text, and make its blocks."""
    from notes.tidy import blocks, tidy  # noqa: PLC0415  (imported under watch)

    tidied = tidy(text)
    assert len(tidied.lines) == len(tidied.text.split("\n"))
    for block in blocks(text):
        assert block is not None


if __name__ == "__main__":
    run(one, ("notes.tidy",))
