"""Rows of a tree over any arrangement."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.browsing.rows import NO_ROWS, Leaves, Row, Rows
from tui.browsing.things import Path, Thing, ThingKind, event, session


class Shelf:
    """Events with sessions under them, closed at first."""

    def __init__(self, sizes: Sequence[int]) -> None:
        self.sizes = list(sizes)

    def roots(self) -> Sequence[Thing]:
        return [event(str(i)) for i in range(len(self.sizes))]

    def children(self, path: Path, /) -> Sequence[Thing]:
        if path[-1].kind is not ThingKind.EVENT:
            return ()
        return [session(f"{path[-1].ref}.{i}") for i in range(self.sizes[int(path[-1].ref)])]

    def has_children(self, path: Path, /) -> bool:
        return bool(self.children(path))

    def opens(self, _path: Path, /) -> bool:
        return False

    def rows_under(self, path: Path, /) -> int | None:
        return self.sizes[int(path[-1].ref)]

    def find(self, thing: Thing, /) -> Path | None:
        if thing.kind is ThingKind.EVENT:
            return (thing,)
        return (event(thing.ref.partition(".")[0]), thing)


class Years:
    """Years with events under them with sessions under those; every other branch starts open."""

    def __init__(self, sizes: Sequence[Sequence[int]]) -> None:
        self.sizes = sizes
        self.asked: list[Path] = []

    def roots(self) -> Sequence[Thing]:
        return [Thing(ThingKind.YEAR, str(year)) for year in range(len(self.sizes))]

    def children(self, path: Path, /) -> Sequence[Thing]:
        self.asked.append(path)
        kind, ref = path[-1]
        if kind is ThingKind.YEAR:
            return [event(f"{ref}.{i}") for i in range(len(self.sizes[int(ref)]))]
        if kind is ThingKind.EVENT:
            return [session(f"{ref}.{i}") for i in range(self._talks(ref))]
        return ()

    def _talks(self, ref: str) -> int:
        year, _, place = ref.partition(".")
        return self.sizes[int(year)][int(place)]

    def has_children(self, path: Path, /) -> bool:
        kind, ref = path[-1]
        if kind is ThingKind.EVENT:
            return self._talks(ref) > 0
        return kind is ThingKind.YEAR and bool(self.sizes[int(ref)])

    def opens(self, path: Path, /) -> bool:
        return path[-1].kind is not ThingKind.SESSION and path[-1].ref.endswith(("1", "3"))

    def rows_under(self, path: Path, /) -> int | None:
        return self._talks(path[-1].ref) if path[-1].kind is ThingKind.EVENT else None

    def find(self, thing: Thing, /) -> Path | None:
        year, _, rest = thing.ref.partition(".")
        place, _, talk = rest.partition(".")
        whole = Thing(ThingKind.YEAR, year), event(f"{year}.{place}"), thing
        return whole if talk else whole[:2] if rest else whole[:1]


def flat(shelf: Years, flipped: frozenset[Path], above: Path = ()) -> list[Row]:
    """All rows, one by one, as the words of the arrangement say."""
    rows: list[Row] = []
    for thing in shelf.children(above) if above else shelf.roots():
        path = (*above, thing)
        opened = shelf.opens(path) != (path in flipped) if shelf.has_children(path) else None
        rows.append(Row(path, opened))
        if opened:
            rows += flat(shelf, flipped, path)
    return rows


YEARS = st.lists(st.lists(st.integers(0, 3), max_size=4), min_size=1, max_size=5)
SIZES = st.lists(st.integers(0, 4), min_size=1, max_size=6)


@given(SIZES, st.lists(st.integers(0, 40), max_size=12))
@settings(max_examples=80)
def test_toggling_gives_what_building_from_scratch_gives(
    sizes: list[int], toggles: list[int]
) -> None:
    rows = Rows(Shelf(sizes))
    for toggle in toggles:
        rows.toggle(toggle % len(rows))
    assert list(rows) == list(Rows(Shelf(sizes), rows.flipped))


@given(SIZES, st.data())
@settings(max_examples=60)
def test_everything_can_be_located(sizes: list[int], data: st.DataObject) -> None:
    shelf = Shelf(sizes)
    things = [*shelf.roots(), *(c for root in shelf.roots() for c in shelf.children((root,)))]
    thing = data.draw(st.sampled_from(things))
    rows = Rows(shelf)
    index = rows.locate(thing)
    assert index is not None
    assert rows[index].thing == thing


@given(sizes=YEARS, toggles=st.lists(st.integers(0, 60), max_size=10), all_first=st.booleans())
@settings(max_examples=150)
def test_rows_are_those_that_are_open_however_they_came_to_be(
    *, sizes: list[list[int]], toggles: list[int], all_first: bool
) -> None:
    shelf = Years(sizes)
    rows = Rows(shelf)
    if all_first:
        rows.open_all(opened=True)
    for toggle in toggles:
        rows.toggle(toggle % len(rows))
    wanted = flat(shelf, rows.flipped)
    assert [rows[index] for index in range(len(rows))] == list(rows) == wanted
    for index, row in enumerate(wanted):
        depths = [len(other.path) for other in wanted]
        behind = (i for i in range(index + 1, len(wanted)) if depths[i] <= depths[index])
        above = [i for i in range(index) if wanted[i].path == row.path[:-1]]
        assert rows.end(index) == next(behind, len(wanted))
        assert rows.parent(index) == (above[-1] if above else None)
        assert rows.index_of(row.path) == rows.locate(row.thing) == index


class Counted(Shelf):
    """Tells whose children were asked for."""

    def __init__(self, sizes: Sequence[int]) -> None:
        super().__init__(sizes)
        self.asked: list[Path] = []

    def children(self, path: Path, /) -> Sequence[Thing]:
        self.asked.append(path)
        return super().children(path)

    def has_children(self, path: Path, /) -> bool:
        return path[-1].kind is ThingKind.EVENT


def test_only_the_branches_that_are_looked_at_are_made() -> None:
    shelf = Counted([3] * 200)
    rows = Rows(shelf)
    rows.open_all(opened=True)
    assert len(rows) == 800
    assert shelf.asked == []
    assert rows[401].thing == session("100.0")
    assert shelf.asked == [(event("100"),)]


def test_what_is_not_there_is_not_found() -> None:
    rows = Rows(Shelf([1]))
    assert rows.locate(session("7.0")) is None
    assert NO_ROWS.locate(session("0.0")) is None


def test_a_row_knows_its_parent_and_where_its_branch_ends() -> None:
    rows = Rows(Shelf([2, 1]))
    rows.toggle(0)
    assert (rows.parent(2), rows.parent(0), rows.end(0)) == (0, None, 3)


def test_all_branches_open_and_close_at_once() -> None:
    rows = Rows(Shelf([2, 0, 1]))
    rows.open_all(opened=True)
    assert len(rows) == 6
    rows.open_all(opened=False)
    assert len(rows) == 3


def test_things_are_written_and_read_back() -> None:
    thing = Thing(ThingKind.TOPIC, "a:b c")
    assert Thing.parse(str(thing)) == thing
    assert Thing.parse("nothing") is None
    assert Thing.parse("planet:x") is None


def test_leaves_are_the_rows_of_an_arrangement_without_branches() -> None:
    shelf = Shelf([0, 0, 0])
    assert list(Leaves(shelf)) == list(Rows(shelf))
    assert Leaves(shelf).locate(event("1")) == 1
