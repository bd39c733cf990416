"""Saves a note in the ways editors do, and times how soon the open app shows it.

    python tests/benchmarks/watching.py              # with the hints of the system
    python tests/benchmarks/watching.py --polling    # without

What counts: the last content within 1.5 seconds, and never a part of one.
"""

from __future__ import annotations

import asyncio
import mmap
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from measuring import PROJECT, home, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app import PodiumApp

sys.path.insert(0, str(PROJECT))

PROMISED = 1.5
_NOTE = "# Harbour Days 2019\n\n## {title} (Ann Lee)\n\n" + "words about hooks\n" * 200 + "## End\n"


def _in_place(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _renamed(path: Path, text: str) -> None:
    other = path.with_suffix(".tmp")
    other.write_text(text, encoding="utf-8")
    other.replace(path)


def _backed_up(path: Path, text: str) -> None:
    path.rename(path.with_suffix(".md~"))
    path.write_text(text, encoding="utf-8")


def _slowly(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        for start in range(0, len(text), 500):
            file.write(text[start : start + 500])
            file.flush()
            time.sleep(0.05)


def _truncated_first(path: Path, text: str) -> None:
    path.write_bytes(b"")
    time.sleep(0.1)
    path.write_text(text, encoding="utf-8")


def _appended(path: Path, text: str) -> None:
    path.write_text(text[:-7], encoding="utf-8")
    with path.open("a", encoding="utf-8") as file:
        file.write(text[-7:])


def _mapped(path: Path, text: str) -> None:
    data = text.encode()
    os.truncate(path, len(data))
    with path.open("r+b") as file, mmap.mmap(file.fileno(), len(data)) as view:
        view[:] = data
        view.flush()


def _folder_swapped(path: Path, text: str) -> None:
    old, new = path.parent, path.parent.with_name("new")
    new.mkdir()
    (new / path.name).write_text(text, encoding="utf-8")
    old.rename(old.with_name("old-away"))
    new.rename(old)


def _removed_first(path: Path, text: str) -> None:
    path.unlink()
    time.sleep(0.05)
    path.write_text(text, encoding="utf-8")


def _linked(path: Path, text: str) -> None:
    other = path.with_name("other.part")
    other.write_text(text, encoding="utf-8")
    path.unlink()
    os.link(other, path)
    other.unlink()


def _same_size_and_quick(path: Path, text: str) -> None:
    path.write_text(text.replace("T", "X"), encoding="utf-8")
    path.write_text(text, encoding="utf-8")


WAYS: dict[str, Callable[[Path, str], None]] = {
    "in place": _in_place,
    "temporary file and rename": _renamed,
    "backup by rename": _backed_up,
    "slowly in place": _slowly,
    "truncated, then written": _truncated_first,
    "appended in two steps": _appended,
    "through a memory map": _mapped,
    "a whole folder swapped": _folder_swapped,
    "removed, then written": _removed_first,
    "hard link": _linked,
    "twice at once, same size": _same_size_and_quick,
}


async def main() -> None:
    """Try each way in an app of its own."""
    for name, save in WAYS.items():
        with tempfile.TemporaryDirectory() as folder, home() as env:
            os.environ.update(env)
            took, torn = await _seen(Path(folder) / "notes", save)
        fine = took <= PROMISED and not torn
        say(
            name,
            f"{took:5.2f} s{', a part was shown' if torn else ''}  {'' if fine else 'TOO LATE'}",
        )


async def _seen(root: Path, save: Callable[[Path, str], None]) -> tuple[float, bool]:
    from tui.app import PodiumApp  # noqa: PLC0415  (after the environment is its own)
    from tui.watching import Watch  # noqa: PLC0415

    path = root / "2019" / "harbour.md"
    path.parent.mkdir(parents=True)
    path.write_text(_NOTE.format(title="Before"), encoding="utf-8")
    app = PodiumApp([root])
    app.make_watch = None if "--polling" in sys.argv else Watch
    async with app.run_test():
        while not _ready(app):  # noqa: ASYNC110  (a figure, no event)
            await asyncio.sleep(0.01)
        saving = asyncio.create_task(
            asyncio.to_thread(save, path, _NOTE.format(title="Then")), name="save"
        )
        torn, saved, last = False, time.perf_counter(), time.perf_counter() + 15
        while time.perf_counter() < last:
            if not saving.done():
                saved = time.perf_counter()
            titles = [session.title for session in app.browser.store.sessions]
            torn = torn or (bool(titles) and "End" not in titles)
            if "Then" in titles and "End" in titles:
                break
            await asyncio.sleep(0.02)
        await saving
        return time.perf_counter() - saved, torn


def _ready(app: PodiumApp) -> bool:
    state = app.browser.situation
    return state.loading is None and bool(state.followed or app.make_watch is None)


if __name__ == "__main__":
    asyncio.run(main())
