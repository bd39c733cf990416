"""Events whose files, folders and notebooks are named in short, in any order and script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notes.linking.inheritance import with_inherited
from notes.reading.source import NoteSource
from notes.structure.events.event_names import name_in_text
from notes.structure.recover import recover

if TYPE_CHECKING:
    from notes.models import EventDetails

TALKS = (
    "\n## Slow looms that remember - Ann Keller\n- warp first\n"
    "\n## What queues forget - Bo Larsson\n- tails\n"
)
ONE = "\n- warp first\n- weft later\n- looms rest at night\n"


def event_of(
    text: str, path: str = "note.md", root: str = "stuff", siblings: tuple[str, ...] = ()
) -> EventDetails:
    """The event of a note, as it tells it."""
    return recover(NoteSource.of(text, path, root, siblings)).note.event


def talks_of(
    text: str, path: str = "note.md", root: str = "stuff", siblings: tuple[str, ...] = ()
) -> int:
    """How many talks a note tells of."""
    sessions = recover(NoteSource.of(text, path, root, siblings)).note.sessions
    return sum(session.kind.is_talk for session in sessions)


@pytest.mark.parametrize(
    "root", ["dev-conference-notes", "Tech-Seminar-Review", "it_conference_notes", "Dev Meetups"]
)
@pytest.mark.parametrize(
    ("path", "heading", "title", "day"),
    [
        ("2019/0430/0430_Loomers.md", "Loomers at Harbour", "Loomers at Harbour", "2019-04-30"),
        ("2019/0615_fest.md", "WarpFest Extended", "WarpFest Extended", "2019-06-15"),
        ("2019/0713-kelp/README.md", "下準備", "Kelp", "2019-07-13"),
        ("2019/07-13 kelp night/README.md", "準備", "Kelp Night", "2019-07-13"),
    ],
)
def test_a_notebook_of_any_events_is_none_of_them(
    root: str, path: str, heading: str, title: str, day: str
) -> None:
    event = event_of(f"# {heading}\n{TALKS}", path, root)
    assert (event.title, str(event.date_start)) == (title, day)


def test_times_of_talks_are_no_days() -> None:
    siblings = ("0900-warp.md", "1400-weft.md")
    assert event_of(f"# Looms\n{ONE}", "2019/1130-looms.md", "notes", siblings).date_start is None
    assert event_of(f"# Looms\n{ONE}", "2019/1130-looms.md", "kelpconf").date_start is None


@pytest.mark.parametrize("heading", ["Conferences attended in 2019", "2019년도 컨퍼런스 참가 목록"])
def test_a_list_of_events_is_named_for_none(heading: str) -> None:
    text = f"# {heading}\n\n## WarpFest 2019\n- looms\n\n## KelpDays 2019\n- rain\n"
    assert event_of(text, "2019/README.md", "Dev-Conference-Review").title == ""


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("2019.04.11_LCW(Harbour)/README.md", "Loom Cloud World Lodz 2019"),
        ("2019-05-02 Warp/README.md", "Warp Summit Lodz"),
        ("2021-03-04 gloam/README.md", "Gloam Developers Summit 2021"),
        ("2021-05-04 gloamjs/notes.md", "GloamJS meetup #4"),
        ("20180430-techmeeting.md", "Initech Dream Team Tech Meeting"),
        ("20180611-lodzjs.md", "LodzJS June Meetup"),
    ],
)
def test_the_title_spells_out_what_its_dated_file_says_in_short(path: str, heading: str) -> None:
    assert event_of(f"# {heading}\n{TALKS}", path, "notes").title == heading


@pytest.mark.parametrize(
    ("path", "heading", "title"),
    [
        ("2019-05-08 kelpconf/README.md", "Slow looms in depth", "KelpConf"),
        ("2019-05-08 kelpconf/README.md", "How do looms rest in 2019?", "KelpConf"),
        ("20180516-looms.md", "Looms for beginners", ""),
    ],
)
def test_a_talk_in_a_dated_file_spells_out_no_event(path: str, heading: str, title: str) -> None:
    assert event_of(f"# {heading}\n{ONE}", path, "notes").title == title


@pytest.mark.parametrize(
    "root", ["KelpConNotes", "KelpConReview", "KelpConSummaries", "kelpcon-notes", "KelpCon_Notes"]
)
@pytest.mark.parametrize(
    ("path", "heading"),
    [("README.md", ""), ("Back to Basics/Looms.md", "Back to Basics: Looms")],
)
def test_a_word_for_notes_is_glued_to_the_event(root: str, path: str, heading: str) -> None:
    assert event_of(f"# {heading or root}\n{ONE}", path, root).title == "KelpCon"


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("kelpconf-2018", "KelpConf 2018"),
        ("KelpConf Oslo Meetup Notes!", "KelpConf Oslo Meetup"),
        ("KelpConf 2021 참관 후기", "KelpConf 2021"),
        ("KelpConf 2020 心得", "KelpConf 2020"),
        ("👩‍💻 KelpConf-2020-notes", "KelpConf 2020"),
        ("Kelp Live!", "Kelp Live!"),
    ],
)
def test_words_for_notes_are_no_part_of_the_title(heading: str, title: str) -> None:
    assert event_of(f"# {heading}\n{TALKS}").title == title


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("2026/us/day1.md", "LoomCon US 2026"),
        ("2026/jp/day1.md", "LoomCon JP 2026"),
        ("2026/Oslo/day1.md", "LoomCon Oslo 2026"),
        ("2026/day1.md", "LoomCon 2026"),
    ],
)
def test_a_place_below_a_year_is_that_of_an_edition(path: str, title: str) -> None:
    assert event_of(f"# Conference day 1\n{TALKS}", path, "loomcon-report").title == title


def test_an_edition_keeps_its_place_below_the_index_of_all() -> None:
    texts = {"2026/index.md": "# LoomCon\n", "2026/us/day1.md": f"# Day 1\n{TALKS}"}
    notes = [recover(NoteSource.of(text, path, "loomcon")).note for path, text in texts.items()]
    assert with_inherited(notes)[1].event.title == "LoomCon US 2026"


@pytest.mark.parametrize("file", ["WeaveItOn", "weave-it-on"])
def test_a_name_goes_on_behind_a_sign_as_its_file_does(file: str) -> None:
    event = event_of(f"# Weave it: On! Conference review\n{TALKS}", f"{file}.md")
    assert event.title == "Weave it: On! Conference"


@pytest.mark.parametrize("picture", ["![Our board](a.png)", "![](b.png)\n\n![Group][1]"])
def test_a_picture_on_top_is_no_name(picture: str) -> None:
    text = f"{picture}\n\n# Loomers 2020-01-02\n{TALKS}"
    assert event_of(text).title == "Loomers"


@pytest.mark.parametrize(
    ("file", "siblings", "title"),
    [
        ("[10min Loomtalk] Queues.md", ("[10min Loomtalk] Warp.md",), "10min Loomtalk"),
        ("[10min Loomtalk] Queues.md", ("Warp.md",), ""),
        ("[Track1-4_2] Queues.md", ("[Track1-4_2] Warp.md",), ""),
        ("[2022 WarpConf] What queues do.md", (), "WarpConf 2022"),
        ("Slow queues - Ann Keller ) 2023 KELP CONFERENCE.md", (), "KELP CONFERENCE 2023"),
    ],
)
def test_a_file_names_its_event_in_brackets(
    file: str, siblings: tuple[str, ...], title: str
) -> None:
    text = f"# What queues do\n{ONE}"
    assert event_of(text, file, "review", siblings).title == title
    assert talks_of(text, file, "review", siblings) == 1


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Day 1 Html5KelpCon", "Html5KelpCon"),
        ("KelpCon Day 3 and 4", "KelpCon"),
        ("KelpConf Days 1 & 2", "KelpConf"),
        ("KelpConf day 1-2", "KelpConf"),
        ("Day 1 and 2 of KelpConf 2021", "KelpConf 2021"),
        ("Top 10 KelpCon LA sessions", "KelpCon LA"),
        ("KelpConf 2019 :sunrise:", "KelpConf 2019"),
        ("Ann Keller's kelp conj 2011", "kelp conj 2011"),
        ("Women's KelpConf 2021", "KelpConf 2021"),
        ("Mon KelpConf 2021", "KelpConf 2021"),
        ("KelpConf 2019, Ann Keller", "KelpConf 2019"),
        ("EuroPython2025", "EuroPython 2025"),
        ("KelpotonCon18", "KelpotonCon18"),
    ],
)
def test_a_name_stands_without_days_counts_and_owners(heading: str, title: str) -> None:
    assert name_in_text(heading).title == title


def test_who_spoke_is_no_place() -> None:
    assert name_in_text("KelpConf 2019, Ann Keller").place == ""
    assert name_in_text("KelpConf 2019, Oslo").place == "Oslo"


def test_an_event_stands_behind_who_gave_the_talk() -> None:
    text = f"# Slow looms at rest by Ann Keller at KelpConf 2019\n{ONE}"
    assert event_of(text, "slow-looms-at-rest.md").title == "KelpConf 2019"


def test_a_folder_of_one_talk_in_an_event_names_no_event() -> None:
    text = f"# Embracing looms - 2018\n{TALKS}"
    path = "05. Embracing looms/ann/concept.md"
    assert event_of(text, path, "KelpCon_Notes").title == "KelpCon"


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("Partners Summit Keynote", "PartnersSummitKeynote.md"),
        ("How do looms rest in 2030?", "01_rest-of-looms.md"),
    ],
)
def test_a_talk_in_the_notebook_of_a_year_is_of_its_event(heading: str, path: str) -> None:
    text = f"# {heading}\n{ONE}"
    assert event_of(text, path, "kelpconf-2019", ("a.md", "b.md")).title == "KelpConf 2019"


def test_the_topic_of_an_evening_is_no_name_beside_that_of_the_meetup() -> None:
    texts = {
        "README.md": "# Weavers Lodz Meetup\n\nNotes.\n",
        "notes/19-06-2021/main.md": f"# Algebra of looms\n{TALKS}",
        "notes/2020-05-01/main.md": f"# KelpConf 2020\n{TALKS}",
    }
    notes = [recover(NoteSource.of(text, path, "meetups")).note for path, text in texts.items()]
    titles = [note.event.title for note in with_inherited(notes)]
    assert titles == ["Weavers Lodz Meetup", "Weavers Lodz Meetup", "KelpConf 2020"]
