"""Words around the items of outlook ledgers: how each is told, when, how likely, and by whom."""

from collections.abc import Iterator

from onrecord.export.marks import in_marks, placed
from onrecord.export.outlook_dates import dated
from onrecord.export.said_words import stated
from onrecord.model.ledger_outlook import (
    AssessmentItem,
    AssessmentLedger,
    ForecastItem,
    ForecastLedger,
    NonEventItem,
    NonEventLedger,
    OutlookItem,
)
from onrecord.model.product import Evidence
from onrecord.model.records import PartName, Whose

OutlookLedger = ForecastLedger | AssessmentLedger | NonEventLedger

KINDS = {
    "schedule": "arranged date",
    "ground": "reason",
    "refused_comment": "refused comment",
    "not_said": "not said",
    "not_done": "not done",
}
"""Kinds whose names are not what people call them."""

PARTS: dict[PartName, str] = {"of": "of what"}
SCALES = {"icd203": "ICD 203"}
WHOSE: dict[Whose, str] = {"holder": "holder’s", "reporter": "reporter’s", "editor": "editor’s"}


def heading(ledger: OutlookLedger) -> str:
    return f"{ledger.form.capitalize()}: {len(ledger.items)}"


SCORED = (
    "The number after each kind says how sure the reader is that the text says so, from 0 to 1; it "
    "is no likelihood that it is true or will be."
)
"""What the score of an item is, said once at the head of a ledger."""


def held_by(item: OutlookItem) -> str:
    """The holders, then everyone through whom it came up to the document's voice."""
    steps = [" and ".join(step) for step in item.chain]
    return " ← ".join(steps[:-1] or steps or ["holder unknown"])


def manner(item: OutlookItem) -> str:
    """The kind; act and polarity where they are not the plain ones; the day that the text states;
    the score.
    """
    words = [kind(item)]
    words += [item.act.replace("_", " ")] if item.act and item.act != "made" else []
    words += [item.polarity] if item.polarity and item.polarity != "asserts" else []
    words += [stated(item.said)] if stated(item.said) else []
    return ", ".join([*words, f"{item.score:.2f}"])


def kind(item: OutlookItem) -> str:
    match item:
        case ForecastItem() | AssessmentItem() | NonEventItem():
            return KINDS.get(item.kind, item.kind)
    return ""


def places(item: OutlookItem) -> str:
    return ", ".join(placed(each) for each in item.evidence)


def notes(item: OutlookItem) -> Iterator[str]:
    """What is known of an item beside its words, one line each."""
    match item:
        case ForecastItem():
            yield from (*ahead(item), *outcome(item))
        case AssessmentItem():
            yield from (
                f"{PARTS.get(each.name, each.name)}: {quoted(each.evidence)}" for each in item.parts
            )
        case NonEventItem():
            yield from missed(item)
    yield from sureness(item)
    if item.guarded:
        yield f"kept off products: {kept_off(item)}"
    if item.stance:
        yield f"{STANCES[item.stance.value]}: {listed(item.stance.evidence)}"


STANCES = {
    "rejects": "told with rejection",
    "endorses": "told with endorsement",
    "neutral": "told neutrally",
}


def ahead(item: ForecastItem) -> Iterator[str]:
    """Horizon, condition and likelihood words; their band is an interpretation and says so."""
    if item.horizon:
        time = dated(item.horizon.value)
        yield f"when: {quoted(item.horizon.evidence)}{f' ({time.words})' if time else ''}"
    if item.condition:
        yield f"on condition: {quoted(item.condition)}"
    if item.likelihood_words:
        read_as = f", read as {band(item)}" if item.band else ""
        yield f"likelihood: {quoted(item.likelihood_words)}{read_as}"


def outcome(item: ForecastItem) -> Iterator[str]:
    """How a forecast came out, as somebody judged; else what was said later, not judged."""
    if judged := item.outcome:
        shown = [f"{quoted(each)} [{located(each)}]" for each in judged.evidence]
        shown += [f"{each.text} [{each.url}]".strip() for each in judged.outside]
        by = f"judged by {judged.author} on {judged.time[:10]}"
        yield f"outcome: {judged.outcome.replace('_', ' ')}, {by}: {'; '.join(shown)}"
        return
    for each in item.proposed:
        who = " and ".join(one.name for one in each.holders) or "holder unknown"
        where = ", ".join(map(located, each.evidence))
        told = each.tells.replace("_", " ")
        yield f"may bear on it (not judged): {told}, says {who}: {in_marks(each.text)} [{where}]"


def located(evidence: Evidence) -> str:
    return f"{evidence.source}:{placed(evidence)}"


def band(item: ForecastItem) -> str:
    """The band with its scale: “80–95 % (ICD 203)”."""
    if item.band is None or item.scale is None:
        return ""
    low, high = item.band
    return f"{low}–{high} % ({SCALES.get(item.scale, item.scale)})"


def missed(item: NonEventItem) -> Iterator[str]:
    """Who did not, with the name where the words are another, and what."""
    if item.party:
        names = " and ".join(each.name for each in item.parties)
        same = not names or names.casefold() in item.party.exact.casefold()
        yield f"who: {quoted(item.party)}{'' if same else f' ({names})'}"
    if item.what:
        yield f"what: {quoted(item.what)}"


def sureness(item: OutlookItem) -> Iterator[str]:
    """Words that hedge the whole statement, unless they were shown as likelihood words."""
    shown = item.likelihood_words if isinstance(item, ForecastItem) else None
    words = [each for each in item.certainty_words if not (shown and covers(shown, each))]
    if words and item.certainty and item.whose:
        yield f"certainty: {item.certainty}, in the {WHOSE[item.whose]} words: {listed(words)}"


def kept_off(item: OutlookItem) -> str:
    """What holds the statement back that tells an item, each with its words."""
    return ", ".join(f"{each.reason} ({quoted(each.evidence)})" for each in item.guarded)


def covers(one: Evidence, other: Evidence) -> bool:
    return one.start <= other.start and other.end <= one.end


def quoted(evidence: Evidence) -> str:
    return in_marks(evidence.exact)


def listed(evidence: tuple[Evidence, ...] | list[Evidence]) -> str:
    return ", ".join(map(quoted, evidence))
