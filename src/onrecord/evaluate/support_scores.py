"""Support scores: how well claims that evidence supports are told from others."""

from collections.abc import Mapping, Sequence

import msgspec

from onrecord.evaluate.intervals import Interval, middle95, resampled
from onrecord.evaluate.support_files import Claim
from onrecord.models.supporter import Support, Supporter
from onrecord.models.supporter_rows import FEATURES

THRESHOLD = 0.5
"""What is scored from here on counts as supported: `supported` is calibrated to it."""
COVERED = 0.68
"""Share of a claim's telling words from which the baseline takes it for supported: what tells the
pairs of RTE best that the scorer did not learn from."""


class Figures(msgspec.Struct, frozen=True):
    """Macro-F1 over supported and not supported, with a 95 % interval by resampled claims; and
    precision and recall of what is said to be supported."""

    claims: int
    supported: int
    macro_f1: float
    interval: Interval
    accuracy: float
    precision: float
    recall: float


class System(msgspec.Struct, frozen=True):
    """A system's figures over all claims, and by the data set that they are from."""

    name: str
    all: Figures
    by_source: Mapping[str, Figures]


class Report(msgspec.Struct, frozen=True):
    data: str
    models: tuple[str, ...]
    systems: tuple[System, ...]


class Scored(msgspec.Struct, frozen=True):
    """A claim's support, and the share of its telling words that its evidence has."""

    support: Support
    coverage: float


def scored(found: Sequence[Claim], supporter: Supporter) -> tuple[Scored, ...]:
    supports = supporter.scores([(each.text, each.evidence) for each in found])
    covered = [coverage(each, supporter) for each in found]
    return tuple(Scored(*pair) for pair in zip(supports, covered, strict=True))


def coverage(claim: Claim, supporter: Supporter) -> float:
    """The share of a claim's telling words that the best window of its evidence has."""
    place = FEATURES.index("covered_loosely")
    return max(each.features[place] for each in supporter.rows(claim.text, claim.evidence))


def report(
    data: str, found: Sequence[Claim], read: Sequence[Scored], models: tuple[str, ...]
) -> Report:
    """The scorer beside coverage alone."""
    own = [each.support.supported >= THRESHOLD for each in read]
    simple = [each.coverage >= COVERED for each in read]
    systems = (system("onrecord", found, own), system("coverage", found, simple))
    return Report(data, models, systems)


def system(name: str, found: Sequence[Claim], said: Sequence[bool]) -> System:
    gold = [each.supported for each in found]
    sources = sorted({each.source for each in found})
    parts = {
        source: [at for at, each in enumerate(found) if each.source == source] for source in sources
    }
    by_source = {
        source: figures([gold[at] for at in places], [said[at] for at in places])
        for source, places in parts.items()
    }
    return System(name, figures(gold, said), by_source if len(parts) > 1 else {})


def figures(gold: Sequence[bool], said: Sequence[bool]) -> Figures:
    pairs = list(zip(gold, said, strict=True))
    drawn = [macro_f1([pairs[at] for at in picks]) for picks in resampled(pairs)]
    right = sum(one == other for one, other in pairs)
    hits = sum(one and other for one, other in pairs)
    return Figures(
        claims=len(pairs),
        supported=sum(gold),
        macro_f1=macro_f1(pairs),
        interval=middle95(drawn),
        accuracy=right / len(pairs),
        precision=hits / max(sum(said), 1),
        recall=hits / max(sum(gold), 1),
    )


def macro_f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    """The mean of the F1 of both classes, of (labelled, said) pairs."""
    return sum(f1(pairs, value) for value in (True, False)) / 2


def f1(pairs: Sequence[tuple[bool, bool]], value: bool) -> float:
    """2 TP / (2 TP + FP + FN); 1 where the class is neither labelled nor said."""
    hits = sum(gold is value and said is value for gold, said in pairs)
    either = sum(gold is value for gold, _ in pairs) + sum(said is value for _, said in pairs)
    return 2 * hits / either if either else 1.0
