"""Limits of assessments: which of them say too little, and which words belong to them."""

from onrecord.model.parse import Parse
from onrecord.read.assessments_grammar import (
    SUBJECTS,
    Found,
    Parts,
    below,
    marker,
    negated,
    one_below,
    subject,
    trimmed,
    uses_of,
    verbs_above,
)
from onrecord.read.tokens import word

POINTING = frozenset({"PRP", "DT", "WDT", "WP", "EX", "IN"})
"""Tags of words that only point: "it", "that", "who"."""
POSSESSIVE = frozenset({"’", "'", "'s", "’s"})
WHILE = frozenset({"while", "when", "whenever"})
LABEL = 4
"""Words in the longest label of a speaker."""


def limited(parse: Parse, found: Found) -> Found | None:
    """An assessment in its own words; None where they do not say it, or say the contrary."""
    found = with_contrary(parse, unlabelled(parse, found))
    if not all(tokens for _, tokens in found.parts):
        return None
    if is_cut(parse, found) or is_disowned(parse, found) or is_lot(parse, found):
        return None
    if found.kind == "ground" and is_supposed(parse, found):
        return None
    if found.kind == "unknown" and is_saying(parse, found):
        return None
    return named(parse, found)


def unlabelled(parse: Parse, found: Found) -> Found:
    """Without the label of the speaker at the head of the sentence: "VIK: …"."""
    start = after_label(parse, found.place)
    if start <= found.span.start:
        return found
    parts = tuple((name, no_sooner(parse, tokens, start)) for name, tokens in found.parts)
    return found._replace(parts=parts, span=no_sooner(parse, found.span, start))


def no_sooner(parse: Parse, tokens: range, start: int) -> range:
    return trimmed(parse, range(max(start, tokens.start), max(start, tokens.stop)))


def after_label(parse: Parse, token: int) -> int:
    """The first token after the label of a speaker, or of the sentence where there is none."""
    sentence = parse.sentence_of(token)
    for each in sentence[: LABEL + 1]:
        if parse.word(each) == ":" and each > sentence[0]:
            return each + 1
        if not is_capital(parse.word(each)):
            break
    return sentence[0]


def is_capital(text: str) -> bool:
    return text.isupper() or text == "."


def with_contrary(parse: Parse, found: Found) -> Found:
    """With the subject in the action where that turns it: "nothing should divert us"."""
    parts = dict(found.parts)
    who = one_below(parse, found.place, *SUBJECTS)
    if found.kind != "prescription" or "action" not in parts or who is None:
        return found
    if not turns(parse, who) or who > parts["action"].start:
        return found
    parts.pop("addressee", None)
    parts["action"] = range(parse.first[who], parts["action"].stop)
    whole = range(min(found.span.start, parts["action"].start), found.span.stop)
    return found._replace(parts=tuple(parts.items()), span=whole)


def turns(parse: Parse, who: int) -> bool:
    """Whether a subject makes a deed its contrary: "nobody", "no state", "only citizens"."""
    return any("refusing" in uses_of(parse, each) for each in (who, *parse.children[who]))


def is_disowned(parse: Parse, found: Found) -> bool:
    """Whether advice lies under a verb that is negated: "I do not think they should pay"."""
    if found.kind != "prescription":
        return False
    below_it = found.place
    for each in verbs_above(parse, found.place):
        if parse.dependency[below_it] == "ccomp" and negated(parse, each):
            return True
        if parse.dependency[below_it] not in {"ccomp", "xcomp", "conj"}:
            return False
        below_it = each
    return False


def is_lot(parse: Parse, found: Found) -> bool:
    """Whether a need is a habit or an ability: "while at home we have to", "have to be able"."""
    cue = found.cue[0]
    if found.kind != "prescription" or parse.lemma[cue] not in {"have", "get", "need"}:
        return False
    verbs = [found.place, *below(parse, found.place, ("xcomp",))]
    beside = [e for verb in verbs for e in parse.children[verb]]
    if any("habitual" in uses_of(parse, e) and e < found.place + 2 for e in beside):
        return True
    if any(marker(parse, e, WHILE) for verb in verbs for e in below(parse, verb, ("advcl",))):
        return True
    return any("capable" in uses_of(parse, e) for e in beside)


