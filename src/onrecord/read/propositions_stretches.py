"""Stretches: the sentences that a document tells, each cut down to the words of one teller."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.model.parse import Parse
from onrecord.model.records import Assertion, Attribution, Layout, Modality
from onrecord.read.modality_sentences import sentences
from onrecord.read.propositions_asserted import is_asserted, is_report, without_dateline
from onrecord.read.propositions_clause import main_clause, subject_of
from onrecord.read.propositions_tellers import (
    Tellers,
    govern,
    is_denied,
    is_supposed,
    paint,
    tellers_of,
)
from onrecord.read.propositions_words import has_content, tells
from onrecord.read.tokens import stretches, touching

NARRATED = frozenset({"paragraph", "list", "quote"})
ASKED = ""
"""The owner of an interviewer's questions, which make no propositions."""
LONGEST = 400
"""Tokens of a sentence that are looked at."""


class Stretch(NamedTuple):
    """The words of one teller in one sentence: tokens in text order.

    `target` is the id of his attribution or assertion, None for the document's own voice. `asked`:
    the sentence ends with a question mark.
    """

    target: str | None
    tokens: tuple[int, ...]
    asked: bool


def told_stretches(
    parse: Parse,
    layout: Layout,
    attributions: Sequence[Attribution],
    assertions: Sequence[Assertion],
    modalities: Mapping[str, Modality],
) -> Iterator[Stretch]:
    """Every stretch that makes a proposition, in text order."""
    told = [e for e in attributions if not is_supposed(parse, e, modalities.get(e.id))]
    denied = frozenset(each.id for each in told if is_denied(each, modalities.get(each.id)))
    tellers = tellers_of(parse, told, assertions, denied)
    for attribution in told:
        govern(parse, tellers, attribution, modalities.get(attribution.id))
    asked = [each.question for each in layout.sections if each.question]
    paint(parse, tellers.owner, ((each, ASKED) for each in asked))
    by_id = {each.id: each for each in told}
    for each in sentences(parse, layout):
        tokens = touching(parse, each.start, each.end)
        if len(tokens) > LONGEST:
            continue
        block = layout.blocks[each.block]
        own = block.kind in NARRATED and is_report(
            parse.text[each.start : each.end], parse.text[block.start : block.end]
        )
        for found in in_sentence(parse, tellers, tokens, own):
            teller = by_id.get(found.target or "")
            if teller is None or is_asserted(parse, teller, found.tokens):
                yield found


def in_sentence(parse: Parse, tellers: Tellers, tokens: range, own: bool) -> Iterator[Stretch]:
    """The stretches of one sentence, by their first tokens."""
    groups: dict[str | None, list[int]] = {}
    for token in without_dateline(parse, tokens):
        if token not in tellers.left:
            groups.setdefault(tellers.owner[token], []).append(token)
    is_narrated = own and groups.keys() == {None}
    found: list[tuple[str | None, list[int]]] = []
    while groups:
        target = deepest(groups, tellers)
        group = sorted(groups.pop(target))
        if target == ASKED or (target is None and not is_narrated):
            continue
        kept = without_telling(parse, tellers, target, group, found)
        if tells(parse, kept, denied=target in tellers.denied):
            found.append((target, kept))
        elif target is not None and (outer := tellers.above.get(target)) in groups:
            groups[outer] += group
    asked = any(parse.word(token) == "?" for token in tokens[-3:])
    for target, group in sorted(found, key=lambda pair: pair[1]):
        if asked and target is None:
            continue
        for part in parted(parse, group):
            yield Stretch(target, tuple(part), ends_asked(parse, part, asked))


def parted(parse: Parse, group: Sequence[int]) -> list[Sequence[int]]:
    """Some words at a semicolon, where each side tells something by itself."""
    for place, token in enumerate(group):
        if parse.word(token) == ";":
            sides = [group[:place], group[place + 1 :]]
            if all(tells(parse, each) and stands(parse, each, each) for each in sides):
                return [sides[0], *parted(parse, sides[1])]
    return [group]


def deepest(groups: Mapping[str | None, Sequence[int]], tellers: Tellers) -> str | None:
    """A teller within whose words none of the other tellers stands."""
    outer = {tellers.above.get(each) for each in groups if each}
    return max(groups, key=lambda each: (each not in outer, each is not None, each or ""))


def without_telling(
    parse: Parse,
    tellers: Tellers,
    target: str | None,
    group: Sequence[int],
    found: Sequence[tuple[str | None, Sequence[int]]],
) -> list[int]:
    """The tokens without the words that lay the sentence's inner contents on somebody.

    Nothing of "he told them that …" is left; all of a clause that stands for itself is.
    """
    inner = [each for each, _ in found if each and reaches(tellers, each, target)]
    if not inner:
        return list(group)
    laid = frozenset().union(*(tellers.telling[each] for each in inner if each in tellers.telling))
    main = main_clause(parse, group)
    if main is None or main.top in laid:
        return []
    rest = sorted({*group} - laid | ({*group} & {*(subject_of(parse, main) or ())}))
    kept = without_scraps(parse, rest, main.top)
    return kept if stands(parse, group, kept) else []


def without_scraps(parse: Parse, tokens: Sequence[int], top: int) -> list[int]:
    """Some tokens without those single words that have lost what stood around them."""
    kept: list[int] = []
    for start, end in stretches(parse, tokens):
        run = parse.tokens_between(start, end)
        if top in run or sum(has_content(parse, each) for each in run) > 1:
            kept += run
    return kept


def stands(parse: Parse, group: Sequence[int], rest: Sequence[int]) -> bool:
    """Whether what is left of some words is a clause with its own verb and subject."""
    main = main_clause(parse, group)
    if main is None or main.top not in rest:
        return False
    subject = subject_of(parse, main)
    return subject is not None and all(token in rest for token in subject)


def reaches(tellers: Tellers, inner: str, target: str | None) -> bool:
    """Whether `inner` stands, at any depth, within the words of `target`."""
    at: str | None = inner
    while at is not None:
        at = tellers.above.get(at)
        if at == target:
            return True
    return False


def ends_asked(parse: Parse, group: Sequence[int], asked: bool) -> bool:
    """Whether a stretch ends with the question mark of its sentence."""
    return asked and any(
        parse.word(token) == "?" for token in range(group[-1], group[-1] + 3) if token < len(parse)
    )
