"""Headings that repeat the one before them, as slides do: they go on with a talk."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = ["Leases that rest", "What queues remember", "Moss"]


def told(text: str) -> list[tuple[str, int, int]]:
    note = recover(NoteSource.of(text, "gloamfest-2017/README.md")).note
    return [
        (talk.title, talk.span.first, talk.span.last) for talk in note.sessions if talk.kind.is_talk
    ]


@pytest.mark.parametrize(
    "sign", ["...", "…", " (cont.)", " (continued)", " (cont'd)", " - continued", " (Forts.)"]
)
@pytest.mark.parametrize("slides", [1, 2])
def test_a_heading_with_a_sign_that_it_goes_on_makes_no_other_talk(sign: str, slides: int) -> None:
    text = "# Gloamfest 2017\n" + "".join(
        f"\n## {title}\n\n**Ann Berg**\n" + f"\n## {title}{sign}\n\n### Links\n\n- so\n" * slides
        for title in TITLES
    )
    found = told(text)
    assert [title for title, _, _ in found] == TITLES
    assert [last for _, _, last in found[:-1]] == [first - 1 for _, first, _ in found[1:]]


def test_counted_slides_of_one_talk_are_one() -> None:
    text = "# Gloamfest 2017\n" + "".join(
        f"\n## {title} ({at}/3)\n\n- so it is\n" for title in TITLES for at in (1, 2, 3)
    )
    assert [title for title, _, _ in told(text)] == TITLES


def test_another_title_that_ends_so_is_a_talk() -> None:
    titles = [
        "Leases that rest",
        "To be continued",
        "What if...",
        "What if (continued)",
        "Rain (a)",
    ]
    text = "# Gloamfest 2017\n" + "".join(f"\n## {each}\n\n**Ann Berg**\n" for each in titles)
    assert len(told(text)) == 4
