"""The attribution scorer, on invented labels."""

import pytest

from onrecord.evaluate.attribution import Match, Piece, kind_of, matched, tally
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


def test_a_leading_that_counts_only_where_it_is_strict() -> None:
    ours = found("the port is “closed for now", "said", "Tor Vik")
    assert (tally(TEXT, [ours], GOLD).exact, tally(TEXT, [ours], GOLD).strict) == (1, 0)
    theirs = found("that the port is “closed for now", "said", "Tor Vik")
    assert tally(TEXT, [theirs], GOLD).strict == 1


def test_a_content_that_is_nothing_but_that_is_a_content() -> None:
    gold = Gold(source=(), cue=(), content=(place("that"),))
    assert tally(TEXT, [found("that", "said", "Tor Vik")], [gold]).exact == 1


def test_of_equal_overlaps_the_earlier_label_then_the_earlier_found_wins() -> None:
    port = frozenset({1, 2, 3, 4})
    one, other = Piece(port - {4}, port, port), Piece(port - {1}, port, port)
    whole = Piece(port, port, port)
    assert matched([whole], [one, other]) == [Match(0, 0, 0.75)]
    assert matched([one, other], [whole]) == [Match(0, 0, 0.75)]


def test_the_largest_overlap_is_paired_first() -> None:
    content = frozenset(range(10))
    nothing: frozenset[int] = frozenset()
    gold = [Piece(content, nothing, nothing), Piece(frozenset(range(6)), nothing, nothing)]
    ours = [Piece(frozenset(range(7)), nothing, nothing), Piece(content, nothing, nothing)]
    assert [(pair.found, pair.gold) for pair in matched(ours, gold)] == [(1, 0), (0, 1)]


def test_half_is_enough_and_less_is_not() -> None:
    nothing: frozenset[int] = frozenset()
    gold = [Piece(frozenset(range(4)), nothing, nothing)]
    assert matched([Piece(frozenset(range(2)), nothing, nothing)], gold)
    assert not matched([Piece(frozenset(range(1, 6)) - {3}, nothing, nothing)], gold)


def test_a_source_is_right_by_its_head_and_without_one_by_any_word() -> None:
    by_head = tally(TEXT, [found("We wait", "added", "she")], [GOLD[1]])
    assert by_head.source == 1
    gold = Gold(source=(place("Tor Vik"),), cue=(), content=(place("We wait"),))
    assert tally(TEXT, [found("We wait", "added", "Tor")], [gold]).source == 1
    headed = Gold(
        source=(place("Tor Vik"),), cue=(), content=(place("We wait"),), source_head=place("Vik")
    )
    assert tally(TEXT, [found("We wait", "added", "Tor")], [headed]).source == 0


def test_no_source_is_right_only_where_none_is_labelled() -> None:
    gold = Gold(source=(), cue=(place("added"),), content=(place("We wait"),))
    named = tally(TEXT, [found("We wait", "added", "she")], [gold])
    assert (named.partial, named.source, named.full) == (1, 0, 0)
