"""What the completion scripts ask: how the last word of a command line may go on."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.cli.output import counted, emit
from tui.cli.parser import parser_for
from tui.cli.registry import COMMANDS, command, first_word
from tui.cli.shell_words import ShellWord

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from notes.store import NoteStore

_MOST = 200
_WITH_QUERY = frozenset({"find", "show", "export", "why", "open", "random"})
_WITH_ID = frozenset({"show", "why", "open"})


def complete(arguments: Sequence[str]) -> int:
    """Print one way to go on per line, with a tab before what it is.

    Args:
        arguments: The words behind `podium`, as they are typed; before them `--bash` for a shell
            that wants what it has to put in the line.
    """
    in_bash = arguments[:1] == ["--bash"]
    words = [ShellWord.of(word) for word in arguments[in_bash:]] or [ShellWord.of("")]
    typed = words[-1].text.replace('"', "").lower()
    choices = _choices([word.text for word in words])
    found = [one for one in choices if one[0].replace('"', "").lower().startswith(typed)]
    for value, what in found[:_MOST]:
        shown = words[-1].completed_in_bash(value) if in_bash else value
        emit(f"{shown}\t{what}" if what else shown)
    return 0 if found else 1


def _choices(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(word, what it is) for the last of `words`; none where a file's name is wanted."""
    *before, last = words
    at = first_word(before)
    name = before[at] if at < len(before) else ""
    if name and name not in COMMANDS:
        name = ""
    taker = _option_before(name, before)
    if taker is not None:
        yield from _values(taker, before)
    elif last.startswith("-"):
        yield from ((option, "") for option in _parser(name)._option_string_actions)  # noqa: SLF001
        yield from () if name else (("--version", ""),)
    elif name:
        yield from _positional(name, before, last)
    elif at >= len(before):
        yield from ((known, "") for known in COMMANDS)


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

    quoted = last.count('"') % 2
    asked = last if quoted else _HYPHENS.sub(r"\1", last)
    for completion in index_of(store, given).completions(asked):
        text = completion.text.rstrip()
        if not quoted:
            text = _QUOTED.sub(_with_hyphens, text)
        yield text, counted(completion.count, "talk") if completion.count else ""


_HYPHENS = re.compile(r'(:[^\s:"-]+)-\S*$')
"""What follows the first word of a value that is typed with hyphens."""
_QUOTED = re.compile(r'"([^"]*)"$')


def _with_hyphens(quoted: re.Match[str]) -> str:
    """The words in the quotes as one, which finds the same and needs no quotes in a shell."""
    return re.sub(r'[\s|()"-]+', "-", quoted[1]).strip("-")


def _ids(store: NoteStore) -> Iterator[tuple[str, str]]:
    yield from ((session.id, session.title) for session in store.talks)


def _store(before: Sequence[str]) -> NoteStore:
    """The notebook that the words before name, or the one that is used without any."""
    from tui.cli.notebooks import opened  # noqa: PLC0415

    return opened(_given(before))


def _given(before: Sequence[str]) -> list[str]:
    return [path for option, path in pairwise(before) if option in ("-n", "--notebook")]
