"""The verifier, attacked where a roundup says who printed what, and under which theme."""

from collections.abc import Callable

import msgspec
import pytest

from onrecord.model.product import (
    Evidence,
    Name,
    Part,
    Phrase,
    Pile,
    Product,
    ProductSection,
    Sentence,
    Value,
    Verbatim,
)
from onrecord.model.records import Reading
from onrecord.products.index import index_of
from onrecord.products.roundup import By, roundup
from onrecord.products.roundup_lines import article_again
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft
from tests.unit.products.presses import digest, lamp, pile_with, press, quay

replace = msgspec.structs.replace
Change = Callable[[Sentence], Sentence]


def changed(product: Product, change: Change) -> Product:
    """The product with every sentence under a heading changed."""
    sections = tuple(
        replace(each, sentences=tuple(change(one) for one in each.sentences))
        for each in product.sections
    )
    return replace(product, sections=sections)


def on_parts(change: Callable[[Part], Part]) -> Change:
    return lambda one: replace(one, parts=tuple(change(part) for part in one.parts))


def refused(product: Product, pile: Pile) -> dict[str, str]:
    return {each.text: each.reason for each in verified(product, pile).refused}


def kept(product: Product, pile: Pile) -> list[str]:
    return [one.text for each in verified(product, pile).sections for one in each.sentences]


def section(product: Product, heading: str) -> ProductSection:
    return next(each for each in product.sections if each.heading and heading in each.heading.text)


def swapped(product: Product, first: str, second: str) -> Product:
    """The product with the lines under two headings exchanged."""
    one, two = section(product, first), section(product, second)
    exchanged = {
        id(one): replace(one, sentences=two.sentences),
        id(two): replace(two, sentences=one.sentences),
    }
    return replace(
        product, sections=tuple(exchanged.get(id(each), each) for each in product.sections)
    )


def test_lines_under_another_outlet_are_refused() -> None:
    pile = press()
    attacked = swapped(roundup(pile, "outlet"), "The Quay Post", "The Lamp")
    reasons = refused(attacked, pile)
    own = "In its own voice: “Four years of building will close the northern mole to every trawler"
    assert [r for text, r in reasons.items() if text.startswith(own)] == [
        "it stands under another document than its own"
    ]
    article = next(text for text in reasons if text.startswith("Article: “Fishermen"))
    assert reasons[article] == "it stands under another outlet than its own"
    assert not any("trawler" in text for text in kept(attacked, pile))


def test_a_statement_of_an_original_is_not_laid_on_the_paper_that_carries_it() -> None:
    pile = press()
    product = roundup(pile, "outlet")
    quoted = section(product, "The Lamp").sentences[-1]
    carrier = section(product, "Sound Digest")
    forged = replace(carrier, sentences=(*carrier.sentences[:2], quoted))
    attacked = replace(product, sections=(forged,))
    assert refused(attacked, pile) == {quoted.text: "it stands under another outlet than its own"}


def test_a_statement_below_no_article_is_refused() -> None:
    pile = press()
    product = roundup(pile, "outlet")
    first = product.sections[0]
    attacked = replace(product, sections=(replace(first, sentences=first.sentences[1:2]),))
    assert list(refused(attacked, pile).values()) == [
        "it stands under another document than its own"
    ]


def test_a_wrong_reporter_is_refused() -> None:
    pile = press()

    def renamed(part: Part) -> Part:
        if isinstance(part, Name) and part.text == "Odd Vik":
            return replace(part, text="Ran Moe")
        return part

    reasons = refused(changed(roundup(pile, "outlet"), on_parts(renamed)), pile)
    assert [each for each in reasons if each.startswith("Ran Moe (Pilot)")]


def test_a_holder_put_in_place_of_another_is_refused() -> None:
    pile = press()
    product = roundup(pile, "outlet")
    names = [
        part
        for one in section(product, "The Quay Post").sentences
        for part in one.parts
        if isinstance(part, Name) and part.text == "Mette Aas"
    ]

    def stolen(part: Part) -> Part:
        return names[0] if isinstance(part, Name) and part.text == "Odd Vik" else part

    reasons = refused(changed(product, on_parts(stolen)), pile)
    assert set(reasons.values()) == {"it is not what the record gives"}
    assert all("pilots’ boats" in each for each in reasons)


