"""Unknown names behind commas, told from firms by the other talks of a note."""

import pytest

from tests.support.recovered_talks import talks_in

_FORMS = {
    "in brackets": "**{}** (_{}_)\n<br/>https://v.example/1\n",
    "behind a dash": "## {} - {}\n\n- a point\n",
    "behind by": "## {} by {}\n\n- a point\n",
    "on the line below": "## {}\n\n{}\n\n- a point\n",
    "in a list": "- {} - {}",
}


def _found(form: str, *people: str) -> list[list[str]]:
    titles = ("Caches at rest", "How ropes fail", "Queues without tears", "A tour of parsers")
    talks = [_FORMS[form].format(*each) for each in zip(titles, people, strict=True)]
    note = "\n".join(("# Loomconf 2019", "", *talks, ""))
    return [names for _, names in talks_in(note, "loomconf-2019.md")]


@pytest.mark.parametrize("form", _FORMS)
def test_unknown_names_behind_commas_are_people_where_other_talks_have_one_or_several(
    form: str,
) -> None:
    found = _found(
        form, "Nathan Wexler", "Anne Tovar, Ogie Hruska", "Priya Okonjo", "Emre Pellic, Oyel Joohn"
    )

    assert found == [
        ["Nathan Wexler"],
        ["Anne Tovar", "Ogie Hruska"],
        ["Priya Okonjo"],
        ["Emre Pellic", "Oyel Joohn"],
    ]


@pytest.mark.parametrize("form", _FORMS)
def test_what_stands_behind_commas_is_a_firm_where_other_talks_have_firms_there(form: str) -> None:
    found = _found(
        form, "Nathan Wexler, Initech", "Anne Tovar, Umbra Zalix", "Priya Okonjo, Globex", "Emre Tu"
    )

    assert found == [["Nathan Wexler"], ["Anne Tovar"], ["Priya Okonjo"], ["Emre Tu"]]


@pytest.mark.parametrize("firm", ["Banco Nuevo", "Nimbus Freight", "Kelp KU", "Umbra Studios"])
def test_what_firms_are_called_is_no_person(firm: str) -> None:
    found = _found(
        "in brackets", "Nathan Wexler", f"Anne Tovar, {firm}", "Priya Okonjo", "Emre Pellic"
    )

    assert found[1] == ["Anne Tovar"]


def test_what_stands_behind_two_people_is_a_firm() -> None:
    found = _found(
        "in a list", "Nathan Wexler, Umbra Zalix", "Anne Tovar, Umbra Zalix", "Priya Oko", "Emre Tu"
    )

    assert found[:2] == [["Nathan Wexler"], ["Anne Tovar"]]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Anne Tovar, Ogie Hruskovski", ["Anne Tovar", "Ogie Hruskovski"]),
        ("Anne Tovar, Umbra Zalix", ["Anne Tovar"]),
    ],
)
def test_in_a_note_of_one_talk_an_unknown_name_ends_as_surnames_do(
    told: str, names: list[str]
) -> None:
    note = f"---\ntitle: Caches at rest\nspeaker: {told}\ndate: 2025-04-18\n---\n\nPoints.\n"

    assert talks_in(note, "caches-at-rest.md") == [("Caches at rest", names)]
