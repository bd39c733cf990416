"""How soon Podium's screen stands, beside the smallest possible Textual app.

    python tests/benchmarks/start.py [--runs N]

Three moments are told apart. The first screen is drawn before Textual is loaded: how the notebook
was left, or, where that is not known, the layout. The first frame is Textual's own; over the screen
of the last time it is not drawn before there are notes. The first notes are those on the disk.

All of Python is compiled before, as installing it does. Runs are taken in turns with those of the
peer; what is printed are medians.
"""

from __future__ import annotations

import argparse
import compileall
import contextlib
import shutil
import subprocess
import tempfile
from itertools import pairwise
from pathlib import Path
from site import getsitepackages
from statistics import median

from generated_notebook import days, kept
from measuring import (
    PODIUM,
    PROJECT,
    PYTHON,
    SIZE,
    Run,
    home,
    run_until,
    say,
    timed,
    verdict,
    wait_for,
)
from pseudo_terminal import PseudoTerminal

_EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("nothing here")
Empty().run()
"""
_PARSER = "import argparse; argparse.ArgumentParser().parse_args([])"
_TEXTUAL = b"\x1b[?1000h"
"""The first that Textual writes."""
_STANDS = "/.*opening"
_READ = r"\? help[^█·…/]* [1-9][\d,]* sessions"
_CONTENT = r"\? help.*[1-9]\d* sessions"
SESSIONS = 100_000


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=7)
    runs = arguments.parse_args().runs
    big = str(kept(SESSIONS))
    _compile()
    with tempfile.TemporaryDirectory() as folder, home(kept="home") as env:
        script = Path(folder) / "empty.py"
        script.write_text(_EMPTY, encoding="utf-8")
        empty = (PYTHON, str(script))
        for name, notebook in (("the sample", ()), (f"{SESSIONS:,} sessions", (big,))):
            # As its reader did the day before.
            run_until((*PODIUM, *notebook), _READ, env, after=_TEXTUAL, seconds=600)
            _screen(name, empty, (*PODIUM, *notebook), env, runs)
        _searchable(empty, big, env, max(3, runs // 2))
    _commands(runs)


def _compile() -> None:
    """Compile what is measured; a checkout, unlike what is installed, may not be."""
    with contextlib.redirect_stdout(None):
        for folder in (PROJECT / "notes", PROJECT / "tui", *map(Path, getsitepackages())):
            compileall.compile_dir(folder, quiet=2)


def _screen(
    name: str, empty: tuple[str, ...], podium: tuple[str, ...], env: dict[str, str], runs: int
) -> None:
    moments: dict[str, list[Run]] = {}
    for _ in range(runs):
        taken = {"an empty Textual app": run_until(empty, "nothing here", env)}
        _forget_screens(env)
        taken["the layout stands, on a first start"] = run_until(podium, _STANDS, env)
        _forget_screens(env)
        taken["first frame by Textual"] = run_until(podium, _STANDS, env, after=_TEXTUAL)
        _forget_screens(env)
        taken["first notes, on a first start"] = run_until(podium, _CONTENT, env, after=_TEXTUAL)
        _leave(podium, env)
        taken["the screen of the last time stands"] = run_until(podium, _STANDS, env)
        taken["first notes over it"] = run_until(podium, _CONTENT, env, after=_TEXTUAL)
        for moment, run in taken.items():
            moments.setdefault(moment, []).append(run)
    peer = _wall(moments["an empty Textual app"])
    for moment, taken_runs in moments.items():
        say(f"{name}: {moment}", _told(taken_runs))
        if not moment.startswith("an empty"):
            say("", verdict(_wall(taken_runs) / peer, 1.1))


def _forget_screens(env: dict[str, str]) -> None:
    shutil.rmtree(Path(env["XDG_CACHE_HOME"]) / "podium" / "screens", ignore_errors=True)


def _leave(podium: tuple[str, ...], env: dict[str, str]) -> None:
    """Open the notebook and leave it, so that its screen is kept."""
    with PseudoTerminal(podium, SIZE, env) as terminal:
        wait_for(terminal, _READ)
        terminal.type(b"q")
        terminal.wait(seconds=60)


def _searchable(empty: tuple[str, ...], notebook: str, env: dict[str, str], runs: int) -> None:
    """Type a title while the app starts, and wait until it is found."""
    title = list(days(SESSIONS))[-2].talks[0].title
    words = next(f"{a} {b}" for a, b in pairwise(title.lower().split()) if len(a + b) > 12)
    keys = b"/" + words.encode()
    found = rf"(?s){words}.*\D\d+ sessions? · .*{title[:12]}"
    peers: list[Run] = []
    searched: list[Run] = []
    for _ in range(runs):
        peers.append(run_until(empty, "nothing here", env))
        podium = (*PODIUM, notebook)
        searched.append(run_until(podium, found, env, keys=keys, after=_TEXTUAL))
    say(f"found among {SESSIONS:,}, typed at once ({words!r})", _told(searched))
    say("", verdict(_wall(searched) / _wall(peers), 2.2))
    say("typed keys that were lost", "none in any run")


def _commands(runs: int) -> None:
    with home() as env:
        for name, command in {
            "python -c pass, with argparse": (PYTHON, "-c", _PARSER),
            "podium --version": (*PODIUM, "--version"),
            "podium completion bash": (*PODIUM, "completion", "bash"),
            "podium __complete": (*PODIUM, "__complete", "li"),
        }.items():

            def run(command: tuple[str, ...] = command) -> None:
                subprocess.run(command, env=env, check=False, capture_output=True)

            took = timed(run, runs * 3)
            if name.startswith("python"):
                peer = took
            say(name, f"{took:7.1f} ms   {verdict(took / peer, 1.5)}")


def _wall(runs: list[Run]) -> float:
    return median(run.milliseconds for run in runs)


def _told(runs: list[Run]) -> str:
    cpu = median(run.cpu_milliseconds for run in runs)
    memory = median(run.megabytes for run in runs)
    return f"{_wall(runs):7.0f} ms   {cpu:5.0f} ms of CPU   {memory:4.0f} MB"


if __name__ == "__main__":
    main()
