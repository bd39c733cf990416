"""CPU time from `show()` to the painted screen: the reader, plain rich, and Textual's Markdown.

Run it with `python tests/benchmarks/reader.py`. Every figure is the median of several runs, in
milliseconds of CPU time of this process; the screen is 100 by 40. The first
ratio compares the reader with rich, which is given only the part that is seen; the second compares
it with the widget, both in an app.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import statistics
import time
from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markdown import Markdown as RichMarkdown
from textual.app import App, ComposeResult
from textual.color import Color
from textual.widgets import Markdown

from tui.widgets.reader import Page, Part, Reader
from tui.widgets.reader.canvas import Canvas
from tui.widgets.reader.palette import themed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

WIDTH, HEIGHT = 100, 40
_RUNS = itertools.count()
SECTION = """\
## Moving boxes, part {n} (Ada Example - @ada)

The speaker told how a *warehouse* of 40 people moved to **event driven** services, what it cost and
what they would not do again. Slides are at [the usual place](https://slides.example/{n}).

- Start with the queue, not with the service
  - dead letters get a dashboard from day one
  - `retry` is a business decision
    1. ask who is called at night
    2. write it down
- Measure before and after
- [x] try it at home

> Nobody was ever promoted for a rollback, and everybody should be.

```python
def place(box: Box) -> Shelf:
    return min(shelves, key=lambda shelf: shelf.distance(box))  # part {n}
```

| Step | Before | After |
|------|-------:|------:|
| pick | 12 min | 4 min |
| pack | 7 min | 6 min |

"""


def text_of(size: int) -> str:
    """Return a note of about `size` characters."""
    return "".join(SECTION.format(n=n) for n in range(size // len(SECTION) + 1))


def cpu(work: Callable[[], object], runs: int) -> float:
    """Return the median CPU time of `work` in milliseconds."""
    work()
    times = []
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


def drawn(text: str) -> Canvas:
    """Return a canvas that has drawn a screen of `text`."""
    canvas = Canvas()
    variables = App().get_css_variables()
    canvas.palette = themed(variables, Color.parse("#121212"), dark=True)
    canvas.set_view(WIDTH, HEIGHT, source=False)
    show(canvas, text)
    return canvas


def show(canvas: Canvas, text: str) -> None:
    """Show `text` as if it was never seen before, and paint the screen."""
    canvas.show(Page(str(next(_RUNS)), (Part(text, "a.md", 1),)))
    for y in range(HEIGHT):
        canvas.strip(y)


def visible_part(canvas: Canvas, text: str) -> str:
    """Return the source of what is on the screen."""
    last = max(canvas.row(spot).line for spot in canvas.spots)
    return "\n".join(text.split("\n")[:last])


def rich_time(text: str) -> float:
    """Return what plain rich takes for parsing and rendering `text`."""
    console = Console(width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor")
    return cpu(lambda: console.render_lines(RichMarkdown(text), console.options), 9)


class Host(App[None]):
    """An app with nothing but the widget that is measured."""

    def __init__(self, widget: Reader | Markdown) -> None:
        super().__init__()
        self.widget = widget

    def compose(self) -> ComposeResult:
        """Show the widget."""
        yield self.widget


async def in_app(
    widget: Reader | Markdown, update: Callable[[int], Awaitable[None]], runs: int
) -> float:
    """Return the CPU time from `update` to the settled screen of a headless app."""
    times = []
    async with Host(widget).run_test(size=(WIDTH, HEIGHT)) as pilot:
        await update(0)
        await pilot.pause()
        for run in range(1, runs + 1):
            gc.collect()
            start = time.process_time()
            await update(run)
            await pilot.pause()
            times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


async def reader_time(text: str) -> float:
    """Return what the reader takes in an app."""
    reader = Reader()

    async def update(run: int) -> None:
        reader.show(Page(str(run), (Part(text, "a.md", 1),)))

    return await in_app(reader, update, 9)


async def widget_time(text: str, runs: int) -> float:
    """Return what Textual's Markdown widget takes in an app."""
    widget = Markdown()

    async def update(run: int) -> None:
        await widget.update(f"{text}\n{run}\n")

    return await in_app(widget, update, runs)


def main() -> None:
    """Print the table."""
    heads = ("note", "reader", "rich", "ratio", "in app", "Markdown", "ratio")
    print("".join(f"{head:>11}" for head in heads))
    for size, runs in ((8_000, 3), (100_000, 1), (1_000_000, 0)):
        text = text_of(size)
        canvas = drawn(text)
        own = cpu(lambda canvas=canvas, text=text: show(canvas, text), 15)
        rich = rich_time(visible_part(canvas, text))
        app = asyncio.run(reader_time(text))
        line = f"{size:>11,}{own:>11.1f}{rich:>11.1f}{own / rich:>11.2f}{app:>11.1f}"
        if runs:
            widget = asyncio.run(widget_time(text, runs))
            line += f"{widget:>11.1f}{app / widget:>11.4f}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
