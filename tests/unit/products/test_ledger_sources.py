"""Ledger of sources: what a document is, whom it draws on, who draws on it, what is its own."""

import msgspec
import pytest

from onrecord.link.copies_links import compare, profile_of
from onrecord.model.claim import PileLinks
from onrecord.model.document import Stated
from onrecord.model.ledger_sources import SourceItem, SourceLedger, SourceTie
from onrecord.model.product import Pile
from onrecord.model.records import Holder, Holding, Layout, Reading, Section, Speakers
from onrecord.products.index import shelf_of
from onrecord.products.ledger_sources import sources
from onrecord.products.ledger_sources_forms import form_of
from tests.unit.link.copied import BODY, CREW, FERRY, KIT, OTHER, RUDDER, TIDE, TOW, VIK, article


def pile(*readings: Reading) -> Pile:
    """A pile with its copies."""
    profiles = [profile_of(each) for each in readings]
    copies = [
        link
        for number, each in enumerate(profiles)
        for link in compare(each, profiles[number + 1 :], KIT)
    ]
    return Pile(readings=readings, links=PileLinks(copies=tuple(copies)))


def ledger(*readings: Reading) -> SourceLedger:
    made = sources(pile(*readings))
    texts = {each.document.id: each.document.text for each in readings}
    for item in made.items:
        for each in evidence(item):
            assert texts[each.document][each.start : each.end] == each.exact
    return made


def evidence(item: SourceItem):  # type: ignore[no-untyped-def]  # whatever holds words
    yield from item.form_words
    yield from (each.evidence for each in item.cites if each.evidence)
    for tie in item.ties:
        yield from (each for each in (tie.words, tie.other_words) if each)
        yield from tie.evidence
        for change in tie.changes:
            yield from (each for each in (change.here, change.there) if each)


def tie(item: SourceItem) -> SourceTie:
    (only,) = item.ties
    return only


def test_who_takes_a_text_draws_on_the_outlet_that_it_credits() -> None:
    giver = article(*BODY, outlet="Reuters")
    taker = article(("byline", "By Reuters"), *BODY, *OTHER, outlet="The Quay Post")
    first, second = ledger(giver, taker).items
    assert (first.draws_on, first.drawn_on_by) == ((), (second.id,))
    assert (second.draws_on, second.drawn_on_by) == ((first.id,), ())
    assert (tie(first).relation, tie(second).relation) == ("drawn_on_by", "draws_on")
    assert [each.exact for each in tie(second).evidence] == ["Reuters"]
    assert tie(second).sentence == "the one credits the outlet of the other with its text"
    assert first.own_share == 1.0
    others = sum(len(each.split()) for each in OTHER)
    assert second.own_share == pytest.approx((others + 2) / second.words, abs=0.02)


def test_the_share_of_a_tie_is_the_documents_own_on_either_side() -> None:
    short, long = article(*BODY), article(*BODY, *OTHER)
    first, second = ledger(short, long).items
    assert tie(first).share == tie(second).other_share == 1.0
    assert tie(second).share == tie(first).other_share < 1.0
    here, there = tie(first).words, tie(first).other_words
    assert here and there and here.exact == there.exact
    assert (here.document, there.document) == (short.document.id, long.document.id)


def test_text_of_unknown_origin_is_open_and_takes_nothing() -> None:
    first, second = ledger(article(*BODY), article(*BODY, *OTHER)).items
    assert (tie(first).relation, first.own_share, first.open_share) == ("same_words", 1.0, 1.0)
    assert 0.5 < second.open_share < 1.0 and second.own_share == 1.0


def test_agency_text_is_none_of_its_printers_own() -> None:
    wire = "HOLM (AP) — " + FERRY
    first, second = ledger(article(wire, *BODY[1:]), article(*BODY, *OTHER)).items
    assert (tie(first).relation, tie(first).third) == ("same_source", "AP")
    assert first.own_share < 0.1 and 0.2 < second.own_share < 0.5


def test_what_a_third_party_said_to_several_takes_nothing_but_block_quotes_do() -> None:
    first, second = ledger(
        article(OTHER[0], f"{VIK} Tor Vik said.", quoted=(VIK[1:-1], "Tor Vik")),
        article(("quote", VIK), OTHER[1]),
    ).items
    assert (tie(first).kind, tie(first).third) == ("quotation", "Tor Vik")
    assert first.own_share == 1.0 and second.own_share < 0.6


def test_versions_list_what_changed_as_each_has_it() -> None:
    facts = {"outlet": "The Quay Post", "title": "Ferry aground"}
    first = article(FERRY, CREW, RUDDER, TOW, **facts)  # type: ignore[arg-type]
    second = article(FERRY, CREW, RUDDER.replace("March", "April"), TOW, TIDE, **facts)  # type: ignore[arg-type]
    old, new = ledger(first, second).items
    assert (old.versions, new.versions) == ((new.id,), (old.id,))
    changes = {
        (each.here.exact if each.here else None, each.there.exact if each.there else None)
        for each in tie(old).changes
    }
    assert changes == {("March", "April"), (None, TIDE[:-1])}
    assert old.own_share == new.own_share == 1.0


