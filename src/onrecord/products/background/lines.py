"""Timeline lines: an entry of the timeline as a printed line, made again from its keys."""

import msgspec

from onrecord.model.product import Part, Sentence, Value
from onrecord.products.background.dated import Dated
from onrecord.products.background.entries import KINDS, Item, book_of
from onrecord.products.background.findings import findings_of
from onrecord.products.background.found import Finding
from onrecord.products.background.narrated import Narrated
from onrecord.products.background.who import people
from onrecord.products.lines import bracketed, listed, name, named, names, quoted, via, words
from onrecord.products.places import dated, fixed, publication, stop
from onrecord.products.said import published
from onrecord.products.standalone import standalone
from onrecord.products.study import Study


def narrated_line(
    each: Narrated, made: tuple[str, ...], before: list[Part], after: list[Part]
) -> Sentence:
    """A sentence that a document or the voice of a section tells, with the document and its day."""
    parts = [*before, *(voiced_parts(each) if each.is_voiced else told_parts(each))]
    parts += [*stop(parts), *after]
    return Sentence(
        parts=tuple(parts),
        holders=named(each.chain[0]),
        chain=names(each.chain),
        said=published(each.shelf),
        made=made,
    )


def told_parts(each: Narrated) -> list[Part]:
    """In which document of which day, and the words."""
    parts = publication("background_told_in", each.shelf)
    parts += quoted(each.shelf, "background_tells", (each.span,))
    return [*parts, *(dated(each.shelf, dash=True) or [fixed("dash_date_unknown")])]


def voiced_parts(each: Narrated) -> list[Part]:
    """Whose section, through whom, the words, and in which document of which day."""
    shelf, chain = each.shelf, each.chain
    parts: list[Part] = listed([name(shelf, one) for one in chain[0]])
    parts += bracketed(shelf, chain[0][0]) if len(chain[0]) == 1 else []
    parts += via(shelf, chain[1:-1])
    parts += quoted(shelf, "background_tells", (each.span,))
    parts += publication("dash_in", shelf)
    return [*parts, *(dated(shelf) or [fixed("date_unknown")])]


def entry(study: Study, record: str, time: str) -> Sentence | None:
    """The line of an entry of the timeline, by the ids of its statement and of its time."""
    item = book_of(study).by_key.get(f"{record} {time}")
    return entry_line(study, item) if item else None


def entry_line(study: Study, item: Item) -> Sentence:
    best, line = item.best, item.best.told.line
    made = ("background-entry", best.told.id, best.time.id)
    before, after = date_parts(best), [*also_parts(study, item), *against_parts(study, item)]
    if isinstance(line, Narrated):
        found = narrated_line(line, made, before, after)
    else:
        found = standalone(line, made, before=before, after=after)
    return msgspec.structs.replace(found, when=best.value)


def date_parts(best: Dated) -> list[Part]:
    """The day, month or year, whether it was inferred, and the words that give it."""
    query = f"background date={best.key}"
    parts: list[Part] = [Value(best.value, query)]
    parts += [fixed("background_inferred")] if best.inferred else []
    return [
        *parts,
        fixed("background_dates" if best.is_beside else "stated"),
        words(best.told.shelf, best.words),
        fixed("background_end"),
    ]


def also_parts(study: Study, item: Item) -> list[Part]:
    """In how many other articles the same is dated so."""
    count = also(study, item)
    if not count:
        return []
    query = f"background also={item.best.key}"
    return [fixed("background_also"), Value(str(count), query), fixed("stop")]


def against_parts(study: Study, item: Item) -> list[Part]:
    """The other days to which documents here date what they tell in like words."""
    days = against(study, item)
    if not days:
        return []
    query = f"background against={item.best.key}"
    return [fixed("background_against"), Value(days, query), fixed("stop")]


def against(study: Study, item: Item) -> str:
    return ", ".join(book_of(study).against(item))


def also(study: Study, item: Item) -> int:
    works = study.index.works
    return len({works[each] for each in item.documents}) - 1


def answer_entry(study: Study, head: str, target: str) -> str | None:
    """What the queries of the timeline give: "date", "also" and "against" of an entry."""
    item = book_of(study).by_key.get(target)
    if item is None:
        return None
    if head == "against":
        return against(study, item)
    return item.best.value if head == "date" else str(also(study, item))


def finding_line(finding: Finding) -> Sentence:
    """A statement below the timeline, with the figure or the side for which it stands there."""
    told, made = finding.told, ("background-line", finding.part, finding.id)
    before: list[Part] = []
    if finding.label:
        before = [fixed(f"background_{finding.label}")]
    elif finding.words:
        before = [fixed("background_figure"), words(told.shelf, finding.words)]
        before += [fixed("background_figure_end")]
    if isinstance(told.line, Narrated):
        return narrated_line(told.line, made, before, [])
    return standalone(told.line, made, before=before)


def line(study: Study, part: str, id: str) -> Sentence | None:
    """The line of a finding, by its part and id."""
    found = {(str(each.part), each.id): each for each in findings_of(study).all}.get((part, id))
    return finding_line(found) if found else None


def heading(study: Study, part: str) -> Sentence | None:
    """The heading of a part, with how many lines stand under it."""
    query = query_of(part)
    count = answer_counts(study, *query.removeprefix("background ").split("=", 1))
    if count in (None, "0"):
        return None
    value = Value(count or "", query)
    return Sentence(parts=(fixed(f"background_{part}"), value), made=("background-heading", part))


def query_of(part: str) -> str:
    if part in KINDS:
        return f"background entries={part}"
    return f"background names={part}" if part == "who" else f"background lines={part}"


def group_heading(study: Study, part: str, group: str) -> Sentence | None:
    """The heading over the statements on one number, or on one dispute."""
    key, head = ("counted", "counted") if part == "numbers" else ("dispute", "voices")
    text = answer_counts(study, head, group)
    if text is None:
        return None
    value = Value(text, f"background {head}={group}")
    return Sentence(
        parts=(fixed(f"background_{key}"), value), made=("background-group", part, group)
    )


def answer_counts(study: Study, head: str, target: str) -> str | None:
    """What the queries of headings give: how many lines, names or voices, or what is counted."""
    if head == "entries" and target in KINDS:
        return str(sum(each.best.kind == target for each in book_of(study).chosen()))
    if head == "names" and target == "who":
        return str(len(people(study)))
    found = findings_of(study)
    if head == "lines":
        return str(sum(each.part == target for each in found.all))
    if head == "counted":
        return found.counted.get(target)
    dispute = next((each for each in study.pile.links.disputes if each.id == target), None)
    if head == "voices" and dispute:
        return str(sum(each.voices for each in dispute.sides))
    return None
