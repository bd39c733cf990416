"""Whose event a note of one talk is of, whose title looks like an event's name or a folder's."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

BODY = "\n\nAnn Lee, Acme\n\nMaintain caches, and rest.\n\n## New kinds\n\n- a note\n- another\n"
BESIDE = ("caches.md", "queues.md", "logs.md", "deploys.md", "rest.md")


def event(text: str, path: str, root: str) -> str:
    folder = path.rpartition("/")[0]
    siblings = tuple(f"{folder}/{name}" for name in BESIDE)
    return recover(NoteSource.of(text, path, root, siblings)).note.event.title


@pytest.mark.parametrize("root", ["GloamUK2015-notes", "gloamuk-2015", "ann13+GloamUK2015-notes"])
@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("CacheScript 2015", "notes/cachescript-2015.md"),
        ("Transfer of Caches", "tutorials/transfer_of_caches/transfer_of_caches_notes.md"),
        ("Resting Caches Well", "notes/resting-caches-well.md"),
    ],
)
def test_the_title_of_the_one_talk_is_not_its_events(title: str, path: str, root: str) -> None:
    named = event(f"# {title}{BODY}", path, root)
    assert named.replace(" ", "").casefold() == "gloamuk2015"


def test_a_meetup_with_its_number_is_the_event() -> None:
    text = f"# Gloam Meetup #12{BODY}"
    assert event(text, "talks/gloam.md", "notes") == "Gloam Meetup #12"


def test_a_title_that_is_a_folders_is_spelled_as_in_the_title() -> None:
    text = "# Gloam 1.3 Webinar\n\n- a note\n- another\n\n## New kinds\n\n- a note\n"
    assert event(text, "gloam13webinar/notes.md", "notes") == "Gloam 1.3 Webinar"


@pytest.mark.parametrize("country", ["Italia", "Deutschland", "Brasil", "Italy"])
def test_a_country_is_the_edition_of_the_folder_above(country: str) -> None:
    path = f"GloamCon/{country}/2025/caches.md"
    assert event(f"# How caches rest{BODY}", path, "notes") == f"GloamCon {country} 2025"


@pytest.mark.parametrize(
    ("root", "title"),
    [
        ("ann13+GloamCon-2018-notes", "GloamCon 2018"),
        ("ann+GloamCon-2018-notes", "GloamCon 2018"),
        ("gloamcon+2018", "Gloamcon 2018"),
    ],
)
def test_the_owner_of_a_mirror_is_no_part_of_the_name(root: str, title: str) -> None:
    named = event(f"# How caches rest{BODY}", "notes/rest.md", root)
    assert named.casefold() == title.casefold()


def test_a_file_named_for_the_event_in_fewer_words_leaves_it_its_title() -> None:
    title = "Gloam workshop at the University of Leeds"
    front = f"---\ntitle: {title}\ndate: 2016-10-24\nlocation: Leeds\nspeaker: Ann Lee\n---\n"
    assert event(f"{front}\n- a note\n", "161024_gloam_workshop_leeds.md", "notes") == title


@pytest.mark.parametrize("event", ["GLOAM 2018", "GLOAM Bergen 2019", "Weave 2021"])
@pytest.mark.parametrize(
    "heading",
    ["{} - Slow looms at rest by Ann Lee", "Slow looms at rest ({})", "[{}] Slow looms at rest"],
)
@pytest.mark.parametrize("path", ["talks/soil/slow.md", "slow.md"])
def test_a_year_tells_the_event_beside_the_title(event: str, heading: str, path: str) -> None:
    found = recover(NoteSource.of(f"# {heading.format(event)}\n\n- a\n", path, "my-notes")).note
    assert found.event.title == event
    assert [session.title for session in found.sessions] == ["Slow looms at rest"]


@pytest.mark.parametrize(
    "path",
    [
        "2021-11-05-dare-to-mend-your-nets.md",
        "2021-11-05-mend-your-nets-or-drift.md",
        "notes/2021-11-dare-to-mend-nets.md",
    ],
)
@pytest.mark.parametrize("lead", ["Sailors, ", "", "How I "])
def test_a_dated_file_is_named_for_its_talk_in_other_words(lead: str, path: str) -> None:
    text = f"# {lead}Dare to mend your net$ or drift, nets at rest\n\n## Use\n\n- one\n- two\n"
    assert event(text, path, "notes") == ""


def test_a_dated_file_is_named_for_an_event_that_its_talk_does_not_say() -> None:
    text = "# Mending nets\n\n- one\n- two\n"
    assert event(text, "2021-11-05-harbour-days-of-the-north.md", "notes") != ""


@pytest.mark.parametrize("title", ["Looms v2", "Nets in Gloam v14", "gloam.js v3 from the inside"])
def test_a_version_is_no_number_of_an_event(title: str) -> None:
    assert event(f"# {title}{BODY}", "2020-06-28-looms.md", "notes") != title


@pytest.mark.parametrize(
    "path",
    [
        "2019/slow-looms-that-rest/slow-looms-that-rest.md",
        "Sessions/Day2/Slow Looms That Rest/Note.md",
    ],
)
def test_the_folder_of_the_one_talk_is_not_its_event(path: str) -> None:
    assert event("# Slow looms that rest\n\n- rest\n", path, "kelpfest-notes") in (
        "KelpFest",
        "KelpFest 2019",
    )


@pytest.mark.parametrize("path", ["KnotLadies/index.rst", "KnotLadies/20190501.rst"])
def test_a_group_has_a_folder_with_an_index_or_dated_evenings(path: str) -> None:
    assert event("# KnotLadies\n\n- a thread\n- rest\n", path, "ann-notes") == "KnotLadies"


def test_the_closing_keynote_names_no_event() -> None:
    named = event("# Closing Keynote - Day 1\n\n- rest\n", "Day1/Closing.md", "Kelpfest2019")
    assert named == "Kelpfest 2019"


@pytest.mark.parametrize("title", ["Slow Looms", "Slow Looms for Everybody", "Slow Looms in 2016"])
@pytest.mark.parametrize("sign", [" - {}", " ({})", ", {}", " | {}"])
def test_a_title_with_its_speaker_is_no_event_though_its_folder_is_called_so(
    title: str, sign: str
) -> None:
    inner = "".join(f"\n### {part}\n\n- a note\n- another\n" for part in ("New", "Old", "Both"))
    text = f"# {title}{sign.format('Ann Lindqvist')}\n{inner}"
    source = NoteSource.of(text, f"{title}/index.md", "gloamcon-notes")
    assert recover(source).note.event.title.casefold() in {"gloamcon", "gloamcon 2016"}
