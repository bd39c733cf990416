from __future__ import annotations

import pytest

from notes.models import Speaker
from notes.structure.people.people import read_people
from notes.structure.people.people_before_text import people_before_text
from tests.support.recovered_talks import talks_in

_SITE = "Site Reliability Engineer @ Umbra"


def read(text: str, least: float = 0.6) -> list[tuple[str, str, str]]:
    people = read_people(text, least=least)
    return [(person.name, person.affiliation, person.handle) for person in people.speakers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Berg", ["Anna Berg"]),
        ("Anna Berg, Bo Ekman", ["Anna Berg", "Bo Ekman"]),
        ("Anna Berg & Bo Ekman", ["Anna Berg", "Bo Ekman"]),
        ("Anna Berg and Bo Ekman", ["Anna Berg", "Bo Ekman"]),
        ("Anna Berg et Bruno Petit", ["Anna Berg", "Bruno Petit"]),
        ("Anna Berg; Bo Ekman", ["Anna Berg", "Bo Ekman"]),
        ("Anna Berg / Peter Ekman", ["Anna Berg", "Peter Ekman"]),
        ("Anna Berg, Bo Ekman, and Clara Diaz", ["Anna Berg", "Bo Ekman", "Clara Diaz"]),
        ("山田太郎、佐藤花子", ["山田太郎", "佐藤花子"]),
        ("Anna Berg (@annberg), 山田太郎", ["Anna Berg", "山田太郎"]),
        ("Anna Berg, Zolani Mbeku, Bo Ekman", ["Anna Berg", "Zolani Mbeku", "Bo Ekman"]),
    ],
)
def test_several_people_are_told_apart(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in read(text, least=0.5)] == names


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Anna Berg, CTO, Initech", ("Anna Berg", "CTO, Initech", "")),
        ("Anna Berg (Initech)", ("Anna Berg", "Initech", "")),
        ("Anna Berg - Staff Engineer", ("Anna Berg", "Staff Engineer", "")),
        ("Anna Berg @ Initech", ("Anna Berg", "Initech", "")),
        ("Anna Berg | Initech", ("Anna Berg", "Initech", "")),
        ("Anna Berg from Initech", ("Anna Berg", "Initech", "")),
        ("Anna Berg - @annberg", ("Anna Berg", "", "@annberg")),
        ("Anna Berg (@annberg), Initech", ("Anna Berg", "Initech", "@annberg")),
        ("Anna Berg @annberg", ("Anna Berg", "", "@annberg")),
        ("Anna Berg (she/her)", ("Anna Berg", "", "")),
        ("Anna Berg (4/5)", ("Anna Berg", "", "")),
        ("Anna Berg aka Annie", ("Anna Berg", "Annie", "")),
        ("Anna Berg, VP of Sales and Support", ("Anna Berg", "VP of Sales and Support", "")),
    ],
)
def test_what_stands_behind_a_name_is_kept_apart(text: str, person: tuple[str, str, str]) -> None:
    assert read(text) == [person]


def test_people_and_their_companies_alternate() -> None:
    assert read("Anna Berg, CTO @ Initech & Bo Ekman (Globex)") == [
        ("Anna Berg", "CTO @ Initech", ""),
        ("Bo Ekman", "Globex", ""),
    ]


@pytest.mark.parametrize(
    "text",
    ["some sales people from Initech", "CTO of Initech", "Austin, TX", "scaling the data lake", ""],
)
def test_other_phrases_name_nobody(text: str) -> None:
    assert read(text, least=0.45) == []


def test_a_profile_gives_link_and_handle() -> None:
    people = read_people("Anna Berg", (("Anna Berg", "https://github.com/annberg"),))
    assert people.speakers == (Speaker("Anna Berg", "", "@annberg", "https://github.com/annberg"),)


def test_a_role_behind_an_unknown_name_makes_it_surer() -> None:
    alone = read_people("Zolani Mbeku", least=0.5).confidence
    assert read_people("Zolani Mbeku, Principal Engineer", least=0.5).confidence > alone


