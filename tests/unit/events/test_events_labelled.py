"""Days and places of events behind labels, pictures and days of the week, in any script."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TALKS = (
    "\n## Slow looms that remember - Ann Keller\n- warp first\n"
    "\n## What queues forget - Bo Larsson\n- tails\n"
)


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("- ⏰ 일시 : 2019. 06. 15 (토)\n- ⛳ 장소 : 항구 캠퍼스", "항구 캠퍼스"),
        ("* 📅 Date: June 15, 2019\n* 📍 Venue: Harbour Hall, Lodz", "Harbour Hall, Lodz"),
        ("🕒 When: 15/06/2019 18:30\n🏠 Where: Harbour Hall", "Harbour Hall"),
        ("■ 日時 2019/06/15(土) 19:00\n■ 場所 港ヒカリ", "港ヒカリ"),
        ("開催日: 2019/06/15\n開催場所: 港ヒカリ", "港ヒカリ"),
        ("> 時間：2019/06/15\n> 地點：台北港口中心", "台北港口中心"),
        ("**Date** 2019-06-15\n**Location** Harbour Hall, Lodz", "Harbour Hall, Lodz"),
        ("2019/06/15 (土) @ 港ヒカリ", "港ヒカリ"),
        ("2019-06-15(토) 10:00 ~ 18:00", ""),
        ("2019-06-15 (Sat)", ""),
    ],
)
def test_day_and_place_stand_behind_labels(lines: str, place: str) -> None:
    event = recover(NoteSource.of(f"# Loomers Night\n\n{lines}\n{TALKS}")).note.event
    found = (event.title, str(event.date_start), event.location)
    assert found == ("Loomers Night", "2019-06-15", place)


def test_the_code_of_a_session_is_no_place() -> None:
    text = "# Looms (NET203), Wednesday, 10/7/2015\n\n- warp first\n- weft later\n"
    assert recover(NoteSource.of(text, root_name="kelp_2015_notes")).note.event.location == ""


@pytest.mark.parametrize(
    "frame",
    [
        "- Date: 2019-06-15\n- Venue: Harbour Hall",
        "- 일시: 2019-06-15\n- 주최: 직조 모임",
        "When: 2019-06-15\nOrganizers: Weavers of Lodz",
    ],
)
def test_a_title_above_day_and_place_is_an_event_and_no_talk(frame: str) -> None:
    text = f"# Evening of the weavers\n\n{frame}\n\nGood tea.\n"
    note = recover(NoteSource.of(text, "0615_weavers_evening.md", "review")).note
    assert (note.event.title, len(note.sessions)) == ("Evening of the weavers", 0)
    held = NoteSource.of(
        text.replace("of the weavers\n", "of weavers at Lodz! (May meetup)\n"), "e.md"
    )
    assert recover(held).note.sessions == ()
    spoken = recover(NoteSource.of(text.replace("\n\nGood", "\nSpeaker: Ann Keller\n\nGood"))).note
    assert [session.title for session in spoken.sessions] == ["Evening of the weavers"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("6/15/19", ""),
        ("2019. 6. 15. (토)", ""),
        ("den 15 juni 2019 i Malmö", "Malmö"),
        ("Den 15. juni 2019", ""),
    ],
)
def test_days_are_written_as_people_do_in_their_country(line: str, place: str) -> None:
    event = recover(NoteSource.of(f"# Loomers Night\n\n{line}\n{TALKS}")).note.event
    assert (str(event.date_start), event.location) == ("2019-06-15", place)
