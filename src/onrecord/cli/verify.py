"""The command that holds drafts against a record, sentence by sentence."""

import os
import sys
from typing import TYPE_CHECKING

import click

from onrecord.cli.output import output_option, put, spared
from onrecord.cli.search import is_terminal
from onrecord.cli.unreadable import UNREADABLE, UnreadableError
from onrecord.errors import OnrecordError, UsageError
from onrecord.export.draft_report import FAIL_ON, FINDINGS, VERDICTS, DraftReport, in_order
from onrecord.export.draft_words import KINDS, MEANT, named
from onrecord.export.plain import printable
from onrecord.model.product import NotRead

if TYPE_CHECKING:
    from onrecord.model.draft import CheckedDraft

FORMATS = ("text", "md", "json", "html")
NOTHING = "none"
CLEAN, FLAGGED = 0, 1
NAMES = {named(each): each for each in (*VERDICTS, *FINDINGS)}


class FailOn(click.ParamType[frozenset[str]]):
    """Verdicts and kinds of findings, hyphens between words and commas between names."""

    name = "list"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> frozenset[str]:
        if isinstance(value, frozenset):
            return value
        asked = [each.strip().replace("_", "-") for each in str(value).lower().split(",")]
        if asked == [NOTHING]:
            return frozenset()
        for each in asked:
            if each not in NAMES:
                known = ", ".join((NOTHING, *NAMES))
                self.fail(f"{each!r} is no verdict and no finding; use {known}", param, ctx)
        return frozenset(NAMES[each] for each in asked)


def listed() -> str:
    """What --fail-on takes, for --help: a line each."""
    verdicts = {named(each): meant for each, meant in MEANT.items()}
    findings = {named(each): meant for each, meant in KINDS.items()}
    width = max(map(len, NAMES))
    lines = ["\b", "Verdicts:"]
    lines += [f"  {name:<{width}}  {meant}" for name, meant in verdicts.items()]
    lines += ["", "\b", "Findings:"]
    lines += [f"  {name:<{width}}  {meant}" for name, meant in findings.items()]
    return "\n".join(lines)


@click.command(
    short_help="Hold a draft against a record, sentence by sentence.",
    epilog=listed(),
)
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option(
    "--against",
    "record",
    type=click.Path(),
    required=True,
    metavar="FILE",
    help="The record that the draft is held against.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option(
    "--fail-on",
    type=FailOn(),
    metavar="LIST",
    default=",".join(map(named, in_order(FAIL_ON))),
    show_default=True,
    help="Verdicts and findings that flag a sentence, with commas between them; none for none.",
)
@click.option("--all", "everything", is_flag=True, help="Clean sentences with their evidence too.")
@output_option
def verify(
    drafts: tuple[str, ...],
    record: str,
    form: str,
    fail_on: frozenset[str],
    everything: bool,
    output: str | None,
) -> int:
    """Hold each DRAFT against a record, sentence by sentence: is it printed there, on whose word,
    and in these words?

    A DRAFT is a file of any kind that `onrecord build` reads (.md, .txt, .docx, .html, .pdf, …),
    a folder of them, or - for standard input.

    Printed is not proved: supported means that a document of the record says so, not found that
    none does. Nothing is said of what the record does not hold.

    \b
    Exit codes:
      0  no sentence is flagged
      1  a sentence is flagged (--fail-on says for what)
      2  a draft or the record cannot be read, or the command makes no sense

    \b
    Example:
      onrecord verify draft.md --against summit.db
      onrecord verify draft.docx --against summit.db --format html -o draft.html
      onrecord verify draft.md --against summit.db --fail-on contradicted,altered,stripped
      pandoc draft.odt -t plain | onrecord verify - --against summit.db --format json
    """
    spared(output, record)
    for draft in drafts:
        spared_draft(output, draft)
    try:
        checked, not_read = verified(drafts, record)
        report = DraftReport(checked, not_read, fail_on, everything)
        print_report(report, form, output)
    except UsageError:
        raise
    except OnrecordError as error:
        raise UnreadableError(str(error)) from error
    for each in not_read:
        click.echo(printable(f"onrecord: {each.source}: {each.reason}"), err=True)
    if not_read or not checked:
        return UNREADABLE
    return FLAGGED if report.any_flagged else CLEAN


def spared_draft(output: str | None, draft: str) -> None:
    """Raises UsageError where the report would overwrite a draft."""
    if output and output != "-" and os.path.realpath(output) == os.path.realpath(draft):
        raise UsageError(f"{output} is the draft itself; name another file with -o")


def verified(
    drafts: tuple[str, ...], record: str
) -> "tuple[tuple[CheckedDraft, ...], tuple[NotRead, ...]]":
    """Every draft that could be read, checked, and what could not be."""
    from onrecord import api

    found: list[CheckedDraft | NotRead] = []
    with api.open_record(record) as opened:
        for draft in drafts:
            found += opened.verify(draft) or [NotRead(draft, "there is no file to read in it")]
    return (
        tuple(each for each in found if not isinstance(each, NotRead)),
        tuple(each for each in found if isinstance(each, NotRead)),
    )


def print_report(report: DraftReport, form: str, output: str | None) -> None:
    """Writes the report; where its reader has gone, the exit code still says what was found."""
    from onrecord.export import draft_shown

    if not report.drafts:
        return
    text = draft_shown.drafts(report, form, colour=output is None and is_terminal())
    try:
        put(text, output)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