def test_an_academic_short_form_names_its_first_author() -> None:
    assert read("Gerritsen et al.") == [("Gerritsen", "", "")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Berg and Bo Ekman. No, it is not dead.", ["Anna Berg", "Bo Ekman"]),
        ("Anna Berg and Dr. Bo Ekman. A good pair", ["Anna Berg", "Dr. Bo Ekman"]),
        ("Anna Berg (Rope Inc. Hamburg)", ["Anna Berg"]),
        ("Anna Berg", ["Anna Berg"]),
    ],
)
def test_people_end_where_a_sentence_begins(text: str, names: list[str]) -> None:
    assert [person.name for person in people_before_text(text, (), 0.6).speakers] == names


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg (Institute of Ropes; Coordinator & National Contact)",
        "Anna Berg, director of the Agency for Woods & Bees",
        "Anna Berg (Ropes & Knots)",
    ],
)
def test_a_sign_within_an_organisation_parts_no_people(text: str) -> None:
    assert [person.name for person in read_people(text, least=0.2).speakers] == ["Anna Berg"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Anna Berg Staff Engineer", ("Anna Berg", "Staff Engineer", "")),
        ("Anna Berg staff engineer at Initech", ("Anna Berg", "staff engineer at Initech", "")),
        ("Zolani Mbeku Senior Developer, Umbra", ("Zolani Mbeku", "Senior Developer, Umbra", "")),
        ("Anna van Berg Site Reliability Engineer @ Umbra", ("Anna van Berg", _SITE, "")),
        ("Anna Berg développeuse et rêveuse", ("Anna Berg", "développeuse et rêveuse", "")),
        ("Zolani Mbeku Platform Team Lead", ("Zolani Mbeku", "Platform Team Lead", "")),
        ("Anna Berg as Engineer, Initech", ("Anna Berg", "Engineer, Initech", "")),
        ("Anna Berg as a Consultant, Initech", ("Anna Berg", "Consultant, Initech", "")),
        ("Anna Berg as Director Cold Stores", ("Anna Berg", "Director Cold Stores", "")),
        ("Anna Berg. (Staff Engineer, Initech)", ("Anna Berg", "Staff Engineer, Initech", "")),
    ],
)
def test_a_role_stands_behind_a_name_without_a_sign_or_behind_as(
    text: str, person: tuple[str, str, str]
) -> None:
    assert read(text) == [person]


@pytest.mark.parametrize(
    "text",
    [
        "The Accidental Product Manager",
        "Site Reliability Engineer",
        "Linux Kernel Maintainer",
        "Growing Staff Engineers at Initech",
        "Boucles de rétroaction pour le développeur",
        "Cold Store as Engineer sees it",
        "Event Sourcing as Manager",
    ],
)
def test_words_before_a_role_that_names_do_not_hold_are_nobody(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Anna Berg UMBRA", [("Anna Berg", "UMBRA", "")]),
        ("Anna Berg Red Loom Consulting", [("Anna Berg", "Red Loom Consulting", "")]),
        (
            "Tomas Ekman & Anna Berg Red Loom GmbH",
            [("Tomas Ekman", "", ""), ("Anna Berg", "Red Loom GmbH", "")],
        ),
        ("Anna Berg MBA", [("Anna Berg", "MBA", "")]),
        ("Anna Maria Berg", [("Anna Maria Berg", "", "")]),
    ],
)
def test_a_firm_stands_behind_a_known_name_without_a_sign(
    text: str, people: list[tuple[str, str, str]]
) -> None:
    assert read(text) == people


@pytest.mark.parametrize("text", ["Anna Maria BERG", "Event Sourcing UMBRA", "Red Loom Consulting"])
def test_capitals_and_firms_behind_other_words_make_nobody(text: str) -> None:
    assert read(text, least=0.85) == []


