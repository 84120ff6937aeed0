"""Keys: by what holders share an entry, and statements are copies of each other."""

from collections.abc import Iterable, Mapping

from onrecord.lexicon.stand import folded
from onrecord.model.link import Entity
from onrecord.model.records import Holder

Key = tuple[str, ...]


def keys_of(
    holders: Iterable[Holder], entities: Mapping[str, Entity] | None = None
) -> dict[str, Key]:
    """The key of each holder, by id: its entity, given by the ids of members, where it has one.

    Of those without one, full names of people, middle initials aside, and names of governments are
    shared, without case and diacritics; every other holder is one of its own document. Where people
    of one name have different middle initials, each initial is a person of its own.
    """
    known = entities or {}
    listed = tuple(holders)
    initials: dict[str, set[str]] = {}
    for each in listed:
        if is_full_name(each) and each.id not in known:
            initials.setdefault(short_name(each.name), set()).add(middle_initials(each.name))
    apart = {name for name, found in initials.items() if len(found - {""}) > 1}
    return {
        each.id: ("entity", known[each.id].id) if each.id in known else key_of(each, apart)
        for each in listed
    }


def key_of(holder: Holder, apart: set[str]) -> Key:
    if holder.kind == "government":
        return "government", folded(holder.name)
    if not is_full_name(holder):
        return "holder", holder.id
    name = short_name(holder.name)
    return ("person", name, middle_initials(holder.name)) if name in apart else ("person", name)


def is_full_name(holder: Holder) -> bool:
    return holder.kind == "person" and holder.naming == "named" and " " in folded(holder.name)


def short_name(name: str) -> str:
    """A name as it is compared, without single-letter initials between its first and last word."""
    first, *middle = folded(name).split() or [""]
    return " ".join([first, *(each for each in middle[:-1] if not is_initial(each)), *middle[-1:]])


def middle_initials(name: str) -> str:
    """The single letters between the first and the last word of a name, "" where there are none."""
    return " ".join(each.rstrip(".") for each in folded(name).split()[1:-1] if is_initial(each))


def is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and word[0].isalpha()


def fullness(name: str) -> tuple[int, int]:
    """How full a name is: its words, then the letters that are not plain ASCII."""
    return len(name.split()), sum(not each.isascii() for each in name)
