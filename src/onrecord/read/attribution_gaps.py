"""Gaps: the cue that stands before or after a quotation, outside its marks."""

from onrecord.lexicon.cues import takes_hearer
from onrecord.model.parse import Parse
from onrecord.read.attribution_borrowed import coiner, holder_phrase, repeated
from onrecord.read.attribution_candidate import Place
from onrecord.read.attribution_colons import colon_voice
from onrecord.read.attribution_groups import verb_group
from onrecord.read.attribution_joints import subject
from onrecord.read.attribution_sources import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    child,
    noun_phrase,
)
from onrecord.read.attribution_voices import Voice, is_clause_head, is_quoting, stops

FARTHEST = 30
"""Tokens between a quotation and the verb that closes it."""
FARTHEST_BEFORE = 40
FOLLOWABLE = frozenset(",?!—–-…:")
ADVERBIAL = frozenset({"RB", "RBR", "CC", "IN", "MD", "VBD", "VBZ", "VBP", ",", "UH"})
NOMINAL = ("NN", "PRP", "WP", "CD", "JJ", "FW")


def outside(parse: Parse, gap: Place) -> range:
    return parse.tokens_between(*gap)


def following(parse: Parse, gap: Place, last: str, whole: bool) -> Voice | None:
    """The cue that closes a quotation whose last character is `last` ("…," she said).

    `whole` says that the quotation looks like a sentence, so that no comma is needed.
    """
    tokens = outside(parse, gap)
    comma = bool(tokens) and parse.word(tokens.start) in {",", "—", "–", "-", "--", "[", "("}
    if not tokens or not (comma or whole or last in FOLLOWABLE or last == "."):
        return None
    begin = tokens.start + comma
    apart = last == "." and begin < len(parse) and parse.word(begin)[:1].isupper()
    for token in range(begin, min(tokens.stop, begin + FARTHEST)):
        if stops(parse, token) or parse.word(token) == ";":
            return None
        if is_quoting(parse, token):
            found = voice_after(parse, token, range(begin, tokens.stop))
            own = set_in(parse, token, tokens)
            if apart and own:
                return Voice(token, verb_group(parse, token), own)
            if found is not None and apart:
                return found if not governs_more(parse, token) else None
            return found
        if parse.tag[token] in {"VBD", "VBZ", "VBP"} and parse.dependency[token] == "ROOT":
            return None
    return None


def governs_more(parse: Parse, verb: int) -> bool:
    """Whether a verb has words of its own to report after it."""
    return any(
        each > verb and parse.dependency[each] in {"ccomp", "xcomp", "dobj"}
        for each in parse.children[verb]
    )


def set_in(parse: Parse, verb: int, gap: range) -> range:
    """The source of a cue set into the sentence that a quotation ends ("Others, Roe said, “…”").

    Empty where no noun stands before the comma in front of the source.
    """
    none = range(verb, verb)
    if verb + 1 not in gap or parse.word(verb + 1) != ",":
        return none
    start = verb
    while start - 1 > gap.start and parse.tag[start - 1].startswith(("NN", "PRP")):
        start -= 1
    if start == verb or parse.word(start - 1) != ",":
        return none
    head = parse.sentence_of(verb).start
    before = range(max(gap.start, head), start - 1)
    nominal = any(parse.tag[each].startswith(("NN", "PRP")) for each in before)
    return range(start, verb) if nominal else none


def voice_after(parse: Parse, verb: int, gap: range) -> Voice | None:
    """A verb after a quotation, if its subject stands in the gap and opens it."""
    group = verb_group(parse, verb)
    group = range(max(group.start, gap.start), max(group.stop, verb + 1))
    before = range(gap.start, verb)
    if all(parse.tag[each] in ADVERBIAL - {"IN"} for each in before):
        inverted = noun_after(parse, verb, gap) if parse.tag[verb] != "VBG" else None
        return Voice(verb, group, inverted) if inverted else None
    noun = child(parse, verb, *SUBJECTS)
    noun = noun if noun is not None else nearest_subject(parse, before)
    if noun is None or noun not in before:
        return None
    phrase = noun_phrase(parse, noun, group)
    phrase = range(max(phrase.start, gap.start), phrase.stop)
    lead = range(gap.start, phrase.start)
    if any(parse.tag[each] not in ADVERBIAL - {"CC"} for each in lead) and len(lead) > 0:
        return None
    return Voice(verb, group, phrase)


def nearest_subject(parse: Parse, before: range) -> int | None:
    """The head of the words before a verb whose subject the parse missed."""
    for token in reversed(before):
        if parse.tag[token].startswith(("NN", "PRP", "WP")):
            return top(parse, token, before)
    return None


