"""The rows of a tree, flattened from an arrangement as far as its branches are open."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, chain, islice
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

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

    def rows_under(self, path: Path, /) -> int | None:
        """How many rows an open branch shows before anybody touched one; None: to be counted."""

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
    """The rows in view of one arrangement, and which branches were opened or closed by hand.

    How many rows stand under each thing at the left edge is known from the start; which ones they
    are is worked out when one of them is looked at, so that opening every branch of a very large
    notebook costs little more than counting.
    """

    def __init__(self, arrangement: Arrangement, flipped: frozenset[Path] = frozenset()) -> None:
        """Flatten `arrangement`, with the branches in `flipped` the other way round."""
        self.arrangement = arrangement
        self.flipped = flipped
        self._roots = arrangement.roots()
        self._lay_out()

    def _lay_out(self) -> None:
        self._touched = {path[:end] for path in self.flipped for end in range(1, len(path))}
        self._seen: dict[int, list[Path]] = {}
        self._sizes = [self._size((thing,)) for thing in self._roots]
        self._count()

    def _count(self) -> None:
        """Note where the rows of each thing at the left edge begin, and where the last ends."""
        self._starts: Sequence[int] = [0, *accumulate(self._sizes)]

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, index: int) -> Row:
        place = self._place_of(index)
        return self._row(self._paths(place)[index - self._starts[place]])

    def __iter__(self) -> Iterator[Row]:
        return map(self._row, self.paths())

    def paths(self) -> Iterator[Path]:
        """Where each row in view stands, in order; nothing of it is kept."""
        for thing in self._roots:
            yield from self._walk((thing,))

    def _place_of(self, index: int) -> int:
        """The place at the left edge of the thing that the row at `index` belongs to."""
        if not 0 <= index < len(self):
            raise IndexError(index)
        return bisect_right(self._starts, index) - 1

    def _paths(self, place: int) -> list[Path]:
        """The rows of the thing at this place of the left edge."""
        if place not in self._seen:
            self._seen[place] = list(self._walk((self._roots[place],)))
        return self._seen[place]

    def _walk(self, path: Path) -> Iterator[Path]:
        yield path
        if self._is_open(path):
            for child in self.arrangement.children(path):
                yield from self._walk((*path, child))

    def _size(self, path: Path) -> int:
        """How many rows `path` and what is in view under it take."""
        if not self._is_open(path):
            return 1
        under = None if path in self._touched else self.arrangement.rows_under(path)
        if under is None:
            return sum(1 for _ in self._walk(path))
        return 1 + under

    def _is_open(self, path: Path) -> bool:
        # Whether a branch holds anything is asked last, as that takes the longest to tell.
        opened = self.arrangement.opens(path) != (path in self.flipped)
        return opened and self.arrangement.has_children(path)

    def _row(self, path: Path) -> Row:
        if not self.arrangement.has_children(path):
            return Row(path, None)
        return Row(path, self.arrangement.opens(path) != (path in self.flipped))

    def toggle(self, index: int) -> None:
        """Open or close the branch at `index`; nothing happens at a leaf."""
        row = self[index]
        if row.opened is None:
            return
        place = self._place_of(index)
        self.flipped = self.flipped ^ {row.path}
        self._touched.update(row.path[:end] for end in range(1, len(row.path)))
        self._seen.pop(place, None)
        self._sizes[place] = len(self._paths(place))
        self._count()

    def end(self, index: int) -> int:
        """The index behind the last row under `index`."""
        place = self._place_of(index)
        start, paths = self._starts[place], self._paths(place)
        depth = len(paths[index - start])
        behind = range(index - start + 1, len(paths))
        return start + next((at for at in behind if len(paths[at]) <= depth), len(paths))

    def parent(self, index: int) -> int | None:
        """The index of the row that `index` stands under."""
        place = self._place_of(index)
        start, paths = self._starts[place], self._paths(place)
        depth = len(paths[index - start])
        before = range(index - start - 1, -1, -1)
        return next((start + at for at in before if len(paths[at]) < depth), None)

    @property
    def any_open(self) -> bool:
        """Whether a branch at the left edge is open."""
        return len(self) > len(self._roots)

    def open_all(self, *, opened: bool) -> None:
        """Open or close every branch at the left edge."""
        flips = set(self.flipped)
        for thing in self._roots:
            path = (thing,)
            if self.arrangement.opens(path) == opened:
                flips.discard(path)
            else:
                flips.add(path)
        self.flipped = frozenset(flips)
        self._lay_out()

    def index_of(self, path: Path) -> int | None:
        """The index of the row at `path` while it is in view."""
        if (place := self._root(path[0])) is None:
            return None
        found = (at for at, known in enumerate(self._paths(place)) if known == path)
        return next((self._starts[place] + at for at in found), None)

    def _root(self, thing: Thing) -> int | None:
        try:
            return self._roots.index(thing)
        except ValueError:
            return None

    def reveal(self, path: Path) -> int | None:
        """Open what hides `path` and return its index; None where it is not in here."""
        for end in range(1, len(path)):
            index = self.index_of(path[:end])
            if index is None:
                return None
            if self[index].opened is False:
                self.toggle(index)
        return self.index_of(path)

    def nearest(self, path: Path, there: Callable[[Thing], bool]) -> Thing | None:
        """What of all that is `there` stands nearest to `path`, which is not.

        That is the next beside it, else the one before, else what it stands under, or near that.
        """
        while path:
            *above, thing = path
            path = tuple(above)
            beside = self.arrangement.children(path) if path else self._roots
            at = beside.index(thing) if thing in beside else 0
            near = chain(islice(beside, at + 1, None), (beside[n] for n in range(at - 1, -1, -1)))
            found = next(filter(there, chain(near, path[-1:])), None)
            if found is not None:
                return found
        return None

    def locate(self, thing: Thing) -> int | None:
        """The index of a row of `thing`: one at the left edge or seen before, or opened to."""
        place = self._root(thing)
        if place is not None:
            return self._starts[place]
        for seen in sorted(self._seen):
            for at, path in enumerate(self._seen[seen]):
                if path[-1] == thing:
                    return self._starts[seen] + at
        path_to = self.arrangement.find(thing)
        return None if path_to is None else self.reveal(path_to)


class Leaves(Rows):
    """The rows of an arrangement in which nothing stands under anything."""

    def _lay_out(self) -> None:
        self._starts = range(len(self._roots) + 1)
        self._seen = {}

    def _walk(self, path: Path) -> Iterator[Path]:
        yield path

    def _row(self, path: Path) -> Row:
        return Row(path, None)


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

    def rows_under(self, _path: Path, /) -> int | None:
        return None

    def find(self, _thing: Thing, /) -> Path | None:
        return None


NO_ROWS = Rows(_Nothing())
"""What a tree shows before it was given anything."""
