"""Scores CSV: one row a forecaster, safe for spreadsheets; calibration is in the JSON."""

from onrecord.export.csv import written
from onrecord.export.scores_words import rows
from onrecord.model.ledger_scores import ForecasterScore, ScoreLedger, Share

COLUMNS = (
    *("id", "name", "judged", "open", "partly", "void", "not_theirs"),
    *("brier", "brier_n", "brier_from", "brier_to", "brier_least", "brier_most"),
    *("banded", "banded_happened", "banded_from", "banded_to"),
    *("unbanded", "unbanded_happened", "unbanded_from", "unbanded_to"),
)


def scores_csv(ledger: ScoreLedger) -> str:
    return written(COLUMNS, map(row, rows(ledger)))


def row(score: ForecasterScore) -> list[object]:
    found = score.brier
    low, high = (found.interval if found else None) or (None, None)
    return [
        *(score.holder.id, score.holder.name),
        *(score.judged, score.open, score.partly, score.void, score.not_theirs),
        *((found.mean, found.n, low, high) if found else (None, 0, None, None)),
        *((found.least, found.most) if found else (None, None)),
        *shared(score.banded),
        *shared(score.unbanded),
    ]


def shared(share: Share) -> list[object]:
    low, high = share.interval or (None, None)
    return [share.n, share.happened, low, high]
