"""Ledger of sources: what each document draws on, who draws on it, how much is its own."""

from collections.abc import Iterable
from typing import NamedTuple

from onrecord.model.ledger_sources import SourceItem, SourceLedger, SourceTie, TieRelation
from onrecord.model.product import Pile
from onrecord.model.records import Assertion, Attribution
from onrecord.model.span import Span
from onrecord.products.index import Shelf, index_of
from onrecord.products.ledger_outlook import Wanted, wanted
from onrecord.products.ledger_sources_cited import Listed, cited, listed
from onrecord.products.ledger_sources_forms import FormFound, form_of
from onrecord.products.ledger_sources_shares import Taken, shares, taken_of
from onrecord.products.ledger_sources_ties import ties
from onrecord.products.sources import between, dated


def sources(pile: Pile, *, holder: str | None = None, about: str | None = None) -> SourceLedger:
    """Every document with whom it draws on and who draws on it, in the order of the pile.

    `holder` and `about` choose as in the ledger of statements: a document is listed if it has a
    statement that is asked for.
    """
    index = index_of(pile)
    which = wanted(index, holder, about)
    known = listed(index.shelves.values())
    tied = ties(index, pile.links.copies, known)
    taken = taken_of(pile.links.copies)
    return SourceLedger(
        items=tuple(
            source_item(shelf, Facts(tied[document], taken.get(document), known))
            for document, shelf in index.shelves.items()
            if is_wanted(shelf, which)
        )
    )


class Facts(NamedTuple):
    """What is known of a document from the others: its ties, the passages that it has from them,
    and which documents there are."""

    ties: tuple[SourceTie, ...]
    taken: Taken | None
    known: Listed


def source_item(shelf: Shelf, facts: Facts) -> SourceItem:
    masthead, counted, form = shelf.reading.masthead, shares(shelf, facts.taken), form_of(shelf)
    return SourceItem(
        id=shelf.document,
        document=shelf.document,
        source=shelf.reading.document.source,
        title=masthead.title.value,
        outlet=masthead.outlet.value,
        authors=masthead.authors,
        published=masthead.published.value,
        published_basis=masthead.published.basis,
        descriptor=descriptor(shelf, form),
        form=form.name,
        form_words=form.words,
        words=counted.words,
        own_share=counted.own,
        open_share=counted.open,
        draws_on=of_relation(facts.ties, "draws_on"),
        drawn_on_by=of_relation(facts.ties, "drawn_on_by"),
        versions=of_relation(facts.ties, "version"),
        ties=facts.ties,
        cites=cited(shelf, facts.known),
    )


def descriptor(shelf: Shelf, form: FormFound) -> str:
    """What it is, who signs it, its outlet, and its date with what that rests on."""
    masthead = shelf.reading.masthead
    return "; ".join(
        [
            form.name,
            *([f"by {' and '.join(masthead.authors)}"] if masthead.authors else []),
            masthead.outlet.value or "outlet unknown",
            dated(masthead.published) or between(shelf.window) or "date unknown",
        ]
    )


def of_relation(found: Iterable[SourceTie], relation: TieRelation) -> tuple[str, ...]:
    """The documents of one relation, each once."""
    return tuple(dict.fromkeys(each.document for each in found if each.relation == relation))


def is_wanted(shelf: Shelf, which: Wanted) -> bool:
    """Whether a document has a statement that is asked for; every one where nothing is."""
    if which.holders is None and not which.about:
        return True
    return any(which.holds(shelf, each.id, spans_of(each)) for each in shelf.records())


def spans_of(record: Attribution | Assertion) -> tuple[Span, ...]:
    return record.content if isinstance(record, Attribution) else (record.span,)
