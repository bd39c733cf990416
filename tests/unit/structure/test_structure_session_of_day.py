"""Headings of a day that is one session, beside days with several."""

import pytest
from recovered_talks import talks_in

REST = "## {}\n\n### Opening keynote by Eva Holm\n\nx\n\n### Why looms wait by Adrian Berg\n\ny\n"
TALKS = [("Opening keynote", ["Eva Holm"]), ("Why looms wait", ["Adrian Berg"])]
LINKED = "- [Ropes at sea](ropes.md)\n- [How looms wait](looms.md)\n- [Salt for all](salt.md)\n"


@pytest.mark.parametrize("sign", [": ", " - ", " – "])
@pytest.mark.parametrize("day", ["Day 1", "Monday", "Tuesday, 4 June"])
@pytest.mark.parametrize("title", ["Workshop: Knots for all", "Knots Jumpstart Workshop"])
def test_a_day_that_is_one_workshop_is_a_session(title: str, day: str, sign: str) -> None:
    text = f"# KelpConf 2019\n\n## {day}{sign}{title}\n\nAbout knots.\n\n{REST.format('Day 2')}"
    shown = title.removeprefix("Workshop: ")
    assert talks_in(text, "README.md", "kelpconf-2019") == [(shown, []), *TALKS]


def test_material_of_a_workshop_is_no_list_of_talks() -> None:
    material = "- [notes](knots/knots.md)\n- [code](knots/code/)\n- [slides](http://k.example/s)\n"
    text = f"# KelpConf 2019\n\n## Monday - Knots Workshop\n\n{material}\n## Tuesday\n\n{LINKED}"
    titles = [title for title, _ in talks_in(text, "README.md", "kelpconf-2019")]
    assert titles == ["Knots Workshop", "Ropes at sea", "How looms wait", "Salt for all"]


@pytest.mark.parametrize("topic", ["Conference", "Workshops", "Welcome Dinner", "Lunch"])
def test_a_day_with_another_word_is_no_session(topic: str) -> None:
    text = f"# KelpConf 2019\n\n## Day 1 - {topic}\n\nIt was fine.\n\n{REST.format('Day 2')}"
    assert talks_in(text, "README.md", "kelpconf-2019") == TALKS


def test_a_day_of_workshops_stands_above_them() -> None:
    text = f"# KelpConf 2019\n\n## Day 1 - Loom Workshop\n\n{LINKED}\n{REST.format('Day 2')}"
    titles = [title for title, _ in talks_in(text, "README.md", "kelpconf-2019")]
    assert titles[:3] == ["Ropes at sea", "How looms wait", "Salt for all"]
