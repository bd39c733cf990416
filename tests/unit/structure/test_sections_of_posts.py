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
