"""From what was typed to sessions: ids, the beginnings of ids, queries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.failures import CommandError
from tui.cli.output import complain
from tui.cli.parser import add_notebook

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from notes.models import Session
    from notes.store import NoteStore

_SHORTEST_ID = 4
"""Letters of an id's beginning that count as one; shorter words are words of a query."""


def add_what(parser: argparse.ArgumentParser) -> None:
    """An id or the words of a query, and the notebook to look in."""
    parser.add_argument("what", nargs="+", metavar="ID|QUERY")
    add_notebook(parser)


def sessions_by_id(store: NoteStore, ids: Iterable[str]) -> list[Session]:
    """The sessions of these ids, which may be those of events and speakers, and cut short.

    Raises:
        CommandError: An id names nothing, or more than one thing.
    """
    found: dict[str, Session] = {}
    for typed in ids:
        full = store.find_ids(typed)
        if typed in full:
            full = (typed,)
        if not full:
            raise CommandError(f"there is no id {typed!r} in this notebook")
        if len(full) > 1:
            raise CommandError(f"{typed!r} begins {len(full)} ids: {', '.join(full[:5])}")
        for session in _sessions_of(store, full[0]):
            found.setdefault(session.id, session)
    return list(found.values())


def _sessions_of(store: NoteStore, full_id: str) -> list[Session]:
    """What an id stands for: a session, an event's sessions or a speaker's."""
    session = store.session(full_id)
    if session:
        return [session]
    event, profile = store.event(full_id), store.profile(full_id)
    ids = event.sessions if event else profile.sessions if profile else ()
    return [session for session in map(store.session, ids) if session]


def asked_for(options: argparse.Namespace) -> tuple[NoteStore, list[Session]]:
    """The notebook, and the sessions that `what` names there; says so where it names none.

    Args:
        options: As `add_what` declares them.
    """
    from tui.cli.notebooks import opened  # noqa: PLC0415  (only where a command is run)

    store = opened(options.notebook, use_cache=options.use_cache)
    sessions = by_id_or_query(store, options.what, options)
    if not sessions:
        complain("nothing found")
    return store, sessions


def by_id_or_query(
    store: NoteStore, words: Sequence[str], options: argparse.Namespace
) -> list[Session]:
    """The session with the id that was typed, else the one that answers the words best."""
    if len(words) == 1 and len(words[0]) >= _SHORTEST_ID:
        full = store.find_ids(words[0])
        if len(full) == 1:
            return _sessions_of(store, full[0])
    from notes.search.query import parse  # noqa: PLC0415  (most often an id is typed)

    query = " ".join(words)
    return by_query(store, query, 1, options) if parse(query).root.nodes else []


def by_query(
    store: NoteStore, query: str, limit: int, options: argparse.Namespace
) -> list[Session]:
    """The sessions that answer `query`, best first.

    Args:
        store: The notebook that `options` name.
        query: As it was typed.
        limit: How many sessions at most.
        options: As `add_notebook` declares them.
    """
    from tui.cli.notebooks import index_of, scope_of  # noqa: PLC0415  (most often an id is typed)

    index = index_of(store, options.notebook, use_cache=options.use_cache, texts=True)
    answer = index.search(query, limit, scope_of(options.notebook, query))
    for hint in answer.hints:
        complain(hint)
    return [session for match in answer.matches if (session := store.session(match.id))]


def in_tree_order(store: NoteStore, sessions: Iterable[Session]) -> list[Session]:
    """The same sessions in the order of the tree."""
    place = {session.id: at for at, session in enumerate(store.sessions)}
    return sorted(sessions, key=lambda session: place[session.id])
