"""Beside: a theme is cited from a statement that names it."""

from onrecord.export.page_beside import beside
from onrecord.model.product import (
    Coverage,
    Evidence,
    GeneratedBy,
    Phrase,
    Product,
    ProductSection,
    Sentence,
    Verbatim,
)

TEXT = "No toll is due. Tolls rise, says Vik: a toll is fair."


def words(start: int, end: int, document: str = "d") -> Verbatim:
    exact = TEXT[start:end]
    return Verbatim(exact, Evidence(document, "a.txt", start, end, exact))


def product(*said: Verbatim) -> Product:
    section = ProductSection(
        heading=Sentence(parts=(Phrase("Theme: “"), words(3, 7, "other"), Phrase("”"))),
        sentences=tuple(Sentence(parts=(each,)) for each in said),
    )
    return Product(
        form="roundup",
        title="Roundup",
        generated_by=GeneratedBy(version="9.9", models=()),
        coverage=Coverage(documents=1, read=1, not_read=(), words_by_default_voice=0),
        sections=(section,),
        sources=(),
    )


def cited(found: Product) -> Evidence:
    heading = found.sections[0].heading
    assert heading
    assert heading.text == "Theme: “toll”"
    return heading.evidence[0]


def test_a_theme_is_cited_from_the_first_statement_that_says_it_as_a_whole_word() -> None:
    found = cited(beside(product(words(16, 26), words(38, 53))))
    assert (found.document, found.start, found.end, found.exact) == ("d", 40, 44, "toll")
    assert TEXT[found.start : found.end] == found.exact


def test_a_theme_that_no_statement_says_to_the_letter_stays_where_it_is_cited() -> None:
    assert cited(beside(product(words(16, 26)))) == words(3, 7, "other").evidence
