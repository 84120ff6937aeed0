"""Attribution quality: who said what, against PolNeAR's labels, beside a baseline.

    python -m benchmarks.quality.attribution [--split dev|train-sample] [--limit N]

PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018) is found through ONRECORD_DATA (default
../shared), in data/attribution. It labels outermost attributions only; "outermost" scores ours
alone, "all levels" everything found. The baseline takes each quotation of three words or more with
the nearest "said". Figures printed by others on its held-out part: quotations with the nearest
"said" .314 partial F1, Citron retrained .570, one person against another .796.
"""

import argparse
import os
import re
import sys
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from onrecord.evaluate.attribution import Tally, tally
from onrecord.evaluate.polnear import Article, Place, articles, document_of, sample
from onrecord.model.document import Document
from onrecord.model.identity import record_id
from onrecord.model.records import Attribution, Kind, Layout
from onrecord.model.span import Span, span_of
from onrecord.models.kit import Kit
from onrecord.read.attribution import attributions
from onrecord.read.parse import parse

ROOT = Path(__file__).parents[2]
SAMPLE = 120
QUOTED = re.compile('[“"](?P<words>[^“”"\n]+)[”"]')
SAID = re.compile(r"\b(?:said|says|told|added|wrote|asked)\b")
NAME = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z]\w+(?: [A-Z]\w+)*)\b")
SHORTEST = 3
"""Words of a quotation that the baseline takes."""
KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    data = Path(os.environ.get("ONRECORD_DATA", ROOT.parent / "shared"))
    folder = data / "data" / "attribution"
    if not folder.is_dir():
        print(f"no PolNeAR in {folder}: set ONRECORD_DATA", file=sys.stderr)
        return 1
    for name, counted in table(chosen(folder, options.split, options.limit)):
        print(row(name, counted))
    return 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m benchmarks.quality.attribution")
    made.add_argument("--split", choices=("dev", "train-sample"), default="dev")
    made.add_argument("--limit", type=int, help="how many articles")
    return made


def chosen(folder: Path, split: str, limit: int | None) -> list[Article]:
    if split == "dev":
        return list(articles(folder / "dev.jsonl", limit))
    return list(islice(sample(folder / "train.jsonl", SAMPLE), limit))


def table(read: Iterable[Article]) -> list[tuple[str, Tally]]:
    """The systems' counts over some articles."""
    kit = Kit()
    counts = {"onrecord": Tally(), "all levels": Tally(), "quotes+said": Tally()}
    for article in read:
        document, layout = document_of(article)
        found = attributions(document, layout, parse(document, layout, kit))
        given: dict[str, Sequence[Attribution]] = {
            "onrecord": [each for each in found if each.within is None],
            "all levels": found,
            "quotes+said": baseline(document, layout),
        }
        for name, ours in given.items():
            counts[name] = counts[name].plus(tally(article.text, ours, article.attributions))
    return list(counts.items())


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


def baseline(document: Document, layout: Layout) -> list[Attribution]:
    """Each longer quotation with the nearest saying verb of its paragraph and the name by it."""
    text = document.text
    found: list[Attribution] = []
    for block in layout.blocks:
        cues = list(SAID.finditer(text, block.start, block.end))
        for quote in QUOTED.finditer(text, block.start, block.end):
            if len(quote["words"].split()) < SHORTEST or not cues:
                continue
            cue = nearest(cues, quote.start(), quote.end())
            content = (span_of(text, *quote.span("words")),)
            found.append(
                Attribution(
                    id=record_id(document.id, "baseline", content),
                    content=content,
                    cue=(span_of(text, *cue.span()),),
                    source=name_near(text, cue.span(), (block.start, block.end)),
                    kind="direct",
                    score=0.5,
                )
            )
    return found


def name_near(text: str, cue: Place, block: Place) -> tuple[Span, ...]:
    """The name or pronoun nearest to a verb, as a span; empty if there is none."""
    names = list(NAME.finditer(text, *block))
    return (span_of(text, *nearest(names, *cue).span()),) if names else ()


def nearest(found: Iterable[re.Match[str]], start: int, end: int) -> re.Match[str]:
    """The match with the fewest characters between it and [start, end), the first of equals."""
    return min(found, key=lambda each: (max(start - each.end(), each.start() - end), each.start()))


if __name__ == "__main__":
    sys.exit(main())
