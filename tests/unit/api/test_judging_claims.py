"""What people decide about claims: kept for good, applied at once, and found again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import api
from onrecord.api import Decided, Record
from onrecord.errors import OnrecordError, RecordError, UsageError
from onrecord.model.claim import Claim
from onrecord.model.judgement import Judgement, Verdict
from onrecord.model.ledger_claims import ClaimItem
from tests.foretold import put
from tests.unit.products.claimed import OFFICIALS, PACT, Story
from tests.unit.products.piles import Draft

SHOWS = "Tor Vik and the mayor of Nordkap signed the ferry pact in Aker on 2 May.\n"
WOULD = "the ferry pact had been signed in Aker"


@pytest.fixture
def story() -> Story:
    return Story()


@pytest.fixture
def path(story: Story, tmp_path: Path) -> Path:
    """A record in which Vik's words and their copy are one claim, and all others are their own."""
    path = tmp_path / "r.db"
    put(path, *(each.reading() for each in story.tellings), Draft("h.txt", SHOWS).reading())
    return path


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with api.Record(path, write=True) as opened:
        yield opened
        assert faults(opened) == []


def faults(record: Record) -> list[str]:
    """What the check finds, but that readings made by hand come from no file."""
    return [each for each in record.check() if "raw_sha256" not in each]


def judge(record: Record, verdict: Verdict, *about: str, at: int = 0) -> Judgement:
    return record.judge_claims(verdict, *about, decided=decided(at)).judgement


def decided(at: int = 0) -> Decided:
    return Decided("Ada Holm", f"2025-06-01T10:{at:02}:00Z")


def claims(record: Record) -> dict[str, Claim]:
    """The claim of each telling, by the telling's id."""
    found = record.linked_pile().links.claims
    return {member: each for each in found for member in each.members}


def item(record: Record, asked: str) -> ClaimItem:
    return record.claim(asked).claim


def states(record: Record) -> list[str]:
    return [each.state for each in record.judgements()]


def test_the_record_has_the_claims_that_the_tests_speak_of(record: Record, story: Story) -> None:
    assert set(claims(record)[story.vik.id].members) == {story.vik.id, story.copy.id}
    assert claims(record)[story.officials.id].members == (story.officials.id,)


def test_two_claims_are_said_to_be_one_by_ids(record: Record, story: Story) -> None:
    made = judge(record, "same", claims(record)[story.vik.id].id, story.officials.id)
    assert [each.kind for each in made.targets] == ["claim", "claim"]
    assert made.targets[1].exact == WOULD and OFFICIALS[made.targets[1].start :].startswith(WOULD)
    claim = claims(record)[story.officials.id]
    assert set(claim.members) == set(story.members)
    page = record.claim(story.officials.id)
    assert [each.id for each in page.judged] == [made.id] and states(record) == ["applied"]
    assert made.id in {each.judgement for each in page.claim.links}


def test_two_claims_are_said_to_be_one_by_words(record: Record, story: Story) -> None:
    done = record.judge_claims("same", f"{PACT}@a.txt", "had been signed", decided=decided())
    assert "one claim, " in done.change
    assert set(claims(record)[story.officials.id].members) == set(story.members)


def test_a_telling_is_taken_out_by_its_own_id_and_comes_back(record: Record, story: Story) -> None:
    claim = claims(record)[story.vik.id]
    other = claim.members[1]
    made = judge(record, "different", claim.id, other)
    assert claims(record)[other].members == (other,)
    assert claims(record)[claim.id].members == (claim.id,)
    record.judge("revoke", made.id, decided=decided(1))
    assert claims(record)[other].members == claim.members
    assert states(record) == ["revoked", "revocation"]


def test_the_later_of_two_that_contradict_each_other_counts(record: Record, story: Story) -> None:
    one, other = claims(record)[story.vik.id].members
    judge(record, "different", one, other, at=1)
    judge(record, "same", one, other, at=2)
    assert claims(record)[one].members == (one, other)
    assert states(record) == ["overruled", "applied"]
    judge(record, "different", one, other, at=3)
    assert claims(record)[one].members == (one,)
    assert states(record) == ["applied", "overruled", "applied"]


def test_a_telling_is_taken_out_by_words_of_its_document(record: Record, story: Story) -> None:
    made = judge(record, "different", f"{PACT}@a.txt", f"{PACT}@b.txt")
    assert [each.source for each in made.targets] == ["a.txt", "b.txt"]
    assert claims(record)[story.vik.id].members == (story.vik.id,)
    assert claims(record)[story.copy.id].members == (story.copy.id,)


def test_both_ends_of_a_judgement_are_two(record: Record, story: Story) -> None:
    claim = claims(record)[story.vik.id].id
    with pytest.raises(UsageError, match=r"both are claim .* name the telling"):
        judge(record, "different", claim, claim)
    with pytest.raises(UsageError, match="both are 'the ferry pact had been signed in Aker'"):
        judge(record, "same", story.officials.id, story.officials.id)


