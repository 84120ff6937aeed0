"""Withheld: what governs a statement keeps it off products unless it is printed with it."""

from collections.abc import Callable

import pytest

from onrecord.model.records import Attribution
from onrecord.products.index import index_of
from onrecord.products.withheld import withheld
from tests.unit.products.piles import Draft, pile_of

TEXT = """Quays

Wages are low. Tor Vik denied that the harbour council had sold the old quay to friends.

Ada Holm said the new ferry would be late by a year if the strike in the yard went on.

Bo Lind said that Jon Falk denied that the piers had been painted in the spring of last year."""
SOLD = "the harbour council had sold the old quay to friends"
LATE = "the new ferry would be late by a year if the strike in the yard went on"
OUTER = "Jon Falk denied that the piers had been painted in the spring of last year"
PAINTED = "the piers had been painted in the spring of last year"


@pytest.fixture
def draft() -> Draft:
    draft = Draft("quays.txt", TEXT)
    tor, ada, bo, jon = (
        draft.holder(each) for each in ("Tor Vik", "Ada Holm", "Bo Lind", "Jon Falk")
    )
    draft.says(tor, SOLD, cue="denied")
    draft.says(ada, LATE)
    outer = draft.says(bo, OUTER)
    draft.says(jon, PAINTED, cue="denied", within=outer)
    return draft


def reason(draft: Draft, number: int) -> str | None:
    shelf = index_of(pile_of(draft)).shelves[draft.id]
    return withheld(shelf, draft.attributions[number])


def deny(draft: Draft, target: Attribution, words: str) -> None:
    draft.modality(target, "negation", polarity="denies", words=words)


def test_a_denial_is_printed_with_the_word_that_denies(draft: Draft) -> None:
    deny(draft, draft.attributions[0], "denied")
    assert reason(draft, 0) is None


def test_a_denial_that_its_cue_does_not_show_is_held_back(draft: Draft) -> None:
    deny(draft, draft.attributions[0], "Wages are low")
    assert reason(draft, 0) == "it is held back (negation, denies)"
    draft.modality(draft.attributions[0], polarity="denies")
    assert reason(draft, 0) == "it is held back (denies)"


def test_a_condition_is_printed_where_it_stands_in_the_sentence(draft: Draft) -> None:
    late = draft.attributions[1]
    draft.modality(late, "condition", words="if the strike")
    assert reason(draft, 1) is None
    draft.modality(late, "condition", words="Wages are low")
    assert reason(draft, 1) == "it is held back (condition)"


HELD: dict[str, Callable[[Draft], None]] = {
    "not made": lambda draft: draft.modality(
        draft.attributions[1], "negation", act="not_made", words="said"
    ),
    "negated from outside its cue": lambda draft: draft.modality(
        draft.attributions[1], "negation", words="said"
    ),
    "asked": lambda draft: draft.modality(
        draft.attributions[1], "question", polarity="questions", words="said"
    ),
    "taken back": lambda draft: draft.modality(
        draft.attributions[1], "distance", words="if the strike"
    ),
}


@pytest.mark.parametrize("name", HELD)
def test_what_was_not_plainly_said_is_held_back_even_if_printed(name: str, draft: Draft) -> None:
    HELD[name](draft)
    assert str(reason(draft, 1)).startswith("it is held back")


def test_what_lies_in_a_denied_statement_is_held_back(draft: Draft) -> None:
    outer, inner = draft.attributions[2:]
    draft.modality(inner)
    deny(draft, outer, "denied")
    assert str(reason(draft, 3)).startswith("it lies within a held-back statement")


@pytest.mark.parametrize(
    ("rest", "held"),
    [
        (", and I doubt that any court would disagree.", True),
        (", and Part I of the report agrees.", False),
        (" which I painted.", False),
    ],
)
def test_what_its_teller_adds_of_himself_is_not_printed_as_anothers(rest: str, held: bool) -> None:
    draft = Draft("quays.txt", f"Quays\n\nTor Vik said the old quay would hold for years{rest}")
    content = "the old quay would hold for years"
    draft.says(draft.holder("Tor Vik"), content + (rest[:-1] if "painted" in rest else ""))
    assert (reason(draft, 0) == "its teller speaks in it for himself") == held
