"""Titles below the names of who spoke, with links to slides and videos behind them."""

import pytest

from tests.support.recovered_talks import talks_in

TALKS = [
    ("Weaving cold rivers", "Ann Berg", "annb"),
    ("Looms for all: past, present, future", "Bo Dahl", "bodahl"),
    ("Looms in production", "Cy Falk", "cyf"),
    ("The state of ropes", "Dora Gran", "dgran"),
]


@pytest.mark.parametrize("head", ["{n} [@{h}](https://t.example/{h})", "{n}", "{n} (@{h})"])
@pytest.mark.parametrize(
    "line",
    [
        "{t}: [slides](https://s.example/{h}) / [slides copy](https://d.example/{h})",
        "{t}: [slides original](https://s.example/{h}) and [video](https://d.example/{h})",
        "{t} ([slides](https://s.example/{h}))",
        "{t} - [video](https://v.example/{h})",
        "[{t}](https://v.example/{h}) | [slides](https://s.example/{h})",
    ],
)
def test_a_line_with_slides_below_a_name_is_the_title(head: str, line: str) -> None:
    notes = "\n\n* It is too large.\n* *“Ropes are no rivers”* — Edna Dijk.\n\n"
    talks = "".join(
        f"## {head.format(n=name, h=handle)}\n{line.format(t=title, h=handle)}{notes}"
        for title, name, handle in TALKS
    )
    found = talks_in(f"# Keynotes of KelpConf 2020\n\nAll of them said so.\n\n{talks}")
    assert found == [(title, [name]) for title, name, _ in TALKS]
