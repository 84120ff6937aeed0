"""Figures of holders: shares over articles, each with a 95 % interval over the articles."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.quality.holders.scoring import FORMS, Outcome, Scored, SourceForm
from onrecord.evaluate.intervals import middle95, resampled, wilson
from onrecord.model.thresholds import SURE

Share = Callable[[Scored], tuple[float, float]]
"""Hits, and out of how many."""


class Figure(NamedTuple):
    """A share with its counts and its interval; None where nothing was counted."""

    hits: float
    of: float
    interval: tuple[float, float]

    def __str__(self) -> str:
        if not self.of:
            return "–"
        low, high = self.interval
        counts = f"{self.hits:.0f}/{self.of:.0f}"
        return f"{self.hits / self.of:.3f} [{low:.2f}, {high:.2f}] {counts}"


def over(test: Callable[[Outcome], bool | None], among: Callable[[Outcome], bool]) -> Share:
    """The share of the pairs `among` which `test` holds; those where it is None do not count."""

    def share(each: Scored) -> tuple[float, float]:
        tested = [test(pair) for pair in each.outcomes if among(pair)]
        return sum(map(bool, tested)), sum(one is not None for one in tested)

    return share


def every(_: Outcome) -> bool:
    return True


def is_people(pair: Outcome) -> bool:
    return pair.is_people


def has_form(form: SourceForm) -> Callable[[Outcome], bool]:
    return lambda pair: pair.form == form


def rights(pairs: Sequence[Outcome]) -> int:
    return sum(pair.lenient for pair in pairs)


def sure(each: Scored) -> tuple[list[Outcome], int]:
    """The pairs at the products' threshold, and how many claims meet no label there."""
    pairs = [pair for pair in each.outcomes if pair.claim.score >= SURE]
    return pairs, sum(claim.score >= SURE for claim in each.other)


def sure_met(each: Scored) -> tuple[float, float]:
    pairs, _ = sure(each)
    return rights(pairs), len(pairs)


def sure_all(each: Scored) -> tuple[float, float]:
    pairs, other = sure(each)
    return rights(pairs), len(pairs) + other


HOLDERS: dict[str, Share] = {
    "labels met by content": lambda each: (len(each.outcomes), each.labels),
    "unknown holders": over(lambda pair: pair.unknown, every),
    "holders right, as labelled": over(lambda pair: pair.right, every),
    "  people and governments": over(lambda pair: pair.right, is_people),
    "holders right, lenient": over(lambda pair: pair.lenient, every),
    "  people and governments, lenient": over(lambda pair: pair.lenient, is_people),
    **{
        f"  source is a {form}, lenient".replace("a nothing", "missing"): over(
            lambda pair: pair.lenient, has_form(form)
        )
        for form in FORMS
    },
}
TOLD: dict[str, Share] = {
    "chains right, of right holders": over(lambda pair: pair.chain, every),
    "  that have relayers": over(lambda pair: pair.chain, lambda pair: pair.relayed),
    "roles right, of right holders": over(lambda pair: pair.role, every),
    "affiliations right, of right holders": over(lambda pair: pair.affiliation, every),
}
WHOLE: dict[str, Share] = {
    "precision, content and holder": lambda each: (rights(each.outcomes), each.claims),
    "recall": lambda each: (rights(each.outcomes), each.labels),
    "F1": lambda each: (2 * rights(each.outcomes), each.claims + each.labels),
    f"precision at {SURE}, of what meets a label": sure_met,
    f"precision at {SURE}, of all found": sure_all,
}
SURE_ROWS = frozenset(name for name in WHOLE if str(SURE) in name)
"""Shares near to one: their intervals are Wilson's, since resamples of a full share are full."""


def figure(name: str, share: Share, read: Sequence[Scored]) -> Figure:
    """A share over all articles."""
    counts = [share(each) for each in read]
    hits, of = (sum(column) for column in zip(*counts, strict=True)) if counts else (0.0, 0.0)
    if not of:
        return Figure(0.0, 0.0, (0.0, 1.0))
    if name in SURE_ROWS:
        return Figure(hits, of, wilson(int(hits), int(of)))
    drawn = []
    for picks in resampled(counts):
        total = sum(counts[at][1] for at in picks)
        if total:
            drawn.append(sum(counts[at][0] for at in picks) / total)
    return Figure(hits, of, middle95(drawn))
