"""Tellers: whose word each token of a document is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.lexicon.disputes import disputes
from onrecord.model.parse import Parse
from onrecord.model.records import Assertion, Attribution, Modality
from onrecord.model.span import Span
from onrecord.read.tokens import touching


class Tellers(NamedTuple):
    """Whose each token is: the innermost attribution's, else the assertion's, else nobody's.

    `above` says within whose words each attribution stands; `left` are tokens that belong to
    nobody's proposition: an editor's insertions and cuts. `telling` are the words that lay a
    content on somebody. What is `denied` may be short: "any contact".
    """

    owner: list[str | None]
    above: Mapping[str, str | None]
    left: frozenset[int]
    telling: Mapping[str, frozenset[int]]
    denied: frozenset[str]


def tellers_of(
    parse: Parse,
    attributions: Sequence[Attribution],
    assertions: Sequence[Assertion],
    denied: frozenset[str],
) -> Tellers:
    """Whose each token is."""
    owner: list[str | None] = [None] * len(parse)
    above: dict[str, str | None] = {}
    paint(parse, owner, ((each.span, each.id) for each in assertions))
    contents = sorted(
        ((span, each.id) for each in attributions for span in each.content),
        key=lambda pair: (pair[0].start - pair[0].end, pair[1]),
    )
    known = {each.id for each in attributions}
    beneath = list(owner)
    paint(parse, owner, contents)
    for each in attributions:
        place = first_token(parse, each)
        inner = each.within if each.within in known else None
        above[each.id] = inner or (beneath[place] if place is not None else None)
    edited = [span for each in attributions for span in (*each.insertions, *each.cuts)]
    left = {token for span in edited for token in touching(parse, span.start, span.end)}
    telling = {each.id: frozenset(laying(parse, each)) for each in attributions}
    return Tellers(owner, above, frozenset(left), telling, denied)


def paint(parse: Parse, owner: list[str | None], spans: Iterable[tuple[Span, str]]) -> None:
    """Notes each span's tokens as its owner's; a later span over an earlier one."""
    for span, name in spans:
        for token in touching(parse, span.start, span.end):
            owner[token] = name


def first_token(parse: Parse, attribution: Attribution) -> int | None:
    content = attribution.content[0]
    return next(iter(touching(parse, content.start, content.end)), None)


def laying(parse: Parse, attribution: Attribution) -> Iterator[int]:
    """The tokens of the words that lay a content on somebody."""
    for span in (*attribution.cue, *attribution.source):
        yield from touching(parse, span.start, span.end)


def is_supposed(parse: Parse, each: Attribution, modality: Modality | None) -> bool:
    """Whether a statement is only supposed ("if he says that …"): its words stay in the sentence
    that supposes it."""
    if modality is None or modality.act != "hypothetical" or not each.cue:
        return False
    spans = (*each.content, *each.cue)
    tokens = [token for span in spans for token in touching(parse, span.start, span.end)]
    return len({parse.sentence[token] for token in tokens}) == 1


def is_denied(each: Attribution, modality: Modality | None) -> bool:
    """Whether a content is denied, rejected or dismissed."""
    cue = " ".join(span.exact for span in each.cue)
    return (modality is not None and modality.polarity == "denies") or disputes(cue) is not None


def govern(
    parse: Parse, tellers: Tellers, attribution: Attribution, modality: Modality | None
) -> None:
    """Gives an attribution the clause of the same sentence on whose condition its words rest."""
    place = first_token(parse, attribution)
    if place is None or modality is None:
        return
    for reason in modality.reasons:
        marks = touching(parse, reason.span.start, reason.span.end)
        if reason.kind != "condition" or not marks:
            continue
        clause = parse.head[marks[0]]
        tokens = parse.subtree(clause)
        if parse.sentence[clause] != parse.sentence[place] or parse.dependency[clause] != "advcl":
            continue
        outer = tellers.above[attribution.id]
        if all(tellers.owner[each] == outer for each in tokens):
            for token in set(tokens) - tellers.telling[attribution.id]:
                tellers.owner[token] = attribution.id
