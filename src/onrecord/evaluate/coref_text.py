"""The report of an evaluation of coreference as plain text."""

from collections.abc import Iterator
from itertools import groupby

from onrecord.evaluate.attribution_text import figure
from onrecord.evaluate.coref_errors import FATES, FormRow, Shown
from onrecord.evaluate.coref_report import CorefReport, Row
from onrecord.export.plain import printable, ruled, with_models

NAME = 16
CELL = 9


def report_text(report: CorefReport) -> str:
    """Scores by match and scope, fates by form, errors."""
    return "\n".join((*head(report), "", *tables(report.rows), *fates(report), *errors(report)))


def head(report: CorefReport) -> Iterator[str]:
    yield ruled(f"Coreference in {printable(report.data)}")
    yield f"documents: {report.documents}, words: {report.words}"
    yield f"labelled: {report.mentions} mentions of {report.entities} people and organisations"
    if report.turns:
        yield "who speaks is written before each turn"
    yield f"read by: onrecord{with_models(report.models)}"


def tables(given: tuple[Row, ...]) -> Iterator[str]:
    for key, members in groupby(given, key=lambda each: (each.match, each.named, each.singletons)):
        yield ruled(title(*key), "-")
        yield line("", ["mentions", "", "", "MUC", "B³", "CEAFe", "CoNLL"])
        yield line("", ["precision", "recall", "F1", "F1", "F1", "F1", "F1"])
        for each in members:
            found = each.scores["mentions"]
            f1 = [each.scores[name].f1 for name in ("MUC", "B³", "CEAFe")]
            cells = [f"{value:.3f}" for value in (found.precision, found.recall, found.f1, *f1)]
            yield line(each.system, [*cells, figure(each.conll)])
        yield ""


def title(match: str, named: bool, singletons: bool) -> str:
    whom = "People and organisations" + (" with a name" if named else "")
    alone = "with singletons" if singletons else "without singletons"
    return f"{whom}, {alone}, {match}"


def line(name: str, cells: list[str]) -> str:
    return (f"{name:<{NAME}}" + "".join(f"{cell:<{CELL + 1}}" for cell in cells)).rstrip()


def fates(report: CorefReport) -> Iterator[str]:
    """What became of the mentions of people and organisations with a name, by heads."""
    yield ruled("Mentions of people and organisations with a name, heads", "-")
    yield line("", list(FATES))
    yield from map(form_line, report.forms)
    yield "in brackets: 95 % by 1,000 resamples of the documents"


def form_line(row: FormRow) -> str:
    return line(row.form, [str(row.fates[fate]) for fate in FATES])


def errors(report: CorefReport) -> Iterator[str]:
    for (fate, form), members in groupby(
        sorted(report.errors, key=lambda each: (FATES.index(each.fate), each.form)),
        key=lambda each: (each.fate, each.form),
    ):
        yield ""
        yield ruled(f"{fate}: {form}", "-")
        yield from map(error_line, members)


def error_line(each: Shown) -> str:
    said = [f"labelled {each.entity}"] if each.entity else []
    said += [f"read as {each.chain}"] if each.chain else []
    return printable(f"{each.document} {each.at}: {'; '.join(said)}: {each.words}")
