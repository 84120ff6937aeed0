"""Query: what a person types into a search, as terms that must or must not occur.

Words must all occur; "a phrase" occurs word by word; -word must not occur; OR between two lets
either do; word* stands for every word that begins so. All other signs only part words, so that no
query is an error of syntax.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.errors import UsageError
from onrecord.model.search import Place
from onrecord.store.terms import Terms, terms

MARKS = '"“”„«»'
PIECE = re.compile(
    rf"(?P<minus>-(?=\S))?(?:[{MARKS}](?P<quoted>[^{MARKS}]*)(?:[{MARKS}]|$)(?P<star>\*)?"
    rf"|(?P<plain>[^\s{MARKS}]+))"
)
MOST_TERMS = 100
LONGEST = 10_000
"""Code points of a query that are looked at at all."""


class Phrase(NamedTuple):
    """Terms that follow each other; of the last only the beginning counts where `is_prefix`."""

    words: tuple[str, ...]
    is_prefix: bool = False


class Query(NamedTuple):
    """One phrase of each group must occur, and none of `excluded`."""

    groups: tuple[tuple[Phrase, ...], ...]
    excluded: tuple[Phrase, ...] = ()


def query_of(typed: str) -> Query:
    """What was typed, understood. Raises UsageError where there is nothing to look for."""
    if len(typed) > LONGEST:
        raise too_long()
    groups: list[list[Phrase]] = []
    excluded: list[Phrase] = []
    joins = negates = False
    for piece in PIECE.finditer(typed):
        if not piece["minus"] and piece["plain"] in {"OR", "AND", "NOT"}:
            joins, negates = piece["plain"] == "OR", piece["plain"] == "NOT"
            continue
        phrase = phrase_of(piece)
        if not phrase.words:
            continue
        if piece["minus"] or negates:
            excluded.append(phrase)
        elif joins and groups:
            groups[-1].append(phrase)
        else:
            groups.append([phrase])
        joins = negates = False
    return checked(Query(tuple(tuple(each) for each in groups), tuple(excluded)))


def phrase_of(piece: re.Match[str]) -> Phrase:
    text = piece["plain"] if piece["plain"] is not None else piece["quoted"]
    return Phrase(terms(text).words, bool(piece["star"]) or text.endswith("*"))


def checked(query: Query) -> Query:
    if not query.groups:
        raise UsageError(
            "a search needs a word to look for, such as: onrecord search FILE 'port fee -tax'"
        )
    phrases = [*(each for group in query.groups for each in group), *query.excluded]
    if sum(len(each.words) for each in phrases) > MOST_TERMS:
        raise too_long()
    return query


def too_long() -> UsageError:
    return UsageError(f"a search takes at most {MOST_TERMS} words; leave some out")


def match_expression(query: Query) -> str:
    """The query in the language of SQLite's FTS5; terms are letters and figures, and quoted."""
    wanted = " AND ".join(either(group) for group in query.groups)
    return f"({wanted}) NOT {either(query.excluded)}" if query.excluded else wanted


def either(phrases: Sequence[Phrase]) -> str:
    return f"({' OR '.join(quoted(each) for each in phrases)})"


def quoted(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.words)}"{" *" if phrase.is_prefix else ""}'


def hits(query: Query, found: Terms) -> tuple[Place, ...]:
    """Where what was sought stands among terms: places that do not touch, in order."""
    places = sorted(place for group in query.groups for place in group_places(group, found))
    merged: list[Place] = []
    for start, end in places:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def group_places(group: Sequence[Phrase], found: Terms) -> list[Place]:
    """Where any phrase of a group stands."""
    return [place for phrase in group for place in phrase_places(phrase, found)]


def phrase_places(phrase: Phrase, found: Terms) -> list[Place]:
    """Where a phrase stands: from the start of its first word to the end of its last."""
    *before, last = phrase.words
    size = len(before)
    if not phrase.is_prefix and last not in found.words:
        return []
    return [
        (found.places[at - size][0], found.places[at][1])
        for at, word in enumerate(found.words)
        if (word == last or (phrase.is_prefix and word.startswith(last)))
        and at >= size
        and found.words[at - size : at] == tuple(before)
    ]
