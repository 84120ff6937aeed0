"""Words around the items of a ledger of sources: what each document draws on, and why."""

from collections.abc import Iterator
from itertools import groupby

from onrecord.export.marks import in_marks
from onrecord.export.outlook_words import located
from onrecord.export.plain import shortened
from onrecord.model.ledger_sources import (
    CitedSource,
    SourceChange,
    SourceItem,
    SourceLedger,
    SourceTie,
    TieRelation,
)
from onrecord.model.product import Evidence

READ = (
    "Who has it from whom is read from what the documents print themselves: credits, datelines, "
    "by-lines, addresses. Where nothing tells, nothing is said. All ties are in JSON and CSV."
)
"""What a tie rests on, said once at the head of a ledger."""

MOST = 5
"""Ties of one relation, cited sources and changes that are shown of one document."""

WIDE = 160
"""Characters of a document's words on one line."""

RELATIONS: dict[TieRelation, str] = {
    "draws_on": "Draws on",
    "drawn_on_by": "Drawn on by",
    "version": "Versions of the same article",
    "same_source": "Prints or quotes what others print or quote too",
    "same_words": "Has the same words as, nothing telling from whom",
}
KINDS = {
    None: "told from",
    "identical": "the same text",
    "edited": "the same text, edited",
    "excerpt": "a stretch of the same text",
    "quotation": "the same quotations",
}


def heading(ledger: SourceLedger) -> str:
    return f"Sources: {len(ledger.items)}"


def title(item: SourceItem) -> str:
    return item.title or item.source


def summary(item: SourceItem) -> str:
    """What a document is, and how much of it is its own."""
    own = f"{item.words} words, {percent(item.own_share)} of them its own"
    doubtful = f" ({percent(item.open_share)} open)" if item.open_share else ""
    return f"{item.descriptor}; {own}{doubtful} [{item.document}, {item.source}]"


def percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def form_shown(item: SourceItem) -> str:
    """The words by which a document is what it is said to be; "" where there are none."""
    if not item.form_words:
        return ""
    return f"{item.form}: {', '.join(map(quoted, item.form_words[:MOST]))}"


def groups(item: SourceItem) -> Iterator[tuple[str, list[SourceTie], int]]:
    """The ties of each relation that are shown, under its name, and how many are left."""
    for relation, found in groupby(item.ties, key=lambda each: each.relation):
        each = list(found)
        yield f"{RELATIONS[relation]}: {len(each)}", each[:MOST], len(each) - MOST


def tie(found: SourceTie) -> str:
    """The other document, how they share text, whose it is, and why."""
    date = f", {found.published}" if found.published else ""
    shared = (
        f" ({percent(found.share)} of this, {percent(found.other_share)} of the other)"
        if found.kind
        else ""
    )
    whose = f", {found.third}" if found.third else ""
    return (
        f"{found.source}{date}: {KINDS[found.kind]}{shared}{whose}; {found.sentence}, "
        f"{found.score:.2f}"
    )


def tie_words(found: SourceTie) -> Iterator[str]:
    """The words that tell from whom, and the first of those that are shared."""
    yield from map(quoted, found.evidence)
    if found.words and found.other_words:
        yield f"shared: {quoted(found.words)} = [{located(found.other_words)}]"


def changes(found: SourceTie) -> Iterator[str]:
    for each in found.changes[:MOST]:
        yield change(each)
    if len(found.changes) > MOST:
        yield f"and {len(found.changes) - MOST} more changes"


def change(each: SourceChange) -> str:
    """What one version has in the place of the other's words."""
    if each.here and each.there:
        return f"here {quoted(each.here)}, there {quoted(each.there)}"
    if each.here:
        return f"only here {quoted(each.here)}"
    return f"only there {quoted(each.there)}" if each.there else ""


def cited(item: SourceItem) -> Iterator[str]:
    """The outlets and documents that a document tells from."""
    for each in item.cites[:MOST]:
        yield cited_source(each)
    if len(item.cites) > MOST:
        yield f"and {len(item.cites) - MOST} more"


def cited_source(each: CitedSource) -> str:
    times = f"{each.statements} statement{'s' if each.statements > 1 else ''}"
    held = f", {len(each.documents)} of its documents in the record" if each.documents else ""
    place = f" [{located(each.evidence)}]" if each.evidence else ""
    return f"{each.name}: {times}{held}{place}"


def quoted(evidence: Evidence) -> str:
    return f"{in_marks(shortened(evidence.exact, WIDE))} [{located(evidence)}]"
