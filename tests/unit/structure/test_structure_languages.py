"""Words of languages in which notes are taken: pauses, days, questions, lists for later, dates."""

from __future__ import annotations

from datetime import date

import pytest

from notes.models import Kind
from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.words.meaning import Meaning, meaning_of
from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Pausa pranzo", Meaning.BREAK),
        ("Pausa caffè", Meaning.BREAK),
        ("Lunchpaus", Meaning.NONE),
        ("Fika", Meaning.BREAK),
        ("Frokost", Meaning.BREAK),
        ("Lunsj", Meaning.BREAK),
        ("Przerwa kawowa", Meaning.BREAK),
        ("Kahvitauko", Meaning.BREAK),
        ("Кофе-брейк", Meaning.BREAK),
        ("점심", Meaning.BREAK),
        ("Lunedì", Meaning.GROUP),
        ("Giorno 2", Meaning.GROUP),
        ("Dzień 1", Meaning.GROUP),
        ("Torsdag", Meaning.GROUP),
        ("День 1", Meaning.GROUP),
        ("Da rivedere", Meaning.FOLLOW_UP),
        ("Att läsa", Meaning.FOLLOW_UP),
        ("Do przeczytania", Meaning.FOLLOW_UP),
        ("Zu lesen", Meaning.FOLLOW_UP),
        ("Domande", Meaning.IN_TALK),
        ("Frågor", Meaning.IN_TALK),
        ("Pytania", Meaning.IN_TALK),
        ("Вопросы", Meaning.IN_TALK),
    ],
)
def test_a_heading_means_the_same_in_every_language(heading: str, meaning: int) -> None:
    assert meaning_of(heading) == meaning


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Cache che dimenticano, di Harriet Nwosu", "Harriet Nwosu"),
        ("Cache che dimenticano, a cura di Dott.ssa Harriet Nwosu", "Harriet Nwosu"),
        ("Köer som minns av Harriet Nwosu", "Harriet Nwosu"),
        ("Køer der husker ved Harriet Nwosu", "Harriet Nwosu"),
    ],
)
def test_people_stand_behind_the_words_of_their_language(text: str, speaker: str) -> None:
    note = f"# Gloamfest 2021\n\n## {text}\n\n- points\n\n## Pausa\n\n## Altro di Marek Dvorak\n"
    first, *_ = recover(NoteSource.of(note, "note.md")).note.sessions
    assert [person.name for person in first.speakers] == [speaker]


def test_talks_pauses_and_lists_for_later_of_an_italian_note_are_told_apart() -> None:
    note = (
        "## Gloamfest 2017 (8 aprile 2017)\n\n### Porte senza fanatismo _(Ginevra Bellandi)_\n\n"
        "* porte\n\n### Pausa pranzo\n\n### Vino _(Dott.ssa Elettra Zanon, Univ. di Asti)_\n\n"
        "* bottiglie\n\n### Da rivedere\n\n* un libro\n"
    )
    found = recover(NoteSource.of(note, "appunti.md")).note
    assert (found.event.title, found.event.date_start) == ("Gloamfest 2017", date(2017, 4, 8))
    assert [(each.title, each.kind) for each in found.sessions] == [
        ("Porte senza fanatismo", Kind.TALK),
        ("Pausa pranzo", Kind.BREAK),
        ("Vino", Kind.TALK),
        ("Da rivedere", Kind.SECTION),
    ]


@pytest.mark.parametrize(
    ("written", "last"),
    [
        ("8-10 maggio 2019", 10),
        ("8 e 9 maggio 2019", 9),
        ("dall'8 al 10 maggio 2019", 10),
        ("mercoledì 8 maggio 2019", 8),
        ("8 t/m 10 mei 2019", 10),
        ("8-10 maj 2019", 10),
        ("onsdag 8. mai 2019", 8),
        ("8–10 maja 2019", 10),
        ("8 toukokuuta 2019", 8),
        ("8. května 2019", 8),
        ("8-10 мая 2019", 10),
        ("8 Mayıs 2019", 8),
        ("2019년 5월 8일", 8),
        ("Wed-Fri, May 8-10 2019", 10),
        ("du 8 au 10 mai 2019", 10),
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        "# Gloamfest 2019\n\n{}",
        "# Gloamfest 2019\n\nLeipzig, {}",
        "# Gloamfest, {}",
        "# Gloamfest 2019 ({})",
        "# Gloamfest 2019\n\n**When:** {}",
        "# Gloamfest 2019\n\n*{} — Leipzig*",
        "---\nevent: Gloamfest 2019\ndate: {}\n---",
    ],
)
def test_days_are_read_in_every_language_and_place(written: str, last: int, head: str) -> None:
    text = head.format(written) + "\n\n## Leases\nHarriet Nwosu\n\n- x\n"
    event = recover(NoteSource.of(text, "note.md")).note.event
    assert event.title.removesuffix(" 2019") == "Gloamfest"
    assert event.date_start == date(2019, 5, 8)
    assert event.date_end in {date(2019, 5, last), None if last == 8 else date(2019, 5, last)}


def test_where_a_professor_works_is_no_second_person() -> None:
    one = "## 看不見的路\n陳小宗 / 海邊大學副教授\n\n* a\n"
    text = f"# 大會 2017\n\n{one}\n## 影音商機\n王小明 / 公司科學家\n\n* b\n"
    assert [people for _, people in talks_in(text)] == [["陳小宗"], ["王小明"]]
