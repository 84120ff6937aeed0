"""Path: the likeliest sequence of article and furniture, by a linear-chain model."""

from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.lexicon.tables import table
from onrecord.read.layout_features import Names

MARGIN = 0.3
"""Added to each block's score for the article: a kept menu line costs less than a lost sentence."""
STEPS = ("from-out-to-out", "from-out-to-in", "from-in-to-out", "from-in-to-in")


@cache
def weights() -> Mapping[str, float]:
    """Feature -> weight, of resources/furniture_weights.tsv (see training/furniture.py)."""
    return {row[0]: float(row[1]) for row in table("furniture_weights")}


def in_article(found: Sequence[Names]) -> list[bool]:
    """Whether each block belongs to the article: Viterbi's path through two states."""
    known = weights()
    if not found:
        return []
    out_out, out_in, in_out, in_in = (known[step] for step in STEPS)
    score_out, score_in = 0.0, score(found[0], known)
    came_from: list[tuple[bool, bool]] = []
    for names in found[1:]:
        here = score(names, known)
        leaves = score_in + in_out > score_out + out_out
        stays = score_in + in_in > score_out + out_in
        came_from.append((leaves, stays))
        score_out, score_in = (
            (score_in + in_out) if leaves else (score_out + out_out),
            ((score_in + in_in) if stays else (score_out + out_in)) + here,
        )
    return traced(came_from, score_in > score_out)


def score(names: Names, known: Mapping[str, float]) -> float:
    """How much a block's features speak for its being part of the article."""
    return MARGIN + sum(known.get(name, 0.0) for name in names)


def traced(came_from: Sequence[tuple[bool, bool]], last: bool) -> list[bool]:
    """The path back from the last block."""
    path = [last]
    for leaves, stays in reversed(came_from):
        path.append(stays if path[-1] else leaves)
    path.reverse()
    return path
