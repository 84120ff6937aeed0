"""Lists of matters: common nouns with commas and an "and", as "ports, quotas and boats"."""

import re

from onrecord.model.parse import Parse
from onrecord.model.span import Span, span_of
from onrecord.read.tallies_lists import LONG
from onrecord.read.tallies_numbers import Found

PIECE = re.compile(r"[^,;]+")
JOINS = re.compile(r"\s(?:and|&|or)\s")
OPENS = re.compile(r"\s*(?:and|&)\s")
WORDS = 5
"""Words of one matter at most."""

FEWEST = 2
PLAIN = ("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "VBG", "DT", "PRP$", "POS", "HYPH", "IN", "CC")
NOUN = ("NN", "NNS", "NNP", "NNPS", "VBG")
OF = ("of", "for", "in")


def matters(parse: Parse, start: int, end: int) -> Found | None:
    """The matters of a list; None where it is anything but nouns, or does not end with "and".

    Where one of them holds an "and" itself, as in "trade and industry", it may be one or two.
    """
    if end - start > LONG:
        return None
    places = [each.span() for each in PIECE.finditer(parse.text, start, end)]
    if len(places) < FEWEST or not all(is_matter(parse, *each) for each in places):
        return None
    if not (OPENS.match(parse.text, *places[-1]) or JOINS.search(parse.text, *places[-1])):
        return None
    names = tuple(each for place in places for each in parts(parse.text, *place))
    return Found(names, len(places), len(names))


def is_matter(parse: Parse, start: int, end: int) -> bool:
    """Whether a place holds a noun with what belongs to it, and nothing else."""
    found = [each for each in parse.tokens_between(start, end) if parse.tag[each] != "_SP"]
    if not found or len(found) > WORDS or parse.tag[found[-1]] not in NOUN:
        return False
    return all(is_plain(parse, each) for each in found)


def is_plain(parse: Parse, token: int) -> bool:
    tag = parse.tag[token]
    return tag in PLAIN and (tag != "IN" or parse.lemma[token].lower() in OF)


def parts(text: str, start: int, end: int) -> list[Span]:
    """The matters that a place between commas names."""
    found: list[Span] = []
    opened = OPENS.match(text, start, end)
    at = opened.end() if opened else start
    for piece in JOINS.split(text[at:end]):
        begin = text.index(piece, at)
        left = begin + len(piece) - len(piece.lstrip())
        found.append(span_of(text, left, begin + len(piece.rstrip())))
        at = begin + len(piece)
    return found
