"""Finding a talk while it is typed: rank, show, preview, walk, jump."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.worker import get_current_worker

from tui.at_hand import painting
from tui.browsing.things import NOTEBOOK, Thing, ThingKind
from tui.screens.browser.at_once import AtOnce
from tui.widgets.command_bar import BarMode
from tui.widgets.reader import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.search import Answer, Match, SearchIndex

QUICK = 0.012
"""Seconds up to which a search is answered in the same paint as the key."""
LIMIT = 100
"""Results that are listed at first."""
MORE = 10
"""How many times as many are listed for whoever comes to their end."""


class Jumping(AtOnce, part=True):
    """Searches, previews and jumps."""

    _asked = 0
    """Number of the latest query; answers to older ones are dropped."""
    _limit = LIMIT
    _read_before = NOTEBOOK
    """What was read before nothing was found."""
    _recalled = 0
    """How many searches back the line shows; 0 is what was typed."""
    _has_text = False  # as the hints tell it: `esc` empties the bar or leaves it

    class Answered(Message):
        """A search that ran in a thread is done."""

        def __init__(self, asked: int, answer: Answer, took: float) -> None:
            """Tell what was found to the query with this number, in so many seconds."""
            super().__init__()
            self.asked, self.answer, self.took = asked, answer, took

    def search_for(self, query: str) -> None:
        """Run a search as if it had been typed."""
        self.bar.jump_text = query
        if self.bar.mode is BarMode.JUMP and self.bar.input.value != query:
            self.bar.put(query)
        else:
            self.search(query)

    def typed(self, text: str) -> None:
        """Take up what stands in the bar now; called by it before it is painted."""
        if self.bar.mode is BarMode.JUMP:
            if text != self.situation.query:
                self.suggest_values(text)
                self.search(text)  # what it has to say is said last
        elif self.bar.mode is BarMode.PAGE:
            self.reader.find(text)
        else:
            self.suggest_commands(text)
        if bool(text) is not self._has_text:
            self._has_text = bool(text)
            self.show_hints()

    def search(self, query: str) -> None:
        """Answer `query` now where that is quick, in a thread where it is not."""
        self.change(query=query)
        self._asked += 1
        self._limit = LIMIT
        query = finished(query)
        if not query.strip():
            self.end_search(query=self.situation.query)
            return
        if self.index is None:
            self.bar.tell((("reading the notes …", "dim"),))
            return
        if self.typical > QUICK:
            self._search_aside(self.index, query)
            return
        started = perf_counter()
        answer = self.found(self.index, query, LIMIT)
        self._measure(perf_counter() - started)
        self.show_answer(answer)

    def _measure(self, took: float) -> None:
        self.typical = took if took < self.typical else 0.5 * self.typical + 0.5 * took

    def _search_aside(self, index: SearchIndex, query: str) -> None:
        asked, seen = self._asked, self.tree_view.page

        def look() -> None:
            worker = get_current_worker()
            started = perf_counter()
            answer = self.found(index, query, LIMIT, lambda: worker.is_cancelled)
            _ = answer.matches[:seen]  # looks up their letters, for which no frame then has to wait
            if not answer.cancelled:
                self.post_message(self.Answered(asked, answer, perf_counter() - started))

        self.run_worker(look, group="search", exclusive=True, thread=True, exit_on_error=False)

    @on(Answered)
    def _take_answer(self, message: Answered) -> None:
        self._measure(message.took)
        if message.asked == self._asked:
            with painting():
                self.show_answer(message.answer)
                self.paint()

    # Showing

    def search_again(self) -> None:
        """Run the search that is shown once more, with the same result highlighted."""
        self.catch_up()
        query = finished(self.situation.query)
        if self.index is not None and query.strip():
            answer = self.found(self.index, query, self._limit)
            self.show_answer(answer, kept=self.situation.thing if self.searching else None)

    def list_more(self) -> None:
        """List more of what was found, for whoever comes to the end of the list."""
        answer, tree = self.situation.answer, self.tree_view
        if answer is not None and _goes_on(answer) and tree.cursor == tree.length - 1:
            self._limit *= MORE
            self.search_again()

    def every_id(self) -> Sequence[str]:
        """The ids of all that the search found, those included that the list does not hold yet."""
        answer = self.situation.answer
        if answer is not None and self.index is not None and _goes_on(answer):
            most = len(self.store.sessions)
            answer = self.found(self.index, finished(answer.query), most)
        return answer.by_id.ids if answer else ()

    def show_answer(self, answer: Answer, *, kept: Thing | None = None) -> None:
        """Show what was found, the best of it (or `kept`) in the reader."""
        self.keep_flips()
        began = not self.searching
        self.change(answer=answer)
        best = Thing(ThingKind.SESSION, answer.matches[0].id) if answer.matches else None
        if kept is not None and answer.by_id.get(kept.ref):
            best = kept
        self.show_rows(best)
        self.bar.tell(self.found_line())
        self.show_counts()
        if began:
            self.show_heads()
            self.show_hints()
        if best is None:
            self._show_nothing(answer)
        else:
            self.preview_next(best)
        if answer.hints:
            self.say(answer.hints[0], "warning")

    def _show_nothing(self, answer: Answer) -> None:
        """Say what to do instead; the talk that was read before has nothing to do with it."""
        if self.situation.thing.kind is not ThingKind.NOTHING:
            self._read_before = self.situation.thing
        self.pages.instead = answer.suggestions
        self.read(Thing(ThingKind.NOTHING, answer.query))

    def preview(self, thing: Thing) -> None:
        """Show `thing` in the reader, at the matching line where it is a result."""
        match = self.match_of(thing)
        if match is None or self.situation.answer is None:
            self.read(thing)
            return
        session = self.store.session(match.id)
        place = Place(session.key, match.snippet.line) if match.snippet and session else None
        self.read(thing, place=place, words=self.situation.answer.words)

    def match_of(self, thing: Thing) -> Match | None:
        """The match behind a row of the results."""
        return self.labels.matches.get(thing.ref) if thing.kind is ThingKind.SESSION else None

    def end_search(self, query: str = "") -> None:
        """Show the view again, with what is highlighted still highlighted."""
        self.catch_up()
        was = self.searching
        if self.situation.thing.kind is ThingKind.NOTHING:
            self.change(thing=self._read_before)
        self.change(answer=None, query=query)
        self.bar.tell(())
        if was:
            self.show_rows(self.situation.thing)
            self.read(self.situation.thing)
        self.show_counts()
        self.show_heads()

    # The bar's messages

    def action_bar_walk(self, step: int) -> None:
        """Go to another result, or another match in the page."""
        if self.bar.mode is BarMode.PAGE:
            self.reader.step_match(1 if step > 0 else -1)
        else:
            self.tree_view.action_move(step)

    def action_bar_submit(self) -> None:
        """Read the best, run the command, or go on reading where the words were found."""
        mode, text = self.bar.mode, self.bar.input.value
        if mode is BarMode.COMMAND:
            self.focus_pane()
            self.run_command(text)
        elif mode is BarMode.PAGE:
            self.set_focus(self.reader)
        else:
            self._jump(text)

    def _jump(self, text: str) -> None:
        if text.strip():
            self.memory.remember_query(text)
            self._recalled = 0
        answer = self.situation.answer
        if answer is not None and not answer.matches:
            return
        self.arrive()
        self.enter_reader()

    def enter_reader(self) -> None:
        """Go and read what is highlighted, or hand it out where somebody waits for it."""
        session = self.session_read()
        if self.pick is not None and session is not None:
            self.pick(session.id)
            return
        self.add_class("-reading")
        self.set_focus(self.reader)

    def action_bar_recall(self, step: int) -> None:
        """Bring back an older (1) or a newer (-1) search."""
        if self.bar.mode is not BarMode.JUMP:
            return
        queries = self.memory.queries
        self._recalled = max(0, min(self._recalled + step, len(queries)))
        self.bar.put(queries[-self._recalled] if self._recalled else "")

    def action_bar_complete(self) -> None:
        """Complete what is typed."""
        answer = self.situation.answer
        if self.bar.mode is BarMode.COMMAND:
            self.complete_command(self.bar.input.value)
        elif answer is not None and not answer.matches and answer.suggestions:
            self.bar.put(answer.suggestions[0])
        elif self.bar.mode is BarMode.JUMP:
            self.complete_query(self.bar.input.value)

    # Filled in further up

    def focus_pane(self) -> None:
        """Give the focus to the pane that is read."""
        raise NotImplementedError

    def run_command(self, text: str) -> None:
        """Run what was typed after `:`."""
        raise NotImplementedError

    def suggest_commands(self, text: str) -> None:
        """Show which commands begin like `text`."""
        raise NotImplementedError

    def complete_command(self, text: str) -> None:
        """Complete the name of a command."""
        raise NotImplementedError

    def suggest_values(self, text: str) -> None:
        """Show the values of the qualifier that is being typed."""
        raise NotImplementedError

    def complete_query(self, text: str) -> None:
        """Complete a qualifier or a value."""
        raise NotImplementedError


def _goes_on(answer: Answer) -> bool:
    """Whether more was found than is listed."""
    return answer.sessions > len(answer.matches)


def finished(query: str) -> str:
    """`query` without a qualifier at its end that has no value yet."""
    before, _, last = query.rpartition(" ")
    return before if last.endswith(":") else query
