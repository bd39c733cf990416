"""What stands around titles and people on one line: kinds, ratings, initials, links to material."""

import pytest

from notes.structure.titles.by_lines import people_behind_by
from notes.structure.titles.titles import read_entry
from notes.structure.words.inline import bare
from tests.support.recovered_talks import talks_in

_TITLE = "Forty years of slow looms"


@pytest.mark.parametrize(
    "line",
    [
        f"Morning Keynote: Maria Garcia - {_TITLE}",
        f"Maria Garcia Keynote - {_TITLE}",
        f"Maria Garcia Keynote: {_TITLE}",
        f"Maria Garcia - Keynote: {_TITLE}",
        f"Maria Garcia - Workshop - {_TITLE}",
        f"[8/10] {_TITLE} (Maria Garcia)",
        f"[7.5/10] Maria Garcia - {_TITLE}",
        f"{_TITLE} (Maria Garcia) [4/5]",
    ],
)
def test_a_kind_or_a_rating_is_no_part_of_the_title(line: str) -> None:
    entry = read_entry(line)
    found = entry.title, [person.name for person in entry.people.speakers]
    assert found == (_TITLE, ["Maria Garcia"])


@pytest.mark.parametrize(
    "behind",
    ["Head of Looms, Acme", "University of the West Coast", "Acme Looms Inc", "CTO at Acme"],
)
def test_whom_a_keynote_speaker_works_for_is_no_title(behind: str) -> None:
    entry = read_entry(f"Keynote: Maria Garcia, {behind}")
    assert (entry.title, entry.names_only) == ("Keynote", True)


@pytest.mark.parametrize(
    "label",
    ["Github Repository", "Source code", "Sample code", "Presentation slides", "Example repo"],
)
@pytest.mark.parametrize("form", [" - [{}](https://x.example)", " ([{}](https://x.example))"])
def test_links_to_material_by_their_longer_names_are_cut(label: str, form: str) -> None:
    assert read_entry(_TITLE + form.format(label)).title == _TITLE


@pytest.mark.parametrize("behind", [" (Acme) - ", ", Acme - ", " - ", ": "])
def test_an_initial_stays_before_a_name_with_its_firm_where_others_begin_with_people(
    behind: str,
) -> None:
    text = (
        "# GloamConf 2019\n\n## Maria Garcia - Slow looms\n- a\n## John Smith - Leases at rest\n"
        f"- b\n## K. Weber{behind}Soil and sleep\n- c\n## Anna Johansson - Old roots\n- d\n"
    )
    assert talks_in(text, "gloamconf.md")[2] == ("Soil and sleep", ["K. Weber"])


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("[Weber](https://x.example/w) and [Osk](https://x.example/o)", ["Weber", "Osk"]),
        ("[Maria](https://x.example/w) & [Osk](https://x.example/o)", ["Maria", "Osk"]),
        ("[maria-osk](https://x.example/w)", ["maria-osk"]),
        ("[maria-osk](https://x.example/w) -- u. of the coast", ["maria-osk"]),
        ("[maria-osk](https://x.example/w), from [Acme](https://x.example)", ["maria-osk"]),
        ("Design and Code", []),
        ("trial and error", []),
    ],
)
def test_each_of_several_words_behind_by_that_link_to_people_is_one(
    line: str, names: list[str]
) -> None:
    shown = bare(line)
    people = people_behind_by(shown.text, shown.links)
    assert [person.name for person in people.speakers] == names


@pytest.mark.parametrize("name", ["Maria Garcia", "John Smith"])
def test_a_file_named_in_two_words_is_titled_so_above_a_name_alone(name: str) -> None:
    text = f"{name}\n\n- Weavers rest at night\n- They do so by day\n"
    assert talks_in(text, "Day 1/Slow Looms.md") == [("Slow Looms", [name])]


def test_a_title_below_a_name_is_taken_before_a_file_named_in_two_words() -> None:
    text = "# Maria Garcia - from Acme\n\nLooms and leases that rest at night by the sea\n\n- a\n"
    beside = tuple(f"{at}_{name}.md" for at, name in enumerate(("why_soil_is_hard",) * 4))
    found = talks_in(text, "gloam-2015/2_slow_looms.md", siblings=beside)
    assert found == [("Looms and leases that rest at night by the sea", ["Maria Garcia"])]


def test_bold_lines_below_a_first_line_that_names_the_file_are_parts_of_its_talk() -> None:
    text = (
        "Loom Feature Frenzy\n\nThreads\n1. slow\n2. long\n\n**Edit old knots**\n\nLegends\n\n"
        "**Virtual bow cloud**\n- a\n\n**Looms**\n\n**ROOTS**\n\nMore\n"
    )
    path = "Day-3_1-Loom Feature Frenzy.md"
    assert talks_in(text, path, "gloam-2025") == [("Loom Feature Frenzy", [])]


@pytest.mark.parametrize(
    "line",
    [
        "Session 2A: {}",
        "Session DEV301 - {}",
        "Talk DEV-301: {}",
        "Session 1021: {}",
        "{} (Session 201)",
        "{} [Talk 1021]",
    ],
)
def test_numbers_and_codes_behind_a_word_for_sessions_are_no_title(line: str) -> None:
    assert read_entry(line.format(_TITLE)).title == _TITLE


@pytest.mark.parametrize("line", ["Workshop ES6: what is new", "Leases at rest (Talk 2)"])
def test_a_version_or_the_count_of_a_talk_stays_in_its_title(line: str) -> None:
    assert read_entry(line).title == line


@pytest.mark.parametrize("end", ["End of conference", "Ende der Konferenz", "Fin del evento"])
def test_the_end_of_an_event_is_no_talk(end: str) -> None:
    text = "# LoomCon 2019\n\n## Warps - Ann Lee\n\n- a\n\n## Wefts - Bo Berg\n\n- b\n\n"
    text += f"## {end}\n\nBye\n"
    assert [title for title, _ in talks_in(text)] == ["Warps", "Wefts"]


@pytest.mark.parametrize("name", ["bio.md", "about-me.md", "Speaker-Bio.md"])
def test_what_a_speaker_tells_of_himself_is_no_talk(name: str) -> None:
    text = "# Bo Berg\n\nBo Berg weaves for a living, and has done so for ten years.\n"
    assert talks_in(text, name, "loomcon-notes") == []
