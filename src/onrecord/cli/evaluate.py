"""Commands that score onrecord on labelled data."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.options import attribution_option
from onrecord.cli.output import output_option, put
from onrecord.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.evaluate.attribution_report import NamedRun
    from onrecord.evaluate.polnear import Article

READERS = ("trained", "rules")
FORMATS = ("text", "json")


@click.group(short_help="Score the readers on labelled data of your own.")
def evaluate() -> None:
    """Score the readers on labelled data of your own.

    \b
    Example:
      onrecord evaluate attribution labels.jsonl
      onrecord evaluate coref gum/
      onrecord evaluate support claims.jsonl
      onrecord evaluate factuality events.jsonl
      onrecord evaluate times timebank/
      onrecord evaluate quantities sentences.json
    """


@evaluate.command(short_help="Score attributions: sources, cues, contents.")
@click.argument("data", type=click.Path(), metavar="DATA")
@attribution_option
@click.option("--against", metavar="RUN", help="Another reader, or a file that --save wrote.")
@click.option(
    "--least",
    metavar="SCORE",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Count only what has this score or more.",
)
@click.option(
    "--examples",
    metavar="N",
    type=click.IntRange(0),
    default=3,
    show_default=True,
    help="Examples of each kind of error and change.",
)
@click.option("--limit", metavar="N", type=click.IntRange(1), help="Only the first N articles.")
@click.option("--save", type=click.Path(dir_okay=False), help="Keep what was found in this file.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@output_option
def attribution(data: str, form: str, output: str | None, **asked: Any) -> None:
    """Score the attributions found in DATA against its labels.

    DATA is JSON lines, one article each: its text and labelled attributions as offsets. Prints
    precision, recall and F1 with 95 % intervals, the kinds of error with examples, and how well
    scores can be relied on. With --against, a second run beside it, and what was gained, lost
    and changed: "trained", "rules", or a file that an earlier version of onrecord saved.

    \b
    Example:
      onrecord evaluate attribution labels.jsonl
      onrecord evaluate attribution labels.jsonl --against rules --examples 10
      onrecord evaluate attribution labels.jsonl --save before.jsonl
      onrecord evaluate attribution labels.jsonl --against before.jsonl
    """
    import msgspec

    from onrecord.evaluate.attribution_report import Asked, report
    from onrecord.evaluate.attribution_runs import save
    from onrecord.evaluate.attribution_text import report_text
    from onrecord.evaluate.label_checks import checked_articles

    check_files(data, output, asked["save"], asked["against"])
    articles = checked_articles(Path(data), asked["limit"])
    before = other_run(asked["against"], articles)
    now, models = run_by(asked["attribution"], articles)
    if asked["save"]:
        save(now.run, Path(asked["save"]))
    made = report(articles, now, before, Asked(data, asked["least"], asked["examples"], models))
    if form == "json":
        put(msgspec.json.format(msgspec.json.encode(made)).decode(), output)
    else:
        put(report_text(made), output)


@evaluate.command(short_help="Score coreference: which mentions mean one person or body.")
@click.argument("data", type=click.Path(), metavar="FOLDER")
@click.option("--turns", is_flag=True, help="Write who speaks before each turn, as transcripts do.")
@click.option(
    "--errors",
    metavar="PATTERN",
    multiple=True,
    help="List all errors in documents named so (* stands for anything); repeatable.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@output_option
def coref(data: str, turns: bool, errors: tuple[str, ...], form: str, output: str | None) -> None:
    """Score which mentions are read as one person, organisation, outlet or government.

    FOLDER holds CoNLL-U files with Entity= in the last column, as those of GUM and CorefUD;
    it can be one file too. Prints MUC, B³ and CEAFe with their mean, the CoNLL score, beside
    two plain rules, and what became of names, descriptions and pronouns.

    \b
    Example:
      onrecord evaluate coref gum/
      onrecord evaluate coref gum/ --turns --errors "*_news_*"
      onrecord evaluate coref gum/ --format json -o report.json
    """
    import msgspec

    from onrecord.evaluate.coref_files import labelled_in
    from onrecord.evaluate.coref_reading import run_of
    from onrecord.evaluate.coref_report import Asked, report
    from onrecord.evaluate.coref_text import report_text
    from onrecord.models.kit import Kit

    check_files(data, output, None, None)
    read = labelled_in(Path(data), turns)
    kit = Kit()
    runs = [run_of(each, kit) for each in read]
    made = report(read, runs, Asked(data, turns, errors, kit.models))
    if form == "json":
        put(msgspec.json.format(msgspec.json.encode(made)).decode(), output)
    else:
        put(report_text(made), output)


@evaluate.command(short_help="Score support: does the evidence bear a claim out?")
@click.argument("data", type=click.Path(), metavar="DATA")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@output_option
def support(data: str, form: str, output: str | None) -> None:
    """Score how well claims that their evidence supports are told from others.

    DATA is JSON lines, one claim each: claim, references and label, as those of AttributionBench.
    Prints macro-F1 with 95 % intervals, by data set where several are mixed, beside a baseline
    that counts the words in common.

    \b
    Example:
      onrecord evaluate support claims.jsonl
      onrecord evaluate support claims.jsonl --format json -o report.json
    """
    import msgspec

    from onrecord.evaluate.support_files import claims
    from onrecord.evaluate.support_scores import report, scored
    from onrecord.evaluate.support_text import report_text
    from onrecord.models.kit import Kit
    from onrecord.models.supporter import Supporter

    check_files(data, output, None, None)
    found = claims(Path(data))
    made = report(data, found, scored(found, Supporter()), Kit().scorers)
    if form == "json":
        put(msgspec.json.format(msgspec.json.encode(made)).decode(), output)
    else:
        put(report_text(made), output)


@evaluate.command(short_help="Score factuality: does the text say that it happened?")
@click.argument("data", type=click.Path(), metavar="DATA")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@output_option
def factuality(data: str, form: str, output: str | None) -> None:
    """Score how well it is told whether events happened, as the text has it.

    DATA is JSON lines, one sentence each: text, its words parted by single spaces, and targets
    with span1, [first, last) in words, and a label from -3 to 3, as those of UW and UDS-IH2.
    Prints the mean absolute error with a 95 % interval and Pearson's r, beside always guessing 3.

    \b
    Example:
      onrecord evaluate factuality events.jsonl
      onrecord evaluate factuality events.jsonl --format json -o report.json
    """
    import msgspec

    from onrecord.evaluate.factuality import judged, report
    from onrecord.evaluate.factuality_files import sentences
    from onrecord.evaluate.factuality_text import report_text
    from onrecord.models.kit import Kit, Settings

    check_files(data, output, None, None)
    found = sentences(Path(data))
    kit = Kit(Settings(attribution="rules"))
    made = report(data, judged(found, kit), kit.models)
    if form == "json":
        put(msgspec.json.format(msgspec.json.encode(made)).decode(), output)
    else:
        put(report_text(made), output)


@evaluate.command(short_help="Score times: dates, times of day, durations, sets.")
@click.argument("data", type=click.Path(), metavar="PATH", nargs=-1, required=True)
@click.option(
    "--examples",
    metavar="N",
    type=click.IntRange(0),
    default=0,
    show_default=True,
    help="Examples of each kind of error.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@output_option
def times(data: tuple[str, ...], examples: int, form: str, output: str | None) -> None:
    """Score how well times are found and resolved to days, hours, lengths.

    PATHs are TimeML files with TIMEX3 labels, as those of TimeBank, or folders of them. Prints the
    figures of TempEval-3 with 95 % intervals: strict and relaxed precision, recall and F1, and the
    F1 of type and value; then what is missed, spurious or wrong, by kind of time. The date of a
    document's making is given to the readers as that of its publication, and is not counted.

    \b
    Example:
      onrecord evaluate times timebank/
      onrecord evaluate times timebank/ aquaint/ --examples 3
      onrecord evaluate times timebank/ --format json -o times.json
    """
    import msgspec

    from onrecord.evaluate.timeml import files_in, timeml_in
    from onrecord.evaluate.times_reading import times_in
    from onrecord.evaluate.times_report import Asked, report
    from onrecord.evaluate.times_text import report_text
    from onrecord.models.kit import Kit, Settings

    paths = [Path(each) for each in data]
    for file in files_in(paths):
        check_files(str(file), output, None, None)
    read = timeml_in(paths)
    kit = Kit(Settings(attribution="rules"))
    run = [times_in(each, kit) for each in read]
    made = report(read, run, Asked(", ".join(data), examples, kit.models))
    if form == "json":
        put(msgspec.json.format(msgspec.json.encode(made)).decode(), output)
    else:
        put(report_text(made), output)


@evaluate.command(short_help="Score quantities: values, units, changes.")
@click.argument("data", type=click.Path(), metavar="PATH")
@click.option(
    "--examples",
    metavar="N",
    type=click.IntRange(0),
    default=0,
    show_default=True,
    help="Examples of each kind of error.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@output_option
def quantities(data: str, examples: int, form: str, output: str | None) -> None:
    """Score how well numbers that count or measure are read, with their units.

    PATH is a JSON list of sentences, each with text and quantities, as those of NewsQuant. Prints
    precision, recall and F1 of values, of values with unit and with change, with 95 % intervals.

    \b
    Example:
      onrecord evaluate quantities sentences.json
      onrecord evaluate quantities sentences.json --examples 3
      onrecord evaluate quantities sentences.json --format json -o quantities-report.json
    """
    import msgspec

    from onrecord.evaluate.quantities_files import sentences
    from onrecord.evaluate.quantities_reading import amounts_in
    from onrecord.evaluate.quantities_report import Asked, report
    from onrecord.evaluate.quantities_text import report_text
    from onrecord.models.kit import Kit, Settings

    check_files(data, output, None, None)
    read = sentences(Path(data))
    kit = Kit(Settings(attribution="rules"))
    run = [amounts_in(each.text, kit) for each in read]
    made = report(read, run, Asked(data, examples, kit.models))
    if form == "json":
        put(msgspec.json.format(msgspec.json.encode(made)).decode(), output)
    else:
        put(report_text(made), output)


def check_files(data: str, output: str | None, saved: str | None, against: str | None) -> None:
    """Raises UsageError where one file would be written over another that is read or written."""
    read = [data, *([against] if against and against not in READERS else [])]
    written = [name for name in (output, saved) if name and name != "-"]
    places = [Path(name).resolve() for name in (*read, *written)]
    for at, name in enumerate(written, len(read)):
        if places[at] in places[:at]:
            raise UsageError(f"{name} is used twice; give each file a name of its own")


def other_run(name: str | None, articles: "Sequence[Article]") -> "NamedRun | None":
    """The run to compare with: by a reader of this version, or saved in a file."""
    from onrecord.evaluate.attribution_report import NamedRun
    from onrecord.evaluate.attribution_runs import saved_run

    if name is None:
        return None
    if name in READERS:
        return run_by(name, articles)[0]
    return NamedRun(name, saved_run(Path(name), articles))


def run_by(reader: str, articles: "Sequence[Article]") -> "tuple[NamedRun, tuple[str, ...]]":
    """What a reader of this version finds, and the models it reads with."""
    from onrecord.evaluate.attribution_reading import run_of
    from onrecord.evaluate.attribution_report import NamedRun
    from onrecord.models.kit import Kit, Settings

    kit = Kit(Settings(attribution="rules" if reader == "rules" else "trained"))
    return NamedRun(reader, run_of(articles, kit)), kit.models
