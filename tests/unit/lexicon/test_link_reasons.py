"""Reasons of links: the table is whole."""

from onrecord.lexicon.link_reasons import link_reasons
from onrecord.lexicon.tables import table


def test_every_reason_stands_once_with_a_score_and_a_sentence() -> None:
    rows = table("link_reasons")
    assert len(rows) == len(link_reasons())
    assert {row[1] for row in rows} == {"same", "different"}
    for reason in link_reasons().values():
        assert 0.0 < reason.score <= 1.0
        assert reason.sentence[0].islower()
        assert not reason.sentence.endswith(".")


def test_more_evidence_is_never_less_sure() -> None:
    reasons = link_reasons()
    for name, reason in reasons.items():
        base = reasons.get(name.rpartition("-")[0])
        assert base is None or reason.score > base.score
