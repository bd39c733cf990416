"""Two Podiums on one notebook at once: neither takes anything from the other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from podium_terminal import READY, PodiumTerminal, surroundings
from terminal_stream import left_on, lint

if TYPE_CHECKING:
    from pathlib import Path

_TALKS = ("Anchors", "Buoys", "Cranes", "Docks", "Eddies", "Ferries", "Gales", "Hulls", "Isles")


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A notebook large enough to be kept for the next time."""
    root = tmp_path / "notes"
    root.mkdir()
    for number, talk in enumerate(_TALKS):
        text = f"# Harbour Days {2010 + number}\n\n## {talk} (Ann Lee)\n\nWords.\n"
        (root / f"{talk}.md").write_text(text)
    return root


def found(terminal: PodiumTerminal, word: bytes) -> None:
    """Search, star what is found, and take the search back."""
    terminal.press(b"/", word, b"\r", until=word.decode())
    terminal.press(b"m", until="★")


def test_stars_and_searches_of_both_are_kept(notes: Path, tmp_path: Path) -> None:
    env = surroundings(tmp_path / "home")
    with (
        PodiumTerminal([str(notes)], env, (100, 24)) as one,
        PodiumTerminal([str(notes)], env, (100, 24)) as other,
    ):
        for terminal in (one, other):
            terminal.until(READY)
        found(one, b"Cranes")
        found(other, b"Gales")
        for terminal in (other, one):
            terminal.settle()
            terminal.type(b"q")
            assert terminal.wait() == 0
            assert (left_on(bytes(terminal.stream)), lint(bytes(terminal.stream))) == ([], [])
    state = json.loads((tmp_path / "home/state/podium/state.json").read_text())
    [book] = state["notebooks"].values()
    assert len(book["stars"]) == 2
    assert {"Cranes", "Gales"} <= set(state["queries"])
    with PodiumTerminal([str(notes)], env, (100, 24)) as again:
        again.until(READY)
        assert not list((tmp_path / "home").rglob("*.bad*"))
        assert not list((tmp_path / "home").rglob("*.part"))
        again.type(b"q")
        assert again.wait() == 0


def test_a_note_that_is_saved_is_shown_by_both(notes: Path, tmp_path: Path) -> None:
    env = surroundings(tmp_path / "home")
    with (
        PodiumTerminal([str(notes)], env, (100, 24)) as one,
        PodiumTerminal([str(notes)], env, (100, 24)) as other,
    ):
        for terminal in (one, other):
            terminal.until(READY)
            terminal.until("live|polling")
        (notes / "Jetties.md").write_text("# Harbour Days 2030\n\n## Jetties (Ann Lee)\n")
        for terminal in (one, other):
            terminal.until("Harbour Days 2030")
            terminal.type(b"q")
            assert terminal.wait() == 0
