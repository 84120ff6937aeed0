"""Outcomes proposed: later statements of a pile that seem to bear on a forecast still open.

They tell plainly, in the past, of an event with the verb of the forecast and with whom and what it
is about, in a document of a later day. They are proposed to a person, and never counted.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

from onrecord.lexicon.outcomes import role
from onrecord.lexicon.stand import folded, words_of
from onrecord.lexicon.terms import word_key
from onrecord.model.ledger_scores import ProposedOutcome, Tells
from onrecord.model.span import trimmed
from onrecord.products.forecast_events import NAMED, Event, Namings, event_of
from onrecord.products.forecast_judged import outcomes_of
from onrecord.products.forecast_names import namings_of
from onrecord.products.forecast_told import Hit, tellings
from onrecord.products.index import Index, Shelf
from onrecord.products.ledger_outlook import chain_of
from onrecord.products.lines import named, names
from onrecord.products.said import said

MOST = 3
"""Statements that are proposed for one forecast."""
LEAST = 0.4
"""Share of the weight of whom and what a forecast is about that a later statement must have."""
FEWEST = 2
"""Names and words that the two must share."""
COMPANY = 2
"""Names that two documents share where both tell of the same thing in one word ("the pact")."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
FLIPPED: dict[Tells, Tells] = {
    "happened": "did_not_happen",
    "did_not_happen": "happened",
}


class Likeness(NamedTuple):
    """A later statement, what it shares with a forecast, and how much of that by weight."""

    score: float
    hit: Hit
    shared: frozenset[str]


def proposals(index: Index) -> dict[str, tuple[ProposedOutcome, ...]]:
    """For each open prediction what may tell how it came out, the likest first, by its id."""
    places = namings_of(index)
    events = list(open_events(index, places))
    hits = by_verb(index, places, events)
    weights = weights_of(places)
    found: dict[str, tuple[ProposedOutcome, ...]] = {}
    for event in events:
        likest = best(index, event, hits.get(event.verb, ()), weights)
        if likest:
            found[event.forecast.id] = tuple(
                proposal(event, each, places[each.hit.shelf.document]) for each in likest
            )
    return found


def open_events(index: Index, places: Mapping[str, Namings]) -> Iterator[Event]:
    """What the predictions tell of that nobody has judged, in documents with a known day."""
    judged = outcomes_of(index)
    for shelf in index.shelves.values():
        if not day_of(shelf):
            continue
        for forecast in shelf.reading.forecasts:
            if forecast.kind == "prediction" and forecast.id not in judged:
                event = event_of(places[shelf.document], shelf, forecast)
                if event and (event.is_alone or len(event.sides.every) >= FEWEST):
                    yield event


def by_verb(
    index: Index, places: Mapping[str, Namings], events: Sequence[Event]
) -> dict[str, list[Hit]]:
    """What is told in the past by the verbs of events, in documents with a known day."""
    verbs = frozenset(each.verb for each in events)
    found: dict[str, list[Hit]] = defaultdict(list)
    for shelf in index.shelves.values():
        if verbs and (day := day_of(shelf)):
            for each in tellings(shelf, places[shelf.document], day, verbs):
                found[each.verb].append(each)
    return found


def day_of(shelf: Shelf) -> str:
    """The day of publication, "" where it is not known to the day."""
    found = DAY.match(shelf.reading.masthead.published.value or "")
    return found[0] if found else ""


def weights_of(places: Mapping[str, Namings]) -> dict[str, float]:
    """How much each name and word tells: the more the fewer documents have it."""
    counts: Counter[str] = Counter()
    for each in places.values():
        counts.update({place.key for place in each.places})
        counts.update({word_key(word) for word in set(words_of(each.text))})
    return {key: log(1 + len(places) / count) for key, count in counts.items()}


