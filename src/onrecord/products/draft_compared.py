"""Compared: a sentence of a draft beside one candidate of the record, as the checks see them."""

from dataclasses import dataclass
from functools import cached_property

from onrecord.model.draft import Effect, Finding, FindingKind
from onrecord.model.product import Evidence
from onrecord.products.draft_alignment import Alignment, aligned
from onrecord.products.draft_side import Side
from onrecord.products.index import Index


@dataclass(frozen=True)
class Compared:
    """`around` is the candidate with the sentences next to it in its block, `others` are all other
    candidates; `before` is the draft's sentence before, in its block, if there is one.
    `index` looks up the record, `drafted` the draft.
    """

    draft: Side
    printed: Side
    around: Side
    others: tuple[Side, ...]
    before: Side | None
    index: Index
    drafted: Index

    @cached_property
    def aligned(self) -> Alignment:
        return aligned(self.draft, self.printed)

    def finding(
        self,
        kind: FindingKind,
        effect: Effect,
        reason: str,
        tokens: range | None = None,
        evidence: tuple[Evidence, ...] | None = None,
    ) -> Finding:
        """A finding about some tokens of the draft's sentence, or all of it; its evidence is the
        candidate unless given."""
        place = (self.draft.start, self.draft.end) if tokens is None else self.draft.place(tokens)
        found = (self.printed.evidence(),) if evidence is None else evidence
        return Finding(kind=kind, effect=effect, reason=reason, place=place, evidence=found)
