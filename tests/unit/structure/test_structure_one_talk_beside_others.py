"""Notes of one talk that look like those of several: by their titles, lists and first lines."""

import pytest

from tests.support.recovered_talks import talks_in

PARTS = "\n\n### Kinds of knots\n* one\n* two\n\n### Tension\n* more\n\n### Rest\n* all\n"
BESIDE = ("2020/WhyRopesRest.md", "2020/ExplainTheKnots.md", "2020/AllAboutMoss.md")


@pytest.mark.parametrize(
    "label", ["### Speaker: Ann Lee", "Speaker: Ann Lee", "**Speaker**: Ann Lee"]
)
def test_a_label_below_a_title_with_a_year_names_the_one_who_spoke(label: str) -> None:
    text = f"# Knots Animated 2020\n{label}{PARTS}"

    found = talks_in(text, "2020/KnotsAnimated2020.md", "talk-notes", BESIDE)

    assert found == [("Knots Animated 2020", ["Ann Lee"])]


def test_labels_for_speakers_are_no_titles_of_their_talks() -> None:
    text = "# GloamConf 2020\n## Speaker: Ann Lee\nmoss\n\n## Speaker: Bob Stone\nropes\n"

    assert talks_in(text, "gloamconf.md") == [
        ("Ann Lee", ["Ann Lee"]),
        ("Bob Stone", ["Bob Stone"]),
    ]


@pytest.mark.parametrize("sign", [" • ", " · ", " | ", " - ", ": "])
def test_questions_below_a_title_behind_its_event_are_those_of_one_talk(sign: str) -> None:
    asked = "- What is a knot?\n  - Rope\n- Any advice?\n  - Rest\n- What moves you?\n  - Ropes\n"
    text = f"# Gloam 2018{sign}The Role of Knots at Night\n\n[Talk](https://t.example/v)\n\n{asked}"

    found = talks_in(text, "talks/the-role-of-knots.md", "notes", ("talks/all-of-moss.md",))

    assert found == [("The Role of Knots at Night", [])]


def test_short_lines_below_one_that_is_the_files_name_are_parts() -> None:
    text = (
        "LOOM Principles\nAnn Lee\nInitech\n\nL - Long Rope\n    - keep it small\n\n"
        "O - Open Knots\n    - Bob Stone\n    - open\n\nM - More Rope\n    - Kim Lee\n    - known\n"
    )

    found = talks_in(text, "LoomPrinciples.txt", "GLOAM", ("Moss.txt", "IsItSafe.txt", "Way.txt"))

    assert found == [("LOOM Principles", ["Ann Lee"])]


def test_a_file_whose_name_ends_in_its_title_is_one_talk() -> None:
    parts = "".join(
        f"{part}\n-----\n\nSo it is.\n\nExample\n~~~~~~~\n\nOne.\n\n"
        for part in ("What differs", "Ropes made", "Knots worked: odd case", "More of them")
    )
    text = f"Looms: the rope to end all ropes\n================================\n\n{parts}"
    name = "GloamConf2018-AnnLee-LoomsTheRopeToEndAllRopes"

    found = talks_in(text, f"notes/{name}/{name}.rst", "GloamConf2018Notes")

    assert [title for title, _ in found] == ["Looms: the rope to end all ropes"]


@pytest.mark.parametrize(
    "fields",
    [
        "### title: knots\n### speaker: [ann lee](https://g.example/ann)\n### date: 08102019\n",
        "## Title: knots\n## Speaker: Ann Lee\n## Date: 3 May 2019\n",
        "## Speaker: Ann Lee\n## Title: knots\n",
    ],
)
def test_fields_as_headings_are_of_one_talk(fields: str) -> None:
    text = f"{fields}\n#### notes:\n- ropes\n- more\n"

    found = talks_in(text, "knots.md", "gloam-2019-notes", ("moss.md", "clay.md"))

    assert found == [("knots", ["Ann Lee"])]


def test_a_year_before_a_title_in_an_events_notebook_makes_no_event() -> None:
    text = "# Rest the Loom Kit\n\n## What makes a loom?\n\nso\n\n#### Rest\n- a\n"

    found = talks_in(text, "2020_rest-the-loom-kit.md", "gloamconf-notes", ("README.md",))

    assert found == [("Rest the Loom Kit", [])]


def test_attachments_beside_the_notes_of_a_talk_leave_it_one() -> None:
    beside = ("Gloam 2019/Weaver/copy.txt", "Gloam 2019/Weaver/servers.txt")

    found = talks_in("# Moss at night\n\n- it rests\n", "Gloam 2019/Weaver/Notes.md", "n", beside)

    assert found == [("Moss at night", [])]


def test_a_topic_right_above_a_talk_by_somebody_is_no_talk_beside_others() -> None:
    text = (
        "# Copycat of ropes by Ann Lee\nabc\n\n# Moss and dangers by Bob Stone\nabc\n\n"
        "# Inverse ropes\n\n## Neural ropes at night by Kim Lee\n\nabc\n"
    )

    found = talks_in(text, "notes/Day6.md", "gloam2019", ("notes/Day5.md",))

    assert [title for title, _ in found] == [
        "Copycat of ropes",
        "Moss and dangers",
        "Neural ropes at night",
    ]
