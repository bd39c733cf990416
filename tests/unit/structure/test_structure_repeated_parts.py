"""Headings that stand below every talk, and files that are named as one keynote or as talks."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def titles(text: str, path: str = "gloamfest-2017/README.md") -> list[str]:
    sessions = recover(NoteSource.of(text, path)).note.sessions
    return [talk.title for talk in sessions if talk.kind.is_talk]


TALKS = ["Leases for my cat", "What if queues could wait?", "Locks and doors", "Rest at scale"]


@pytest.mark.parametrize("days", [("", ""), ("## Monday\n\n", "## Tuesday\n\n")])
@pytest.mark.parametrize("rating", ["", " ★★★", " ⭐⭐☆, seen again", " (3 of 5)"])
@pytest.mark.parametrize("below", ["[Ann Berg](https://ann.example)", "Bo Ekman\n\nmore", "- rest"])
def test_what_stands_below_every_talk_is_a_part_of_it(
    days: tuple[str, str], rating: str, below: str
) -> None:
    def talk(title: str) -> str:
        return f"### {title}\nOf cats and doors.\n\n#### Verdict{rating}\n\n{below}\n\n"

    first, second = ("".join(map(talk, part)) for part in (TALKS[:2], TALKS[2:]))
    assert titles(f"# Gloamfest 2017\n\n{days[0]}{first}{days[1]}{second}") == TALKS


def test_a_part_of_every_talk_is_one_below_a_word_for_talks_too() -> None:
    told = [
        f"## {title}\n- Ann Berg\n\n### Keynotes\n- a\n\n### Afterglow ⭐\n- good\n"
        for title in TALKS
    ]
    slipped = "## Rest again\n- Bo Ekman\n\n## Keynotes\n- a\n\n### Afterglow ⭐⭐\n- good\n"
    assert titles("# Gloamfest 2017\n\n" + "\n".join([*told, slipped])) == [*TALKS, "Rest again"]


def test_below_days_repeated_headings_may_stand_above_talks() -> None:
    text = "# Gloamfest 2017\n\n" + "".join(
        f"## {day}\n\n### Blue Hall\n\n- {title} - Ann Berg\n- {title} again - Bo Ekman\n\n"
        for day, title in zip(("Monday", "Tuesday", "Friday"), TALKS[:3], strict=True)
    )
    assert len(titles(text)) == 6


@pytest.mark.parametrize("name", ["closing_keynote.md", "day3_closing_keynote.md", "keynote-2.md"])
@pytest.mark.parametrize("sign", [" / ", ": ", " - "])
def test_a_file_named_as_a_keynote_with_its_kind_on_top_is_one_talk(name: str, sign: str) -> None:
    parts = "".join(f"\n# {title}\n\n- so\n- it is\n" for title in TALKS)
    text = f"# Closing Keynote{sign}Gloam 2020\n\nAnn Berg\n{parts}"
    assert len(titles(text, f"gloamfest-2017/day3/{name}")) == 1


@pytest.mark.parametrize("mark", ["## ", "== "])
def test_the_first_heading_of_a_file_of_talks_is_one_of_them(mark: str) -> None:
    people = ["Ann Berg", "jimmy", "someone", "nobody I know"]
    text = "\n".join(
        f"{mark}{title}\n* {name}\n* rest\n" for title, name in zip(TALKS, people, strict=True)
    )
    assert titles(text, "gloamfest-2017/3.02-lightning-talks.md") == TALKS


def test_what_is_said_again_behind_each_talk_is_a_part_of_it() -> None:
    talks = ["Lazy leases", "Logs that shrink", "Caches at rest"]
    asked = "**What can we do with it?**\n\nA lot.\n\n"
    text = "".join(f"**{nth}. {title}**\n\nYes.\n\n{asked}" for nth, title in enumerate(talks, 1))
    found = talks_in(f"# GloamConf 2019\n\n{text}", "2019-03-25-gloamconf.md")
    assert [title for title, _ in found] == talks


def test_keynotes_that_are_said_again_are_talks() -> None:
    day = "## Keynote\n\nGood.\n\n## {}\n\nYes.\n\n"
    text = "".join(map(day.format, ["Lazy leases", "Logs that shrink", "Caches at rest"]))
    found = talks_in(f"# GloamConf 2019\n\n{text}", "2019-03-25-gloamconf.md")
    assert sum(title == "Keynote" for title, _ in found) == 3
