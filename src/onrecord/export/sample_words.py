"""Sample words: samples, what is found in them, and whose their statements are, in words."""

from onrecord.model.judgement import CHECKS, Check
from onrecord.model.sample import Sampled
from onrecord.model.sample_sheet import SampleItem, SampleSheet

FAULTS: tuple[Check, ...] = tuple(each for each in CHECKS if each not in ("right", "wrong"))
"""The kinds of fault."""
MEANT = {
    "wrong-holder": "somebody else said it",
    "out-of-context": "the words around it say otherwise",
    "trivial": "not worth printing",
    "redundant": "it says what another statement says",
    "not-said": "nobody said it",
}


def sampled_line(sampled: Sampled | None) -> str:
    """How many statements of a sample were found right, in one sentence; "" where nobody looked."""
    if sampled is None:
        return ""
    by = " and ".join(sampled.authors)
    right = f"{sampled.right} {'was' if sampled.right == 1 else 'were'} right"
    interval = f"95 % interval {sampled.low:.2f}–{sampled.high:.2f}"
    precision = f"precision {sampled.precision:.2f} ({interval})"
    return f"{of_how_many(sampled)} checked by {by}, {right}: {precision}."


def of_how_many(sampled: Sampled) -> str:
    """The statements that count: all that were drawn, or the first of them."""
    kind = "statement" if sampled.drawn == 1 else "statements"
    kind += " of the ledger" if sampled.scope == "all" else ""
    if sampled.checked == sampled.drawn:
        return f"Of {sampled.drawn:,} {kind} drawn at random and"
    return f"Of the first {sampled.checked:,} of {sampled.drawn:,} {kind} drawn at random,"


def drawn_line(sheet: SampleSheet) -> str:
    """How a sample was drawn, in one sentence."""
    whole = "that could be printed" if sheet.sample.scope == "printable" else "of the ledger"
    documents = f"{sheet.documents:,} document{'' if sheet.documents == 1 else 's'}"
    return (
        f"{len(sheet.items):,} of the {sheet.of:,} statements {whole}, from {documents}, drawn at "
        f"random (sample {sheet.sample.name})."
    )


def named(check: Check) -> str:
    return check.replace("-", " ")


def holders_of(item: SampleItem) -> str:
    return " and ".join(item.holders) or "holder unknown"


def relayed(item: SampleItem) -> str:
    """Everyone through whom a statement came, up to the document's own voice."""
    return " ← ".join(" and ".join(step) for step in item.chain[1:])


def around(item: SampleItem) -> str:
    """The text around a statement in one piece."""
    return "".join(each.text for each in item.around)
