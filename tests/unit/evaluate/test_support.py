"""Claims with references: the format, and the scores over them."""

from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.evaluate.support_files import claims, evidence_of, plain_claim
from onrecord.evaluate.support_scores import Scored, figures, macro_f1, report, scored
from onrecord.evaluate.support_text import report_text
from onrecord.models.kit import Kit
from onrecord.models.supporter import Support

LINES = (
    '{"claim": "Tor Vik opened the **line** [3].", "references": ["[3] https://aker.example/a Tor '
    'Vik opened the line."], "attribution_label": "attributable", "src_dataset": "quays"}\n'
    "\n"
    '{"claim": "Aker has nine bridges.", "references": ["Title: Aker Text: Aker lies on a fjord.",'
    ' "It has a port."], "label": false, "src_dataset": "towns"}\n'
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "claims.jsonl"
    path.write_text(LINES, encoding="utf-8")
    return path


def test_claims_are_read_without_marks_labels_and_addresses(file: Path) -> None:
    first, second = claims(file)
    assert (first.text, first.evidence) == ("Tor Vik opened the line.", "Tor Vik opened the line.")
    assert (first.supported, first.source) == (True, "quays")
    assert second.evidence.split("\n") == ["Aker", "Aker lies on a fjord.", "It has a port."]
    assert not second.supported


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Trade grew [1][2].", "Trade grew."),
        ("Trade grew [1, 2] and fell [3].", "Trade grew and fell."),
        ("It says [sic] so in 2019 [12].", "It says [sic] so in 2019."),
    ],
)
def test_only_citations_are_taken_out(text: str, plain: str) -> None:
    assert plain_claim(text) == plain


def test_words_with_a_colon_in_a_reference_stay() -> None:
    assert evidence_of(("The title: a history. Subtitle: none.",)) == (
        "The title: a history. Subtitle: none."
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"claim": "a", "references": [], "label": "maybe"}', "maybe"),
        ('{"claim": "a", "references": []}', "None"),
        ('{"claim": "a", "label": true}', "references"),
        ("no claim", "malformed"),
    ],
)
def test_what_is_no_claim_is_said_with_its_line(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text("\n" + line, encoding="utf-8")
    with pytest.raises(OnrecordError, match=rf"line 2.*{said}"):
        claims(path)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="cannot read"):
        claims(tmp_path / "none.jsonl")


def test_macro_f1_is_the_mean_of_both_classes() -> None:
    pairs = [(True, True), (True, False), (False, False), (False, False)]
    assert macro_f1(pairs) == pytest.approx((2 / 3 + 4 / 5) / 2)
    assert macro_f1([(True, True)]) == 1.0
    assert macro_f1([(True, False), (False, True)]) == 0.0


def test_figures_count_both_ways_and_hold_their_interval() -> None:
    found = figures([True, True, False, False] * 10, [True, False, False, True] * 10)
    assert (found.claims, found.supported) == (40, 20)
    assert found.precision == found.recall == found.accuracy == 0.5
    low, high = found.interval
    assert low < found.macro_f1 < high


def test_a_report_holds_the_scorer_beside_coverage_by_data_set(file: Path, kit: Kit) -> None:
    assert kit.supporter is not None
    found = claims(file)
    read = scored(found, kit.supporter)
    assert read[0].coverage == 1.0
    assert read[1].coverage < 0.5
    made = report(str(file), found, read, kit.scorers)
    own, simple = made.systems
    assert (own.name, simple.name) == ("onrecord", "coverage")
    assert set(own.by_source) == {"quays", "towns"}
    text = report_text(made)
    assert "2 claims, 1 labelled as supported" in text
    assert "support sha256" in text


def test_the_threshold_is_one_half(file: Path) -> None:
    found = claims(file)
    read = [Scored(Support(0, 0, 0, 0, supported=score), coverage=0.0) for score in (0.5, 0.499)]
    assert report("x", found, read, ()).systems[0].all.macro_f1 == 1.0
