"""Ledger text: a ledger of statements for a terminal."""

from collections.abc import Iterator

from onrecord.export.judged_words import judged
from onrecord.export.marks import in_marks, placed
from onrecord.export.page_words import mailed
from onrecord.export.plain import ruled, wrapped
from onrecord.export.said_words import published, stated
from onrecord.model.ledger import Ledger, StatementItem


def ledger_text(ledger: Ledger) -> str:
    """Each statement with whose it is, how it came and where it stands; by document."""
    pages = [ruled(f"Statements: {len(ledger.items)}")]
    source = None
    for item in ledger.items:
        if item.evidence[0].source != source:
            source = item.evidence[0].source
            pages.append(ruled(f"{mailed(source)}, {published(item.said)}", "-"))
        pages.append("\n".join(item_lines(item)))
    return "\n\n".join(pages) + "\n"


def item_lines(item: StatementItem) -> Iterator[str]:
    yield wrapped(f"{held_by(item)} — {manner(item)}")
    yield wrapped(f"{in_marks(item.text)} [{places(item)}]", "    ")
    if item.guarded:
        yield wrapped(f"kept off products: {kept_off(item)}", "    ")
    if item.judged:
        yield wrapped(judged(item), "    ")


def held_by(item: StatementItem) -> str:
    """The holders, then everyone through whom the statement came up to the document's voice."""
    steps = [" and ".join(step) for step in item.chain]
    return " ← ".join(steps[:-1] or steps or ["holder unknown"])


def manner(item: StatementItem) -> str:
    """Kind, act, polarity, certainty, stance and rendering where they are not the plain ones, the
    day that the text states, the day that it looks at, and the score.
    """
    words: list[str] = ["own voice" if item.kind == "own" else item.kind]
    words += [item.form] if item.form else []
    words += [item.act.replace("_", " ")] if item.act and item.act != "made" else []
    words += [item.polarity] if item.polarity and item.polarity != "asserts" else []
    words += [how_sure(item)] if item.certainty_cue else []
    words += [f"the narrator {item.stance.value} it"] if item.stance else []
    words += [rendered(item)] if item.rendering else []
    words += [each for each in (stated(item.said), looks(item)) if each]
    words += [f"{item.score:.2f}"] if item.score is not None else []
    return ", ".join(words)


def looks(item: StatementItem) -> str:
    """The day that a statement looks ahead to or back on; "" where it gives none."""
    if item.turn is None:
        return ""
    return f"looking {'ahead to' if item.turn.turn == 'ahead' else 'back on'} {item.turn.value}"


def how_sure(item: StatementItem) -> str:
    """How sure the statement is, in whose words."""
    cues = " … ".join(in_marks(each.exact) for each in item.certainty_cue)
    return f"{item.certainty} (the {item.whose}’s {cues})"


def rendered(item: StatementItem) -> str:
    """By whom translated words are quoted, as far as the chain says."""
    likely = item.rendering is not None and item.rendering.basis == "likely"
    quoters = " and ".join(item.chain[1]) if len(item.chain) > 1 else ""
    return ("likely " if likely else "") + (
        f"as rendered by {quoters}" if quoters else "translated"
    )


def kept_off(item: StatementItem) -> str:
    return ", ".join(f"{each.reason} ({in_marks(each.evidence.exact)})" for each in item.guarded)


def places(item: StatementItem) -> str:
    return ", ".join(placed(each) for each in item.evidence)
