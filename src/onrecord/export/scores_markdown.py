"""Scores Markdown: how forecasters fare; documents' words escaped."""

from onrecord.export.escape import escaped
from onrecord.export.scores_words import NONE, NOTE, counted, heading, lines, rows
from onrecord.model.ledger_scores import ForecasterScore, ScoreLedger


def scores_markdown(ledger: ScoreLedger) -> str:
    found = [f"# {heading(ledger)}", ""]
    for each in rows(ledger):
        found += score_lines(each)
    found += ["", escaped(NOTE if ledger.items else NONE)]
    return "\n".join(found) + "\n"


def score_lines(score: ForecasterScore) -> list[str]:
    first = f"- {escaped(score.holder.name)} — {escaped(counted(score))}"
    return [first, *(f"  - {escaped(each)}" for each in lines(score))]
