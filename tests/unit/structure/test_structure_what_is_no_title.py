"""What stands in a title's place, or in its line, and is no part of it."""

import pytest
from recovered_talks import talks_in

from notes.reading.source import NoteSource

POINTS = "\n\n- leases rest\n- looms sleep at sea\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("~~Ten~~ 42 looms you did not know", "42 looms you did not know"),
        ("Resting <del>loms</del> looms at sea", "Resting looms at sea"),
        ("How ~~not~~ to rest at sea", "How to rest at sea"),
        ("~~Resting looms at sea~~ moved", "Resting looms at sea moved"),
    ],
)
def test_struck_words_are_out_of_a_title_unless_they_are_most_of_it(head: str, title: str) -> None:
    assert talks_in(f"# {head}\nby Ann Lee{POINTS}", "gloamconf-2012/a.md")[0][0] == title


@pytest.mark.parametrize(
    ("path", "head", "title"),
    [
        ("docs/gloamfest-2016/1-Beyond_loom_mgnt.md", "1-Beyond_loom_mgnt", "Beyond loom mgnt"),
        ("gloamfest-2016/resting_looms.md", "resting_looms", "Resting looms"),
        (
            "gloamfest-2016/20160614_3_BringLoomsToSea.md",
            "20160614_3_BringLoomsToSea",
            "Bring Looms To Sea",
        ),
    ],
)
def test_a_heading_that_is_the_files_name_is_read_as_one(path: str, head: str, title: str) -> None:
    assert talks_in(f"# {head}\n\n## History\n\n* rest\n\n## Sea\n\n* sea\n", path) == [(title, [])]


def test_below_the_files_name_and_a_word_for_talks_stands_the_title() -> None:
    text = (
        "# 20170330_gloamCon_2.1\n\n## 2 - Presentations\n\n### 2.1 - Resting looms\n\n#### Intro\n"
    )
    found = talks_in(f"{text}{POINTS}", "docs/2017/gloamcon/day2/20170330_gloamCon_2.1.md")
    assert found == [("Resting looms", [])]


@pytest.mark.parametrize("head", ["Keynote", "Keynote II", "Opening Keynote", "Keynote #2"])
@pytest.mark.parametrize("level", ["##", "###"])
def test_a_keynotes_title_stands_below_its_speaker(head: str, level: str) -> None:
    text = f"# {head}\n## Ann Lee\n{level} Reflections on looms at sea{POINTS}"
    found = talks_in(text, "gloam_2018/keynote_2.md", siblings=("keynote_1.md",))
    assert found == [("Reflections on looms at sea", ["Ann Lee"])]


@pytest.mark.parametrize(
    "kind",
    [
        "Day2 Keynote:",
        "Day 2 Keynote:",
        "Day One Keynote -",
        "Day 1 Opening Keynote:",
        "Tag 2 Keynote -",
        "Sponsored Keynote:",
        "Second Keynote:",
        "2nd Keynote:",
        "Première Keynote :",
    ],
)
def test_a_kind_with_its_day_or_turn_is_no_title(kind: str) -> None:
    found = talks_in(f"# {kind} Looms love the sea{POINTS}", "gloamconf-2019/looms.md")
    assert [title for title, _ in found] == ["Looms love the sea"]


@pytest.mark.parametrize(
    "head", ["Day 2 Operations: looms at sea", "Day-2 operations: looms at sea"]
)
def test_a_counted_day_without_a_kind_stays(head: str) -> None:
    assert talks_in(f"# {head}{POINTS}", "gloamconf-2019/looms.md")[0][0] == head


def test_a_closing_keynote_loses_no_word_before_its_speaker() -> None:
    text = f"# Gloam Miniconf: Closing Keynote by Ann Lee{POINTS}"
    assert talks_in(text, "gloam-2014/end.md") == [("Gloam Miniconf: Closing Keynote", ["Ann Lee"])]


def test_a_name_in_capitals_behind_with_is_who_spoke() -> None:
    text = f"# Loom styles 0 - 60 with MARIA WARDLE{POINTS}"
    assert talks_in(text, "gloamconf-2015/looms.md") == [("Loom styles 0 - 60", ["MARIA WARDLE"])]


@pytest.mark.parametrize("thing", ["REST APIS", "HTTP.SYS LOGS", "DOCKER SWARM"])
def test_other_capitals_behind_with_are_of_the_title(thing: str) -> None:
    assert talks_in(f"# Resting looms with {thing}{POINTS}", "gloam-2015/a.md")[0][1] == []


@pytest.mark.parametrize("tale", ["and the Linux Loom", "and a loom", "und das Meer"])
def test_what_a_title_tells_of_somebody_is_no_speaker(tale: str) -> None:
    head = f"Sesam: Harry Miller {tale}"
    assert talks_in(f"# {head}{POINTS}", "gloam-2019/sesam.md") == [(head, [])]


def test_a_speaker_with_a_team_is_one() -> None:
    text = f"# Resting looms: Ann Miller and the Gloam team{POINTS}"
    assert talks_in(text, "gloam-2019/rest.md") == [("Resting looms", ["Ann Miller"])]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("gloamconf-2019/FirstBigLoomAppOnSEA.md", "First Big Loom App On SEA"),
        ("gloamconf-2019/HTTPLoomsAtSea.md", "HTTP Looms At Sea"),
        ("gloamconf-2019/UILoomView.md", "UILoomView"),
    ],
)
def test_capitals_in_a_row_are_one_word_of_a_files_name(path: str, title: str) -> None:
    assert talks_in("some words on looms. And more.\n- a\n- b\n", path)[0][0] == title


