"""Words on holders: who somebody is, where it stands, and why documents were taken to mean one."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.export.marks import in_marks, placed
from onrecord.export.page_words import mailed
from onrecord.export.said_words import INFERRED, publication
from onrecord.export.search_words import plural
from onrecord.lexicon.stand import folded, words_of
from onrecord.model.ledger_holders import (
    Decision,
    HolderDocument,
    HolderItem,
    HolderName,
    Joined,
    NearHolder,
    Standing,
    Unnamed,
)
from onrecord.model.product import Evidence, Said
from onrecord.model.records import RoleStatus

DAY = len("2031-04-24")
STATUS: dict[RoleStatus, str] = {"current": "current", "former": "former", "coming": "to come"}


def who(item: HolderItem | NearHolder) -> str:
    """The canonical name, the kind, and what the latest documents call him."""
    affiliation = item.affiliation if isinstance(item, HolderItem) else None
    described = titled(item.role, affiliation)
    return f"{item.name} — {item.kind}{', ' if described else ''}{described}"


def counted(item: HolderItem) -> str:
    return (
        f"{items(item.statements, 'statement')}, {items(item.mentions, 'mention')} in "
        f"{items(item.documents, 'document')}; id {item.id}"
    )


def items(count: int, noun: str) -> str:
    return f"{count:,} {noun}{plural(count)}"


def other_names(item: HolderItem, most: int) -> str:
    """The commonest forms that documents print beside the canonical name; "" for none."""
    names = [each for each in item.names if each != item.name]
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def history(standings: Iterable[Standing], most: int | None = None) -> list[str]:
    """Each office and affiliation once, with the day and place that give it first, then how many
    documents give it too and until when; of very many, the `most` that most documents give."""
    groups: dict[tuple[str, str], list[Standing]] = {}
    for each in standings:
        groups.setdefault((compared(office_words(each)), each.status), []).append(each)
    kept = sorted(groups, key=lambda key: -len(documents_of(groups[key])))[:most]
    lines = [told(group) for key, group in groups.items() if key in kept]
    more = len(groups) - len(kept)
    return [*lines, f"{items(more, 'other description')} on the holder's page"] if more else lines


def told(group: Sequence[Standing]) -> str:
    return f"{office_words(group[0])}: {stood(group[0])}{again(group)}"


def compared(words: str) -> str:
    """Words as they are compared: no case, no diacritics, no marks between them."""
    return folded(" ".join(words_of(words)))


def documents_of(group: Iterable[Standing]) -> set[str]:
    return {place.document for each in group for place in each.evidence}


def office_words(standing: Standing) -> str:
    return titled(standing.office, standing.affiliation)


def titled(office: str | None, affiliation: str | None) -> str:
    """Office and affiliation; the office alone where it says both ("Estonian minister")."""
    if office and affiliation and affiliation in office:
        return office
    return ", ".join(each for each in (office, affiliation) if each)


def stood(standing: Standing) -> str:
    """Current or former at which day, in which outlet and place, and what gives it."""
    basis = f" ({standing.basis})" if standing.basis else ""
    where = f"{standing.outlet}, " if standing.outlet else ""
    return f"{STATUS[standing.status]}, {day(standing.said)}{basis}; {where}{at(standing.evidence)}"


def again(group: Sequence[Standing]) -> str:
    documents = documents_of(group)
    if len(documents) < 2:
        return ""
    days = (each.said.date for each in group if each.said.basis != INFERRED)
    last = max(filter(None, days), default=None)
    until = f" until {last[:DAY]}" if last else ""
    return f"; in {len(documents)} documents{until}"


def day(said: Said) -> str:
    return publication(said) or "day unknown"


def at(evidence: Sequence[Evidence]) -> str:
    """The source, with the places in it."""
    return f"{evidence[0].source}:{', '.join(placed(each) for each in evidence)}"


def described(unnamed: Unnamed) -> Iterator[str]:
    """How many an unnamed source is, and its terms in the document's words."""
    if unnamed.count is not None:
        yield f"number given: {unnamed.count}"
    elif unnamed.plural:
        yield "several, number not given"
    for each in unnamed.terms:
        words = in_marks(each.evidence.exact)
        yield f"{each.what.replace('_', ' ')}: {words}; {at([each.evidence])}"


def why(link: Joined) -> str:
    """Which two holders are one or are not, for what reason, and how sure that is."""
    relation = "one" if link.relation == "same" else "not one"
    on = f"; on {', '.join(map(in_marks, link.words))}" if link.words else ""
    by = f", by judgement {link.judgement}" if link.judgement else f", {link.score:.2f}"
    ends = f"{link.one_name} ({link.one_source}) and {link.other_name} ({link.other_source})"
    return f"{ends}: {relation}{by}: {link.why}{on}"


def reasons(links: Iterable[Joined]) -> list[str]:
    """The different reasons for which holders were taken for one."""
    return list(dict.fromkeys(each.why for each in links if each.relation == "same"))


def decided(decision: Decision) -> str:
    """What was decided by whom and when, on which words, and why."""
    value = f" {in_marks(decision.value)}" if decision.value else ""
    note = f", because: {decision.note}" if decision.note else ""
    about = ", ".join(f"{in_marks(each.exact)} ({at([each])})" for each in decision.about)
    by = f"by {decision.author}, {decision.time}"
    return f"{decision.verdict}{value}: {about}; {by}{note} [{decision.id}]"


def form(name: HolderName) -> str:
    count = f"{items(name.mentions, 'mention')} in {items(name.documents, 'document')}"
    return f"{in_marks(name.text)}: {count}; first {at([name.first])}"


def document_line(document: HolderDocument) -> str:
    """The document's day, outlet and title, and how often it means the holder, under which name."""
    title = f"{in_marks(document.title)}, " if document.title else ""
    first = f"; first {placed(document.first)}" if document.first else ""
    counts = (
        f"{items(document.statements, 'statement')}, {items(document.mentions, 'mention')}, "
        f"{items(document.references, 'reference')}"
    )
    where = f"{document.outlet or 'outlet unknown'}, {title}{mailed(document.source)}"
    return f"{day(document.said)}, {where}: {counts}, as {in_marks(document.name)}{first}"


def near_by(near: NearHolder) -> str:
    counts = f"{items(near.statements, 'statement')}, {items(near.documents, 'document')}"
    return f"{who(near)}; {counts}; id {near.id}"


def dated(said: Said, source: str, outlet: str | None) -> str:
    """Over the statements of one document: its day, outlet and source."""
    return f"{day(said)}, {outlet or 'outlet unknown'}: {mailed(source)}"
