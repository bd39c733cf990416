"""Exports of any size: made piece by piece, with little in memory at a time."""

import gc
import json

import pytest

from notes.export import bodies, composition, grouping
from notes.export.body import Draft
from notes.export.files import SessionFiles
from notes.export.forms import exported
from notes.export.names import unique_names
from notes.export.options import ExportOptions, Grouping
from notes.export.records import text_record
from notes.notebook import load_text
from notes.store import NoteStore

TALK = """\
## Cranes, part {0}

Speaker: Ann Lee

Take [the plan][1] of part {0}, see [here] and a note[^a].

[1]: plan-{0}.md
[^a]: Of part {0}.

"""


@pytest.fixture(scope="module")
def store() -> NoteStore:
    text = "# Harbour Days\n\n" + "".join(map(TALK.format, range(40)))
    return load_text(text + "## Ropes\n\n[here]: ropes.md\n", "harbour.md")


def ids(store: NoteStore) -> list[str]:
    return [session.id for session in store.talks]


def drafts() -> int:
    gc.collect()
    return sum(isinstance(one, Draft) for one in gc.get_objects())


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_few_parsed_sessions_are_in_memory_at_once(
    store: NoteStore, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bodies, "_DRAFTS", 3)
    parts, _ = exported(store, ids(store), form, ExportOptions())
    counts = [drafts() for number, _ in enumerate(parts) if number % 50 == 49]
    assert len(counts) > 1
    assert max(counts) <= 4


@pytest.mark.parametrize("kept", [1, 1000])
def test_a_document_is_the_same_however_many_sessions_are_kept(
    store: NoteStore, kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts, _ = exported(store, ids(store), "markdown", ExportOptions())
    usual = b"".join(parts)
    monkeypatch.setattr(bodies, "_DRAFTS", kept)
    parts, _ = exported(store, ids(store), "markdown", ExportOptions())
    assert b"".join(parts) == usual
    assert b"of part 39, see [here] and a note[^a-40]." in usual


def test_a_json_array_is_that_of_the_library(store: NoteStore) -> None:
    records = [text_record(store, session) for session in store.talks]
    whole = json.dumps(records, ensure_ascii=False, indent=2) + "\n"
    for count, expected in ((len(records), whole), (0, "[]\n")):
        parts, _ = exported(store, ids(store)[:count], "json", ExportOptions())
        assert b"".join(parts).decode() == expected


@pytest.mark.parametrize("form", ["markdown", "html", "json", "jsonl", "csv", "raw"])
def test_an_unknown_id_fails_before_the_first_piece(store: NoteStore, form: str) -> None:
    with pytest.raises(KeyError):
        exported(store, [*ids(store), "nosuchid00"], form, ExportOptions())


def test_a_session_s_file_is_made_when_it_is_asked_for(
    store: NoteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    read = composition.source_text

    def counting(store: NoteStore, session: object) -> str:
        asked.append("once")
        return read(store, session)  # type: ignore[arg-type]

    monkeypatch.setattr(composition, "source_text", counting)
    next(iter(SessionFiles(store, list(store.talks), ExportOptions())))
    assert len(asked) == 1


def test_names_of_equal_titles_are_numbered() -> None:
    names = unique_names(["Keynote"] * 3 + ["Keynote 2", "keynote"])
    assert names == ["Keynote", "Keynote-2", "Keynote-3", "Keynote-2-2", "keynote-4"]


def test_speakers_are_looked_up_once_for_all_sessions(
    store: NoteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    known = grouping._known_names
    monkeypatch.setattr(
        grouping, "_known_names", lambda store: asked.append(len(store)) or known(store)
    )
    list(exported(store, ids(store), "markdown", ExportOptions(group=Grouping.SPEAKER))[0])
    assert asked == [1]
