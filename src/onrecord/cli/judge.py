"""The command by which a person corrects who is who, what is one claim, whose a statement is and
what is printed, says how forecasts came out, what is no dispute and what is confirmed."""

import getpass
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from onrecord.cli.build import say
from onrecord.cli.output import output_option, put, spared
from onrecord.errors import OnrecordError, UsageError
from onrecord.export.plain import printable
from onrecord.model.judgement import CHECKS, NO_PERSONS, ON_STATEMENTS, OUTCOMES, Cited

if TYPE_CHECKING:
    from onrecord.api import Decided, Judged, Record
    from onrecord.model.judgement import Judgement, Verdict
    from onrecord.store.judgements import JudgementEntry

TAKES = {
    "same": "A B",
    "different": "A B",
    "name": 'A "Canonical Name"',
    "affiliation": 'A "Words"',
    "not-a-person": "A",
    "outcome": "FORECAST OUTCOME",
    "not-a-dispute": "DISPUTE",
    "confirmed": "CLAIM",
    "strike": "STATEMENT",
    "wrong-holder": "STATEMENT",
    "checked": "STATEMENT CHECK",
    "revoke": "ID",
    "list": "",
    "export": "",
    "import": "FILE",
}
"""What follows each verdict on the command line."""

VALUED = ("name", "affiliation")
READS = ("list", "export")
SHOWN = ("outcome", "confirmed")
"""Verdicts that rest on evidence."""
PAIRED = ("same", "different")


HELP = """\
Correct who is who, what is one claim, whose a statement is and what is printed, or say how a
forecast came out. A judgement is kept in the record for good, with its author and time; it wins
over every link that was found, and stays when documents are read again, or are removed and come
back. Of two that contradict each other the later one counts.

A and B are the id or name of somebody in the record, or NAME@SOURCE for the one in that
document. After "different", what could be either stays with the one in more documents.

FORECAST is its id, the beginning of one, or words quoted from it; OUTCOME is happened (of
"unlikely to hold": that it held), did-not-happen, partly, or void where it cannot be judged any
more, as when what it hung on did not come true. An id is given by six digits or more; a number
alone is no words. An outcome needs evidence: three words or a whole sentence of another
document of the record that is not older than the forecast, or an address on the net.

A and B may also be claims: the id of one, which onrecord show FILE claims gives, says so; to
name both by words, add --claims. The id of a telling, which --format json gives, means that
telling: "different CLAIM TELLING" takes it out. DISPUTE is the id of a dispute, or two claims
that are in none. A confirmed claim has credibility 1; it needs evidence from a document that
does not make the claim itself.

STATEMENT is the id of one, as onrecord show FILE statements --format json gives it, the
beginning of an id, or words: its own, or a printed sentence that it stands in. What is struck,
not its holder's, or found wrong is on no product; the ledger of statements keeps it, and says
so. CHECK is right, wrong, or the kind of fault: wrong-holder, out-of-context, trivial,
redundant or not-said.

\b
same A B               they are one
different A B          they are two
name A "Name"          what A is called across documents
affiliation A "Words"  whom A belongs to
not-a-person A         A is a thing, or what --kind says
outcome FORECAST OUTCOME   how it came out, by --evidence
not-a-dispute DISPUTE  nobody disputes anything there
confirmed CLAIM        it is so, by --evidence
strike STATEMENT       it is not to be printed
wrong-holder STATEMENT it is somebody else's, or who --value says
checked STATEMENT CHECK    what somebody found who checked it
revoke ID              takes a judgement back
list                   every judgement, and what has become of it
export                 every judgement as JSON lines
import FILE            judgements that were exported; - reads standard input

\b
Example:
  onrecord judge summit.db same "Tor Vik" "T. Vik@coverage/annex.html"
  onrecord judge summit.db name "Tor Vik" "Tor Anders Vik" --note "as he signs"
  onrecord judge summit.db not-a-person "Harbour Watch" --kind organisation
  onrecord judge summit.db outcome "collapse by May" did-not-happen \\
    --evidence "the pact was signed@coverage/june.html"
  onrecord judge summit.db different 3f2a9c0d 88bd0127
  onrecord judge summit.db same --claims "the pact will be signed" "they will sign the pact"
  onrecord judge summit.db strike "the talks went on"
  onrecord judge summit.db wrong-holder 5d0be1 --value "Ines Duarte"
  onrecord judge summit.db list
  onrecord judge summit.db export -o judgements.jsonl
"""


