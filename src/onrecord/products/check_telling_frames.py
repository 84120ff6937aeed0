"""Frames: the stretches of a side that are told as somebody's word, with the words that say so."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.lexicon.cues import cue_lemma, patterns_of
from onrecord.lexicon.tables import words_where
from onrecord.model import thresholds
from onrecord.model.parse import Parse
from onrecord.model.records import Holder
from onrecord.model.span import Span
from onrecord.products.check_telling_clauses import subject_of
from onrecord.products.draft_side import Side

REPORTING = frozenset({"say", "think", "deny", "document", "blame", "fear", "criticise", "praise"})
OPENING = frozenset('“"')
CLOSING = frozenset('”"')
EMPTY: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Frame:
    """What is told as somebody's word: its tokens, those of the cue and those of the source.

    `steps` is the chain, the holders first, as far as it was read; `record` the id of what was
    read, None where grammar alone shows the frame.
    """

    cover: frozenset[int]
    cue: frozenset[int] = EMPTY
    source: frozenset[int] = EMPTY
    steps: tuple[tuple[Holder, ...], ...] = ()
    record: str | None = None

    @property
    def holders(self) -> tuple[Holder, ...]:
        return self.steps[0] if self.steps else ()


def frames(side: Side) -> tuple[Frame, ...]:
    """What was read first, then the section, then what grammar shows and no record has.

    A side may be a clause: its cue and source may stand elsewhere in the sentence.
    """
    whole = sentences_of(side)
    read = with_all_quoted(whole, tuple(read_frames(whole)))
    cues = frozenset[int]().union(*(each.cue for each in read))
    shown = tuple(each for each in grammar_frames(whole) if not each.cue & cues)
    inside = frozenset(side.tokens)
    found = (*read, *section_frames(whole), *shown)
    return tuple(replace(each, cover=each.cover & inside) for each in found if each.cover & inside)


def sentences_of(side: Side) -> Side:
    """The whole sentences that a side is of."""
    first, last = side.tokens.start, side.tokens.stop - 1
    tokens = range(side.parse.sentence_of(first).start, side.parse.sentence_of(last).stop)
    return Side(side.shelf, side.parse, tokens)


def read_frames(side: Side) -> Iterator[Frame]:
    for each in side.attributions():
        if each.score < thresholds.LEDGER:
            continue
        source = tokens_of(side, each.source)
        if is_first_person(side, source):
            continue
        yield Frame(
            cover=tokens_of(side, each.content),
            cue=tokens_of(side, each.cue),
            source=source,
            steps=side.shelf.chain(each.id),
            record=each.id,
        )


def with_all_quoted(side: Side, read: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """Where one alone is quoted in a sentence, quotations that nobody was read for are his too."""
    known = frozenset[int]().union(*(each.cover for each in read))
    stretches = tuple(quoted(side))
    free = frozenset[int]().union(*(each for each in stretches if known.isdisjoint(each)))
    speakers = [
        each
        for each in read
        if each.source and any(not each.cover.isdisjoint(one) for one in stretches)
    ]
    if not free or len(speakers) != 1:
        return read
    return tuple(
        replace(each, cover=each.cover | free) if each is speakers[0] else each for each in read
    )


def quoted(side: Side) -> Iterator[frozenset[int]]:
    """The tokens between quotation marks."""
    first: int | None = None
    for token in side.tokens:
        mark = side.parse.word(token)
        if mark in CLOSING and first is not None:
            yield frozenset(range(first, token))
            first = None
        elif mark in OPENING:
            first = token + 1


def section_frames(side: Side) -> Iterator[Frame]:
    section = side.shelf.section_at(side.start, side.end)
    if section and (steps := side.shelf.chain(section.id)):
        yield Frame(cover=frozenset(side.tokens), steps=steps, record=section.id)


def grammar_frames(side: Side) -> Iterator[Frame]:
    for token in side.tokens:
        found = shown_by(side.parse, token)
        if found and not is_first_person(side, found.source):
            yield found


def shown_by(parse: Parse, token: int) -> Frame | None:
    """The frame whose cue is one token: a verb, a noun with its clause, "according"."""
    lemma = cue_lemma(parse.word(token), parse.lemma[token])
    if lemma in ("accord", "according"):
        return according(parse, token)
    if lemma == "for":
        return for_somebody(parse, token)
    if parse.tag[token].startswith("VB"):
        return hearsay(parse, token, lemma) or told(parse, token, lemma)
    if parse.tag[token].startswith("NN"):
        return noun(parse, token, lemma)
    return None


def told(parse: Parse, token: int, lemma: str) -> Frame | None:
    """A verb of saying or thinking with a subject and a clause."""
    patterns = patterns_of(lemma, "verb")
    if not any(
        patterns[each].kind in REPORTING for each in ("clause", "quote") if each in patterns
    ):
        return None
    below = [each for each in parse.children[token] if parse.dependency[each] == "ccomp"]
    subject = subject_of(parse, token)
    if not below or subject is None or parse.lemma[subject].lower() in ("it", "that", "what"):
        return None
    cover = frozenset(one for each in below for one in parse.subtree(each))
    source = frozenset(parse.subtree(subject))
    return Frame(cover - source - {token}, frozenset({token}), source)


def hearsay(parse: Parse, token: int, lemma: str) -> Frame | None:
    """Passive verbs that lay on nobody what is below them: "is said to", "accused of"."""
    kinds = words_where("check_hearsay", 1, "passive") | words_where("check_hearsay", 1, "as")
    passive = any(parse.dependency[each] == "auxpass" for each in parse.children[token])
    if lemma not in kinds or not (passive or parse.dependency[token] in ("acl", "relcl")):
        return None
    if parse.tag[token] != "VBN":
        return None
    below = list(clauses_below(parse, token))
    if not below:
        return None
    return Frame(
        frozenset(one for each in below for one in parse.subtree(each)), frozenset({token})
    )


def clauses_below(parse: Parse, token: int) -> Iterator[int]:
    seen_as = parse.lemma[token].lower() in words_where("check_hearsay", 1, "as")
    for each in parse.children[token]:
        if seen_as and parse.lemma[each].lower() == "as":
            yield each
        if parse.dependency[each] in ("xcomp", "ccomp"):
            yield each
        elif parse.dependency[each] == "prep":
            yield from (one for one in parse.children[each] if parse.dependency[one] == "pcomp")


def noun(parse: Parse, token: int, lemma: str) -> Frame | None:
    """A noun of saying with its clause: "the allegation that"."""
    if "clause" not in patterns_of(lemma, "noun"):
        return None
    for each in parse.children[token]:
        marked = any(
            parse.dependency[one] == "mark" and parse.lemma[one].lower() == "that"
            for one in parse.children[each]
        )
        if parse.dependency[each] in ("acl", "ccomp", "relcl") and marked:
            owner = (one for one in parse.children[token] if parse.dependency[one] == "poss")
            source = frozenset(one for every in owner for one in parse.subtree(every))
            return Frame(frozenset(parse.subtree(each)), frozenset({token}), source)
    return None


def according(parse: Parse, token: int) -> Frame | None:
    """ "According to" a source, over the clause that it stands in."""
    head = parse.head[token]
    own = frozenset(parse.subtree(token))
    to = [each for each in parse.subtree(token) if parse.dependency[each] == "pobj"]
    if not to or head == token:
        return None
    source = frozenset(parse.subtree(to[0]))
    return Frame(frozenset(parse.subtree(head)) - own, own - source, source)


def for_somebody(parse: Parse, token: int) -> Frame | None:
    """ "For" somebody named, at the beginning, something is so: his view."""
    head = parse.head[token]
    below = [each for each in parse.children[token] if parse.dependency[each] == "pobj"]
    if not below or parse.lemma[head].lower() != "be" or not parse.tag[below[0]].startswith("NNP"):
        return None
    own = frozenset(parse.subtree(token))
    after = max(own) + 1
    if token != parse.first[head] or after >= len(parse) or parse.word(after) != ",":
        return None
    return Frame(frozenset(parse.subtree(head)) - own, frozenset({token}), own - {token})


def tokens_of(side: Side, spans: tuple[Span, ...]) -> frozenset[int]:
    """The side's tokens in some spans."""
    found = (side.parse.tokens_between(each.start, each.end) for each in spans)
    return frozenset(one for each in found for one in each if one in side.tokens)


def is_first_person(side: Side, source: frozenset[int]) -> bool:
    """Whether a source is no one but the speaker himself: "I", "we"."""
    said = {side.parse.word(each).lower() for each in source}
    return bool(said) and said <= words_where("check_words", 1, "first")


def over(found: tuple[Frame, ...], token: int) -> tuple[Frame, ...]:
    """The frames that a token lies in, the innermost first."""
    return tuple(sorted((e for e in found if token in e.cover), key=lambda e: len(e.cover)))
