"""Front matter with the particulars of a talk in a table of their own, or in other words."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

BODY = "\n- a point\n\n## Why it matters\n\n- x\n\n## Numbers\n\n- y\n"


def _told(front: str) -> tuple[list[tuple[str, list[str]]], str, str]:
    note = recover(NoteSource.of(f"---\n{front}---\n{BODY}", "notes/note-1.md")).note
    talks = [(talk.title, [one.name for one in talk.speakers]) for talk in note.sessions]
    return talks, note.event.title, str(note.event.date_start)


@pytest.mark.parametrize("table", ["data", "talk", "session", "presentation", "meta"])
@pytest.mark.parametrize(
    "inside",
    [
        "  title: How ropes rest\n  speaker: Ann Lee\n  event: KelpConf\n  date: 2019-05-04\n",
        (
            "  name: How ropes rest\n  speakers:\n    - name: Ann Lee\n"
            "  event:\n    name: KelpConf\n    date: 2019-05-04\n"
        ),
    ],
)
def test_a_table_of_its_own_tells_of_the_talk(table: str, inside: str) -> None:
    assert _told(f"{table}:\n{inside}") == (
        [("How ropes rest", ["Ann Lee"])],
        "KelpConf",
        "2019-05-04",
    )


@pytest.mark.parametrize("title", ["title", "Talk Title", "session-title", "titel", "título"])
@pytest.mark.parametrize("speaker", ["presented_by", "Presenter(s)", "Referentin", "ponentes"])
@pytest.mark.parametrize("event", ["conferencia", "Konferens", "événement"])
@pytest.mark.parametrize("day", ["date", "fecha", "data"])
def test_keys_in_other_words(title: str, speaker: str, event: str, day: str) -> None:
    front = f"{title}: How ropes rest\n{speaker}: Ann Lee\n{event}: KelpConf\n{day}: 2019-05-04\n"
    assert _told(front) == ([("How ropes rest", ["Ann Lee"])], "KelpConf", "2019-05-04")


@pytest.mark.parametrize("key", ["author", "by", "guest"])
def test_who_wrote_the_note_did_not_speak(key: str) -> None:
    talks, _, _ = _told(f"title: How ropes rest\n{key}: Ann Lee\nevent: KelpConf\n")
    assert talks == [("How ropes rest", [])]
