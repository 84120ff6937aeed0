"""Nations: for which state a description says that somebody speaks, and in which of its words."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon.actors import Country, country_named, country_of
from onrecord.lexicon.languages import country_of_organ, is_seat, lower
from onrecord.model.span import Span

POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
TOKEN = re.compile(r"\w+(?:[.’'-]\w+)*[.’']?|[^\w\s]")
LONGEST = 4
"""Words of the longest name of a country, a body or an office."""
ARTICLES = frozenset({"the", "a", "an"})
LINKS = frozenset({"of", "for", "at", "in", "to", "from", "with"})
"""Between an office and what it is held in."""
STOPS = frozenset(',;:.()–—“”"')
FIELDED = frozenset({"minister", "ministers", "ministry", "department", "commissioner"})
"""Offices and bodies whose field may follow: "minister of defence"."""


class Token(NamedTuple):
    """One word or mark at [start, end); `low` is it without case and possessive."""

    raw: str
    low: str
    start: int
    end: int


class Nation(NamedTuple):
    """Tokens [first, last) that name a country; `body`: by a body of its state, "the Kremlin"."""

    first: int
    last: int
    country: Country
    place: bool
    body: bool


class Spoken(NamedTuple):
    """A state that somebody speaks for, the words that say so, and whether they name a body."""

    country: Country
    span: Span
    body: bool


def spoken_for(words: Span) -> Spoken | None:
    """The state that the one whom the words describe speaks for; None where it is not plain."""
    tokens = tokens_of(words.exact)
    nation = nation_of(tokens)
    if nation is None:
        return None
    last, body = extent(tokens, nation)
    headed = last > nation.last
    first = opening(tokens, nation, whole=headed or body)
    if first is None and not (leads(tokens, nation.first) and (headed or body)):
        return None
    if not closed(tokens, last):
        return None
    start = nation.first if first is None else first
    return Spoken(nation.country, piece(words, tokens, start, last), body)


def place_spoken_for(words: Span) -> Spoken | None:
    """The country that words name and nothing else, with or without a body of its state."""
    tokens = [each for each in tokens_of(words.exact) if each.low not in ARTICLES]
    found = nation_of(tokens)
    if found is None or found.first != 0 or not (found.place or found.body):
        return spoken_for(words)
    if found.last < len(tokens):
        return spoken_for(words)
    return Spoken(found.country, piece(words, tokens, 0, len(tokens)), found.body)


def tokens_of(text: str) -> list[Token]:
    return [Token(each[0], plain(each[0]), *each.span()) for each in TOKEN.finditer(text)]


def plain(word: str) -> str:
    """A word as the table has it: lower case, without possessive and full stop."""
    low = word.casefold().replace("’", "'")
    return low.removesuffix("'s").removesuffix("'").rstrip(".") or low


def nation_of(tokens: Sequence[Token]) -> Nation | None:
    """The one country that is named; None for several, none, or where words leave it open."""
    if is_unsure(tokens):
        return None
    found = list(nations(tokens))
    return found[0] if len({each.country for each in found}) == 1 else None


def is_unsure(tokens: Sequence[Token]) -> bool:
    unsure = lower("unsure")
    pairs = (f"{a.low} {b.low}" for a, b in pairwise(tokens))
    parts = (part for each in tokens for part in (each.low, *each.low.split("-")))
    return any(each in unsure for each in (*parts, *pairs))


def nations(tokens: Sequence[Token]) -> Iterator[Nation]:
    """The countries that tokens name, by place, demonym, seat of power or body; longest first."""
    at = 0
    while at < len(tokens):
        found = next(filter(None, (nation_at(tokens, at, size) for size in sizes())), None)
        if found:
            yield found
        at = found.last if found else at + 1


def sizes() -> range:
    return range(LONGEST, 0, -1)


def nation_at(tokens: Sequence[Token], at: int, size: int) -> Nation | None:
    if at + size > len(tokens) or not tokens[at].raw[:1].isupper():
        return None
    phrase = POSSESSIVE.sub("", " ".join(each.raw for each in tokens[at : at + size]))
    apart = at > 0 and tokens[at - 1].low in lower("compass")
    if apart or phrase.casefold() in lower("ambiguous"):
        return None
    organ = country_of_organ(phrase)
    country = organ or country_of(phrase)
    if country is None:
        return None
    place = country_named(phrase) is not None
    return Nation(at, at + size, country, place, organ is not None or is_seat(phrase))


def extent(tokens: Sequence[Token], nation: Nation) -> tuple[int, bool]:
    """Where the office or body behind a country ends, and whether a body is named.

    Where there is none, that is the end of the country.
    """
    at, last, body = nation.last, nation.last, nation.body
    while at < len(tokens):
        if size := body_at(tokens, at):
            at, body = at + size, True
        elif is_head(tokens[at], body=body):
            at += 1
        elif tokens[at].low in lower("between"):
            at += 1
            continue
        else:
            break
        last = at
    return last, body


def body_at(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from `at` name a body of a state; 0 for none."""
    bodies = lower("body")
    for size in sizes():
        *first, final = tokens[at : at + size] or [tokens[at]]
        words = [*(each.raw.casefold().replace("’", "'") for each in first), final.low]
        if len(words) == size and " ".join(words) in bodies:
            return size
    return 0


