"""Words around claims: what they are, how many independent sources they have, and their code."""

from collections.abc import Iterator

from onrecord.export.marks import in_marks
from onrecord.export.outlook_words import quoted
from onrecord.export.said_words import day
from onrecord.export.telling_words import WANTED, chained, teller, told, where
from onrecord.model.claim import DisputeKind
from onrecord.model.ledger_claims import (
    AgainstItem,
    ClaimItem,
    ClaimLedger,
    CredibilityItem,
    DisputeItem,
    LinkItem,
    MemberItem,
)
from onrecord.model.product import Said
from onrecord.model.proposition import PropositionKind

READ = (
    "A claim is what somebody says, in the words of one who says it; whether it is so, it does not "
    "say. Independent sources are a range, because a text cannot show whether two who say the same "
    "have it from one another; how many say something makes it no truer."
)
"""What the ledger is, said once at its head."""

SHORT = 8
"""Digits of an id that are shown; six are enough to name it."""

CODES = {
    1: "confirmed by a person",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
"""Admiralty codes of information, in words."""

KINDS: dict[DisputeKind, str] = {
    "denial": "denied",
    "opposite": "the opposite is said",
    "rejected": "rejected by whoever reports it",
    "number": "other numbers",
    "date": "other dates",
    "assessment": "assessed otherwise",
}


CLAIMS: dict[PropositionKind, str] = {
    "fact": "of fact",
    "assessment": "an assessment",
    "forecast": "a forecast",
    "wish": "a wish",
    "prescription": "a call for something",
    "question": "a question",
}
"""What a claim is, by the kind of the telling in whose words it is printed."""


def heading(ledger: ClaimLedger) -> str:
    return f"Claims: {len(ledger.items)}"


def summary(ledger: ClaimLedger) -> str:
    """How many claims there are, and which of them are listed."""
    disputed = sum(each.disputed for each in ledger.items)
    listed = (
        "all are listed"
        if ledger.every
        else "those of one text alone that nobody disputes are left out (--all lists them)"
    )
    return f"{disputed} disputed; {counted(ledger.claims, 'claim')} in all, {listed}."


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def title(item: ClaimItem) -> str:
    """The words of a claim and on whose word they are; of what nobody asserts, how it is told."""
    one = wording(item)
    if item.asserted:
        wanted = f" ({told(one)})" if one.kind in WANTED else ""
        return f"{in_marks(item.text)} — {chained(one)}{wanted}"
    return f"Asserted by nobody here: {in_marks(item.text)} — {chained(one)} ({told(one)})"


def wording(item: ClaimItem) -> MemberItem:
    """The member in whose words a claim is printed."""
    return next(each for each in item.members if each.id == item.wording)


def extent(item: ClaimItem) -> str:
    """The id and kind of a claim, in how many texts it stands, and when it was seen."""
    kind = CLAIMS[wording(item).kind]
    return (
        f"Claim {item.id[:SHORT]}, {kind}, in {counted(item.documents, 'document')}, {seen(item)}"
    )


def seen(item: ClaimItem) -> str:
    """When a claim was seen first and last; in one word where that is one day."""
    first, last = seen_on(item.first), seen_on(item.last)
    if not first:
        return "on no known date"
    if first != last and last:
        return f"first {first}, last {last}"
    return first if first.startswith(("on or", "between")) else f"on {first}"


def seen_on(said: Said) -> str:
    return day(said.date) if said.date else ""


def credibility(why: CredibilityItem) -> str:
    """A code with its reason and evidence; of what has none, why it has none."""
    places = f" [{where(why.evidence)}]" if why.evidence and why.code else ""
    by = f" (judgement {why.judgement})" if why.judgement else ""
    reason = sentence(why.why)
    if why.code is None:
        return f"No credibility code: {reason}{places}{by}"
    return f"Credibility {why.code}, {CODES[why.code]}: {reason}{places}{by}"


def sentence(words: str) -> str:
    return words if words.endswith(".") else f"{words}."


def dispute(item: DisputeItem) -> str:
    """What a dispute is about, why it is one, and the words that it turns on."""
    turns = f"; it turns on {', '.join(map(quoted, item.turns_on))}" if item.turns_on else ""
    named = f"score {item.score:.2f}, dispute {item.id[:SHORT]}"
    return f"Disputed, {KINDS[item.kind]}: {item.why}{turns} ({named})"


def disputing(item: AgainstItem) -> str:
    """Who is on the other side, and how: a narrator stands before those whose words he rejects."""
    if item.side != "rejects":
        value = f", with {in_marks(item.value)}" if item.value else ""
        return f"{teller(item)}{value}"
    narrator = " and ".join(item.by) or "the document"
    cues = f", in the words {', '.join(map(quoted, item.cues))}" if item.cues else ""
    return f"{narrator}, who rejects{cues}{',' if cues else ''} what is told of {chained(item)}"


def link(item: LinkItem) -> str:
    """How sure a link is, and why."""
    more = [in_marks(each) for each in item.words if each not in item.why]
    rests = f": {', '.join(more)}" if more else ""
    by = f", judgement {item.judgement}" if item.judgement else ""
    return f"{item.why}{rests} (score {item.score:.2f}{by})"


def asserting(item: ClaimItem) -> Iterator[MemberItem]:
    """Those who plainly say what a claim says."""
    return (each for each in item.members if each.relation == "same" and each.plain)


def held_back(item: ClaimItem) -> Iterator[MemberItem]:
    """Those who tell it otherwise: deny it, ask it, suppose it, or report it with rejection."""
    return (each for each in item.members if each.relation == "same" and not each.plain)
