"""People behind their rank, by one word beside a full name, and above the parts of their talk."""

from __future__ import annotations

import pytest

from notes.structure.people.people import read_people
from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Cache Captain Ann Lee", "Ann Lee", "Cache Captain"),
        ("Java Champion Bo Ek Lund", "Bo Ek Lund", "Java Champion"),
        ("Chief Architect Ann Lee", "Ann Lee", "Chief Architect"),
        ("VP of Engineering Ann Lee", "", ""),
        ("Acme Developer Advocate Ann Lee", "Ann Lee", "Acme Developer Advocate"),
        ("CTO Ann Lee", "Ann Lee", "CTO"),
        ("CTO Ann Lee, Initech", "Ann Lee", "CTO, Initech"),
        ("Champion Ann Lee Smith", "", None),
        ("Cache Captain Slow Tables", "", ""),
        ("Developer Tables at Rest", "", ""),
    ],
)
def test_a_rank_may_stand_before_a_known_name(text: str, name: str, role: str | None) -> None:
    people = read_people(text).speakers
    if role is not None:
        assert [(each.name, each.affiliation) for each in people] == (
            [(name, role)] if name else []
        )


@pytest.mark.parametrize("rank", ["Docker Captain", "Queue Ambassador", "Lead Engineer"])
def test_a_rank_and_a_name_below_a_title_say_who_spoke(rank: str) -> None:
    parts = "## Slides\n\nhttps://a.org\n\n## Play\n\n- b\n"
    text = f"# Slow caches workshop\n\n{rank} Ann Lee\n\n{parts}"
    assert talks_in(text, "slow-caches-workshop.md") == [("Slow caches workshop", ["Ann Lee"])]


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("Ann Lee & Zed", ["Ann Lee", "Zed"]),
        ("Ann Lee and Wren", ["Ann Lee", "Wren"]),
        ("Ann Lee + Wren", ["Ann Lee", "Wren"]),
        ("Ann Lee & friends", ["Ann Lee"]),
        ("Ann Lee and Guests", ["Ann Lee"]),
        ("Ann Lee, Wren", ["Ann Lee"]),
        ("Ann Lee, Acme & Wren", ["Ann Lee"]),
        ("Ann Lund Eva Ekberg", ["Ann Lund", "Eva Ekberg"]),
        ("Ann Lund Eva Ekberg Tom Nyberg", ["Ann Lund", "Eva Ekberg", "Tom Nyberg"]),
        ("Ann Lund Eva Martin Tom Nyberg", ["Ann Lund", "Eva Martin", "Tom Nyberg"]),
        ("Ana Maria Luisa Lund", ["Ana Maria Luisa Lund"]),
        ("Tom San Martin Lund", ["Tom San Martin Lund"]),
    ],
)
def test_one_of_two_may_go_by_one_word(phrase: str, names: list[str]) -> None:
    assert [person.name for person in read_people(phrase).speakers] == names


@pytest.mark.parametrize("name", ["Ann Green", "Bo Brown"])
@pytest.mark.parametrize("kind", ["Keynote", "Opening Keynote"])
def test_a_surname_before_a_keynote_may_be_a_common_word(name: str, kind: str) -> None:
    text = f"# GloamConf\n\n## {name} - {kind}\n\n- one\n\n## Slow caches - Eva Lund\n\n- two\n"
    assert talks_in(text) == [(kind, [name]), ("Slow caches", ["Eva Lund"])]


def test_a_name_deeper_than_the_parts_below_belongs_to_the_title() -> None:
    body = "\n\nA fine talk.\n\n## Notes\n\n- one\n\n## Slide Photos\n\n- two\n"
    text = f"# Slow Caches\n\n### Terrin Vulikody{body}"
    assert talks_in(text, "slow-caches.md") == [("Slow Caches", ["Terrin Vulikody"])]
    other = f"# Slow Caches\n\n## Terrin Vulikody{body}"
    assert talks_in(other, "slow-caches.md")[0][1] == []


@pytest.mark.parametrize("heading", ["About", "Speakers", "Who"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("zed (@zed_q)", "Mareike (@mk)"),
        ("zed @zed_q", "Mareike @mk"),
        ("zed - @zed_q", "Mareike - @mk"),
        ("[zed](https://a.org) (twitter: @zed_q)", "[Mareike](https://b.org) (twitter: @mk)"),
    ],
)
def test_names_with_handles_below_a_heading_about_them(
    heading: str, first: str, second: str
) -> None:
    parts = "## Choosing a queue\n\n- one\n\n## Tables\n\n- two\n"
    text = f"# Slow caches\n\n## {heading}\n\n- {first}\n- {second}\n\n{parts}"
    assert talks_in(text, "Slow caches.md") == [("Slow caches", ["zed", "Mareike"])]


def test_handles_below_another_heading_are_of_anybody() -> None:
    parts = "## Choosing a queue\n\n- zed (@zed_q)\n\n## Tables\n\n- two\n"
    assert talks_in(f"# Slow caches\n\n{parts}", "Slow caches.md") == [("Slow caches", [])]


PARTS = "\n\n[Abstract](https://a.org/b)\n\n# Summary\n\nSome text.\n\n# Notes\n\nMore of it.\n"


@pytest.mark.parametrize("top", ["Slow Caches", "# Slow Caches"])
@pytest.mark.parametrize("name", ["Terrin Vulikodson", "Ann Lee"])
def test_a_name_behind_title_and_subtitle_is_who_spoke(top: str, name: str) -> None:
    text = f"{top}\nA story of patience\n{name}{PARTS}"
    assert talks_in(text, "talks/slow-caches.md") == [("Slow Caches", [name])]


@pytest.mark.parametrize(
    "lines",
    [
        "A story that ended well.\nTerrin Vulikodson",
        "A story of patience\nTerrin Vulikodson\nand what came of it",
        "A story of patience\n\nTerrin Vulikodson",
    ],
)
def test_two_words_in_text_are_nobody(lines: str) -> None:
    assert talks_in(f"# Slow Caches\n{lines}{PARTS}", "slow-caches.md")[0][1] == []
