"""`podium find` over a warm notebook, start included, beside `fzf --filter` on the same talks.

python tests/benchmarks/find_command.py [--sessions 100000] [--runs N]
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from pathlib import Path
from statistics import median

from generated_notebook import candidates, days, kept
from measuring import PODIUM, PYTHON, home, say, timed, verdict


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sessions", type=int, default=100_000)
    arguments.add_argument("--runs", type=int, default=5)
    options = arguments.parse_args()
    notebook = str(kept(options.sessions))
    title = list(days(options.sessions))[-3].talks[0].title.lower()
    words = [word for word in title.split() if len(word) > 5][:2]
    exact = " ".join(words)
    typo = " ".join(word[:3] + word[4:] for word in words)
    with tempfile.TemporaryDirectory() as folder, home(kept="home") as env:
        lines = Path(folder) / "talks"
        text = "".join(f"{line}\n" for line in candidates(options.sessions))
        lines.write_text(text, encoding="utf-8")
        find = [*PODIUM, "find", exact, "-n", notebook]
        first = timed(lambda: subprocess.run(find, env=env, check=True, capture_output=True))
        say("the first time, which reads all notes", f"{first:8.0f} ms")
        commands = {
            "fzf --filter": ["sh", "-c", f"fzf --filter '{exact}' < {lines}"],
            "podium find": find,
            "podium find, mistyped": [*PODIUM, "find", typo, "-n", notebook],
            "python -I -c pass": [PYTHON, "-I", "-c", "pass"],
        }
        took: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(options.runs):
            for name, command in commands.items():

                def run(command: list[str] = command) -> None:
                    subprocess.run(command, env=env, check=False, capture_output=True)

                took[name].append(timed(run))
    peer = median(took["fzf --filter"])
    for name, values in took.items():
        ratio = verdict(median(values) / peer, 0.8) if name.startswith("podium") else ""
        say(name, f"{median(values):8.1f} ms   {ratio}")


if __name__ == "__main__":
    main()
