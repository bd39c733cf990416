"""Headings that say when and where an event was held, which are no talks."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.days_in_places import is_day_in_place
from notes.structure.recover import recover

TITLES = ["Why queues lie", "Teaching caches to forget", "Boring deploys at night"]


def titles(text: str, path: str = "gloamconf/README.md") -> list[str]:
    note = recover(NoteSource.of(text, path, "gloam")).note
    return [session.title for session in note.sessions if session.kind.is_talk]


def talks(level: str) -> str:
    return "\n".join(f"{level} {title}\n\n- it rests\n- and wakes\n" for title in TITLES)


@pytest.mark.parametrize("line", ["3 Mar 2018 Oslo", "Graz, March 3", "Sat 3 March @ Ghent"])
@pytest.mark.parametrize("level", ["##", "###"])
def test_a_day_in_a_town_is_no_talk(line: str, level: str) -> None:
    assert titles(f"# GloamConf\n\n## {line}\n\n{talks(level)}") == TITLES


@pytest.mark.parametrize("line", ["Oslo, Norway", "Oslo 2018", "3 March, Hinterwald"])
def test_a_place_above_nothing_is_no_talk_beside_some(line: str) -> None:
    assert titles(f"# GloamConf\n\n## {line}\n\n{talks('##')}") == TITLES


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("3 March 2018 - Oslo, Norway", True),
        ("Oslo", False),
        ("3 March 2018", False),
        ("Moving to Oslo on 3 March 2018", False),
        ("3 March 2018: Why queues lie", False),
    ],
)
def test_a_day_and_a_town_are_told_by_nothing_else_on_their_line(line: str, told: bool) -> None:  # noqa: FBT001
    assert is_day_in_place(line) is told


DAYS_AND_PLACES = [
    "17-18 September 2015, RLM Rope Centre, QP Marsh, Bangalore",
    "17-18 September 2015, Rope Hall, Winster Road, Bangalore",
    "Sept 17-18, 2015 | Rope Hall, Bangalore, India",
]
NOTES = {
    "links": "1. [Rope](http://rope.example)\n2. [Looms](http://loom.example)\n3. Meta ropes\n",
    "points": "- one rope is enough\n- more\n",
    "text": "\nRopes were given to all of us.\n",
}


@pytest.mark.parametrize("line", DAYS_AND_PLACES)
@pytest.mark.parametrize("notes", NOTES.values(), ids=NOTES)
@pytest.mark.parametrize("mark", ["## ", "#### "])
def test_days_and_venue_above_notes_are_the_events(line: str, notes: str, mark: str) -> None:
    path, beside = "2015-09-18-GloamFoo-Bangalore.md", ("2016-01-01-x.md", "2016-02-01-y.md")
    source = NoteSource.of(f"##GloamFoo 2015\n{mark}{line}\n\n{notes}", path, "notes", beside)
    note = recover(source).note
    assert line not in [session.title for session in note.sessions]
    assert (str(note.event.date_start), str(note.event.date_end)) == ("2015-09-17", "2015-09-18")
    assert (note.event.location or "").partition(",")[2].count("Bangalore") == 1


def test_a_talk_whose_line_tells_its_day_stays() -> None:
    text = "# Wed Oct 7, 2015 | Ann Lee\n\n- looms\n- ropes\n"
    note = recover(NoteSource.of(text, "Gloam2015/Keynote1.md", "slides", ("Keynote2.md",))).note
    assert [[person.name for person in each.speakers] for each in note.sessions] == [["Ann Lee"]]
