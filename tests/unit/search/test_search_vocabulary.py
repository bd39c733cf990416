"""Which words of an index a misspelt word may mean."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from notes.search.columns import Words
from notes.search.vocabulary import Vocabulary

LETTERS = "abc"
WORDS = st.text(LETTERS, min_size=4, max_size=9)


def slips(word: str) -> set[str]:
    """All that one letter wrong, missing, added or swapped with the next makes of `word`."""
    made = set()
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        made |= {before + letter + after for letter in LETTERS}
        made |= {before + letter + after[1:] for letter in LETTERS}
        made |= {before + after[1:], before + after[1:2] + after[:1] + after[2:]}
    return {slip for slip in made - {word} if len(slip) >= 4}


@given(words=st.sets(WORDS, min_size=1, max_size=30), data=st.data())
def test_one_slip_is_found_at_whatever_letter_it_is(words: set[str], data: st.DataObject) -> None:
    known = sorted(words)
    vocabulary = Vocabulary(Words(known))
    word = data.draw(st.sampled_from(known))
    typed = data.draw(st.sampled_from(sorted(slips(word))))
    found = {known[at] for low, high, _ in vocabulary.near(typed, 1) for at in range(low, high)}
    assert word in found or word.startswith(typed)
