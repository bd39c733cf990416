"""`podium find`: sessions that answer a query, best first."""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.failures import CommandError
from tui.cli.notebooks import read_once, scope_of
from tui.cli.output import complain, emit_json_line
from tui.cli.parser import add_forms, add_notebook, positive

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from notes.search import Card, SearchIndex
    from notes.search.answer import Answer
    from notes.store import NoteStore
    from tui.cli.results import Record

FIELDS = ("id", "title", "speakers", "event", "path", "line", "score")
_ALL = 1_000_000
_USUAL = 50


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium find` takes."""
    parser.add_argument("query", nargs="*")
    parser.add_argument("--limit", type=positive)
    parser.add_argument("--ids")
    parser.add_argument("--queries")
    add_notebook(parser)
    add_forms(parser)


def run(options: argparse.Namespace) -> int:
    """Find; the exit code is 1 where nothing answers."""
    _refuse_contradictions(options)
    if not options.query and not options.queries:
        return _list_ids(options)
    by_itself = options.limit is None
    options.limit = options.limit or _USUAL
    # There is next to nothing to collect, and looking for it takes a tenth of the time.
    gc.disable()
    quick = _answer_warm(options, by_itself=by_itself)
    gc.enable()
    if quick is not None:
        return quick
    from tui.cli.notebooks import index_of, opened  # noqa: PLC0415

    store = opened(options.notebook, use_cache=options.use_cache)
    index = index_of(store, options.notebook, use_cache=options.use_cache, texts=True)
    if options.queries:
        return _answer_all(options, store, index)
    query = " ".join(options.query)
    answer = index.search(query, _most(options), scope_of(options.notebook, query))
    results = _results(store, answer, _wanted(options, store))
    found = len(results) if options.ids else answer.sessions
    results = results[: options.limit]
    _tell(answer, len(results), found, by_itself=by_itself)
    return _print(options, store, results)


def _refuse_contradictions(options: argparse.Namespace) -> None:
    """Refuse what cannot be meant together, instead of leaving some of it out.

    Raises:
        CommandError: Something cannot.
    """
    if options.query and options.queries:
        raise CommandError("find takes a query or --queries, not both; see podium find --help")
    if options.queries and (options.form not in ("text", "jsonl") or options.fields is not None):
        raise CommandError("--queries prints JSON Lines and no other form")
    read_once(options.notebook, options.ids, options.queries)


def _most(options: argparse.Namespace) -> int:
    """How many sessions to look for, of which only those with given ids may be wanted."""
    return _ALL if options.ids else int(options.limit)


def _list_ids(options: argparse.Namespace) -> int:
    """Print the sessions whose ids were given, in their order."""
    if not options.ids:
        raise CommandError("find needs a query, --ids or --queries; see podium find --help")
    from notes.export.records import match_record  # noqa: PLC0415
    from tui.cli.notebooks import opened  # noqa: PLC0415
    from tui.cli.selection import sessions_by_id  # noqa: PLC0415

    store = opened(options.notebook, use_cache=options.use_cache)
    sessions = sessions_by_id(store, ids_in(options.ids))[: options.limit or _ALL]
    results = [match_record(store, session, 1.0) for session in sessions]
    if not results:
        complain("nothing found")
    return _print(options, store, results)


def _answer_warm(options: argparse.Namespace, *, by_itself: bool) -> int | None:
    """Answer from the index in the cache alone, where that does and no note has changed since."""
    if options.queries or options.ids or options.form == "null" or not options.use_cache:
        return None
    from tui.cli.notebooks import warm_index  # noqa: PLC0415

    warm = warm_index(options.notebook)
    answer = warm.search(" ".join(options.query), options.limit) if warm else None
    if warm is None or warm.index is None:
        return None
    if answer is None:
        warm.leave()
        return None
    shown = [(match, warm.index.card(match.id)) for match in answer.matches]
    records = [_record(card, match.score) for match, card in shown if card]
    if not warm.is_current():
        return None
    from tui.cli.results import print_records, session_row  # noqa: PLC0415

    _tell(answer, len(records), answer.sessions, by_itself=by_itself)
    return print_records(options, records, row=session_row, fields=FIELDS, null=lambda _: b"")


def _record(card: Card, score: float) -> Record:
    return {
        "id": card.id,
        "title": card.title,
        "speakers": list(card.speakers),
        "event": card.event,
        "path": card.key,
        "line": card.line,
        "score": round(score, 4),
    }


def _results(store: NoteStore, answer: Answer, wanted: set[str] | None) -> list[Record]:
    """What was found, as far as it is wanted; None wants everything."""
    from notes.export.records import match_record  # noqa: PLC0415

    results = []
    for match in answer.matches:
        session = store.session(match.id)
        if session and (wanted is None or store.lead(match.id) in wanted):
            results.append(match_record(store, session, match.score))
    return results


def _wanted(options: argparse.Namespace, store: NoteStore) -> set[str] | None:
    """The talks whose ids were given, whichever of their notes those are of."""
    if not options.ids:
        return None
    from tui.cli.selection import sessions_by_id  # noqa: PLC0415

    return {store.lead(session.id) for session in sessions_by_id(store, ids_in(options.ids))}


def _print(options: argparse.Namespace, store: NoteStore, results: list[Record]) -> int:
    from tui.cli.results import file_of, print_records, session_row  # noqa: PLC0415

    def path(record: Record) -> bytes:
        session = store.session(record["id"])
        return file_of(store, session.key) if session else b""

    return print_records(options, results, row=session_row, fields=FIELDS, null=path)


def _tell(answer: Answer, shown: int, found: int, *, by_itself: bool) -> None:
    """Say what was taken for what, and what to try where nothing was found.

    Args:
        answer: What was found.
        shown: How many sessions are printed.
        found: How many could be.
        by_itself: Whether nobody said how many to print.
    """
    for relaxed in answer.relaxed:
        used = f"taken for {relaxed.used!r}" if relaxed.used else "left out"
        complain(f"{relaxed.typed!r} was {used}")
    for hint in answer.hints:
        complain(hint)
    if by_itself and 0 < shown < found:
        complain(f"the first {shown:,} of {found:,}; --limit N finds more")
    if not shown:
        instead = " or ".join(map(repr, answer.suggestions[:3]))
        complain(f"nothing found; try {instead}" if instead else "nothing found")


def _answer_all(options: argparse.Namespace, store: NoteStore, index: SearchIndex) -> int:
    found, wanted = False, _wanted(options, store)
    for line in _lines(options.queries):
        query = _query(line)
        scope = scope_of(options.notebook, query)
        start = time.perf_counter()
        answer = index.search(query, _most(options), scope)
        spent = (time.perf_counter() - start) * 1000
        results = _results(store, answer, wanted)[: options.limit]
        found = found or bool(results)
        emit_json_line({"query": query, "ms": round(spent, 3), "results": results})
    if not found:
        complain("nothing found")
    return 0 if found else 1


def _query(line: str) -> str:
    """A line that is a JSON string or object with a `query`, or the query itself."""
    if line.startswith(('{"', '"')):
        try:
            value = json.loads(line)
        except ValueError:
            return line
        if isinstance(value, dict) and isinstance(value.get("query"), str):
            return str(value["query"])
        if isinstance(value, str) and " " not in line[1:-1]:
            return line
    return line


def _lines(name: str) -> Iterable[str]:
    lines = sys.stdin if name == "-" else _text_of(name).splitlines()
    return (line.strip() for line in lines if line.strip())


def ids_in(name: str) -> list[str]:
    """The ids in a file, or on standard input for `-`: the first word of each line."""
    from tui.cli.results import ids_from  # noqa: PLC0415

    return ids_from(sys.stdin if name == "-" else _text_of(name).splitlines())


def _text_of(name: str) -> str:
    return Path(name).read_text("utf-8", "replace")
