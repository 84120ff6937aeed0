"""Non-events in the grammar: who did not, what, how far a clause goes, what leaves it open."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.moods import hedging
from onrecord.lexicon.non_events import Kind, words_of
from onrecord.model.parse import Parse
from onrecord.read.modality_frame import word

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
NEGATIONS = frozenset({"not", "n't", "never"})
BESIDE = frozenset({"advcl", "conj", "cc", "punct", "parataxis", "preconj"})
"""Dependents at a clause's end that are no part of what did not happen."""

LOOSE = frozenset({"relcl", "appos", "punct", "parataxis", "advcl", "cc", "conj"})
"""Dependents after a noun that do not say which."""

COMPLEMENTS = frozenset(
    {"dobj", "ccomp", "xcomp", "prep", "dative", "oprd", "attr", "acomp", "prt", "pobj", "pcomp"}
)
ABOVE = frozenset({"ccomp", "xcomp", "pcomp", "csubj", "csubjpass", "acomp", "advcl", "relcl"})
"""Dependencies through which a governor says whether its clause holds."""

FACTUAL = frozenset({"advcl", "relcl", "conj", "acl", "prep"})
"""Dependencies through which only a conditional governor does."""

REACH = 12
"""Tokens from a subject to its verb within which the span begins with the subject."""


class Found(NamedTuple):
    """One non-event as tokens: the finite verb that tells it, its cue, who, what, and all of it."""

    kind: Kind
    verb: int
    cue: tuple[int, ...]
    party: range | None
    what: range | None
    span: range
    score: float


def clause(parse: Parse, verb: int, inner: int) -> range:
    """From the subject, where it is near, to the end of what did not happen."""
    own = [e for e in parse.children[verb] if parse.dependency[e] in SUBJECTS | {"expl"}]
    begin = min([verb, *([] if inner in own else [inner]), *auxiliaries(parse, verb)])
    if own and begin - REACH <= parse.last[own[0]] < begin:
        begin = noun_phrase(parse, own[0]).start
    whole = range(begin, clause_end(parse, max(verb, inner)) + 1)
    return after_dateline(parse, whole, verb)


def clause_end(parse: Parse, verb: int) -> int:
    """The last token of a verb's complements and adverbials, without clauses beside it."""
    right = [
        end_of(parse, each)
        for each in parse.children[verb]
        if each > verb
        and (parse.dependency[each] not in BESIDE or completes(parse, each))
        and word(parse, each) != "according"
    ]
    if not any(completes(parse, each) for each in parse.children[verb] if each > verb):
        right += [clause_end(parse, each) for each in shared(parse, verb)]
    return trimmed(parse, max([verb, *right]), verb)


def end_of(parse: Parse, token: int) -> int:
    """The last token below a word, without a clause with its own subject that "and" ties to it."""
    after = [each for each in parse.children[token] if each > token]
    tied = {each for each in after if parse.dependency[each] == "conj" and has_own(parse, each)}
    if not tied:
        return max([token, *(end_of(parse, each) for each in after)])
    kept = [e for e in after if e not in tied and parse.dependency[e] not in {"cc", "punct"}]
    return max([token, *(end_of(parse, each) for each in kept)])


def has_own(parse: Parse, verb: int) -> bool:
    return any(parse.dependency[each] in SUBJECTS for each in parse.children[verb])


def shared(parse: Parse, verb: int) -> list[int]:
    """The verb whose complement is also that of this one ("did not confirm or deny it")."""
    joined = [each for each in parse.children[verb] if parse.dependency[each] == "conj"]
    alike = [each for each in joined[:1] if parse.tag[each] == parse.tag[verb]]
    subjects = {
        e for each in alike for e in parse.children[each] if parse.dependency[e] in SUBJECTS
    }
    return [] if subjects or is_passive(parse, verb) else alike


def trimmed(parse: Parse, last: int, low: int) -> int:
    while last > low and not any(map(str.isalnum, parse.word(last))):
        last -= 1
    return last


def auxiliaries(parse: Parse, verb: int) -> list[int]:
    return [
        each
        for each in parse.children[verb]
        if each < verb and parse.dependency[each] in {"aux", "auxpass", "neg"}
    ]


def negation(parse: Parse, verb: int) -> int | None:
    """The "not" or "never" of a verb; "not" follows an auxiliary ("“Not now,” he said")."""
    helped = any(parse.dependency[e] in {"aux", "auxpass"} for e in parse.children[verb])
    helped = helped or parse.lemma[verb].lower() == "be"
    for each in parse.children[verb]:
        negates = parse.dependency[each] == "neg" and word(parse, each) in NEGATIONS
        if negates and (helped or word(parse, each) == "never"):
            return each
    return None


def is_past(parse: Parse, verb: int) -> bool:
    """Whether a finite verb tells of the past, or of what has been; without a modal verb."""
    helpers = [parse.lemma[each].lower() for each in auxiliaries(parse, verb)]
    tags = {parse.tag[each] for each in auxiliaries(parse, verb)}
    if "MD" in tags or words_of("modal") & set(helpers) or "TO" in tags:
        return False
    if any(lemma == "have" for lemma in helpers):
        return parse.tag[verb] in {"VBN", "VBD"}
    return parse.tag[verb] == "VBD" or ("VBD" in tags and parse.tag[verb] != "VBG")


def is_negated(parse: Parse, verb: int) -> bool:
    """Whether a past verb is negated, or shares the form of one ("did not say or even ask")."""
    if parse.dependency[verb] == "conj" and parse.tag[verb] == "VB":
        first = parse.head[verb]
        return is_past(parse, first) and negation(parse, first) is not None
    return is_past(parse, verb) and negation(parse, verb) is not None


