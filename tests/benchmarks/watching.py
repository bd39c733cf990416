"""Saves a note in the ways editors do, and times how soon the open app shows it.

    python tests/benchmarks/watching.py              # with the hints of the system
    python tests/benchmarks/watching.py --polling    # without

What counts: the last content within 1.5 seconds, and never a part of one.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from measuring import PROJECT, home, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app import PodiumApp

sys.path[:0] = [str(PROJECT), str(PROJECT / "tests" / "support")]

from saving import NEW, OLD, SAVES, TITLES  # noqa: E402  (after the path is known)

PROMISED = 1.5


def slowly(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for start in range(0, len(NEW), 40):
            file.write(NEW[start : start + 40])
            file.flush()
            time.sleep(0.1)


def truncated_long_before(path: Path) -> None:
    path.write_bytes(b"")
    time.sleep(0.1)
    path.write_text(NEW, encoding="utf-8")


def removed_long_before(path: Path) -> None:
    path.unlink()
    time.sleep(0.05)
    path.write_text(NEW, encoding="utf-8")


def root_gone_for_a_while(path: Path) -> None:
    shutil.rmtree(path.parents[1])
    time.sleep(2)
    path.parent.mkdir(parents=True)
    path.write_text(NEW, encoding="utf-8")


WAYS = (*SAVES, slowly, truncated_long_before, removed_long_before, root_gone_for_a_while)


async def main() -> None:
    """Try each way in an app of its own."""
    late = 0
    for save in WAYS:
        with tempfile.TemporaryDirectory() as folder, home() as env:
            os.environ.update(env)
            took, torn = await _seen(Path(folder) / "notes", save)
        late += took > PROMISED or torn
        told = f"{took:5.2f} s  {'TOO LATE' if took > PROMISED else ''}"
        say(save.__name__.replace("_", " "), told + "  A PART WAS SHOWN" * torn)
    say("ways of saving", f"{len(WAYS)}, {late} of them shown late or in part")


async def _seen(root: Path, save: Callable[[Path], None]) -> tuple[float, bool]:
    from tui.app import PodiumApp  # noqa: PLC0415  (after the environment is its own)
    from tui.watching import Watch  # noqa: PLC0415

    path = root / "2019" / "harbour.md"
    path.parent.mkdir(parents=True)
    path.write_text(OLD, encoding="utf-8")
    app = PodiumApp([root])
    app.make_watch = None if "--polling" in sys.argv else Watch
    async with app.run_test():
        while not _ready(app):  # noqa: ASYNC110  (a figure, no event)
            await asyncio.sleep(0.01)
        saving = asyncio.create_task(asyncio.to_thread(save, path), name="save")
        torn, saved, last = False, time.perf_counter(), time.perf_counter() + 15
        while time.perf_counter() < last:
            if not saving.done():
                saved = time.perf_counter()
            titles = {session.title for session in app.browser.store.sessions}
            torn = torn or (bool(titles) and "Last talk" not in titles)
            if titles == TITLES and saving.done():
                break
            await asyncio.sleep(0.02)
        await saving
        return time.perf_counter() - saved, torn


def _ready(app: PodiumApp) -> bool:
    state = app.browser.situation
    return state.loading is None and bool(state.followed or app.make_watch is None)


if __name__ == "__main__":
    asyncio.run(main())
