"""Front matter that breaks the stock reader: what is read of it, what is told, what stays body.

Of each case one of three things becomes: it is read as it was written, it is read as far as that is
plain and told, or it is left in the body. The text below the block is there in any case.
"""

import subprocess
import sys

import pytest

from notes.reading.decoding import decode
from notes.reading.source import NoteSource

_BODY = "the body\n"

_SCALARS = [
    "2024",
    "007",
    "12:30",
    "1.10",
    "NO",
    "yes",
    "on",
    "~",
    "null",
    "2019-02-30",
    "2019-13-01",
    "2019-01-01 25:00:00",
    "0000-01-01",
    "2019-01-01T00:00:00+99:99",
    "0001-01-01T00:00+23:00",
    "0x1F",
    "0o17",
    "1e3",
    ".inf",
    ".nan",
    "1_000",
    "190:20:30",
    "9999999999999999999999999999999999999999",
    "it's 'open",
]
"""They stay what was written."""

_READ: list[tuple[str, dict[str, object]]] = [
    ("title: C# and #x", {"title": "C# and"}),
    ("content: a\nhandler: b\nself: c", {"content": "a", "handler": "b", "self": "c"}),
    ("metadata: a\ntext: b", {"metadata": "a", "text": "b"}),
    ("1: a", {"1": "a"}),
    ("true: a", {"true": "a"}),
    ("null: a", {"null": "a"}),
    ("2019-05-08: a", {"2019-05-08": "a"}),
    ("<<: {title: a}\ndate: b", {"<<": {"title": "a"}, "date": "b"}),
    ("a:\n  b: 1\n  b: 2", {"a": {"b": "2"}}),
    ("n: !!int abc", {"n": "abc"}),
    ("b: !!bool abc", {"b": "abc"}),
    ("t: !!timestamp abc", {"t": "abc"}),
    ("i: !!int", {"i": ""}),
    ("f: !!float x", {"f": "x"}),
    ("b: !!binary '%%%'", {"b": "%%%"}),
    ("s: !!set {a, b}", {"s": {"a": "", "b": ""}}),
    ("o: !!omap [a: 1]", {"o": [{"a": "1"}]}),
    ("x: !!python/object/apply:os.system [id]", {"x": ["id"]}),
    ("x: !!python/name:os.system", {"x": ""}),
    ("title: &a x", {"title": "x"}),
    ("summary: >\n  one\n  two", {"summary": "one two\n"}),
    ("text: |\n  a\n  b", {"text": "a\nb\n"}),
    ("summary: one\n  two", {"summary": "one two"}),
    ("# note\ntitle: a # why", {"title": "a"}),
    ("speakers:\n  - name: A\n    org: B", {"speakers": [{"name": "A", "org": "B"}]}),
    ("event: {name: x, year: 2019}", {"event": {"name": "x", "year": "2019"}}),
    ('"title": a', {"title": "a"}),
    ('title: "\\e]0;x\\a \\x9b31m"', {"title": "\x1b]0;x\x07 \x9b31m"}),
    ("title: a\x85date: b", {"title": "a", "date": "b"}),
    ("title: a\ufeffb", {"title": "a\ufeffb"}),
    ("", {}),
    ("\n\n", {}),
    ("# nothing yet", {}),
    ("  title: a\n  date: b", {"title": "a", "date": "b"}),
    ('{"title": "a"}', {"title": "a"}),
]
"""A block, and what it says."""

