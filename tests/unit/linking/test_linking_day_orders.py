"""Dates in folders and files of which only those beside them tell whether the day comes first."""

from pathlib import Path

import pytest

from notes.notebook import load

TALK = "# Slow looms\n\nAnn Ray\n\n- the warp\n- the weft\n"


def days(root: Path, paths: list[str]) -> list[str]:
    for path in paths:
        place = root / "loom-meetup-notes" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(TALK.replace("Slow", path.translate(str.maketrans("./", "  "))), "utf-8")
    notes = load([root / "loom-meetup-notes"]).notes
    return [str(note.event.date_start) for note in sorted(notes, key=lambda one: one.path)]


@pytest.mark.parametrize(
    "form", ["{}/notes.md", "{}/looms.md", "evenings/{}/main.md", "{}.md", "{}-looms.md"]
)
@pytest.mark.parametrize("sign", ["-", "."])
@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["07-03-2020", "14-03-2020"], ["2020-03-07", "2020-03-14"]),
        (["03-04-2020", "07-03-2020", "28-03-2020"], ["2020-04-03", "2020-03-07", "2020-03-28"]),
    ],
)
def test_dates_beside_one_tell_what_comes_first(
    tmp_path: Path, form: str, sign: str, dates: list[str], expected: list[str]
) -> None:
    paths = [form.format(date.replace("-", sign)) for date in dates]
    assert days(tmp_path, paths) == expected


def test_the_month_comes_first_where_that_is_told(tmp_path: Path) -> None:
    paths = ["03-07-2020/looms.md", "03-14-2020/looms.md"]
    assert days(tmp_path, paths) == ["2020-03-07", "2020-03-14"]


def test_dates_of_other_folders_tell_nothing(tmp_path: Path) -> None:
    apart = days(tmp_path / "one", ["a/07-03-2020/looms.md", "b/14-03-2020/looms.md"])
    assert apart == days(tmp_path / "two", ["a/07-03-2020/looms.md", "b/03-14-2020/looms.md"])
