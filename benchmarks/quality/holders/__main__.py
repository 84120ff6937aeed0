"""Holder quality, by split, with the second annotator as ceiling and the nearest name as floor.

    python -m benchmarks.quality.holders [--split dev|coverage|test] [--errors PREFIX]
    python -m benchmarks.quality.holders LABELS

Every figure stands with its 95 % interval over articles. `labels/README.md` says what the figures
count. Of the test split only totals are printed; LABELS is any other folder of label files.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.quality.holders.claims import Read, labelled_claims, read
from benchmarks.quality.holders.figures import HOLDERS, TOLD, WHOLE, Share, figure
from benchmarks.quality.holders.labels import SPLITS, Split, articles
from benchmarks.quality.holders.merging import merging
from benchmarks.quality.holders.scoring import Outcome, Scored, scored
from benchmarks.quality.holders.sections import section_tally
from onrecord.models.kit import Kit

CELL = 28
NAME = 42
CLOSED = frozenset(
    folder.resolve()
    for split in SPLITS
    if not split.open
    for folder, _ in (*split.first, *split.second)
)
"""Folders whose errors are not looked at."""


def main(arguments: Sequence[str] | None = None) -> int:
    made = argparse.ArgumentParser(prog="python -m benchmarks.quality.holders")
    made.add_argument("labels", nargs="?", type=Path, help="another folder of label files")
    made.add_argument("--split", choices=[split.name for split in SPLITS])
    made.add_argument("--errors", metavar="PREFIX", help="list the errors in articles named so")
    options = made.parse_args(arguments)
    chosen = [split for split in SPLITS if options.split in {None, split.name}]
    if options.labels:
        is_open = options.labels.resolve() not in CLOSED
        chosen = [Split(str(options.labels), ((options.labels, ""),), (), is_open)]
    if options.errors and not all(split.open for split in chosen):
        made.error("the errors of the test split are not looked at; name another --split")
    kit = Kit()
    for split in chosen:
        report(split, kit, options.errors)
    return 0


def report(split: Split, kit: Kit, errors: str | None) -> None:
    read_ = [read(each, kit) for each in articles(split.first)]
    labels = sum(len(each.article.counted) for each in read_)
    print(f"{split.name}: {len(read_)} articles, {labels} attributions labelled (tiers 1, 2)")
    if not read_:
        print("  their texts are not here; set ONRECORD_DATA", file=sys.stderr)
        return
    columns = scores(read_)
    second = {each.name: each for each in articles(split.second)}
    agreed = [each.article for each in read_ if each.article.name in second]
    columns["annotator b"] = [
        scored(each, tuple(labelled_claims(second[each.name]))) for each in agreed
    ]
    show(columns)
    sections = section_tally(read_)
    if sections.of:
        print(f"  {'sections with the right holders':{NAME}}{sections}")
    for line in merging([each.article for each in read_], errors is not None):
        print(f"  {line}")
    if errors:
        show_errors(read_, errors)
    print()


def scores(read_: Iterable[Read]) -> dict[str, list[Scored]]:
    """Every system's articles."""
    columns: dict[str, list[Scored]] = {"end to end": [], "given spans": [], "nearest name": []}
    for each in read_:
        for name, claims in zip(columns, (each.found, each.given, each.nearest), strict=True):
            columns[name].append(scored(each.article, claims))
    return columns


def show(columns: dict[str, list[Scored]]) -> None:
    row("", columns)
    for name, share in HOLDERS.items():
        row(name, cells(name, share, columns))
    for name, share in TOLD.items():
        row(name, [cell if at != 2 else "" for at, cell in enumerate(cells(name, share, columns))])
    for name, share in WHOLE.items():
        row(name, [cell if at == 0 else "" for at, cell in enumerate(cells(name, share, columns))])


def cells(name: str, share: Share, columns: dict[str, list[Scored]]) -> list[str]:
    return [str(figure(name, share, read_)) for read_ in columns.values()]


def row(name: str, given: Iterable[str]) -> None:
    print(f"  {name:{NAME}}{''.join(f'{cell:{CELL}}' for cell in given)}".rstrip())


def show_errors(read_: Iterable[Read], beginning: str) -> None:
    """What is wrong in articles named so, of what was found and of the labels' own spans."""
    for each in read_:
        if each.article.name.startswith(beginning):
            for name, claims in (("end to end", each.found), ("given spans", each.given)):
                for pair in scored(each.article, claims).outcomes:
                    for fault in faults(pair):
                        print(f"{each.article.name}, {name}: {told(each, pair)}: {fault}")


def faults(pair: Outcome) -> Iterable[str]:
    label, claim = pair.label, pair.claim
    if not pair.lenient:
        unknown = "unknown, " if pair.unknown else ""
        yield f"{unknown}{[holder.name for holder in claim.holders]}, not {list(label.holders)}"
    if pair.chain is False:
        yield f"chain {claim.steps}, not {label.chain}"
    if pair.role is False:
        yield f"role {list(claim.role)}, not {label.role!r}"
    if pair.affiliation is False:
        yield f"affiliation {list(claim.affiliation)}, not {label.affiliation!r}"


def told(each: Read, pair: Outcome) -> str:
    source = " … ".join(each.article.text[start:end] for start, end in pair.label.source)
    return f"{pair.label.id} {source!r}"


if __name__ == "__main__":
    sys.exit(main())