@pytest.mark.parametrize("form", ["theme", "outlet"])
def test_a_dropped_relayer_is_refused(form: By) -> None:
    pile = press()

    def direct(one: Sentence) -> Sentence:
        parts = [part for part in one.parts if part.text not in (" (via ", ")")]
        if len(parts) == len(one.parts) or "Lise Dam" not in one.text:
            return one
        return replace(one, parts=tuple(part for part in parts if part.text != "The Quay Post"))

    reasons = refused(changed(roundup(pile, form), direct), pile)
    assert set(reasons.values()) == {"it is not what the record gives"}
    assert [each for each in reasons if "via" not in each]


def test_a_chain_that_is_not_the_records_is_refused() -> None:
    pile = press()

    def shorter(one: Sentence) -> Sentence:
        return replace(one, chain=one.chain[:1]) if one.chain else one

    attacked = changed(roundup(pile, "outlet"), shorter)
    assert set(refused(attacked, pile).values()) == {"it is not what the record gives"}
    assert not any("said" in text for text in kept(attacked, pile))


@pytest.mark.parametrize(
    ("form", "query"),
    [
        ("theme", "theme voices=tidal gate"),
        ("theme", "statements no-theme"),
        ("outlet", "carried document="),
    ],
)
def test_a_wrong_count_is_refused(form: By, query: str) -> None:
    pile = press()

    def higher(part: Part) -> Part:
        if isinstance(part, Value) and part.query.startswith(query):
            return replace(part, text="70")
        return part

    reasons = refused(changed(roundup(pile, form), on_parts(higher)), pile).values()
    assert reasons
    assert all("not 70" in each for each in reasons)


def test_a_count_of_another_document_is_refused() -> None:
    pile = press()
    product = roundup(pile, "outlet")
    count = section(product, "Sound Digest").sentences[-1]
    first = product.sections[0]
    attacked = replace(product, sections=(replace(first, sentences=(first.sentences[0], count)),))
    assert refused(attacked, pile) == {count.text: "it counts something of another document"}


def test_a_lead_in_that_lists_no_theme_of_the_pile_is_refused() -> None:
    pile = press()
    product = roundup(pile)
    lead = product.sections[0]
    words = lead.sentences[1].parts[1]
    assert isinstance(words, Verbatim)
    place = words.evidence
    shorter = Verbatim("tidal", replace(place, end=place.start + 5, exact="tidal"))
    parts = (lead.sentences[1].parts[0], shorter, *lead.sentences[1].parts[2:])
    false = replace(lead.sentences[1], parts=parts)
    attacked = replace(product, sections=(replace(lead, sentences=(false,)),))
    assert refused(attacked, pile) == {false.text: "it lists no theme that the record gives"}


def test_a_pile_with_themes_is_not_said_to_have_none() -> None:
    pile = press()
    said = roundup(pile_with(lamp().reading())).sections[0].sentences[0]
    themes = replace(said.parts[1], text="1")
    outlets = replace(said.parts[3], text="3")
    line = replace(said, parts=(said.parts[0], themes, said.parts[2], outlets))
    product = roundup(pile)
    attacked = replace(product, sections=(replace(product.sections[0], sentences=(line,)),))
    assert refused(attacked, pile) == {line.text: "the pile has themes"}


def test_a_short_line_on_an_article_that_none_introduces_is_refused() -> None:
    pile = press()
    product = roundup(pile)
    first = product.sections[1]
    at = next(n for n, one in enumerate(first.sentences) if one.text.startswith("Article"))
    shelf = index_of(pile).shelves[pile.readings[0].document.id]
    short = article_again(shelf)
    lines = (first.sentences[0], short, *first.sentences[at + 1 :])
    attacked = replace(product, sections=(replace(first, sentences=lines),))
    assert refused(attacked, pile)[short.text] == "no line above introduces the document"


def test_a_forged_beginning_of_an_untitled_article_is_refused() -> None:
    draft = Draft("a.txt", "Too short.\n\nNobody here says a thing.\n", outlet=None)
    pile = pile_with(untitled(draft.reading()))
    product = roundup(pile, "outlet")
    assert "a.txt" not in "".join(one.text for each in product.sections for one in each.sentences)

    def forged(part: Part) -> Part:
        begins = isinstance(part, Name) and part.field == "document.opening"
        return replace(part, text="Nobody here") if begins else part

    heading = product.sections[0].heading
    assert heading is not None
    false = replace(heading, parts=tuple(forged(part) for part in heading.parts))
    assert false != heading
    attacked = replace(product, sections=(replace(product.sections[0], heading=false),))
    assert false.text in refused(attacked, pile)


