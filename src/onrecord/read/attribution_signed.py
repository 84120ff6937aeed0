"""Signed: quotations with a dash and a name behind them, as lists of voices print them."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.lexicon.cues import score_of
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, Place, trimmed_place
from onrecord.read.attribution_match import FINITE
from onrecord.read.attribution_quotes import Quotation

SIGNATURE = re.compile(
    r"[\s.]*(?P<dash>[—–―]|--?)[ \u00a0]*(?P<name>[^\W\d_][^\n“”\"]{1,90}?)[\s.]*"
)
LONGEST_NAME = 12
"""Tokens of a name with what is said of it."""
LEAST_WORDS = 3
"""Words of a quotation that is signed."""


def signed(
    parse: Parse, blocks: Sequence[Place], quotations: Sequence[Quotation]
) -> dict[Quotation, Candidate]:
    """The quotations that fill a block but for their signature, or are signed in the next block."""
    found = {}
    outermost = [each for each in quotations if each.level == 0]
    starts = [each.outer[0] for each in outermost]
    for number, block in enumerate(blocks):
        inside = outermost[bisect_left(starts, block[0]) : bisect_left(starts, block[1])]
        if len(inside) != 1 or parse.text[block[0] : inside[0].outer[0]].strip():
            continue
        following = blocks[number + 1 : number + 2]
        name = signature(parse, inside[0], block, following)
        if name is not None:
            found[inside[0]] = name
    return found


def signature(
    parse: Parse, quotation: Quotation, block: Place, following: Sequence[Place]
) -> Candidate | None:
    """The candidate of a quotation by its signature; None where there is none."""
    rest = (quotation.outer[1], block[1])
    blank = not parse.text[slice(*rest)].strip(" .\u00a0\n")
    place = following[0] if blank and following else rest
    match = SIGNATURE.fullmatch(parse.text, *place)
    content = trimmed_place(parse.text, *quotation.inner)
    if match is None or content is None or len(parse.text[slice(*content)].split()) < LEAST_WORDS:
        return None
    dash, name = match.span("dash"), match.span("name")
    tokens = parse.tokens_between(*name)
    if not tokens or len(tokens) > LONGEST_NAME or not is_name(parse, tokens):
        return None
    score = score_of("signature", "*")
    return Candidate((content,), (dash,), (name,), score, max(tokens.start - 1, 0), quoted=True)


def is_name(parse: Parse, tokens: range) -> bool:
    """Whether some words are a name, with no clause about it."""
    named = parse.word(tokens[0])[:1].isupper()
    return named and not any(parse.tag[each] in FINITE for each in tokens)