def test_a_firm_before_the_title_is_told_by_a_name_without_spaces() -> None:
    text = f"# Maria Robin - Gloamworks - ML Loom Weaving{POINTS}"
    assert talks_in(text, "gloam-2019/MLLoomWeaving.md") == [("ML Loom Weaving", ["Maria Robin"])]


@pytest.mark.parametrize("below", ["The weaving synth for everyone", "", "- a point"])
def test_the_first_line_spells_the_files_one_word(below: str) -> None:
    text = f"Loom Pi\n{below}\n\nmade in ruby\nused by many\n"
    assert talks_in(text, "gloam2015/loompi.md") == [("Loom Pi", [])]


def test_a_long_first_heading_says_the_files_one_word() -> None:
    text = f"## Woven analytics at scale\n{POINTS}\n## history\n{POINTS}\n## versions\n{POINTS}"
    assert talks_in(text, "gloamon-recap/analytics.md") == [("Woven analytics at scale", [])]


def test_the_key_for_a_posts_title_has_a_capital() -> None:
    text = f"---\nTitle: Review of GloamCon 2013\n---\n\n# Day one{POINTS}"
    assert NoteSource.of(text, "a.md").front.title == "Review of GloamCon 2013"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Resting looms - June 9 - Morning", "Resting looms"),
        ("Resting looms at sea - Wednesday", "Resting looms at sea"),
        ("Resting looms | 9 June", "Resting looms"),
        ("Resting looms - Part 2", "Resting looms - Part 2"),
        ("Looms - Wednesday", "Looms - Wednesday"),
    ],
)
def test_when_a_talk_was_is_out_of_its_title(head: str, title: str) -> None:
    assert talks_in(f"# {head}{POINTS}", "gloamcon/looms.md")[0][0] == title


NOTED = "- looms rest\n- three seas\n- a third point\n\n"


@pytest.mark.parametrize("head", ["### Local setup", "# Weaving parts", "## How do we rest?"])
def test_a_heading_below_what_was_noted_is_a_part(head: str) -> None:
    text = f"{NOTED}{head}{POINTS}"
    found = talks_in(text, "gloamconf/loom-testing-at-sea.md", siblings=("b-sea.md",))
    assert found == [("Loom testing at sea", [])]


@pytest.mark.parametrize(
    ("above", "path"),
    [
        (".. -*- mode: rst -*-\n.. slides\n.. drafts\n\n", "gloamconf/loom-testing-at-sea.md"),
        (NOTED, "gloamconf/talk3.md"),
        ("Sidenote\n\n", "gloamconf/loom-testing-at-sea.md"),
    ],
)
def test_a_heading_on_top_of_the_notes_is_the_title(above: str, path: str) -> None:
    assert talks_in(f"{above}# Weaving parts{POINTS}", path)[0][0] == "Weaving parts"


@pytest.mark.parametrize("word", ["Part", "Chapter", "Teil"])
def test_the_first_of_counted_parts_is_no_title(word: str) -> None:
    text = f"# {word} 1: what can you rest?{POINTS}\n## {word} 2: the form{POINTS}"
    path = "gloamconf-2019-notes/day-2/looms-that-outlast-weavers/NOTES.md"
    assert [title for title, _ in talks_in(text, path)] == ["Looms that outlast weavers"]


def test_behind_the_event_a_files_name_has_the_title_above_whose_notes_a_person_stands() -> None:
    beside = tuple(f"gloam-spring-one-2019-{name}.md" for name in ("keynote", "looms", "sea-rest"))
    text = f"Ann Lee\n===\n\nWeaver, Gloam\n\n* looms\n\nLoom5\n---{POINTS}\nOther\n---{POINTS}"
    found = talks_in(text, "gloam-spring-one-2019-loom5.md", siblings=beside)
    assert found == [("Loom5", ["Ann Lee"])]
    of_keynote = talks_in(text, "gloam-spring-one-2019-keynote.md", siblings=beside)
    assert of_keynote == [("Ann Lee", ["Ann Lee"])]


def test_links_to_other_notes_are_no_title() -> None:
    ways = "[Previous Session](a.md) - [Next Up](b.md) - [All](../README.md)"
    text = f"{ways}\n\n---\n_Speaker: Ann Lee_{POINTS}"
    found = talks_in(text, "gloamconf-2023-notes/Day 3/Dynamic LGO.md")
    assert found == [("Dynamic LGO", ["Ann Lee"])]


@pytest.mark.parametrize(
    ("head", "title"), [("Session Title", "Looms + Open Sea"), ("Keynote", "Keynote")]
)
def test_below_a_word_for_titles_in_a_form_stands_the_title(head: str, title: str) -> None:
    text = f"{head}\n====\n\nLooms + Open Sea\n\n## Convener\n\n- Ann Lee\n\n## End{POINTS}"
    assert talks_in(text, "gloam-summit-2013/Tuesday-Azure-1330.md")[0][0] == title
