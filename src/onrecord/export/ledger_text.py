"""Ledger text: a ledger of statements for a terminal."""

from collections.abc import Iterator

from onrecord.export.plain import ruled, wrapped
from onrecord.export.shapes import LedgerShape, StatementShape
from onrecord.lexicon.stand import has_double_marks


def ledger_text(ledger: LedgerShape) -> str:
    """Each statement with whose it is, how it came and where it stands; by document."""
    pages = [ruled(f"Statements: {len(ledger.items)}")]
    source = None
    for item in ledger.items:
        if item.evidence[0].source != source:
            source = item.evidence[0].source
            pages.append(ruled(source, "-"))
        pages.append("\n".join(item_lines(item)))
    return "\n\n".join(pages) + "\n"


def item_lines(item: StatementShape) -> Iterator[str]:
    yield wrapped(f"{held_by(item)} — {manner(item)}")
    yield wrapped(f"{in_marks(item.text)} [{places(item)}]", "    ")
    if item.guarded:
        yield wrapped(f"kept off products: {kept_off(item)}", "    ")


def in_marks(words: str) -> str:
    """Words between quotation marks, single ones where double ones stand inside."""
    return f"‘{words}’" if has_double_marks(words) else f"“{words}”"


def held_by(item: StatementShape) -> str:
    """The holders, then everyone through whom the statement came up to the document's voice."""
    steps = [" and ".join(step) for step in item.chain]
    return " ← ".join(steps[:-1] or steps or ["holder unknown"])


def manner(item: StatementShape) -> str:
    """Kind, act and polarity where they are not the plain ones, and the score."""
    words = ["own voice" if item.kind == "own" else item.kind]
    words += [item.form] if item.form else []
    words += [item.act.replace("_", " ")] if item.act and item.act != "made" else []
    words += [item.polarity] if item.polarity and item.polarity != "asserts" else []
    words += [f"{item.score:.2f}"] if item.score is not None else []
    return ", ".join(words)


def kept_off(item: StatementShape) -> str:
    return ", ".join(f"{each.reason} ({in_marks(each.evidence.exact)})" for each in item.guarded)


def places(item: StatementShape) -> str:
    return ", ".join(f"{each.start}-{each.end}" for each in item.evidence)
