"""Writes a notebook of invented conference notes, of any size, the same bytes for the same size.

    python tests/benchmarks/generated_notebook.py FOLDER [SESSIONS]

A note is one day of an event: front matter, a heading, and seven or eight talks with a speaker and
bullets, about eight kilobytes in all. Words follow a steep curve of frequency as in real titles;
names and products are put together from syllables, so that the vocabulary grows with the notebook.
"""

from __future__ import annotations

import random
import sys
import tempfile
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TALKS_PER_NOTE = (7, 8)
_LINES_PER_TALK = 14


def _each(words: str) -> list[str]:
    return words.split()


_COMMON = _each(
    "a the of in and to for with your from beyond at how why is on into without building testing "
    "scaling data systems learning from people teams code open source cloud running lessons better "
    "modern practical services failure deploying understanding writing production web security "
    "python rust go machine deep fast safe small large introduction guide story years design "
    "architecture patterns observability pipelines containers networks queues storage databases "
    "caching search indexing types async concurrency memory compilers packaging release monitoring "
    "tracing logging incident culture remote hiring mentoring documentation accessibility maps "
    "games music weather satellites robots telescopes hospitals schools libraries trains bicycles"
)
_STARTS = _each(
    "ba be bo bra cha da del fa fre gor ha in jo ka ki lo ma mo na ne or pa pre ra sa ta vi za"
)
_MIDDLES = _each(
    "bel cor da der fin gra ki la len mar mi nor pa ran ri ro san ta ter ti to va ven vi"
)
_ENDS = _each(
    "ba by ca dan den der do ga ka ler lin lo man mi na nen ner ric ris ro sen son ta ton tz"
)
_FIRST = _each(
    "Alma Amir Anouk Bela Carla Chidi Dana Edda Emeka Farah Greta Hana Hugo Ilse Imani Ivo Jana "
    "Joris Kaito Karin Lars Leila Luca Mads Maya Mira Nadia Noor Olga Otto Paula Petra Quinn Rana "
    "Rosa Samir Selma Sven Tara Theo Una Vera Wanda Xenia Yara Yusuf Zelda Zoe"
)
_SERIES = _each("Conf Days Summit Camp Meetup Forum Week Symposium")
_CITIES = _each("Ghent Lisbon Oslo Turin Nairobi Osaka Quito Tallinn Leeds Malmo Basel Cork")


@dataclass(frozen=True, slots=True)
class Talk:
    """What is noted of one talk."""

    title: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Day:
    """What is noted of one day of an event."""

    event: str
    year: int
    number: int
    city: str
    talks: tuple[Talk, ...]

    @property
    def path(self) -> str:
        """Where its note stands in the notebook."""
        return f"{self.year}/{self.event.lower().replace(' ', '-')}/day-{self.number}.md"


class _Words:
    """Draws words, common ones far more often than rare ones."""

    def __init__(self, chance: random.Random, size: int) -> None:
        self._chance = chance
        rare = sorted({self.made() for _ in range(size)})
        chance.shuffle(rare)
        self._words = [*_COMMON, *rare]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))

    def made(self) -> str:
        pick = self._chance.choice
        middle = pick(_MIDDLES) if self._chance.random() < 0.8 else ""
        second = pick(_MIDDLES) if self._chance.random() < 0.3 else ""
        return pick(_STARTS) + middle + second + pick(_ENDS)

    def some(self, least: int, most: int) -> str:
        count = self._chance.randint(least, most)
        chosen = self._chance.choices(self._words, cum_weights=self._weights, k=count)
        return " ".join(chosen)


def days(sessions: int) -> Iterator[Day]:
    """The days of a notebook with this many talks in all, or a few more."""
    chance = random.Random(sessions)  # noqa: S311  (the same notebook every time)
    words = _Words(chance, 20_000)
    speakers = [
        f"{chance.choice(_FIRST)} {words.made().capitalize()}"
        for _ in range(max(50, sessions // 5))
    ]
    made = 0
    event = 0
    while made < sessions:
        name = f"{words.made().capitalize()}{event} {chance.choice(_SERIES)}"
        year, city = chance.randint(2004, 2026), chance.choice(_CITIES)
        for number in range(1, chance.randint(1, 4) + 1):
            talks = tuple(
                Talk(words.some(4, 9).capitalize(), chance.choice(speakers))
                for _ in range(chance.choice(TALKS_PER_NOTE))
            )
            made += len(talks)
            yield Day(f"{name} {year}", year, number, city, talks)
            if made >= sessions:
                return
        event += 1


def write(folder: Path, sessions: int) -> None:
    """Write the notebook below `folder`."""
    chance = random.Random(1)  # noqa: S311
    words = _Words(chance, 20_000)
    lines = [f"- {words.some(6, 13)}" for _ in range(5_000)]
    for day in days(sessions):
        path = folder / day.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(day, lines, chance), encoding="utf-8")


def _text(day: Day, lines: list[str], chance: random.Random) -> str:
    head = (
        f"---\ntitle: {day.event}\ndate: {day.year}-05-{day.number:02}\nlocation: {day.city}\n---\n"
    )
    parts = [f"{head}\n# {day.event}\n"]
    for talk in day.talks:
        body = "\n".join(chance.choices(lines, k=_LINES_PER_TALK))
        parts.append(f"\n## {talk.title}\n\nSpeaker: {talk.speaker}\n\n{body}\n")
    return "".join(parts)


def candidates(sessions: int) -> Iterator[str]:
    """The talks as lines for a line-based finder: title, speaker, event."""
    for day in days(sessions):
        for talk in day.talks:
            yield f"{talk.title} — {talk.speaker} — {day.event}"


def kept(sessions: int) -> Path:
    """The folder of a notebook of this size, written once and found again by later runs."""
    base = Path(tempfile.gettempdir()) / "podium-benchmarks"
    folder = base / f"notebook-{sessions}"
    if not folder.exists():
        unfinished = base / f"writing-{sessions}"
        write(unfinished, sessions)
        unfinished.rename(folder)
    return folder


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
