"""Signed takes: names after or before the words, and dashes that sign nothing."""

from tests.unit.read.layout_pages import MORE, PROSE, kinds, labels, sections, words

SIGNED = "— Maren Hauge is a senior fellow at the Narrow Seas Institute."


def test_takes_signed_after_their_words() -> None:
    text = (
        f"Is it dead?\n\n{PROSE}\n\nThe veto\n{MORE}\n\n{PROSE} One.\n\n{SIGNED}\n\n"
        f"Riga sells patience\n{MORE} Two.\n\n—Ilze Grava, Quay Institute"
    )
    first, second = sections(text, "signed")
    assert words(text, first) == f"{MORE}\n\n{PROSE} One."
    assert labels(first) == ["Maren Hauge"]
    assert first.heading is not None
    assert first.heading.exact == "The veto"
    assert (words(text, second), labels(second)) == (f"{MORE} Two.", ["Ilze Grava"])
    assert kinds(text)[SIGNED] == "byline"


def test_one_dash_signature_is_enough() -> None:
    text = f"The veto\n\n{MORE}\n\n{SIGNED}"
    (only,) = sections(text, "signed")
    assert (words(text, only), labels(only)) == (MORE, ["Maren Hauge"])


def test_takes_signed_by_bios_without_a_dash() -> None:
    text = (
        f"Is it dead?\n\nThe veto\n\n{MORE}\n\nMaren Hauge is a fellow at the Quay Institute.\n\n"
        f"The fog\n\n{PROSE}\n\nIlze Grava directs the Fog Programme at the Quay Institute."
    )
    assert [labels(each) for each in sections(text, "signed")] == [["Maren Hauge"], ["Ilze Grava"]]


def test_takes_signed_before_their_words() -> None:
    text = (
        f"Is it dead?\n\nTwo fellows answer.\n\nMaren Hauge, senior fellow:\n\n{MORE}\n\n"
        f"Ilze Grava, programme director:\n\n{PROSE}"
    )
    found = sections(text, "signed")
    assert [labels(each) for each in found] == [["Maren Hauge"], ["Ilze Grava"]]
    assert [words(text, each) for each in found] == [MORE, PROSE]


def test_headings_that_only_look_like_names() -> None:
    text = f"A Title\n\nBest Outcome\n\nI hope so. {PROSE}\n\nWorst Outcome\n\nI fear so. {MORE}"
    assert sections(text, "signed") == []


def test_the_signature_of_a_post_signs_the_post() -> None:
    post = "We will never build that ship and everybody knows it, thank you!"
    text = f"{PROSE}\n\n{post}\n\n— Jane Roe (@janeroe) May 3, 2025\n\n{MORE}"
    assert sections(text, "signed") == []
    (quoted,) = sections(text, "blockquote")
    assert (words(text, quoted), labels(quoted)) == (post, ["Jane Roe"])


def test_furniture_cuts_a_take_in_two() -> None:
    text = f"The veto\n\n{MORE}\n\nAdvertisement\n\n{PROSE}\n\n{SIGNED}"
    assert [words(text, each) for each in sections(text, "signed")] == [MORE, PROSE]


def test_a_caption_that_opens_with_a_name_signs_nothing() -> None:
    caption = (
        "Maren Hauge, a former harbour officer, visits a yard in Aker. (Jan Holm/Fjordwire/Pool)"
    )
    other = "Ilze Grava, a former pilot, waits on the quay in Riga. (Jan Holm/Fjordwire/Pool)"
    text = f"The Veto Stays in Place\n\n{PROSE}\n\n{caption}\n\n{MORE}\n\n{other}\n\n{PROSE} So."
    assert sections(text, "signed") == []


def test_capital_headings_sign_nothing() -> None:
    text = f"The Veto Stays\n\nGREY FERRY NIGHTS:\n\n{PROSE}\n\nFOG READS:\n\n{MORE}"
    assert sections(text, "signed") == []


def test_items_behind_dashes_sign_nothing() -> None:
    item = "— Maren Hauge, the bureau chief of The Quay in Riga, writes about the fog there."
    items = f"— The harbour shut on Friday.\n\n— {PROSE}\n\n{item}\n\n— {MORE}"
    assert sections(f"The Morning Items\n\n{items}", "signed") == []


def test_a_lone_dash_in_running_text_signs_nothing() -> None:
    text = f"The Veto\n\n{MORE}\n\n— Maren Hauge, Quay Institute\n\n{PROSE}"
    assert sections(text, "signed") == []


def test_two_authors_of_one_piece_sign_no_takes() -> None:
    bios = (
        "Maren Hauge is a fellow at the Quay Institute in Oslo, where she writes about the ferries."
        "\n\nIlze Grava is a fellow at the Quay Institute in Riga, where she writes about the fog."
    )
    assert sections(f"The Veto\n\n{PROSE}\n\n{MORE}\n\n{bios}", "signed") == []


def test_people_whom_the_text_is_about_sign_nothing() -> None:
    bio = "is the minister of transport at the Palace in Aker, and she will not give way."
    about = "\n\n".join(f"{PROSE} Hauge met Grava{' again' * n}." for n in range(3))
    text = f"The Veto\n\n{about}\n\nMaren Hauge {bio}\n\nThe fog\n\n{MORE}\n\nIlze Grava {bio}"
    assert sections(text, "signed") == []


def test_a_lone_name_behind_a_dash_signs_only_with_a_role() -> None:
    assert sections(f"The Veto\n\n{MORE}\n\n— Maren Hauge, Aker", "signed") == []
    assert len(sections(f"The Veto\n\n{MORE}\n\n— Maren Hauge, harbour fellow", "signed")) == 1
