"""Slides in one file, and handouts with code to run: one talk, whose headings are its parts."""

import pytest

from tests.support.recovered_talks import talks_in

SLIDES = ["Why ropes", "How they twist", "What sailors say"]
FRONTS = [
    "---\nmarp: true\ntheme: gaia\n---\n\n",
    "---\ntheme: seriph\n---\n\n",
    "class: center, middle\n\n",
]
RULES = ["---\nlayout: default\n---\n\n", "---\nlayout: two-cols\nimage: a.png\n---\n\n", "---\n\n"]


@pytest.mark.parametrize("rules", [RULES, RULES[:1] * 3, RULES[1:] + RULES[:1]])
@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize("form", ["# {}\n\n", "<div>\n<h1>{}</h1>\n</div>\n\n"])
def test_slides_are_parts_of_the_talk_they_show(front: str, rules: list[str], form: str) -> None:
    slides = [
        rule + form.format(text) + "- a\n\n" for rule, text in zip(rules, SLIDES, strict=True)
    ]
    text = f"{front}# Ropes that rest\n\n" + "".join(slides)
    assert talks_in(text, "kelp/deck.md") == [("Ropes that rest", [])]


@pytest.mark.parametrize("form", ["# {}\n\n", "<div>\n<h1>{}</h1>\n</div>\n\n"])
def test_slides_behind_one_that_opens_a_section_stand_below_it(form: str) -> None:
    text = "---\ntheme: a\n---\n\n# KelpConf 2024 Highlights\n\n"
    for section in ["Ropes from the bottom up workshop", "Conference Talks"]:
        text += f"---\nlayout: section\n---\n\n# {section}\n\n"
        text += "".join(f"---\nlayout: default\n---\n\n{form.format(s)}- a\n\n" for s in SLIDES)
    talks = [("Ropes from the bottom up workshop", []), *((slide, []) for slide in SLIDES)]
    assert talks_in(text, "kelp/deck.md") == talks


def test_rules_between_talks_make_no_deck() -> None:
    talks = [("Ropes that rest", ["Ann Lee"]), ("Looms in small rooms", ["Bob Ray"])]
    text = "---\ntitle: KelpConf 2024\nlayout: post\n---\n\n"
    text += "---\n\n".join(f"# {title}\n\n*{people[0]}*\n\ntext\n\n" for title, people in talks)
    assert talks_in(text, "kelp/day.md") == talks


@pytest.mark.parametrize("again", ["", " (cont.)", " (continued)", " 2/2", " (2)", "…"])
@pytest.mark.parametrize("form", ["# {1} : **_{0}_**", "# {0}\n## {1} @knot", "# {0} - {1}"])
@pytest.mark.parametrize("settings", ["", "class: center\n", "class: center, middle\n\n"])
def test_slides_that_go_on_with_a_talk_are_parts_of_it(
    settings: str, form: str, again: str
) -> None:
    talks = [("Ropes that rest", ["Ann Lee"]), ("Looms in small rooms", ["Bob Ray"])]
    text = "class: center, middle\n\n# KelpConf 2024 Recap\n### Cy Dahl\n### slides https://k.example\n"
    for title, people in talks:
        first, *below = form.format(title, people[0]).split("\n")
        slides = ["\n".join([first, *below, "- a"]), f"{first}{again}\n### Fibres\n- b"]
        slides.append(f"{first}{again}\n- c")
        text += "".join(f"---\n{settings}{slide}\n" for slide in slides)
    assert talks_in(text, "kelp/slides.md") == talks


@pytest.mark.parametrize("path", ["kelp/ropes.Rmd", "kelp/index.qmd", "kelp/Index.Rmd"])
@pytest.mark.parametrize(
    ("front", "chunk"),
    [
        ("output: html_document\n", ""),
        ("format:\n  revealjs:\n    toc: true\n", ""),
        ("", "```{r}\n# Nodes\n```\n\n"),
    ],
)
def test_headings_of_a_handout_are_parts(path: str, front: str, chunk: str) -> None:
    parts = "".join(f"# {part}\n\ntext\n\n{chunk}" for part in ["About the course", *SLIDES])
    text = f'---\ntitle: "Tidy ropes for sailors"\n{front}---\n\n{parts}'
    assert talks_in(text, path) == [("Tidy ropes for sailors", [])]


def test_handouts_of_an_event_hold_its_talks() -> None:
    text = "---\ntitle: KelpConf 2024\noutput: html_document\n---\n\n"
    text += "# Ropes that rest - Ann Lee\n\ntext\n\n# Looms in small rooms - Bob Ray\n\ntext\n"
    assert [title for title, _ in talks_in(text, "kelp.Rmd")] == [
        "Ropes that rest",
        "Looms in small rooms",
    ]
