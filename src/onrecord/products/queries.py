"""Queries: the closed set of counts that a product may print, each recomputed when verified."""

from collections.abc import Callable, Mapping
from functools import cached_property

from onrecord.model.seal import is_broken
from onrecord.products.candidates import candidates
from onrecord.products.index import Index, Shelf
from onrecord.products.keys import Key
from onrecord.products.panelists import Panelist, candidates_for_a_seat, panelists
from onrecord.products.places import published_day, window_days
from onrecord.products.press import Press
from onrecord.products.said import stated_day
from onrecord.products.silent import Silent, silent_sections
from onrecord.products.turns import day_told
from onrecord.products.units import Unit, copy_key, units
from onrecord.products.voices import voices


class Counts:
    """The counts of one pile, each found when first asked for."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._broken: dict[str, bool] = {}

    def is_broken(self, document: str) -> bool:
        """Whether the seal of a document's reading is broken."""
        if document not in self._broken:
            self._broken[document] = is_broken(self.index.shelves[document].reading)
        return self._broken[document]

    def answer(self, query: str) -> str | None:
        """What a query gives, as it is printed; None for a query that is not in the set.

        "documents", "documents read", "words default-voice", "panelists", "panelists once",
        "panelists shared", "panelists left-out", "statements holder=ID", "copies record=ID",
        "published document=ID", "window document=ID", "said record=ID", "ahead record=ID",
        "back record=ID", and those of a roundup.
        """
        if plain := self.plain.get(query):
            return str(plain())
        head, _, target = query.partition("=")
        if head == "statements holder" and (shelf := self.homes.get(target)):
            return str(statements(shelf, target))
        if head == "copies record" and target in self.printable:
            return str(len(self.copies(target)))
        if head == "published document" and target in self.index.shelves:
            return published_day(self.index.shelves[target])
        if head == "window document" and target in self.index.shelves:
            return window_days(self.index.shelves[target])
        if head.endswith(" record") and target in self.index.homes:
            return self.of_record(head, target)
        return self.press.answer(query)

    def of_record(self, head: str, target: str) -> str | None:
        """When a statement was made, or the day that it looks ahead to or back on."""
        shelf = self.index.homes[target]
        match head.removesuffix(" record"):
            case "said":
                return stated_day(shelf, target)
            case "ahead" | "back" as turn:
                return day_told(shelf, target, turn)
        return self.press.answer(f"{head}={target}")

    @cached_property
    def press(self) -> Press:
        """What a roundup looks up in the pile."""
        return Press(self.index, self.candidates)

    @cached_property
    def plain(self) -> Mapping[str, Callable[[], int]]:
        return {
            "documents": lambda: len(self.index.shelves) + len(self.index.pile.not_read),
            "documents read": lambda: sum(not each.unread for each in self.index.pile.readings),
            "words default-voice": lambda: self.default_words,
            "panelists": lambda: len(self.seats),
            "panelists once": lambda: len(self.heard_once),
            "panelists shared": lambda: sum(each.shared for each in self.seats),
            "panelists left-out": self.left_out,
        }

    @cached_property
    def printable(self) -> Mapping[str, Unit]:
        """Every statement that may be printed, by the id of its record."""
        return {each.record.id: each for each in units(self.index)}

    @cached_property
    def seats(self) -> tuple[Panelist, ...]:
        """Who takes a seat, by statements that are on the matter and say enough by themselves."""
        from onrecord.products.seatable import seatable, telling  # noqa: PLC0415 (study)
        from onrecord.products.study import study_of  # noqa: PLC0415

        items: tuple[Unit | Silent, ...] = (*self.candidates, *self.silent.values())
        study = study_of(self.index.pile)
        fit = tuple(seatable(study, items))
        return panelists(self.index, fit, tuple(telling(study, self.printable.values())))

    @cached_property
    def candidates(self) -> tuple[Unit, ...]:
        """The statements that can be read by themselves."""
        return tuple(candidates(tuple(self.printable.values())))

    @cached_property
    def silent(self) -> Mapping[str, Silent]:
        """Sections of which no sentence can be printed by itself, by id."""
        return {each.section.id: each for each in silent_sections(self.index, self.candidates)}

    @cached_property
    def heard_once(self) -> tuple[Panelist, ...]:
        """Those without a section of whom one statement can be printed, once for each statement."""
        found: dict[Key, Panelist] = {}
        for each in self.seats:
            if each.once:
                found.setdefault(copy_key(each.statements[0]), each)
        return tuple(found.values())

    @property
    def homes(self) -> Mapping[str, Shelf]:
        """The shelf of each holder, by its id."""
        return self.index.holder_homes

    @cached_property
    def alike(self) -> Mapping[Key, tuple[Unit, ...]]:
        found: dict[Key, list[Unit]] = {}
        for each in self.printable.values():
            found.setdefault(copy_key(each), []).append(each)
        return {key: tuple(each) for key, each in found.items()}

    def copies(self, record: str) -> tuple[Unit, ...]:
        """The same words of the same names in other documents, the first of each article."""
        unit, works = self.printable[record], self.index.works
        found = {works[unit.shelf.document]: unit}
        for each in self.alike[copy_key(unit)]:
            found.setdefault(works[each.shelf.document], each)
        return tuple(found.values())[1:]

    def versions(self, record: str) -> tuple[Unit, ...]:
        """The same words of the same names in other versions of the same article."""
        unit, works = self.printable[record], self.index.works
        found = {unit.shelf.document: unit}
        for each in self.alike[copy_key(unit)]:
            if works[each.shelf.document] == works[unit.shelf.document]:
                found.setdefault(each.shelf.document, each)
        return tuple(found.values())[1:]

    @cached_property
    def default_words(self) -> int:
        """Words of the pile in its documents' own voices."""
        return sum(voices(shelf.reading).own for shelf in self.index.shelves.values())

    def left_out(self) -> int:
        """Speakers of whom nothing can be printed."""
        return len(candidates_for_a_seat(self.index) - {each.key for each in self.seats})


def statements(shelf: Shelf, holder: str) -> int:
    """How many attributions and own sentences of a document are a holder's."""
    targets = (*shelf.attributions, *shelf.assertions)
    chains = (shelf.chain(each) for each in targets)
    return sum(any(one.id == holder for one in chain[0]) for chain in chains if chain)
