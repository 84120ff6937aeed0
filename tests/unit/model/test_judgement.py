"""Judgements: what each can be about, and ids that never change."""

import msgspec
import pytest

from onrecord.errors import EvidenceError
from onrecord.model.judgement import (
    STATEMENTS,
    Judgement,
    Outside,
    Target,
    TargetKind,
    Verdict,
)

SHOWN = (Outside(url="https://harbour.example/log"),)


def target(kind: TargetKind, document: str = "0" * 16) -> Target:
    return Target(document=document, source="a.txt", kind=kind, start=3, end=10, exact="Tor Vik")


def judgement(verdict: Verdict, *targets: Target, **fields: object) -> Judgement:
    return Judgement(
        verdict=verdict,
        targets=targets,
        author="Ada Holm",
        time="2025-06-01T10:00:00+00:00",
        **fields,  # type: ignore[arg-type]
    )


def test_ids_of_what_was_decided_before_there_were_claims_are_as_they_were() -> None:
    one, other = (
        target("holder"),
        Target(document="1" * 16, source="b.txt", kind="holder", start=3, end=10, exact="Tor Vik"),
    )
    assert judgement("same", one, other).id == "216232a3ba07fc84"
    forecast = judgement(
        "outcome",
        target("forecast"),
        value="happened",
        evidence=(Outside(url="https://h.example"),),
    )
    assert forecast.id == "9fcc83640a12fbd1"


def test_each_verdict_is_about_its_kind() -> None:
    claims = (target("claim"), target("claim", "1" * 16))
    assert judgement("same", *claims).kind == "claim"
    assert judgement("not-a-dispute", *claims).kind == "claim"
    assert judgement("confirmed", claims[0], evidence=SHOWN).kind == "claim"
    assert judgement("revoke", revokes="0" * 16).kind is None


@pytest.mark.parametrize(
    ("verdict", "kinds", "fields"),
    [
        ("same", ("claim", "holder"), {}),
        ("different", ("forecast", "forecast"), {}),
        ("not-a-dispute", ("claim",), {}),
        ("not-a-dispute", ("holder", "holder"), {}),
        ("confirmed", ("claim",), {}),
        ("confirmed", ("forecast",), {"evidence": SHOWN}),
        ("confirmed", ("claim",), {"evidence": SHOWN, "value": "happened"}),
        ("same", ("claim", "claim"), {"evidence": SHOWN}),
        ("name", ("claim",), {"value": "Tor Vik"}),
        ("outcome", ("claim",), {"value": "happened", "evidence": SHOWN}),
    ],
)
def test_what_makes_no_sense_is_no_judgement(
    verdict: Verdict, kinds: tuple[TargetKind, ...], fields: dict[str, object]
) -> None:
    with pytest.raises(EvidenceError):
        judgement(verdict, *(target(each) for each in kinds), **fields)


def test_a_statement_is_judged_by_its_own_kinds_and_values() -> None:
    for kind in STATEMENTS:
        assert judgement("strike", target(kind)).kind == kind
        assert judgement("wrong-holder", target(kind)).value is None
        assert judgement("wrong-holder", target(kind), value="Ines Duarte").value
        assert judgement("checked", target(kind), value="trivial").value == "trivial"


@pytest.mark.parametrize(
    ("verdict", "kind", "fields"),
    [
        ("strike", "holder", {}),
        ("strike", "attribution", {"value": "right"}),
        ("checked", "attribution", {}),
        ("checked", "assertion", {"value": "happened"}),
        ("checked", "claim", {"value": "right"}),
        ("wrong-holder", "sentence", {"evidence": SHOWN}),
        ("name", "assertion", {"value": "Tor Vik"}),
    ],
)
def test_of_a_statement_nothing_else_is_judged(
    verdict: Verdict, kind: TargetKind, fields: dict[str, object]
) -> None:
    with pytest.raises(EvidenceError):
        judgement(verdict, target(kind), **fields)


def test_only_what_is_checked_was_drawn() -> None:
    one = msgspec.structs.replace(target("assertion"), sample="printable-200-1")
    made = judgement("checked", one, value="right")
    assert made.id != judgement("checked", target("assertion"), value="right").id
    with pytest.raises(EvidenceError, match="drawn in a sample"):
        judgement("strike", one)
    with pytest.raises(EvidenceError, match="no name of a sample"):
        judgement("checked", msgspec.structs.replace(one, sample="some"), value="right")
