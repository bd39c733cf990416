"""Talks whose titles stand in quotes in running text."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def found(text: str) -> list[tuple[str, list[str], int]]:
    sessions = recover(NoteSource.of(text, "2019-gloamfest.md")).note.sessions
    return [(s.title, [p.name for p in s.speakers], s.span.first) for s in sessions]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('Then "{}" by {}, very clear.', '{} opened the afternoon with "{}". Good jokes.'),
        ("Dann „{}“ von {}, sehr klar.", "{} schloss mit „{}“."),
        ("Après le café « {} » par {}.", "{} a fini avec « {} »."),
        ('Poi "{}" di {}: bello.', 'Ha chiuso {} con "{}".'),
        ('Daarna "{}" door {}.', '{} begon met "{}".'),
        ("Luego “{}” ({}), muy claro.", "{} terminó con “{}”."),
        ("Then *{}* by {}, very clear.", '{} presented "{}". Good jokes.'),
        ("Then **{}** by {}, very clear.", "{}'s _{}_ was the best."),
        ('In "{}", {} told us of queues.', '{} (Acme), "{}". Good jokes.'),
        ("I enjoyed **{} by {}** a lot.", "**{1} - {0}** was great."),
        (
            "My favourite was [{}](https://f.example/a) by {}.",
            "{}'s talk [{}](https://f.example/b) was long.",
        ),
        ("Dans « {} », {} explique les files.", "{} a présenté « {} »."),
        ('"[{}](https://f.example/a)," by {}, was clear.', '{} had a talk called "{}," as ever.'),
    ],
)
def test_titles_in_quotes_beside_names_are_talks(first: str, second: str) -> None:
    one = first.format("Leases that rest", "Anna Berg and Bo Ekman")
    two = second.format("Peter Ekman", "What queues remember")
    text = f"# Gloamfest\n\nBergen, 26 August 2019\n\nWe were late. {one}\n\nLunch.\n\n{two}\n"
    assert found(text) == [
        ("Leases that rest", ["Anna Berg", "Bo Ekman"], 5),
        ("What queues remember", ["Peter Ekman"], 9),
    ]


@pytest.mark.parametrize(
    "text",
    [
        '# Gloamfest\n\nBergen, 26 August 2019\n\nWe saw "Leases that rest" by Anna Berg.\n',
        '# On my shelf\n\n"Leases that rest" by Anna Berg, "What queues say" by Peter Ekman.\n',
        '# Gloamfest\n\nBergen, 26 August 2019\n\nThey said "Leases rest" and "Queues wait".\n',
        '# Gloamfest 2019\n\nAnna Berg said "Leases rest here".\n\nBo Ek asked "Queues wait?".\n',
        "# Gloamfest\n\n26 August 2019\n\n" + '- read "Leases rest" by Anna Berg\n' * 4,
    ],
)
def test_other_quotes_are_no_talks_of_a_day(text: str) -> None:
    titles = {title for title, _, _ in found(text)}
    assert titles.isdisjoint({"Leases that rest", "What queues say", "Leases rest", "Queues wait"})
    assert titles.isdisjoint({"Leases rest here", "Queues wait?"})


def test_a_post_about_an_event_tells_its_talks_without_a_heading() -> None:
    told = "Anna Berg gave *Leases that rest*.\n\nBo Ek's *Slow logs* was long.\n"
    assert found(f"---\ntitle: Gloamfest notes\n---\n\n{told}") == [
        ("Leases that rest", ["Anna Berg"], 5),
        ("Slow logs", ["Bo Ek"], 7),
    ]


OF_ONE = "---\nlayout: post\ntitle: {}\ndate: 2020-11-20\n---\n\n{}\n\n## What is it\n\nIt rests.\n"


@pytest.mark.parametrize(
    ("name", "lead"),
    [
        ("Notes on leases", 'One of three deserves a post: **"Leases that rest"** by Anna Berg.'),
        ("Leases", "At Gloamfest 2020 I saw Anna Berg with “Leases that rest”, and liked it."),
        ("Über Leases", "Gestern sprach Anna Berg über „Leases that rest“."),
        ("Les leases", "J'étais là pour « Leases that rest » par Anna Berg."),
        ("Sobre leases", "Me quedo con “Leases that rest” de Anna Berg."),
    ],
)
def test_a_post_named_after_the_talk_it_opens_with_is_about_it(name: str, lead: str) -> None:
    assert found(OF_ONE.format(name, lead)) == [("Leases that rest", ["Anna Berg"], 1)]


@pytest.mark.parametrize(
    ("name", "lead"),
    [
        ("Gloamfest 2020", 'The best was "Gloamfest that rests" by Anna Berg.'),
        ("My queue library", 'It builds on "Leases that rest" by Anna Berg.'),
        ("How leases rest", 'The book "Leases that rest" by Anna Berg says so.'),
        ("Leases", 'Either "Leases that rest" by Anna Berg or "Leases that do not" by Bo Ek.'),
    ],
)
def test_a_quote_in_the_lead_of_another_post_is_no_talk(name: str, lead: str) -> None:
    titles = {title for title, _, _ in found(OF_ONE.format(name, lead))}
    assert titles.isdisjoint({"Leases that rest", "Gloamfest that rests", "Leases that do not"})


def test_two_talks_in_one_line_are_two() -> None:
    told = "I saw **Slow logs by Anna Berg** and **What queues say by Peter Ekman** there."
    assert found(f"---\ntitle: My GloamConf 2019\n---\n\n## Day 1\n\n{told}\n") == [
        ("Slow logs", ["Anna Berg"], 7),
        ("What queues say", ["Peter Ekman"], 7),
    ]


def day(*told: str) -> str:
    paragraphs = "\n\n".join(told)
    return f"# Gloamfest 2019\n\n## Day 1\n\nWe were early.\n\n{paragraphs}\n"


HEARD = (
    "My first talk was “Leases that rest”.",
    "After lunch there was a session about *Slow logs*.",
    "The “Moss in winter” talk was short.",
)


def test_talks_of_a_day_are_found_where_nobody_is_named() -> None:
    assert found(day(*HEARD)) == [
        ("Leases that rest", [], 7),
        ("Slow logs", [], 9),
        ("Moss in winter", [], 11),
    ]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("Then I went to “What queues say”, a bit late.", ["What queues say"]),
        ("At nine we continued the day with *What queues say*.", ["What queues say"]),
        ("The talk I had looked forward to most was “What queues say”.", ["What queues say"]),
        ("A session by Acme Labs called “What queues say” was full.", ["What queues say"]),
        (
            "Two talks: [What queues say](https://f.example) and [Who logs](https://f.example).",
            ["What queues say", "Who logs"],
        ),
        ("“What queues say” was the best session of all.", ["What queues say"]),
        ("Danach besuchte ich „Was Schlangen sagen“.", ["Was Schlangen sagen"]),
        ("La conférence « Ce que disent les files » était pleine.", ["Ce que disent les files"]),
        ("Después fui a “Lo que dicen las colas”.", ["Lo que dicen las colas"]),
    ],
)
def test_a_sentence_says_that_a_title_was_heard(sentence: str, titles: list[str]) -> None:
    assert [title for title, _, _ in found(day(*HEARD, sentence))[3:]] == titles


@pytest.mark.parametrize(
    "sentence",
    [
        "In the talk they showed “What queues say”.",
        "The keynote ended with “What queues say”.",
        "The session mentioned the book “What queues say”.",
        "We talk about “What queues say” all day.",
        "The conference was held in the [Acme Hall](https://f.example/a).",
        "In the evening we visited [Acme Tower Bar](https://f.example/a).",
        "A talk at [Moss Summit 2018](https://f.example/a) says so too.",
        "[Ann Lee's](https://f.example/a) talk was good.",
        "It is like “What queues say”.",
    ],
)
def test_what_was_said_or_seen_there_is_no_talk(sentence: str) -> None:
    titles = [title for title, _, _ in found(day(*HEARD, sentence))]
    assert set(titles) - {"Ann Lee"} == {"Leases that rest", "Slow logs", "Moss in winter"}


def test_two_titles_without_people_are_no_report() -> None:
    titles = {title for title, _, _ in found(day(*HEARD[:2]))}
    assert titles.isdisjoint({"Leases that rest", "Slow logs"})


def test_the_title_heard_goes_to_the_person_named_before_it() -> None:
    told = "I ended with a good talk from Anna Berg. The talk is here: [Slow fire](https://f.example/a)."
    assert ("Slow fire", ["Anna Berg"], 13) in found(day(*HEARD, told))


def test_the_person_who_opens_the_next_line_gave_the_talk_above() -> None:
    told = "The very last talk of the whole long day was **Slow fire**.\n"
    told += "[Anna Berg](https://f.example/a) showed us how."
    assert ("Slow fire", ["Anna Berg"], 13) in found(day(*HEARD, told))
