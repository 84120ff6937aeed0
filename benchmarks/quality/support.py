"""Support: whether evidence bears a sentence out, against labels, beside coverage of its words.

    python -m benchmarks.quality.support [--quick]

AttributionBench's dev part (Li et al., 2024), SICK, MSRPC and Climate-FEVER are found through
ONRECORD_DATA (default ../shared), in data/support and data/pairs: none was trained or tuned on. The
pairs of training/support/pairs were written for onrecord: "tuned" is the tenth that is kept apart
and "natural" what is written as assistants write, half of which is kept apart; the score is
calibrated on these and on RTE 3's test. "unseen" is by a writer whose pairs were neither. Printed
by others on AttributionBench's test: fine-tuned GPT-3.5 about .80.
"""

import argparse
import csv
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from onrecord.evaluate.support_files import claims
from onrecord.evaluate.support_scores import THRESHOLD, macro_f1, report, scored
from onrecord.evaluate.support_text import report_text
from onrecord.models.kit import Kit
from onrecord.models.supporter import Support, Supporter
from training.support.rte import TEST, pairs
from training.support.written import LABELS, Given, Label, Passage, passages

ROOT = Path(__file__).parents[2]
FEW = 500
"""Pairs of each other set with --quick."""


class Pair(NamedTuple):
    sentence: str
    evidence: str
    supported: bool


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    data = Path(os.environ.get("ONRECORD_DATA", ROOT.parent / "shared")) / "data"
    supporter = Supporter()
    for name, found in own_sets(data):
        print(f"{name}: {four_way(found, supporter)}", flush=True)
    for name, other in others(data):
        chosen = list(other)[: FEW if options.quick else None]
        print(f"{name}: {two_way(chosen, supporter)}", flush=True)
    bench = data / "support" / "attributionbench.dev.jsonl"
    if not bench.is_file():
        print(f"no {bench.name}: set ONRECORD_DATA", file=sys.stderr)
        return 1
    if not options.quick:
        read = claims(bench)
        print(report_text(report(bench.name, read, scored(read, supporter), Kit().scorers)))
    return 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m benchmarks.quality.support")
    made.add_argument("--quick", action="store_true", help="no AttributionBench, less of others")
    return made


def own_sets(data: Path) -> Iterator[tuple[str, list[Passage]]]:
    """The written passages that were not learned from."""
    read = list(passages(data))
    yield "own pairs, tuned", [each for each in read if each.part == "tuned"]
    for kind in ("web", "news", "own"):
        yield f"  {kind}", [each for each in read if each.part == "tuned" and each.set == kind]
    yield "own pairs, natural", [each for each in read if each.part == "natural"]
    yield "own pairs, unseen", [each for each in read if each.part == "unseen"]


def four_way(found: Iterable[Passage], supporter: Supporter) -> str:
    """Macro-F1 over supported and not; and over four labels where these were given."""
    labelled = [(one, label, each.text) for each in found for one, label in each.sentences]
    if not labelled:
        return "none"
    supports = supporter.scores([(sentence, text) for sentence, _, text in labelled])
    gold = [label for _, label, _ in labelled]
    two = two_macro([label == "yes" for label in gold], supports)
    head = f"{len(gold)} pairs, two-way macro-F1 {two:.3f}"
    if "not" in gold:
        return head
    said = [likeliest(each) for each in supports]
    four = sum(f1(gold, said, label) for label in LABELS) / len(LABELS)
    yes = two_macro([label == "yes" for label in gold], supports, by_class=True)
    recall = "  ".join(f"{label} {recall_of(label, gold, said):.2f}" for label in LABELS)
    return f"{head} ({yes:.3f} by the likelier class), four-way {four:.3f}; recall {recall}"


def recall_of(label: Label, gold: Sequence[Given], said: Sequence[Given]) -> float:
    hits = sum(g == s == label for g, s in zip(gold, said, strict=True))
    return hits / max(gold.count(label), 1)


def likeliest(support: Support) -> Label:
    return max(LABELS, key=lambda label: getattr(support, label))


def f1(gold: Sequence[object], said: Sequence[object], value: object) -> float:
    hits = sum(g == s == value for g, s in zip(gold, said, strict=True))
    either = gold.count(value) + said.count(value)
    return 2 * hits / either if either else 1.0


def two_macro(gold: Sequence[bool], supports: Sequence[Support], by_class: bool = False) -> float:
    """By `supported`, or by whether "yes" is likelier than the other classes together."""
    said = [(each.yes if by_class else each.supported) >= THRESHOLD for each in supports]
    return macro_f1(list(zip(gold, said, strict=True)))


def two_way(found: Sequence[Pair], supporter: Supporter) -> str:
    if not found:
        return "not here"
    supports = supporter.scores([(each.sentence, each.evidence) for each in found])
    gold = [each.supported for each in found]
    right = sum((s.supported >= THRESHOLD) == g for g, s in zip(gold, supports, strict=True))
    macro = two_macro(gold, supports)
    return f"{len(found)} pairs, macro-F1 {macro:.3f}, accuracy {right / len(found):.3f}"


def others(data: Path) -> Iterator[tuple[str, Iterator[Pair]]]:
    """Sets of other tasks, for information."""
    folder = data / "pairs"
    if folder.is_dir():
        yield "RTE 3 test (calibrated on)", (Pair(*each) for each in pairs(folder / "rte" / TEST))
        yield "SICK, trial part, entailment against the rest", sick(folder / "SICK_trial.txt")
        yield "MSRPC, validation part, second from first", msrpc(folder / "msr-para-val.tsv")
        yield "Climate-FEVER, evidence by evidence", climate(folder / "climate-fever.jsonl")


def sick(path: Path) -> Iterator[Pair]:
    for row in rows(path):
        yield Pair(row["sentence_B"], row["sentence_A"], row["entailment_judgment"] == "ENTAILMENT")


def msrpc(path: Path) -> Iterator[Pair]:
    for row in rows(path):
        yield Pair(row["#2 String"], row["#1 String"], row["Quality"] == "1")


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def climate(path: Path) -> Iterator[Pair]:
    for line in path.read_bytes().splitlines():
        claim = msgspec.json.decode(line)
        for each in claim["evidences"]:
            yield Pair(claim["claim"], each["evidence"], each["evidence_label"] == "SUPPORTS")


if __name__ == "__main__":
    sys.exit(main())
