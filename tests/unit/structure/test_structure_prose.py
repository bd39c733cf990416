"""Speakers whom the first sentences below a title name, and sub-headings that are only names."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.entries.speakers import IN_PROSE, people_below
from notes.structure.recover import recover
from notes.structure.text.lines import outline_of


def names(text: str, like: str = "") -> list[str]:
    found = people_below(outline_of(["", text]).lines, 1, "Leases that rest", like=like)
    return [speaker.name for speaker in found.people.speakers]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jurgen Peeters reads compilers for fun and it shows.", "Jurgen Peeters"),
        ("Harriet Nwosu, a librarian, keeps bees and servers.", "Harriet Nwosu"),
        ("Matthias Lindemann baut seit zehn Jahren Kräne.", "Matthias Lindemann"),
        ("Camille Renaud rêve de pannes.", "Camille Renaud"),
        ("J'ai suivi une présentation d'Agathe Renaud sur les grues.", "Agathe Renaud"),
        ("Carlos Ibáñez lleva diez años en esto.", "Carlos Ibáñez"),
        ("Anna Nowak prowadzi zespół od lat.", "Anna Nowak"),
        ("A farmer, Wendell Oberhauser, with sensors and patience.", "Wendell Oberhauser"),
        ("Ein Bauer, Matthias Lindemann, mit viel Geduld.", "Matthias Lindemann"),
        ("Une agricultrice, Camille Renaud, et son tracteur.", "Camille Renaud"),
        ("Een boer, Joost Dekkinga, met een tractor.", "Joost Dekkinga"),
        ("The closing by [Fatoumata Sow](https://t.example/fs). No slides.", "Fatoumata Sow"),
        ("The opener by Ann Berg. Nobody was awake.", "Ann Berg"),
    ],
)
def test_the_sentence_that_opens_the_text_presents_the_speaker(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Alan Kay once said that those who care build their own.",
        "Donald Knuth wrote the book on it.",
        "Grace Hopper invented it.",
        "Visual Studio gets slow.",
        "Docker Desktop eats memory.",
        "Apache Kafka keeps everything.",
        "Machine Learning needs data.",
        "San Francisco was cold.",
        "Max Planck was right about it.",
        "Ann Berg's book is good.",
        "A library by Martin Fowler, which we use.",
        "A book, The Goal, was mentioned.",
        "The city, Den Haag, was cold.",
        "Zolinda Mbekwe grows chillies.",
    ],
)
def test_a_sentence_about_another_thing_or_person_names_no_speaker(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Zolinda Mbekwe grows chillies.",
        "[Zolinda Mbekwe](https://zo.example) runs [Mutant](https://m.example) on old code.",
        "The last one by Zolinda Mbekwe. Nothing worked.",
        "Een kweker, Zolinda Mbekwe, met een kas.",
        "Der Abschluss von Zolinda Mbekwe.",
        "Le dernier de Zolinda Mbekwe, sans diapos.",
    ],
)
def test_a_likely_name_is_enough_where_others_are_named_in_prose(text: str) -> None:
    assert names(text, like=IN_PROSE) == ["Zolinda Mbekwe"]


def test_talks_beside_others_that_name_people_in_prose_do_so_too() -> None:
    text = (
        "# Gloamfest 2021\n\n## Leases that rest\n\nHarriet Nwosu showed a bank statement.\n\n"
        "## What queues remember\n\n[Zolinda Mbekwe](https://zo.example) runs one of 1998.\n\n"
        "## Boring deploys\n\nMarek Dvorak talked about Fridays.\n\n"
        "## The city\n\nKept raining, all of it.\n"
    )
    sessions = recover(NoteSource.of(text)).note.sessions
    found = [(each.title, [one.name for one in each.speakers]) for each in sessions]
    assert found == [
        ("Leases that rest", ["Harriet Nwosu"]),
        ("What queues remember", ["Zolinda Mbekwe"]),
        ("Boring deploys", ["Marek Dvorak"]),
        ("The city", []),
    ]


def people_of(sub_heading: str, inner: str = "## Sealed leases\n- one\n\n## Inline") -> list[str]:
    """Of the one talk of a note that opens with a title and `sub_heading`."""
    text = f"# Leases are for all of us\n## {sub_heading}\n\n- Rest\n\n{inner}\n- two\n"
    (talk,) = recover(NoteSource.of(text, "gloamfest-2021/01 leases.md")).note.sessions
    return [speaker.name for speaker in talk.speakers]


@pytest.mark.parametrize(
    ("sub_heading", "people"),
    [
        ("Zolinda Mbekwe", ["Zolinda Mbekwe"]),
        ("Zolinda Mbekwe, chercheuse", ["Zolinda Mbekwe"]),
        ("Zolinda Mbekwe | moderator: Ann Berg", ["Zolinda Mbekwe"]),
        ("Zolinda Mbekwe - moderated by Ann Berg", ["Zolinda Mbekwe"]),
        ("Ann Berg, Bo Ekman, Cy Dahl. Moderated by Ida Kjær", ["Ann Berg", "Bo Ekman", "Cy Dahl"]),
        ("Ann Berg, Bo Ekman, Cy Dahl. Moderado por Ida Kjær", ["Ann Berg", "Bo Ekman", "Cy Dahl"]),
        ("Ann Berg y Bo Ekman (modera: Ida Kjær)", ["Ann Berg", "Bo Ekman"]),
        ("Key points", []),
        ("Lease basics", []),
        ("Memory Model", []),
    ],
)
def test_a_sub_heading_right_below_the_title_names_its_people(
    sub_heading: str, people: list[str]
) -> None:
    assert people_of(sub_heading) == people


def test_a_sub_heading_with_capitals_as_all_others_have_is_no_unknown_name() -> None:
    assert people_of("Trade Offs", "## Sealed Leases\n- one\n\n## Inline Things") == []


@pytest.mark.parametrize(
    "line",
    [
        "Retour d'expérience, Camille Renaud",
        "Erfahrungsbericht - Camille Renaud",
        "Caso práctico: Camille Renaud",
        "Camille Renaud, chercheuse",
        "Camille Renaud, Forscherin",
    ],
)
def test_a_kind_of_talk_or_a_role_beside_a_name_is_known_in_other_languages(line: str) -> None:
    assert names(line) == ["Camille Renaud"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ropes fray from within: Harriet Nwosu explains how.", ["Harriet Nwosu"]),
        ("From a loft to a mill, Ann Berg showed how ropes are made.", ["Ann Berg"]),
        ("Good fun, and the speakers Ann Berg and Jo Roe had slides.", ["Ann Berg", "Jo Roe"]),
        ("The last slot on this stage is with Ann Berg.", ["Ann Berg"]),
        ("We then heard from Ann Berg on why ropes fray.", ["Ann Berg"]),
        ("Ann Weerts' talk on ropes was the best.", ["Ann Weerts"]),
        ("A slot with Ann Berg. It rained.", []),
        ("The panel had Ann Berg, Jo Roe and Al Kolb.", []),
        ("Ropes fray from within: Ann Berg keeps some.", []),
    ],
)
def test_names_inside_the_first_sentences(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_each_of_several_people_may_have_a_company() -> None:
    text = "At the session with Ann Berg from Rope Works and Jo Roe from Tide Office."
    assert names(text) == ["Ann Berg", "Jo Roe"]


@pytest.mark.parametrize(
    "picture",
    [
        "![](quay.png)",
        "![A quay at night](quay.png)",
        "[![A quay](small.png)](large.png)",
        '![A quay](quay.png "At night")',
        "![[quay.png]]",
        '<p align="center"><img src="quay.png"></p>',
        '<div class="wide">\n<img src="quay.png">\n</div>',
        "![](a.png) ![](b.png)\n![](c.png)\n![](d.png)",
        "[Slides](deck.pdf)",
    ],
)
@pytest.mark.parametrize(
    "text", ["Ann Berg is an engineer at a mill. She likes ropes.", "By Ann Berg", "Ann Berg"]
)
def test_pictures_and_slides_stand_before_what_names_the_speaker(picture: str, text: str) -> None:
    lines = ["", *picture.split("\n"), "", text]
    found = people_below(outline_of(lines).lines, 1, "Leases that rest")
    assert [speaker.name for speaker in found.people.speakers] == ["Ann Berg"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The last keynote was done by [Ann Berg](https://t.example/a).", ["Ann Berg"]),
        ("The next talk was [Looms in the barn](https://l.example) by Tom Berg.", ["Tom Berg"]),
        ("The second talk was \u201cLooms in the barn\u201d by Tom Berg.", ["Tom Berg"]),
        ("There was a talk about the loom library by Philipp Marx. Good.", ["Philipp Marx"]),
        ("A talk that puzzled me was Functional Looms by James Rivers.", ["James Rivers"]),
        ("I went to a _Loom_ workshop, hosted by Anna Berg and Lisa Ek.", ["Anna Berg", "Lisa Ek"]),
        ("In this workshop, gently hosted by Tom Berg, we drew a map.", ["Tom Berg"]),
        ("Jan Kuiper from Acme, gently facilitated a workshop on _maps_.", ["Jan Kuiper"]),
        (
            "A workshop on _maps_. Tom Berg from [Knots](https://k.example), showcased it.",
            ["Tom Berg"],
        ),
        ("I liked the talk of [Ann Berg](https://t.example/a) most.", ["Ann Berg"]),
        (
            "In this talk, kept for the end, loom maker [Ann Berg](https://t.e) explained it.",
            ["Ann Berg"],
        ),
        ("Der erste Vortrag war \u201eWebstühle im Stall\u201c von Anna Weber.", ["Anna Weber"]),
        ("Une conférence sur les métiers par Anne Dubois.", ["Anne Dubois"]),
        ("Hubo una charla sobre telares por Ana Torres.", ["Ana Torres"]),
    ],
)
def test_people_stand_behind_what_a_talk_was_about(text: str, people: list[str]) -> None:
    assert names(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "The talk was a rehash of the book by Ann Berg.",
        "It was a talk on ideas from the essay by Ann Berg.",
        "A session about a loom made by Acme.",
        "The workshop was hosted by Acme in the barn.",
        "The party was hosted by Ann Berg.",
        "The keynote of GloamConf was on looms.",
        "In this talk, they quoted Ann Berg, who wrote a book on looms.",
        "The talk on Monday was about the looms of Bo Marek.",
    ],
)
def test_others_whom_a_sentence_on_a_talk_holds_gave_none(text: str) -> None:
    assert names(text) == []
