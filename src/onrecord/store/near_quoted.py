"""Near quoted: the blocks and split statements in which words asked for may stand."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from math import ceil
from typing import NamedTuple

from onrecord.lexicon.quoted_words import Asked, Word
from onrecord.products.quoted_match import LEAST, TELLING, may_hold
from onrecord.store.near import either, listed
from onrecord.store.near_words import Rarity, rarity, slips
from onrecord.store.passages import GAP
from onrecord.store.terms import terms

LONGEST = 100_000
"""Code points of what is asked for that are looked at."""

LONGEST_PHRASE = 40
"""Words that are sought one after the other, from the first on."""

MOST_WORDS = 40
MOST_PASSAGES = 1_200
"""Of the words asked for, the rarest that are sought by themselves, and in how many passages these
stand together."""

FEWEST_TELLING = 5
"""Words that carry sense from which two that follow each other must stand in any place."""

SEVERAL = re.compile(r"[.!?…:][”’\"'»)\]]*\s+\S|\S\s*\n\s*\S")
"""What was asked for may reach over several blocks: it has sentences or lines."""

BRACKETS = str.maketrans("", "", "[]")
PHRASE = """
SELECT passage.document, passage.statement, passage.start, passage.end, passage.words
FROM passage_fts
JOIN passage ON passage.number = passage_fts.rowid
JOIN document ON document.id = passage.document
WHERE passage_fts MATCH ? AND document.current AND passage.statement IS NULL
"""
SOME = f"""
SELECT passage.document, passage.statement, passage.start, passage.end, passage.words
FROM passage_fts
JOIN passage ON passage.number = passage_fts.rowid
JOIN document ON document.id = passage.document
WHERE passage_fts MATCH ? AND document.current
    AND (passage.statement IS NULL OR instr(passage.words, '{GAP}'))
ORDER BY passage.document, passage.start, passage.end, passage.statement
"""


BLOCK = 40
"""Words of a block of usual length."""


def reach_of(asked: Asked) -> int:
    """How many blocks beside another what was asked for may reach over."""
    return 1 + len(asked.words) // BLOCK if SEVERAL.search(asked.text) else 0


class Candidate(NamedTuple):
    """A block, or a statement that a narrator's words part, in which the words may stand."""

    document: str
    statement: str | None
    start: int
    end: int


class Sought(NamedTuple):
    """Words asked for as they are searched, how rare each is, and which words of the record stand
    for one that it does not have."""

    asked: Asked
    terms: tuple[tuple[str, ...], ...]
    rarity: Rarity
    near: Mapping[str, str]
    telling: frozenset[str]
    fewest: int
    """Words that carry sense, and how many of them must stand in any place."""

    pairs: tuple[str, ...]
    """Words that follow each other, one of which carries sense: any place has some of them."""

    def may_begin(self, words: str) -> bool:
        """Whether a passage has two of the words one after the other; where few were asked for
        or a slip is among them, any passage may."""
        if len(self.telling) < FEWEST_TELLING:
            return True
        padded = f" {words} "
        return any(each in padded for each in self.pairs)

    def may_stand(self, words: frozenset[str]) -> bool:
        """Whether a passage with these words may have what was asked for."""
        known = words | {self.near[each] for each in words & self.near.keys()}
        if len(self.telling & known) < self.fewest:
            return False
        return may_hold(self.asked, [known.issuperset(each) for each in self.terms])


def sought_of(connection: sqlite3.Connection, asked: Asked) -> Sought:
    """What to look for; an editor's square brackets part no word."""
    text = asked.text.translate(BRACKETS)
    words = tuple(terms(plain_word(asked.text, each)).words for each in asked.words)
    known = rarity(connection, terms(text).words)
    missing = [word for word, count in known.counts.items() if not count]
    near = {each: word for word in missing for each in slips(connection, word)}
    telling = [each for each, weight in zip(words, asked.weights, strict=True) if weight >= TELLING]
    light = sum(each for each in asked.weights if each < TELLING)
    single = frozenset(each[0] for each in telling if len(each) == 1)
    fewest = ceil(LEAST * asked.weight - light) - (len(telling) - len(single))
    return Sought(asked, words, known, near, single, max(0, fewest), tuple(pairs(words, single)))


def pairs(words: Sequence[Sequence[str]], telling: frozenset[str]) -> Iterator[str]:
    """Words that follow each other, one of which carries sense, between blanks."""
    every = [each for word in words for each in word]
    for one, other in pairwise(every):
        if one in telling or other in telling:
            yield f" {one} {other} "


def plain_word(text: str, word: Word) -> str:
    return text[word.start : word.end].translate(BRACKETS)


def candidates(connection: sqlite3.Connection, sought: Sought) -> list[Candidate]:
    """Where the words may stand, each once; all blocks that have them one after the other, and
    of others the best."""
    found: dict[Candidate, None] = {}
    words = [word for each in sought.terms for word in each]
    if words and all(sought.rarity.counts.get(each) for each in words):
        phrase = " ".join(words[:LONGEST_PHRASE])
        rows = connection.execute(PHRASE, (f'"{phrase}"',))
        found.update((Candidate(*row[:4]), None) for row in rows)
    if len(sought.rarity.counts) > 1 or sought.near:
        found.update((each, None) for each in with_some(connection, sought))
    return list(found)


def with_some(connection: sqlite3.Connection, sought: Sought) -> Iterator[Candidate]:
    """Passages with rare words of those asked for, where enough of them may stand; of what may
    reach over several blocks, a part may stand in those beside."""
    most = min(MOST_WORDS, len(sought.rarity.counts) // 2 + 2)
    rarest = sought.rarity.rarest(most, MOST_PASSAGES)
    searched = list(dict.fromkeys([*sought.near, *rarest]))
    if not searched:
        return
    rows = connection.execute(SOME, (either(searched),)).fetchall()
    reach = reach_of(sought.asked)
    for number, (*place, text) in enumerate(rows):
        if not sought.may_begin(text):
            continue
        beside = range(max(0, number - reach), min(len(rows), number + reach + 1))
        words = [rows[each][-1].split() for each in beside if rows[each][0] == place[0]]
        if sought.may_stand(frozenset(chain.from_iterable(words))):
            yield Candidate(*place)


def contents(
    connection: sqlite3.Connection, statements: Iterable[str]
) -> dict[str, tuple[tuple[int, int], ...]]:
    """The stretches of the contents of statements, in order, by statement."""
    rows = connection.execute(
        "SELECT statement, start, end FROM span WHERE part = 'content' "
        "AND statement IN (SELECT value FROM json_each(?)) ORDER BY statement, start",
        (listed(statements),),
    )
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for statement, start, end in rows:
        found[statement] = (*found.get(statement, ()), (start, end))
    return found
