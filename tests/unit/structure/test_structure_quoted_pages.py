"""People on the headings of a programme's page that a note quotes below a talk."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = ["Why queues lie", "Teaching caches to forget"]
ABSTRACT = "> #### Abstract\n>\n" + ">They lie, and this is how we found out about it.\n>\n" * 12


def people_of(text: str) -> list[tuple[str, list[str]]]:
    note = recover(NoteSource.of(text, "gloamconf/2031.md", "gloam")).note
    return [
        (session.title, [person.name for person in session.speakers])
        for session in note.sessions
        if session.kind.is_talk
    ]


@pytest.mark.parametrize(
    ("quoted", "names"),
    [
        ("> #### Speaker Bio : Zolani Mbeku\n> He keeps bees.", ["Zolani Mbeku"]),
        ("> #### Speakers: Zolani Mbeku & Anna Berg", ["Zolani Mbeku", "Anna Berg"]),
        ("> ### Biographie\n> Zolani Mbeku", ["Zolani Mbeku"]),
        (
            "> #### Speakers Bio :\n>##### Zolani Mbeku\n>He is.\n>\n>##### Anna Berg\n>CTO",
            ["Zolani Mbeku", "Anna Berg"],
        ),
        ("> #### Level : Beginner", []),
    ],
)
def test_people_on_quoted_headings_speak(quoted: str, names: list[str]) -> None:
    body = f"Talk - Thursday from 10:30 - Room 3\n{ABSTRACT}\n{quoted}\n\n- notes\n"
    text = "# GloamConf 2031\n\n" + "\n".join(f"## {title}\n{body}" for title in TITLES)
    assert people_of(text) == [(title, names) for title in TITLES]


def test_a_link_to_the_recording_below_is_nobody() -> None:
    replay = "### Rating ⭐⭐⭐\n\n[Lien du Replay](https://videos.example/watch?v=1)\n"
    text = "# GloamConf 2031\n\n" + "\n".join(
        f"## {title}\n\nThey do.\n\n{replay}" for title in TITLES
    )
    assert people_of(text) == [(title, []) for title in TITLES]


def test_a_heading_below_a_talk_introduces_its_speaker() -> None:
    text = (
        "# Why queues lie\n\n## Abstract\n\nThey do.\n\n"
        "## About the speaker: Zolani Mbeku\n\nHe keeps bees.\n\n## Notes\n\n- they do\n"
    )
    assert people_of(text) == [("Why queues lie", ["Zolani Mbeku"])]
