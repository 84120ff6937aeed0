"""Words around changes: what came, what is new, and since when or against what."""

from collections.abc import Iterable, Iterator

from onrecord.export.claims_words import counted
from onrecord.export.claims_words import title as claim_title
from onrecord.export.outlook_dates import dated
from onrecord.export.outlook_words import located
from onrecord.export.said_words import day, published
from onrecord.model.ledger_changes import (
    Changes,
    ClaimChange,
    DisputeChange,
    DisputeChangeKind,
    DocumentChange,
    DocumentChangeKind,
    HolderChange,
)
from onrecord.model.ledger_claims import JudgedItem

SHORT = 8
"""Digits of an id that are shown."""

MINUTE = len("2031-05-03T14:05")
MIDNIGHT = "00:00"

NOTHING = "Nothing has changed."
READ = (
    "New is what stands neither in a document that was there before nor in the text that its "
    "document takes the place of. That more tell something makes it no truer."
)
"""What is counted as new, said once at the head."""

UNSEEN = "What was taken out of the record cannot be told by a time, only against another record."

CAME: dict[DocumentChangeKind, str] = {
    "added": "Added",
    "revised": "In place of an earlier text of the same source",
    "gone": "Not in this record any more",
}
DISPUTED: dict[DisputeChangeKind, str] = {
    "new": "New",
    "grown": "More take part",
    "gone": "Not in this record any more",
}


def heading(ledger: Changes) -> str:
    """Since when, or against which record."""
    if ledger.against is not None:
        return f"Changes against {ledger.against}"
    return f"Changes since {moment(ledger.since or '')}"


def moment(time: str) -> str:
    """A time in UTC to the minute; a midnight as its day."""
    found = dated(time[: len("2031-05-03")])
    words = found.words if found else time
    clock = time[:MINUTE].partition("T")[2]
    return words if clock in ("", MIDNIGHT) else f"{words}, {clock} UTC"


def summary(ledger: Changes) -> str:
    """How much of what is new, in one sentence."""
    if is_empty(ledger):
        return NOTHING
    return "; ".join(filter(None, (counts(ledger), *linked_counts(ledger)))) + "."


def is_empty(ledger: Changes) -> bool:
    found = (ledger.documents, ledger.claims, ledger.disputes, ledger.judgements, ledger.not_read)
    return not any(found) and not ledger.statements


def counts(ledger: Changes) -> str:
    kinds = [each.kind for each in ledger.documents]
    came = (
        f"{counted(kinds.count('added'), 'document')} added" if "added" in kinds else "",
        f"{counted(kinds.count('revised'), 'document')} in place of an earlier text"
        if "revised" in kinds
        else "",
        f"{counted(kinds.count('gone'), 'document')} gone" if "gone" in kinds else "",
        f"{ledger.undated} that came at no known time are taken for old" if ledger.undated else "",
        f"{len(ledger.not_read)} more not read" if ledger.not_read else "",
    )
    return ", ".join(filter(None, came))


def linked_counts(ledger: Changes) -> Iterator[str]:
    if ledger.statements:
        yield f"{counted(ledger.statements, 'statement')} not known before"
    for found, noun in ((ledger.claims, "claim"), (ledger.disputes, "dispute")):
        if found:
            yield f"{counted(len(found), noun)} new or changed"
    if ledger.judgements:
        yield counted(len(ledger.judgements), "judgement")


def days(ledger: Changes) -> str:
    """The last days on which documents came."""
    found = "; ".join(f"{day(each)} ({count})" for each, count in ledger.days[-SHORT:])
    first = "Documents came on" if len(ledger.days) <= SHORT else "Documents came last on"
    return f"{first}: {found}." if found else ""


def document(item: DocumentChange) -> str:
    """A document and its day of publication."""
    name = f"“{' '.join(item.title.split())}”" if item.title else "without a title"
    outlet = f"{item.outlet}, " if item.outlet else ""
    return f"{outlet}{name}, {published(item.said)}"


def about(item: DocumentChange) -> str:
    """Its file, when it came, and how many statements are new in it."""
    came = f"; came {moment(item.added)}" if item.added else ""
    told = f"; {counted(item.statements, 'statement')} not known before" if item.statements else ""
    return f"{item.source}{came}{told}"


def holder(item: HolderChange) -> str:
    return (
        f"{item.name} ({counted(item.statements, 'statement')}, first at {located(item.evidence)})"
    )


def claim(change: ClaimChange) -> str:
    return claim_title(change.item)


def how_claim(change: ClaimChange) -> str:
    """What is new about a claim."""
    notes = (
        tellings(change),
        f"new among its sources: {', '.join(change.sources)}" if change.sources else "",
        "in dispute only now" if change.contested else "",
        "told apart there: " + ", ".join(each[:SHORT] for each in change.joined)
        if change.joined
        else "",
    )
    kind = "New claim" if change.new else "Claim"
    return f"{kind} {change.item.id[:SHORT]}: {'; '.join(filter(None, notes))}"


def tellings(change: ClaimChange) -> str:
    """How many tell it anew, and how many of them print a text again."""
    told = [each for each in change.item.members if each.relation == "same"]
    fresh = [each for each in told if each.id in change.fresh]
    copies = sum(each.copy_of is not None for each in fresh)
    again = f", {copies} in copies of a text" if copies else ""
    if change.new:
        return f"{counted(len(told), 'telling')}{again}"
    return f"{len(fresh)} of {counted(len(told), 'telling')} new{again}" if fresh else ""


def how_dispute(change: DisputeChange) -> str:
    fresh = f": {counted(len(change.fresh), 'telling')} not known before" if change.fresh else ""
    return f"{DISPUTED[change.kind]} ({change.item.id[:SHORT]}){fresh}"


def judged(item: JudgedItem) -> str:
    """When somebody decided what about which words, and why."""
    note = f" ({item.note})" if item.note else ""
    words = "; ".join(item.about)
    return f"{moment(item.time)}, {item.author}: {item.verdict.replace('-', ' ')}: {words}{note}"


def grouped(items: Iterable[DocumentChange]) -> dict[DocumentChangeKind, list[DocumentChange]]:
    """Documents by what became of them: added, revised, gone."""
    found: dict[DocumentChangeKind, list[DocumentChange]] = {each: [] for each in CAME}
    for each in items:
        found[each.kind].append(each)
    return {kind: each for kind, each in found.items() if each}
