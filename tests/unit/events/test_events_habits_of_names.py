import pytest

from notes.models import EventDetails
from notes.reading.source import NoteSource
from notes.structure.recover import recover

TALKS = "\n\n## Soil\nby Ann Ray\n\n- a\n\n## Rain\nby Bo Li\n\n- b\n"


def event(text: str, path: str = "a.md", root: str = "notes") -> EventDetails:
    return recover(NoteSource.of(text, path, root)).note.event


def _with_talks(text: str) -> str:
    return text.replace("<talks>", TALKS).replace("<many talks>", TALKS * 12)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Harvest Conf 2018<talks>", "Harvest Conf 2018"),
        ("# The Head Gardener UK<talks>", "The Head Gardener UK"),
        ("# Some Conf 2018<talks>", "Some Conf 2018"),
        ("# A Garden Apart: Boston 2012<talks>", "A Garden Apart: Boston 2012"),
        ("# Beyond Gardens Köln 2019<talks>", "Beyond Gardens Köln 2019"),
        ("# Soil\n\n*Ann Ray @ HarvestConf 2019*\n\n- a\n", "HarvestConf 2019"),
        ("# HarvestConf 2019 – Soil by Ann Ray\n\n- a\n", "HarvestConf 2019"),
        ("# Soil (HarvestConf 2019)\n\nAnn Ray\n\n- a\n", "HarvestConf 2019"),
        ("# HarvestConf (May 2019)<talks>", "HarvestConf"),
        ("# Lead Gardener<talks>", "Lead Gardener"),
        ("# Impressions of Garden World 2019 in Dublin<talks>", "Garden World 2019"),
        ("# My trip to Garden World, Dublin, June 2019<talks>", "Garden World"),
        ("# What I Learned at GardenConf 2019<talks>", "GardenConf 2019"),
        ("# GardenConf 2019: Day One<talks>", "GardenConf 2019"),
        ("# GardenConf '19 Notes<talks>", "GardenConf '19"),
        (
            "GardenConf19\n\n\n- Soil - Ann Ray\n  - wet\n- Rain - Bo Li\n  - wetter\n",
            "GardenConf19",
        ),
        (
            "# Soil\n\nGardenConf 2019 · Ann Ray · [slides](http://x.example/)\n\n- a",
            "GardenConf 2019",
        ),
        ("# GardenConf 2019 - Ann Ray - Soil\n\n- a", "GardenConf 2019"),
        ("# GardenConf\n<many talks>\n---\nWritten on 3 July 2019\n", "GardenConf"),
        (
            (
                "GardenConf 2019 ####\n\nTags: #conference\nCreated: 2019-07-02\n\n"
                "Soil - Ann Ray\n- a\n"
            ),
            "GardenConf 2019",
        ),
    ],
)
def test_the_event_is_named_by_what_stands_above_its_talks(text: str, title: str) -> None:
    assert event(_with_talks(text)).title == title


@pytest.mark.parametrize(
    ("root", "title"),
    [("MyNotesNDCGloam2017", "NDCGloam 2017"), ("NotesFromGotoGloam", "Goto Gloam")],
)
def test_words_glued_before_an_event_are_cut_off(root: str, title: str) -> None:
    assert event("# Soil\n\nby Ann Ray\n\n- a\n", "soil.md", root).title == title


def test_brackets_at_the_end_of_a_name_with_a_colon_are_kept_whole() -> None:
    assert event(f"# Soil Unlocked: From Rain to Roots (Acme){TALKS}").title == (
        "Soil Unlocked: From Rain to Roots (Acme)"
    )
