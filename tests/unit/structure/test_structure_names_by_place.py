"""Names that little but their place tells, among talks that name their people there in full."""

import pytest
from recovered_talks import talks_in

from notes.structure.entries.names_by_place import person_in_place

TITLES = ["Why queues lie", "Teaching caches to forget", "Boring deploys", "Rest for locks"]
FULL = ["Tom Becker", "Julia Novak", "Peter Lang"]
ON_LINE = ["{title} - {name}", "{title} by {name}", "{title} ({name})", "{name}: {title}"]
BELOW = ["{title}\n{name}", "{title}\n\n*{name}*", "{title}\nby {name}"]


def found(text: str) -> list[tuple[str, list[str]]]:
    return talks_in(text, "gloamconf/README.md", "gloam")


def programme(form: str, last: str) -> str:
    people = zip(TITLES, [*FULL, last], strict=True)
    heads = [form.format(title=title, name=name) for title, name in people]
    return "# GloamConf\n\n" + "\n".join(
        f"## {head}\n\n- it rests\n- and wakes\n" for head in heads
    )


def wanted(last: str) -> list[tuple[str, list[str]]]:
    return [(title, [name]) for title, name in zip(TITLES, [*FULL, last], strict=True)]


@pytest.mark.parametrize("form", [*ON_LINE, *BELOW])
@pytest.mark.parametrize("name", ["maria", "Maria", "maria vega"])
def test_a_given_name_stands_where_the_others_have_full_ones(form: str, name: str) -> None:
    assert found(programme(form, name)) == wanted(name)


@pytest.mark.parametrize("form", ON_LINE)
def test_a_family_name_stands_on_the_line_as_the_others_do(form: str) -> None:
    assert found(programme(form, "Eklund")) == wanted("Eklund")


@pytest.mark.parametrize("form", ON_LINE)
def test_a_common_word_may_end_a_name_of_three(form: str) -> None:
    assert found(programme(form, "Maria Vega Long")) == wanted("Maria Vega Long")


@pytest.mark.parametrize("form", ON_LINE[:3])
@pytest.mark.parametrize("word", ["Kubernetes", "Lessons Learned", "part two"])
def test_other_words_in_that_place_are_no_people(form: str, word: str) -> None:
    titles = found(programme(form, word))
    assert titles[:3] == wanted(word)[:3]
    assert titles[3][1] == []


def test_a_first_line_of_notes_is_nobody() -> None:
    assert found(programme("{title}\n{name}", "Overview"))[3][1] == []


@pytest.mark.parametrize(
    ("text", "name", "affiliation"),
    [("Eklund, Moss", "Eklund", "Moss"), ("maria (Moss)", "maria", "Moss")],
)
def test_where_somebody_works_may_stand_behind(text: str, name: str, affiliation: str) -> None:
    people = person_in_place(text, 0.2)
    assert people is not None
    assert [(person.name, person.affiliation) for person in people.speakers] == [
        (name, affiliation)
    ]


@pytest.mark.parametrize("text", ["", "Overview", "we learned a lot today", "2019", "x" * 90])
def test_what_cannot_be_a_name_is_none(text: str) -> None:
    assert person_in_place(text, 0.2) is None


def test_surnames_may_stand_in_square_brackets() -> None:
    surnames = ["Lindholm", "Okello", "Vask"]
    listed = "".join(
        f"## {title} [{name}]\n\n- it rests\n"
        for title, name in zip(TITLES[:3], surnames, strict=True)
    )
    assert found(f"# GloamConf\n\n{listed}") == [
        (title, [name]) for title, name in zip(TITLES[:3], surnames, strict=True)
    ]


def test_an_initial_before_a_surname_is_no_number_of_an_entry() -> None:
    people = ["E. Lindholm", "P. Becker", "L. Novak"]
    listed = "".join(
        f"## {name}. {title}\n\n- it rests\n"
        for title, name in zip(TITLES[:3], people, strict=True)
    )
    titles = [title for title, _ in found(f"# GloamConf\n\n{listed}")]
    assert titles == TITLES[:3]


