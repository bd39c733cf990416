"""An event is called the same on each of its days, and by no word that any event has."""

from datetime import date

import pytest
from recovered_talks import talks_in

from notes.reading.source import NoteSource
from notes.structure.dates.dated_names import with_year_in_full
from notes.structure.events.event_names import name_in_path, name_in_text
from notes.structure.recover import recover


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("GloamConf Thursday 2018", "GloamConf 2018"),
        ("GloamConf 2018 Thursday", "GloamConf 2018"),
        ("gloamcon (Tuesday)", "gloamcon"),
        ("GloamConf Tuesday notes", "GloamConf"),
        ("GloamConf Day 2 notes", "GloamConf"),
        ("Kelp Unleashed Day2 2019", "Kelp Unleashed 2019"),
        ("KELPNLP day1", "KELPNLP"),
        ("Notes from day 2 of GloamConf", "GloamConf"),
        ("Day One of the Gloam Summit", "Gloam Summit"),
        ("Tag 2 der Kelpkonferenz", "Kelpkonferenz"),
        ("Day 1 GloamConf", "GloamConf"),
        ("Taco Tuesday", "Taco Tuesday"),
        ("Meet Up", ""),
        ("Conference/Meeting/Talk", ""),
        ("Webinars", ""),
    ],
)
def test_a_name_is_told_without_its_day(text: str, name: str) -> None:
    assert name_in_text(text).title == name


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("2016-10-16-kelp-unconf-day-1", "Kelp UnConf"),
        ("gloamconf_day_2", "GloamConf"),
        ("2019-gloamconf-day2", "GloamConf 2019"),
        ("gloamconf-2", "GloamConf"),
        ("ann-lee.github.io", ""),
        ("example.com", ""),
        ("gloamconf.org", "Gloamconf.org"),
        ("kelp.io", "Kelp.io"),
    ],
)
def test_a_folder_is_no_day_and_no_site(folder: str, name: str) -> None:
    assert name_in_path(folder).title == name


@pytest.mark.parametrize("writers", ["", "% Bo Ekman\n", "% Bo Ekman\n% 3 May 2019\n"])
def test_the_title_block_of_pandoc_names_the_event_and_no_speaker(writers: str) -> None:
    text = f"% GloamConf 2019\n{writers}\n# How ropes rest - Ann Lee\n\nx\n\n# Looms wait\n\ny\n"
    assert talks_in(text) == [("How ropes rest", ["Ann Lee"]), ("Looms wait", [])]
    event = recover(NoteSource.of(text, "note.md")).note.event
    assert event.title == "GloamConf 2019"
    assert event.date_start == (date(2019, 5, 3) if "3 May" in writers else None)


def test_later_lines_with_a_percent_sign_are_text() -> None:
    text = "# How ropes rest\n\nHalf of it:\n\n% GloamConf 2019\n"
    assert talks_in(text) == [("How ropes rest", [])]


@pytest.mark.parametrize("folder", ["2-17-19-{}", "2_17_19_{}", "17-2-19 {}", "2-17-19-{}/Labs"])
@pytest.mark.parametrize("name", ["Kelp-Workshop", "KelpConf"])
def test_a_folder_tells_its_day_before_a_year_of_two_digits(folder: str, name: str) -> None:
    text = "# Kelp at rest\n\nIt rests.\n\n- so it is\n"
    event = recover(NoteSource.of(text, f"{folder.format(name)}/kelp.md", "eventnotes")).note.event
    assert (event.title, event.date_start) == (name.replace("-", " "), date(2019, 2, 17))


@pytest.mark.parametrize("folder", ["2-2-40-kelp", "13-14-19-kelp", "3-4-5 kelp", "12-10-11-kelp"])
def test_other_numbers_before_a_name_are_as_they_were(folder: str) -> None:
    assert with_year_in_full(folder) == folder


@pytest.mark.parametrize("folder", ["day2-people", "Day_2 - Nets", "tag1-menschen"])
def test_a_day_with_its_topic_is_no_event(folder: str) -> None:
    source = NoteSource.of("# Ropes\n\n- rest\n", f"2017/{folder}/ropes.md", "KelpSummit")
    assert recover(source).note.event.title == "Kelp Summit 2017"
