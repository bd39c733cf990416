"""What stands behind a title and its people, or where people would stand, in lists of talks."""

import pytest

from notes.models import Kind
from notes.structure.titles.titles import read_entry

A, B = "(https://a.example/1)", "(https://b.example/2)"


@pytest.mark.parametrize(
    "title", ["*Sails for nobody*", "Sails for nobody", f"*[Sails for nobody]{A}*"]
)
@pytest.mark.parametrize("name", ["Cara Diaz", f"[Cara Diaz]{B}"])
@pytest.mark.parametrize(
    "material",
    [
        f"[[Slides]{A}, [Summary]{B}]",
        f"[[Rope map]{A} | [video]{B}]",
        f"[[Slides]{A}; [Site]{A} & [Knots]{B}]",
    ],
)
def test_links_beside_material_are_material(title: str, name: str, material: str) -> None:
    entry = read_entry(f"{title}, {name} {material}")
    assert (entry.title, [person.name for person in entry.people.speakers]) == (
        "Sails for nobody",
        ["Cara Diaz"],
    )


@pytest.mark.parametrize(
    "said", ["Panel", "Panel Discussion", "panel discussion", "Podiumsdiskussion"]
)
@pytest.mark.parametrize("behind", ["", f" [[Slides]{A}, [Summary]{B}]"])
def test_a_panel_in_the_place_of_people_is_no_part_of_the_title(said: str, behind: str) -> None:
    entry = read_entry(f"*How to tie or be tied*, {said}{behind}")
    assert (entry.title, entry.kind) == ("How to tie or be tied", Kind.PANEL)


def test_a_panel_within_a_title_stays() -> None:
    assert read_entry("Docks, Panel Saws and Ropes").title == "Docks, Panel Saws and Ropes"
