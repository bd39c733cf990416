import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notes.structure.dates.dates import find_dates


def day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("8th May 2019", "2019-05-08", ""),
        ("the 8th of May, 2019", "2019-05-08", ""),
        ("May 8, 2019", "2019-05-08", ""),
        ("Wed May 8 2019", "2019-05-08", ""),
        ("Sept. 17, 2018", "2018-09-17", ""),
        ("2019 May 8", "2019-05-08", ""),
        ("8-May-2019", "2019-05-08", ""),
        ("2019-05-08", "2019-05-08", ""),
        ("2019/05/08", "2019-05-08", ""),
        ("2019.05.08", "2019-05-08", ""),
        ("2019_05_08 talks", "2019-05-08", ""),
        ("2019-05-08 10:30", "2019-05-08", ""),
        ("2019-05-08T10:30:00+02:00", "2019-05-08", ""),
        ("08.05.2019", "2019-05-08", ""),
        ("8.5.2019", "2019-05-08", ""),
        ("24/10/2016", "2016-10-24", ""),
        ("10/24/2016", "2016-10-24", ""),
        ("24.10.16", "2016-10-24", ""),
        ("Fri Dec  2 12:33:44 UTC 2016", "2016-12-02", ""),
        ("8. Mai 2019", "2019-05-08", ""),
        ("1er juin 2019", "2019-06-01", ""),
        ("8 de mayo de 2019", "2019-05-08", ""),
        ("5 de out. de 2019", "2019-10-05", ""),
        ("8 mei 2019", "2019-05-08", ""),
        ("8 Mei 2019", "2019-05-08", ""),
        ("2019年5月8日(水)", "2019-05-08", ""),
        ("May 8-10, 2019", "2019-05-08", "2019-05-10"),
        ("8-10 May 2019", "2019-05-08", "2019-05-10"),
        ("8th – 10th May 2019", "2019-05-08", "2019-05-10"),
        ("May 8th through 10th, 2019", "2019-05-08", "2019-05-10"),
        ("May 8 and 9, 2019", "2019-05-08", "2019-05-09"),
        ("May 8, 9 and 10 2019", "2019-05-08", "2019-05-10"),
        ("8/9 May 2019", "2019-05-08", "2019-05-09"),
        ("28 Nov – 2 Dec 2016", "2016-11-28", "2016-12-02"),
        ("May 29-June 1, 2019", "2019-05-29", "2019-06-01"),
        ("Dec 30 - Jan 2, 2017", "2016-12-30", "2017-01-02"),
        ("Wed 17 - Fri 19 January 2018", "2018-01-17", "2018-01-19"),
        ("1.–3. Juni 2019", "2019-06-01", "2019-06-03"),
        ("20. bis 23. November 2018", "2018-11-20", "2018-11-23"),
        ("1.-3.6.2019", "2019-06-01", "2019-06-03"),
        ("du 2 au 5 mai 2017", "2017-05-02", "2017-05-05"),
        ("del 2 al 5 de mayo de 2017", "2017-05-02", "2017-05-05"),
        ("2 tot 5 juni 2017", "2017-06-02", "2017-06-05"),
        ("2019年5月8日〜10日", "2019-05-08", "2019-05-10"),
        ("2019-05-08 - 2019-05-10", "2019-05-08", "2019-05-10"),
        ("2019-05-08/10", "2019-05-08", "2019-05-10"),
        ("2019-05-08 to 10", "2019-05-08", "2019-05-10"),
        ("2018-10-22-to-24-berlin", "2018-10-22", "2018-10-24"),
        ("18/05/2016 - 20/05/2016", "2016-05-18", "2016-05-20"),
        ("2019/11/30-12/1", "2019-11-30", "2019-12-01"),
        ("30.11.-2.12.2019", "2019-11-30", "2019-12-02"),
        ("May 16-17, 2016: training", "2016-05-16", "2016-05-17"),
        ("03/04/2019 - 05/04/2019", "2019-04-03", "2019-04-05"),
    ],
)
def test_a_whole_date_is_read_in_every_form(text: str, start: str, end: str) -> None:
    found = [when for when in find_dates(text) if when.has_day]
    assert [(when.start, when.end) for when in found] == ([(day(start), day(end))] if start else [])


