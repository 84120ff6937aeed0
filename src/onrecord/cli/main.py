"""The onrecord command. Nothing slow is imported before a command needs it."""

import os
import sys
from collections.abc import Sequence

import click

from onrecord import __version__
from onrecord.cli.build import build, check, remove
from onrecord.cli.changes import changes
from onrecord.cli.evaluate import evaluate
from onrecord.cli.judge import judge
from onrecord.cli.quote import quote
from onrecord.cli.read import read, schema
from onrecord.cli.room import serve, site
from onrecord.cli.sample import sample
from onrecord.cli.search import codebook, search
from onrecord.cli.show import show
from onrecord.cli.verify import verify
from onrecord.errors import OnrecordError
from onrecord.export.plain import printable

INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="onrecord")
def onrecord() -> None:
    """Put a pile of news coverage on the record: who said what, on whose word.

    \b
    Example:
      onrecord build coverage/ --to summit.db
      onrecord show summit.db panel
    """


for command in (
    build,
    show,
    changes,
    serve,
    site,
    search,
    quote,
    verify,
    judge,
    sample,
    read,
    schema,
    codebook,
    evaluate,
    check,
    remove,
):
    onrecord.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; gives its exit code. Every error is one line with the way out."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        result = onrecord.main(given or ["--help"], prog_name="onrecord", standalone_mode=False)
        sys.stdout.flush()
    except (click.exceptions.Abort, KeyboardInterrupt):
        report("interrupted; what was read is kept, the same command goes on from there")
        return INTERRUPTED
    except BrokenPipeError:
        # the reader of our output has gone; keep Python from complaining at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        return failed(error)
    return result if isinstance(result, int) else 0


def failed(error: Exception) -> int:
    """Says what went wrong in one line; gives the exit code."""
    if isinstance(error, click.ClickException):
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "onrecord"
        report(f"{error.format_message()} (see {command} --help)")
        return error.exit_code
    if isinstance(error, OnrecordError):
        report(str(error))
        return error.exit_code
    if os.environ.get("ONRECORD_DEBUG"):
        raise error
    report(
        f"unexpected {type(error).__name__}: {error}; this is a fault of onrecord, "
        "please report it (ONRECORD_DEBUG=1 shows where)"
    )
    return 70


def report(message: str) -> None:
    """One line on standard error, whatever names of files and outlets are in it."""
    click.echo(f"onrecord: {printable(message)}", err=True)
