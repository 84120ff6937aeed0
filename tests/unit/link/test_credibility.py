"""Credibility: the Admiralty code of what the record has of a claim, and nothing more."""

import pytest

from onrecord.lexicon.credibility import code_of
from onrecord.lexicon.tables import table
from onrecord.link.credibility import credibility
from onrecord.link.tellings import Telling
from onrecord.model.claim import Credibility, Dispute, DisputeKind, Root, Roots, Side
from tests.unit.link.retold import SUNK, Story, claim, told

TOR = Root(key="entity:tor", name="Tor Vik", naming="named", members=("m",))
INES = Root(key="entity:ines", name="Ines Duarte", naming="named", members=("m",))
RELAYED = Root(key="entity:ola", name="Ola Berg", naming="named", members=("m",), relayed=1)
FAR = Root(key="entity:ola", name="Ola Berg", naming="named", members=("m",), relayed=2)
OFFICIAL = Root(key="unnamed:1", name="an official", naming="unnamed", members=("m",))
OUTLET = Root(key="outlet:post", name="The Quay Post", naming="outlet", members=("m",))
PAPER = Root(key="document:d", name="Harbour register", naming="document", members=("m",))


def pile(**more: object) -> dict[str, Telling]:
    """A pile with one telling of a claim, and one of what stands against it."""
    story = Story("1.txt", "Tor Vik said that the ferry Aker has sunk. The ferry Aker is afloat.")
    holder = story.holder("Tor Vik")
    said = story.says(holder, SUNK)
    story.tells(SUNK, said, **{"tense": "present", **more})
    story.tells("The ferry Aker is afloat", None, tense="present")
    return told(story)


def roots_of(identity: str, *roots: Root, least: int | None = None) -> Roots:
    return Roots(
        claim=identity,
        at_least=len(roots) if least is None else least,
        at_most=len(roots),
        roots=roots,
    )


def coded(
    *roots: Root,
    least: int | None = None,
    against: tuple[Root, ...] = (),
    kind: DisputeKind | None = None,
    proposition: dict[str, object] | None = None,
    confirmed: bool = False,
) -> Credibility:
    """The code of a claim with these roots, and others against it in a dispute of a kind."""
    found = pile(**(proposition or {}))
    one, other = found
    claims = [claim(one), claim(other)]
    disputes = [
        Dispute(
            id="d",
            kind=each,
            sides=(
                Side(claim=one, members=(one,)),
                Side(claim=other, members=(other,), label="denies"),
            ),
            asked=one,
            score=0.9,
            reason="opposite-same",
        )
        for each in ([kind] if kind else [])
    ]
    behind = {one: roots_of(one, *roots, least=least), other: roots_of(other, *against)}
    return credibility(found, claims, behind, disputes, {one: "j"} if confirmed else {})[0]


@pytest.mark.parametrize(
    ("roots", "least", "code"),
    [
        ((TOR, INES), None, 2),
        # two who may be one
        ((TOR, INES), 1, 3),
        ((TOR,), None, 3),
        ((PAPER,), None, 3),
        ((OFFICIAL,), None, 4),
        ((FAR,), None, 4),
        ((RELAYED,), None, 6),
        ((OUTLET,), None, 6),
        ((), None, 6),
        # an outlet's own word without a source is no known source
        ((TOR, OUTLET), None, 3),
        ((TOR, OFFICIAL), None, 3),
    ],
)
def test_codes(roots: tuple[Root, ...], least: int | None, code: int) -> None:
    assert coded(*roots, least=least).code == code


def test_only_a_person_confirms() -> None:
    found = coded(OFFICIAL, confirmed=True)
    assert (found.code, found.judgement) == (1, "j")
    assert coded(TOR, INES, PAPER).code != 1


def test_a_denial_makes_a_claim_disputed_not_improbable() -> None:
    found = coded(TOR, INES, kind="denial", against=(PAPER,))
    assert (found.code, found.disputed) == (3, True)
    assert coded(RELAYED, kind="denial", against=(PAPER, INES)).code == 6


def test_what_is_better_placed_makes_a_claim_improbable() -> None:
    assert coded(RELAYED, kind="opposite", against=(PAPER,)).reason == "contradicted-document"
    assert coded(RELAYED, kind="number", against=(TOR, INES)).code == 5
    assert coded(RELAYED, kind="opposite", against=(TOR,)).code == 6
    assert coded(TOR, kind="opposite", against=(PAPER, INES)).code == 3
    assert coded(RELAYED, FAR, kind="opposite", against=(PAPER,)).code != 5


@pytest.mark.parametrize(
    ("told_as", "reason"),
    [
        ({"kind": "assessment"}, "no-fact"),
        ({"kind": "forecast", "tense": "future"}, "no-fact"),
        ({"kind": "forecast", "tense": "future", "certainty": "possible"}, "no-fact"),
        ({"kind": "wish"}, "no-fact"),
        ({"kind": "prescription"}, "no-fact"),
        ({"kind": "question", "polarity": "questions"}, "no-fact"),
        ({"tense": "future"}, "no-fact"),
        ({"act": "hypothetical"}, "not-asserted"),
        ({"act": "not_made"}, "not-asserted"),
        ({"polarity": "denies"}, "not-asserted"),
        ({"rejected": True}, "not-asserted"),
        ({"certainty": "possible"}, "only-possible"),
    ],
)
def test_what_is_no_asserted_fact_has_no_code(told_as: dict[str, object], reason: str) -> None:
    found = coded(TOR, INES, proposition=told_as, confirmed=True)
    assert (found.code, found.reason) == (None, reason)


def test_a_reason_names_its_sources() -> None:
    found = coded(TOR, INES)
    assert found.values == ("Tor Vik and Ines Duarte", "2")
    assert found.members == ("m",)


def test_every_reason_has_a_code_and_a_sentence() -> None:
    for row in table("credibility_reasons"):
        assert code_of(row[0]) in (1, 2, 3, 4, 5, 6, None)
        assert row[2].endswith(".")
