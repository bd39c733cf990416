"""Lines on their way to the terminal."""

from functools import partial

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import DIMMED_MONOKAI
from textual.color import Color
from textual.filter import ANSIToTruecolor
from textual.geometry import Region
from textual.strip import Strip

from tui.painted import LinesUpdate, Look, Spot, _tiles
from tui.terminal import Net

CONSOLE = Console(color_system="truecolor")
BLACK = Color(0, 0, 0)


def strip(text: str, **style: str) -> Strip:
    return Strip([Segment(text, Style(**style))])  # type: ignore[arg-type]


def test_a_line_that_stands_there_is_not_written_again() -> None:
    shown: dict[tuple[int, int], Strip] = {}
    first = [Spot(0, 0, strip("one")), Spot(0, 1, strip("two"))]
    assert LinesUpdate(first, shown).render_segments(CONSOLE).count("\x1b[") == 2
    second = [Spot(0, 0, strip("one")), Spot(0, 1, strip("other"))]
    assert LinesUpdate(second, shown).render_segments(CONSOLE) == "\x1b[2;1Hother"


def test_a_line_that_changed_its_colour_alone_is_written() -> None:
    shown = {(0, 0): strip("one")}
    spots = [Spot(0, 0, strip("one", color="red"))]
    assert "one" in LinesUpdate(spots, shown).render_segments(CONSOLE)


def test_what_was_not_written_is_not_known_as_shown() -> None:
    shown: dict[tuple[int, int], Strip] = {}
    LinesUpdate([Spot(0, 0, strip("lost"))], shown)
    assert shown == {}


def test_filters_apply_to_every_line_and_what_they_leave_is_the_very_line() -> None:
    look = Look((ANSIToTruecolor(DIMMED_MONOKAI), Net()), BLACK)
    plain = strip("plain", color="#102030")
    assert look.of(strip("red", color="red"))._segments[0].style != Style(color="red")
    assert look.of(plain).text == "plain"
    again = Strip([Segment("again", plain._segments[0].style)])
    assert look.of(again) is again
    assert look.of(Strip([Segment("a\x1bb", plain._segments[0].style)])).text == "ab"
    assert look.of(strip("red", color="red"))._segments[0].style != Style(color="red")


class _Widget:
    def __init__(self, *children: object) -> None:
        self.children = children


def test_widgets_that_cover_the_screen_side_by_side_are_tiles() -> None:
    screen = Region(0, 0, 10, 4)
    left, right = _Widget(), _Widget()
    root = _Widget(left, right)
    halves = {left: Region(0, 0, 4, 4), right: Region(4, 0, 6, 4), root: screen}
    visible = {one: (region, screen) for one, region in halves.items()}
    made = partial(_tiles, screen=screen)
    assert {tile.region for tile in made(visible)} == {halves[left], halves[right]}  # type: ignore[arg-type]
    toast = _Widget()
    assert made(visible | {toast: (Region(1, 1, 2, 2), screen)}) == ()  # type: ignore[arg-type]
    assert made({left: (halves[left], screen), root: (screen, screen)}) == ()  # type: ignore[arg-type]
