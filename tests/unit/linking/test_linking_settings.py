import datetime as dt
from pathlib import Path

import pytest

from notes.linking import NotebookSettings, NoteSettings, link
from notes.linking.notebook_settings import EventSettings
from notes.linking.settings_file import parse_settings
from notes.models import EventDetails, Note, Signature

WHOLE = """
ignore = ["drafts/**"]

[events."Rust Summit"]
also = ["rust summit notes"]
date = "2018-08-16/2018-08-17"
location = "Oslo"

[speakers]
"Ann Ray" = ["@annray", "A. Ray"]

[notes."2018/summit.md"]
event = "Rust Summit"
date = 2018-08-16
level = 3
ignore = true

[apart]
events = [["A", "B"]]
speakers = [["Jon Ray", "John Ray"]]
talks = [["1", "2", "3"]]

[same]
talks = [["4", "5"]]
"""


def note(path: str, event: EventDetails) -> Note:
    return Note(path, path, "/r", path, event, (), 9, Signature(1, 1, 1))


def test_every_part_of_the_file_is_read() -> None:
    found = parse_settings(WHOLE, "/r")
    assert found.problems == ()
    assert found.ignore == (("/r", "drafts/**"),)
    start, end = dt.date(2018, 8, 16), dt.date(2018, 8, 17)
    assert found.events == (
        EventSettings("Rust Summit", ("rust summit notes",), start, end, "Oslo"),
    )
    assert found.speakers == {"Ann Ray": ("@annray", "A. Ray")}
    assert found.of_note("/r", "2018/summit.md") == NoteSettings(
        "Rust Summit", start, None, "", 3, ignore=True
    )
    assert found.of_note("/r", "other.md") == NoteSettings()
    assert found.apart_speakers == {frozenset(("Jon Ray", "John Ray"))}
    assert len(found.apart_talks) == 3
    assert found.same_talks == {frozenset(("4", "5"))}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[speaker]\n"A" = ["B"]\n', 1, ("speaker", "Write `speakers`")),
        ('\n[notes."a.md"]\nlevle = 2\n', 3, ("levle", "Write `level`")),
        ('[notes."a.md"]\nlevel = 9\n', 2, ("level", "1 to 6")),
        ('[notes."a.md"]\nlevel = true\n', 2, ("level", "1 to 6")),
        ('[notes."a.md"]\nignore = "yes"\n', 2, ("ignore", "true or false")),
        ('[events.X]\ndate = "soon"\n', 2, ("date", "2019-05-08")),
        ('[events.X]\ndate = "2018-08-17/2018-08-16"\n', 2, ("date", "2019-05-08")),
        ("[events.X]\nalso = 3\n", 2, ("also", "list of texts")),
        ("events = 3\n", 1, ("events", "table")),
        ('[apart]\ntalks = ["a"]\n', 2, ("talks", "pairs")),
        ("zzz = 1\n", 1, ("zzz", "Known here")),
        ("a = = 1\n", 1, ("not valid TOML",)),
        ("a = 1\n[b\n", 2, ("not valid TOML",)),
    ],
)
def test_a_mistake_is_a_problem_with_line_key_and_remedy(
    text: str, line: int, words: tuple[str, ...]
) -> None:
    (problem,) = parse_settings(text).problems
    assert (problem.key, problem.line) == ("podium.toml", line)
    for word in words:
        assert word in problem.message + problem.remedy


def test_what_is_right_counts_beside_a_mistake() -> None:
    found = parse_settings('ignor = 1\n[speakers]\n"Ann Ray" = "A. Ray"\n')
    assert len(found.problems) == 1
    assert found.speakers == {"Ann Ray": ("A. Ray",)}


def test_control_characters_do_not_get_through() -> None:
    found = parse_settings('[events."a\\u001b[2Jb"]\nlocation = "x\\u0007y"\n')
    (event,) = found.events
    assert "\x1b" not in event.title
    assert "\x07" not in event.location


def test_the_file_is_read_at_the_root(tmp_path: Path) -> None:
    assert NotebookSettings.read(tmp_path) == NotebookSettings()
    (tmp_path / "podium.toml").write_text(WHOLE, encoding="utf-8")
    assert NotebookSettings.read(tmp_path).of_note(str(tmp_path), "2018/summit.md").level == 3


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "podium.toml").write_bytes(b"\xff\xfe\x00")
    (problem,) = NotebookSettings.read(tmp_path).problems
    assert "UTF-8" in problem.message
    (tmp_path / "podium.toml").unlink()
    (tmp_path / "podium.toml").mkdir()
    assert len(NotebookSettings.read(tmp_path).problems) == 1


def test_settings_of_two_roots_are_put_together() -> None:
    one = parse_settings('[speakers]\nA = ["a"]\n', "/1")
    other = parse_settings('[speakers]\nA = ["x"]\nB = ["b"]\n[notes."n.md"]\nlevel = 2\n', "/2")
    both = one.merged(other)
    assert both.speakers == {"A": ("a",), "B": ("b",)}
    assert both.of_note("/2", "n.md").level == 2
    assert both.of_note("/1", "n.md").level is None


def test_the_settings_have_the_last_word_on_events() -> None:
    found = parse_settings(WHOLE, "/r")
    links = link(
        [
            note("2018/summit.md", EventDetails("Something else", dt.date(2017, 1, 1), year=2017)),
            note("b.md", EventDetails("Rust Summit Notes", year=2018)),
            note("c.md", EventDetails("rust summit", dt.date(2019, 8, 1), year=2019)),
        ],
        found,
    )
    summit, later, alias = (found.event for found in links.notes)
    assert (summit.title, summit.date_start) == ("Rust Summit", dt.date(2018, 8, 16))
    assert (alias.title, alias.date_start) == (
        "rust summit"[:0] + "Rust Summit",
        dt.date(2019, 8, 1),
    )
    assert (later.title, later.location) == ("Rust Summit", "Oslo")
    assert len(links.events) == 2


def test_events_kept_apart_by_the_settings_stay_two() -> None:
    day = dt.date(2018, 8, 17)
    notes = [
        note("a.md", EventDetails("Rust Summit", day)),
        note("b.md", EventDetails("Rust Summit Oslo", day)),
    ]
    assert len(link(notes, NotebookSettings()).events) == 1
    apart = frozenset((frozenset(("Rust Summit", "Rust Summit Oslo")),))
    assert len(link(notes, NotebookSettings(apart_events=apart)).events) == 2