@pytest.mark.parametrize("asked", ["", " ", "abc", "0123456789", "brass lamp", "x@nowhere.txt"])
def test_an_unknown_claim_is_an_error(record: Record, story: Story, asked: str) -> None:
    with pytest.raises(RecordError, match="no claim"):
        judge(record, "same", story.vik.id, asked)
    assert record.judgements() == []


def test_words_of_several_claims_are_an_error(record: Record, story: Story) -> None:
    with pytest.raises(RecordError, match=r"fits several claims: .*a\.txt.*; name one by its id"):
        judge(record, "same", "ferry pact", story.officials.id)


def test_it_stays_when_a_document_goes_and_comes_back(
    record: Record, path: Path, story: Story
) -> None:
    judge(record, "same", story.vik.id, story.officials.id)
    record.remove("c.txt")
    assert states(record) == ["not applied"]
    assert story.officials.id not in claims(record)
    put(path, story.officials.reading())
    assert set(claims(record)[story.officials.id].members) == set(story.members)
    assert states(record) == ["applied"]


def test_what_is_exported_makes_the_same_claims_elsewhere(
    record: Record, story: Story, tmp_path: Path
) -> None:
    judge(record, "same", story.vik.id, story.officials.id)
    judge(record, "different", *claims(record)[story.sold.id].members[:1], story.asked.id, at=1)
    record.judge_confirmed(
        story.vik.id, evidence=["mayor of Nordkap signed the ferry pact@h.txt"], decided=decided(2)
    )
    lines = record.export_judgements()
    put(
        other := tmp_path / "other.db",
        *(each.reading() for each in reversed(story.tellings)),
        Draft("h.txt", SHOWS).reading(),
    )
    with api.Record(other, write=True) as again:
        assert again.import_judgements(lines.encode()) == 3
        assert again.import_judgements(lines.encode()) == 0
        assert again.export_judgements() == lines
        assert claims(again) == claims(record)


def test_a_damaged_line_is_not_imported(record: Record, story: Story) -> None:
    judge(record, "same", story.vik.id, story.officials.id)
    line = record.export_judgements()
    for bad in (
        line.replace('"kind":"claim"', '"kind":"claims"'),
        line.replace('"kind":"claim"', '"kind":"forecast"'),
        line.replace('"kind":"claim"', '"kind":"holder"', 1),
        line.replace('"verdict":"same"', '"verdict":"confirmed"'),
        line.replace(f'"exact":"{WOULD}"', '"exact":""'),
    ):
        assert bad != line
        with pytest.raises(OnrecordError, match="line 1: no judgement"):
            record.import_judgements(bad.encode())


def test_a_confirmed_claim_has_credibility_one(record: Record, story: Story) -> None:
    done = record.judge_confirmed(
        story.vik.id, evidence=["mayor of Nordkap signed the ferry pact@h.txt"], decided=decided()
    )
    found = item(record, story.vik.id)
    assert found.credibility == 1 and found.why is not None
    assert found.why.judgement == done.judgement.id
    record.judge("revoke", done.judgement.id, decided=decided(1))
    assert item(record, story.vik.id).credibility != 1


def test_what_nobody_asserts_is_not_confirmed(record: Record, story: Story) -> None:
    words = "mayor of Nordkap signed the ferry pact@h.txt"
    with pytest.raises(UsageError, match="cannot be confirmed: nobody in the record asserts it"):
        record.judge_confirmed(story.sold.id, evidence=[words], decided=decided())
    assert record.judgements() == []


def test_what_confirms_stands_elsewhere(record: Record, story: Story) -> None:
    with pytest.raises(UsageError, match="rests on 1 to"):
        record.judge_confirmed(story.vik.id, evidence=[], decided=decided())
    with pytest.raises(UsageError, match=r"b\.txt, which makes the claim itself"):
        record.judge_confirmed(
            story.vik.id, evidence=["Minister Tor Vik said@b.txt"], decided=decided()
        )
    with pytest.raises(RecordError, match="does not stand in"):
        record.judge_confirmed(
            story.vik.id, evidence=["signed it in June@h.txt"], decided=decided()
        )


def test_two_claims_are_in_no_dispute(record: Record, story: Story) -> None:
    assert item(record, story.vik.id).disputed
    made = judge(record, "not-a-dispute", story.vik.id, story.duarte.id)
    assert not item(record, story.vik.id).disputed and states(record) == ["applied"]
    record.judge("revoke", made.id, decided=decided(1))
    assert item(record, story.vik.id).disputed


def test_a_dispute_is_named_by_its_id(record: Record, story: Story) -> None:
    (dispute,) = item(record, story.vik.id).disputes
    done = record.judge_claims("not-a-dispute", dispute.id[:6], decided=decided())
    assert "no dispute" in done.change
    assert not item(record, story.vik.id).disputed
    with pytest.raises(RecordError, match="no dispute"):
        judge(record, "not-a-dispute", dispute.id)


def test_judgements_about_claims_say_nothing_of_holders(record: Record, story: Story) -> None:
    before = record.pile().entities
    judge(record, "same", story.vik.id, story.officials.id)
    pile = record.pile()
    assert pile.entities == before and pile.judgements == ()
