"""The benchmark of holders over invented articles: the claims of each system, and a record."""

from benchmarks.quality.holders.claims import UNNAMED, Claim, labelled_claims, nearest, read
from benchmarks.quality.holders.labels import Entity, Label, LabelFile, Labelled
from benchmarks.quality.holders.merging import items, merging, pile_of
from benchmarks.quality.holders.scoring import scored
from benchmarks.quality.labelled import Place, Where
from onrecord.evaluate.holders import Named
from onrecord.models.kit import Kit

FIRST = (
    "Harbour master Tor Vik said on Monday that the port of Aker is shut.\n\n"
    "Ines Duarte waited on the quay. The ferry would leave on Tuesday, Vik said.\n"
)
SECOND = "Tor Vik, the harbour master of Aker, said that the port would open again.\n"


def at(text: str, words: str, after: int = 0) -> Place:
    start = text.index(words, after)
    return start, start + len(words)


def article(name: str, text: str, labels: list[Label]) -> Labelled:
    entity = Entity("Tor Vik", "Tor Vik", "person", (at(text, "Tor Vik"),))
    return Labelled(name, text, LabelFile(Where(), tuple(labels), "relayers", (entity,)))


def label(text: str, source: str, content: str, after: int = 0) -> Label:
    places = ((at(text, content),), (at(text, "said", after),), (at(text, source, after),))
    return Label(1 + after, *places, "indirect", 1, ("Tor Vik",), "person", "harbour master")


def first() -> Labelled:
    return article(
        "first",
        FIRST,
        [
            label(FIRST, "Harbour master Tor Vik", "the port of Aker is shut"),
            label(FIRST, "Vik", "The ferry would leave on Tuesday", FIRST.index("Ines")),
        ],
    )


def second() -> Labelled:
    source = "Tor Vik, the harbour master of Aker,"
    return article("second", SECOND, [label(SECOND, source, "the port would open again")])


def holders(claims: tuple[Claim, ...]) -> list[list[str]]:
    return [[holder.name for holder in claim.holders] for claim in claims]


def test_claims_of_the_readers_of_given_spans_and_of_the_nearest_name(kit: Kit) -> None:
    done = read(first(), kit)
    assert holders(done.found) == [["Tor Vik"], ["Tor Vik"]]
    assert holders(done.given) == [["Tor Vik"], ["Tor Vik"]]
    assert [claim.content for claim in done.given] == [
        label.content for label in done.article.file.attributions
    ]
    own = scored(done.article, done.given)
    assert all(pair.right and pair.chain for pair in own.outcomes)
    assert not any(pair.unknown for pair in own.outcomes)


def test_the_nearest_name_is_in_the_paragraph_and_outside_of_the_content(kit: Kit) -> None:
    done = read(first(), kit)
    claim = max(done.given, key=lambda one: one.content)
    vik, ines = Named("person", "Tor Vik"), Named("person", "Ines Duarte")
    before = (at(FIRST, "Tor Vik"), vik)
    beside = (at(FIRST, "Ines Duarte"), ines)
    inside = (at(FIRST, "Tuesday"), Named("person", "Tuesday"))
    for named, holder in (
        ([before, beside, inside], ines),
        ([before, inside], vik),
        ([inside], UNNAMED),
    ):
        assert nearest(claim, done.reading, named).holders == (holder,)


def test_an_annotator_agrees_with_himself() -> None:
    each = first()
    pairs = scored(each, tuple(labelled_claims(each))).outcomes
    assert [(pair.right, pair.chain, pair.role) for pair in pairs] == [
        (True, True, True),
        (True, True, True),
    ]


def test_people_of_a_record_are_laid_on_their_holders() -> None:
    articles = [first(), second()]
    found = items(articles, pile_of(articles))
    assert [(item.article, item.who, item.bare) for item in found] == [
        ("first", "Tor Vik", False),
        ("second", "Tor Vik", False),
    ]
    assert all(item.entity for item in found)
    head, *lines = merging(articles)
    assert head == "people in 2 articles: 2; in 3 or more: 0"
    assert len(lines) == 3
