"""Marks: where each sentence stands, as a source's number and code points."""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.lexicon.phrases import role_after
from onrecord.lexicon.stand import has_double_marks
from onrecord.model.product import Evidence, Name, Phrase, Sentence, SourceEntry, Verbatim

Numbers = Mapping[str, int]
INTRODUCING = frozenset({"signer", "answerer", "author", "outlet"})


def numbered(sources: Sequence[SourceEntry]) -> dict[str, int]:
    """The number of each document in the list of sources, from 1."""
    return {each.document: number for number, each in enumerate(sources, 1)}


def marks(evidence: Iterable[Evidence], numbers: Numbers) -> list[str]:
    """Each place as "number:start-end", once, with the page where there are pages."""
    found = (f"{numbers.get(each.document, '?')}:{placed(each)}" for each in evidence)
    return list(dict.fromkeys(found))


def placed(evidence: Evidence) -> str:
    """Code points, and the page where the document has pages."""
    page = f" (p. {evidence.page})" if evidence.page else ""
    return f"{evidence.start}-{evidence.end}{page}"


def shown_evidence(sentence: Sentence) -> list[Evidence]:
    """The places to print after a sentence: of its words and their copies, else of its fields.

    A name's own place is printed only where there is nothing else to go to.
    """
    words = [part.evidence for part in sentence.parts if isinstance(part, Verbatim)]
    names = [part for part in sentence.parts if isinstance(part, Name)]
    of_documents = [part for part in names if part.record == part.document]
    of_fields = [part for part in names if part.field != "holder.name"]
    for chosen in (of_documents if words else of_fields, names if not words else []):
        places = [part.evidence for part in chosen if part.evidence]
        if words or places:
            return [*words, *places]
    return []


def introduces(sentence: Sentence) -> bool:
    """Whether a sentence says whose section or role follows, rather than what someone said."""
    first = sentence.parts[0]
    if sentence.made and sentence.holders:
        return False
    return isinstance(first, Phrase) and role_after(first.text, "") in INTRODUCING


def in_marks(words: str) -> str:
    """Words between quotation marks, single ones where double ones stand inside."""
    return f"‘{words}’" if has_double_marks(words) else f"“{words}”"
