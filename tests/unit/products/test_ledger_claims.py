"""The ledger of claims: who says what, on how many sources it rests, and who disputes it."""

import msgspec
import pytest

from onrecord.errors import OnrecordError
from onrecord.model.claim import Claim, Credibility, PileLinks
from onrecord.model.copies import CopyLink, Passage
from onrecord.model.grades import Grades, SourceGrade
from onrecord.model.ledger_claims import ClaimItem, ClaimLedger
from onrecord.model.product import Pile
from onrecord.products.ledger_claims import claims
from onrecord.products.ledger_claims_page import claim_page
from tests.unit.products.claimed import PACT, Story


@pytest.fixture
def story() -> Story:
    return Story()


def item(ledger: ClaimLedger, identity: str) -> ClaimItem:
    return next(each for each in ledger.items if each.id == identity)


def with_links(pile: Pile, **fields: object) -> Pile:
    return msgspec.structs.replace(pile, links=msgspec.structs.replace(pile.links, **fields))


def test_each_telling_stands_with_its_holder_its_chain_and_its_place(story: Story) -> None:
    found = item(claims(story.pile()), story.members[0])
    same = [each for each in found.members if each.relation == "same"]
    assert [(each.evidence[0].source, each.chain) for each in same] == [
        ("a.txt", (("Tor Vik",), ("The Quay Post",))),
        ("b.txt", (("Tor Vik",), ("Nordkap Times",))),
        ("c.txt", (("two officials",), ("Ada Holm",), ("Harbour Watch",))),
    ]
    assert all(each.plain and each.text == each.evidence[0].exact for each in same)
    assert (found.first.date, found.last.date) == ("2025-04-01", "2025-04-03")


def test_who_says_more_and_who_is_against_it_stand_beside_it(story: Story) -> None:
    found = item(claims(story.pile()), story.members[0])
    (more,) = (each for each in found.members if each.relation == "stronger")
    assert (more.id, more.claim) == (story.falk.id, story.falk.id)
    (against,) = found.against
    assert (against.by, against.side, against.plain) == (("Ines Duarte",), "denies", False)
    assert against.reserves == ("denied",)
    assert found.disputed and found.disputes[0].id == against.dispute


def test_a_weaker_one_is_stronger_seen_from_the_other_end(story: Story) -> None:
    pile = story.pile()
    links = story.claims()[0].beside[:1]
    turned = [
        msgspec.structs.replace(each, beside=links if each.id == story.falk.id else ())
        for each in pile.links.claims
    ]
    ledger = claims(with_links(pile, claims=tuple(turned)), every=True)
    (other,) = (e for e in item(ledger, story.falk.id).members if e.relation != "same")
    assert (other.id, other.relation) == (story.vik.id, "weaker")


def test_a_copy_names_the_text_that_it_prints_and_is_no_document_of_its_own(story: Story) -> None:
    found = item(claims(story.pile()), story.members[0])
    copied = {each.id: each.copy_of for each in found.members}
    assert copied[story.copy.id] == story.vik.id
    assert copied[story.vik.id] is None and copied[story.officials.id] is None
    assert found.documents == 2


def test_the_words_that_two_documents_quote_of_a_third_are_no_copy(story: Story) -> None:
    quoted = msgspec.structs.replace(story.copied(), kind="quotation")
    found = item(claims(with_links(story.pile(), copies=(quoted,))), story.members[0])
    assert {each.copy_of for each in found.members} == {None} and found.documents == 3


def test_two_sentences_of_one_passage_are_not_copies_of_each_other(story: Story) -> None:
    made = story.copied()
    far = msgspec.structs.replace(made, passages=(Passage(0, 200, 400, 600),))
    found = item(claims(with_links(story.pile(), copies=(far,))), story.members[0])
    assert {each.copy_of for each in found.members} == {None}


def test_the_wording_is_plain_and_of_the_original(story: Story) -> None:
    found = item(claims(story.pile()), story.members[0])
    assert (found.wording, found.text, found.asserted) == (story.vik.id, PACT, True)


def test_a_pronoun_is_never_the_wording_where_somebody_names_the_subject(story: Story) -> None:
    base = story.vik.proposition
    vague = msgspec.structs.replace(base, subject=(), terms=(*base.terms, "May", "Aker", "pact"))
    story.vik.proposition = vague
    assert item(claims(story.pile()), story.members[0]).wording != story.vik.id


def test_what_nobody_asserts_is_not_asserted(story: Story) -> None:
    found = item(claims(story.pile()), story.quay[0])
    assert not found.asserted
    assert {each.reserves for each in found.members} == {("denied",), ("asked",)}
    assert found.credibility is None and found.roots is None


def test_roots_are_a_range_with_who_they_are_and_the_steps_to_them(story: Story) -> None:
    roots = item(claims(story.pile()), story.members[0]).roots
    assert roots is not None
    assert (roots.at_least, roots.at_most) == (1, 3)
    assert [each.name for each in roots.sources] == ["Tor Vik", "two officials"]
    assert roots.groups == tuple(each.members for each in roots.sources)
    assert {each.member for each in roots.hops} == set(story.members)
    assert [each.exact for hop in roots.hops for each in hop.evidence] == ["told"]


def test_the_code_stands_with_its_reason_and_evidence(story: Story) -> None:
    found = item(claims(story.pile()), story.members[0])
    assert found.credibility == 2 and found.why is not None
    assert [each.exact for each in found.why.evidence] == [PACT]


