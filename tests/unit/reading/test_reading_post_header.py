"""Keys at the top of a post that stand between no rules."""

import pytest
from recovered_talks import talks_in

from notes.reading.front_matter import read_front_matter
from notes.reading.source import NoteSource

HEADER = "Title: Notes from #gloamconf2019\nDate: 2019-04-08 10:03\nCategory: Asides\n"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (f"{HEADER}\n# Lazy leases\n", 3),
        ("Date: 2019-04-08\nTitle: Rest\nSlug: rest\nTags: a,\n  b\nStatus: draft\n\nText.\n", 6),
        ("\ufefftitle: Rest\nslug: rest\n\nText.\n", 2),
        ("Title: Rest: a note\nTags:\n\nText.\n", 2),
    ],
)
def test_keys_of_a_blog_are_front_matter(text: str, last: int) -> None:
    front = read_front_matter(text)
    assert (front.first_line, front.last_line) == (1, last)
    assert front.title.startswith(("Notes", "Rest"))


@pytest.mark.parametrize(
    "text",
    [
        "Title: Lazy leases\nSpeaker: Ann Lee\nTags: rest\n\nText.\n",
        "Title: Lazy leases\nDate: 2019-04-08\n\nText.\n",
        "Title: Lazy leases\nand what they mean\nTags: rest\n\nText.\n",
        "Tags: rest\nSlug: rest\n\nText.\n",
        "Titles: rest\n\nText.\n",
    ],
)
def test_other_lines_are_a_note(text: str) -> None:
    assert not read_front_matter(text).data


def test_a_post_with_such_a_header_tells_of_its_event() -> None:
    text = f"{HEADER}\n# Lazy leases\n* renewals\n* clocks\n\n# Logs that shrink\n* fewer bytes\n"
    found = talks_in(text, "content/2019/notes-from-gloamconf2019.md")
    assert [title for title, _ in found] == ["Lazy leases", "Logs that shrink"]
    assert NoteSource.of(text, "a.md", "").body_line == 4


def test_a_post_about_anything_else_is_no_talk() -> None:
    text = "Title: A new lawn\nDate: 2019-04-08\nSlug: a-new-lawn\n\nIt grows well.\n\nGreen.\n"
    assert talks_in(text, "content/garden/a-new-lawn.md") == []
