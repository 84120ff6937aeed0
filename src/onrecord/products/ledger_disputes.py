"""Ledger of disputes: claims with those who deny, reject or contradict them."""

from collections.abc import Mapping
from typing import Any

from onrecord.lexicon.disputes import effects
from onrecord.lexicon.stand import has_double_marks
from onrecord.model.claim import Dispute, Side
from onrecord.model.ledger_disputes import (
    DisputeLedger,
    DisputeLine,
    DisputeMember,
    DisputeSide,
)
from onrecord.model.product import Pile
from onrecord.model.records import Holder
from onrecord.products.claims_behind import DISPUTES, printed
from onrecord.products.claims_table import ClaimTable, table_of
from onrecord.products.ledger_outlook import Wanted, chain_of, wanted
from onrecord.products.lines import named
from onrecord.products.link_sentences import sentence
from onrecord.products.statements import JOIN
from onrecord.products.tellings import OnShelf, is_wanted, lies_in, telling_fields

QUESTIONS = "link_dispute_questions"
OR = " or "


def disputes(pile: Pile, *, holder: str | None = None, about: str | None = None) -> DisputeLedger:
    """The ledger; `holder` and `about` choose as in the ledger of statements: a dispute is shown
    with all its sides if one telling, or the narrator who rejects it, is asked for."""
    table = table_of(pile)
    which = wanted(table.index, holder, about)
    found = (line(table, each) for each in pile.links.disputes if is_chosen(table, each, which))
    return DisputeLedger(items=tuple(each for each in found if each is not None))


def is_chosen(table: ClaimTable, dispute: Dispute, which: Wanted) -> bool:
    return any(
        is_wanted(which, table.told, each)
        or (side.label == "rejects" and rejects(table, each, which))
        for side in dispute.sides
        for each in side.members
    )


def rejects(table: ClaimTable, member: str, which: Wanted) -> bool:
    """Whether one of those asked for is the narrator of a telling."""
    told = table.told.get(member)
    if told is None or which.holders is None:
        return False
    ids = {each.id for each in narrators(told)}
    about = which.is_about(told.shelf, told.proposition.spans)
    return about and not ids.isdisjoint(which.holders)


def line(table: ClaimTable, dispute: Dispute) -> DisputeLine | None:
    """A dispute as an item; None where documents of a side are gone."""
    sides = tuple(side_of(table, each) for each in dispute.sides)
    asked = table.told.get(dispute.asked)
    if asked is None or not all(each.members for each in sides):
        return None
    evidence = tuple(map(asked.shelf.evidence, asked.proposition.spans))
    words = in_marks(JOIN.join(" ".join(each.exact.split()) for each in evidence))
    values = OR.join(in_marks(each.value) for each in sides if each.value)
    return DisputeLine(
        id=dispute.id,
        question=sentence(QUESTIONS, dispute.kind, (words, values)),
        kind=dispute.kind,
        asked=evidence,
        sides=sides,
        turns_on=printed(table, dispute.turns_on),
        documents=len({one.document for each in sides for one in each.members}),
        score=dispute.score,
        reason=dispute.reason,
        why=sentence(DISPUTES, dispute.reason),
    )


def side_of(table: ClaimTable, side: Side) -> DisputeSide:
    told = [table.told[each] for each in side.members if each in table.told]
    return DisputeSide(
        label=side.label,
        value=side.value,
        cues=printed(table, side.cues),
        voices=side.voices,
        members=tuple(member(table, each, side) for each in told),
    )


def member(table: ClaimTable, told: OnShelf, side: Side) -> DisputeMember:
    fields = telling_fields(told)
    is_rejected = side.label == "rejects"
    denied = side.label == "denies" and (
        told.proposition.polarity == "denies" or is_refused(fields)
    )
    untrue = denied and "false" in effects(fields["text"])
    return DisputeMember(
        **fields,
        by=named(narrators(told)) if is_rejected else fields["holders"],
        claim=table.claim_of.get(told.proposition.id),
        denied=denied and not untrue,
        untrue=untrue,
        rejected=is_rejected,
    )


def is_refused(fields: Mapping[str, Any]) -> bool:
    """Whether a negation stands around the words of a telling: "rejected the accusation that"."""
    negations = (each.evidence for each in fields["guarded"] if each.reason == "negation")
    return any(not lies_in(each, fields["evidence"]) for each in negations)


def narrators(told: OnShelf) -> tuple[Holder, ...]:
    """Who reports a telling: the next after its holders, else the document's own voice."""
    chain = chain_of(told.shelf, told.proposition.target)
    return next(iter(chain[1:]), chain[-1] if chain else ())


def in_marks(words: str) -> str:
    """Words between quotation marks, single ones where double ones stand inside."""
    return f"‘{words}’" if has_double_marks(words) else f"“{words}”"
