"""Missing: which documents and sources the coverage rests on and the record lacks."""

from collections.abc import Sequence

from onrecord.link.missing import missing
from onrecord.model.claim import Claim, MissingSource
from onrecord.model.records import Holder
from onrecord.model.timing import When
from tests.unit.link.retold import SUNK, Story, claim, copy, one_each, told


def lacking(
    stories: Sequence[Story],
    entities: Sequence[Sequence[Holder]] = (),
    claims: Sequence[Claim] = (),
    **more: object,
) -> tuple[MissingSource, ...]:
    readings = [each.reading() for each in stories]
    known = one_each(*entities)
    return missing(readings, told(*stories), known, claims=claims, **more)  # type: ignore[arg-type]


def citing(
    source: str, outlet: str, cited: str, *, more: str = "", day: str = "2025-04-24"
) -> Story:
    story = Story(source, f"{cited} reported that {SUNK}. {more or outlet}", outlet)
    story.published = day
    story.retold(story.holder(cited, "outlet"), cue="reported")
    return story


def test_a_cited_outlet_that_the_record_lacks_is_missing() -> None:
    story = citing("a.txt", "The Quay Post", "Fjordnet")
    found = lacking([story])
    assert [(each.name, each.kind, each.outlet) for each in found] == [
        ("Fjordnet", "report", "Fjordnet")
    ]
    assert [each.exact for each in found[0].mentions] == ["Fjordnet"]
    assert found[0].propositions == (story.told[0].id,)


def test_what_the_record_has_is_not_missing() -> None:
    report = Story("b.txt", f"On Monday {SUNK}.", "Fjordnet")
    report.tells(SUNK)
    assert lacking([citing("a.txt", "The Quay Post", "Fjordnet"), report]) == ()


def test_a_document_of_the_outlet_of_another_month_is_not_the_one() -> None:
    report = Story("b.txt", f"On Monday {SUNK}.", "Fjordnet")
    report.published = "2025-02-01"
    assert len(lacking([citing("a.txt", "The Quay Post", "Fjordnet"), report])) == 1


def test_reports_of_one_outlet_are_one_where_a_claim_holds_them_together() -> None:
    stories = [
        citing("a.txt", "The Quay Post", "Fjordnet"),
        citing("b.txt", "Aker Daily", "Fjordnet"),
    ]
    members = [each.told[0].id for each in stories]
    apart = lacking(stories)
    assert [each.documents for each in apart] == [1, 1]
    assert len({each.id for each in apart}) == 2
    assert [each.documents for each in lacking(stories, claims=[claim(*members)])] == [2]


def test_those_on_which_most_documents_hang_come_first_and_copies_are_one() -> None:
    fjord = [citing(f"{n}.txt", f"Paper {n}", "Fjordnet") for n in range(2)]
    nord = [citing(f"n{n}.txt", f"Site {n}", "Nordkap Times", more=f"Of {n}.") for n in range(3)]
    claims = [claim(*(each.told[0].id for each in group)) for group in (fjord, nord)]
    found = lacking([*fjord, *nord], claims=claims)
    assert [(each.name, each.documents) for each in found] == [
        ("Nordkap Times", 3),
        ("Fjordnet", 2),
    ]
    copies = [copy(nord[0], each) for each in nord[1:]]
    found = lacking([*fjord, *nord], claims=claims, copies=copies)
    assert [(each.name, each.documents) for each in found] == [
        ("Fjordnet", 2),
        ("Nordkap Times", 1),
    ]


def interviewed(source: str, outlet: str) -> tuple[Story, Holder]:
    story = Story(source, f"Tor Vik told Fjordnet that {SUNK}. {outlet}", outlet)
    vik, fjord = story.holder("Tor Vik"), story.holder("Fjordnet", "outlet")
    story.retold(vik, cue="told", relays=[fjord])
    return story, vik


def test_what_somebody_told_an_outlet_is_one_interview() -> None:
    first, second = interviewed("a.txt", "The Quay Post"), interviewed("b.txt", "Aker Daily")
    found = lacking([first[0], second[0]], [[first[1], second[1]]])
    assert [(each.kind, each.by, each.documents) for each in found] == [
        ("interview", ("Tor Vik",), 2)
    ]