def subject(parse: Parse, verb: int) -> int | None:
    """Who a verb is said of: its subject, or that of the verb whose subject it shares."""
    seen: set[int] = set()
    while verb not in seen:
        seen.add(verb)
        for each in parse.children[verb]:
            if parse.dependency[each] in SUBJECTS:
                return meant(parse, each, verb)
        if parse.dependency[verb] not in {"conj", "xcomp", "advcl", "pcomp", "prep"}:
            return None
        verb = parse.head[verb]
    return None


def meant(parse: Parse, token: int, verb: int) -> int:
    """What a relative pronoun stands for."""
    relative = parse.tag[token] in {"WP", "WDT"} and parse.dependency[verb] == "relcl"
    return parse.head[verb] if relative else token


def noun_phrase(parse: Parse, token: int) -> range:
    """A noun with what says which it is, without relative clauses and asides after it."""
    right = [
        parse.last[each]
        for each in parse.children[token]
        if each > token and parse.dependency[each] not in LOOSE
    ]
    left = [
        parse.first[each]
        for each in parse.children[token]
        if each < token and parse.dependency[each] not in {"punct", "cc", "preconj", "mark"}
    ]
    return range(min([token, *left]), trimmed(parse, max([token, *right]), token) + 1)


def joined_phrase(parse: Parse, token: int) -> range:
    """A noun phrase with all that is joined to it by "and"."""
    phrase = noun_phrase(parse, token)
    joined = [
        each
        for each in parse.children[token]
        if parse.dependency[each] == "conj" and parse.tag[each].startswith(("NN", "PRP"))
    ]
    return range(phrase.start, max([phrase.stop, *(joined_phrase(parse, e).stop for e in joined)]))


def after_dateline(parse: Parse, tokens: range, verb: int) -> range:
    """What stands after "OSLO, April 23 (Fjordwire) –" up to the verb, if the tokens begin so."""
    lead = parse.sentence_of(verb).start
    dash = next((t for t in range(lead, verb) if parse.word(t) in {"–", "—"}), None)
    if dash is None or tokens.start >= dash or not parse.word(lead).isupper():
        return tokens
    end = min([verb, *auxiliaries(parse, verb)])
    return range(dash + 1, max(tokens.stop, end))


def party(parse: Parse, verb: int) -> range | None:
    """Who did not: a verb's subject; the agent of a passive one."""
    agents = [each for each in parse.children[verb] if parse.dependency[each] == "agent"]
    if is_passive(parse, verb):
        below = [each for agent in agents for each in parse.children[agent]]
        return joined_phrase(parse, below[0]) if below else None
    found = subject(parse, verb)
    return joined_phrase(parse, found) if found is not None else None


def is_passive(parse: Parse, verb: int) -> bool:
    return any(parse.dependency[each] in {"nsubjpass", "auxpass"} for each in parse.children[verb])


def complement(parse: Parse, verb: int) -> range | None:
    """What follows a verb and is no clause beside it, without "on", "about" or "to" before it."""
    found = [each for each in parse.children[verb] if each > verb and completes(parse, each)]
    if not found:
        joined = shared(parse, verb)
        return complement(parse, joined[0]) if joined else None
    begin = parse.first[found[0]]
    lead = parse.dependency[found[0]] == "prep" and word(parse, begin) in words_of("about")
    end = trimmed(parse, max(end_of(parse, each) for each in found), verb)
    return range(begin + lead, end + 1) if begin + lead <= end else None


def completes(parse: Parse, token: int) -> bool:
    """Whether a dependent of a verb is part of what it tells, and no circumstance."""
    if parse.dependency[token] == "advcl":
        return word(parse, parse.first[token]) in words_of("wh")
    return parse.dependency[token] in COMPLEMENTS and word(parse, token) not in words_of("aside")


def stands(parse: Parse, verb: int) -> bool:
    """Whether a clause is told plainly: not asked, hedged, conditional, thought or denied."""
    if parse.word(parse.sentence_of(verb)[-1]) == "?" or is_open(parse, verb):
        return False
    below = verb
    for above in parse.ancestors(verb):
        dependency = parse.dependency[below]
        if beside(parse, below, above):
            return True
        if is_open(parse, above) and dependency not in FACTUAL:
            return False
        if conditional(parse, above) and dependency != "relcl":
            return False
        if dependency in ABOVE - FACTUAL and denies(parse, above):
            return False
        below = above
    return True


def beside(parse: Parse, below: int, above: int) -> bool:
    """Whether a semicolon or a dash parts two clauses."""
    between = range(min(below, above) + 1, max(below, above))
    return any(parse.word(each) in {";", "—", "–"} for each in between)


def is_open(parse: Parse, verb: int) -> bool:
    """Whether a clause is conditional, hedged, or only partly denied ("did not only")."""
    if conditional(parse, verb):
        return True
    below = (each for child in parse.children[verb] for each in (child, *parse.children[child]))
    near = (*parse.children[verb], *below)
    words = {word(parse, each) for each in near}
    if any(parse.tag[each] == "RBR" for each in parse.children[verb]):
        return True
    return bool(words & (hedging("adverb") | words_of("partial"))) or inverted(parse, verb)


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
    return bool({"until", "till"} & set(below))


def first_person(parse: Parse, verb: int) -> bool:
    found = subject(parse, verb)
    return found is not None and word(parse, found) in words_of("first")


def verbs(parse: Parse) -> Iterator[int]:
    """Every verb, in order."""
    for token in range(len(parse)):
        if parse.tag[token].startswith("VB"):
            yield token
