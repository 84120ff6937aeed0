"""Products on a page: every part in its look, every sentence with its way to evidence."""

from onrecord.export.page_marks import marks_of
from onrecord.export.page_product import (
    PartView,
    Printer,
    ProductView,
    anchored,
    says,
    sentence_uses,
)
from onrecord.model.product import Evidence, Name, Product
from onrecord.products.panel import panel
from tests.unit.products.piles import lighthouse, pile_of


def shown() -> tuple[Product, ProductView]:
    product = panel(pile_of(lighthouse()))
    marks = marks_of(sentence_uses([product]), {product.sources[0].document: 1})
    jon = next(each.id for each in lighthouse().holders if each.name == "Jon Falk")
    return product, Printer(marks, {jon: "h2"}).product(1, product)


def test_the_parts_of_a_sentence_are_its_text() -> None:
    product, view = shown()
    for section, seen in zip(product.sections, view.sections, strict=True):
        for sentence, line in zip(section.sentences, seen.sentences, strict=True):
            assert "".join(each.text for each in line.parts) == sentence.text


def test_words_of_documents_are_set_apart_from_ours() -> None:
    _, view = shown()
    introducing, first, *_ = view.sections[0].sentences
    assert introducing.introduces
    assert introducing.parts[0] == PartView("phrase", "Section signed by ", None)
    assert first.parts[:2] == (
        PartView("marks", "“", None),
        PartView(
            "verbatim", "The council should repair the stairs before it buys a new lamp.", None
        ),
    )
    assert first.quotes
    assert not first.introduces


def test_an_apostrophe_in_a_phrase_is_no_quotation_mark() -> None:
    _, view = shown()
    parts = view.sections[0].sentences[0].parts
    texts = [each.text for each in parts if each.look == "phrase"]
    assert " Heading (the outlet’s words): " in texts


def test_a_name_leads_to_its_holder() -> None:
    _, view = shown()
    parts = [part for section in view.sections for each in section.sentences for part in each.parts]
    assert PartView("who", "Jon Falk", "h2") in parts


def test_every_sentence_has_an_anchor_of_its_own() -> None:
    product, view = shown()
    anchors = [anchor for anchor, _, _ in anchored([product, product])]
    assert len(anchors) == len(set(anchors))
    assert view.sections[0].sentences[1].anchor == "p1-1-2"
    assert view.sections[0].sentences[1].marks[0].exact.startswith("The council should")


def test_a_section_is_labelled_by_whom_it_is_about() -> None:
    _, view = shown()
    assert view.sections[0].label == "Ada Holm"
    assert view.sections[-1].label == "about this product"


def test_a_section_says_how_many_statements_it_holds() -> None:
    _, view = shown()
    for section in view.sections[:-1]:
        assert not section.quoted
        lines = [each for each in section.sentences if not each.introduces and not each.tallies]
        assert section.said == len(lines) > 0


def test_counts_alone_are_no_statement() -> None:
    _, view = shown()
    assert all(each.tallies for each in view.sections[-1].sentences)


def test_the_place_of_a_role_is_minor_and_that_of_a_statement_is_not() -> None:
    product, _ = shown()
    uses = {each.evidence.exact: each.minor for each in sentence_uses([product])}
    assert uses["senior fellow"]
    assert not uses["The council should repair the stairs before it buys a new lamp."]


def test_the_copy_of_words_in_another_document_is_what_was_said() -> None:
    where = Evidence("d", "a.txt", 0, 12, "It will rain")
    copy = Name("Quay Post", "d", "d", "masthead.outlet", where)
    title = Name("It will rain", "d", "d", "masthead.title", where)
    role = Name("keeper", "d", "h", "holder.role", where)
    assert [says(each) for each in (copy, title, role)] == [True, False, False]


def test_an_untitled_document_goes_by_its_file() -> None:
    printer = Printer(marks_of([], {}), {})
    for source, name in (
        ("/home/ada/pile/a.txt", "a.txt"),
        ("https://quay.example/a", "https://quay.example/a"),
    ):
        (view,) = printer.part(Name(source, "d", "d", "document.source", None))
        assert view.text == name