def untitled(reading: Reading) -> Reading:
    title = replace(reading.masthead.title, value=None)
    return replace(reading, masthead=replace(reading.masthead, title=title))


def test_a_theme_that_is_none_of_the_pile_is_refused_with_its_lines() -> None:
    pile = press()
    product = roundup(pile)
    first = product.sections[1]
    assert first.heading is not None
    words = first.heading.parts[1]
    assert isinstance(words, Verbatim)
    place = words.evidence
    shorter = Verbatim("tidal", replace(place, end=place.start + 5, exact="tidal"))
    false = replace(first.heading, parts=(first.heading.parts[0], shorter, Phrase("”")))
    attacked = replace(product, sections=(replace(first, heading=false),))
    assert len(verified(attacked, pile).refused) == 1 + len(first.sentences)


def test_a_statement_under_a_theme_that_it_does_not_name_is_refused() -> None:
    pile = press()
    product, listed = roundup(pile), roundup(pile, "outlet")
    moe = next(one for one in section(listed, "The Lamp").sentences if "every trawler" in one.text)
    first = product.sections[1]
    at = next(n for n, one in enumerate(first.sentences) if "Fishermen fear" in one.text) + 1
    lines = (*first.sentences[:at], moe, *first.sentences[at:])
    attacked = replace(product, sections=(replace(first, sentences=lines),))
    assert refused(attacked, pile) == {moe.text: "it does not name the theme that it stands under"}


def test_a_statement_printed_twice_is_refused_the_second_time() -> None:
    pile = press()
    product = roundup(pile)
    first = product.sections[1]
    attacked = replace(
        product, sections=(replace(first, sentences=(*first.sentences, first.sentences[-1])),)
    )
    assert list(refused(attacked, pile).values()) == ["it stands above already"]


def test_miscounted_copies_are_refused() -> None:
    copy = Draft("copy.txt", "A copy\n\n" + quay().text, outlet="The Mole")
    aas = copy.holder("Mette Aas", role="Board chair")
    copy.says(aas, "The old wall will not last another winter", source="Aas", kind="direct")
    pile = pile_with(quay().reading(), copy.reading())

    def without(one: Sentence) -> Sentence:
        if "Also in 1 other" not in one.text:
            return one
        at = next(n for n, part in enumerate(one.parts) if part.text == " Also in ")
        return replace(one, parts=one.parts[:at])

    def more(part: Part) -> Part:
        copies = isinstance(part, Value) and part.query.startswith("copies record")
        return replace(part, text="5") if copies else part

    product = roundup(pile, "outlet")
    assert set(refused(changed(product, without), pile).values()) == {
        "it is not what the record gives"
    }
    assert any(
        "gives 1, not 5" in r for r in refused(changed(product, on_parts(more)), pile).values()
    )


@pytest.mark.parametrize("form", ["theme", "outlet"])
def test_a_held_back_statement_is_refused(form: By) -> None:
    draft = quay()
    others = (lamp().reading(), digest().reading())
    before = roundup(pile_with(draft.reading(), *others), form)
    for each in draft.attributions:
        draft.modality(each, "negation")
    pile = pile_with(draft.reading(), *others)
    printed = kept(before, pile)
    assert any("held back (negation)" in each for each in refused(before, pile).values())
    assert not any("Odd Vik" in each or "Mette Aas" in each for each in printed)


def test_others_words_are_not_printed_as_the_papers_own() -> None:
    pile = press()
    product = roundup(pile, "outlet")
    told = next(
        part
        for one in section(product, "The Quay Post").sentences
        for part in one.parts
        if isinstance(part, Verbatim) and part.text.startswith("Pilot Odd Vik")
    )

    def laundered(one: Sentence) -> Sentence:
        if not one.text.startswith("In its own voice: “The harbour board"):
            return one
        return replace(one, parts=(one.parts[0], told, one.parts[2]))

    reasons = refused(changed(product, laundered), pile)
    assert "it is no sentence in the document’s own voice" in reasons.values()


