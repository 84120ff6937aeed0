"""Choice: which lines a brief prints, so that it stays one page and says nothing twice."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice

from onrecord.lexicon.stand import words_of
from onrecord.model.product import Sentence, Verbatim
from onrecord.products.brief.candidates import CANDIDATES, BriefPart, Lines
from onrecord.products.repeating import repeats
from onrecord.products.statements_printed import printed_statements
from onrecord.products.strength import stems
from onrecord.products.study import Study

MOST: Mapping[BriefPart, int] = {
    "found": 2,
    "happened": 3,
    "disputed": 1,
    "means": 3,
    "next": 2,
    "advice": 2,
    "unknown": 2,
    "wants": 2,
    "alone": 1,
}
"""How many of each part are printed at most; of disputes, with all their sides."""

WORDS = 720
"""Words of a page beside its header and sources."""

LONG, LONGEST = 45, 75
"""Words of documents from which a line is too long for a page; where a part has no shorter one."""

LOOKED = 12
"""Candidates that are looked at for each line of a part."""

HEADING = 8
SAME, TOLD = 0.55, 0.4
"""Share of the words of the shorter of two lines from which they say the same; where one is no
statement by itself, whose direction would be known."""


@lru_cache(maxsize=2)
def chosen(study: Study) -> Mapping[BriefPart, tuple[Lines, ...]]:
    """The lines of each part, round by round: the best of every part before the second of any."""
    waiting = {part: list(islice(CANDIDATES[part](study), LOOKED * MOST[part])) for part in MOST}
    found: dict[BriefPart, list[Lines]] = {part: [] for part in MOST}
    left = WORDS
    for turn in range(max(MOST.values())):
        for part in (each for each in MOST if len(found[each]) == turn < MOST[each]):
            room = left - (0 if turn else HEADING)
            best = best_of(study, waiting[part], found, room)
            if best:
                found[part].append(best)
                left = room - length(best)
    return {part: tuple(each) for part, each in found.items()}


def best_of(
    study: Study,
    waiting: Sequence[Lines],
    found: Mapping[BriefPart, Sequence[Lines]],
    room: int,
) -> Lines | None:
    """The first lines that fit, longer ones only where no short ones do."""
    above = [line for each in found.values() for group in each for line in group]
    short = [each for each in waiting if longest(each) <= LONG]
    others = [each for each in waiting if LONG < longest(each) <= LONGEST]
    fitting = (
        each
        for each in (*short, *others)
        if length(each) <= room
        and not any(says_again(study, one, other) for one in each for other in above)
    )
    return next(fitting, None)


def longest(lines: Lines) -> int:
    """The words of documents that the longest of some lines prints."""
    return max(len(words_of(said(each))) for each in lines)


def length(lines: Lines) -> int:
    return sum(len(words_of(each.text)) for each in lines)


def says_again(study: Study, line: Sentence, other: Sentence) -> bool:
    """Whether two lines print one statement, or say the same in nearly the same words."""
    ours, theirs = (
        frozenset(printed_statements(study.index, each)) & study.units.keys()
        for each in (line, other)
    )
    if ours & theirs or any(repeats(study, one, two) for one in ours for two in theirs):
        return True
    one, two = stems(said(line)), stems(said(other))
    share = SAME if ours and theirs else TOLD
    return len(one & two) >= share * max(1, min(len(one), len(two)))


def said(line: Sentence) -> str:
    """The longest words of a document that a line prints."""
    words = (each.text for each in line.parts if isinstance(each, Verbatim))
    return max(words, key=len, default="")
