"""The benchmark of holders: what is paired, what is right, and which people are one."""

import msgspec
import pytest

from benchmarks.quality.holders.claims import Claim, own_steps
from benchmarks.quality.holders.figures import HOLDERS, TOLD, WHOLE, figure
from benchmarks.quality.holders.labels import Entity, Label, LabelFile, Labelled
from benchmarks.quality.holders.merging import Item, Pairs, across, often_named, pairs
from benchmarks.quality.holders.scoring import Outcome, Scored, scored
from benchmarks.quality.labelled import Where
from onrecord.evaluate.holders import Named
from onrecord.model.records import Holder

TEXT = "Captain Tor Vik said the port is shut. Officials said nobody asked. He wants more pay."
VIK = Named("person", "Tor Vik")


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def label(words: str, *holders: str, **more: object) -> Label:
    made = Label(1, (at(words),), (), (), "indirect", 1, holders, "person")
    return msgspec.structs.replace(made, **more)


def claim(words: str, *holders: Named, **more: object) -> Claim:
    made = Claim((at(words),), (), (), 0.95, holders, True)
    return made._replace(**more)  # type: ignore[arg-type]


def article(*labels: Label, chains: str = "relayers") -> Labelled:
    file = LabelFile(Where(), labels)
    return Labelled("port", TEXT, msgspec.structs.replace(file, chains=chains))


def only(read: Scored) -> Outcome:
    (found,) = read.outcomes
    return found


def test_claims_are_paired_by_half_of_their_content_each_once() -> None:
    labels = label("the port is shut", "Tor Vik"), label("nobody asked", "officials", id=2)
    read = scored(
        article(*labels), [claim("port is shut", VIK), claim("the port", VIK), claim("more pay")]
    )
    assert [pair.label.id for pair in read.outcomes] == [1]
    assert (read.labels, read.claims, len(read.other)) == (2, 3, 2)


def test_what_meets_an_optional_label_counts_neither_way() -> None:
    read = scored(article(label("more pay", "Tor Vik", tier=3)), [claim("more pay", VIK)])
    assert (read.labels, read.claims) == (0, 0)


def test_a_surname_is_right_only_leniently_where_the_text_has_the_full_name() -> None:
    gold = article(label("the port is shut", "Tor Vik"))
    pair = only(scored(gold, [claim("the port is shut", Named("person", "Vik"))]))
    assert (pair.right, pair.lenient) == (False, True)
    gold = article(label("the port is shut", "Hedda Lund"))
    assert only(scored(gold, [claim("the port is shut", Named("person", "Lund"))])).right


@pytest.mark.parametrize(
    ("kind", "wanted", "got", "named", "unknown"),
    [
        ("person", "Tor Vik", VIK, True, False),
        ("person", "Tor Vik", Named("person", "Hedda Lund"), True, False),
        ("person", "Tor Vik", Named("anonymous", "captain"), False, True),
        ("person", "Tor Vik", Named("person", "He"), True, True),
        ("person", "captain of the ferry", Named("anonymous", "ferry captain"), False, False),
        ("anonymous", "officials", Named("anonymous", "unnamed source"), False, True),
        ("anonymous", "officials", Named("anonymous", "two officials"), False, False),
        ("anonymous", "unnamed", Named("anonymous", "unnamed source"), False, False),
    ],
)
def test_unknown_is_who_has_a_name_and_gets_none(
    kind: str, wanted: str, got: Named, named: bool, unknown: bool
) -> None:
    gold = article(label("nobody asked", wanted, holder_kind=kind))
    assert only(scored(gold, [claim("nobody asked", got, named=named)])).unknown is unknown


def test_the_narrator_is_the_documents_own_voice() -> None:
    gold = article(label("more pay", "@document"))
    author = Named("person", "Eva Lund")
    assert only(scored(gold, [claim("more pay", author, own=True)])).right
    assert not only(scored(gold, [claim("more pay", author)])).right


