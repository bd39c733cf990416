"""Every way in which writers join a title and its people, in every place where titles stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Talk(NamedTuple):
    title: str
    name: str
    organisation: str
    handle: str
    points: tuple[str, ...]


TALKS = (
    Talk("Caches that forget", "Harriet Nwosu", "Tamarack Labs", "hnwosu", ("leases", "misses")),
    Talk("What the queue remembers", "Marek Dvorak", "Initech", "mdvorak", ("dead letters",)),
    Talk("Boring deploys are a feature", "Ilse Vermeulen", "Acme", "ilse_v", ("one pipeline",)),
    Talk("Tracing a parcel", "Temperance Boyle", "Univ. of Asti", "tboyle", ("stamps", "1 in 50")),
)
PEOPLE: dict[str, Callable[[Talk], str]] = {
    "name": lambda talk: talk.name,
    "name, organisation": lambda talk: f"{talk.name}, {talk.organisation}",
    "name (handle)": lambda talk: f"{talk.name} (@{talk.handle})",
    "link": lambda talk: f"[{talk.name}](https://example.org/{talk.handle})",
}
ON_LINE = (
    "{t} - {x}",
    "{t} – {x}",
    "{t} — {x}",
    "{t} -- {x}",
    "{t} | {x}",
    "{t} / {x}",
    "{t} // {x}",
    "{t} · {x}",
    "{t} ~ {x}",
    "{t}; {x}",
    "{t}: {x}",
    "{t} ({x})",
    "{t} _({x})_",
    "{t} by {x}",
    "{t}, by {x}",
    "{t} (by {x})",
    "{t} *by {x}*",
    "{t} with {x}",
    "{t} w/ {x}",
    "{t} (speaker: {x})",
    "{t} (panel: {x})",
    "{t} ({x}; moderator Ann Lee)",
    "{t} - {x} (no notes)",
    "{t} - *{x}*",
    '"{t}" {x}',
    '"{t}" - {x}',
    '"{t}" by {x}',
    "*{t}* - {x}",
    "{x} - {t}",
    "{x} – {t}",
    "{x} — {t}",
    "{x} -- {t}",
    "{x} --- {t}",
    "{x} // {t}",
    "{x} -> {t}",
    "{x} → {t}",
    "{x}: {t}",
    "{x} | {t}",
    '{x}: "{t}"',
    '{x} "{t}"',
    "{x} - _{t}_",
)
BELOW = (
    "{x}",
    "_{x}_",
    "**{x}**",
    "({x})",
    "by {x}",
    "By {x}",
    "*by {x}*",
    "> {x}",
    "— {x}",
    "with {x}",
    "Presented by {x}",
    "Speaker: {x}",
    "**Speaker:** {x}",
    "- Speaker: {x}",
    "🎤 {x}",
)
HEADINGS = ("## {}", "### {}", "##{}", "## 2. {}", "## 10:30 {}", "## 10:30 - {}", "{}\n------")
LINES = ("**{}**", "- {}", "- **{}**", "1. {}", "- [x] {}", "- 9:45 {}")


def note_of(carrier: str, entries: Sequence[tuple[str, str]]) -> str:
    """A note whose talks stand as `carrier`, with a line of people below each that has one."""
    inner = "  " if carrier[:2] in {"- ", "1."} else ""
    lines = ["# Gloamfest 2021", ""]
    for (entry, below), talk in zip(entries, TALKS, strict=True):
        lines += carrier.format(entry).split("\n")
        lines += [inner + below, ""] if below else []
        lines += [f"{inner}- {point}" for point in talk.points]
        lines += [] if inner else [""]
    return "\n".join(lines)


def found_in(text: str) -> list[tuple[str, list[str]]]:
    """The talks of a note and their people."""
    sessions = recover(NoteSource.of(text, "gloamfest.md")).note.sessions
    talks = [each for each in sessions if each.kind.is_talk]
    return [(talk.title, [person.name for person in talk.speakers]) for talk in talks]


WANTED = [(talk.title, [talk.name]) for talk in TALKS]


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("joint", ON_LINE)
def test_people_on_the_line_of_a_title_are_told_from_it(joint: str, people: str) -> None:
    entries = [(joint.format(t=talk.title, x=PEOPLE[people](talk)), "") for talk in TALKS]
    for carrier in (*HEADINGS, *LINES):
        assert found_in(note_of(carrier, entries)) == WANTED, carrier


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("joint", BELOW)
def test_people_below_a_title_are_its_own(joint: str, people: str) -> None:
    entries = [(talk.title, joint.format(x=PEOPLE[people](talk))) for talk in TALKS]
    for carrier in (*HEADINGS, *LINES):
        assert found_in(note_of(carrier, entries)) == WANTED, carrier


@pytest.mark.parametrize(
    "joint",
    [
        "_{t}_ {x}",
        "{x} _{t}_",
        "{x}, _{t}_",
        "{t} by **{x}**",
        "{t} -{x}",
        "{t} @{h} ({x})",
    ],
)
def test_type_and_handles_part_titles_from_people(joint: str) -> None:
    entries = [(joint.format(t=talk.title, x=talk.name, h=talk.handle), "") for talk in TALKS]
    for carrier in (*HEADINGS, "- {}", "1. {}"):
        assert found_in(note_of(carrier, entries)) == WANTED, carrier


@pytest.mark.parametrize("underline", ["=", "-", "~", "^"])
def test_any_underline_makes_a_heading_of_its_line(underline: str) -> None:
    lines = ["Gloamfest 2021", "#" * 14, ""]
    for talk in TALKS:
        title = f"{talk.title} - {talk.name}"
        lines += [title, underline * len(title), "", *(f"* {each}" for each in talk.points), ""]
    assert found_in("\n".join(lines)) == WANTED


def test_bold_titles_below_topics_are_the_talks() -> None:
    text = (
        "# Gloamfest 2021\n\n## Invited talk\n\n**How leases rest**\nHarriet Nwosu\n- a point\n\n"
        "## Session 1A: Stores\n\n**Caches that forget**\nMarek Dvorak, Ilse Vermeulen\n- x\n\n"
        "**Boring deploys**\nTemperance Boyle\n- one pipeline\n\n"
        "## Letters\n\n**Tracing a parcel**\nIda Kjær\n- stamps\n"
    )
    assert found_in(text) == [
        ("How leases rest", ["Harriet Nwosu"]),
        ("Caches that forget", ["Marek Dvorak", "Ilse Vermeulen"]),
        ("Boring deploys", ["Temperance Boyle"]),
        ("Tracing a parcel", ["Ida Kjær"]),
    ]


def test_a_day_on_which_one_of_two_is_no_talk_lists_talks_as_the_other_days_do() -> None:
    text = (
        "# Gloamfest 2021\n\n## Monday\n\n**How leases rest** (Harriet Nwosu)\n- a point\n\n"
        "## Tuesday\n\n**Caches that forget** (Marek Dvorak)\n- x\n\n"
        "**Boring deploys** (Temperance Boyle, Acme)\n- one pipeline\n\n"
        "## Wednesday\n\n**Tracing a parcel** (panel: Ida Kjær, Bo Lund; host Ann Lee)\n- y\n\n"
        "**Stamps that last** (Ilse Vermeulen)\n- stamps\n\n**Breakouts**\n- were full\n"
    )
    assert found_in(text)[-2:] == [
        ("Tracing a parcel", ["Ida Kjær", "Bo Lund"]),
        ("Stamps that last", ["Ilse Vermeulen"]),
    ]


@pytest.mark.parametrize("sign", [" - ", ": ", " | ", " – "])
@pytest.mark.parametrize("people", ["Ann Lee / Bo Marek", "Ann Lee / Bo Marek / Cy Dahl"])
def test_a_slash_stands_between_the_people_before_a_title(people: str, sign: str) -> None:
    entry = read_entry(f"{people}{sign}Caches at rest")
    assert entry.title == "Caches at rest"
    assert [person.name for person in entry.people.speakers] == people.split(" / ")
