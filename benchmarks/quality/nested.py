"""Attribution at every level of nesting, against labels of our own.

    python -m benchmarks.quality.nested [LABELS]

Tiers 1 and 2 count; what is found where a tier-3 attribution is labelled counts neither way.
"sure" counts only what products may draw on, so its precision matters.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from benchmarks.quality.labelled import LABELS, OPTIONAL_TIER, Label, Labelled, labelled
from onrecord.evaluate.attribution import Piece, Tally, found_piece, is_full, matched, piece_of
from onrecord.ingest.documents import documents
from onrecord.model.records import Attribution
from onrecord.model.thresholds import SURE
from onrecord.models.kit import Kit
from onrecord.pipeline import read_document


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("labels", nargs="?", type=Path, default=LABELS / "a")
    options = parser.parse_args(arguments)
    kit = Kit()
    totals: dict[tuple[str, str], Tally] = {}
    for each in labelled(options.labels):
        found = read_document(documents(each.raw)[0], kit).attributions
        part = "held out" if each.held_out else "development"
        for name, least in (("all", 0.0), ("sure", SURE)):
            chosen = [one for one in found if one.score >= least]
            known = totals.get((part, name), Tally())
            totals[part, name] = known.plus(tally(each, chosen))
    for (part, name), total in sorted(totals.items()):
        print(f"{part:12} {name:5}{line(total)}")


def tally(each: Labelled, found: Iterable[Attribution]) -> Tally:
    """The counts of one document; what matches an optional attribution is left out."""
    optional = [a for a in each.file.attributions if a.content and a.tier >= OPTIONAL_TIER]
    gold = [*each.counted, *optional]
    theirs = [piece(each.text, label) for label in gold]
    ours = [found_piece(each.text, one) for one in found]
    pairs = matched(ours, theirs)
    counted = [pair for pair in pairs if pair.gold < len(each.counted)]
    return Tally(
        found=len(ours) - (len(pairs) - len(counted)),
        gold=len(each.counted),
        partial=len(counted),
        exact=sum(ours[p.found].content == theirs[p.gold].content for p in counted),
        full=sum(is_full(ours[p.found], theirs[p.gold]) for p in counted),
    )


def piece(text: str, label: Label) -> Piece:
    return piece_of(text, label.content, label.source, label.cue, [])


def line(total: Tally) -> str:
    precision, recall, partial = total.scores(total.partial)
    exact, full = total.scores(total.exact)[2], total.scores(total.full)[2]
    return (
        f" partial P {precision:.3f} R {recall:.3f} F1 {partial:.3f}  exact {exact:.3f}"
        f"  full {full:.3f}  (found {total.found}, labelled {total.gold})"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
