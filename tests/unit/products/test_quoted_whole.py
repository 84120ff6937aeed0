"""What all places of a quotation come to."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.product import Evidence, NamedHolder
from onrecord.model.quotation import Publication, Quotation, QuotedPlace
from onrecord.model.search import Voice
from onrecord.products.quoted_whole import Speech, Wanted, is_before, quotation

VIK = NamedHolder("h1", "Tor Vik")


def evidence(document: str, words: str = "late") -> Evidence:
    return Evidence(document, f"{document}.txt", 0, len(words), words)


def place(document: str, published: str | None = "2025-04-24", **changes: object) -> QuotedPlace:
    plain = QuotedPlace(
        standing="verbatim",
        share=1.0,
        evidence=(evidence(document),),
        sentence=evidence(document, f"It is late in {document}."),
        differences=(),
        publication=Publication(
            document=document,
            source=f"{document}.txt",
            title=None,
            outlet=None,
            authors=(),
            published=published,
            basis="metadata",
            url="",
        ),
        block="paragraph",
        manner="quoted",
        voice=Voice((VIK,), (("Tor Vik",), (document,)), "s1"),
        speakers=("vik",),
    )
    return msgspec.structs.replace(plain, **changes)


def whole(*places: QuotedPlace, speeches: tuple[Speech, ...] = (), limit: int = 20) -> Quotation:
    return quotation(Wanted("late", None, limit), places, speeches)


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2025-04-23", "2025-04-24", True),
        ("2025-04-24", "2025-04-24T05:00:00+02:00", False),
        ("2025-04", "2025-04-24", False),
        ("2025-03", "2025-04-24", True),
        ("2024", "2025-04-24", True),
        ("2025-04-24T09:00:00+03:00", "2025-04-24T07:00:00+00:00", True),
        ("2025-04-24T01:00:00+03:00", "2025-04-23T23:30:00+00:00", True),
        ("2025-04-24T05:00", "2025-04-24T06:00", False),
    ],
)
def test_a_date_is_before_another_only_for_certain(one: str, other: str, before: bool) -> None:
    assert is_before(one, other) is before
    assert not is_before(one, one)


def test_the_earliest_are_those_that_nothing_comes_before() -> None:
    found = whole(place("a", "2025-04-25"), place("b"), place("c", "2025-04"), place("d", None))
    assert [each.publication.document for each in found.earliest] == ["c", "b"]
    assert found.undated == 1
    assert whole(place("d", None)).earliest == ()


DATES = st.sampled_from(
    [
        *("2024", "2025", "2025-03", "2025-04", "2025-04-23", "2025-04-24", "2025-04-25"),
        *("2025-04-24T05:00:00+03:00", "2025-04-24T03:00:00+00:00", "2025-04-24T05:00"),
    ]
)


@given(st.lists(DATES, min_size=1, max_size=8))
def test_the_earliest_are_found_as_by_comparing_all(dates: list[str]) -> None:
    places = [place(str(number), each) for number, each in enumerate(dates)]
    plain = [one for one in dates if not any(is_before(other, one) for other in dates)]
    found = [each.publication.published for each in whole(*places).earliest]
    assert sorted(map(str, found)) == sorted(plain)


def test_those_nearest_to_the_words_come_first_then_the_earliest() -> None:
    found = whole(
        place("a", standing="altered", share=0.9),
        place("b", "2025-04-25"),
        place("c", None),
        place("d", other_holder=True),
        place("e"),
        place("f", standing="rendered", certain=False),
        place("g", standing="rendered"),
    )
    order = [each.publication.document for each in found.places]
    assert order == ["e", "b", "c", "a", "g", "f", "d"]
    assert found.counts == {"verbatim": 4, "altered": 1, "rendered": 2}
    assert (found.documents, found.total) == (4, 7)


def test_a_copy_is_of_another_document_with_the_same_sentence() -> None:
    same = evidence("x", "It is  LATE, in Aker")
    found = whole(
        place("a", sentence=evidence("a", "It is late in Aker.")),
        place("b", "2025-04-25", sentence=same),
        place("c", "2025-04-26"),
    )
    assert [each.copy_of for each in found.places] == [None, 0, None]


def test_the_longest_is_of_whom_most_documents_have_it() -> None:
    words = ("late", "late, I say", "late, but not as late as all that")
    short, long, other = (
        Speech((VIK,), (who,), (evidence(document, text),))
        for document, who, text in zip("abc", ("vik", "vik", "duarte"), words, strict=True)
    )
    places = (place("a"), place("b"), place("c", speakers=("duarte",)))
    found = whole(*places, speeches=(short, long, other))
    assert found.longest
    assert found.longest.evidence == (evidence("b", "late, I say"),)
    assert found.longest.extends
    alone = whole(place("a"), speeches=(short,))
    assert alone.longest
    assert not alone.longest.extends
    assert found.holders == 2


def test_without_places_the_words_stand_nowhere() -> None:
    found = whole()
    assert (found.standing, found.found, found.longest, found.places) == (
        "nowhere",
        False,
        None,
        (),
    )
    assert whole(place("a", other_holder=True)).standing == "nowhere"
    assert whole(place("a", standing="nowhere")).total == 0
