"""Notes of one talk whose file's name tells what of the heading, or which heading, is the title."""

import pytest
from recovered_talks import talks_in

POINTS = "- measure before you change\n- small teams own small things\n"


@pytest.mark.parametrize(
    "head",
    [
        "Tyvind Orsolak - Gardens as code",
        "Tyvind Orsolak - Quillworks - Gardens as code",
        "Gardens as code - Tyvind Orsolak",
        "Tyvind Orsolak: Gardens as code",
    ],
)
def test_what_the_files_name_does_not_say_is_who_spoke(head: str) -> None:
    found = talks_in(f"# {head}\n\n{POINTS}", "gloamconf-2018/gardens_as_code.md")
    assert found == [("Gardens as code", ["Tyvind Orsolak"])]


def test_a_name_runs_on_behind_the_title_with_its_firm() -> None:
    head = "Gardens as code Tyvind Orsolak (Quillworks, Inc.)"
    found = talks_in(f"# {head}\n\n{POINTS}", "gloamconf-2018/gardens_as_code.md")
    assert found == [("Gardens as code", ["Tyvind Orsolak"])]


def test_a_firm_between_a_known_person_and_the_title_is_no_title() -> None:
    head = "Maria Becker - Quill Works - Ponds do not have a shore"
    found = talks_in(f"# {head}\n\n{POINTS}", "gloamconf-2018/PondsNoShore.md")
    assert found == [("Ponds do not have a shore", ["Maria Becker"])]


@pytest.mark.parametrize(
    "head", ["Gardens as code: what ponds taught", "Gardens as code - ponds in winter"]
)
def test_a_title_that_goes_on_behind_its_sign_stays_whole(head: str) -> None:
    assert talks_in(f"# {head}\n\n{POINTS}", "gloamconf-2018/gardens_as_code.md")[0][0] == head


def test_a_label_above_the_first_heading_tells_the_title() -> None:
    text = f"title: Drawing ponds on small devices\n\nWhy?\n\n{POINTS}\n### Textures\n\nmore\n"
    assert talks_in(text, "pages/pond-drawing.md") == [("Drawing ponds on small devices", [])]


@pytest.mark.parametrize("name", ["talk4", "maria-becker", "moss-weed"])
def test_the_heading_below_the_events_is_the_title_of_a_note_of_one_talk(name: str) -> None:
    text = f"# GloamConf 2018\n\n## Moss is not a weed\n\n{POINTS}"
    assert talks_in(text, f"gloamconf-2018/{name}.md")[0][0] == "Moss is not a weed"


@pytest.mark.parametrize("name", ["talk4", "maria-becker"])
def test_below_the_word_notes_stands_the_title_that_no_file_name_tells(name: str) -> None:
    text = f"# Notes\n\n## Moss is not a weed\n\n{POINTS}"
    assert talks_in(text, f"gloamconf-2018/{name}.md")[0][0] == "Moss is not a weed"


def test_people_below_that_heading_are_the_talks() -> None:
    text = f"### Gloam Data Meetup\n#### Moss is not a weed\nMaria Becker\nTom Okafor\n\n{POINTS}"
    path = "meetups/GDM_weeds_in_moss.md"
    assert talks_in(text, path) == [("Moss is not a weed", ["Maria Becker", "Tom Okafor"])]


def test_an_arrow_stands_between_the_times_of_a_talk() -> None:
    text = (
        "# Wednesday\n\n09:00 -> 09:45 : Moss is not a weed\n09:45 -> 10:30 : Break\n"
        "10:30 --> 11:15 : How ponds rest\n11:15 → 12:00 : Fog at work\n"
    )
    found = talks_in(text, "gloamconf-2018/plan.md")
    assert [title for title, _ in found] == ["Moss is not a weed", "How ponds rest", "Fog at work"]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("So, what changed for Ropes 2020?", "ropes-2020"),
        ("From hemp, to wire... to light: the 2020 rope challenge", "from_hemp_to_wire_to_light"),
    ],
)
def test_a_year_alone_makes_no_event_of_a_question_or_of_the_files_long_name(
    head: str, name: str
) -> None:
    parts = "## How it is spun\n\ntext\n\n## What it holds\n\ntext\n\n## Later\n\ntext\n"
    assert [title for title, _ in talks_in(f"# {head}\n\n{parts}", f"{name}.md")] == [head]


