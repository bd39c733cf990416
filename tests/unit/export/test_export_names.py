import os
import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.export.names import safe_name, unique_names

HOSTILE = [
    "/etc/x",
    "../../x",
    "CON",
    "aux .md",
    "trail.",
    "a:b*?",
    "x" * 300,
    "a\nb",
    "\x1b[31m",
    "\u202eabc",
    "-rf",
    ".bashrc",
    "NUL.tar.gz",
    "COM¹",
    "",
    ". .",
    "\ud800",
    "e\u0301" * 200,
]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Threat detection in the cloud", "Threat-detection-in-the-cloud"),
        ("Vue d’ensemble: été", "Vue-d-ensemble-été"),
        ("日本語 の話", "日本語-の話"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "CON_"),
        ("con.txt", "con_txt_"),
        ("C++ and .NET", "C++-and-.NET"),
        ("--help", "help"),
        ("???", "untitled"),
        ("a" * 120, "a" * 100),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert safe_name(title) == name


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_become_harmless_names(title: str) -> None:
    check(safe_name(title))


@given(st.text(max_size=200) | st.sampled_from(HOSTILE).flatmap(lambda text: st.just(text * 2)))
def test_any_title_becomes_a_harmless_name(title: str) -> None:
    check(safe_name(title))


def check(name: str) -> None:
    assert name == PurePosixPath(name).name == PureWindowsPath(name).name
    assert not PureWindowsPath(f"{name}.md").is_reserved()
    assert 0 < len(os.fsencode(f"{name}.md")) <= 120
    assert not set(name) & set('<>:"/\\|?*\0\n\r\t ')
    assert all(unicodedata.category(char)[0] not in "CZ" for char in name)
    assert name[0] not in ".-" or name[:2].isalnum()
    assert name[-1] not in ". -"


def test_names_that_a_system_could_confuse_are_numbered() -> None:
    titles = ["Keynote", "keynote", "KEYNOTE", "Été", "E\u0301te\u0301", "Keynote-2"]
    assert unique_names(titles) == [
        "Keynote",
        "keynote-2",
        "KEYNOTE-3",
        "Été",
        "Été-2",
        "Keynote-2-2",
    ]


@given(st.lists(st.sampled_from([*HOSTILE, "a", "A", "ß", "ss", "ﬁ", "fi"]), max_size=12))
def test_unique_names_differ_whatever_a_system_folds(titles: list[str]) -> None:
    found = [unicodedata.normalize("NFKC", name).casefold() for name in unique_names(titles)]
    assert len(set(found)) == len(found)
