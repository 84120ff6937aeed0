"""Words as numbers: what the trained reader knows of each word beside the word itself."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import is_mark
from onrecord.read.attribution_quotes import Quotation

PLAIN, INSIDE, DEEPER, MARK = range(4)
"""Where a word stands: in no quotation, in one, in one inside another, or a mark itself."""
SHAPES = ("lower", "title", "upper", "digit", "other")
NEAREST = 4
"""Words up to this distance are told apart; farther ones by powers of two."""
FARTHEST = 14
CLIMBS = 4
"""Steps up from a cue that are told apart."""


class Features(NamedTuple):
    """One number a token of a parse, each list as long as the parse."""

    tag: list[int]
    dependency: list[int]
    quoted: list[int]
    shape: list[int]


class Labels(NamedTuple):
    """The strings that a model was trained with, by number; 0 is for all others."""

    tags: Mapping[str, int]
    dependencies: Mapping[str, int]
    relations: Mapping[str, int]


def labels_of(tags: Sequence[str], dependencies: Sequence[str], relations: Sequence[str]) -> Labels:
    return Labels(*(numbered(each) for each in (tags, dependencies, relations)))


def numbered(names: Sequence[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names, 1)}


def features(parse: Parse, quotations: Iterable[Quotation], labels: Labels) -> Features:
    return Features(
        [labels.tags.get(each, 0) for each in parse.tag],
        [labels.dependencies.get(each, 0) for each in parse.dependency],
        quotation_states(parse, quotations),
        [shape(parse.word(token)) for token in range(len(parse))],
    )


def quotation_states(parse: Parse, quotations: Iterable[Quotation]) -> list[int]:
    """Whether each token stands in a quotation, in a deeper one, or is a mark."""
    states = [MARK if is_mark(parse.word(token)) else PLAIN for token in range(len(parse))]
    for each in quotations:
        state = DEEPER if each.level else INSIDE
        for token in parse.tokens_between(*each.inner):
            if states[token] != MARK:
                states[token] = max(states[token], state)
    return states


def shape(word: str) -> int:
    if word.islower():
        return 0
    if word[:1].isdigit():
        return 3
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[:1].isupper() else 4


def distance(steps: int) -> int:
    """A signed number of words as one of 2 * FARTHEST + 1 classes."""
    size = abs(steps)
    size = size if size <= NEAREST else NEAREST + (size // NEAREST).bit_length()
    size = min(size, FARTHEST)
    return FARTHEST + (size if steps > 0 else -size)


def relations(parse: Parse, anchor: int, words: Sequence[int]) -> list[tuple[str, int]]:
    """How each word hangs together with an anchor in the tree: a name, and steps up to the join.

    "down:x": below the anchor, by its child's dependency; "up:x": above it; "over:x": below an
    ancestor; "before" and "after": in another sentence.
    """
    path = [anchor, *parse.ancestors(anchor)]
    found: dict[int, tuple[str, int]] = {anchor: ("self", 0)}
    for steps, token in enumerate(path[1:], 1):
        found[token] = (f"up:{parse.dependency[path[steps - 1]]}", min(steps, CLIMBS))
    on_path = {token: min(steps, CLIMBS) for steps, token in enumerate(path)}
    sentence = parse.sentence[anchor]
    result = []
    for word in words:
        if parse.sentence[word] != sentence:
            result.append(("before" if word < anchor else "after", 0))
            continue
        result.append(joined(parse, word, on_path, found))
    return result


def joined(
    parse: Parse, word: int, on_path: Mapping[int, int], found: dict[int, tuple[str, int]]
) -> tuple[str, int]:
    """How a word of the anchor's sentence hangs together with it; remembered in `found`."""
    climbed = []
    token = word
    while token not in found:
        climbed.append(token)
        above = parse.head[token]
        if above in on_path or above == token:
            steps = on_path.get(above, 0)
            side = "down" if steps == 0 and above != token else "over"
            found[token] = (f"{side}:{parse.dependency[token]}", steps)
            break
        token = above
    for each in climbed:
        found[each] = found[token]
    return found[word]
