"""What changes on disk while the app is open, with the hints given by hand."""

import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

import pytest
from podium_pilot import Person, notebook, opened, until

from notes.notebook import gathering
from tui.app import PodiumApp
from tui.settings import Settings
from tui.state import Memory
from tui.watching import LIVE, POLLING


class Hints:
    """A watch that tells what a test says."""

    def __init__(self) -> None:
        self.stopped = False

    def __call__(
        self,
        paths: object,
        *,
        hint: Callable[[], object],
        tell: Callable[[str], object],
    ) -> "Hints":
        self.hint, self.tell = hint, tell
        return self

    def start(self) -> None:
        self.tell(LIVE)

    def stop(self) -> None:
        self.stopped = True


@asynccontextmanager
async def watched(root: Path) -> AsyncIterator[tuple[Person, Hints]]:
    """Open a notebook whose looks come from hints alone."""
    hints = Hints()
    async with opened(root, make_watch=hints) as person:
        person.browser.looks.rest(time.monotonic(), 1000)
        person.browser.looks._next_hinted = 0.0
        yield person, hints


def written(path: Path, text: str) -> None:
    """Write a file that nobody has touched for a while."""
    path.write_text(text, encoding="utf-8")
    os.utime(path, (time.time() - 60, time.time() - 60))


