"""Prescriptions by modal verb or need: what somebody should, must, has to or had better do."""

from collections.abc import Iterator

from onrecord.lexicon.advice import uses
from onrecord.model.parse import Parse
from onrecord.read.assessments_grammar import (
    SUBJECTS,
    Found,
    asks,
    below,
    clause,
    is_perfect,
    is_person,
    is_question,
    joined,
    marker,
    modal,
    negated,
    one_below,
    parts_of,
    phrase,
    subject,
    trimmed,
    uses_of,
    verbs_above,
)
from onrecord.read.tokens import infinitive, word

WILL = frozenset({"will", "'ll", "would"})


def by_modal(parse: Parse, token: int) -> Iterator[Found]:
    """ "X should do Y", "X must do Y", "X ought to do Y"."""
    if parse.tag[token] != "MD":
        return
    verb = parse.head[token] if parse.dependency[token] == "aux" else token
    action = next((e for e in below(parse, verb, ("xcomp",)) if verb == token), verb)
    who = subject(parse, verb)
    if action < token or (token < who if who is not None else unsaid(parse, token)):
        return
    if not_meant(parse, verb) or supposed(parse, verb) or of_speaker(parse, who, action):
        return
    if expected(parse, token, action) or inferred(parse, token, action):
        return
    yield prescribed(parse, verb, (token,), range(after(parse, token), parse.last[verb] + 1))


def by_need(parse: Parse, token: int) -> Iterator[Found]:
    """ "X needs to do Y", "we have to do Y"."""
    action = next((e for e in below(parse, token, ("xcomp",)) if infinitive(parse, e)), None)
    who = subject(parse, token)
    if parse.lemma[token] == "have" and below(parse, token, ("dobj",)):
        return
    if action is None and who is not None and word(parse, who) == "we":
        yield from by_want(parse, token)
    if action is None or who is None or action < token:
        return
    if negated(parse, token) or not_meant(parse, token) or not is_present(parse, token):
        return
    if parse.dependency[token] in {"relcl", "advcl"} or word(parse, who) == "i":
        return
    idle = "idle" in uses_of(parse, action) or likened(parse, action)
    if parse.lemma[token] in {"have", "get"} and idle:
        return
    yield prescribed(parse, token, (token,), range(action, parse.last[token] + 1))


def likened(parse: Parse, action: int) -> bool:
    """Whether "you have to be mad to do it" is meant."""
    told = below(parse, action, ("acomp", "attr"))
    bound = [e for up in (action, *told) for e in below(parse, up, ("xcomp", "advcl"))]
    meant = any("deliberate" in uses_of(parse, e) for e in told)
    return bool(told) and not meant and any(infinitive(parse, e) for e in bound)


def by_want(parse: Parse, token: int) -> Iterator[Found]:
    """ "We need a plan"."""
    thing = one_below(parse, token, "dobj")
    plainly = parse.tag[token] == "VBP" and parse.lemma[token] == "need"
    if thing is None or not plainly or negated(parse, token) or not_meant(parse, token):
        return
    yield prescribed(parse, token, (token,), range(parse.first[thing], parse.last[token] + 1))


def is_present(parse: Parse, token: int) -> bool:
    """Whether a need is told of now, or of then in the words of one who told it then."""
    if parse.tag[token] == "VB":
        auxiliary = modal(parse, token)
        willed = auxiliary is not None and word(parse, auxiliary) in WILL
        return willed and parse.lemma[token] == "need"
    if parse.lemma[token] == "get":
        return bool(below(parse, token, ("aux",))) and word(parse, token + 1) in {"to", "ta"}
    if parse.tag[token] == "VBD":
        told = parse.dependency[token] == "ccomp"
        return told and "speaks" in uses_of(parse, parse.head[token])
    return parse.tag[token] != "VBN"


def pressing(parse: Parse, verb: int) -> bool:
    """Whether "has to" is laid on somebody, and not told of him as his lot."""
    who = subject(parse, verb)
    return who is not None and word(parse, who) in {"we", "you", "there", "this", "it", "that"}


