"""Folders whose files are named for who spoke, and people with those for whom they work."""

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


WHO = {
    "Maria from Initech": "Maria",
    "Maria from Initech (Program Manager)": "Maria",
    "Maria Becker works at Initech": "Maria Becker",
    "Maria Becker - works at initech, globex and quill": "Maria Becker",
    "Maria Becker working for Quill Looms": "Maria Becker",
    "Maria Becker, who works at Initech": "Maria Becker",
    "Maria Becker representing Initech": "Maria Becker",
    "Maria Becker based in Ghent": "Maria Becker",
    "Dr. Maria DeckelMann, Initech Labs": "Dr. Maria DeckelMann",
}


@pytest.mark.parametrize("line", WHO)
@pytest.mark.parametrize("form", ["### {}\n", "### {}\n#### <https://tube.example/x>\n", "{}\n\n"])
def test_for_whom_somebody_works_is_said_in_many_words(line: str, form: str) -> None:
    people = (form.format(who) for who in ("Tom Okafor", line, "Priya Raman, Initech"))
    titles = ("How looms rest", "Small ponds", "Quiet wells")
    parts = (f"## {title}\n{who}{POINTS}\n" for title, who in zip(titles, people, strict=True))
    _, talks = recovered("# GloamConf 2018\n\n" + "".join(parts), "README")
    assert talks[1] == ("Small ponds", [WHO[line]])


@pytest.mark.parametrize("title", ["Working for free", "works on paper"])
def test_what_is_no_firm_is_a_title(title: str) -> None:
    text = f"# GloamConf 2018\n\n## Tom Okafor - {title}\n{POINTS}\n## Ana Lind - Looms\n{POINTS}"
    assert recovered(text, "README")[1][0] == (title, ["Tom Okafor"])
