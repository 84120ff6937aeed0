"""Pairs of figures: of one thing only where their sentences show it, with a reason to check."""

import pytest

from onrecord.products.index import shelf_of
from onrecord.products.numbers_figures import figures
from onrecord.products.numbers_pairs import Pair, pair_of
from tests.unit.products.figures import SEIZED, Counting, counting, figures_of, quantity, seized


def paired(one: Counting, other: Counting) -> Pair | None:
    first, second = figures_of(one, other)
    forward, back = pair_of(first, second), pair_of(second, first)
    assert forward == back
    return forward


OTHER = "Tor Vik of Aker said {} were seized at the quay when the ring was found."
FAR = "In Nordkap the bakers sold {} of rolls to the school."
CHANGED = "Customs of Aker said on Monday that crates seized from the smuggling ring rose to {}."


def test_the_same_number_of_the_same_thing_agrees() -> None:
    pair = paired(seized("a", "14 crates", 14), seized("b", "14 crates", 14, text=OTHER))
    assert pair is not None and pair.relation == "agree"
    assert pair.reason == "both are of crate; both tell of aker, quay, ring, seized"


def test_another_number_in_a_like_sentence_differs() -> None:
    pair = paired(seized("a", "14 crates", 14), seized("b", "17 crates", 17))
    assert pair is not None and pair.relation == "differ"
    assert "both are of crate" in pair.reason


def test_another_number_needs_more_to_be_of_the_same_thing() -> None:
    other = "Tor Vik said {} were seized at a farm in a valley by soldiers with dogs and lamps."
    assert paired(seized("a", "14 crates", 14), seized("b", "17 crates", 17, text=other)) is None


def test_rounding_and_bounds_are_no_difference() -> None:
    first = seized("a", "2,400 crates", 2400)
    near = paired(first, seized("b", "2,420 crates", 2420))
    assert near is not None and near.relation == "rounding"
    least = paired(seized("a", "100 crates", 100, change=">"), seized("b", "130 crates", 130))
    assert least is not None and least.relation == "agree"


YEAR = "In {year} customs of Aker said that {} were seized from the smuggling ring."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SEIZED, {"published": "2025-07-01"}),
        (SEIZED, {"text": CHANGED}),
        (YEAR.replace("{year}", "2024"), {"text": YEAR.replace("{year}", "2019")}),
    ],
)
def test_figures_of_other_times_have_changed(one: str, other: dict[str, str]) -> None:
    first = seized("a", "14 crates", 14, text=one)
    pair = paired(first, seized("b", "17 crates", 17, **other))
    assert pair is not None and pair.relation == "changed"


@pytest.mark.parametrize(
    "other",
    [
        seized("b", "14 crates", 14, text=FAR),
        seized("b", "14 boats", 14, unit="boat"),
        seized("b", "14 crates", 14, form="money", currency="NOK"),
        seized("b", "14 crates", 14, change="up"),
    ],
)
def test_other_things_are_no_pair(other: Counting) -> None:
    assert paired(seized("a", "14 crates", 14), other) is None


def test_contrary_words_make_other_things() -> None:
    one = seized("a", "14 Danish crates", 14, of="Danish crates")
    assert paired(one, seized("b", "14 Swedish crates", 14, of="Swedish crates")) is None
    assert paired(one, seized("b", "14 Danish crates", 14, of="Danish crates")) is not None
    # what only one names must stand in the sentence of the other
    assert paired(one, seized("b", "14 crates", 14)) is None


def test_people_may_be_called_differently_where_the_number_is_one() -> None:
    text = "A court in Aker charged {} on Friday with smuggling crates of fish past customs."
    one = counting("a", text.replace("{}", "14 sailors"), "14 sailors", 14, "officer")
    agents = counting("b", "A " + text.replace("{}", "14 agents"), "14 agents", 14, "agent")
    more = counting("b", "A " + text.replace("{}", "15 agents"), "15 agents", 15, "agent")
    assert paired(one, agents) is not None
    assert paired(one, more) is None


