"""The same invented programme in the many styles in which people write notes of it.

A style is a choice along each axis of `AXES`; `written` gives the note and what a reader sees.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Talk:
    title: str
    speakers: tuple[str, ...]
    company: str
    handle: str


@dataclass(frozen=True)
class Programme:
    event: str
    dates: str
    first_day: str
    place: str
    path: str
    talks: tuple[Talk, ...]


PROGRAMMES = (
    Programme(
        "Harbour Conf 2018",
        "3-4 May 2018",
        "2018-05-03",
        "Oslo",
        "harbour-conf-2018.md",
        (
            Talk("Crates that forget on purpose", ("Ann Lindqvist",), "Initech", "@annl"),
            Talk("What a queue taught us about patience", ("Robert Okafor",), "Hooli", "@rob_ok"),
            Talk("The slow death of a barn", ("Maria Vega", "Tom Sato"), "Globex", "@mvega"),
            Talk("Testing in the dark", ("Priya Raman",), "Umbrella", "@praman"),
            Talk("Why your dashboards lie", ("Jonas Weber",), "Acme", "@jweber"),
        ),
    ),
    Programme(
        "GraniteDays 2021",
        "11-12 October 2021",
        "2021-10-11",
        "Leeds",
        "granitedays-2021.md",
        (
            Talk("Typed holes for the rest of us", ("Ffion Prydderch",), "Corvid Labs", "@ffion"),
            Talk("How we broke the mill twice", ("Oluwaseyi Adebanjo",), "Pebble", "@seyi"),
            Talk("A loom in an afternoon", ("Zbyněk Krtička", "Torvald Eklöf"), "Moss", "@zkrt"),
            Talk("Designing for one thumb", ("Ngozi Umeh",), "Tinder Box", "@ngozi"),
            Talk("Offline first, regrets later", ("Cillian Mac Giolla",), "Skylark", "@cmg"),
        ),
    ),
    Programme(
        "Northern Web Summit 2016",
        "22 September 2016",
        "2016-09-22",
        "Hamburg",
        "2016/northern-web-summit.md",
        (
            Talk("Modern Page Layout", ("Katrin Vogel",), "Zebra", "@kvogel"),
            Talk("State of Web Type", ("Bram de Wit",), "TypeWorks", "@bramdw"),
            Talk("Workers: The Useful Bits", ("Sunniva Haugland", "Dave Pruitt"), "Moz", "@sunn"),
            Talk("Accessible Forms", ("Leila Haddad",), "Gov Digital", "@leilah"),
            Talk("Budgets in Practice", ("Emeka Nwosu",), "Shopline", "@emeka"),
        ),
    ),
)

POINTS = (
    "measure before you change anything",
    "nobody reads the manual",
    "three copies, two sites, one cold",
    "retry with jitter, always",
    "small teams own small things",
    "costs went down by a third",
)

ON_LINE = (
    *("{t} - {s}", "{t} – {s}", "{t} — {s}", "{t} | {s}", "{t} // {s}", "{t} / {s}", "{t}: {s}"),
    *("{t}, {s}", "{t} by {s}", "{t}, by {s}", "{t} with {s}", "{t} ({s})", "{t} [{s}]"),
    *("{s} - {t}", "{s} – {t}", "{s}: {t}", "{s} | {t}", '{s} "{t}"', '{s}: "{t}"', '{s}, "{t}"'),
    *('"{t}" - {s}', '"{t}" by {s}', '"{t}", {s}', '"{t}" {s}', "“{t}” ({s})"),
    *("*{t}* - {s}", "{t} - *{s}*", "[{t}](https://a.example/t) - {s}"),
    "[{t}](https://a.example/t) by {s}",
)
"""How title and speakers share a line."""
BELOW = (
    *("{s}", "by {s}", "*{s}*", "_by {s}_", "**{s}**", "({s})", "- {s}", "— {s}", "> {s}"),
    *("Speaker: {s}", "Speakers: {s}", "**Speaker:** {s}", "- Speaker: {s}", "Presented by {s}"),
    "*Presenter*: {s}",
)
"""How speakers stand on the line below the title."""
FORMS = (*ON_LINE, *(f"{{t}}\n{below}" for below in BELOW), "{t}\n\n{s}", "{t}\n\n*{s}*")

MARKS = {
    "##": "## {}",
    "###": "### {}",
    "####": "#### {}",
    "#": "# {}",
    "##tight": "##{}",
    "setext": "{}\n---------",
    "bold": "**{}**",
    "bold:": "**{}**:",
    "-": "- {}",
    "*": "* {}",
    "- bold": "- **{}**",
    "1.": "{n}. {}",
    "plain": "{}",
    "org": "** {}",
}
BULLETS = frozenset({"-", "*", "- bold", "1."})
LEVELS = {"#": 1, "##": 2, "##tight": 2, "setext": 2, "###": 3, "####": 4}

AXES: dict[str, tuple[str, ...]] = {
    "form": FORMS,
    "mark": tuple(MARKS),
    "before": (
        *("", "{n}. ", "{n}) ", "{h}:00 ", "{h}:00-{h}:45 ", "{h}:30 - ", "[{h}:00] ", "🎤 "),
        *("Talk {n}: ", "#{n} ", "CLD{n}0{n} - ", "{h}:15am ", "{h}.30 ", "Session {n} - "),
    ),
    "with": ("", ", {c}", " ({c})", " @ {c}", " ({h})", "link"),
    "and": (" & ", " and ", ", "),
    "body": ("bullets", "nested", "prose", "inner", "nothing"),
    "head": (
        *("# {e}", "# {e} notes", "# Notes from {e}", "# {e}\n\n{d}, {p}", "# {e}, {p}, {d}"),
        *("# {e} ({d})", "{e}\n=========", "---\ntitle: {e}\ndate: {f}\n---"),
        '---\nlayout: post\ntitle: "Notes from {e}"\ndate: {f}\n---\n\nI went to {e}. Raw notes.',
        "---\nevent: {e}\ndates: {d}\nlocation: {p}\n---",
        *("{e}", "", "**{e}**", "# {e}\n\nTwo days by the water. As always, these are raw."),
    ),
    "group": (
        "",
        "Day 1/Day 2",
        "Thursday/Friday",
        "Track A/Track B",
        "Morning/Afternoon",
        "Data/People",
    ),
    "pause": ("", "Lunch", "Coffee break", "Coffee & cake"),
    "end": (
        *("", "Takeaways", "tl;dr", "Overall", "Links", "Actions for me", "What I didn't like"),
        *("Final thoughts", "Things to try", "Next year?", "To read", "Swag", "To watch later"),
        *("Summary", "Books people mentioned"),
    ),
}
USUAL = {axis: values[0] for axis, values in AXES.items()} | {"mark": "##"}
Style = dict[str, str]


@dataclass
class Note:
    """A note in one style, and the talks that a reader sees in it."""

    programme: Programme
    text: str = ""
    talks: list[tuple[str, frozenset[str], int]] = field(default_factory=list)
    """Title, speakers, line."""


def pairs_of_choices() -> Iterator[Style]:
    """All readable styles that differ from the usual one on two axes at most."""
    for one, other in combinations(AXES, 2):
        for first in AXES[one]:
            for second in AXES[other]:
                style = {**USUAL, one: first, other: second}
                if is_readable(style):
                    yield style


def any_styles(count: int, seed: int) -> Iterator[Style]:
    """Readable styles with any choices, half of them usual on four axes."""
    chance = random.Random(seed)  # noqa: S311  (no secret: the same styles each time)
    while count:
        style = {axis: chance.choice(values) for axis, values in AXES.items()}
        for axis in chance.sample(list(AXES), 4 * (chance.random() < 0.5)):
            style[axis] = USUAL[axis]
        if is_readable(style):
            count -= 1
            yield style


def is_readable(style: Style) -> bool:
    """Whether a person could read the style, and the parts of it can stand together."""
    form, mark, body = style["form"], style["mark"], style["body"]
    bracketed = style["with"] in {" ({c})", " ({h})"} and ("({s})" in form or "[{s}]" in form)
    starred = mark.endswith(("bold", "bold:")) and "*" in form
    below_bullet = mark in BULLETS and "\n\n" in form
    numbered_twice = mark == "1." and style["before"] in {"{n}. ", "{n}) ", "#{n} "}
    plain = mark == "plain" and (body == "nothing" or style["head"] in {"{e}", "**{e}**"})
    bold_inside = mark in {"bold", "bold:", "org"} and body == "inner"
    grouped = mark in {"#", "setext"} and style["group"] != ""
    org = mark == "org" and (style["group"] or style["end"])
    commas = style["with"] == ", {c}" and form == "{t}, {s}"
    hashes = mark == "##tight" and style["before"] == "#{n} "
    return not any(
        (bracketed, starred, below_bullet, numbered_twice, plain, bold_inside, grouped, org)
    ) and not (commas or hashes)


def written(programme: Programme, style: Style, unnamed: frozenset[int] = frozenset()) -> Note:
    """The note of `programme` in `style`; its writer missed who gave the talks `unnamed`."""
    head = style["head"].format(
        e=programme.event, d=programme.dates, f=programme.first_day, p=programme.place
    )
    note = Note(programme)
    lines = [*head.split("\n"), ""] if head else []
    groups = style["group"].split("/") if style["group"] else []
    mark = style["mark"]
    level = LEVELS.get(mark, 3 if groups else 0)
    deeper = "#" if groups and level == 2 else ""
    half = len(programme.talks) // 2 + 1
    for number, talk in enumerate(programme.talks, 1):
        if groups and number in {1, half + 1}:
            above = max(level + len(deeper) - 1, 2)
            lines += ["", f"{'#' * above} {groups[number > 1]}", ""]
        missed = number in unnamed
        people = frozenset[str]() if missed else frozenset(talk.speakers)
        note.talks.append((talk.title, people, len(lines) + 1))
        lines += _entry(talk, number, _untold(style) if missed else style, deeper)
        if number == half and style["pause"]:
            lines += _heading(style["pause"], style, deeper)
    if style["end"]:
        lines += [
            "",
            *_heading(style["end"], style, "", closing=True),
            "",
            "- write more",
            "- sleep",
        ]
    note.text = "\n".join(lines) + "\n"
    return note


_TITLE = re.compile(r"[\"“*\[]?\{t\}[\"”*\]]?(?:\(http[^)]*\))?")
"""A form's title with the markup around it, without its people."""


