"""Queries: what people type, and that nothing they type is an error of syntax."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UsageError
from onrecord.store.query import MOST_TERMS, Phrase, Query, hits, match_expression, query_of
from onrecord.store.terms import terms


def words(*groups: str) -> Query:
    return Query(tuple((Phrase((each,)),) for each in groups))


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("port fee", words("port", "fee")),
        ("port AND fee", words("port", "fee")),
        ("PORT Fée", words("port", "fee")),
        ('"port fee"', Query(((Phrase(("port", "fee")),),))),
        ("“port fee”", Query(((Phrase(("port", "fee")),),))),
        ("«port fee»", Query(((Phrase(("port", "fee")),),))),
        ('"port fee', Query(((Phrase(("port", "fee")),),))),
        ("night-ferry", Query(((Phrase(("night", "ferry")),),))),
        ("don’t", Query(((Phrase(("don", "t")),),))),
        ("船台", Query(((Phrase(("船", "台")),),))),
        ("secretar*", Query(((Phrase(("secretar",), True),),))),
        ('"port f*"', Query(((Phrase(("port", "f"), True),),))),
        ('"port f"*', Query(((Phrase(("port", "f"), True),),))),
        ("a OR b c", Query(((Phrase(("a",)), Phrase(("b",))), (Phrase(("c",)),)))),
        ("OR a OR", words("a")),
        ("port -fee", Query(words("port").groups, (Phrase(("fee",)),))),
        ("port NOT fee", Query(words("port").groups, (Phrase(("fee",)),))),
        ('port -"late fee"', Query(words("port").groups, (Phrase(("late", "fee")),))),
        ("port - fee &", words("port", "fee")),
        (
            "NEAR(port) {fee}",
            Query(((Phrase(("near", "port")),), (Phrase(("fee",)),))),
        ),
    ],
)
def test_what_is_typed_is_understood(typed: str, query: Query) -> None:
    assert query_of(typed) == query


@pytest.mark.parametrize("typed", ["", "  ", "-port", "€ & …", '""', "OR", "NOT port"])
def test_a_query_without_a_word_to_look_for_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="a word to look for"):
        query_of(typed)


def test_a_query_of_too_many_words_is_refused() -> None:
    with pytest.raises(UsageError, match=f"at most {MOST_TERMS}"):
        query_of("port " * (MOST_TERMS + 1))


@given(st.text(alphabet=st.characters(codec="utf-8")) | st.text('ab*-"“ ORNTD()^:+船', max_size=40))
def test_nothing_that_is_typed_is_an_error_of_syntax(typed: str) -> None:
    try:
        expression = match_expression(query_of(typed))
    except UsageError:
        return
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (words, tokenize = 'ascii')")
    assert connection.execute("SELECT * FROM t WHERE t MATCH ?", (expression,)).fetchall() == []
    connection.close()


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("port fee", "The port’s fee; a port fee.", ["port", "fee", "port", "fee"]),
        ('"port fee"', "The port’s fee; a Port Fee.", ["Port Fee"]),
        ('"a b" "b c"', "a b c", ["a b c"]),
        ("port*", "ports of Portugal", ["ports", "Portugal"]),
        ("ferry -pact", "ferry pact", ["ferry"]),
        ("五月", "六月、五月都", ["五月"]),
        ("a*", "", []),
    ],
)
def test_hits_are_the_words_of_the_text(typed: str, text: str, found: list[str]) -> None:
    places = hits(query_of(typed), terms(text))
    assert [text[start:end] for start, end in places] == found


def test_a_query_without_end_is_refused_before_it_is_looked_at() -> None:
    # signs alone are no words: only their number tells
    with pytest.raises(UsageError, match="at most 100 words"):
        query_of("- " * 1_000_000 + "fee")
