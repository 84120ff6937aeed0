"""Governors: verbs and nouns that make a forecast of the clause or thing that they govern."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.read.forecasts_words import (
    SUBJECTS,
    Head,
    below,
    governors,
    has,
    has_any,
    is_infinitive,
    is_perfect,
    used,
    word,
)


def governed(parse: Parse, token: int) -> Iterator[Head]:
    """ "expects that it rises", "hope to win", "plan to", "expects growth"."""
    lemma = parse.lemma[token].lower()
    past = any(parse.tag[t] == "VBD" for t in (token, *below(parse, token, "aux")))
    passive = has_any(parse, token, "auxpass", "nsubjpass")
    governor = governors("verb").get(lemma)
    active = not passive and (parse.tag[token] != "VBN" or is_perfect(parse, token))
    if governor and has(parse, token, "may", "aux"):
        return
    if governor and governor.past == "done" and not is_perfect(parse, token):
        return
    if governor and governor.kind == "plan" and is_infinitive(parse, token):
        return
    if governor and governor.past == "other" and not has_any(parse, token, "ccomp"):
        return
    if governor and active:
        complement = next(below(parse, token, "ccomp", "xcomp"), None)
        if complement is not None and complement > token:
            complement = beneath(parse, complement)
            bare = is_infinitive(parse, complement) or parse.dependency[complement] == "xcomp"
            top = token if bare else complement
            yield Head(complement, top, (token,), "verb", governor.kind, past and not governor.open)
            return
    thing = governors("object").get(lemma)
    has_thing = any(is_thing(parse, each) for each in below(parse, token, "dobj"))
    meant = thing is not None and thing.kind == "plan"
    if meant and parse.tag[token] not in {"VBP", "VBZ"}:
        return
    if thing and has_thing and active:
        yield Head(token, token, (token,), "object", thing.kind, past and not thing.open)
    if governor and governor.kind == "wish" and has(parse, token, "for", "prep"):
        yield Head(token, token, (token,), "object", "wish", past and not governor.open)


def is_thing(parse: Parse, token: int) -> bool:
    """Whether an object can come about: "fears a split"; not "fears Tor Vik"."""
    over = parse.head[token]
    demanded = has(parse, over, "from", "prep") and not has_any(parse, over, "neg")
    vague = parse.tag[token] == "PRP" or parse.lemma[token].lower() in used("vague")
    return not (demanded or vague or parse.entity[token] in {"PERSON", "GPE", "ORG", "NORP"})


def beneath(parse: Parse, complement: int) -> int:
    """The clause below "I think" where that is what is foretold."""
    if parse.lemma[complement].lower() not in used("view"):
        return complement
    return next(below(parse, complement, "ccomp"), complement)


def named(parse: Parse, token: int) -> Iterator[Head]:
    """ "the risk of a split", "a chance that it fails", "plans to close"."""
    governor = governors("noun").get(parse.lemma[token].lower())
    if governor is None or (governor.kind == "prediction" and not is_raised(parse, token)):
        return
    if governor.kind == "plan" and not is_owned(parse, token):
        return
    for each in parse.children[token]:
        if each < token:
            continue
        clause = parse.dependency[each] in {"acl", "relcl", "ccomp"} and not relative(parse, each)
        opportunity = is_infinitive(parse, each) and governor.kind == "prediction"
        if clause and (is_infinitive(parse, each) or governor.kind != "plan") and not opportunity:
            yield Head(each, token, (token,), "noun", governor.kind)
            return
        if word(parse, each) == "of" and governor.kind == "prediction":
            yield Head(token, token, (token,), "noun", governor.kind)
            return


def is_owned(parse: Parse, token: int) -> bool:
    """Whether a text says whose plan it is: "its plan to", "has plans to"."""
    several = parse.dependency[token] == "dobj" and parse.tag[token] == "NNS"
    return several or has_any(parse, token, "poss")


def is_raised(parse: Parse, token: int) -> bool:
    """Whether a text says that there is such a risk: "there is", "raises", "carries"."""
    over = parse.head[token]
    if parse.dependency[token] in {"attr", "nsubj"} and parse.lemma[over].lower() == "be":
        return parse.tag[over] != "VBD" and has_any(parse, over, "expl")
    return parse.dependency[token] == "dobj" and parse.lemma[over].lower() in used("raising")


def relative(parse: Parse, token: int) -> bool:
    """Whether a clause has the noun as its subject or object: "the risk that we took"."""
    return any(
        parse.tag[each] in {"WDT", "WP"} and parse.dependency[each] in SUBJECTS | {"dobj"}
        for each in parse.children[token]
    )
