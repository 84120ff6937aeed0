"""Changing: what a record holds now and did not hold before, by a time or by another record."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

import msgspec

from onrecord.api.making import made
from onrecord.errors import UsageError
from onrecord.model.arrivals import Arrivals
from onrecord.model.ledger_changes import Changes
from onrecord.model.ledger_claims import JudgedItem
from onrecord.model.product import NotRead, Pile, Product, Sentence
from onrecord.products.changes import Held, changes
from onrecord.products.changes_known import known_before, known_to
from onrecord.products.changes_linked import before_of
from onrecord.products.ledger_claims import claims
from onrecord.products.ledger_disputes import disputes
from onrecord.products.ledger_forecasts import forecasts
from onrecord.products.statements import statements
from onrecord.products.study import study_of
from onrecord.store.judgements import JudgementEntry, instant

DAY = len("2031-05-03")


class Entered(NamedTuple):
    """What is not in a pile: when its documents came, and all that people decided."""

    arrivals: Arrivals
    judgements: tuple[JudgementEntry, ...]


class Other(NamedTuple):
    """Another record to hold this one against: the name of its file, its pile with its links, and
    the ids of its judgements."""

    name: str
    pile: Pile
    judgements: frozenset[str]


def held_of(pile: Pile) -> Held:
    """What is looked through, of a linked pile that asks its own questions."""
    study = study_of(pile)
    return Held(
        shelves=study.index,
        statements=statements(pile),
        claims=claims(pile),
        disputes=disputes(pile),
        forecasts=forecasts(pile),
        findings=findings(made(pile, "questions")),
    )


def findings(product: Product) -> tuple[Sentence, ...]:
    """The takeaways among the sections of the questions."""
    return tuple(
        sentence
        for section in product.sections
        if section.kind == "takeaways"
        for sentence in section.sentences
    )


def since(held: Held, entered: Entered, asked: str | None = None) -> Changes:
    """What came at a time or after it: a day (from midnight, UTC) or a time in ISO 8601; without
    one since the last day on which a document came. Raises UsageError for what is neither."""
    days = days_of(entered.arrivals)
    moment = moment_of(asked if asked is not None else last(days))
    known = known_before(held.shelves.pile, entered.arrivals, moment, instant)
    judged = (each for each in entered.judgements if instant(each.judgement.time) >= moment)
    return msgspec.structs.replace(
        changes(held, known),
        since=moment.isoformat(timespec="seconds"),
        days=days,
        judgements=tuple(map(judged_item, judged)),
    )


def against(held: Held, entered: Entered, other: Other) -> Changes:
    """What another record does not hold, and what it alone holds."""
    pile = held.shelves.pile
    known = known_to(pile, entered.arrivals, other.pile)
    judged = (each for each in entered.judgements if each.judgement.id not in other.judgements)
    return msgspec.structs.replace(
        changes(held, known, before_of(other.pile)),
        against=other.name,
        days=days_of(entered.arrivals),
        not_read=not_read(pile, other.pile),
        judgements=tuple(map(judged_item, judged)),
    )


def not_read(pile: Pile, other: Pile) -> tuple[NotRead, ...]:
    """What could not be read now and is not so in another record."""
    known = set(other.not_read)
    return tuple(each for each in pile.not_read if each not in known)


def days_of(arrivals: Arrivals) -> tuple[tuple[str, int], ...]:
    """The days (UTC) on which documents came, in their order, with how many."""
    counts = Counter(each[:DAY] for each in arrivals.added.values() if each is not None)
    return tuple(sorted(counts.items()))


def last(days: Iterable[tuple[str, int]]) -> str:
    """The last of some days. Raises UsageError where there is none."""
    found = [day for day, _ in days]
    if not found:
        raise UsageError("the record does not say when its documents came; name another record")
    return found[-1]


def moment_of(asked: str) -> datetime:
    """A moment in UTC. Raises UsageError for what is no day or time."""
    try:
        return instant(asked.strip()).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{asked!r} is no day or time such as 2031-05-03") from error


def judged_item(entry: JudgementEntry) -> JudgedItem:
    made = entry.judgement
    about = tuple(" ".join(each.exact.split()) for each in made.targets)
    return JudgedItem(
        id=made.id,
        verdict=made.verdict,
        about=about or ((made.revokes,) if made.revokes else ()),
        author=made.author,
        time=made.time,
        note=made.note,
    )
