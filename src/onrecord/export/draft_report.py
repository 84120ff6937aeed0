"""Draft report: drafts that were held against a record, and which sentences are flagged."""

from collections.abc import Iterable
from typing import NamedTuple, get_args

from onrecord.model.draft import CheckedDraft, CheckedSentence, FindingKind, Verdict
from onrecord.model.product import NotRead

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
FINDINGS: tuple[FindingKind, ...] = get_args(FindingKind)
CLEAN: frozenset[str] = frozenset({"supported", "no_claim"})
FAIL_ON: frozenset[str] = frozenset(VERDICTS) - CLEAN
"""What flags a sentence unless something else is asked for."""


class DraftReport(NamedTuple):
    """What a report is made from.

    `fail_on`: the verdicts and kinds of findings that flag a sentence. `everything`: clean
    sentences are shown with their evidence too.
    """

    drafts: tuple[CheckedDraft, ...]
    not_read: tuple[NotRead, ...] = ()
    fail_on: frozenset[str] = FAIL_ON
    everything: bool = False

    def flags(self, sentence: CheckedSentence) -> bool:
        return not sentence.kinds.isdisjoint(self.fail_on)

    def in_full(self, sentence: CheckedSentence) -> bool:
        """Whether a sentence is shown with reason, findings and evidence."""
        return self.everything or sentence.verdict not in CLEAN or self.flags(sentence)

    def flagged(self, draft: CheckedDraft) -> int:
        return sum(map(self.flags, draft.sentences))

    @property
    def any_flagged(self) -> bool:
        return any(map(self.flagged, self.drafts))


def in_order(names: Iterable[str]) -> list[str]:
    """Verdicts and kinds of findings in the order in which they are always listed."""
    asked = frozenset(names)
    return [each for each in (*VERDICTS, *FINDINGS) if each in asked]
