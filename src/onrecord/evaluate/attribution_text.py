"""The report of an evaluation of attribution as plain text."""

from collections.abc import Iterator

from onrecord.evaluate.attribution_examples import Example, Shown
from onrecord.evaluate.attribution_measures import Measure
from onrecord.evaluate.attribution_report import Against, Changes, Errors, Report, System
from onrecord.evaluate.reliability import AtThreshold, Bin
from onrecord.export.plain import printable, ruled, shortened_path, with_models

NAME = 19
CELL = 25
HEAD_WIDTH = CELL - 2


def report_text(report: Report) -> str:
    """Figures, errors, changes against another run, reliability."""
    return "\n".join(
        (
            *head(report),
            "",
            *table(report.system, report.against),
            "",
            *errors(report.errors),
            *(changes(report.against) if report.against else ()),
            *reliability(report.reliability),
            "",
            *thresholds(report.thresholds),
        )
    )


def head(report: Report) -> Iterator[str]:
    yield ruled(f"Attribution in {printable(report.data)}")
    counts = report.system.counts
    read_by = f"{printable(report.system.name)}{with_models(report.models)}"
    yield f"{report.articles} articles, {counts['gold']} attributions labelled"
    if report.least:
        yield f"only what scores at least {report.least:g} counts"
    yield f"read by: {read_by}"


def table(system: System, against: Against | None) -> Iterator[str]:
    """Each measure with its interval; beside it the other run's, and the difference."""
    names = [system.name, *([against.system.name, "difference"] if against else [])]
    yield row("", [shortened_path(name, HEAD_WIDTH) for name in names])
    for name, measure in system.measures.items():
        if measure.value is None and (against is None or against.differences[name].value is None):
            continue
        cells = [figure(measure)]
        if against:
            cells.append(figure(against.system.measures[name]))
            cells.append(figure(against.differences[name], signed=True))
        yield row(name, cells)
    for name in ("found", "gold", "partial"):
        counted = [each.counts[name] for each in (system, *((against.system,) if against else ()))]
        yield row({"gold": "labelled", "partial": "matched"}.get(name, name), map(str, counted))
    yield "in brackets: 95 % by 1,000 resamples of the articles"


def row(name: str, cells: "list[str] | map[str]") -> str:
    return (f"{name:<{NAME}}" + "".join(f"{cell:<{CELL}}" for cell in cells)).rstrip()


def figure(measure: Measure, signed: bool = False) -> str:
    if measure.value is None:
        return "–"
    form = "+.3f" if signed else ".3f"
    if measure.interval is None:
        return format(measure.value, form)
    low, high = measure.interval
    sign = "+.2f" if signed else ".2f"
    return f"{measure.value:{form}} [{low:{sign}}, {high:{sign}}]"


def errors(kinds: tuple[Errors, ...]) -> Iterator[str]:
    yield ruled("Errors", "-")
    for each in kinds:
        yield f"{each.kind}: {each.count}"
        for example in each.examples:
            yield from lines_of(example)
    yield ""


def changes(against: Against) -> Iterator[str]:
    yield ruled(f"Against {printable(against.system.name)}", "-")
    for each in against.changes:
        yield change_head(each)
        for example in each.examples:
            yield from lines_of(example)
    yield ""


def change_head(each: Changes) -> str:
    effects = ", ".join(f"{count} {effect}" for effect, count in each.effects.items() if count)
    return f"{each.what}: {each.count}" + (f" ({effects})" if effects else "")


def lines_of(example: Example) -> Iterator[str]:
    effect = f", {example.effect}" if example.effect else ""
    yield f"  {printable(example.article)}{effect}"
    for name, given in (
        ("labelled", example.labelled),
        ("found", example.found),
        ("before", example.before),
    ):
        yield from (f"    {name:<9}{line(each)}" for each in given)


def line(each: Shown) -> str:
    return f"{each.at}: {each.source or '(no source)'} | {each.cue or '(no cue)'} | {each.content}"


def reliability(bins: tuple[Bin, ...]) -> Iterator[str]:
    """Score bins against the share that is right."""
    yield ruled("Reliability of scores", "-")
    yield row("score", ["mean score", "content, source right", "found"])
    for each in bins:
        mean = "–" if each.mean_score is None else f"{each.mean_score:.3f}"
        share = figure(Measure(each.share, each.interval))
        yield row(f"{each.least:.2f} to {each.below:.2f}", [mean, share, str(each.found)])


def thresholds(given: tuple[AtThreshold, ...]) -> Iterator[str]:
    yield row("threshold", ["precision", "recall", "source right too", "found"])
    for each in given:
        cells = [
            figure(Measure(each.precision, each.interval)),
            f"{each.recall:.3f}",
            "–" if each.right is None else f"{each.right:.3f}",
            str(each.found),
        ]
        yield row(f"{each.name} ({each.least:.2f})", cells)
    yield "in brackets: Wilson's 95 %"
