"""Writer: the lines of one entry, written below what stands on the page."""

from collections.abc import Sequence

from onrecord.model.product import Sentence
from onrecord.products.context import context_of, needs_context
from onrecord.products.grounds import grounds_of
from onrecord.products.index import Shelf
from onrecord.products.keys import Key
from onrecord.products.lines import Extras, joint_line, section_line, statement_line
from onrecord.products.page import Page, speaker
from onrecord.products.places import place_after
from onrecord.products.queries import Counts
from onrecord.products.said_groups import several
from onrecord.products.silent import Silent, authors
from onrecord.products.turns import turned
from onrecord.products.units import Unit, copy_key


class Writer:
    """Writes lines in order; `key` is that of the entry, `place` the document named last."""

    def __init__(
        self, counts: Counts, page: Page, key: Key = (), beside: Sequence[Unit] = ()
    ) -> None:
        """`beside` are the statements that stand in the entry together."""
        self.counts, self.page, self.key = counts, page, key
        self.several, self.turned = several(beside), turned(beside)
        self.undated: set[str] = set()
        self.lines: list[Sentence] = []
        self.place: str | None = None
        self.introduced: set[str] = set()

    def add(self, line: Sentence) -> None:
        self.lines.append(line)
        self.place = place_after(line, self.place)

    def write(self, unit: Unit, *, roles: bool = False) -> None:
        """A statement, behind the line on its section where that is not introduced yet."""
        shelf, section = unit.shelf, unit.section
        if section and section.id not in self.introduced:
            self.introduced.add(section.id)
            self.add(section_line(shelf, section, here=self.place == shelf.document))
        here = self.place == shelf.document
        copies, versions = (
            find(unit.record.id) for find in (self.counts.copies, self.counts.versions)
        )
        context = context_of(unit) if needs_context(unit) else None
        extras = Extras(
            grounds_of(unit),
            *(copies, versions, context, roles, here),
            dated=section is None and self.dates(shelf),
            turned=unit.record.id in self.turned,
        )
        self.add(statement_line(unit, extras))
        self.page.enter(unit, self.key)

    def dates(self, shelf: Shelf) -> bool:
        """Whether a line gives the date of its document: beside others of other days, and once
        where the date is inferred."""
        first = shelf.window is not None and shelf.document not in self.undated
        self.undated.add(shelf.document)
        return self.several or first

    def list(self, item: Silent) -> None:
        """A line on a section without printed sentences; one that only refers to it below that."""
        shelf, section, page = item.shelf, item.section, self.page
        entry = page.silent.setdefault(section.id, self.key)
        if entry == self.key:
            here = self.place == shelf.document
            self.add(section_line(shelf, section, here=here, silent=True))
            return
        keys = self.counts.index.keys
        under = next(each for each in authors(item) if keys[each.id] == entry)
        self.add(section_line(shelf, section, under=under, silent=True))

    def refer(self, unit: Unit, *, roles: bool = False) -> bool:
        """A line on a joint section or statement that stands under another entry above.

        Gives whether there is such a line; it is written once.
        """
        line = self.section_above(unit) if unit.section else self.statement_above(unit, roles)
        if line and line not in self.lines:
            self.add(line)
        return line is not None

    def section_above(self, unit: Unit) -> Sentence | None:
        entry = self.page.sections[unit.section.id] if unit.section else self.key
        under = speaker(unit, entry, self.counts.index.keys)
        if entry == self.key or unit.section is None or under is None:
            return None
        return section_line(unit.shelf, unit.section, under=under)

    def statement_above(self, unit: Unit, roles: bool) -> Sentence | None:
        printed, entry = self.page.units[copy_key(unit)]
        holder = speaker(printed, self.key, self.counts.index.keys)
        if entry == self.key or holder is None:
            return None
        return joint_line(printed, holder, roles=roles)
