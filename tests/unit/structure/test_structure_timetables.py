"""Tables by the hour: which column holds the titles."""

import pytest

from tests.support.recovered_talks import talks_in

TITLES = ["Ropes that rest", "Looms in small rooms", "Dry docks by night", "Sails for nobody"]
TALKS = [(title, []) for title in TITLES]
KINDS = ["Keynote", "Talk", "Talk", "Workshop"]
TRACKS = ["KelpOpen, Sailor, Any", "KelpCon, Sailor, Beginner", "KelpOpen, Sailor, Any", "Keynote"]


@pytest.mark.parametrize("head", ["Lesson", "What", "Description", "Programmpunkt", "Name", ""])
@pytest.mark.parametrize("behind", [("Conference", TRACKS), ("Kind", KINDS), ("Tags", TRACKS)])
@pytest.mark.parametrize("time", ["[0{}00](day1/{}.md)", "[0{}:00][{}]", "**[0{}:00](n{}.md)**"])
@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (2, 0, 1)])
def test_titles_are_the_cells_that_differ(
    head: str, behind: tuple[str, list[str]], time: str, order: tuple[int, ...]
) -> None:
    rows = [("Time", head, behind[0]), ("---", "---", "---")]
    rows += [
        (time.format(at, at), title, told)
        for at, (title, told) in enumerate(zip(TITLES, behind[1], strict=True), 1)
    ]
    rows.insert(4, ("0300", "Coffee", "Break"))
    rows.append(("0900", "UPDATE", "UPDATE"))
    table = "\n".join("| " + " | ".join(row[at] for at in order) + " |" for row in rows)
    refs = "\n".join(f"[{at}]: day1/{at}.md" for at in range(1, 5))
    assert talks_in(f"# KelpConf 2024\n\n## Friday\n\n{table}\n\n{refs}\n", "kelp/plan.md") == TALKS


@pytest.mark.parametrize("cells", [("sea", "land", "sea", "land"), ("", "", "", "")])
def test_what_was_done_by_the_hour_is_no_talk(cells: tuple[str, ...]) -> None:
    rows = [
        f"| 0{at}:00 | {title} | {cell} |"
        for at, (title, cell) in enumerate(zip(TITLES, cells, strict=True), 1)
    ]
    table = "\n".join(["| Time | Activity | Tag |", "|---|---|---|", *rows])
    assert talks_in(f"# KelpConf 2024\n\n{table}\n") == []


@pytest.mark.parametrize("head", ["Description", "Event", "Activity", "Info", "Details"])
@pytest.mark.parametrize("place", ["Location", "Room", "Where"])
@pytest.mark.parametrize("hours", [("Start", "End"), ("From", "To"), ("Time", "")])
@pytest.mark.parametrize("form", ["{}", "[{}]"])
def test_a_timetable_with_rooms_needs_no_head_for_its_titles(
    head: str, place: str, hours: tuple[str, str], form: str
) -> None:
    titles = ["Ropes that rest", "Looms in small rooms", "Kelp security"]
    slots = [("9:45am", "10:30am"), ("10:45am", "11:30am"), ("12:00pm", "12:30pm")]
    columns = [name for name in hours if name]
    text = "# KelpConf 2024\n\n## Schedule\n\n"
    text += f"| {' | '.join(columns)} | {place} | {head} |\n" + "|---" * (len(columns) + 2) + "|\n"
    for title, slot, room in zip(
        titles, slots, ["Theater", "Grand F", "Union Station"], strict=True
    ):
        text += f"| {' | '.join(slot[: len(columns)])} | {room} | {form.format(title)} |\n"
    text += "\n" + "".join(f"[{title}]: https://k.example/{title[:3]}\n" for title in titles)
    assert talks_in(text) == [(title, []) for title in titles]
