"""Files of one talk each: with the code of a session, a number, or three dashes in their names."""

import pytest

from tests.support.recovered_talks import talks_in

_TITLE = "Ropes, sails, and knots: tying the harbour"
_CODED = ("docs/dev-108-a-thing.md", "docs/sec-218-more-things.md", "docs/index.md")
_PARTS = "\n# Working with rope\n- a\n\n# The sail problem\n- b\n"


@pytest.mark.parametrize("mark", ["{}", "# {}", "## {}", "**{}**", "{}\n==="])
@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("KLP102 - ", "klp-102-ropes-sails-big-knot"),
        ("KLP-102: ", "klp102_harbour"),
        ("BRK3012 ", "brk3012"),
        ("S1234 | ", "S1234-ropes"),
    ],
)
def test_line_with_the_code_of_its_file_is_the_title(mark: str, code: str, name: str) -> None:
    text = mark.format(code + _TITLE) + "\n\n- ann lee\n- bo ek\n\nboth from Acme\n" + _PARTS
    (talk,) = talks_in(text, f"docs/{name}.md", "kelp-next-19", _CODED)
    assert talk[0] == _TITLE


def test_code_stays_in_a_title_where_no_file_beside_it_has_one() -> None:
    beside = ("slow-looms.md", "old-soil.md")
    (talk,) = talks_in("# RFC 2616 at sea\n\n- a\n- b\n", "rfc-2616.md", "kelp19", beside)
    assert talk[0] == "RFC 2616 at sea"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Everything here is from memory", "Dry kelp"),
        ("rope vs. sail (thing)", "Dry kelp"),
        ("Dry kelp: a primer", "Dry kelp: a primer"),
    ],
)
def test_counted_name_of_a_file_is_the_title_above_a_remark(line: str, title: str) -> None:
    beside = ("1-rope-models.md", "2-openrope-tutorial.md", "3-software.md", "4-mixed-harbour.md")
    text = f"{line}\n\nropes have a policy\n\nexample of it:\n91% of knots are small\n"
    assert [talk[0] for talk in talks_in(text, "6-dry-kelp.md", "kelp19", beside)] == [title]


@pytest.mark.parametrize("name", ["brisk_notes.md", "notes-counters.md", "counters_notes.md"])
def test_parts_of_a_file_named_for_notes_are_no_talks_beside_files_of_one(name: str) -> None:
    text = "#Counters in Kelpdb\n\n###Prior to 0.8\n* a\n\n### After 0.8\n* b\n\n##Limits\n* c\n"
    beside = ("data_modeling.md", "indexing_in_kelpdb.md", "keynote-future-of-kelpdb.md")
    assert talks_in(text, name, "KelpSF-2011", beside) == [("Counters in Kelpdb", [])]


@pytest.mark.parametrize("name", ["ropeprediction", "predictingropes", "rope-prediction"])
def test_first_heading_is_the_title_that_a_file_says_in_beginnings_of_words(name: str) -> None:
    text = (
        "# Predicting Ropes from Ten Years of Tides\n\n"
        "Initech's Ann Lee shows us how to test ropes.\n\n"
        "## \n\n* Make many\n\n# Real-time options\n\n* a\n\n# Harbour data\n\n* b\n"
    )
    beside = ("datamining.md", "obmodeling.md", "README.md")
    talks = talks_in(text, f"{name}.md", "rkelp17-notes", beside)
    assert talks == [("Predicting Ropes from Ten Years of Tides", ["Ann Lee"])]


@pytest.mark.parametrize("behind", [".md", "-.md"])
def test_three_dashes_part_event_speaker_and_title_in_a_name_without_blanks(behind: str) -> None:
    path = f"content/RopeConf-2019---Ann-Bek---Making-your-own-ropes{behind}"
    text = "A harbour is a must. Those of us who make ropes did much.\n\nThey blew up.\n"
    assert talks_in(text, path, "garden") == [("Making your own ropes", ["Ann Bek"])]


def test_people_with_what_they_do_stand_below_the_title() -> None:
    text = (
        "# Rapid prototyping\n\nAnn Lee and Bo D Ray - Digital rope software.\nwho is: Acme.\n\n"
        "---\n\n# Vision\n- b\n\n# Value\n- c\n"
    )
    talks = talks_in(text, "docs/dev-109-rapid-prototyping.md", "kelp-next-19", _CODED)
    assert talks == [("Rapid prototyping", ["Ann Lee", "Bo D Ray"])]


@pytest.mark.parametrize("title", ["Say no to :norope:", "Rest in :sail:"])
def test_word_between_colons_keeps_both(title: str) -> None:
    text = f"# KelpConf 2019\n\n## {title} - Ann Lee\n- a\n\n## Slow looms - Bo Ek\n- b\n"
    assert talks_in(text)[0] == (title, ["Ann Lee"])
