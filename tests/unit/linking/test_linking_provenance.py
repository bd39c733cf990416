import datetime as dt

from notes.linking import NotebookSettings, link
from notes.linking.notebook_settings import EventSettings
from notes.linking.provenance import origins_beyond
from notes.models import EventDetails, Note, Signature
from notes.structure.evidence.origin import Origin

DAY = dt.date(2018, 8, 17)


def note(path: str, event: EventDetails) -> Note:
    return Note(path, path, "/r", path, event, (), 9, Signature(1, 1, 1))


def beyond(own: Note, *others: Note, settings: NotebookSettings | None = None) -> dict[str, Origin]:
    settings = settings or NotebookSettings()
    links = link([own, *others], settings)
    (event,) = links.events
    return origins_beyond(own, event, links, settings)


def test_what_the_note_says_itself_needs_no_other_origin() -> None:
    assert beyond(note("a.md", EventDetails("RustConf", DAY, year=2018))) == {}


def test_what_a_readme_says_is_named_with_it() -> None:
    whole = EventDetails("RustConf 2018", DAY, DAY + dt.timedelta(1), "Oslo", 2018)
    found = beyond(note("x/a.md", EventDetails("rustconf", year=2018)), note("x/README.md", whole))
    assert {(origin.how, origin.where) for origin in found.values()} == {("sibling", "x/README.md")}
    assert set(found) == {"title", "date_start", "date_end", "location"}


def test_a_date_that_another_note_gives_is_named_with_that_note() -> None:
    post = EventDetails("RustConf", DAY + dt.timedelta(3), year=2018, from_post=True)
    found = beyond(note("b.md", post), note("c/a.md", EventDetails("RustConf", DAY, year=2018)))
    assert (found["date_start"].how, found["date_start"].where) == ("sibling", "c/a.md")


def test_what_the_settings_say_is_certain() -> None:
    settings = NotebookSettings(events=(EventSettings("RustConf", (), DAY, None, "Oslo"),))
    found = beyond(note("a.md", EventDetails("rustconf", year=2018)), settings=settings)
    assert {origin.how for origin in found.values()} == {"settings"}
    assert found["location"].confidence == 1.0
