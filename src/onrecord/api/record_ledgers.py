"""Ledgers of a record: what can be asked of it but for its products."""

import sqlite3
from abc import ABC, abstractmethod

from onrecord.api.grades import grades_of
from onrecord.api.inputs import Source
from onrecord.model.ledger import Ledger
from onrecord.model.ledger_claims import ClaimLedger, ClaimPage
from onrecord.model.ledger_disputes import DisputeLedger
from onrecord.model.ledger_drift import DriftLedger
from onrecord.model.ledger_holders import HolderLedger, HolderPage
from onrecord.model.ledger_missing import MissingLedger
from onrecord.model.ledger_numbers import NumberLedger
from onrecord.model.ledger_outlook import (
    AssessmentLedger,
    ForecastLedger,
    NonEventForm,
    NonEventLedger,
)
from onrecord.model.ledger_quotations import QuotationLedger
from onrecord.model.ledger_scores import ScoreLedger
from onrecord.model.ledger_sources import SourceLedger
from onrecord.model.product import Pile
from onrecord.model.records import AssessmentKind, HolderKind
from onrecord.products.forecast_scores import scores
from onrecord.products.holders import holders
from onrecord.products.holders_page import holder_page
from onrecord.products.ledger_assessments import assessments
from onrecord.products.ledger_claims import claims
from onrecord.products.ledger_claims_page import claim_page
from onrecord.products.ledger_disputes import disputes
from onrecord.products.ledger_drift import drift
from onrecord.products.ledger_forecasts import ForecastChoice, forecasts
from onrecord.products.ledger_missing import missing
from onrecord.products.ledger_non_events import non_events
from onrecord.products.ledger_numbers import numbers
from onrecord.products.ledger_quotations import quotations
from onrecord.products.ledger_sources import sources
from onrecord.products.statements import statements
from onrecord.store.judgements_claims import claims_judged


class Ledgers(ABC):
    """What a record lists: statements, forecasts, numbers, claims, disputes, holders."""

    _connection: sqlite3.Connection

    @abstractmethod
    def pile(self) -> Pile:
        """Everything a product is made from."""

    @abstractmethod
    def linked_pile(self) -> Pile:
        """The pile with what is linked over it."""

    def statements(self, *, holder: str | None = None, about: str | None = None) -> Ledger:
        """The ledger of statements, also those kept off products, with the reasons."""
        return statements(self.pile(), holder=holder, about=about)

    def forecasts(
        self,
        *,
        kind: ForecastChoice = "prediction",
        holder: str | None = None,
        about: str | None = None,
    ) -> ForecastLedger:
        """The ledger of predictions; of plans, arranged dates, wishes or all, if asked."""
        return forecasts(self.pile(), kind, holder, about)

    def assessments(
        self, kind: AssessmentKind, *, holder: str | None = None, about: str | None = None
    ) -> AssessmentLedger:
        """The ledger of prescriptions, of warnings, indicators, stated unknowns or grounds."""
        return assessments(self.pile(), kind, holder, about)

    def non_events(
        self,
        form: NonEventForm = "non-events",
        *,
        holder: str | None = None,
        about: str | None = None,
    ) -> NonEventLedger:
        """The ledger of what was not said or done; of refused comment with "refusals"."""
        return non_events(self.pile(), form, holder, about)

    def numbers(
        self, *, every: bool = False, holder: str | None = None, about: str | None = None
    ) -> NumberLedger:
        """The figures that documents give for the same thing side by side, those that differ
        first, and lists that do not add up; with `every` also figures that stand alone.
        """
        return numbers(self.pile(), every, holder, about)

    def sources(self, *, holder: str | None = None, about: str | None = None) -> SourceLedger:
        """Each document: what it is, whom it draws on, who draws on it, how much is its own."""
        return sources(self.linked_pile(), holder=holder, about=about)

    def quotations(self, *, holder: str | None = None, about: str | None = None) -> QuotationLedger:
        """The same words of the same holder across documents, with their variants."""
        return quotations(self.linked_pile(), holder=holder, about=about)

    def claims(
        self,
        *,
        every: bool = False,
        holder: str | None = None,
        about: str | None = None,
        grades: Source | None = None,
    ) -> ClaimLedger:
        """What is said by whom, and how many independent sources stand behind it: claims of several
        documents or in dispute, or with `every` all. `grades` is your file of source grades.
        """
        given = grades_of(grades) if grades else None
        pile = self.linked_pile()
        return claims(pile, every=every, holder=holder, about=about, grades=given)

    def claim(self, asked: str, *, grades: Source | None = None) -> ClaimPage:
        """All that is known of one claim, named by its id, the beginning of one, or words of it.

        Raises OnrecordError, with candidates, where no claim or several fit.
        """
        given = grades_of(grades) if grades else None
        judged = claims_judged(self._connection)
        return claim_page(self.linked_pile(), asked, judged, given)

    def disputes(self, *, holder: str | None = None, about: str | None = None) -> DisputeLedger:
        """Claims with those who deny, reject or contradict them."""
        return disputes(self.linked_pile(), holder=holder, about=about)

    def missing(self, *, holder: str | None = None, about: str | None = None) -> MissingLedger:
        """Documents and sources that the coverage rests on and the record lacks."""
        return missing(self.linked_pile(), holder=holder, about=about)

    def drift(self, *, holder: str | None = None, about: str | None = None) -> DriftLedger:
        """Where a claim hardened or softened on its way."""
        return drift(self.linked_pile(), holder=holder, about=about)

    def scores(self) -> ScoreLedger:
        """How the predictions of each forecaster came out, over those that a person judged."""
        return scores(self.pile())

    def holders(self, *, kind: HolderKind | None = None) -> HolderLedger:
        """Everyone who is named or holds a statement, across documents; of one kind if asked."""
        return holders(self.pile(), kind)

    def holder(self, name: str) -> HolderPage:
        """The page of whom a name, a surname or an id means.

        Raises OnrecordError, with candidates, where nobody or several fit.
        """
        return holder_page(self.pile(), name)