@click.command(
    help=HELP, short_help="Correct who is who, whose words and what is printed; say what came true."
)
@click.argument("record", type=click.Path(), metavar="FILE")
@click.argument("verdict", type=click.Choice(tuple(TAKES)))
@click.argument("words", nargs=-1, metavar="[A] [B]")
@click.option("--by", metavar="AUTHOR", help="Who decides; by default your login name.")
@click.option("--note", metavar="TEXT", help="Why.")
@click.option("--at", metavar="TIME", help="When (ISO 8601); by default now.")
@click.option(
    "--kind", type=click.Choice(NO_PERSONS), help="With not-a-person: what it is instead."
)
@click.option("--value", metavar="NAME", help="With wrong-holder: whose statement it is.")
@click.option(
    "--claims", is_flag=True, help="With same and different: A and B are words of claims."
)
@click.option(
    "--evidence",
    multiple=True,
    metavar="PLACE",
    help='With outcome and confirmed: SOURCE:START-END, "quoted words@SOURCE", or '
    '"https://… what it shows". More than once for more.',
)
@output_option
def judge(
    record: str, verdict: str, words: tuple[str, ...], output: str | None, **given: Any
) -> None:
    from onrecord import api

    check_words(verdict, words)
    check_options(verdict, output, given)
    spared(output, record)
    with api.Record(record, write=verdict not in READS) as opened:
        if verdict in READS:
            put(read_out(opened, verdict), output)
        else:
            say(f"{record}: {entered(opened, verdict, words, given)}")


def entered(opened: "Record", verdict: str, words: tuple[str, ...], given: dict[str, Any]) -> str:
    """Enters what was decided, or is imported; what it has changed."""
    if verdict == "import":
        return imported(opened, words[0])
    if verdict == "outcome":
        return came_out(opened, words, given)
    if verdict == "confirmed":
        by = decided_by(given)
        return told(opened.judge_confirmed(words[0], evidence=given["evidence"], decided=by))
    if verdict in ON_STATEMENTS:
        return on_statement(opened, verdict, words, given)
    if given["claims"] or is_about_claims(opened, verdict, words):
        about = cast("Verdict", verdict)
        return told(opened.judge_claims(about, *words, decided=decided_by(given)))
    return judged(opened, verdict, words, given)


def on_statement(
    opened: "Record", verdict: str, words: tuple[str, ...], given: dict[str, Any]
) -> str:
    """Enters what was decided about a statement. Raises UsageError for what is no finding."""
    value = words[1] if verdict == "checked" else given["value"]
    if verdict == "checked" and value not in CHECKS:
        raise UsageError(f"a statement is checked as one of: {', '.join(CHECKS)}; not {value!r}")
    about, by = cast("Verdict", verdict), decided_by(given)
    return told(opened.judge_statement(about, words[0], value=value, decided=by))


def check_options(verdict: str, output: str | None, given: dict[str, Any]) -> None:
    """Raises UsageError for options that do not go with a verdict."""
    if output and verdict not in READS:
        raise UsageError("-o goes with list and export")
    if given["kind"] and verdict != "not-a-person":
        raise UsageError("--kind goes with not-a-person")
    if given["value"] and verdict != "wrong-holder":
        raise UsageError("--value goes with wrong-holder")
    if given["evidence"] and verdict not in SHOWN:
        raise UsageError(f"--evidence goes with {' and '.join(SHOWN)}")
    if given["claims"] and verdict not in PAIRED:
        raise UsageError(f"--claims goes with {' and '.join(PAIRED)}")


def read_out(opened: "Record", verdict: str) -> str:
    """Every judgement, as lines to read or as JSON lines."""
    if verdict == "export":
        return opened.export_judgements()
    return "\n".join(map(line, opened.judgements())) or "no judgements"


