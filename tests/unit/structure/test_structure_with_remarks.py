"""Lists in which each talk has some sentences of the writer's behind it."""

import pytest

from tests.support.recovered_talks import talks_in

TALKS = [
    ("Weaving cold rivers", "Ann Berg"),
    ("How gardens learn to wait", "Bo Dahl"),
    ("Looms in production", "Cy Falk"),
    ("The state of ropes", "Dora Gran"),
]
SHORT = [
    "Very inspiring, and I would see it again at once.",
    "She gave it in spring as well, and the middle has become shorter and far better since then.",
    "Hardly anything was new for me, yet the plans that came last made up for all the rest.",
    "Not my topic, but it was fun, and the demo at the end worked at the first try.",
]
LONG = (
    " It is hard to say what I liked most, perhaps the way from one small example to the whole "
    "picture. The [recording](https://v.example/x) shows more of it, and so does *the book* that "
    "came out some weeks ago. There was no time for my question, so we talked at the coffee stand."
)
HEADS = [
    "# The best of KelpConf 2015\n\n## My favourite talks\n\n",
    "# KelpConf 2015 review\n\nI am just back. Some of the talks I attended:\n\n",
]


def listed(form: str, *, head: str, behind: str, tail: str = "") -> list[tuple[str, list[str]]]:
    lines = [
        form.format(t=title, n=name, r=remark + behind, i=at)
        for at, ((title, name), remark) in enumerate(zip(TALKS, SHORT, strict=True), 1)
    ]
    return talks_in(head + "\n".join(lines) + f"\n{tail}", "_posts/2015-04-06-kelpconf.md", "blog")


@pytest.mark.parametrize("behind", ["", LONG])
@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    "form",
    [
        "{i}. [{n} - {t}](https://v.example/{i}) - {r}",
        "- [{t}](https://v.example/{i}) by *{n}* - {r}",
        "- {t} by *{n}* - {r}",
        "- “{t}” by {n}. {r}",
        "- **{t}** by [{n}](https://n.example/{i}): {r}",
        "- {n} spoke about “{t}”. {r}",
        "- {n} gave a talk on “{t}” that was well received. {r}",
        "- {n}’s talk on “{t}” was very well done. {r}",
        "- {n}: *{t}*. {r}",
        '- ["{t}"](https://m.example/{i}) [(Programme)](https://p.example/{i}) by {n}. {r}',
    ],
)
def test_remarks_behind_talks_are_no_part_of_them(form: str, head: str, behind: str) -> None:
    assert listed(form, head=head, behind=behind) == [(title, [name]) for title, name in TALKS]


@pytest.mark.parametrize("behind", ["", LONG])
@pytest.mark.parametrize(
    "form",
    [
        "- [{t}](https://v.example/{i}) - {r}",
        "- **{t}**: {r}",
        "- **{t}.** {r}",
        "* [{t}][v{i}]",
        "* {t}: [Interview][i{i}] & [Video][v{i}]",
        "* {t}: [Notes of another](https://n.example/{i}) and [Slides](https://s.example/{i})",
    ],
)
def test_talks_without_people_below_a_word_for_talks(form: str, behind: str) -> None:
    assert listed(form, head=HEADS[0], behind=behind) == [(title, []) for title, _ in TALKS]


def test_people_told_in_a_list_are_not_those_of_its_heading() -> None:
    head = "# The best of KelpConf 2015\n\n## Introduction\n\nI was there.\n\n## My Top 4\n\n"
    form = "- {n} gave a talk on “{t}” that was well received. {r}"
    found = listed(form, head=head, behind="", tail="\n## Summary\n\nGo there.\n")
    assert found == [(title, [name]) for title, name in TALKS]


@pytest.mark.parametrize(
    "remark",
    [
        "- Ann Berg said that “ropes” are fine, and I think so. We should buy more of them soon.",
        "- Bring *more water* next time. The hall was far too hot and nobody opened a window.",
    ],
)
def test_sentences_of_the_writers_own_are_no_talks(remark: str) -> None:
    text = f"# Ropes at KelpConf 2015\n\nBy Eva Holm\n\n{remark}\n{remark}\n{remark}\n"
    assert [title for title, _ in talks_in(text)] == ["Ropes at KelpConf 2015"]


@pytest.mark.parametrize(
    "turn",
    ["Fourth session", "Sixth talk", "5th session", "Post-lunch third session", "Last talk"],
)
@pytest.mark.parametrize("form", ["## {}: {}", "## {} - {}", "**{}: {}**", "## {} (after tea): {}"])
def test_which_of_the_day_a_talk_was_is_no_part_of_its_title(turn: str, form: str) -> None:
    notes = "\n\n- about ropes\n- and looms\n\n"
    lines = [form.format(turn, "Slow looms"), form.format("Second session", "Old ropes")]
    text = "# KelpConf 2015\n\n" + notes.join(lines) + notes
    assert [title for title, _ in talks_in(text)] == ["Slow looms", "Old ropes"]
