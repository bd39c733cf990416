"""Every command once: its key, its `:name`, its words in the footer, the palette and the help."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding

if TYPE_CHECKING:
    from collections.abc import Iterable


class Command(NamedTuple):
    """Something a person can ask for."""

    id: str
    """Names its keys in the settings file: `browser.mark`."""
    action: str
    """What Textual runs."""
    keys: str
    """Default keys, parted by commas."""
    name: str
    """What to type after `:`; empty where only a key makes sense."""
    argument: str
    """What may follow the name, as the help shows it: `[FILE]`."""
    title: str
    """One or two words, for the footer."""
    help: str
    """One sentence, for the palette, the help and `:`."""
    priority: bool = False
    """Works while typing too."""

    @property
    def scope(self) -> str:
        """Which part of the screen it belongs to."""
        return self.id.partition(".")[0]


# id | keys (! first: also while typing) | :name ARGUMENT | title | help | action if not the id
_BROWSER = r"""
jump       | /             | find [QUERY]  | find      | Type to find a talk
find       | ! ctrl+f       | page [WORDS]  | in page   | Find in this page
command    | :             |               | command   | Run a command by its name | command_line
palette    | ! ctrl+p       |               | commands  | Choose a command
group      | ! ctrl+t       | group         | group     | Show results best first, or by event
related    | r             | related       | related   | List the talks nearest to this one
why        | w             | why           | why       | Tell where each field of this talk is from
save       |               | save NAME     | save      | Keep this search under a name
search     |               | search [NAME] | saved     | Run a search that was kept
mark_shown | *             | mark          | mark all  | Mark everything that is shown
unmark     | u             | unmark        | unmark    | Take all marks away
export     | x             | export [FILE] | export    | Write what is marked, or shown, to a file
copy       | y             | copy          | copy      | Copy what is marked, or this, as Markdown
copy_place | Y             | where         | copy line | Copy path:line of what is read
star       | m             | star          | star      | Star this talk, or take the star away
stars      | '             | stars         | stars     | Show the starred talks only
other_pane | tab,shift+tab |               | pane      | Go to the other pane
next       | ]             | next          | next      | Read the next talk | neighbour(1)
previous   | [             | previous      | previous  | Read the talk before | neighbour(-1)
note       | )             | note          | note      | Show the talk's next note | other_note(1)
note_back  | (             |               | note back | Show the note before | other_note(-1)
back       | backspace,H   | back          | back      | Go back to what was read before
forward    | L             | forward       | forward   | Go forward again
page_down  | ! shift+down  |               | page down | Scroll the page | scroll_page(1)
page_up    | ! shift+up    |               | page up   | Scroll the page back | scroll_page(-1)
escape     | escape        |               | step back | Step back: range, search, pane | step_back
outline    | t             | outline       | outline   | Choose a heading of this page
follow     | f             | links         | links     | Choose a link of this page
line       |               | line NUMBER   | line      | Go to a line of the note
events     | 1             | events        | events    | Arrange by event | view('events')
speakers   | 2             | speakers      | speakers  | Arrange by speaker | view('speakers')
timeline   | 3             | timeline      | timeline  | Arrange by year, month | view('timeline')
topics     | 4             | topics        | topics    | Arrange by topic | view('topics')
files      | 5             | files         | files     | Arrange by file | view('files')
view       |               | view NAME     | view      | Arrange by a view | choose_view
sort       |               | sort BY       | sort      | Sort results by date, title or speaker
edit       | e             | edit          | edit      | Open the note in your editor, at this line
open       | o             | open          | open      | Open the note in the desktop's program
reload     | R             | reload        | reload    | Read the notes again
problems   | !             | problems      | problems  | List what could not be read or placed
narrower   | <             |               | narrower  | Make the tree narrower | resize(-4)
wider      | >             |               | wider     | Make the tree wider | resize(4)
zen        | z             | zen           | zen       | Show nothing but the page
source     | \             | source        | source    | Show the page as it was written
theme      |               | theme [NAME]  | theme     | Choose the colours
help       | ?             | help          | help      | Show all keys
quit       | q             | quit          | quit      | Leave Podium | app.quit
"""
_TREE = """
up        | up,k            |  | up        | One row up | move(-1)
down      | down,j          |  | down      | One row down | move(1)
page_up   | pageup,ctrl+u   |  | page up   | A page up | page(-1)
page_down | pagedown,ctrl+d |  | page down | A page down | page(1)
first     | home,g          |  | first     | The first row | edge(-1)
last      | end,G           |  | last      | The last row | edge(1)
close     | left,h          |  | close     | Close the branch, or go to the one above
open      | right,l         |  | open      | Open the branch, or go into it
choose    | enter           |  | read      | Open an event, read a talk
fold      | minus           |  | fold      | Open or close all branches
mark      | space           |  | mark      | Mark the row for export
range     | v               |  | range     | Mark a range: here, then at its other end
"""
_BAR = """
submit    | enter     |  | read      | Read the result, run the command | screen.bar_submit
leave     | escape    |  | leave     | Empty the line, back to where you were | screen.bar_leave
up        | up        |  | above     | The result above | screen.bar_walk(-1)
down      | down      |  | below     | The result below | screen.bar_walk(1)
page_up   | pageup    |  | page up   | Eight results up | screen.bar_walk(-8)
page_down | pagedown  |  | page down | Eight results down | screen.bar_walk(8)
complete  | tab       |  | complete  | Complete what is typed | screen.bar_complete
older     | ctrl+up   |  | older     | The search before | screen.bar_recall(1)
newer     | ctrl+down |  | newer     | The search after | screen.bar_recall(-1)
"""
_DIALOG = """
cancel    | escape        |  | leave     | Leave without an answer
"""
_CHOOSE = """
up        | ! up,ctrl+k   |  | up        | One up | move(-1)
down      | ! down,ctrl+j |  | down      | One down | move(1)
page_up   | ! pageup      |  | page up   | A page up | page(-1)
page_down | ! pagedown    |  | page down | A page down | page(1)
"""
_AGREE = """
yes       | y,enter       |  | yes       | Agree | agree
no        | n             |  | no        | Do not | cancel
"""
_EXPORT = """
up        | up            |  | above     | The question above | step(-1)
down      | down          |  | below     | The question below | step(1)
complete  | tab           |  | complete  | Complete the path
write     | enter         |  | write     | Write
page_up   | pageup        |  | page up   | Further up the preview | scroll(-6)
page_down | pagedown      |  | page down | Further down the preview | scroll(6)
"""
_ANSWER = """
before    | left,h        |  | before    | The answer before | screen.turn(-1)
next      | right,l,space |  | next      | The next answer | screen.turn(1)
write     | enter         |  | write     | Write | screen.write
"""


def _read(scope: str, table: str) -> tuple[Command, ...]:
    commands = []
    for line in table.strip().splitlines():
        id_, keys, name, title, help_, *action = (part.strip() for part in line.split("|"))
        name, _, argument = name.partition(" ")
        commands.append(
            Command(
                id=f"{scope}.{id_}",
                action=action[0] if action else id_,
                keys=keys.removeprefix("! "),
                name=name,
                argument=argument,
                title=title,
                help=help_,
                priority=keys.startswith("! "),
            )
        )
    return tuple(commands)


BROWSER = _read("browser", _BROWSER)
TREE = _read("tree", _TREE)
BAR = _read("bar", _BAR)
DIALOG = _read("dialog", _DIALOG)
CHOOSE = _read("choose", _CHOOSE)
AGREE = _read("agree", _AGREE)
EXPORT = _read("export", _EXPORT)
ANSWER = _read("answer", _ANSWER)
COMMANDS = (*BROWSER, *TREE, *BAR, *DIALOG, *CHOOSE, *AGREE, *EXPORT, *ANSWER)


def bindings(commands: Iterable[Command]) -> list[Binding]:
    """The commands that have keys, as Textual binds them."""
    return [
        Binding(
            command.keys,
            command.action,
            command.help,
            id=command.id,
            show=False,
            priority=command.priority,
        )
        for command in commands
        if command.keys
    ]


def named(name: str) -> Command | None:
    """The command that `:name` runs; an unambiguous beginning of the name is enough."""
    exact = [command for command in BROWSER if name and command.name == name]
    if exact:
        return exact[0]
    begun = [command for command in BROWSER if name and command.name.startswith(name)]
    return begun[0] if len(begun) == 1 else None


def completions(text: str) -> list[Command]:
    """The commands whose name starts with `text`, in the order of their names."""
    found = [command for command in BROWSER if command.name and command.name.startswith(text)]
    return sorted(found, key=lambda command: command.name)
