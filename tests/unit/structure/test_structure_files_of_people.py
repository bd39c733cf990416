"""Folders whose files are each named for who spoke, in lower case as slugs are."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

LIKELY = ("zelvin-okrand.md", "piotr-walin.md", "wrenna-tulliver.md")
POINTS = "* measure before you change\n* small teams own small things\n"


def recovered(text: str, name: str, *beside: str) -> tuple[str, list[tuple[str, list[str]]]]:
    note = recover(NoteSource.of(text, f"{name}.md", "gloamconf-2018-notes", beside)).note
    talks = [session for session in note.sessions if session.kind.is_talk]
    return note.event.title, [(talk.title, [p.name for p in talk.speakers]) for talk in talks]


@pytest.mark.parametrize("name", ["maria-becker", "maria_becker", "02-maria-becker"])
@pytest.mark.parametrize(
    "title", ["Gardens that water themselves", "Maria's garden of two ponds", "Gardenry"]
)
@pytest.mark.parametrize("sure", ["tom-okafor.md", "tom_okafor.md"])
def test_beside_likely_names_a_sure_one_tells_what_they_are(
    name: str, title: str, sure: str
) -> None:
    _, talks = recovered(f"# {title}\n{POINTS}", name, *LIKELY, sure)
    assert talks == [(title, ["Maria Becker"])]


def test_beside_one_person_a_sure_name_is_one() -> None:
    text = f"# Gardens that water themselves\n{POINTS}"
    beside = ("quiet-ponds.md", "README.md", "how-wells-fill.md")
    assert recovered(text, "maria-becker", *beside)[1][0][1] == []
    assert recovered(text, "maria-becker", "tom-okafor.md", *beside)[1][0][1] == ["Maria Becker"]
    assert recovered(text, "quiet-wells", "tom-okafor.md", *beside)[1][0][1] == []


def test_one_word_like_an_event_is_the_title_of_whom_the_file_is_named_for() -> None:
    text = f"# Pondcon\n{POINTS}\n## Deep water\n{POINTS}\n## Old wells\n{POINTS}"
    event, talks = recovered(text, "maria-becker", *LIKELY, "tom-okafor.md")
    assert (event, talks) == ("GloamConf 2018", [("Pondcon", ["Maria Becker"])])


def test_who_is_spoken_of_in_a_sentence_is_not_who_the_file_is_named_for() -> None:
    text = f"# Quiet ponds\n* Priya Raman's introduction, as warm as ever\n{POINTS}"
    assert recovered(text, "maria-becker", *LIKELY, "tom-okafor.md")[1] == [
        ("Quiet ponds", ["Maria Becker"])
    ]
