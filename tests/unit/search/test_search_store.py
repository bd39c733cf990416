"""From a folder of notes to answers: what the index takes from a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notes.notebook import load
from notes.search import SearchIndex
from notes.search.topic_terms import topics

if TYPE_CHECKING:
    from pathlib import Path

    from notes.store import NoteStore

SPRING = """---
event: Spring Conf
date: 2018-04-02
---

# Spring Conf

## Growing tomatoes with Kubernetes

Speaker: Ada Green

They grow in Kubernetes pods, says Ada.

## Rust never sleeps

Speaker: Bob Brown

Iron and oxygen.
"""
AUTUMN = """---
event: Autumn Conf
date: 2019-10-01
---

# Autumn Conf

## Harvest with Kubernetes

Speaker: Ada Green

Pods in Kubernetes again, and pumpkins.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "spring.md").write_text(SPRING, encoding="utf-8")
    (tmp_path / "autumn.md").write_text(AUTUMN, encoding="utf-8")
    return tmp_path


def titles(store: NoteStore, index: SearchIndex, query: str) -> list[str]:
    found = (store.session(match.id) for match in index.search(query).matches)
    return [session.title for session in found if session]


def test_titles_speakers_events_and_texts_of_a_notebook_are_found(folder: Path) -> None:
    store = load([folder], use_cache=False)
    index = SearchIndex.build(store)
    assert titles(store, index, "tomatos") == ["Growing tomatoes with Kubernetes"]
    assert titles(store, index, "brown") == ["Rust never sleeps"]
    assert titles(store, index, "autumn kubernetes") == ["Harvest with Kubernetes"]
    assert titles(store, index, "speaker:ada year:2018") == ["Growing tomatoes with Kubernetes"]
    assert titles(store, index, "pumpkins") == ["Harvest with Kubernetes"]


def test_a_snippet_names_the_line_of_the_note(folder: Path) -> None:
    store = load([folder], use_cache=False)
    snippet = SearchIndex.build(store).search("oxygen").matches[0].snippet
    assert snippet is not None
    assert SPRING.split("\n")[snippet.line - 1] == snippet.text == "Iron and oxygen."


def test_a_note_that_changed_on_disk_is_found_as_it_is_now(folder: Path) -> None:
    index = SearchIndex.build(load([folder], use_cache=False))
    (folder / "spring.md").write_text(SPRING.replace("tomatoes", "cucumbers"), encoding="utf-8")
    store = load([folder], use_cache=False)
    index = index.replaced(store, {"spring.md"})
    assert titles(store, index, "cucumbers") == ["Growing cucumbers with Kubernetes"]
    assert titles(store, index, "in:title tomatoes sleeps") == ["Rust never sleeps"]
    assert index.has_texts


def test_a_note_that_is_gone_is_found_no_more(folder: Path) -> None:
    index = SearchIndex.build(load([folder], use_cache=False))
    (folder / "autumn.md").unlink()
    store = load([folder], use_cache=False)
    assert titles(store, index.replaced(store, {"autumn.md"}), "harvest pumpkins") == []


def test_an_index_that_was_written_answers_for_its_store(folder: Path) -> None:
    store = load([folder], use_cache=False)
    index = SearchIndex.build(store)
    again = SearchIndex.from_bytes(index.to_bytes("x"), store, "x")
    assert titles(store, again, "kubernetes") == titles(store, index, "kubernetes")


def test_sessions_of_a_notebook_are_related_and_name_topics(folder: Path) -> None:
    store = load([folder], use_cache=False)
    tomatoes = next(s for s in store.talks if "tomatoes" in s.title)
    near = SearchIndex.build(store).related(tomatoes.id)
    assert near[0].words[0] == "kubernetes"
    named = {topic.name: topic for topic in topics(store)}
    assert named["Kubernetes"].years == ((2018, 1), (2019, 1))


def test_a_talk_of_two_notes_is_found_and_counted_once(tmp_path: Path) -> None:
    head = "---\ntitle: Autumn Days 2019\ndate: 2019-10-05\n---\n\n# Autumn Days 2019\n"
    harvest = "\n## Harvest with Podman (Eve Moss)\n\n- {}\n"
    sea = "\n## Podman at sea (Ada Byron)\n\n- Waves.\n"
    rust = "\n## Rust never sleeps (Jim Brown)\n\n- Iron.\n"
    (tmp_path / "mine.md").write_text(head + harvest.format("Pumpkins.") + sea)
    (tmp_path / "yours.md").write_text(head + harvest.format("Turnips.") + rust)
    store = load([tmp_path], use_cache=False)
    lead = next(iter(store.links.takes))
    assert len(store.talks) == 4
    index = SearchIndex.build(store)
    for asked in (index, SearchIndex.from_bytes(index.to_bytes("x"), store, "x")):
        answer = asked.search("podman")
        assert (answer.sessions, answer.events, len(answer.matches)) == (2, 1, 2)
        assert [len(group.ids) for group in answer.groups] == [2]
        assert asked.search("sort:title podman").sessions == 2
    changed = index.replaced(store, {"yours.md"}).search("harvest")
    assert (changed.sessions, len(changed.matches)) == (1, 1)
    assert store.lead(changed.matches[0].id) == lead
    assert [store.session(m.id).key for m in index.search("turnips").matches] == ["yours.md"]  # type: ignore[union-attr]
