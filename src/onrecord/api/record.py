"""Record: an open record file, and what can be asked of it."""

import sqlite3
from collections.abc import Sequence
from contextlib import AbstractContextManager
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import msgspec

import onrecord
from onrecord import linking
from onrecord.api import (
    drafts,
    judging,
    judging_claims,
    judging_outcomes,
    judging_statements,
    sampling,
)
from onrecord.api.inputs import Source
from onrecord.api.judging import Decided, Judged
from onrecord.api.record_ledgers import Ledgers
from onrecord.api.sampling import Ticks
from onrecord.errors import IngestError, UsageError
from onrecord.export.judgements import judgements_json, judgements_of
from onrecord.export.reading import reading_object
from onrecord.export.reading_values import ReadingObject
from onrecord.linking.pile import pile_links
from onrecord.model.codebook import Entry
from onrecord.model.document import Raw
from onrecord.model.draft import CheckedDraft
from onrecord.model.judgement import Outcome, Verdict
from onrecord.model.ledger import Overview
from onrecord.model.ledger_changes import Changes
from onrecord.model.product import NotRead, Pile, Product, ProductForm
from onrecord.model.quotation import Quotation
from onrecord.model.sample import Sample, Sampled
from onrecord.model.sample_sheet import SampleSheet, Ticked
from onrecord.model.search import SearchFilters, SearchResult
from onrecord.models.kit import Kit
from onrecord.products.overview import overview
from onrecord.products.sampled_sheet import sample_sheet
from onrecord.store import (
    check,
    codebook,
    judgements,
    load,
    search,
    search_passages,
    sqlite,
    write,
)
from onrecord.store.arrivals import arrivals
from onrecord.store.judgements import JudgementEntry
from onrecord.store.named_claims import is_claim

if TYPE_CHECKING:
    from onrecord.api.changing import Entered, Other
    from onrecord.products.roundup import By