def is_supposed(parse: Parse, found: Found) -> bool:
    """Whether a ground is only imagined: "if it failed because of the wind", "to sink due to"."""
    heads = [found.place, *verbs_above(parse, found.place)]
    inside = [each for each in heads if found.span.start <= each < found.span.stop]
    if any(marker(parse, each, ("if", "unless")) is not None for each in inside):
        return True
    return is_purpose(parse, found)


def is_saying(parse: Parse, found: Found) -> bool:
    """Whether nothing unknown is told: "you never know", "Vik did not know who it was"."""
    cue = found.cue[0]
    who = subject(parse, cue)
    if who is None or "knows" not in uses_of(parse, cue):
        return False
    past = any(word(parse, each) == "did" for each in below(parse, cue, ("aux",)))
    return word(parse, who) == "you" or (past and parse.entity[who] == "PERSON")


def is_purpose(parse: Parse, found: Found) -> bool:
    """Whether "because of" lies in what is only meant to be done: "to harm them because of"."""
    if "owing" not in uses_of(parse, found.cue[0]) or parse.dependency[found.place] == "mark":
        return False
    head = parse.head[found.place]
    above = head if parse.tag[head].startswith("VB") else parse.head[head]
    return any(parse.tag[each] == "TO" for each in parse.children[above])


def is_cut(parse: Parse, found: Found) -> bool:
    """Whether the words break off: before a possessive, or at a line that goes on below."""
    pieces = (found.span, *(tokens for _, tokens in found.parts))
    if any(owns_more(parse, tokens.stop) for tokens in pieces):
        return True
    action = dict(found.parts).get("action", range(0))
    if len(action) and (is_open(parse, action) or is_stranded(parse, action[-1])):
        return True
    return breaks_off(parse, found.span.stop)


def is_open(parse: Parse, action: range) -> bool:
    """Whether a colon follows, and with it what is really advised: "tell them: …"."""
    return action.stop < len(parse) and parse.word(action.stop) == ":"


def is_stranded(parse: Parse, token: int) -> bool:
    """Whether a preposition has lost its noun: "there is much that we need to talk about"."""
    return parse.dependency[token] == "prep" and not parse.children[token]


def owns_more(parse: Parse, stop: int) -> bool:
    """Whether a possessive follows some words closely: "given the two states’ border"."""
    if stop >= len(parse) or parse.word(stop) not in POSSESSIVE or quotes(parse, stop):
        return False
    if not (parse.tag[stop] == "POS" or parse.word(stop - 1).endswith("s")):
        return False
    rest = parse.text[parse.end[stop] :][:2]
    return parse.start[stop] == parse.end[stop - 1] and rest[:1] == " " and rest[1:].islower()


def quotes(parse: Parse, stop: int) -> bool:
    """Whether a single quote was opened before, so that an apostrophe may close it."""
    return any(parse.word(e) in {"‘", "'"} for e in range(parse.sentence_of(stop)[0], stop))


def breaks_off(parse: Parse, stop: int) -> bool:
    """Whether only a line break parts some words from a word in lower case."""
    rest = parse.text[parse.end[stop - 1] :][:80]
    body = rest.lstrip()
    return "\n" in rest[: len(rest) - len(body)] and body[:1].islower()


def named(parse: Parse, found: Found) -> Found | None:
    """Without the parts that only point; None for a ground that then has none but its result,
    unless its cue itself points to what was said before: "that is why"."""
    parts = tuple(e for e in found.parts if e[0] in {"addressee", "action"} or says(parse, e[1]))
    if found.kind != "ground":
        return found._replace(parts=parts)
    plain = len(parts) == len(found.parts)
    return found._replace(parts=parts) if plain or points_back(parse, found, parts) else None


def points_back(parse: Parse, found: Found, parts: Parts) -> bool:
    return "why" in uses_of(parse, found.cue[0]) and bool(parts)


def says(parse: Parse, tokens: range) -> bool:
    """Whether some words name something: not "it", "that"."""
    return len(tokens) > 1 or parse.tag[tokens.start] not in POINTING
