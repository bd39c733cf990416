"""Lists in HTML whose lines are indented otherwise than their tags say."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

_NOTED = "  <ul>\n    <li>cheap and slow</li>\n    <li>seen before</li>\n  </ul>\n"


def items(*indents: int, close: bool = True) -> str:
    people = ("Ann Lee", "Bo Ekberg", "Carla Dahlin", "Peter Ekman")
    titles = ("Tar for gates", "Oil on hinges", "Ten years of ferries", "Ropes at rest")
    noted = _NOTED if close else _NOTED.replace("  </ul>\n", "")
    lines = [
        f"{' ' * indent}<li>{title} - {person}</li>\n{noted}"
        for indent, title, person in zip(indents, titles, people, strict=True)
    ]
    return "<h2>Lightning Talks</h2>\n<ul>\n" + "".join(lines) + "</ul>\n"


@pytest.mark.parametrize("indents", [(2, 2, 2, 2), (2, 4, 2, 4), (2, 2, 6, 4), (0, 4, 8, 0)])
def test_items_are_parallel_where_their_tags_say_so(indents: tuple[int, ...]) -> None:
    assert talks_in(items(*indents), "gloamcon-2008-lightning-talks.md") == [
        ("Tar for gates", ["Ann Lee"]),
        ("Oil on hinges", ["Bo Ekberg"]),
        ("Ten years of ferries", ["Carla Dahlin"]),
        ("Ropes at rest", ["Peter Ekman"]),
    ]


def test_where_lists_are_not_closed_the_indentation_counts() -> None:
    found = talks_in(items(2, 2, 2, 2, close=False), "gloamcon-2008-lightning-talks.md")
    assert [title for title, _ in found][:2] == ["Tar for gates", "Oil on hinges"]
    assert "cheap and slow" not in [title for title, _ in found]
