"""Titles: where the words of a role in front of a name begin, have their head, and end."""

from typing import NamedTuple

from onrecord.lexicon import actors, names, offices
from onrecord.lexicon.role_status import after_office, before_office, is_party
from onrecord.model.parse import Parse
from onrecord.read.speakers_names import HYPHENS, NameRun

REACH = 12
"""Tokens before the name in which the head of its title stands."""
LINKS = frozenset({"of", "for", "to", "at", "in", "on", "from"})
LOCATIVE = frozenset({"in", "at", "near", "outside", "across"})
CLOSING = frozenset({",", ".", ":", "-RRB-", "CC", "POS", "''", "HYPH"})
"""Tags of what may stand right after a name in apposition."""
POSSESSOR = frozenset({"NNP", "NNPS", "DT"})
OPEN = frozenset({"VBD", "VBZ", "VBP", "MD", ",", ".", ":", "``", "''", "WP", "WDT", "WRB"})
"""Tags that a title does not hold after its head."""
BEFORE_HEAD = frozenset({"NN", "JJ", "JJS", "JJR", "VBN", "VBG", "CD", "NNP", "NNPS", "FW", "IN"})
BEHIND = frozenset({"general", "elect", "designate", "emeritus", "emerita"})
"""Words behind the head of a title: "attorney general"."""
PLACED = frozenset({"GPE", "NORP", "LOC"})


MOST_NAMED = 4
"""Tokens of a place's name between "former" and an office."""


class Title(NamedTuple):
    """Tokens [start, stop) of a title; `head` is its office noun."""

    start: int
    head: int
    stop: int


def title_before(parse: Parse, run: NameRun) -> Title | None:
    """The title in front of the name, or before the comma in front of it; None without one."""
    stop = run.start
    while within(parse, stop - 1, run.start) and parse.word(stop - 1) in {"[", "]"}:
        stop -= 1
    comma = stop == run.title and within(parse, stop - 1, run.start) and parse.word(stop - 1) == ","
    if comma and not closes(parse, run):
        return None
    stop -= comma
    head = head_before(parse, stop, run.start)
    if head is None:
        return None
    start = opening(parse, head, run)
    return None if comma and not is_determined(parse, start, head) else Title(start, head, stop)


def apposed_title(parse: Parse, run: NameRun) -> tuple[int, int] | None:
    """Tokens [start, end) of a title with a phrase of its own before the comma before the name:
    "Norway's director of public works, Jane Roe,"; None for any other."""
    comma = run.title - 1
    if not within(parse, comma, run.start) or parse.word(comma) != ",":
        return None
    title = title_before(parse, run)
    return None if title is None or title.head == comma - 1 else (title.start, title.stop)


def closes(parse: Parse, run: NameRun) -> bool:
    """Whether the full name closes as an apposition does: not "with Oslo's minister, Roe left"."""
    if len(run.parts) < 2:
        return False
    return not within(parse, run.end, run.start) or parse.tag[run.end] in CLOSING


def head_before(parse: Parse, stop: int, anchor: int) -> int | None:
    """The office noun that ends at `stop`, or whose "of" or "to" phrase does."""
    for token in range(stop - 1, max(stop - REACH, -1), -1):
        if not within(parse, token, anchor) or parse.tag[token] in OPEN:
            return None
        if not is_office_at(parse, token):
            continue
        after = token + 1
        if after == stop:
            return behind(parse, token, anchor)
        if after_office(parse.word(stop - 1)) and stop - after <= 2:
            return token
        brought = stop - after > 1 and parse.word(after) in LINKS
        if brought and names_something(parse, after + 1, stop):
            return token
    return None


def behind(parse: Parse, token: int, anchor: int) -> int:
    """The head itself where the office noun is the second of "attorney general"."""
    for before in (token - 1, token - 2):
        second = parse.word(token).casefold() in BEHIND and within(parse, before, anchor)
        if second and is_office_at(parse, before):
            return before
    return token


def names_something(parse: Parse, start: int, stop: int) -> bool:
    """Whether a preposition's phrase ends in a noun, so that it is whole before the name."""
    return parse.tag[stop - 1] in {"NN", "NNS", "NNP", "NNPS"} and not any(
        parse.tag[token] in {"WP", "VB", "TO"} for token in range(start, stop)
    )


def is_office_at(parse: Parse, token: int) -> bool:
    """Whether a noun for what one person is, or its abbreviation, stands there."""
    word = parse.word(token)
    noun = offices.office(word) or offices.office(names.honorific_office(word))
    return noun is not None and not noun.plural


def opening(parse: Parse, head: int, run: NameRun) -> int:
    """The first token of the title whose head is given."""
    start = head
    while within(parse, start - 1, head) and belongs(parse, start - 1, start, run):
        start -= 1
    while start < head and not parse.word(start)[:1].isalnum():
        start += 1
    start = from_status(parse, start, head)
    before = start - 1
    located = within(parse, before, head) and parse.word(before).casefold() in LOCATIVE
    if located and parse.entity[start] == "GPE" and not is_country_code(parse, start):
        while start < head and parse.entity[start] == "GPE":
            start += 1
    return start


