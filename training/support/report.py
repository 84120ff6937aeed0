"""Report: how well the network tells the pairs that are kept apart."""

from collections.abc import Iterable, Sequence

from onrecord.evaluate.support_scores import macro_f1
from onrecord.models.supporter_words import Reader
from training.support.examples import Example, ReadPassage, written
from training.support.fit import Floats, case, probabilities
from training.support.network import Network
from training.support.written import LABELS

YES = LABELS.index("yes")


def examples_of(read: Iterable[ReadPassage]) -> list[Example]:
    """The written pairs of some passages."""
    return [one for each in read for one in written(each)]


def report(name: str, found: Sequence[Example], network: Network, reader: Reader) -> str:
    """Macro-F1 over supported and not, and the share that is told right of each kind."""
    if not found:
        return f"{name}: none"
    classes = probabilities(network, [case(each, reader, None).row for each in found])
    gold = ["yes" in each.labels for each in found]
    said = [bool(each) for each in classes[:, YES] >= 0.5]
    two = macro_f1(list(zip(gold, said, strict=True)))
    four = f", four-way accuracy {four_way(found, classes):.3f}" if is_written(found) else ""
    return f"{name}: {len(found)}, two-way macro-F1 {two:.3f}{four}; {by_kind(found, gold, said)}"


def is_written(found: Sequence[Example]) -> bool:
    return all(len(each.labels) == 1 for each in found)


def four_way(found: Sequence[Example], classes: Floats) -> float:
    said = [LABELS[at] for at in classes.argmax(1)]
    return sum(one in each.labels for one, each in zip(said, found, strict=True)) / len(found)


def by_kind(found: Sequence[Example], gold: Sequence[bool], said: Sequence[bool]) -> str:
    """Of each kind of example, or of each label of written ones, the share told right."""
    right: dict[str, list[bool]] = {}
    for each, one, other in zip(found, gold, said, strict=True):
        kind = "/".join(sorted(each.labels)) if each.kind in ("written", "natural") else each.kind
        right.setdefault(kind, []).append(one == other)
    return " ".join(f"{kind} {sum(each) / len(each):.2f}" for kind, each in sorted(right.items()))
