"""Voices: whom tellings rest on, with a key that is the same for the same voice in a pile."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from onrecord.lexicon.root_words import PaperKind, paper_kind, people_class, people_noun
from onrecord.lexicon.stand import names_nobody
from onrecord.lexicon.tables import words
from onrecord.link.roots_places import Standing, standing
from onrecord.link.roots_sheets import Sheet, outlet_key
from onrecord.model.link import Entity
from onrecord.model.records import Holder

Naming = Literal["named", "role", "unnamed", "document", "outlet"]
Entities = Mapping[str, Entity]
NOBODY = "unnamed source"
"""What the reader of holders calls one whom no words name."""


class Voice(NamedTuple):
    """One on whose word tellings rest.

    `naming` says how it is known; "outlet": an outlet's own word. `holders` are those of the
    document whom it means, `people` how many the words give. `standing` says for whom it
    stands, `sort` what unnamed people are; `paper` is the kind of a document, `issuers` the keys
    and governments whose document it is, `by` the ids of the holders who issue it.
    """

    key: str
    name: str
    naming: Naming
    holders: tuple[str, ...] = ()
    people: int = 1
    standing: Standing = Standing()
    sort: str = ""
    paper: PaperKind | None = None
    issuers: frozenset[str] = frozenset()
    by: tuple[str, ...] = ()


def is_nobody(holder: Holder) -> bool:
    """Whether the words for a holder name and describe nobody."""
    if holder.naming == "named":
        return False
    return holder.name == NOBODY or names_nobody(holder.name)


def is_reporter(holder: Holder) -> bool:
    """Whether a person asks and writes for an outlet, as the document tells."""
    parts = [part for each in holder.roles for part in (each.office, each.affiliation) if part]
    found = {word.casefold().strip(",.") for part in parts for word in part.exact.split()}
    return holder.kind == "person" and not found.isdisjoint(words("interviewers"))


def entity_key(holder: Holder, entities: Entities) -> str:
    """The entity of a named holder; an outlet's and a body's by its name where that is known."""
    if holder.kind == "outlet":
        return f"outlet:{outlet_key(holder.name)}"
    known = entities.get(holder.id)
    return f"entity:{known.id if known else holder.id}"


def named(holder: Holder, entities: Entities) -> Voice:
    naming: Naming = "outlet" if holder.kind == "outlet" else "named"
    key = entity_key(holder, entities)
    return Voice(key, holder.name, naming, (holder.id,), standing=standing(holder))


def unnamed(holder: Holder, heard: str) -> Voice:
    """Somebody described; `heard` is the key of the one who tells of him."""
    stands = standing(holder)
    places = "+".join(sorted(stands.countries))
    key = f"unnamed:{heard}:{people_noun(holder.name)}:{places}"
    naming: Naming = "role" if holder.naming == "role" else "unnamed"
    count = max(holder.count or 1, 1)
    sort = people_class(holder.name)
    return Voice(key, holder.name, naming, (holder.id,), count, stands, sort)


def paper(holder: Holder, issuers: Iterable[Holder], entities: Entities) -> Voice:
    """A document, of those who issue it where that is known."""
    found = list(issuers)
    kind = paper_kind(holder.name)
    by = {key for each in found for key in (entity_key(each, entities), *governing(each))}
    whose = "+".join(sorted({entity_key(each, entities) for each in found}))
    called = kind.name if kind else holder.name.casefold()
    key = f"paper:{whose}:{called}" if whose else f"paper:{holder.id}:{called}"
    ids = tuple(each.id for each in found)
    return Voice(
        key, holder.name, "document", (holder.id,), paper=kind, issuers=frozenset(by), by=ids
    )


def governing(holder: Holder) -> frozenset[str]:
    """The governments and bodies that somebody is or speaks for."""
    stands = standing(holder)
    return stands.is_one | stands.speaks


def own(sheet: Sheet) -> Voice:
    """The document's own voice; of a paper that is in the record, the paper's."""
    if sheet.paper is not None:
        return Voice(f"document:{sheet.id}", sheet.title, "document", paper=sheet.paper)
    key = f"outlet:{sheet.outlet}" if sheet.outlet else f"document:{sheet.id}"
    return Voice(key, sheet.name, "outlet")