def from_status(parse: Parse, start: int, head: int) -> int:
    """The token of "former" or the like that stands before capitals before the title, as in
    "former Aker mayor Tor Vik"; `start` where there is none."""
    at = start
    while within(parse, at - 1, head) and start - at < MOST_NAMED and names_place(parse, at - 1):
        at -= 1
    named = within(parse, at - 1, head) and before_office(parse.word(at - 1)) is not None
    known = at < start and is_known(parse, at, start)
    return at - 1 if named and at < start and not known else start


def names_place(parse: Parse, token: int) -> bool:
    word = parse.word(token)
    return parse.tag[token] in {"NNP", "NNPS"} and word[:1].isupper() and not before_office(word)


def is_known(parse: Parse, start: int, end: int) -> bool:
    """Whether the words name a body, which is read as such."""
    phrase = parse.text[parse.start[start] : parse.end[end - 1]]
    named = actors.organisation_named(phrase) or actors.outlet_named(phrase)
    body = any(offices.body(parse.word(token)) for token in range(start, end))
    return bool(named) or body or parse.entity[start] == "ORG"


def is_country_code(parse: Parse, token: int) -> bool:
    """Whether the token is a country in letters, which mostly qualifies: "in U.S. President"."""
    word = parse.word(token)
    return word.isupper() and actors.country_of(word) is not None


def belongs(parse: Parse, token: int, after: int, run: NameRun) -> bool:
    """Whether the token goes with a title that begins at `after` without it."""
    word = parse.word(token)
    if run.title <= token < run.start:
        return word.casefold() not in {"the", "a", "an"}
    if word in HYPHENS or parse.word(after) in HYPHENS:
        return parse.end[token] == parse.start[token + 1]
    if before_office(word) is not None:
        return True
    mistagged = word.islower() and parse.dependency[token] == "compound"
    if parse.tag[token] not in BEFORE_HEAD and not mistagged:
        return is_manner(parse, token, after)
    if word[:1].islower() or opens_sentence(parse, token, after):
        return is_qualifier(parse, token)
    return is_office_at(parse, token) or is_capital_qualifier(parse, token, after)


def opens_sentence(parse: Parse, token: int, after: int) -> bool:
    """Whether a word has its capital only because it is the first: "Acting director Jane Roe"."""
    first = not within(parse, token - 1, token) and parse.word(after)[:1].islower()
    return first and not parse.entity[token] and not names.is_given(parse.word(token))


def is_qualifier(parse: Parse, token: int) -> bool:
    """Whether a common word qualifies the noun behind it; "urging President Roe" does not."""
    if parse.tag[token] in {"VBG", "VBN"}:
        return parse.dependency[token] in {"amod", "compound"}
    noun = offices.office(parse.word(token))
    raised = parse.word(token + 1)[:1].isupper()
    if parse.tag[token] == "NN" and raised and not token < parse.head[token] <= token + REACH:
        return False  # "the role President Roe plays"
    apart = noun is not None and (noun.kind == "tie" or raised)
    return parse.tag[token] != "IN" and not apart


def is_manner(parse: Parse, token: int, after: int) -> bool:
    """Whether an adverb qualifies the participle behind it: "newly elected"."""
    return parse.word(token).endswith("ly") and parse.tag[after] in {"VBN", "JJ"}


def is_capital_qualifier(parse: Parse, token: int, after: int) -> bool:
    """Whether a capitalised word says of which place, party or trade the office is."""
    word = parse.word(token)
    if parse.tag[token] == "IN" or names.is_not_name(word):
        return False
    pair = parse.text[parse.start[token] : parse.end[after]]
    known = actors.country_of(word) is not None or actors.country_of(pair) is not None
    adjective = parse.tag[token] == "JJ" and parse.entity[token] != "PERSON"
    return known or adjective or is_party(word) or parse.entity[token] in PLACED


def is_determined(parse: Parse, start: int, head: int) -> bool:
    """Whether a possessor or "the" opens the title, and it is not said of the person before."""
    before = start - 1
    if not within(parse, before, head):
        return False
    owned = parse.tag[before] in {"POS", "PRP$"}
    if not owned and parse.word(before).casefold() != "the":
        return False
    before -= 1
    while owned and within(parse, before, head) and parse.tag[before] in POSSESSOR:
        before -= 1
    said_of = before > 0 and within(parse, before, head) and parse.word(before) == ","
    return not (said_of and parse.entity[before - 1] == "PERSON")


def within(parse: Parse, token: int, other: int) -> bool:
    """Whether both tokens stand in one sentence."""
    return 0 <= token < len(parse) and parse.sentence[token] == parse.sentence[other]
