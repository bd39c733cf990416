"""What Podium exports, Podium opens as it was: any notebook that people could write."""

import datetime as dt
import json
import tempfile
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from session_facts import facts, in_line_order

from notes.export.document import to_markdown
from notes.export.options import ExportOptions, Grouping
from notes.notebook import load

WORDS = [
    *("Cranes", "ropes", "Knots", "#4", "C#", "a_b", "*nix", "_why_", "https://a.example/x_y?z"),
    *("[1]", "<b>", "`code`", "1.", "&", "R&D", "it's", '"quoted"', "half:", "{x}", "100%", "é"),
    *("日本", "back\\slash", "-", ";", "(again)", "@home", "|"),
]
BODIES = (
    "Text about it.",
    "# Own\n\n##### Deep\n\ntext",
    "- a\n    - b\n\n- c",
    "See [it][1] and [^n].\n\n[1]: ../plan.md\n[^n]: A note.",
    "<details>\n\nopen",
    "---\n\nSource: x.md:1-2",
    "| a | b |\n|---|---|\n| 1 | 2 |",
)
phrase = st.lists(st.sampled_from(WORDS), min_size=2, max_size=5).map(" ".join)
days = st.dates(dt.date(2001, 1, 1), dt.date(2025, 12, 1))
people = st.lists(
    st.sampled_from(
        [
            "Ann Lee (Initech, @ann, https://ann.example/a_b)",
            "Bo O'Neil-Day (R&D; Labs)",
            "Çelik Öz (@c_oz_)",
            "Mary Major",
        ]
    ),
    max_size=3,
    unique=True,
)


@st.composite
def talks(draw: st.DrawFn) -> str:
    people_of = draw(people)
    labels = [
        f"Speakers: {'; '.join(people_of)}" if people_of else "",
        f"Kind: {draw(st.sampled_from(['talk', 'keynote', 'workshop', 'panel']))}",
        f"Tags: {draw(st.sampled_from(['', 'c++, ci/cd', 'go; rust', '#ops']))}",
        f"Date: {draw(days).isoformat()}" if draw(st.booleans()) else "",
    ]
    told = "\n".join(label for label in labels if label)
    return f"## {draw(phrase)}\n\n{told}\n\n{draw(st.sampled_from(BODIES))}\n"


@st.composite
def notes_of(draw: st.DrawFn) -> tuple[str, str]:
    """A note's path and text."""
    day = draw(days)
    front = {"event": draw(phrase)}
    if draw(st.booleans()):
        front["location"] = draw(st.sampled_from(["Bergen", "São Paulo, Brazil", "Room #3"]))
    when = draw(st.sampled_from(["days", "day", "year", "post", "none"]))
    if when == "days":
        front |= {"date_start": f"{day}", "date_end": f"{day + dt.timedelta(2)}"}
    elif when == "day":
        front["date"] = f"{day}"
    elif when == "year":
        front["year"] = str(day.year)
    body = "\n".join(draw(st.lists(talks(), min_size=1, max_size=3)))
    if when == "post":
        path = f"_posts/{day}-{draw(st.sampled_from(['notes', 'a-talk']))}.md"
        return path, f"---\nlayout: post\ntitle: Notes\n---\n\n{body}"
    lines = "\n".join(f"{key}: {json.dumps(value)}" for key, value in front.items())
    return f"{draw(st.sampled_from('abc'))}/{when}.md", f"---\n{lines}\n---\n\n{body}"


@settings(max_examples=60, deadline=None)
@given(st.lists(notes_of(), min_size=1, max_size=3), st.sampled_from(Grouping))
def test_a_notebook_comes_back_and_leaves_again_alike(
    notes: list[tuple[str, str]], group: Grouping
) -> None:
    with tempfile.TemporaryDirectory() as home:
        first, second = Path(home, "first"), Path(home, "second")
        for path, text in notes:
            (first / path).parent.mkdir(parents=True, exist_ok=True)
            (first / path).write_text(text)
        second.mkdir()
        options = ExportOptions(group=group, contents=len(notes) > 1, folder=second)
        store = load([first], use_cache=False)
        assume(store.talks)  # headings of addresses and signs alone are none, and none are exported
        text = to_markdown(store, [one.id for one in store.talks], options)
        (second / "export.md").write_text(text)
        again = load([second], use_cache=False)
        before = sorted((facts(store, one) for one in store.talks), key=repr)
        assert sorted((facts(again, one) for one in again.talks), key=repr) == before
        if group in (Grouping.EVENT, Grouping.NONE):
            assert to_markdown(again, [talk.id for talk in in_line_order(again)], options) == text


@settings(max_examples=30, deadline=None)
@given(st.lists(notes_of(), min_size=1, max_size=2))
def test_an_export_inside_the_notebook_doubles_nothing(notes: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as home:
        root = Path(home)
        for path, text in notes:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        store = load([root], use_cache=False)
        assume(store.talks)
        ids = [one.id for one in store.talks]
        (root / "export.md").write_text(to_markdown(store, ids, ExportOptions(folder=root)))
        assert [one.id for one in load([root], use_cache=False).talks] == ids
