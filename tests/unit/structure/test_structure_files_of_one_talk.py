"""Files of one talk whose name tells the title, its day, its event or its speaker."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in

TOPICS = "## Looms\n- rust\n\n## Barns\n- rest\n"


def found(
    text: str, path: str, root: str = "talk-notes", beside: tuple[str, ...] = ()
) -> tuple[str, list[tuple[str, list[str]]]]:
    """The event of a note, and title and speakers of each of its talks."""
    note = recover(NoteSource.of(text, path, root, beside)).note
    talks = [each for each in note.sessions if each.kind.is_talk]
    named = [(talk.title, [person.name for person in talk.speakers]) for talk in talks]
    return note.event.title, named


@pytest.mark.parametrize(
    "day", [" 18 Jan 2017", " - 18 Jan 2017", "- 18 Jan 2017", " 18.1.2017", ", January 18, 2017"]
)
@pytest.mark.parametrize(
    "title", ["How old looms rust slowly", "Gloam Works - lessons of rusty looms"]
)
def test_a_day_behind_a_title_in_name_and_heading_makes_no_event(title: str, day: str) -> None:
    named = f"{title}{day}"
    assert talks_in(f"# {named}\n\n{TOPICS}", f"{named}.md", "talknotes") == [(title, [])]


@pytest.mark.parametrize("name", ["Gloam Meetup 18 Jan 2017", "Loomers of Ghent 18 Jan 2017"])
def test_a_few_words_and_a_day_name_an_evening(name: str) -> None:
    talks = talks_in(f"# {name}\n\n{TOPICS}", f"{name}.md", "talknotes")
    assert talks == [("Looms", []), ("Barns", [])]


@pytest.mark.parametrize("event", ["Gloam Days 2019", "ZLoomsSF 2019", "2019 Gloam", "GloamConf"])
@pytest.mark.parametrize("heading", ["", "# {}\n\n", "# {} - Slow looms as they rust\n\n"])
def test_a_sign_parts_event_and_title_in_a_file_name(event: str, heading: str) -> None:
    path = f"{event} - Slow looms as they rust.md"
    text = f"{heading.format(event)}Less rust\n* oil\n* rest\n\n## What is next?\n* so\n"
    told, talks = found(text, path)
    assert talks == [("Slow looms as they rust", [])]
    assert told.split()[0] in event


def test_the_heading_has_the_longer_title() -> None:
    text = "# Oil Them: Slow Looms as They Rust\n\nVideo: https://example.org/1\n\n## So\n- a\n"
    event, talks = found(text, "GloamConf - Slow looms as they rust.md")
    assert (event, talks) == ("GloamConf", [("Oil Them: Slow Looms as They Rust", [])])


@pytest.mark.parametrize("name", ["notes.md", "README.md", "Notes.txt"])
def test_a_lone_file_of_any_name_is_called_as_its_dated_folder(name: str) -> None:
    text = "## Presenter: Ann Lee\n\n### Links:\n- a\n\n## Threads\n- b\n"
    assert talks_in(text, f"20150610_Loom_intro/{name}", "meetup-notes") == [
        ("Loom intro", ["Ann Lee"])
    ]


def test_links_at_the_top_of_a_dated_file_head_no_reading_list() -> None:
    text = "#### Links\n`example.org`\n\n#### Threads\nThin ones.\n\n#### Looms\n- rust\n"
    assert talks_in(text, "20151014_Old_Looms.md", "meetup-notes") == [("Old Looms", [])]


@pytest.mark.parametrize("sign", [":", " -", " –"])
@pytest.mark.parametrize("front", [True, False])
def test_a_file_called_as_the_speaker_tells_whose_short_title_it_is(
    sign: str, *, front: bool
) -> None:
    title = f"Ann Walker{sign} Looms"
    text = f'---\ntitle: "{title}"\n---\n\nGood.\n' if front else f"# {title}\n\nGood.\n"
    assert talks_in(text, "gloam_notes/ann_walker.md") == [("Looms", ["Ann Walker"])]


def test_a_file_called_as_the_topic_tells_no_speaker() -> None:
    text = "# Weaving Looms: a deep look\n\nGood.\n"
    assert talks_in(text, "gloam_notes/weaving-looms.md") == [("Weaving Looms: a deep look", [])]


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("slowloomsatrest", "# How slow looms at rest rust - oil them with care"),
        ("SlowLoomsRusting.md", "# Slow looms rusting: the whole story"),
    ],
)
def test_a_long_name_in_one_word_tells_the_first_of_parallel_headings(
    name: str, heading: str
) -> None:
    text = f"{heading}\n\n- rust\n\n# the answer: a new oil\n- oil\n\n# more of it\n- so\n"
    path = f"gloamconf-2019/day1/{name.removesuffix('.md')}.md"
    assert talks_in(text, path) == [(heading.removeprefix("# "), [])]


def test_a_heading_that_opens_with_the_files_word_is_the_title_above_the_speaker() -> None:
    text = "# Looms of web devs\n\n# Ann Walker\n\n- oil\n- rust\n"
    assert talks_in(text, "gloamconf_2012/looms.md") == [("Looms of web devs", ["Ann Walker"])]


@pytest.mark.parametrize("label", ["Title", "Titel", "**Title**", "タイトル", "Titre"])
@pytest.mark.parametrize("indent", ["", "    "])
def test_the_title_stands_below_a_word_for_titles(label: str, indent: str) -> None:
    text = (
        f"CUS-02 loom memo\n\n{label}\n{indent}Slow looms and fast rust\n\n"
        "Summary\n\n    They rust where nobody oils them, and nobody does.\n"
    )
    assert talks_in(text, "gloam_summit_2025/sessions/loom_ai.md") == [
        ("Slow looms and fast rust", [])
    ]


def test_a_letter_and_digit_behind_a_whole_day_is_a_thing() -> None:
    text = "#### Threads\nThin ones.\n\n#### Looms\n- rust\n\n### Demo\n- so\n"
    assert talks_in(text, "20151014_D3_Looms.md", "meetup-notes") == [("D3 Looms", [])]


@pytest.mark.parametrize("label", ["Speaker", "Presenter", "Speakers"])
def test_a_label_near_the_top_names_the_speaker_whatever_headings_stand_between(
    label: str,
) -> None:
    text = (
        "# Looms for many houses at once\n## Words I like:\n### Loom blueprint\n\n"
        f"{label}: Ann Walker\nCompany: Gloam Works\n\n## General\nGood.\n"
    )
    assert talks_in(text, "gloamconf_notes/155328/README.md") == [
        ("Looms for many houses at once", ["Ann Walker"])
    ]


@pytest.mark.parametrize("day", ["day-1", "Day 2", "tuesday"])
@pytest.mark.parametrize("name", ["NOTES.md", "ABSTRACT.md", "README.md"])
@pytest.mark.parametrize(
    ("heading", "title"), [("", "Slow looms and their rust"), ("# Slow Looms: a Tale\n\n", "")]
)
def test_all_files_in_a_folder_named_for_the_talk_are_of_that_talk(
    name: str, day: str, heading: str, title: str
) -> None:
    text = f"{heading}## What are looms?\n- a\n- b\n\n## What should we oil?\n- c\n"
    path = f"{day}/slow-looms-and-their-rust/{name}"
    beside = tuple({"NOTES.md", "ABSTRACT.md", "slides.md"} - {name})
    event, talks = found(text, path, "gloamconf-2019-notes", beside)
    assert event == "GloamConf 2019"
    assert talks == [(title or heading.strip("# \n"), [])]


def test_a_file_with_a_name_of_its_own_is_not_called_as_its_folder() -> None:
    path = "gloamconf-2019/weaving-and-its-many-tools/oiled-looms.md"
    _, talks = found("They rust.\n\n- so\n", path, "talks", ("NOTES.md", "barns.md"))
    assert talks == [("Oiled looms", [])]


FIRST_LINES = {
    "sessions/Iwill rest a better c sharp loom.txt": "I will rest a better C# loom.",
    "day3/Rope_vs_SideLooms.md": " Rope vs. side looms: soft threads that nobody pulls",
    "day3/Weaving Ropes with LOOM.net Core.md": "Weaving ropes with LOOM.net Core.",
    "day3/ropes++andlooms.md": "Ropes++ and looms",
}


@pytest.mark.parametrize(("path", "line"), FIRST_LINES.items(), ids=FIRST_LINES.values())
@pytest.mark.parametrize("notes", ["what is a loom?\nRopes *\nDriven\n", "- a loom\n- rest\n"])
def test_a_first_line_is_the_title_that_the_file_spells_in_its_way(
    path: str, line: str, notes: str
) -> None:
    beside = ("Slow looms at sea.md", "Why ropes rest here.md", "Ponds and their shores.md")
    talks = found(f"{line}\n\n{notes}", path, "gloam-2017", beside)[1]
    assert [title for title, _ in talks] == [line.strip().rstrip(".")]


def test_a_sentence_with_the_words_of_a_files_name_is_no_title() -> None:
    text = "There is a book called Gentle Ropes that we all like.\n\n- a loom\n- rest\n"
    assert [title for title, _ in found(text, "gentle-ropes.md")[1]] == ["Gentle ropes"]


@pytest.mark.parametrize("name", ["2019 Gloam Rope Days Winterset", "2019 GRD Loom IO Extended"])
def test_a_year_before_capitals_is_an_event_whose_headings_are_talks(name: str) -> None:
    titles = ["New looms for all", "Ropes under the hood", "What's new in ponds"]
    text = f"# {name}\n\n## Intro\n\nNotes of mine.\n\n"
    text += "".join(f"## {title}\n\n- a thread\n- rest\n\n" for title in titles)
    talks = found(text, f"2019/Rope Days/{name}.md", "went-to", ("2019 Other.md",))[1]
    assert [title for title, _ in talks] == titles


@pytest.mark.parametrize("front", ["Day 2 - 09 - ", "Day 2 - ", "", "09 - "])
def test_bullets_below_plain_lines_are_points_where_files_are_named_by_titles(front: str) -> None:
    text = "Why nets tear\n\nA survey -> slow\n- Tides got bigger while knots got smaller\n\n"
    text += "How to mend\n- Splicing (all strands)\n\t- Risk: rot\n\n- Dyeing:\n  red\n\n"
    text += "Do we mend all?\n- Cold storage\n\t- mend what tears\n"
    beside = (
        f"{front}Slow looms at sea.md",
        f"{front}Why ropes rest here.md",
        f"{front}Gentle ponds.md",
    )
    talks = found(text, f"Day 2/{front}Mending nets at night.md", "gloam-2017", beside)[1]
    assert [title for title, _ in talks] == ["Mending nets at night"]


def test_many_bullets_without_notes_are_a_programme_in_a_file_named_like_a_title() -> None:
    titles = ["Nets", "Ropes", "Looms", "Tides", "Knots", "Ponds", "Dyes", "Yarn", "Salt"]
    text = "".join(
        f"- [{title} That Rest At Sea](https://slides.example/{title}.pdf)\n" for title in titles
    )
    beside = ("SlowLoomsAtSea.md", "WhyRopesRestHere.md", "GentlePondsAndTides.md")
    talks = found(f"Heard so far\n\n{text}", "MendingNetsAtNight.md", "gloam-2017", beside)[1]
    assert [title for title, _ in talks] == [f"{title} That Rest At Sea" for title in titles]


@pytest.mark.parametrize("path", ["2020/10170.md", "day1.md", "ropeconf/2020/11.md"])
@pytest.mark.parametrize(
    "people", ["Presenters: _Ann Lee, Bo Marek_", "**Speakers:** Ann Lee, Bo Marek", "By Ann Lee"]
)
@pytest.mark.parametrize("bullet", ["- **{}**", "* {}"])
def test_points_of_a_talk_with_its_people_are_no_talks(path: str, people: str, bullet: str) -> None:
    points = "\n".join(f"{bullet.format(name)}\n  - rust" for name in ("Looms", "Barns", "Ropes"))
    text = f"## Why do looms rust?\n\nhttps://ropes.example/{path}\n\n{people}\n\n{points}\n"
    assert [title for title, _ in talks_in(text, path)] == ["Why do looms rust?"]


def test_titles_below_the_people_of_an_event_are_talks() -> None:
    talks = "- How looms rust\n  - salt\n- Why barns rest\n  - wind\n"
    text = f"# RopeConf 2020\n\nSpeakers: Ann Lee, Bo Marek\n\n{talks}"
    assert len(talks_in(text, "ropeconf-2020/README.md")) == 2
