"""How long the event loop is held up while notes that cost out of proportion are read.

python tests/benchmarks/bombs.py [NAME...]
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path

from measuring import PROJECT, home, say

sys.path.insert(0, str(PROJECT))
sys.path.insert(0, str(PROJECT / "tests"))

from hostile import items

LONGEST, USABLE = 250, 3.0
_KEYS = ("5", "j", "j", "tab", "pagedown", "end", "home", "backslash", "end", "backslash", "tab")


async def main() -> None:
    """Measure each in an app of its own."""
    chosen = sys.argv[1:]
    for item in items():
        name = item.name.split("/")[1].removesuffix(".md")
        if item.category == "bombs" and (not chosen or name in chosen):
            with tempfile.TemporaryDirectory() as folder, home() as env:
                os.environ.update(env)
                item.write(Path(folder))
                loaded, slowest, gap = await _read(Path(folder))
            fine = loaded <= USABLE and slowest <= USABLE and gap <= LONGEST
            told = (
                f"usable {loaded:5.2f} s, slowest key {slowest:5.2f} s, longest gap {gap:4.0f} ms"
            )
            say(name, f"{told}  {'' if fine else 'TOO LONG'}")


async def _read(folder: Path) -> tuple[float, float, float]:
    from tui.app import PodiumApp  # noqa: PLC0415  (after the environment is its own)

    started = time.perf_counter()
    keys, gaps = [], []
    app = PodiumApp([folder])
    async with app.run_test(size=(120, 40)) as pilot:
        heart = asyncio.create_task(_beat(gaps))
        while app.browser.situation.loading is not None:  # noqa: ASYNC110  (a figure, no event)
            await asyncio.sleep(0.01)
        loaded = time.perf_counter() - started
        for key in _KEYS:
            pressed = time.perf_counter()
            await pilot.press(key)
            await pilot.pause()
            keys.append(time.perf_counter() - pressed)
        heart.cancel()
    return loaded, max(keys), max(gaps)


async def _beat(gaps: list[float]) -> None:
    while True:
        started = time.perf_counter()
        await asyncio.sleep(0.005)
        gaps.append((time.perf_counter() - started) * 1000)


if __name__ == "__main__":
    asyncio.run(main())
