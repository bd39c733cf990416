"""How soon Podium's screen stands, beside the smallest possible Textual app.

    python tests/benchmarks/start.py [--runs N]

Runs are taken in turns with those of the peer; what is printed are medians.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median

from generated_notebook import days, kept
from measuring import PODIUM, PYTHON, Run, home, run_until, say, timed, verdict

_EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("nothing here")
Empty().run()
"""
_PARSER = "import argparse; argparse.ArgumentParser().parse_args([])"
_FRAME = r"/ .*\? help.*sessions"
_READ = r"\? help +[1-9][\d,]+ sessions"
_CONTENT = r"\? help.*[1-9]\d* sessions"
SESSIONS = 100_000


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=7)
    runs = arguments.parse_args().runs
    big = str(kept(SESSIONS))
    with tempfile.TemporaryDirectory() as folder, home(kept="home") as env:
        script = Path(folder) / "empty.py"
        script.write_text(_EMPTY, encoding="utf-8")
        empty = (PYTHON, str(script))
        _warm(big, env)
        _screen("the sample", empty, PODIUM, env, runs)
        _screen(f"{SESSIONS:,} sessions", empty, (*PODIUM, big), env, runs)
        _searchable(empty, big, env, max(3, runs // 2))
    _commands(runs)


def _warm(notebook: str, env: dict[str, str]) -> None:
    """Open the notebook once, as its reader did the day before."""
    run_until((*PODIUM, notebook), _READ, env, seconds=600)


def _screen(
    name: str, empty: tuple[str, ...], podium: tuple[str, ...], env: dict[str, str], runs: int
) -> None:
    peers, frames, contents = [], [], []
    for _ in range(runs):
        peers.append(run_until(empty, "nothing here", env))
        frames.append(run_until(podium, _FRAME, env))
        contents.append(run_until(podium, _CONTENT, env))
    say(f"empty Textual app, beside {name}", _told(peers))
    say(f"Podium's screen, {name}", _told(frames))
    say("", verdict(_wall(frames) / _wall(peers), 1.1))
    say(f"Podium's screen with its first notes, {name}", _told(contents))
    say("", verdict(_wall(contents) / _wall(peers), 1.1))


def _searchable(empty: tuple[str, ...], notebook: str, env: dict[str, str], runs: int) -> None:
    """Type a title while the app starts, and wait until it is found."""
    title = list(days(SESSIONS))[-2].talks[0].title
    words = next(f"{a} {b}" for a, b in pairwise(title.lower().split()) if len(a + b) > 12)
    keys = b"/" + words.encode()
    found = rf"(?s){words}.*\D\d+ sessions? · .*{title[:12]}"
    peers = [run_until(empty, "nothing here", env) for _ in range(runs)]
    searched = [run_until((*PODIUM, notebook), found, env, keys=keys) for _ in range(runs)]
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
