"""Stand: words by which a sentence takes a stand, gives grounds, or leans on another."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from onrecord.lexicon.quotes import opening_marks
from onrecord.lexicon.tables import table, words, words_where

WORD = re.compile(r"\w+(?:[’'\-‑]\w+)*")
FEWEST_WITHOUT_VERB = 4
"""Words from which a content may say something without a verb that is seen."""

BREAK = re.compile(r"(?:…|\.\s?\.\s?\.)\W*(?:(?:read\s+)?(?:more|less)\b\W*)?$", re.IGNORECASE)
"""An ellipsis at the end, with or without a link to the rest."""

EDGES = " \t\r\n“”‘’\"'«»„[]()…—–-"


def words_of(text: str) -> list[str]:
    """The words of a text, as they stand."""
    return WORD.findall(text)


@lru_cache(maxsize=200_000)
def folded(name: str) -> str:
    """A name as it is compared: no case, no diacritics, single spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(each for each in plain if not unicodedata.combining(each))
    return " ".join(bare.translate(_letters()).split())


def names_nobody(name: str) -> bool:
    """Whether a holder's name is a mere pronoun, or as good as one ("one of them")."""
    parts = name.casefold().split()
    if not parts:
        return True
    whole, first, last = (_pronouns(where) for where in ("whole", "first", "last"))
    return " ".join(parts) in whole or parts[0] in first or parts[-1] in last


def names_a_kind_only(name: str) -> bool:
    """Whether a description is one noun alone ("officials", "quoted text") and so finds nobody."""
    return sum(each.casefold() not in words("stand_bare") for each in words_of(name)) < 2


def ends_in_abbreviation(text: str) -> bool:
    """Whether the text, which a full stop follows, ends in an abbreviation or an initial."""
    last = text.split()[-1:]
    word = last[0].lstrip(EDGES) if last else ""
    return (len(word) == 1 and word.isupper()) or word.casefold() in words("stand_abbreviations")


def balanced(text: str) -> bool:
    """Whether every double quotation mark and bracket that opens closes, and the reverse."""
    pairs, waiting = _pairs(), list[frozenset[str]]()
    closing = frozenset().union(*pairs.values())
    for each in text:
        if waiting and each in waiting[-1]:
            waiting.pop()
        elif each in pairs:
            waiting.append(pairs[each])
        elif each in closing:
            return False
    return not waiting


def quotations(text: str) -> list[str]:
    """What stands between double quotation marks, outermost ones, that close within the text."""
    pairs, found = _double_pairs(), list[str]()
    opened, closing = -1, frozenset[str]()
    for place, each in enumerate(text):
        if opened >= 0 and each in closing:
            found.append(text[opened + 1 : place])
            opened = -1
        elif opened < 0 and each in pairs:
            opened, closing = place, pairs[each]
    return found


@cache
def _double_pairs() -> dict[str, frozenset[str]]:
    double = {
        mark.opening: mark.closing for mark in opening_marks().values() if mark.style == "double"
    }
    return {**double, '"': frozenset('"')}


@cache
def _pairs() -> dict[str, frozenset[str]]:
    return {**_double_pairs(), "[": frozenset("]"), "(": frozenset(")")}


def stance_weights(text: str) -> tuple[int, ...]:
    """The weights of the different stance words in a text, heaviest first."""
    weights = _stance()
    found = {each.lower() for each in _stance_pattern().findall(text.replace("'", "’"))}
    return tuple(sorted((weights[each] for each in found), reverse=True))


def leans_back(text: str) -> bool:
    """Whether a sentence opens with words that point at an earlier one.

    What an editor has put in square brackets there says what is meant.
    """
    opening = text.lstrip(EDGES)
    if text.lstrip(EDGES.replace("[", "")).startswith("[") or _openings("expletive").match(opening):
        return False
    return bool(_openings("leans").match(opening))


def cut_short(text: str) -> bool:
    """Whether words break off in an ellipsis, or in what a page puts there ("… more")."""
    return bool(BREAK.search(text))


def gives_grounds(text: str) -> bool:
    """Whether a sentence opens as the grounds for the one before it."""
    return bool(_grounds("next").match(text.lstrip(EDGES)))


def has_grounds(text: str) -> bool:
    """Whether a sentence contains words that mark grounds."""
    return bool(_grounds("inside").search(text))


def says_nothing(content: str) -> bool:
    """Whether a content is a mere question or free relative clause, or lacks a verb and words."""
    found = [each.casefold().replace("'", "’") for each in words_of(content)]
    if len(found) < FEWEST_WITHOUT_VERB:
        verbs = _clauses("verb")
        return not found or not (verbs.intersection(found) or found[0] in _clauses("subject"))
    clause = content.strip(EDGES + ",;:.!?")
    if found[0] in _clauses("aims") and "," not in clause and not _clauses("verb") & set(found):
        return True
    if _opening("sets").match(clause):
        return "," not in clause
    return bool(_opening("asks").match(clause)) and not _cleft().match(clause)


@cache
def double_marks() -> frozenset[str]:
    """The characters that can only be quotation marks, and the straight one."""
    double = [mark for mark in opening_marks().values() if mark.style == "double"]
    return frozenset('"').union(*({mark.opening} | mark.closing for mark in double))


def has_double_marks(text: str) -> bool:
    return not double_marks().isdisjoint(text)


@cache
def _pronouns(where: str) -> frozenset[str]:
    return words_where("stand_pronouns", 1, where)


@cache
def _letters() -> dict[int, str]:
    return {ord(letter): typed for letter, typed in table("stand_letters")}


@cache
def _clauses(kind: str) -> frozenset[str]:
    return words_where("stand_clauses", 1, kind)


@cache
def _opening(kind: str) -> re.Pattern[str]:
    """An opening of a question clause, with or without a preposition before it."""
    lead, word = alternatives(_clauses("leads")), alternatives(_clauses(kind))
    return re.compile(rf"(?:{lead.pattern}\s+)?{word.pattern}", re.IGNORECASE)


@cache
def _cleft() -> re.Pattern[str]:
    """A clause with "what" that goes on to say what: "what Oslo wants is a boat"."""
    link, rest = alternatives(_clauses("links")), alternatives(_clauses("completes"))
    return re.compile(rf"what\s+\w[^;:]*?\W{link.pattern}\s+{rest.pattern}", re.IGNORECASE)


@cache
def _stance() -> dict[str, int]:
    return {row[0]: int(row[2]) for row in table("stand_words")}


@cache
def _stance_pattern() -> re.Pattern[str]:
    return alternatives(_stance())


@cache
def _openings(kind: str) -> re.Pattern[str]:
    return alternatives(row[0] for row in table("stand_openings") if row[1] == kind)


@cache
def _grounds(where: str) -> re.Pattern[str]:
    return alternatives(row[0] for row in table("stand_grounds") if row[1] == where)


def alternatives(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases as whole words, the longest first, either apostrophe, any case."""
    longest_first = sorted(phrases, key=lambda each: (-len(each), each))
    body = "|".join(re.escape(each).replace("’", "[’']") for each in longest_first)
    return re.compile(rf"(?<![\w’'])(?:{body})(?![\w’'])", re.IGNORECASE)
