"""Silent: sections of which no sentence can be printed by itself, listed with whose they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.records import Holder, Section
from onrecord.products.index import Chain, Index, Shelf
from onrecord.products.units import Unit, apart
from onrecord.products.withheld import chain_reasons

ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Silent:
    """A section that is only listed, because none of its sentences can be read by itself."""

    shelf: Shelf
    section: Section

    @property
    def start(self) -> int:
        return self.section.start

    @property
    def chain(self) -> Chain:
        return self.shelf.chain(self.section.id)


def silent_sections(index: Index, candidates: Iterable[Unit]) -> Iterator[Silent]:
    """Sections in their own voice without a sentence among the candidates, in order.

    Left out are those on a chain that cannot be printed, and those whose words show that they are
    not by whom they are laid on.
    """
    spoken = {(each.shelf.document, each.section.id) for each in candidates if each.section}
    for shelf in index.shelves.values():
        for section in shelf.sections.values():
            if (shelf.document, section.id) not in spoken and may_be_listed(shelf, section):
                yield Silent(shelf, section)


def may_be_listed(shelf: Shelf, section: Section) -> bool:
    known = shelf.speaks_for_itself(section) and section.id not in shelf.not_by_author
    return known and next(chain_reasons(shelf, section.id), None) is None


def authors(item: Unit | Silent) -> tuple[Holder, ...]:
    """Who speaks in a section or makes a statement, groups taken apart."""
    return apart(item.shelf, item.chain[0])


def listed_of(items: Sequence[Unit | Silent]) -> tuple[Silent, ...]:
    """Which silent sections an entry lists: signed ones and block quotes, each of them.

    An answer is listed only of a speaker who has no other section: the first.
    """
    silent = [each for each in items if isinstance(each, Silent)]
    at_length = tuple(each for each in silent if each.section.form != ANSWER)
    heard = any(isinstance(each, Unit) and each.section for each in items)
    return at_length or (() if heard else tuple(silent[:1]))
