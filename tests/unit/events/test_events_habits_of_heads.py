import pytest

from notes.models import EventDetails
from notes.reading.source import NoteSource
from notes.structure.recover import recover


def days(details: EventDetails) -> str:
    known = (details.date_start, details.date_end)
    return "/".join(str(day) for day in known if day is not None)


@pytest.mark.parametrize(
    ("text", "path", "title", "expected", "place"),
    [
        (
            (
                "# Trip report: HarbourConf, Bergen, 3–5 June 2019\n\n**Author:** Ann Ray\n"
                "**Date:** 10 June 2019\n\n## Rope - Bo Li\n- a\n\n## Wind - Cy Fox\n- b\n"
            ),
            "trip-report.md",
            "HarbourConf",
            "2019-06-03/2019-06-05",
            "Bergen",
        ),
        (
            (
                "# Harbour Conference Europe 2019 in Bergen, Norway (June 3 - 5)\n\n"
                "## Pins - Ann Ray\n- a\n\n## Rope - Bo Li\n- b\n"
            ),
            "hc.md",
            "Harbour Conference Europe 2019",
            "2019-06-03/2019-06-05",
            "Bergen, Norway",
        ),
        (
            (
                "# Harbour Conference Europe 2019\n## Bergen, 3.-5. Juni\n\n"
                "### Pins - Ann Ray\n- a\n\n### Rope - Bo Li\n- b\n"
            ),
            "hc.md",
            "Harbour Conference Europe 2019",
            "2019-06-03/2019-06-05",
            "Bergen",
        ),
        (
            (
                "# My notes from the Harbour Conference\n\nDate | Place\n--- | ---\n"
                "3 June 2019 | Bergen\n\n## Pins - Ann Ray\n- a\n\n## Rope - Bo Li\n- b\n"
            ),
            "hc.md",
            "Harbour Conference",
            "2019-06-03",
            "Bergen",
        ),
        (
            (
                "# Harbour Conference\n\n## Information\n\n- Date: 3rd and 4th June 2019\n"
                "- Location: Town Hall, Bergen\n- Website: https://x.example\n\n"
                "## Pins - Ann Ray\n- a\n\n## Rope - Bo Li\n- b\n"
            ),
            "hc.md",
            "Harbour Conference",
            "2019-06-03/2019-06-04",
            "Town Hall, Bergen",
        ),
        (
            (
                "# Harbour Conference\n\nWhen: Mon, 3 June – Tue, 4 June 2019, 9:00–17:00\n"
                "Where: Bergen (NO)\n\n## Pins - Ann Ray\n- a\n\n## Rope - Bo Li\n- b\n"
            ),
            "hc.md",
            "Harbour Conference",
            "2019-06-03/2019-06-04",
            "Bergen (NO)",
        ),
        (
            (
                "# Harbour Conference\n\n- 3 June 2019: workshops\n- 4 June 2019: talks\n\n"
                "## Pins - Ann Ray\n- a\n\n## Rope - Bo Li\n- b\n"
            ),
            "hc.md",
            "Harbour Conference",
            "2019-06-03/2019-06-04",
            "",
        ),
        (
            (
                "# Harbour Conference 2019\n\n## Monday, June 3rd\n- Pins - Ann Ray\n"
                "- Rope - Bo Li\n\n## Tuesday, June 4th\n- Wind - Cy Fox\n"
                "- Sun - Dee Orr\n\n## Wednesday, June 5th\n- Rain - Eva Pim\n"
                "- Fog - Finn Ost\n"
            ),
            "hc.md",
            "Harbour Conference 2019",
            "2019-06-03/2019-06-05",
            "",
        ),
        (
            (
                "# Harbour Conference\n\n## Day 1 (2019-06-03)\n### Pins - Ann Ray\n- a\n"
                "### Rope - Bo Li\n- a\n\n## Day 2 (2019-06-04)\n### Wind - Cy Fox\n- a\n"
            ),
            "hc.md",
            "Harbour Conference",
            "2019-06-03/2019-06-04",
            "",
        ),
        (
            (
                "# Harbour Conference 2019\n\n## Keynotes (June 3)\n### Pins - Ann Ray\n"
                "- a\n\n## Talks (June 4)\n### Rope - Bo Li\n- a\n### Wind - Cy Fox\n- a\n"
            ),
            "hc.md",
            "Harbour Conference 2019",
            "2019-06-03/2019-06-04",
            "",
        ),
        (
            (
                "HARBOUR CONFERENCE\nBergen, Norway\nJune 3-4, 2019\n\nPINS\nAnn Ray\n\n"
                "- a\n\nROPE\nBo Li\n\n- b\n"
            ),
            "hc.txt",
            "HARBOUR CONFERENCE",
            "2019-06-03/2019-06-04",
            "Bergen, Norway",
        ),
        (
            (
                "Notes, Harbour Conference, 3/4 June 2019\n\n* Pins - Ann Ray\n** a\n"
                "* Rope - Bo Li\n** b\n"
            ),
            "hc.txt",
            "Harbour Conference",
            "2019-06-03/2019-06-04",
            "",
        ),
        (
            (
                "#+title: Harbour Conference\n#+date: 2019-06-03\n* Pins (Ann Ray)\n- a\n"
                "* Rope (Bo Li)\n- b\n"
            ),
            "hc.org",
            "Harbour Conference",
            "2019-06-03",
            "",
        ),
        (
            (
                "#+TITLE: Harbour Conference 2019\n* <2019-06-03 Mon>\n** Pins (Ann Ray)\n"
                "- a\n* <2019-06-04 Tue>\n** Rope (Bo Li)\n- b\n"
            ),
            "hc.org",
            "Harbour Conference 2019",
            "2019-06-03/2019-06-04",
            "",
        ),
    ],
)
def test_the_head_of_a_note_tells_name_days_and_place(
    text: str, path: str, title: str, expected: str, place: str
) -> None:
    details = recover(NoteSource.of(text, path, "work")).note.event
    assert (details.title, days(details), details.location) == (title, expected, place)


@pytest.mark.parametrize("blank", ["&nbsp;", "&#32;", "&nbsp;&emsp;"])
@pytest.mark.parametrize("mark", ["1. ", "- ", "", "* "])
def test_a_line_of_nothing_but_spaces_in_entities_says_nothing(mark: str, blank: str) -> None:
    text = f"# GloamConf 2019\n\n{mark}{blank}\n\n## Soil - Ann Ray\n\n- a\n"
    assert recover(NoteSource.of(text, "gloamconf.md")).note.event.title == "GloamConf 2019"
