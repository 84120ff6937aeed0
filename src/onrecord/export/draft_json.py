"""Draft JSON: drafts held against a record as JSON lines, one object a draft."""

from onrecord.export.draft_report import VERDICTS, DraftReport, in_order
from onrecord.export.draft_values import (
    CheckedSentenceObject,
    CountsObject,
    DraftBlockObject,
    DraftObject,
    FindingObject,
)
from onrecord.export.jsontext import encoded
from onrecord.model.draft import CheckedDraft, CheckedSentence, Finding


def drafts_json(report: DraftReport) -> bytes:
    """One line a draft; words are exact, control characters included."""
    return b"\n".join(encoded(draft_object(each, report)) for each in report.drafts)


def draft_object(draft: CheckedDraft, report: DraftReport) -> DraftObject:
    return DraftObject(
        source=draft.source,
        sha256=draft.sha256,
        media_type=draft.media_type,
        text=draft.text,
        record=draft.record,
        documents=draft.documents,
        generated_by=draft.generated_by,
        fail_on=tuple(in_order(report.fail_on)),
        flagged=bool(report.flagged(draft)),
        counts=CountsObject(**{each: draft.count(each) for each in VERDICTS}),
        blocks=tuple(
            DraftBlockObject(start=each.start, end=each.end, kind=each.kind)
            for each in draft.blocks
        ),
        sentences=tuple(sentence_object(each, report) for each in draft.sentences),
        sources=draft.sources,
        problems=draft.problems,
    )


def sentence_object(sentence: CheckedSentence, report: DraftReport) -> CheckedSentenceObject:
    return CheckedSentenceObject(
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        verdict=sentence.verdict,
        flagged=report.flags(sentence),
        reason=sentence.reason,
        findings=tuple(map(finding_object, sentence.findings)),
        evidence=sentence.evidence,
        context=sentence.context,
        chain=sentence.chain,
        score=sentence.score,
    )


def finding_object(finding: Finding) -> FindingObject:
    return FindingObject(
        kind=finding.kind,
        effect=finding.effect,
        reason=finding.reason,
        place=finding.place,
        evidence=finding.evidence,
        chain=finding.chain,
        exact=finding.exact,
    )
