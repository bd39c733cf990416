"""Kill `podium export` again and again, and count what that leaves.

Usage: python tests/benchmarks/export_kills.py [KILLS]

Each round starts an export over an existing file, or of a new folder with a file per session, and
kills it after a random while (SIGKILL), from the first milliseconds of the process to beyond its
end. Then an export of its own sweeps the folder. The promise: 0 torn files, no folder that lacks a
file, 0 leftovers.
"""

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

KILLS = 1000
SESSIONS = 250
WRITER = (
    "import sys; from pathlib import Path\n"
    "from notes.export.writing import write_new\n"
    "text = Path(sys.argv[1]).read_bytes()\n"
    "print(flush=True)\n"
    "while True: write_new(Path(sys.argv[2]), text, force=True)\n"
)
"""Writes without a pause, so that most kills fall into a write."""


def notebook(folder: Path) -> Path:
    """A notebook whose export takes a while to write."""
    sessions = (
        f"## Talk {number} about cranes\n\nSpeaker: Ann Lee\n\n" + "Words. " * 2000 + "\n\n"
        for number in range(SESSIONS)
    )
    path = folder / "notes.md"
    path.write_text("# Harbour Days\n\n" + "".join(sessions))
    return path


def killed(command: list[str], seconds: float, *, after_ready: bool) -> bool:
    """Run a command and kill it; whether it was still running."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        if after_ready and process.stdout:
            process.stdout.readline()
        time.sleep(seconds)
        alive = process.poll() is None
        process.send_signal(signal.SIGKILL)
    return alive


def timed(command: list[str]) -> float:
    """The seconds that a command takes."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def _pause(chance: random.Random, spent: float) -> float:
    return chance.uniform(0.3, 1.1) * spent


def rounds(folder: Path, kills: int) -> tuple[int, int, int]:
    """Torn files, parts seen on the way, and kills that hit a running process."""
    notes, out = notebook(folder), folder / "out" / "talks.md"
    out.parent.mkdir()
    podium = [sys.executable, "-m", "tui", "export", "crane", "-n", str(notes), "-o", str(out)]
    spent = timed(podium)
    whole = out.read_bytes()
    every = out.parent / "every"
    folder_of_all = [*podium[:-1], f"{every}/"]
    slow = timed(folder_of_all)
    files = len(list(every.iterdir()))
    shutil.rmtree(every)
    same = folder / "same"
    same.write_bytes(whole)
    writer = [sys.executable, "-c", WRITER, str(same), str(out)]
    chance = random.Random(1)  # noqa: S311
    torn = parts = hits = 0
    for number in range(kills):
        if number % 6 == 3:
            hits += killed(folder_of_all, _pause(chance, slow), after_ready=False)
            torn += every.exists() and len(list(every.iterdir())) != files
            shutil.rmtree(every, ignore_errors=True)
        elif number % 3:
            hits += killed(writer, chance.uniform(0, 0.05), after_ready=True)
        else:
            hits += killed([*podium, "--force"], _pause(chance, spent), after_ready=False)
        torn += out.read_bytes() != whole
        parts += sum(path.suffix == ".part" for path in out.parent.iterdir())
    subprocess.run([*podium, "--force"], check=True, stderr=subprocess.DEVNULL)
    return torn, parts, hits


def main() -> None:
    """Print the figures; the exit code is 1 where the promise was broken."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        torn, parts, hits = rounds(folder, kills)
        left = [path.name for path in (folder / "out").iterdir() if path.name != "talks.md"]
    print(f"{kills} kills, {hits} of a running export: {torn} torn files")
    print(f"parts seen after a kill: {parts}; leftovers after the next export: {len(left)}")
    sys.exit(bool(torn or left))


if __name__ == "__main__":
    main()
