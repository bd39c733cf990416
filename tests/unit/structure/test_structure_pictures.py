"""Emoji, and their names between colons, before people and their handles; where they spoke."""

import pytest
from recovered_talks import talks_in


@pytest.mark.parametrize("sign", [":bust_in_silhouette: ", "👤 ", ":microphone: ", ""])
@pytest.mark.parametrize(
    "person", ["[{}](http://kelp.example/a)", "{}", "**{}**", "- {}", "{}, Kelp AG"]
)
def test_who_stands_behind_a_picture_speaks(sign: str, person: str) -> None:
    named = person.format("Adrian Berg")
    line = f"- {sign}{named[2:]}" if named.startswith("- ") else sign + named
    text = f"# How Ropes Rest\n\n{line}\n\n:tv: [Video](http://kelp.example/v)\n\n- salt\n"
    assert talks_in(text, "how-ropes-rest.md") == [("How Ropes Rest", ["Adrian Berg"])]


@pytest.mark.parametrize("handle", [":bird: [@rop](http://t.example/rop)", "🐦 @rop", "@rop"])
@pytest.mark.parametrize("name", ["Adrian Berg", "Velda Krumhorn"])
def test_a_handle_behind_a_picture_is_that_person(name: str, handle: str) -> None:
    text = f"# KelpConf 2019\n\n## How Ropes Rest\n{name}\n{handle}\n\n- a\n\n## Looms\nBo Ekman\n"
    assert talks_in(text, "kelpconf-2019.md")[0] == ("How Ropes Rest", [name])


@pytest.mark.parametrize(
    "line",
    [
        "Presented at **KelpConf 2019** by **Adrian Berg**",
        "Presented at The Loom Summit by Adrian Berg",
        "A talk given at KelpConf by Adrian Berg",
        "Gehalten auf der KelpConf 2019 von Adrian Berg",
        "Presented by Adrian Berg",
    ],
)
@pytest.mark.parametrize("above", ["", "[Video](http://kelp.example/v)\n"])
def test_where_it_was_stands_before_who_spoke(above: str, line: str) -> None:
    points = "* Ropes\n  * are wet\n  * and long\n* Looms\n  * wait\n"
    text = f"# How Ropes Rest\n\n{above}{line}\n\n{points}"
    assert talks_in(text, "talks/kelpconf-ropes.md") == [("How Ropes Rest", ["Adrian Berg"])]


@pytest.mark.parametrize("joint", [" and ", " & ", ", ", " / "])
@pytest.mark.parametrize("remark", ["", " (slides linked there)"])
def test_handles_of_several_people_are_nobody_else(joint: str, remark: str) -> None:
    names = joint.join(["[Ann Lee](https://a.example)", "[Jane Smith](https://b.example)"])
    handles = joint.join(["[@adact](https://t.example/adact)", "[@rem](https://t.example/rem)"])
    text = (
        f"# Slow looms\n\n:bust_in_silhouette: {names}\n:bird: {handles}{remark}\n\n## Why\n\n- a\n"
    )
    assert talks_in(text, "1 - Slow looms.md", "gloamconf") == [
        ("Slow looms", ["Ann Lee", "Jane Smith"])
    ]
