"""What reading a notebook costs: cold, warm beside a bare stat walk, and what the screen feels.

python tests/benchmarks/load.py [--notes 10000] [--runs N]
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import time
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from generated_notebook import kept
from measuring import PROJECT, PYTHON, home, say, verdict

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TALKS = 7.5
_TICK = 0.005
_LOAD = """
import json, resource, sys, time
from pathlib import Path
started = time.perf_counter()
from notes.notebook import load, open_notebook
imported = time.perf_counter()
paths = [Path(sys.argv[1])]
store = load(paths, use_cache=sys.argv[2] == "cache")
loaded = time.perf_counter()
usage = resource.getrusage(resource.RUSAGE_SELF)
others = resource.getrusage(resource.RUSAGE_CHILDREN)
json.dump({
    "notes": len(store), "talks": len(store.talks),
    "import": imported - started, "load": loaded - imported,
    "cpu": usage.ru_utime + usage.ru_stime, "megabytes": usage.ru_maxrss / 1024,
    "others": others.ru_utime + others.ru_stime, "largest": others.ru_maxrss / 1024,
}, sys.stdout)
"""
_RECOVER = """
import json, sys, time
from pathlib import Path
from notes.reading.source import NoteSource
from notes.structure.recover import recover
texts = [p.read_text("utf-8") for p in sorted(Path(sys.argv[1]).rglob("*.md"))[:1000]]
best = []
for _ in range(3):
    started = time.process_time()
    for text in texts:
        recover(NoteSource.of(text, "2019/a/b.md"))
    best.append((time.process_time() - started) * 1000 / len(texts))
json.dump({"each": min(best), "kilobytes": sum(map(len, texts)) / len(texts) / 1024}, sys.stdout)
"""
_WALK = """
import os, sys, time
started = time.perf_counter()
def walk(folder):
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            walk(entry.path)
        else:
            entry.stat(follow_symlinks=False)
walk(sys.argv[1])
print(time.perf_counter() - started)
"""


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--notes", type=int, default=10_000)
    arguments.add_argument("--runs", type=int, default=3)
    options = arguments.parse_args()
    folder = kept(int(options.notes * TALKS))
    with home() as env:
        _recovery(folder, env)
        _cold(folder, env, options.runs)
        _warm(kept(100_000), env, options.runs)
    asyncio.run(_felt(folder))


def _python(code: str, *arguments: str, env: dict[str, str]) -> str:
    command = [PYTHON, "-c", code, *arguments]
    done = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
    return done.stdout


def _recovery(folder: Path, env: dict[str, str]) -> None:
    told = json.loads(_python(_RECOVER, str(folder), env=env))
    say(
        f"recovery of a note of {told['kilobytes']:.1f} KB",
        f"{told['each']:7.3f} ms of CPU (at most 0.6)",
    )


def _cold(folder: Path, env: dict[str, str], runs: int) -> None:
    loads = [_loaded(folder, "no cache", env) for _ in range(runs)]
    seconds = median(each["load"] for each in loads)
    last = loads[-1]
    say(
        f"cold load of {last['notes']:,} notes ({last['talks']:,} talks)",
        f"{seconds:7.2f} s (at most 6)",
    )
    say("", f"{last['cpu']:7.2f} s of CPU, {last['megabytes']:.0f} MB")
    say(
        "in other processes",
        f"{last['others']:7.2f} s of CPU, the largest {last['largest']:.0f} MB",
    )


def _warm(folder: Path, env: dict[str, str], runs: int) -> None:
    _loaded(folder, "cache", env)
    loads, walks = [], []
    for _ in range(runs):
        loads.append(_loaded(folder, "cache", env))
        walks.append(float(_python(_WALK, str(folder), env=env)))
    warm, walk = median(each["load"] for each in loads), median(walks)
    say(
        f"warm load of {loads[0]['notes']:,} notes, compared with the disk",
        f"{warm * 1000:7.0f} ms",
    )
    say(
        "",
        f"{loads[-1]['megabytes']:7.0f} MB; the imports took {loads[-1]['import'] * 1000:.0f} ms",
    )
    say("bare stat walk", f"{walk * 1000:7.0f} ms   {verdict(warm / walk, 2)}")


def _loaded(folder: Path, cache: str, env: dict[str, str]) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(_python(_LOAD, str(folder), cache, env=env))
    return result


async def _felt(folder: Path) -> None:
    """Open the notebook in the app and watch how long its event loop is held up."""
    with home() as env:
        os.environ.update(env)
        sys.path.insert(0, str(PROJECT))
        from tui.app import PodiumApp  # noqa: PLC0415  (after the environment is its own)

        app = PodiumApp([folder])
        async with app.run_test(size=(120, 40)):
            browser = app.browser
            started = time.perf_counter()
            before = await _gaps(lambda: browser.complete)
            whole = time.perf_counter() - started
            after = await _gaps(lambda: not any(worker.is_running for worker in browser.workers))
    say("the same in the app, cold, until it can be searched", f"{whole:7.2f} s")
    _say_gaps("longest gaps of its event loop until then", before)
    _say_gaps("while texts and topics are gathered after it", after)


class _Gap(NamedTuple):
    """How much later than wanted the event loop went on."""

    cpu: float
    """Milliseconds of CPU that all threads took meanwhile: what others on the machine do not add
    to."""
    wall: float


async def _gaps(done: Callable[[], bool]) -> list[_Gap]:
    """Ask every five milliseconds to be called, and see how late that happens."""
    gaps = []
    while not done():
        wall, cpu = time.perf_counter(), time.process_time()
        await asyncio.sleep(_TICK)
        late = (time.perf_counter() - wall - _TICK) * 1000
        gaps.append(_Gap(min(late, (time.process_time() - cpu) * 1000), late))
    return sorted(gaps, reverse=True)


def _say_gaps(what: str, gaps: list[_Gap]) -> None:
    longest = ", ".join(f"{gap.cpu:.0f}" for gap in gaps[:8])
    most = max((gap.wall for gap in gaps), default=0)
    say(what, f"{longest} ms of CPU (at most 50); {most:.0f} ms on the clock")


if __name__ == "__main__":
    main()
