"""Who is who: people and bodies with the role that an article gives them, in its words."""

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from onrecord.model.product import Part, Sentence
from onrecord.model.records import Holder
from onrecord.products.background.entries import book_of
from onrecord.products.background.findings import findings_of
from onrecord.products.described import role_parts
from onrecord.products.index import Shelf
from onrecord.products.lines import name, named
from onrecord.products.places import dated, fixed, publication, stop
from onrecord.products.study import Study

MOST = 14
"""Names in the box."""

FEW = 2
"""Words of an office or a body that says who somebody is; with fewer ("President", "official") both
must be given in more words than these."""

KINDS = ("person", "organisation", "government")


class Person(NamedTuple):
    """Somebody, and the article that describes him best."""

    shelf: Shelf
    holder: Holder


@lru_cache(maxsize=2)
def people(study: Study) -> tuple[Person, ...]:
    """Those whose words are printed and who are described somewhere, the most named first."""
    works, keys = study.index.works, study.index.keys
    named_in: Counter[object] = Counter()
    seen, described = set[tuple[object, str]](), dict[object, list[Person]]()
    for shelf in study.index.shelves.values():
        for each in shelf.holders.values():
            if each.kind not in KINDS or each.naming != "named":
                continue
            key, work = keys[each.id], works[shelf.document]
            if (key, work) not in seen:
                seen.add((key, work))
                named_in[key] += 1
            if is_described(shelf, each) and each.name not in shelf.reading.masthead.authors:
                described.setdefault(key, []).append(Person(shelf, each))
    shown = printed(study)
    chosen = [key for key in described if key in shown]
    order = {key: at for at, key in enumerate(described)}
    ranked = sorted(chosen, key=lambda key: (-named_in[key], order[key]))
    return tuple(fullest(described[key]) for key in ranked[:MOST])


def is_described(shelf: Shelf, holder: Holder) -> bool:
    """Whether an article says, in full and by a name of several words, who somebody is."""
    lengths = [len(each.text.replace(",", " ").split()) for each in role_parts(shelf, holder)]
    tells = max(lengths, default=0) >= FEW or sum(lengths) > FEW
    return len(holder.name.split()) > 1 and tells


def fullest(found: list[Person]) -> Person:
    """The place that says most; of equal ones the first."""
    return max(found, key=lambda each: sum(len(one.text) for one in role_parts(*each)))


def printed(study: Study) -> frozenset[object]:
    """The holders of what is printed above, by key."""
    told = [each.best.told for each in book_of(study).chosen()]
    told += [each.told for each in findings_of(study).all]
    keys = study.index.keys
    return frozenset(keys[one.id] for each in told for step in each.line.chain[:1] for one in step)


def who_line(person: Person) -> Sentence:
    """A name, who that is in an article's words, and in which article."""
    shelf, holder = person
    parts: list[Part] = [name(shelf, holder), fixed("dash_role"), *role_parts(shelf, holder)]
    parts += [*publication("dash_in", shelf), *(dated(shelf) or [fixed("date_unknown")])]
    return Sentence(
        parts=(*parts, *stop(parts)),
        holders=named([holder]),
        made=("background-who", holder.id),
    )


def who(study: Study, id: str) -> Sentence | None:
    """The line on somebody of the box, by the id of the holder."""
    return next((who_line(each) for each in people(study) if each.holder.id == id), None)
