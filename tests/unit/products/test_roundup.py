"""The roundup: who reported and argued what, by outlet and by theme."""

from pathlib import Path

import pytest

from onrecord import api
from onrecord.model.product import Pile, Product, ProductSection, Verbatim
from onrecord.products.roundup import By, roundup
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, lighthouse, pile_of
from tests.unit.products.presses import DIGEST, by, digest, lamp, own, pile_with, press, quay


def shown(pile: Pile, form: By) -> Product:
    product = verified(roundup(pile, form), pile)
    assert product.refused == ()
    return product


def under(product: Product, heading: str) -> ProductSection:
    return next(each for each in product.sections if each.heading and heading in each.heading.text)


def texts(section: ProductSection) -> list[str]:
    return [each.text for each in section.sentences]


def everything(product: Product) -> str:
    return "\n".join(text for section in product.sections for text in texts(section))


@pytest.mark.parametrize("form", ["theme", "outlet"])
def test_same_pile_same_roundup_and_nothing_is_refused_twice(form: By) -> None:
    pile = press()
    first = shown(pile, form)
    assert first == verified(roundup(press(), form), press())
    assert verified(first, pile) == first
    assert first.form == "roundup"


@pytest.mark.parametrize("form", ["theme", "outlet"])
def test_nothing_of_the_sample_is_refused(sample_record: Path, form: By) -> None:
    with api.open_record(sample_record) as record:
        pile = record.pile()
    product = shown(pile, form)
    assert len(product.sections) > 3
    assert len(product.sources) == len({each.document for each in product.sources})


def test_a_section_for_each_outlet_with_article_own_words_and_quotations() -> None:
    lines = texts(under(shown(press(), "outlet"), "The Quay Post"))
    assert lines[0] == (
        "Article: “Harbour board votes on the tidal gate”, published 2025-04-24 "
        "(date printed in it)."
    )
    assert lines[1] == (
        "In its own voice: “The harbour board voted on Monday to build a tidal gate across the "
        "inner basin.”"
    )
    assert "Mette Aas (Board chair) said: “The old wall will not last another winter”" in lines
    told = "Odd Vik (Pilot), as reported: “Pilot Odd Vik said the tidal gate would"
    assert any(each.startswith(told) for each in lines)


def test_a_press_review_is_unfolded_under_the_original_outlets() -> None:
    product = shown(press(), "outlet")
    assert texts(under(product, "The Quay Post"))[-2:] == [
        "Carried in Sound Digest, published 2025-04-24 (date printed in it).",
        "Lise Dam (via The Quay Post), as reported: “In The Quay Post, Lise Dam wrote "
        "that the harbour needs a tidal gate before the autumn storms.”",
    ]
    assert texts(under(product, "The Lamp"))[-1] == (
        "The Lamp, quoted at length: “A tidal gate without a night watch is a wall with a bill "
        "attached to it.”"
    )
    carrier = texts(under(product, "Sound Digest"))
    assert carrier[-1] == "Other outlets whose words it carries, listed under their own names: 2"
    assert "Lise Dam" not in " ".join(carrier)


def test_an_outlet_without_a_document_of_its_own_has_a_section() -> None:
    pile = pile_with(digest().reading())
    product = shown(pile, "outlet")
    heads = [each.heading.text for each in product.sections if each.heading]
    assert heads == ["Sound Digest (name taken from its address)", "The Quay Post", "The Lamp"]


def test_a_document_without_outlet_stands_under_its_title() -> None:
    draft = Draft("a.txt", DIGEST, outlet=None)
    own(draft, ("Two papers", "past week."))
    section = shown(pile_of(draft), "outlet").sections[0]
    assert section.heading is not None
    assert section.heading.text == "Outlet not stated: “What the papers say of the gate”"
    assert texts(section)[0] == "This article, published 2025-04-24 (date printed in it)."


def test_the_author_is_named_once_and_not_again_as_relayer() -> None:
    draft = lamp()
    writer = draft.holder("Ran Moe", mention="Ran Moe")
    draft.holdings = [
        each
        if len(each.chain) < 2
        else type(each)(each.target, each.holders, (each.chain[0], (writer.id,), each.chain[-1]))
        for each in draft.holdings
    ]
    lines = texts(under(shown(pile_with(by(draft.reading(), "Ran Moe")), "outlet"), "The Lamp"))
    assert ", by Ran Moe, published" in lines[0]
    assert not any("via Ran Moe" in each for each in lines)


def test_signed_sections_name_their_author_and_the_heading_once() -> None:
    lines = texts(shown(pile_of(lighthouse()), "outlet").sections[0])
    signed = [each for each in lines if "in a signed section" in each]
    assert signed[0].startswith("Ada Holm (senior fellow, Beacon Institute), in a signed section: ")
    assert sum("Heading (the outlet’s words)" in each for each in lines) == 1


