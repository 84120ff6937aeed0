"""Tense: whether a predicate tells of what is done, still to come, or wished for."""

from typing import Literal

from onrecord.lexicon.tables import words, words_where
from onrecord.model.parse import Parse
from onrecord.products.check_telling_clauses import governors, predicate_of

Time = Literal["past", "future", "wish"]


def time_of(parse: Parse, token: int) -> Time | None:
    """None where a form leaves it open."""
    helpers = [
        each for each in parse.children[token] if parse.dependency[each] in ("aux", "auxpass")
    ]
    lemmas = {parse.lemma[each].lower() for each in helpers} | {
        parse.word(each).lower() for each in helpers if parse.tag[each] == "MD"
    }
    if lemmas & words_where("check_words", 1, "wish"):
        return "wish"
    if any(parse.tag[each] == "MD" for each in helpers):
        return modal_time(parse, token, lemmas)
    if "to" in lemmas or parse.dependency[token] == "xcomp":
        return "future" if is_planned(parse, token) else None
    if parse.tag[token] == "VBD" or any(is_did(parse, each) for each in helpers):
        return "past"
    if parse.tag[token] == "VBN":
        return "past" if any(is_past_helper(parse, each) for each in helpers) else None
    return shared_time(parse, token) if not helpers else None


def modal_time(parse: Parse, token: int, lemmas: set[str]) -> Time | None:
    """Of "would have come" nothing is known."""
    perfect = "have" in lemmas and parse.tag[token] == "VBN"
    return "future" if lemmas & words_where("check_words", 1, "future") and not perfect else None


def is_did(parse: Parse, token: int) -> bool:
    return parse.lemma[token].lower() == "do" and parse.tag[token] == "VBD"


def is_past_helper(parse: Parse, token: int) -> bool:
    lemma = parse.lemma[token].lower()
    if lemma == "have" or parse.word(token).lower() in ("'ve", "’ve"):
        return parse.tag[token] != "VB"
    return lemma == "be" and parse.tag[token] == "VBD"


def is_planned(parse: Parse, token: int) -> bool:
    """Whether a plan, a wish or a promise governs an infinitive."""
    above = next(governors(parse, token), None)
    if above is None:
        return False
    word = parse.word(above).lower()
    if parse.lemma[above].lower() == "be":
        return not any(parse.dependency[e] in ("acomp", "attr") for e in parse.children[above])
    return not words("check_planned").isdisjoint(
        {parse.lemma[above].lower(), word, word.rstrip("s")}
    )


def shared_time(parse: Parse, token: int) -> Time | None:
    """That of the verb that a bare form is coordinated with or tells the means of: "will meet and
    talk", "ended the day by taking questions"."""
    above = parse.head[token]
    if parse.dependency[token] == "pcomp" and parse.lemma[above].lower() == "by":
        governor = predicate_of(parse, above)
        return None if governor is None else time_of(parse, governor)
    if parse.dependency[token] == "conj" and parse.tag[token] in ("VB", "VBN"):
        return time_of(parse, parse.head[token])
    return None
