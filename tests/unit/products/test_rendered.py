"""Translated quotations on products: every line says as rendered by whom, and no line can lie."""

from collections.abc import Callable

import msgspec
import pytest

from onrecord.model.product import Name, Part, Phrase, Pile, Product, Sentence
from onrecord.products.index import index_of
from onrecord.products.panel import panel
from onrecord.products.roundup import roundup
from onrecord.products.units import attribution_unit, renderer
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of

replace = msgspec.structs.replace
Make = Callable[[Pile], Product]

FEES = """Who pays for the strait

The harbour board met on Monday to speak of the fee for the strait.

“No ship of ours will ever pay this fee,” Norwegian Prime Minister Tor Vik told Ines Duarte. \
Polish Transport Minister Dora Lind called the fee “a wall across the open sea”. \
“The harbour cannot live without the fee,” keeper Jon Falk said.
"""


def fees(outlet: str | None = "The Quay Post", *, relayed: bool = False) -> Draft:
    draft = Draft("fees.txt", FEES, outlet=outlet)
    vik = draft.holder("Tor Vik", role="Norwegian Prime Minister")
    lind = draft.holder("Dora Lind", role="Polish Transport Minister")
    falk = draft.holder("Jon Falk", role="keeper")
    ines = draft.holder("Ines Duarte")
    first = draft.says(
        vik,
        "No ship of ours will ever pay this fee",
        cue="told",
        source="Norwegian Prime Minister Tor Vik",
        kind="direct",
        relays=[ines] if relayed else [],
    )
    second = draft.says(
        lind,
        "the fee “a wall across the open sea”",
        cue="called",
        source="Polish Transport Minister Dora Lind",
        kind="mixed",
    )
    draft.says(
        falk,
        "The harbour cannot live without the fee",
        source="keeper Jon Falk",
        kind="direct",
    )
    draft.render(first, "Norwegian Prime Minister")
    draft.render(second, "Polish Transport Minister", "said")
    return draft


def by_outlet(pile: Pile) -> Product:
    return roundup(pile, "outlet")


def lines(product: Product) -> list[str]:
    return [each.text for section in product.sections for each in section.sentences]


@pytest.mark.parametrize("make", [panel, by_outlet])
def test_the_quoter_is_named_where_words_are_translated(make: Make) -> None:
    pile = pile_of(fees())
    product = verified(make(pile), pile)
    assert product.refused == ()
    (vik,) = [each for each in lines(product) if "No ship" in each]
    (lind,) = [each for each in lines(product) if "a wall" in each]
    (falk,) = [each for each in lines(product) if "cannot live" in each]
    assert ", as rendered by The Quay Post, said: “No ship of ours" in vik
    assert ", as rendered by The Quay Post, as " in lind
    assert "rendered" not in falk
    assert " said: “The harbour" in falk


@pytest.mark.parametrize("make", [panel, by_outlet])
def test_the_quoter_is_the_nearest_step_after_the_holder(make: Make) -> None:
    pile = pile_of(fees(relayed=True))
    product = verified(make(pile), pile)
    assert product.refused == ()
    (vik,) = [each for each in lines(product) if "No ship" in each]
    assert "(via Ines Duarte), as rendered by Ines Duarte, said: “No ship" in vik


def test_a_document_without_outlet_renders_under_its_title() -> None:
    pile = pile_of(fees(outlet=None))
    product = verified(panel(pile), pile)
    assert product.refused == ()
    (vik,) = [each for each in lines(product) if "No ship" in each]
    assert ", as rendered by “Who pays for the strait”, said: “No ship" in vik


def changed(product: Product, change: Callable[[Sentence], Sentence]) -> Product:
    sections = tuple(
        replace(each, sentences=tuple(change(one) for one in each.sentences))
        for each in product.sections
    )
    return replace(product, sections=sections)


def dropped(sentence: Sentence) -> Sentence:
    """The sentence without the words on its rendering."""
    kept: list[Part] = []
    rest = iter(sentence.parts)
    for part in rest:
        if part == Phrase(", as rendered by "):
            next(rest)
        else:
            kept.append(Phrase(" said: “") if part == Phrase(", said: “") else part)
    return replace(sentence, parts=tuple(kept))


def renamed(sentence: Sentence) -> Sentence:
    """The sentence with the holder in place of the quoter, whose name it is not."""
    holder = next((each for each in sentence.parts if isinstance(each, Name)), None)
    parts = list(sentence.parts)
    for number, part in enumerate(parts[:-1]):
        if part == Phrase(", as rendered by ") and holder:
            parts[number + 1] = holder
    return replace(sentence, parts=tuple(parts))


@pytest.mark.parametrize("make", [panel, by_outlet])
@pytest.mark.parametrize("attack", [dropped, renamed])
def test_a_dropped_or_false_rendering_is_refused(
    make: Make, attack: Callable[[Sentence], Sentence]
) -> None:
    pile = pile_of(fees(relayed=True))
    attacked = verified(changed(make(pile), attack), pile)
    refused = {each.text: each.reason for each in attacked.refused}
    assert len(refused) == 2
    assert set(refused.values()) == {"it is not what the record gives"}
    assert not any("No ship" in each or "a wall" in each for each in lines(attacked))


@pytest.mark.parametrize("make", [panel, by_outlet])
def test_a_rendering_that_the_record_does_not_give_is_refused(make: Make) -> None:
    pile = pile_of(fees())
    unrendered = fees()
    unrendered.renderings = []
    plain = pile_of(unrendered)
    refused = [each.text for each in verified(make(pile), plain).refused]
    assert len(refused) == 2
    assert all("as rendered by" in each for each in refused)


def test_an_outlet_that_speaks_for_itself_has_no_quoter() -> None:
    draft = Draft("own.txt", FEES)
    own = draft.says(
        draft.voice, "No ship of ours will ever pay this fee", cue=None, source="", kind="direct"
    )
    draft.holdings = [
        replace(each, chain=each.chain[:1]) if each.target == own.id else each
        for each in draft.holdings
    ]
    draft.render(own, "Norwegian Prime Minister")
    shelf = index_of(pile_of(draft)).shelves[draft.id]
    assert renderer(attribution_unit(shelf, own)) == ()
