"""The panel: who sits on it, in which order, in which words."""

from onrecord.model.product import Product, ProductSection, Verbatim
from onrecord.products.panel import panel
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, lighthouse, pile_of


def shown(*drafts: Draft) -> Product:
    pile = pile_of(*drafts)
    product = verified(panel(pile), pile)
    assert product.refused == ()
    return product


def entry(product: Product, name: str) -> ProductSection:
    return next(
        each for each in product.sections if each.heading and each.heading.text.startswith(name)
    )


def texts(section: ProductSection) -> list[str]:
    return [each.text for each in section.sentences]


def test_a_signed_section_comes_first_with_heading_grounds_and_role() -> None:
    product = shown(lighthouse())
    first = product.sections[0]
    assert first.heading is not None
    assert first.heading.text == "Ada Holm — senior fellow, Beacon Institute"
    assert texts(first)[0] == (
        "Section signed by Ada Holm in The Quay Post, published 2025-04-24. "
        "Heading (the outlet’s words): "
        "“The lamp is cheap, the stairs are not”"
    )
    assert texts(first)[1] == (
        "“The council should repair the stairs before it buys a new lamp.” "
        "Grounds: “The reason is that nobody can reach the lamp today.”"
    )


def test_a_sentence_that_leans_on_another_is_not_printed_alone() -> None:
    printed = " ".join(texts(entry(shown(lighthouse()), "Ada Holm")))
    assert "It will cost less" not in printed


def test_a_leaning_sentence_is_printed_with_the_one_before_it() -> None:
    draft = Draft(
        "a.txt", "Piers\n\nThe pier must go. It will never pay for the sea wall again.\n\n—Bo Lind"
    )
    bo = draft.holder("Bo Lind")
    draft.section(
        "signed", ["The pier must go.", "It will never pay for the sea wall again."], [bo]
    )
    # four words are too few to stand alone, but a section gives a line if it can
    both = "“The pier must go. It will never pay for the sea wall again.”"
    assert texts(entry(shown(draft), "Bo Lind"))[1:] == [both]

    draft = Draft(
        "b.txt",
        "Piers\n\nThe old pier must go now. It will never pay for the sea wall again.\n\n—Bo Lind",
    )
    bo = draft.holder("Bo Lind")
    pair = ["The old pier must go now.", "It will never pay for the sea wall again."]
    draft.section("signed", pair, [bo])
    assert texts(entry(shown(draft), "Bo Lind"))[1:] == [f"“{' '.join(pair)}”"]


def test_quoted_words_are_said_and_other_words_are_told() -> None:
    lines = texts(entry(shown(lighthouse()), "Jon Falk"))
    assert "Jon Falk said: “We climb every night,” … “and we are tired.”" in lines
    assert (
        "Jon Falk, as told by The Quay Post: “Keeper Jon Falk said the lamp would last ten years.”"
        in lines
    )


def test_relayers_are_printed_for_those_heard_once() -> None:
    product = shown(lighthouse())
    section = entry(product, "Heard once: 1")
    assert texts(section) == [
        "two officials (via Jon Falk), as told by The Quay Post: "
        "“Two officials told Falk that the bill would double.”"
    ]
    assert section.sentences[0].chain == (("two officials",), ("Jon Falk",), ("The Quay Post",))


def test_what_a_guard_holds_back_is_on_no_product() -> None:
    draft = lighthouse()
    draft.modality(draft.attributions[2], "condition")
    draft.modality(draft.sentence("The council should"), polarity="denies")
    product = shown(draft)
    everything = " ".join(text for section in product.sections for text in texts(section))
    assert "the bill would double" not in everything
    assert "should repair" not in everything


def test_what_lies_within_a_held_back_statement_is_on_no_product() -> None:
    text = "News\n\nThe mayor of Vik said that Per Dal had said that the quay would sink by May.\n"
    draft = Draft("n.txt", text)
    mayor = draft.holder("The mayor of Vik", naming="role")
    per = draft.holder("Per Dal")
    outer = draft.says(mayor, "Per Dal had said that the quay would sink by May")
    draft.says(per, "the quay would sink by May", cue="had said", within=outer, relays=[mayor])
    assert entry(shown(draft), "Heard once: 2")
    draft.modality(outer, act="hypothetical")
    assert all(each.heading is None for each in shown(draft).sections)


