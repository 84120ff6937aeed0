"""Ledgers of non-events: comment that was refused, and what was not said or not done."""

from msgspec.structs import asdict

from onrecord.lexicon.non_events import words_of
from onrecord.model.ledger_outlook import NonEventForm, NonEventItem, NonEventLedger
from onrecord.model.product import Pile
from onrecord.model.records import Holder, NonEvent, NonEventKind
from onrecord.model.span import Span
from onrecord.products.index import Shelf, index_of
from onrecord.products.ledger_outlook import (
    Told,
    Wanted,
    optional,
    outlook_item,
    place,
    wanted,
)
from onrecord.products.lines import named

POSSESSIVES = ("'s", "’s", "' ", "’ ")
KINDS: dict[NonEventForm, frozenset[NonEventKind]] = {
    "refusals": frozenset({"refused_comment"}),
    "non-events": frozenset({"not_said", "not_done"}),
}


def non_events(
    pile: Pile,
    form: NonEventForm = "non-events",
    holder: str | None = None,
    about: str | None = None,
) -> NonEventLedger:
    """Refused comment ("refusals"), or what was not said or done, in the order of the pile.

    `holder` is who did not say or do it, or on whose word that is; it and `about` choose as in the
    ledger of statements.
    """
    index = index_of(pile)
    which = wanted(index, holder, about)
    items = (
        non_event_item(shelf, each)
        for shelf in index.shelves.values()
        for each in sorted(shelf.reading.non_events, key=lambda one: place(told(one)))
        if each.kind in KINDS[form] and is_wanted(shelf, each, which)
    )
    return NonEventLedger(form=form, items=tuple(items))


def told(non_event: NonEvent) -> Told:
    return Told(non_event.id, (non_event.span,), non_event.target, non_event.score)


def is_wanted(shelf: Shelf, non_event: NonEvent, which: Wanted) -> bool:
    holders = which.holders
    held = (
        holders is None
        or which.is_held(shelf, non_event.target)
        or any(
            one in holders for each in silent(shelf, non_event) for one in (each.id, *each.members)
        )
    )
    return held and which.is_about(shelf, (non_event.span,))


def silent(shelf: Shelf, non_event: NonEvent) -> tuple[Holder, ...]:
    """Who did not say or do it: the holders of no statement, else those named as the party."""
    chain = shelf.chain(non_event.attribution) if non_event.attribution else ()
    if chain:
        return chain[0]
    party = non_event.party
    if party is None:
        return ()
    return tuple(
        each
        for each in shelf.holders.values()
        if any(is_named_by(party, place) for place in (*each.mentions, *each.references))
    )


def is_named_by(party: Span, place: Span) -> bool:
    """Whether the party is the one named at a place, and not merely his: "Vik's lawyer"."""
    if not (party.start < place.end and place.start < party.end):
        return False
    rest = party.exact[max(place.end - party.start, 0) :]
    owns = rest.startswith(POSSESSIVES) or place.exact.casefold() in words_of("owner")
    return not (rest and owns)


def non_event_item(shelf: Shelf, non_event: NonEvent) -> NonEventItem:
    return NonEventItem(
        **asdict(outlook_item(shelf, told(non_event))),
        kind=non_event.kind,
        party=optional(shelf, non_event.party),
        parties=named(silent(shelf, non_event)),
        what=optional(shelf, non_event.what),
        attribution=non_event.attribution,
    )
