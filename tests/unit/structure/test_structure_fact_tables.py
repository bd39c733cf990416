"""Tables of one row that tell of the talk above them."""

import pytest
from recovered_talks import talks_in

_TALK = "# Looms at rest\n\n{table}\n\n## What it does\n\n- knots hold\n- ropes rest\n"
_DAY = (
    "# GloamConf 2020\n\n## Looms at rest\n\n{table}\n\n- knots\n\n## Ropes that learn\n\n{table}\n"
)


def _table(*rows: str) -> str:
    head, *others = rows
    return "\n".join([head, "|" + "---|" * (head.count("|") - 1), *others])


_OF_ONE = [
    _table("| Speaker | Company | Date |", "| Bao Vexley | Gloam Works | 2021-05-03 |"),
    _table("| Date | Title | Speaker |", "| 2021-05-03 | Looms at rest | Bao Vexley |"),
    _table("| Presenter | Slides |", "| Bao Vexley | [slides](https://gloam.example/s) |"),
    _table("| Who | When | Where |", "| Bao Vexley | 10:30 | Room 4 |"),
]


@pytest.mark.parametrize("table", _OF_ONE)
def test_a_single_row_names_the_speaker_of_one_talk(table: str) -> None:
    assert talks_in(_TALK.format(table=table)) == [("Looms at rest", ["Bao Vexley"])]


@pytest.mark.parametrize("table", [_OF_ONE[0], _OF_ONE[2], _OF_ONE[3]])
def test_a_single_row_below_each_of_several_headings(table: str) -> None:
    assert talks_in(_DAY.format(table=table)) == [
        ("Looms at rest", ["Bao Vexley"]),
        ("Ropes that learn", ["Bao Vexley"]),
    ]


def test_all_people_of_a_cell_speak() -> None:
    table = _table("| Title | Speaker |", "| Looms at rest | Tove Lind, Bo Ek and Zeb Quarrell |")
    assert talks_in(_TALK.format(table=table)) == [
        ("Looms at rest", ["Tove Lind", "Bo Ek", "Zeb Quarrell"])
    ]


def test_a_row_with_the_title_in_other_words_still_names_its_speaker() -> None:
    table = _table("| Title | Speaker |", "| Weaving without hands | Bao Vexley |")
    talks = talks_in(_TALK.format(table=table), "gloamconf-2020/looms-at-rest.md")
    assert talks == [("Looms at rest", ["Bao Vexley"])]


def test_several_rows_are_talks() -> None:
    table = _table(
        "| Title | Speaker |", "| Quiet engines | Bao Vexley |", "| Looms at sea | Tove Lind |"
    )
    assert talks_in(f"# GloamConf 2020\n\n{table}\n") == [
        ("Quiet engines", ["Bao Vexley"]),
        ("Looms at sea", ["Tove Lind"]),
    ]