def check_words(verdict: str, words: tuple[str, ...]) -> None:
    """Raises UsageError where other words follow a verdict than it takes."""
    wanted = {"A B": 2, "": 0, "FORECAST OUTCOME": 2, "STATEMENT CHECK": 2}.get(
        TAKES[verdict], 2 if verdict in VALUED else 1
    )
    several = verdict == "not-a-dispute" and len(words) == 2
    if (len(words) != wanted and not several) or not all(each.strip() for each in words):
        example = f"onrecord judge FILE {verdict} {TAKES[verdict]}".rstrip()
        raise UsageError(f"{verdict} is used like this: {example}")


def judged(opened: "Record", verdict: str, words: tuple[str, ...], given: dict[str, Any]) -> str:
    """Enters a judgement; what it has changed, and its id."""
    decided = decided_by(given)
    about, value = (words[:1], words[1]) if verdict in VALUED else (words, given["kind"])
    done = opened.judge(cast("Verdict", verdict), *about, value=value, decided=decided)
    return f"{done.change} (judgement {done.judgement.id})"


def is_about_claims(opened: "Record", verdict: str, words: tuple[str, ...]) -> bool:
    """Whether a verdict is about claims: by its name, or since it names one by an id, which no
    holder has, since each is a hash of what it is."""
    return verdict == "not-a-dispute" or (verdict in PAIRED and opened.names_a_claim(*words))


def told(done: "Judged") -> str:
    """What a judgement has changed, in one line, and its id."""
    return printable(f"{' '.join(done.change.split())} (judgement {done.judgement.id})")


def came_out(opened: "Record", words: tuple[str, ...], given: dict[str, Any]) -> str:
    """Enters how a forecast came out; what is known of it now, and the judgement's id.

    Raises UsageError for what is no outcome.
    """
    forecast, came = words
    names = {each.replace("_", "-"): each for each in OUTCOMES}
    if came not in names:
        raise UsageError(f"an outcome is one of: {', '.join(names)}; not {came!r}")
    by = decided_by(given)
    return told(opened.judge_outcome(forecast, names[came], evidence=given["evidence"], decided=by))


def decided_by(given: dict[str, Any]) -> "Decided":
    from onrecord.api import Decided

    return Decided(given["by"] or login(), past(given["at"] or now()), given["note"])


def login() -> str:
    """The user's login name. Raises UsageError where there is none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError) as error:
        raise UsageError("name who decides with --by AUTHOR") from error


def now() -> str:
    return datetime.now(UTC).isoformat()


def past(time: str) -> str:
    """A time that is not to come: of two judgements the later counts, so one of next year would
    for a year be overruled by nothing. Raises UsageError for one more than a day from now."""
    from onrecord.store.judgements import instant

    with suppress(ValueError):
        if instant(time) > datetime.now(UTC) + timedelta(days=1):
            raise UsageError(f"{time} is still to come; name with --at when it was decided")
    return time


def imported(opened: "Record", name: str) -> str:
    """Enters the judgements of a file; how many were new, and how many cannot be applied."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise OnrecordError(f"cannot read {name}: {error.strerror}") from error
    new = opened.import_judgements(data, name)
    waiting = sum(each.state == "not applied" for each in opened.judgements())
    count = f"{new} judgement{'' if new == 1 else 's'} new"
    way = f"; {waiting} of all not applied, see: onrecord judge {opened.path} list"
    return f"{count}{way if waiting else ''}"


def line(entry: "JudgementEntry") -> str:
    """A judgement as one line: id, time, author, what was decided, what has become of it."""
    made = entry.judgement
    about = " / ".join(f"{' '.join(each.exact.split())} ({each.source})" for each in made.targets)
    value = value_of(made)
    note = f" -- {made.note}" if made.note else ""
    state = f"{entry.state}: {entry.why}" if entry.why else entry.state
    what = f"{made.verdict} {about or made.revokes}{value}"
    return printable(f"{made.id}  {made.time[:16]}  {made.author}  {what}  [{state}]{note}")


def value_of(made: "Judgement") -> str:
    """What was decided, after the words it is about, and what shows it."""
    if made.verdict not in SHOWN:
        return f' "{made.value}"' if made.value else ""
    places = (
        f"{each.source}:{each.start}-{each.end}" if isinstance(each, Cited) else each.url
        for each in made.evidence
    )
    came = (made.value or "").replace("_", " ")
    return f"{f': {came}' if came else ''} by {', '.join(places)}"