_TOLD: list[tuple[str, dict[str, object], int]] = [
    ("title: Rust: the good parts", {"title": "Rust: the good parts"}, 2),
    ("title: @x", {"title": "@x"}, 2),
    ("title: `x`", {"title": "`x`"}, 2),
    ("title: %x", {"title": "%x"}, 2),
    ("title: {{ page.title }}", {"title": "{{ page.title }}"}, 2),
    ('title: "open', {"title": "open"}, 2),
    ("title: [open", {"title": "[open"}, 3),
    ("title: {open", {"title": "{open"}, 3),
    ("title: *bold* words", {"title": "*bold* words"}, 2),
    ("title: & more", {"title": "& more"}, 2),
    ("title: !important", {"title": "!important"}, 2),
    ("title: | x", {"title": "| x"}, 2),
    ("title: > x", {"title": "> x"}, 2),
    ("title: - x", {"title": "- x"}, 2),
    ("title: ? x", {"title": "? x"}, 2),
    ("title: a\n\tdate: b", {"title": "a"}, 3),
    ("tags:\n\t- a", {"tags": ""}, 3),
    ('title: "a" b', {"title": 'a" b'}, 2),
    ('title: "C:\\dir"', {"title": "C:\\dir"}, 2),
    ("title: a\n  date: b", {"title": "a"}, 3),
    ("tags:\n  - a\n - b", {"tags": ""}, 4),
    ("title: a\ntitle: b", {"title": "b"}, 1),
    ("base: &b x\ntitle: *b", {"title": "*b"}, 3),
    ("title: *nobody", {"title": "*nobody"}, 2),
    ("title: a\x1b[31mb", {"title": "a\x1b[31mb"}, 1),
    ("title: a\x00b", {"title": "a\x00b"}, 1),
    ("title: a\uffffb", {"title": "a\uffffb"}, 1),
    ('title: "\\ud800"', {"title": "\\ud800"}, 2),
    ("title: a\x9bb", {"title": "a\x9bb"}, 1),
    ("title: a\u2028b", {"title": "a\u2028b"}, 3),
    ("title: a\x07b", {"title": "a\x07b"}, 1),
]
"""A block, what is plain to see in it, and the line of the problem."""

_LEFT: list[tuple[str, int]] = [
    ("title:x", 0),
    ("? [a, b]\n: c", 0),
    ("? {a: b}\n: c", 0),
    (": a", 0),
    ("x: !mine a", 2),
    ("a: &a [*a]", 2),
    ("- a\n- list", 0),
    ("only words", 0),
    ("just prose\nof two lines", 0),
    ('title = "a"', 0),
]
"""A block that is none, and the line of the problem where there is one; all of it is body."""

_WHOLE: list[tuple[str, dict[str, object], int, int]] = [
    ("---\n\n# Heading\n\ntext\n\n---\n\n" + _BODY, {}, 0, 1),
    ("---\ntitle: a\n\n" + _BODY, {"title": "a"}, 1, 1),
    ("---\ntitle: a\n\nText.\n\n---\n\n" + _BODY, {"title": "a"}, 6, 1),
    ("---\nwords\n" + _BODY, {}, 0, 1),
    ("---\ntitle: a\n...\n" + _BODY, {"title": "a"}, 0, 4),
    ("----\ntitle: a\n----\n" + _BODY, {"title": "a"}, 0, 4),
    ("---  \ntitle: a\n---\t\n" + _BODY, {"title": "a"}, 0, 4),
    ("\n\n---\ntitle: a\n---\n" + _BODY, {"title": "a"}, 0, 6),
    ("---\ntitle: a\n---\ndate: b\n---\n" + _BODY, {"title": "a"}, 0, 4),
    ("---\ntitle: a\n---\n\n    code\n\nthe body\n\n\n", {"title": "a"}, 0, 4),
    ('+++\ntitle = "a"\nn = 1.5\n+++\n' + _BODY, {"title": "a", "n": "1.5"}, 0, 5),
    (
        '+++\ntitle = "a"\ndate = 2019-99-99\n+++\n' + _BODY,
        {"title": "a", "date": "2019-99-99"},
        3,
        5,
    ),
    ("+++\ntitle: a\n+++\n" + _BODY, {"title": "a"}, 2, 4),
    ('{"title": "a"}\n\n' + _BODY, {}, 0, 1),
    (';;;\n{"title": "a"}\n;;;\n' + _BODY, {}, 0, 1),
]
"""A note, what its front matter says, the line of the problem, and the first line of the body."""

