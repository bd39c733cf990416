"""One programme laid out in the many ways in which headings stand, and with signs around them.

What a layout leaves out, levels that fit, people, a day's name in words, a reader does not miss.
"""

from __future__ import annotations

import re
from itertools import product

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TALKS = (
    ("Drawers for ledgers", "Ann Lindqvist", "@annl", "Initech"),
    ("Keeping kettles warm: a case from the harbour", "Oluwaseyi Adebanjo", "@seyi", "Hooli"),
    ("Why does my loom hang?", "Priya Raman", "@praman", "Umbrella"),
    ("From barn to bay, the Otter way", "Robert Okafor", "@rob_ok", "Skylark"),
    ("The State of Pegs", "Torvald Eklöf", "@teklof", "Moss Works"),
    ("How to get ropes right", "Leila Haddad", "@leilah", "Gov Digital"),
)
NOTED = ("- measure before you change anything", "- nobody reads the manual")
Found = list[tuple[str, tuple[str, ...]]]


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def found_in(lines: list[str], path: str = "kelpfest-2020.md") -> Found:
    note = recover(NoteSource.of("\n".join(lines) + "\n", path, "kelpfest")).note
    return [
        (plain(session.title), tuple(person.name for person in session.speakers))
        for session in note.sessions
        if session.kind.is_talk
    ]


def noted(*lines: str) -> list[str]:
    return [*lines, "", *NOTED, ""]


NAMED = [(plain(title), (person,)) for title, person, _, _ in TALKS]

