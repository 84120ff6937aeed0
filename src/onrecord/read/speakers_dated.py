"""Dated phrases: what a preposition brings that is a day, or something of that day."""

from onrecord.lexicon.layout_words import is_date_word
from onrecord.model.parse import Parse
from onrecord.read.speakers_apposed import within


def is_dated(parse: Parse, at: int, anchor: int) -> bool:
    """Whether what a preposition brings is a day or month, or something of that date: "on July
    25", "on Roe’s July 25 call"."""
    token = at
    while within(parse, token, anchor) and is_capital_or_owner(parse, token):
        if token > at and is_owner_mark(parse, token - 1) and is_date_word(parse.word(token)):
            return True
        token += 1
    return within(parse, at, anchor) and is_date_word(parse.word(at))


def is_capital_or_owner(parse: Parse, token: int) -> bool:
    return parse.word(token)[:1].isupper() or is_owner_mark(parse, token)


def is_owner_mark(parse: Parse, token: int) -> bool:
    """Whether the token is the "'s" of a possessor, whatever the tagger took it for."""
    return parse.tag[token] == "POS" or parse.word(token) in {"’s", "'s", "’", "'"}
