"""Habits of writers that a whole note shows: lists of plans, names before a sentence, remarks."""

from __future__ import annotations

import datetime as dt

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def found(text: str, path: str = "note.md", root: str = "notebook") -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(text, path, root)).note
    talks = [each for each in note.sessions if each.kind.is_talk]
    return [(talk.title, [person.name for person in talk.speakers]) for talk in talks]


def assert_one_talk_each(entry: str) -> None:
    """Three entries of this form, of number `n`, title `t` and name `x`, are three talks."""
    names = ["Harriet Nwosu", "Wayra Quispe", "Ida Kjær"]
    titles = ["Leases that rest", "What queues remember", "Boring deploys"]
    talks = zip("123", titles, names, strict=True)
    parts = [entry.format(n=number, t=title, x=name) for number, title, name in talks]
    wanted = [(title, [name]) for title, name in zip(titles, names, strict=True)]
    assert found("\n".join(["# Gloamfest 2021\n", *parts])) == wanted


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("CFP ideas", "cfp.md"),
        ("Talk ideas", "ideas.md"),
        ("Ideas para charlas", "ideas-charlas.md"),
        ("Ideias de palestras", "ideias.md"),
        ("Vortragsideen", "ideen.md"),
        ("Leseliste", "leseliste.md"),
        ("Da leggere", "lista.md"),
        ("Reading list", "reading-list.md"),
    ],
)
def test_a_list_of_what_to_propose_or_read_is_of_no_event(heading: str, path: str) -> None:
    text = f"# {heading}\n\n- How leases rest\n- Boring deploys\n\n## Done\n\n- one\n"
    note = recover(NoteSource.of(text, path, "gloamdays-notes")).note
    assert (note.event.title, note.sessions) == ("", ())


def test_a_list_for_later_in_an_events_folder_is_of_that_event() -> None:
    note = recover(NoteSource.of("# Reading list\n\n- one\n", "reading.md", "gloamfest-2021")).note
    assert note.event.title == "GloamFest 2021"


def test_names_before_a_sentence_below_a_title_are_its_people() -> None:
    text = (
        "# Gloamfest 2015\n\n### Linked data\nHarriet Nwosu, Tamarack Library\n\nTwo devs.\n\n"
        "### Lightning talks\n\n#### Barcode graveyard\nPeg Molina. 11,000 items with no record\n\n"
        "#### Dewey in charts\nArun Thakkar. treemap of loans, very pretty\n\n"
        "### Newspapers\nRobert C. Martin and Jae-won Im, State Archive of Plains\n\nNine lines.\n"
    )
    assert found(text) == [
        ("Linked data", ["Harriet Nwosu"]),
        ("Barcode graveyard", ["Peg Molina"]),
        ("Dewey in charts", ["Arun Thakkar"]),
        ("Newspapers", ["Robert C. Martin", "Jae-won Im"]),
    ]


def test_a_lone_remark_below_short_talks_is_no_talk() -> None:
    text = (
        "Gloamfest 2021 - Bergen, 26 Aug 2021\n\n* Leases - Harriet Nwosu\n  - rest\n\n"
        "* Queues - Marek Dvorak\n  - remember\n\n* lightning talks\n"
        "  - didnt write down much, one about stamps, one about parcels\n"
    )
    assert found(text) == [("Leases", ["Harriet Nwosu"]), ("Queues", ["Marek Dvorak"])]


@pytest.mark.parametrize(
    ("text", "path", "title", "day"),
    [
        (
            "Archivcamp 2020 in Weimar, 6.-7. März\n=====\n\nTalk - Harriet Nwosu\n-----\n- x\n",
            "2020-barcamp-archiv.md",
            "Archivcamp 2020",
            dt.date(2020, 3, 6),
        ),
        (
            "# Workshop on Quiet Speech (September 1, 2018)\n\n**Leases**\nHarriet Nwosu\n- x\n",
            "2018-quiet-workshop.md",
            "Workshop on Quiet Speech",
            dt.date(2018, 9, 1),
        ),
        (
            "# Congrès Gloam 2019\n\n11 octobre 2019, à la Cité des congrès\n\n## A\n\n## B\n",
            "forum-2019.md",
            "Congrès Gloam 2019",
            dt.date(2019, 10, 11),
        ),
    ],
)
def test_a_dated_heading_names_the_event(text: str, path: str, title: str, day: dt.date) -> None:
    event = recover(NoteSource.of(text, path)).note.event
    assert (event.title, event.date_start) == (title, day)