def test_people_right_below_a_thing_and_a_year_gave_one_talk_on_it() -> None:
    parts = "## Two kinds of rope\n\ntext\n\n## Knots\n\ntext\n\n## Who sells it\n\ntext\n"
    text = f"# Ropes 2015\n\nMaria Becker, Quillworks\n\nIt is made of hemp\n\n{parts}"
    assert talks_in(text, "notes/ropes-2015.md") == [("Ropes 2015", ["Maria Becker"])]


def test_a_note_called_as_a_policy_is_a_talk_where_its_speaker_stands_below() -> None:
    text = f"# Security in ponds\nMaria Becker\n\n## It has layers\n\n{POINTS}"
    path = "gloamconf-2018/water/security.md"
    assert talks_in(text, path) == [("Security in ponds", ["Maria Becker"])]


def test_an_event_in_brackets_before_a_title_is_no_title() -> None:
    text = f"# [GloamConf 2018] How ponds rest\n\n{POINTS}"
    assert talks_in(text, "posts/ponds.md") == [("How ponds rest", [])]


def test_columns_part_a_name_from_its_firm() -> None:
    text = f"# How ponds rest\nDr. Maria Becker   Quillworks\n@mariab\n\n{POINTS}"
    assert talks_in(text, "ponds.md") == [("How ponds rest", ["Dr. Maria Becker"])]


@pytest.mark.parametrize("thing", ["Rope Chart", "Tidal Curves", "Faculty Librarian", "簡單"])
def test_names_of_things_are_no_people(thing: str) -> None:
    assert talks_in(f"# How ponds rest\n\n{thing}\n\n{POINTS}", "ponds.md")[0][1] == []


def test_a_person_with_a_firm_before_the_title_is_not_all_that_a_heading_says() -> None:
    text = f"# Maria Becker - Rope - Ponds that people watch\n\n{POINTS}"
    found = talks_in(text, "gloamconf-2018/WatchedPondsPeople.md")
    assert found == [("Ponds that people watch", ["Maria Becker"])]


@pytest.mark.parametrize("below", ["", "@tyvind\n\n"])
def test_full_stops_stand_for_spaces_in_a_files_name(below: str) -> None:
    path = "gloam_2016/Tue06__Ponds.I.Couldnt.Draw__by_Tyvind.Orsolak.md"
    text = f"# Ponds I couldn't draw\n\n{below}{POINTS}"
    assert talks_in(text, path) == [("Ponds I couldn't draw", ["Tyvind Orsolak"])]


def test_a_file_named_as_programmers_do_with_a_number_tells_words() -> None:
    found = talks_in(POINTS, "gloam/GrowingMossTo10000PondsAndBeyond.md")
    assert found[0][0] == "Growing Moss To 10000 Ponds And Beyond"


def test_a_heading_in_a_quote_below_the_title_names_people() -> None:
    text = (
        f"# Ponds for editors\n\n> ## Maria Becker - @mariab\n>\n> - Gardener\n\n## Why\n\n{POINTS}"
    )
    assert talks_in(text, "gloam/ponds-for-editors.md") == [("Ponds for editors", ["Maria Becker"])]


def test_the_only_heading_below_a_title_is_a_person_with_a_firm_of_several_words() -> None:
    text = f"# Ponds for editors\n## Maria Becker - One For All Gardens\n{POINTS}"
    assert talks_in(text, "gloam/PondsForEditors.md") == [("Ponds for editors", ["Maria Becker"])]


def test_the_code_of_a_session_is_no_part_of_a_title_in_front_matter() -> None:
    text = (
        f"---\ntitle: GRD309  --  Wild Ponds\n---\n\n# Garden workshop\n\n{POINTS}\n# More\n\nx\n"
    )
    assert talks_in(text, "gloam-2016/GRD309.md")[0][0] == "Wild Ponds"


