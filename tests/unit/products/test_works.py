"""Versions of one article by one outlet count once."""

import msgspec

from onrecord.model.product import Name, Phrase, Product, Value
from onrecord.products.index import index_of
from onrecord.products.panel import panel
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of

SAID = "the quay would sink by May"


def version(source: str, note: str = "", outlet: str = "The Quay Post") -> Draft:
    draft = Draft(source, f"Quays\n\nJon Falk said {SAID}.\n{note}", outlet)
    draft.says(draft.holder("Jon Falk"), SAID)
    return draft


def line_of(product: Product) -> str:
    return product.sections[0].sentences[0].text


FIRST = version("a.txt")
CORRECTED = version("b.txt", "\nCorrection: the quay is in Vik.\n")
ELSEWHERE = version("c.txt", "\nCorrection: the quay is near Vik.\n", "The Pier Times")
AGAIN = version("d.txt", "\nMore news on Monday.\n")


def test_a_corrected_article_is_a_version_and_no_other_document() -> None:
    pile = pile_of(FIRST, CORRECTED)
    product = verified(panel(pile), pile)
    assert product.refused == ()
    assert line_of(product).endswith(" Also in another version: The Quay Post.")
    assert "other document" not in line_of(product)


def test_another_outlet_or_no_note_is_another_document() -> None:
    for other in (ELSEWHERE, AGAIN):
        pile = pile_of(FIRST, other)
        assert "Also in 1 other document" in line_of(verified(panel(pile), pile))


def test_versions_have_one_work() -> None:
    works = index_of(pile_of(FIRST, CORRECTED, ELSEWHERE)).works
    assert works[FIRST.id] == works[CORRECTED.id] == FIRST.id
    assert works[ELSEWHERE.id] == ELSEWHERE.id


def test_a_version_passed_off_as_another_document_is_refused() -> None:
    pile = pile_of(FIRST, CORRECTED)
    product = panel(pile)
    section, *rest = product.sections
    line = section.sentences[0]
    at = next(n for n, each in enumerate(line.parts) if "another version" in each.text)
    copied = line.parts[at + 1]
    assert isinstance(copied, Name)
    for count in ("1", "0"):
        forged = (Phrase(" Also in "), Value(count, count_query()), Phrase(" other document: "))
        parts = (*line.parts[:at], *forged, copied, *line.parts[at + 2 :])
        changed = msgspec.structs.replace(line, parts=parts)
        sections = (msgspec.structs.replace(section, sentences=(changed,)), *rest)
        attacked = msgspec.structs.replace(product, sections=sections)
        assert changed.text in {each.text for each in verified(attacked, pile).refused}


def count_query() -> str:
    return f"copies record={FIRST.attributions[0].id}"
