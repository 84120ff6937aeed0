"""Agreement of two annotators: the ceiling of every figure on our own labels.

python -m benchmarks.quality.agreement
"""

from collections.abc import Sequence

from benchmarks.quality.labelled import LABELS, Label, Labelled, labelled, share
from onrecord.evaluate.attribution import Piece, is_full, matched, piece_of


def main() -> None:
    second = {each.name: each for each in labelled(LABELS / "b")}
    pairs = [(each, second[each.name]) for each in labelled(LABELS / "a") if each.name in second]
    for part in ("development", "held out"):
        report(part, [pair for pair in pairs if pair[0].held_out == (part == "held out")])


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


if __name__ == "__main__":
    main()
