"""Sessions as data: JSON by its schema, CSV, and the bytes of the lines."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import jsonschema
import pytest

from notes.export import forms, raw, records
from notes.export.forms import exported
from notes.export.options import ExportOptions
from notes.notebook import load, load_text
from notes.store import NoteStore

TEXT = """\
---
event: Harbour Days
date: 2019-05-08
---

# Harbour Days

## Cranes without tears

Speakers: Ann Lee (Initech); Robert Stone (@bob)
Kind: keynote
Tags: cranes

First sentence.

## Ropes and knots

Speaker: Mary Major

Words about ropes.
"""
ROWS = """\
# Harbour Days

| Talk                 | Speaker |
| -------------------- | ------- |
| Cranes without tears | Ann Lee |
| Ropes                | Bo Day  |
"""


@pytest.fixture
def store() -> NoteStore:
    return load_text(TEXT, "harbour.md")


def ids(store: NoteStore) -> list[str]:
    return [session.id for session in store.talks]


def content(store: NoteStore, ids: Sequence[str], form: str) -> bytes:
    parts, _ = exported(store, ids, form, ExportOptions())
    return b"".join(parts)


SCHEMA = json.loads(
    (Path(records.__file__).parent / "schema.json").read_text("utf-8"),
)


def valid(value: object, name: str) -> None:
    schema = {**SCHEMA, "$ref": f"#/$defs/{name}"}
    del schema["anyOf"]
    checker = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    checker.validate(value)


def test_the_schema_is_one_and_names_its_version() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"].endswith(f":{SCHEMA['version']}")


@pytest.mark.parametrize("form", ["markdown", "html", "json", "jsonl"])
def test_a_row_of_a_table_stands_below_its_header(form: str) -> None:
    store = load_text(ROWS, "harbour.md")
    session = next(one for one in store.talks if one.title == "Ropes")
    text = content(store, [session.id], form).decode()
    assert "Talk" in text
    assert "Cranes" not in text


def test_every_record_follows_the_schema(store: NoteStore) -> None:
    valid([records.note_record(note) for note in store.notes], "notes")
    valid([records.event_record(event) for event in store.events], "events")
    valid([records.session_record(store, one) for one in store.sessions], "sessions")
    valid([records.text_record(store, one) for one in store.sessions], "bodies")
    valid([records.speaker_record(one) for one in store.profiles], "speakers")
    valid([records.match_record(store, one, 0.5) for one in store.talks], "matches")
    valid([records.problem_record(one) for one in store.problems], "problems")
    valid([{**records.session_record(store, store.talks[0]), "file": "/notes/a.md"}], "places")


def test_an_unknown_field_is_against_the_schema(store: NoteStore) -> None:
    record = {**records.session_record(store, store.talks[0]), "more": 1}
    with pytest.raises(jsonschema.ValidationError):
        valid([record], "sessions")


def test_json_and_json_lines_hold_the_same(store: NoteStore) -> None:
    whole = content(store, ids(store), "json")
    lines = content(store, ids(store), "jsonl")
    assert json.loads(whole) == [json.loads(line) for line in lines.splitlines()]
    valid(json.loads(whole), "bodies")


def test_csv_has_a_row_per_session_and_no_formula(store: NoteStore) -> None:
    data = content(store, ids(store), "csv")
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert [row["speakers"] for row in rows] == ["Ann Lee; Robert Stone", "Mary Major"]
    assert forms._cell("=1+1") == "'=1+1"
    assert rows[0]["date"] == "2019-05-08"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("lf.md", b"# T\n\nx\n"),
        ("crlf.md", b"# T\r\n\r\nx\r\n"),
        ("cr.md", b"# T\r\rx"),
        ("latin.md", b"# T\n\ncaf\xe9 \x93q\x94\n"),
        ("bom.md", b"\xef\xbb\xbf# T\n\nx\n"),
        ("wide.md", "\ufeff# T\r\n\r\n\u0a0d x\n".encode("utf-16-le")),
        ("wide_be.md", "\ufeff# T\n\nx".encode("utf-16-be")),
    ],
)
def test_raw_is_byte_for_byte(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    store = load([tmp_path])
    assert b"".join(raw.raw_lines(store, one) for one in store.sessions) == data


def test_raw_takes_only_the_lines_of_the_session(store: NoteStore) -> None:
    data = content(store, ids(store)[1:], "raw")
    assert data == b"## Ropes and knots\n\nSpeaker: Mary Major\n\nWords about ropes.\n"
