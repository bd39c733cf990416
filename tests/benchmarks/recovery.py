"""How well sessions, speakers and events are recovered from notes that real people wrote.

    python tests/benchmarks/recovery.py CORPUS [--folds] [--errors]

CORPUS is a folder with `files/<owner>+<name>/…` (each such folder is one notebook), `gold-dev.json`
(what a careful reader found in some of the files) and `score.py` (the scorer). Notes of the gold
list that stand in `../seeds` are opened as single files. The figures stand beside the floor (first
heading: event, second headings: sessions, two patterns for speakers) and the ceiling (two careful
readers).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from notes.notebook import load

if TYPE_CHECKING:
    from collections.abc import Iterator

FLOOR, CEILING = 0.18, 0.99
"""Session title F1, micro, of the two regular expressions and of a second reader."""
NEEDED = ("files", "gold-dev.json", "score.py")


def scorer(corpus: Path) -> Any:
    """The corpus' own scorer as a module."""
    spec = importlib.util.spec_from_file_location("corpus_score", corpus / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(corpus: Path, wanted: set[str]) -> tuple[dict[str, Any], int, float]:
    """What the store holds of each wanted file, how many notes were read, and how long it took."""
    found: dict[str, Any] = {}
    notes = 0
    started = time.perf_counter()
    for root, prefix in [*_notebooks(corpus), *_seeds(corpus)]:
        store = load([root], use_cache=False)
        notes += len(store.notes)
        for note in store.notes:
            name = prefix + note.path
            if name in wanted:
                found[name] = as_prediction(store, note)
    return found, notes, time.perf_counter() - started


def _notebooks(corpus: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted((corpus / "files").iterdir()):
        yield path, f"{path.name}/"


def _seeds(corpus: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted((corpus.parent / "seeds").glob("*")):
        yield path, ""


def as_prediction(store: Any, note: Any) -> dict[str, Any]:
    """One note as the scorer wants it."""
    event = note.event
    return {
        "event": {
            "title": event.title or None,
            "date_start": event.date_start and event.date_start.isoformat(),
            "date_end": event.date_end and event.date_end.isoformat(),
            "location": event.location or None,
            "year": event.year,
        },
        "sessions": [
            {
                "title": session.title,
                "speakers": [speaker.name for speaker in session.speakers],
                "line": session.span.first,
                "kind": session.kind.value,
            }
            for session in note.sessions
        ],
    }


def report(name: str, results: list[Any], score: Any) -> None:
    """One line of figures."""
    total = score.total(results)
    title, speakers = total["title"], total["spk"]
    event, date = total["event_title"], total["event_date_dated"]
    print(
        f"{name:28} {len(results):5} {title['tp'] + title['fn']:5} {title['f1']:8.3f}"
        f" {total['title_macro_f1']:7.3f} {speakers['f1']:9.3f} {event[0]:4}/{event[1]:<4}"
        f" {date[0]:3}/{date[1]:<3} {total['fp_on_section']:5}"
    )


def main() -> int:
    """Print the figures; 2 where there is no corpus."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path, help="folder with files/, gold-dev.json and score.py")
    parser.add_argument("--folds", action="store_true", help="also the figures by author")
    parser.add_argument("--errors", action="store_true", help="also what is wrong, file by file")
    options = parser.parse_args()
    missing = [name for name in NEEDED if not (options.corpus / name).exists()]
    if missing:
        print(f"{options.corpus}: no corpus, {', '.join(missing)} missing", file=sys.stderr)
        return 2
    score = scorer(options.corpus)
    gold = json.loads((options.corpus / "gold-dev.json").read_text("utf-8"))
    found, notes, seconds = predictions(options.corpus, {item["file"] for item in gold})
    settings = argparse.Namespace(ratio=0.85, line_tol=3)
    layouts: dict[str, list[Any]] = defaultdict(list)
    authors: dict[str, list[Any]] = defaultdict(list)
    for item in gold:
        result = score.score_file(item, found.get(item["file"]), settings)
        layouts[item["layout"]].append(result)
        authors[item["file"].partition("+")[0] if "+" in item["file"] else "seeds"].append(result)
        if options.errors and result["err"]:
            print(item["file"], *result["err"], sep="\n")
    head = "files  sess  titleF1   macro  speakerF1  event     date  on sections"
    print(f"{'layout':28} {head}")
    for layout in sorted(layouts):
        report(layout, layouts[layout], score)
    if options.folds:
        print(f"\n{'author':28} {head}")
        for author in sorted(authors):
            report(author, authors[author], score)
    print()
    report("all", [result for results in layouts.values() for result in results], score)
    print(f"floor {FLOOR:.2f}, two readers {CEILING:.2f} (titleF1)")
    print(f"{notes} notes read in {seconds:.1f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
