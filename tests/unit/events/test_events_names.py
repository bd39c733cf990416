import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notes.structure.events.event_names import name_in_path, name_in_text


@pytest.mark.parametrize(
    ("part", "title", "year"),
    [
        ("gopher_con_2017", "Gopher Con 2017", 2017),
        ("rustconf-2018", "RustConf 2018", 2018),
        ("gloamconf2015notes", "GloamConf 2015", 2015),
        ("GloamCon2018Notes", "GloamCon 2018", 2018),
        ("gloamconf-2019notes", "GloamConf 2019", 2019),
        ("GloamConf2019EU", "GloamConf 2019 EU", 2019),
        ("2019gloamconf", "GloamConf 2019", 2019),
        ("2015-06-11-WebSummit", "WebSummit", 2015),
        ("2016-04-02-GardenForum", "Garden Forum", 2016),
        ("LambdaLounge2014", "Lambda Lounge 2014", 2014),
        ("DevFest2014", "DevFest 2014", 2014),
        ("notes-rustconf-2018", "rustconf 2018", 2018),
        ("ndc-oslo-notes", "NDC Oslo", None),
        ("DebConf15", "DebConf 2015", 2015),
        ("rust-conf-18", "Rust Conf 2018", 2018),
        ("java11-in-depth", "Java11 in Depth", None),
        ("201905 SpringDays", "SpringDays", 2019),
        ("conference-notes", "", None),
        ("Meetup-Notes", "", None),
        ("talks", "", None),
        ("_posts", "", None),
        ("2019", "", 2019),
        ("10", "", None),
        ("october", "", None),
        ("day1", "", None),
        ("thr", "", None),
        ("My Notes", "", None),
    ],
)
def test_a_folder_names_its_event(part: str, title: str, year: int | None) -> None:
    name = name_in_path(part)
    assert (name.title.casefold(), name.year) == (title.casefold(), year)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("RustConf 2018", "RustConf 2018"),
        ("RustConf 2018 Notes", "RustConf 2018"),
        ("Notes from RustConf 2018", "RustConf 2018"),
        ("My notes on the RustConf 2018", "RustConf 2018"),
        ("Conference Notes: RustConf 2018", "RustConf 2018"),
        ("Trip report - RustConf 2018", "RustConf 2018"),
        ("Best of RustConf", "RustConf"),
        ("What I learned at RustConf", "RustConf"),
        ("RustConf 2018 - Day 2", "RustConf 2018"),
        ("RustConf 2018 / Day Two", "RustConf 2018"),
        ("RustConf 2018 Day 2 Keynotes", "RustConf 2018"),
        ("RustConf Day 1 morning", "RustConf"),
        ("RustConf 2018 recap", "RustConf 2018"),
        ("RustConf 2018 conference notes", "RustConf 2018"),
        ("Live blogging RustConf 2018", "RustConf 2018"),
        ("☸️ RustConf 2018", "RustConf 2018"),
        ("RustConf 2018 in Portland", "RustConf 2018"),
        ("RustConf '18, PORTLAND", "RustConf '18"),
        ("RustConf 2018 (virtual), 16 August 2018", "RustConf 2018"),
        ("RustConf 2018 (en ligne)", "RustConf 2018"),
        ("RustConf 2018 playlist", "RustConf 2018"),
        ("Minutes of the RustConf 2018 conference", "RustConf 2018"),
        ("RustConf 2018 virtual edition", "RustConf 2018"),
        ("RustConf 2018 notes, typed on a train", "RustConf 2018"),
        ("Journée du jardin partagé", "Journée du jardin partagé"),
        ("Giornata del pane in piazza", "Giornata del pane in piazza"),
        ("RustConf :: Day 1 :: 16 August 2018", "RustConf"),
        ("RustConf - 18th August 2018", "RustConf"),
        ("RustConf 2018 (August 16-17)", "RustConf 2018"),
        ("[RustConf 2018](https://example.org)", "RustConf 2018"),
        ("[[RustConf 2018]]", "RustConf 2018"),
        ("**RustConf 2018**", "RustConf 2018"),
        ("re:Invent 2018", "re:Invent 2018"),
        ("RustConf 2018 (Portland, Oregon)", "RustConf 2018"),
        ("RustConf 2018, Portland", "RustConf 2018"),
        ("Bericht von der Rust Konferenz 2018", "Rust Konferenz 2018"),
        ("Compte-rendu de Rust Paris 2018", "Rust Paris 2018"),
        ("Notas de la RustConf 2018", "RustConf 2018"),
        ("RustConf 2018 笔记", "RustConf 2018"),
        ("On getting things done", "On getting things done"),
        ("Day 1", ""),
        ("Friday 2018-08-17", ""),
        ("Conference Notes", ""),
        ("Interesting topics", ""),
        ("RustKR 2018 후기 1일차", "RustKR 2018"),
        ("Hot Topics in Rust 2019", "Hot Topics in Rust 2019"),
        ("RustConf 2018 Wrap Up", "RustConf 2018"),
        ("RustConf Day 1 - Instant Recap", "RustConf"),
        ("Ann's Notes", ""),
        ("Abstract", ""),
        ("Rust I/O 2018 のメモ", "Rust I/O 2018"),
        (".NET Days 2018", ".NET Days 2018"),
        ("Notes from **.NET Days 2018**", ".NET Days 2018"),
        ("...RustConf 2018", "RustConf 2018"),
        ("Day 1. RustConf 2018", "RustConf 2018"),
    ],
)
def test_a_heading_is_cut_to_the_name(text: str, title: str) -> None:
    assert name_in_text(text).title == title


def test_what_stands_behind_the_name_is_its_place() -> None:
    assert name_in_text("RustConf 2018 (Portland, Oregon)").place == "Portland, Oregon"
    assert name_in_text("RustConf 2018, Portland").place == "Portland"
    assert name_in_text("RustConf (2018)").place == ""


@pytest.mark.parametrize(
    ("title", "strength"),
    [("RustConf", 2), ("Spring Summit", 2), ("AI Day", 1), ("Silicon", 0), ("Code", 0)],
)
def test_words_for_events_weigh_by_how_sure_they_are(title: str, strength: int) -> None:
    assert name_in_text(title).event_word_strength == strength


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_read_as_a_name(text: str) -> None:
    for name in (name_in_text(text), name_in_path(text), name_in_path(text, is_file=True)):
        assert name.title == name.title.strip()
        assert len(name.title) <= 200


@pytest.mark.parametrize(
    "more", ["intro", "summation", "Logistics", "wrap-up", "write-up", "digest"]
)
@pytest.mark.parametrize(
    ("name", "event"), [("google-gloam-2016", "Google Gloam 2016"), ("rootconf", "RootConf")]
)
def test_what_a_file_tells_of_the_event_is_no_part_of_its_name(
    more: str, name: str, event: str
) -> None:
    assert name_in_path(f"{name}-{more}.md", is_file=True).title == event
