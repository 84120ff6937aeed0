"""Telling words: whose word a telling is, how it is told, and where it stands."""

from collections.abc import Iterable, Iterator

from onrecord.export.marks import in_marks
from onrecord.export.outlook_words import STANCES, WHOSE, listed, located
from onrecord.export.said_words import publication, published, stated
from onrecord.model.ledger_tellings import Reserve, TellingItem
from onrecord.model.product import Evidence, Said
from onrecord.model.proposition import PropositionKind
from onrecord.model.records import GroundKind

RESERVES: dict[Reserve, str] = {
    "denied": "denied by its holder",
    "asked": "asked, not said",
    "not_made": "not said",
    "declined": "declined to be said",
    "hypothetical": "only supposed to be said",
    "future": "not yet said",
    "counterfactual": "told as contrary to fact",
    "unlikely": "called unlikely",
}
"""How a telling is told that is not plainly its holder's assertion; of rejection and of what holds
back the words around it, the words that show it are given too."""

WANTED: tuple[PropositionKind, ...] = ("wish", "prescription")
"""Kinds of tellings whose words are nothing without those by which they are told."""

DENIAL = "in words that deny it"
"""How somebody denies a report whose words are the denial itself ("the account a fairy tale")."""

HOLDING: dict[GroundKind, str] = {
    "negation": "a negation",
    "condition": "a condition",
    "question": "a question",
    "distance": "words of distance",
    "modality": "words of doubt",
    "scope": "the words around it",
}
"""What holds words back that somebody is told to say."""


def teller(item: TellingItem) -> str:
    """Whose word a telling is, through whom, and when it was said or published."""
    when = dated(item.said)
    return f"{chained(item)}, {when}" if when else chained(item)


def chained(item: TellingItem) -> str:
    """The holders, then everyone up to the document's own voice, unless its place names that."""
    steps = [" and ".join(step) for step in item.chain]
    if len(steps) > 1 and steps[-1] == item.evidence[0].source:
        steps = steps[:-1]
    return " ← ".join(steps or ["holder unknown"])


def dated(said: Said) -> str:
    """When something was said, else published; "" where neither is known."""
    return stated(said) or (published(said) if publication(said) else "")


def manner(item: TellingItem) -> Iterator[str]:
    """What keeps a telling from being plainly asserted, and how sure its holder is."""
    for each in item.reserves:
        if each == "denied" and is_denial(item):
            yield DENIAL
        elif each in RESERVES:
            yield RESERVES[each]
    if item.stance:
        yield f"{STANCES[item.stance.value]}: {listed(item.stance.evidence)}"
    elif "rejected" in item.reserves:
        yield STANCES["rejects"]
    for held in item.guarded:
        if not (held.reason == "negation" and "denied" in item.reserves):
            yield f"held back by {HOLDING[held.reason]}: {in_marks(held.evidence.exact)}"
    if item.certainty in ("probable", "possible"):
        yield f"{item.certainty}{hedged(item)}"


def is_denial(item: TellingItem) -> bool:
    """Whether the words that deny stand in the telling's own words."""
    negations = [each.evidence for each in item.guarded if each.reason == "negation"]
    return any(
        each.start <= one.start and one.end <= each.end
        for one in negations
        for each in item.evidence
    )


def hedged(item: TellingItem) -> str:
    """In whose words a telling is less than certain."""
    if not (item.certainty_words and item.whose):
        return ""
    return f" in the {WHOSE[item.whose]} words {listed(item.certainty_words)}"


def told(item: TellingItem) -> str:
    """How a telling is told, in one line; "" where it is plainly asserted as a fact."""
    notes = list(manner(item))
    if item.cue and not item.plain:
        notes.append(f"told with {listed(item.cue)}")
    elif item.cue and item.kind in WANTED:
        notes.insert(0, f"told with {listed(item.cue)}")
    return "; ".join(notes)


def words(item: TellingItem) -> str:
    """The words of a telling as printed, with their place."""
    return f"{in_marks(item.text)} [{where(item.evidence)}]"


def where(evidence: Iterable[Evidence]) -> str:
    return ", ".join(map(located, evidence))
