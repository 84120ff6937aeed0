"""Statements: the ledger of everything said, with whose word it rests on."""

from collections.abc import Iterable

from onrecord.lexicon.stand import words_of
from onrecord.model.judgement import Judgement
from onrecord.model.ledger import (
    HeldBack,
    Ledger,
    Rendered,
    Stance,
    StatementItem,
    StatementJudged,
    TimeTold,
    Turned,
)
from onrecord.model.product import Pile
from onrecord.model.records import Assertion, Attribution, Modality
from onrecord.model.span import Span
from onrecord.products.bounds import sentence_around
from onrecord.products.holders_meant import ids_meant
from onrecord.products.index import Shelf, index_of
from onrecord.products.lines import named, names
from onrecord.products.said import said, when_of
from onrecord.products.statements_judged import reason_of
from onrecord.products.turns import told_of

AROUND = 400
"""Code points on each side in which the sentence around a statement is sought."""

JOIN = " … "
"""Between the stretches of a content that a cue or gloss splits."""


def statements(pile: Pile, holder: str | None = None, about: str | None = None) -> Ledger:
    """Every attribution and own sentence, in the order of the pile and its documents.

    `holder` is a name, a surname or an id, case and diacritics aside; with whom it means come all
    holders that are one with them. `about` are words that must
    all begin a word of the statement or of the sentence around it.
    """
    index = index_of(pile)
    meant = None if holder is None else ids_meant(index, holder)
    items = (
        item(shelf, record)
        for shelf in index.shelves.values()
        for record in sorted(shelf.records(), key=place)
        if (meant is None or held_by(shelf, record, meant))
        and (about is None or is_about(shelf, record, about))
    )
    return Ledger(form="statements", items=tuple(items))


def place(record: Attribution | Assertion) -> tuple[int, int, str]:
    spans = spans_of(record)
    return spans[0].start, spans[-1].end, record.id


def spans_of(record: Attribution | Assertion) -> tuple[Span, ...]:
    return record.content if isinstance(record, Attribution) else (record.span,)


def item(shelf: Shelf, record: Attribution | Assertion) -> StatementItem:
    """A ledger's item; the act and polarity of what was not checked are None."""
    spans, chain, modality = (
        spans_of(record),
        shelf.chain(record.id),
        shelf.modalities.get(record.id),
    )
    section = shelf.sections.get(record.section) if isinstance(record, Assertion) else None
    when, told = when_of(shelf, record.id), told_of(shelf, record.id)
    return StatementItem(
        id=record.id,
        text=JOIN.join(span.exact for span in spans),
        evidence=tuple(shelf.evidence(span) for span in spans),
        holders=named(chain[0]) if chain else (),
        chain=names(chain),
        kind="own" if isinstance(record, Assertion) else record.kind,
        act=modality.act if modality else None,
        polarity=modality.polarity if modality else None,
        certainty=modality.certainty if modality else None,
        certainty_cue=tuple(map(shelf.evidence, modality.certainty_cue)) if modality else (),
        whose=modality.whose if modality else None,
        stance=stance(shelf, record.id),
        said=said(shelf, record.id),
        score=None if isinstance(record, Assertion) else record.score,
        form=section.form if section else None,
        guarded=held_back(shelf, modality),
        rendering=rendered(shelf, record.id),
        relation=when.relation if when else None,
        times=times_told(shelf, when.content if when else ()),
        turn=Turned(told.turn, told.value) if told else None,
        judged=tuple(map(judged, shelf.judged.judgements.get(record.id, ()))),
    )


def judged(made: Judgement) -> StatementJudged:
    """A judgement as the ledger shows it."""
    withholds = reason_of(made) is not None
    return StatementJudged(
        made.id, made.verdict, made.value, made.author, made.time, withholds=withholds
    )


def times_told(shelf: Shelf, times: Iterable[str]) -> tuple[TimeTold, ...]:
    """The times of what a statement tells, in order."""
    known = (shelf.times[each] for each in times if each in shelf.times)
    return tuple(TimeTold(each.value, shelf.evidence(each.span)) for each in known)


def stance(shelf: Shelf, target: str) -> Stance | None:
    """The narrator's stance; None where he is neutral or was not read."""
    found = shelf.stances.get(target)
    return Stance(found.value, places(found.cue)) if found else None


def places(spans: tuple[Span, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((each.start, each.end) for each in spans)


def rendered(shelf: Shelf, target: str) -> Rendered | None:
    """That the quoted words are a translator's; None where nothing says so."""
    found = shelf.renderings.get(target)
    return Rendered(found.basis, tuple(map(shelf.evidence, found.spans))) if found else None


def held_back(shelf: Shelf, modality: Modality | None) -> tuple[HeldBack, ...]:
    if modality is None:
        return ()
    return tuple(HeldBack(each.kind, shelf.evidence(each.span)) for each in modality.reasons)


def held_by(shelf: Shelf, record: Attribution | Assertion, meant: frozenset[str]) -> bool:
    """Whether a holder of the statement, or a member of a joint one, is one of these, by id."""
    holders = next(iter(shelf.chain(record.id)), ())
    return any(one in meant for each in holders for one in (each.id, *each.members))


def is_about(shelf: Shelf, record: Attribution | Assertion, about: str) -> bool:
    present = [each.casefold() for each in words_of(context(shelf, record))]
    return all(
        any(word.startswith(each.casefold()) for word in present) for each in words_of(about)
    )


def context(shelf: Shelf, record: Attribution | Assertion) -> str:
    """The statement with the rest of the sentence or sentences that it stands in."""
    spans = spans_of(record)
    return " ".join(around(shelf, span) for span in spans)


def around(shelf: Shelf, span: Span) -> str:
    """The sentence that holds a span, as far as AROUND on each side."""
    low, high = shelf.block_around(span.start, span.end)
    low, high = max(low, span.start - AROUND), min(high, span.end + AROUND)
    start, end = sentence_around(shelf.text, span.start, span.end, low, high)
    return shelf.text[start:end]
