"""Verbs: whether a text tells what was done, or what is still to come."""

from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.read.tokens import infinitive, word

STEPS = 4


def since_noun(parse: Parse, noun: int) -> int | None:
    """The verb over a noun behind "since" or "after": "since the vote of 2030"."""
    token, led = noun, False
    for _ in range(STEPS):
        over = parse.head[token]
        led = led or word(parse, token) in words_where("window_words", 1, "since")
        if over == token or not parse.tag[token].startswith(("NN", "IN")):
            return None
        if parse.tag[over].startswith("VB"):
            return over if led and is_done(parse, over) else None
        token = over
    return None


def is_since(parse: Parse, token: int) -> bool:
    """Whether a time stands below "since": "the first visit since the vote in March 2030"."""
    for _ in range(STEPS):
        over = parse.head[token]
        if over == token or not parse.tag[over].startswith(("NN", "IN")):
            return False
        if word(parse, over) == "since":
            return True
        token = over
    return False


def is_done(parse: Parse, verb: int) -> bool:
    """Whether a verb tells what was done: no plan, no wish, no condition."""
    if parse.lemma[verb].lower() in words_where("window_words", 1, "awaited"):
        return False
    helpers = [t for t in parse.children[verb] if parse.dependency[t] in ("aux", "auxpass")]
    tags = {parse.tag[t] for t in helpers}
    if "MD" in tags or infinitive(parse, verb) or is_conditional(parse, verb):
        return False
    if parse.tag[verb] == "VBD" or "VBD" in tags:
        return not sets_out(parse, verb)
    perfect = any(parse.lemma[t].lower() == "have" for t in helpers)
    reduced = parse.tag[verb] == "VBN" and parse.dependency[verb] == "acl"
    return (perfect and "TO" not in tags) or reduced


def sets_out(parse: Parse, verb: int) -> bool:
    """Whether a past verb only opens what was to come: "was to meet", "was going to"."""
    below = [t for t in parse.children[verb] if parse.dependency[t] in ("xcomp", "acomp", "attr")]
    plans = words_where("window_words", 1, "awaited")
    return any(
        (parse.lemma[verb].lower() in ("be", "go") and infinitive(parse, t))
        or parse.lemma[t].lower() in plans
        for t in below
    )


def is_to_come(parse: Parse, verb: int) -> bool:
    """Whether a verb tells what will be: "will meet", "are scheduled to meet", "is set for"."""
    helpers = [t for t in parse.children[verb] if parse.dependency[t] in ("aux", "auxpass")]
    names = {word(parse, t) for t in helpers}
    if names & {"will", "shall", "'ll"}:
        return "have" not in names
    if "MD" in {parse.tag[t] for t in helpers}:
        return False
    plans = words_where("window_words", 1, "will")
    present = {"VBZ", "VBP"} & {parse.tag[t] for t in helpers}
    if parse.lemma[verb].lower() in plans and parse.tag[verb] == "VBN":
        return bool(present) and not names & {"has", "have"}
    over = parse.head[verb]
    if infinitive(parse, verb) and parse.dependency[verb] == "xcomp" and over != verb:
        going = parse.lemma[over].lower() in plans and parse.tag[over] == "VBN"
        return going and is_to_come(parse, over)
    return False


def is_conditional(parse: Parse, verb: int) -> bool:
    """Whether a clause or one above it stands under "if" or "unless"."""
    token = verb
    for _ in range(STEPS):
        marks = {word(parse, t) for t in parse.children[token] if parse.dependency[t] == "mark"}
        if marks & {"if", "unless", "whether"}:
            return True
        if parse.head[token] == token:
            return False
        token = parse.head[token]
    return False


def is_reported(parse: Parse, verb: int) -> bool:
    """Whether a clause is what somebody said: his day may be another than that of the text."""
    token = verb
    for _ in range(STEPS):
        if parse.dependency[token] == "ccomp":
            return True
        if parse.head[token] == token:
            return False
        token = parse.head[token]
    return False
