"""What a query found, as rows: best first, or under the events with the best one first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.browsing.things import Path, Thing, ThingKind, event, session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.search.answer import Answer


class ResultList:
    """The matches alone, best first."""

    def __init__(self, answer: Answer) -> None:
        """Arrange what `answer` found."""
        self._ids = dict.fromkeys(answer.by_id.ids)

    def roots(self) -> Sequence[Thing]:
        """Every match."""
        return [session(id_) for id_ in self._ids]

    def children(self, _path: Path) -> Sequence[Thing]:
        """Nothing."""
        return ()

    def has_children(self, _path: Path) -> bool:
        """Matches are leaves."""
        return False

    def opens(self, _path: Path) -> bool:
        """Nothing to open."""
        return False

    def rows_under(self, path: Path) -> int | None:
        """As many as there are children: none of them opens."""
        return len(self.children(path))

    def find(self, thing: Thing) -> Path | None:
        """Where a session stands among the matches."""
        return (thing,) if thing.ref in self._ids else None


class ResultGroups(ResultList):
    """The matches under their events."""

    def __init__(self, answer: Answer) -> None:
        """Arrange what `answer` found by event."""
        super().__init__(answer)
        self._groups = {group.event: group.ids for group in answer.groups}

    def roots(self) -> Sequence[Thing]:
        """The events with matches, then matches that belong to no event."""
        loose = [session(id_) for id_ in self._groups.get("", ())]
        return [*(event(id_) for id_ in self._groups if id_), *loose]

    def children(self, path: Path) -> Sequence[Thing]:
        """The matches of an event."""
        thing = path[-1]
        if thing.kind is not ThingKind.EVENT:
            return ()
        return [session(id_) for id_ in self._groups.get(thing.ref, ())]

    def has_children(self, path: Path) -> bool:
        """Whether the row is an event."""
        return path[-1].kind is ThingKind.EVENT

    def opens(self, _path: Path) -> bool:
        """Events show their matches at once."""
        return True

    def find(self, thing: Thing) -> Path | None:
        """Where an event or a session stands in here."""
        if thing.kind is ThingKind.EVENT and thing.ref in self._groups:
            return (thing,)
        for group, ids in self._groups.items():
            if thing.ref in ids:
                return (event(group), session(thing.ref)) if group else (session(thing.ref),)
        return None
