"""Entries of a title, people and where they work, in whatever order most of them share."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = [
    "Why queues lie",
    "Teaching caches to forget",
    "Boring deploys - and why",
    "Rest for tired locks",
    "How a disk sleeps: part one",
]
NAMES = ["Tom Becker", "Julia Novak", "Peter Lang", "Maria Vega", "Anna Lindqvist"]
FIRMS = ["Initech", "Globex", "University of Norwich", "Zebra Labs", "Globex"]
FORMS = [
    "{title} - {firm} - {name}",
    "{name} - {firm} - {title}",
    "{name} - {firm}: {title}",
    "{firm} - {name} - {title}",
    "{firm} - {title} - {name}",
    "{firm}: {title} - {name}",
    "{name} | {firm} | {title}",
]


def found(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    note = recover(NoteSource.of(text, "gloamconf/README.md", "gloam")).note
    return [
        (session.title, [(person.name, person.affiliation) for person in session.speakers])
        for session in note.sessions
        if session.kind.is_talk
    ]


def heads(form: str, titles: list[str], firms: list[str]) -> list[str]:
    rows = zip(titles, NAMES, firms, strict=True)
    return [form.format(title=title, name=name, firm=firm) for title, name, firm in rows]


def programme(lines: list[str]) -> str:
    return "# GloamConf\n\n" + "\n".join(
        f"## {line}\n\n- it rests\n- and wakes\n" for line in lines
    )


@pytest.mark.parametrize("form", FORMS)
def test_the_order_that_most_share_tells_title_person_and_firm(form: str) -> None:
    rows = zip(TITLES, NAMES, FIRMS, strict=True)
    wanted = [(title, [(name, firm)]) for title, name, firm in rows]
    assert found(programme(heads(form, TITLES, FIRMS))) == wanted


@pytest.mark.parametrize("form", FORMS[:3])
def test_an_entry_that_names_no_firm_has_the_order_of_the_others(form: str) -> None:
    lines = heads(form, TITLES, FIRMS)
    lines[1] = form.format(title=TITLES[1], name=NAMES[1], firm="").replace(" - :", ":")
    lines[1] = lines[1].replace(" -  - ", " - ")
    assert found(programme(lines))[1] == (TITLES[1], [(NAMES[1], "")])


def test_several_people_have_their_firms_before_one_title() -> None:
    lines = heads("{name} - {firm}: {title}", TITLES, FIRMS)
    lines[0] = "Tom Becker - Initech; Lena Ek - Hooli: Why queues lie"
    people = [("Tom Becker", "Initech"), ("Lena Ek", "Hooli")]
    assert found(programme(lines))[0] == (TITLES[0], people)


@pytest.mark.parametrize("form", ["{name} - {title}", "{title} - {name}", "{name}: {title}"])
def test_colons_and_dashes_in_titles_part_no_firm(form: str) -> None:
    titles = ["Queues: why they lie", "Caches: how to forget", "Deploys - a rest", "Locks", "Disks"]
    wanted = [(title, [(name, "")]) for title, name in zip(titles, NAMES, strict=True)]
    assert found(programme(heads(form, titles, FIRMS))) == wanted


@pytest.mark.parametrize("underline", ["", "-"])
def test_a_line_with_bars_between_others_is_an_entry_and_no_row(underline: str) -> None:
    lines = heads("{title} | {name} | {firm}", TITLES, FIRMS)
    entries = [f"{line}\n{underline * len(line)}\n\n- it rests\n- and wakes\n" for line in lines]
    text = "GloamConf\n=========\n\n" + "\n".join(entries).replace("\n\n\n", "\n\n")
    rows = zip(TITLES, NAMES, FIRMS, strict=True)
    assert found(text) == [(title, [(name, firm)]) for title, name, firm in rows]


def test_firms_of_several_people_make_no_other_order() -> None:
    lines = heads("{name} - {firm}: {title}", TITLES, FIRMS)
    lines[0] = "Tom Becker - Initech; Lena Ek - Hooli: Why queues lie"
    lines[1] = "Julia Novak - Globex; Olaf Brandt - Zebra: Teaching caches to forget"
    lines[2] = "Peter Lang - Globex; Nora Ek - Zebra; Ida Holm - Hooli: Boring deploys - and why"
    titles = [title for title, _ in found(programme(lines))]
    assert titles == TITLES


def test_titles_with_colons_name_no_firms_where_nearly_all_have_one() -> None:
    titles = [
        "Queues that nobody wrote: why they lie",
        "Caches for old teams: how they forget",
        "Deploys in the dark: a rest",
        "Locks we never opened: a tale",
        "Disks and their dreams: part one",
    ]
    wanted = [(title, [(name, "")]) for title, name in zip(titles, NAMES, strict=True)]
    assert found(programme(heads("{name} - {title}", titles, FIRMS))) == wanted
