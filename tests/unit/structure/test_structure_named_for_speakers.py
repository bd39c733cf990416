"""Speakers whom the file's name, a profile, a code or a firm without a sign tells."""

from pathlib import Path

import pytest
from recovered_talks import talks_in

from notes.notebook import load
from notes.structure.people.people import read_people
from notes.structure.titles.titles import read_entry

POINTS = "- measure before you change\n- small teams own small things\n"


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("4 - Maria Becker", ["Maria Becker"]),
        ("Maria_Becker", ["Maria Becker"]),
        ("03-Tom-Okafor", ["Tom Okafor"]),
        ("Maria Becker and Tom Okafor", ["Maria Becker", "Tom Okafor"]),
        ("Quiet Ponds", []),
        ("Lightning Talks", []),
        ("maria-becker", []),
        ("Maria Gardens", []),
    ],
)
def test_a_file_is_called_by_who_spoke(name: str, who: list[str]) -> None:
    text = f"# Gardens that water themselves\n\n{POINTS}"
    assert talks_in(text, f"gloamconf-2018/{name}.md") == [("Gardens that water themselves", who)]


def test_beside_files_named_for_people_any_name_is_one(tmp_path: Path) -> None:
    names = ("maria-becker", "tom-okafor", "anna-kowalska", "priya-raman", "zorvy-wattling")
    for at, name in enumerate(names):
        (tmp_path / f"0{at}-{name}.md").write_text(f"# Gardens of kind {'abcde'[at]}\n\n{POINTS}")
    notes = load([tmp_path], use_cache=False).notes
    found = [person.name for note in notes for talk in note.sessions for person in talk.speakers]
    assert found == [name.replace("-", " ").title() for name in names]


@pytest.mark.parametrize("sign", ["-", "–", "|"])
@pytest.mark.parametrize("site", ["twitter.com/", "www.linkedin.com/in/", "hachyderm.io/@"])
def test_two_words_that_lead_to_a_profile_are_a_person(sign: str, site: str) -> None:
    found = read_entry(f"[How gardens rest](rest.md) {sign} [Zorvy Wattling](https://{site}zorvy)")
    assert found.title == "How gardens rest"
    assert [person.name for person in found.people.speakers] == ["Zorvy Wattling"]


@pytest.mark.parametrize(
    "link",
    ["[Zorvy Wattling](https://zorvy.example)", "[watering cans](https://twitter.com/cans)"],
)
def test_other_links_behind_a_dash_are_nobody(link: str) -> None:
    assert not read_entry(f"[How gardens rest](rest.md) - {link}").people.speakers


@pytest.mark.parametrize("code", ["[TALK-1103]", "(GDN204)", "[GDN204-R1]"])
@pytest.mark.parametrize("sign", ["", " -", " |", ":"])
@pytest.mark.parametrize(
    "people", ["Maria Becker, Tom Okafor, Quill Works", "Maria Becker/Tom Okafor, Quill, GmbH"]
)
def test_a_code_parts_a_title_from_its_people(code: str, sign: str, people: str) -> None:
    found = read_entry(f"How gardens rest {code}{sign} {people}")
    assert found.title == "How gardens rest"
    assert [person.name for person in found.people.speakers] == ["Maria Becker", "Tom Okafor"]


@pytest.mark.parametrize("rest", ["Quiet ponds and what they hold", "and other standards"])
def test_behind_a_code_may_stand_more_of_the_title(rest: str) -> None:
    assert not read_entry(f"How gardens rest [GDN204] {rest}").people.speakers


@pytest.mark.parametrize("firm", ["GitHub", "PondDB", "QuillSQL"])
def test_a_word_with_a_capital_inside_is_the_firm(firm: str) -> None:
    (person,) = read_people(f"Maria Becker {firm}").speakers
    assert (person.name, person.affiliation) == ("Maria Becker", firm)


@pytest.mark.parametrize("name", ["Maria Becker McDonald", "Maria Anna DeVito", "Lan Anh NGUYEN"])
def test_a_surname_with_capitals_is_no_firm(name: str) -> None:
    assert [person.name for person in read_people(name).speakers] == [name]


@pytest.mark.parametrize("line", ["11:00 by {}", "11:00 - 11:45 by {}", "9.30 von {}"])
@pytest.mark.parametrize("remark", ["", "(breakout session)\n"])
def test_a_time_stands_before_who_it_is_by(line: str, remark: str) -> None:
    text = f"# Advanced gardens\n{remark}{line.format('Maria Becker, Sr Gardener')}\n\n{POINTS}"
    assert talks_in(text) == [("Advanced gardens", ["Maria Becker"])]


@pytest.mark.parametrize("level", ["#", "##"])
@pytest.mark.parametrize("sign", [" - ", " – ", " by "])
def test_a_sign_left_out_once_still_parts_title_and_person(level: str, sign: str) -> None:
    heads = [
        f"How gardens rest{sign}Maria Becker (Quill Works)",
        f"Small ponds{sign}Tom Okafor (Initech)",
        "Deep water Priya Raman (Initech)",
        f"Old wells{sign}Anna Kowalska (Globex)",
        "The life of Ada Lovelace (Part Two)",
    ]
    found = talks_in(
        "".join(f"{level} {head}\n\n{POINTS}\n" for head in heads), "gloamconf-2018.md"
    )
    assert found[2] == ("Deep water", ["Priya Raman"])
    assert found[4] == ("The life of Ada Lovelace (Part Two)", [])
