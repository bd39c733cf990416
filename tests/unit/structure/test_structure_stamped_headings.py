"""Headings that are a day and a time, with the title of each talk below."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in

_TALKS = [
    ("Why caches rest", ["Ann Lee"]),
    ("Queues without tears", ["Bo Brandt"]),
    ("The slow road to parsers", ["Cara Diaz"]),
]
_TIMES = ("10:00", "11:15", "14:30")
_FORMS = ["Sat Mar 16 {}:21 EDT 2019", "2019-03-16 {}", "Saturday, {} Uhr", "3/16/2019 {} AM"]


def _headed(form: str, below: str, *, underlined: bool = False) -> str:
    found = []
    for time, (title, (name,)) in zip(_TIMES, _TALKS, strict=True):
        stamp = form.format(time)
        head = f"{stamp}\n{'=' * len(stamp)}" if underlined else f"## {stamp}"
        found.append(f"{head}\n\n{below.format(title=title, name=name)}\n")
    return "\n".join(found)


_NOTES = "\n\n* they wake at night\n* and nobody looks\n\nNo rest\n\nSleep well\n"


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("below", ["{name}\n\n{title}", "{name}, Acme\n{title}", "{title}\n{name}"])
@pytest.mark.parametrize("top", ["", "# GloamConf 2019\n\n"])
def test_title_and_people_stand_below_the_moment(form: str, below: str, top: str) -> None:
    """Whichever of the two comes first, the heading itself is none of them."""
    assert talks_in(top + _headed(form, below + _NOTES), "day.md", "gloamconf-2019") == _TALKS


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("underlined", [True, False])
def test_the_first_line_alone_is_the_title(form: str, underlined: bool) -> None:  # noqa: FBT001
    """Short lines behind it are what somebody noted, and no talks."""
    text = _headed(form, "{title}." + _NOTES, underlined=underlined)
    found = talks_in(text, "2019-03-16.rst", "gloamconf-2019")
    assert [title for title, _ in found] == [title for title, _ in _TALKS]


def test_a_sentence_is_no_title() -> None:
    """A moment with a remark below is a part of the day beside talks."""
    text = _headed(_FORMS[0], "{title}" + _NOTES)
    text += "\n## Sat Mar 16 15:30:00 EDT 2019\n\nJust met Dov, who told me to come to the lake.\n"
    sessions = recover(NoteSource.of(text, "day.md", "gloamconf-2019")).note.sessions
    assert [one.title for one in sessions if one.kind.is_talk] == [title for title, _ in _TALKS]
    assert sessions[-1].kind.value == "section"