def test_an_attribution_that_is_not_sure_or_rests_on_a_pronoun_is_left_out() -> None:
    draft = Draft(
        "p.txt",
        "News\n\nHe said the quay would sink by May.\n\nAna Ruiz said it would hold all year.\n",
    )
    him = draft.holder("He", naming="unnamed")
    ana = draft.holder("Ana Ruiz")
    draft.says(him, "the quay would sink by May")
    draft.says(ana, "it would hold all year", score=0.84)
    assert all(each.heading is None for each in shown(draft).sections)


def wire(source: str, outlet: str) -> Draft:
    text = f"{outlet}\n\nMinister Tor Vik said: “No ferry will sail before June, whoever asks.”\n"
    draft = Draft(source, text, outlet)
    vik = draft.holder("Tor Vik", role="Minister")
    words = "No ferry will sail before June, whoever asks."
    draft.says(vik, words, kind="direct", source="Minister Tor Vik")
    return draft


def test_copies_are_printed_once_with_all_their_places() -> None:
    drafts = (
        wire("a.txt", "Morning Tide"),
        wire("b.txt", "Evening Tide"),
        wire("c.txt", "Night Tide"),
    )
    product = shown(*drafts)
    section = entry(product, "Heard once: 1")
    assert texts(section) == [
        "Tor Vik (Minister) said: “No ferry will sail before June, whoever asks.” "
        "Also in 2 other documents: Evening Tide; Night Tide."
    ]
    places = {each.document for each in section.sentences[0].evidence}
    assert places == {each.id for each in drafts}


def test_the_panel_says_that_namesakes_share_an_entry() -> None:
    product = shown(wire("a.txt", "Morning Tide"), wire("b.txt", "Evening Tide"))
    closing = texts(product.sections[-1])
    assert any(text.endswith("is not judged yet. Entries shared: 1") for text in closing)
    assert "Documents read: 2 of 2" in closing


def test_a_sentence_that_only_introduces_is_not_printed() -> None:
    draft = Draft("c.txt", "News\n\nTor Vik explained how the whole pact would sink:\n")
    draft.says(draft.holder("Tor Vik"), "how the whole pact would sink", cue="explained")
    assert all(each.heading is None for each in shown(draft).sections)


def test_relayers_after_the_teller_follow_him() -> None:
    first = "Two pilots told Ana Ruiz that the quay would sink by May."
    draft = Draft("r.txt", f"Digest\n\nAna Ruiz of The Lantern wrote:\n\n{first}\n")
    ana, lantern = draft.holder("Ana Ruiz"), draft.holder("The Lantern", "outlet")
    pilots = draft.holder("two pilots", "anonymous", mention="Two pilots", naming="unnamed")
    draft.section("blockquote", [first], [ana], relays=[lantern])
    words = "the quay would sink by May"
    draft.says(pilots, words, cue="told", source="Two pilots", relays=[ana, lantern])
    assert texts(entry(shown(draft), "Heard once: 1")) == [
        f"two pilots, as told by Ana Ruiz (via The Lantern): “{first}”"
    ]


def test_the_documents_own_voice_takes_no_seat() -> None:
    draft = Draft("o.txt", "Column\n\nThe Quay Post said that the pier would be sold in June.\n")
    post = draft.voice
    draft.says(post, "the pier would be sold in June", source="The Quay Post")
    assert all(each.heading is None for each in shown(draft).sections)


def test_every_printed_word_stands_in_its_document() -> None:
    draft = lighthouse()
    for section in shown(draft).sections:
        for sentence in section.sentences:
            for part in sentence.parts:
                if isinstance(part, Verbatim):
                    place = part.evidence
                    assert draft.text[place.start : place.end] == part.text


def test_an_empty_pile_gives_a_panel_that_says_so() -> None:
    product = shown()
    assert [texts(each) for each in product.sections] == [
        [
            "Documents read: 0 of 0",
            "Words in the documents’ own voice, which takes no seat here: 0",
        ]
    ]
