"""Line checks: headings, lines on sections and roles, and counts, against the record."""

from onrecord.lexicon.phrases import role_after
from onrecord.model.product import Name, Phrase, Sentence
from onrecord.model.records import Section
from onrecord.products.index import Index, Shelf
from onrecord.products.lines import heading, role_line, section_line
from onrecord.products.roles import Played
from onrecord.products.statement_checks import Above, RefusalError, ids_of
from onrecord.products.units import Key, merge_key

INTRODUCERS = ("signer", "answerer", "author")
COUNTS = "counts "
"""Begins the role of a phrase that introduces a count, before the query that may follow it."""


def check_heading(index: Index, sentence: Sentence, parts: Played) -> frozenset[Key]:
    """The keys of who is named in a heading. Raises RefusalError unless it is a name or a count."""
    if parts.values and not parts.names and not parts.words:
        check_count_line(sentence, parts)
        return frozenset()
    names = parts.named("holder")
    if parts.words or not names or len(names) != len(parts.names):
        raise RefusalError("a heading holds a name and a role, or a count")
    shelf, record = shelf_and_record(index, names[0])
    if sentence != heading([(shelf, shelf.holders[record])]):
        raise RefusalError("it is not what the record gives")
    return frozenset({merge_key(shelf.holders[record])})


def check_line(index: Index, sentence: Sentence, parts: Played, above: Above) -> None:
    """Raises RefusalError unless a sentence without a statement is a line on a section, a role or a
    count; enters whom a line on a section names.
    """
    if parts.named(*INTRODUCERS):
        for section in introduced(index, sentence, parts):
            named = ids_of(parts.named(*INTRODUCERS, "relayer"))
            above.sections[section.id] = above.sections.get(section.id, frozenset()) | named
    elif parts.values and not parts.names and not parts.words:
        check_count_line(sentence, parts)
    else:
        check_role_line(index, sentence, parts, above)


def introduced(index: Index, sentence: Sentence, parts: Played) -> list[Section]:
    """The sections that a line introduces. Raises RefusalError where there is none."""
    shelf, _ = shelf_and_record(index, parts.named(*INTRODUCERS)[0])
    found = [
        section
        for section in shelf.sections.values()
        if shelf.speaks_for_itself(section) and section_line(shelf, section) == sentence
    ]
    if not found:
        raise RefusalError("it introduces no section of the record in this way")
    return found


def check_role_line(index: Index, sentence: Sentence, parts: Played, above: Above) -> None:
    """Raises RefusalError unless the line gives the role of whom the heading names."""
    described = [each for each in parts.named("holder") if each.field != "holder.name"]
    if not described:
        raise RefusalError("it is none of the sentences that a panel holds")
    shelf, record = shelf_and_record(index, described[0])
    if sentence != role_line(shelf, shelf.holders[record]):
        raise RefusalError("it is not what the record gives")
    if merge_key(shelf.holders[record]) not in above.heading:
        raise RefusalError("it gives the role of someone else")


def check_count_line(sentence: Sentence, parts: Played) -> None:
    """Raises RefusalError unless a line holds counts and what announces them, nothing else."""
    check_counts(parts)
    phrases = (part.text for part in sentence.parts if isinstance(part, Phrase))
    if not all(role_after(each, "").startswith(COUNTS) for each in phrases):
        raise RefusalError("words stand in it that announce no count")


def check_counts(parts: Played) -> None:
    """Raises RefusalError where a count follows a phrase that speaks of another one."""
    for role, value in parts.values:
        if not role.startswith(COUNTS) or not value.query.startswith(role.removeprefix(COUNTS)):
            raise RefusalError("a count stands behind words that announce another")


def shelf_and_record(index: Index, name: Name) -> tuple[Shelf, str]:
    """The shelf and the id of the holder whose field a name gives."""
    shelf = index.shelves[name.document]
    if name.record not in shelf.holders:
        raise RefusalError(f"“{name.text}” is not the name of a holder")
    return shelf, name.record
