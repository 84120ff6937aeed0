"""Sentences of a draft: in order, each with what is sought for it in a record."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.lexicon.phrases import phrase
from onrecord.lexicon.stand import EDGES, alternatives, double_marks, folded
from onrecord.lexicon.tables import words_where
from onrecord.model.document import Block, BlockKind
from onrecord.model.draft import CheckedSentence, Verdict
from onrecord.model.parse import Parse
from onrecord.products.draft_side import Side
from onrecord.products.index import Shelf

WITHOUT_VERB: frozenset[BlockKind] = frozenset({"byline", "caption"})
"""Kinds of blocks that make no claim unless they have a verb or a quotation: a row of a table may
look like one."""
VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
FEWEST = 2
"""Words that say something in a sentence that makes a claim."""


@dataclass(frozen=True)
class DraftSentence:
    """A sentence, the one before it in its block, the kind of its block, and the words that are
    sought for it."""

    side: Side
    before: Side | None
    kind: BlockKind
    sought: str

    def without_claim(self, why: str) -> CheckedSentence:
        return self.told("no_claim", phrase(why))

    def unjudged(self, why: str) -> CheckedSentence:
        return self.told("needs_person", why)

    def told(self, verdict: Verdict, why: str) -> CheckedSentence:
        side = self.side
        return CheckedSentence(
            start=side.start, end=side.end, text=side.text, verdict=verdict, reason=why
        )


def draft_sentences(shelf: Shelf, parse: Parse) -> Iterator[DraftSentence]:
    """Every sentence of a draft, in order; a heading is one."""
    for block in shelf.reading.layout.blocks:
        before: Side | None = None
        for tokens in sentences_in(block, parse):
            side = Side(shelf, parse, tokens)
            yield DraftSentence(side, before, block.kind, sought(side))
            before = side


def sentences_in(block: Block, parse: Parse) -> Iterator[range]:
    """The sentences of a block as ranges of tokens."""
    inside = parse.tokens_between(block.start, block.end)
    token = inside.start
    while token < inside.stop:
        whole = block.kind == "heading"
        sentence = range(token, inside.stop) if whole else parse.sentence_of(token)
        yield sentence
        token = sentence.stop


def sought(side: Side) -> str:
    """The words that say something, with the names of those on whose word the sentence rests."""
    words = [side.parse.word(each) for each in side.tokens if side.is_content(each)]
    for record in side.records():
        for holder in next(iter(side.shelf.chain(record.id)), ()):
            words += holder.name.split()
    return " ".join(dict.fromkeys(words))


def no_claim(sentence: DraftSentence) -> str | None:
    """Why there is nothing to look up, as the key of a phrase; None where there is."""
    side = sentence.side
    if sentence.kind == "heading" or (sentence.kind in WITHOUT_VERB and is_bare(side)):
        return "verify_heading"
    if side.text.rstrip("\"'”’)]").endswith("?"):
        return "verify_question"
    if sum(side.is_content(each) for each in side.tokens) < FEWEST:
        return "verify_short"
    return None


def is_bare(side: Side) -> bool:
    """Whether a line has no verb, and no quotation marks."""
    tags = {side.parse.tag[each] for each in side.tokens}
    return tags.isdisjoint(VERBS) and double_marks().isdisjoint(side.text)


def is_judgement(side: Side) -> bool:
    """Whether the writer sums up or judges in his own name, and lays it on nobody else."""
    if any(each.source for each in side.attributions()):
        return False
    text = side.text.lstrip(EDGES)
    words = {folded(side.parse.word(each)) for each in side.tokens}
    opens = alternatives(words_where("draft_judging", 1, "opening")).match(text)
    return bool(opens) or not words.isdisjoint(words_where("draft_judging", 1, "inside"))
