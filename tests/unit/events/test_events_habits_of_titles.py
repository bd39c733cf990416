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
    ("text", "title", "expected"),
    [
        ("# Harvest 2018 (19-21 March, Oslo)<talks>", "Harvest 2018", "2018-03-19/2018-03-21"),
        ("# Harvest 2018, Oslo, 19-21 March<talks>", "Harvest 2018", "2018-03-19/2018-03-21"),
        ("# Soil\n\nAnn Ray, Rootday 2018\n\n## Q&A\n\n- a\n", "Rootday 2018", ""),
        ("# Soil\n_Ann Ray, Globex_\n\nRoot Bearings 2018\n\n- a\n", "Root Bearings 2018", ""),
        ("# Soil\n\nAnn Ray, May 2018\n\n- a\n", "", ""),
        ("# Soil\n\nOslo 2018\n\n- a\n", "", ""),
        (
            (
                "Harvest Conf, Oslo, 19-21 March 2018\n\nSoil\nAnn Ray\n- a\n- b\n\nRain\n"
                "Bo Li\n- c\n"
            ),
            "Harvest Conf",
            "2018-03-19/2018-03-21",
        ),
        (
            (
                "HarvestConf 2018, March 19-21, Oslo\n\nSoil\nAnn Ray\n- a\n- b\n\nRain\n"
                "Bo Li\n- c\n"
            ),
            "HarvestConf",
            "2018-03-19/2018-03-21",
        ),
        (
            (
                "Notes from HarvestConf (Oslo, Mon 19 - Wed 21 Mar 2018)\n\nSoil\nAnn Ray\n"
                "- a\n- b\n\nRain\nBo Li\n- c\n"
            ),
            "HarvestConf",
            "2018-03-19/2018-03-21",
        ),
        (
            "Trip report - HarvestConf Oslo - 19.-21. März 2018\n\nSoil\nAnn Ray\n- a\n",
            "HarvestConf Oslo",
            "2018-03-19/2018-03-21",
        ),
        ("# HarvestConf '18\n\nMarch 19-20<talks>", "HarvestConf '18", "2018-03-19/2018-03-20"),
        (
            (
                "# HarvestConf 2019\n\n## Day 1 (May 8)\n\n### Soil\nby Ann Ray\n- a\n\n"
                "## Day 2 (May 9)\n\n### Rain\nby Bo Li\n- b\n"
            ),
            "HarvestConf 2019",
            "2019-05-08/2019-05-09",
        ),
        (
            (
                "# HarvestConf 2019\n\n## Day 1 - Wednesday 8th May\n\n### Soil\n"
                "by Ann Ray\n- a\n\n## Day 2 - Thursday 9th May\n\n### Rain\nby Bo Li\n"
                "- b\n"
            ),
            "HarvestConf 2019",
            "2019-05-08/2019-05-09",
        ),
        (
            (
                "# HarvestConf\n\n## Wednesday, 8 May 2019: Workshops\n\n### Soil\n"
                "by Ann Ray\n- a\n\n## Thursday, 9 May 2019: Talks\n\n### Rain\nby Bo Li\n"
                "- b\n"
            ),
            "HarvestConf",
            "2019-05-08/2019-05-09",
        ),
        (
            (
                "# HarvestConf 2019\n\n**Wed May 8**\n\n- Soil - Ann Ray\n"
                "- Sun - Cy Fox\n\n**Thu May 9**\n\n- Rain - Bo Li\n"
            ),
            "HarvestConf 2019",
            "2019-05-08/2019-05-09",
        ),
        (
            (
                "HarvestConf 2019\n\nWednesday May 8\n\nSoil - Ann Ray\n- x\n\n"
                "Thursday May 9\n\nRain - Bo Li\n- y\n"
            ),
            "HarvestConf 2019",
            "2019-05-08/2019-05-09",
        ),
        (
            "# HarvestConf\n<talks>\n---\n*Notes taken at HarvestConf, Oslo, 8-9 May 2019*\n",
            "HarvestConf",
            "2019-05-08/2019-05-09",
        ),
        (
            "# Soil\nAnn Ray, HarvestConf 2019, Oslo, 8 May 2019\n\n- a\n",
            "HarvestConf 2019",
            "2019-05-08",
        ),
        (
            (
                "* Harvest Meetup #12, 8 May 2019\n\n** Soil, Ann Ray\n - a\n\n"
                "** Rain, Bo Li\n - b\n"
            ),
            "Harvest Meetup #12",
            "2019-05-08",
        ),
        (
            (
                "#+TITLE: HarvestConf 2019\n#+DATE: <2019-05-08 Wed>\n\n* Soil\nAnn Ray\n"
                "- a\n* Rain\nBo Li\n- b\n"
            ),
            "HarvestConf 2019",
            "2019-05-08",
        ),
        (
            (
                "HarvestConf\n===========\n:Date: 8-9 May 2019\n:Location: Oslo\n\nSoil\n"
                "----\n:Speaker: Ann Ray\n"
            ),
            "HarvestConf",
            "2019-05-08/2019-05-09",
        ),
        (
            ("= HarvestConf 2019\n:date: 2019-05-08\n\n== Soil\nby Ann Ray\n\n== Rain\nby Bo Li\n"),
            "HarvestConf 2019",
            "2019-05-08",
        ),
        (
            "# HarvestConf 2019\n### Oslo, Norway\n### May 8-10, 2019<talks>",
            "HarvestConf 2019",
            "2019-05-08/2019-05-10",
        ),
        (
            "# HarvestConf 2019\n## May 8-10, Oslo<talks>",
            "HarvestConf 2019",
            "2019-05-08/2019-05-10",
        ),
        ("# HarvestConf 2019 @ Oslo, 8th May<talks>", "HarvestConf 2019", "2019-05-08"),
        ("# 2019-05-08 HarvestConf<talks>", "HarvestConf", "2019-05-08"),
        ("# [2019.05.08] HarvestConf Oslo<talks>", "HarvestConf Oslo", "2019-05-08"),
        (
            ("HARVESTCONF 2019\n8 - 10 MAY 2019, OSLO\n\nSOIL\nAnn Ray\n- a\n\nRAIN\nBo Li\n- b\n"),
            "HARVESTCONF 2019",
            "2019-05-08/2019-05-10",
        ),
        (
            "# Meetup notes: Harvest Oslo, Wed 8 May 2019, 18:30<talks>",
            "Harvest Oslo",
            "2019-05-08",
        ),
        ("# Notes on HarvestConf 2019 day 2 (May 9th)<talks>", "HarvestConf 2019", "2019-05-09"),
        ("# GardenConf 2019 | Day 1 | June 27<talks>", "GardenConf 2019", "2019-06-27"),
        (
            "# 🌱 GardenConf 2019 🌱\n\n🗓️ June 27th-28th, 2019 📍 Dublin<talks>",
            "GardenConf 2019",
            "2019-06-27/2019-06-28",
        ),
        (
            "GARDENCONF, DUBLIN, JUNE 27 2019\n\nSOIL / ANN RAY\n- a\n\nRAIN / BO LI\n- b\n",
            "GARDENCONF",
            "2019-06-27",
        ),
        (
            "Notes: GardenConf Dublin\n27/06/2019 - 28/06/2019\n\nSoil / Ann Ray\n- a\n",
            "GardenConf Dublin",
            "2019-06-27/2019-06-28",
        ),
        (
            "Event: GardenConf\nDate: 27-28 June 2019\nPlace: Dublin\n\nSoil (Ann Ray)\n- a\n",
            "GardenConf",
            "2019-06-27/2019-06-28",
        ),
        (
            "Conference   GardenConf\nDates        27 Jun 2019\n\nSoil (Ann Ray)\n- a\n",
            "GardenConf",
            "2019-06-27",
        ),
        (
            (
                "**Event**: GardenConf 2019  \n**Date**: Thursday, June 27th  \n"
                "**Venue**: Convention Centre, Dublin  \n\n# Soil\n**Speaker**: Ann Ray\n"
            ),
            "GardenConf 2019",
            "2019-06-27",
        ),
        ("# Soil\n**Ann Ray** | GardenConf 2019 | June 27\n\n- a", "GardenConf 2019", "2019-06-27"),
        (
            "# Soil\n\n> Ann Ray, *GardenConf 2019*, 27 June 2019\n\n- a",
            "GardenConf 2019",
            "2019-06-27",
        ),
        (
            "# GardenConf 2019 参加メモ\n\n日時: 2019年6月27日〜28日\n場所: 東京<talks>",
            "GardenConf 2019",
            "2019-06-27/2019-06-28",
        ),
        (
            "# 园艺大会 2019 笔记\n\n时间：2019年6月27日\n地点：北京<talks>",
            "园艺大会 2019",
            "2019-06-27",
        ),
        (
            "# GardenConf\n<many talks>\n---\nGardenConf, 27-28 June 2019, Dublin\n",
            "GardenConf",
            "2019-06-27/2019-06-28",
        ),
        (
            (
                "# GardenConf 2019\n\n## 27 June\n\n### Soil - Ann Ray\n- a\n\n"
                "## 28 June\n\n### Rain - Bo Li\n- b\n"
            ),
            "GardenConf 2019",
            "2019-06-27/2019-06-28",
        ),
        (
            (
                "# GardenConf 2019\n\n## 2019-06-27 Workshops\n\n### Soil - Ann Ray\n"
                "- a\n\n## 2019-06-28 Talks\n\n### Rain - Bo Li\n- b\n"
            ),
            "GardenConf 2019",
            "2019-06-27/2019-06-28",
        ),
        (
            (
                "<h1>GardenConf 2019</h1>\n<p>Dublin,\n"
                "<time datetime='2019-06-27'>June 27</time>–<time datetime='2019-06-28'>28</time>\n"
                "<talks>"
            ),
            "GardenConf 2019",
            "2019-06-27/2019-06-28",
        ),
        (
            (
                "# Soil\n\nType: #talk\nConference: [[GardenConf 2019]]\n"
                "Speaker: [[Ann Ray]]\nDate: [[2019-06-27]]\n"
            ),
            "GardenConf 2019",
            "2019-06-27",
        ),
        (
            "# Soil\n\nconference:: [[GardenConf 2019]]\ndate:: [[June 27th, 2019]]\n",
            "GardenConf 2019",
            "2019-06-27",
        ),
        (
            (
                "- title:: GardenConf 2019\n- date:: 2019-06-27\n- location:: Dublin\n"
                "- Soil - Ann Ray\n"
            ),
            "GardenConf 2019",
            "2019-06-27",
        ),
    ],
)
def test_title_and_days_are_found_wherever_a_note_has_them(
    text: str, title: str, expected: str
) -> None:
    details = event(_with_talks(text))
    assert (details.title, days(details)) == (title, expected)


