"""What stands behind a title and its people, or where people would stand, in lists of talks."""

import pytest

from notes.models import Kind
from notes.structure.titles.titles import read_entry
from tests.support.recovered_talks import talks_in

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


@pytest.mark.parametrize("first", ["Hana Kim (Twitter)", "Eve Park (Mapbox)"])
@pytest.mark.parametrize("mark", ["### ", "- "])
def test_a_sign_left_out_behind_a_firm_is_read_where_others_have_it(first: str, mark: str) -> None:
    entries = [
        "Ann Lee - Ropes that rest",
        f"{first} Splicing for all",
        "Bob Ray (Slack) - Looms at sea",
    ]
    text = "# KelpConf 2018\n\n" + "".join(f"{mark}{entry}\n" for entry in entries)
    assert ("Splicing for all", [first.partition(" (")[0]]) in talks_in(text, "kelp/day.md")


def test_a_short_form_in_brackets_is_no_firm() -> None:
    text = "# KelpConf 2018\n\n### Ann Lee - Ropes that rest\n\n"
    text += "### Rope Driven Design (RDD) Explained at Last\n\n### Bob Ray - Looms at sea\n"
    titles = [title for title, _ in talks_in(text, "kelp/day.md")]
    assert "Rope Driven Design (RDD) Explained at Last" in titles
