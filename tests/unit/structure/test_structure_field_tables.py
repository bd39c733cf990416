"""Tables that hold the particulars of one talk: each row a field, or a head above one row."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in

PARTS = "".join(f"\n## {part}\n\n- a point\n" for part in ("Why it matters", "Knots", "Numbers"))
TITLE, SPEAKERS = "| Title | How ropes rest |\n", "| Speakers | Ann Lee, Bo Ek |\n"
EVENT, DATE = "| Conference | KelpConf 2019 |\n", "| Date | 2019-05-04 |\n"
RULE = "|---|---|\n"
BOLD = "| **Title** | How ropes rest |\n|:--|:--|\n| **Speakers** | [Ann Lee](a.md)<br>Bo Ek |\n"


@pytest.mark.parametrize("top", ["", "# How ropes rest\n\n", "# Notes\n\n"])
@pytest.mark.parametrize(
    "table",
    [
        TITLE + RULE + SPEAKERS + EVENT + DATE,
        SPEAKERS + RULE + DATE + EVENT + TITLE,
        EVENT + RULE + TITLE + SPEAKERS + DATE,
        "| | |\n" + RULE + TITLE + SPEAKERS + EVENT + DATE,
        "| Field | Value |\n" + RULE + DATE + SPEAKERS + TITLE + EVENT,
        BOLD + EVENT + DATE,
    ],
)
def test_each_row_is_a_field(top: str, table: str) -> None:
    note = recover(NoteSource.of(top + table + PARTS, "note.md")).note
    told = [(talk.title, [one.name for one in talk.speakers]) for talk in note.sessions]
    assert told == [("How ropes rest", ["Ann Lee", "Bo Ek"])]
    assert (note.event.title, str(note.event.date_start)) == ("KelpConf 2019", "2019-05-04")


@pytest.mark.parametrize(
    "table",
    [
        "| Speaker | Event | Date |\n|--|--|--|\n| Ann Lee | KelpConf | 2019-05-04 |\n",
        "| **Date** | **Speaker** | **Event** |\n|-|-|-|\n| 2019-05-04 | Ann Lee | KelpConf |\n",
    ],
)
def test_each_cell_of_the_only_row_is_a_field(table: str) -> None:
    note = recover(NoteSource.of(f"# How ropes rest\n\n{table}{PARTS}", "note.md")).note
    told = [(talk.title, [one.name for one in talk.speakers]) for talk in note.sessions]
    assert told == [("How ropes rest", ["Ann Lee"])]
    assert (note.event.title, str(note.event.date_start)) == ("KelpConf", "2019-05-04")


@pytest.mark.parametrize(
    "table",
    [
        "| Speaker | {} |\n|--|--|\n| Room | 4 |\n",
        "| Time | Speakers |\n|--|--|\n| 10:00 | {} |\n",
        "| | |\n|--|--|\n| **Time** | 10:00 |\n| **Speaker(s)** | {} |\n",
    ],
)
def test_such_a_table_stands_below_each_of_several_talks(table: str) -> None:
    talks = [("How ropes rest", ["Ann Lee"]), ("Knots for the tired", ["Bo Ek", "Cy Dale"])]
    told = "".join(
        f"## {one}\n\n{table.format(', '.join(two))}\n- a point\n\n" for one, two in talks
    )
    assert talks_in(f"# KelpConf 2019\n\n{told}", "kelpconf-2019.md") == talks


def test_a_row_below_talks_is_one_of_a_list() -> None:
    table = "| Talk | Speaker |\n|--|--|\n| How ropes rest | Ann Lee |\n"
    text = f"# KelpConf 2019\n\n## Talks\n\n{table}"
    assert talks_in(text, "kelpconf-2019.md") == [("How ropes rest", ["Ann Lee"])]


def test_fields_of_one_talk_may_each_be_a_paragraph() -> None:
    fields = "**Event:** KelpConf 2019", "**Title:** How ropes rest", "**Speaker:** Ann Lee\n"
    assert talks_in("\n\n".join(fields) + PARTS) == [("How ropes rest", ["Ann Lee"])]


@pytest.mark.parametrize("fields", ["Conference: KelpConf 2019\n", EVENT + RULE])
def test_a_field_with_the_name_of_an_event_holds_no_title(fields: str) -> None:
    text = f"Speaker: Ann Lee\n{fields}{PARTS}"
    assert talks_in(text, "how-ropes-rest.md") == [("How ropes rest", ["Ann Lee"])]
