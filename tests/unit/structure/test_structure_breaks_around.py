"""People on a line that a break in HTML keeps apart from the title above it."""

import pytest

from tests.support.recovered_talks import talks_in

_BELOW = (
    "**{}**\n<br/>_{}, Initech_<br/>\n<br/>https://v.example/1\n- a point\n",
    "**{}**\n<br/>_{}_<br/>\n<br/>&nbsp;&nbsp;https://v.example/1\n- a point\n",
    "**{}**\n<br>*{}*, Loomworks, Engineer\n- a point\n",
    "## {}\n<br />_{}_\n\n- a point\n",
)


@pytest.mark.parametrize("form", _BELOW)
def test_people_behind_a_line_break_are_those_of_the_title_above(form: str) -> None:
    talks = [("Caches at rest", "Nathan Wexler"), ("How ropes fail", "Anne Tovar")]
    note = "# Loomconf 2019\n\n" + "\n".join(form.format(*talk) for talk in talks)

    assert talks_in(note, "loomconf-2019.md") == [(title, [name]) for title, name in talks]


def test_breaks_that_make_the_space_of_paragraphs_keep_their_lines() -> None:
    note = "# My week\n\nI met many.\n<br>\n<br><b>Nathan Wexler</b>\n<br>\nHe weaves a lot.\n"

    assert talks_in(note, "my-week.md") == []
