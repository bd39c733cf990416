"""An event's name in the title of a post, and the writer's own words around it."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.event_names import name_in_path, name_in_text
from notes.structure.recover import recover


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Morning Moments from GloamConf 2019", "GloamConf 2019"),
        ("A quick visit at Gloam Camp 2019", "Gloam Camp 2019"),
        ("Notes & Experiments from Gloam.js conf 2019", "Gloam.js conf 2019"),
        ("Talks & ideas from Gloam conference 2019", "Gloam conference 2019"),
        ("Reporting on the Northern Gloam Conference", "Northern Gloam Conference"),
        ("A Gardener’s Diary of GloamConf 2019", "GloamConf 2019"),
        ("Mein Tagebuch der GloamConf 2019", "GloamConf 2019"),
        ("Retour sur Gloam FR 2022 par Ann LEE", "Gloam FR 2022"),
        ("GloamConf 2019 by Ann Lee", "GloamConf 2019"),
        ("GloamConf 2012 Day 1 with a Hundred Gardeners", "GloamConf 2012"),
        ("Ann Lee's talk at Gloam Meetup 2019", "Gloam Meetup 2019"),
    ],
)
def test_the_writers_own_words_are_none_of_the_name(title: str, name: str) -> None:
    assert name_in_text(title).title == name


@pytest.mark.parametrize(
    "name",
    [
        "Festival of Rest 2019",
        "State of the Map 2019",
        "Women of Gloam Valley Conference",
        "European Conference on Computer Vision 2020",
        "Society of Glass Conference 2018",
        "Data on the Beach 2020",
        "Gardeners from Rest and their first Gloam Conference",
        "Looms parted from frames in 1991",
    ],
)
def test_a_name_with_such_words_in_it_stays_whole(name: str) -> None:
    assert name_in_text(name).title == name


def test_a_files_name_is_framed_likewise() -> None:
    assert name_in_path("a-talk-at-gloam-meetup.md", is_file=True).title == "Gloam Meetup"


@pytest.mark.parametrize("place", ["", " in Oslo", " in Boston, MA", " at Town Hall"])
@pytest.mark.parametrize("whom", ["Initech", "my team", "the Loom people"])
def test_for_whom_the_notes_were_taken_is_none_of_the_name(place: str, whom: str) -> None:
    name = name_in_text(f"Notes from GloamConf 2019{place} for {whom}").title
    assert name.startswith("GloamConf 2019")
    assert whom not in name


def test_for_before_a_year_belongs_to_the_name() -> None:
    assert name_in_text("Looms for Everyone 2019").title == "Looms for Everyone 2019"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Thanks GloamConf 2019!", "GloamConf 2019"),
        ("Thank you, GloamConf!", "GloamConf"),
        ("Merci GloamConf 2019 !", "GloamConf 2019"),
        ("Takk Gloam Days 2019", "Gloam Days 2019"),
        ("I'm at the GloamConf", "GloamConf"),
        ("Reisebrev fra Gloam.JS 2019", "Gloam.JS 2019"),
        ("Rapport från GloamConf 2019", "GloamConf 2019"),
        ("Sammanfattning av GloamConf 2019", "GloamConf 2019"),
        ("Ricordi dal GloamConf 2019", "GloamConf 2019"),
        ("Relato do GloamConf 2019", "GloamConf 2019"),
        ("Erste Eindrücke von GloamConf", "GloamConf"),
        ("Wrażenia z GloamConf 2019", "GloamConf 2019"),
        ("GloamConf Results", "GloamConf"),
        ("GloamConf résultats", "GloamConf"),
        ("Initech at Gloamconf", "Gloamconf"),
        ("Initech auf der GloamConf", "GloamConf"),
        ("Gloam Fall Meeting - second update", "Gloam Fall Meeting"),
        ("Update Conference 2024 Journal", "Update Conference 2024"),
    ],
)
def test_greetings_and_reports_of_other_languages_are_none_of_the_name(
    title: str, name: str
) -> None:
    assert name_in_text(title).title == name


@pytest.mark.parametrize(
    "title", ["Thanks to the Looms", "Let's Weave 2019", "Life at Camp", "Den Haag Summit"]
)
def test_a_name_that_begins_with_such_a_word_stays_whole(title: str) -> None:
    assert name_in_text(title).title == title


@pytest.mark.parametrize("behind", ["Day 3 (Talks and Kelp Market)", "my first conference"])
def test_what_goes_on_in_small_letters_is_no_event_beside_one_with_a_year(behind: str) -> None:
    assert name_in_text(f"GloamUX 2018 \u2014 {behind}").title == "GloamUX 2018"


def test_a_folder_is_named_in_letters_without_dots() -> None:
    assert name_in_path("eindruecke-von-der-glm-2015").title.upper() == "GLM 2015"


def test_an_event_in_small_letters_is_one_with_its_year() -> None:
    text = "---\ntitle: Summary of beyond looms 2019 in Oslo\ntags: [talks]\n---\n\nIt was fine.\n"
    note = recover(NoteSource.of(text, "posts/2019-05-16-oslo.md", "site", ())).note
    assert note.event.title == "beyond looms 2019"


@pytest.mark.parametrize(
    ("folder", "title", "name"),
    [
        ("why-ann-and-bo-weave-at-gloam-conference", "Why Ann and Bo weave", ""),
        (
            "looms-and-frames-at-gloam-conference",
            "Looms and FRAMES at GLOAM Conference and Fair 2010",
            "GLOAM Conference and Fair 2010",
        ),
        (
            "2013-11-12-muede-fuesse-auf-der-gloam-konferenz",
            "Müde Füße auf der GLOAM Konferenz",
            "GLOAM Konferenz",
        ),
    ],
)
def test_folder_called_by_its_pages_title_is_read_as_that(
    folder: str, title: str, name: str
) -> None:
    text = f"---\ntitle: {title}\ndate: 2013-11-12\n---\n\nThe programme is out.\n"
    note = recover(NoteSource.of(text, f"content/posts/2010/07/{folder}/index.md", "site", ())).note
    assert name in note.event.title
    assert bool(name) == (note.event.title == name)
