"""How long it takes to find the talks in 100 KB of one shape, the worst that notes can look like.

    python tests/benchmarks/recovery_shapes.py [SHAPE...] [--crossed N]

Each shape is invented text that repeats one habit of writing far more often than any note does:
bullets, headings, tables, bold lines, links, dates, names, scripts without spaces, noise. Crossed
are N texts of two to four shapes, by turns, one behind the other or at random. Times are of the
processor, the best of three, with nothing remembered from the text before.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import time
from functools import _lru_cache_wrapper
from itertools import chain
from typing import TYPE_CHECKING

from measuring import PROJECT, say

sys.path.insert(0, str(PROJECT))

from notes.reading.source import NoteSource
from notes.structure.recover import recover

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 100_000
LONGEST = 50
"""Milliseconds that 100 KB may take."""
_RUNS = 3
_chance = random.Random(3)  # noqa: S311  (the same shapes every time)
_pick = _chance.choice
_COMMON = "caching Ann Lee systems deploy Bob data the of and with by from Maria why on".split()  # noqa: SIM905
_GIVEN = "Ann Bo Cy Dora Eva Finn Greta Hugo Ida Jonas Klara Lars Maria Nils Olga Paul Rosa".split()  # noqa: SIM905
_FAMILY = "Berg Dahl Ek Falk Gran Holm Irving Jansen Kraus Lund Mora Novak Olsen Pohl Quist".split()  # noqa: SIM905
_THINGS = "caches queues compilers kernels gardens budgets rivers teams maps clocks engines".split()  # noqa: SIM905
_DEEDS = "rest grow fail scale learn drift merge wait heal travel shrink converge return".split()  # noqa: SIM905
_NOISE = "*_[](){}<>|-–—:;,.!?\"'&+/@# aA1"


def some(count: int) -> str:
    """Words of sentences and of names in any order."""
    return " ".join(_pick(_COMMON) for _ in range(count))


def name() -> str:
    """A given and a family name."""
    return f"{_pick(_GIVEN)} {_pick(_FAMILY)}"


def title() -> str:
    """A talk's title, hardly ever the same twice."""
    first = _pick(("How", "Why", "When", "Where"))
    return f"{first} {_pick(_THINGS)} {_pick(_DEEDS)} in {_pick(_THINGS)} {_chance.randrange(9999)}"


def noise(length: int = 80) -> str:
    """Signs without sense."""
    return "".join(_pick(_NOISE) for _ in range(length))


def mixed(_: int) -> str:
    """A line of any kind."""
    mark = _pick(("## ", "- ", "**", "", "> ", "1. ", "| "))
    return mark + some(5).title() + _pick(("", " (Ann Lee)", " - Bo Ek", "**", ": x"))


def row(*cells: str) -> str:
    """A row of a table."""
    return f"| {' | '.join(cells)} |"


def table(*rows: str) -> str:
    """A table below a heading of its own."""
    return "\n".join((f"## {title()}\n", row("Talk", "Who"), "|---|---|", *rows, ""))


