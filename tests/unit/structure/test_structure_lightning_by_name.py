"""Short talks that are headed by who gave them, in bold type as people mark it by hand."""

import pytest

from tests.support.recovered_talks import talks_in

_NAMES = ["Ann Lee", "Bo Ek", "Katie Moss", "Paul Young", "Maria Lopez"]
_NOTED = (
    "\n\nRaise an army.\n\n* Brown bag lunches openly\n* [learn](https://rope.example/)\n"
    "* Kill the moth\n\n"
)


@pytest.mark.parametrize("mark", ["**{}**", "** {} **", "**{} **", "## {}"])
@pytest.mark.parametrize("behind", ["", " ([slides](x.example/y))", " [Talk](https://x.example/t)"])
def test_names_in_bold_head_talks_with_lists_of_notes(mark: str, behind: str) -> None:
    text = "# Lightning talks\n\n" + "".join(mark.format(name) + behind + _NOTED for name in _NAMES)
    talks = talks_in(text, "fri/lightning.md", "kelp14-notes", ("fri/data.md", "fri/sql.md"))
    assert talks == [(name, [name]) for name in _NAMES]


@pytest.mark.parametrize("odd", ["Rabbelkopf", "@ropeditor"])
@pytest.mark.parametrize(
    "mark", ["**{}**", "** {} **", "**{} **", "**{}** | [Talk](https://x.example/t)"]
)
def test_word_or_handle_beside_full_names_is_who_spoke(odd: str, mark: str) -> None:
    names = [*_NAMES[:3], odd, *_NAMES[3:]]
    text = "Lightning talks\n\n" + "".join(mark.format(name) + _NOTED for name in names)
    talks = talks_in(text, "fri/lightning.md", "kelp14-notes", ("fri/data.md", "fri/sql.md"))
    assert [people for _, people in talks] == [[name.removeprefix("@")] for name in names]
