"""Stretches: the sentences that a document tells, each cut down to the words of one teller."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.lexicon.disputes import disputes
from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.model.records import Assertion, Attribution, Layout, Modality
from onrecord.model.span import Span, span_of
from onrecord.read.modality_sentences import sentences
from onrecord.read.propositions_clause import main_clause, paired, subject_of
from onrecord.read.tokens import stretches, touching, word

NARRATED = frozenset({"paragraph", "list", "quote", "caption"})
CONTENT = ("NN", "VB", "JJ", "RB", "CD")
"""Beginnings of the tags of words with content."""
HELPING = frozenset({"aux", "auxpass", "neg", "punct"})
PAIRS = (("“", "”"), ("‘", "’"), ("(", ")"), ("«", "»"))
NEAR = 4
"""Code points behind the last word in which a closing mark is looked for."""
DANGLING = re.compile(
    r"(?:[\s,;:—–-]{1,4}(?:and|or|but|nor|that|without|to|of|by|as)){1,2}\Z", re.IGNORECASE
)
LEAST = 4
"""Words with content that a proposition has at least,"""
LEAST_CLAUSE = 3
"""one with a subject,"""
LEAST_PAIRED = 3
"""and one that says something of something without a verb."""
MOST = 80
"""Words that it has at most: longer ones are lists, or text without full stops."""
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
    for each in sentences(parse, layout):
        tokens = touching(parse, each.start, each.end)
        if len(tokens) > LONGEST:
            continue
        own = layout.blocks[each.block].kind in NARRATED
        yield from in_sentence(parse, tellers, tokens, own)


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
        start = next(iter(touching(parse, each.content[0].start, each.content[0].end)), None)
        inner = each.within if each.within in known else None
        above[each.id] = inner or (beneath[start] if start is not None else None)
    left = {
        token
        for each in attributions
        for span in (*each.insertions, *each.cuts)
        for token in touching(parse, span.start, span.end)
    }
    telling = {each.id: frozenset(laying(parse, each)) for each in attributions}
    return Tellers(owner, above, frozenset(left), telling, denied)


def paint(parse: Parse, owner: list[str | None], spans: Iterable[tuple[Span, str]]) -> None:
    """Notes each span's tokens as its owner's; a later span over an earlier one."""
    for span, name in spans:
        for token in touching(parse, span.start, span.end):
            owner[token] = name


def govern(
    parse: Parse, tellers: Tellers, attribution: Attribution, modality: Modality | None
) -> None:
    """Gives an attribution the clause of the same sentence on whose condition its words rest."""
    last = next(iter(touching(parse, attribution.content[0].start, attribution.content[0].end)), -1)
    for reason in modality.reasons if modality and last >= 0 else ():
        marks = touching(parse, reason.span.start, reason.span.end)
        if reason.kind != "condition" or not marks:
            continue
        clause = parse.head[marks[0]]
        tokens = parse.subtree(clause)
        if parse.sentence[clause] != parse.sentence[last] or parse.dependency[clause] != "advcl":
            continue
        outer = tellers.above[attribution.id]
        if all(tellers.owner[each] == outer for each in tokens):
            for token in set(tokens) - tellers.telling[attribution.id]:
                tellers.owner[token] = attribution.id


def laying(parse: Parse, attribution: Attribution) -> Iterator[int]:
    """The tokens of the words that lay a content on somebody."""
    for span in (*attribution.cue, *attribution.source):
        yield from touching(parse, span.start, span.end)


def in_sentence(parse: Parse, tellers: Tellers, tokens: range, own: bool) -> Iterator[Stretch]:
    """The stretches of one sentence, by their first tokens."""
    groups: dict[str | None, list[int]] = {}
    for token in tokens:
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
    return rest if stands(parse, group, rest) else []


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


def tells(parse: Parse, tokens: Sequence[int], denied: bool = False) -> bool:
    """Whether words are enough to be compared: a verb, and some words with content; what is
    denied may be a noun."""
    if spaced(parse, tokens) > MOST:
        return False
    full = [token for token in tokens if has_content(parse, token)]
    if denied:
        return any(not parse.tag[token].startswith("NNP") for token in full)
    main = main_clause(parse, tokens)
    if main is None:
        return len(full) >= LEAST_PAIRED and paired(parse, tokens) is not None
    has_subject = subject_of(parse, main) is not None
    return len(full) >= (LEAST_CLAUSE if has_subject else LEAST)


def spaced(parse: Parse, tokens: Sequence[int]) -> int:
    """How many words tokens are, without marks."""
    return sum(parse.word(token)[:1].isalnum() for token in tokens)


def has_content(parse: Parse, token: int) -> bool:
    return (
        parse.tag[token].startswith(CONTENT)
        and parse.dependency[token] not in HELPING
        and word(parse, token) not in words_where("proposition_words", 1, "empty")
    )


def spans_of(parse: Parse, tokens: Sequence[int]) -> tuple[Span, ...]:
    """The words in text order, without marks, complementisers and conjunctions at their edges."""
    found = []
    for start, end in stretches(parse, tokens):
        inner = list(parse.tokens_between(start, end))
        while inner and is_front(parse, inner[0]):
            inner.pop(0)
        while inner and is_mark(parse, inner[-1]):
            inner.pop()
        if inner:
            first, last = parse.start[inner[0]], parse.end[inner[-1]]
            found.append(span_of(parse.text, first, closed(parse.text, first, last, end)))
    if found and (last_word := bare_end(found[-1])) is not None:
        found[-1] = last_word
    return tuple(found)


def is_mark(parse: Parse, token: int) -> bool:
    return not any(each.isalnum() for each in parse.word(token))


def is_front(parse: Parse, token: int) -> bool:
    """Whether a token at the front is no part of what is told: a mark, "that", "and"."""
    if is_mark(parse, token):
        return True
    said, role = word(parse, token), parse.dependency[token]
    return (role == "mark" and said == "that") or role == "cc"


def closed(text: str, start: int, end: int, last: int) -> int:
    """Where words end with the mark that closes a quotation or bracket opened within them."""
    for opening, closing in PAIRS:
        inside = text[start:end]
        if inside.count(opening) > inside.count(closing):
            place = text.find(closing, end, min(last, end + NEAR))
            end = place + 1 if place >= 0 else end
    return end


def bare_end(span: Span) -> Span | None:
    """A span without the conjunction or complementiser that it ends with; None if it has none."""
    cut = DANGLING.search(span.exact)
    if cut is None or not cut.start():
        return None
    return Span(span.start, span.start + cut.start(), span.exact[: cut.start()])
