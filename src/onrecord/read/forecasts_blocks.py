"""Blocks: what looks like a forecast and is none: questions, the past, what is so now."""

from onrecord.lexicon.moods import effects_of_phrase
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution
from onrecord.read.forecasts_modals import foretold, is_present, timed_ahead
from onrecord.read.forecasts_words import Head, below, has, has_any, is_perfect, subject, used, word

QUESTIONED = frozenset({"ccomp", "pcomp", "csubj", "ROOT", "dobj", "pobj", "xcomp", "conj"})
BESIDE = frozenset({"advcl", "ROOT"})
CLAUSES = frozenset({"advcl", "relcl", "acl", "ccomp", "csubj", "pcomp"})
WH_TAGS = frozenset({"WP", "WRB", "WDT", "WP$"})


def is_none(parse: Parse, head: Head, said: Attribution | None, *, timed: bool) -> bool:
    """Whether a head tells of nothing to come.

    `said` is the attribution that holds it, `timed` whether it says when.
    """
    if is_perfect(parse, head.verb) and head.form != "future":
        return True
    if asked(parse, head) or in_condition(parse, head.verb) or only_thought(parse, head):
        return True
    if any(has(parse, each, "often", "advmod") for each in {head.verb, head.top, *head.cue}):
        return True
    if head.form == "would":
        return not foretold(parse, head, said)
    if head.form == "may":
        return not timed_ahead(parse, head, timed) and is_present(parse, head, said)
    ruled = said is None and (forbidden(parse, head.verb) or kept_back(parse, head.verb))
    if head.form == "future" and (ruled or idle(parse, head)):
        return True
    return head.form in {"verb", "noun"} and is_told(parse, head)


def is_told(parse: Parse, head: Head) -> bool:
    """Whether what is governed is told as past: "a chance that he was there", "he hoped to"."""
    if head.kind != "prediction" and parse.dependency[head.cue[0]] == "relcl":
        return parse.head[head.cue[0]] < parse.first[head.cue[0]] or parse.tag[head.top] == "VBD"
    if parse.tag[head.top] == "VBD" and parse.dependency[head.top] == "relcl":
        return True
    if head.kind == "plan" and parse.tag[head.verb] in {"VBP", "VBZ"}:
        return True
    if parse.dependency[head.cue[0]] == "pcomp" and head.kind == "plan":
        return True
    verbs = (head.verb, *below(parse, head.verb, "aux", "auxpass"))
    return head.kind != "wish" and any(parse.tag[each] == "VBD" for each in verbs)


def unsaid(parse: Parse, said: Attribution) -> bool:
    """Whether it was not said, or denied: "did not say it would"; not "doesn't think"."""
    for span in said.cue:
        for token in parse.tokens_between(span.start, span.end):
            lemma = parse.lemma[token].lower()
            if "denies" in effects_of_phrase(lemma):
                return True
            view = lemma in used("deny_view") | used("wishing")
            copula = word(parse, token) in used("present_be") | used("past_be")
            verb = parse.tag[token].startswith("VB") and not copula
            if verb and not view and has_any(parse, token, "neg"):
                return True
    return False


def asked(parse: Parse, head: Head) -> bool:
    """Whether the clause is a question, or depends on one: "whether it will"."""
    for each in (head.verb, head.top):
        if head.form == "object" and any(
            parse.tag[t] in WH_TAGS for t in below(parse, each, "dobj")
        ):
            return True
        describes = parse.dependency[parse.head[each]] == "relcl"
        if parse.dependency[each] in QUESTIONED and not describes and opens_with_wh(parse, each):
            return True
        if parse.dependency[each] not in BESIDE and has(parse, each, "asks", "mark"):
            return True
    return is_question(parse, head)


def opens_with_wh(parse: Parse, verb: int) -> bool:
    for token in range(parse.first[verb], verb):
        if parse.tag[token] in WH_TAGS and word(parse, token) in used("wh"):
            between = [token]
            while between[-1] != verb and parse.head[between[-1]] != between[-1]:
                between.append(parse.head[between[-1]])
            own = not any(parse.dependency[each] in CLAUSES for each in between[:-1])
            return own and parse.dependency[token] != "mark"
    return False


def is_question(parse: Parse, head: Head) -> bool:
    """Whether the sentence asks: a question mark, and the auxiliary before the subject."""
    tokens = parse.sentence_of(head.verb)
    if not any(word(parse, each) == "?" for each in tokens[-3:]):
        return False
    own = subject(parse, head.top)
    auxiliaries = list(below(parse, head.top, "aux", "auxpass"))
    return own is None or any(each < own for each in auxiliaries) or head.top < own


def in_condition(parse: Parse, verb: int) -> bool:
    """Whether the verb stands in an if clause: what is only supposed."""
    for each in (verb, *parse.ancestors(verb)):
        if parse.dependency[each] == "advcl" and has(parse, each, "if", "mark"):
            return True
        if parse.dependency[each] == "advcl" and has_any(parse, each, "mark"):
            return False
    return False


def only_thought(parse: Parse, head: Head) -> bool:
    """Whether it is what somebody once believed: "nobody thought it would happen"."""
    over = parse.head[head.top]
    past = parse.tag[over] == "VBD" and parse.lemma[over].lower() in used("past_view")
    reported = parse.dependency[over] == "ccomp" and parse.head[over] < over
    return past and not reported and parse.dependency[head.top] == "ccomp" and head.top > over


def idle(parse: Parse, head: Head) -> bool:
    """Whether "will" tells of nothing to come: "we will see", "fees shall be paid"; or the past."""
    if head.past:
        return True
    verb, own = head.verb, subject(parse, head.top)
    ordained = any(word(parse, each) == "shall" for each in head.cue)
    if ordained and (own is None or word(parse, own) not in used("self")):
        return True
    lemma = parse.lemma[verb].lower()
    seen = lemma == "see" or any(
        parse.lemma[each].lower() == "see" for each in below(parse, verb, "xcomp")
    )
    if seen and own is not None and word(parse, own) == "we":
        return True
    told = any(word(parse, each) == "you" for each in below(parse, verb, "dobj", "dative"))
    spoken = lemma == "tell" and told
    return spoken or to_reader(parse, verb, own) or habit(parse, verb)


def habit(parse: Parse, verb: int) -> bool:
    """What always happens: "when you spin it, it will keep spinning"."""
    return any(
        has(parse, each, "whenever", "advmod") and has(parse, each, "anyone", "nsubj")
        for each in below(parse, verb, "advcl")
    )


def forbidden(parse: Parse, verb: int) -> bool:
    """A rule: "late entries will not be accepted"."""
    passive = has_any(parse, verb, "auxpass") and not has_any(parse, verb, "agent", "xcomp")
    return passive and parse.lemma[verb].lower() in used("ruled") and has_any(parse, verb, "neg")


def kept_back(parse: Parse, verb: int) -> bool:
    """What somebody refuses to tell now: "they will not say where it is"."""
    return has_any(parse, verb, "neg") and parse.lemma[verb].lower() in used("withheld")


def to_reader(parse: Parse, verb: int, own: int | None) -> bool:
    """What is said to a reader: "you will remember", "you will be pleased to learn"."""
    return own is not None and word(parse, own) == "you" and word(parse, verb) in used("noticed")
