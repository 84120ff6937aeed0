"""Statements struck: every place of a pile where words stand that a person struck.

Whoever strikes a sentence does not want to read it in the next copy of the text. So the same words
are struck in other documents too, as far as they rest on the same holder there or are printed as
the document's own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.model.judgement import JudgedStatement
from onrecord.model.records import Reading
from onrecord.products.holders_judged import Judged
from onrecord.products.keys import short_name

WORD = re.compile(r"\w+")
FEWEST = 5
"""Words that are the same statement wherever they stand."""
LONGEST = 3
"""Words that a text is first asked for, before all are sought in their order."""
OWN_VOICE: frozenset[str] = frozenset()
"""On whose word a sentence in a document's own voice rests."""


class Struck(NamedTuple):
    """A stretch that is not to be printed, in code points, and who struck it when. `names` are
    those on whose word it may not be printed, nor as the document's own; None where it may not be
    at all."""

    start: int
    end: int
    by: str
    names: frozenset[str] | None = None

    def forbids(self, start: int, end: int, names: frozenset[str]) -> bool:
        """Whether words in [start, end), printed as these holders', are struck."""
        if not (self.start < end and start < self.end):
            return False
        return self.names is None or not names or bool(self.names & names)


class Sought(NamedTuple):
    """The words of a struck statement, and the longest of them, without which no text has it."""

    patterns: tuple[re.Pattern[str], ...]
    longest: tuple[str, ...]
    document: str
    by: str
    names: frozenset[str]


def struck_places(
    readings: Sequence[Reading], strikes: Iterable[tuple[JudgedStatement, str]], judged: Judged
) -> dict[str, list[Struck]]:
    """What is struck in each document, by its id; each strike with who made it and when."""
    by_id = {each.document.id: each for each in readings}
    found: dict[str, list[Struck]] = {}
    for each, by in strikes:
        if each.place is None or (reading := by_id.get(each.place[0])) is None:
            continue
        places = places_of(reading, each)
        found.setdefault(each.place[0], []).extend(Struck(*place, by) for place in places)
        if sought := sought_of(reading, places, by, holders_of(reading, each, judged)):
            for other in by_id.values():
                found.setdefault(other.document.id, []).extend(copies(other, sought))
    return found


def places_of(reading: Reading, judged: JudgedStatement) -> list[tuple[int, int]]:
    """Where the words of a judged statement stand in its document."""
    for attribution in reading.attributions:
        if attribution.id == judged.record:
            return [(span.start, span.end) for span in attribution.content]
    return [judged.place[1:]] if judged.place else []


def holders_of(reading: Reading, judged: JudgedStatement, entities: Judged) -> frozenset[str]:
    """Those on whose word a judged statement rests, by their canonical names."""
    names = {each.id: each.name for each in reading.speakers.holders}
    holdings = {each.target: each for each in reading.speakers.holdings}
    sections = {each.id: each.section for each in reading.assertions}
    target = judged.record or ""
    holding = holdings.get(target) or holdings.get(sections.get(target, ""))
    held = holding.chain[0] if holding and holding.chain else ()
    called = (entities.called(each, names[each]) for each in held if each in names)
    return frozenset(map(short_name, called))


def sought_of(
    reading: Reading, places: Iterable[tuple[int, int]], by: str, names: frozenset[str]
) -> Sought | None:
    """What other documents are searched for; None where the words are too few to be a copy."""
    text = reading.document.text
    found = [WORD.findall(text[start:end]) for start, end in places]
    words = [word for each in found for word in each]
    if len(words) < FEWEST:
        return None
    patterns = tuple(pattern(each) for each in found if each)
    longest = sorted(words, key=len)[-LONGEST:]
    return Sought(patterns, tuple(longest), reading.document.id, by, names)


def pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Words in this order, whatever marks and spaces stand between them."""
    between = r"\W+".join(map(re.escape, words))
    return re.compile(rf"\b{between}\b")


def copies(reading: Reading, sought: Sought) -> Iterator[Struck]:
    """The stretches of another document that have the words of a struck statement, where it has
    all of them."""
    text = reading.document.text
    if reading.document.id == sought.document or any(each not in text for each in sought.longest):
        return
    found = [list(each.finditer(text)) for each in sought.patterns]
    if all(found):
        for each in (one for some in found for one in some):
            yield Struck(each.start(), each.end(), sought.by, sought.names)
