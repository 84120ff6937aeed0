"""Forms: what can be printed as a holder's name, and what stands before a source without being
part of it, such as a dateline or an item's label."""

import re

from onrecord.lexicon import offices
from onrecord.lexicon.tables import words
from onrecord.model.parse import Parse

UNNAMED = "unnamed source"
"""The name of a holder of whom the text tells nothing."""
OPENING, CLOSING = "“„«‘‘", "”»’’"
EDGE = re.compile(r"^[\s\W]+|[\s,;:–—*•|/\-]+$")
LOOSE_END = re.compile(
    r"(?:\s+(?:of|for|with|at|in|on|to|from|by|as|and|or|the|a|an)|['’]s)$", re.I
)
DASHES = frozenset({"–", "—", "--", "-", "―"})
ENTRY = 14
"""Tokens in which a dateline or a label must end."""
LONGEST_SUBJECT = 16
"""Tokens between a dateline and its sentence's verb."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
ABSTRACT = ("tion", "sion", "ness", "ship", "ism", "ance", "ence")


def well_formed(name: str) -> str:
    """`name` on one line without bullets, loose quotation marks, and small words that it ends
    with; "" when nothing is left that could name anybody."""
    name = " ".join(unquoted(name).split())
    name = EDGE.sub("", EDGE.sub("", name)) if not name[:1].isalnum() else EDGE.sub("", name)
    while (shorter := LOOSE_END.sub("", name).rstrip(" ,;:")) != name:
        name = shorter
    return name if any(letter.isalpha() for letter in name) else ""


def unquoted(name: str) -> str:
    """`name` without the marks of whole quotations; where one mark stands alone, the part that
    is outside the quotation."""
    if name.count("“") != name.count("”"):
        if "”" in name:
            name = name.rsplit("”", 1)[-1]
        elif name.index("“") > 0:
            name = name.split("“", 1)[0]
    if name.count('"') == 1:
        name = max(name.split('"'), key=len)
    return re.sub('[“”"«»„]', "", name)


def is_thing(parse: Parse, head: int) -> bool:
    """Whether a lower-case noun means no people, body or document, so that it can say nothing."""
    word = parse.word(head).casefold()
    named = parse.tag[head] == "NNP" and not parse.word(head).islower()
    if word in words("not_holders") and not named:
        return True
    known = (offices.office(word), offices.unnamed(word), offices.paper(word), offices.body(word))
    if any(known) or not parse.word(head).islower():
        return False
    return parse.tag[head] == "NN" and word.endswith(ABSTRACT)


def after_entry(parse: Parse, tokens: range, line: int) -> range:
    """The source without the dateline or label at the start of its line, whose first token is
    `line`; where the source is nothing else, the subject that follows it."""
    if tokens.start >= line + ENTRY or not len(tokens):
        return tokens
    stop = entry_end(parse, line)
    if stop is None or stop <= tokens.start:
        return tokens
    if stop < tokens.stop:
        return range(stop, tokens.stop)
    return subject_from(parse, stop)


def entry_end(parse: Parse, line: int) -> int | None:
    """The token after the dash or colon that ends a dateline or label; None when the line has
    neither. Its first word is in capitals, or a place before a comma or an agency's brackets."""
    if not parse.word(line).isupper() and parse.entity[line] != "GPE":
        return None
    shouted = True
    for token in range(line, min(line + ENTRY, len(parse) - 1)):
        word = parse.word(token)
        if "\n" in parse.text[parse.start[line] : parse.start[token]]:
            return None
        if word in DASHES and is_spaced(parse, token):
            return token + 1
        if word == ":":
            return token + 1 if shouted and token > line else None
        if word[:1].islower() or parse.tag[token] in FINITE:
            return None
        shouted = shouted and (word.isupper() or not word.isalpha())
    return None


def is_spaced(parse: Parse, token: int) -> bool:
    """Whether the dash stands free, as none inside a name does."""
    return token > 0 and parse.end[token - 1] < parse.start[token]


def subject_from(parse: Parse, start: int) -> range:
    """The tokens from `start` to the first finite verb of its sentence; none without a verb."""
    for token in range(start, min(start + LONGEST_SUBJECT, len(parse))):
        if parse.sentence[token] != parse.sentence[start]:
            break
        if parse.tag[token] in FINITE and token > start:
            return range(start, token)
    return range(0)
