"""Talks of an event below a heading for notes, or beside its days; slots behind their titles."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.titles.titles import read_entry
from tests.support.recovered_talks import talks_in

TITLES = ("Why caches rest", "Debugging the debugger", "Relay talk", "Kelp at night")


@pytest.mark.parametrize("notes", ["Notes", "My notes", "Raw notes"])
def test_titles_below_a_heading_for_notes_on_top_are_talks(notes: str) -> None:
    below = "\n".join(f"### {title}\n\n- x\n" for title in TITLES)
    text = f"# GloamConf Day 1 - 2016\n\n## {notes}\n\n- x\n\n{below}\n## Typed maps\n\n- x\n"
    expected = [*TITLES, "Typed maps"]
    assert [title for title, _ in talks_in(text, "gloamconf_2016/day_one.md")] == expected


def test_parts_below_a_heading_for_notes_are_none() -> None:
    parts = "\n".join(f"### {part}\n\n- x\n" for part in ("Questions", "Summary", "Links"))
    talks = "## Typed maps\n\n- x\n\n## Kelp at night\n\n- x\n"
    text = f"# GloamConf 2016\n\n## Notes\n\n{parts}\n{talks}"
    titles = [title for title, _ in talks_in(text, "gloamconf_2016/README.md")]
    assert titles == ["Typed maps", "Kelp at night"]


@pytest.mark.parametrize(
    ("line", "is_talk"),
    [
        ("[Slides](https://www.slideshare.net/x/rest)", True),
        ("[Video](https://gloam.example/v)", True),
        ("- [Slides](https://www.slideshare.net/x/rest)", False),
        ("It rained all day.", False),
    ],
)
def test_a_heading_beside_days_with_slides_of_its_own_is_a_talk(
    line: str, *, is_talk: bool
) -> None:
    days = "\n".join(
        f"# Day {day}\n\n## Why caches rest {day}\n\n- x\n\n## Quiet queues {day}\n\n- x\n"
        for day in (1, 2)
    )
    text = f"# GloamConf 2016\n\n{days}\n# The night is not over\n\n{line}\n\n- x\n"
    titles = [title for title, _ in talks_in(text, "gloamconf_2016/README.md")]
    assert ("The night is not over" in titles) == is_talk


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Caches that rest 1pm - Hall 1", "Caches that rest"),
        ("Caches that rest - 2:30pm - Le Grand Salon 2", "Caches that rest"),
        ("Caches that rest, 10am, Room B", "Caches that rest"),
        ("Caches that rest (14:00, Hall 1)", "Caches that rest"),
        ("Caches that rest | 14:00-14:45 | Saal 2", "Caches that rest"),
        ("Caches that rest - Hall 3", "Caches that rest"),
        ("Caches that rest 1pm - Hall 1 / Ann Lee", "Caches that rest"),
        ("Caches that rest - Hall 3 - Ann Lee", "Caches that rest"),
        ("Python 3.10 - Part 2", "Python 3.10 - Part 2"),
        ("Rest at 3am - Act 2", "Rest at 3am - Act 2"),
        ("Life in Hall 3", "Life in Hall 3"),
        ("Vitamin C", "Vitamin C"),
        ("Apr 9 11:31:08 EDT 2016", "Apr 9 11:31:08 EDT 2016"),
        ("Interview: Ann Lee and Bo Ekdahl on Rest", "Interview: Ann Lee and Bo Ekdahl on Rest"),
        ("Interview: Ann Lee on how caches rest", "how caches rest"),
    ],
)
def test_when_and_where_a_talk_was_is_no_title(line: str, title: str) -> None:
    assert read_entry(line).title == title


@pytest.mark.parametrize(
    ("folder", "root", "event"),
    [
        ("2018-10-09_looms_kelp", "gloam2018-notes", "Gloam 2018"),
        ("gloam-2018/2018-10-09-looms", "notes", "Gloam 2018"),
        ("2018-10-09_gloamconf", "notes-2018", "GloamConf"),
        ("2018-10-09-caches-at-sea", "meetups-2018", "Caches At Sea"),
        ("2017-11-13-caches-at-sea", "gloam2018", "Caches At Sea"),
    ],
)
def test_a_day_with_a_topic_below_an_edition_is_not_its_event(
    folder: str, root: str, event: str
) -> None:
    source = NoteSource.of(
        "# Why caches rest\n\n- x\n", f"{folder}/rest.md", root, ("a.md", "b.md")
    )
    assert recover(source).note.event.title == event


@pytest.mark.parametrize(
    ("below", "is_talk"),
    [
        ("The following 3 talks are about rest.", False),
        ("Die nächsten zwei Vorträge handeln davon.", False),
        ("They are tired at night.", True),
        ("The following talks go on:\n\n- x\n- y\n- z", True),
    ],
)
def test_a_heading_that_only_says_that_talks_follow_is_none(below: str, *, is_talk: bool) -> None:
    talks = "".join(f"# Rest {name} with {name}\n\n- x\n\n" for name in ("Ann Lee", "Bo Ekdahl"))
    text = f"# GloamConf 2016\n\n# Sleep\n\n{below}\n\n{talks}"
    titles = [title for title, _ in talks_in(text, "gloamconf_2016/README.md")]
    assert ("Sleep" in titles) == is_talk


@pytest.mark.parametrize("heading", ["", "# ", "## "])
def test_the_event_stands_behind_the_speaker_of_the_first_line(heading: str) -> None:
    text = f"{heading}Speaker: Ann Lee - Gloam 2014\n\nCounters rest at night.\n"
    note = recover(NoteSource.of(text, "CountersThatRest.md", "talk-notes", ("a.md",))).note
    assert note.event.title == "Gloam 2014"
    assert [[each.name for each in talk.speakers] for talk in note.sessions] == [["Ann Lee"]]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Reeds - Uso de Kelp en el mundo real", []),
        ("Reeds - Ann de Boer en Bo Ekdahl", ["Ann de Boer", "Bo Ekdahl"]),
    ],
)
def test_a_place_behind_en_is_nobody(line: str, names: list[str]) -> None:
    assert [each.name for each in read_entry(line).people.speakers] == names
