"""What a search found, as rows."""

from notes.search import Answer, Group, Match
from tui.browsing.results import ResultGroups, ResultList
from tui.browsing.things import event, session

ANSWER = Answer(
    "x",
    matches=(Match("a", 1.0), Match("b", 0.9), Match("c", 0.8)),
    sessions=3,
    events=2,
    groups=(Group("e", ("a", "c")), Group("", ("b",))),
)


def test_results_stand_best_first() -> None:
    assert ResultList(ANSWER).roots() == [session("a"), session("b"), session("c")]
    assert ResultList(ANSWER).find(session("z")) is None


def test_groups_stand_by_their_best_and_talks_without_event_last() -> None:
    groups = ResultGroups(ANSWER)
    assert groups.roots() == [event("e"), session("b")]
    assert groups.children((event("e"),)) == [session("a"), session("c")]
    assert groups.find(session("c")) == (event("e"), session("c"))
    assert groups.find(session("b")) == (session("b"),)
    assert groups.find(event("e")) == (event("e"),)
