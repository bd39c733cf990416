"""Names of files and folders in which something stands before the talk's title."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in

_PARTS = "\n\n## What a knot is\n\nText.\n\n## Tying one\n\nText.\n\n## The big picture\n\nText.\n"


@pytest.mark.parametrize(
    ("path", "heading", "event"),
    [
        (
            "GloamConf2019_Slow_Looms_At_Sea/README.md",
            "Slow looms at sea - GloamConf 2019",
            "GloamConf 2019",
        ),
        ("GloamConf2019_Slow_Looms_At_Sea/README.md", "Slow looms at sea", "GloamConf 2019"),
        ("2019-KNOT-slow-looms-at-sea.md", "KNOT - Slow looms at sea", "KNOT 2019"),
        ("gloamconf-slow-looms-at-sea.md", "GloamConf: Slow looms at sea", "GloamConf"),
        ("2019-TheKnotUK-SlowLoomsAtSea.md", "Slow looms at sea", "TheKnotUK 2019"),
        ("2019-KnotConf-SlowLoomsAtSea.md", "Slow looms at sea", "KnotConf 2019"),
    ],
)
def test_event_before_the_talk_that_the_title_tells(path: str, heading: str, event: str) -> None:
    note = recover(NoteSource.of(f"# {heading}{_PARTS}", path, "talks")).note

    assert [session.title for session in note.sessions] == ["Slow looms at sea"]
    assert note.event.title == event


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("gloamconf-2019-trip-report.md", "Trip report: GloamConf 2019"),
        ("gloamconf-2019-news-and-recap.md", "GloamConf 2019: news and recap"),
    ],
)
def test_what_follows_of_an_event_is_no_talk(path: str, heading: str) -> None:
    text = f"# {heading}\n\n## Slow looms - Ann Lee\n\nText.\n\n## Soft ropes - Bo Maro\n\nText.\n"

    assert talks_in(text, path) == [("Slow looms", ["Ann Lee"]), ("Soft ropes", ["Bo Maro"])]


def test_day_of_a_post_is_no_event() -> None:
    source = NoteSource.of("# Looms: a slow story\n\nText.\n", "2019-03-02-looms-a-slow-story.md")

    assert recover(source).note.event.title != "Looms"


def test_day_before_words_without_spaces_is_no_event() -> None:
    source = NoteSource.of("# Slow looms\n\nText.\n", "2019-03-02-SlowLooms.md")

    assert not recover(source).note.event.title


@pytest.mark.parametrize(
    "path", ["gloamconf2019/slow_looms/takeaways.md", "soft/looms_at_sea/learnings.md"]
)
def test_takeaways_in_a_folder_of_the_talk(path: str) -> None:
    title = path.split("/")[1].replace("_", " ").capitalize()

    assert talks_in(f"# {title}{_PARTS}", path, "notes") == [(title, [])]


@pytest.mark.parametrize(
    ("file", "heading"),
    [
        ("Conference_05_Looms.md", 'Conference "Looms that rest, an overview"'),
        ("Conference_05_Looms.md", "Conférence Looms that rest, an overview"),
        ("Lecture_05_Looms.md", "Lecture: Looms that rest, an overview"),
    ],
)
def test_word_that_counts_files_is_no_part_of_the_title(file: str, heading: str) -> None:
    beside = ("Conference_01_Ropes.md", "Conference_02_Knots.md", "Conference_03_Sails.md")
    source = NoteSource.of(f"# {heading}{_PARTS}", file, "compte-rendu-gloamcon", beside)
    note = recover(source).note

    assert [session.title for session in note.sessions] == ["Looms that rest, an overview"]
    assert "05" not in note.event.title
    assert "rest" not in note.event.title


def test_day_two_of_a_thing_is_no_event() -> None:
    text = "# Day Two Looms - Tools for Tangles\n\nSpeaker: Ann Lee\n\nText.\n"

    assert talks_in(text, "tangles.md") == [("Day Two Looms - Tools for Tangles", ["Ann Lee"])]


_LINK = "[Slidedeck](https://speakerdeck.com/ann/looms)"


@pytest.mark.parametrize("sign", ["#", "##"])
def test_title_of_one_talk_beside_its_parts(sign: str) -> None:
    parts = "".join(f"{sign} {part}\n\nText.\n\n" for part in ("Agenda", "Initech", "Why dye?"))
    text = f"{sign} All the cloth that holds\n\nInitech\n\n{_LINK}\n\n{parts}"

    assert talks_in(text, "ann_initech.md", "gloamconf") == [("All the cloth that holds", [])]


def test_talks_with_slides_each_stand_side_by_side() -> None:
    titles = ["All the cloth that holds", "Ropes in the rain", "Knots under load"]
    text = "".join(f"## {title}\n\n{_LINK}\n\nText.\n\n" for title in titles)

    assert [title for title, _ in talks_in(text, "gloamconf.md")] == titles