def test_a_panels_line_is_no_line_of_a_roundup() -> None:
    pile = press()
    product = roundup(pile, "outlet")
    first = product.sections[0]
    name = next(
        part
        for one in first.sentences
        for part in one.parts
        if isinstance(part, Name) and part.text == "Mette Aas"
    )
    line = Sentence(parts=(Phrase("Section signed by "), name, Phrase(".")))
    attacked = replace(product, sections=(replace(first, sentences=(line,)),))
    assert refused(attacked, pile) == {
        line.text: "it introduces no document of the record in this way"
    }


def test_a_section_printed_twice_is_refused_the_second_time() -> None:
    pile = press()
    product = roundup(pile, "outlet")
    attacked = replace(product, sections=(*product.sections[:1], *product.sections[:1]))
    found = verified(attacked, pile)
    assert len(found.sections) == 1
    assert {each.reason for each in found.refused} == {
        "its heading stands above already",
        "its heading is refused: its heading stands above already",
    }


def test_an_outlet_of_whom_the_pile_has_nothing_is_refused() -> None:
    pile = press()
    product = roundup(pile_with(quay().reading()), "outlet")
    kept_sections = verified(product, pile_with(lamp().reading())).sections
    assert kept_sections == ()
    assert verified(product, pile).sections[0].heading == product.sections[0].heading


def test_words_that_lean_on_others_are_refused() -> None:
    """A statement that the record holds, but that cannot be read by itself."""
    draft = quay()
    leaning = Draft("lean.txt", "Gate\n\nIt will, said Odd Vik.\n")
    vik = leaning.holder("Odd Vik")
    record = leaning.says(vik, "It will", kind="indirect", source="Odd Vik")
    pile = pile_with(draft.reading(), leaning.reading())
    listed = roundup(pile, "outlet")
    name = Name(
        "Odd Vik",
        leaning.id,
        vik.id,
        "holder.name",
        None,
    )
    span = record.content[0]
    words = Verbatim(span.exact, Evidence(leaning.id, "lean.txt", span.start, span.end, span.exact))
    line = Sentence(parts=(name, Phrase(" said: “"), words, Phrase("”")))
    first = listed.sections[0]
    attacked = replace(listed, sections=(replace(first, sentences=(line,)),))
    assert line.text in refused(attacked, pile)
    assert line.text not in kept(attacked, pile)


@pytest.mark.parametrize("form", ["theme", "outlet"])
def test_altered_words_are_refused(form: By) -> None:
    pile = press()

    def longer(part: Part) -> Part:
        return replace(part, text=f"{part.text} indeed") if isinstance(part, Verbatim) else part

    attacked = changed(roundup(pile, form), on_parts(longer))
    assert not any(" indeed" in each for each in kept(attacked, pile))
    assert any("is printed for" in each for each in refused(attacked, pile).values())


def test_a_count_of_copies_is_no_line_of_its_own() -> None:
    pile = press()
    product = roundup(pile, "outlet")
    record = pile.readings[0].attributions[0].id
    line = Sentence(parts=(Phrase(" Also in "), Value("0", f"copies record={record}")))
    closing = product.sections[-1]
    attacked = replace(product, sections=(replace(closing, sentences=(line,)),))
    assert refused(attacked, pile) == {
        line.text: "it counts what belongs to a statement or a holder"
    }


def test_an_inferred_outlet_is_not_printed_as_a_stated_one() -> None:
    pile = press()
    product = roundup(pile, "outlet")
    first = product.sections[0]
    assert first.heading is not None
    surer = replace(first.heading, parts=first.heading.parts[:1])
    reasons = refused(replace(product, sections=(replace(first, heading=surer),)), pile)
    assert reasons["The Quay Post"] == "it is no theme or outlet that the record gives"


def test_another_documents_date_is_refused() -> None:
    pile = press()
    product = roundup(pile, "outlet")
    other = f"published document={pile.readings[1].document.id}"

    def dated(part: Part) -> Part:
        stated = isinstance(part, Value) and part.query.startswith("published ")
        return replace(part, query=other) if stated else part

    found = refused(changed(product, on_parts(dated)), pile)
    article = next(text for text in found if text.startswith("Article: “Harbour board"))
    assert found[article] == "it introduces no document of the record in this way"
