"""The report of an evaluation of factuality as plain text."""

from collections.abc import Iterator

from onrecord.evaluate.factuality import Report
from onrecord.export.plain import printable, ruled, with_models

NAME = 22


def report_text(report: Report) -> str:
    """The figures of one file."""
    return "\n".join((*head(report), "", *table(report)))


def head(report: Report) -> Iterator[str]:
    yield ruled(f"Factuality in {printable(report.data)}")
    yield f"{report.events} labelled events in {report.sentences} sentences"
    yield f"read by: onrecord{with_models(report.models)}"


def table(report: Report) -> Iterator[str]:
    low, high = report.interval
    error = f"{report.mae:.3f} [{low:.3f}, {high:.3f}]"
    r = "-" if report.r is None else f"{report.r:.3f}"
    yield f"{'':<{NAME}}{'MAE':<22}{'Pearson r':>10}{'events':>9}"
    yield f"{'onrecord':<{NAME}}{error:<22}{r:>10}{report.events:>9}"
    for band in report.bands:
        yield f"{'  ' + band.name:<{NAME}}{band.mae:<22.3f}{'':>10}{band.events:>9}"
    yield f"{'always 3':<{NAME}}{report.constant_mae:<22.3f}{'-':>10}{report.events:>9}"
    yield "labels −3 to 3; in brackets: 95 % by 1,000 resamples of the sentences"