def closed(tokens: Sequence[Token], last: int) -> bool:
    """Whether a description ends at a token: nothing follows that makes it somebody else's."""
    if last == len(tokens) or tokens[last].raw in STOPS:
        return True
    before, after = tokens[last - 1], tokens[last]
    if after.low in {"of", "for"} and before.low in FIELDED:
        return True
    named = lower("office") | lower("post")
    owned = POSSESSIVE.search(before.raw)
    return before.low in named and after.raw[:1].isupper() and not owned


def opening(tokens: Sequence[Token], nation: Nation, *, whole: bool) -> int | None:
    """Where an office that stands before the country begins: "spokesman for the Kremlin".

    `whole`: the country stands with an office or body of its state.
    """
    at = nation.first - 1
    while at >= 0 and tokens[at].low in ARTICLES:
        at -= 1
    if at < 0 or tokens[at].low not in LINKS or not (nation.place or whole):
        return None
    fields = LINKS | lower("between")
    while at >= 0 and tokens[at].low in fields and not is_head(tokens[at], body=whole):
        at -= 1
    if at < 0 or not is_head(tokens[at], body=whole):
        return None
    title = lower("office") | lower("post") | lower("between")
    while at > 0 and tokens[at - 1].low in title:
        at -= 1
    return at if leads(tokens, at) else None


def leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but an article and words of rank stands before a token in its phrase."""
    rank = ARTICLES | lower("between")
    while at > 0 and tokens[at - 1].low in rank:
        at -= 1
    return at == 0 or tokens[at - 1].raw in STOPS


def is_head(token: Token, *, body: bool) -> bool:
    return token.low in lower("office") or (body and token.low in lower("post"))


def piece(words: Span, tokens: Sequence[Token], first: int, last: int) -> Span:
    """Tokens [first, last) as a span of the document."""
    start, end = tokens[first].start, tokens[last - 1].end
    return Span(words.start + start, words.start + end, words.exact[start:end])


def is_title(words: Span, *, body: bool) -> bool:
    """Whether words are nothing but an office: "deputy foreign minister"."""
    tokens = tokens_of(words.exact)
    title = lower("office") | lower("post") | lower("between") | ARTICLES
    if not tokens or is_unsure(tokens) or any(each.low not in title for each in tokens):
        return False
    return is_head(tokens[-1], body=body)


def naming(words: Span, country: Country) -> Span | None:
    """The words by which a phrase names a country, and no other; None where it does not."""
    tokens = tokens_of(words.exact)
    nation = nation_of(tokens)
    if nation is None or nation.country != country:
        return None
    return piece(words, tokens, nation.first, nation.last)
