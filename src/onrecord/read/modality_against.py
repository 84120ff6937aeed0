"""Against: cues by which a holder contradicts, condemns or leaves open what is told."""

from collections.abc import Iterator

from onrecord.lexicon.moods import effects
from onrecord.read.modality_frame import Frame, Ground
from onrecord.read.modality_grammar import effects_of
from onrecord.read.modality_hedges import is_clause, is_negated, main_predicate
from onrecord.read.modality_mood import ground, mood
from onrecord.read.tokens import word


def against(frame: Frame) -> Iterator[Ground]:
    """All grounds of this kind."""
    yield from refuted(frame)
    yield from condemned(frame)
    yield from unconfirmed(frame)


def refuted(frame: Frame) -> Iterator[Ground]:
    """A holder who calls something a lie denies it."""
    parse = frame.parse
    if "brands" not in effects([parse.lemma[token].lower() for token in frame.cue]):
        return
    for span in frame.target.content:
        tokens = list(parse.tokens_between(span.start, span.end))
        if "untrue" in effects([parse.lemma[token].lower() for token in tokens]):
            yield Ground("negation", span.start, span.end, polarity="denies")


def condemned(frame: Frame) -> Iterator[Ground]:
    """A holder who condemns a thing is against it; what he says in condemning it is his own."""
    parse, main = frame.parse, main_predicate(frame.parse, frame.target.content)
    if main is None or parse.tag[main].startswith("VB") or is_clause(parse, main):
        return
    if any(is_negated(parse, token) for token in frame.cue):
        return
    for token in frame.cue:
        if "condemns" in effects_of(parse, token) and not says_why(frame, token, main):
            yield ground(frame, frame.cue, ("negation", "made", "denies"))


def says_why(frame: Frame, cue: int, main: int) -> bool:
    """Whether the content says what is wrong with the thing: "as a fraud", "for failing"."""
    parse = frame.parse
    parts = (*parse.children[cue], *parse.children[main])
    return any(word(parse, t) in {"as", "for", "over"} and frame.in_content(t) for t in parts)


def unconfirmed(frame: Frame) -> Iterator[Ground]:
    """What a holder does not or will not confirm is left open."""
    parse = frame.parse
    for token in frame.cue:
        if "confirms" in effects_of(parse, token):
            yield from (
                each._replace(act="made", polarity="questions")
                for each in (*mood(frame, token, direct=True), *declined(frame, token))
                if each.kind == "negation"
            )


def declined(frame: Frame, token: int) -> Iterator[Ground]:
    """ "Declined to" and "failed to" above a word of the cue."""
    above = frame.parse.head[token]
    if above != token and effects_of(frame.parse, above) & {"declines", "fails", "balks"}:
        yield ground(frame, [above], ("negation", "made", "asserts"))