FORMS = {
    "behind a dash": "{t} - {s}",
    "behind by": "{t} by {s}",
    "in brackets": "{t} ({s})",
    "before a dash": "{s} - {t}",
    "next line": "{t}\n{s}",
    "next line, by": "{t}\nby {s}",
    "next line, linked, with a video": "{t}\n[{s}](https://a.example) - [Video](https://b.example)",
    "label": "{t}\nSpeaker: {s}",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("event", ["", "# KelpFest 2020"])
@pytest.mark.parametrize(
    "levels", ["223333", "222333", "332222", "222322", "222223", "223344", "224444"]
)
def test_a_slipped_level_hides_no_talk(levels: str, event: str, form: str) -> None:
    lines = [event, ""] if event else []
    for level, (title, person, _, _) in zip(levels, TALKS, strict=True):
        head, *below = FORMS[form].format(t=title, s=person).split("\n")
        lines += noted("#" * int(level) + " " + head, *below)
    assert found_in(lines) == NAMED


def test_headings_inside_a_talk_that_name_nobody_stay_there() -> None:
    lines = noted("## A - Ann Lindqvist", *noted("### Why - and how"), *noted("### Costs"))
    lines += noted("## Looms - Priya Raman") + noted("## Ropes - Leila Haddad")
    assert [title for title, _ in found_in(["# KelpFest 2020", "", *lines])] == [
        "a",
        "looms",
        "ropes",
    ]


COLUMNS = (
    "{s} | {h} | {t}",
    "{s} | {h} | {o} | {t}",
    "{s} | {o} | {t}",
    "{s} - {o} - {t}",
    "{s} – {h} – {t}",
    "{s} // {o} // {t}",
    "{t} | {o} | {s}",
    "{t} | {s} | {o}",
)


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("title", ["{}", '"{}"', "*{}*", "[{}](https://a.example/t)"])
@pytest.mark.parametrize("person", ["{}", "**{}**", "[{}](https://a.example/s)"])
def test_parts_of_a_line_are_known_by_their_columns(columns: str, title: str, person: str) -> None:
    lines = ["# KelpFest 2020", ""]
    for told, name, handle, org in TALKS:
        head = columns.format(t=title.format(told), s=person.format(name), h=handle, o=org)
        lines += noted(f"## {head}")
    assert found_in(lines) == NAMED


def test_columns_may_be_missing_from_some_lines() -> None:
    heads = (
        'Ann Lindqvist | @annl | Initech | "Drawers"',
        'Priya Raman | "Looms that hang"',
        "Leila Haddad | @leilah | rope.example | Ropes",
        'Robert Okafor | rob_ok | Skylark | "Show me your barn"',
    )
    lines = [line for head in heads for line in noted(f"## {head}")]
    assert found_in(["# kelpfest-2020-notes", "Notes", "", *lines]) == [
        ("drawers", ("Ann Lindqvist",)),
        ("looms that hang", ("Priya Raman",)),
        ("ropes", ("Leila Haddad",)),
        ("show me your barn", ("Robert Okafor",)),
    ]


def test_people_with_role_and_organisation_in_columns_have_no_title_there() -> None:
    heads = ("Ann Lindqvist | CTO | Initech", "Priya Raman | Head of Data | Umbrella")
    lines = [line for head in heads for line in noted(f"## {head}")]
    assert found_in(["# KelpFest 2020", "", *lines]) == [
        ("ann lindqvist", ("Ann Lindqvist",)),
        ("priya raman", ("Priya Raman",)),
    ]


TITLE_MARKS = ("{}", '"{}"', "“{}”", "*{}*", "**{}**", "[{}](https://a.example/t)", "`{}`", "'{}'")
PERSON_MARKS = ("{}", "*{}*", "**{}**", "[{}](https://a.example/s)", "`{}`", "__{}__")
MARKED_FORMS = {
    **FORMS,
    "behind a bar": "{t} | {s}",
    "before a colon": "{s}: {t}",
    "behind by, affiliated": "{t} by {s}, {o}",
    "in brackets, affiliated": "{t} ({s}, {o})",
    "before a dash, affiliated": "{s} ({o}) - {t}",
}
del MARKED_FORMS["next line, linked, with a video"]


@pytest.mark.parametrize("form", MARKED_FORMS)
@pytest.mark.parametrize("alone", [True, False])
def test_signs_around_title_and_name_change_nothing(form: str, *, alone: bool) -> None:
    talks = TALKS[2:3] if alone else TALKS[2:]
    for title, person in product(TITLE_MARKS, PERSON_MARKS):
        lines = [] if alone else ["# KelpFest 2020", ""]
        for told, name, _, org in talks:
            text = MARKED_FORMS[form].format(t=title.format(told), s=person.format(name), o=org)
            head, *below = text.split("\n")
            lines += noted(("# " if alone else "## ") + head, *below)
        path = "kelpfest/some-notes.md" if alone else "kelpfest-2020.md"
        assert found_in(lines, path) == [(plain(told), (name,)) for told, name, _, _ in talks]


TITLES = [title for title, _, _, _ in TALKS]
PARTS = ("### The Problem", "### Tools", "### Demo")
DAYS = (
    *(("20201013", "20201014"), ("201013", "201014"), ("2020-10-13", "2020-10-14")),
    *(
        ("2020 10 13", "2020 10 14"),
        ("2020_10_13", "2020_10_14"),
        ("2020.10.13", "2020.10.14"),
        ("13.10.2020", "14.10.2020"),
    ),
    *(("Tuesday, 13 October", "Wednesday, 14 October"), ("Oct. 13", "Oct. 14")),
    *(("Day 1", "Day 2"), ("Day One", "Day Two"), ("Day #1", "Day #2"), ("Tag 1", "Tag 2")),
    *(("Tuesday", "Wednesday"), ("Tuesday's talks", "Wednesday's talks"), ("Tue 13", "Wed 14")),
    *(("Day 1 (13 October)", "Day 2 (14 October)"), ("Day 1: 2020-10-13", "Day 2: 2020-10-14")),
)


def unnamed(level: int, days: tuple[str, str] | None, *, parts: bool) -> list[str]:
    """The talks below two days, nobody named, some with headings inside."""
    lines: list[str] = []
    for at, title in enumerate(TITLES):
        if days and at in {0, 3}:
            lines += ["#" * (level - 1) + f" {days[at > 0]}", ""]
        lines += noted("#" * level + f" {title}")
        if parts and at % 2:
            lines += [line for part in PARTS for line in noted("#" * (level - 2) + part)]
    return lines


@pytest.mark.parametrize("days", DAYS, ids=lambda days: days[0])
@pytest.mark.parametrize("parts", [True, False])
@pytest.mark.parametrize("event", ["", "# KelpFest 2020"])
def test_a_day_in_any_form_stands_above_talks_that_name_nobody(
    days: tuple[str, str], event: str, *, parts: bool
) -> None:
    lines = [event, "", *unnamed(3 if event else 2, days, parts=parts)]
    found = found_in(lines, "kelpfest/notes-2020.md")
    assert found == [(plain(title), ()) for title in TITLES]


@pytest.mark.parametrize("digits", [DAYS[0], DAYS[1], ("2020 10 13", "2020 10 14")])
def test_days_in_digits_are_those_of_the_event(digits: tuple[str, str]) -> None:
    lines = unnamed(2, digits, parts=True)
    event = recover(NoteSource.of("\n".join(lines), "kelpfest.md", "kelpfest")).note.event
    assert (str(event.date_start), str(event.date_end)) == ("2020-10-13", "2020-10-14")


@pytest.mark.parametrize("path", ["kelpfest.md", "kelpfest-2020.md", "kelpfest/README.md"])
@pytest.mark.parametrize("level", [1, 2])
def test_parts_of_a_talk_below_several_headings_make_each_a_talk(level: int, path: str) -> None:
    lines: list[str] = []
    for title in TITLES:
        lines += noted("#" * level + f" {title}")
        lines += [line for part in PARTS for line in noted("#" * (level - 2) + part)]
    if level == 1:
        lines = [line[1:] if line.startswith("###") else line for line in lines]
    assert [title for title, _ in found_in(lines, path)] == list(map(plain, TITLES))


def test_the_year_that_a_talk_is_about_makes_no_event_of_it() -> None:
    lines = noted("# The State of Pegs in 2020") + noted("# Looms") + noted("# Ropes that rest")
    assert [title for title, _ in found_in(lines, "kelpfest/README.md")] == [
        "the state of pegs in 2020",
        "looms",
        "ropes that rest",
    ]


PARTED = {
    "rules": ("--------------------", "", "{}", ""),
    "rules and colons": ("--------------------", "", "{}:", ""),
    "two blank lines": ("", "", "{}", ""),
    "bold": ("**{}**", ""),
    "colons": ("{}:", ""),
}
SAID = (
    "They moved everything into parcels. It made it easier to begin, to use and to give back.",
    "",
    "You need friends, so ask early. It reads more like a letter than like ropes.",
    "",
)


@pytest.mark.parametrize("parted", PARTED)
@pytest.mark.parametrize("said", [SAID, (*NOTED, "")], ids=["prose", "bullets"])
@pytest.mark.parametrize("who", ["", " ({})", " by {}", " - {}", "\n{}"])
def test_plain_text_is_parted_by_its_marks(parted: str, said: tuple[str, ...], who: str) -> None:
    lines = ["KelpFest 2020", ""]
    for title, person, _, _ in TALKS:
        on_line, _, below = who.format(person).partition("\n")
        for line in PARTED[parted]:
            lines += [line.format(title + on_line)]
            lines += [below] if below and "{}" in line else []
        lines += said
    assert found_in(lines, "notes.txt") == [
        (plain(title), (person,) if who else ()) for title, person, _, _ in TALKS
    ]


@pytest.mark.parametrize("mark", ["**{}**", "{}:"])
def test_marks_inside_the_note_of_one_talk_part_no_talks(mark: str) -> None:
    lines = ["Drawers for ledgers", "Ann Lindqvist, Initech", ""]
    for part in ("The way we were", "What broke there", "Where it went", "Why it rests"):
        lines += [mark.format(part), "", *NOTED, ""]
    assert found_in(lines, "drawers.txt") == [("drawers for ledgers", ("Ann Lindqvist",))]


def test_a_file_named_as_a_manual_may_hold_a_talk_of_somebody() -> None:
    lines = noted("# Bale Pages - Torvald Eklöf @teklof", *noted("## Pluses"))
    assert found_in(lines, "kelpfest/github-pages.md") == [("bale pages", ("Torvald Eklöf",))]


def test_links_behind_a_linked_person_are_no_part_of_a_name_however_long() -> None:
    links = " - ".join(
        f"[{label}](https://loft.example/barns/{label.lower()}/{'of-the-otter-way-' * 4})"
        for label in ("LoftCast", "Slides", "Blog Post", "Example Code")
    )
    lines: list[str] = []
    for title, person, handle, _ in TALKS:
        lines += noted(f"## {title}", f"[{person}](https://twitter.com/{handle[1:]}) - {links}")
    assert found_in(["# KelpFest 2020", "", *lines]) == NAMED


@pytest.mark.parametrize("below", ["> {}", "> _{}_", "[{}](https://www.linkedin.com/in/x/)"])
def test_a_name_quoted_or_linked_alone_below_a_title_is_its_speaker(below: str) -> None:
    lines = ["# Keynote: Otters (and Friends)", below.format("Torvald Gechev"), ""]
    lines += noted("## Three pillars of a barn")
    assert found_in(lines, "kelpfest/otters.md") == [("otters and friends", ("Torvald Gechev",))]


def test_a_network_that_a_person_is_found_in_is_no_title() -> None:
    people = [f"* {name} - [LinkedIn](https://www.linkedin.com/in/x/)" for _, name, _, _ in TALKS]
    lines = ["# What Makes a Loom? - March 24, 2020", "", "## Speakers", *people, ""]
    lines += noted("## Day in the life of a weaver?")
    assert "linkedin" not in [title for title, _ in found_in(lines, "meetups/looms.md")]


def test_an_initial_makes_a_name_of_a_surname_that_is_a_word() -> None:
    lines = noted("# Sheds and Barns - A Dynamic Pair - Robert Q Quick", *noted("## When to nest"))
    assert found_in(lines, "kelpfest/sheds.md") == [
        ("sheds and barns a dynamic pair", ("Robert Q Quick",))
    ]


ONE_WORD = {
    "linked whole, numbered": "1. [{t} - {s}](/{s}-notes.md)",
    "linked whole": "- [{t} - {s}](talk-{s}.md)",
    "linked title": "- [{t}](talk-{s}.md) - {s}",
    "behind by": "- [{t}](talk-{s}.md) by {s}",
}


@pytest.mark.parametrize("form", ONE_WORD)
@pytest.mark.parametrize("part", [0, 1], ids=["given", "family"])
def test_one_name_for_each_of_a_list_of_notes_is_who_spoke(form: str, part: int) -> None:
    told = [(title, person.split()[part]) for title, person, _, _ in TALKS if "," not in title]
    lines = [ONE_WORD[form].format(t=title, s=name) for title, name in told]
    found = found_in(["### KelpFest 2020", "", "List of sessions:", "", *lines], "kelp/README.md")
    assert found == [(plain(title), (name,)) for title, name in told]


@pytest.mark.parametrize("part", [0, 1], ids=["given", "family"])
def test_one_name_behind_by_in_most_headings_is_who_spoke(part: int) -> None:
    told = [(title, person.split()[part]) for title, person, _, _ in TALKS]
    lines = [line for title, name in told for line in noted(f"## {title} by {name}")]
    assert found_in(["# KelpFest 2020", "", *lines]) == [
        (plain(title), (name,)) for title, name in told
    ]


def test_a_topic_that_comes_again_behind_a_dash_is_nobody() -> None:
    heads = ("Barns - Basics", "Looms - Basics", "Ropes - Basics", "Pegs and nails - Basics")
    lines = [f"- [{head}](note{at}.md)" for at, head in enumerate(heads)]
    people = [person for _, person in found_in(["# KelpFest 2020", "", *lines], "kelp/README.md")]
    assert not any(people)


@pytest.mark.parametrize("name", ["Will Power", "Win Snow", "Dawn Q. Field"])
@pytest.mark.parametrize("quotes", ['"{}"', "“{}”", "«{}»"])
@pytest.mark.parametrize("behind", ["", ", Initech", " (Initech)", " - Initech"])
def test_a_name_of_words_behind_a_title_in_quotes_is_a_name(
    quotes: str, name: str, behind: str
) -> None:
    lines = [f"# {quotes.format('Barns for the bay')} by {name}{behind}", "", *NOTED]
    found = found_in(lines, "2017/kelpfest/barns-for-the-bay.md")
    assert found == [("barns for the bay", (name,))]


LISTS = {
    "bullets": "- {}",
    "counted by reStructuredText": "#. {}",
    "links alone": "[{}]({}.md)\n",
    "numbers": "{0}. {1}",
}


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("days", [("Friday", "Saturday"), ("Day 1", "Day 2")])
def test_titles_listed_below_a_day_are_talks(kind: str, days: tuple[str, str]) -> None:
    titles = ["Composing Barns", "The End of Looms and the New Rope", "Pegs", "Otters"]
    lines = ["# Notes from KelpFest 2013", ""]
    for day, told in zip(days, (titles, titles[::-1]), strict=True):
        lines += [f"## {day}", ""]
        for at, title in enumerate(told, 1):
            args = (at, title) if kind == "numbers" else (title, f"{day[-1]}-{at}")
            lines += LISTS[kind].format(*args).split("\n")
        lines += [""]
    found = [title for title, _ in found_in(lines, "readme.md")]
    assert found == [plain(title) for title in [*titles, *titles[::-1]]]


def test_what_one_says_of_a_day_is_no_list_of_talks() -> None:
    lines = ["# KelpFest 2013", "", "## Friday", ""]
    lines += ["- met the otters", "- The harbour is cold in May", "- Good food", ""]
    assert found_in(lines, "kelpfest/readme.md") == []


def test_a_folder_may_part_the_digits_of_its_day_by_spaces() -> None:
    text = "Barns that listen\n\nThey are told what to do, and the barn takes care of it.\n"
    note = recover(NoteSource.of(text, "Loom Tinkerers/2025 06 10/Barns.md", "notes")).note
    assert str(note.event.date_start) == "2025-06-10"


@pytest.mark.parametrize("sign", ["OR", "**OR**", "_OR_"])
@pytest.mark.parametrize("talk", ["{} ({})", "[{} ({})](https://a.example/t)", "{} by {}"])
def test_two_talks_to_choose_between_on_one_line_are_two(talk: str, sign: str) -> None:
    lines = ["# KelpFest 2020", "", "## Day 1", "", "- Otters (Ffion Prydderch)"]
    looms = talk.format("Looms for us", "Ann Lindqvist")
    barns = talk.format("Barns that rest", "Priya Raman")
    lines += [f"- {looms} {sign} {barns}", "- Ropes (Leila Haddad)"]
    assert found_in(lines) == [
        ("otters", ("Ffion Prydderch",)),
        ("looms for us", ("Ann Lindqvist",)),
        ("barns that rest", ("Priya Raman",)),
        ("ropes", ("Leila Haddad",)),
    ]
