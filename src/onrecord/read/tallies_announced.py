"""Announced lists: names after a number's noun, or items below its line."""

import re
from itertools import takewhile

from onrecord.lexicon.actors import form_of
from onrecord.lexicon.names import is_given
from onrecord.lexicon.tally_words import Named, heads_items, is_open, named_by
from onrecord.model.records import Layout
from onrecord.model.span import trimmed
from onrecord.read.tallies_lists import LONG, different, series
from onrecord.read.tallies_numbers import MOST, NEAR, Counted, Found, block_at

OPENS = re.compile(r"[^,;:()\[\]“”\"—–\n]{0,80}?(?P<mark>: |\s?[—–]\s?| - | \()")
CLOSES = {":": re.compile(r"[.!?](?:\s|$)|\n|$"), "(": re.compile(r"\)")}
DASHED = re.compile(r"\s?[—–]| - |[.!?](?:\s|$)|\n|$")
LIST = re.compile(r"[^,;:.!?()\[\]“”\"\n]{0,40}:\s*")


def announced(text: str, number: Counted) -> Found | None:
    """The names after the number's noun: "two ports: …", "two ports (…)", "two ports — … —"."""
    kind = named_by(number.noun)
    if kind is None:
        return None
    opened = OPENS.match(text, number.end, number.end + NEAR)
    if opened is None or is_open(text[number.low : opened.end()]):
        return None
    mark = opened["mark"].strip()
    closed = CLOSES.get(mark, DASHED).search(text, opened.end(), opened.end() + LONG + 1)
    names = series(text, opened.end(), closed.start()) if closed else None
    if names is None or any(each.isdigit() for each in text[number.end : opened.end()]):
        return None
    if not all(may_name(each.exact, kind) for each in names):
        return None
    found = different(names)
    return Found(found, len(found), len(found))


def may_name(name: str, kind: Named) -> bool:
    """Whether a name may be that of a country, of a person, or of another thing.

    It keeps the two leaders apart from the four firms in "two leaders of four firms: …".
    """
    country = form_of(name) == "name"
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
