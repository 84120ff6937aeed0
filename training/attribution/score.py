"""Fits resources/attribution_weights.tsv: python -m training.attribution.score.

Logistic regression (ridge, by Newton's method) of whether a candidate's content (token-Jaccard of
at least .5) and source are both right, over what the network and the rules say of it. Data: the
part of PolNeAR's train that the network was not trained on, and the tuned half of the project's
own labels, each of whose candidates counts OWN times. The weights hold no text.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, cast

import msgspec
import numpy as np
from numpy.typing import NDArray

from benchmarks.quality.attribution.own import passages
from onrecord.evaluate.attribution import gold_piece, has_source, matched, piece_of
from onrecord.evaluate.attribution_reading import given, text_document
from onrecord.evaluate.polnear import Article, articles, document_of
from onrecord.model.document import Document
from onrecord.model.parse import Parse
from onrecord.model.records import Layout
from onrecord.models.kit import Kit
from onrecord.read import layout as layouts
from onrecord.read import parse as parses
from onrecord.read.attribution import finished, ground_of, ruled, trained
from onrecord.read.attribution_candidate import Candidate
from onrecord.read.attribution_settling import Settled
from onrecord.read.attribution_united import Features, joined
from training.attribution.examples import is_tuned_on

WEIGHTS = Path("src/onrecord/resources/attribution_weights.tsv")
HEADER = """\
# Weights of a logistic score: how likely an attribution's content and source are both right.
# Trained for onrecord; Apache-2.0. Made by training/attribution/score.py; holds no text.
group\tfeature\tweight
"""
OWN = 3.0
RIDGE = 1.0
ROUNDS = 50


class Case(NamedTuple):
    """A candidate: which reader found it, its features, whether it is right, how much it counts."""

    group: str
    features: Features
    right: bool
    weight: float


def main() -> int:
    root = Path(os.environ.get("ONRECORD_DATA", Path(__file__).parents[3] / "shared"))
    train = root / "data" / "attribution" / "train.jsonl"
    if not train.is_file():
        print(f"no PolNeAR in {train.parent}: set ONRECORD_DATA", file=sys.stderr)
        return 1
    kit = Kit()
    tuned = (each for each in articles(train) if is_tuned_on(each.id))
    found = [case for each in tuned for case in cases(each, kit)]
    found += [case for each in passages("tune") for case in cases(each, kit)]
    lines = [HEADER]
    for group in ("trained", "ruled"):
        chosen = [case for case in found if case.group == group]
        names = sorted(chosen[0].features)
        values = fitted(chosen, names)
        print(f"{group}: {len(chosen)} candidates, {np.mean([c.right for c in chosen]):.3f} right")
        lines += [f"{group}\t{n}\t{v:.3f}\n" for n, v in zip(names, values, strict=True)]
    WEIGHTS.write_text("".join(lines), encoding="utf-8")
    return 0


def cases(article: Article, kit: Kit) -> Iterator[Case]:
    """Every candidate of an article that is labelled there or could be."""
    document = text_document(article) if article.scraped else document_of(article)[0]
    if document is None or kit.attributor is None:
        return
    values: dict[str, object] = {"kit": kit, "document": document}
    layout = given(layouts.READER, values) if article.scraped else document_of(article)[1]
    values["layout"] = layout
    parse = cast(Parse, given(parses.READER, values))
    ground = ground_of(document, cast(Layout, layout), parse)
    rules = ruled(ground)
    both = joined(parse, trained(ground, rules, kit.attributor), rules)
    known = {key(each.candidate): each for each in both}
    kept = [msgspec.structs.replace(each.candidate, score=1.0) for each in both]
    for settled in labelled(article, finished(ground, kept)):
        origin = known.get(key(settled.candidate))
        right = is_right(document, article, settled.candidate)
        if origin is not None and right is not None:
            weight = OWN if article.region else 1.0
            yield Case(origin.group, origin.features, right, weight)


def key(candidate: Candidate) -> tuple[object, ...]:
    return candidate.verb, candidate.cue


def labelled(article: Article, found: Iterable[Settled]) -> Iterator[Settled]:
    """Those in the labelled region and at a labelled level."""
    for each in found:
        inside = article.holds(each.candidate.content)
        if inside and (article.levels == "all" or each.parent < 0):
            yield each


def is_right(document: Document, article: Article, candidate: Candidate) -> bool | None:
    """Whether content and source are right; None where the label is optional."""
    gold = [gold_piece(document.text, each) for each in article.attributions]
    own = piece_of(document.text, candidate.content, candidate.source, candidate.cue, [])
    pairs = matched([own], gold)
    if not pairs:
        return False
    if article.attributions[pairs[0].gold].is_optional:
        return None
    return has_source(own, gold[pairs[0].gold])


def fitted(chosen: list[Case], names: list[str]) -> NDArray[np.float64]:
    """The weights, in the order of the names."""
    table = np.array([[case.features[name] for name in names] for case in chosen])
    goal = np.array([float(case.right) for case in chosen])
    weight = np.array([case.weight for case in chosen])
    ridge = RIDGE * np.diag([float(name != "bias") for name in names])
    result = np.zeros(len(names))
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-table @ result))
        slope = table.T @ (weight * (odds - goal)) + ridge @ result
        curve = (table * (weight * odds * (1 - odds))[:, None]).T @ table + ridge
        result = result - np.linalg.solve(curve + 1e-9 * np.eye(len(names)), slope)
    return result


if __name__ == "__main__":
    sys.exit(main())
