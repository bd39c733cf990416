"""Does a query find its talk, and how fast: Podium beside fzf and rapidfuzz's WRatio.

    python tests/benchmarks/search.py FOLDER [--sizes 10000 100000] [--every 4] [--texts]

FOLDER holds `talks.tsv` (title, speakers separated by `; `, event, year) and `queries-dev.json`
(kind, query, title of the talk that is wanted). A query is answered at the rank of the first result
with the wanted title; the figure is the mean reciprocal rank over the first ten, by kind. Times are
CPU milliseconds of one thread from a changed query to the first 100 matches with positions, over
the growing prefixes of the queries. More sessions than there are talks are made by recombining
words of their titles.
"""

from __future__ import annotations

import argparse
import csv
import gc
import json
import os
import random
import shutil
import subprocess
import time
import tracemalloc
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz, process

from notes.search import Answer, Document, SearchIndex
from notes.search.folding import fold
from notes.search.library import DocumentLibrary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

FIRST_KINDS = 10
"""The kinds whose mean is the figure of quality."""


class Wanted(NamedTuple):
    """A query and the title of the talk it is for."""

    kind: str
    query: str
    title: str


def read_documents(folder: Path, size: int) -> list[Document]:
    """The talks of `folder`, cut or recombined to `size` sessions, eight to a note."""
    rng = random.Random(5)  # noqa: S311 - the same sessions in every run
    with (folder / "talks.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    words = [word for row in rows for word in row["title"].split()]
    while len(rows) < size:
        row = dict(rng.choice(rows))
        row["title"] = " ".join(rng.choice(words) for _ in range(rng.randint(4, 9)))
        rows.append(row)
    return [_document(number, row) for number, row in enumerate(rows[:size])]


def _document(number: int, row: dict[str, str]) -> Document:
    return Document(
        id=f"{number:010d}",
        title=row["title"].strip(),
        speakers=tuple(name for name in row["speakers"].split("; ") if name),
        event=row["event"],
        event_id=f"{row['event']} {row['year']}",
        year=int(row["year"]) if row["year"].isdigit() else None,
        key=f"{row['year']}/{row['event']}/{number // 8}.md",
        line=10 * (number % 8) + 1,
    )


def read_queries(folder: Path, every: int) -> list[Wanted]:
    """Each `every`th query of each kind."""
    kinds: dict[str, list[Wanted]] = defaultdict(list)
    for row in json.loads((folder / "queries-dev.json").read_text(encoding="utf-8")):
        kinds[row["kind"]].append(Wanted(row["kind"], row["query"], row["title"]))
    return [wanted for group in kinds.values() for wanted in group[::every]]


def line_of(document: Document) -> str:
    """What the peers are given of a session."""
    return f"{document.title} — {'; '.join(document.speakers)} · {document.event} {document.year}"


def same(title: str) -> str:
    """Titles that count as equal come out equal."""
    return " ".join(title.lower().split())


def quality(find: Callable[[str], Iterable[str]], queries: Sequence[Wanted]) -> dict[str, float]:
    """The mean reciprocal rank by kind of a search that hands out titles."""
    ranks: dict[str, list[float]] = defaultdict(list)
    for kind, query, title in queries:
        found = [same(other) for other in find(query)][:10]
        ranks[kind].append(1 / (found.index(same(title)) + 1) if same(title) in found else 0.0)
    return {kind: sum(values) / len(values) for kind, values in ranks.items()}


def peers(documents: Sequence[Document]) -> dict[str, Callable[[str], Iterable[str]]]:
    """Podium, and what there is to compare it with."""
    index = SearchIndex.of(documents)
    titles = {document.id: document.title for document in documents}
    lines = [line_of(document) for document in documents]
    by_line = {line: document.title for line, document in zip(lines, documents, strict=True)}
    folded = [fold(line) for line in lines]
    found: dict[str, Callable[[str], Iterable[str]]] = {
        "podium": lambda query: (titles[match.id] for match in index.search(query, 10).matches),
        "WRatio": lambda query: (
            documents[at].title
            for _, _, at in process.extract(fold(query), folded, scorer=fuzz.WRatio, limit=10)
        ),
    }
    fzf = shutil.which("fzf")
    if fzf:
        text = "\n".join(lines).encode()
        found["fzf"] = lambda query: (
            by_line.get(line, "") for line in _filter(fzf, query, text)[:10]
        )
    return found


def _filter(fzf: str, query: str, text: bytes) -> list[str]:
    done = subprocess.run([fzf, "--filter", query], input=text, capture_output=True, check=False)
    return done.stdout.decode().splitlines()


def print_quality(folder: Path, every: int) -> None:
    """One row for each peer."""
    queries = read_queries(folder, every)
    kinds = list(dict.fromkeys(wanted.kind for wanted in queries))
    print(f"quality: MRR over ten, {len(queries)} queries")
    print(f"{'':8}" + "".join(f"{kind:>10}" for kind in kinds) + f"{'first ten':>10}")
    for name, find in peers(read_documents(folder, 21_688)).items():
        by_kind = quality(find, queries)
        mean = sum(by_kind[kind] for kind in kinds[:FIRST_KINDS]) / FIRST_KINDS
        print(f"{name:8}" + "".join(f"{by_kind[k]:10.3f}" for k in kinds) + f"{mean:10.4f}")


def spread(times: Sequence[float]) -> str:
    """Median, 95th and 99th percentile and maximum, in milliseconds."""
    order = sorted(times)
    picked = [order[min(len(order) - 1, int(share * len(order)))] for share in (0.5, 0.95, 0.99, 1)]
    return " / ".join(f"{1000 * value:.2f}" for value in picked)


def timed(search: Callable[[str], Answer], queries: Iterable[str]) -> list[float]:
    """CPU seconds of each search, the letters of every match included."""
    times = []
    for query in queries:
        before = time.process_time()
        _ = search(query).matches[:]
        times.append(time.process_time() - before)
    return times


def growing(queries: Sequence[Wanted], count: int) -> list[str]:
    """Every state of the bar while some of the queries are typed."""
    rng = random.Random(3)  # noqa: S311 - the same queries in every run
    chosen = rng.sample(queries, min(count, len(queries)))
    return [wanted.query[:end] for wanted in chosen for end in range(1, len(wanted.query) + 1)]


def memory(documents: Sequence[Document], steps: Sequence[str]) -> float:
    """Bytes that an index holds for each session after some keystrokes."""
    tracemalloc.start()
    index = SearchIndex.of(documents).with_library(DocumentLibrary(()))
    for step in steps:
        index.search(step)
    gc.collect()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return held / len(documents)


def print_speed(folder: Path, size: int, *, texts: bool) -> None:
    """Build, keystrokes, one changed note and fzf at one size."""
    documents = read_documents(folder, size)
    queries = read_queries(folder, 1)
    before = time.process_time()
    index = SearchIndex.of(documents)
    built = _since(before)
    steps = growing(queries, 200 if size <= 100_000 else 80)
    times = timed(index.search, steps)
    print(f"\n{size:,} sessions: built in {built:.2f} s")
    print(f"  {len(steps)} keystrokes: {spread(times)} ms (median / p95 / p99 / max)")
    if size <= 100_000:
        print(f"  memory: {memory(documents, steps[:200]):.0f} bytes a session")
    print_changes(index, documents)
    data = index.to_bytes()
    before = time.process_time()
    SearchIndex.read(data, DocumentLibrary(()))
    print(f"  as bytes: {len(data) / 1e6:.1f} MB, loaded in {1000 * _since(before):.0f} ms")
    print_fzf(documents, [wanted.query for wanted in queries[:: len(queries) // 12]])
    if texts:
        print_texts(documents, index)


def _since(before: float) -> float:
    return time.process_time() - before


def print_changes(index: SearchIndex, documents: Sequence[Document]) -> None:
    """One note after another changed: the index with each change costs what the note costs."""
    library = DocumentLibrary(documents)
    notes: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        notes[document.key].append(document)
    times = []
    for key in list(notes)[:: max(1, len(notes) // 40)]:
        before = time.process_time()
        index = index.with_changes(
            library, {key}, lambda keys: [document for k in keys for document in notes[k]]
        )
        times.append(_since(before))
    print(f"  one changed note: {spread(times)} ms")


def print_fzf(documents: Sequence[Document], queries: Sequence[str]) -> None:
    """CPU time of `fzf --filter` over the same lines."""
    fzf = shutil.which("fzf")
    if fzf is None:
        return
    text = "\n".join(map(line_of, documents)).encode()
    times = []
    for query in queries:
        before = os.times()
        _filter(fzf, query, text)
        after = os.times()
        times.append(
            after.children_user + after.children_system
            - before.children_user - before.children_system
        )  # fmt: skip
    print(f"  fzf --filter, CPU: {spread(times)} ms")


def print_texts(documents: Sequence[Document], index: SearchIndex) -> None:
    """Full text: a kilobyte of words of other titles to each session, kept and opened again."""
    rng = random.Random(7)  # noqa: S311 - the same texts in every run
    words = [word for document in documents[:21_688] for word in document.title.split()]
    texts = {
        document.id: f"## {document.title}\n\n"
        + "".join(f"- {' '.join(rng.choices(words, k=10))}\n" for _ in range(15))
        for document in documents
    }
    before = time.process_time()
    library = DocumentLibrary(documents, texts)
    index = index.with_library(library).with_texts()
    size = sum(map(len, texts.values())) / 1e6
    print(f"  {size:.0f} MB of text indexed in {_since(before):.1f} s")
    kept = index.texts_to_bytes()
    index = SearchIndex.read(index.to_bytes(), library).with_texts_from_bytes(kept)
    index.warm()
    for count in (1, 2, 3):
        asked = [f"in:body {' '.join(rng.choices(words, k=count))}" for _ in range(100)]
        print(f"  {count} words in texts: {spread(timed(index.search, asked))} ms")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--every", type=int, default=4, help="take each nth query for quality")
    parser.add_argument("--texts", action="store_true", help="search full texts, too")
    options = parser.parse_args()
    print_quality(options.folder, options.every)
    for size in options.sizes:
        print_speed(options.folder, size, texts=options.texts)


if __name__ == "__main__":
    main()
