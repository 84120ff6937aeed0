"""Joint checks: lines that refer to a joint statement or section which stands above."""

from onrecord.model.product import Sentence
from onrecord.model.records import Holder, Section
from onrecord.products.index import Index, Shelf
from onrecord.products.keys import Key
from onrecord.products.lines import joint_line, section_line
from onrecord.products.roles import Played
from onrecord.products.statement_checks import Above, RefusalError, row
from onrecord.products.units import apart, speakers, voice

ABSENT = "what it refers to is not printed above"


def check_section_above(index: Index, sentence: Sentence, parts: Played, above: Above) -> None:
    """Raises RefusalError unless the line is on a joint section of whom the heading names, which
    stands above, with statements or without, under the entry that the line gives.
    """
    shelf, under = row(index, parts.named("above")[-1])
    entry = index.keys[under.id]
    for target, section in shelf.sections.items():
        silent = target in above.page.silent
        where = above.page.silent if silent else above.page.sections
        if where.get(target) != entry or entry == above.entry:
            continue
        if sentence == section_line(shelf, section, under=under, silent=silent):
            check_speaker(section_keys(index, shelf, section), above.entry)
            return
    raise RefusalError(ABSENT)


def check_joint_line(index: Index, sentence: Sentence, parts: Played, above: Above) -> None:
    """Raises RefusalError unless the line is on a joint statement of whom it names first, which
    stands above under another entry.
    """
    shelf, holder = row(index, parts.names[0][1])
    roles = any(each.field != "holder.name" for each in parts.named("holder"))
    key = index.keys[holder.id]
    for unit, entry in above.page.units.values():
        if unit.shelf is not shelf or entry == key or holder not in speakers(unit):
            continue
        if sentence == joint_line(unit, holder, roles=roles):
            check_speaker({key}, above.entry)
            return
    raise RefusalError(ABSENT)


def section_keys(index: Index, shelf: Shelf, section: Section) -> set[Key]:
    """The keys of those who speak in a section."""
    holders: tuple[Holder, ...] = apart(shelf, voice(shelf, section))
    return {index.keys[each.id] for each in holders}


def check_speaker(keys: set[Key], entry: Key | None) -> None:
    """Raises RefusalError where a line stands in the entry of someone whom it does not concern."""
    if entry is not None and entry not in keys:
        raise RefusalError("it stands in the entry of someone else")
