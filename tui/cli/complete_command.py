"""What the completion scripts ask: how the last word of a command line may go on."""

from __future__ import annotations

import argparse
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.cli.output import counted, emit
from tui.cli.parser import parser_for
from tui.cli.registry import COMMANDS, command

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.store import NoteStore

_MOST = 200
_QUALIFIERS = (
    "speaker:", "event:", "session:", "tag:", "year:", "date:", "after:", "before:",
    "is:", "has:", "in:", "path:", "sort:",
)  # fmt: skip
_WITH_QUERY = frozenset({"find", "show", "export", "why", "open", "random"})
_WITH_ID = frozenset({"show", "why", "open"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Every word is taken as it is."""
    parser.add_argument("words", nargs=argparse.REMAINDER)


def run(options: argparse.Namespace) -> int:
    """Print one way to go on per line, with a tab before what it is."""
    words = options.words or [""]
    typed = words[-1].replace('"', "").lower()
    found = [one for one in _choices(words) if one[0].replace('"', "").lower().startswith(typed)]
    for value, what in found[:_MOST]:
        emit(f"{value}\t{what}" if what else value)
    return 0 if found else 1


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
    qualifier, colon, _ = last.partition(":")
    if colon:
        for value, what in _qualified(_store(before), qualifier):
            quoted = f'"{value}"' if " " in value else value
            yield f"{qualifier}:{quoted}", what
        return
    yield from ((qualifier, "") for qualifier in _QUALIFIERS)
    if name in _WITH_ID and last:
        yield from _ids(_store(before))


def _qualified(store: NoteStore, qualifier: str) -> Iterator[tuple[str, str]]:
    if qualifier == "speaker":
        yield from _counted((profile.name, len(profile.sessions)) for profile in store.profiles)
    elif qualifier == "event":
        yield from _counted((one.details.title, len(one.sessions)) for one in store.events)
    elif qualifier == "tag":
        tags = dict.fromkeys(tag for session in store.talks for tag in session.tags)
        yield from ((tag, "") for tag in sorted(tags))
    elif qualifier == "year":
        years = {event.details.year for event in store.events if event.details.year}
        yield from ((str(year), "") for year in sorted(years))
    elif qualifier == "is":
        yield from ((kind, "") for kind in ("talk", "keynote", "workshop", "panel"))


def _counted(named: Iterable[tuple[str, int]]) -> Iterator[tuple[str, str]]:
    for name, count in named:
        yield name, counted(count, "talk")


def _ids(store: NoteStore) -> Iterator[tuple[str, str]]:
    yield from ((session.id, session.title) for session in store.talks)


def _store(before: Sequence[str]) -> NoteStore:
    """The notebook that the words before name, or the one that is used without any."""
    from tui.cli.notebooks import opened  # noqa: PLC0415

    pairs = pairwise(before)
    return opened([path for option, path in pairs if option in ("-n", "--notebook")])
