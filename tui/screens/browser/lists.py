"""Lists to choose from: problems, keys, themes, related talks, saved searches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from textual.binding import Binding

from notes.visible import visible_line
from tui.browsing.things import Thing, ThingKind
from tui.browsing.views import View
from tui.commands import BROWSER, COMMANDS
from tui.labels import Choice, count, event_name
from tui.screens.browser.commanding import ORDERS, Commanding
from tui.widgets.reader import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from notes.models import Problem
    from notes.search.relating import Related
    from notes.structure.evidence.origin import Origin


class Listing(Commanding, part=True):
    """Shows lists in dialogs."""

    def ask(
        self,
        title: str,
        choices: Sequence[Choice],
        then: Callable[[object], None],
        *,
        at: int = 0,
        preview: Callable[[object], None] | None = None,
        otherwise: Callable[[], None] | None = None,
    ) -> None:
        """Ask to choose, and go on with what was chosen, or `otherwise`."""
        from tui.screens.dialogs import Choose  # noqa: PLC0415 - only when asked

        def answered(value: object) -> None:
            if value is not None:
                then(value)
            elif otherwise is not None:
                otherwise()

        self.app.push_screen(Choose(title, choices, at=at, preview=preview), answered)

    def action_problems(self) -> None:
        """List what could not be read or placed."""
        problems = self.store.problems
        if not problems and not self.mistakes:
            done = self.situation.loading is None
            self.say("No problems: everything was read" if done else "No problems so far", "good")
            return
        choices = [
            Choice(((visible_line(_in_file(mistake)), "warning"),), value=mistake)
            for mistake in self.mistakes
        ]
        choices += [
            Choice(
                ((f"{visible_line(found.place, 60)}  ", "error" if found.refused else "warning"),
                 (visible_line(found.message), ""),
                 (f"  {visible_line(found.remedy)}" if found.remedy else "", "dim")),
                value=found,
            )
            for found in problems[:2000]
        ]  # fmt: skip
        self.ask(count(len(choices), "problem"), choices, self._go_to_problem)

    def _go_to_problem(self, found: object) -> None:
        if isinstance(found, str):
            self.say(found, "warning", 20)
            return
        found = cast("Problem", found)
        if self.store.note(found.key) is None:
            self.say(f"{found.key} was not read: {found.message}", "warning")
            return
        self.go_to(Thing(ThingKind.NOTE, found.key), place=Place(found.key, max(1, found.line)))

    def action_palette(self) -> None:
        """Choose from all commands."""
        keys: dict[str | None, str] = {}
        for key, active in self.active_bindings.items():
            keys.setdefault(active.binding.id, key)
        choices = [
            Choice(
                ((f"{command.title:<12} ", "accent"), (command.help, "")),
                ((f"{self._key_name(keys.get(command.id, ''))} ", "key"),),
                f"browser:{command.action}",
            )
            for command in sorted(BROWSER, key=lambda command: command.title)
        ]
        self.ask("Commands", choices, self._run_chosen)

    def _key_name(self, key: str) -> str:
        return self.app.get_key_display(Binding(key, "")) if key else ""

    def action_help(self) -> None:
        """Show all keys that work here, those of this pane first."""
        self.ask("Keys", self._keys(), self._run_chosen)

    def _keys(self) -> list[Choice]:
        called = {command.id: f":{command.name} {command.title}" for command in COMMANDS}
        rows: dict[str, tuple[list[str], str, str, str, str]] = {}
        for key, active in self.active_bindings.items():
            binding = active.binding
            if binding.system or not binding.description:
                continue
            id_ = binding.id or binding.action
            told = (binding.description, binding.action, _scope(id_), called.get(id_, ""))
            rows.setdefault(id_, ([], *told))[0].append(
                self.app.get_key_display(binding.with_key(key))
            )
        order = ["tree", "reader", "bar", "browser"]
        ranked = sorted(
            rows.values(), key=lambda row: order.index(row[3]) if row[3] in order else 9
        )
        most, room = (1, 10) if self.narrow else (9, 16)
        choices = [
            Choice(((f"{' '.join(keys[:most]):<{room}.{room}} ", "key"), (told, "")),
                   ((scope, "faint"),), f"{scope}:{action}", also)
            for keys, told, action, scope, also in ranked
        ]  # fmt: skip
        by_name = [
            Choice(((f"{f':{command.name} {command.argument}':<{room}} ", "key"),
                    (command.help, "")),
                   (("command", "faint"),), value=f"browser:{command.action}")
            for command in BROWSER if command.name and not command.keys
        ]  # fmt: skip
        return choices + by_name

    def _run_chosen(self, value: object) -> None:
        scope, _, action = str(value).partition(":")
        target = {"tree": self.tree_view, "reader": self.reader}.get(scope, self)

        async def run() -> None:
            await self.app.run_action(action, target)

        self.call_later(run)

    def action_theme(self) -> None:
        """Choose the colours."""
        before = self.app.theme
        names = sorted(
            self.app.available_themes, key=lambda name: (not name.startswith("podium"), name)
        )
        choices = [
            Choice(((name, "accent" if name == before else ""),), value=name) for name in names
        ]

        def wear(name: object) -> None:
            self.app.theme = str(name)

        self.ask(
            "Theme",
            choices,
            lambda name: self.use_theme(str(name)),
            at=names.index(before),
            preview=wear,
            otherwise=lambda: wear(before),
        )

    def action_choose_view(self) -> None:
        """Choose a view."""
        choices = [
            Choice(((view.value.capitalize(), ""),), ((f"{number}", "key"),), view.value)
            for number, view in enumerate(View, 1)
        ]
        at = list(View).index(self.situation.view)
        self.ask("View", choices, lambda name: self.action_view(str(name)), at=at)

    def action_sort(self) -> None:
        """Choose how results are sorted."""
        choices = [Choice(((order.capitalize(), ""),), value=order) for order in ORDERS]
        self.ask("Sort results by", choices, lambda order: self.sort_by(str(order)))

    def action_search(self) -> None:
        """Choose a saved search."""
        saved = self.memory.searches
        if not saved:
            self.say("No searches are saved yet; :save NAME keeps the one that is shown", "dim")
            return
        choices = [
            Choice(((f"{visible_line(name, 30)}  ", "accent"), (visible_line(query), "dim")),
                   value=query)
            for name, query in sorted(saved.items())
        ]  # fmt: skip
        self.ask("Saved searches", choices, lambda query: self.search_for(str(query)))

    def action_related(self) -> None:
        """List the talks nearest to the one that is read."""
        session = self.session_read()
        found: Sequence[Related] = ()
        if session and (index := self.index):
            found = self.told_by(index, partial(index.related, session.id), ())
        choices = []
        for near in found:
            same = session and self.store.lead(near.id) == self.store.lead(session.id)
            if (talk := self.store.session(near.id)) and not same:
                event = self.store.event_of(near.id)
                at = f"  {event_name(event)}" if event else ""
                about = ", ".join(near.words[:3])
                choices.append(
                    Choice(((talk.title, ""), (at, "faint")), ((about, "dim"),), near.id)
                )
        if choices:
            self.ask("Related talks", choices, self._go_to_session)
        else:
            self.say("Nothing related was found", "dim")

    def action_why(self) -> None:
        """List the fields of the talk that is read, and where each was found."""
        from notes.store.reasons import origins_of  # noqa: PLC0415 - rarely asked

        session = self.session_read()
        if session is None:
            self.say("Read a talk first, to see where its fields are from", "dim")
            return
        choices = [
            Choice(
                ((f"{reason.field:<18}", "faint"), (visible_line(reason.value) or "–", "")),
                ((_told(reason.origin), "dim"),),
                _line_of(reason.origin) or session.span.first,
            )
            for reason in origins_of(self.store, session.id)
        ]

        def go(line: object) -> None:
            place = Place(session.key, cast("int", line))
            self.go_to(Thing(ThingKind.NOTE, session.key), place=place)

        self.ask("Where this is from", choices, go)

    def _go_to_session(self, id_: object) -> None:
        if self.searching:
            self.search_for("")
        self.go_to(Thing(ThingKind.SESSION, str(id_)))


def _scope(id_: str) -> str:
    return id_.partition(".")[0] if "." in id_ else "browser"


def _told(origin: Origin) -> str:
    """How a field was found, and how sure that is: `line 12 · a label says so · 95 %`."""
    where = f"{origin.how} {origin.where}".strip()
    return visible_line(f"{where} · {origin.rule} · {origin.confidence:.0%}")


def _line_of(origin: Origin) -> int:
    return int(origin.where) if origin.how == "line" and origin.where.isdecimal() else 0


def _in_file(mistake: str) -> str:
    """`settings.toml:2: …` without the folders, which would leave no room for the rest."""
    place, colon, told = mistake.partition(": ")
    return place.rpartition("/")[2] + colon + told