@pytest.mark.parametrize(
    ("text", "year", "month", "of_day"),
    [
        ("April 2019", 2019, 4, None),
        ("Apr '19", 2019, 4, None),
        ("2018-05", 2018, 5, None),
        ("2019年5月", 2019, 5, None),
        ("Summit 2019", 2019, None, None),
        ("Summit '19", 2019, None, None),
        ("Nov 1-3", None, 11, 1),
        ("October 24th I went", None, 10, 24),
        ("Wed 14 Feb", None, 2, 14),
    ],
)
def test_parts_of_a_date_are_kept(
    text: str, year: int | None, month: int | None, of_day: int | None
) -> None:
    (when,) = find_dates(text)
    assert (when.year, when.month, when.day) == (year, month, of_day)
    assert when.start is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no digits at all",
        "you may 3 times",
        "we march 4 miles",
        "version 1.2.3",
        "costs $2019",
        "10:30",
        "room 2101",
        "200 people, 30 talks",
        "https://example.org/2018/10/16/post",
        "²³",
        "9" * 5000,
        "31 February",
        "5 out of 6",
    ],
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert find_dates(text) == []


def test_digits_without_marks_are_a_date_in_names_only() -> None:
    assert find_dates("161024 workshop") == []
    assert [when.start for when in find_dates("161024 workshop", compact=True)] == [
        dt.date(2016, 10, 24)
    ]
    assert [when.start for when in find_dates("20161024", compact=True)] == [dt.date(2016, 10, 24)]
    (month,) = find_dates("201905 notes", compact=True)
    assert (month.year, month.month, month.day) == (2019, 5, None)


def test_digits_with_two_readings_say_so() -> None:
    (when,) = find_dates("10/8/2024")
    assert not when.is_sure
    assert when.start == dt.date(2024, 10, 8)
    assert when.other_way().start == dt.date(2024, 8, 10)
    assert when.other_way().other_way() == when


def test_a_weekday_settles_the_reading() -> None:
    (when,) = find_dates("Saturday 10/8/2024")
    assert (when.is_sure, when.start) == (True, dt.date(2024, 8, 10))


def test_a_year_from_elsewhere_completes_a_date() -> None:
    (when,) = find_dates("30 Dec - 2 Jan")
    assert when.in_year(2017).start == dt.date(2016, 12, 30)
    assert when.in_year(2017).end == dt.date(2017, 1, 2)
    (whole,) = find_dates("8 May 2019")
    assert whole.in_year(2000) == whole


def test_a_range_that_runs_backwards_or_too_long_is_no_range() -> None:
    assert [when.end for when in find_dates("2019-05-08 - 2019-05-01")] == [None]
    assert [when.end for when in find_dates("1 January - 31 December 2019")] == [None]


def test_columns_name_the_place_in_the_text() -> None:
    text = "Sydney, 8 May 2019, morning"
    (when,) = find_dates(text)
    assert text[when.column : when.end_column] == "8 May 2019"


DATE_LIKE = st.text(st.sampled_from("0123456789 -/.,'–:tohndsMayJun年月日to&"), max_size=40)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), DATE_LIKE), st.booleans())
def test_any_text_gives_valid_dates_and_no_exception(text: str, compact: bool) -> None:  # noqa: FBT001
    last = 0
    for when in find_dates(text, compact=compact):
        assert last <= when.column < when.end_column <= len(text)
        last = when.end_column
        assert when.start is None or when.end is None or when.start < when.end
        assert when.in_year(2016).in_year(1999) == when.in_year(2016)


@settings(max_examples=60, deadline=None)
@given(st.dates(dt.date(1990, 1, 1), dt.date(2039, 12, 31)))
def test_every_day_is_read_back_from_its_usual_forms(written: dt.date) -> None:
    month = written.strftime("%B")
    for text in (
        written.isoformat(),
        f"{written.day} {month} {written.year}",
        f"{month} {written.day}, {written.year}",
        f"{written.day}.{written.month}.{written.year}",
        f"{written.year}年{written.month}月{written.day}日",
    ):
        assert [when.start for when in find_dates(text)] == [written]
