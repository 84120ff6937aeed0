"""Line checks: headings, lines on sections and roles, and counts, against the record."""

from onrecord.lexicon.phrases import role_after
from onrecord.model.product import Phrase, Sentence
from onrecord.model.records import Section
from onrecord.products.holders_judged_parts import decided, is_judged
from onrecord.products.index import Index
from onrecord.products.joint_checks import (
    check_joint_line,
    check_section_above,
    check_speaker,
    section_keys,
)
from onrecord.products.keys import Key
from onrecord.products.lines import heading, role_line, section_line
from onrecord.products.queries import Counts
from onrecord.products.roles import Played
from onrecord.products.statement_checks import Above, RefusalError, ids_of, row

INTRODUCERS = ("signer", "answerer", "author")
COUNTS = "counts "
"""Begins the role of a phrase that introduces a count, before the query that may follow it."""


def check_heading(index: Index, sentence: Sentence, parts: Played) -> Key | None:
    """The key of who is named in a heading, None where it is a count.

    Raises RefusalError unless the record gives it.
    """
    if parts.values and not parts.names and not parts.words:
        check_count_line(sentence, parts)
        return None
    names = tuple(each for each in parts.named("holder") if not is_judged(each))
    judged = [each for _, each in parts.names if is_judged(each)]
    if parts.words or not names or len(names) + len(judged) != len(parts.names):
        raise RefusalError("a heading holds a name and a role, or a count")
    (shelf, holder), (home, described) = row(index, names[0]), row(index, names[-1])
    if index.judged.is_nobody(holder.id):
        raise RefusalError("it names what is judged to be no person")
    if sentence != heading((shelf, holder), (home, described), decided(index, holder)):
        raise RefusalError("it is not what the record gives")
    if index.keys[holder.id] != index.keys[described.id]:
        raise RefusalError("it gives the role of someone else")
    return index.keys[holder.id]


def check_line(counts: Counts, sentence: Sentence, parts: Played, above: Above) -> None:
    """Raises RefusalError unless a sentence without a statement is a line on a section, a role, a
    joint statement above or a count; enters whom a line on a section names.
    """
    index = counts.index
    if parts.named("above"):
        check_section_above(index, sentence, parts, above)
    elif parts.named("joint"):
        check_joint_line(index, sentence, parts, above)
    elif parts.named(*INTRODUCERS):
        for section in introduced(counts, sentence, parts, above):
            named = ids_of(parts.named(*INTRODUCERS, "relayer"))
            above.sections[section.id] = above.sections.get(section.id, frozenset()) | named
    elif parts.values and not parts.names and not parts.words:
        check_count_line(sentence, parts)
    else:
        check_role_line(index, sentence, parts, above)


def introduced(counts: Counts, sentence: Sentence, parts: Played, above: Above) -> list[Section]:
    """The sections that a line introduces. Raises RefusalError where there is none.

    A line says that no sentence of a section is printed where none can be, and only there.
    """
    index, silent = counts.index, counts.silent
    shelf, _ = row(index, parts.named(*INTRODUCERS)[0])
    ways = {False, above.place == shelf.document}
    found = [
        section
        for section in shelf.sections.values()
        if shelf.speaks_for_itself(section)
        and any(
            section_line(shelf, section, here=here, silent=section.id in silent) == sentence
            for here in ways
        )
    ]
    if not found:
        raise RefusalError("it introduces no section of the record in this way")
    check_speaker({key for each in found for key in section_keys(index, shelf, each)}, above.entry)
    for each in found:
        if each.id in silent:
            check_listed_once(each, above)
    return found


def check_listed_once(section: Section, above: Above) -> None:
    """Raises RefusalError where a section without printed sentences is listed above already."""
    if section.id in above.page.silent:
        raise RefusalError("it is listed above already")
    above.page.silent[section.id] = above.entry or ()


def check_role_line(index: Index, sentence: Sentence, parts: Played, above: Above) -> None:
    """Raises RefusalError unless the line gives the role of whom the heading names."""
    described = [each for each in parts.named("holder") if each.field != "holder.name"]
    if not described:
        raise RefusalError("it is none of the sentences that a panel holds")
    shelf, holder = row(index, described[0])
    if sentence != role_line(shelf, holder):
        raise RefusalError("it is not what the record gives")
    if index.keys[holder.id] != above.entry:
        raise RefusalError("it gives the role of someone else")


def check_count_line(sentence: Sentence, parts: Played) -> None:
    """Raises RefusalError unless a line holds counts and what announces them, nothing else."""
    check_counts(parts)
    if sentence != Sentence(parts=sentence.parts):
        raise RefusalError("a count is nobody's statement")
    if len({value.query for _, value in parts.values}) != len(parts.values):
        raise RefusalError("it counts the same thing twice")
    phrases = (part.text for part in sentence.parts if isinstance(part, Phrase))
    if not all(role_after(each, "").startswith(COUNTS) for each in phrases):
        raise RefusalError("words stand in it that announce no count")


def check_counts(parts: Played) -> None:
    """Raises RefusalError where a count follows a phrase that speaks of another one."""
    for role, value in parts.values:
        if not role.startswith(COUNTS) or not value.query.startswith(role.removeprefix(COUNTS)):
            raise RefusalError("a count stands behind words that announce another")
