"""Supporter windows: the parts of long evidence that a sentence is compared with.

Short evidence is taken whole. Of longer evidence there are two windows: the run of sentences that
covers the sentence's words best, and the sentences, wherever they stand, that cover them best
together. They are short: what else stands around misleads the network.
"""

from collections.abc import Iterator, Sequence

from onrecord.models.supporter_words import Sentence, Word

LONGEST = 256
"""Word pieces of a row: [CLS], the sentence, [SEP], the evidence, [SEP]."""
LONGEST_SENTENCE = 96
ROOM = 110
"""Word pieces of a window; more only where a single sentence has more."""
RUN = 4
"""Sentences of a run."""
PRICE = 0.02
"""What a word piece more must at least bring, in weight that is covered."""
LOOKED_AT = 400
"""Sentences of the evidence that are looked at."""

Window = tuple[Sentence, ...]


def windows(sentence: Sequence[Word], evidence: Sequence[Sentence]) -> list[Window]:
    """One window where the evidence is short, else up to two that differ, the best run first."""
    looked_at = evidence[:LOOKED_AT]
    if sum(each.size for each in looked_at) <= ROOM:
        return [tuple(looked_at)]
    wanted = weights(sentence)
    return list(dict.fromkeys([best_run(wanted, looked_at), gathered(wanted, looked_at)]))


def weights(sentence: Sequence[Word]) -> dict[str, float]:
    """How much each key of a sentence tells."""
    return {word.key: word.weight for word in sentence if word.weight}


def covered(wanted: dict[str, float], keys: set[str]) -> float:
    return sum(weight for key, weight in wanted.items() if key in keys)


def best_run(wanted: dict[str, float], evidence: Sequence[Sentence]) -> Window:
    """The run of neighbouring sentences that covers most for its length, the earliest of equals."""
    start, end = min(
        spans(evidence), key=lambda span: (-worth(wanted, evidence[slice(*span)]), span)
    )
    return tuple(evidence[start:end])


def worth(wanted: dict[str, float], run: Sequence[Sentence]) -> float:
    return coverage(wanted, run) - PRICE * sum(each.size for each in run)


def coverage(wanted: dict[str, float], run: Sequence[Sentence]) -> float:
    return covered(wanted, {word.key for each in run for word in each.words})


def spans(evidence: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """The runs that fit; no less than each sentence alone."""
    for start in range(len(evidence)):
        size = 0
        for end in range(start, min(start + RUN, len(evidence))):
            size += evidence[end].size
            if size > ROOM and end > start:
                break
            yield start, end + 1


def gathered(wanted: dict[str, float], evidence: Sequence[Sentence]) -> Window:
    """Sentences chosen one by one, each for the words that the others do not have, in order."""
    keys = [{word.key for word in each.words} for each in evidence]
    left, chosen, size = dict(wanted), set[int](), 0
    while True:
        worths = [
            (covered(left, keys[at]) - PRICE * each.size, -at)
            for at, each in enumerate(evidence)
            if at not in chosen and (size + each.size <= ROOM or not chosen)
        ]
        best, at = max(worths, default=(0.0, 0))
        if best <= 0 and chosen:
            break
        chosen.add(-at)
        size += evidence[-at].size
        left = {key: weight for key, weight in left.items() if key not in keys[-at]}
    return tuple(evidence[at] for at in sorted(chosen))
