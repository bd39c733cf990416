"""Sections of a post beside its talks: themes, food, lists of things, points inside a talk."""

import pytest

from tests.support.recovered_talks import talks_in

_PEOPLE = ("Ann Lee", "Bob Stone", "Carla Diaz", "Dmitri Orlov")
_TITLES = ("Slow looms", "Weaving without threads", "The caches we forgot", "Dyeing at scale")
_TALKS = [(title, [name]) for title, name in zip(_TITLES, _PEOPLE, strict=True)]
_THEMES = """## Common themes

We saw a lot of that.

### Data weaves

We heard this in many rooms.

### Platform knots, platform teams

This as well.

"""
_WORDS = (
    "## Word dump\n\nNever heard of before.\n\n- attestation\n- golden paths\n- wardley map\n\n"
)
_FOOD = "## Food and drink\n\n### Real ale: The Harp\n\nGood.\n\n### A place for soup\n\nWarm.\n\n"


def _talks(head: str, form: str) -> str:
    told = [form.format(title=title, name=name) for title, name in _TALKS_WITH_NAMES]
    return f"## {head}\n\n" + "\n\n".join(told) + "\n\n"


_TALKS_WITH_NAMES = tuple(zip(_TITLES, _PEOPLE, strict=True))


@pytest.mark.parametrize(
    "head",
    [
        "Talks",
        "Best talks",
        "Most inspiring talks",
        "Prepared sessions",
        "Talks I liked",
        "Besuchte Vorträge",
        "Charlas favoritas",
    ],
)
@pytest.mark.parametrize(
    "form",
    [
        "### **{title}** by _{name} (Initech)_\n\nIt was about looms.",
        "### {title}\n\n{name}\n\nIt was about looms.",
        "- **{title}** by {name}: was fun",
    ],
)
def test_what_names_nobody_beside_the_one_list_of_talks_is_no_talk(head: str, form: str) -> None:
    text = f"# GloamConf 2021\n\nI went.\n\n{_THEMES}{_talks(head, form)}{_WORDS}{_FOOD}"
    assert talks_in(text, "posts/gloamconf-2021.md") == _TALKS


def test_a_track_whose_people_are_missing_beside_one_with_some_missing_stays_one() -> None:
    text = """# GloamConf 2021

## Looms

### Slow looms by Ann Lee

### Weaving without threads

### Dyeing at scale by Bob Stone

## Caches

### The caches we forgot

### Cold starts in warm rooms
"""
    assert [title for title, _ in talks_in(text)] == [
        "Slow looms",
        "Weaving without threads",
        "Dyeing at scale",
        "The caches we forgot",
        "Cold starts in warm rooms",
    ]


def test_plain_points_are_no_talks_where_one_of_many_listed_talks_is_plain() -> None:
    named = "\n".join(
        f'- {name}\n  - _"{title}"_\n  - It was about looms' for title, name in _TALKS_WITH_NAMES
    )
    text = f"""# GloamConf 2021

## Prepared sessions

{named}

## Open spaces

We were told three principles:

- Whenever it starts is right
- Whoever comes is the right one
- When it is over it is over

## Ignites

- [What if looms - Eve Moss](https://example.org/looms)

## Newsletters

- [Loom weekly](https://example.org/weekly)
"""
    assert talks_in(text) == [*_TALKS, ("What if looms", ["Eve Moss"])]


def test_a_title_in_quotes_below_a_name_is_one_beside_others_in_italics() -> None:
    rest = "\n".join(f"- {name}\n  - _{title}_\n  - Was fun" for title, name in _TALKS_WITH_NAMES)
    text = f'# GloamConf 2021\n\n## Talks\n\n{rest}\n- Eve Moss\n  - "What if looms"\n  - Was new\n'
    assert talks_in(text) == [*_TALKS, ("What if looms", ["Eve Moss"])]


@pytest.mark.parametrize("space", ["\n\n", "\n\n\n"])
def test_lines_inside_a_talk_are_no_talks_where_titles_stand_in_quotes(space: str) -> None:
    told = space.join(
        f'"{title}"\n{name}\n\n - looms hold threads\n - and so on'
        for title, name in _TALKS_WITH_NAMES
    )
    inner = f"Why go slow?\n - kind of clear{space}A flexible weave\n - threads bend\n"
    text = f"GloamConf 2021\n\n{told}{space}{inner}"
    assert talks_in(text, "gloamconf_notes.txt") == _TALKS


_DAY = "## Day {day}\n\n### {first} by Ann Lee\n\nGood.\n\n### {second} by Bob Stone\n\nGood.\n\n"
_DAYS = _DAY.format(day=1, first="Slow looms", second="Cold caches") + _DAY.format(
    day=2, first="Dyeing at scale", second="Threads"
)


