"""Made checks: lines that say what they are made from, made again from the record and compared."""

from collections.abc import Iterator

import msgspec

from onrecord.model.product import Matrix, ProductSection, Refused, Sentence
from onrecord.model.records import Holder
from onrecord.products.background.narrated import check_narrated
from onrecord.products.checked import checked_parts
from onrecord.products.makers import answer, made_again, stands_under
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.roles import Played
from onrecord.products.statement_checks import RefusalError
from onrecord.products.study import Study
from onrecord.products.units import Unit

STATED = ("said", "told", "own", "voice")
"""Roles of the words that somebody is printed to have said."""


def kept_made(
    study: Study, sections: tuple[ProductSection, ...], refused: list[Refused]
) -> Iterator[ProductSection]:
    """What remains of each section; what does not is added to `refused`."""
    above = set[Sentence]()
    over: Sentence | None = None
    for section in sections:
        heading = section.heading
        over = over if section.level > 1 else None
        if heading and (reason := fault_below(study, heading, above, over=over)):
            refused += [Refused(heading.text, reason)]
            refused += [
                Refused(each.text, f"its heading is refused: {reason}")
                for each in section.sentences
            ]
            continue
        over = heading if section.level == 1 else over
        sentences = tuple(sound(study, section, above, refused))
        if sentences or (heading and not section.sentences):
            yield msgspec.structs.replace(section, sentences=sentences)


def sound(
    study: Study, section: ProductSection, above: set[Sentence], refused: list[Refused]
) -> Iterator[Sentence]:
    """The sentences of a section that hold, belong under its heading and do not stand `above`; the
    others are added to `refused`."""
    for each in section.sentences:
        if reason := fault_below(study, each, above, over=section.heading):
            refused.append(Refused(each.text, reason))
        else:
            yield each


def fault_below(
    study: Study, sentence: Sentence, above: set[Sentence], *, over: Sentence | None = None
) -> str | None:
    """Why a line may not be printed below others, of which it is one then, and under the heading
    that is `over` it."""
    reason = "it stands above already" if sentence in above else fault(study, sentence)
    if reason is None and over is not None and not stands_under(study, over, sentence):
        reason = "it stands under another heading than its own"
    if reason is None:
        above.add(sentence)
    return reason


def fault(study: Study, sentence: Sentence) -> str | None:
    """Why a line may not be printed; None where all of it holds."""
    try:
        check_made(study, sentence)
    except RefusalError as reason:
        return str(reason)
    return None


def check_made(study: Study, sentence: Sentence) -> None:
    """Raises RefusalError unless each part holds by itself, each statement is whole with all on
    whose word it rests, and the record gives the line again."""
    parts = checked_parts(study.counts, sentence, lambda query: answer(study, query))
    check_statements(study, parts)
    check_narrated(study, parts)
    if made_again(study, sentence.made) != sentence:
        raise RefusalError("it is not what the record gives")


def check_statements(study: Study, parts: Played) -> None:
    """Raises RefusalError where words are printed as somebody's that are no whole statement which
    may be printed, or where a holder or relayer of it is not named in the line."""
    printed = {each.record for _, each in parts.names}
    documents = {each.document for _, each in parts.names if each.record == each.document}
    for role, words in parts.words:
        if role not in STATED:
            continue
        place = words.evidence
        units = study.at_place.get((place.document, place.start, place.end), ())
        if not units:
            raise RefusalError("its words are no whole statement that may be printed")
        if not any(names_all(each, printed, documents) for each in units):
            raise RefusalError("not all on whose word it rests are named")


def names_all(unit: Unit, printed: set[str], documents: set[str]) -> bool:
    """Whether a line names the holders of a statement and everyone it came through."""
    if is_own_sentence(unit):
        return unit.shelf.document in documents
    return all(ids(step) <= printed for step in (unit.holders, *unit.chain[1:-1]))


def ids(step: tuple[Holder, ...]) -> set[str]:
    return {each.id for each in step}


def sound_matrix(study: Study, matrix: Matrix | None, refused: list[Refused]) -> Matrix | None:
    """The matrix, where all of its lines hold; None where one does not, which is refused."""
    if matrix is None:
        return None
    lines = (*matrix.questions, *(one for row in matrix.rows for one in (row.heading, *row.cells)))
    against = [Refused(each.text, reason) for each in lines if (reason := fault(study, each))]
    refused += against
    return None if against else matrix
