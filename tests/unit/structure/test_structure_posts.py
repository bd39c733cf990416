"""A blog holds notes of talks and much else."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

POST = """---
layout: post
title: {title}
---

{text}

## Why

- it was slow
"""


def talks(title: str, text: str, root: str = "blog") -> list[str]:
    source = NoteSource.of(
        POST.format(title=title, text=text), "_posts/2015-11-02-something.md", root
    )
    return [session.title for session in recover(source).note.sessions if session.kind.is_talk]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Moving to a new queue", "We ran the old one for six years."),
        ("My editor in 2015", "It is still the same one, with new colours."),
    ],
)
def test_a_post_that_tells_of_no_talk_is_none(title: str, text: str) -> None:
    assert talks(title, text) == []


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Queues for everybody", "Notes of a talk that I saw last week."),
        ("Queues for everybody", "Heard at a conference in Graz."),
        ("Queues for everybody", "Speaker: Ann Lee"),
    ],
)
def test_a_post_that_tells_of_a_talk_is_one(title: str, text: str) -> None:
    assert talks(title, text) == [title]


def test_in_a_notebook_of_talks_every_post_is_about_one() -> None:
    assert talks("Queues for everybody", "Slow ones first.", "meetup-notes") == [
        "Queues for everybody"
    ]


@pytest.mark.parametrize(
    ("title", "several"), [("Barcamp Bergen 07: day one", True), ("Looms", False)]
)
def test_headings_of_a_post_that_is_titled_as_an_event_are_talks(
    title: str, *, several: bool
) -> None:
    head = f'---\ntitle: "{title}"\ndate: 2007-02-03\n---\n\nIt began with a talk by Ann Lee.\n\n'
    text = (
        head
        + "## Wisdom of looms\n\nText.\n\n## RopeWiki\n\nText.\n\n## Ropes for the web\n\nText.\n"
    )
    sessions = recover(
        NoteSource.of(text, "content/weblog/2007/barcamp-bergen-07-day-one.md")
    ).note.sessions
    titles = [session.title for session in sessions]
    assert titles == (["Wisdom of looms", "RopeWiki", "Ropes for the web"] if several else [title])


TITLES = ["Ropes for looms", "What the mill", "Slow tar is good tar"]


@pytest.mark.parametrize(
    "entry",
    [
        "### {}\n\nHow ropes are made in the north.\n\n[Video](https://v.example/{at})\n\n",
        "### {}\n\nSome words on it.\n\n[Watch it](https://www.youtube.com/watch?v={at})\n\n",
        "**{}**\n[Description](https://c.example/{at}) [YouTube](https://v.example/{at})\n\n",
    ],
)
@pytest.mark.parametrize("title", ["Twelve looms", "7r3 retrospective"])
def test_headings_with_a_video_each_are_talks(entry: str, title: str) -> None:
    told = "".join(entry.format(each, at=at) for at, each in enumerate(TITLES))
    text = f"---\ntitle: {title}\nlayout: post\n---\n\nThese I liked:\n\n{told}"
    sessions = recover(NoteSource.of(text, "_posts/2019/2019-01-21-looms.md")).note.sessions
    assert [session.title for session in sessions] == TITLES


PLAIN = [
    ("date: '2015-11-02T14:35:27+00:00'\ntitle: My first loom", "It is a small one."),
    ("title: Ropes in four steps\ncategories: [tutorial]\nheader: img/bg-beacon.png", "Cut it."),
    (
        "title: Clean looms",
        "We talk about it every day, and let's talk again.",
    ),
    ("title: What came of 2015", "The year went by. Its topic was wood, its title was long."),
    ("title: Event handlers of the mill", "A session begins when the wheel turns."),
]


def in_blog(front: str, text: str, path: str = "_posts/2015-11-02-something.md") -> list[str]:
    """Titles of the talks, and that of the event, of a post with two headings."""
    whole = f"---\n{front}\n---\n\n{text}\n\n## Oak\n\n- hard\n\n## Pine\n\n- soft\n"
    note = recover(NoteSource.of(whole, path, "blog")).note
    return [session.title for session in note.sessions if session.kind.is_talk] + [
        title for title in [note.event.title] if title
    ]


@pytest.mark.parametrize(("front", "text"), PLAIN)
def test_words_that_mean_other_things_too_make_no_talk_of_a_post(front: str, text: str) -> None:
    assert in_blog(front, text) == []


@pytest.mark.parametrize(
    ("front", "text"),
    [
        ("title: Ropes for all\ntags: [talk]", "Cut it."),
        ("title: Ropes for all\ntags: [wood, GloamConf]", "Cut it."),
        ("title: Ropes for all\ndescription: Notes from Ann Lee's talk.", "Cut it."),
        ("title: Gloam Ulm 2015", "It was warm."),
        ("title: Ropes for all", "Ich war auf einer Tagung in Ulm."),
        ("title: Ropes for all", "Estuve en una charla sobre madera."),
        ("title: Ropes for all", "木の勉強会に行きました。"),
        (
            "title: Ropes for all",
            (
                "One.\n\nTwo.\n\nThree.\n\nFour.\n\nThe session had a panel, "
                "and its audience saw a presentation at the venue, where the lecture was."
            ),
        ),
    ],
)
def test_a_post_that_says_so_is_about_talks(front: str, text: str) -> None:
    assert in_blog(front, text) != []


@pytest.mark.parametrize(
    ("root", "titles"),
    [
        ("LoomNotes", []),
        ("LoomTalks", ["Oak and pine"]),
        ("annlee17", []),
        ("annlee17.github.io", []),
        ("loomconf17", ["Oak and pine"]),
    ],
)
def test_the_name_of_a_notebook_is_read_as_its_words(root: str, titles: list[str]) -> None:
    text = "---\nlayout: post\ntitle: Oak and pine\n---\n\nOne is hard.\n"
    sessions = recover(NoteSource.of(text, "_posts/2015-11-02-oak.md", root)).note.sessions
    assert [session.title for session in sessions] == titles


def test_a_post_that_is_titled_with_its_speaker_is_one_talk() -> None:
    text = '---\ntitle: "Looms, part 1 - Ann Lee - GLOAM 2020"\n---\n\n## Why\n\na\n\n## How\n\nb\n'
    (session,) = recover(
        NoteSource.of(text, "posts/looms_part_1_ann_lee_gloam_2020.md")
    ).note.sessions
    assert [person.name for person in session.speakers] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("path", "root", "told"),
    [
        ("content/loom.md", "notes", False),
        ("weblog/2015/loom.md", "notes", False),
        ("2015/loom.md", "annlee.dev", False),
        ("2015/loom.md", "annlee", True),
        ("2015/loom.md", "loom.js", True),
        ("content/events/loom.md", "annlee.dev", True),
    ],
)
def test_a_site_is_a_blog_but_for_its_pages_of_events(path: str, root: str, *, told: bool) -> None:
    text = "---\ntitle: My first loom\ndate: 2015-11-02\n---\n\nIt is a small one.\n"
    assert bool(recover(NoteSource.of(text, path, root)).note.sessions) is told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Call for looms, RopesConf 2015", False),
        ("RopesConf 2015 registration open!", False),
        ("Ropes of the north - a book review", False),
        ("Retour sur la soirée des cordes", False),
        ("Wywiad z tkaczem konferencji", False),
        ("RopesConf talks", False),
        ("Lightning Talks", False),
        ("How we survey a talk", True),
        ("Surveying looms: a talk", True),
    ],
)
def test_a_post_around_an_event_is_no_talk(title: str, *, told: bool) -> None:
    text = f"---\ntitle: {title}\n---\n\nThe conference is near, and its talks are long.\n"
    assert bool(recover(NoteSource.of(text, "_posts/2015-11-02-it.md")).note.sessions) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The session starts. A session ends. Each session has a key: session.key.", False),
        ("```\nsession: open\npanel: wide\nevent: lecture\nvenue: audience\n```", False),
        ("Nine talks at a conference by each speaker.", True),
    ],
)
def test_a_word_said_again_and_again_tells_no_more_of_talks(text: str, *, told: bool) -> None:
    whole = f"---\ntitle: Keys of looms\n---\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\n{text}\n{text}\n"
    note = recover(NoteSource.of(whole, "_posts/2015-11-02-it.md")).note
    assert bool(note.sessions) is told