def test_what_a_guard_holds_back_is_on_no_roundup() -> None:
    draft = quay()
    draft.modality(draft.attributions[1], "condition")
    draft.modality(draft.attributions[2], polarity="denies")
    forms: tuple[By, ...] = ("outlet", "theme")
    for form in forms:
        printed = everything(shown(pile_with(draft.reading(), lamp().reading()), form))
        assert "another winter" not in printed
        assert "pilots’ boats" not in printed


def test_a_copy_is_told_once_and_says_where_else_it_stands() -> None:
    other = Draft("copy.txt", "A copy\n\n" + quay().text, outlet="The Mole")
    own(other, ("The harbour board", "four years."))
    aas = other.holder("Mette Aas", role="Board chair")
    other.says(aas, "The old wall will not last another winter", source="Aas", kind="direct")
    product = shown(pile_with(quay().reading(), other.reading()), "outlet")
    printed = everything(product)
    assert printed.count("The old wall will not last another winter") == 1
    assert "Also in 1 other document: The Quay Post." in printed


def test_the_same_text_is_folded_under_the_longer_one() -> None:
    body = " ".join(
        f"The crane number {word} stood still beside the old {word} shed for many weeks."
        for word in ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
    long, short = (
        Draft("l.txt", f"Cranes\n\n{body} The harbour master blamed the wind for it all.\n"),
        Draft("s.txt", f"Cranes again\n\n{body}\n", outlet="The Mole"),
    )
    own(long, ("The crane number one", "for it all."))
    own(short, ("The crane number one", "old ten shed for many weeks."))
    product = shown(pile_of(short, long), "outlet")
    assert "Most of its text stands under The Quay Post." in texts(under(product, "The Mole"))
    assert "Most of its text is also in 1 other document: The Mole." in texts(
        under(product, "The Quay Post")
    )
    assert texts(under(product, "The Mole"))[-1] == (
        "Statements in it that can be printed by themselves, each of which stands in another "
        "document or under another heading: 10"
    )


def test_a_theme_gathers_voices_of_several_papers_in_printed_words() -> None:
    product = shown(press(), "theme")
    first = product.sections[1]
    assert first.heading is not None
    assert first.heading.text == "Theme: “tidal gate”"
    assert isinstance(first.heading.parts[1], Verbatim)
    assert texts(first)[0] == (
        "Statements that name it, of which a choice follows: 7; voices: 6; documents: 3"
    )
    said = [each for each in first.sentences if each.holders]
    assert len(said) == 6
    assert all("tidal gate" in each.text for each in said)
    assert len({each.holders[0].name for each in said}) == 6
    assert texts(product.sections[0]) == [
        "Themes that several voices share: 1; statements that can be printed by themselves: 10; "
        "statements that name none of these themes: 3",
        "On “tidal gate” — voices: 6; documents: 3",
    ]


def test_where_no_theme_is_found_papers_stand_under_their_outlets() -> None:
    product = shown(pile_with(lamp().reading()), "theme")
    assert under(product, "The Lamp").sentences
    assert texts(product.sections[0]) == [
        "Themes that several voices share in articles on one matter: 0; listed by outlet instead, "
        "an article without one by its title. Outlets: 1"
    ]


def test_an_article_of_which_nothing_can_be_printed_says_so() -> None:
    product = shown(pile_of(Draft("bare.txt", "A title\n\nToo short.\n")), "outlet")
    assert texts(product.sections[0])[-1] == (
        "Statements in it that can be printed by themselves: 0"
    )


def test_what_a_later_version_has_changed_is_not_printed() -> None:
    """Versions of one article print only what stands in each."""
    kept = "The ferry to the islands will leave from the southern pier in June."
    old = "The ferry carries 90 cars and two buses on the lower deck alone."
    first = Draft("a.txt", f"The ferry\n\n{kept} {old}\n")
    text = f"The ferry\n\nCorrection: the deck is small.\n\n{kept} The deck holds ten cars.\n"
    second = Draft("b.txt", text)
    own(first, (kept, "alone."))
    own(second, ("Correction", "ten cars."))
    product = shown(pile_of(first, second), "outlet")
    lines = texts(product.sections[0])
    assert lines[0].endswith("Versions of it in the record, each with the words printed here: 2.")
    assert lines[1] == f"In its own voice: “{kept}”"
    assert "90 cars" not in everything(product)


def test_no_voice_fills_an_article_and_no_words_stand_twice() -> None:
    said = [
        "the old pier would be sold in June",
        "nobody had asked a single trawler about night work",
        "seven cranes were standing still for want of grease",
        "children should learn to swim before they learn algebra",
        "his own boat leaked like every politician in town",
    ]
    draft = Draft("a.txt", "Paint\n\n" + " ".join(f"Tor Vik said {each}." for each in said) + "\n")
    tor = draft.holder("Tor Vik")
    for each in said:
        draft.says(tor, each)
    lines = texts(shown(pile_of(draft), "outlet").sections[0])
    assert sum(each.startswith("Tor Vik, as reported") for each in lines) == 3
    assert len(set(lines)) == len(lines)