def top(parse: Parse, token: int, within: range) -> int:
    """The highest noun above a noun inside `within`."""
    for each in parse.ancestors(token):
        if each not in within or not parse.tag[each].startswith(NOMINAL):
            break
        token = each
    return token


def noun_after(parse: Parse, verb: int, gap: range) -> range:
    """The noun phrase after an inverted verb ("said Hugh Hale, a harbour pilot"); may be empty."""
    noun = child(parse, verb, *SUBJECTS)
    after = range(verb + 1, gap.stop)
    if noun is None or noun not in after:
        noun = None
        for token in after[:8]:
            if stops(parse, token) or parse.word(token) in {",", ":"}:
                break
            if parse.tag[token].startswith(("NN", "PRP")):
                noun = top(parse, token, after)
                break
        if noun is not None and is_subject_elsewhere(parse, noun, verb):
            return range(0)
    if noun is None:
        return range(0)
    phrase = noun_phrase(parse, noun, range(verb, verb + 1))
    return range(max(phrase.start, verb + 1), min(phrase.stop, gap.stop))


def is_subject_elsewhere(parse: Parse, noun: int, verb: int) -> bool:
    """Whether a noun is the subject of another verb ("adding it would")."""
    return parse.dependency[noun] in SUBJECTS | PASSIVE_SUBJECTS and parse.head[noun] != verb


def introducing(parse: Parse, gap: Place, sentence_like: bool) -> Voice | None:
    """The cue that opens a quotation (she said, "…"; her letter reads: "…")."""
    tokens = outside(parse, gap)
    if not tokens:
        return None
    lead = parse.word(tokens[-1])
    limit = max(tokens.start, tokens.stop - FARTHEST_BEFORE)
    for token in range(tokens.stop - 1, limit - 1, -1):
        if stops(parse, token) and token != tokens[-1]:
            return None
        holder = coiner(parse, token, tokens.stop)
        if holder is not None:
            return borrowed_voice(parse, token, holder, tokens.stop)
        if is_quoting(parse, token) and reaches(parse, token, tokens.stop, lead, sentence_like):
            return voice_before(parse, token, tokens.stop)
        if lead == "," and is_clause_head(parse, token) and not is_quoting(parse, token):
            return None
    return colon_voice(parse, range(limit, tokens.stop)) if lead == ":" else None


def said_so(parse: Parse, gap: Place) -> Voice | None:
    """The voice of a last sentence like "Roe said so on the train." that a quotation follows."""
    tokens = outside(parse, gap)
    for token in reversed(tokens[-FARTHEST_BEFORE:-1]):
        if stops(parse, token):
            return None
        if parse.word(token + 1) == "so" and is_quoting(parse, token):
            noun = subject(parse, token)
            if noun is None:
                return None
            group = range(verb_group(parse, token).start, token + 2)
            return Voice(token, group, noun_phrase(parse, noun, group), "colon")
    return None


def reaches(parse: Parse, verb: int, stop: int, lead: str, sentence_like: bool) -> bool:
    """Whether a verb's quotation may begin at token `stop`."""
    if lead == ":":
        return True
    if lead == ",":
        return sentence_like and not has_said(parse, verb, stop)
    between = range(verb_group(parse, verb).stop, stop)
    if not between and takes_hearer(parse.lemma[verb]):
        return False
    return sentence_like and len(between) <= 1 and (not between or lead in {"that", "—", "–", "--"})


def has_said(parse: Parse, verb: int, stop: int) -> bool:
    """Whether what a verb reports begins before token `stop` already."""
    return any(
        parse.dependency[each] == "ccomp" and verb < parse.first[each] < stop - 1
        for each in parse.children[verb]
    )


def voice_before(parse: Parse, verb: int, stop: int) -> Voice:
    """A verb before a quotation at token `stop`, with its subject, or with whom it quotes."""
    group = verb_group(parse, verb)
    other = repeated(parse, verb)
    if other is not None:
        return borrowed_voice(parse, verb, other, stop)
    own = set_in(parse, verb, range(max(verb - FARTHEST, 0), stop))
    if own:
        return Voice(verb, group, own)
    noun = subject(parse, verb)
    return Voice(verb, group, range(0) if noun is None else noun_phrase(parse, noun, group))


def borrowed_voice(parse: Parse, cue: int, holder: int, stop: int) -> Voice:
    """The voice of a quotation at token `stop` that is laid on somebody else's words."""
    group = range(cue, cue + 1)
    return Voice(cue, group, holder_phrase(parse, holder, group, stop), "borrowed")
