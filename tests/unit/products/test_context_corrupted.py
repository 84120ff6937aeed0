"""The record, corrupted: whose word, in what manner and in which words; each line is refused."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from onrecord import api, pipeline
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.product import Pile, Product, Sentence
from onrecord.model.records import Attribution, Holding, Modality, Reading, Reason
from onrecord.model.seal import sealed
from onrecord.model.span import Span, span_of
from onrecord.models.kit import Kit
from onrecord.products.made_checks import fault
from onrecord.products.panel import panel
from onrecord.products.roundup import roundup
from onrecord.products.standalone import statement
from onrecord.products.study import study_of
from onrecord.products.verify import verified

replace = msgspec.structs.replace

TEXT = (
    "Harbour board weighs a new gate\n\nBy Lise Dam, The Quay Post, 24 April 2031\n\n"
    "Harbour master Ana Ruiz said the fishermen would pay for half of the northern gate. “We have "
    "dredged the basin every spring for nine years,” Ruiz said.\n\n"
    "According to Ana Ruiz, Minister Tor Vik said “the northern quay will probably sink by May”."
    "\n\n"
    "Minister Tor Vik falsely claimed that the wall had sunk twice in ten years.\n"
)
RELAYED = "the northern quay will probably sink by May"
TOLD = "the fishermen would pay for half of the northern gate"
QUOTED = "We have dredged the basin every spring for nine years"
FALSE = "the wall had sunk twice in ten years"


@pytest.fixture(scope="module")
def honest(kit: Kit) -> Reading:
    (document,) = documents(Raw(source="quay.txt", data=TEXT.encode()))
    return pipeline.read_document(document, kit)


def pile_of(reading: Reading) -> Pile:
    return Pile(readings=(reading,), models=("toy sha256:00",), version="9.9")


def record_of(reading: Reading, words: str) -> Attribution:
    found = (each for each in reading.attributions if words in each.content[0].exact)
    return min(found, key=lambda each: len(each.content[0].exact))


def holding_of(reading: Reading, words: str) -> Holding:
    target = record_of(reading, words).id
    return next(each for each in reading.speakers.holdings if each.target == target)


def held(reading: Reading, words: str, *chain: tuple[str, ...]) -> Reading:
    """The reading with another chain of the statement that has some words."""
    target = record_of(reading, words).id
    holdings = tuple(
        Holding(target, chain[0], chain) if each.target == target else each
        for each in reading.speakers.holdings
    )
    return replace(reading, speakers=replace(reading.speakers, holdings=holdings))


def told(reading: Reading, words: str, modality: Modality) -> Reading:
    target = record_of(reading, words).id
    manner = replace(modality, target=target)
    return replace(
        reading,
        modalities=tuple(manner if each.target == target else each for each in reading.modalities),
    )


def without_relayer(reading: Reading) -> Reading:
    holder, *_, voice = holding_of(reading, RELAYED).chain
    return held(reading, RELAYED, holder, voice)


def of_another(reading: Reading) -> Reading:
    """Ana Ruiz's statement as one by Tor Vik."""
    vik = holding_of(reading, RELAYED).chain[0]
    return held(reading, TOLD, vik, *holding_of(reading, TOLD).chain[1:])


def renamed(reading: Reading) -> Reading:
    holders = tuple(
        replace(each, name="Ran Moe") if each.name == "Ana Ruiz" else each
        for each in reading.speakers.holders
    )
    return replace(reading, speakers=replace(reading.speakers, holders=holders))


def reshaped(reading: Reading, words: str, content: Span) -> Reading:
    changed = record_of(reading, words)
    return replace(
        reading,
        attributions=tuple(
            replace(each, content=(content,)) if each is changed else each
            for each in reading.attributions
        ),
    )


def shortened(reading: Reading) -> Reading:
    span = record_of(reading, RELAYED).content[0]
    return reshaped(reading, RELAYED, span_of(TEXT, span.start, span.end - len(" by May")))


def reworded(reading: Reading) -> Reading:
    span = record_of(reading, RELAYED).content[0]
    return reshaped(reading, RELAYED, replace(span, exact=span.exact.replace("sink", "rise")))


def surer(reading: Reading) -> Reading:
    return told(reading, RELAYED, Modality(target=""))


def denied(reading: Reading) -> Reading:
    cue = record_of(reading, QUOTED).cue[0]
    return told(
        reading, QUOTED, Modality(target="", polarity="denies", reasons=(Reason("negation", cue),))
    )


def not_made(reading: Reading) -> Reading:
    return told(reading, TOLD, Modality(target="", act="not_made"))


def asked(reading: Reading) -> Reading:
    return told(reading, TOLD, Modality(target="", polarity="questions"))


def believed(reading: Reading) -> Reading:
    """The claim that its narrator rejects, as if he did not."""
    plain = told(reading, FALSE, Modality(target=""))
    return replace(plain, stances=())


def turned_text(reading: Reading) -> Reading:
    text = TEXT.replace("the fishermen would pay", "the fishermen won’t pay")
    return replace(reading, document=replace(reading.document, text=text))


CORRUPTED: dict[str, tuple[Callable[[Reading], Reading], str]] = {
    "a relayer dropped": (without_relayer, RELAYED),
    "a holder in place of another": (of_another, TOLD),
    "a holder renamed": (renamed, TOLD),
    "a span shortened": (shortened, RELAYED),
    "a span with other words": (reworded, RELAYED),
    "a hedge removed": (surer, RELAYED),
    "a polarity turned": (denied, QUOTED),
    "a statement not made": (not_made, TOLD),
    "a statement asked": (asked, TOLD),
    "a rejection removed": (believed, FALSE),
    "the text turned": (turned_text, TOLD),
}
MAKERS: tuple[Callable[[Pile], Product], ...] = (
    panel,
    roundup,
    lambda pile: roundup(pile, "outlet"),
)


