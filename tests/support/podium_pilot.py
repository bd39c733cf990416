"""Drives the app as a person does, and reads off the screen what a person sees."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from textual.widgets import Input

from tui.app import PodiumApp
from tui.settings import Settings
from tui.state import Memory

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.browsing.things import Thing
    from tui.screens.browser import Browser
    from tui.screens.browser.following import MakeWatch

NOTES = {
    "pycon-2018.md": """---
title: PyCon 2018
date: 2018-05-11
location: Cleveland
tags: [python]
---

# PyCon 2018

Three days in May, and it never rained.

## Typing [/b] for list[int] (Ada Byron)

Annotations are read by tools, see [the docs](https://example.com/typing) or [a file](file:///etc/x).

### Gradual

- one
- two

## Data pipelines (Grace Murray)

The zebra line stands only here. More in [the other note](2019/devopsdays.md#keynote).
""",
    "2019/devopsdays.md": """---
title: DevOpsDays Ghent 2019
date: 2019-10-28
---

# DevOpsDays Ghent 2019

## Keynote (Ada Byron)

Culture first.

## Chaos engineering (Jean Bartik)

Break things on purpose.

## Incident reviews (Grace Murray)

No blame.
""",
}


def notebook(folder: Path) -> Path:
    """Write a small notebook of two events, five talks and three speakers."""
    root = folder / "talks"
    for name, text in NOTES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


_PATIENCE = 30
"""Seconds, which only what will never come takes."""


async def until(pilot: Pilot[Any], holds: Callable[[], object]) -> None:
    """Let the app work until something holds, however slow the machine.

    Raises:
        TimeoutError: It never did.
    """
    async with asyncio.timeout(_PATIENCE):
        while not holds():
            await pilot.pause()


class Person:
    """Somebody in front of the app."""

    def __init__(self, pilot: Pilot[Any]) -> None:
        self.pilot = pilot
        self.app: PodiumApp = pilot.app  # type: ignore[assignment]

    @property
    def browser(self) -> Browser:
        """The browser, under any dialog."""
        return self.app.browser

    async def press(self, *keys: str) -> None:
        """Press keys, then let everything settle."""
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text letter by letter."""
        names = {" ": "space", ":": "colon", "/": "slash", "-": "minus", "#": "number_sign"}
        await self.press(*(names.get(letter, letter) for letter in text))

    async def settle(self) -> None:
        """Wait for keys, workers and messages."""
        await self.pilot.pause()
        while self.app.is_taking_keys:  # a process that is given no time looks idle
            await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def loaded(self) -> None:
        """Wait until the notebook is read, and everything has settled."""
        while self.browser.situation.loading is not None:
            await self.settle()
        await self.settle()

    def screen(self) -> str:
        """What stands on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    def rows(self) -> list[str]:
        """The titles in the tree, those out of view included."""
        tree = self.browser.tree_view
        return [_title(self.browser, row.thing) for row in tree.rows]

    def highlighted(self) -> str:
        """The title under the cursor of the tree."""
        row = self.browser.tree_view.row
        return _title(self.browser, row.thing) if row else ""

    def reading(self) -> str:
        """The title of what the reader shows."""
        return _title(self.browser, self.browser.situation.thing)

    def marked(self) -> list[str]:
        """The titles of the marked sessions, in alphabetical order."""
        ids = self.browser.situation.marked
        return sorted(self.browser.store.session(id_).title for id_ in ids)  # type: ignore[union-attr]

    def status(self) -> str:
        """The last line."""
        return self.browser.status.text

    def tail(self) -> str:
        """What the command bar says at its right edge."""
        return self.browser.bar.tail.text


def _title(browser: Browser, thing: Thing) -> str:
    return browser.title_of(thing)


@asynccontextmanager
async def opened(
    root: Path,
    size: tuple[int, int] = (100, 30),
    *,
    settings: Settings | None = None,
    memory: Memory | None = None,
    make_watch: MakeWatch | None = None,
) -> AsyncIterator[Person]:
    """Open a notebook and wait until it is read."""
    app = PodiumApp([root], settings=settings or Settings(), memory=memory or Memory(None))
    app.make_watch = make_watch
    async with app.run_test(size=size) as pilot:
        person = Person(pilot)
        for line in app.browser.query(Input):
            line.cursor_blink = False
        await person.loaded()
        yield person
