"""Files of one day of an event that are counted: each is one talk."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in

PARTS = (
    "# 1 - Ropes\n\nTwo kinds of knots.\n\n# 2 - Looms ashore\n\nThey rest.\n\n"
    "# 4 - Kelp\n\nIt grows.\n\n# 5 - FAQ\n\nWhat of rain?\n"
)


@pytest.mark.parametrize(
    "name", ["20170504_KelpConf-#.md", "2017-05-04 KelpConf #.md", "20170504_KelpConf-1.#.md"]
)
def test_each_of_several_counted_files_of_a_day_is_one_talk(name: str) -> None:
    files = tuple(name.replace("#", number) for number in "1245")
    assert len(talks_in(PARTS, name.replace("#", "3"), siblings=files)) == 1


@pytest.mark.parametrize("files", [(), ("20170504_KelpConf-1.md",)])
def test_one_or_two_halves_of_a_day_hold_several(files: tuple[str, ...]) -> None:
    assert len(talks_in(PARTS, "20170504_KelpConf-2.md", siblings=files)) > 1
