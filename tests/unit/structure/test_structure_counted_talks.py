"""Evenings whose writer counts the talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

if TYPE_CHECKING:
    from notes.models import Kind

TITLES = ["Why queues lie", "Teaching caches to forget", "Boring deploys"]


def found(text: str, path: str = "2017/evening.md") -> list[tuple[str, Kind]]:
    note = recover(NoteSource.of(text, path, "gloam")).note
    return [(session.title, session.kind) for session in note.sessions]


def evening(form: str, level: str = "###") -> str:
    parts = [
        f"{level} {form.format(at=at, title=title)}\n\n- it rests\n\n{level}# Inside\n\n- more\n"
        for at, title in enumerate(TITLES, 1)
    ]
    return "\n".join(parts)


@pytest.mark.parametrize(
    "form",
    [
        "Talk {at}: {title}",
        "**Talk {at}: {title}**",
        "Vortrag {at} - {title}",
        "Talk #{at}: {title}",
        "Contributed talk {at}: {title}",
        "Presentation {at}: {title}",
    ],
)
def test_headings_that_count_the_talks_are_the_talks(form: str) -> None:
    text = f"# Of rest\n\n### Key takeaways\n\n- rest\n\n{evening(form)}\n### A tip\n\n- sleep\n"
    assert [title for title, kind in found(text) if kind.is_talk] == TITLES


def test_a_heading_above_counted_talks_is_none_itself() -> None:
    text = f"# Of rest\n\n### Of resting well\n\n{evening('Talk {at}: {title}', '####')}"
    assert [title for title, kind in found(text) if kind.is_talk] == TITLES


@pytest.mark.parametrize("word", ["Topic", "Demo", "Part", "Step"])
def test_what_is_counted_inside_a_talk_is_no_talk(word: str) -> None:
    inside = "\n".join(f"## {word} {at}: {title}\n\n- x\n" for at, title in enumerate(TITLES, 1))
    text = f"# How we came to rest\n\nby Ann Lee\n\n## Summary\n\n- short\n\n{inside}"
    assert [title for title, kind in found(text) if kind.is_talk] == ["How we came to rest"]


@pytest.mark.parametrize(
    "kind", ["Chalk talk", "Builders session", "Guest lecture", "Invited speaker", "TECH TALK"]
)
@pytest.mark.parametrize(
    "form", ["{kind}: {title}", "{kind} 3: {title}", "{kind} LOO-409: {title}"]
)
def test_a_kind_of_talk_before_a_title_is_none_of_it(kind: str, form: str) -> None:
    line = form.format(kind=kind, title="Why queues lie")
    assert [title for title, _ in found(f"# {line}\n\n- they rest\n", "loo409.md")] == [
        "Why queues lie"
    ]
