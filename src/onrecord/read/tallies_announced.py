"""Announced lists: names after a number's noun, or items below its line."""

import re
from collections.abc import Sequence
from itertools import takewhile

from onrecord.lexicon.actors import form_of
from onrecord.lexicon.names import is_given
from onrecord.lexicon.tally_words import Named, goes_on, heads_items, is_open, named_by
from onrecord.model.parse import Parse
from onrecord.model.records import Layout
from onrecord.model.span import Span, trimmed
from onrecord.read.tallies_lists import LONG, different, series
from onrecord.read.tallies_matters import matters
from onrecord.read.tallies_numbers import MOST, NEAR, Counted, Found, block_at

OPENS = re.compile(r"[^,;:()\[\]“”\"—–\n]{0,80}?(?P<mark>: |\s?[—–]\s?| - | \()")
CLOSES = {":": re.compile(r"[.!?](?:\s|$)|\n|$"), "(": re.compile(r"\)")}
DASHED = re.compile(r"\s?[—–]| - |[.!?](?:\s|$)|\n|$")
DATED = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}\b|\b\d{1,2} [A-Z][a-z]{2,8}\b|\b(?:19|20)\d\d\b")
"""Digits that are a date's: "March 12", "12 March", "2031"."""

DIGIT = re.compile(r"\d")
MOSTLY = 3
"""Of so many names in a list of countries, one may not be known as a country's."""

LIST = re.compile(r"[^,;:.!?()\[\]“”\"\n]{0,40}:\s*")


def announced(text: str, parse: Parse, number: Counted) -> Found | None:
    """What is listed after the number's noun: "two ports: …", "two ports (…)", "two ports — … —".

    The rest of the clause may stand between, if nothing else that may be listed is told of in it.
    """
    kind = named_by(number.noun)
    opened = OPENS.match(text, number.end, number.end + NEAR) if kind else None
    if kind is None or opened is None or number.following < opened.end():
        return None
    between = text[number.end : opened.end()]
    if DIGIT.search(DATED.sub("", between)) or others_told(parse, number.end, opened.end(), kind):
        return None
    mark = opened["mark"].strip()
    closed = CLOSES.get(mark, DASHED).search(text, opened.end(), opened.end() + LONG + 1)
    if closed is None or is_open(text[number.low : closed.end()]):
        return None
    if goes_on(text[closed.end() : closed.end() + NEAR]):
        return None
    if kind == "matter":
        return matters(parse, opened.end(), closed.start())
    names = series(text, opened.end(), closed.start())
    if names is None or not may_name_all(names, kind):
        return None
    found = different(names)
    return Found(found, len(found), len(found))


def others_told(parse: Parse, start: int, end: int, kind: Named) -> bool:
    """Whether words hold another noun in the plural; of countries, one for people or the like."""
    nouns = (
        parse.lemma[each].lower()
        for each in parse.tokens_between(start, end)
        if parse.tag[each] in ("NNS", "NNPS")
    )
    return any(kind != "country" or named_by(each) is not None for each in nouns)


def may_name_all(names: Sequence[Span], kind: Named) -> bool:
    """Whether names may all be of a kind; a list of mostly countries is one of countries."""
    fitting = [each for each in names if may_name(each.exact, kind)]
    if kind == "country":
        return len(fitting) > 1 and MOSTLY * len(fitting) >= len(names) * (MOSTLY - 1)
    return len(fitting) == len(names)


def may_name(name: str, kind: Named) -> bool:
    """Whether a name may be that of a country, of a person, or of another thing.

    It keeps the two leaders apart from the four firms in "two leaders of four firms: …".
    """
    country = form_of(name.removeprefix("the ")) == "name"
    if kind == "country":
        return country
    first, *rest = name.split()
    person = bool(rest) and is_given(first)
    return not country if kind == "person" else not person


def below(text: str, layout: Layout, number: Counted) -> Found | None:
    """The items of a list right below the line that a number stands in at the end."""
    at = block_at(layout.blocks, number.end)
    if at is None or not heads_items(number.noun):
        return None
    end = layout.blocks[at].end
    if not LIST.fullmatch(text, number.end, end) or is_open(text[number.low : end]):
        return None
    after = layout.blocks[at + 1 : at + 2 + MOST]
    listed = takewhile(lambda each: each.kind == "list", after)
    items = [span for each in listed if (span := trimmed(text, each.start, each.end))]
    return Found(tuple(items), len(items), len(items)) if 1 < len(items) <= MOST else None
