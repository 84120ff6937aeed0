"""Quotations: which words are the same words of the same holder, attacked."""

import pytest
from msgspec.structs import replace

from onrecord.link.quotations import compare
from onrecord.link.quotations_profile import QuotedVoice
from onrecord.models.kit import Kit
from tests.unit.link.quoted import DUARTE, VIK, link, quoted

FERRY = "The old ferry will leave the harbour of Aker before the winter storms begin"
LONG = f"{FERRY}, and no engineer of the port will stop it"
MINISTER = QuotedVoice(
    name="the transport minister", kind="anonymous", naming="role", roles=("minister",)
)
NAMELESS = QuotedVoice(name="unnamed source", kind="anonymous", naming="unnamed")


def test_the_same_words_of_the_same_man_are_one_quotation() -> None:
    found = link(quoted("a", FERRY), quoted("b", FERRY))
    assert found is not None
    assert (found.relation, found.reason, found.turned) == ("same", "same-holder-long", False)
    assert found.words == (FERRY, FERRY)


def test_marks_and_spelling_are_no_difference() -> None:
    curly = "We’re “done” with the harbour’s labour dispute over the northern quay"
    straight = "We're \"done\" with the harbour's labour dispute over the northern quay"
    found = link(quoted("a", curly), quoted("b", straight))
    assert found is not None
    assert found.relation == "same"


def test_two_men_with_the_same_words_are_two_quotations() -> None:
    assert link(quoted("a", FERRY), quoted("b", FERRY, by=[DUARTE])) is None


def test_one_who_passes_words_on_is_tied_to_whom_he_quotes() -> None:
    relaying = quoted("a", FERRY, relayers=(DUARTE,))
    found = link(relaying, quoted("b", FERRY, by=[DUARTE]))
    assert found is not None
    assert found.reason == "relayed-long"


@pytest.mark.parametrize("other", [NAMELESS, MINISTER])
def test_who_is_described_may_be_whom_another_names(other: QuotedVoice) -> None:
    named = replace(VIK, roles=("minister",))
    found = link(quoted("a", FERRY, by=[named]), quoted("b", FERRY, by=[other]))
    assert found is not None
    assert found.reason == "role-long"


def test_a_description_that_does_not_fit_is_somebody_else() -> None:
    named = replace(VIK, roles=("surgeon", "nurse"))
    described = replace(MINISTER, roles=("minister",))
    assert link(quoted("a", FERRY, by=[named]), quoted("b", FERRY, by=[described])) is None


def test_words_of_nobody_known_need_a_long_run() -> None:
    assert link(quoted("a", FERRY, by=[]), quoted("b", FERRY)) is not None
    short = "the harbour of Aker"
    assert link(quoted("a", short, by=[]), quoted("b", short)) is None


def test_a_short_phrase_on_two_days_is_two_quotations() -> None:
    words = "a rotten northern harbour"
    one = quoted("a", words, said="2031-04-24")
    assert link(one, quoted("b", words, said="2031-06-02")) is None
    same_day = link(one, quoted("b", words, said="2031-04-24"))
    assert same_day is not None
    assert same_day.reason == "same-holder-near"


def test_a_short_phrase_is_known_by_its_context() -> None:
    words = "rotten northern harbour"
    context = ("ferry", "council", "storm", "winter")
    apart = quoted("a", words, published="2031-01-01")
    assert link(apart, quoted("b", words, published="2031-09-09")) is None
    near = replace(apart, context=context)
    assert link(near, quoted("b", words, published="2031-09-09", context=context)) is not None


@pytest.mark.parametrize("words", ["no comment", "thank you very much", "of course"])
def test_what_everybody_says_is_no_quotation_to_collate(words: str) -> None:
    assert link(quoted("a", words), quoted("b", words)) is None


def test_words_in_common_by_chance_are_not_the_same_words() -> None:
    one = quoted("a", "We have to get along with the northern islands and that is a good thing")
    other = quoted("b", "It is a good thing that the harbour and the islands get along with me")
    assert link(one, other) is None


def test_a_cut_is_no_alteration() -> None:
    found = link(quoted("a", LONG), quoted("b", FERRY))
    assert found is not None
    assert (found.relation, found.turned) == ("cut", False)


def test_an_ellipsis_and_a_narrator_between_two_pieces_mark_a_cut() -> None:
    for pieces in (
        ["The old ferry will leave … before the winter storms begin"],
        ["The old ferry will leave", "before the winter storms begin"],
        ["The old ferry will leave [...] before the winter storms begin"],
    ):
        found = link(quoted("a", FERRY), quoted("b", *pieces))
        assert found is not None
        assert (found.relation, found.turned) == ("cut", False), pieces


