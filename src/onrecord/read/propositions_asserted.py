"""Asserted: which stretches say something that somebody can be held to, and which only name it."""

from collections.abc import Sequence

from onrecord.lexicon.copies import DATELINE, standing_words
from onrecord.lexicon.disputes import accuses, disputes
from onrecord.lexicon.notices import appeals, credits_picture, poses
from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution
from onrecord.read.propositions_clause import main_clause
from onrecord.read.propositions_paired import paired
from onrecord.read.tokens import infinitive, touching

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
HELPS = frozenset({"aux", "auxpass"})
NOTE = 60
"""Words up to which a block with a standing phrase is a note, and no report."""


def is_asserted(parse: Parse, told: Attribution, tokens: Sequence[int]) -> bool:
    """Whether a content says what its holder says: a clause with a finite verb does, an infinitive
    where nothing in the cue is against it; a noun or participle only under a cue that accuses or
    denies, or that says one thing of another ("called the deal a mistake")."""
    cue = " ".join(each.exact for each in told.cue)
    if accuses(cue) and is_passive(parse, told):
        return False
    if is_finite(parse, tokens):
        return True
    if disputes(cue) is not None or accuses(cue) or paired(parse, tokens) is not None:
        return True
    main = main_clause(parse, tokens)
    return main is not None and infinitive(parse, main.top) and not is_against(parse, told)


def is_passive(parse: Parse, told: Attribution) -> bool:
    """Whether the source of a cue is whom it is said of: "Oslo, accused of", "Vik was charged"."""
    sources = [each for span in told.source for each in touching(parse, span.start, span.end)]
    for span in told.cue:
        for token in parse.tokens_between(span.start, span.end):
            below = {parse.dependency[each] for each in parse.children[token]}
            bare = parse.dependency[token] == "acl" and parse.head[token] in sources
            if (
                parse.tag[token] == "VBN"
                and (bare or "nsubjpass" in below)
                and "agent" not in below
            ):
                return bool(sources)
    return False


def is_finite(parse: Parse, tokens: Sequence[int]) -> bool:
    """Whether the main clause of some words has a verb with a tense, or a modal one."""
    main = main_clause(parse, tokens)
    if main is None:
        return False
    helps = (each for each in parse.children[main.top] if parse.dependency[each] in HELPS)
    return any(parse.tag[each] in FINITE and each in tokens for each in (main.top, *helps))


def is_against(parse: Parse, told: Attribution) -> bool:
    """Whether a cue is against what its content names: "bars", "warned against"."""
    against = words_where("proposition_words", 1, "against")
    return any(
        parse.lemma[token].casefold() in against
        for span in told.cue
        for token in parse.tokens_between(span.start, span.end)
    )


def is_report(sentence: str, block: str) -> bool:
    """Whether a sentence of a document's own voice tells something: captions, credits, standing
    notes and messages to the reader do not."""
    if appeals(sentence) or credits_picture(sentence) or poses(sentence):
        return False
    return len(block.split()) > NOTE or not standing_words().search(block)


def without_dateline(parse: Parse, tokens: Sequence[int]) -> list[int]:
    """Some tokens without the place and agency that a report begins with."""
    if not tokens:
        return []
    match = DATELINE.match(parse.text, parse.start[tokens[0]])
    return [each for each in tokens if match is None or parse.start[each] >= match.end()]
