"""What a process does that reads a large notebook for another one (see `away`)."""

from __future__ import annotations

import gc
import os
import sys
import threading
from typing import TYPE_CHECKING, Any

from notes.cache.cache_file import in_pieces
from notes.cache.notebook_cache import NotebookCache, sections_of
from notes.notebook.loading import Loading
from notes.notebook.opening import settings_of
from notes.notebook.other_process import receive, send
from notes.reading.roots import Root

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.cache.cache_file import Kept


def serve() -> None:
    """Read the notebook that standard input names, and tell on standard output how it grows.

    Each report is a list: files read, files known, whether that was the last, whether the notebook
    is in the cache, and the lengths of the sections that follow; without any, nothing new is told.
    Once standard input ends, the last report follows with what was read until then.
    """
    # Nothing that is made here is cyclic, and the process ends when it is done.
    gc.disable()
    question = receive(sys.stdin.buffer)
    if question is not None:
        _go(*question)
    # To give back every note by itself takes as long as to link them.
    os._exit(0)


def question_of(
    roots: Sequence[Root], *, use_cache: bool, snapshots: bool, shown: int
) -> list[Any]:
    """Return what `serve` is to be told.

    Args:
        roots: Of the notebook.
        use_cache: Whether to keep it for the next time.
        snapshots: Whether it is to be told as it grows.
        shown: Notes that are shown already.
    """
    named = [
        [_hex(root.folder), _hex(root.prefix), [_hex(name) for name in sorted(root.only)]]
        for root in roots
    ]
    return [named, use_cache, snapshots, shown]


def _go(named: list[Any], use_cache: bool, snapshots: bool, shown: int) -> None:  # noqa: FBT001
    roots = [
        Root(_name(folder), _name(prefix), frozenset(map(_name, only)))
        for folder, prefix, only in named
    ]
    stopped = threading.Event()
    threading.Thread(target=_await_end, args=(stopped,), daemon=True).start()
    settings = settings_of(roots)
    told = None
    for progress in Loading(roots, settings).growing(stopped.is_set, snapshots=snapshots):
        sections: list[Kept] = []
        is_kept = False
        if progress.done or (progress.store is not told and len(progress.store) > shown):
            told, sections = progress.store, sections_of(progress.store)
        if progress.done and use_cache and not stopped.is_set():
            is_kept = NotebookCache(roots, settings).keep_sections(sections)
        lengths = [] if is_kept else [len(section) for section in sections]
        about = [progress.read, progress.total, progress.done, is_kept]
        send(sys.stdout.buffer, [*about, lengths])
        if lengths:
            sys.stdout.buffer.writelines(in_pieces(sections))
            sys.stdout.buffer.flush()


def _await_end(stopped: threading.Event) -> None:
    # Past the buffer, whose lock would be held while the process ends.
    os.read(0, 1)
    stopped.set()


def _hex(name: str) -> str:
    # A name that is no UTF-8 would not come through JSON.
    return os.fsencode(name).hex()


def _name(code: str) -> str:
    return os.fsdecode(bytes.fromhex(code))