class Record(Ledgers, AbstractContextManager["Record"]):
    """An open record file. Close it, or use it in a with statement."""

    def __init__(self, path: Source, *, write: bool = False) -> None:
        self.path = Path(path)
        self._opened = sqlite.opened(self.path, write=write)
        self._connection: sqlite3.Connection = self._opened.__enter__()
        if write:
            linking.bring_up_to_date(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._opened.__exit__(kind, error, trace)

    def close(self) -> None:
        self.__exit__(None, None, None)

    def pile(self) -> Pile:
        """Everything a product is made from."""
        linked = linking.whole(self._connection)
        readings = tuple(load.readings(self._connection))
        return Pile(
            readings=readings,
            not_read=load.not_read(self._connection),
            models=load.models(self._connection),
            version=onrecord.__version__,
            entities=linked.entities,
            apart=linked.links,
            judgements=judgements.counting(self._connection),
            outcomes=judgements.outcomes(self._connection),
            on_statements=judgements.on_statements(self._connection),
            windows=linking.windows(self._connection, readings),
        )

    def linked_pile(self) -> Pile:
        """The pile with what is linked over it: copies, claims, roots, disputes."""
        pile = self.pile()
        return msgspec.structs.replace(pile, links=pile_links(self._connection, pile))

    def overview(self) -> Overview:
        """What is in the record, and what was not read."""
        return overview(self.pile())

    def panel(self) -> Product:
        """Each holder who takes a stand, verified sentence by sentence."""
        return self.product("panel")

    def roundup(self, by: "By" = "theme") -> Product:
        """Who reported and argued what, by "theme" or "outlet", verified sentence by sentence."""
        return self.product("roundup", by=by)

    def questions(self, asked: Sequence[str] = ()) -> Product:
        """The most important findings and the pile's main questions with who answers them; or the
        questions `asked`."""
        return self.product("questions", asked=asked)

    def background(self) -> Product:
        """The timeline, the numbers, and what is in dispute, to watch and unknown."""
        return self.product("background")

    def explainer(self) -> Product:
        """What each main actor wants, fears, offers, refuses and did, and who says so."""
        return self.product("explainer")

    def brief(self) -> Product:
        """One page that draws on all products."""
        return self.product("brief")

    def changes(self, *, since: str | None = None, against: Source | None = None) -> Changes:
        """What came into the record at a day or time (ISO 8601, in UTC) or after it; or what it
        holds that another record does not, and the other way round. Without either: since the last
        day on which documents came.

        Raises UsageError for no day or time, RecordError for a file that is no record.
        """
        from onrecord.api import changing, making

        if since is not None and against is not None:
            raise UsageError("changes are told since a time or against another record, not both")
        held = changing.held_of(making.asking(self.linked_pile()))
        entered = self.entered()
        if against is None:
            return changing.since(held, entered, since)
        with open_record(against) as other:
            return changing.against(held, entered, other.as_other())

    def entered(self) -> "Entered":
        """When the documents came, and all that people decided."""
        from onrecord.api.changing import Entered

        return Entered(arrivals(self._connection), tuple(self.judgements()))

    def as_other(self) -> "Other":
        """The record as one that another is held against."""
        from onrecord.api.changing import Other

        known = frozenset(each.judgement.id for each in self.judgements())
        return Other(self.path.name, self.linked_pile(), known)

    def product(
        self, form: ProductForm, *, by: "By" = "theme", asked: Sequence[str] = ()
    ) -> Product:
        """The product of a form, verified sentence by sentence."""
        from onrecord.api import making

        return making.made(making.asking(self.linked_pile(), asked), form, by)

    def page(
        self,
        name: ProductForm | None = None,
        *,
        by: "By" = "theme",
        asked: Sequence[str] = (),
        title: str | None = None,
        full_text: bool = False,
    ) -> str:
        """One HTML page of panel and roundup, or the one named, beside excerpts of their evidence.

        `full_text` puts the whole articles on it.
        """
        from onrecord.export.page import PageContent, page_html

        forms: tuple[ProductForm, ...] = (name,) if name else ("panel", "roundup")
        pile = self.pile()
        content = PageContent(
            title=title or "",
            products=tuple(self.product(each, by=by, asked=asked) for each in forms),
            overview=overview(pile),
            readings=pile.readings,
            entities=pile.entities,
            full_text=full_text,
        )
        return page_html(content)

    def unknown_holder(self, name: str) -> list[str] | None:
        """Up to three holders' names near a name that nobody has; None where somebody has it."""
        if self.statements(holder=name).items:
            return None
        ledger = self.statements()
        names = sorted({holder.name for item in ledger.items for holder in item.holders})
        words = {word: each for each in reversed(names) for word in (each, *each.split())}
        return list(dict.fromkeys(words[word] for word in get_close_matches(name, words)))

    def readings(self) -> list[ReadingObject]:
        """Every current document's reading, as in the reading contract."""
        return [reading_object(each) for each in load.readings(self._connection)]

    def search(self, query: str, filters: SearchFilters | None = None) -> SearchResult:
        """Statements and passages of text that hold the words of a query, the best match first.

        Raises UsageError for a query without words or a day that is none, RecordError for a
        holder or outlet that the record does not have.
        """
        return search.search(self._connection, query, filters)

    def keep_terms(self) -> None:
        """Keeps what searches look through at hand, for as long as the process runs."""
        search_passages.keep_terms(self._connection)

    def quote(self, words: str, by: str | None = None, *, limit: int = 20) -> Quotation:
        """Every place where these or nearly these words stand, and how; on whose word, where first.

        Raises UsageError for no words or far too many, RecordError for an unknown `by`.
        """
        from onrecord.quoting import quote

        return quote(self._connection, words, by, limit)

    def verify(self, source: Source) -> list[CheckedDraft | NotRead]:
        """Holds a draft (a file, a folder of them, or "-") against the record, sentence by
        sentence; what cannot be read is a NotRead with the reason."""
        return list(drafts.checked_drafts(self._connection, str(self.path), source, self._kit))

    def verify_text(self, text: str, name: str = "draft.md") -> CheckedDraft:
        """Holds a text against the record. Raises IngestError where it is none that is read."""
        raw = Raw(source=name, data=text.encode())
        (found,) = drafts.of_raw(self._connection, str(self.path), raw, self._kit)
        if isinstance(found, NotRead):
            raise IngestError(f"{found.source}: {found.reason}")
        return found

    @cached_property
    def _kit(self) -> Kit:
        """The models, loaded when a draft is first verified."""
        return Kit()

    def codebook(self) -> tuple[Entry, ...]:
        """What each table, view and column of the file means."""
        return codebook.kept(self._connection)

    def check(self) -> list[str]:
        """One line for each span, hash, reference or judge's evidence that does not hold."""
        return [
            *check.faults(self._connection),
            *judgements.faults(self._connection),
            *linking.faults(self._connection),
        ]

    def judge(
        self, verdict: Verdict, *about: str, decided: Decided, value: str | None = None
    ) -> Judged:
        """Decides about holders, each named by id, name or NAME@SOURCE: that two are the "same" or
        "different", or the "name" or "affiliation" (the value) of one, or that it is
        "not-a-person". To take a judgement back: "revoke", about its id.

        Kept for good, applied at once, and stronger than any link.
        """
        if verdict == "revoke":
            return judging.revoke(self._connection, " ".join(about), decided)
        return judging.judge(self._connection, verdict, about, value, decided)

    def judge_outcome(
        self, forecast: str, outcome: Outcome, *, evidence: Sequence[str], decided: Decided
    ) -> Judged:
        """Decides how a forecast came out, named by its id, the beginning of one, or words of it.

        Evidence is SOURCE:START-END or WORDS@SOURCE, which must stand in the record, or an address
        with words of your own after it. At least one piece is needed.
        """
        return judging_outcomes.outcome(self._connection, forecast, outcome, evidence, decided)

    def judge_claims(self, verdict: Verdict, *about: str, decided: Decided) -> Judged:
        """Decides about claims, each named by its id, the beginning of one, or words of it: that
        two are the "same" or "different"; or that two are "not-a-dispute", or that a dispute, named
        by its id, is none.

        The id of a telling that is not the claim's own means that telling: so it is taken out of
        the claim that it is in.
        """
        if verdict == "not-a-dispute":
            disputes = self.linked_pile().links.disputes if len(about) == 1 else ()
            return judging_claims.no_dispute(self._connection, about, disputes, decided)
        return judging_claims.paired(self._connection, verdict, about, decided)

    def judge_confirmed(self, claim: str, *, evidence: Sequence[str], decided: Decided) -> Judged:
        """Decides that a claim of fact is confirmed, by evidence as in judge_outcome that stands in
        no document which makes the claim."""
        codes = self.linked_pile().links.credibility
        return judging_claims.confirmed(self._connection, claim, evidence, codes, decided)

    def judge_statement(
        self, verdict: Verdict, statement: str, *, decided: Decided, value: str | None = None
    ) -> Judged:
        """Decides about a statement, named by its id, the beginning of one, or words of it: that it
        is not to be printed ("strike"), that it is not its holder's ("wrong-holder"; the value is
        the right holder's name, if you know it), or what was found in checking it ("checked";
        the value is "right", "wrong" or the kind of fault)."""
        return judging_statements.on_statement(
            self._connection,
            verdict,
            statement,
            value,
            decided,
            lambda: judging_statements.own_of(self.pile()),
        )

    def sample(self, sample: Sample | None = None) -> SampleSheet:
        """Statements drawn at random for a person to check, with the text around each; without a
        sample the usual one, 200 that could be printed by seed 1."""
        return sample_sheet(self.pile(), sample or Sample())

    def tick(self, ticks: Sequence[Ticked], *, decided: Decided) -> Ticks:
        """Enters what was found in checking statements of one sample, all or none."""
        return sampling.tick(self._connection, self.pile(), ticks, decided)

    def sampled(self) -> Sampled | None:
        """How many statements of the sample that was checked last are right; None where nobody
        checked one from its first statement on."""
        return sampling.sampled_of(self.pile())

    def names_a_claim(self, *about: str) -> bool:
        """Whether one of these is the id, or the beginning of one, of a claim or a telling."""
        return any(is_claim(self._connection, each) for each in about)

    def judgements(self) -> list[JudgementEntry]:
        """Every judgement in order of time, and what has become of it."""
        return judgements.ledger(self._connection)

    def export_judgements(self) -> str:
        """Every judgement as JSON lines, for import_judgements."""
        return judgements_json(each.judgement for each in self.judgements())

    def import_judgements(self, data: bytes, source: str = "judgements") -> int:
        """Enters judgements from JSON lines, all or none; gives how many were new.

        What is about documents that are not in the record is kept until they are.
        """
        return judging.enter(self._connection, judgements_of(data, source))

    def remove(self, document: str) -> str:
        """Takes a document out, named by id, the beginning of one, or source; gives its id.

        The name of a source that was not read drops its entry, and is given back.
        """
        if write.forget(self._connection, document):
            return document
        identity = load.find_document(self._connection, document)
        with linking.linked(self._connection):
            write.remove(self._connection, identity)
        return identity


def open_record(path: Source) -> Record:
    """Opens a record file for reading. Raises RecordError if it is none."""
    if not str(path):
        raise UsageError("name a record file, such as summit.db")
    return Record(path)
