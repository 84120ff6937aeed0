"""Sample: statements of a record drawn at random for a person to check, and what was found."""

import re
from hashlib import sha256
from typing import Literal, get_args

import msgspec

from onrecord.errors import EvidenceError

Scope = Literal["printable", "all"]
"""What is drawn from: the statements that could be printed, or every statement of the ledger."""
SCOPES: tuple[Scope, ...] = get_args(Scope)
MOST = 100_000
"""Statements of a sample; also the greatest seed."""
NAME = re.compile(r"(printable|all)-([1-9][0-9]{0,5})-([0-9]{1,6})", re.ASCII)


class Sample(msgspec.Struct, frozen=True):
    """How a sample is drawn: how many statements, from what, by which seed.

    Statements stand in the order of a hash of the seed and their ids, which is no order of theirs
    at all: the first n are a simple random sample, and the first of a greater n too. Raises
    EvidenceError for a number that is none of a sample.
    """

    seed: int = 1
    n: int = 200
    scope: Scope = "printable"

    def __post_init__(self) -> None:
        if not (0 < self.n <= MOST and 0 <= self.seed <= MOST):
            raise EvidenceError(f"a sample has 1 to {MOST} statements, and a seed from 0 to {MOST}")

    @property
    def name(self) -> str:
        """By which sheets and judgements name it: the scope, n and the seed."""
        return f"{self.scope}-{self.n}-{self.seed}"

    def key(self, record: str) -> str:
        """What statements are drawn in the order of."""
        return sha256(f"{self.seed}\n{record}".encode()).hexdigest()


def sample_named(name: str) -> Sample:
    """The sample of this name. Raises EvidenceError where it is none."""
    found = NAME.fullmatch(name)
    if found is None:
        raise EvidenceError(f"{name[:40]!r} is no name of a sample, such as printable-200-1")
    scope: Scope = "all" if found[1] == "all" else "printable"
    sample = Sample(int(found[3]), int(found[2]), scope)
    if sample.name != name:
        raise EvidenceError(f"{name[:40]!r} is no name of a sample; is it {sample.name}?")
    return sample


class Sampled(msgspec.Struct, frozen=True, kw_only=True):
    """What people found in the latest sample that they checked.

    `drawn` is how many statements the sample has, `checked` how many of the first of these were
    checked without a gap, `right` how many of them are right; `low` and `high` are the interval of
    95 % of the precision (Wilson 1927). `authors` are those whose judgements count.
    """

    sample: str
    scope: Scope
    drawn: int
    checked: int
    right: int
    precision: float
    low: float
    high: float
    authors: tuple[str, ...]
