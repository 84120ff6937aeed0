"""The report of an evaluation of quantities as plain text."""

from collections.abc import Iterator

from onrecord.evaluate.attribution_text import figure
from onrecord.evaluate.quantities_report import NAMES, Example, QuantitiesReport, Scope, Shown
from onrecord.export.plain import printable, ruled, with_models

NAME = 19
CELL = 22


def report_text(report: QuantitiesReport) -> str:
    """Figures of both scopes, then errors."""
    tables = (line for scope in report.scopes for line in (*table(scope), ""))
    return "\n".join((*head(report), "", *tables, *errors(report)))


def head(report: QuantitiesReport) -> Iterator[str]:
    yield ruled(f"Quantities in {printable(report.data)}")
    yield f"{report.sentences} sentences"
    yield f"read by: onrecord{with_models(report.models)}"


def table(scope: Scope) -> Iterator[str]:
    counted = scope.counts
    yield ruled(f"{scope.name}: {counted['gold']} labelled, {counted['found']} found", "-")
    yield row("", ["precision", "recall", "F1"])
    for name in NAMES.values():
        cells = [figure(scope.measures[f"{name} {each}"]) for each in ("precision", "recall", "F1")]
        yield row(name, cells)
    yield "in brackets: 95 % by 1,000 resamples of the sentences"


def row(name: str, cells: list[str]) -> str:
    return (f"{name:<{NAME}}" + "".join(f"{cell:<{CELL}}" for cell in cells)).rstrip()


def errors(report: QuantitiesReport) -> Iterator[str]:
    yield ruled("Errors, without “one of”", "-")
    for each in report.errors:
        yield f"{each.error}: {each.count}"
        for example in each.examples:
            yield from lines_of(example)


def lines_of(example: Example) -> Iterator[str]:
    yield f"  {printable(example.text)}"
    for name, given in (("labelled", example.labelled), ("found", example.found)):
        if given:
            yield f"    {name:<9}{line(given)}"


def line(each: Shown) -> str:
    value = f"{each.value:g}" if each.high is None else f"{each.value:g} to {each.high:g}"
    units = " or ".join(dict.fromkeys(unit or "-" for unit in each.units))
    return printable(f"{each.change} {value} {units}")
