"""The rows of a tree, flattened from an arrangement as far as its branches are open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.browsing.things import Path, Thing


class Arrangement(Protocol):
    """An order of things; children are asked for only when their parent is open."""

    def roots(self) -> Sequence[Thing]:
        """The things at the left edge."""

    def children(self, path: Path, /) -> Sequence[Thing]:
        """What stands under the last thing of `path`."""

    def has_children(self, path: Path, /) -> bool:
        """Whether `children` would hold anything, told without building them."""

    def opens(self, path: Path, /) -> bool:
        """Whether a branch is open before anybody touched it."""

    def find(self, thing: Thing, /) -> Path | None:
        """Where `thing` (or, for want of it, what is nearest to it) stands first."""


class Row(NamedTuple):
    """One row of the tree."""

    path: Path
    opened: bool | None
    """None where there is nothing to open."""

    @property
    def thing(self) -> Thing:
        """What the row stands for."""
        return self.path[-1]

    @property
    def depth(self) -> int:
        """How many branches lie above it."""
        return len(self.path) - 1


class Rows:
    """The rows in view of one arrangement, and which branches were opened or closed by hand."""

    def __init__(self, arrangement: Arrangement, flipped: frozenset[Path] = frozenset()) -> None:
        """Flatten `arrangement`, with the branches in `flipped` the other way round."""
        self.arrangement = arrangement
        self.flipped = flipped
        self.rows: list[Row] = []
        self._build()

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> Row:
        return self.rows[index]

    def _build(self) -> None:
        rows: list[Row] = []
        for thing in self.arrangement.roots():
            self._add(rows, (thing,))
        self.rows = rows

    def _add(self, rows: list[Row], path: Path) -> None:
        if not self.arrangement.has_children(path):
            rows.append(Row(path, None))
            return
        opened = self.arrangement.opens(path) != (path in self.flipped)
        rows.append(Row(path, opened))
        if opened:
            for child in self.arrangement.children(path):
                self._add(rows, (*path, child))

    def toggle(self, index: int) -> None:
        """Open or close the branch at `index`; nothing happens at a leaf."""
        row = self.rows[index]
        if row.opened is None:
            return
        self.flipped = self.flipped ^ {row.path}
        end = self.end(index)
        fresh: list[Row] = []
        self._add(fresh, row.path)
        self.rows[index:end] = fresh

    def end(self, index: int) -> int:
        """The index behind the last row under `index`."""
        depth = len(self.rows[index].path)
        end = index + 1
        while end < len(self.rows) and len(self.rows[end].path) > depth:
            end += 1
        return end

    def parent(self, index: int) -> int | None:
        """The index of the row that `index` stands under."""
        depth = len(self.rows[index].path)
        return next((i for i in range(index - 1, -1, -1) if len(self.rows[i].path) < depth), None)

    def open_all(self, *, opened: bool) -> None:
        """Open or close every branch at the left edge."""
        flips = set(self.flipped)
        for thing in self.arrangement.roots():
            path = (thing,)
            if self.arrangement.opens(path) == opened:
                flips.discard(path)
            else:
                flips.add(path)
        self.flipped = frozenset(flips)
        self._build()

    def index_of(self, path: Path) -> int | None:
        """The index of the row at `path` while it is in view."""
        return next((i for i, row in enumerate(self.rows) if row.path == path), None)

    def reveal(self, path: Path) -> int | None:
        """Open what hides `path` and return its index; None where it is not in here."""
        for end in range(1, len(path)):
            index = self.index_of(path[:end])
            if index is None:
                return None
            if self.rows[index].opened is False:
                self.toggle(index)
        return self.index_of(path)

    def locate(self, thing: Thing) -> int | None:
        """The index of the first row of `thing`, opened to if need be."""
        seen = next((i for i, row in enumerate(self.rows) if row.path[-1] == thing), None)
        if seen is not None:
            return seen
        path = self.arrangement.find(thing)
        return None if path is None else self.reveal(path)


class Leaves(Rows):
    """The rows of an arrangement in which nothing stands under anything."""

    def _build(self) -> None:
        self.rows = [Row((thing,), None) for thing in self.arrangement.roots()]


class _Nothing:
    """The arrangement of nothing at all."""

    def roots(self) -> Sequence[Thing]:
        return ()

    def children(self, _path: Path, /) -> Sequence[Thing]:
        return ()

    def has_children(self, _path: Path, /) -> bool:
        return False

    def opens(self, _path: Path, /) -> bool:
        return False

    def find(self, _thing: Thing, /) -> Path | None:
        return None


NO_ROWS = Rows(_Nothing())
"""What a tree shows before it was given anything."""
