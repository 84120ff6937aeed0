"""Ledger of quotations: the fullest first, what is cut or altered beside it, copies together."""

from onrecord.model.copies import CopyLink, Passage
from onrecord.model.ledger_quotations import VariantItem
from onrecord.products.ledger_quotations import quotations
from tests.unit.products.collated import ALTERED, CUT, WHOLE, draft, linked


def sources(variants: tuple[VariantItem, ...]) -> list[str]:
    return [each.evidence[0].source for each in variants]


def test_a_quotation_stands_with_its_fullest_version_and_all_that_cut_or_alter_it() -> None:
    ledger = quotations(linked(draft("a.txt", CUT), draft("b.txt", WHOLE), draft("c.txt", ALTERED)))
    (item,) = ledger.items
    assert [each.name for each in item.holders] == ["Tor Vik"]
    assert (item.documents, item.wordings, item.turned) == (3, 3, True)
    assert sources(item.variants) == ["b.txt", "a.txt", "c.txt"]
    full, cut, altered = item.variants
    assert full.text == WHOLE.removesuffix(".") + "."
    assert item.fullest == full.id
    assert (cut.relation, cut.cut, cut.altered, cut.turned) == ("cut", True, False, True)
    assert (altered.relation, altered.altered, altered.turned) == ("altered", True, False)
    assert item.why == cut.why == "the shorter one leaves out the condition in the same sentence"
    (left,) = cut.diff
    assert [each.exact for each in left.fullest] == ["unless the council votes against us"]
    assert left.fullest[0].source == "b.txt"
    assert cut.against == full.id


def test_words_of_every_piece_stand_verbatim_in_their_document() -> None:
    pile = linked(draft("a.txt", CUT), draft("b.txt", WHOLE), draft("c.txt", ALTERED))
    texts = {each.document.id: each.document.text for each in pile.readings}
    for item in quotations(pile).items:
        for variant in item.variants:
            spans = [*variant.evidence]
            spans += [one for each in variant.diff for one in (*each.fullest, *each.variant)]
            assert spans
            assert all(texts[each.document][each.start : each.end] == each.exact for each in spans)


def test_what_one_document_alone_has_is_listed_for_a_holder_who_is_asked_for() -> None:
    pile = linked(draft("a.txt", WHOLE), draft("b.txt", CUT, name="Ines Duarte"))
    assert quotations(pile).items == ()
    (item,) = quotations(pile, holder="Tor Vik").items
    assert (sources(item.variants), item.wordings) == (["a.txt"], 1)
    assert quotations(pile, holder="Ines Duarte", about="lighthouse").items == ()


def test_about_chooses_by_the_words_of_any_variant() -> None:
    pile = linked(draft("a.txt", CUT), draft("b.txt", WHOLE))
    assert len(quotations(pile, about="council").items) == 1
    assert quotations(pile, about="lighthouse").items == ()


def test_copies_of_one_text_with_the_same_words_are_told_from_others() -> None:
    drafts = [draft(f"{each}.txt", WHOLE) for each in "abc"]
    ends = sorted(each.id for each in drafts[:2])
    copy = CopyLink(
        one=ends[0],
        other=ends[1],
        kind="identical",
        score=0.99,
        reason="same-text",
        share=1.0,
        other_share=1.0,
        passages=(Passage(0, 9, 0, 9),),
    )
    (item,) = quotations(linked(*drafts, copies=[copy])).items
    assert item.wordings == 1
    copied = [each for each in item.variants if each.copy_of]
    assert len(copied) == 1
    assert {each.id: each.evidence[0].document for each in item.variants}[
        copied[0].copy_of or ""
    ] in ends


def test_a_quotation_that_turns_the_sense_comes_before_one_that_more_have() -> None:
    often = "The lighthouse of Nordkap burned all night and nobody came to see what was left"
    pile = linked(
        *(draft(f"{each}.txt", often, name="Ines Duarte") for each in "abcd"),
        draft("e.txt", CUT),
        draft("f.txt", WHOLE),
    )
    first, second = quotations(pile).items
    assert (first.turned, first.documents) == (True, 2)
    assert (second.turned, second.documents) == (False, 4)
