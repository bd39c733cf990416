"""Words with a running number that begin most entries of a level, and are part of no title."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = ["Why queues lie", "Teaching caches to forget", "Boring deploys", "Rest for locks"]
NAMES = ["Tom Becker", "Julia Novak", "Peter Lang", "Maria Vega"]


def found(heads: list[str]) -> list[str]:
    text = "# GloamConf\n\n" + "\n".join(
        f"## {head}\n\n- it rests\n- and wakes\n" for head in heads
    )
    note = recover(NoteSource.of(text, "gloamconf/README.md", "gloam")).note
    return [session.title for session in note.sessions if session.kind.is_talk]


@pytest.mark.parametrize(
    "prefix",
    ["Chapter {n} : ", "Kapitel {n} - ", "R0 #{n} ", "Act {n}: ", "Act #{n}. ", "[Act {n}] "],
)
@pytest.mark.parametrize("form", ["{title}", "{title} - {name}"])
def test_words_that_count_the_entries_are_cut_off(prefix: str, form: str) -> None:
    rows = enumerate(zip(TITLES, NAMES, strict=True), 1)
    heads = [prefix.format(n=n) + form.format(title=t, name=name) for n, (t, name) in rows]
    assert found(heads) == TITLES


def test_a_count_may_leave_out_its_sign() -> None:
    assert found(
        ["Talk 1 - Why queues lie", "Talk2 - Boring deploys", "Talk 3 Rest for locks"]
    ) == [
        "Why queues lie",
        "Boring deploys",
        "Rest for locks",
    ]


@pytest.mark.parametrize(
    "heads",
    [
        ["Zorb 15 in depth", "Zorb 16 for everyone", "Zorb 17 beyond the basics"],
        ["Zorb 2 in depth", "Teaching caches to forget", "Boring deploys", "Rest for locks"],
        ["Zorb 2 in depth", "Zorb 2 for everyone", "Zorb 2 beyond the basics"],
    ],
)
def test_versions_are_no_count(heads: list[str]) -> None:
    assert found(heads) == heads
