"""Notes without headings of an evening whose topics were voted for, each above its points."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.words.meaning import Meaning, meaning_of

POINTS = "- it lasts\n- it is cheap\n"
TITLES = ["Tar for gates", "Oil on hinges", "Lanterns"]


def titles(text: str, path: str = "gloam-coffee-2017-05-02.md") -> list[str]:
    sessions = recover(NoteSource.of(text, path)).note.sessions
    return [each.title for each in sessions if each.kind.is_talk]


@pytest.mark.parametrize(
    "above", ["", "Gloam Coffee\n\n", "Gloam Coffee\n2 May 2017\n\n8 guests\n\n"]
)
@pytest.mark.parametrize("votes", ["(3 votes)", "[12 votes]", "[4]", "(1 vote)"])
def test_lines_with_votes_above_points_are_talks(votes: str, above: str) -> None:
    talks = "\n".join(f"{title} {votes}\n{POINTS}" for title in TITLES)
    assert titles(f"{above}{talks}\nEpiphanies\n{POINTS}") == TITLES


def test_the_agenda_of_what_follows_tells_the_talks_and_is_none() -> None:
    agenda = "Tonight\n" + "".join(f"- {title}\n" for title in TITLES)
    talks = "\n".join(f"{title}\n{POINTS}" for title in TITLES)
    assert titles(f"{agenda}\n{talks}") == TITLES


def test_lines_above_points_alone_are_parts_of_one_talk() -> None:
    parts = "\n".join(f"{head}\n{POINTS}" for head in ["Why it rusts", "What to do", "Old ways"])
    assert titles(parts, "gloamfest-2017-tar.md") != ["Why it rusts", "What to do", "Old ways"]


@pytest.mark.parametrize("line", ["8 attendees", "about 40 people", "Epiphanies", "All topics"])
def test_who_came_and_what_was_proposed_is_no_title(line: str) -> None:
    assert meaning_of(line) & Meaning.NO_TALK


def test_the_first_of_several_titles_with_votes_is_none_of_the_note() -> None:
    told = [*TITLES, "Ropes at sea"]
    talks = "\n".join(f"**{title} (3 votes)**\n\n{POINTS}" for title in told)
    assert titles(talks, "gloamfest-2017/notes.md") == told


def test_an_agenda_with_more_than_what_was_talked_of_is_one() -> None:
    rest = ["Ropes at sea", "Nets in winter", "Knots by heart", "Sails"]
    agenda = "Tonight\n" + "".join(f"- {title}\n" for title in (*rest, *TITLES))
    talks = "\n".join(f"{title}\n{POINTS}" for title in TITLES)
    assert titles(f"{agenda}\n{talks}") == TITLES
