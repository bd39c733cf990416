"""Notes of events without a title of their own, or with the day and place below it."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in

TALKS = ("Slow looms and fast people", "Simple tricks for your kiln", "Rain keeping")
BESIDE = ("vim.md", "2013-03-17-Weaving.md", "tea.md", "2014-11-01-Type.md")


def body(mark: str, rule: str = "") -> str:
    """Talks below headings that begin with `mark`, each perhaps closed by a `rule`."""
    return "".join(
        f"{mark}{talk}\n- [Pipe](http://kiln.example/)\n- rest\n\n{rule}" for talk in TALKS
    )


@pytest.mark.parametrize("name", ["2015-10-03-LoomconIndia-Leeds", "GloamSummitOslo", "loomconf"])
@pytest.mark.parametrize("mark", ["# ", "#", "###", "## "])
@pytest.mark.parametrize("rule", ["", "--------\n\n"])
def test_headings_of_a_file_that_is_named_for_an_event_are_talks(
    name: str, mark: str, rule: str
) -> None:
    source = NoteSource.of(body(mark, rule), f"{name}.md", "notes", BESIDE)
    sessions = recover(source).note.sessions
    assert [session.title for session in sessions] == list(TALKS)


def test_an_event_in_a_program_is_none_of_people() -> None:
    text = "It is fast.\n\n#Blocks that are small\n- rest\n\n#Queues\n- wait\n"
    (talk,) = talks_in(text, "Advanced-EventMachine.md", "notes")
    assert talk[1] == []


@pytest.mark.parametrize("tags", ["#tea #rain\n", "#tea\n", "#todo call Ann\n#todo sleep\n"])
def test_tags_are_no_headings(tags: str) -> None:
    assert talks_in(f"# How rain is kept\n\n{tags}\n- in tubs\n", "how-rain-is-kept.md") == [
        ("How rain is kept", [])
    ]


@pytest.mark.parametrize("day", ["19 Nov 2014", "17-18 September 2014", "Saturday, 3 May 2014"])
@pytest.mark.parametrize(
    "where", ["QUIRE, Bangalore", "Amara Resort, Leeds", "M Centre, Jo Nagar, Oslo"]
)
@pytest.mark.parametrize("parting", [" ", ", ", " @ ", " - ", " | "])
@pytest.mark.parametrize(("below", "mark"), [("##", "## "), ("####", "###### "), ("###", "##")])
def test_the_day_and_the_venue_below_an_event_are_no_talk(
    day: str, where: str, parting: str, below: str, mark: str
) -> None:
    for line in (f"{day}{parting}{where}", f"{where}{parting}{day}"):
        text = f"# LoomFest 2014\n{below} {line}\n\n{body(mark)}"
        assert [title for title, _ in talks_in(text, "2014-11-19-LoomFest.md")] == list(TALKS)


def test_a_talk_below_its_day_keeps_its_title() -> None:
    text = "# Loom Meetup 2014\n## Slow looms, 3 May\n\n- rest\n\n## Rain that stays\n\n- fall\n"
    assert len(talks_in(text)) == 2
