"""Rows of a tree over any arrangement."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.browsing.rows import NO_ROWS, Leaves, Rows
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

    def find(self, thing: Thing, /) -> Path | None:
        if thing.kind is ThingKind.EVENT:
            return (thing,)
        return (event(thing.ref.partition(".")[0]), thing)


SIZES = st.lists(st.integers(0, 4), min_size=1, max_size=6)


@given(SIZES, st.lists(st.integers(0, 40), max_size=12))
@settings(max_examples=80)
def test_toggling_gives_what_building_from_scratch_gives(
    sizes: list[int], toggles: list[int]
) -> None:
    rows = Rows(Shelf(sizes))
    for toggle in toggles:
        rows.toggle(toggle % len(rows))
    assert rows.rows == Rows(Shelf(sizes), rows.flipped).rows


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
    assert Leaves(shelf).rows == Rows(shelf).rows
    assert Leaves(shelf).locate(event("1")) == 1