@pytest.mark.parametrize("heading", ["Day 1 - June 17, 2017", "Day 2 (17 June 2017)"])
def test_a_day_with_its_date_is_no_event_above_talks(heading: str) -> None:
    told = event(f"# {heading}{TALKS}", "gloam-loop.md")
    assert (told.title, days(told)) == ("Gloam Loop", "2017-06-17")


@pytest.mark.parametrize("people", ["by {}", "Speaker: {}"])
@pytest.mark.parametrize("head", ["Many Looms for Weaving", "Multi-Loom Approach to Weaving"])
def test_the_first_of_several_talks_names_no_event(head: str, people: str) -> None:
    text = f"## {head}\n\nAnybody can\n\n## Warps by Day\n\n{people.format('Ann Lee')}\n\n- a\n"
    text += f"\n## Wefts by Night\n\n{people.format('Bo Berg')}\n\n- b\n"
    assert event(text, "weaving-for-all.md", "NLC2016").title == "NLC 2016"


@pytest.mark.parametrize(
    "title", ["RSC 2026 – Conference diary (Oslo, Norway)", "RSC 2026 - Conference notes (Oslo)"]
)
def test_a_place_in_brackets_stands_behind_words_for_notes(title: str) -> None:
    found = event(f"# {title}{TALKS}", "index.md", "rsc2026-notes")
    assert (found.title, found.location.partition(",")[0]) == ("RSC 2026", "Oslo")


@pytest.mark.parametrize("day", ["Day 3 – May 4, 2025: ", "Day 3: ", "Tag 3 - 4.5.2025: "])
def test_topics_behind_a_day_are_no_event(day: str) -> None:
    text = f"# {day}Ropes, slow tides, and the evening feast{TALKS}"
    assert event(text, "day3.md", "rsc2026-notes").title == "RSC 2026"
