"""Blocks of claims: the keys under which propositions meet to be compared.

Each is a function of one proposition, the shipped tables and constants, never of the pile: two
propositions meet where they have the same words, two things in common that news seldom tells
together, or vectors on the same side of many planes.
"""

from collections.abc import Iterator
from hashlib import blake2b
from itertools import combinations

from onrecord.link.claims_blocks_things import anchors, things
from onrecord.model.proposition import Proposition

RARE = 6.5
"""How rare two things are together, as a sum of logarithms: one in e^6.5 sentences of news has both
by chance."""
MOST = 56
"""Pairs of things that make keys, the commonest first: rarer ones come with these."""
ALONE = 6.5
"""How rare one thing is, at least, that makes a key by itself."""
DIGITS = 6


def blocks_of(proposition: Proposition) -> tuple[str, ...]:
    """Every key of a proposition, each once."""
    told = things(proposition)
    keys = (
        f"words {plain_words(proposition)}",
        *(f"one {each}" for each in alone(told)),
        *(f"two {one} {other}" for one, other in together(told)),
        *(f"side {name} {each}" for each in sides_of(proposition) for name in anchors(told)),
    )
    return tuple(dict.fromkeys(map(digest, keys)))


def plain_words(proposition: Proposition) -> str:
    """The words without case and marks."""
    told = " ".join(span.exact for span in proposition.spans).casefold()
    return "".join(each for each in told if each.isalnum())


def alone(told: dict[str, float]) -> Iterator[str]:
    """The rarest thing, if it is rare enough by itself."""
    rarest = max(told, key=lambda each: (told[each], each), default=None)
    if rarest is not None and told[rarest] >= ALONE:
        yield rarest


def together(told: dict[str, float]) -> Iterator[tuple[str, str]]:
    """Pairs of things that are rare enough together."""
    pairs = ((told[a] + told[b], a, b) for a, b in combinations(sorted(told), 2))
    rare = sorted(each for each in pairs if each[0] >= RARE)
    yield from ((one, other) for _, one, other in rare[:MOST])


def sides_of(proposition: Proposition) -> Iterator[str]:
    """On which sides of some planes the vector lies, band by band; nothing without a vector."""
    if proposition.vector:
        from onrecord.models.encoder_planes import sides

        yield from sides(proposition.vector)


def digest(key: str) -> str:
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=DIGITS).hexdigest()