def by_better(parse: Parse, token: int) -> Iterator[Found]:
    """ "We had better do Y", "we better do Y"."""
    verb = parse.head[token]
    who = one_below(parse, verb, *SUBJECTS)
    if (
        infinitive(parse, verb)
        or who is None
        or not who < token < verb
        or modal(parse, verb)
        or not_meant(parse, verb)
    ):
        return
    if not any(is_bare(parse, e) for e in range(token + 1, min(token + 3, verb + 1))):
        return
    yield prescribed(parse, verb, (token,), range(after(parse, token), parse.last[verb] + 1))


def is_bare(parse: Parse, token: int) -> bool:
    """Whether a verb stands in its bare form: "better go", "better be gone"."""
    return parse.tag[token] == "VB" or word(parse, token) == "be"


def not_meant(parse: Parse, verb: int) -> bool:
    """Whether a clause asks, sets a condition or compares instead of advising."""
    told_of = parse.dependency[verb] == "relcl"
    return (
        (asks(parse, verb) and not told_of)
        or is_question(parse, verb)
        or marker(parse, verb, ("if", "than", "unless", "lest", "as", "whereby")) is not None
    )


def after(parse: Parse, token: int) -> int:
    """Where what is advised begins: after a modal verb, but with it in "shouldn't"."""
    following = token + 1
    if following < len(parse) and word(parse, following) == "n't":
        return token
    if following < len(parse) and parse.tag[following] == "TO":
        return following + 1
    return following


def unsaid(parse: Parse, token: int) -> bool:
    """Whether no noun stands before a modal verb whose subject the parse does not find."""
    return token == 0 or not parse.tag[token - 1].startswith(("NN", "PRP"))


def of_speaker(parse: Parse, who: int | None, action: int) -> bool:
    """Whether it is only the speaker's manner: "I must urge you to go", "I should have known"."""
    if who is None or word(parse, who) not in {"i", "we"}:
        return False
    mine = word(parse, who) == "i" and is_perfect(parse, action)
    return mine or "urges" in uses_of(parse, action)


def supposed(parse: Parse, verb: int) -> bool:
    """Whether a clause lies under "if" or under "does not mean that"."""
    for each in verbs_above(parse, verb):
        refuses = parse.lemma[each] == "mean" and negated(parse, each)
        refused = refuses and parse.dependency[verb] == "ccomp"
        if refused or marker(parse, each, ("if", "unless", "whether")) is not None:
            return True
        if parse.dependency[each] == "conj":
            return False
    return False


def expected(parse: Parse, token: int, action: int) -> bool:
    """Whether "should" tells what is likely or felt: "should be able to", "should be ashamed"."""
    words = [action, *below(parse, action, ("acomp", "attr", "prep"))]
    known = {use for each in words for use in uses_of(parse, each)}
    who = subject(parse, action)
    if "mentions" in known and who is not None and word(parse, who) in {"it", "i", "we"}:
        return True
    first = word(parse, token + 1) if token + 1 < len(parse) else ""
    return "unadvised" in known or "unadvised" in uses(first)


def inferred(parse: Parse, token: int, action: int) -> bool:
    """Whether "must" tells what is likely true: "must have known", "must be tired"."""
    if word(parse, token) != "must":
        return False
    if is_perfect(parse, action):
        return True
    if parse.lemma[action] != "be":
        return parse.tag[action] == "VBG"
    told = below(parse, action, ("acomp", "attr"))
    if any(parse.dependency[each] == "expl" for each in below(parse, action, SUBJECTS)):
        return any("guess" in uses_of(parse, each) for each in told)
    return bool(told) and not any("deliberate" in uses_of(parse, each) for each in told)


def prescribed(parse: Parse, verb: int, cue: tuple[int, ...], action: range) -> Found:
    """A prescription whose verb has the one that is advised as its subject."""
    whole = clause(parse, verb)
    who = addressee(parse, verb)
    action = trimmed(parse, range(action.start, whole.stop))
    span = joined(whole, action, who or whole)
    return Found("prescription", cue, span, parts_of(addressee=who, action=action), verb)


def addressee(parse: Parse, verb: int) -> range | None:
    """Who is to act: the subject, or the agent of a passive."""
    who = subject(parse, verb)
    agent = one_below(parse, verb, "agent")
    if agent is not None:
        return next((phrase(parse, e) for e in below(parse, agent, ("pobj",))), None)
    if who is None or parse.dependency[who] in {"nsubjpass", "csubj", "expl"}:
        return None
    return phrase(parse, who) if is_person(parse, who) else None
