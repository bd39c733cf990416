"""The one table of commands."""

from collections import Counter

from textual.binding import BindingsMap

from tui.commands import (
    AGREE,
    ANSWER,
    BAR,
    BROWSER,
    CHOOSE,
    COMMANDS,
    DIALOG,
    EXPORT,
    TREE,
    bindings,
    completions,
    named,
)
from tui.screens.browser import Browser
from tui.screens.dialogs import Agree, Choose
from tui.screens.export import ExportDialog
from tui.widgets.note_tree import NoteTree


def test_every_command_has_an_action_that_exists() -> None:
    owners = (
        ((BROWSER, BAR), Browser),
        ((TREE,), NoteTree),
        ((DIALOG, CHOOSE), Choose),
        ((AGREE,), Agree),
        ((EXPORT, ANSWER), ExportDialog),
    )
    for commands, owner in ((table, owner) for tables, owner in owners for table in tables):
        for command in commands:
            name = command.action.removeprefix("screen.").partition("(")[0]
            assert name.startswith("app.") or hasattr(owner, f"action_{name}"), command.id


def test_ids_and_names_are_unique_and_every_command_can_be_reached() -> None:
    ids = Counter(command.id for command in COMMANDS)
    names = Counter(command.name for command in BROWSER if command.name)
    assert [twice for twice, number in (ids + names).items() if number > 1] == []
    assert [command.id for command in BROWSER if not command.name and not command.keys] == []


def test_no_key_means_two_things_in_one_place() -> None:
    for commands in (BROWSER, TREE, BAR, CHOOSE, AGREE, EXPORT, ANSWER):
        bound = BindingsMap(bindings(commands)).key_to_bindings
        assert [key for key, found in bound.items() if len(found) > 1] == []


def test_a_name_may_be_shortened_while_it_is_clear() -> None:
    assert named("export") is named("exp")
    assert named("s") is None
    assert named("") is None
    assert [command.name for command in completions("the")] == ["theme"]
