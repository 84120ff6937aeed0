"""Ledgers of what lies ahead, what should be done, what is not known and what did not happen."""

from typing import Literal

import msgspec

from onrecord.model.ledger import HeldBack
from onrecord.model.ledger_scores import OutcomeItem, ProposedOutcome
from onrecord.model.manner import Act, Certainty, Polarity
from onrecord.model.product import Evidence, NamedHolder, Said
from onrecord.model.records import (
    AssessmentKind,
    ForecastKind,
    NonEventKind,
    PartName,
    Scale,
    StanceValue,
    Whose,
)

AssessmentForm = Literal["prescriptions", "warnings", "indicators", "unknowns", "reasons"]
NonEventForm = Literal["refusals", "non-events"]


class StanceItem(msgspec.Struct, frozen=True):
    """The narrator's stance toward what he reports, and the words that show it."""

    value: StanceValue
    evidence: tuple[Evidence, ...]


class OutlookItem(msgspec.Struct, frozen=True, kw_only=True):
    """What all items of these ledgers have: the words, whose they are, and how they are told.

    `target` is the id of the attribution, own sentence or section that tells it; where it is None,
    the holders are those of the document's own voice. `chain` holds names, the holders first, the
    document's own voice last. `act`, `polarity`, `certainty` with its words and `whose` are those
    of the target, None where they were not read; `stance` is the narrator's toward it, None where
    he takes none. `guarded` is what keeps it off products: what holds its target back, or a
    statement that encloses it, as in the ledger of statements.
    """

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    holders: tuple[NamedHolder, ...]
    chain: tuple[tuple[str, ...], ...]
    target: str | None
    said: Said
    act: Act | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    certainty_words: tuple[Evidence, ...] = ()
    whose: Whose | None = None
    stance: StanceItem | None = None
    guarded: tuple[HeldBack, ...] = ()
    score: float


class HorizonItem(msgspec.Struct, frozen=True):
    """By when, or when: the words, and their TIMEX3 value where it is known."""

    evidence: Evidence
    value: str | None


class ForecastItem(OutlookItem, frozen=True, kw_only=True):
    """What will, may or will not happen, as somebody tells it.

    `band` is [low, high] in percent, in which `scale` puts the likelihood words: an interpretation.
    `outcome` is how a person judged that it came out; `proposed` are later statements that seem to
    bear on it, which nobody judged.
    """

    kind: ForecastKind
    horizon: HorizonItem | None = None
    likelihood_words: Evidence | None = None
    band: tuple[int, int] | None = None
    scale: Scale | None = None
    condition: Evidence | None = None
    outcome: OutcomeItem | None = None
    proposed: tuple[ProposedOutcome, ...] = ()


class PartItem(msgspec.Struct, frozen=True):
    """One part of an assessment by name ("addressee", "action", …), and its words."""

    name: PartName
    evidence: Evidence


class AssessmentItem(OutlookItem, frozen=True, kw_only=True):
    """What should be done, what to watch, what is not known, or a reason, as somebody tells it."""

    kind: AssessmentKind
    parts: tuple[PartItem, ...] = ()


class NonEventItem(OutlookItem, frozen=True, kw_only=True):
    """What was refused to be said, was not said, or did not happen, as somebody tells it.

    `holders` are on whose word that is. `party` are the words for who did not, `parties` the
    holders whom they mean; `what` the thing not said or done. `attribution` is the id of the
    attribution that tells of no or a refused statement.
    """

    kind: NonEventKind
    party: Evidence | None = None
    parties: tuple[NamedHolder, ...] = ()
    what: Evidence | None = None
    attribution: str | None = None


class ForecastLedger(msgspec.Struct, frozen=True, kw_only=True):
    """Forecasts, plans, arranged dates and wishes, complete, in the order of the pile."""

    form: Literal["forecasts"] = "forecasts"
    items: tuple[ForecastItem, ...]


class AssessmentLedger(msgspec.Struct, frozen=True, kw_only=True):
    """Assessments of one kind, complete, in the order of the pile."""

    form: AssessmentForm
    items: tuple[AssessmentItem, ...]


class NonEventLedger(msgspec.Struct, frozen=True, kw_only=True):
    """Refused comment, or what was not said or done, complete, in the order of the pile."""

    form: NonEventForm
    items: tuple[NonEventItem, ...]