@pytest.mark.parametrize(
    ("chains", "labelled", "steps", "right"),
    [
        ("relayers", (), (), True),
        ("relayers", (("CNN",),), (("CNN",),), True),
        ("relayers", (("CNN",),), (), False),
        ("relayers", (), (("CNN",),), False),
        ("relayers", (("Eva Lund",),), (("Lund",),), True),
        ("relayers", (("Tor Vik",), ("CNN",)), (("CNN",),), True),
        ("relayers", (("Eva Lund",), ("CNN",)), (("CNN",),), False),
        ("voice", (("Eva Lund",),), (), True),
        ("voice", (("CNN",), ("Eva Lund",)), (("CNN",),), True),
        ("voice", (("CNN",), ("Eva Lund",)), (), False),
    ],
)
def test_chains_are_the_relayers(
    chains: str,
    labelled: tuple[tuple[str, ...], ...],
    steps: tuple[tuple[str, ...], ...],
    right: bool,
) -> None:
    gold = article(label("more pay", "Tor Vik", chain=labelled), chains=chains)
    assert only(scored(gold, [claim("more pay", VIK, steps=steps)])).chain is right


def test_the_documents_own_voice_is_no_relayer_though_labelled() -> None:
    gold = article(label("more pay", "Tor Vik", chain=(("Quay Post",),)))
    own, other = (claim("more pay", VIK, voices=(name,)) for name in ("The Quay Post", "CNN"))
    assert only(scored(gold, [own])).chain is True
    assert only(scored(gold, [other])).chain is False


def test_a_programme_is_the_outlet_whose_it_is_printed() -> None:
    text = TEXT + " Seen on CNN’s “Port Tonight” and “Quay Talk”."
    for programme, right in (("Port Tonight", True), ("Quay Talk", False)):
        gold = article(label("more pay", "Tor Vik", chain=((programme,),)))._replace(text=text)
        found = claim("more pay", VIK, steps=(("CNN",),))
        assert only(scored(gold, [found])).chain is right


def test_roles_count_only_where_they_are_labelled_and_the_holder_is_right() -> None:
    gold = article(label("more pay", "Tor Vik", role="captain", affiliation="Norway"))
    found = claim("more pay", VIK, role=("Captain",), affiliation=("Norwegian",))
    pair = only(scored(gold, [found]))
    assert (pair.role, pair.affiliation) == (True, True)
    assert only(scored(gold, [claim("more pay", VIK)])).role is False
    other = only(scored(gold, [claim("more pay", Named("person", "Eva Lund"))]))
    assert (other.lenient, other.role, other.chain) == (False, None, None)


def test_the_documents_own_steps_are_its_outlet_and_the_authors_before_it() -> None:
    known = {
        key: Holder(id=key, name=name, kind="person", naming="named")
        for key, name in (("v", "Tor Vik"), ("l", "Eva Lund"), ("c", "CNN"))
    }
    assert own_steps((("v",), ("l",), ("c",)), known, ("By Eva Lund",)) == 2
    assert own_steps((("v",), ("l",), ("c",)), known, ("Hedda Moe",)) == 1
    assert own_steps((("c",),), known, ("Eva Lund",)) == 1


def test_figures() -> None:
    labels = label("the port is shut", "Tor Vik"), label("more pay", "Tor Vik", id=2)
    found = [
        claim("the port is shut", VIK),
        claim("more pay", Named("person", "Eva Lund")),
        claim("nobody asked", VIK),
    ]
    read = [scored(article(*labels), found)]
    rows = {name: figure(name, share, read) for name, share in (HOLDERS | TOLD | WHOLE).items()}
    assert rows["holders right, lenient"][:2] == (1, 2)
    assert rows["precision, content and holder"][:2] == (1, 3)
    assert rows["F1"][:2] == (2, 5)
    met, every = (row for name, row in rows.items() if name.startswith("precision at"))
    assert (met[:2], every[:2]) == ((1, 2), (1, 3))
    assert every.interval[0] < 1 / 3 < every.interval[1]
    assert str(rows["roles right, of right holders"]) == "–"


def item(article: str, who: str, entity: str | None, bare: bool = False) -> Item:
    return Item(article, who, entity, bare)


def test_pairs_of_people_of_two_articles() -> None:
    found = [
        item("a", "Tor Vik", "1"),
        item("b", "Tor Vik", "1"),
        item("c", "Tor Vik", None),
        item("a", "Eva Vik", "2"),
        item("b", "Eva Vik", "1"),
    ]
    assert often_named(found) == {"Tor Vik"}
    assert pairs(across(found)) == Pairs(merged=2, same=4, both=1)
    assert str(pairs(across(found))) == "precision 0.500 (1 of 2), recall 0.250 (1 of 4)"


def test_an_entity_names_who_it_is_in_all_articles() -> None:
    gold = msgspec.json.decode(
        b'{"name":"Vik","who":"Tor Vik","kind":"person","names":[[0,3]]}', type=Entity
    )
    assert (gold.name, gold.who) == ("Vik", "Tor Vik")
