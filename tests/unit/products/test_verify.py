"""The verifier, attacked: whatever the record does not bear out is refused."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from onrecord import api
from onrecord.model.product import (
    Evidence,
    Name,
    Part,
    Phrase,
    Pile,
    Product,
    ProductSection,
    Refused,
    Sentence,
    Value,
    Verbatim,
)
from onrecord.products.panel import panel
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, lighthouse, pile_of

replace = msgspec.structs.replace
Attack = Callable[[Part], Part]


def changed(product: Product, attack: Callable[[Sentence], Sentence | None]) -> Product:
    """The product with each sentence, headings aside, put through an attack."""
    sections = tuple(
        replace(each, sentences=tuple(s for old in each.sentences if (s := attack(old))))
        for each in product.sections
    )
    return replace(product, sections=sections)


def with_parts(attack: Attack) -> Callable[[Sentence], Sentence]:
    return lambda each: replace(each, parts=tuple(attack(part) for part in each.parts))


def refused(product: Product, pile: Pile) -> dict[str, str]:
    return {each.text: each.reason for each in verified(product, pile).refused}


@pytest.fixture
def pile() -> Pile:
    return pile_of(lighthouse())


def on_words(attack: Callable[[Verbatim], Part]) -> Attack:
    return lambda part: attack(part) if isinstance(part, Verbatim) else part


def test_an_honest_panel_passes_whole_and_twice(pile: Pile) -> None:
    product = verified(panel(pile), pile)
    assert product.refused == ()
    assert product == panel(pile)
    assert verified(product, pile) == product


def test_nothing_of_the_sample_is_refused(sample_record: Path) -> None:
    with api.open_record(sample_record) as record:
        product = record.panel()
    assert product.refused == ()
    assert len(product.sections) > 10
    assert len(product.sources) == len({each.document for each in product.sources})


def moved(place: Evidence, by: int) -> Evidence:
    return replace(place, start=place.start + by, end=place.end + by)


ALTERED: dict[str, tuple[Attack, str]] = {
    "other words than the evidence": (
        on_words(lambda part: replace(part, text=part.text + " indeed")),
        "is printed for",
    ),
    "other words and other evidence": (
        on_words(
            lambda part: Verbatim("Buy it.", replace(part.evidence, exact="Buy it.")),
        ),
        "does not stand at",
    ),
    "shifted offsets": (
        on_words(lambda part: Verbatim(part.text, moved(part.evidence, 1))),
        "does not stand at",
    ),
    "offsets outside the text": (
        on_words(lambda part: Verbatim(part.text, moved(part.evidence, 10_000))),
        "is no place in",
    ),
    "an unknown document": (
        on_words(lambda part: Verbatim(part.text, replace(part.evidence, document="beef"))),
        "is not in the record",
    ),
    "another source": (
        on_words(lambda part: Verbatim(part.text, replace(part.evidence, source="x.txt"))),
        "does not come from",
    ),
    "a foreign phrase": (
        lambda part: Phrase("As everyone knows, ") if part == Phrase("“") else part,
        "is not a phrase of the list",
    ),
}


@pytest.mark.parametrize("attack", ALTERED, ids=str)
def test_altered_parts_are_refused(pile: Pile, attack: str) -> None:
    alter, reason = ALTERED[attack]
    product = changed(panel(pile), with_parts(alter))
    ada = product.sections[0].sentences[1]
    assert reason in refused(product, pile)[ada.text]


def cut(part: Verbatim) -> Verbatim:
    """The words without their last one, with true evidence."""
    words = part.text.rsplit(" ", 1)[0]
    place = part.evidence
    return Verbatim(words, replace(place, end=place.start + len(words), exact=words))


def test_cut_words_are_refused_although_they_stand_in_the_text(pile: Pile) -> None:
    product = changed(panel(pile), with_parts(on_words(cut)))
    reasons = refused(product, pile)
    for section in product.sections[:-1]:
        assert all(sentence.text in reasons for sentence in section.sentences)
    assert "its words are not whole sentences of a section" in reasons.values()
    assert "its words are not the whole content of an attribution" in reasons.values()


def test_a_dropped_holder_is_refused(pile: Pile) -> None:
    def anonymous(sentence: Sentence) -> Sentence:
        return replace(sentence, parts=tuple(p for p in sentence.parts if not isinstance(p, Name)))

    def unlisted(sentence: Sentence) -> Sentence:
        return replace(sentence, holders=())

    product = panel(pile)
    officials = changed(product, anonymous).sections[2].sentences[0]
    assert refused(changed(product, anonymous), pile)[officials.text] == "its holder is not named"
    assert len(refused(changed(product, unlisted), pile)) == 6


def test_words_under_another_heading_are_refused(pile: Pile) -> None:
    product = panel(pile)
    ada, jon, *rest = product.sections
    swapped = (
        replace(ada, sentences=jon.sentences),
        replace(jon, sentences=ada.sentences[1:]),
        *rest,
    )
    reasons = refused(replace(product, sections=swapped), pile)
    assert reasons[ada.sentences[1].text] == "its holder is not named"


def test_a_dropped_relayer_is_refused(pile: Pile) -> None:
    product = panel(pile)

    def direct(sentence: Sentence) -> Sentence:
        names = [part for part in sentence.parts if isinstance(part, Name)]
        if len(names) != 3:
            return sentence
        first, _, third = names
        words = next(part for part in sentence.parts if isinstance(part, Verbatim))
        told = (first, Phrase(", as told by "), third, Phrase(": “"), words, Phrase("”"))
        return replace(sentence, parts=told)

    attacked = changed(product, direct)
    text = attacked.sections[2].sentences[0].text
    assert "via" not in text
    assert refused(attacked, pile) == {text: "a relayer of its chain is not printed"}


def test_told_words_introduced_as_said_are_refused(pile: Pile) -> None:
    product = panel(pile)

    def said(sentence: Sentence) -> Sentence:
        words = [part for part in sentence.parts if isinstance(part, Verbatim)]
        if not sentence.text.startswith("Jon Falk, as told"):
            return sentence
        return replace(sentence, parts=(sentence.parts[0], Phrase(" said: “"), *words, Phrase("”")))

    attacked = changed(product, said)
    assert set(refused(attacked, pile).values()) == {"its words are introduced as something else"}


def test_an_ignored_guard_is_refused() -> None:
    draft = lighthouse()
    product = panel(pile_of(draft))
    draft.modality(draft.attributions[0], "distance")
    draft.modality(draft.sentence("The council should"), "scope")
    reasons = list(refused(product, pile_of(draft)).values())
    assert "it is held back (distance)" in reasons
    assert "it is held back (scope)" in reasons


def test_a_statement_inside_another_that_is_taken_back_is_refused() -> None:
    draft = lighthouse()
    inner = draft.says(draft.holders[1], "it buys a new lamp", cue="before", source="council")
    before = panel(pile_of(draft))
    assert "should repair" in before.sections[0].sentences[1].text
    draft.modality(inner, "distance")
    reasons = refused(before, pile_of(draft))
    assert "it contains a statement that is taken back" in reasons.values()


def test_an_unchecked_statement_is_refused() -> None:
    draft = lighthouse()
    product = panel(pile_of(draft))
    draft.modalities = []
    kept = verified(product, pile_of(draft))
    assert all(
        not any(isinstance(p, Verbatim) for p in s.parts) or "Heading" in s.text
        for section in kept.sections
        for s in section.sentences
    )


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (Value("1", "documents read"), Value("7", "documents read"), "gives 1, not 7"),
        (Value("1", "documents"), Value("1", "tea leaves"), "is not a query of the list"),
        (Value("1", "documents"), Value("3", "panelists"), "announce another"),
    ],
)
def test_wrong_counts_are_refused(pile: Pile, old: Value, new: Value, reason: str) -> None:
    product = changed(panel(pile), with_parts(lambda part: new if part == old else part))
    (only,) = verified(product, pile).refused
    assert reason in only.reason


def test_a_count_line_holds_nothing_but_counts(pile: Pile) -> None:
    product = panel(pile)
    closing = product.sections[-1]
    longer = replace(closing.sentences[0], parts=(*closing.sentences[0].parts, Phrase(" said: “")))
    attacked = replace(product, sections=(replace(closing, sentences=(longer,)),))
    assert refused(attacked, pile) == {longer.text: "words stand in it that announce no count"}


def test_a_name_that_the_record_does_not_give_is_refused(pile: Pile) -> None:
    def renamed(part: Part) -> Part:
        return replace(part, text="Jan Falk") if isinstance(part, Name) else part

    product = changed(panel(pile), with_parts(renamed))
    assert "holder.name" in next(iter(refused(product, pile).values()))


def test_a_name_on_evidence_that_is_not_its_own_is_refused(pile: Pile) -> None:
    draft = lighthouse()
    elsewhere = draft.span("Dark months")
    place = Evidence(draft.id, draft.source, elsewhere.start, elsewhere.end, elsewhere.exact)

    def moved_name(part: Part) -> Part:
        return replace(part, evidence=place) if isinstance(part, Name) and part.evidence else part

    product = changed(panel(pile), with_parts(moved_name))
    assert any("is not that of holder.name" in each for each in refused(product, pile).values())


def test_a_refused_heading_takes_its_section_with_it(pile: Pile) -> None:
    product = panel(pile)
    first = product.sections[0]
    assert first.heading is not None
    name = first.heading.parts[0]
    assert isinstance(name, Name)
    false = replace(
        first.heading, parts=(replace(name, text="Ada Holme"), *first.heading.parts[1:])
    )
    attacked = replace(product, sections=(replace(first, heading=false), *product.sections[1:]))
    kept = verified(attacked, pile)
    assert len(kept.refused) == 1 + len(first.sentences)
    assert kept.sections == product.sections[1:]


def test_a_section_line_for_someone_without_a_section_is_refused(pile: Pile) -> None:
    product = panel(pile)
    jon = next(p for p in product.sections[1].sentences[0].parts if isinstance(p, Name))
    post = next(p for p in product.sections[0].sentences[0].parts if p.text == "The Quay Post")
    line = Sentence(parts=(Phrase("Section signed by "), jon, Phrase(" in "), post, Phrase(".")))
    attacked = replace(product, sections=(ProductSection(heading=None, sentences=(line,)),))
    reasons = refused(attacked, pile)
    assert reasons[line.text] == "it introduces no section of the record in this way"


def test_sources_coverage_and_title_are_found_anew(pile: Pile) -> None:
    product = panel(pile)
    false = replace(
        product, title="The truth", sources=(), coverage=replace(product.coverage, read=9)
    )
    kept = verified(false, pile)
    assert (kept.sources, kept.coverage, kept.title) == (
        product.sources,
        product.coverage,
        product.title,
    )
    assert kept.refused == (Refused("The truth", "it is not the title of this form of product"),)


def test_same_words_of_another_document_do_not_stand_in() -> None:
    text = "Pier\n\nTor Vik said the pier would be sold in June.\n"
    first, second = Draft("a.txt", text), Draft("b.txt", "Sea " + text)
    for draft in (first, second):
        draft.says(draft.holder("Tor Vik"), "the pier would be sold in June")
    product = panel(pile_of(first))
    kept = verified(product, pile_of(second))
    assert [each.heading for each in kept.sections] == [None]
    assert kept.sources == ()
