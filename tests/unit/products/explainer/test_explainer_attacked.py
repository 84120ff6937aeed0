"""The gate, attacked at each line of an explainer: nothing that was changed passes."""

from collections.abc import Callable
from itertools import pairwise

import msgspec
import pytest

from onrecord.model.product import (
    Evidence,
    Name,
    Part,
    Phrase,
    Pile,
    Product,
    Sentence,
    Value,
    Verbatim,
)
from onrecord.model.records import Modality, Reading
from onrecord.products.explainer import MAKERS, explainer
from onrecord.products.study import study_of
from onrecord.products.verify import verified
from tests.unit.products.explainer.shores import boats, ferries, shores
from tests.unit.products.presses import pile_with

replace = msgspec.structs.replace
Change = Callable[[Part], Part]


def attacked(change: Change) -> tuple[list[str], list[str]]:
    """The lines that were changed, and those that the gate kept."""
    product = explainer(study_of(shores()))
    changed, sections = [], []
    for section in product.sections:
        lines = [
            replace(one, parts=tuple(change(part) for part in one.parts))
            for one in section.sentences
        ]
        pairs = zip(lines, section.sentences, strict=True)
        changed += [one.text for one, before in pairs if one != before]
        sections.append(replace(section, sentences=tuple(lines)))
    return changed, texts(verified(replace(product, sections=tuple(sections)), shores()))


def texts(product: Product) -> list[str]:
    return [one.text for section in product.sections for one in section.sentences]


def shorter(part: Part) -> Part:
    """Words cut loose from their end."""
    if not isinstance(part, Verbatim):
        return part
    place = part.evidence
    cut = Evidence(place.document, place.source, place.start, place.end - 6, place.exact[:-6])
    return Verbatim(cut.exact, cut)


def other_words(part: Part) -> Part:
    return replace(part, text=part.text + " not") if isinstance(part, Verbatim) else part


def other_name(part: Part) -> Part:
    return replace(part, text="Ada Holm") if isinstance(part, Name) else part


def other_day(part: Part) -> Part:
    return replace(part, text="2024-01-01") if isinstance(part, Value) else part


def said_for_told(part: Part) -> Part:
    return Phrase(" said: “") if isinstance(part, Phrase) and part.text == ": “" else part


@pytest.mark.parametrize("change", [shorter, other_words, other_name, other_day, said_for_told])
def test_a_line_with_a_changed_part_is_refused(change: Change) -> None:
    changed, kept = attacked(change)
    assert changed
    assert not set(changed) & set(kept)


def test_a_line_without_its_holder_is_refused() -> None:
    product = explainer(study_of(shores()))
    sections = tuple(
        replace(each, sentences=tuple(without_first_name(one) for one in each.sentences))
        for each in product.sections
    )
    assert texts(verified(replace(product, sections=sections), shores())) == []


def without_first_name(sentence: Sentence) -> Sentence:
    first = next(at for at, part in enumerate(sentence.parts) if isinstance(part, Name))
    return replace(sentence, parts=(*sentence.parts[:first], *sentence.parts[first + 1 :]))


def pile_changed(change: Callable[[Reading], Reading]) -> Pile:
    return pile_with(change(ferries().reading()), change(boats().reading()))


def denied(reading: Reading) -> Reading:
    """A reading in which every attribution is told as denied by its narrator."""
    return replace(
        reading,
        modalities=tuple(
            Modality(target=each.target, act="hypothetical") for each in reading.modalities
        ),
    )


def renamed(reading: Reading) -> Reading:
    """A reading in which every holder has another name."""
    holders = tuple(replace(each, name=f"{each.name} II") for each in reading.speakers.holders)
    return replace(reading, speakers=replace(reading.speakers, holders=holders))


def test_lines_of_a_pile_that_tells_it_otherwise_are_refused() -> None:
    product = explainer(study_of(shores()))
    quoted = [each for each in texts(product) if not each.startswith(("In ", "Told in "))]
    assert quoted
    assert not set(quoted) & set(texts(verified(product, pile_changed(denied))))


def test_lines_that_name_others_than_the_pile_are_refused() -> None:
    product = explainer(study_of(shores()))
    assert texts(verified(product, pile_changed(renamed))) == []


def test_makers_make_nothing_from_ids_that_do_not_belong_together() -> None:
    study = study_of(shores())
    product = explainer(study)
    made = [one.made for each in product.sections for one in each.sentences]
    for name, record, holder, facet, side, *other in made:
        swapped = "others" if side == "self" else "self"
        assert MAKERS[name](study, record, holder, facet, swapped, *other) is None
        assert MAKERS[name](study, record, record, facet, side, *other) is None
        assert MAKERS[name](study, holder, holder, facet, side, *other) is None
    assert MAKERS["explainer-actor"](study, "nobody") is None
    assert MAKERS["explainer-facet"](study, made[0][2], "loves", "self") is None
    assert MAKERS["explainer-pair"](study, made[0][2], "nobody", "self") is None


def moved(product: Product, one: int, other: int) -> Product:
    """A product whose lines of two sections stand under each other's headings."""
    sections = list(product.sections)
    first, second = sections[one], sections[other]
    sections[one] = replace(first, sentences=second.sentences)
    sections[other] = replace(second, sentences=first.sentences)
    return replace(product, sections=tuple(sections))


def test_a_line_under_another_actors_or_facets_heading_is_refused() -> None:
    product = explainer(study_of(shores()))
    filled = [number for number, each in enumerate(product.sections) if each.sentences]
    for one, other in pairwise(filled):
        kept = verified(moved(product, one, other), shores())
        lines = (*product.sections[one].sentences, *product.sections[other].sentences)
        assert not {each.text for each in lines} & set(texts(kept))
        assert {each.reason for each in kept.refused} == {
            "it stands under another heading than its own"
        }


def test_a_facet_under_another_actor_is_refused() -> None:
    product = explainer(study_of(shores()))
    first, *rest = (number for number, each in enumerate(product.sections) if each.level == 1)
    sections = list(product.sections)
    sections[first], sections[rest[0]] = sections[rest[0]], sections[first]
    kept = verified(replace(product, sections=tuple(sections)), shores())
    assert texts(kept) == []
