"""The state file: whole, shared, and never in the way."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.state import VERSION, Memory


def test_what_is_remembered_is_there_for_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "state.json"
    memory = Memory(path)
    memory.star("nb", "one", starred=True)
    memory.leave("nb", {"view": "files"})
    memory.remember_query("kubernetes")
    memory.save_search("k8s", "kubernetes")
    memory.remember_answer("theme", "nord")
    again = Memory(path)
    assert again.stars("nb") == {"one"}
    assert again.place("nb") == {"view": "files"}
    assert again.queries == ("kubernetes",)
    assert again.searches == {"k8s": "kubernetes"}
    assert again.answers == {"theme": "nord"}
    assert (memory.problems, again.problems) == ([], [])


def test_two_runs_lose_nothing_to_each_other(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    first, second = Memory(path), Memory(path)
    first.star("nb", "one", starred=True)
    second.star("nb", "two", starred=True)
    first.remember_query("a")
    second.remember_query("b")
    again = Memory(path)
    assert (again.stars("nb"), again.queries) == ({"one", "two"}, ("a", "b"))


def test_a_star_can_be_taken_away_and_a_search_forgotten(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "state.json")
    memory.star("nb", "one", starred=True)
    memory.star("nb", "one", starred=False)
    memory.save_search("x", "y")
    memory.save_search("x", "")
    assert (memory.stars("nb"), memory.searches) == (frozenset(), {})


def test_what_a_star_is_known_by_is_kept_as_long_as_the_star(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    first, second = Memory(path), Memory(path)
    first.star("nb", "one", starred=True)
    second.star("nb", "two", starred=True)
    first.know("nb", {"one": {"title": "1"}, "none": {"title": "-"}})
    second.know("nb", {"two": {"title": "2"}})
    assert Memory(path).known("nb") == {"one": {"title": "1"}, "two": {"title": "2"}}
    second.move_stars("nb", {"one": "three"})
    second.know("nb", {"three": {"title": "3"}})
    again = Memory(path)
    assert again.stars("nb") == {"two", "three"}
    assert again.known("nb") == {"two": {"title": "2"}, "three": {"title": "3"}}


def test_a_query_asked_again_moves_to_the_end() -> None:
    memory = Memory(None)
    for query in ("a", "b", "a"):
        memory.remember_query(query)
    assert memory.queries == ("b", "a")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\x00\x00",
        b"\xff\xfe",
        b"[]",
        b'"text"',
        b'{"version": 99}',
        b"{}",
        b"[" * 100_000,
        b"\xef\xbb\xbf{}",
    ],
)
def test_a_file_that_makes_no_sense_is_set_aside_and_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "state.json"
    path.write_bytes(content)
    memory = Memory(path)
    assert "set aside" in memory.problems[0]
    assert (tmp_path / "state.bad").read_bytes() == content
    memory.remember_query("works")
    assert Memory(path).queries == ("works",)


def test_a_second_broken_file_does_not_overwrite_the_first(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    for content in (b"one", b"two"):
        path.write_bytes(content)
        Memory(path)
    kept = sorted(found.read_bytes() for found in tmp_path.glob("state.bad*"))
    assert kept == [b"one", b"two"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
PARTS = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(("notebooks", "queries", "searches", "answers"), JSON),
)


@given(PARTS)
@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_any_content_of_this_version_can_be_lived_with(
    tmp_path: Path, parts: dict[str, object]
) -> None:
    path = tmp_path / "state.json"
    path.write_text(json.dumps({"version": VERSION, **parts}))
    memory = Memory(path)
    memory.star("nb", "one", starred=True)
    memory.leave("nb", {"view": "files"})
    memory.remember_query("q")
    memory.save_search("n", "q")
    assert (Memory(path).stars("nb"), Memory(path).place("nb")) == ({"one"}, {"view": "files"})
    assert Memory(path).queries[-1] == "q"
    assert memory.searches["n"] == "q"


def test_where_nothing_can_be_written_it_is_said_once_and_the_run_goes_on(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    memory = Memory(blocker / "state.json")
    memory.remember_query("a")
    memory.remember_query("b")
    assert memory.queries == ("a", "b")
    assert len(memory.problems) == 1
