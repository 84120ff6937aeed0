"""Quotations of a document: which stretches are quoted, by whom, and what stands beside them."""

from onrecord.link.quotations import items
from onrecord.link.quotations_profile import QuotationProfile
from tests.unit.products.piles import Draft

FERRY = "The old ferry will leave the harbour of Aker"
STORM = "nobody in Nordkap fears the winter storms"


def profiles(draft: Draft) -> list[QuotationProfile]:
    return [each.profile for each in items(draft.reading())]


def words(profile: QuotationProfile) -> list[str]:
    return [each.exact for each in profile.spans]


def test_a_direct_quotation_has_its_stretches_without_the_narrators_words() -> None:
    draft = Draft("a.txt", f"“{FERRY},” Tor Vik said, “and {STORM}.”")
    draft.says(draft.holder("Tor Vik"), [f"{FERRY},", f"and {STORM}."], kind="direct")
    (found,) = profiles(draft)
    assert words(found) == [FERRY, f"and {STORM}."]
    assert [each.name for each in found.holders] == ["Tor Vik"]
    assert found.published == "2025-04-24"


def test_of_mixed_speech_only_what_stands_between_marks_is_quoted() -> None:
    draft = Draft("a.txt", f"Tor Vik said it was not true that “{STORM}” this year.")
    draft.says(draft.holder("Tor Vik"), f"it was not true that “{STORM}”", kind="mixed")
    (found,) = profiles(draft)
    assert words(found) == [STORM]
    assert "negation" in found.around


def test_indirect_speech_and_words_that_nobody_said_are_no_quotations() -> None:
    draft = Draft("a.txt", f"Tor Vik said that {FERRY}. He might say “{STORM}” one day.")
    holder = draft.holder("Tor Vik")
    draft.says(holder, FERRY)
    said = draft.says(holder, STORM, kind="direct", source="He", cue="say")
    draft.modality(said, act="hypothetical")
    assert profiles(draft) == []


def test_a_quotation_over_two_paragraphs_is_one() -> None:
    draft = Draft("a.txt", f"Tor Vik said: “{FERRY}.\n\n“And {STORM}.”")
    draft.says(draft.holder("Tor Vik"), [f"{FERRY}.", f"And {STORM}."], kind="direct")
    (found,) = profiles(draft)
    assert words(found) == [f"{FERRY}.", f"And {STORM}."]


def test_a_section_that_quotes_at_length_is_a_quotation() -> None:
    draft = Draft("a.txt", f"The council wrote:\n{FERRY}. And {STORM}.")
    council = draft.holder("council", "organisation")
    section = draft.section("blockquote", [f"{FERRY}.", f"And {STORM}."], [council])
    (found,) = profiles(draft)
    assert (found.id, found.holders[0].name) == (section.id, "council")


def test_what_is_quoted_within_another_holders_words_is_his_own() -> None:
    draft = Draft("a.txt", f"Tor Vik said Ines Duarte wrote “{STORM}” to him.")
    outer = draft.says(draft.holder("Tor Vik"), f"Ines Duarte wrote “{STORM}” to him", kind="mixed")
    draft.says(draft.holder("Ines Duarte"), STORM, kind="direct", cue="wrote", within=outer)
    (found,) = profiles(draft)
    assert [each.name for each in found.holders] == ["Ines Duarte"]


def test_a_narrators_words_between_two_kinds_of_marks_are_left_out() -> None:
    text = f"Tor Vik said “{FERRY},” blaming the council, and “{STORM}” too."
    draft = Draft("a.txt", text)
    content = text[text.index("The old") : text.index("” too")]
    draft.says(draft.holder("Tor Vik"), content, kind="direct")
    (found,) = profiles(draft)
    assert words(found) == [FERRY, STORM]


def test_fragments_of_one_word_are_not_collated() -> None:
    draft = Draft("a.txt", "Tor Vik called it a “disgrace” at the harbour.")
    draft.says(draft.holder("Tor Vik"), "it a “disgrace”", kind="mixed", cue="called")
    assert profiles(draft) == []