def test_an_institution_behind_a_name_is_no_person() -> None:
    text = (
        "# Jornadas 2023\n\n## Datos abiertos\n*Lucía Ferrándiz, Ayuntamiento de Sagunto*\n\n- x\n"
        "## Calidad\n*Iker Olabarria, Fundación del Norte*\n\n- y\n"
    )
    assert found(text) == [("Datos abiertos", ["Lucía Ferrándiz"]), ("Calidad", ["Iker Olabarria"])]


ORG = """#+TITLE: Gloamfest 2021, Bergen
#+DATE: 2021-08-26

* Leases
  Harriet Nwosu

  - rest
** Q&A
  - why not?
* Lunch
* Panel: who pays
  Marek Dvorak, Ilse Vermeulen

  - nobody
* Things to look up
  - one
"""
ASCIIDOC = """= Gloamfest 2021
26 August 2021, Bergen

== Leases
_Harriet Nwosu_

* rest

== Panel: who pays
_Marek Dvorak, Ilse Vermeulen_

* nobody

=== Questions

* why?
"""


@pytest.mark.parametrize(("text", "path"), [(ORG, "day.org"), (ASCIIDOC, "day.adoc")])
def test_org_and_asciidoc_have_headings_of_their_own(text: str, path: str) -> None:
    event = recover(NoteSource.of(text, path)).note.event
    assert (event.title, event.date_start) == ("Gloamfest 2021", dt.date(2021, 8, 26))
    assert found(text, path) == [
        ("Leases", ["Harriet Nwosu"]),
        ("who pays", ["Marek Dvorak", "Ilse Vermeulen"]),
    ]


WIKI = """= Gloamfest 2021 (online) =

26 August 2021, Bergen

== Leases (Harriet Nwosu) ==

* rest
** well
** and long
# first
# second

== Lunch ==

== Panel: who pays (Marek Dvorak, Ilse Vermeulen) ==

* nobody
"""


def test_pages_of_a_wiki_have_headings_closed_as_they_are_opened() -> None:
    event = recover(NoteSource.of(WIKI, "day.wiki")).note.event
    assert (event.title, event.date_start) == ("Gloamfest 2021", dt.date(2021, 8, 26))
    assert found(WIKI, "day.wiki") == [
        ("Leases", ["Harriet Nwosu"]),
        ("who pays", ["Marek Dvorak", "Ilse Vermeulen"]),
    ]


SEVERAL_EVENTS = """# Konferencje

## 2020

### Gloamfest Kraków, 4 czerwca

- **Anna Nowak** – Kolejki w spoczynku
  - mniej
- **Jan Kowalski** – Dzierżawy
  - krócej

## 2021

### Gloamfest Kraków, 9 czerwca

- **Anna Nowak i Jan Kowalski** – Nudne wdrożenia
  - nic
- **Peter Berg** – Ślady paczki
  - więcej
"""


def test_below_the_heading_of_a_year_stand_its_events_and_their_talks() -> None:
    assert found(SEVERAL_EVENTS, "konferencje.md") == [
        ("Kolejki w spoczynku", ["Anna Nowak"]),
        ("Dzierżawy", ["Jan Kowalski"]),
        ("Nudne wdrożenia", ["Anna Nowak", "Jan Kowalski"]),
        ("Ślady paczki", ["Peter Berg"]),
    ]


def test_a_list_of_those_on_a_panel_is_no_list_of_talks() -> None:
    text = "# Gloamfest 2021\n\n## Who pays\n\n- **Anna Berg** - Acme\n- **Bo Ekman** - Initech\n"
    more = "\n## Leases\n\nby Carl Vik\n\n- rest\n\n## Queues\n\nby Jane Smith\n\n- wait\n"
    assert [title for title, _ in found(text + more)] == ["Who pays", "Leases", "Queues"]


