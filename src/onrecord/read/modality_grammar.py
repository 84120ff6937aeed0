"""Grammar: what the parse says of one word: who governs it, who negates it, what it does."""

from onrecord.lexicon.cues import Patterns, patterns_of
from onrecord.lexicon.moods import effects_of_phrase, hedging, words_of
from onrecord.model.parse import Parse
from onrecord.read.tokens import infinitive, word

DIRECT = frozenset(
    {"xcomp", "pcomp", "prep", "dobj", "pobj", "acl", "oprd", "attr", "acomp", "nsubjpass", "aux"}
    | {"auxpass", "dative", "compound"}
)
"""Dependencies through which a governor's negation or mood reaches the cue itself."""
BEARERS = frozenset({"nsubj", "nsubjpass", "agent"})
CLAUSAL = frozenset({"ccomp", "csubj", "csubjpass"})
"""Dependencies through which it reaches the whole report."""


def reach(parse: Parse, below: int, token: int) -> str:
    """How `token` bears on its dependent: "direct" on it, "far" on its whole clause, or "none"."""
    dependency = parse.dependency[below]
    finite = has_subject(parse, below)
    if is_caused(parse, below):
        return "direct"
    if dependency in CLAUSAL or (dependency == "acl" and finite):
        return "far"
    if dependency == "advcl":
        return "far" if infinitive(parse, below) else "none"
    if dependency == "prep" and word(parse, below) in words_of("aside"):
        return "none"
    if dependency == "conj":
        return "direct" if shares_mood(parse, below, token) else "none"
    return "direct" if dependency in DIRECT and not finite else "none"


def is_caused(parse: Parse, token: int) -> bool:
    """Whether a verb is what someone is got or wanted to do ("get him to say", "make him say")."""
    if parse.dependency[token] != "ccomp" or parse.tag[token] != "VB":
        return False
    auxiliaries = [each for each in parse.children[token] if parse.dependency[each] == "aux"]
    return all(parse.tag[each] == "TO" for each in auxiliaries)


def has_subject(parse: Parse, token: int) -> bool:
    """Whether a finite verb with its own subject ends the reach of what stands above it."""
    finite = parse.tag[token] in {"VBD", "VBP", "VBZ"}
    return finite and any(parse.dependency[child] == "nsubj" for child in parse.children[token])


def shares_mood(parse: Parse, token: int, first: int) -> bool:
    """Whether a conjunct stands under the negation and modal verb of the first conjunct."""
    if any(parse.dependency[child] in {"nsubj", "aux"} for child in parse.children[token]):
        return False
    joined = [word(parse, child) for child in parse.children[first] if child < token]
    bare = parse.tag[token] in {"VB", "VBG"} and parse.tag[first] in {"VB", "VBG"}
    return bare or "or" in joined or "nor" in joined


def negates(parse: Parse, child: int, token: int) -> bool:
    """Whether `child` negates `token`, or is its subject and nobody."""
    name, subject = word(parse, child), parse.dependency[child] in BEARERS
    found = effects_of_phrase(name)
    if child == token or not (subject or "negates" in found or name == "longer"):
        return False
    if parse.dependency[child] == "intj":
        return False
    following = word(parse, child + 1) if child + 1 < len(parse) else ""
    if "onlys" in effects_of_phrase(following) or word(parse, token) == "longer":
        return False
    if name == "longer":
        return child > 0 and word(parse, child - 1) == "no"
    if subject:
        lead = {word(parse, each) for each in (child, *parse.children[child])}
        return any("nobody" in effects_of_phrase(each) for each in lead - {"not", "hardly"})
    return parse.dependency[child] != "cc" or name != "no"


def effects_of(parse: Parse, token: int) -> frozenset[str]:
    """Effects of one token: of its lemma, with its particle, and of the word before "to"."""
    lemma = parse.lemma[token].lower()
    found = effects_of_phrase(lemma)
    for child in parse.children[token]:
        if parse.dependency[child] in {"prt", "acomp"}:
            found |= effects_of_phrase(lemma, parse.lemma[child].lower())
    if token + 1 < len(parse):
        following = word(parse, token + 1)
        found |= effects_of_phrase(word(parse, token), following)
        found |= effects_of_phrase(lemma, following)
    if parse.tag[token].startswith("NN"):
        found -= {"fails"}
    if is_undoubted(parse, token):
        found -= {"questions", "doubts"}
    return found - {"denies"} if parse.tag[token] == "IN" else found


def is_undoubted(parse: Parse, noun: int) -> bool:
    """Whether a text says that there is "no doubt" or "little question" of what follows."""
    found = effects_of_phrase(parse.lemma[noun].lower())
    if not parse.tag[noun].startswith("NN") or not found & {"questions", "doubts"}:
        return False
    above = parse.head[noun]
    parts = [*parse.children[noun], *(parse.children[above] if parse.tag[above] != "IN" else ())]
    small = any(word(parse, each) in hedging("small") for each in parse.children[noun])
    return small or any(negates(parse, each, noun) for each in parts if each != noun)


def is_speech(parse: Parse, verb: int) -> bool:
    """Whether a verb can report words; one that the list of cues does not have may be one."""
    known = patterns(parse, verb)
    return not known or any(sense.kind == "say" for sense in known.values())


def patterns(parse: Parse, verb: int) -> Patterns:
    return patterns_of(parse.lemma[verb].lower(), "verb")


def is_modal(parse: Parse, child: int, verb: int) -> bool:
    """Whether `child` is an auxiliary of `verb` that a verb in this form can have: what the parser
    calls one in front of a finite verb is a name ("May said"), and "I'd hoped" had hoped."""
    if parse.dependency[child] != "aux" or parse.tag[verb] in {"VBD", "VBZ"}:
        return False
    alone = not any(
        parse.dependency[t] in {"aux", "auxpass"} for t in parse.children[verb] if t != child
    )
    return not (alone and parse.tag[verb] == "VBN" and word(parse, child) == "'d")


def is_definite(parse: Parse, token: int) -> bool:
    """Whether a cue is a noun that a text takes as given: "his claim", "the warning"."""
    if not parse.tag[token].startswith(("NN", "VBG")):
        return False
    return any(
        parse.dependency[child] == "poss" or word(parse, child) in {"the", "this", "that", "these"}
        for child in parse.children[token]
    )


def is_any(parse: Parse, noun: int) -> bool:
    """Whether a cue is a noun that need not have been: "any suggestion"."""
    return parse.tag[noun].startswith("NN") and "any" in words_below(parse, noun)


def predicates(parse: Parse, token: int) -> list[int]:
    """What a copula says of its subject: "wrong" in "it is wrong to think"."""
    return [t for t in parse.children[token] if parse.dependency[t] in {"acomp", "attr"}]


def words_below(parse: Parse, token: int) -> set[str]:
    return {word(parse, child) for child in parse.children[token]}
