"""Points of an event, each with the talk behind it in which it was made."""

import pytest

from tests.support.recovered_talks import talks_in

TITLES = ["Maps that fold", "How looms count", "Small boats on long rivers"]


@pytest.mark.parametrize("heading", ["Take Aways", "Best ideas", "What I take home"])
@pytest.mark.parametrize("form", ["{} ([{}]({}))", "**{}** ([{}]({}))", "Try **{}** ([{}]({}))"])
@pytest.mark.parametrize("code", ["", "T1.S2 "])
def test_points_that_name_their_talk_in_brackets_are_no_talks(
    heading: str, form: str, code: str
) -> None:
    files = [f"./day1/{number}.md" for number in range(3)]
    said = ["Fold paper twice", "Count threads before weaving", "Measure all that floats"]
    points = "\n".join(
        "- " + form.format(point, code + title, file)
        for point, title, file in zip(said, TITLES, files, strict=True)
    )
    talks = "\n".join(f"- [{code}{t}]({f})" for t, f in zip(TITLES, files, strict=True))
    text = f"# Kelpconf\n\n## {heading}\n\n{points}\n\n## Day 1\n\n{talks}\n"
    assert [title for title, _ in talks_in(text, "README.md", "kelpconf2019")] == TITLES


def test_notes_linked_in_brackets_are_those_of_the_title_before() -> None:
    points = "\n".join(f"- {title} ([my notes](./{at}.md))" for at, title in enumerate(TITLES))
    text = f"# Kelpconf 2019\n\n## Day 1\n\n{points}\n"
    assert [title for title, _ in talks_in(text, "README.md")] == TITLES