async def test_a_hint_brings_what_changed_and_nothing_else_moves(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    async with watched(root) as (person, hints):
        await person.press("j", "j", "j", "space", "m")
        before = (person.highlighted(), person.marked(), person.reading())
        note = root / "2019" / "devopsdays.md"
        written(note, note.read_text("utf-8") + "\n## Lightning talks (Mary Keller)\n\nShort.\n")
        await person.settle()
        assert "Lightning talks" not in person.rows()
        hints.hint()
        await person.settle()
        assert "Lightning talks" in person.rows()
        assert (person.highlighted(), person.marked(), person.reading()) == before


async def test_new_renamed_and_deleted_notes_are_followed_under_a_filter(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    async with watched(root) as (person, hints):
        await person.type("/ada")
        written(root / "goto.md", "# GOTO Aarhus 2021\n\n## Looms (Ada Byron)\n\nThreads.\n")
        hints.hint()
        await person.settle()
        assert sorted(person.rows()) == ["Keynote", "Looms", "Typing [/b] for list[int]"]
        (root / "goto.md").rename(root / "goto-2021.md")
        (root / "pycon-2018.md").unlink()
        hints.hint()
        await person.settle()
        assert sorted(person.rows()) == ["Keynote", "Looms"]
        assert person.browser.situation.query == "ada"


async def test_the_status_line_says_who_tells_of_changes(tmp_path: Path) -> None:
    async with watched(notebook(tmp_path)) as (person, hints):
        assert person.status().endswith("live ")
        hints.tell(POLLING)
        await person.settle()
        assert person.status().endswith("polling ")
        await person.pilot.resize_terminal(40, 12)
        await person.settle()
        assert "sessions" in person.screen().splitlines()[-1]


async def test_the_watch_ends_with_the_app(tmp_path: Path) -> None:
    async with watched(notebook(tmp_path)) as (_, hints):
        assert not hints.stopped
    assert hints.stopped


async def test_changes_are_followed_while_topics_are_still_gathered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = Event()

    def endless(*_: object, **__: object) -> dict[str, object]:
        began.set()
        ended.wait(30)
        return {}

    ended = Event()
    monkeypatch.setattr(gathering, "subjects", endless)
    hints, root = Hints(), notebook(tmp_path)
    app = PodiumApp([root], settings=Settings(), memory=Memory(None))
    app.make_watch = hints
    async with app.run_test() as pilot:
        await until(pilot, began.is_set)
        written(root / "goto.md", "# GOTO Aarhus 2021\n\n## Looms (Ada Byron)\n\nThreads.\n")
        hints.hint()
        await until(pilot, lambda: app.browser.store.note("goto.md"))
        ended.set()


async def test_a_notebook_that_goes_is_told_once_and_followed_when_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = notebook(tmp_path)
    async with watched(root) as (person, hints):
        told: list[str] = []
        monkeypatch.setattr(person.browser, "say", lambda text, *_: told.append(text))
        root.rename(tmp_path / "away")
        for _ in range(3):
            person.browser.looks.now()
            hints.hint()
            await person.settle()
        assert told == [f"{root}: no such file or directory"]
        assert "Chaos engineering" in person.rows()
        (tmp_path / "away").rename(root)
        written(root / "goto.md", "# GOTO Aarhus 2021\n\n## Looms (Ada Byron)\n\nThreads.\n")
        person.browser.looks.now()
        hints.hint()
        await person.settle()
        assert "Looms" in person.rows()


async def test_a_look_lets_keys_go_first_until_something_is_known_to_have_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with watched(notebook(tmp_path)) as (person, _hints):
        browser = person.browser
        waited: list[bool] = []
        monkeypatch.setattr(browser.quiet, "wait", lambda cancelled: waited.append(cancelled()))
        browser.looks.rest(time.monotonic(), -1)
        browser.follow()
        await person.settle()
        assert waited
        assert not any(waited)
        waited.clear()
        browser.looks.hint()
        browser._rest()
        assert waited == [True]
        waited.clear()
        browser.looks.now()
        browser.follow(asked=True)
        await person.settle()
        assert waited == []


async def test_what_is_renamed_stays_read_marked_and_starred(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    async with watched(root) as (person, hints):
        await person.press("j", "j", "j", "j", "space", "k", "m")
        before = (person.highlighted(), person.marked(), person.reading())
        assert before[2] == "Incident reviews"
        starred = person.browser.situation.starred
        (root / "2019" / "devopsdays.md").rename(root / "2019" / "ghent.md")
        hints.hint()
        await person.settle()
        assert (person.highlighted(), person.marked(), person.reading()) == before
        assert person.browser.situation.starred != starred
        assert len(person.browser.situation.starred) == 1


async def test_a_title_written_anew_stays_read_marked_and_starred(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    async with watched(root) as (person, hints):
        await person.press("j", "j", "j", "j", "space", "k", "m")
        note = root / "2019" / "devopsdays.md"
        written(note, note.read_text("utf-8").replace("Incident reviews", "Incident reviewing"))
        hints.hint()
        await person.settle()
        assert person.reading() == "Incident reviewing"
        (id_,) = person.browser.situation.starred
        assert person.browser.situation.marked == {id_}
        assert person.browser.situation.thing.ref == id_


async def test_where_a_note_was_deleted_its_neighbour_is_read(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    for day in ("b", "c"):
        written(
            root / f"loom-{day}.md", f"# Loom {day} 2017\n\n## Warp {day} (Ada Byron)\n\nYarn.\n"
        )
    async with watched(root) as (person, hints):
        await person.press("5")
        keys = [row.thing.ref for row in person.browser.tree_view.rows]
        place = keys.index("loom-b.md")
        await person.press("g", *["j"] * place)
        for gone, neighbour in (
            ("loom-b", "loom-c.md"),
            ("loom-c", "pycon-2018.md"),
            ("pycon-2018", "2019"),
        ):
            (root / f"{gone}.md").unlink()
            hints.hint()
            await person.settle()
            here = person.browser.tree_view.row
            assert here is not None
            assert (here.thing.ref, person.browser.situation.thing) == (neighbour, here.thing)


async def test_the_page_stays_where_it_is_when_its_note_is_renamed_or_its_title_corrected(
    tmp_path: Path,
) -> None:
    root = notebook(tmp_path)
    text = "\n\n".join(f"Line {number}." for number in range(60))
    written(root / "loom.md", f"# Loom Day\n\n## Warp (Ada Byron)\n\n{text}\n")
    async with watched(root) as (person, hints):
        await person.type("/warp")
        await person.press("enter", *["j"] * 20)
        place = person.browser.reader.place
        assert place is not None
        (root / "loom.md").rename(root / "yarn.md")
        hints.hint()
        await person.settle()
        assert person.browser.reader.place == ("yarn.md", place.line)
        written(root / "yarn.md", f"# Loom Day\n\n## Warped (Ada Byron)\n\n{text}\n")
        hints.hint()
        await person.settle()
        assert person.reading() == "Warped"
        assert person.browser.reader.place == ("yarn.md", place.line)
