"""Headings beside talks that tell of the event, of what follows, or of what to read."""

import pytest

from notes.structure.text.openings import may_open_title
from tests.support.recovered_talks import talks_in

TALKS = "## Moss at night - Ann Lee\n- a\n\n## Ropes by day - Bob Stone\n- b\n\n"
FOUND = [("Moss at night", ["Ann Lee"]), ("Ropes by day", ["Bob Stone"])]


@pytest.mark.parametrize(
    "heading",
    [
        "## Location: Gloam University (Quarry Hall)\n\n",
        "## Date: 3 May 2019\n\n## Place: Oslo\n\n",
        "## Location: Quarry Hall\n\n### Date: 3-5 May 2019\n\n",
    ],
)
def test_labels_for_where_and_when_are_no_talks(heading: str) -> None:
    text = f"# GloamConf 2019\n\n{heading}"

    assert talks_in(text, "README.md", "gloam", ("a.md", "b.md")) == []
    assert talks_in(text + TALKS, "gloam.md", "notes") == FOUND


@pytest.mark.parametrize(
    "heading",
    [
        "## Gloam Weavers Camp 2019\n\n* 6-8 February 2019\n* Ghent, Belgium\n\n",
        "## Reading Material (from the web)\n- https://m.example\n\n",
        "## Q/A\n- is it so?\n\n",
        "## Earth, Ocean and Clay Track\n_not yet_\n\n",
    ],
)
def test_the_event_again_reading_and_empty_tracks_are_no_talks(heading: str) -> None:
    text = f"# GlmWvrCamp 2019\n\n{heading}{TALKS}"

    assert talks_in(text, "glmwvrcamp-2019.md", "slides") == FOUND


def test_a_title_above_the_table_of_contents_is_no_talk_beside_the_talks() -> None:
    contents = "- [Ropes](#ropes)\n- [1. Knots that rest](#1-knots)\n- [2. Moss](#2-moss)\n"
    talks = "".join(
        f"# {number}. {title}\n\n## {number}.1. Intro\nSo.\n\n## {number}.2. Notes\nSo.\n\n"
        for number, title in enumerate(("Knots that rest", "Moss at night", "Clay in rain"), 1)
    )
    text = f"# Ropes\n<!-- TOC -->\n\n{contents}\n<!-- /TOC -->\n{talks}"

    found = talks_in(text, "Ropes.md", "Gloam2018", ("Food.md", "Film.md", "Code.md", "Media.md"))

    assert [title for title, _ in found] == ["Knots that rest", "Moss at night", "Clay in rain"]


def test_workshops_below_a_heading_are_no_parts_of_a_talk() -> None:
    text = (
        "# Workshops\n## Workshop: Ropes and how they rest\n- a\n\n# Early notes (27-28 Oct)\n\n"
        "## Workshop: Moss with few looks\n- b\n\n## Workshop: Low looms\n- c\n"
    )

    found = talks_in(text, "workshops/_early.md", "gloam2019-notes", ("workshops/a.md",))

    assert [title for title, _ in found] == [
        "Ropes and how they rest",
        "Moss with few looks",
        "Low looms",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        *("Mina tankar", "Lästips", "Avsluttende tanker", "Les mer", "Wat ik leerde", "Co dalej"),
        *("Lees verder", "Nachbetrachtung", "Mon ressenti", "Points faibles", "Más información"),
        *("Puntos positivos", "Que eu assisti", "Links úteis", "In conclusione", "Závěr"),
        *("Moje wrażenia", "Przydatne linki", "Вместо заключения", "Полезные ссылки"),
    ],
)
def test_remarks_and_links_are_no_talks_in_other_languages(heading: str) -> None:
    text = f"# GloamConf 2019\n\n{TALKS}## {heading}\n\nSome words.\n"
    assert talks_in(text, "gloam.md", "notes") == FOUND


@pytest.mark.parametrize(
    "heading",
    [
        "In conclusion",
        "Zum Schluss",
        "Thanks team!",
        "Merci à tous",
        "The Acme booth!",
        "Photo album",
        "Greetings for Ann",
        "Good to know",
        "Gut zu wissen",
        "What to expect",
        "Conference dinner & private tour",
        "Per concludere",
        "Goed om te weten",
    ],
)
def test_what_stands_around_the_talks_is_none(heading: str) -> None:
    text = f"# GloamConf 2019\n\n{TALKS}## {heading}\n\nIt was good.\n"
    assert talks_in(text, "gloam.md", "notes") == FOUND


@pytest.mark.parametrize(
    "line",
    [
        "📍 The Old Barn, Ghent",
        "🔗 https://gloam.example/19",
        "📅 Date: Friday 3 May",
        "🕰️ 2 hours 30 minutes",
    ],
)
def test_particulars_of_an_evening_open_no_talk(line: str) -> None:
    assert not may_open_title(line)


@pytest.mark.parametrize("line", ["🎤 Moss at night", "🕐 10:00 Moss at night", "📅 Friday 3 May"])
def test_pictures_open_talks_and_days(line: str) -> None:
    assert may_open_title(line)


def test_topics_above_an_appendix_with_all_days_are_no_talks() -> None:
    talks = "".join(f"#### {hour}:00 How {{}} rests\n\nit does\n\n" for hour in (9, 10, 11))
    days = (
        f"### Monday\n\n{talks.replace('{}', 'moss')}### Tuesday\n\n{talks.replace('{}', 'kelp')}"
    )
    topics = "## Leadership\n\n- more\n\n## AI\n\n- less\n\n"
    text = f"# GloamConf 2019\n\n{topics}## My schedule and notes\n\n{days}"
    assert [title for title, _ in talks_in(text, "gloam.md")] == [
        f"How {what} rests" for what in ("moss", "kelp") for _ in range(3)
    ]
