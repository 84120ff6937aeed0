"""Attribution quality: who said what, against labels, beside a baseline.

    python -m benchmarks.quality.attribution [--split dev|train-sample|tune|unseen]
                                             [--attribution trained|rules] [--limit N]

PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018) is found through ONRECORD_DATA (default
../shared), in data/attribution: `dev` and a sample of `train`. It labels outermost attributions
only; "onrecord" scores ours alone, "all levels" everything found. `tune` and `unseen` are halves
of our own labels, at every level. "sure" counts what products may draw on. The baseline takes each
quotation of three words or more with the nearest "said". Figures printed by others on PolNeAR's
held-out part: quotations with the nearest "said" .314 partial F1, Citron retrained .570, one
person against another .796.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import msgspec

from benchmarks.quality.attribution.baseline import baseline
from benchmarks.quality.attribution.own import HALVES, passages
from onrecord.evaluate.attribution import Tally
from onrecord.evaluate.attribution_judged import judged
from onrecord.evaluate.attribution_reading import attributions_in
from onrecord.evaluate.attribution_runs import found_of
from onrecord.evaluate.polnear import Article, articles, document_of, sample
from onrecord.model.records import Kind
from onrecord.model.thresholds import SURE
from onrecord.models.kit import Kit, Settings

ROOT = Path(__file__).parents[3]
SAMPLE = 120
KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    read = list(islice(chosen(options.split), options.limit))
    if not read:
        print(f"no texts for {options.split}: set ONRECORD_DATA", file=sys.stderr)
        return 1
    for name, counted in table(read, Kit(Settings(attribution=options.attribution))):
        print(row(name, counted))
    return 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m benchmarks.quality.attribution")
    made.add_argument("--split", choices=("dev", "train-sample", *HALVES), default="dev")
    made.add_argument("--attribution", choices=("trained", "rules"), default="trained")
    made.add_argument("--limit", type=int, help="how many articles")
    return made


def chosen(split: str) -> Iterable[Article]:
    """The labelled articles of a split; none where its texts are not here."""
    if split in HALVES:
        return passages("tune" if split == "tune" else "unseen")
    folder = Path(os.environ.get("ONRECORD_DATA", ROOT.parent / "shared")) / "data" / "attribution"
    if not folder.is_dir():
        return ()
    return (
        articles(folder / "dev.jsonl") if split == "dev" else sample(folder / "train.jsonl", SAMPLE)
    )


def table(read: Iterable[Article], kit: Kit) -> list[tuple[str, Tally]]:
    """The systems' counts over some articles."""
    counts: dict[str, Tally] = {}
    for article in read:
        for name, counted in tallies(article, kit):
            counts[name] = counts.get(name, Tally()).plus(counted)
    return list(counts.items())


def tallies(article: Article, kit: Kit) -> Iterator[tuple[str, Tally]]:
    """The systems' counts of one article."""
    found = [found_of(each) for each in attributions_in(article, kit)]
    yield "onrecord", judged(article, found).tally
    if article.levels == "outermost":
        yield "all levels", judged(msgspec.structs.replace(article, levels="all"), found).tally
    yield "sure", judged(article, found, SURE).tally
    simple = [found_of(each) for each in baseline(*document_of(article))]
    yield "quotes+said", judged(article, simple).tally


def row(name: str, counted: Tally) -> str:
    precision, recall, partial = counted.scores(counted.partial)
    exact = counted.scores(counted.exact)[2]
    full = counted.scores(counted.full)[2]
    kinds = "  ".join(f"{kind} {counted.recall_of(kind):.3f}" for kind in KINDS)
    return (
        f"{name:<12} partial P {precision:.3f} R {recall:.3f} F1 {partial:.3f}  "
        f"exact {exact:.3f}  full {full:.3f}  recall: {kinds}  "
        f"(found {counted.found}, labelled {counted.gold})"
    )


if __name__ == "__main__":
    sys.exit(main())
