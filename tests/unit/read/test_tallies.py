"""Tallies: a list that does not fit its number is found; one that fits, or may, is not."""

import msgspec
import pytest

from onrecord.model.document import Block
from onrecord.model.identity import record_id
from onrecord.model.quantities import Quantity, Tally
from onrecord.model.records import Layout
from onrecord.model.span import span_of
from onrecord.read.tallies import tallies
from onrecord.read.tallies_lists import countries, different, runs, series
from tests.unit.read.modality_drawings import Drawn, drawn


def quantity(case: Drawn, number: str, value: float, **fields: object) -> Quantity:
    """A counting quantity set by hand at the last place of its words."""
    text = case.document.text
    start = text.rindex(number)
    span = span_of(text, start, start + len(number))
    plain = Quantity(
        id=record_id("d1", "quantity", (span,)),
        span=span,
        number=span,
        value=float(value),
        form="count",
    )
    return msgspec.structs.replace(plain, **fields)


def read(text: str, number: str, value: float, **fields: object) -> tuple[Tally, ...]:
    case = drawn(text)
    return tallies(
        case.document, case.layout, case.parse, [quantity(case, number, value, **fields)]
    )


TRIPS = (
    "Next week Ines Duarte will travel to Ghana and Kenya, following trips by Tor Vik (Niger, "
    "Kenya, and Togo) and Signe Holm (Niger). That’s {} African countries in less than a year."
)
DIFFER = [
    (TRIPS.format("seven"), "seven", 7, ["Ghana", "Kenya", "Niger", "Togo"]),
    ("He saw four countries: Chad, Mali and Togo.", "four", 4, ["Chad", "Mali", "Togo"]),
    ("Two ports (Aker, Nordkap and Holm) closed.", "Two", 2, ["Aker", "Nordkap", "Holm"]),
    (
        "The three ministers in Aker — Tor Vik and Ines Duarte — signed.",
        "three",
        3,
        ["Tor Vik", "Ines Duarte"],
    ),
    # the rest of the clause between the number and the list
    ("Four countries signed the pact on May 3: Chad, Mali and Togo.", "Four", 4, ["Chad", "Togo"]),
    # mostly countries, one by a name that is no country's
    ("Five countries voted: Chad, Mali, Skerry and Togo.", "Five", 5, ["Skerry", "Togo"]),
    ("The plan has four areas: quays, night boats and fees.", "four", 4, ["quays", "fees"]),
    ("It names five topics (tar, ropes, and old nets).", "five", 5, ["tar", "ropes", "old nets"]),
    ("Vik saw Chad, Mali and Togo, five countries in all.", "five", 5, ["Chad", "Mali", "Togo"]),
    (
        "He went to the United States, Chad and Mali. That is two countries.",
        "two",
        2,
        ["United States", "Chad", "Mali"],
    ),
]


@pytest.mark.parametrize(("text", "number", "value", "names"), DIFFER)
def test_a_list_that_does_not_fit_is_found(
    text: str, number: str, value: float, names: list[str]
) -> None:
    (found,) = read(text, number, value)
    named = [each.exact for each in found.named]
    assert [each for each in named if each in names] == names and named[-1] == names[-1]
    assert found.span.stands_in(text)
    assert number in found.span.exact and names[-1] in found.span.exact
    assert found.id == record_id("d1", "tally", (found.span,))


FITS = [
    (TRIPS.format("four"), "four", 4),
    ("He saw three countries: Chad, Mali and Togo.", "three", 3),
    ("He saw two countries: Bosnia and Herzegovina and Chad.", "two", 2),
    ("Two ports (Aker and Nordkap) closed.", "Two", 2),
    ("Three countries signed the pact on Monday: Chad, Mali and Togo.", "Three", 3),
    ("The plan covers three areas: quays, night boats and fees.", "three", 3),
    # "quays and fees" may be one area or two
    ("The plan covers two areas: tar, quays and fees.", "two", 2),
    ("The plan covers four areas: tar, nets and ropes, quays and fees.", "four", 4),
    # each country once, by whatever name
    ("He went to the US, Chad and the United States. That is two countries.", "two", 2),
]
OPEN = [
    ("He saw nine countries, including Chad, Mali and Togo.", "nine", 9),
    ("He saw nine countries, among them: Chad, Mali and Togo.", "nine", 9),
    ("He saw nine countries (for example Chad, Mali and Togo).", "nine", 9),
    ("He saw nine countries: Chad, Mali and others.", "nine", 9),
    ("He saw nine countries: Chad, Mali, Togo", "nine", 9),
    ("He saw nine countries, and Chad, Mali and Togo wrote.", "nine", 9),
    ("The plan covers nine areas, among them: quays, boats and fees.", "nine", 9),
    ("The plan covers nine areas: quays, boats, etc.", "nine", 9),
    ("The plan covers nine areas: quays, boats, which leak, and fees.", "nine", 9),
    ("Nine countries signed: Chad, Mali and Togo. The others will follow.", "Nine", 9),
    # the list is of something else
    ("Nine ministers will visit ports: Aker, Nordkap and Holm.", "Nine", 9),
    ("Nine countries heard two leaders: Chad, Mali and Togo.", "Nine", 9),
    ("Nine areas divide the ministers: quays, boats and fees.", "Nine", 9),
    ("Leaders of nine countries (Tor Vik, Ines Duarte and Signe Holm) met.", "nine", 9),
    ("Leaders of nine firms: Maria Vik, Anna Duarte and John Holm.", "nine", 9),
    ("Nine leaders (Chad, Mali and Togo) met.", "Nine", 9),
    ("He saw two of the nine countries: Chad and Mali.", "nine", 9),
    ("Vik will see nine ministers: the one of Chad, Ines Duarte and Signe Holm.", "nine", 9),
    ("Nine ministers: Tor Vik, president of Chad, Ines Duarte and Signe Holm.", "Nine", 9),
    ("He saw Chad, Mali and Togo. That is nine countries more than before.", "nine", 9),
    ("He saw Chad, Mali and Togo. Then nine countries wrote.", "nine", 9),
    ("He saw Chad, such as it is, Mali and Togo. That’s nine countries.", "nine", 9),
    # the row goes on with a name that is not known as a country's
    ("He saw Chad, Mali, Nordkap and Togo. That is five countries.", "five", 5),
    # what else is named may be meant
    ("Holm of Togo went to Chad and Mali. That is three countries.", "three", 3),
    ("Vik saw Chad and Mali, Holm saw Chad, Togo and Niger. That is three countries.", "three", 3),
    ("He was born in Chad.\nThat is nine countries.", "nine", 9),
]


