"""Scores text: how forecasters fare, for a terminal."""

from onrecord.export.plain import ruled, wrapped
from onrecord.export.scores_words import NONE, NOTE, counted, heading, lines, rows
from onrecord.model.ledger_scores import ForecasterScore, ScoreLedger


def scores_text(ledger: ScoreLedger) -> str:
    pages = [ruled(heading(ledger))]
    pages += ["\n".join(score_lines(each)) for each in rows(ledger)]
    pages.append(wrapped(NOTE if ledger.items else NONE))
    return "\n\n".join(pages) + "\n"


def score_lines(score: ForecasterScore) -> list[str]:
    first = wrapped(f"{score.holder.name} — {counted(score)}")
    return [first, *(wrapped(each, "    ", "      ") for each in lines(score))]
