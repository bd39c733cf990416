import pytest

from notes.models import EventDetails
from notes.reading.source import NoteSource
from notes.structure.recover import recover

TALKS = "\n\n## Soil\nby Ann Ray\n\n- a\n\n## Rain\nby Bo Li\n\n- b\n"


def event(text: str, path: str = "a.md", root: str = "notes") -> EventDetails:
    return recover(NoteSource.of(text, path, root)).note.event


def _with_talks(text: str) -> str:
    return text.replace("<talks>", TALKS).replace("<many talks>", TALKS * 12)


def days(details: EventDetails) -> str:
    known = (details.date_start, details.date_end)
    return "/".join(str(day) for day in known if day is not None)


@pytest.mark.parametrize(
    ("text", "path", "title", "expected"),
    [
        ("# Notes\n<talks>", "harvest-2018.md", "Harvest 2018", ""),
        ("# Soil\n\nAnn Ray", "2019_05_08 HarvestConf/soil.md", "HarvestConf", "2019-05-08"),
        ("# Soil\n\nAnn Ray", "08.05.2019 HarvestConf/soil.md", "HarvestConf", "2019-05-08"),
        ("# Soil\n\nAnn Ray", "HarvestConf_20190508/soil.md", "HarvestConf", "2019-05-08"),
        ("# Soil\n\nAnn Ray", "harvestconf-may-8-2019/soil.md", "HarvestConf", "2019-05-08"),
        ("# Soil\n\nAnn Ray", "harvestconf-8-may-2019/soil.md", "HarvestConf", "2019-05-08"),
        ("# Soil\n\nAnn Ray", "2019/05/08/harvestconf/soil.md", "HarvestConf", "2019-05-08"),
        ("# Soil\n\nAnn Ray", "2019/05-08 harvestconf/soil.md", "HarvestConf", "2019-05-08"),
        ("# HarvestConf\n<talks>", "2019_05_08.md", "HarvestConf", "2019-05-08"),
        ("# HarvestConf\n<talks>", "may-8-2019.md", "HarvestConf", "2019-05-08"),
        (
            "# HarvestConf\n<talks>",
            "2019-05-08_2019-05-10_harvestconf.md",
            "HarvestConf",
            "2019-05-08/2019-05-10",
        ),
        (
            "# Lead Gardener London\n\nThursday 27th June<talks>",
            "lead-2019.md",
            "Lead Gardener London",
            "2019-06-27",
        ),
        ("# Garden World (Dublin)\n<talks>", "2019/gw.md", "Garden World", ""),
        ("# Soil\n\n- a", "GardenConf 2019 - Ann Ray - Soil.md", "GardenConf 2019", ""),
        ("# Soil\n\n- a", "Ann Ray - Soil (GardenConf 2019).md", "GardenConf 2019", ""),
        ("# Soil\n\n- a", "gardenconf2019/ann-ray-soil.md", "GardenConf 2019", ""),
        ("# Soil\n\n- a", "gardenconf19/ann-ray-soil.md", "GardenConf 2019", ""),
        (
            "# Soil\n\n- a",
            "2019-gardenconf-dublin/day1/ann-ray-soil.md",
            "GardenConf Dublin 2019",
            "",
        ),
        ("# Soil\n\n- a", "conferences/2019/06-gardenconf/soil.md", "GardenConf", ""),
        ("# Soil\n\n- a", "conferences/2019-06-gardenconf/soil.md", "GardenConf", ""),
        (
            "# Soil\n\n- a",
            "conferences/GardenConf (2019-06-27)/soil.md",
            "GardenConf",
            "2019-06-27",
        ),
        (
            "# Soil\n\n- a",
            "conferences/GardenConf (Dublin, June 27-28 2019)/soil.md",
            "GardenConf",
            "2019-06-27/2019-06-28",
        ),
        (
            "# Soil\n\n- a",
            "conferences/20190627-28 GardenConf/soil.md",
            "GardenConf",
            "2019-06-27/2019-06-28",
        ),
        (
            "# Soil\n\n- a",
            "conferences/2019.06.27-28_GardenConf/soil.md",
            "GardenConf",
            "2019-06-27/2019-06-28",
        ),
        ("# Soil\n\n- a", "conferences/190627_gardenconf/soil.md", "GardenConf", "2019-06-27"),
        ("# Soil\n\n- a", "27-06-2019-gardenconf.md", "GardenConf", "2019-06-27"),
        (
            "# Thursday June 27, 2019\n\n## Soil - Ann Ray\n- a\n",
            "gardenconf/day1.md",
            "GardenConf",
            "2019-06-27",
        ),
        (
            "# GardenConf Day 1\n\n## Soil - Ann Ray\n- a\n",
            "gardenconf-2019/2019-06-27.md",
            "GardenConf",
            "2019-06-27",
        ),
    ],
)
def test_paths_name_events_and_days(text: str, path: str, title: str, expected: str) -> None:
    details = event(_with_talks(text), path)
    assert (details.title, days(details)) == (title, expected)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("date_start: 2019-05-08\ndate_end: 2019-05-10\n", "2019-05-08/2019-05-10"),
        ("start: May 8, 2019\nend: May 10, 2019\nwhere: Oslo\n", "2019-05-08/2019-05-10"),
        ("when: 8-10 May 2019\nwhere: Oslo\n", "2019-05-08/2019-05-10"),
        ("date: 2019-05-08/2019-05-10\n", "2019-05-08/2019-05-10"),
        ("date: 2019-05-08 - 2019-05-10\n", "2019-05-08/2019-05-10"),
        (
            "startDate: 2019-05-08\nendDate: 2019-05-10\ncity: Oslo\ncountry: Norway\n",
            "2019-05-08/2019-05-10",
        ),
        ("from: 2019-05-08\nto: 2019-05-10\n", "2019-05-08/2019-05-10"),
        ("start-date: 2019-05-08\nend-date: 2019-05-10\n", "2019-05-08/2019-05-10"),
        (
            "event: HarvestConf 2019\nevent_start: 2019-05-08\nevent_end: 2019-05-10\n",
            "2019-05-08/2019-05-10",
        ),
        ("date: 2019-05-08\ndate_end: 2019-05-10\nevent: HarvestConf\n", "2019-05-08/2019-05-10"),
        ("date: 2019-05-08\nend_date: 2019-05-10\n", "2019-05-08/2019-05-10"),
        (
            "title: GardenConf\nevent_date: June 27-28, 2019\nvenue: Dublin\n",
            "2019-06-27/2019-06-28",
        ),
        (
            (
                "title: Soil\nconference: GardenConf 2019\nspeakers: Ann Ray\n"
                "date: 27 June 2019\nlocation: Dublin, Ireland\n"
            ),
            "2019-06-27",
        ),
        (
            (
                "title: Soil\nevent:\n  title: GardenConf\n  start: 2019-06-27\n"
                "  end: 2019-06-28\n  location: Dublin\n"
            ),
            "2019-06-27/2019-06-28",
        ),
        (
            "title: GardenConf\ndates:\n  start: 2019-06-27\n  end: 2019-06-28\n",
            "2019-06-27/2019-06-28",
        ),
        ("title: GardenConf\ndate: [2019-06-27, 2019-06-28]\n", "2019-06-27/2019-06-28"),
    ],
)
def test_front_matter_gives_the_days_under_many_keys(front: str, expected: str) -> None:
    assert days(event(f"---\n{front}---\n# GardenConf\n{TALKS}")) == expected


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        (
            "I was lucky to be in Oslo for HarvestConf (8th and 9th June 2019). Two days!",
            "06-08/06-09",
        ),
        ("Last week (June 8-10) we spent three days in Oslo.", "06-08/06-10"),
        ("HarvestConf took place on the 8th of June in Oslo.", "06-08"),
        ("From the 8th until the 10th of June 2019, some 300 of us met.", "06-08/06-10"),
        ("On June 8 and 9 I visited HarvestConf.", "06-08/06-09"),
        ("GardenConf (June 27-28, Dublin) was great.", "06-27/06-28"),
        ("Last Thursday, June 27, I went to GardenConf in Dublin.", "06-27"),
    ],
)
def test_the_days_of_a_post_are_those_its_first_sentences_tell(post: str, expected: str) -> None:
    front = "---\nlayout: post\ntitle: GardenConf recap\ndate: 2019-07-05\n---\n"
    details = event(front + post + TALKS, "_posts/2019-07-05-garden.md", "blog")
    assert days(details) == "/".join(f"2019-{day}" for day in expected.split("/"))
    assert not details.from_post
