"""Tags: affiliations set beside a name in short: "(R-Texas)", "By Jane Roe, The Quay Courier"."""

import re

from onrecord.lexicon import actors
from onrecord.lexicon.role_status import party_letters
from onrecord.model.parse import Parse
from onrecord.read.speakers_names import NameRun
from onrecord.read.speakers_posts import Role

TAG = re.compile(r"\s*[(\[,]\s*(([A-Z])\s?[-–—‐‑]\s?[A-Z][\w.]*(?: [A-Z][\w.]*){0,2})\s*[)\],.;]")
"""A party's letter and a state, in brackets or between commas."""
FURTHEST = 40
"""Code points in which a tag ends."""
BY = frozenset({"by", "by:"})
LONGEST_OUTLET = 5
"""Tokens of an outlet's name behind a by-line."""


def party_tag(parse: Parse, run: NameRun) -> Role | None:
    """The affiliation that a party's letter and a state behind the name give."""
    after = parse.end[run.end - 1]
    found = TAG.match(parse.text, after, after + FURTHEST)
    if found is None or found[2] not in party_letters():
        return None
    tokens = parse.tokens_between(*found.span(1))
    return Role(affiliation=(tokens.start, tokens.stop), basis="title") if tokens else None


def byline_home(parse: Parse, run: NameRun) -> Role | None:
    """The outlet that stands behind the name of a by-line."""
    begin = parse.text.rfind("\n", 0, parse.start[run.title]) + 1
    if parse.text[begin : parse.start[run.title]].strip().casefold() not in BY:
        return None
    start = run.end
    while start < len(parse) and parse.word(start) in {",", "|", "/", "–", "—", "-", "of", "for"}:
        start += 1
    for stop in range(min(start + LONGEST_OUTLET, len(parse)), start, -1):
        name = parse.text[parse.start[start] : parse.end[stop - 1]]
        if "\n" not in parse.text[begin : parse.end[stop - 1]] and actors.outlet_named(name):
            return Role(affiliation=(start, stop), basis="byline")
    return None
