"""People with the name of a month, as a text names them: "Ada May", "Mrs June"."""

from onrecord.lexicon.days import month
from onrecord.lexicon.names import is_given
from onrecord.model.parse import Parse
from onrecord.read.times_found import around


def people_named(parse: Parse) -> frozenset[str]:
    """The months, in lower case, that are surnames in a text."""
    return frozenset(
        parse.word(token).lower()
        for token in range(1, len(parse))
        if parse.tag[token] == "NNP"
        and month(parse.word(token)) is not None
        and follows_name(parse, token)
    )


def follows_name(parse: Parse, token: int) -> bool:
    """Whether a given name or a form of address stands before a word."""
    before = token - 1
    if parse.word(before).rstrip(".").lower() in around("address"):
        return True
    if is_given(parse.word(before)) and parse.tag[before] == "NNP":
        return True
    inside = parse.entity[token] == "PERSON" and not parse.entity_begins[token]
    return inside and parse.tag[before] == "NNP"