MANY_TITLES = [*TITLES, "How disks sleep", "Clocks drift"]


def of_many(form: str, last: str) -> tuple[str, list[str]]:
    names = [*FULL, "Maria Vega", "Anna Lindqvist", last]
    people = zip(MANY_TITLES, names, strict=True)
    heads = [form.format(title=title, name=name) for title, name in people]
    return found("# GloamConf\n\n" + "\n".join(f"## {head}\n\n- it rests\n" for head in heads))[-1]


@pytest.mark.parametrize("form", ON_LINE[:3])
@pytest.mark.parametrize("name", ["ostrel", "Dana Pickering", "Ostra keldun"])
def test_where_nearly_all_have_full_names_a_nick_or_a_common_word_is_one(
    form: str, name: str
) -> None:
    assert of_many(form, name) == (MANY_TITLES[-1], [name])


@pytest.mark.parametrize("words", ["Lessons Learned", "part two", "continued"])
def test_words_of_talks_are_none_even_there(words: str) -> None:
    assert of_many("{title} - {name}", words)[1] == []


def test_two_words_behind_a_given_name_are_the_title_where_the_others_have_theirs() -> None:
    names = [*FULL, "Maria Vega", "Anna Lindqvist"]
    heads = [f"{name} - {title}" for name, title in zip(names, MANY_TITLES, strict=False)]
    text = "\n".join(f"## {head}\n\n- it rests\n" for head in [*heads, "Yaakov - Orbel Vantuum"])
    assert found(f"# GloamConf\n\n{text}")[-1] == ("Orbel Vantuum", ["Yaakov"])


def test_a_word_on_the_heading_below_a_title_is_a_name_where_most_have_theirs_there() -> None:
    names = [*FULL, "clipfox"]
    text = "# GloamConf\n\n" + "\n".join(
        f"## {title}\n\n### {name}\n\n- it rests\n\n### What now?\n\n- it wakes\n"
        for title, name in zip(TITLES, names, strict=True)
    )
    assert found(text) == [(title, [name]) for title, name in zip(TITLES, names, strict=True)]


def test_a_given_name_behind_by_is_one_in_whatever_form_the_others_are() -> None:
    people = [f"{title} - {name}" for title, name in zip(TITLES, FULL, strict=False)]
    text = "# GloamConf\n\n" + "\n".join(
        f"## {head}\n\n- it rests\n" for head in [*people, "Rest for locks: by Maria (Acme)"]
    )
    assert found(text)[-1] == ("Rest for locks", ["Maria"])


@pytest.mark.parametrize("name", ["Zed", "Kuro"])
def test_a_kind_behind_the_title_is_no_part_of_it_where_place_tells_the_name(name: str) -> None:
    talks = {
        "Ask your rope": "Scott Chacon",
        "How to resolve looms in your code?": "Hiroshi Shibata",
        "Leases at sea": "Ann Lee",
    }
    text = f"# {name} - In defense of ropes - Keynote\n\nA rope rests.\n\n" + "".join(
        f"# {person} - {title}\n\n- a\n- rope\n\n" for title, person in talks.items()
    )
    found = talks_in(text, "2023-gloam/day-2.md")
    assert found == [("In defense of ropes", [name]), *((t, [p]) for t, p in talks.items())]


@pytest.mark.parametrize("firm", ["Confluent", "Initech"])
def test_one_word_behind_a_keynote_may_be_a_firm(firm: str) -> None:
    heads = [
        f"Keynote by {firm}",
        *(f"{title} by {name}" for title, name in zip(TITLES, FULL, strict=False)),
    ]
    text = "# GloamConf\n\n" + "".join(f"## {head}\n\n- it rests\n\n" for head in heads)
    assert found(text)[0] == (f"Keynote by {firm}", [])
