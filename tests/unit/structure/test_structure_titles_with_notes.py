"""Titles that begin as `Notes on …`: a talk's own, or a writer's word for what was noted of it."""

import pytest

from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("Notes on the Synthesis of Kelp", "kelpconf-2019/kelp.md"),
        ("Notes on a Theory of Knots", "kelpconf-2019/knots.md"),
        ("Notes on hauling by night", "kelpconf-2019/hauling.md"),
        ("Notes on Rope Economics", "kelpconf-2019/notes-on-rope-economics.md"),
        ("Notes from Rope Economics", "kelpconf-2019/03-notes_from_rope_economics.md"),
    ],
)
def test_the_title_is_whole(heading: str, path: str) -> None:
    assert talks_in(f"# {heading}\n\nAnn Lee\n\n- a point\n", path) == [(heading, ["Ann Lee"])]


def test_the_title_of_front_matter_is_whole() -> None:
    heading = "Notes on Rope Economics"
    text = f'---\ntitle: "{heading}"\nevent: KelpConf 2019\n---\n\n# {heading}\n\n- a point\n'
    assert talks_in(text, "ropes.md") == [(heading, [])]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Notes on Rope Economics", "Rope Economics"),
        ("Notes from hauling by hand", "hauling by hand"),
        ("Notes on ropes", "ropes"),
        ("Notes: how ropes rest", "how ropes rest"),
        ('Notes on "the long rope"', "the long rope"),
        ("How ropes rest - notes", "How ropes rest"),
    ],
)
def test_what_says_that_these_are_notes_goes(heading: str, title: str) -> None:
    assert talks_in(f"# {heading}\n\nAnn Lee\n\n- a point\n", "kelpconf-2019/x.md") == [
        (title, ["Ann Lee"])
    ]
