"""People written as surnames with initials, as programmes of science have them."""

import pytest
from recovered_talks import talks_in

from notes.structure.people.people import read_people
from notes.structure.titles.titles import read_entry


@pytest.mark.parametrize("sign", [" - ", ": ", " | ", " – "])
@pytest.mark.parametrize(
    "name", ["Lee, A.", "Lee, A.B.", "Van der Berg, A. B.", "De la Cruz, M.-T.", "Ek-Dahl, Ö."]
)
def test_a_surname_with_initials_stands_before_a_title(name: str, sign: str) -> None:
    entry = read_entry(f"{name}{sign}Logs that shrink")
    assert (entry.title, [each.name for each in entry.people.speakers]) == (
        "Logs that shrink",
        [name],
    )


@pytest.mark.parametrize("line", ["Logs that shrink - Lee, A.B.", "Logs that shrink (Lee, A.B.)"])
def test_or_behind_it(line: str) -> None:
    entry = read_entry(line)
    assert (entry.title, entry.people.speakers[0].name) == ("Logs that shrink", "Lee, A.B.")


@pytest.mark.parametrize(
    "text", ["Lee, A., Ek, B.C.", "Lee, A. & Ek, B.C.", "Lee, A. and Ek, B.C.", "Lee, A.; Ek, B.C."]
)
def test_several_of_them_are_parted(text: str) -> None:
    assert [each.name for each in read_people(text).speakers] == ["Lee, A.", "Ek, B.C."]


@pytest.mark.parametrize("text", ["Gloam University, B.", "Rest, a. s. o.", "Logs, Inc."])
def test_organisations_and_other_words_are_nobody(text: str) -> None:
    assert not read_people(text).speakers


def test_authors_between_lines_of_a_table_that_was_lost_are_not_those_of_the_line_above() -> None:
    rows = ["Lee, A.", "Logs that", "shrink at night", "poster"] * 4
    text = "---\ntitle: Gloam Meeting\n---\nSome talks.\n\nAuthor\n\nTitle\n\n" + "\n\n".join(rows)
    assert len(talks_in(text, "posts/gloam-meeting.md")) <= 1
