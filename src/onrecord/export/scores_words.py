"""Words of scores: how a forecaster's predictions came out, in lines."""

from collections.abc import Iterator

from onrecord.export.outlook_words import SCALES
from onrecord.model.ledger_scores import (
    Brier,
    Calibration,
    ForecasterScore,
    ScoreLedger,
    Share,
)

NOTE = (
    "Over predictions that a person judged. A probability is the middle of the band in which the "
    "scale puts the likelihood words: an interpretation; the range is what the ends of the bands "
    "would give. Predictions in other words (“will”, “may”) are counted, not scored. A Brier "
    "score of 0 is perfect, 0.25 what always saying 50 % gives. What a forecaster denies, "
    "questions, did not say or only supposes, or what the narrator rejects, is counted, not "
    "scored. Intervals are of 95 %."
)
NOT_THEIRS = "denied, not said or rejected"
NONE = (
    "No prediction has been judged yet; judge one with: onrecord judge FILE outcome FORECAST "
    "OUTCOME --evidence PLACE"
)


def heading(ledger: ScoreLedger) -> str:
    return f"Scores: {len(ledger.items)}"


def rows(ledger: ScoreLedger) -> Iterator[ForecasterScore]:
    """Each forecaster; after several, all their predictions together."""
    yield from ledger.items
    if ledger.all and len(ledger.items) > 1:
        yield ledger.all


def counted(score: ForecasterScore) -> str:
    """How many were judged, and how many of these cannot be scored; how many are open."""
    counts = ((score.partly, "partly"), (score.void, "void"), (score.not_theirs, NOT_THEIRS))
    aside = [f"{n} {word}" for n, word in counts if n]
    unscored = f" ({', '.join(aside)})" if aside else ""
    return f"{score.judged} judged{unscored}, {score.open} open"


def lines(score: ForecasterScore) -> Iterator[str]:
    if score.brier:
        yield brier(score.brier)
    for each in score.calibration:
        yield calibrated(each)
    if score.unbanded.n:
        yield f"in words without a band: {came_out(score.unbanded)}"


def brier(found: Brier) -> str:
    interval = f", interval {span(found.interval)}" if found.interval else ""
    ends = f"range {span((found.least, found.most))}"
    return f"Brier score {found.mean:.3f} (n = {found.n}{interval}, {ends})"


def span(interval: tuple[float, float]) -> str:
    low, high = interval
    return f"{low:.3f}–{high:.3f}"


def calibrated(found: Calibration) -> str:
    low, high = found.band
    return f"{low}–{high} % ({SCALES.get(found.scale, found.scale)}): {came_out(found.came_out)}"


def came_out(share: Share) -> str:
    """“2 of 3 happened, 67 % (21–94 %)”."""
    if share.share is None or share.interval is None:
        return "none"
    low, high = (f"{100 * each:.0f}" for each in share.interval)
    return f"{share.happened} of {share.n} happened, {100 * share.share:.0f} % ({low}–{high} %)"
