"""Widgets that are painted by whoever changes them ask nobody else, unless they were not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.at_hand import AtHand, painting

if TYPE_CHECKING:
    from textual.message import Message


class _Part(AtHand):
    def __init__(self) -> None:
        super().__init__()
        self._running = True
        self._repaint_required = False
        self.asked = 0

    def post_message(self, message: Message) -> bool:
        del message
        self.asked += 1
        return True

    def change(self) -> None:
        self._repaint_required = True
        self.check_idle()

    def paint(self) -> None:
        self._repaint_required = False


def test_what_was_painted_asks_for_nothing() -> None:
    part = _Part()
    with painting():
        part.change()
        part.paint()
    assert part.asked == 0


def test_what_was_left_unpainted_asks_once_at_the_end() -> None:
    part = _Part()
    with painting():
        with painting():
            part.change()
            part.change()
        assert part.asked == 0
    assert part.asked == 1


def test_what_is_called_later_is_not_forgotten() -> None:
    part = _Part()
    with painting():
        part.call_next(part.paint)
    assert part.asked == 1


def test_a_mistake_while_painting_leaves_nothing_unasked() -> None:
    part, behind = _Part(), _Part()

    def fail() -> None:
        with painting():
            part.change()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    behind.change()
    assert (part.asked, behind.asked) == (1, 1)