SHAPES: dict[str, Callable[[int], str]] = {
    "bullets": lambda _: f"- {some(8)}",
    "bullets, nested": lambda at: "  " * (at % 30) + f"- {some(5).title()}",
    "bullets in runs": lambda _: (
        f"- {title()} by {name()}\n- {some(4).title()}\n\nPara {some(9)}\n"
    ),
    "bullets with names": lambda _: f"- {name()}\n  - {name()}, {name()}",
    "bullets, long": lambda _: f"- {some(200).title()}",
    "lists under bold lines": lambda _: f"**Books**\n\n- {title()}\n- {title()} - {name()}\n",
    "index": lambda _: f"- {title()} - {name()}",
    "index, by": lambda _: f"- {title()} by {name()}",
    "index in brackets": lambda _: f"- {title()} ({name()}, {_pick(_FAMILY)} AG)",
    "index of links": lambda at: f"- [{title()}](https://a.example/{at}) - {name()}",
    "index of notes": lambda at: f"- [{title()}](talk-{at}.md)",
    "index with boxes": lambda _: f"- [x] {title()} — {name()}",
    "index, numbered": lambda at: f"{at}. {title()} ({name()})",
    "wikilinks": lambda at: f"- [[{title()}|{name()}]] #tag{at}",
    "headings": lambda _: f"## {some(6)}",
    "headings with speakers": lambda at: f"## {title()} - Ann Lee{at}\n",
    "headings with several": lambda _: f"## {title()} - {name()}, {name()} & {name()} (AG)\n",
    "headings, deep": lambda at: "#" * (at % 6 + 1) + f" {some(6).title()}",
    "headings, underlined": lambda _: f"{title()}\n-----\n{name()}\n",
    "headings of noise": lambda _: f"## {noise()}",
    "headings of dates": lambda at: f"## {at % 31 + 1} May 2019",
    "headings with dates": lambda at: (
        f"## {title()}, {at % 28 + 1} May 2019\n\n3.4.2019, March 5\n"
    ),
    "headings of links": lambda at: (
        f"## [{title()}](https://a.example/{at}) ({name()})\n\n[b](c.md)"
    ),
    "headings and names": lambda _: f"## {title()}\n\n{name()}, CTO at {_pick(_FAMILY)} AG\n",
    "headings and by": lambda _: f"## {title()}\nby {name()}\n",
    "headings and labels": lambda _: f"## {some(4)}\nSpeaker: Ann Lee, Bo Ek\nDate: 2019-05-08\n",
    "headings and roles": lambda _: (
        f"## {title()}\n\n**{name()}**, Engineer @ AG, chair: {name()}\n"
    ),
    "headings and prose": lambda _: f"## {title()}\n\nThis talk was given by {name()}, in short.\n",
    "headings and notes": lambda _: f"## {title()} - {name()}\n\n- {some(8)}\n\nPara {some(12)}.\n",
    "names above headings": lambda _: f"{name()}\n\n## {title()}\n\n{some(9)}\n",
    "names everywhere": lambda _: f"## {name()}\n\n{name()} and {name()}, {name()}\n",
    "days": lambda at: f"## Day {at}\n\n### {title()}\n\n{name()}\n",
    "tracks": lambda at: f"## Track {at}\n\n- {title()} - {name()}\n- {title()} - {name()}\n",
    "tables": lambda _: table(row(title(), name()), row(title(), name())),
    "table": lambda _: row(title(), name()),
    "table, wide": lambda _: row(*(_pick(_COMMON) for _ in range(400))),
    "tables of noise": lambda _: row(noise()),
    "bold lines": lambda _: f"**{some(6)}**",
    "bold lines with speakers": lambda _: f"**{title()}** - {name()}\n",
    "bold lines that run in": lambda _: f"**{some(4)}.** {some(8)}",
    "bold lines of noise": lambda _: f"**{noise(60)}**",
    "short lines": lambda _: f"{some(3).title()}\n",
    "plain talks": lambda _: f"{title()}\n{name()}, {_pick(_FAMILY)} AG\n\n{some(12)}\n\n",
    "long lines": lambda _: some(600),
    "lines of names": lambda _: f"{name()}\n",
    "lines of dates": lambda at: f"{at % 28 + 1} May 2019 to 3 June 2020, 4/5/2021",
    "lines of times": lambda at: f"{at % 24:02}:{at % 60:02} {some(5)} - Ann Lee",
    "lines of codes": lambda at: f"DEV{at % 900 + 100} {some(5)}",
    "lines of noise": lambda _: noise(),
    "labels": lambda at: f"Speaker: Ann Lee{at}",
    "quotes": lambda _: f"> {name()}: {title()}",
    "titles in quotes": lambda _: f'- "{title()}" {name()}',
    "fences never closed": lambda _: f"{_pick(('```py', '~~~~', '~~~'))}\n## {title()} - {name()}",
    "comments never closed": lambda _: f"<!-- {some(4)}",
    "HTML": lambda _: f"<h2>{title()}</h2><p>{name()}</p>\n<ul><li>{name()} <b>x</b></li></ul>",
    "items in HTML": lambda at: f'<li><a href="{at}.html">{title()}</a> by {name()}</li>',
    "entities and tags": lambda _: f"## <b>{title()}</b> &amp; <i>{name()}</i>",
    "front matter": lambda at: f'talk{at}: "{title()} - {name()}"',
    "outline of stars": lambda at: f"{'*' * (at % 3 + 1)} {title()} - {name()}",
    "fields": lambda _: f":Speaker: {name()}\n:Title: {title()}\n",
    "pictures": lambda _: f"## 🎤 {title()} 🚀 {name()}\n\n✅ done",
    "Han and kana": lambda at: f"## 講演 田中太郎 キャッシュ の 話 第{at}回",
    "Han, names behind a slash": lambda at: f"## キャッシュの話{at} / 田中太郎\n\n本文です。\n",
    "small letters": lambda _: f"## {title()} - {name()}\n{some(5)}".lower(),
    "capitals": lambda _: f"## {title()} - {name()}\n{some(5)}".upper(),
    "mixed": mixed,
}
_BEFORE = {
    "front matter": "---\n",
    "index": "# Talks\n\n",
    "fields": "Talks\n=====\n\n",
    "table": row("Title", "Speaker") + "\n|---|---|\n",
}
"""What stands before a shape."""