@pytest.mark.parametrize(
    "caption",
    ['Sketchnote: "{}" by {}', "Sketchnote: „{}“ von {}", '"{}" door {}', "Croquis « {} » par {}"],
)
def test_captions_that_quote_titles_head_the_talks_of_sketchnotes(caption: str) -> None:
    talks = [("Leases that rest", ["Anna Berg"]), ("What queues remember", ["Peter Ekman"])]
    pictures = [
        f"![{caption.format(title, names[0])}](img/{at}.png)\n\nSome words on it.\n"
        for at, (title, names) in enumerate(talks)
    ]
    text = "\n".join(["# Gloamfest 2021\n", *pictures, "![All of us](img/all.png)\n"])
    assert found(text) == talks


@pytest.mark.parametrize("line", ["{}", "_{}_", "by {}", "- {}", "{}, Acme"])
def test_an_unknown_name_stands_where_the_known_ones_do_in_plain_text(line: str) -> None:
    names = ["Zsuzsa Bodnár", "Wayra Quispe", "Thandeka Mokoena", "Nkemdi Azikwe"]
    titles = ["Leases that rest", "What queues remember", "Boring deploys", "Tracing a parcel"]
    parts = [
        f"{title}\n{line.format(name)}\n\n- a point\n- another\n"
        for title, name in zip(titles, names, strict=True)
    ]
    text = "\n".join(["Gloamfest 2021\n", *parts])
    assert found(text) == [(title, [name]) for title, name in zip(titles, names, strict=True)]


@pytest.mark.parametrize(
    "entry",
    [
        "## Talk #{n}: {t}\n### Speaker: {x}\n\n- a point\n",
        "### {x}\n\n*{t}*\n\n- a point\n",
        "### {x}\n\n**{t}**\n\n- a point\n",
        "### {t} (9:00-9:45, {x})\n\n- a point\n",
        "### {x}\n#### {t}\n\n- a point\n",
        "{n}. **{t}**, {x} (Acme). Every entry carries a lease.",
        "- **{t}** - {x}. Every entry carries a lease.",
        "- **{t}** ({x}). Every entry carries a lease.",
        "**{t} ({x})**. Every entry carries a lease.\n",
        "### {x} et al.: {t}\n\n- a point\n",
        "- **{x}**: {t}\n  - a point",
        "**{t}** — {x}, Acme\nEvery entry carries a lease.\n",
        "## 🎤 {t}\n👤 {x} · Acme\n🕘 9:00\n\n- a point\n",
        "## {t}\n**Speaker(s):** {x}\n**Track:** Data\n\n- a point\n",
        "<details>\n<summary>{t} ({x})</summary>\n\n- a point\n\n</details>\n",
    ],
)
def test_entries_of_several_parts_are_read_as_one_talk_each(entry: str) -> None:
    assert_one_talk_each(entry)


@pytest.mark.parametrize(
    "entry",
    [
        "## Talk {n}\n{t}, {x}\n\n- a point\n",
        "## Talk #{n}\n\n**{t}**\n{x}\n\n- a point\n",
        "## Keynote {n}\n{t}\n{x}\n\n- a point\n",
        "## 1{n}:30\n{t} - {x}\n\n- a point\n",
        "**Talk:** {t}\n**Speaker:** {x}\n- a point\n",
        "Title: {t}\nSpeaker: {x}\n\n- a point\n",
    ],
)
def test_headings_that_only_count_take_the_title_below(entry: str) -> None:
    assert_one_talk_each(entry)


def test_a_counting_heading_above_text_stays_as_it_is() -> None:
    text = (
        "# Gloamfest 2021\n\n## Talk 1\n\nHarriet Nwosu spoke about leases, and it was good.\n\n"
        "## Talk 2\n\n- a point\n"
    )
    assert [title for title, _ in found(text)] == ["Talk 1", "Talk 2"]


def test_a_biography_right_below_a_title_tells_who_speaks() -> None:
    text = (
        "# Gloamfest 2021\n\n## Leases\n\nHarriet Nwosu is a staff engineer at Acme.\n\n- x\n\n"
        "## Queues\n\nIda Kjær works for Initech. She likes queues.\n\n- y\n"
    )
    assert found(text) == [("Leases", ["Harriet Nwosu"]), ("Queues", ["Ida Kjær"])]
