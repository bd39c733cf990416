"""What programs put above a text is no session: the head of a mail, the days of an export."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in

TALKS = [("Trust is Slow", ["Mary Olsen"]), ("Loud is Cheap", ["Peter Novak"])]
NUMBERED = (
    "1. Trust is Slow (Mary Olsen, Halyard)\nBe there. They measure trust.\n\n"
    "2. Loud is Cheap (Peter Novak, Nimbus)\nShout less. Pull more.\n"
)
DASHED = "Trust is Slow - Mary Olsen\nearn it\n\nLoud is Cheap - Peter Novak\nshout less\n"


@pytest.mark.parametrize(
    "head",
    [
        "From: Kit Adler\nTo: brand-team\nSubject: Brand Days 2023 recap\nDate: Fri, 10 Feb 2023",
        "From: Kit Adler\nDate: Fri, 10 Feb 2023\nSubject: Re: Brand Days 2023, my notes",
        "Von: Kit Adler\nAn: Team\nBetreff: AW: Brand Days 2023\nGesendet: 10.02.2023",
        "De : Kit Adler\nÀ : Equipe\nObjet : Brand Days 2023\nDate : 10/02/2023",
    ],
)
@pytest.mark.parametrize("talks", [NUMBERED, DASHED])
def test_nobody_in_the_head_of_a_mail_speaks(head: str, talks: str) -> None:
    assert talks_in(f"{head}\n\nHi all,\n\n{talks}") == TALKS


@pytest.mark.parametrize(
    "head",
    [
        "Created: 4/11/2016 8:58 AM\nUpdated: 4/12/2016 10:01 PM\nNotebook: Trips\nTags: brand",
        "Created: 11 April 2016\nModified: 12 April 2016",
        "Erstellt am: 11.04.2016 08:58\nGeändert: 12.04.2016 22:01\nNotizbuch: Reisen",
    ],
)
@pytest.mark.parametrize("title", ["Brand Days - Tues", "Brand Days 2016"])
def test_the_days_of_an_exported_note_are_no_talks(title: str, head: str) -> None:
    assert talks_in(f"{title}\n{head}\n\n{DASHED}") == TALKS


def test_one_label_is_no_head() -> None:
    found = talks_in("# Brand Days\n\nTo: whom it may concern\n\n## Loud is Cheap (Peter Novak)\n")
    assert found == TALKS[1:]


@pytest.mark.parametrize(
    "head",
    [
        ":date: 2019-05-04 07:58\n:author: Lou Umeh\n",
        ":date: 2019-05-04\n:author: Lou Umeh\n:tags: looms\n",
        "Author: Lou Umeh\n\nDate: Tue May 12 10:14:51 2015\n\nPlace: Ulm\n",
    ],
)
def test_who_wrote_a_post_or_the_notes_gave_no_talk(head: str) -> None:
    text = f"How ropes rest\n==============\n\n{head}\nRopes rest at night.\n"
    note = recover(NoteSource.of(text, "2019/kelpconf/ropes.rst", "talk-notes")).note
    assert [person.name for session in note.sessions for person in session.speakers] == []


@pytest.mark.parametrize("first", ["Author: Lou Umeh\nDate: 4 May 2019\n", ""])
def test_who_spoke_has_a_label_of_their_own(first: str) -> None:
    text = f"# README\n\n{first}Speaker: Ann Lee, ann@loom.org\n\nRopes rest at night.\n"
    found = recover(NoteSource.of(text, "web_ropes/web_ropes.md", "KelpConf2015")).note.sessions
    told = [(session.title, [person.name for person in session.speakers]) for session in found]
    assert told == [("Web ropes", ["Ann Lee"])]


def test_an_author_without_signs_of_a_post_may_be_who_spoke() -> None:
    text = "# How ropes rest\n\nAuthor: Ann Lee\n\nRopes rest at night.\n"
    found = recover(NoteSource.of(text, "ropes.md", "KelpConf2015")).note.sessions
    assert [person.name for session in found for person in session.speakers] == ["Ann Lee"]


@pytest.mark.parametrize("heading", ["Attended:", "I attended", "Terrible Sessions", "Good talks"])
def test_what_was_attended_is_a_list_of_talks(heading: str) -> None:
    listed = "".join(f"- {title}\n" for title in ("Ropes at Night", "Slow Looms", "Kettle Care"))
    text = f"# KelpConf 2019\n\n## {heading}\n\n{listed}\n## Links\n\n- https://a.org\n"
    kinds = {s.title: s.kind.is_talk for s in recover(NoteSource.of(text, "k.md")).note.sessions}
    assert kinds.get(heading.rstrip(":")) is not True
    assert [title for title, is_talk in kinds.items() if is_talk] == [
        "Ropes at Night",
        "Slow Looms",
        "Kettle Care",
    ]