def test_what_nobody_asserts_has_no_code_unless_a_person_gave_it(story: Story) -> None:
    pile = story.pile()
    code = Credibility(claim=story.quay[0], code=3, reason="first-hand", members=(story.sold.id,))
    found = item(claims(with_links(pile, credibility=(code,))), story.quay[0])
    assert found.credibility is None and found.why is not None
    assert found.why.reason == "not-asserted" and found.why.evidence == ()
    given = msgspec.structs.replace(code, code=1, reason="confirmed", judgement="0" * 16)
    assert item(claims(with_links(pile, credibility=(given,))), story.quay[0]).credibility == 1


def test_claims_of_one_text_that_nobody_disputes_are_left_out_unless_asked_for(
    story: Story,
) -> None:
    few, every = claims(story.pile()), claims(story.pile(), every=True)
    assert {each.id for each in few.items} == {story.members[0], story.quay[0]}
    assert {each.id for each in every.items} == {each.id for each in story.claims()}
    assert few.claims == every.claims == 4


def test_those_with_most_independent_sources_come_first(story: Story) -> None:
    pile = story.pile()
    assert claims(pile).items[0].id == story.members[0]
    more = msgspec.structs.replace(story.roots(), claim=story.quay[0], at_least=2)
    turned = with_links(pile, roots=(*pile.links.roots, more))
    assert claims(turned).items[0].id == story.quay[0]


@pytest.mark.parametrize(
    ("asked", "count"), [("Tor Vik", 2), ("Duarte", 1), ("Ada Holm", 0), ("Jon Falk", 1)]
)
def test_a_holder_is_asked_for_on_either_side(story: Story, asked: str, count: int) -> None:
    assert len(claims(story.pile(), holder=asked).items) == count


def test_words_are_asked_for(story: Story) -> None:
    (found,) = claims(story.pile(), about="quay").items
    assert found.id == story.quay[0]
    assert claims(story.pile(), about="lamp").items == ()


def test_sources_have_the_grades_that_the_user_gives(story: Story) -> None:
    given = Grades((SourceGrade("Tor Vik", "C"), SourceGrade("Nobody Here", "A")))
    ledger = claims(story.pile(), grades=given)
    grades = {each.id: each.grade for each in item(ledger, story.members[0]).members}
    assert [grades[each.id].grade for each in (story.vik, story.officials)] == ["C", "F"]  # type: ignore[union-attr]
    assert ledger.ungraded == ("Nobody Here",)
    plain = item(claims(story.pile()), story.members[0])
    assert {each.grade for each in plain.members} == {None}


def test_a_claim_that_no_current_document_tells_is_left_out(story: Story) -> None:
    pile = story.pile()
    gone = Claim(id="0" * 16, members=("0" * 16,))
    links = msgspec.structs.replace(pile.links, claims=(gone, *pile.links.claims))
    ledger = claims(msgspec.structs.replace(pile, links=links), every=True)
    assert "0" * 16 not in {each.id for each in ledger.items}
    assert claims(msgspec.structs.replace(pile, links=PileLinks())).items == ()


def test_copies_of_many_documents_have_one_origin(story: Story) -> None:
    """Three that print one text: the one that both others are said to have it from."""
    third = story.of_vik("0.txt", "The Echo", "2025-03-01", f"\n{story.vik.draft.text}")
    story.tellings = (*story.tellings, third)
    pile = story.pile()
    claim = next(each for each in pile.links.claims if each.id == story.members[0])
    members = tuple(sorted((*claim.members, third.id)))
    grown = msgspec.structs.replace(claim, members=members)
    one, other = sorted((third, story.vik), key=lambda each: each.draft.id)
    shift = int(one is third), int(other is third)
    link = CopyLink(
        one=one.draft.id,
        other=other.draft.id,
        kind="edited",
        origin="one" if one is story.vik else "other",
        score=0.9,
        reason="body",
        share=1.0,
        other_share=1.0,
        passages=(Passage(shift[0], 70 + shift[0], shift[1], 70 + shift[1]),),
    )
    links = {"claims": (grown,), "copies": (*pile.links.copies, link), "disputes": ()}
    (found,) = claims(with_links(pile, **links), every=True).items
    assert {each.copy_of for each in found.members if each.holders[0].name == "Tor Vik"} == {
        None,
        story.vik.id,
    }
    assert found.documents == 2


def test_the_page_is_found_by_id_by_its_beginning_and_by_words(story: Story) -> None:
    pile = story.pile()
    for asked in (story.members[0], story.members[0][:6], story.officials.id, story.vik.id[:8]):
        assert claim_page(pile, asked).claim.id == story.members[0]
    assert claim_page(pile, "Pact had been signed").claim.id == story.members[0]
    with pytest.raises(OnrecordError, match="fits several claims"):
        claim_page(pile, PACT)
    with pytest.raises(OnrecordError, match="no claim 'lamp of brass'"):
        claim_page(pile, "lamp of brass")
    with pytest.raises(OnrecordError, match=r"near it: .*'the old quay of Aker was sold'"):
        claim_page(pile, "the new quay was sold")
    with pytest.raises(OnrecordError, match="no claim ' '"):
        claim_page(pile, " ")
    with pytest.raises(OnrecordError, match="no claim"):
        claim_page(pile, story.members[0][:5])


def test_the_page_has_what_stands_beside_the_claim(story: Story) -> None:
    page = claim_page(story.pile(), story.members[0])
    beside = {each.relation: each.id for each in page.beside}
    assert beside == {"stronger": story.falk.id, "disputes": story.duarte.id}
