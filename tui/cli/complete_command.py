"""What the completion scripts ask: how the last word of a command line may go on."""

from __future__ import annotations

import argparse
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.cli.output import counted, emit
from tui.cli.parser import parser_for
from tui.cli.registry import COMMANDS, command

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.store import NoteStore

_MOST = 200
_WITH_QUERY = frozenset({"find", "show", "export", "why", "open", "random"})
_WITH_ID = frozenset({"show", "why", "open"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Every word is taken as it is."""
    parser.add_argument("words", nargs=argparse.REMAINDER)


def run(options: argparse.Namespace) -> int:
    """Print one way to go on per line, with a tab before what it is."""
    words = [_unquoted(word) for word in options.words] or [""]
    typed = words[-1].replace('"', "").lower()
    found = [one for one in _choices(words) if one[0].replace('"', "").lower().startswith(typed)]
    for value, what in found[:_MOST]:
        emit(f"{value}\t{what}" if what else value)
    return 0 if found else 1


def _unquoted(word: str) -> str:
    """A word as the shell will hand it over: the shells ask with what was typed."""
    return word.replace("\\", "").removeprefix("'")


def _choices(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(word, what it is) for the last of `words`; none where a file's name is wanted."""
    *before, last = words
    name = next((word for word in before if word in COMMANDS), "")
    if not name:
        if not before:
            yield from ((known, "") for known in COMMANDS)
        return
    taker = _option_before(name, before)
    if taker is not None:
        yield from _values(taker, before)
    elif last.startswith("-"):
        yield from ((option, "") for option in _parser(name)._option_string_actions)  # noqa: SLF001
    else:
        yield from _positional(name, before, last)


def _parser(name: str) -> argparse.ArgumentParser:
    return parser_for(command(name), name)


def _option_before(name: str, before: Sequence[str]) -> argparse.Action | None:
    """The option whose value the last word is."""
    options = _parser(name)._option_string_actions  # noqa: SLF001
    for back, word in enumerate(reversed(before)):
        action = options.get(word)
        if action:
            takes = action.nargs != 0 and (back == 0 or action.nargs == "+")
            return action if takes else None
    return None


def _values(option: argparse.Action, before: Sequence[str]) -> Iterator[tuple[str, str]]:
    if option.choices:
        yield from ((str(choice), "") for choice in option.choices)
    elif option.dest == "ids" and option.nargs == "+":
        yield from _ids(_store(before))
    elif option.dest == "template":
        yield from ((name, "") for name in ("document", "index", "digest"))


def _positional(name: str, before: Sequence[str], last: str) -> Iterator[tuple[str, str]]:
    for action in _parser(name)._actions:  # noqa: SLF001
        if not action.option_strings and action.choices:
            yield from ((str(choice), "") for choice in action.choices)
    if name not in _WITH_QUERY:
        return
    store = _store(before)
    if name in _WITH_ID and last:
        yield from _ids(store)
    yield from _of_query(store, _given(before), last)


def _of_query(store: NoteStore, given: Sequence[str], last: str) -> Iterator[tuple[str, str]]:
    """What the search bar would offer for the word, too."""
    from tui.cli.notebooks import index_of  # noqa: PLC0415  (most completions need no index)

    for completion in index_of(store, given).completions(last):
        yield (
            completion.text.rstrip(),
            counted(completion.count, "talk") if completion.count else "",
        )


def _ids(store: NoteStore) -> Iterator[tuple[str, str]]:
    yield from ((session.id, session.title) for session in store.talks)


def _store(before: Sequence[str]) -> NoteStore:
    """The notebook that the words before name, or the one that is used without any."""
    from tui.cli.notebooks import opened  # noqa: PLC0415

    return opened(_given(before))


def _given(before: Sequence[str]) -> list[str]:
    return [path for option, path in pairwise(before) if option in ("-n", "--notebook")]