def test_a_copy_is_one_voice_and_no_agreement() -> None:
    pair = paired(seized("a", "14 crates", 14), seized("b", "14 crates", 14))
    assert pair is not None and pair.relation == "repeated"
    cut = "Customs of Aker said on Monday that {} were seized from the smuggling ring"
    piece = paired(seized("a", "14 crates", 14), seized("b", "14 crates", 14, text=cut))
    assert piece is not None and piece.relation == "repeated"


COST = "{who} said {of} is {} , the papers of the yard show."


def stated(source: str, words: str, value: float, of: str, who: str) -> Counting:
    text = COST.replace("{who}", who).replace("{of}", of).replace("{} ,", "{},")
    return seized(source, words, value, text=text, of=of, unit="euro", form="money", currency="EUR")


def test_what_a_named_thing_is_said_to_be_differs_in_few_words() -> None:
    one = stated("a", "38 euros", 38, "Norway’s share of the bill", "Tor Vik")
    other = stated("b", "41 euros", 41, "Norway’s part of the bill", "An officer of Aker")
    pair = paired(one, other)
    assert pair is not None and pair.relation == "differ"
    assert "both are of Norway, bill, euro" in pair.reason
    of_others = stated("b", "41 euros", 41, "Poland’s part of the bill", "An officer of Aker")
    assert paired(one, of_others) is None


def test_shares_of_those_who_do_other_things_do_not_differ() -> None:
    text = "The survey in Aker found that {} of sailors who {} drank tea when the storm came."
    fields = {"unit": "percent", "form": "share", "of": "sailors"}

    def share(source: str, words: str, value: float, verb: str) -> Counting:
        told = text.replace("{}", words, 1).replace("{}", verb)
        return seized(source, words, value, text=told, **fields)

    one = share("a", "24 percent", 24, "smoke")
    assert paired(one, share("b", "18 percent", 18, "fish")) is None
    pair = paired(one, share("b", "18 percent", 18, "smoke"))
    assert pair is not None and pair.relation == "differ"


def test_versions_of_one_article_have_changed_and_do_not_differ() -> None:
    shelves = [
        shelf_of(seized(each, f"{each} crates", int(each)).reading()) for each in ("14", "17")
    ]
    first, second = figures(shelves, {each.document: "work" for each in shelves})
    pair = pair_of(first, second)
    assert pair is not None and pair.relation == "changed"
    assert pair.reason.endswith("two versions of one article")


def test_of_several_figures_in_a_sentence_those_at_one_place_differ() -> None:
    text = "Customs of Aker seized {} from the smuggling ring and 90 crates from the farm."
    one, other = (
        Counting(
            made.draft,
            (*made.quantities, quantity(made.draft, "90 crates", "90", 90, unit="crate")),
        )
        for made in (
            seized("a", "14 crates", 14, text=text),
            seized("b", "17 crates", 17, text=text),
        )
    )
    first, ninety = figures_of(one)
    second, again = figures_of(other)
    differing = pair_of(first, second)
    assert differing is not None and differing.relation == "differ"
    assert pair_of(first, again) is None and pair_of(ninety, second) is None
    assert pair_of(ninety, again) is not None


def test_names_alone_tie_nothing() -> None:
    one = "Ines Duarte met Tor Vik of Aker after {} of Nordkap wrote."
    other = "Tor Vik sold Ines Duarte of Aker and Nordkap {}."
    pair = paired(seized("a", "14 crates", 14, text=one), seized("b", "14 crates", 14, text=other))
    assert pair is None


def test_figures_of_one_sentence_are_of_different_things() -> None:
    text = "Customs of Aker seized 14 crates at the quay and 14 crates at the farm."
    made = counting("a", text, "14 crates", 14, "crate")
    second = counting("a", text, "14 crates at the farm", 14, "crate")
    first, other = figures_of(Counting(made.draft, (*made.quantities, *second.quantities)))
    assert pair_of(first, other) is None


def test_one_and_the_two_are_no_figures() -> None:
    assert figures_of(seized("a", "1 crate", 1)) == []
    text = "Customs said the {} were seized."
    assert figures_of(seized("a", "two crates", 2, text=text)) == []
    assert len(figures_of(seized("a", "two crates", 2))) == 1
