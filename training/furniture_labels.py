"""Labels: which lines of a page stand in the gold body of its article."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

WORD = re.compile(r"\w+")
SHARE = 0.7
SHORTEST_MATCH = 3


def in_gold(lines: Sequence[str], gold: str) -> list[bool]:
    """Whether most words of each line stand in the gold body, in the same order.

    Words are aligned once over the whole page, so that a line printed twice counts once. Matches
    of one or two words count only where they are the whole line.
    """
    words: list[str] = []
    owners: list[int] = []
    for at, line in enumerate(lines):
        found = WORD.findall(line)
        words += found
        owners += [at] * len(found)
    total = counts(owners, len(lines))
    hits = [0] * len(lines)
    matcher = SequenceMatcher(None, words, WORD.findall(gold), autojunk=False)
    for match in matcher.get_matching_blocks():
        for at in owners[match.a : match.a + match.size]:
            hits[at] += match.size >= min(SHORTEST_MATCH, total[at])
    return [whole > 0 and hit >= SHARE * whole for hit, whole in zip(hits, total, strict=True)]


def counts(owners: Sequence[int], lines: int) -> list[int]:
    """How many words each line has."""
    found = [0] * lines
    for at in owners:
        found[at] += 1
    return found
