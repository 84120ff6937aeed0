"""The report: its figures, its examples, and how it reads."""

from onrecord.evaluate.attribution_examples import spread
from onrecord.evaluate.attribution_report import Asked, NamedRun, Report, report
from onrecord.evaluate.attribution_runs import Found
from onrecord.evaluate.attribution_text import report_text
from onrecord.model.thresholds import SURE
from tests.unit.evaluate.attribution_made import LABELS, RIGHT, article, found

NOISE = found("", "", "less noise")
ASKED = Asked("labels.jsonl", models=("parser sha256:" + 64 * "a",))


def made(now: tuple[Found, ...], before: tuple[Found, ...] | None = None) -> Report:
    articles = [article(*LABELS, id=name) for name in ("one", "two")]
    runs = [
        NamedRun(name, {each.id: run for each in articles})
        for name, run in (("trained", now), ("rules", before))
        if run is not None
    ]
    return report(articles, runs[0], runs[1] if len(runs) > 1 else None, ASKED)


def test_figures_and_errors_with_their_words() -> None:
    given = made((*RIGHT[:2], NOISE))
    assert given.system.counts["partial"] == 4
    errors = {each.kind: each for each in given.errors}
    assert errors["invented"].count == 2
    assert [each.article for each in errors["invented"].examples] == ["one", "two"]
    assert errors["missed indirect"].examples[0].labelled[0].content == "more pay"
    assert errors["missed indirect"].examples[0].labelled[0].source == "The pilots"


def test_another_run_beside_it() -> None:
    against = made(RIGHT, (*RIGHT[:2], NOISE)).against
    assert against is not None
    counted = {each.what: (each.count, each.effects) for each in against.changes}
    assert counted["gained"] == (2, {"right": 2, "wrong": 0, "neither": 0})
    assert counted["lost"] == (2, {"right": 0, "wrong": 2, "neither": 0})
    assert counted["changed"][0] == 0
    gain = against.differences["partial precision"].value
    assert gain is not None
    assert abs(gain - 1 / 3) < 1e-9


def test_the_text_names_all_of_it() -> None:
    shown = report_text(made(RIGHT, (*RIGHT[:2], NOISE)))
    for words in (
        "2 articles, 6 attributions labelled",
        "trained with parser sha256:aaaaaaaaaaaa",
        "partial F1         1.000 [1.00, 1.00]",
        "gained: 2 (2 right)",
        "lost: 2 (2 wrong)",
        f"sure ({SURE:.2f})",
        "  one, right\n    labelled ",
    ):
        assert words in shown
    assert "recall mixed" not in shown


def test_controls_in_a_text_do_not_reach_the_terminal() -> None:
    run = NamedRun("rules", {"one\x1b[31m": (NOISE,)})
    given = report([article(*LABELS, id="one\x1b[31m")], run, None, ASKED)
    assert "\x1b" not in report_text(given)


def test_examples_are_spread() -> None:
    assert spread(range(10), 3) == [0, 3, 6]
    assert spread(range(2), 3) == [0, 1]
    assert spread(range(5), 0) == []
