"""Alignment of two quotations: the runs of words that both have, in the same order."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from onrecord.link.quotations_words import Wording

LONGEST = 500
"""Words of a quotation that are compared."""

SURE = 3
"""Words of a run that stands by itself; fewer only beside others."""

BESIDE = 4
"""Words up to which a shorter run stands beside another, in both quotations."""


LEAST = 0.3
"""How much of the shorter of two quotations both have at least."""


class Run(NamedTuple):
    """Words that both have, by the number of the first in each."""

    one: int
    other: int
    size: int

    @property
    def ends(self) -> tuple[int, int]:
        return self.one + self.size, self.other + self.size


class _Aligned(NamedTuple):
    one: Wording
    other: Wording
    runs: tuple[Run, ...]


class Aligned(_Aligned):
    """Two quotations with the runs that both have."""

    @cached_property
    def longest(self) -> Run:
        """The run with the most words that are more than function words."""
        return max(
            self.runs,
            key=lambda run: (
                self.one.content(run.one, run.ends[0]),
                run.size,
                -run.one,
                -run.other,
            ),
        )

    @property
    def telling(self) -> int:
        """Words of the longest run that tell of one matter."""
        return self.one.telling(self.longest.one, self.longest.ends[0])

    @property
    def content(self) -> int:
        """Words of the longest run that are more than function words."""
        return self.one.content(self.longest.one, self.longest.ends[0])

    @property
    def all_words(self) -> int:
        return sum(run.size for run in self.runs)

    @property
    def all_telling(self) -> int:
        return sum(self.one.telling(run.one, run.ends[0]) for run in self.runs)

    @property
    def all_content(self) -> int:
        return sum(self.one.content(run.one, run.ends[0]) for run in self.runs)

    @cached_property
    def share(self) -> float:
        """How much of the lighter quotation both have, 0 to 1."""
        both = sum(self.one.weight(run.one, run.ends[0]) for run in self.runs)
        whole = min(each.weight(0, len(each.tokens)) for each in (self.one, self.other))
        return min(1.0, both / whole) if whole else 0.0


def aligned(one: Wording, other: Wording) -> Aligned | None:
    """What both have; None where that is no run of words with sense."""
    if not may_meet(one, other):
        return None
    if run := contained(one, other):
        return Aligned(one, other, (run,)) if stands(one, run) else None
    matcher = SequenceMatcher(None, one.forms[:LONGEST], other.forms[:LONGEST], autojunk=False)
    found = [Run(*each) for each in matcher.get_matching_blocks() if each.size]
    kept = [each for each in found if stands(one, each)]
    if not kept:
        return None
    whole = [
        each
        for each in found
        if each in kept or is_piece(one, other, each) or is_beside((one, other), each, kept)
    ]
    return Aligned(one, other, early(one, other, whole))


def early(one: Wording, other: Wording, runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs with the words that only one has between them as early as they may be: of "but … But"
    the first."""
    found = list(runs[:1])
    for each in runs[1:]:
        run, after = found[-1], each
        while run.size > 1 and repeats(one, other, run, after):
            run = run._replace(size=run.size - 1)
            after = Run(after.one - 1, after.other - 1, after.size + 1)
        found[-1:] = run, after
    return tuple(found)


def repeats(one: Wording, other: Wording, run: Run, after: Run) -> bool:
    """Whether only one has words between two runs, the last of them that of the first run."""
    (stop, other_stop), last = run.ends, one.forms[run.ends[0] - 1]
    if (after.one > stop) == (after.other > other_stop):
        return False
    return last == (one.forms[after.one - 1] if after.one > stop else other.forms[after.other - 1])


def contained(one: Wording, other: Wording) -> Run | None:
    """The whole of one quotation where it stands in the other, word by word."""
    lines = ["\n".join(("", *each.forms, "")) for each in (one, other)]
    swapped = len(one.forms) > len(other.forms)
    shorter, longer = reversed(lines) if swapped else lines
    at = longer.find(shorter)
    if at < 0:
        return None
    number = longer.count("\n", 0, at)
    size = min(len(one.forms), len(other.forms))
    return Run(number, 0, size) if swapped else Run(0, number, size)


def stands(one: Wording, run: Run) -> bool:
    """Whether a run is more than chance by itself."""
    stop = run.ends[0]
    return (run.size >= SURE and one.content(run.one, stop) >= 2) or one.telling(run.one, stop) >= 2


def is_piece(one: Wording, other: Wording, run: Run) -> bool:
    """Whether a run that tells something is all of what stands between two marks."""
    stop, other_stop = run.ends
    alone = (one, run.one, stop), (other, run.other, other_stop)
    return one.telling(run.one, stop) >= 1 and any(
        (not start or of.tokens[start].marked) and (end == len(of.tokens) or of.tokens[end].marked)
        for of, start, end in alone
    )


def is_beside(words: tuple[Wording, Wording], run: Run, kept: list[Run]) -> bool:
    """Whether a run stands so near to one that is kept that it goes with it."""
    return any(is_near(words, run, each) or is_near(words, each, run) for each in kept)


def is_near(words: tuple[Wording, Wording], first: Run, second: Run) -> bool:
    """Whether a run follows another soon in both quotations, in the sentence; a longer one may be
    farther off."""
    most = BESIDE + min(first.size, second.size)
    starts = second.one, second.other
    gaps = [start - end for start, end in zip(starts, first.ends, strict=True)]
    if min(gaps) < 0 or max(gaps) > most:
        return False
    return not any(
        each.opens
        for of, end, start in zip(words, first.ends, starts, strict=True)
        for each in of.tokens[end : start + 1]
    )


def may_meet(one: Wording, other: Wording) -> bool:
    """Whether two quotations have words in common, in whatever order, that are enough to be worth
    looking for runs of them."""
    lighter, heavier = sorted((one, other), key=lambda each: (len(each.forms), each.forms))
    there = frozenset(heavier.forms)
    both = sum(each.weight for each in lighter.tokens if each.form in there)
    content = sum(each.content for each in lighter.tokens if each.form in there)
    return content >= 2 and both >= LEAST * lighter.weight(0, len(lighter.tokens))
