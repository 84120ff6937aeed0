"""Quotations of a draft: which words of a sentence stand in quotation marks, and what the record
says of them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.quotes import opening_marks
from onrecord.lexicon.reasons import reason
from onrecord.model.draft import Effect, Finding, FindingKind, Place
from onrecord.model.product import Evidence
from onrecord.model.quotation import Difference, Quotation, QuotedPlace
from onrecord.products.draft_side import Side

FEWEST = 2
"""Words of a quotation by themselves; one word in marks is a term as often as a quotation."""
SILENT = frozenset({"case", "marks", "dash", "punctuation", "spelling", "bracket", "interruption"})
"""Differences that leave the words as they are."""
EDGES = " \t\r\n,.;:!?"


class Quoted(NamedTuple):
    """Words in quotation marks in a draft, without the marks."""

    place: Place
    text: str


def quoted_in(side: Side) -> Iterator[Quoted]:
    """The quotations that begin in a sentence, each to its end in the block."""
    low, high = side.shelf.block_around(side.start, side.end)
    text = side.shelf.text
    for match in marked().finditer(text, low, high):
        start, end = match.span(match.lastgroup or 0)
        if side.start <= match.start() < side.end and len(text[start:end].split()) >= FEWEST:
            yield Quoted((start, end), text[start:end])


def is_quoted(side: Side, tokens: range) -> bool:
    """Whether words of a draft stand between quotation marks."""
    start, end = side.place(tokens)
    low, high = side.shelf.block_around(start, end)
    return any(
        match.start() < start and end < match.end()
        for match in marked().finditer(side.shelf.text, low, high)
    )


@cache
def marked() -> re.Pattern[str]:
    """Words between double marks, or between single ones that are no apostrophes."""
    kinds: dict[str, list[str]] = {"double": [], "single": []}
    for number, mark in enumerate(opening_marks().values()):
        closing = "".join(map(re.escape, sorted(mark.closing)))
        opening = re.escape(mark.opening)
        if mark.style == "single":
            body = rf"(?<!\w){opening}(?P<q{number}>(?:[^{closing}]|[{closing}](?=\w))+)[{closing}]"
            kinds["single"].append(rf"{body}(?!\w)")
        else:
            kinds["double"].append(rf"{opening}(?P<q{number}>[^{closing}]+)[{closing}]")
    return re.compile("|".join([*kinds["double"], *kinds["single"]]))


def quotation_findings(quoted: Quoted, found: Quotation) -> Iterator[Finding]:
    """What the record says of a quotation: how it stands where it stands best."""
    if not found.places or found.standing == "nowhere":
        yield finding(quoted, "nowhere", "not_found", "quote_nowhere", words=quoted.text)
        return
    best = nearest(found)
    differing = [each for each in best.differences if each.kind not in SILENT]
    if best.standing == "verbatim":
        yield stands(quoted, best)
    elif best.standing == "rendered":
        yield finding(quoted, "rendered", "partly", "quote_rendered", best, printed=printed(best))
    elif best.standing == "cut":
        yield from cut(quoted, best, differing)
    else:
        turned = any(each.weighty for each in differing)
        effect: Effect = "contradicted" if turned else "partly"
        yield finding(quoted, "altered", effect, "quote_altered", best, **sides(differing))


def nearest(found: Quotation) -> QuotedPlace:
    """The first place; of those where the words stand alike, one where they are quoted."""
    best = found.places[0]
    alike = (each for each in found.places if each.standing == best.standing)
    if best.standing != "verbatim":
        return best
    return next((each for each in alike if each.manner != "told"), best)


def stands(quoted: Quoted, best: QuotedPlace) -> Finding:
    if best.manner == "told":
        return finding(quoted, "altered", "partly", "quote_told", best)
    return finding(quoted, "verbatim", "none", "quote_verbatim", best)


def cut(quoted: Quoted, best: QuotedPlace, differing: list[Difference]) -> Iterator[Finding]:
    """Words left out: with a mark they are only noted, unless the sense turns with them."""
    dropped = [each for each in differing if each.kind != "ellipsis"]
    turned = any(each.weighty for each in differing)
    if not dropped and not turned:
        yield finding(quoted, "cut", "none", "quote_cut_marked", best)
        return
    effect: Effect = "contradicted" if turned else "partly"
    key = "quote_cut_turned" if turned else "quote_cut"
    left = (dropped or differing)[0].printed.exact
    yield finding(quoted, "cut", effect, key, best, printed=left)


def sides(differing: list[Difference]) -> dict[str, str]:
    """The words of the first difference, the draft's and the printed ones."""
    first = next((each for each in differing if each.weighty), differing[0] if differing else None)
    if first is None:
        return {"here": "", "there": ""}
    return {"here": first.asked.exact or "–", "there": first.printed.exact or "–"}


def printed(place: QuotedPlace) -> str:
    return " … ".join(each.exact for each in place.evidence)


def finding(
    quoted: Quoted,
    kind: FindingKind,
    effect: Effect,
    key: str,
    best: QuotedPlace | None = None,
    **words: str,
) -> Finding:
    evidence: tuple[Evidence, ...] = best.evidence if best else ()
    chain = best.voice.chain if best and best.voice else ()
    return Finding(
        kind=kind,
        effect=effect,
        reason=reason(key, **words),
        place=quoted.place,
        evidence=evidence,
        chain=chain,
    )
