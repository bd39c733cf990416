"""Lists of where the slides are, each line a title and an address."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def talks(text: str, path: str = "gloamfest/slides.md") -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(text, path)).note
    return [
        (each.title, [person.name for person in each.speakers])
        for each in note.sessions
        if each.kind.is_talk
    ]


BEHIND = """Leases that rest https://speakerdeck.com/example/leases


What queues remember? http://www.slideshare.net/example/queues


Boring deploys (PDF download)


Slow maps https://docs.google.com/presentation/d/0example/edit


Gardens https://bit.ly/example
"""
BELOW = """# Gloamfest 2021: slides

Leases that rest - Ann Berg:

https://speakerdeck.com/example/leases

What queues remember - Bo Ekman
https://noti.st/example/queues

Boring deploys - Ida Berg: https://example.org/deploys.pdf

Slow maps - Cy Dahl

<https://slides.com/example/maps>
"""


def test_each_line_with_an_address_behind_it_is_a_talk() -> None:
    assert [title for title, _ in talks(BEHIND)] == [
        "Leases that rest",
        "What queues remember?",
        "Boring deploys",
        "Slow maps",
        "Gardens",
    ]


def test_the_address_may_stand_on_the_next_line_and_people_behind_the_title() -> None:
    assert talks(BELOW) == [
        ("Leases that rest", ["Ann Berg"]),
        ("What queues remember", ["Bo Ekman"]),
        ("Boring deploys", ["Ida Berg"]),
        ("Slow maps", ["Cy Dahl"]),
    ]


@pytest.mark.parametrize("site", ["https://example.org/", "https://blog.example/"])
def test_a_list_of_things_to_read_holds_no_talks(site: str) -> None:
    lines = [
        f"Something on leases, part {at} {site}{at}\n" for at in ("one", "two", "three", "four")
    ]
    text = "# How leases rest - Ann Berg\n\n" + "\n".join(lines)
    assert talks(text, "leases.md") == [("How leases rest", ["Ann Berg"])]


def test_the_titles_may_be_links_themselves() -> None:
    sites = ("speakerdeck.com/e", "www.slideshare.net/e", "example.org/maps.pdf", "slides.com/e")
    titles = ("Leases that rest", "What queues remember", "Slow maps", "Boring deploys")
    lines = [f"- [{title}](https://{site})" for title, site in zip(titles, sites, strict=True)]
    text = "# Gloamfest 2021\n\n" + "\n".join(lines) + "\n"
    assert [title for title, _ in talks(text)] == list(titles)


def test_videos_are_slides_of_a_kind() -> None:
    sites = ("www.youtube.com/watch?v=a", "pyvideo.org/video/3", "vimeo.com/77", "youtu.be/e")
    titles = ("Leases that rest", "What queues remember", "Slow maps", "Boring deploys")
    lines = [f"{title}\nhttps://{site}\n\n" for title, site in zip(titles, sites, strict=True)]
    text = "Talks I attended\n----------------\n\nAll of them, with a video.\n\n" + "".join(lines)
    assert [title for title, _ in talks(text, "gloam13/list_of_talks.rst")] == list(titles)


def test_addresses_alone_are_no_talks() -> None:
    text = "# Gloamfest\n\n## Talks\n\n### Links\n\n" + "https://speakerdeck.com/a/b\n" * 3
    assert talks(text) == []
