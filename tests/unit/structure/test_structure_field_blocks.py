"""Talks whose writer fills in fields: the title, the people, the day."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.text.labels import label_of

TALKS = [("Why queues lie", "Ann Lee"), ("Boring deploys", "Bo Ekman"), ("Rest", "Cy Dahl")]
FORMS = ["{name}: {value}", "@{name} {value}", "- {name}: {value}", ":{name}: {value}"]


def found(text: str, path: str = "evening.md") -> list[tuple[str, list[str]]]:
    sessions = recover(NoteSource.of(text, path, "gloam")).note.sessions
    return [
        (session.title, [person.name for person in session.speakers])
        for session in sessions
        if session.kind.is_talk
    ]


def written(form: str, order: str, talks: list[tuple[str, str]]) -> str:
    parts = []
    for title, name in talks:
        values = {"title": title, "author": name, "event": "GloamConf 2018"}
        fields = [form.format(name=key, value=values[key]) for key in order.split()]
        parts.append("\n".join(fields) + "\n\n- it rests\n\n## Inside\n\nAnd wakes.\n")
    return "\n---\n\n".join(parts)


@pytest.mark.parametrize("form", [*FORMS, "**{name}**: {value}", "{name} - {value}"])
@pytest.mark.parametrize("order", ["title author", "author title"])
@pytest.mark.parametrize("head", ["", "# GloamConf 2018\n\n"])
def test_each_title_beside_people_is_a_talk(form: str, order: str, head: str) -> None:
    text = head + written(form, order, TALKS)
    assert found(text) == [(title, [name]) for title, name in TALKS]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("head", ["", "# GloamConf 2018\n\n", "# Notes\n\n"])
def test_a_field_is_the_title_of_one_talk_below_its_events_name(form: str, head: str) -> None:
    text = head + written(form, "title author", TALKS[:1])
    assert found(text) == [("Why queues lie", ["Ann Lee"])]


def test_fields_below_headings_stay_there() -> None:
    parts = [
        f"## {title}\n\nTopic: sleep\nSpeaker: {name}\n\n- it rests\n" for title, name in TALKS
    ]
    assert found("# GloamConf 2018\n\n" + "\n".join(parts)) == [(t, [n]) for t, n in TALKS]


@pytest.mark.parametrize(
    ("line", "label"),
    [("@title Rest", "title"), ("@annlee Rest", ""), ("[Speaker: Ann](a.md)", "speaker")],
)
def test_names_of_fields_have_their_signs(line: str, label: str) -> None:
    assert label_of(line)[0] == label
