"""What recovery promises for any text: no exception, a partition, the same answer again."""

from __future__ import annotations

import operator
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from notes.models import Kind
from notes.reading.source import NoteSource
from notes.structure.recover import recover

_PIECES = st.sampled_from(
    [
        "# Summit 2019",
        "## Day 1",
        "### Queues (Ann Berg)",
        "##No space - Bo Ek",
        "**A. Bold title**",
        "- speaker: Ann Berg",
        "- Title - Bo Ek",
        "  - nested",
        "| Title | Speaker |",
        "|---|---|",
        "| Caches | Ann Berg |",
        "Plain title",
        "by Ann Berg",
        "=====",
        "-----",
        "---",
        "```",
        "~~~",
        "<!-- x",
        "-->",
        "* star",
        "** two stars",
        ":Speaker:",
        "    Bo Ek",
        "[[Wiki|page]]",
        "[a](b",
        "([[{{",
        "10:00 - 10:45 Title",
        "> quote",
        ">",
        "#",
        "@handle",
        "#tag",
        "Lunch",
        "=== ==",
        "## **",
        "<h2></h2>",
        "# &nbsp;",
        "Speaker: @bo",
        "**",
        "_",
        "- <dl>",
        "</div>",
        "![a garden](garden.png)",
        "- <doc:Queues-at-rest>",
        "**Queues that rest",
        "Bo Ek - @boek",
        "Day 2",
        "",
        "",
    ]
)
_MARKS = st.sampled_from(["# ", "## ", "- ", "* ", "> ", "1. ", "**", "\t", "| ", "==", "["])
_MARKED = st.builds(operator.add, _MARKS, _PIECES)
_LINES = st.one_of(_PIECES, _MARKED, st.text(max_size=60))
_NOTES = st.lists(_LINES, max_size=40).map("\n".join)
_PATHS = st.sampled_from(["a.md", "conf-2019/day1.md", "README.md", "x/y/03-talk.txt", "é/ü.rst"])


@settings(max_examples=150, deadline=None)
@given(text=_NOTES, path=_PATHS)
def test_any_text_is_partitioned_and_read_alike_twice(text: str, path: str) -> None:
    note = recover(NoteSource.of(text, path)).note
    lines = [0] * (note.line_count + 1)
    for session in note.sessions:
        assert session.title.strip()
        for line in range(session.span.first, session.span.last + 1):
            lines[line] += 1
    for span in note.remainder:
        for line in range(span.first, span.last + 1):
            lines[line] += 1
    assert lines[1:] == [1] * note.line_count
    assert recover(NoteSource.of(text, path)).note == note


@settings(max_examples=60, deadline=None)
@given(text=_NOTES)
def test_ids_are_unique_and_titles_are_one_safe_line(text: str) -> None:
    sessions = recover(NoteSource.of(text)).note.sessions
    assert len({session.id for session in sessions}) == len(sessions)
    for session in sessions:
        assert session.title.strip()
        assert "\n" not in session.title
        assert "\x1b" not in session.title


@settings(max_examples=60, deadline=None)
@given(text=_NOTES)
def test_every_talk_has_an_origin_for_its_title(text: str) -> None:
    recovery = recover(NoteSource.of(text))
    for session in recovery.note.sessions:
        field = "title" if session.kind.is_talk else "kind"
        assert 0 < recovery.origins[session.id, field].confidence <= 1
        if session.speakers:
            assert recovery.origins[session.id, "speakers"].rule


def test_sections_and_breaks_have_no_speakers() -> None:
    text = (
        "# Conf 2019\n\n## Lunch\n\nAnn Berg\n\n## A talk by Bo Ek\n\nx\n\n## B talk by Ann Lee\n"
    )
    for session in recover(NoteSource.of(text)).note.sessions:
        if session.kind in (Kind.SECTION, Kind.BREAK):
            assert session.speakers == ()


def test_hostile_lines_take_linear_time() -> None:
    seeds = [
        "[" * 50,
        "](" * 40,
        "(a, " * 40,
        "* ",
        "- x by ",
        "**",
        "a - ",
        "Ann Lee, ",
        "[a](",
        "<b ",
        "| a ",
    ]
    for seed in seeds:
        text = "\n".join([seed * (2_000 // len(seed))] * 50)
        started = time.process_time()
        recover(NoteSource.of(text))
        assert time.process_time() - started < 2, seed
    for seed in seeds:
        started = time.process_time()
        recover(NoteSource.of(seed * (100_000 // len(seed))))
        assert time.process_time() - started < 2, seed
