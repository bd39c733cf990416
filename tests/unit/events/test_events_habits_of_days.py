import pytest

from notes.models import EventDetails
from notes.reading.source import NoteSource
from notes.structure.recover import recover

TALKS = "\n\n## Soil\nby Ann Ray\n\n- a\n\n## Rain\nby Bo Li\n\n- b\n"


def event(text: str, path: str = "a.md", root: str = "notes") -> EventDetails:
    return recover(NoteSource.of(text, path, root)).note.event


def days(details: EventDetails) -> str:
    known = (details.date_start, details.date_end)
    return "/".join(str(day) for day in known if day is not None)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Monday, March 19 - Wednesday, March 21, 2018", "2018-03-19/2018-03-21"),
        ("**When:** 19 to 21 March 2018\n**Where:** Oslo, Norway", "2018-03-19/2018-03-21"),
        ("- **Date**: March 19, 2018\n- **Location**: Oslo", "2018-03-19"),
        ("* Dates: 2018-03-19 - 2018-03-21\n* Venue: Town Hall", "2018-03-19/2018-03-21"),
        ("Dates: 2018-03-19 to 2018-03-21\nVenue: Town Hall", "2018-03-19/2018-03-21"),
        ("_Held 19/03/2018 – 21/03/2018 in Oslo_", "2018-03-19/2018-03-21"),
        ("| Date | Place |\n|---|---|\n| 19-21 March 2018 | Oslo |\n", "2018-03-19/2018-03-21"),
        ("<p>19 - 21 March 2018, Oslo</p>\n", "2018-03-19/2018-03-21"),
        ('<time datetime="2018-03-19">Monday</time>', "2018-03-19"),
        ("<2018-03-19 Mon>", "2018-03-19"),
        ("<2018-03-19 Mon 09:00>", "2018-03-19"),
        ("<2018-03-19 Mon>--<2018-03-21 Wed>", "2018-03-19/2018-03-21"),
        ("> Oslo, 19 & 20 March 2018 :norway:", "2018-03-19/2018-03-20"),
        ("*27. – 28. Juni 2019 in Wien*", "2019-06-27/2019-06-28"),
        ("Donnerstag, 27. Juni 2019, 18 Uhr, Rathaus", "2019-06-27"),
        ("Juin 27, 2019", "2019-06-27"),
        ("le 27 juin 2019", "2019-06-27"),
        ("Data: 27/06/2019\nLocal: São Paulo", "2019-06-27"),
        ("Fecha: 27 y 28 de junio de 2019\nLugar: Madrid", "2019-06-27/2019-06-28"),
        ("Thursday 27 and Friday 28 June 2019", "2019-06-27/2019-06-28"),
        ("Thu, Jun 27 – Fri, Jun 28 2019", "2019-06-27/2019-06-28"),
        ("Thursday the 27th of June, 2019", "2019-06-27"),
        ("27th June, 2019 to 28th June, 2019", "2019-06-27/2019-06-28"),
        ("June 27, 2019 - June 28, 2019", "2019-06-27/2019-06-28"),
        ("June 27th & 28th 2019", "2019-06-27/2019-06-28"),
        ("Jun. 27-28, 2019", "2019-06-27/2019-06-28"),
        ("27 → 28 June 2019", "2019-06-27/2019-06-28"),
        ("27/28 June 2019", "2019-06-27/2019-06-28"),
        ("27.-28.6.2019", "2019-06-27/2019-06-28"),
        ("27.06.19", "2019-06-27"),
        ("27-Jun-2019", "2019-06-27"),
        ("2019-Jun-27", "2019-06-27"),
        ("2019/6/27", "2019-06-27"),
        ("2019-06-27 → 2019-06-28", "2019-06-27/2019-06-28"),
        ("2019-06-27 – 28", "2019-06-27/2019-06-28"),
        ("2019-06-27/28", "2019-06-27/2019-06-28"),
        ("(27-28 June 2019)", "2019-06-27/2019-06-28"),
        ("27th-28th June '19", "2019-06-27/2019-06-28"),
        ("12/05/2019 - 13/05/2019", "2019-05-12/2019-05-13"),
        ("*Oslo, 27\\-28 June 2019*", "2019-06-27/2019-06-28"),
        ("Oslo, 27&ndash;28 June 2019", "2019-06-27/2019-06-28"),
        ("Exported on 2019-07-20\n\n## Thu, 27 Jun 2019\n", "2019-06-27"),
        ("Oslo, 27 June 2019. First time back in a room.", "2019-06-27"),
        ("Oslo, June 27-28, 2019. Written for the whole team.", "2019-06-27/2019-06-28"),
        ("Opening keynote, GardenConf 2019, Thursday 27 June 2019", "2019-06-27"),
    ],
)
def test_days_are_read_however_they_are_written(line: str, expected: str) -> None:
    assert days(event(f"# GardenConf\n\n{line}{TALKS}")) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("March 19th–21st, Oslo", "03-19/03-21"),
        ("19th-21st of March 2018, Oslo, Norway", "03-19/03-21"),
        ("📅 19–20 March\n📍 Oslo", "03-19/03-20"),
        ("Oslo · 19–20 March", "03-19/03-20"),
        ("8.–9. Mai 2018, Zürich", "05-08/05-09"),
        ("Les 8 et 9 mai 2018 à Lyon", "05-08/05-09"),
        ("Du 8 au 10 mai à Lyon", "05-08/05-10"),
        ("8, 9 y 10 de mayo, Madrid", "05-08/05-10"),
        ("8 a 10 de maio de 2018 - São Paulo", "05-08/05-10"),
        ("April 30 - May 2, 2018", "04-30/05-02"),
        ("30 Apr–2 May, Lund", "04-30/05-02"),
        ("5/8/2018 - 5/10/2018", "05-08/05-10"),
        ("May 8th, 9th and 10th", "05-08/05-10"),
        ("May 8 through 10 | Portland, OR", "05-08/05-10"),
        ("Wed 8 May – Fri 10 May 2018, Town Hall, Oslo", "05-08/05-10"),
        ("May 8-10, 2018 // Oslo, Norway", "05-08/05-10"),
        ("Oslo, Norway\nMay 8-10, 2018", "05-08/05-10"),
        ("June 27–28, 2018 \\\nDublin, Ireland\n", "06-27/06-28"),
        ("**June 27–28, 2018, Dublin, Ireland**\n", "06-27/06-28"),
        ("June 27–28, 2018, The Big Barn, 12 Main Street, Dublin\n", "06-27/06-28"),
    ],
)
def test_the_year_may_stand_in_the_heading_alone(line: str, expected: str) -> None:
    found = days(event(f"# GardenConf 2018\n\n{line}{TALKS}"))
    assert found == "/".join(f"2018-{day}" for day in expected.split("/"))


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("March 19th–21st, Oslo", "Oslo"),
        ("19th-21st of March 2018, Oslo, Norway", "Oslo, Norway"),
        ("**When:** 19 to 21 March 2018\n**Where:** Oslo, Norway", "Oslo, Norway"),
        ("- **Date**: March 19, 2018\n- **Location**: Oslo", "Oslo"),
        ("* Dates: 2018-03-19 - 2018-03-21\n* Venue: Town Hall", "Town Hall"),
        ("Dates: 2018-03-19 to 2018-03-21\nVenue: Town Hall", "Town Hall"),
        ("_Held 19/03/2018 – 21/03/2018 in Oslo_", "Oslo"),
        ("| | |\n|---|---|\n| When | 19-21 March 2018 |\n| Where | Oslo |\n", "Oslo"),
        ("| Date | Place |\n|---|---|\n| 19-21 March 2018 | Oslo |\n", "Oslo"),
        ("<p>19 - 21 March 2018, Oslo</p>\n", "Oslo"),
        ("> Oslo, 19 & 20 March 2018 :norway:", "Oslo"),
        ("📅 19–20 March\n📍 Oslo", "Oslo"),
        ("Oslo · 19–20 March", "Oslo"),
        ("[harvest.example](https://harvest.example/) | Oslo | March 19-20", "Oslo"),
        ("8.–9. Mai 2019, Zürich", "Zürich"),
        ("Les 8 et 9 mai 2019 à Lyon", "Lyon"),
        ("Du 8 au 10 mai à Lyon", "Lyon"),
        ("8, 9 y 10 de mayo, Madrid", "Madrid"),
        ("8 a 10 de maio de 2019 - São Paulo", "São Paulo"),
        ("30 Apr–2 May, Lund", "Lund"),
        ("May 8 through 10 | Portland, OR", "Portland, OR"),
        ("Wed 8 May – Fri 10 May 2019, Town Hall, Oslo", "Town Hall, Oslo"),
        ("May 8-10, 2019 // Oslo, Norway", "Oslo, Norway"),
        ("Oslo, Norway\nMay 8-10, 2019", "Oslo, Norway"),
        ("*27. – 28. Juni 2019 in Wien*", "Wien"),
        ("Data: 27/06/2019\nLocal: São Paulo", "São Paulo"),
        ("Fecha: 27 y 28 de junio de 2019\nLugar: Madrid", "Madrid"),
        ("June 27–28, 2019 \\\nDublin, Ireland\n", "Dublin, Ireland"),
        ("**June 27–28, 2019, Dublin, Ireland**\n", "Dublin, Ireland"),
    ],
)
def test_the_place_stands_beside_the_days(line: str, place: str) -> None:
    year = "2018" if "2018" in line else "2019"
    assert event(f"# GardenConf {year}\n\n{line}{TALKS}").location == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "---\nlayout: post\ndate: 2019-07-20 08:02:00 +0100\nlocation: Oslo\n---\n"
                "\nTwo days (18–19 July 2019), one track."
            ),
            "2019-07-18/2019-07-19",
        ),
        (
            "---\nlayout: post\ndate: 2019-07-20\n---\n\nI was at GardenConf, held on 3 May 2019.",
            "2019-05-03",
        ),
        (
            "# GardenConf\n\nFri Jul 19, 2019\nPosted in: soil\n\nI spent Thursday July 18 there.",
            "2019-07-18",
        ),
        (
            (
                "Subject: GardenConf 2019\nDate: Fri, 19 Jul 2019 10:12:33 +0200\nFrom: Ann <a@b>\n"
                "\nLast week (11-12 July) I was at GardenConf."
            ),
            "2019-07-11/2019-07-12",
        ),
    ],
)
def test_the_day_of_the_text_gives_way_to_those_it_tells_of(text: str, expected: str) -> None:
    assert days(event(f"{text}{TALKS}", "_posts/2019-07-20-x.md")) == expected


@pytest.mark.parametrize("path", ["2026/soil-mar26.md", "soil-mar26.md"])
def test_two_digits_glued_to_a_month_are_the_year_that_the_text_says(path: str) -> None:
    assert days(event(f"# Soil Night\n\nOslo | 21st March 2026{TALKS}", path)) == "2026-03-21"


def test_two_digits_glued_to_a_month_are_a_day_of_another_year() -> None:
    assert days(event(f"# Soil Night 2026{TALKS}", "2026/soil-mar08.md")) == "2026-03-08"
