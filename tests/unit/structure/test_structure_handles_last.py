"""Handles behind a title or a name, and what a handle says of the name beside it."""

import pytest

from notes.structure.titles import read_entry
from tests.support.recovered_talks import talks_in


def read(line: str) -> tuple[str, list[tuple[str, str]]]:
    entry = read_entry(line)
    return entry.title, [(person.name, person.handle) for person in entry.people.speakers]


@pytest.mark.parametrize(
    ("line", "title", "person"),
    [
        ("Lena Fischer - Why queues lie - @lenaf", "Why queues lie", ("Lena Fischer", "@lenaf")),
        ("Why queues lie | Lena Fischer | @lenaf", "Why queues lie", ("Lena Fischer", "@lenaf")),
        ("Lena Fischer: Why queues lie (@lenaf)", "Why queues lie", ("Lena Fischer", "@lenaf")),
        ("Zvonka Hrelj - Why queues lie (@hrelj)", "Why queues lie", ("Zvonka Hrelj", "@hrelj")),
        (
            "Why queues lie - Quilla Rest - @quilla_r",
            "Why queues lie",
            ("Quilla Rest", "@quilla_r"),
        ),
        ("Why queues lie - Zvonka (@ZvonkaH)", "Why queues lie", ("Zvonka", "@ZvonkaH")),
        ("Why queues lie by Zvonka (@ZvonkaH)", "Why queues lie", ("Zvonka", "@ZvonkaH")),
    ],
)
def test_a_handle_last_is_of_the_person_named_before(
    line: str, title: str, person: tuple[str, str]
) -> None:
    assert read(line) == (title, [person])


@pytest.mark.parametrize(
    "line", ["Looms - Why queues lie - @initech", "Why queues lie - Umbra Looms (@initech)"]
)
def test_a_handle_of_another_name_makes_no_person_of_two_words(line: str) -> None:
    assert [handle for _, handle in read(line)[1]] == ["@initech"]


@pytest.mark.parametrize("form", ["{name} - {title} - {handle}", "{title} - {name} - {handle}"])
@pytest.mark.parametrize("names", [["Lena Fischer", "Tomas Berg", "Kofi Mensah", "Sara Okoye"]])
def test_columns_that_end_in_handles_and_addresses_name_the_people_beside_them(
    form: str, names: list[str]
) -> None:
    titles = ["Why queues lie", "Teaching caches to forget", "Boring deploys", "Rest for locks"]
    lines = [
        f"- {form.format(name=name, title=title, handle='@' + name.split()[0].lower())}"
        f" - https://p.example/{name[:2]}\n"
        for title, name in zip(titles, names, strict=True)
    ]
    expected = [(title, [name]) for title, name in zip(titles, names, strict=True)]
    assert talks_in("# GloamConf 2021\n\n" + "".join(lines)) == expected


@pytest.mark.parametrize("kind", ["Interview", "Fireside chat", "Keynote", "Entretien"])
def test_in_a_conversation_people_stand_before_what_they_talked_about(kind: str) -> None:
    lines = [f"{kind}: Lena Fischer and Tomas Berg on cold queues", f"{kind}: Ann Lee on old locks"]
    found = [read(line) for line in lines]
    assert found[0] == ("cold queues", [("Lena Fischer", ""), ("Tomas Berg", "")])
    assert found[1] == ("old locks", [("Ann Lee", "")])


def test_a_role_in_capitals_at_a_company_is_no_title() -> None:
    text = "# GloamConf 2021\n\n## Lena Fischer - SSE @ Umbra\n\n- queues lie\n\n## Lunch\n"
    assert talks_in(text) == [("Lena Fischer", ["Lena Fischer"])]
