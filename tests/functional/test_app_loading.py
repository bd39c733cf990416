"""What can be done while the notes are still being read."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from podium_pilot import Person, notebook, opened, until
from textual.pilot import Pilot

import notes.notebook
from notes.cache import notebook_cache
from notes.notebook import Progress, load, other_process, searching
from tui.app import PodiumApp
from tui.settings import Settings
from tui.state import Memory


def held_back(gate: Event) -> Callable[..., Iterator[Progress]]:
    """Open a notebook, but wait for `gate` before its last note is told."""
    real = notes.notebook.open_notebook

    def opened(paths: Sequence[Path], **options: Any) -> Iterator[Progress]:
        *before, last = real(paths, **options)
        yield Progress(last.store, last.read - 1, last.read)
        gate.wait(30)
        yield from before
        yield last

    return opened


async def first_notes(pilot: Pilot[Any]) -> None:
    """Wait until some notes are there; a load that failed must not be waited for."""
    browser = pilot.app.browser  # type: ignore[attr-defined]
    await until(pilot, lambda: len(browser.store) or browser.situation.loading is None)
    assert len(browser.store), browser.status.text


async def test_the_first_notes_can_be_read_and_found_while_others_are_on_their_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Event()
    monkeypatch.setattr(notes.notebook, "open_notebook", held_back(gate))
    app = PodiumApp([notebook(tmp_path)], settings=Settings(), memory=Memory(None))
    async with app.run_test(size=(100, 30)) as pilot:
        person = Person(pilot)
        await first_notes(pilot)
        assert "1/2" in person.status()
        await pilot.press("slash", *"chaos")
        await pilot.pause()
        assert person.reading() == "Chaos engineering"
        gate.set()
        await person.loaded()
        assert person.rows() == ["Chaos engineering"]
        assert "1 of 5" in person.status()


async def test_quitting_does_not_wait_for_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Event()
    monkeypatch.setattr(notes.notebook, "open_notebook", held_back(gate))
    app = PodiumApp([notebook(tmp_path)], settings=Settings(), memory=Memory(None))
    async with app.run_test() as pilot:
        await first_notes(pilot)
        await pilot.press("q")
        gate.set()
    assert app.return_code == 0


async def test_a_mistake_while_reading_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> Iterator[Progress]:
        raise RuntimeError("no [/b] luck")

    monkeypatch.setattr(notes.notebook, "open_notebook", broken)
    app = PodiumApp([notebook(tmp_path)], settings=Settings(), memory=Memory(None))
    async with app.run_test(size=(100, 30)) as pilot:
        person = Person(pilot)
        while app.browser.situation.loading is not None:
            await pilot.pause()
        assert "RuntimeError: no [/b] luck" in person.status()


async def test_the_index_of_a_large_notebook_that_is_known_is_not_made_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = notebook(tmp_path)
    for number in range(notebook_cache.SMALLEST):
        (root / f"{number}.md").write_text(f"# Silkmeet {number + 2000}\n\n## Silk (Ann Lee)\n")
    load([root])
    monkeypatch.setattr(other_process, "WORTH_PROCESSES", 1)
    monkeypatch.setattr(searching, "_built", None)
    async with opened(root) as person:
        await person.press("slash")
        await person.type("chaos")
        assert person.rows() == ["Chaos engineering"]
