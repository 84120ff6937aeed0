"""The attribution scorer, on invented labels."""

import pytest

from onrecord.evaluate.attribution import kind_of, tally
from onrecord.evaluate.polnear import Article, Gold, document_of
from onrecord.model.records import Attribution
from onrecord.model.span import Span, span_of

TEXT = "Tor Vik said that the port is “closed for now.” “We wait,” she added."


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def span(words: str) -> Span:
    return span_of(TEXT, *place(words))


def found(content: str, cue: str, source: str) -> Attribution:
    return Attribution(
        id=content,
        content=(span(content),),
        cue=(span(cue),),
        source=(span(source),),
        kind="direct",
        score=1.0,
    )


GOLD = (
    Gold(
        source=(place("Tor Vik"),),
        cue=(place("said"),),
        content=(place("that the port is “closed for now.”"),),
        source_head=place("Vik"),
    ),
    Gold(source=(place("she"),), cue=(place("added"),), content=(place("“We wait,”"),)),
)


def test_marks_and_complementisers_do_not_count() -> None:
    ours = [
        found("the port is “closed for now", "said", "Tor Vik"),
        found("We wait", "added", "she"),
    ]
    counted = tally(TEXT, ours, GOLD)
    assert (counted.partial, counted.exact, counted.full) == (2, 2, 2)
    assert counted.scores(counted.exact) == (1.0, 1.0, 1.0)


def test_half_the_words_are_partial_and_a_wrong_source_is_not_full() -> None:
    counted = tally(TEXT, [found("is “closed for now", "said", "Tor")], GOLD)
    assert (counted.partial, counted.exact, counted.full) == (1, 0, 0)
    assert counted.scores(counted.partial) == pytest.approx((1.0, 0.5, 2 / 3))


def test_less_than_half_is_nothing() -> None:
    assert tally(TEXT, [found("now", "said", "Tor Vik")], GOLD).partial == 0


def test_each_label_is_matched_once() -> None:
    twice = [found("We wait", "added", "she"), found("We wait", "added", "she")]
    assert tally(TEXT, twice, GOLD).partial == 1


def test_recall_by_kind() -> None:
    counted = tally(TEXT, [found("We wait", "added", "she")], GOLD)
    assert counted.recall_of("direct") == 1.0
    assert counted.recall_of("mixed") == 0.0
    assert counted.recall_of("indirect") == 0.0


def test_kind_of_a_label() -> None:
    assert kind_of(TEXT, [place("“We wait,”")]) == "direct"
    assert kind_of(TEXT, [place("We wait")]) == "direct"
    assert kind_of(TEXT, [place("the port is “closed")]) == "mixed"
    assert kind_of(TEXT, [place("the port")]) == "indirect"


def test_nothing_found_is_no_error() -> None:
    counted = tally(TEXT, [], GOLD)
    assert counted.scores(counted.partial) == (0.0, 0.0, 0.0)


def test_an_article_becomes_a_document_of_paragraphs() -> None:
    document, layout = document_of(Article("a", "One.\n\n  Two. \n", ()))
    assert [document.text[b.start : b.end] for b in layout.blocks] == ["One.", "Two."]
