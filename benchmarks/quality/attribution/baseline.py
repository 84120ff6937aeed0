"""Baseline: each longer quotation with the nearest "said", and the name by it."""

import re
from collections.abc import Iterable

from onrecord.evaluate.polnear import Place
from onrecord.model.document import Document
from onrecord.model.identity import record_id
from onrecord.model.records import Attribution, Layout
from onrecord.model.span import Span, span_of

QUOTED = re.compile('[“"](?P<words>[^“”"\n]+)[”"]')
SAID = re.compile(r"\b(?:said|says|told|added|wrote|asked)\b")
NAME = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z]\w+(?: [A-Z]\w+)*)\b")
SHORTEST = 3
"""Words of a quotation that it takes."""


def baseline(document: Document, layout: Layout) -> list[Attribution]:
    """Each longer quotation with the nearest saying verb of its paragraph and the name by it."""
    text = document.text
    found: list[Attribution] = []
    for block in layout.blocks:
        cues = list(SAID.finditer(text, block.start, block.end))
        for quote in QUOTED.finditer(text, block.start, block.end):
            if len(quote["words"].split()) < SHORTEST or not cues:
                continue
            cue = nearest(cues, quote.start(), quote.end())
            content = (span_of(text, *quote.span("words")),)
            found.append(
                Attribution(
                    id=record_id(document.id, "baseline", content),
                    content=content,
                    cue=(span_of(text, *cue.span()),),
                    source=name_near(text, cue.span(), (block.start, block.end)),
                    kind="direct",
                    score=0.5,
                )
            )
    return found


def name_near(text: str, cue: Place, block: Place) -> tuple[Span, ...]:
    """The name or pronoun nearest to a verb, as a span; empty if there is none."""
    names = list(NAME.finditer(text, *block))
    return (span_of(text, *nearest(names, *cue).span()),) if names else ()


def nearest(found: Iterable[re.Match[str]], start: int, end: int) -> re.Match[str]:
    """The match with the fewest characters between it and [start, end), the first of equals."""
    return min(found, key=lambda each: (max(start - each.end(), each.start() - end), each.start()))
