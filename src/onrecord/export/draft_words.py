"""Draft words: what reports of a draft call verdicts and findings, and say at the head."""

from collections.abc import Mapping, Sequence
from typing import Final

from onrecord.export.draft_report import FAIL_ON, DraftReport, in_order
from onrecord.export.marks import in_marks
from onrecord.export.plain import shortened, with_models
from onrecord.model.draft import WORST, CheckedDraft, FindingKind, Verdict
from onrecord.model.product import SourceEntry

SIGNS: Final[Mapping[Verdict, str]] = {
    "supported": "✓",
    "partly": "≈",
    "not_found": "∅",
    "contradicted": "✗",
    "needs_person": "?",
    "no_claim": "–",
}
SHORT: Final[Mapping[Verdict, str]] = {
    "supported": "supported",
    "partly": "partly",
    "not_found": "not found",
    "contradicted": "contradicted",
    "needs_person": "for a person to judge",
    "no_claim": "no claim",
}
LONG: Final[Mapping[Verdict, str]] = {
    **SHORT,
    "supported": "supported: printed here",
    "contradicted": "contradicted: printed otherwise",
}
MEANT: Final[Mapping[Verdict, str]] = {
    "supported": "the evidence prints all that the sentence says",
    "partly": "the evidence prints less than the sentence says",
    "not_found": "no document of the record prints it",
    "contradicted": "a document prints what rules it out",
    "needs_person": "the evidence is there and cannot be judged by a program",
    "no_claim": "there is nothing in it to look up",
}
KINDS: Final[Mapping[FindingKind, str]] = {
    "verbatim": "a quotation stands in the record to the letter",
    "cut": "words of a quotation are left out",
    "altered": "words of a quotation are changed",
    "rendered": "a quotation is translated or worded otherwise in the record",
    "other_holder": "it is somebody else’s word in the record",
    "nowhere": "a quotation stands nowhere in the record",
    "stripped": "somebody’s word is told as plain fact",
    "relayer": "who passed it on is left out",
    "rejected": "what the source rejects is told without that",
    "negation": "one says that it is so, the other that it is not",
    "hedge": "“may”, “reportedly” and the like are left out",
    "tense": "what was planned is told as done, or the reverse",
    "condition": "an “if” is left out",
    "number": "a number differs or is not in the evidence",
    "date": "a date differs or is not in the evidence",
    "name": "a name differs or is not in the evidence",
    "office": "an office differs or is not in the evidence",
    "detail": "a detail is not in the evidence",
    "unread": "it cannot be read by the program",
    "score": "found by the scorer, not by comparing words",
}
TITLE = 50
"""Characters of a title that stands for its outlet."""

VOICE = "on the word of "
OWN_VOICE = "in the voice of "
PRINTED = (
    "“Printed here” means that one of these documents says so, on the word of whoever is named: "
    "it does not make it true. “Not found” means that these documents do not say it."
)


def named(kind: str) -> str:
    """A verdict or finding as --fail-on takes it."""
    return kind.replace("_", "-")


def quantity(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def title(draft: CheckedDraft) -> str:
    return f"{draft.source}, held against {draft.record}"


def held_against(draft: CheckedDraft) -> str:
    """What a draft was held against, and by what."""
    made = draft.generated_by
    return (
        f"Held against the {quantity(draft.documents, 'document')} of {draft.record}, sentence by "
        f"sentence, by onrecord {made.version}{with_models(made.models)}."
    )


def tally(draft: CheckedDraft) -> list[tuple[Verdict, int]]:
    """How many sentences have each verdict, the gravest first."""
    counts = [(each, draft.count(each)) for each in WORST]
    return [each for each in counts if each[1]]


def summary(draft: CheckedDraft, report: DraftReport) -> str:
    """The counts, and how many sentences are flagged for what."""
    counts = ", ".join(f"{count:,} {SHORT[verdict]}" for verdict, count in tally(draft))
    sentences = quantity(len(draft.sentences), "sentence")
    return f"{sentences}{': ' if counts else ''}{counts}. {flagged(draft, report)}"


def flagged(draft: CheckedDraft, report: DraftReport) -> str:
    """How many sentences are flagged, and for what where that is not the usual."""
    count = report.flagged(draft)
    usual = report.fail_on == FAIL_ON
    asked = ", ".join(map(named, in_order(report.fail_on))) or "none"
    return f"{count or 'None'} flagged{'' if usual else f' (--fail-on {asked})'}."


def whose(chain: Sequence[Sequence[str]]) -> str:
    """On whose word something rests, through whom; "" where that is not known."""
    steps = [" and ".join(step) for step in chain]
    if len(steps) < 2:
        return OWN_VOICE + steps[0] if steps else ""
    return VOICE + " ← ".join(steps[:-1])


def published(entry: SourceEntry | None) -> str:
    """Outlet, or the title where that is not known, and day of a source."""
    if entry is None:
        return ""
    day = (entry.published or "")[:10] or "date unknown"
    title = in_marks(shortened(entry.title, TITLE)) if entry.title else ""
    return ", ".join(each for each in (entry.outlet or title, day) if each)
