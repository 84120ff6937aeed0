"""Sets of other tasks, on which the network of claims is measured and never trained or tuned.

RTE 3's test part, SICK, MSRPC and Climate-FEVER, and ClaimDiff at its natural rate; found through
ONRECORD_DATA. RTE 1 to 3 without that test are learned from.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from onrecord.models.encoder import likeness
from onrecord.models.kit import Kit
from onrecord.models.matcher import Relations
from onrecord.models.shared_words import shared_words
from training.claims.labels import data
from training.support import rte

HALF = 0.5
CLIMATE = {"SUPPORTS": "entailed", "REFUTES": "against", "NOT_ENOUGH_INFO": "neither"}
SICK = {"ENTAILMENT": "entailed", "CONTRADICTION": "against", "NEUTRAL": "neither"}


class Asked(NamedTuple):
    """A sentence, what it is held against, and what holds of it."""

    one: str
    other: str
    gold: str


Said = Callable[[Asked], str]


def others(kit: Kit) -> Iterator[str]:
    """A line of figures for each set that is here."""
    folder = data() / "pairs"
    yield line("RTE 3, test part", list(entailed(folder)), lambda each: two_way(each, kit))
    three = (
        ("SICK, trial part", sick(folder / "SICK_trial.txt")),
        ("Climate-FEVER, evidence by evidence", climate(folder / "climate-fever.jsonl")),
    )
    for name, found in three:
        yield line(name, list(found), lambda each: three_way(each, kit))
    yield line(
        "MSRPC, validation part", list(msrpc(folder / "msr-para-val.tsv")), lambda e: same(e, kit)
    )
    for name in ("strengthen", "weaken"):
        path = data() / "claims" / f"claimdiff.{name}.train.json"
        yield line(f"ClaimDiff, {name}", list(claimdiff(path, name)), lambda each: bears(each, kit))


def line(name: str, found: Sequence[Asked], said: Said) -> str:
    told = [said(each) for each in found]
    gold = [each.gold for each in found]
    if "no" in gold:
        told = [one if one in gold else "no" for one in told]
    right = sum(one == other for one, other in zip(told, gold, strict=True)) / max(len(gold), 1)
    each_f1 = ", ".join(f"{value} {f1(gold, told, value):.3f}" for value in sorted(set(gold)))
    return f"{name}: {len(gold)} pairs, accuracy {right:.3f}; F1 {each_f1}"


def f1(gold: Sequence[str], said: Sequence[str], value: str) -> float:
    hits = sum(one == other == value for one, other in zip(gold, said, strict=True))
    either = list(gold).count(value) + list(said).count(value)
    return 2 * hits / either if either else 1.0


def relations(each: Asked, kit: Kit) -> Relations:
    assert kit.matcher is not None
    return kit.matcher.relations(each.one, each.other)


def two_way(each: Asked, kit: Kit) -> str:
    found = relations(each, kit)
    return "entailed" if found.same + found.weaker >= HALF else "neither"


def three_way(each: Asked, kit: Kit) -> str:
    found = relations(each, kit)
    shares = {
        "entailed": found.same + found.weaker,
        "against": found.disputes,
        "neither": found.unrelated + found.supports + found.stronger,
    }
    return max(shares, key=lambda name: shares[name])


def same(each: Asked, kit: Kit) -> str:
    """By the score by which claims are made, at its half."""
    assert kit.matcher is not None
    assert kit.encoder is not None
    near = likeness(*kit.encoder.directions([each.one, each.other]))
    score = kit.matcher.same(relations(each, kit), near, shared_words(each.one, each.other))
    return "same" if score >= HALF else "other"


def bears(each: Asked, kit: Kit) -> str:
    """ "strengthen" where the second is the same, a part, more or a reason; "weaken" where it is at
    odds; whichever is likelier than nothing at all."""
    found = relations(each, kit)
    shares = {
        "strengthen": found.same + found.stronger + found.weaker + found.supports,
        "weaken": found.disputes,
        "no": found.unrelated,
    }
    return max(shares, key=lambda name: shares[name])


def entailed(folder: Path) -> Iterator[Asked]:
    for sentence, text, is_so in rte.pairs(folder / "rte" / rte.TEST):
        yield Asked(sentence, text, "entailed" if is_so else "neither")


def sick(path: Path) -> Iterator[Asked]:
    for row in rows(path):
        yield Asked(row["sentence_B"], row["sentence_A"], SICK[row["entailment_judgment"]])


def msrpc(path: Path) -> Iterator[Asked]:
    for row in rows(path):
        yield Asked(
            row["#1 String"], row["#2 String"], "same" if row["Quality"] == "1" else "other"
        )


def climate(path: Path) -> Iterator[Asked]:
    for one in path.read_bytes().splitlines():
        claim = msgspec.json.decode(one)
        for each in claim["evidences"]:
            yield Asked(claim["claim"], each["evidence"], CLIMATE[each["evidence_label"]])


def claimdiff(path: Path, name: str) -> Iterator[Asked]:
    found = msgspec.json.decode(path.read_bytes())["data"]
    for each in found:
        yield Asked(each["claim_a"], each["claim_b"], name if each["relation"] else "no")


def rows(path: Path) -> Iterable[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