@pytest.mark.parametrize("line", ["- Bai Liuchen et al.", "* Anna Petrov, et al", "- Bo Ek u.a."])
def test_the_first_of_many_authors_on_a_bullet_below_the_title(line: str) -> None:
    text = f"# Multiscale looms\n\n{line}\n\n### Layers\n\n- some layers rest\n- others do not\n"
    [(title, people)] = talks_in(text, "orals/looms.md", "loomcon-2019")
    assert (title, len(people)) == ("Multiscale looms", 1)


@pytest.mark.parametrize(("line", "name"), [("Zediさん", "Zedi"), ("zed_kさん", "zed_k")])
@pytest.mark.parametrize("part", ["", "ことばの前置きです。\n\n## 概要\n\n"])
def test_what_stands_politely_behind_one_word_says_that_it_is_a_name(
    line: str, name: str, part: str
) -> None:
    text = f"# 織機がねむる話\n\n{part}- {line}\n\n- Day1 15:30\n\n- 優れた織機はねむります。\n\n"
    found = talks_in(f"{text}## メモ\n\n- ねむる\n", "looms.md", "gloam2021")
    assert found == [("織機がねむる話", [name])]


@pytest.mark.parametrize(
    "line",
    [
        "Ann Berg¹, Bo Marek², Cy Dahl¹",
        "Ann Berg1,2, Bo Marek1 and Cy Dahl3",
        "Ann Berg*, Bo Marek† and Cy Dahl*",
        "✅ Ann Berg, Bo Marek, Cy Dahl",
        "Ann Berg, Bo Marek and Cy Dahl 🏆",
        "Ann Berg, Bo Marek and Cy Dahl {WON best paper award}",
        "Ann Berg, Bo Marek and Cy Dahl (best paper)",
    ],
)
def test_marks_and_prizes_are_no_part_of_names(line: str) -> None:
    assert [name for name, *_ in read(line)] == ["Ann Berg", "Bo Marek", "Cy Dahl"]


AUTHORS = [
    "Ann Berg",
    "Peter Holm",
    "Y. Charlie Lang",
    "Eva-Maria Lind",
    "Nikola Mrkvić",
    "Tom Aird",
]


@pytest.mark.parametrize("sign", ["; ", ", "])
@pytest.mark.parametrize("firm", [" (University of Looms and Ropes at Gloam)", ""])
@pytest.mark.parametrize("shape", ["{}\n\ntext\n", "- {}\n\n  text\n"])
def test_long_rows_of_authors_are_read_to_the_end(sign: str, firm: str, shape: str) -> None:
    line = sign.join(f"{name}{firm}" for name in AUTHORS)
    talks = f"## Slow looms\n\n{shape.format(line)}\n## Fast ropes\n\nAnn Lee\n\nx\n"
    assert talks_in(f"# GloamConf 2016\n\n{talks}", "gloam.md")[0] == ("Slow looms", AUTHORS)


@pytest.mark.parametrize("mark", ["", " ✅", " 🔥", "  ✅ "])
def test_surnames_in_a_column_of_speakers_bear_marks(mark: str) -> None:
    rows = "".join(
        f"| {name}{mark} | [{title}](https://g.example) |\n"
        for name, title in (
            ("Huang", "Loom keynote"),
            ("Li", "Ropes & knots"),
            ("Jones", "Looms: new features"),
        )
    )
    text = f"# GloamConf 2016\n\n| Speaker(s) | Talk |\n| :-: | :-: |\n{rows}"
    assert [people for _, people in talks_in(text, "gloam.md")] == [["Huang"], ["Li"], ["Jones"]]


@pytest.mark.parametrize("label", ["Keynote 2", "Keynote talk 2", "Keynote", "Keynote #2"])
def test_a_name_of_common_words_stands_behind_a_keynote(label: str) -> None:
    talks = f"## {label}: Mark Stedman\n\nx\n\n## Slow looms - Ann Lee\n\ny\n"
    assert talks_in(f"# GloamConf 2016\n\n{talks}", "gloam.md")[0][1] == ["Mark Stedman"]
