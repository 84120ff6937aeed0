"""Heads: the verbs and nouns of a document that may tell of what is to come, and by what words."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.model.parse import Parse
from onrecord.model.records import ForecastKind
from onrecord.read.forecasts_words import (
    SUBJECTS,
    below,
    governors,
    has,
    has_any,
    is_infinitive,
    is_perfect,
    used,
    word,
)

CLAUSAL = ("ccomp", "xcomp", "advcl", "acl", "relcl")
MODALS = ("future", "may", "would")


class Head(NamedTuple):
    """A verb (or noun) `verb` told as ahead by `cue`; `top` holds its subject.

    `form` is what told it: "future", "may" or "would" for a modal verb, "to", "verb", "object" or
    "noun" for a governor, "present" for a present tense with a date. `kind` is what the governor
    makes of it; a modal verb leaves it open (None). `past`: told in the past tense.
    """

    verb: int
    top: int
    cue: tuple[int, ...]
    form: str
    kind: ForecastKind | None = None
    past: bool = False


def heads(parse: Parse) -> list[Head]:
    """All heads in text order, one for each verb; what governs a verb goes before its modal."""
    found: dict[int, Head] = {}
    for token in range(len(parse)):
        for head in at_token(parse, token):
            known = found.get(head.verb)
            found[head.verb] = joined(known, head) if known else head
    return [found[verb] for verb in sorted(found)]


def joined(one: Head, other: Head) -> Head:
    """Two tellings of one verb: the governor's kind with the cues of both."""
    first, second = (one, other) if one.kind else (other, one)
    cue = tuple(sorted({*first.cue, *second.cue}))
    past = first.past and not second.kind and second.form not in MODALS
    return first._replace(cue=cue, past=past)


def at_token(parse: Parse, token: int) -> Iterator[Head]:
    tag = parse.tag[token]
    text = word(parse, token)
    if tag == "MD" and parse.dependency[token] == "aux":
        yield from modal(parse, token)
    if text in governors("to"):
        yield from before_infinitive(parse, token)
        yield from dated(parse, token)
    if tag in {"VBP", "VBZ"}:
        yield from present(parse, token)
        yield from arranged_to(parse, token)
    if tag.startswith("VB"):
        yield from governed(parse, token)
    if tag.startswith("NN"):
        yield from named(parse, token)


def modal(parse: Parse, token: int) -> Iterator[Head]:
    text, verb = word(parse, token), parse.head[token]
    for form in MODALS:
        if text in used(form):
            yield Head(verb, verb, (token,), form)


def before_infinitive(parse: Parse, token: int) -> Iterator[Head]:
    """ "is expected to", "likely to", "demonstrators expected to", "set to" in a headline."""
    text, tag = word(parse, token), parse.tag[token]
    verb = infinitive_after(parse, token)
    if verb is None or (tag in {"VBD", "VBP", "VBZ"} and own_subject(parse, token)):
        return
    top = parse.head[token] if parse.dependency[token] in {"acomp", "oprd", "prep"} else token
    if text in {"going", "gon"} and tag not in {"VB", "VBG"}:
        return
    if has_any(parse, token, "prt"):
        return
    governor = governors("to")[text]
    kind = None if text in {"going", "gon"} else governor.kind
    form = "future" if kind is None else "to"
    past = has(parse, top, "past_be", "aux", "auxpass") or word(parse, top) in used("past_be")
    yield Head(verb, top, (token,), form, kind, past)


def dated(parse: Parse, token: int) -> Iterator[Head]:
    """ "a meeting scheduled for July 16"."""
    governor = governors("to")[word(parse, token)]
    if governor.kind != "schedule" or infinitive_after(parse, token) is not None:
        return
    if any(parse.first[each] == token + 1 for each in below(parse, token, "prep", "npadvmod")):
        past = has(parse, token, "past_be", "aux", "auxpass")
        yield Head(token, token, (token,), "dated", "schedule", past)


def present(parse: Parse, token: int) -> Iterator[Head]:
    """ "they meet on Monday": what is arranged, in the present tense."""
    if parse.lemma[token].lower() not in used("opens_dated"):
        return
    own = next(below(parse, token, "nsubj"), None)
    if own is not None and own < token and not has(parse, token, "asks", "mark"):
        yield Head(token, token, (token,), "present", "schedule")


def arranged_to(parse: Parse, token: int) -> Iterator[Head]:
    """ "they are to meet"; not "the aim is to win"."""
    if parse.lemma[token].lower() != "be" or any(
        True for _ in below(parse, token, "acomp", "attr")
    ):
        return
    own = next(below(parse, token, "nsubj"), None)
    verb = next(below(parse, token, "xcomp"), None)
    if own is None or verb is None or parse.lemma[own].lower() in used("purpose"):
        return
    direct = parse.tag[token + 1] == "TO" and is_infinitive(parse, verb)
    if direct and own < token and parse.lemma[verb].lower() not in used("idiom"):
        yield Head(verb, token, (token,), "to", "schedule")


def own_subject(parse: Parse, token: int) -> bool:
    """Whether a past form is an active verb with a subject: "he expected to win"."""
    passive = has_any(parse, token, "auxpass", "nsubjpass")
    return not passive and has_any(parse, token, "nsubj")


def infinitive_after(parse: Parse, token: int) -> int | None:
    places = (token, parse.head[token]) if parse.head[token] < token else (token,)
    for place in places:
        for each in below(parse, place, *CLAUSAL, "prep", "pcomp"):
            near = token < parse.first[each] <= token + 3 or token < each <= token + 4
            own = place == token and parse.dependency[each] == "xcomp" and each > token
            if (near or own) and is_infinitive(parse, each):
                return each
    return None


def governed(parse: Parse, token: int) -> Iterator[Head]:
    """ "expects that it rises", "hope to win", "plan to", "expects growth"."""
    lemma, past = parse.lemma[token].lower(), parse.tag[token] == "VBD"
    passive = has_any(parse, token, "auxpass", "nsubjpass")
    governor = governors("verb").get(lemma)
    active = not passive and (parse.tag[token] != "VBN" or is_perfect(parse, token))
    if governor and active:
        complement = next(below(parse, token, "ccomp", "xcomp"), None)
        if complement is not None and complement > token:
            complement = beneath(parse, complement)
            bare = is_infinitive(parse, complement) or parse.dependency[complement] == "xcomp"
            top = token if bare else complement
            yield Head(complement, top, (token,), "verb", governor.kind, past and not governor.open)
            return
    thing = governors("object").get(lemma)
    has_thing = has_any(parse, token, "dobj")
    if thing and has_thing and active:
        yield Head(token, token, (token,), "object", thing.kind, past and not thing.open)


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