def test_outlets_that_are_told_from_stand_with_their_documents() -> None:
    known = article(*BODY, outlet="Reuters")
    teller = article(
        OTHER[0], f"{VIK} Tor Vik told Reuters.", quoted=(VIK[1:-1], "Tor Vik"), via="Reuters"
    )
    item = next(each for each in ledger(known, teller).items if each.id == teller.document.id)
    (cited,) = item.cites
    assert (cited.name, cited.kind, cited.statements) == ("Reuters", "outlet", 1)
    assert cited.documents == (known.document.id,)
    assert cited.evidence and cited.evidence.exact == "Reuters"
    assert item.draws_on == ()  # which of the outlet's documents it means is not told


def test_a_report_by_an_author_of_the_record_is_drawn_on() -> None:
    known = article(("byline", "Tor Vik"), *BODY, outlet="Reuters", authors=("Tor Vik",))
    teller = article(
        OTHER[0], f"{VIK} Tor Vik told Reuters.", quoted=(VIK[1:-1], "Tor Vik"), via="Reuters"
    )
    first, second = ledger(known, teller).items
    assert second.draws_on == (first.id,) and first.drawn_on_by == (second.id,)
    assert (tie(second).reason, tie(second).kind) == ("cites-author", None)


def test_descriptors_say_what_a_document_is_where_and_when() -> None:
    reading = article(
        ("byline", "Ines Duarte"), *BODY, outlet="The Quay Post", authors=("Ines Duarte",)
    )
    dated = msgspec.structs.replace(reading.masthead, published=Stated("2031-07-14", "dateline"))
    (item,) = ledger(msgspec.structs.replace(reading, masthead=dated)).items
    assert item.descriptor == (
        "signed article; by Ines Duarte; The Quay Post; 2031-07-14 (dateline)"
    )
    (item,) = ledger(article(*BODY)).items
    assert item.descriptor == "article; outlet unknown; date unknown"


@pytest.mark.parametrize(
    ("reading", "form", "words"),
    [
        (article("HOLM (AP) — " + FERRY), "wire story (AP)", ["AP"]),
        (article(("byline", "Tor Vik, Associated Press"), FERRY), "wire story (Associated Press)",
         ["Associated Press"]),
        (article("HOLM (CNN) — " + FERRY), "report (CNN)", ["CNN"]),
        (article(("heading", "OPINION"), FERRY), "opinion", ["OPINION"]),
        (article("Analysis: who pays", FERRY, title="Analysis: who pays"), "analysis",
         ["Analysis: who pays"]),
        (article("Analysis of tar", FERRY, title="Analysis of tar"), "article", []),
        (article(("byline", "Reuters writer Tor Vik contributed to this report."), FERRY),
         "article", []),
    ],
)  # fmt: skip
def test_forms(reading: Reading, form: str, words: list[str]) -> None:
    found = form_of(shelf_of(reading))
    assert (found.name, [each.exact for each in found.words]) == (form, words)


@pytest.mark.parametrize(
    ("kind", "voices", "form"),
    [("signed", 2, "signed panel"), ("signed", 1, "article"), ("answer", 1, "interview"),
     ("answer", 2, "transcript")],
)  # fmt: skip
def test_forms_by_voices(kind: str, voices: int, form: str) -> None:
    reading = article(FERRY, CREW)
    places = [(each.start, each.end) for each in reading.layout.blocks]
    sections = tuple(
        Section(id=f"s{number}", start=start, end=end, form=kind)  # type: ignore[arg-type]
        for number, (start, end) in enumerate(places)
    )
    holders = tuple(
        Holder(id=f"h{number}", name=f"Vik {number}", kind="person", naming="named")
        for number in range(voices)
    )
    holdings = tuple(
        Holding(each.id, (one := (holders[number % voices].id,)), (one,))
        for number, each in enumerate(sections)
    )
    made = msgspec.structs.replace(
        reading,
        layout=Layout(reading.layout.blocks, sections),
        speakers=Speakers(holders, holdings),
    )
    assert form_of(shelf_of(made)).name == form


def test_holder_and_about_choose_documents() -> None:
    quoting = article(OTHER[0], f"{VIK} Tor Vik said.", quoted=(VIK[1:-1], "Tor Vik"))
    made = pile(quoting, article(*BODY))
    assert len(sources(made).items) == 2
    assert [each.id for each in sources(made, holder="Tor Vik").items] == [quoting.document.id]
    assert [each.id for each in sources(made, about="bearing").items] == [quoting.document.id]
    assert sources(made, about="lighthouse").items == ()