_BOMBS = {
    "brackets": "t: " + "[" * 17 + "]" * 17,
    "open brackets": "t: " + "[" * 25_000,
    "more open brackets": "t: " + "[" * 60_000,
    "braces": "t: " + "{a: " * 9_000,
    "dashes": "t:\n  " + "- " * 9_000 + "a",
    "questions": "? " * 9_000 + "a",
    "items": "t: [" + "a," * 20_001 + "]",
    "a long value": "x: " + "y" * 70_000,
    "a value without end": "x: " + "y" * 20_000_000,
    "keys": "\n".join(f"k{number}: v" for number in range(100_000)),
    "aliases": "\n".join(f"k{n}: &a{n} [{f'*a{n - 1},' * 9}]" for n in range(9)).replace(
        "*a-1", "x"
    ),
    "merged keys": "a0: &a0 {x: y}\n"
    + "\n".join(f"a{n}: &a{n} {{<<: [{f'*a{n - 1},' * 9}]}}" for n in range(1, 9)),
}
_READ_IN_A_PROCESS = """
import sys, time
from notes.reading.source import NoteSource
started = time.process_time()
source = NoteSource.of(sys.stdin.read())
assert time.process_time() - started < 1
print(source.body_line, source.lines[-2], *[problem.line for problem in source.problems])
"""


def inside(block: str) -> NoteSource:
    """The note with this block."""
    return NoteSource.of(f"---\n{block}\n---\n{_BODY}")


@pytest.mark.parametrize("written", _SCALARS)
def test_a_scalar_stays_what_was_written(written: str) -> None:
    source = inside(f"title: {written}")
    assert (source.front.data, source.problems) == ({"title": written}, ())
    assert list(source.lines[source.body_line - 1 :]) == ["the body", ""]


@pytest.mark.parametrize(("block", "data"), _READ, ids=ascii)
def test_a_block_that_breaks_the_stock_reader_is_read(block: str, data: dict[str, object]) -> None:
    source = inside(block)
    assert (source.front.data, source.problems) == (data, ())
    assert list(source.lines[source.body_line - 1 :]) == ["the body", ""]


@pytest.mark.parametrize(("block", "data", "line"), _TOLD, ids=ascii)
def test_a_mistake_is_told_and_what_is_plain_is_read(
    block: str, data: dict[str, object], line: int
) -> None:
    source = inside(block)
    assert source.front.data == data
    assert [problem.line for problem in source.problems] == [line]
    assert list(source.lines[source.body_line - 1 :]) == ["the body", ""]


@pytest.mark.parametrize(("block", "line"), _LEFT, ids=ascii)
def test_a_block_that_is_none_stays_in_the_body(block: str, line: int) -> None:
    source = inside(block)
    assert (source.front.data, source.body_line) == ({}, 1)
    assert [problem.line for problem in source.problems] == ([line] if line else [])
    assert source.text == f"---\n{block}\n---\n{_BODY}"


@pytest.mark.parametrize(("text", "data", "line", "first"), _WHOLE, ids=ascii)
def test_rules_and_lines_around_a_block(
    text: str, data: dict[str, object], line: int, first: int
) -> None:
    source = NoteSource.of(text)
    assert source.front.data == data
    assert [problem.line for problem in source.problems] == ([line] if line else [])
    assert source.body_line == first
    assert "the body" in source.lines[first - 1 :]


@pytest.mark.parametrize(
    ("data", "title"),
    [
        ("\ufeff---\ntitle: a\n---\nthe body".encode(), "a"),
        ("---\ntitle: Caf\xe9\n---\nthe body".encode("latin-1"), "Caf\xe9"),
        ("---\ntitle: Caf\xe9\n---\nthe body".encode("utf-16"), "Caf\xe9"),
        (b"---\r\ntitle: a\r\n---\r\nthe body", "a"),
        (b"---\rtitle: a\r---\rthe body", "a"),
        (b"---\ntitle: a\n---\nthe body\n\xc3", "a"),
    ],
)
def test_a_block_in_another_encoding_is_read(data: bytes, title: str) -> None:
    source = NoteSource.of(decode(data).text)
    assert source.front.data == {"title": title}
    assert source.lines[source.body_line - 1] == "the body"


@pytest.mark.parametrize("block", _BOMBS.values(), ids=_BOMBS)
def test_a_bomb_is_refused_and_kills_nothing(block: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _READ_IN_A_PROCESS],
        input=f"---\n{block}\n---\n{_BODY}",
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 the body")


def test_there_are_more_cases_than_the_90_that_were_known() -> None:
    assert len(_SCALARS) + sum(map(len, (_READ, _TOLD, _LEFT, _WHOLE, _BOMBS))) > 90
