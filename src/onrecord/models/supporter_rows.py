"""Supporter rows: a sentence beside a window of evidence, as the network takes them.

Each piece has a kind, which tells how its word compares with the other side; and each row has
features, which tell how the two compare as a whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from onrecord.models.supporter_windows import LONGEST, LONGEST_SENTENCE, Window, covered, weights
from onrecord.models.supporter_words import Sentence, Word, of_kind

MARK, SAME, AKIN, LIGHT, LIGHT_MISSING, MISSING, MISSING_NUMBER, MISSING_NAME = range(1, 9)
"""Kinds of the sentence's pieces. 0: what stands between the two."""
PRINTED, PRINTED_TOO = 9, 10
"""Kinds of the evidence's pieces: in words that the sentence has not, and has too."""
KINDS = 11
AKIN_LETTERS = 5
NEAR = 3
"""Words within which two that stand side by side in a sentence stand together in evidence."""

FEATURES = (
    "covered",
    "covered_loosely",
    "covered_in_all",
    "covered_by_one",
    "pairs",
    "run",
    "rarest_missing",
    "number",
    "numbers_missing",
    "numbers_missing_in_all",
    "names_missing",
    "names_missing_in_all",
    "negated",
    "negation_differs",
    "hedged",
    "hedge_dropped",
    "told",
    "telling_dropped",
    "length",
    "window_length",
    "evidence_length",
)


class Row(NamedTuple):
    """A row of pieces with their kinds, and its features in the order of FEATURES."""

    pieces: list[int]
    kinds: list[int]
    features: list[float]


def row(
    sentence: Sequence[Word], window: Window, evidence: Sequence[Sentence], ends: tuple[int, int]
) -> Row:
    """A sentence beside one window of all evidence; `ends` are the pieces around texts."""
    pieces, kinds = laid_out(sentence, window, ends)
    return Row(pieces, kinds, list(features(sentence, window, evidence).values()))


def laid_out(
    sentence: Sequence[Word], window: Window, ends: tuple[int, int]
) -> tuple[list[int], list[int]]:
    """[CLS], the sentence, [SEP], the window, [SEP], cut to fit; and their kinds."""
    printed = [word for each in window for word in each.words]
    there = {word.key for word in printed}
    stems = {stem(key) for key in there if len(key) > AKIN_LETTERS}
    here = {word.key for word in sentence if word.weight}
    own = [(piece, kind_in(word, there, stems)) for word in sentence for piece in word.pieces]
    other = [
        (piece, PRINTED_TOO if word.key in here else PRINTED)
        for word in printed
        for piece in word.pieces
    ]
    own = own[:LONGEST_SENTENCE]
    start, end = ends
    laid = [(start, 0), *own, (end, 0), *other[: LONGEST - len(own) - 3], (end, 0)]
    return [piece for piece, _ in laid], [kind for _, kind in laid]


def kind_in(word: Word, there: set[str], stems: set[str]) -> int:
    if word.kind == "mark":
        return MARK
    if word.kind == "light":
        return LIGHT if word.key in there else LIGHT_MISSING
    if word.key in there:
        return SAME
    if word.kind == "number":
        return MISSING_NUMBER
    if is_akin(word, stems):
        return AKIN
    return MISSING_NAME if word.kind == "name" else MISSING


def stem(key: str) -> str:
    return key[:AKIN_LETTERS]


def is_akin(word: Word, stems: set[str]) -> bool:
    long = len(word.key) > AKIN_LETTERS and word.kind != "number"
    return long and stem(word.key) in stems


