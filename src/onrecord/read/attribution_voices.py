"""Voices: a cue beside a quotation with its source, and which words can be such a cue."""

import msgspec

from onrecord.lexicon.cues import quotes_follow
from onrecord.model.parse import Parse
from onrecord.read.attribution_groups import lemma_with_particle
from onrecord.read.attribution_match import is_finite
from onrecord.read.attribution_sources import child


class Voice(msgspec.Struct, frozen=True):
    """A cue next to a quotation: its word, its group, and its source's tokens (empty if none).

    `pattern` tells a quoting verb ("quote") from a mere colon ("colon") and from words that are
    repeated after somebody ("borrowed").
    """

    verb: int
    group: range
    source: range
    pattern: str = "quote"


def stops(parse: Parse, token: int) -> bool:
    """Whether a token ends a sentence."""
    return parse.tag[token] == "." and parse.word(token) in {".", "?", "!", "…", "?!", "!?"}


def is_quoting(parse: Parse, token: int) -> bool:
    """Whether a token is a verb that can carry a quotation, and is no infinitive."""
    if not parse.tag[token].startswith("VB"):
        return False
    if not (quotes_follow(lemma_with_particle(parse, token)) or puts_it(parse, token)):
        return False
    if parse.tag[token] == "VBN":
        return child(parse, token, "aux") is not None or parse.lemma[token] == "say"
    return parse.tag[token] != "VB" or is_finite(parse, token)


def puts_it(parse: Parse, token: int) -> bool:
    """Whether a verb is that of "as Roe put it"."""
    after = parse.word(token + 1) if token + 1 < len(parse) else ""
    return parse.lemma[token] == "put" and after == "it"


def is_clause_head(parse: Parse, token: int) -> bool:
    """Whether a token is a finite verb that heads a clause other than a relative one."""
    return parse.tag[token] in {"VBD", "VBZ", "VBP"} and parse.dependency[token] in {
        "ROOT",
        "conj",
    }
