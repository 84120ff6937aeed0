"""Sides: who may stand on which side of a dispute."""

from collections.abc import Iterator, Mapping

from onrecord.lexicon.stand import folded
from onrecord.lexicon.standing import standing
from onrecord.link.disputes_contents import Clash, Content
from onrecord.link.disputes_figures import figures
from onrecord.link.disputes_parties import Party
from onrecord.model.claim import SideLabel
from onrecord.model.copies import Printed
from onrecord.model.quantities import Quantity

UNNAMED = "holder:"
"""How the key of a party begins that is known by no name."""

Key = tuple[SideLabel, str]
"""What a side is within its dispute: how it stands, and the words of its number or day."""

Sides = dict[Key, dict[str, tuple[Printed, ...]]]

ABOUT = "~"


def may_stand(
    clash: Clash,
    keys: tuple[Key, Key],
    sides: Mapping[Key, Mapping[str, object]],
    contents: Mapping[str, Content],
) -> bool:
    """Whether neither end's holder stands on another side of the dispute yet."""
    ends = zip((clash.one, clash.other), keys, strict=True)
    return all(is_free(on_side(contents[one], key), key, sides, contents) for one, key in ends)


def is_free(
    party: Party,
    key: Key,
    sides: Mapping[Key, Mapping[str, object]],
    contents: Mapping[str, Content],
) -> bool:
    """Whether a party stands on no other side; a paper may give one number, then another."""
    if key[0] == "says":
        return True
    return not any(
        party & on_side(contents[one], other)
        for other, members in sides.items()
        if other != key
        for one in members
    )


def plain_first(
    sides: Mapping[Key, dict[str, tuple[Printed, ...]]], contents: Mapping[str, Content]
) -> None:
    """Takes from a side what its narrator distances himself from, where others on it tell the
    same plainly."""
    for key, members in sides.items():
        if key[0] == "asserts":
            plain = [each for each in members if not contents[each].is_distanced]
            for each in [one for one in members if plain and one not in plain]:
                del members[each]


def on_side(content: Content, key: Key) -> Party:
    """Whose side it is: the holders', or the narrator's who rejects what they say. Unnamed people
    with the same words in two documents are the same."""
    if key[0] == "rejects":
        return content.narrator
    known = any(not key.startswith(UNNAMED) for key in content.party)
    return content.party if known else content.party | {f"words:{folded(content.words)}"}


def exact_first(sides: Sides, contents: Mapping[str, Content]) -> None:
    """Takes away the side of a rounded number ("around 30") that another side's number agrees
    with, where two others are left."""
    told = {key: quantity for key in sides for quantity in numbers_of(key, sides[key], contents)}
    for key, quantity in sorted(told.items(), key=lambda each: each[0]):
        others = [each for other, each in told.items() if other != key and other in sides]
        agreed = any(standing(quantity, each) != "apart" for each in others)
        if quantity.change == ABOUT and agreed and len(sides) > 2:
            del sides[key]


def numbers_of(
    key: Key, members: Mapping[str, object], contents: Mapping[str, Content]
) -> Iterator[Quantity]:
    """The number that a side gives."""
    for each in members:
        for figure in figures(contents[each]):
            if key[1] and " ".join(figure.quantity.span.exact.split()) == key[1]:
                yield figure.quantity
