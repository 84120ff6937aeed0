"""The words that say whether something happened: the tables hold together."""

import pytest

from onrecord.lexicon.tables import table
from onrecord.lexicon.veracity import force, named, signature, words_of

SCALE = {"-", "certain", "probable", "possible", "unlikely", "counterfactual"}
FRAMES = {"that", "whether", "to", "ing", "event"}
OF_BOTH = {"modal", "adverb"}
"""Uses that resources/mood_hedges.tsv and resources/veracity_words.tsv share."""


def test_every_predicate_has_one_known_signature_a_frame() -> None:
    seen: set[tuple[str, str]] = set()
    for lemmas, frames, name in table("veracity_predicates"):
        assert lemmas == lemmas.lower().strip()
        assert set(frames.split()) <= FRAMES, lemmas
        assert named(name)
        for frame in frames.split():
            assert (lemmas, frame) not in seen, lemmas
            seen.add((lemmas, frame))
    assert len({lemmas for lemmas, _ in seen}) > 1000


def test_values_lie_between_did_not_and_did() -> None:
    for name, affirmed, negated, certainty, doubt, _ in table("veracity_signatures"):
        assert -1 <= float(affirmed) <= 1, name
        assert -1 <= float(negated) <= 1, name
        assert {certainty, doubt} <= SCALE, name
    rows = table("veracity_words")
    assert len({row[:2] for row in rows}) == len(rows)
    for words, use, factor, certainty, tense in rows:
        assert -1 <= float(factor) <= 1, words
        assert factor != "0" and certainty in SCALE and tense in {"-", "future"}, (words, use)


@pytest.mark.parametrize(
    ("lemma", "frame", "affirmed", "negated"),
    [
        ("manage", "to", True, False),
        ("fail", "to", False, True),
        ("refuse", "to", False, True),
        ("forget", "to", False, True),
        ("forget", "that", True, True),
        ("regret", "that", True, True),
        ("know", "that", True, True),
        ("prevent from", "ing", False, True),
        ("instead of", "event", False, True),
    ],
)
def test_signatures_have_the_signs_of_the_literature(
    lemma: str, frame: str, affirmed: bool, negated: bool
) -> None:
    found = signature(lemma, frame)
    assert found is not None
    assert (found.affirmed > 0, found.negated > 0) == (affirmed, negated)


def test_words_have_a_force_in_their_use_only() -> None:
    may = force("may", "modal")
    assert may is not None
    assert (may.certainty, may.future) == ("possible", False)
    assert force("may", "adverb") is None
    will = force("will", "modal")
    assert will is not None and will.future
    assert "whether" in words_of("opener")


def test_words_that_both_tables_of_certainty_have_are_as_sure_in_both() -> None:
    shared = 0
    for words, use, plainly, _ in table("mood_hedges"):
        found = (force(words, use) or force(words, "negator")) if use in OF_BOTH else None
        if found:
            shared += 1
            assert found.certainty == plainly, words
    assert shared > 20