def stated(source: str, outlet: str, paper: str, day: str = "2025-04-24") -> tuple[Story, Holder]:
    story = Story(source, f"Tor Vik said in a {paper} that {SUNK}. {outlet}", outlet)
    story.published = day
    vik = story.holder("Tor Vik")
    story.retold(vik, relays=[story.holder(paper, "document", naming="document")])
    return story, vik


def test_a_statement_named_in_two_documents_is_one() -> None:
    first = stated("a.txt", "The Quay Post", "statement")
    second = stated("b.txt", "Aker Daily", "written declaration")
    found = lacking([first[0], second[0]], [[first[1], second[1]]])
    assert [(each.kind, each.by, each.documents) for each in found] == [
        ("statement", ("Tor Vik",), 2)
    ]


def test_papers_of_another_kind_issuer_or_month_are_others() -> None:
    first = stated("a.txt", "The Quay Post", "statement")
    letter = stated("b.txt", "Aker Daily", "letter")
    later = stated("c.txt", "Nordkap Times", "statement", "2025-08-24")
    same = [[first[1], letter[1], later[1]]]
    assert len(lacking([first[0], letter[0], later[0]], same)) == 3
    other = stated("d.txt", "Harbour Herald", "statement")
    assert len(lacking([first[0], other[0]])) == 2


def test_the_paper_itself_in_the_record_is_not_missing() -> None:
    cited, _ = stated("a.txt", "The Quay Post", "statement")
    paper = Story("b.txt", f"Statement by Tor Vik\nI declare that {SUNK}.", None)
    assert lacking([cited, paper]) == ()


def test_a_document_that_is_only_pointed_at_is_none() -> None:
    story = Story("a.txt", f"Those reports say that {SUNK}.", "The Quay Post")
    story.retold(story.holder("Those reports", "document", naming="document"), cue="say")
    assert lacking([story]) == ()


def test_title_and_day_stand_as_the_text_gives_them() -> None:
    words = f"On 3 April Fjordnet, in a report titled “Who sank the ferry”, said that {SUNK}."
    story = Story("a.txt", words, "The Quay Post")
    said = story.says(story.holder("Fjordnet", "outlet"), SUNK)
    story.tells(SUNK, said)
    story.whens.append(
        When(target=said.id, said="2025-04-03", basis="stated", span=story.span("3 April"))
    )
    found = lacking([story])[0]
    assert (found.title, found.date) == ("Who sank the ferry", "2025-04-03")


def test_a_paper_under_its_own_name_in_the_record_is_not_missing() -> None:
    words = f"The joint statement says that {SUNK}."
    cited = Story("a.txt", words, "The Quay Post")
    cited.retold(cited.holder("joint statement", "document", naming="document"), cue="says")
    assert len(lacking([cited])) == 1
    paper = Story("b.txt", f"Joint Statement of Norway and Denmark\nWe state that {SUNK}.", None)
    assert lacking([cited, paper]) == ()
    article = Story("c.txt", f"Joint statement divides Aker\nOn Monday {SUNK}.", "Fjordnet")
    assert len(lacking([cited, article])) == 1


def test_a_statement_of_a_body_is_not_missing_however_its_title_names_the_body() -> None:
    body = "Velandia’s harbour ministry"
    cited = Story("a.txt", f"{body} said in a statement that {SUNK}.", "The Quay Post")
    paper = cited.holder("statement", "document", naming="document")
    cited.retold(cited.holder(body, "organisation"), relays=[paper])
    assert len(lacking([cited])) == 1
    held = Story("b.txt", f"Statement of the Ministry of Harbours of Velandia\nNow {SUNK}.", None)
    assert lacking([cited, held]) == ()


def test_a_paper_whose_issuer_nobody_names_is_one_where_a_claim_holds_it_together() -> None:
    stories = []
    for source, outlet in (("a.txt", "The Quay Post"), ("b.txt", "Aker Daily")):
        story = Story(source, f"A joint statement says that {SUNK}. {outlet}", outlet)
        story.retold(story.holder("joint statement", "document", naming="document"), cue="says")
        stories.append(story)
    same = claim(*(each.told[0].id for each in stories))
    assert [each.documents for each in lacking(stories, claims=[same])] == [2]
    assert [each.documents for each in lacking(stories)] == [1, 1]
