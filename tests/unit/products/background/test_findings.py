"""What stands below the timeline: expectations, what to watch, and who is who."""

import msgspec

from onrecord.model.product import Pile, Product
from onrecord.products.background import background
from onrecord.products.study import study_of
from onrecord.products.verify import verified
from tests.unit.products.outlooks import outlook_draft, outlook_reading
from tests.unit.products.piles import pile_of


def ferry() -> Pile:
    return msgspec.structs.replace(pile_of(), readings=(outlook_reading(outlook_draft()),))


def printed(product: Product, kind: str) -> list[str]:
    found = (each for each in product.sections if each.kind == kind)
    return [line.text for each in found for line in each.sentences]


def test_each_part_has_its_statement_and_holder() -> None:
    pile = ferry()
    product = verified(background(study_of(pile)), pile)
    assert not product.refused
    (expected,) = printed(product, "expected")
    assert expected.startswith("Tor Vik (Minister), as told by The Quay Post: ")
    assert "would very likely hold until May if Aker pays" in expected
    (watched,) = printed(product, "watch")
    assert "an empty quay would be a sign of trouble" in watched


def test_a_role_of_one_word_does_not_say_who_somebody_is() -> None:
    assert printed(background(study_of(ferry())), "who") == []


def test_whom_the_narrator_does_not_believe_is_nowhere() -> None:
    pile = ferry()
    product = background(study_of(pile))
    assert not any(
        "close in 2031" in each
        for kind in ("expected", "ahead", "watch")
        for each in printed(product, kind)
    )


def test_headings_count_their_lines() -> None:
    product = background(study_of(ferry()))
    for each in product.sections:
        assert each.heading is not None
        assert each.heading.text.endswith(f": {len(each.sentences)}")
