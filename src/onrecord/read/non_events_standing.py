"""Standing of non-events: whether a clause is negated, past, and told plainly."""

from onrecord.lexicon.moods import hedging
from onrecord.lexicon.non_events import words_of
from onrecord.model.parse import Parse
from onrecord.read.non_events_phrases import SUBJECTS, auxiliaries, has_own, subject
from onrecord.read.tokens import word

NEGATIONS = frozenset({"not", "n't", "never"})
ABOVE = frozenset({"ccomp", "xcomp", "pcomp", "csubj", "csubjpass", "acomp"})
"""Dependencies through which a governor says whether its clause holds."""

FACTUAL = frozenset({"advcl", "relcl", "conj", "acl", "prep"})
"""Dependencies through which only a conditional governor does."""

HEIGHT = 40
"""Governors that are looked at; what lies deeper is not taken for plain."""


def negation(parse: Parse, verb: int) -> int | None:
    """The "not" or "never" of a verb; "not" follows an auxiliary ("“Not now,” he said")."""
    helped = any(parse.dependency[e] in {"aux", "auxpass"} for e in parse.children[verb])
    helped = helped or parse.lemma[verb].lower() == "be"
    for each in parse.children[verb]:
        negates = parse.dependency[each] == "neg" and word(parse, each) in NEGATIONS
        if negates and (helped or word(parse, each) == "never"):
            return each
    return None


def is_negated(parse: Parse, verb: int) -> bool:
    """Whether a past verb is negated, or shares the form of one ("did not say or even ask")."""
    if parse.dependency[verb] == "conj" and parse.tag[verb] == "VB":
        first = parse.head[verb]
        return is_past(parse, first) and negation(parse, first) is not None
    return is_past(parse, verb) and negation(parse, verb) is not None


def is_past(parse: Parse, verb: int) -> bool:
    """Whether a finite verb tells of the past, or of what has been; without a modal verb."""
    helpers = [parse.lemma[each].lower() for each in auxiliaries(parse, verb)]
    tags = {parse.tag[each] for each in auxiliaries(parse, verb)}
    if "MD" in tags or words_of("modal") & set(helpers) or "TO" in tags:
        return False
    if any(lemma == "have" for lemma in helpers):
        return parse.tag[verb] in {"VBN", "VBD"}
    return parse.tag[verb] == "VBD" or ("VBD" in tags and parse.tag[verb] != "VBG")


def told_past(parse: Parse, token: int) -> bool:
    """Whether a verb, or the one whose form it shares, is told plainly and of the past."""
    past = is_past(parse, token)
    if not past and parse.dependency[token] == "conj":
        past = is_past(parse, parse.head[token]) and parse.tag[token] in {"VBD", "VBN"}
    having = any(word(parse, each) == "having" for each in auxiliaries(parse, token))
    return (past or having) and stands(parse, token)


def stands(parse: Parse, verb: int) -> bool:
    """Whether a clause is told plainly: not asked, hedged, conditional, thought or denied."""
    if parse.word(parse.sentence_of(verb)[-1]) == "?" or is_open(parse, verb):
        return False
    below = verb
    for height, above in enumerate(parse.ancestors(verb)):
        if parted(parse, below, above):
            return True
        if height == HEIGHT or leaves_open(parse, below, above):
            return False
        below = above
    return True


def leaves_open(parse: Parse, below: int, above: int) -> bool:
    """Whether a governor does not say that the clause below it holds."""
    dependency = parse.dependency[below]
    if dependency in FACTUAL:
        return dependency != "relcl" and conditional(parse, above)
    return is_open(parse, above) or (dependency in ABOVE and denies(parse, above))


def parted(parse: Parse, below: int, above: int) -> bool:
    """Whether a semicolon or a dash parts two clauses."""
    between = range(min(below, above) + 1, max(below, above))
    return any(parse.word(each) in {";", "—", "–"} for each in between)


def is_open(parse: Parse, verb: int) -> bool:
    """Whether a clause is conditional, hedged, or only partly denied ("did not only")."""
    if conditional(parse, verb) or any(parse.tag[e] == "RBR" for e in parse.children[verb]):
        return True
    near = (t for child in parse.children[verb] for t in (child, *qualifying(parse, child)))
    weak = hedging("adverb") | words_of("partial")
    return any(word(parse, each) in weak for each in near) or inverted(parse, verb)


def qualifying(parse: Parse, child: int) -> tuple[int, ...]:
    """What stands with a dependent, unless that is a clause of its own ("say how much it cost")."""
    return () if has_own(parse, child) else tuple(parse.children[child])


def conditional(parse: Parse, verb: int) -> bool:
    marks = {
        word(parse, each)
        for each in parse.children[verb]
        if parse.dependency[each] in {"mark", "advmod"}
    }
    return bool(marks & words_of("condition"))


def inverted(parse: Parse, verb: int) -> bool:
    """Whether "had" or "did" stands before the subject: a condition or a question."""
    subjects = [each for each in parse.children[verb] if parse.dependency[each] in SUBJECTS]
    helpers = [each for each in auxiliaries(parse, verb) if parse.dependency[each] != "neg"]
    lead = {word(parse, each) for each in parse.children[verb] if each < min([verb, *subjects])}
    fronted = {"nor", "neither", "never"} & lead
    return bool(subjects and helpers and helpers[0] < subjects[0] and not fronted)


def denies(parse: Parse, above: int) -> bool:
    """Whether a governor does not say that its clause holds."""
    lemma = parse.lemma[above].lower()
    modal = any(parse.tag[each] == "MD" for each in parse.children[above])
    negated = any(parse.dependency[each] == "neg" for each in parse.children[above])
    return lemma in words_of("doubter") or modal or negated


def until(parse: Parse, verb: int) -> bool:
    """Whether it happened in the end ("did not sign until Monday")."""
    below = [
        word(parse, each)
        for child in parse.children[verb]
        for each in (child, *parse.children[child])
    ]
    return bool(words_of("limit") & set(below))


def first_person(parse: Parse, verb: int) -> bool:
    found = subject(parse, verb)
    if found is None:
        return False
    joined = [e for e in parse.children[found] if parse.dependency[e] == "conj"]
    return any(word(parse, each) in words_of("first") for each in (found, *joined))
