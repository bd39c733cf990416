"""Pages that freeze other readers; each must be on the screen before anybody gets impatient."""

import time

import pytest
from textual.app import App
from textual.color import Color

from tui.widgets.reader.canvas import Canvas
from tui.widgets.reader.page import Page, Part
from tui.widgets.reader.palette import themed

BOMBS = {
    "table of 2,000 columns": "|a" * 2000 + "|\n" + "|-" * 2000 + "|\n" + "|\n" * 2000,
    "5,000 items": "- item\n" * 5000,
    "100,000 tabs": "\t" * 100_000,
    "5,000 headings": "# h\n" * 5000,
    "fence that is never closed": "```py\n" + "x = 1  # one\n" * 80_000,
    "line of 10 megabytes": "abc " * 2_500_000,
    "word of 10 megabytes": "x" * 10_000_000,
    "quotes in quotes": ">" * 5000 + " x",
    "lists in lists": "\n".join(" " * (2 * n) + f"- level {n}" for n in range(300)),
    "brackets": "[" * 50_000,
    "emphasis": "*a **b " * 20_000,
    "backticks": "".join("`" * n + " " for n in range(1, 900)),
    "elements never closed": "<ul>" + "<li>x\n" * 20_000,
    "cells never closed": "<table><tr>" + "<td>" * 20_000,
    "tags never closed": "<a " * 50_000,
    "comments never closed": "<!-- " * 20_000,
    "code never closed": "<code>" * 20_000,
    "definitions": "".join(f"[r{n}]: http://x\n" for n in range(20_000)),
    "one paragraph": "word word\n" * 50_000,
    "wide letters": "日本語" * 100_000,
    "combining marks": "e" + "\u0301" * 100_000,
    "empty lines": "\n" * 200_000,
    "front matter": "---\n" + "a: b\n" * 90_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_only_a_long_page(name: str) -> None:
    canvas = Canvas()
    canvas.palette = themed(App[None]().get_css_variables(), Color.parse("#101010"), dark=True)
    canvas.set_view(100, 40, source=False)
    start = time.process_time()
    canvas.show(Page("bomb", (Part(BOMBS[name], "a.md", 1),)))
    strips = [canvas.strip(y) for y in range(40)]
    canvas.viewport.to_end()
    canvas.moved()
    strips += [canvas.strip(y) for y in range(40)]
    assert time.process_time() - start < 2
    assert {strip.cell_length for strip in strips} == {100}
