"""Page: what a product has printed so far, so that joint statements are printed once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.model.records import Holder
from onrecord.products.keys import Key
from onrecord.products.units import Unit, copy_key, speakers


@dataclass(slots=True)
class Page:
    """What stands above the line that is written or checked, and under whose entry.

    `units` are the statements that are not of a section, by what makes them copies; `sections`
    are those with printed statements, by id, `silent` those that are only listed; `records` are the
    ids of all that is printed.
    """

    units: dict[Key, tuple[Unit, Key]] = field(default_factory=dict)
    sections: dict[str, Key] = field(default_factory=dict)
    silent: dict[str, Key] = field(default_factory=dict)
    records: set[str] = field(default_factory=set)

    def enter(self, unit: Unit, entry: Key) -> None:
        """Notes a statement that is printed under an entry."""
        self.records.add(unit.record.id)
        if unit.section is None:
            self.units.setdefault(copy_key(unit), (unit, entry))
        else:
            self.sections.setdefault(unit.section.id, entry)

    def has(self, unit: Unit) -> bool:
        """Whether the statement, a copy of it, or one of its section stands above."""
        if unit.section is None:
            return copy_key(unit) in self.units
        return unit.section.id in self.sections


def speaker(unit: Unit, key: Key, keys: Mapping[str, Key]) -> Holder | None:
    """Who of those who make a statement has an entry of this key."""
    return next((each for each in speakers(unit) if keys[each.id] == key), None)
