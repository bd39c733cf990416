"""People below a title whose firm stands first, by initials, and behind labels of two words."""

import pytest

from notes.structure.text.labels import is_speaker_label
from tests.support.recovered_talks import talks_in

_NOTES = "\n\n- slow when cold\n- forty runs\n\nthey moved from pull to push\n"
_BESIDE = ("globex.md", "hooli.md", "umbral.md")


def _people(line: str) -> list[str]:
    text = f"# Slow looms in Bergen\n\n{line}{_NOTES}"
    [(title, people)] = talks_in(text, "looms.md", "kelpconf_2023_notes", _BESIDE)
    assert title == "Slow looms in Bergen"
    return people


@pytest.mark.parametrize("firm", ["Kelp42", "LoomDB", "KLP", "Initech's", "Initech’s"])
def test_firm_before_a_known_name(firm: str) -> None:
    assert _people(f"{firm} Emil Lund") == ["Emil Lund"]


def test_plain_words_before_a_name_are_no_firm() -> None:
    assert _people("Always late with Emil Lund") == []


def test_initials_and_a_firm_in_brackets() -> None:
    assert _people("(BMK Ranganathan, Bank of Bergen)") == ["BMK Ranganathan"]


@pytest.mark.parametrize("line", ["{}", "*{}*", "**{}**"])
def test_label_with_a_group_before_its_word(line: str) -> None:
    assert _people(line.format("Speaker and author: Emil Lund")) == ["Emil Lund"]
    if line != "{}":
        authors = line.format("Nordic Authors: Emil Lund, Ann Tobin")
        assert _people(authors) == ["Emil Lund", "Ann Tobin"]


def test_who_noted_a_session_and_gave_it() -> None:
    linked = "[@elund](https://x.example/elund)"
    assert _people(f"*Session and written by {linked}.*") == ["elund"]
    assert _people(f"*Written by {linked}.*") == []


@pytest.mark.parametrize("label", ["post authors", "notes and links", "other presenters", "to do"])
def test_labels_before_others(label: str) -> None:
    assert not is_speaker_label(label)


@pytest.mark.parametrize(
    ("path", "beside", "title"),
    [
        ("12_weird_loom_tricks.md", _BESIDE, "12 weird loom tricks"),
        ("3_lessons_from_looms.md", _BESIDE, "3 lessons from looms"),
        ("3_lessons_from_looms.md", ("1_nets_and_ropes.md", "2_kilns.md"), "Lessons from looms"),
        ("03_lessons_from_looms.md", _BESIDE, "Lessons from looms"),
    ],
)
def test_number_of_a_title_is_no_order(path: str, beside: tuple[str, ...], title: str) -> None:
    text = f"Emil Lund{_NOTES}"
    assert talks_in(text, path, "kelpconf_2023_notes", beside) == [(title, ["Emil Lund"])]
