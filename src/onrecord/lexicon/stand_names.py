"""Stand names: whether a holder's name is well formed, and whether words speak of its bearer."""

import re
from functools import cache
from itertools import pairwise

from onrecord.lexicon.stand import alternatives, folded, has_double_marks, words_of
from onrecord.lexicon.tables import table, words, words_where

MOST_WORDS = 12
"""Words that a name may have, but for the title of a document."""

FORBIDDEN = re.compile(r"[\n\r\t•·▪●■*|«»„‹›‘]|…|\.\.|--|[—–]")
"""Marks of another line, a list, markup or a quotation, which no name holds."""

SHORT_CAPITALS = (6, 4)
"""Letters up to which capitals may be a body's abbreviation: of one word alone, of each of more."""


def ill_formed(name: str, *, titled: bool = False) -> bool:
    """Whether a name was cut from a sentence or glued to its neighbours.

    `titled` names are those of documents and outlets, which may be long.
    """
    tokens = name.split()
    if not tokens or not any(each.isalpha() for each in name):
        return True
    if has_double_marks(name) or FORBIDDEN.search(name) or name.count("(") != name.count(")"):
        return True
    if not titled and len(words_of(name)) > MOST_WORDS:
        return True
    first, last = tokens[0].casefold(), tokens[-1]
    if first in edges("first") or last in edges("last") or last.endswith(("’s", "'s", ",")):
        return True
    return bool(_owned().search(name)) or repeats_its_tail(name)


def repeats_its_tail(name: str) -> bool:
    """Whether a coordination says its last member twice."""
    pieces = folded(name).split(" and ")
    again = any(f" {one}".endswith(f" {two}") for one, two in pairwise(pieces[1:]))
    return again or (len(pieces) > 1 and pieces[0] == pieces[1])


def is_city(name: str) -> bool:
    """Whether a name is that of a city alone, from where news is filed."""
    return folded(name) in _cities()


def is_label(name: str) -> bool:
    """Whether a name is in capitals, and longer than the abbreviation of a body."""
    longest = SHORT_CAPITALS[" " in name]
    return name.isupper() and any(len(each) > longest for each in words_of(name))


def well_formed_role(role: str) -> bool:
    """Whether a role or affiliation is the whole of a phrase, and says something by itself."""
    tokens = role.split()
    if not tokens or not tokens[0][0].isalnum() or FORBIDDEN.search(role) or has_double_marks(role):
        return False
    last = tokens[-1].casefold()
    if tokens[0].casefold() in edges("before") or ends_in_person(tokens):
        return False
    return tokens[-1] not in edges("last") and last not in edges("tie") and "(" not in role


def ends_in_person(tokens: list[str]) -> bool:
    """Whether words run into a person's name: a given name and one more word at the end."""
    return len(tokens) > 2 and tokens[-2] in _given() and tokens[-1][0].isupper()


def says_little(role: str) -> bool:
    """Whether a role is one word that says nothing without what it is a role in."""
    return role.casefold().strip() in edges("empty")


def speaks_of(text: str, name: str) -> bool:
    """Whether words speak of the person of a name, by surname, as of somebody else.

    Longer names that hold the surname, and things named after its bearer, do not count.
    """
    own = frozenset(folded(name).split())
    return any(
        third_person(text, match.start(), match.end(), own)
        for surname in surnames(name)
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(surname)}(?![\w-])", text)
    )


def third_person(text: str, start: int, end: int, own: frozenset[str]) -> bool:
    before = re.search(r"([\w.’'-]+) $", text[max(0, start - 40) : start])
    after = re.match(r" ([\w’'-]+)", text[end : end + 40])
    if after and (after[1].casefold() in edges("thing") or names_on(after[1], own)):
        return False
    return not (before and names_on(before[1], own) and not _title(before[1]))


def names_on(word: str, own: frozenset[str]) -> bool:
    """Whether a word beside a surname belongs to the name of somebody or something else."""
    if not word[0].isupper() or folded(word).rstrip(".") in own:
        return False
    return word in _given() or word.casefold() not in _common()


def surnames(name: str) -> tuple[str, ...]:
    """The words of a name by which its bearer is called alone."""
    tokens = [each for each in name.split() if each.rstrip(".").casefold() not in _suffixes()]
    if not tokens or not tokens[-1][0].isupper():
        return ()
    if len(tokens) > 1 and tokens[0].casefold() in words("family_first"):
        return (tokens[0], " ".join(tokens))
    return (tokens[-1],)


@cache
def edges(where: str) -> frozenset[str]:
    return words_where("stand_names", 1, where)


def _title(word: str) -> bool:
    low = word.casefold()
    return low in words("honorifics") or low in words("offices")


@cache
def _suffixes() -> frozenset[str]:
    return frozenset({"jr", "sr", "ii", "iii", "iv"})


@cache
def _given() -> frozenset[str]:
    return frozenset(row[0] for row in table("given_names"))


@cache
def _common() -> frozenset[str]:
    """Words that open sentences with a capital and belong to no name."""
    openings = {row[0] for row in table("stand_openings") if " " not in row[0]}
    asks = {row[0] for row in table("stand_clauses")}
    grounds = {row[0] for row in table("stand_grounds")}
    return (
        frozenset(openings | asks | grounds)
        | frozenset(
            {"as", "for", "with", "while", "after", "before", "until", "unlike", "like", "from"}
        )
        | frozenset(
            {"to", "on", "in", "by", "the", "now", "only", "although", "though", "even", "both"}
        )
    )


@cache
def _cities() -> frozenset[str]:
    capitals = (row[4] for row in table("actors") if len(row) > 4)
    listed = (row[0] for row in table("stand_cities"))
    return frozenset(folded(each) for each in (*capitals, *listed) if each)


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"\bof {alternatives(edges('owned')).pattern}", re.IGNORECASE)
