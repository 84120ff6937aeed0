"""Backward scope: "… At least that is what they say": the sentence before is laid on somebody."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.lexicon.cues import cue_lemma, patterns_of, score_of
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, Place, places
from onrecord.read.attribution_marks import Marks

OPENERS = frozenset({"at", "least", "or", "and", "but", "yet", ","})
POINTERS = frozenset({"that", "this", "such"})
COPULAS = frozenset({"is", "was", "'s", "’s"})
LONGEST = 24
"""Tokens of a sentence that points back."""
AUXILIARIES = frozenset({"MD", "VBD", "VBP", "VBZ", "RB", "VBN"})


def backward_candidates(parse: Parse, blocks: Sequence[Place], marks: Marks) -> Iterator[Candidate]:
    """One candidate for each short sentence that lays the one before it, in its block, on a source.

    Forms: "(At least) that is what X says", "(Or) so X says", "So says X".
    """
    for block in blocks:
        sentences = sentences_in(parse, parse.tokens_between(*block))
        for before, sentence in pairwise(sentences):
            found = pointing(parse, before, sentence)
            if found is not None and not is_quoted(parse, marks, before, sentence):
                yield found


def sentences_in(parse: Parse, tokens: range) -> list[range]:
    found: list[range] = []
    for token in tokens:
        if found and parse.sentence[token] == parse.sentence[found[-1].start]:
            found[-1] = range(found[-1].start, token + 1)
        else:
            found.append(range(token, token + 1))
    return found


def pointing(parse: Parse, before: range, sentence: range) -> Candidate | None:
    """The candidate of a sentence that points back; None where it does not."""
    if len(sentence) > LONGEST:
        return None
    words = [parse.word(token).casefold() for token in sentence]
    at = 0
    while at < len(words) and words[at] in OPENERS:
        at += 1
    rest = sentence[at:]
    while rest and not parse.word(rest[-1])[:1].isalnum():
        rest = rest[:-1]
    said = after_pointer(words[at:], rest)
    split = voice(parse, said) if said else None
    content = places(parse, [before])
    if split is None or not content:
        return None
    source, cue = split
    verb = cue[-1]
    score = score_of("backward", "*")
    text = places(parse, [source]), places(parse, [cue])
    return Candidate(content, text[1], text[0], score, verb, quoted=True)


def after_pointer(words: Sequence[str], tokens: range) -> range:
    """The tokens after "that is what" or "so"; empty where neither stands."""
    at = 1
    if words and words[0] in POINTERS:
        while at < len(words) and words[at] in OPENERS:
            at += 1
        if list(words[at + 1 : at + 2]) == ["what"] and words[at] in COPULAS:
            return tokens[at + 2 :]
    if words and words[0] == "so":
        return tokens[1:]
    return tokens[:0]


def voice(parse: Parse, tokens: range) -> tuple[range, range] | None:
    """Source and cue of "X says" or "says X", with nothing else around them."""
    if len(tokens) < 2:
        return None
    if is_saying(parse, tokens[-1]):
        start = len(tokens) - 1
        while start > 1 and parse.tag[tokens[start - 1]] in AUXILIARIES:
            start -= 1
        source, cue = tokens[:start], tokens[start:]
    elif is_saying(parse, tokens[0]):
        source, cue = tokens[1:], tokens[:1]
    else:
        return None
    named = any(parse.tag[each].startswith(("NN", "PRP")) for each in source)
    clause = any(parse.tag[each] in {"VBD", "VBZ", "VBP", "MD"} for each in source)
    return (source, cue) if named and not clause else None


def is_saying(parse: Parse, token: int) -> bool:
    lemma = cue_lemma(parse.word(token), parse.lemma[token])
    return "clause" in patterns_of(lemma, "verb")


def is_quoted(parse: Parse, marks: Marks, *sentences: range) -> bool:
    """Whether some sentence begins in a quotation that the others do not begin in."""
    return len({marks.innermost(parse.start[each.start]) for each in sentences}) > 1
