"""Sampled: statements drawn at random, and how many of those that people checked are right.

What is drawn from is the record as it was read, whatever people decided about its statements: so
neither a strike nor a fault that is found moves the sample, and no order of judgements matters.
"""

from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from onrecord.errors import EvidenceError
from onrecord.lexicon.intervals import of_share
from onrecord.model.judgement import JudgedStatement
from onrecord.model.records import Assertion, Attribution
from onrecord.model.sample import Sample, Sampled, sample_named
from onrecord.products.index import Index, Shelf
from onrecord.products.statements_judged import TRUTH, moment, standing_statements
from onrecord.products.units import own_words
from onrecord.products.withheld import unfit_to_print

Drawn = tuple[Shelf, Attribution | Assertion]


def drawn(index: Index, sample: Sample) -> Iterator[Drawn]:
    """The statements of a sample in the order of drawing, and all others of its scope after them:
    who stops after the first n has the sample."""
    every = sorted(index.homes, key=lambda each: (sample.key(each), each))
    for identity in every:
        shelf = index.homes[identity]
        record = shelf.attributions.get(identity) or shelf.assertions[identity]
        if sample.scope == "all" or could_be_printed(shelf, record):
            yield shelf, record


def could_be_printed(shelf: Shelf, record: Attribution | Assertion) -> bool:
    """Whether reading alone lets a statement stand on a product, as its holder's own."""
    if unfit_to_print(shelf, record):
        return False
    return isinstance(record, Assertion) or not own_words(shelf, record)


def sampled(index: Index) -> Sampled | None:
    """What was found in the sample that was checked last; None where the first statement of none
    was checked."""
    judged = index.pile.on_statements
    for sample in latest_first(judged):
        if found := found_in(index, sample, judged):
            return found
    return None


def latest_first(judged: Iterable[JudgedStatement]) -> Iterator[Sample]:
    """The samples that people checked, the one with the latest judgement first. Of one seed and
    scope, which are one sequence, the latest stands for all."""
    seen: set[tuple[int, str]] = set()
    for each in sorted(judged, key=moment, reverse=True):
        sample = sample_of(each)
        if sample and (sample.seed, sample.scope) not in seen:
            seen.add((sample.seed, sample.scope))
            yield sample


def sample_of(judged: JudgedStatement) -> Sample | None:
    """The sample that a judgement was made in, if it was made in one."""
    name = judged.judgement.targets[0].sample
    try:
        return sample_named(name) if name else None
    except EvidenceError:
        return None


def found_in(index: Index, sample: Sample, judged: Iterable[JudgedStatement]) -> Sampled | None:
    """What was found in the first statements of a sample that were checked in it without a gap;
    None where the first was not. Of several judgements about one the latest counts."""
    every = list(judged)
    records = [record.id for _, record in islice(drawn(index, sample), sample.n)]
    ticked = {each.record for each in every if is_in_sequence(sample, each)}
    checked = list(takewhile(ticked.__contains__, records))
    if not checked:
        return None
    counting = {
        each.record: each.judgement
        for each in standing_statements(every)
        if each.judgement.verdict in TRUTH
    }
    found = [counting[each] for each in checked]
    right = sum(each.value == "right" and each.verdict == "checked" for each in found)
    low, high = of_share(right, len(checked)) or (0.0, 1.0)
    return Sampled(
        sample=sample.name,
        scope=sample.scope,
        drawn=len(records),
        checked=len(checked),
        right=right,
        precision=right / len(checked),
        low=low,
        high=high,
        authors=tuple(sorted({each.author for each in found})),
    )


def is_in_sequence(sample: Sample, judged: JudgedStatement) -> bool:
    """Whether a judgement was made in a sample of the same sequence, of whatever size."""
    other = sample_of(judged)
    return other is not None and (other.seed, other.scope) == (sample.seed, sample.scope)
