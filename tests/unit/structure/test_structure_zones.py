"""Time zones behind times of day, which are no part of what stands behind them."""

import pytest

from notes.structure.text.zones import without_zones
from tests.support.recovered_talks import talks_in

TALKS = [("Ropes that rest", ["Ann Lee"]), ("Looms in small rooms", ["Bob Ray"])]


@pytest.mark.parametrize("zone", ["UTC", "CEST", "EDT", "(JST)", "[PST]", "(UTC+2)", "GMT+05:30"])
@pytest.mark.parametrize("times", [("09:00", "10:00", "11:00"), ("9:00 AM", "10 am", "1:30 p.m.")])
@pytest.mark.parametrize("sign", [" ", " - ", ": "])
@pytest.mark.parametrize("mark", ["## ", "- "])
def test_zones_are_no_part_of_titles_and_pauses(
    zone: str, times: tuple[str, ...], sign: str, mark: str
) -> None:
    said = ["Ropes that rest (Ann Lee)", "Coffee break", "Looms in small rooms (Bob Ray)"]
    below = "\n\ntext\n\n" if mark == "## " else "\n"
    slots = [
        f"{mark}{time} {zone}{sign}{text}{below}" for time, text in zip(times, said, strict=True)
    ]
    assert talks_in("# KelpConf 2024\n\n" + "".join(slots), "kelp/day.md") == TALKS


@pytest.mark.parametrize(
    "line",
    [
        "Sat Mar 16 14:00:21 EDT 2019",
        "## REST and its rest",
        "- 10:30 BSTs in practice",
        "- 2019 EST was late",
        "- 10:00 ET/IT for all",
    ],
)
def test_letters_elsewhere_are_no_zones(line: str) -> None:
    assert without_zones([line], line) == [line]
