"""Signs of translation: where a text says in which language, or through whom, words were said."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from onrecord.lexicon.languages import (
    in_english,
    in_language,
    is_foreign,
    lower,
    translation,
)
from onrecord.lexicon.stand import double_marks
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution
from onrecord.model.span import Span

BRACKETED = re.compile(r"[^\w\n]*[(\[][^)\]\n]{0,80}\Z")
"""Between the end of a quotation and words on it in brackets."""
BRACKETS = ("(", "[")
FAR = 120
"""Code points from the end of a quotation at which such words begin at the latest."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})

What = Literal["language", "translation", "english"]


class Sign(NamedTuple):
    """Words at [start, end) that say in which language something is said, or that it is
    translated; `anchor` is the token that ties them to the rest of their sentence."""

    what: What
    start: int
    end: int
    anchor: int
    sentence: int


def signs(parse: Parse) -> dict[int, tuple[Sign, ...]]:
    """The signs of a document by the number of their sentence, in text order."""
    found = [
        sign
        for what, pattern in patterns()
        for each in pattern.finditer(parse.text)
        if (sign := sign_at(parse, what, each.start(), each.end()))
    ]
    placed: dict[int, tuple[Sign, ...]] = {}
    for each in sorted(found, key=lambda one: (one.start, one.end, one.what)):
        placed[each.sentence] = (*placed.get(each.sentence, ()), each)
    return placed


def patterns() -> tuple[tuple[What, re.Pattern[str]], ...]:
    return (("translation", translation()), ("language", in_language()), ("english", in_english()))


def sign_at(parse: Parse, what: What, start: int, end: int) -> Sign | None:
    """The sign at a place; None in furniture, and where a language's name is an adjective."""
    tokens = parse.tokens_between(start, end)
    if not tokens or len({parse.sentence[each] for each in tokens}) > 1:
        return None
    first, final = tokens[0], tokens[-1]
    if what == "language" and not names_language(parse, first, final, parse.text[start:end]):
        return None
    return Sign(what, start, end, first, parse.sentence[final])


def names_language(parse: Parse, first: int, final: int, words: str) -> bool:
    """Whether words say in which language, and not of which country: "in Polish ports"."""
    if first == final or not is_foreign(parse.word(final)):
        return is_foreign(words)
    return parse.head[final] == first or is_language(parse, final)


def is_language(parse: Parse, token: int) -> bool:
    """Whether the noun that a language's name qualifies is the word for it."""
    return parse.lemma[parse.head[token]] in {"language", "dialect"}


def carries(parse: Parse, sign: Sign, cues: Container[int]) -> bool:
    """Whether what a sign belongs to is speech: the nearest verb, or a noun for words before it.

    A participle that describes a noun says what that noun is: "remarks made in Welsh".
    """
    below = sign.anchor
    for token in (sign.anchor, *parse.ancestors(sign.anchor)):
        if token in cues or is_words(parse, token):
            return True
        if parse.tag[token].startswith("VB") and not describes(parse, token):
            return parse.lemma[token] in lower("speech")
        if parse.tag[token].startswith("NN") and describes(parse, below):
            return False
        below = token
    return False


def is_words(parse: Parse, token: int) -> bool:
    """Whether a token is a noun for what is said or written."""
    return parse.tag[token].startswith("NN") and parse.lemma[token].casefold() in lower("words")


def describes(parse: Parse, token: int) -> bool:
    """Whether a token is a participle that describes a noun."""
    return parse.tag[token] == "VBN" and parse.dependency[token] == "acl"


def subject(parse: Parse, sign: Sign) -> Span | None:
    """The words for who does what a sign belongs to: the subject of the verb above it."""
    for token in (sign.anchor, *parse.ancestors(sign.anchor)):
        for child in parse.children[token]:
            if parse.dependency[child] in SUBJECTS:
                start, end = parse.characters(parse.subtree(child))
                return Span(start, end, parse.text[start:end])
    return None


def opens_bracket(text: str, sign: Sign) -> bool:
    """Whether a sign says nothing but that what stands before the bracket is translated."""
    before = text[max(0, sign.start - 4) : sign.start]
    return sign.what == "translation" and before.rstrip().endswith(BRACKETS)


def in_brackets(text: str, target: Attribution, sign: Sign) -> bool:
    """Whether a sign stands in brackets right behind a quotation."""
    end = target.content[-1].end
    return end <= sign.start <= end + FAR and bool(BRACKETED.match(text[end : sign.start]))


def behind_quote(target: Attribution, sign: Sign) -> bool:
    """Whether a sign follows the quoted words of a content that runs on: “We stay” in Polish."""
    marks = double_marks()
    for span in target.content:
        if span.start < sign.start and sign.end <= span.end and span.exact[0] in marks:
            before = span.exact[1 : sign.start - span.start]
            return has_any(before, marks) and not has_any(
                span.exact[sign.end - span.start :], marks
            )
    return False


def has_any(words: str, marks: Iterable[str]) -> bool:
    return any(each in words for each in marks)


def inside(spans: Sequence[Span], sign: Sign) -> bool:
    return any(each.start < sign.end and sign.start < each.end for each in spans)


def sentences_of(parse: Parse, spans: Sequence[Span]) -> Iterator[int]:
    """The numbers of the sentences that spans stand in."""
    for span in spans:
        tokens = parse.tokens_between(span.start, span.end)
        yield from {parse.sentence[each] for each in tokens}
