"""Who spoke, where no sign but the title's own end, a handle or a small word stands before."""

import pytest

from tests.support.recovered_talks import talks_in

_POINTS = "\n\n- slow when cold\n- forty runs\n\n"


def _note(*headings: str) -> str:
    return "# KelpConf 2019 notes\n\n" + "".join(f"## {heading}{_POINTS}" for heading in headings)


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("What does a mutex cost? Daniel Vasko", ("What does a mutex cost?", ["Daniel Vasko"])),
        ("Inside a slow loom. Daniel Vasko.", ("Inside a slow loom", ["Daniel Vasko"])),
        ("Stop the shuttle now! Ann Tobin", ("Stop the shuttle now!", ["Ann Tobin"])),
        ("Who was that? The Shuttle", ("Who was that? The Shuttle", [])),
        ("Slow looms vs. Henry Ford", ("Slow looms vs. Henry Ford", [])),
    ],
)
def test_full_name_behind_the_end_of_a_title(heading: str, found: tuple[str, list[str]]) -> None:
    told = talks_in(_note("Slow looms in Bergen", heading, "Threads and tears"))
    assert told[1] == found


@pytest.mark.parametrize("word", ["feat.", "ft.", "feat", "ft", "featuring", "by Mr."])
def test_stop_of_an_abbreviation_ends_no_title(word: str) -> None:
    note = _note(f"Slow looms {word} Ann Tobin", f"Threads and tears {word} Emil Lund")
    assert talks_in(note) == [
        ("Slow looms", ["Ann Tobin"]),
        ("Threads and tears", ["Emil Lund"]),
    ]


@pytest.mark.parametrize("form", ["@{} {}", "{1} @{0}", "@{}: {}", "@{} - {}", "{1}. @{0}"])
def test_handles_at_either_end_beside_names(form: str) -> None:
    note = _note(
        form.format("annt", "Slow looms"), "Nets - Emil Lund", form.format("bo_k", "Fast nets")
    )
    assert talks_in(note) == [
        ("Slow looms", ["annt"]),
        ("Nets", ["Emil Lund"]),
        ("Fast nets", ["bo_k"]),
    ]


def test_words_of_a_language_are_no_handles() -> None:
    note = _note("@state variables", "Views", "@binding variables", "More of them")
    assert all(not people for _, people in talks_in(note))


@pytest.mark.parametrize("joint", ["from", "w/", "with"])
def test_given_names_behind_a_small_word(joint: str) -> None:
    names = ["Henrik", "Tomoko", "Brandon"]
    titles = ["Slow looms", "Threads and tears", "Kilns of clay"]
    pairs = list(zip(titles, names, strict=True))
    note = _note(*(f"{title} {joint} {name}" for title, name in pairs))
    assert talks_in(note) == [(title, [name]) for title, name in pairs]


def test_things_behind_a_small_word_are_nobody() -> None:
    titles = ["Fun with Rust", "Play with Docker", "Sleep with Kafka"]
    assert talks_in(_note(*titles)) == [(title, []) for title in titles]


def test_full_names_behind_from() -> None:
    names = ["Henrik Lund", "Zsofia Halasz", "Brandon Keel"]
    titles = ["Slow looms", "Threads and tears", "Kilns of clay"]
    pairs = list(zip(titles, names, strict=True))
    note = _note(*(f"{title} from {name}" for title, name in pairs))
    assert talks_in(note) == [(title, [name]) for title, name in pairs]


@pytest.mark.parametrize("joint", ["from", "by"])
def test_given_name_behind_the_kind_of_session(joint: str) -> None:
    note = _note(f"Keynote {joint} Henrik", "Threads and tears - Emil Lund", "Kilns - Ann Tobin")
    assert talks_in(note)[0] == ("Keynote", ["Henrik"])
