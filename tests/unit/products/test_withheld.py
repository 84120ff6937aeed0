"""What is kept off products: others' words, contents that say nothing, undescribed holders."""

import msgspec
import pytest

from onrecord.lexicon.stand import names_a_kind_only, quotations, says_nothing
from onrecord.model.product import ProductSection
from onrecord.model.records import Attribution
from onrecord.products.index import shelf_of
from onrecord.products.lines import Extras, heading, section_line, statement_line
from onrecord.products.panel import panel
from onrecord.products.units import attribution_unit, shelf_units
from onrecord.products.verify import verified
from onrecord.products.withheld import withheld
from tests.unit.products.piles import Draft, pile_of


@pytest.mark.parametrize(
    "content",
    [
        *("what moved", "how the talks went", "whether Oslo would sign", "What Oslo is offering"),
        *("about how the pact would sink", "if the ships would sail", "exactly when it starts"),
        *("a new quay", "options", ""),
    ],
)
def test_question_clauses_and_scraps_say_nothing(content: str) -> None:
    assert says_nothing(content)


@pytest.mark.parametrize(
    "content",
    [
        *("the pact would sink", "we climb daily", "It’s too late", "they don't sail"),
        *("If Oslo signs, we sail", "When the ice comes, we stop", "a quay of stone and sand"),
        *("what Oslo wants is a boat", "What matters, is that it sails"),
    ],
)
def test_statements_say_something(content: str) -> None:
    assert not says_nothing(content)


@pytest.mark.parametrize("name", ["news", "quoted text", "The officials", "member", "Some others"])
def test_one_common_noun_finds_nobody(name: str) -> None:
    assert names_a_kind_only(name)


@pytest.mark.parametrize("name", ["two officials", "ministry official", "member of the board"])
def test_a_described_holder_is_found(name: str) -> None:
    assert not names_a_kind_only(name)


def test_quotations_are_the_outermost_that_close() -> None:
    assert quotations('“a ‘b’ c” d "e" “f') == ["a ‘b’ c", "e"]
    assert quotations("a” b") == []


def reason(draft: Draft, record: Attribution) -> str | None:
    return withheld(shelf_of(draft.reading()), record)


def test_a_question_clause_is_withheld() -> None:
    draft = Draft("q.txt", "News\n\nPer Dal explained how the talks in Oslo went that day.\n")
    record = draft.says(draft.holder("Per Dal"), "how the talks in Oslo went", cue="explained")
    assert reason(draft, record) == "its content alone says nothing"


def test_an_undescribed_holder_is_withheld_until_something_describes_it() -> None:
    words = "the quay would sink by May"
    draft = Draft("n.txt", f"News\n\nOfficials from Gdynia said {words}.\n")
    bare = draft.holder("officials", "anonymous", mention="Officials", naming="unnamed")
    record = draft.says(bare, words, source="Officials")
    assert reason(draft, record) == "its holder is described by one common noun alone"

    draft = Draft("m.txt", f"News\n\nOfficials from Gdynia said {words}.\n")
    known = draft.holder(
        *("officials", "anonymous"),
        mention="Officials",
        affiliation="from Gdynia",
        naming="unnamed",
    )
    assert reason(draft, draft.says(known, words, source="Officials")) is None


def own(sentence: str, quoted: str, holder: str | None, *, nested: bool = False) -> str | None:
    """What is held against a block quote's sentence of which some words are someone else's."""
    draft = Draft("b.txt", f"Digest\n\nAna Ruiz wrote:\n\n{sentence}\n")
    ana = draft.holder("Ana Ruiz")
    draft.section("blockquote", [sentence], [ana])
    outer = draft.says(ana, sentence, cue="wrote", kind="direct") if nested else None
    other = ana if holder is None else draft.holder(holder, naming="unnamed")
    draft.says(other, quoted, cue="wrote", source="", kind="direct", within=outer)
    return withheld(shelf_of(draft.reading()), draft.assertions[0])


@pytest.mark.parametrize("nested", [False, True])
def test_a_sentence_that_is_mostly_somebody_elses_is_not_the_reporters(nested: bool) -> None:
    sentence = "“The whole quay will sink by May,” another wrote."
    quoted = "The whole quay will sink by May,"
    assert own(sentence, quoted, "another", nested=nested) == "most of it is laid on somebody else"


def test_a_sentence_that_is_mostly_its_own_or_laid_on_its_author_stays() -> None:
    little = "The quay was built long before anybody asked, and “it will sink,” another wrote."
    assert own(little, "it will sink,", "another") is None
    assert own("I wrote: “The whole quay will sink.”", "The whole quay will sink.", None) is None


def test_the_verifier_refuses_what_is_withheld_however_well_it_is_made() -> None:
    text = "News\n\nPer Dal explained how the talks in Oslo went. "
    text += "Officials said the quay would sink.\n"
    draft = Draft("v.txt", text)
    per = draft.holder("Per Dal")
    bare = draft.holder("officials", "anonymous", mention="Officials", naming="unnamed")
    records = (
        draft.says(per, "how the talks in Oslo went", cue="explained"),
        draft.says(bare, "the quay would sink", source="Officials"),
    )
    pile = pile_of(draft)
    shelf = shelf_of(pile.readings[0])
    lines = tuple(statement_line(attribution_unit(shelf, each), Extras()) for each in records)
    false = msgspec.structs.replace(
        panel(pile), sections=(ProductSection(heading=None, sentences=lines),)
    )
    assert [each.reason for each in verified(false, pile).refused] == [
        "its content alone says nothing",
        "its holder is described by one common noun alone",
    ]


def test_the_verifier_refuses_somebody_elses_words_as_an_authors_own() -> None:
    sentence = "“The whole quay will sink by May,” another wrote."
    own = "The harbour should be closed for the whole winter."
    draft = Draft("w.txt", f"Digest\n\nAna Ruiz wrote:\n\n{sentence} {own}\n")
    draft.section("blockquote", [sentence, own], [draft.holder("Ana Ruiz")])
    before = pile_of(draft)
    shelf = shelf_of(before.readings[0])
    unit = next(shelf_units(shelf))
    lines = (section_line(shelf, draft.sections[0]), statement_line(unit, Extras()))
    row = (shelf, draft.holders[1])
    entry = ProductSection(heading=heading(row, row), sentences=lines)
    product = msgspec.structs.replace(panel(before), sections=(entry,))
    assert verified(product, before).refused == ()
    draft.says(
        draft.holder("another", naming="unnamed"),
        "The whole quay will sink by May,",
        cue="another wrote",
        source="another",
        kind="direct",
    )
    (only,) = verified(product, pile_of(draft)).refused
    assert only.reason == "most of it is laid on somebody else"