@pytest.mark.parametrize(("text", "number", "value"), [*FITS, *OPEN])
def test_a_list_that_fits_or_may_be_longer_is_not(text: str, number: str, value: float) -> None:
    assert read(text, number, value) == ()


@pytest.mark.parametrize(
    "fields",
    [{"change": "~"}, {"change": ">"}, {"high": 12.0}, {"form": "ordinal"}, {"form": "share"}],
)
def test_only_an_exact_count_is_held_against_a_list(fields: dict[str, object]) -> None:
    assert read("He saw nine countries: Chad and Mali.", "nine", 9, **fields) == ()


def listed(text: str, number: str, value: float) -> tuple[Tally, ...]:
    """The tallies of a text whose lines that begin with a dash are a list's items."""
    case = drawn(text)
    blocks = tuple(
        Block(each.start, each.end, "list" if text[each.start] == "-" else "paragraph")
        for each in case.layout.blocks
    )
    found = [quantity(case, number, value)]
    return tallies(case.document, Layout(blocks, ()), case.parse, found)


def test_items_below_a_line_are_counted() -> None:
    text = "He made the following three demands:\n- Boats that sail\n- Longer quays\nAnd he left."
    (found,) = listed(text, "three", 3)
    assert [each.exact for each in found.named] == ["- Boats that sail", "- Longer quays"]
    assert listed(text.replace("three", "two"), "two", 2) == ()
    assert listed(text.replace("demands", "hours"), "three", 3) == ()
    assert listed(text.replace("demands:", "demands of Aker. He said:"), "three", 3) == ()


def test_a_series_is_nothing_but_names() -> None:
    def names(text: str) -> list[str] | None:
        found = series(text, 0, len(text))
        return [each.exact for each in found] if found else None

    assert names("Tor Vik, Ines Duarte, and Signe Holm") == ["Tor Vik", "Ines Duarte", "Signe Holm"]
    assert names("Aker & Nordkap") == ["Aker", "Nordkap"]
    assert names("Chad, Mali and Trinidad and Tobago") is None
    for text in ("Tor Vik", "Vik, Duarte", "Vik, who sails, and Duarte", "Vik and Holm, Duarte"):
        assert names(text) is None
    assert names("Trade and Industry, and Health and Sport") is None


def test_countries_are_found_by_their_longest_names() -> None:
    text = "Guinea-Bissau, Equatorial Guinea, South Africa’s and the United States."
    found = [each.exact for each in countries(text, 0, len(text))]
    assert found == ["Guinea-Bissau", "Equatorial Guinea", "South Africa", "United States"]
    twice = "the US, Chad, the United States"
    assert [each.exact for each in different(countries(twice, 0, len(twice)))] == ["US", "Chad"]


def test_rows_are_told_from_countries_by_themselves() -> None:
    text = "Chad wrote to Mali, Togo and Niger (Ghana). Oslo, Norway, and Chad wrote."
    found = list(runs(text, 0, len(text)))
    rows = [([each.exact for each in one.members], one.whole) for one in found]
    assert rows == [
        (["Mali", "Togo", "Niger"], True),
        (["Ghana"], True),
        (["Norway", "Chad"], False),
    ]


def test_a_sum_without_end_takes_no_time_without_end() -> None:
    text = "He saw Chad, Mali and Togo, " + "nine countries in all, " * 400
    case = drawn(text)
    starts = [at for at in range(len(text)) if text.startswith("nine", at)]
    made = [
        msgspec.structs.replace(quantity(case, "nine", 9), id=str(at), span=span, number=span)
        for at in starts
        if (span := span_of(text, at, at + 4))
    ]
    found = tallies(case.document, case.layout, case.parse, made)
    assert len({each.id for each in found}) == len(found) < len(made)


def test_of_two_numbers_in_a_row_neither_is_held_against_a_list() -> None:
    text = "Two envoys of four ports: Aker and Nordkap."
    case = drawn(text)
    made = [quantity(case, "Two", 2), quantity(case, "four", 4)]
    assert tallies(case.document, case.layout, case.parse, made) == ()
    assert len(tallies(case.document, case.layout, case.parse, made[1:])) == 1
