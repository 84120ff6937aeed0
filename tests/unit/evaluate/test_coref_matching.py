"""Which mention found is which mention labelled; clusters, fates and the report of them."""

from pathlib import Path

import pytest

from onrecord.evaluate.coref_errors import cases, rows, shown
from onrecord.evaluate.coref_files import Labelled
from onrecord.evaluate.coref_matching import Scope, key_of, matched, response_of
from onrecord.evaluate.coref_reading import Chain, worded
from onrecord.evaluate.coref_report import Asked, report
from onrecord.evaluate.coref_text import report_text
from tests.unit.evaluate.coref_made import harbour


@pytest.fixture
def document(tmp_path: Path) -> Labelled:
    return harbour(tmp_path)


def chain(document: Labelled, name: str, *words: str, kind: str = "person") -> Chain:
    places = [(document.text.index(each), document.text.index(each) + len(each)) for each in words]
    return Chain(name, kind, True, tuple(worded(document, places)))


def right(document: Labelled) -> tuple[Chain, ...]:
    return (
        chain(document, "Tor Vik", "Tor Vik", "his", "the captain"),
        chain(document, "Ines Duarte", "Ines Duarte", "she"),
    )


def test_a_shorter_name_is_the_mention_by_its_head_and_not_by_its_span(document: Labelled) -> None:
    chains = right(document)
    assert len(matched(document, chains, "heads").label_of) == 5
    assert len(matched(document, chains, "spans").label_of) == 4


def test_clusters_by_scope(document: Labelled) -> None:
    each = matched(document, right(document), "heads")
    whole = Scope(named=False, singletons=True)
    assert sorted(map(sorted, key_of(each, whole))) == [[0, 1, 5], [3, 6]]
    assert sorted(map(sorted, response_of(each, whole))) == [[0, 1, 5], [3, 6]]
    one = matched(document, (chain(document, "Tor Vik", "Tor Vik"),), "heads")
    assert response_of(one, Scope(named=True, singletons=False)) == []
    unnamed = right(document)[0]._replace(is_named=False)
    assert response_of(matched(document, (unnamed,), "heads"), Scope(True, True)) == []


def test_a_government_that_is_labelled_as_a_place_counts_in_neither(document: Labelled) -> None:
    whole = Scope(named=False, singletons=True)
    for kind, left in (("government", 0), ("organisation", 1)):
        each = matched(document, (chain(document, "Aker", "Aker", kind=kind),), "heads")
        assert len(response_of(each, whole)) == left


def test_a_relative_pronoun_that_is_not_labelled_counts_in_neither(document: Labelled) -> None:
    words = [
        word._replace(form="who") if document.text[word.start : word.end] == "that" else word
        for word in document.words
    ]
    document = document._replace(words=tuple(words))
    each = matched(document, (chain(document, "Tor Vik", "Tor Vik", "that"),), "heads")
    assert [found.words for found in each.found] == [(1, 2)]


def test_fates(document: Labelled) -> None:
    chains = (
        chain(document, "Tor Vik", "Tor Vik", "she"),
        chain(document, "the captain", "the captain"),
        chain(document, "Ines Duarte", "Ines Duarte"),
        chain(document, "boat", "agreed"),
    )
    found = [(case.fate, case.form) for case in cases(matched(document, chains, "heads"))]
    assert found == [
        ("right", "name"),
        ("missed", "he, she"),
        ("split", "description"),
        ("right", "name"),
        ("wrong", "he, she"),
        ("invented", "description"),
    ]


def test_errors_are_shown_with_the_words_around_them(document: Labelled) -> None:
    chains = (chain(document, "Tor Vik", "Tor Vik", "the captain"),)
    read = matched(document, chains, "heads")
    assert {row.form: row.fates["missed"] for row in rows([read])} == {
        "name": 1,
        "description": 0,
        "he, she": 2,
    }
    (first, *_) = [each for each in shown(read) if each.form == "he, she"]
    assert (first.entity, first.chain) == ("Captain Tor Vik", "")
    assert "left [his] boat" in first.words


def test_the_report_is_full_where_all_is_right_and_lists_errors_only_when_asked(
    document: Labelled,
) -> None:
    run = {"onrecord": right(document), "same name": (), "nearest name": right(document)[:1]}
    made = report([document], [run], Asked("harbour"))
    by_heads = [row for row in made.rows if row.match == "heads"]
    assert {row.conll.value for row in by_heads if row.system == "onrecord"} == {1.0}
    assert {row.conll.value for row in by_heads if row.system == "same name"} == {0.0}
    assert (made.documents, made.mentions, made.entities) == (1, 5, 2)
    assert made.errors == ()
    swapped = {**run, "onrecord": right(document)[:1]}
    made = report([document], [swapped], Asked("harbour", errors=("harb*",)))
    assert len(made.errors) == 2
    assert "missed: he, she" in report_text(made)
    assert report([document], [swapped], Asked("harbour", errors=("x",))).errors == ()