def text_of(shape: str) -> str:
    """About `SIZE` bytes of `shape`, the same ones whatever was made before."""
    _chance.seed(shape)
    return _text(_BEFORE.get(shape, ""), lambda *_: shape)


def crossed(number: int) -> tuple[str, str]:
    """The name and about `SIZE` bytes of some shapes that are mixed in one of three ways."""
    _chance.seed(number)
    shapes = _chance.choices(list(SHAPES), k=_pick((2, 2, 2, 3, 4)))
    ways: dict[str, Callable[[int, int], str]] = {
        "by turns": lambda at, _: shapes[at % len(shapes)],
        "in parts": lambda _, size: shapes[min(len(shapes) - 1, size * len(shapes) // SIZE)],
        "at random": lambda *_: _pick(shapes),
    }
    way = _pick(list(ways))
    return f"{' + '.join(shapes)} {way}", _text("", ways[way])


def _text(begun: str, shape: Callable[[int, int], str]) -> str:
    """Text of which each part is of the shape for its number and the size so far."""
    parts = [begun]
    size = at = 0
    while size < SIZE:
        parts.append(SHAPES[shape(at, size)](at) + "\n")
        size += len(parts[-1].encode())
        at += 1
    return "".join(parts)


def milliseconds(text: str) -> float:
    """The processor's time for `text`, nothing of it known before."""
    best = float("inf")
    for _ in range(_RUNS):
        _forget()
        gc.collect()
        started = time.process_time()
        recover(NoteSource.of(text))
        best = min(best, (time.process_time() - started) * 1000)
    return best


def _forget() -> None:
    """Empty all memories of texts; word lists, which have no bound, stay."""
    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith("notes."):
            for value in vars(module).values():
                if isinstance(value, _lru_cache_wrapper) and value.cache_parameters()["maxsize"]:
                    value.cache_clear()


def main() -> None:
    """Measure the shapes that are asked for, or all, the slowest first."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("shapes", nargs="*", metavar="SHAPE", help=", ".join(SHAPES))
    arguments.add_argument("--crossed", type=int, default=0, metavar="N")
    told = arguments.parse_args()
    chosen = told.shapes or ([] if told.crossed else list(SHAPES))
    if unknown := [shape for shape in chosen if shape not in SHAPES]:
        arguments.error(f"no such shape: {', '.join(unknown)}")
    recover(NoteSource.of("\n".join(mixed(at) for at in range(200))))
    texts = ((shape, text_of(shape)) for shape in chosen)
    times = {
        name: milliseconds(text) for name, text in chain(texts, map(crossed, range(told.crossed)))
    }
    for shape, took in sorted(times.items(), key=lambda each: -each[1]):
        say(shape, f"{took:6.1f} ms{'' if took <= LONGEST else '  TOO LONG'}")
    slow = sum(took > LONGEST for took in times.values())
    say("within the limit", f"{len(times) - slow} of {len(times)} shapes")


if __name__ == "__main__":
    main()
