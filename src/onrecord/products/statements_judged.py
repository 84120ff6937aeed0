"""Statements judged: what people decided about the statements of a pile, and what follows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from onrecord.model.judgement import JudgedStatement, Judgement, Verdict
from onrecord.model.product import Pile
from onrecord.products.holders_judged import Judged
from onrecord.products.statements_struck import OWN_VOICE, Struck, struck_places

TRUTH: frozenset[Verdict] = frozenset({"wrong-holder", "checked"})
"""Verdicts of which the latest about a statement counts; a strike stands until it is revoked."""
UNSAID = frozenset({"wrong", "wrong-holder", "out-of-context", "not-said"})
"""What is found in checking that leaves nothing of a statement; the others are faults of taste."""


@dataclass(frozen=True, slots=True)
class OnStatements:
    """What people decided about the statements of one document, by the ids of these.

    `judgements` are those that count; `struck` the stretches that are not to be printed.
    """

    judgements: Mapping[str, tuple[Judgement, ...]] = field(default_factory=dict)
    struck: tuple[Struck, ...] = ()

    def against(self, statement: str) -> str | None:
        """Why a person keeps a statement off products; None where nobody does."""
        found = (reason_of(each) for each in self.judgements.get(statement, ()))
        return next((each for each in found if each), None)

    def struck_in(self, start: int, end: int, names: frozenset[str] = OWN_VOICE) -> str | None:
        """By whom words in [start, end) were struck, where they are printed as these holders' or,
        without any, as the document's own; None where none were."""
        found = (each.by for each in self.struck if each.forbids(start, end, names))
        return next(found, None)

    def __bool__(self) -> bool:
        return bool(self.judgements or self.struck)


NOTHING = OnStatements()


def by_document(pile: Pile, entities: Judged) -> dict[str, OnStatements]:
    """What was decided about the statements of each document of a pile, by its id."""
    standing = standing_statements(pile.on_statements)
    if not standing:
        return {}
    judgements: dict[str, dict[str, tuple[Judgement, ...]]] = {}
    for each in sorted(standing, key=weight):
        if each.record is not None and each.place is not None:
            of = judgements.setdefault(each.place[0], {})
            of[each.record] = (*of.get(each.record, ()), each.judgement)
    strikes = ((each, by_whom(each.judgement)) for each in standing if not weight(each))
    struck = struck_places(pile.readings, strikes, entities)
    return {
        each: OnStatements(judgements.get(each, {}), tuple(struck.get(each, ())))
        for each in (*judgements, *struck)
    }


def standing_statements(judged: Iterable[JudgedStatement]) -> list[JudgedStatement]:
    """Those that can be applied and that no later one about the same statement contradicts, in
    order of time."""
    placed = sorted((each for each in judged if each.record is not None), key=moment)
    latest = {each.record: each for each in placed if each.judgement.verdict in TRUTH}
    return [
        each
        for each in placed
        if each.judgement.verdict not in TRUTH or latest[each.record] is each
    ]


def moment(judged: JudgedStatement) -> tuple[datetime, str]:
    """When it was judged, those of one moment in the order of their ids."""
    time = datetime.fromisoformat(judged.judgement.time)
    return time if time.tzinfo else time.replace(tzinfo=UTC), judged.judgement.id


def weight(judged: JudgedStatement) -> bool:
    """What is struck is said first."""
    return judged.judgement.verdict != "strike"


def reason_of(judgement: Judgement) -> str | None:
    """Why a judgement keeps its statement off products; None where it does not."""
    if judgement.verdict == "strike":
        return f"struck {by_whom(judgement)}"
    if judgement.verdict == "wrong-holder":
        return f"judged not to be its holder’s {by_whom(judgement)}"
    if judgement.verdict == "checked" and judgement.value != "right":
        fault = (judgement.value or "").replace("-", " ")
        kind = f" ({fault})" if fault != "wrong" else ""
        return f"checked {by_whom(judgement)} and found wrong{kind}"
    return None


def disowned(judged: Iterable[JudgedStatement]) -> frozenset[str]:
    """The statements, by id, that are not what their holders said, as people decided."""
    return frozenset(
        each.record
        for each in standing_statements(judged)
        if each.record
        and (each.judgement.verdict == "wrong-holder" or each.judgement.value in UNSAID)
    )


def by_whom(judgement: Judgement) -> str:
    """Who decided, and on which day."""
    return f"by {judgement.author} on {judgement.time[:10]}"