@pytest.mark.parametrize(
    "words",
    [
        "The old ferry [Nordkap] will leave the harbour of Aker before the winter storms begin",
        "[It] will leave the harbour of Aker before the winter storms begin",
        "[T]he old ferry will leave the harbour of Aker before the winter storms begin",
        "The old ferry (sic) will leave the harbour of Aker before the winter storms begin",
    ],
)
def test_an_editors_words_alter_nothing(words: str) -> None:
    found = link(quoted("a", FERRY), quoted("b", words))
    assert found is not None
    assert found.relation in ("same", "cut")
    assert not found.turned


@pytest.mark.parametrize(
    ("altered", "why"),
    [
        ("The old ferry will not leave the harbour of Aker before the winter storms", "negation"),
        ("The old ferry won’t leave the harbour of Aker before the winter storms", "negation"),
        ("The old ferry may leave the harbour of Aker before the winter storms", "modality"),
        ("The old ferry will leave the harbour of Riga before the winter storms", "name"),
        ("The old ferry will leave the harbour of Aker unless the winter storms", "condition"),
    ],
)
def test_what_turns_the_sense_is_flagged(altered: str, why: str) -> None:
    original = "The old ferry will leave the harbour of Aker before the winter storms"
    found = link(quoted("a", original), quoted("b", altered))
    assert found is not None
    assert (found.relation, found.turned, found.why) == ("altered", True, why)


def test_other_numbers_turn_the_sense_and_other_ways_to_write_them_do_not() -> None:
    twelve = "We have lost 12 trawlers on the northern banks since the spring began"
    fifty = twelve.replace("12", "50")
    words = twelve.replace("12", "twelve")
    changed, same = link(quoted("a", twelve), quoted("b", fifty)), None
    same = link(quoted("a", twelve), quoted("b", words))
    assert changed is not None
    assert same is not None
    assert (changed.why, same.why) == ("number", None)


@pytest.mark.parametrize(
    ("cut", "why"),
    [
        ("We will open the northern quay to every trawler", "cut-condition"),
        ("We will open the northern quay to every trawler unless the council", None),
    ],
)
def test_a_cut_before_a_condition_is_flagged(cut: str, why: str | None) -> None:
    whole = "We will open the northern quay to every trawler unless the council votes against us"
    found = link(quoted("a", whole), quoted("b", cut))
    assert found is not None
    assert (found.relation, found.why) == ("cut", why)


def test_a_cut_before_but_is_flagged_and_one_at_a_sentences_end_is_not() -> None:
    whole = "The quay is safe for all our trawlers, but the northern crane has to come down"
    found = link(quoted("a", whole), quoted("b", "The quay is safe for all our trawlers"))
    assert found is not None
    assert found.why == "cut-but"
    ended = whole.replace(", but", ". But")
    found = link(quoted("a", ended), quoted("b", "The quay is safe for all our trawlers"))
    assert found is not None
    assert found.why is None


def test_a_cut_behind_a_denial_is_flagged_unless_the_narrator_denies() -> None:
    whole = "I do not believe that the northern council will ever sell the harbour"
    cut = "believe that the northern council will ever sell the harbour"
    found = link(quoted("a", whole), quoted("b", cut))
    assert found is not None
    assert found.why == "cut-negation"
    found = link(quoted("a", whole), quoted("b", cut, around=("negation",)))
    assert found is not None
    assert found.why is None


def test_a_denial_that_is_of_other_words_is_no_turn() -> None:
    whole = "The quay was never finished thanks to the greedy council of northern Aker"
    found = link(quoted("a", whole), quoted("b", "the greedy council of northern Aker"))
    assert found is None or found.why is None


def test_another_translation_is_the_same_quotation() -> None:
    one = quoted("a", "We face storms unseen in a century on these coasts", rendered=True)
    other = quoted(
        "b", "There are storms not seen for 100 years that face these coasts", rendered=True
    )
    found = link(one, other)
    assert found is not None
    assert (found.relation, found.reason) == ("rendered", "same-holder-rendered")


def test_what_nobody_translates_is_no_other_translation() -> None:
    one = quoted("a", "We face storms unseen in a century on these coasts")
    other = quoted("b", "There are storms not seen for 100 years that face these coasts")
    assert link(one, other) is None


def test_a_link_is_the_same_from_both_ends() -> None:
    one, other = quoted("a", LONG), quoted("b", FERRY)
    assert compare(one, (other,), Kit()) == compare(other, (one,), Kit())


def test_a_quotation_is_not_linked_with_itself_or_what_it_lies_within() -> None:
    one = quoted("a", LONG)
    assert compare(one, (one, quoted("a", FERRY)), Kit()) == ()


def test_hostile_repetition_is_compared_soon() -> None:
    one, other = quoted("a", "the quay " * 5000), quoted("b", "quay the " * 5000)
    assert len(compare(one, (other,), Kit())) <= 1
