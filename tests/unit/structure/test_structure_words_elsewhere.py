"""Names, pauses and groups in the words of more languages, and keys in a blog's own table."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry
from notes.structure.words.meaning import Meaning, meaning_of


@pytest.mark.parametrize(
    ("line", "title", "name"),
    [
        ("Мария Сидорова — Кэши в покое", "Кэши в покое", "Мария Сидорова"),
        ("Дмитрий Иванов: Холодный старт", "Холодный старт", "Дмитрий Иванов"),
        ("Кэши в покое (Ольга Ким)", "Кэши в покое", "Ольга Ким"),
    ],
)
def test_a_cyrillic_given_name_opens_an_entry(line: str, title: str, name: str) -> None:
    entry = read_entry(line)
    assert (entry.title, [each.name for each in entry.people.speakers]) == (title, [name])


@pytest.mark.parametrize("phrase", ["Przerwa na pizzę", "Mittagessen am Grill", "Pausa para café"])
def test_a_pause_with_what_there_was_is_one(phrase: str) -> None:
    assert meaning_of(phrase) & Meaning.BREAK


def test_short_talks_of_an_evening_in_japan_stand_below_their_heading() -> None:
    talks = "### エディタの話 / 山田太郎\n\n- a\n\n### 型の話 / 佐藤花子\n\n- b\n"
    text = f"# 勉強会 2019\n\n## LT大会\n\n{talks}"
    note = recover(NoteSource.of(text, "2019-06-15.md")).note
    assert [talk.title for talk in note.sessions if talk.kind.is_talk] == ["エディタの話", "型の話"]


@pytest.mark.parametrize(
    "block",
    [
        '+++\ntitle = "Cold caches"\n[extra]\nspeaker = "Ann Berg"\nevent = "GloamConf"\n+++\n',
        '---\ntitle: "Cold caches"\nparams:\n  speaker: Ann Berg\n  event: GloamConf\n---\n',
    ],
)
def test_front_matter_may_have_its_keys_in_a_table_for_own_ones(block: str) -> None:
    note = recover(NoteSource.of(f"{block}\n- a\n", "content/talks/cold-caches.md")).note
    (talk,) = note.sessions
    assert (talk.title, [each.name for each in talk.speakers]) == ("Cold caches", ["Ann Berg"])
    assert note.event.title == "GloamConf"


def test_a_key_outside_that_table_wins() -> None:
    block = "---\ntitle: Cold caches\nspeaker: Ann Berg\nparams:\n  speaker: Bo Ekman\n---\n"
    (talk,) = recover(NoteSource.of(f"{block}\n- a\n", "gloam/cold.md")).note.sessions
    assert [each.name for each in talk.speakers] == ["Ann Berg"]
