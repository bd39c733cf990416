"""Indexes whose entries are headings: each a link to the note of a talk, below topics."""

import pytest

from tests.support.recovered_talks import talks_in

TITLES = ["Slow looms rest", "Ropes for all boats", "Mending nets at night", "Knots you knew"]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("mark", ["##", "###"])
def test_headings_that_link_to_notes_are_talks_and_those_above_are_topics(
    mark: str, between: str
) -> None:
    first, last = (
        between.join(f"{mark}# [{title}](./{topic}/{title.replace(' ', '_')}.md)" for title in of)
        for topic, of in (("design", TITLES[:2]), ("technical", TITLES[2:]))
    )
    text = f"# Kelp Notes\n\n{mark} Design\n{first}\n\n{mark} Technical\n{last}\n"
    assert [title for title, _ in talks_in(text, "README.md", "kelp-notes")] == TITLES


def test_one_heading_that_links_to_a_note_stands_below_a_kind_of_talks() -> None:
    text = "# Kelp Notes\n\n## Keynote\n### [Slow looms rest](looms.md)\n\n## Design\n"
    text += "### [Ropes for all boats](ropes.md)\n### [Mending nets at night](nets.md)\n"
    assert [title for title, _ in talks_in(text, "README.md", "kelp-notes")] == TITLES[:3]


def test_links_below_a_talk_that_names_its_speaker_are_its_own() -> None:
    text = "# Kelp Notes\n\n## Slow looms rest - Ann Berg\n\n### [Her own notes](looms.md)\n"
    text += "### [The old paper](paper.md)\n\n## Ropes for all boats - Bo Ek\n\nx\n"
    assert [title for title, _ in talks_in(text, "README.md", "kelp-notes")] == TITLES[:2]


@pytest.mark.parametrize("days", [("Day 1", "Day 2"), ("Thursday", "Friday")])
def test_resources_by_days_are_a_programme(days: tuple[str, str]) -> None:
    people = ["Ann Berg", "Bo Lindqvist", "Cy Dahl", "Dee Holm"]
    rows = [
        f"- [{title} - {name}](https://videos.example/{at})\n"
        for at, (title, name) in enumerate(zip(TITLES, people, strict=True))
    ]
    text = (
        f"# Resources\n\n## {days[0]}\n\n{''.join(rows[:2])}\n## {days[1]}\n\n{''.join(rows[2:])}"
    )
    found = talks_in(text, "RESOURCES.md", "kelpconf2017-notes")
    assert found == [(title, [name]) for title, name in zip(TITLES, people, strict=True)]
