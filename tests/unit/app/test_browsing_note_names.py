"""What notes are called beside each other."""

import pytest

from tui.browsing.note_names import apart, shortened


@pytest.mark.parametrize(
    ("places", "names"),
    [
        ([("2019/ann.md", 3), ("2019/bob.md", 4)], ("ann", "bob")),
        ([("ann/2019.md", 1), ("bob/2019.md", 1)], ("ann/2019", "bob/2019")),
        ([("summit.md", 1), ("summit.txt", 1)], ("summit.md", "summit.txt")),
        ([("summit.md", 1), ("old/summit.md", 1)], ("summit", "old/summit")),
        ([("summit.md", 7), ("summit.md", 90)], ("summit:7", "summit:90")),
        ([(".md", 1), ("a", 1)], (".md", "a")),
    ],
)
def test_as_little_of_a_path_as_tells_notes_apart(
    places: list[tuple[str, int]], names: tuple[str, ...]
) -> None:
    assert apart(places) == names


@pytest.mark.parametrize(
    ("names", "room", "short"),
    [
        (("ann", "bob"), 9, ("ann", "bob")),
        (("2019-summit-ann", "2019-summit-bob"), 9, ("…ann", "…bob")),
        (("0012-abcdef", "0013-ghijkl"), 12, ("0012-…", "0013-…")),
        (("ann", "two-hats-at-the-summit"), 12, ("ann", "two-hats…")),
        (("abcdef", "ghijkl"), 2, ("abc…", "ghi…")),
    ],
)
def test_long_names_keep_what_differs(
    names: tuple[str, ...], room: int, short: tuple[str, ...]
) -> None:
    assert shortened(names, room) == short
