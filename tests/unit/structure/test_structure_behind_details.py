"""Titles behind a heading for a talk's links, behind the event's name, and before a room."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize("details", ["Meta", "Links", "Metadata", "Talk info", "Abstract"])
@pytest.mark.parametrize(
    "inner", ["### The big picture\n\nText.\n", "## The big picture\n\nText.\n"]
)
def test_the_title_stands_behind_the_heading_for_a_talks_links(details: str, inner: str) -> None:
    title = "Naps: Caches at Rest - Ann Berg, Acme"
    text = f"## {details}\n- https://gloam.example/x\n\n## {title}\n\nNice.\n"
    talks = talks_in(f"{text}\n{inner}", "mon/10-caches-at-rest.md")
    assert talks == [("Naps: Caches at Rest", ["Ann Berg"])]


def test_a_heading_behind_links_is_the_title_where_the_file_is_named_so() -> None:
    text = "## Links\n- https://gloam.example/x\n\n## Caches at Rest\n\nNice.\n\n## More\n\nText.\n"
    assert talks_in(text, "mon/10-caches-at-rest.md") == [("Caches at Rest", [])]
    assert talks_in(text, "mon/10-looms.md") == [("Looms", [])]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Agile Gloam : refactoring", "refactoring"),
        ("Agile Gloam: Looms at night", "Looms at night"),
        ("Agile Gloam: notes", "Agile Gloam"),
        ("Refactoring: looms at night", "Refactoring: looms at night"),
    ],
)
def test_the_event_stands_before_the_title_in_a_file_of_its_folder(
    heading: str, title: str
) -> None:
    text = f"# {heading}\n_Ann Berg_ - **Freelance**\n\n## Old code\ntext\n"
    siblings = ("agile-gloam/Agile Gloam : felt.md", "agile-gloam/Agile Gloam : looms.md")
    talks = talks_in(text, "agile-gloam/Agile Gloam : refactoring.md", "notes", siblings)
    assert talks == [(title, ["Ann Berg"])]


@pytest.mark.parametrize(
    ("ends", "left"),
    [
        (("[Hall Blue]", "[Foyer]", "[Hall Blue]", "[Foyer]"), ""),
        (("(main stage)", "(main stage)", "(side stage)", "(main stage)"), ""),
        (("(Part 1)", "(Part 2)", "(Part 1)", "(Part 2)"), " {}"),
        (("(in the rain)", "(slowly)", "(again)", "(for all of us)"), " {}"),
    ],
)
def test_what_several_titles_say_in_brackets_is_their_room(
    ends: tuple[str, ...], left: str
) -> None:
    titles = ("How caches rest", "Felt for all", "Knots in the field", "Looms in space")
    slots = zip(range(9, 13), titles, ends, strict=True)
    text = "# Gloam 2014\n\n" + "".join(
        f"{hour}:00 - {hour}:45 {title} {end}\n" for hour, title, end in slots
    )
    found = [title for title, _ in talks_in(text, "plan.md", "gloam-2014")]
    assert found == [title + left.format(end) for title, end in zip(titles, ends, strict=True)]


@pytest.mark.parametrize("head", ["Info", "Infos", "Meta", "Details", "About", "Overview"])
@pytest.mark.parametrize("top", ["", "# Gloamconf 2019\n\n"])
@pytest.mark.parametrize("title", ["{} - Maria Jensen", "Maria Jensen: {}", "{} (Maria Jensen)"])
def test_a_heading_for_particulars_stands_above_the_title_below_an_event_too(
    head: str, top: str, title: str
) -> None:
    text = f"{top}## {head}\n\n- 12 May 2019\n\n## {title.format('How ropes rest')}\n\n- slow\n"

    assert talks_in(text, "knots.md") == [("How ropes rest", ["Maria Jensen"])]
