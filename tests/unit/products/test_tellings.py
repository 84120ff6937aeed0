"""Tellings as items: whose they are, how they are told, and what may be told plainly."""

import msgspec
import pytest

from onrecord.products.index import index_of
from onrecord.products.ledger_outlook import wanted
from onrecord.products.tellings import OnShelf, is_wanted, telling_item, telling_items, tellings_of
from tests.unit.products.claimed import PACT, Story


def told(story: Story, **fields: object) -> OnShelf:
    """Vik's telling on its shelf, read otherwise."""
    found = tellings_of(index_of(story.pile()))[story.vik.id]
    return OnShelf(found.shelf, msgspec.structs.replace(found.proposition, **fields))


def test_an_item_has_the_words_their_holder_and_their_place() -> None:
    item = telling_item(told(Story()))
    assert (item.text, item.evidence[0].exact, item.evidence[0].source) == (PACT, PACT, "a.txt")
    assert item.chain == (("Tor Vik",), ("The Quay Post",)) and item.document
    assert item.plain and item.reserves == () and [each.exact for each in item.cue] == ["said"]


@pytest.mark.parametrize(
    ("fields", "reserve"),
    [
        ({"polarity": "denies"}, "denied"),
        ({"polarity": "questions"}, "asked"),
        ({"kind": "question"}, "asked"),
        ({"act": "not_made"}, "not_made"),
        ({"act": "declined"}, "declined"),
        ({"act": "hypothetical"}, "hypothetical"),
        ({"act": "future"}, "future"),
        ({"rejected": True}, "rejected"),
        ({"certainty": "counterfactual"}, "counterfactual"),
        ({"certainty": "unlikely"}, "unlikely"),
    ],
)
def test_what_is_not_asserted_is_never_plain(fields: dict[str, object], reserve: str) -> None:
    item = telling_item(told(Story(), **fields))
    assert not item.plain and item.reserves == (reserve,)


def test_what_the_narrator_rejects_or_a_condition_holds_back_is_not_plain() -> None:
    story = Story()
    assert story.vik.said is not None
    story.vik.draft.stand(story.vik.said, "rejects", "Ferry")
    story.vik.draft.modality(story.vik.said, "condition", words="news")
    item = telling_item(told(story))
    assert item.reserves == ("rejected", "guarded")
    assert [each.reason for each in item.guarded] == ["condition"]


def test_words_that_say_themselves_that_it_is_unlikely_are_plain() -> None:
    story = Story()
    assert story.vik.said is not None
    for words, plain in (("pact was", True), ("Minister", False)):
        story.vik.draft.hedge(story.vik.said, words, "unlikely", "holder")
        assert telling_item(told(story, certainty="unlikely")).plain is plain


def test_tellings_are_found_by_id_and_by_what_is_asked_for() -> None:
    story = Story()
    index = index_of(story.pile())
    found = telling_items(index, (story.falk.id, "0" * 16, story.vik.id))
    assert [each.id for each in found] == [story.falk.id, story.vik.id]
    which = wanted(index, "Jon Falk", "ferry")
    every = tellings_of(index)
    assert [each for each in every if is_wanted(which, every, each)] == [story.falk.id]
    assert not is_wanted(which, every, "0" * 16)
