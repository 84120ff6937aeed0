"""The report of an evaluation of times as plain text."""

from collections.abc import Iterator
from itertools import groupby

from onrecord.evaluate.attribution_text import figure
from onrecord.evaluate.times_report import Example, Shown, TimesReport
from onrecord.export.plain import printable, ruled, with_models

NAME = 19


def report_text(report: TimesReport) -> str:
    """Figures, then errors by kind of time."""
    return "\n".join((*head(report), "", *table(report), "", *errors(report)))


def head(report: TimesReport) -> Iterator[str]:
    yield ruled(f"Times in {printable(report.data)}")
    yield f"{report.documents} documents, {report.counts['gold']} times labelled"
    if report.undated:
        yield f"without a date of their making: {report.undated}"
    yield f"read by: onrecord{with_models(report.models)}"


def table(report: TimesReport) -> Iterator[str]:
    for name, measure in report.measures.items():
        yield f"{name:<{NAME}}{figure(measure)}"
    for name, key in (("found", "found"), ("labelled", "gold"), ("matched", "relaxed")):
        yield f"{name:<{NAME}}{report.counts[key]}"
    yield "in brackets: 95 % by 1,000 resamples of the documents"
    yield "given, and not counted: the date of each document's making"


def errors(report: TimesReport) -> Iterator[str]:
    yield ruled("Errors", "-")
    for error, members in groupby(report.errors, key=lambda each: each.error):
        kinds = list(members)
        yield f"{error}: {sum(each.count for each in kinds)}"
        for each in sorted(kinds, key=lambda each: (-each.count, each.kind)):
            yield f"  {each.kind}: {each.count}"
            for example in each.examples:
                yield from lines_of(example)


def lines_of(example: Example) -> Iterator[str]:
    yield f"    {printable(example.document)} {example.at}, of {example.published or 'no date'}:"
    yield f"      … {example.around} …"
    for name, given in (("labelled", example.labelled), ("found", example.found)):
        if given:
            yield f"      {name:<9}{line(given)}"


def line(each: Shown) -> str:
    return printable(f"{each.words} | {each.type} {each.value}")
