"""Frames: how a clause or an event hangs on its governor, and what the governor says of it."""

from collections.abc import Iterator

from onrecord.lexicon.veracity import Signature, signature, words_of
from onrecord.model.parse import Parse
from onrecord.read.tokens import word

NOMINAL = ("NN", "CD", "PRP", "DT", "$")
Tokens = tuple[int, ...]


def frame_of(parse: Parse, token: int) -> str:
    """How a clause is linked to its governor: "that", "whether", "to", "ing" or as an "event"."""
    below = parse.children[token]
    tags = {parse.tag[child] for child in below}
    if "TO" in tags:
        return "to"
    if any(child < token for child in openers(parse, token)):
        return "whether"
    tag = parse.tag[token]
    if tag.startswith(NOMINAL):
        return "event"
    has_subject = any(parse.dependency[child] in {"nsubj", "nsubjpass"} for child in below)
    if parse.dependency[token] == "ccomp" and has_subject and tag != "VB":
        return "that"
    if tags & {"VBD", "VBZ", "VBP", "MD"}:
        return "that"
    return {"VBG": "ing", "VBN": "ing", "VB": "to"}.get(tag, "that")


def openers(parse: Parse, token: int) -> Tokens:
    """The "whether" or "if" of a clause."""
    known = words_of("opener")
    return tuple(each for each in parse.children[token] if word(parse, each) in known)


def signature_of(parse: Parse, governor: int, frame: str) -> tuple[Signature | None, Tokens]:
    """The governor's signature for a frame, and the tokens that give it."""
    for key, tokens in keys(parse, governor):
        found = signature(key, frame)
        if found:
            return found, tokens
    return None, (governor,)


def keys(parse: Parse, token: int) -> Iterator[tuple[str, Tokens]]:
    """What a predicate may stand under in the table, with its tokens, the most telling first:
    with its particle, by what a copula says ("is likely"), by its form, by its lemma."""
    lemma, said = parse.lemma[token].lower(), word(parse, token)
    for child in parse.children[token]:
        dependency = parse.dependency[child]
        if dependency == "prt":
            yield f"{lemma} {word(parse, child)}", (token, child)
        elif dependency == "advmod" and word(parse, child) in words_of("telling adverb"):
            yield word(parse, child), (child,)
        elif dependency in {"acomp", "attr", "oprd"} and lemma in words_of("copular"):
            yield word(parse, child), (child,)
            yield parse.lemma[child].lower(), (child,)
    if said != lemma:
        yield said, (token,)
    yield lemma, (token,)


def is_given(parse: Parse, token: int) -> bool:
    """Whether a noun is definite: "the", "this", a possessive, a name."""
    known = words_of("definite")
    return parse.tag[token].startswith("NNP") or any(
        parse.dependency[child] == "poss" or word(parse, child) in known
        for child in parse.children[token]
    )
