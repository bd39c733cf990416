"""A talk on two headings of one level: its title, and who gave it."""

import pytest
from recovered_talks import talks_in

TALKS = [
    ("Why Queues Grow", "Bo Ekman"),
    ("What Trees Say", "Eva Holm"),
    ("Salt for All", "Ida Lind"),
]
FOUND = [(title, [name]) for title, name in TALKS]
NOTES = "\n\n- a point of it\n- and more\n\n"


def note(days: str, *headings: str) -> str:
    return f"# KelpConf 2019\n\n{days}" + "".join(each + NOTES for each in headings)


@pytest.mark.parametrize("days", ["", "## Day 1\n\n"])
@pytest.mark.parametrize("person", ["{}", "{}, Initech", "by {}", "Speaker: {}", "{} (@any_one)"])
@pytest.mark.parametrize("many", [3, 2, 1])
def test_people_stand_on_the_next_heading(many: int, person: str, days: str) -> None:
    headings = [f"### {title}\n### {person.format(name)}" for title, name in TALKS[:many]]
    assert talks_in(note(days, *headings), "kelpconf-2019.md") == FOUND[:many]


@pytest.mark.parametrize("days", ["", "## Day 1\n\n"])
def test_slides_on_a_third_heading_belong_to_the_talk(days: str) -> None:
    headings = [
        f"### Talk {nth}: {title}\n### {name}, Kelp AG\n### Slides: http://kelp.example/{nth}"
        for nth, (title, name) in enumerate(TALKS, 1)
    ]
    assert talks_in(note(days, *headings), "kelpconf-2019.md") == FOUND


@pytest.mark.parametrize("days", ["", "## Day 1\n\n"])
def test_people_may_stand_on_the_heading_before(days: str) -> None:
    headings = [f"### {name}, Initech\n### {title}" for title, name in TALKS]
    assert talks_in(note(days, *headings), "kelpconf-2019.md") == FOUND


def test_a_name_that_no_list_knows_stands_where_others_do() -> None:
    pairs = [*TALKS[:2], ("How Ropes Rest", "Velda Krumhorn")]
    headings = [f"### {title}\n### {name}, Kelp AG" for title, name in pairs]
    assert talks_in(note("", *headings), "kelpconf-2019.md")[2] == (
        "How Ropes Rest",
        ["Velda Krumhorn"],
    )


def test_several_people_stand_on_headings_of_their_own() -> None:
    text = note(
        "## Day 1\n\n", "### Why Queues Grow\n### Bo Ekman\n### Eva Holm", "### Ropes\n### Ida Lind"
    )
    assert talks_in(text, "kelpconf-2019.md") == [
        ("Why Queues Grow", ["Bo Ekman", "Eva Holm"]),
        ("Ropes", ["Ida Lind"]),
    ]


def test_talks_named_for_their_people_stay_talks() -> None:
    text = note("## Day 1\n\n", "### Ropes\n### Bo Ekman", "### Eva Holm", "### Ida Lind")
    titles = [title for title, _ in talks_in(text, "kelpconf-2019.md")]
    assert titles == ["Bo Ekman", "Eva Holm", "Ida Lind"]


def test_an_event_above_its_first_speaker_is_no_talk() -> None:
    text = "KelpConf 2019\n---\n\n## Bo Ekman, Initech\n\nx\n\n### Queues\n\ny\n\n### Trees\n\nz\n"
    assert talks_in(text, "kelpconf-2019.md")[0][0] != "KelpConf 2019"


@pytest.mark.parametrize("level", ["##", "###"])
@pytest.mark.parametrize("firm", ["", ", Ropeworks", " (Ropeworks)"])
@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize("unknown", [0, 1, 2])
def test_a_name_that_no_list_knows_takes_its_turn_with_a_title(
    level: str, firm: str, unknown: int, *, above: bool
) -> None:
    names = ["Maria Jensen", "Otto Lind", "Anna Kowalski"]
    names[unknown] = "Ilvo Trankel"
    titles = ["How ropes rest", "Tides are for people", "Knots without tears"]
    text = "# Gloamconf 2019\n\n"
    for name, title in zip(names, titles, strict=True):
        pair = (name + firm, title) if above else (title, name + firm)
        text += f"{level} {pair[0]}\n\n{level} {pair[1]}\n\n- a point\n- another\n\n"
    text += f"{level} Questions\n\n- one\n"

    assert talks_in(text, "gloamconf-2019.md") == [
        (title, [name]) for name, title in zip(names, titles, strict=True)
    ]


@pytest.mark.parametrize("level", ["#", "##"])
@pytest.mark.parametrize("firm", ["", ", Ropeworks"])
def test_a_person_heads_the_title_of_the_one_talk(level: str, firm: str) -> None:
    text = f"{level} Maria Jensen{firm}\n\n{level} How ropes rest at night\n\n- a point\n"

    assert talks_in(text, "ropes.md") == [("How ropes rest at night", ["Maria Jensen"])]


def test_people_alone_take_no_turns_with_the_parts_of_what_they_said() -> None:
    text = "# Gloamconf 2019\n\n## Maria Jensen\n\n- a point\n\n## Otto Lind\n\n- a point\n\n"

    assert [people for _, people in talks_in(text, "gloamconf-2019.md")] == [
        ["Maria Jensen"],
        ["Otto Lind"],
    ]


def test_a_person_below_the_title_of_the_one_talk_heads_no_part_of_it() -> None:
    text = "# How ropes rest\n\n## Maria Jensen\n\n## Costs of all the ropes\n\n- a point\n"

    assert talks_in(text, "ropes.md") == [("How ropes rest", ["Maria Jensen"])]
