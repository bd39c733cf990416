"""Front matter: what is read, what stays body, what is reported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.reading.front_matter import (
    NoMappingError,
    UnreadableBlockError,
    read_front_matter,
)
from notes.reading.plain_block import read_plain
from notes.reading.source import NoteSource
from notes.reading.yaml_block import read_yaml

_PLAIN_BLOCK = """\
title: AWS Summit London
date: 2019-05-08 09:00:00 +0100
url: https://example.com/a#b
tags:
- hpc
- "ci/cd"
speakers: [Frank Munz, 'Danilo Poccia']
quoted: "Rust: the good parts"

empty:
"""


def test_a_plain_block_is_read_without_yaml() -> None:
    assert read_plain(_PLAIN_BLOCK) == {
        "title": "AWS Summit London",
        "date": "2019-05-08 09:00:00 +0100",
        "url": "https://example.com/a#b",
        "tags": ["hpc", "ci/cd"],
        "speakers": ["Frank Munz", "Danilo Poccia"],
        "quoted": "Rust: the good parts",
        "empty": "",
    }


def test_a_plain_block_is_what_yaml_reads() -> None:
    assert read_yaml(_PLAIN_BLOCK) == (read_plain(_PLAIN_BLOCK), "")


_MARKS = "[]{}|?!~#&*%@\\-_/'\":1é日\xa0\t\u2028\x85\ufeff"
_WORDS = ["title", "date", "x y", "---", "...", "&a", "*a", "\n", "\n- ", "\n  - ", "\nkey: "]
_pieces = st.sampled_from([*_MARKS, *_WORDS, ": ", " ", "  ", "- ", ", ", " #"])


@given(st.lists(_pieces, max_size=14).map("".join))
def test_what_is_read_by_hand_is_what_yaml_reads(block: str) -> None:
    plain = read_plain(block)
    if plain is not None:
        assert read_yaml(block) == (plain, "")


@given(st.lists(_pieces, max_size=14).map("".join), st.sampled_from(["---", "+++"]))
def test_body_text_is_never_lost(block: str, rule: str) -> None:
    text = f"{rule}\n{block}\n{rule}\nthe body\n"
    source = NoteSource.of(text)
    front = source.front
    assert "\n".join(source.lines) == source.text == text
    assert source.body_line == front.last_line + 1
    assert "the body" in source.lines[source.body_line - 1 :]
    if front.last_line:
        assert source.lines[front.first_line - 1] == rule


@given(st.text(max_size=80))
def test_any_block_is_read_or_refused(block: str) -> None:
    for rule in ("---", "+++"):
        front = read_front_matter(f"{rule}\n{block}\n{rule}\n")
        assert all(problem.line >= 1 for problem in front.problems)


def data_of(block: str) -> dict[str, object]:
    return dict(read_front_matter(f"---\n{block}\n---\nbody\n").data)


@pytest.mark.parametrize(
    "text",
    [
        "---\njust prose\nof two lines\n---\nmore",
        "---\n- a\n- list\n---\nmore",
        "---\n\n# Heading\n\ntext\n\n---\n\nmore",
        "---\nNever closed.",
        "***\ntitle: x\n***",
        "no rule\n---\ntitle: x\n---\n",
        '{"title": "x"}\n\ntext',
        "",
    ],
)
def test_what_is_no_front_matter_stays_body(text: str) -> None:
    source = NoteSource.of(text)
    assert source.body_line == 1
    assert source.front.data == {}
    assert source.problems == ()


def test_a_block_with_prose_in_it_stays_body_but_its_keys_count() -> None:
    front = read_front_matter("---\ntitle: Summit\n\nThe day began early.\n\n---\nmore")
    assert front.data == {"title": "Summit"}
    assert front.last_line == 0
    assert len(front.problems) == 1


def test_an_unclosed_block_is_told() -> None:
    front = read_front_matter("---\ntitle: Summit\ndate: 2019-05-08\n\nText of the note.")
    assert front.data == {"title": "Summit", "date": "2019-05-08"}
    assert front.last_line == 0
    assert front.problems[0].message == "front matter has no end"


def test_a_key_given_twice_is_told() -> None:
    front = read_front_matter("---\ntitle: a\ntitle: b\n---\n")
    assert front.data == {"title": "b"}
    assert "'title' twice" in front.problems[0].message


def test_blank_lines_before_and_dots_after_are_fine() -> None:
    front = read_front_matter("\n\n---\ntitle: a\n...\nbody")
    assert front.data == {"title": "a"}
    assert (front.first_line, front.last_line) == (3, 5)


def test_a_block_that_only_begins_indented_is_read() -> None:
    assert data_of("  title: a\n  date: b") == {"title": "a", "date": "b"}


def test_an_empty_block_is_front_matter_without_data() -> None:
    source = NoteSource.of("---\n---\nbody")
    assert source.front.data == {}
    assert source.body_line == 3


def test_toml_is_read_with_scalars_as_strings() -> None:
    front = read_front_matter(
        '+++\ntitle = "x"\ndate = 2019-05-08\ndraft = false\nn = 1.5\n[event]\ntags = ["a"]\n+++\n'
    )
    assert front.data == {
        "title": "x",
        "date": "2019-05-08",
        "draft": "false",
        "n": "1.5",
        "event": {"tags": ["a"]},
    }
    assert front.last_line == 8


def test_broken_toml_is_told_and_its_plain_keys_read() -> None:
    front = read_front_matter('+++\ntitle = "x"\ndate = 2019-99-99\n+++\nbody')
    assert front.data == {"title": "x", "date": "2019-99-99"}
    assert front.problems[0].line == 3


def test_a_block_of_no_mapping_raises_for_itself() -> None:
    with pytest.raises(NoMappingError):
        read_yaml("- a\n- b")


def test_too_much_of_anything_is_refused() -> None:
    for block in (
        "t: " + "[" * 17 + "]" * 17,
        "t: [" + "a," * 20_001 + "]",
        "a: &a [x]\nb: [*a, *a]",
        "t: [",
    ):
        with pytest.raises(UnreadableBlockError):
            read_yaml(block)


def test_a_block_over_its_size_is_told_and_stays_body() -> None:
    front = read_front_matter(f"---\nx: {'y' * 70_000}\n\ttitle: b\n---\n")
    assert front.last_line == 0
    assert front.problems[0].message == "front matter is not readable: longer than 64 KiB"
