"""Heads: the verbs and nouns of a document that may tell of what is to come, and by what words."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.read.forecasts_governors import governed, named
from onrecord.read.forecasts_words import (
    Head,
    below,
    governors,
    has,
    has_any,
    is_infinitive,
    used,
    word,
)

CLAUSAL = ("ccomp", "xcomp", "advcl", "acl", "relcl")
DATED = frozenset({"dated", "present"})
MODALS = ("future", "may", "would")


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
    if {one.form, other.form} & DATED and {one.form, other.form} & set(MODALS):
        return one if one.form in MODALS else other
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
    if text in used("hoped"):
        yield from hoped(parse, token)
    if text in governors("be"):
        yield from predicate(parse, token)
    if tag in {"VBG", "VBP", "VBZ"}:
        yield from present(parse, token)
    if tag in {"VBP", "VBZ"}:
        yield from arranged_to(parse, token)
    if tag.startswith("VB"):
        yield from governed(parse, token)
    if tag.startswith("NN"):
        yield from named(parse, token)


def hoped(parse: Parse, token: int) -> Iterator[Head]:
    """ "hopefully they can do it"."""
    verb = parse.head[token]
    aided = any(parse.tag[each] == "MD" for each in below(parse, verb, "aux"))
    if parse.dependency[token] == "advmod" and (aided or parse.tag[verb] in {"VBP", "VBZ"}):
        yield Head(verb, verb, (token,), "future", "wish")


def modal(parse: Parse, token: int) -> Iterator[Head]:
    text, verb = word(parse, token), parse.head[token]
    for form in MODALS:
        if text in used(form):
            yield Head(verb, verb, (token,), form)


def before_infinitive(parse: Parse, token: int) -> Iterator[Head]:
    """ "is expected to", "likely to", "demonstrators expected to", "set to" in a headline."""
    text, tag = word(parse, token), parse.tag[token]
    verb = infinitive_after(parse, token)
    active = tag in {"VBD", "VBP", "VBZ"} and own_subject(parse, token)
    if verb is None or (active and not (tag == "VBD" and is_headline(parse, token))):
        return
    top = parse.head[token] if parse.dependency[token] in {"acomp", "oprd", "prep"} else token
    if text in {"going", "gon"} and tag not in {"VB", "VBG"}:
        return
    if has_any(parse, token, "prt"):
        return
    governor = governors("to")[text]
    kind = None if text in {"going", "gon"} else governor.kind
    form = "future" if kind is None else "to"
    past = had(parse, top) or (was(parse, token, top) and not governor.open)
    yield Head(verb, top, (token,), form, kind, past)


def had(parse: Parse, top: int) -> bool:
    """Whether it was over by then: "had been expected to"."""
    return any(parse.tag[each] == "VBD" for each in below(parse, top, "aux"))


def was(parse: Parse, token: int, top: int) -> bool:
    """Whether it is told as past: "was likely to", "appeared ready to"."""
    seemed = top != token and parse.tag[top] == "VBD"
    return seemed or has(parse, top, "past_be", "aux", "auxpass")


def dated(parse: Parse, token: int) -> Iterator[Head]:
    """ "a meeting scheduled for July 16"."""
    governor = governors("to")[word(parse, token)]
    if governor.kind != "schedule" or infinitive_after(parse, token) is not None:
        return
    over = parse.head[token]
    top = over if parse.dependency[token] == "acomp" else token
    after = [t for place in (token, top) for t in below(parse, place, "prep", "npadvmod")]
    if any(parse.first[each] == token + 1 for each in after):
        yield Head(top, top, (token,), "dated", "schedule", was(parse, token, top))


def present(parse: Parse, token: int) -> Iterator[Head]:
    """ "they meet on Monday": what is arranged, in the present tense."""
    going_on = parse.tag[token] == "VBG"
    own = next(below(parse, token, "nsubj"), None)
    lemma = parse.lemma[token].lower()
    event = lemma == "be" and own is not None and parse.lemma[own].lower() in used("event")
    if lemma not in used("opens_dated") and not event:
        return
    modal_ = any(parse.tag[each] == "MD" for each in below(parse, token, "aux"))
    if modal_ or (going_on and not has(parse, token, "present_be", "aux")):
        return
    aside = has(parse, token, "asks", "mark") or has(parse, token, "meanwhile", "mark")
    if own is not None and own < token and not aside:
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


def predicate(parse: Parse, token: int) -> Iterator[Head]:
    """ "a ruling is expected by June", "a deal is unlikely", "it is likely that they lose"."""
    over = parse.head[token]
    passive = parse.tag[token] == "VBN" and has(parse, token, "present_be", "auxpass")
    top = token if passive else over
    if not passive and not is_said_of(parse, token):
        return
    aided = any(parse.tag[each] == "MD" for each in below(parse, top, "aux"))
    if aided or infinitive_after(parse, token) is not None:
        return
    kind = governors("be")[word(parse, token)].kind
    told = next(below(parse, token, "ccomp"), None) or next(below(parse, over, "ccomp"), None)
    own = next(below(parse, top, "nsubj", "nsubjpass"), None)
    if told is not None and told > token:
        yield Head(told, told, (token,), "verb", kind)
    elif own is not None and own < token and word(parse, own) not in used("it"):
        yield Head(token, top, (token,), "be", kind)


def is_said_of(parse: Parse, token: int) -> bool:
    """Whether an adjective is what a present copula says: "is unlikely"."""
    over = parse.head[token]
    copula = word(parse, over) in used("present_be") and parse.tag[over] != "VBG"
    return parse.dependency[token] == "acomp" and copula and not has_any(parse, over, "attr")


def own_subject(parse: Parse, token: int) -> bool:
    """Whether a past form is an active verb with a subject: "he expected to win"."""
    passive = has_any(parse, token, "auxpass", "nsubjpass")
    return not passive and has_any(parse, token, "nsubj")


def is_headline(parse: Parse, token: int) -> bool:
    """Whether a sentence has no full stop, so that "expected" may stand for "is expected"."""
    last = parse.sentence_of(token)[-1]
    return parse.dependency[last] != "punct" and parse.dependency[token] == "ROOT"


def infinitive_after(parse: Parse, token: int) -> int | None:
    places = (token, parse.head[token]) if parse.head[token] < token else (token,)
    for place in places:
        for each in below(parse, place, *CLAUSAL, "prep", "pcomp"):
            near = token < parse.first[each] <= token + 3 or token < each <= token + 4
            own = place == token and parse.dependency[each] == "xcomp" and each > token
            if (near or own) and is_infinitive(parse, each):
                return each
    return None
