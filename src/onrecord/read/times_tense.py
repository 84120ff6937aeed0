"""Tense: whether what a word belongs to is told as past, as going on, or as still to come."""

from onrecord.lexicon.tables import words_where
from onrecord.lexicon.times import value_as
from onrecord.model.parse import Parse
from onrecord.model.timing import Relation

COMING = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha", "would", "may", "might", "can"})
PRESENT_TAGS = frozenset({"VBZ", "VBP"})
AWAITED_TAGS = frozenset({"VBN", "JJ", "NN"})
LED = frozenset({"aux", "auxpass", "nsubj", "nsubjpass", "csubj"})
STEPS = 12
MOST = 40


def tense(parse: Parse, token: int) -> Relation | None:
    """The tense of the verb that governs `token`; None where nothing shows it.

    A plan makes what is planned future: "plans to leave Thursday", "due Thursday". What stands
    before a noun ("Friday's ruling") is of the verb's time only in its subject.
    """
    if is_set_for(parse, token):
        return "future"
    verb = governor(parse, token)
    found = None if verb is None else tense_of(parse, verb)
    noun = modified(parse, token)
    if noun is None:
        return found
    if is_word(parse, noun, "scheduled"):
        return "future" if is_awaited(parse, noun) else None if found == "past" else found
    ahead = found == "future" and parse.dependency[noun] in SUBJECTS
    return found if found == "past" or ahead else None


def modified(parse: Parse, token: int) -> int | None:
    """The noun that a time stands with: "Friday's ruling", "a ruling Friday", "one on Friday"."""
    above = parse.head[token]
    if token and parse.head[token - 1] == token and parse.tag[token - 1] in NOUNS:
        return token - 1
    if above == token:
        return None
    if parse.dependency[token] in BEFORE_NOUN:
        return above
    if parse.dependency[token] == "pobj" and parse.lemma[above].casefold() == "on":
        above = parse.head[above]
    return above if parse.tag[above] in NOUNS else None


def is_set_for(parse: Parse, token: int) -> bool:
    """ "for Monday", "for June 5"; not "for June"."""
    above = parse.head[token]
    if parse.dependency[token] == "nummod":
        token, above = above, parse.head[above]
    elif value_as(parse.word(token).rstrip(".").casefold(), "month"):
        return False
    return parse.dependency[token] == "pobj" and parse.lemma[above].casefold() == "for"


def is_awaited(parse: Parse, noun: int) -> bool:
    """ "ahead of Monday's summit", "before the vote"."""
    above = parse.head[noun]
    if parse.lemma[above].casefold() == "of":
        above = parse.head[above]
    return parse.word(above).casefold() in ("before", "ahead", "for", "until")


def negated(parse: Parse, token: int | None) -> bool:
    """Whether the verb over a token is negated: "not until Thursday"."""
    verb = None if token is None else governor(parse, token)
    return verb is not None and any(parse.dependency[e] == "neg" for e in under(parse, verb))


NOUNS = frozenset({"NN", "NNS"})
BEFORE_NOUN = frozenset({"poss", "compound", "nmod", "amod"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "attr"})


def governor(parse: Parse, token: int) -> int | None:
    """The nearest word above a token that has a tense: a verb, or the word of a plan."""
    each = token
    for _ in range(STEPS):
        if tense_of(parse, each) is not None:
            return each
        if parse.head[each] == each:
            return None
        each = parse.head[each]
    return None


def tense_of(parse: Parse, word: int) -> Relation | None:
    """The tense of a verb group, or of a word of plans; None of a word that has none."""
    tag = parse.tag[word]
    if tag in AWAITED_TAGS and is_word(parse, word, "awaited") and not is_over(parse, word):
        return "future"
    if not tag.startswith("VB"):
        return "future" if tag == "MD" else None
    if tag == "VBG" and is_word(parse, word, "nearing"):
        return "future"
    if tag == "VB" and (is_planned(parse, word) or is_order(parse, word)):
        return "future"
    return of_group(parse, word)


def under(parse: Parse, word: int) -> tuple[int, ...]:
    """What hangs on a word, as far as a sentence that is one goes."""
    return parse.children[word][:MOST]


def is_word(parse: Parse, token: int, kind: str) -> bool:
    return parse.lemma[token].casefold() in words_where("time_words", 1, kind)


def is_over(parse: Parse, word: int) -> bool:
    """Whether a plan is told as one that was: "had been due"."""
    helpers = [*under(parse, word), *under(parse, parse.head[word])]
    return any(parse.word(each).casefold() == "had" for each in helpers if each < word)


def is_planned(parse: Parse, verb: int) -> bool:
    """Whether an infinitive hangs on a plan, a wish or a duty: "agreed to meet"."""
    if not any(parse.tag[each] == "TO" for each in under(parse, verb)):
        return False
    above = parse.head[verb]
    if is_over(parse, above):
        return False
    to_be = parse.lemma[above] == "be" and parse.dependency[verb] == "xcomp"
    return to_be or is_word(parse, above, "planning")


def is_order(parse: Parse, verb: int) -> bool:
    """ "Ask me in June"."""
    return parse.head[verb] == verb and not any(
        parse.dependency[each] in LED or parse.tag[each] == "TO" for each in under(parse, verb)
    )


def of_group(parse: Parse, verb: int) -> Relation | None:
    """The tense of a verb with its auxiliaries."""
    helpers = [
        each
        for each in under(parse, verb)
        if parse.dependency[each] in ("aux", "auxpass") and each < verb
    ]
    words = {parse.word(each).casefold() for each in helpers}
    tags = {parse.tag[each] for each in helpers}
    if "MD" in tags:
        return modal(words, any(parse.dependency[each] == "neg" for each in under(parse, verb)))
    tag = parse.tag[verb]
    if tag == "VBD" or "VBD" in tags:
        return "past"
    if tag == "VBN":
        had = bool(tags & PRESENT_TAGS) or "VBN" in tags
        passive = any(parse.dependency[each] == "auxpass" for each in helpers)
        if passive and "VBN" not in tags and not any(parse.lemma[e] == "have" for e in helpers):
            return "present" if had else "past"
        return "past"
    if tag in PRESENT_TAGS or tags & PRESENT_TAGS:
        return "present"
    return None


def modal(words: set[str], negated: bool) -> Relation:
    if "have" in words or (not words & COMING and negated):
        return "past"
    return "future"
