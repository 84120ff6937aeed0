"""Settings: where somebody speaks, so that his words may well be English as they were said."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from onrecord.lexicon.actors import organisation_named, outlet_named
from onrecord.lexicon.languages import in_english, of_kind, stage
from onrecord.model.document import Document, Masthead
from onrecord.model.records import Attribution, Layout
from onrecord.model.span import Span

ASKED = re.compile(
    r"\b(?:told|tell|tells|telling|interview(?:ed)?|sp[eo]ak(?:e|s|ing)? (?:to|with))\b"
)
NEAR = 80
"""Code points after "told" in which the outlet that asked is named."""
WORD = re.compile(r"[\w&.’'-]+")
LONGEST = 5
"""Words of the longest name of an outlet."""


def is_international(document: Document, masthead: Masthead) -> bool:
    """Whether a body of many states publishes a document."""
    outlet = masthead.outlet.value or ""
    body = organisation_named(outlet)
    places = f"{document.metadata.url} {document.source}".casefold()
    names = of_kind("international")
    hosts = (each for each in names if "." in each and each.islower())
    return (
        (body is not None and not body.home)
        or any(re.search(rf"\b{re.escape(each)}\b", outlet) for each in names)
        or any(re.search(rf"(?:[/.]){re.escape(each)}(?:[/:]|\Z|\s)", places) for each in hosts)
    )


def may_be_english(text: str, layout: Layout, masthead: Masthead, target: Attribution) -> bool:
    """Whether the paragraph, up to the end of a statement, places it where English is spoken."""
    around = before(text, layout, target)
    if in_english().search(around) or stage().search(around):
        return True
    own = masthead.outlet.value
    return any(name == own or name not in of_kind("press") for name in askers(around, own))


def before(text: str, layout: Layout, target: Attribution) -> str:
    """The words around a statement from the start of its paragraph on, its own blanked out."""
    spans = (*target.content, *target.cue, *target.source)
    low, high = min(each.start for each in spans), max(each.end for each in spans)
    number = bisect_right(layout.blocks, low, key=lambda each: each.start) - 1
    start = layout.blocks[number].start if number >= 0 else 0
    end = min((at for mark in ".\n" if (at := text.find(mark, high)) >= 0), default=len(text))
    return blanked(text[start:end], start, target.content)


def blanked(words: str, start: int, spans: tuple[Span, ...]) -> str:
    for each in spans:
        low, high = max(0, each.start - start), max(0, each.end - start)
        words = words[:low] + " " * (min(high, len(words)) - low) + words[high:]
    return words


def askers(words: str, own: str | None) -> Iterator[str]:
    """The outlets whom somebody is said to have told something; `own` is the document's."""
    for asked in ASKED.finditer(words):
        near = [each[0] for each in WORD.finditer(words[asked.end() : asked.end() + NEAR])]
        for first in range(len(near)):
            for last in range(first + 1, min(first + LONGEST, len(near)) + 1):
                name = " ".join(near[first:last]).removesuffix("’s").removesuffix("'s").rstrip(".")
                if name == own or (own and name == own.removeprefix("The ")):
                    yield own
                elif found := outlet_named(name):
                    yield found.name
