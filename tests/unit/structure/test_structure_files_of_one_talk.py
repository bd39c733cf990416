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


@pytest.mark.parametrize("slot", ["Session 1 - ", "session-2-"])
def test_short_lines_in_a_file_of_one_slot_are_its_points(slot: str) -> None:
    text = (
        "Quiet looms\n\nDo looms rest?\nThey do.\n\nAnn Lee: so they say\nOil\n\n"
        "Who tried it?\nAnn Lee: example.org/oil\nMore\n\nRust is about rules\nBo Ek: more of it\n"
    )
    (talk,) = talks_in(text, f"2016-10-16-gloamfest/{slot}Quiet looms.md")
    assert talk[0] == "Quiet looms"
