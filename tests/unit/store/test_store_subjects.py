"""What a notebook keeps talking about, and that it is found out once."""

from pathlib import Path

import pytest

from notes.notebook import Subjects, kept_subjects, load, subjects
from notes.search import topic_terms

NOTE = """---
title: Harbour Days {year}
date: {year}-05-01
tags: [sailing]
---

## Podman at sea

We moved Podman aboard.

## Ropes

Nothing but rope.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(kept_subjects, "_SMALLEST", 2)
    root = tmp_path / "notes"
    root.mkdir()
    for year in (2018, 2019, 2020):
        (root / f"{year}.md").write_text(NOTE.format(year=year), encoding="utf-8")
    return root


def found(folder: Path) -> Subjects:
    return subjects(load([folder]), [folder])


def no_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    def looked(*_: object, **__: object) -> object:
        raise AssertionError("the notes were gone through again")

    monkeypatch.setattr(topic_terms, "topics", looked)


def test_names_and_tags_come_with_their_sessions_the_commonest_first(folder: Path) -> None:
    assert {name: len(ids) for name, ids in found(folder).items()} == {"sailing": 6, "Podman": 3}
    assert next(iter(found(folder))) == "sailing"


def test_what_was_found_is_taken_from_the_cache(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dict(found(folder))
    no_looking(monkeypatch)
    assert dict(found(folder)) == before


def test_a_note_that_changed_is_looked_at_again(folder: Path) -> None:
    found(folder)
    (folder / "2021.md").write_text(NOTE.format(year=2021), encoding="utf-8")
    assert len(found(folder)["Podman"]) == 4


def test_a_broken_cache_is_set_aside(folder: Path) -> None:
    before = dict(found(folder))
    [kept] = (folder.parent / "cache").rglob("*.subjects")
    kept.write_bytes(kept.read_bytes()[:-1] + b"?")
    assert dict(found(folder)) == before
    assert list(kept.parent.glob("*.bad"))


def test_what_was_stopped_is_neither_told_nor_kept(folder: Path) -> None:
    assert not subjects(load([folder]), [folder], lambda: True)
    assert not list((folder.parent / "cache").rglob("*.subjects"))


def test_nothing_is_kept_where_no_cache_is_wanted(folder: Path) -> None:
    assert subjects(load([folder]), [folder], use_cache=False)
    assert not list((folder.parent / "cache").rglob("*.subjects"))
