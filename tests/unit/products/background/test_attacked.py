"""The verifier, attacked where a background says when something was, and on whose word."""

from collections.abc import Callable

import msgspec
import pytest

from onrecord.model.product import Evidence, Name, Part, Phrase, Pile, Sentence, Value, Verbatim
from onrecord.model.records import Reading
from onrecord.products.background import MAKERS, background
from onrecord.products.made_checks import fault
from onrecord.products.study import study_of
from onrecord.products.verify import verified
from tests.unit.products.background.papers import harbour, strike
from tests.unit.products.piles import pile_of

replace = msgspec.structs.replace
Change = Callable[[Part], Part]


def lines(pile: Pile) -> list[Sentence]:
    found = background(study_of(pile)).sections
    return [one for each in found for one in (each.heading, *each.sentences) if one]


def moved(part: Part) -> Part:
    """A place that is one code point further on, with the words there."""
    if not isinstance(part, Verbatim):
        return part
    place = part.evidence
    spoilt = Evidence(place.document, place.source, place.start + 1, place.end + 1, place.exact)
    return Verbatim(part.text, spoilt)


def reworded(part: Part) -> Part:
    return replace(part, text=f"{part.text}x") if isinstance(part, Verbatim) else part


def revalued(part: Part) -> Part:
    return Value("2031-01-01", part.query) if isinstance(part, Value) else part


def requeried(part: Part) -> Part:
    return Value(part.text, "background lines=none") if isinstance(part, Value) else part


def renamed(part: Part) -> Part:
    return replace(part, text="Nobody") if isinstance(part, Name) else part


def rephrased(part: Part) -> Part:
    return Phrase("It is certain that ") if isinstance(part, Phrase) else part


@pytest.mark.parametrize(
    "change",
    [moved, reworded, revalued, requeried, renamed, rephrased],
    ids=lambda each: each.__name__,
)
def test_no_changed_line_holds(change: Change) -> None:
    pile = strike()
    study = study_of(pile)
    for each in lines(pile):
        spoilt = replace(each, parts=tuple(map(change, each.parts)))
        assert spoilt == each or fault(study, spoilt)


def test_no_line_without_its_chain_or_day_holds() -> None:
    pile = strike()
    study = study_of(pile)
    for each in lines(pile):
        for spoilt in (
            replace(each, chain=(("Somebody",),)),
            replace(each, holders=()),
            replace(each, when="1999"),
            replace(each, said=None),
            replace(each, made=(*each.made[:-1], "none")),
        ):
            assert spoilt == each or fault(study, spoilt)


def test_a_line_of_a_reading_that_was_changed_is_refused() -> None:
    """The polarity of a statement, or a time, that is changed after the product was made."""
    pile = strike()
    product = background(study_of(pile))
    first = pile.readings[0]
    later = tuple(replace(each, value="2011") for each in first.times)
    for changed in (replace(first, times=later), rejecting(first)):
        against = replace(pile, readings=(changed, *pile.readings[1:]))
        assert verified(product, against).refused


def rejecting(reading: Reading) -> Reading:
    """The reading of a paper that does not believe what it reports."""
    draft = harbour()
    draft.stand(draft.attributions[0], "rejects", "said")
    draft.stand(draft.attributions[1], "rejects", "Tuesday")
    return replace(reading, stances=draft.reading().stances)


def test_makers_take_ids_of_anything() -> None:
    study = study_of(pile_of(harbour()))
    for name, maker in MAKERS.items():
        assert name.startswith("background-")
        for ids in ((), ("",), ("x",), ("x", "y"), ("numbers", "y"), ("a", "b", "c")):
            try:
                assert maker(study, *ids) is None
            except (TypeError, KeyError, ValueError):
                continue
