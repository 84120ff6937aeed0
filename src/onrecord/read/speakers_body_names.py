"""Body names: where the name of a body begins and ends in a phrase, and what it names."""

from onrecord.lexicon import actors, offices
from onrecord.lexicon.tables import words
from onrecord.model.parse import Parse
from onrecord.model.records import HolderKind
from onrecord.read.speakers_names import inside
from onrecord.read.speakers_phrases import Phrase, text_of
from onrecord.read.speakers_titled import is_singular_office

LINKS = frozenset({"of", "for", "and", "&", "the", "on"})
"""Small words inside bodies' names."""


def name_start(parse: Parse, start: int, head: int) -> int:
    """Where the name itself begins: after the last word without a capital before its head, as
    in "the think tank Nordkap House" and "the Oslo-based Nordkap Council"."""
    for token in range(head - 1, start - 1, -1):
        word = parse.word(token)
        if parse.tag[head] in {"NNS", "NNPS"}:
            break
        if word[:1].islower() and word not in LINKS:
            return token + 1
    return start


def name_end(parse: Parse, phrase: Phrase) -> int:
    """Where a body's name ends: "Department of Commerce" goes on after its head."""
    end = phrase.head + 1
    if offices.body(parse.word(phrase.head)) is None or not parse.word(phrase.head)[:1].isupper():
        return end
    at = end
    while at < phrase.end and (parse.word(at)[:1].isupper() or parse.word(at) in LINKS):
        at += 1
        if parse.word(at - 1)[:1].isupper():
            end = at
    return end


def is_of_body(parse: Parse, phrase: Phrase) -> bool:
    """Whether the name at the end only tells where somebody has an office: "the editor-in-chief
    of the newspaper Fjordnet", whatever the parser takes for its head."""
    for token in range(phrase.start, phrase.head):
        if parse.tag[token] in {"IN", "POS"}:
            return False
        if parse.word(token).islower() and is_singular_office(parse, token):
            return any(parse.tag[t] == "IN" for t in range(token + 1, phrase.head))
    return False


def closes(parse: Parse, token: int) -> bool:
    """Whether a mark or relative at `token` ends the name before it."""
    marks = {",", "(", "-", "–", "—", "--"}
    return parse.word(token) in marks or parse.tag[token][:1] in {"W", "I"}


def printed_name(parse: Parse, start: int, kind: HolderKind, end: int) -> str:
    """The name as printed; an outlet's "The" is part of it, another article is not."""
    if kind == "outlet" and start > 0 and parse.word(start - 1) == "The":
        start -= 1
    return text_of(parse, start, end)


def is_firm(parse: Parse, start: int, end: int) -> bool:
    """Whether the parser, that takes the name for a place here, takes it for an organisation
    elsewhere, or a capital inside the word tells that it is no place: "BlueHarbour"."""
    word = parse.word(start)
    if end > start + 1 or text_of(parse, start, end).casefold() in words("place_names"):
        return False
    if not word.isupper() and any(letter.isupper() for letter in word[1:]):
        return True
    return any(parse.entity[t] == "ORG" and parse.word(t) == word for t in range(len(parse)))


def kind_of_name(parse: Parse, start: int, end: int) -> HolderKind | None:
    """What a capitalised phrase names, by its last word and the parser's entity."""
    text = text_of(parse, start, end)
    if actors.outlet_named(text) or actors.looks_like_outlet(text):
        return "outlet"
    head = offices.body(parse.word(end - 1))
    if head is not None:
        return None if head.kind == "government" else "organisation"
    if offices.paper(parse.word(end - 1)) or offices.office(parse.word(end - 1)):
        return None
    if parse.entity[end - 1] == "ORG" or (text.isupper() and len(text) > 1):
        return "organisation"
    if parse.entity[end - 1] == "GPE":
        return "organisation" if is_firm(parse, start, end) else "government"
    if parse.entity[end - 1] == "NORP" or parse.tag[end - 1] not in {"NNP"}:
        return None
    if start > 0 and parse.word(start - 1).casefold() == "the":
        return (
            "outlet"
            if parse.word(start - 1) == "The" and inside(parse, start - 1)
            else "organisation"
        )
    return "person" if end - start == 1 else None