def best(
    index: Index, event: Event, hits: Iterable[Hit], weights: Mapping[str, float]
) -> list[Likeness]:
    """The likest statements of later days: one a document and its versions, one of each wording.

    What was told as past by the day of the forecast tells nothing of how it came out.
    """
    day = day_of(event.shelf)
    timely = (hit for hit in hits if not is_older(event, hit.since))
    alike = [each for hit in timely if (each := likeness(event, hit, weights))]
    known = {each.hit.tells for each in alike if each.hit.day <= day}
    found = sorted(
        (e for e in alike if day < e.hit.day and not too_soon(event, e.hit.day)),
        key=lambda each: (-each.score, each.hit.day, each.hit.shelf.document, each.hit.start),
    )
    chosen: list[Likeness] = []
    seen = {index.works.get(event.shelf.document, event.shelf.document)}
    for each in found:
        shelf = each.hit.shelf
        marks = {index.works.get(shelf.document, shelf.document), folded(words_of_hit(each.hit))}
        if seen.isdisjoint(marks) and each.hit.tells not in known:
            chosen.append(each)
        seen |= marks
    return chosen[:MOST]


def words_of_hit(hit: Hit) -> str:
    return hit.shelf.text[hit.start : hit.end].strip()


def likeness(event: Event, hit: Hit, weights: Mapping[str, float]) -> Likeness | None:
    """None where the two are not about the same."""
    if not fits(event, hit):
        return None
    every = event.sides.every
    shared = every & hit.sides.every
    whole = sum(weights.get(each, 0.0) for each in sorted(every))
    score = sum(weights.get(each, 0.0) for each in sorted(shared)) / whole if whole else 0.0
    enough = len(shared) >= FEWEST or event.is_alone
    return Likeness(score, hit, shared) if enough and score >= LEAST else None


def is_older(event: Event, since: str) -> bool:
    """Whether a year or month is before that of a forecast, and not one that it speaks of."""
    if since >= day_of(event.shelf)[: len(since)]:
        return False
    return not any(since in span.exact for span in event.forecast.proposition)


def too_soon(event: Event, day: str) -> bool:
    """Whether it was foretold for a time that had not come on that day."""
    horizon = event.forecast.horizon
    if horizon is None or horizon.value is None or not horizon.value[:1].isdigit():
        return False
    sooner = any(role(each, "end") for each in horizon.span.exact.casefold().split())
    return not sooner and horizon.value > day[: len(horizon.value)]


def fits(event: Event, hit: Hit) -> bool:
    """Whether who does it, and to whom, are the same; of a passive the other way about."""
    if event.is_noun or hit.is_noun:
        return True
    before, after = hit.sides
    if event.is_passive != hit.is_passive:
        before, after = after, before
    mine, its = event.sides
    if event.is_alone:
        return not mine.isdisjoint(before) and is_known(event, hit, mine & before)
    if (mine and mine.isdisjoint(before)) or (its and its.isdisjoint(before | after)):
        return False
    return not its or not its.isdisjoint(after) or both_named(mine & before, its & before)


def is_known(event: Event, hit: Hit, shared: frozenset[str]) -> bool:
    """Whether who or what does it is named, or stands among the same names in both documents."""
    if any(each.startswith(NAMED) for each in shared):
        return True
    return len(shared) >= FEWEST or (
        len(event.around & hit.around) >= COMPANY and event.sides.before <= shared
    )


def both_named(mine: frozenset[str], its: frozenset[str]) -> bool:
    """Whether two are named before the verb: "A and B met" for "A will meet B"."""
    return all(any(key.startswith(NAMED) for key in each) for each in (mine, its))


def proposal(event: Event, found: Likeness, named_there: Namings) -> ProposedOutcome:
    hit = found.hit
    shelf = hit.shelf
    span = trimmed(shelf.text, hit.start, hit.end)
    chain = chain_of(shelf, hit.target)
    return ProposedOutcome(
        tells=FLIPPED[hit.tells] if event.negated else hit.tells,
        text=span.exact if span else "",
        evidence=(shelf.evidence(span),) if span else (),
        holders=named(chain[0]) if chain else (),
        chain=names(chain),
        target=hit.target,
        said=said(shelf, hit.target),
        shared=(hit.word, *sorted(in_print(found, named_there))),
        score=round(found.score, 3),
    )


def in_print(found: Likeness, named_there: Namings) -> Iterator[str]:
    """What is shared, names as the later statement has them."""
    hit = found.hit
    there = named_there.between(hit.start, hit.end)
    for key in found.shared:
        place = next((each for each in there if each.key == key), None)
        yield hit.shelf.text[place.start : place.end] if place else key.removeprefix(NAMED)
