"""Lines that belong together, put into one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from notes.structure.text.lines import Line, Outline


def with_joined(
    outline: Outline, goes_on: Callable[[Line, Line], bool], between: str = " "
) -> Outline:
    """`outline` with each line that goes on in the next put together with it.

    Args:
        outline: The lines of a note.
        goes_on: Whether a line, with what was put to it already, goes on in the one below it.
        between: What stands between the two then.
    """
    joined: list[Line] = []
    for line in outline.lines:
        if joined and goes_on(joined[-1], line):
            joined[-1] = joined[-1]._replace(text=f"{joined[-1].text}{between}{line.text}")
        else:
            joined.append(line)
    return outline.rearranged(joined)
