"""The report of an evaluation of support as plain text."""

from collections.abc import Iterator

from onrecord.evaluate.support_scores import Figures, Report
from onrecord.export.plain import printable, ruled, with_models

NAME = 22


def report_text(report: Report) -> str:
    """Each system's figures, over all claims and by data set."""
    return "\n".join((*head(report), "", *table(report)))


def head(report: Report) -> Iterator[str]:
    yield ruled(f"Support in {printable(report.data)}")
    whole = report.systems[0].all
    yield f"{whole.claims} claims, {whole.supported} labelled as supported"
    yield f"read by: onrecord{with_models(report.models)}"


def table(report: Report) -> Iterator[str]:
    yield f"{'':<{NAME}}{'macro-F1':<20}{'accuracy':>9}{'precision':>11}{'recall':>8}{'claims':>8}"
    for system in report.systems:
        yield line(system.name, system.all)
        for source, figures in system.by_source.items():
            yield line(f"  {printable(source)}", figures)
    yield "in brackets: 95 % by 1,000 resamples of the claims; precision and recall of supported"


def line(name: str, found: Figures) -> str:
    low, high = found.interval
    figure = f"{found.macro_f1:.3f} [{low:.2f}, {high:.2f}]"
    return (
        f"{name:<{NAME}}{figure:<20}{found.accuracy:>9.3f}{found.precision:>11.3f}"
        f"{found.recall:>8.3f}{found.claims:>8}"
    )
