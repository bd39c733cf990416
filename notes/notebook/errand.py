"""What a process does that works for another one on a large notebook (see `away`, `gathering`)."""

from __future__ import annotations

import os
import select
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notes.cache.cache_file import in_pieces
from notes.cache.notebook_cache import NotebookCache, sections_of
from notes.notebook import parsing
from notes.notebook.ahead import Ahead
from notes.notebook.loading import Loading
from notes.notebook.opening import settings_of
from notes.notebook.other_process import real_name, receive, send
from notes.reading.roots import Root, roots_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.cache.cache_file import Kept


def serve() -> None:
    """Read the notebook that standard input names, and tell on standard output how it grows.

    Each report is a list: files read, files known, whether that was the last, whether the notebook
    is in the cache, and the lengths of the sections that follow; without any, nothing new is told.
    Once standard input ends, the last report follows with what was read until then. Where an index
    is wanted, too, it is in the cache when standard output ends.
    """
    question = receive(sys.stdin.buffer)
    if question is not None:
        _go(*question)
    # To give back every note by itself takes as long as to link them.
    os._exit(0)


def _go(
    named: list[Any],
    use_cache: bool,  # noqa: FBT001
    snapshots: bool,  # noqa: FBT001
    shown: int,
    with_index: bool,  # noqa: FBT001
) -> None:
    parsers = parsing.begun()
    roots = [
        Root(real_name(folder), real_name(prefix), frozenset(map(real_name, only)))
        for folder, prefix, only in named
    ]
    settings = settings_of(roots)
    told = None
    cache = NotebookCache(roots, settings) if use_cache else None
    spool = cache.spool() if cache else None
    loading = Loading(roots, settings, spool=spool, parsers=parsers)
    # The first notes are shown already, and whoever reads them needs all rules: it is done at once.
    ahead = Ahead(roots, settings)
    unlinked = ahead.begin if with_index and cache else _leave
    growing = loading.growing(_is_left, snapshots=snapshots, first=0, unlinked=unlinked)
    for progress in growing:
        if cache:
            # The walk is over once there is a first report, and other processes are reading.
            cache.keep_trail(loading.way)
        sections: list[Kept] = []
        is_kept = False
        if progress.done or (progress.store is not told and len(progress.store) > shown):
            told, sections = progress.store, sections_of(progress.store)
        if progress.done and cache and not _is_left():
            is_kept = cache.keep_sections(sections)
        lengths = [] if is_kept else [len(section) for section in sections]
        about = [progress.read, progress.total, progress.done, is_kept]
        send(sys.stdout.buffer, [*about, lengths])
        if lengths:
            sys.stdout.buffer.writelines(in_pieces(sections))
            sys.stdout.buffer.flush()
        if progress.done:
            ahead.end(is_kept=is_kept)


def gather() -> None:
    """Make what standard input asks for of a notebook in the cache, and put it there, too.

    Each answer on standard output is one byte: 1 where it was made, 0 where the notebook in the
    cache is another one.
    """
    while (question := receive(sys.stdin.buffer)) is not None:
        part, state, codes = question
        paths = [Path(real_name(code)) for code in codes]
        sys.stdout.buffer.write(b"1" if _is_made(part, state, paths) else b"0")
        sys.stdout.buffer.flush()
    os._exit(0)


def _is_made(part: str, state: str, paths: Sequence[Path]) -> bool:
    from notes.notebook.kept_subjects import subjects  # noqa: PLC0415  (not to read a notebook)
    from notes.notebook.searching import indexed, with_texts  # noqa: PLC0415

    roots = roots_of(paths)
    store = NotebookCache(roots, settings_of(roots)).store()
    if store is None or store.files_state != state:
        return False
    if part == "subjects":
        subjects(store, paths)
    else:
        index = indexed(store, paths)
        if part == "texts":
            with_texts(index, store, paths, lambda: False)
    return True


def _is_left() -> bool:
    """Whether standard input came to its end; nothing but its end follows the question."""
    return bool(select.select([0], [], [], 0)[0])


def _leave(_: object) -> None:
    """Begin nothing."""
