"""Reading files to notes: here, or in processes of their own where there are very many.

Python runs one thread at a time, so that a second core helps, and the screen stays quick, only
where the parsing is done by other processes. They are started with nothing but this package on
their path, are sent where files stand, and answer with plain data.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
from itertools import groupby
from typing import IO, TYPE_CHECKING, Any, Self, TypeAlias

from notes.cache.recorded import Record
from notes.models import Note, Problem, Signature
from notes.notebook import other_process
from notes.notebook.note_reading import read_note, understood
from notes.notebook.other_process import ended, receive, send, started
from notes.reading.source import NoteSource
from notes.reading.walk import NEIGHBOURS, Found
from notes.store import Bodies, print_of

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from notes.cache.cache_file import Spool

Outcome: TypeAlias = "Note | Problem | str"
Parsers: TypeAlias = "Sequence[subprocess.Popen[bytes] | None]"
"""Processes that wait for files; None for one that could not be started."""

_MOST_PROCESSES = 4
_CHUNK = 64
"""Files sent at once."""
_START = "from notes.notebook.parsing import serve; serve()"


def begun() -> Parsers:
    """Start the processes for very many files before it is known where these stand.

    Whoever has them read nothing need not end them: they end with the process that started them.
    """
    processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
    return [started(_START) for _ in range(processes)] if processes > 1 else ()


def outcomes(
    found: Sequence[Found],
    bodies: Bodies,
    cancelled: Callable[[], bool],
    spool: Spool | None = None,
    parsers: Parsers = (),
) -> Iterator[tuple[Found, Outcome]]:
    """Read each file, in order.

    Args:
        found: The files.
        bodies: Takes up where they stand, and what they hold.
        cancelled: Asked before each; once it is true, the rest is left.
        spool: Where the records of very many notes are put, if not into memory.
        parsers: As `begun` started them; otherwise they are started where they are worth it.
    """
    is_worth = len(found) >= other_process.WORTH_PROCESSES
    parsers = (parsers or begun()) if is_worth else ()
    if not parsers:
        for one in found:
            if cancelled():
                return
            yield one, read_note(one, bodies)
        return
    chunks = [found[first : first + _CHUNK] for first in range(0, len(found), _CHUNK)]
    with _Pool(chunks, parsers, spool) as pool:
        for chunk, answers in zip(chunks, pool.answers(cancelled), strict=False):
            for one in chunk:
                bodies.locate(one)
            yield from zip(chunk, answers, strict=True)


class _Pool:
    """Threads that each hand chunks to a process of their own, and wait for its answers."""

    def __init__(
        self, chunks: Sequence[Sequence[Found]], parsers: Parsers, spool: Spool | None
    ) -> None:
        self._chunks = chunks
        self._spool = spool
        self._todo: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[tuple[int, list[Outcome]]] = queue.SimpleQueue()
        self._stopped = False
        for number in range(len(chunks)):
            self._todo.put(number)
        self._processes = parsers
        self._threads = [
            threading.Thread(target=self._work, args=(process,), daemon=True)
            for process in self._processes
        ]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped = True
        for process in self._processes:
            if process:
                process.kill()
        for thread in self._threads:
            thread.join()
        for process in self._processes:
            if process:
                ended(process)

    def answers(self, cancelled: Callable[[], bool]) -> Iterator[list[Outcome]]:
        """Return the answers to all chunks, in their order."""
        early: dict[int, list[Outcome]] = {}
        for number in range(len(self._chunks)):
            while number not in early:
                if cancelled():
                    return
                try:
                    done, answer = self._done.get(timeout=0.05)
                except queue.Empty:
                    continue
                early[done] = answer
            yield early.pop(number)

    def _work(self, process: subprocess.Popen[bytes] | None) -> None:
        while not self._stopped:
            try:
                number = self._todo.get_nowait()
            except queue.Empty:
                return
            chunk = self._chunks[number]
            answer = _asked(process, chunk, self._spool) if process else None
            if answer is None:
                # Without its process this thread goes on alone, if more slowly.
                process = None
                answer = [] if self._stopped else [read_note(one, _NO_BODIES) for one in chunk]
            self._done.put((number, answer))


_NO_BODIES = Bodies(budget=0)


def _asked(
    process: subprocess.Popen[bytes], chunk: Sequence[Found], spool: Spool | None
) -> list[Outcome] | None:
    """Return what the process makes of `chunk`, or None where it gives no answer."""
    if not process.stdin or not process.stdout:
        return None
    try:
        send(process.stdin, _question(chunk))
        stream = process.stdout
        answer = receive(stream) or []
        pairs = zip(answer, chunk, strict=True)
        return [_outcome_of(told, one, stream, spool) for told, one in pairs]
    except Exception:  # noqa: BLE001  (a process that answers nonsense is as good as none)
        return None


def _question(chunk: Iterable[Found]) -> list[Any]:
    """Return where the files stand; what the files of a folder share is said once."""
    groups = []
    for _, group in groupby(chunk, key=lambda one: id(one.folder)):
        files = list(group)
        # Of a folder of many thousands only the part around these files is of interest.
        first = max(0, files[0].place - NEIGHBOURS)
        names = files[0].folder[first : files[-1].place + NEIGHBOURS + 1]
        shared = [files[0].root, files[0].root_name, names]
        groups.append([shared, [_place_list(one, first) for one in files]])
    return groups


def _place_list(one: Found, first: int) -> list[Any]:
    # A name that is no UTF-8 would not come through JSON.
    name = os.fsencode(one.name).hex()
    return [one.key, one.path, print_of(one.signature), name, one.place - first, one.level]


def _places(question: list[Any]) -> Iterator[Found]:
    for (root, root_name, folder), files in question:
        names = tuple(folder)
        for key, path, numbers, name, place, level in files:
            real = os.fsdecode(bytes.fromhex(name))
            signature = Signature(*numbers)
            yield Found(key, path, root, signature, real, root_name, names, place, level)


def serve() -> None:
    """Answer questions from standard input on standard output, until there are no more."""
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    # The first note needs all rules, which are loaded while the first question is made up.
    understood(NoteSource.of("# Rules\n", "rules.md"))
    while (question := receive(questions)) is not None:
        outcomes = [read_note(one, _NO_BODIES) for one in _places(question)]
        records: list[bytes] = []
        send(answers, [_told(outcome, records) for outcome in outcomes])
        answers.writelines(records)
        answers.flush()


def _told(outcome: Outcome, records: list[bytes]) -> str | list[Any]:
    """Return what became of a file; what a note says goes behind the other records."""
    if isinstance(outcome, str):
        return outcome
    if isinstance(outcome, Problem):
        return [outcome.key, outcome.message, outcome.line, outcome.remedy, outcome.refused]
    record = Record.of(outcome)
    records.append(bytes(record.data))
    kinds = record.kinds.decode("latin-1")
    about = [record.head, record.ids.decode("ascii"), kinds, int(record.is_plain)]
    return [print_of(outcome.signature), len(record.data), *about]


def _outcome_of(
    told: str | list[Any], found: Found, stream: IO[bytes], spool: Spool | None
) -> Outcome:
    if isinstance(told, str):
        return told
    if isinstance(told[0], str):
        return Problem(*told)
    numbers, length, head, ids, kinds, is_plain = told
    data = stream.read(length)
    if len(data) != length:
        raise EOFError
    record = Record(data, head, ids.encode("ascii"), kinds.encode("latin-1"), bool(is_plain))
    return record.note(found.key, Signature(*numbers), spool)
