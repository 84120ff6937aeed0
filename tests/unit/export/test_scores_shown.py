"""Scores as text, Markdown, JSON and CSV: the same numbers, names made safe."""

import csv
import io
import json

import pytest

from onrecord.errors import UsageError
from onrecord.export.scores_shown import scores
from onrecord.model.ledger_scores import (
    Brier,
    Calibration,
    ForecasterScore,
    ScoreLedger,
    Share,
)
from onrecord.model.product import NamedHolder

NONE = Share(n=0, happened=0, share=None, interval=None)


def score(name: str, brier: Brier | None = None) -> ForecasterScore:
    share = Share(n=3, happened=2, share=2 / 3, interval=(0.208, 0.939))
    return ForecasterScore(
        holder=NamedHolder("a1", name),
        judged=6,
        open=4,
        partly=1,
        void=1,
        banded=share if brier else NONE,
        unbanded=Share(n=1, happened=0, share=0.0, interval=(0.0, 0.793)),
        brier=brier,
        calibration=(Calibration(band=(55, 80), scale="icd203", came_out=share),) if brier else (),
        forecasts=("f1",),
    )


BRIER = Brier(n=3, mean=0.19, interval=(0.0, 0.44), least=0.1, most=0.3)
ONE = ScoreLedger(items=(score("Tor *Vik*", BRIER),), all=score("all", BRIER))
TWO = ScoreLedger(items=(score("Tor Vik", BRIER), score("=Ines")), all=score("all", BRIER))


def test_as_text_with_n_interval_and_range() -> None:
    text = " ".join(scores(ONE, "text").split())
    assert text.startswith("Scores: 1 ")
    assert "Tor *Vik* — 6 judged (1 partly, 1 void), 4 open" in text
    assert "Brier score 0.190 (n = 3, interval 0.000–0.440, range 0.100–0.300)" in text
    assert "55–80 % (ICD 203): 2 of 3 happened, 67 % (21–94 %)" in text
    assert "in words without a band: 0 of 1 happened, 0 % (0–79 %)" in text
    assert "an interpretation" in text
    assert "all —" not in text


def test_several_forecasters_are_followed_by_all_together() -> None:
    text = scores(TWO, "text")
    assert text.index("Tor Vik") < text.index("=Ines") < text.index("all — 6 judged")


def test_markdown_escapes_what_comes_from_documents() -> None:
    assert "- Tor \\*Vik\\* — 6 judged" in scores(ONE, "md")


def test_json_has_its_schema_and_all_numbers() -> None:
    found = json.loads(scores(ONE, "json"))
    assert (found["schema"], found["form"]) == ("onrecord/ledger/1", "scores")
    assert found["items"][0]["calibration"][0]["came_out"]["interval"] == [0.208, 0.939]


def test_csv_has_a_row_for_each_and_one_for_all() -> None:
    rows = list(csv.DictReader(io.StringIO(scores(TWO, "csv"))))
    assert [each["name"] for each in rows] == ["Tor Vik", "'=Ines", "all"]
    assert (rows[0]["brier"], rows[1]["brier"], rows[1]["brier_n"]) == ("0.19", "", "0")


@pytest.mark.parametrize("form", ["text", "md", "json", "csv"])
def test_nothing_judged_says_how_to_judge(form: str) -> None:
    shown = scores(ScoreLedger(items=(), all=None), form)
    assert ("onrecord judge FILE outcome" in " ".join(shown.split())) == (form in ("text", "md"))


def test_another_format_is_refused() -> None:
    with pytest.raises(UsageError):
        scores(ONE, "html")
