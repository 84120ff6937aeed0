"""Tense: whether a clause tells of what was, is or will be, by its verb."""

from functools import cache

from onrecord.lexicon.tables import table
from onrecord.model.parse import Parse
from onrecord.model.timing import Relation
from onrecord.read.tokens import infinitive, word
from onrecord.read.whens_scene import auxiliaries, is_used

CLOSE = 3
"""Tokens from "is" to the verb in "is now to meet"."""


def by_tense(parse: Parse, verb: int, shifted: bool) -> Relation | None:
    """The relation of tense and aspect; `shifted`: "was" may stand for "is"."""
    helpers = auxiliaries(parse, verb)
    names = [word(parse, t) for t in helpers]
    if (modal := next((t for t in helpers if parse.tag[t] == "MD"), None)) is not None:
        return of_modal(parse, verb, modal)
    tags = {parse.tag[t] for t in helpers} | {parse.tag[verb]}
    if any(parse.lemma[t].lower() in ("have", "'ve") for t in helpers):
        lasting = "VBD" not in tags and (parse.tag[verb] == "VBG" or is_copula(parse, verb))
        return "present" if lasting else "past"
    if is_coming(parse, verb):
        return "past" if "VBD" in tags and not shifted else "future"
    if "VBD" in tags or "did" in names:
        return of_past(parse, verb, shifted)
    if tags & {"VBZ", "VBP"}:
        return "present"
    return "future" if parse.tag[verb] == "VB" else None


def of_modal(parse: Parse, verb: int, modal: int) -> Relation | None:
    """That of "will go", "could have gone", "would like"."""
    name = word(parse, modal)
    if any(parse.lemma[t].lower() == "have" for t in auxiliaries(parse, verb) if t != modal):
        return "past" if name not in ("will", "'ll", "shall") else "future"
    if name in ("would", "'d") and is_used(parse.lemma[verb].lower(), "wish"):
        return "present"
    return modals().get(name)


@cache
def modals() -> dict[str, Relation]:
    known: dict[str, Relation] = {"past": "past", "present": "present", "future": "future"}
    return {name: known[value] for name, value in table("when_modals")}


def of_past(parse: Parse, verb: int, shifted: bool) -> Relation:
    """A past tense is past, but in a past report a state is that of the saying, if no word says
    that it is over."""
    going = parse.tag[verb] == "VBG"
    state = is_used(parse.lemma[verb].lower(), "state") and parse.tag[verb] != "VBN"
    below = (t for child in (verb, *parse.children[verb]) for t in parse.children[child])
    over = any(is_used(word(parse, t), "bygone") for t in (*parse.children[verb], *below))
    return "present" if shifted and (going or state) and not over else "past"


def is_copula(parse: Parse, verb: int) -> bool:
    """Whether "be" says what something is: "has never been worse", "has been here since March"."""
    return parse.lemma[verb].lower() == "be"


def is_coming(parse: Parse, verb: int) -> bool:
    """Whether a verb puts what it governs into the future: "is going to", "plans to", "is to"."""
    below = [t for t in parse.children[verb] if parse.dependency[t] in ("xcomp", "acomp")]
    going = parse.lemma[verb].lower() == "go" and parse.tag[verb] == "VBG"
    if going or is_used(parse.lemma[verb].lower(), "will"):
        return any(infinitive(parse, t) for t in below)
    if parse.lemma[verb].lower() != "be":
        return False
    purpose = any(
        is_used(parse.lemma[t].lower(), "purpose")
        for t in parse.children[verb]
        if parse.dependency[t] == "nsubj"
    )
    bare = any(
        parse.dependency[t] == "xcomp" and infinitive(parse, t) and t - verb <= CLOSE for t in below
    )
    bare = bare and not purpose
    adjective = any(
        is_used(parse.lemma[t].lower(), "will")
        and any(infinitive(parse, each) for each in parse.children[t])
        for t in below
    )
    return adjective or (bare and not any(parse.dependency[t] == "acomp" for t in below))
