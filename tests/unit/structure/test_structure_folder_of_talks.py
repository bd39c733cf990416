"""Folders in which every file is named by the title of a talk."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.paths.folder_of_talks import is_titled_by_file, stands_among_talks
from notes.structure.recover import recover

NAMES = ("Leases that never rest", "Why soil is hard", "Boring Deploys at Sea", "Queues Remember")
FORMS = {
    "typed": lambda name: f"{name}.md",
    "with a word for notes": lambda name: f"{name} Notes.txt",
    "in another language": lambda name: f"{name} Notizen.txt",
    "numbered": lambda name: f"07 - {name}.md",
    "dashes": lambda name: f"{name.lower().replace(' ', '-')}.md",
    "underlines": lambda name: f"{name.lower().replace(' ', '_')}.rst",
    "behind a day": lambda name: f"day_1_{name.lower().replace(' ', '_')}.md",
}
HEADINGS = {
    "underlined": "Moss\n====\n\nit is green\n\nWhat it needs\n============\n\nrain\n\n"
    "Farmer's ponds\n==============\n\n- deep\n",
    "several titles": "# Moss\nit is green\n\n# What it needs\nrain\n\n# Farmer's ponds\n- deep\n",
    "second level": "intro\n\n## Moss\nit is green\n\n## What it needs\nrain\n\n## Ponds\n- deep\n",
    "behind a sentence": "they bug him, he says\n\n# Moss\nit is green\n\n# Ponds\nrain\n",
}


def found(text: str, form: str, *, names: tuple[str, ...] = NAMES) -> list[str]:
    path, *beside = (FORMS[form](name) for name in names)
    source = NoteSource.of(text, path, "gloamconf", ("README.md", *beside))
    return [talk.title for talk in recover(source).note.sessions]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("headings", HEADINGS)
def test_headings_that_name_nobody_are_parts_of_the_talk_of_the_file(
    form: str, headings: str
) -> None:
    (title,) = found(HEADINGS[headings], form)
    assert title.casefold() == "leases that never rest"


@pytest.mark.parametrize("form", FORMS)
def test_headings_that_name_who_speaks_are_talks(form: str) -> None:
    text = "# Moss - Ann Lee\nit is green\n\n# Ponds - Tom Ray\nrain\n\n# Rain - Eva Lund\ndeep\n"
    assert found(text, form) == ["Moss", "Ponds", "Rain"]


@pytest.mark.parametrize("form", ["typed", "with a word for notes", "numbered"])
@pytest.mark.parametrize(
    "top",
    ["Green Grows First!\n\nmore", "# Green grows first\n\nmore", "#moss\n\n# Green\n## More"],
)
def test_what_stands_at_the_top_is_no_title_where_somebody_typed_one_as_the_name(
    form: str, top: str
) -> None:
    assert found(f"{top}\nit is green\n", form) == ["Leases that never rest"]


def test_a_heading_that_says_more_than_the_name_stays_the_title() -> None:
    text = "# Leases that never rest in winter\n\nthey do\n"
    assert found(text, "typed") == ["Leases that never rest in winter"]
    text = "# Green grows first\n\nthey do\n"
    assert found(text, "dashes") == ["Green grows first"]


@pytest.mark.parametrize(
    ("path", "beside"),
    [
        ("Day 1.md", ("Why soil is hard.md", "Boring Deploys at Sea.md", "Queues Remember.md")),
        ("Leases that rest.md", ("Day 1.md", "Day 2.md", "Day 3.md")),
        ("Leases that rest.md", ("GloamConf 2019.md", "Fernfest 2020.md", "Kelpconf 2021.md")),
        ("leases.md", ("soil.md", "deploys.md", "queues.md")),
        ("slow-looms.md", ("hard-soil.md", "boring-deploys.md", "old-queues.md")),
        ("2019-05-04-why-soil-is-hard.md", ("2019-06-04-leases-that-rest.md",) * 3),
        ("Leases that never rest.md", ("Why soil is hard.md",)),
        ("Lightning talks.md", ("Why soil is hard.md", "Boring Deploys at Sea.md") * 2),
    ],
)
def test_days_events_topics_and_posts_are_no_folder_of_talks(
    path: str, beside: tuple[str, ...]
) -> None:
    source = NoteSource.of("# Moss\nrain\n\n# Ponds\nrain\n", path, "notes", beside)
    assert not stands_among_talks(source)
    assert not is_titled_by_file(source)


def test_a_theme_over_titles_holds_several_talks_still() -> None:
    text = (
        "# Boring Deploys\n\n## The Architecture of Slow Looms\nrain\n\n"
        "## Moss and Stone: A Tale of Two Gardens\nrain\n\n"
        "## Ponds at Scale and How They Rest\nrain\n"
    )
    titles = found(text, "dashes", names=("Boring Deploys", *NAMES))
    assert len(titles) == 3
