"""A weekday before the number or the kind of a session, which stands before the title."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in

TITLE = "Slow looms at rest"


@pytest.mark.parametrize("day", ["Tuesday", "Tue", "Friday Afternoon", "Mon AM", "Wednesday,"])
@pytest.mark.parametrize("slot", ["Session 5", "Talk #2", "Keynote", "Workshop 1"])
@pytest.mark.parametrize("sign", [": ", " - "])
def test_a_day_before_a_slot_is_no_title(day: str, slot: str, sign: str) -> None:
    text = f"# {day} {slot}{sign}{TITLE}\n\nPresenter: Ann Lee\n\n- a\n"
    assert talks_in(text, "06-looms.md", "gloamconf-2019") == [(TITLE, ["Ann Lee"])]


@pytest.mark.parametrize("title", ["Monday morning looms", "Friday: the loom that rests"])
def test_a_day_may_begin_a_title(title: str) -> None:
    text = f"# {title}\n\nPresenter: Ann Lee\n\n- a\n"
    told = title.removeprefix("Friday: ")
    assert talks_in(text, "06-looms.md", "gloamconf-2019") == [(told, ["Ann Lee"])]
