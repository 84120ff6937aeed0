"""Terms of figures: which words of a sentence tell what a number is of, and as what they count."""

from onrecord.lexicon.actors import country_of, form_of, is_demonym
from onrecord.lexicon.figure_words import is_weak, measures
from onrecord.lexicon.terms import Token, tokens


def counted_keys(text: str) -> frozenset[str]:
    """The keys of the words of what is counted or measured that say what it is."""
    return frozenset(key_of(text, each) for each in tokens(text) if not is_empty(each))


def named_keys(text: str) -> frozenset[str]:
    """Those of them that are written with capitals."""
    found = (each for each in tokens(text) if each.named and not is_empty(each))
    return frozenset(key_of(text, each) for each in found)


def tells(token: Token) -> bool:
    """Whether a word beside a number tells of what."""
    return not (token.general or token.key.isdigit() or is_weak(token.key))


def is_empty(token: Token) -> bool:
    """Whether a word of what is counted says nothing of it."""
    return token.function or token.key.isdigit() or measures(token.key)


def key_of(text: str, token: Token) -> str:
    """A word as it is compared; of a country's name and its people's, the country's."""
    word = text[token.start : token.end].replace("’", "'").removesuffix("'s")
    if not token.named and is_demonym(word.capitalize()):
        word = word.capitalize()
    known = country_of(word) if form_of(word) in ("name", "demonym") else None
    return known.name if known else token.key
