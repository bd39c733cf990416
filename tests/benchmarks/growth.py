"""How time and memory grow with a notebook: each line one kind of work, each column one size.

    python tests/benchmarks/growth.py [--notes 1000 10000] [--all]

`--all` adds 100,000 notes (800 MB). The last column is the growth from the smallest size to the
largest, divided by that of n log n: 1 or less is what was promised.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess

from generated_notebook import kept
from measuring import PYTHON, home, say

_WORK = """
import json, os, resource, sys, time
from pathlib import Path
from notes.notebook import load, refreshed
paths = [Path(sys.argv[1])]
took = {}
def spent():
    return sum(os.times()[:4])  # other processes that were waited for are part of it
def timed(name, work):
    started = spent() if name == "cold load" else time.process_time()
    result = work()
    ended = spent() if name == "cold load" else time.process_time()
    took[name] = (ended - started) * 1000
    return result
def megabytes():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
before = megabytes()
timed("cold load", lambda: load(paths))
store = timed("warm load", lambda: load(paths))
took["memory of a warm notebook, MB"] = megabytes() - before
from notes.search import SearchIndex
index = timed("index", lambda: SearchIndex.build(store))
title = store.talks[len(store.talks) // 2].title.lower()
timed("first filter", lambda: index.search(title[:12]))
timed("one more key", lambda: index.search(title[:13]))
from notes.tidy import blocks
session = store.talks[len(store.talks) // 3]
timed("preview", lambda: list(blocks(store.text_of(session), session.span.first)))
from tui.browsing.rows import Rows
from tui.browsing.views import EventsView
rows = timed("tree, closed", lambda: Rows(EventsView(store)))
timed("tree, all open", lambda: rows.open_all(opened=True))
path = next(paths[0].rglob("*.md"))
text = path.read_bytes()
path.write_bytes(text + b"\\n- one more line\\n")
store = timed("reload of one note", lambda: refreshed(store, paths))
path.write_bytes(text)
took["most memory until here, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
from notes.export.forms import exported
from notes.export.options import ExportOptions
ids = [talk.id for talk in store.talks]
def export(form):
    parts, _ = exported(store, ids, form, ExportOptions())
    return sum(map(len, parts))
if len(store) <= 10_100:
    timed("export of all as JSON", lambda: export("json"))
    timed("export of all as Markdown", lambda: export("markdown"))
took["most memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
json.dump(took, sys.stdout)
"""


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--notes", type=int, nargs="+", default=[1_000, 10_000])
    arguments.add_argument("--all", action="store_true")
    options = arguments.parse_args()
    sizes = [*options.notes, 100_000] if options.all else options.notes
    columns = [_measured(size) for size in sizes]
    say("CPU milliseconds at notes", "".join(f"{size:>12,}" for size in sizes))
    allowed = sizes[-1] * math.log(sizes[-1]) / (sizes[0] * math.log(sizes[0]))
    for name in columns[0]:
        values = [column.get(name) for column in columns]
        told = "".join("           -" if value is None else f"{value:12.1f}" for value in values)
        ends = [value for value in values if value is not None]
        growth = (
            f"{ends[-1] / max(ends[0], 0.01) / allowed:8.2f}" if len(ends) == len(sizes) else ""
        )
        say(name, f"{told}   {growth}")


def _measured(notes: int) -> dict[str, float]:
    with home() as env:
        command = [PYTHON, "-c", _WORK, str(kept(int(notes * 7.5)))]
        done = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


if __name__ == "__main__":
    main()