def test_two_words_above_points_of_many_are_a_person() -> None:
    rest = (
        "* many people came with ropes\n* why do ponds rest at all\n* small ropes hold small fish\n"
    )
    text = f"# Ponds that scale\n* Vratek Kozacki\n{rest}"
    assert talks_in(text, "gloam/PondScale.md") == [("Ponds that scale", ["Vratek Kozacki"])]


PARTS = "## What it does\n\ntext\n\n## Why\n\ntext\n\n## Whom it helps\n\ntext\n"


@pytest.mark.parametrize(
    "line",
    [
        "# Ponds that people watch <br> Maria Becker",
        "# Ponds that people watch<br/>Maria Becker",
        "**Ponds that people watch** - Maria Becker",
        "> Ponds that people watch - Maria Becker",
    ],
)
@pytest.mark.parametrize("name", ["talk4", "maria-becker", "ponds-that-people-watch"])
def test_the_title_stands_out_on_the_first_line(line: str, name: str) -> None:
    found = talks_in(f"{line}\n\ntext of some kind.\n\n## Why\n\n{POINTS}", f"gloam-2018/{name}.md")
    assert found == [("Ponds that people watch", ["Maria Becker"])]


@pytest.mark.parametrize("event", ["GloamConf 2018", "Gloam meetup"])
@pytest.mark.parametrize("name", ["talk4", "ponds", "ponds-that-people-watch"])
def test_front_matter_names_the_event_before_the_title(event: str, name: str) -> None:
    text = (
        f'---\nlayout: post\ntitle: "{event}: Ponds that people watch"\n---\n\nA text.\n\n{PARTS}'
    )
    path = f"{event.lower().replace(' ', '-')}/2018/{name}.md"
    assert talks_in(text, path) == [("Ponds that people watch", [])]


def test_words_of_the_title_in_the_files_name_are_nobody() -> None:
    assert talks_in(f"# Hay Toms\n\n{POINTS}", "gloam-2018/open_spaces-hay_toms.md")[0][1] == []


def test_the_speaker_stands_between_the_event_and_the_title() -> None:
    text = f"# Gloam Dev Conf\n---\n# Maria Becker\n## Moss is not a weed #moss\n\n{POINTS}"
    found = talks_in(text, "gloam/MossIsNotAWeed.md")
    assert found == [("Moss is not a weed", ["Maria Becker"])]


@pytest.mark.parametrize("town", ["San Francisco", "Buenos Aires", "Salt Lake City"])
def test_towns_of_several_words_are_nobody(town: str) -> None:
    assert talks_in(f"# Moss is not a weed\n\n{town}\n\n{POINTS}", "moss.md")[0][1] == []


@pytest.mark.parametrize("title", ["Ponds that people watch", "The largest ponds of Gloam"])
@pytest.mark.parametrize("path", ["gloam-2018/ponds.md", "gloam-2018/day1/Ponds.md"])
def test_the_first_of_headings_alike_says_more_than_its_files_one_word(
    title: str, path: str
) -> None:
    text = f"# {title}\n\n{POINTS}\n# Trouble\n\n{POINTS}\n# How to help\n\n{POINTS}"
    assert talks_in(text, path) == [(title, [])]


@pytest.mark.parametrize("other", ["Ponds in towns", "Where ponds dry up"])
def test_headings_that_all_say_the_files_word_are_its_parts(other: str) -> None:
    text = f"# Ponds at sea\n\n{POINTS}\n# {other}\n\n{POINTS}"
    assert talks_in(text, "gloam-2018/ponds.md") == [("Ponds", [])]


def test_a_question_is_the_first_part_of_what_the_file_is_named_for() -> None:
    text = f"# What are ponds?\n\n{POINTS}\n# Trouble\n\n{POINTS}"
    assert talks_in(text, "gloam-2018/ponds.md") == [("Ponds", [])]
