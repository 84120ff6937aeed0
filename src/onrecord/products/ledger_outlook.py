"""Outlook ledgers' common part: whose word an item is, how it is told, and what it is about."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.stand import words_of
from onrecord.model.ledger import HeldBack
from onrecord.model.ledger_outlook import OutlookItem, StanceItem
from onrecord.model.product import Evidence
from onrecord.model.span import Span
from onrecord.products.holders_meant import ids_meant
from onrecord.products.index import Chain, Index, Shelf
from onrecord.products.lines import named, names
from onrecord.products.nesting import enclosing
from onrecord.products.own_voice import BYLINE
from onrecord.products.said import said
from onrecord.products.statements import JOIN, around, held_back


class Wanted(NamedTuple):
    """Which items are asked for: those of these holders, by id, with all of these words."""

    holders: frozenset[str] | None
    about: tuple[str, ...]

    def holds(self, shelf: Shelf, target: str | None, spans: Sequence[Span]) -> bool:
        return self.is_held(shelf, target) and self.is_about(shelf, spans)

    def is_held(self, shelf: Shelf, target: str | None) -> bool:
        if self.holders is None:
            return True
        holders = next(iter(chain_of(shelf, target)), ())
        return any(one in self.holders for each in holders for one in (each.id, *each.members))

    def is_about(self, shelf: Shelf, spans: Sequence[Span]) -> bool:
        """Whether each word begins a word of the item or of the sentence around it."""
        if not self.about:
            return True
        context = " ".join(around(shelf, span) for span in spans)
        present = [each.casefold() for each in words_of(context)]
        return all(any(word.startswith(each) for word in present) for each in self.about)


class Told(NamedTuple):
    """What a reader found: a record's id, its words, the record that tells it, and its score."""

    id: str
    spans: tuple[Span, ...]
    target: str | None
    score: float


def wanted(index: Index, holder: str | None, about: str | None) -> Wanted:
    """What a name, a surname or an id, and words that items should have, mean in a pile."""
    holders = None if holder is None else ids_meant(index, holder)
    return Wanted(holders, tuple(each.casefold() for each in words_of(about or "")))


def outlook_item(shelf: Shelf, told: Told) -> OutlookItem:
    """The fields that all items have; holders and chain are empty where none were read."""
    chain = chain_of(shelf, told.target)
    modality = shelf.modalities.get(told.target) if told.target else None
    return OutlookItem(
        id=told.id,
        text=JOIN.join(span.exact for span in told.spans),
        evidence=tuple(shelf.evidence(span) for span in told.spans),
        holders=named(chain[0]) if chain else (),
        chain=names(chain),
        target=told.target,
        said=said(shelf, told.target),
        act=modality.act if modality else None,
        polarity=modality.polarity if modality else None,
        certainty=modality.certainty if modality else None,
        certainty_words=tuple(map(shelf.evidence, modality.certainty_cue)) if modality else (),
        whose=modality.whose if modality else None,
        stance=stance_toward(shelf, told.target),
        guarded=guarded(shelf, told.target),
        score=told.score,
    )


def chain_of(shelf: Shelf, target: str | None) -> Chain:
    """The chain of a record; of what no record covers, that of the document's own voice."""
    if target is not None:
        return shelf.chain(target)
    bylines = (each for each in shelf.sections.values() if each.form == BYLINE)
    return next((chain for each in bylines if (chain := shelf.chain(each.id))), ())


def stance_toward(shelf: Shelf, target: str | None) -> StanceItem | None:
    """The narrator's stance toward a statement, else toward the one that it lies within."""
    seen: set[str] = set()
    while target is not None and target not in seen:
        seen.add(target)
        if found := shelf.stances.get(target):
            return StanceItem(found.value, tuple(map(shelf.evidence, found.cue)))
        target = shelf.attributions[target].within if target in shelf.attributions else None
    return None


def guarded(shelf: Shelf, target: str | None) -> tuple[HeldBack, ...]:
    """What holds back the statement that tells an item, and those that it lies within; inside out,
    each once.
    """
    if target is None:
        return ()
    said = shelf.attributions.get(target)
    above = [each.id for each in enclosing(shelf, said)] if said else [target]
    found = (each for one in above for each in held_back(shelf, shelf.modalities.get(one)))
    return tuple(dict.fromkeys(found))


def optional(shelf: Shelf, span: Span | None) -> Evidence | None:
    return shelf.evidence(span) if span else None


def place(told: Told) -> tuple[int, int, str]:
    return told.spans[0].start, told.spans[-1].end, told.id