def _untold(style: Style) -> Style:
    """The style of a talk whose people the writer missed."""
    title = _TITLE.search(style["form"])
    return {**style, "form": title[0] if title else "{t}"}


def _heading(text: str, style: Style, deeper: str, *, closing: bool = False) -> list[str]:
    mark = style["mark"]
    if closing and mark not in LEVELS:
        return [f"## {text}"]
    if style["group"] and mark not in LEVELS:
        return [f"### {text}", ""]
    return [
        *(deeper + MARKS[mark]).format(text, n=6).split("\n"),
        *([] if mark in BULLETS else [""]),
    ]


def _entry(talk: Talk, number: int, style: Style, deeper: str) -> list[str]:
    """The lines of one talk."""
    mark = style["mark"]
    title, *below = style["form"].format(t=talk.title, s=_people(talk, style)).split("\n")
    before = style["before"].format(n=number, h=8 + number)
    indent = "    " if mark in BULLETS else ""
    lines = (deeper + MARKS[mark]).format(before + title, n=number).split("\n")
    lines += [indent + line if line else "" for line in below]
    points = [POINTS[(number + at) % len(POINTS)] for at in range(3)]
    body = _body(points, style["body"])
    parted = below and body and body[0] and mark not in BULLETS and below[-1][:2] != "- "
    lines += [""] * bool(parted) + [indent + line if line else "" for line in body]
    return lines if mark in BULLETS and style["body"] != "prose" else [*lines, ""]


def _body(points: list[str], kind: str) -> list[str]:
    one, two, three = points
    if kind == "nothing":
        return []
    if kind == "prose":
        return [
            "",
            f"The point was to {one}. After that it was about how {two}.",
            "",
            f"And {three}.",
        ]
    if kind == "inner":
        return ["", "**Why**", f"- {one}", "", "**How**", f"- {two}"]
    return [f"- {one}", ("    - " if kind == "nested" else "- ") + two, f"- {three}"]


def _people(talk: Talk, style: Style) -> str:
    if style["with"] == "link":
        linked = (f"[{name}](https://a.example/{at})" for at, name in enumerate(talk.speakers))
        return style["and"].join(linked)
    return style["and"].join(talk.speakers) + style["with"].format(c=talk.company, h=talk.handle)
