"""Things: what a proposition is about, each with how rare it is in news."""

import re
from functools import cache
from math import log

from onrecord.lexicon.actors import country_of
from onrecord.lexicon.names import is_given
from onrecord.lexicon.tables import table
from onrecord.model.proposition import Amount, Named, Proposition

SENTENCES = 100_000
"""Of how many sentences of news resources/proposition_common.tsv tells."""
UNKNOWN = 7.6
"""The rarity of a word that the table does not have: a little rarer than its last."""
GOVERNMENT, NAME, DAY, NUMBER = 3.0, 5.5, 4.5, 4.0
"""Those of a state, of another name that is no common word, of a day or month, of a number."""
DATED = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
PREFERRED = 2.5
ANCHORS = 2
MOST = 14
"""Things that are looked at, the rarest first."""


def things(proposition: Proposition) -> dict[str, float]:
    """The rarest things with the logarithm of how many sentences of news there are to one."""
    words = (each for each in proposition.terms if not is_named_otherwise(each))
    found = {f"term {each}": common().get(each, UNKNOWN) for each in words}
    for name in proposition.names:
        found.pop(f"term {name.key}", None)
        found[f"name {name.key}"] = name_rarity(name)
    found |= {f"time {each[:10]}": DAY for each in proposition.times if DATED.match(each)}
    found |= {f"number {plain(each)}": NUMBER for each in proposition.amounts}
    order = sorted(found, key=lambda each: (-found[each] - preferred(each), each))
    return {each: found[each] for each in order[:MOST]}


def preferred(thing: str) -> float:
    """How much before its rarity a thing is looked at: who is named stays in a paraphrase."""
    return PREFERRED if thing.startswith("name ") else 0.0


def plain(amount: Amount) -> str:
    return f"{amount.value:g}"


@cache
def is_named_otherwise(lemma: str) -> bool:
    """Whether a word names a country, which is known by its code, or is a given name."""
    forms = (lemma.title(), lemma.upper(), f"{lemma.upper()}.")
    return is_given(lemma) or any(country_of(each) is not None for each in forms)


def name_rarity(name: Named) -> float:
    return common().get(name.key, GOVERNMENT if name.key.isupper() else NAME)


@cache
def common() -> dict[str, float]:
    """The rarity of the words of resources/proposition_common.tsv."""
    return {lemma: log(SENTENCES / int(count)) for lemma, count in table("proposition_common")}


def anchors(told: dict[str, float]) -> list[str]:
    """The rarest names, else the rarest thing."""
    order = sorted(told, key=lambda each: (-told[each], each))
    return [each for each in order if each.startswith("name ")][:ANCHORS] or order[:1]
