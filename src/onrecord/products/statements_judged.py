"""Statements judged: what people decided about the statements of a pile, and what follows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from onrecord.model.judgement import JudgedStatement, Judgement, Verdict
from onrecord.model.records import Assertion, Attribution, Reading

TRUTH: frozenset[Verdict] = frozenset({"wrong-holder", "checked"})
"""Verdicts of which the latest about a statement counts; a strike stands until it is revoked."""
UNSAID = frozenset({"wrong", "wrong-holder", "out-of-context", "not-said"})
"""What is found in checking that leaves nothing of a statement; the others are faults of taste."""
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class OnStatements:
    """What people decided about the statements of one document, by the ids of these.

    `judgements` are those that count; `struck` the stretches that are not to be printed, in code
    points, each with who struck it and when.
    """

    judgements: Mapping[str, tuple[Judgement, ...]] = field(default_factory=dict)
    struck: tuple[tuple[Place, str], ...] = ()

    def against(self, statement: str) -> str | None:
        """Why a person keeps a statement off products; None where nobody does."""
        found = (reason_of(each) for each in self.judgements.get(statement, ()))
        return next((each for each in found if each), None)

    def struck_in(self, start: int, end: int) -> str | None:
        """By whom words in [start, end) were struck; None where none were."""
        found = (by for (low, high), by in self.struck if low < end and start < high)
        return next(found, None)


NOTHING = OnStatements()


def on_document(reading: Reading, placed: Iterable[JudgedStatement]) -> OnStatements:
    """What was decided about a document's statements, by those judgements that are placed there."""
    judgements: dict[str, tuple[Judgement, ...]] = {}
    struck: list[tuple[Place, str]] = []
    records: dict[str, Attribution | Assertion] = {each.id: each for each in reading.attributions}
    records |= {each.id: each for each in reading.assertions}
    for each in standing_statements(placed):
        if each.record is None or each.place is None:
            continue
        judgements[each.record] = (*judgements.get(each.record, ()), each.judgement)
        if each.judgement.verdict == "strike":
            places = places_of(records.get(each.record)) or [each.place[1:]]
            struck += [(place, by_whom(each.judgement)) for place in places]
    first = {id: tuple(sorted(each, key=weight)) for id, each in judgements.items()}
    return OnStatements(first, tuple(struck))


def by_document(
    judged: Iterable[JudgedStatement],
) -> dict[str, tuple[JudgedStatement, ...]]:
    """Judgements by the document that they are placed in, in order of time."""
    found: dict[str, tuple[JudgedStatement, ...]] = {}
    for each in judged:
        if each.place is not None:
            found[each.place[0]] = (*found.get(each.place[0], ()), each)
    return found


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


def weight(judgement: Judgement) -> bool:
    """What is struck is said first."""
    return judgement.verdict != "strike"


def places_of(record: Attribution | Assertion | None) -> list[Place]:
    """Where the words of a statement stand."""
    if record is None:
        return []
    spans = record.content if isinstance(record, Attribution) else (record.span,)
    return [(each.start, each.end) for each in spans]


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
