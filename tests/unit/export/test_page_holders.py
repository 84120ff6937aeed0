"""Holders on a page: who they are as each document prints it, and where their words stand."""

import re

from onrecord.export.page import PageContent, page_html
from onrecord.export.page_holders import (
    Entry,
    EntryView,
    entries,
    entry_views,
    held_in,
    holder_uses,
)
from onrecord.export.page_marks import marks_of
from onrecord.export.page_product import sentence_uses
from onrecord.model.product import Pile, Product
from onrecord.products.overview import overview
from onrecord.products.panel import panel
from onrecord.products.verify import verified
from tests.unit.products.linked import Viks, judgement
from tests.unit.products.piles import Draft, lighthouse, pile_of


def second() -> Draft:
    """Another document in which somebody has the name of one in the first."""
    text = (
        "Stairs\n\nAda Holm told the Quay Post on Monday that the stairs are safe enough. "
        "Jon Falk, the harbour master, said the stairs would hold until spring.\n"
    )
    draft = Draft("stairs.txt", text)
    draft.says(draft.holder("Ada Holm"), "the stairs are safe enough", cue="told")
    jon = draft.holder("Jon Falk", role="harbour master")
    draft.says(jon, "the stairs would hold until spring")
    return draft


def found(pile: Pile) -> tuple[Product, tuple[Entry, ...], dict[str, EntryView]]:
    product = panel(pile)
    people = entries([product], pile.readings, pile.entities)
    numbers = {each.document: number for number, each in enumerate(product.sources, 1)}
    marks = marks_of([*sentence_uses([product]), *holder_uses(people)], numbers)
    views = entry_views(people, marks, numbers, [product])
    return product, people, {each.name: each for each in views}


def test_holders_of_one_name_share_an_entry_a_line_a_document() -> None:
    _, _, views = found(pile_of(lighthouse(), second()))
    first, other = views["Jon Falk"].held
    assert [(each.field, each.words) for each in first.described] == [("role", "Keeper")]
    assert [(each.field, each.words) for each in other.described] == [("role", "harbour master")]
    assert (first.source, other.source) == (1, 2)


def test_role_and_affiliation_lead_to_the_words_of_the_document() -> None:
    _, _, views = found(pile_of(lighthouse()))
    (ada,) = views["Ada Holm"].held
    assert [(each.field, each.words) for each in ada.described] == [
        *(("role", "senior fellow"), ("affiliation", "Beacon Institute"))
    ]
    assert all(each.mark and each.mark.exact == each.words for each in ada.described)


def test_where_a_document_gives_no_role_the_statements_say_who_it_is() -> None:
    _, _, views = found(pile_of(second()))
    (ada,) = views["Ada Holm"].held
    assert ada.described == ()
    assert ada.statements


def test_a_mention_is_shown_where_there_is_nothing_else_to_go_to() -> None:
    draft = second()
    ada = next(each for each in draft.holders if each.name == "Ada Holm")
    ((field, mention),) = held_in(draft.reading().document, ada, ()).places
    assert (field, mention.exact) == ("mention", "Ada Holm")


def test_only_statements_are_listed_as_statements() -> None:
    product, _, views = found(pile_of(lighthouse()))
    (ada,) = views["Ada Holm"].held
    rank = next(
        rank
        for rank, each in enumerate(product.sections, 1)
        if each.heading and each.heading.text.startswith("Ada Holm")
    )
    lines = product.sections[rank - 1].sentences
    said = [n for n, each in enumerate(lines, 1) if not each.text.startswith("Section signed")]
    assert [each.anchor for each in ada.statements] == [f"p1-{rank}-{line}" for line in said]


def test_the_index_is_by_name_whatever_the_case() -> None:
    _, people, _ = found(pile_of(lighthouse(), second()))
    names = [each.name for each in people]
    assert names == sorted(names, key=str.casefold)
    assert [each.anchor for each in people] == [f"h{n}" for n in range(1, len(people) + 1)]


def test_who_was_taken_for_one_shares_an_entry_under_the_canonical_name() -> None:
    viks = Viks()
    _, _, views = found(viks.pile(judgement("name", viks.full, "Tor Vik", "Tor E. Vik")))
    assert len(views["Tor Vik"].held) == 2
    assert "Vik" not in views


def test_a_judged_name_stands_on_the_page_with_who_gave_it() -> None:
    viks = Viks()
    made = judgement("name", viks.full, "Tor Vik", "Tor <E.> Vik")
    pile = viks.pile(made, name="Tor <E.> Vik")
    products = (verified(panel(pile), pile),)
    html = page_html(
        PageContent(
            products=products,
            overview=overview(pile),
            readings=pile.readings,
            entities=pile.entities,
        )
    )
    text = " ".join(re.sub(r"<[^>]*>", "", html).split())
    assert "Tor &lt;E.&gt; Vik (named so by desk; in the texts: Tor Vik)" in text
    assert "judgements used: 1" in text
