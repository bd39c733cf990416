"""Files of one talk whose first lines tell who spoke, and whose titles say whose talk it is."""

import pytest

from tests.support.recovered_talks import talks_in

_NOTES = "\n\n- slow when cold\n- forty runs\n\nthey moved from pull to push\n"
_BESIDE = ("globex.md", "hooli.md", "umbral.md")


def _talks(text: str, path: str) -> list[tuple[str, list[str]]]:
    return talks_in(text + _NOTES, path, "kelpconf_2023_notes", _BESIDE)


@pytest.mark.parametrize(
    "line",
    [
        "Ann Tobin, Staff Engineer, Initech",
        "Ann Tobin, Staff Engineer at Initech",
        "Ann Tobin CTO Initech",
        "Ann Tobin, co-founder chief architect Initech",
        "Ann Tobin - CEO, Initech",
        "Ann Tobin (Initech)",
    ],
)
def test_file_is_named_for_the_talk_of_whom_its_first_line_names(line: str) -> None:
    text = f"{line}\nSeptember 27th, 2023\n\nRoom 42: lead by Emil Lund (Hooli)"
    assert _talks(text, "initech.md") == [("Initech", ["Ann Tobin"])]


def test_title_below_the_speaker_is_the_title() -> None:
    text = 'Ann Tobin, CTO, Initech\nSeptember 27th, 2023\n\n"Training smaller looms"'
    assert _talks(text, "initech.md") == [("Training smaller looms", ["Ann Tobin"])]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Notes from Ann Tobin's keynote at KelpConf 2023, 2023-08-08", "Ann Tobin's keynote"),
        ('# Notes on Ann Tobin\'s talk "Slow looms"', "Slow looms"),
        ("# Ann Tobin’s keynote", "Ann Tobin’s keynote"),
    ],
)
def test_title_that_says_whose_talk_it_is(text: str, title: str) -> None:
    assert _talks(text, "keynote1.md") == [(title, ["Ann Tobin"])]


@pytest.mark.parametrize(
    "block",
    [
        "* Speaker: Ann Tobin\n* Talk: [Test Driven Looms](https://v.example/1)",
        "Title: Test Driven Looms\nSpeaker: Ann Tobin",
        "- **Presenter**: Ann Tobin\n- **Title**: Test Driven Looms",
    ],
)
def test_label_tells_in_full_what_a_heading_is_short_for(block: str) -> None:
    assert _talks(f"## TDL\n\n{block}", "TDL.md") == [("Test Driven Looms", ["Ann Tobin"])]


def test_label_for_the_topic_is_no_title() -> None:
    text = "## TDL\n\nTopic: Weaving and spinning\nSpeaker: Ann Tobin"
    assert _talks(text, "TDL.md") == [("TDL", ["Ann Tobin"])]


_KEPT = (
    "---\ntitle: {}\nevent: Kelp Days\nauthor:{}\n---\n\nKelp is a plant.\n\n## Tip 1\n\nSwim.\n"
)


@pytest.mark.parametrize("author", ["\n  name: Zoe Norton\n  site: zn", " Zoe Norton"])
@pytest.mark.parametrize(
    "name", ["kelpdays-keynote-everyone-swims-zoe-norton", "everyone-swims-zoe-norton"]
)
def test_author_whose_name_ends_the_files_gave_the_talk(author: str, name: str) -> None:
    text = _KEPT.format('"Keynote: Everyone swims"', author)
    assert talks_in(text, f"talks/{name}.md") == [("Everyone swims", ["Zoe Norton"])]


def test_author_of_a_post_called_otherwise_gave_no_talk() -> None:
    text = _KEPT.format('"Keynote: Everyone swims"', " Zoe Norton")
    assert talks_in(text, "talks/everyone-swims.md") == [("Everyone swims", [])]