def features(
    sentence: Sequence[Word], window: Window, evidence: Sequence[Sentence]
) -> Mapping[str, float]:
    """By name: shares of 0 to 1, flags, and logarithms of lengths in words."""
    wanted = weights(sentence)
    total = sum(wanted.values()) or 1.0
    printed = [word for each in window for word in each.words]
    there = {word.key for word in printed}
    everywhere = {word.key for each in evidence for word in each.words}
    stems = {stem(key) for key in there if len(key) > AKIN_LETTERS}
    loosely = there | {word.key for word in sentence if is_akin(word, stems)}
    nearest = max(
        ([*each.words] for each in window),
        key=lambda words: covered(wanted, {word.key for word in words}),
        default=[],
    )
    missing = [word.weight for word in sentence if word.weight and word.key not in loosely]
    return {
        "covered": covered(wanted, there) / total,
        "covered_loosely": covered(wanted, loosely) / total,
        "covered_in_all": covered(wanted, everywhere) / total,
        "covered_by_one": covered(wanted, {word.key for word in nearest}) / total,
        "pairs": pairs(sentence, printed),
        "run": run(sentence, printed),
        "rarest_missing": max(missing, default=0.0) / 6.5,
        "number": float(any(word.kind == "number" for word in sentence)),
        "numbers_missing": missing_share(sentence, "number", there),
        "numbers_missing_in_all": missing_share(sentence, "number", everywhere),
        "names_missing": missing_share(sentence, "name", there),
        "names_missing_in_all": missing_share(sentence, "name", everywhere),
        **dict(signs(sentence, nearest)),
        "length": log(1 + len(sentence)),
        "window_length": log(1 + len(printed)),
        "evidence_length": log(1 + sum(len(each.words) for each in evidence)),
    }


def missing_share(sentence: Sequence[Word], kind: str, there: set[str]) -> float:
    """Of a sentence's words of a kind, the share that is not there; 0 where it has none."""
    keys = {word.key for word in sentence if word.kind == kind}
    return len(keys - there) / len(keys) if keys else 0.0


def pairs(sentence: Sequence[Word], printed: Sequence[Word]) -> float:
    """Of the telling words next to each other, the share that stand near each other there."""
    said = [word.key for word in sentence if word.kind not in ("mark", "light")]
    told = [word.key for word in printed if word.kind not in ("mark", "light")]
    near = {
        frozenset((told[at], told[other]))
        for at in range(len(told))
        for other in range(at + 1, min(at + 1 + NEAR, len(told)))
    }
    together = [frozenset(pair) in near for pair in pairwise(said)]
    return sum(together) / len(together) if together else 0.0


def run(sentence: Sequence[Word], printed: Sequence[Word]) -> float:
    """The longest run of words in common, as a share of the sentence's words."""
    here = [word.key for word in sentence if word.kind != "mark"]
    there = [word.key for word in printed if word.kind != "mark"]
    longest, before = 0, [0] * (len(there) + 1)
    for key in here:
        lengths = [0] * (len(there) + 1)
        for at, other in enumerate(there):
            if key == other:
                lengths[at + 1] = before[at] + 1
        longest = max(longest, *lengths)
        before = lengths
    return longest / len(here) if here else 0.0


def signs(sentence: Sequence[Word], nearest: Sequence[Word]) -> Iterator[tuple[str, float]]:
    """Negation, hedges and words of telling, here and in the nearest sentence of evidence."""
    negated, hedged, told = (has(sentence, kind) for kind in ("negation", "hedge", "telling"))
    negated_there, hedged_there, told_there = (
        has(nearest, kind) for kind in ("negation", "hedge", "telling")
    )
    yield "negated", float(negated)
    yield "negation_differs", float(negated != negated_there)
    yield "hedged", float(hedged)
    yield "hedge_dropped", float(hedged_there and not hedged)
    yield "told", float(told)
    yield "telling_dropped", float(told_there and not told)


def has(words: Sequence[Word], kind: str) -> bool:
    known = of_kind(kind)
    return any(word.text.casefold() in known or is_contracted(word, kind) for word in words)


def is_contracted(word: Word, kind: str) -> bool:
    return kind == "negation" and word.text.casefold().replace("’", "'").endswith("n't")
