"""A notebook of everything that strangers' files can do: each item accounted for, none obeyed.

The notebook is opened by another process, as some items once killed the one that read them.
"""

import importlib.util
import json
import os
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from notes.reading.naming import shown_path

_OPEN = """
import dataclasses, json, os, sys, time
from pathlib import Path
from notes.notebook import load, other_process
started = time.process_time()
cold = load([Path(sys.argv[1])])
seconds = time.process_time() - started
store = load([Path(sys.argv[1])])
other_process.WORTH_PROCESSES = 8
elsewhere = load([Path(sys.argv[1])], use_cache=False)
marker = sys.argv[2]
status = Path("/proc/self/status").read_text()
json.dump(
    {
        "seconds": seconds,
        # ru_maxrss would count what the test runner had when it started this process.
        "megabytes": int(status.partition("VmHWM:")[2].split()[0]) // 1024,
        "notes": {note.key: marker in store.source(note.key).text for note in store.notes},
        "problems": [[p.key, p.refused, p.message, p.remedy] for p in store.problems],
        "skipped": dict(store.skipped),
        "texts": [text for note in store.notes for text in strings(dataclasses.astuple(note))],
        "modules": sorted(sys.modules),
        "warm is cold": list(store.notes) == list(cold.notes) and store is not cold,
        "elsewhere is here": list(elsewhere.notes) == list(cold.notes)
        and elsewhere.problems == cold.problems,
    },
    sys.stdout,
)
"""
_STRINGS = """
def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from strings(part)
"""


@pytest.fixture(scope="module")
def hostile() -> ModuleType:
    path = Path(__file__).parents[2] / "hostile.py"
    spec = importlib.util.spec_from_file_location("hostile", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def items(hostile: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    root = tmp_path_factory.mktemp("notebook")
    return {"root": root, "items": hostile.write_notebook(root)}


@pytest.fixture(scope="module")
def opened(
    hostile: ModuleType, items: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    cache = str(tmp_path_factory.mktemp("cache"))
    done = subprocess.run(
        [sys.executable, "-c", _STRINGS + _OPEN, str(items["root"]), hostile.MARKER],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
        env={**os.environ, "XDG_CACHE_HOME": cache},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def outcome(key: str, opened: dict[str, Any]) -> str:
    told = [problem for problem in opened["problems"] if problem[0] == key]
    if key in opened["notes"]:
        return "warned" if told else "shown"
    return "refused" if told else "skipped"


def test_there_are_enough_items_of_every_kind(items: dict[str, Any]) -> None:
    counts = Counter(item.category for item in items["items"])
    assert len(items["items"]) >= 150
    assert set(counts) == {
        *("escapes", "markup", "links", "losses", "bombs"),
        *("front-matter", "encodings", "names", "files"),
    }
    assert min(counts.values()) >= 15


def test_every_item_becomes_what_it_should(items: dict[str, Any], opened: dict[str, Any]) -> None:
    became = {item.name: outcome(shown_path(item.name), opened) for item in items["items"]}
    assert became == {item.name: item.expected for item in items["items"]}


def test_the_counts_add_up(items: dict[str, Any], opened: dict[str, Any]) -> None:
    refused = sum(1 for problem in opened["problems"] if problem[1])
    skipped = sum(opened["skipped"].values())
    assert len(opened["notes"]) + refused + skipped == len(items["items"])


def test_no_text_is_lost(items: dict[str, Any], opened: dict[str, Any]) -> None:
    readable = {
        shown_path(item.name)
        for item in items["items"]
        if item.marked and item.expected in ("shown", "warned")
    }
    assert {key for key in readable if not opened["notes"][key]} == set()


def test_nothing_of_it_reaches_a_field_unsafely(opened: dict[str, Any]) -> None:
    told = [part for problem in opened["problems"] for part in problem if isinstance(part, str)]
    for text in [*opened["texts"], *told, *opened["skipped"]]:
        bad = {c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")}
        bad |= {c for c in text if c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}
        bad |= {c for c in text if 0xE0000 <= ord(c) <= 0xE007F or ord(c) & 0xFFFE == 0xFFFE}
        assert bad == set(), text[:80]


def test_it_costs_neither_time_nor_memory(opened: dict[str, Any]) -> None:
    assert opened["seconds"] < 20
    assert opened["megabytes"] < 300


def test_nothing_in_the_notebook_was_run(opened: dict[str, Any]) -> None:
    assert not Path("/tmp/owned").exists()
    assert {"textual", "rich", "numpy"} & set(opened["modules"]) == set()


def test_a_warm_start_shows_the_same(opened: dict[str, Any]) -> None:
    assert opened["warm is cold"]


def test_other_processes_read_the_same(opened: dict[str, Any]) -> None:
    assert opened["elsewhere is here"]