def lines(product: Product) -> Iterator[Sentence]:
    for section in product.sections:
        yield from section.sentences


def resting_on(words: str, found: Iterator[Sentence]) -> set[str]:
    """The texts of the lines that print some words, or part of their sentence."""
    near = words.split(" by May", maxsplit=1)[0].split("would", maxsplit=1)[0]
    return {each.text for each in found if near in each.text}


def standalone_lines(pile: Pile) -> Iterator[Sentence]:
    study = study_of(pile)
    yield from (line for each in study.units if (line := statement(study, each)))


def test_the_honest_record_prints_what_it_may(honest: Reading) -> None:
    pile = pile_of(honest)
    for make in MAKERS:
        assert verified(make(pile), pile).refused == ()
        texts = [each.text for each in lines(make(pile))]
        assert any(RELAYED in each for each in texts)
        assert any(TOLD in each for each in texts)
        assert not any(FALSE in each for each in texts)


@pytest.mark.parametrize("name", CORRUPTED)
def test_a_seal_shows_what_was_changed_and_nothing_of_it_is_printed(
    honest: Reading, name: str
) -> None:
    changed = CORRUPTED[name][0](honest)
    assert changed != honest
    pile = pile_of(changed)
    for make in MAKERS:
        found = verified(make(pile), pile)
        assert not any(each.evidence for each in lines(found))
        assert any("changed after it was read" in each.reason for each in found.refused)
    study = study_of(pile)
    assert all(fault(study, each) for each in standalone_lines(pile))


@pytest.mark.parametrize("name", CORRUPTED)
def test_lines_of_one_record_do_not_pass_for_those_of_another(honest: Reading, name: str) -> None:
    """Sealed anew, the changed reading is another record: what rests on what was changed is refused
    in both directions."""
    corrupt, words = CORRUPTED[name]
    one, other = pile_of(honest), pile_of(sealed(corrupt(honest)))
    for true, held_against in ((one, other), (other, one)):
        study = study_of(held_against)
        for make in MAKERS:
            resting = resting_on(words, lines(make(true)))
            found = verified(make(true), held_against)
            assert not resting & {each.text for each in lines(found)}
            assert resting <= {each.text for each in found.refused}
        alone = [each for each in standalone_lines(true) if resting_on(words, iter((each,)))]
        assert all(fault(study, each) for each in alone)
    assert resting_on(words, (*standalone_lines(one), *standalone_lines(other)).__iter__())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a record of the text."""
    folder = tmp_path_factory.mktemp("guard")
    (folder / "quay.txt").write_text(TEXT, encoding="utf-8")
    api.build([folder / "quay.txt"], folder / "record.db")
    return (folder / "record.db").read_bytes()


def tampered(path: Path, data: bytes, statement: str, *values: object) -> Path:
    path.write_bytes(data)
    connection = sqlite3.connect(path)
    connection.execute(statement, values)
    connection.commit()
    connection.close()
    return path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"polarity":"asserts"', b'"polarity":"denies"'),
        (b'"act":"made"', b'"act":"not_made"'),
        (b'"value":"rejects"', b'"value":"endorses"'),
        (b"would pay for half", b"would pay for none"),
        (b'"name":"Ana Ruiz"', b'"name":"Ran Moe"'),
    ],
)
def test_a_reading_changed_in_the_file_is_refused_and_reported(
    tmp_path: Path, built: bytes, old: bytes, new: bytes
) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(built)
    connection = sqlite3.connect(path)
    ((packed,),) = connection.execute("SELECT zlib FROM reading").fetchall()
    connection.close()
    data = zlib.decompress(packed)
    assert old in data
    changed = zlib.compress(data.replace(old, new))
    tampered(path, built, "UPDATE reading SET zlib = ?", changed)
    with api.open_record(path) as record:
        for product in (record.panel(), record.roundup()):
            assert not any(each.evidence for each in lines(product))
            assert verified(product, record.pile()) == product
        assert any("changed" in each or "another text" in each for each in record.check())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE statement SET polarity = 'denies'",
        "UPDATE statement SET act = 'not_made'",
        "UPDATE statement SET stance = 'endorses' WHERE stance = 'rejects'",
        "UPDATE span SET exact = 'the wall held' WHERE part = 'content'",
        "UPDATE span SET end = end - 3 WHERE part = 'content'",
        "DELETE FROM holding WHERE step = 1",
        "UPDATE holder SET name = 'Ran Moe' WHERE name = 'Ana Ruiz'",
        "UPDATE entity SET name = 'Ran Moe'",
        'UPDATE claim SET value = replace(value, \'"members":[\', \'"members":["beef",\')',
        "UPDATE document SET text = replace(text, 'would pay', 'won’t pay')",
    ],
)
def test_a_row_changed_in_the_file_is_reported_and_changes_no_product(
    tmp_path: Path, built: bytes, statement: str
) -> None:
    before, after = tmp_path / "before.db", tmp_path / "after.db"
    before.write_bytes(built)
    tampered(after, built, statement)
    with api.open_record(before) as one, api.open_record(after) as other:
        assert one.check() == []
        assert other.check()
        true = {each.text for each in lines(one.panel())}
        assert {each.text for each in lines(other.panel())} <= true
