"""Lists of the talks that somebody did not see and means to."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

_TALKS = "## Tar for gates - Ann Lee\n\n- a\n\n## Oil on hinges - Bo Ekberg\n\n- b\n\n"
_NAMED = "- Why fog rests - Carla Dahlin\n  It comes at night.\n- Ropes at rest - Peter Ekman\n"
_TITLES = "- Why fog rests at night\n- Ropes, wax and rust\n- Is my anchor a monolith?\n"


def titles(text: str, path: str = "gloam-summit-2022.md") -> list[str]:
    return [title for title, _ in talks_in(text, path)]


@pytest.mark.parametrize("heading", ["To watch", "A voir", "Talks I missed", "Noch anschauen"])
def test_what_names_its_people_there_is_a_talk(heading: str) -> None:
    found = talks_in(f"# Gloam Summit 2022\n\n{_TALKS}## {heading}\n\n{_NAMED}", "gloam.md")
    assert found[2:] == [("Why fog rests", ["Carla Dahlin"]), ("Ropes at rest", ["Peter Ekman"])]


@pytest.mark.parametrize("heading", ["Talks to watch", "À voir en replay", "Missed (recordings)"])
def test_titles_alone_are_talks_where_the_heading_says_so(heading: str) -> None:
    text = f"# Gloam Summit 2022\n\n{_TALKS}## {heading}\n\n{_TITLES}"
    assert titles(text)[2:] == [line[2:] for line in _TITLES.splitlines()]


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("To watch", _TITLES),
        ("Tools to watch", "- Tarlang: a language for tar\n- Ropes 2.0 for the web\n"),
        ("To read", "- Why fog rests - Carla Dahlin\n- Ropes at rest - Peter Ekman\n"),
        (
            "Talks to watch",
            "- [Why fog rests at night](https://a.example/1)\n- [Ropes at rest](https://a.example/2)\n",
        ),
        ("(missed some of the talks)", _TITLES),
    ],
)
def test_other_things_for_later_are_none(heading: str, below: str) -> None:
    found = titles(f"# Gloam Summit 2022\n\n{_TALKS}## {heading}\n\n{below}")
    assert not [title for title in found if "fog" in title or "Ropes" in title]


def test_a_note_may_hold_nothing_but_such_lists() -> None:
    other = _TITLES.replace("fog", "ice").replace("Ropes", "Nets").replace("anchor", "boat")
    text = (
        "## Tools to look at\n\n- Tarlang : for tar\n- Keel\n\n"
        f"## Favourites (to watch, replay)\n\n{_TITLES}\n## Culture (replay)\n\n{other}"
    )
    listed = [line[2:] for line in (_TITLES + other).splitlines()]
    assert titles(text, "gloam-2022/_choices.md") == listed