@pytest.mark.parametrize("extra", ["Getting there", "L'organisation", "Our co-presenter"])
def test_headings_beside_days_that_hold_all_talks_are_no_talks(extra: str) -> None:
    rest = "".join(f"## {head}\n\nIt was fine.\n\n" for head in ("The last leg", "Our thanks"))
    text = f"# GloamConf 2021\n\n## {extra}\n\nBy train.\n\n{_DAYS}{rest}"
    titles = [title for title, _ in talks_in(text)]
    assert titles == ["Slow looms", "Cold caches", "Dyeing at scale", "Threads"]


def test_talks_without_people_beside_keynotes_that_all_name_people_are_talks() -> None:
    keynotes = "".join(f"### {title} by {name}\n\nGood.\n\n" for title, name in _TALKS_WITH_NAMES)
    rest = "## Mistakes we made with threads\n\nMany.\n\n## Who killed my loom?\n\nRust did.\n"
    titles = [
        title
        for title, _ in talks_in(f"# GloamConf 2021\n\n## Keynotes/Plenary\n\n{keynotes}{rest}")
    ]
    assert titles == [*_TITLES, "Mistakes we made with threads", "Who killed my loom?"]


@pytest.mark.parametrize("times", [("8.15am", "5.00pm", "1.00am"), ("8:15", "17:00", "1 am")])
def test_a_time_alone_above_prose_is_no_talk(times: tuple[str, str, str]) -> None:
    first, last, night = times
    talks = "".join(
        f"### 1{hour}.00 – {title}\n{name} tells us of it.\n\n"
        for hour, (title, name) in enumerate(_TALKS_WITH_NAMES)
    )
    text = (
        f"---\ntitle: 'GloamConf 2021: Day 1'\n---\n\n### {first}\nWe set out.\n\n{talks}"
        f"### {last}\nDone.\n\n### {night}\nTo bed.\n"
    )
    assert [title for title, _ in talks_in(text)] == list(_TITLES)


@pytest.mark.parametrize("day", ["day {}", "Tag {}", "dag {}", "jour {}"])
def test_days_on_bullets_part_a_list_of_titles(day: str) -> None:
    lists = "".join(
        f"* {day.format(at + 1)}\n\n  * {_TITLES[2 * at]}\n  * {_TITLES[2 * at + 1]}\n\n"
        for at in range(2)
    )
    text = f"# GloamConf 2021\n\n## Lightning talks\n\n{lists}## Hallway\n\nGood.\n"
    assert [title for title, _ in talks_in(text)] == list(_TITLES)


def _deck(points: str) -> str:
    (first, name), *others = _TALKS_WITH_NAMES
    rest = "".join(f"# {title}\n\n{who}\n\n- point\n\n---\n\n" for title, who in others)
    return f"# GloamConf 2021\n\n---\n\n## {first}\n\n{name}\n\n---\n\n{points}{rest}"


def test_lower_slides_behind_a_first_talk_on_their_level_are_inside_it() -> None:
    points = "## Text is a loom\n\n- yes\n\n---\n\n## Limits\n\n- none\n\n---\n\n"
    assert talks_in(_deck(points)) == _TALKS


def test_a_slide_that_goes_on_with_the_last_one_below_a_talk_is_inside_it() -> None:
    more = "## Main knots\n\n- one\n\n---\n\n# Main knots, continued\n\n- two\n"
    assert talks_in(_deck("") + more) == _TALKS


def test_a_dash_in_some_titles_behind_names_is_the_titles_own() -> None:
    text = """# GloamConf 2021

## Day 1

### [Ann Lee](https://example.org/a) - Go slow

### [Bob Stone](https://example.org/b) - Looms and knots – on a quiet river.

### [Carla Diaz](https://example.org/c) – Weave with an opinion

### [Dmitri Orlov](https://example.org/d) - The next step for weaving – social threads.
"""
    assert talks_in(text) == [
        ("Go slow", ["Ann Lee"]),
        ("Looms and knots – on a quiet river", ["Bob Stone"]),
        ("Weave with an opinion", ["Carla Diaz"]),
        ("The next step for weaving – social threads", ["Dmitri Orlov"]),
    ]


@pytest.mark.parametrize("label", ["**Topic:** {}", "Title: {}", "- Topic: {}"])
@pytest.mark.parametrize(
    "turns", [("First Morning Session", "Last talk"), ("Erster Vortrag", "Zweiter Vortrag")]
)
def test_a_label_tells_the_title_below_a_heading_for_a_turn(
    label: str, turns: tuple[str, str]
) -> None:
    parts = [
        f"# {turn}\n\n**Presenter:** {name}\n\n{label.format(title)}\n\nIt was fun.\n\n"
        for turn, (title, name) in zip(turns, _TALKS_WITH_NAMES, strict=False)
    ]
    assert talks_in("".join(parts), "review-of-gloamconf-2013.md") == _TALKS[:2]
