"""Agreement of two annotators: the ceiling of every figure on our own labels.

python -m benchmarks.quality.agreement
"""

from collections.abc import Sequence

from benchmarks.quality.attribution.own import HALVES, Half, passages
from benchmarks.quality.labelled import LABELS, Label, Labelled, labelled, share
from onrecord.evaluate.attribution import (
    Piece,
    Tally,
    compared,
    counts,
    gold_piece,
    is_full,
    matched,
    piece_of,
)
from onrecord.evaluate.polnear import Article


def main() -> None:
    second = {each.name: each for each in labelled(LABELS / "b")}
    pairs = [(each, second[each.name]) for each in labelled(LABELS / "a") if each.name in second]
    for part in ("development", "held out"):
        report(part, [pair for pair in pairs if pair[0].held_out == (part == "held out")])
    for half in HALVES:
        report_passages(half)


def report(part: str, pairs: Sequence[tuple[Labelled, Labelled]]) -> None:
    both = partial = exact = full = holders = 0
    for one, other in pairs:
        ours, theirs = pieces(one), pieces(other)
        both += len(ours) + len(theirs)
        for match in matched(ours, theirs):
            partial += 1
            exact += ours[match.found].content == theirs[match.gold].content
            full += is_full(ours[match.found], theirs[match.gold])
            holders += names(one.counted[match.found]) == names(other.counted[match.gold])
    print(f"{part}: {len(pairs)} documents, {both} attributions by two annotators")
    print(f"  F1 partial {2 * partial / both:.3f} exact {2 * exact / both:.3f}", end=" ")
    print(f"full {2 * full / both:.3f}; same holders: {share(holders, partial)}")


def pieces(each: Labelled) -> list[Piece]:
    return [piece_of(each.text, a.content, a.source, a.cue, []) for a in each.counted]


def names(label: Label) -> frozenset[str]:
    return frozenset(name.casefold() for name in label.holders)


def report_passages(half: Half) -> None:
    """The second annotator's labels of the passages scored as if they had been found."""
    second = {each.id: each for each in passages(half, "b")}
    total = Tally()
    read = [each for each in passages(half) if each.id in second]
    for each in read:
        total = total.plus(agreed(each, second[each.id]))
    f1 = [total.scores(hits)[2] for hits in (total.partial, total.exact, total.full)]
    labels = total.found + total.gold
    print(f"passages, {half}: {len(read)} passages, {labels} attributions by two annotators")
    print(f"  F1 partial {f1[0]:.3f} exact {f1[1]:.3f} full {f1[2]:.3f};", end=" ")
    print(f"recall of nested: {share(total.hit_nested, total.gold_nested)}")


def agreed(one: Article, other: Article) -> Tally:
    """The counts of one passage; what either annotator holds for optional counts neither way."""
    pieces = [gold_piece(other.text, label) for label in other.attributions]
    optional = {at for at, label in enumerate(other.attributions) if label.is_optional}
    first = compared(one.text, pieces, one.attributions)
    doubted = {match.gold for match in first.matches if match.found in optional}
    kept = [label for at, label in enumerate(first.labels) if at not in doubted]
    firm = [piece for at, piece in enumerate(pieces) if at not in optional]
    return counts(compared(one.text, firm, kept))


if __name__ == "__main__":
    main()
