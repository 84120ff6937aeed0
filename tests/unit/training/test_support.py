"""The pairs that the support network learns from: written ones, and changes made to sentences."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import msgspec
import pytest

from onrecord.models.kit import Kit
from onrecord.models.supporter_files import TOKENIZER
from onrecord.models.supporter_words import Reader
from onrecord.models.wordpieces import WordPieces
from training.support import rte
from training.support.edits import Edited, Parsed, clause_dropped, edited, forms, parsed
from training.support.examples import (
    YES,
    Material,
    ReadPassage,
    epoch,
    read_passages,
    settling,
    without_best,
)
from training.support.rewording import reworded
from training.support.written import FOLDER, LABELS, Passage, Written, passages

NAMES = {"PERSON": ["Lena Osk"], "GPE": ["Bergen"]}
PASSAGE = (
    "Tor Vik sold nine ferries to Ines Duarte on Monday. The port of Aker may close in May. "
    "Dock workers protested against the sale, which cost 310 people their jobs."
)


def seeded(number: int) -> Random:
    return Random(number)  # noqa: S311 (always the same)


@pytest.fixture(scope="module")
def read(kit: Kit) -> Callable[[str], Parsed]:
    def one(text: str) -> Parsed:
        ((sentence,),) = parsed(text, [(0, len(text))], kit.parser)
        return sentence

    return one


@pytest.fixture(scope="module")
def passage(kit: Kit) -> ReadPassage:
    sentences = (
        ("Ines Duarte bought nine ferries from Tor Vik.", "yes"),
        ("More than 300 jobs were lost in the sale.", "yes"),
        ("Tor Vik sold nine ferries because of debts.", "part"),
        ("Tor Vik was born in Aker.", "no"),
        ("Tor Vik sold ninety ferries.", "against"),
    )
    (made,) = read_passages([Passage("p", PASSAGE, sentences, 1, "own")], kit.parser)  # type: ignore[arg-type]
    return made


def edits(read: Callable[[str], Parsed], text: str, *others: str) -> dict[str, str]:
    """By kind, what the edits make of a sentence; forms of words are known from `others`."""
    sentence = read(text)
    known = forms([sentence, *map(read, others)])
    found: list[Edited] = edited(sentence, known, NAMES, seeded(1))
    return {each.kind: each.text for each in found}


@pytest.mark.parametrize(
    ("text", "kind", "among"),
    [
        ("Oslo will sign the pact.", "negation", ("will not", "will never")),
        ("The port did not open in May.", "negation", ("The port opened in May.",)),
        ("Officials are not worried.", "negation", ("Officials are worried.",)),
        ("Tor Vik met Ines Duarte in Aker.", "name", ("Lena Osk", "Bergen")),
        ("They arrived on Monday.", "date", ("day.",)),
        ("The price rose again.", "opposite", ("The price fell again.",)),
        ("Oslo plans to sell the line.", "tense", ("have", "has", "had")),
        ("The port may close.", "hedge", ("The port will close.",)),
    ],
)
def test_an_edit_changes_what_it_says(
    read: Callable[[str], Parsed], text: str, kind: str, among: tuple[str, ...]
) -> None:
    made = edits(read, text, "It opened.", "It fell.", "It closed.")
    assert made[kind] != text
    assert any(each in made[kind] for each in among)


def test_a_number_is_changed_to_another_of_its_make(read: Callable[[str], Parsed]) -> None:
    made = edits(read, "The harbour had 1,200 ships.")["number"]
    number = made.removeprefix("The harbour had ").removesuffix(" ships.")
    assert number != "1,200"
    assert float(number.replace(",", "")) > 0


def test_only_what_follows_the_main_clause_is_dropped(read: Callable[[str], Parsed]) -> None:
    sentence = read("Dock workers protested against the sale, which cost 310 people their jobs.")
    dropped = clause_dropped(sentence, seeded(1))
    assert dropped == "Dock workers protested against the sale."
    assert clause_dropped(read("They went home."), seeded(1)) is None


def test_the_sentence_that_bears_another_out_is_taken_out() -> None:
    reader = Reader(WordPieces(TOKENIZER))
    rest = without_best("Nine ferries were sold to Ines Duarte.", PASSAGE, reader)
    assert rest is not None
    assert "Duarte" not in rest
    assert "Aker" in rest
    assert without_best("Something else entirely happened.", PASSAGE, reader) is None


def test_an_epoch_is_the_same_for_one_seed_and_holds_all_written_pairs(
    passage: ReadPassage,
) -> None:
    reader = Reader(WordPieces(TOKENIZER))
    material = Material([passage, passage], [], [("a", "b", True)] * 4, {}, reader)
    first = list(epoch(material, seeded(3)))
    assert first == list(epoch(material, seeded(3)))
    written = [each for each in first if each.kind == "written"]
    assert len(written) == 2 * len(passage.passage.sentences)
    assert all(PASSAGE in each.evidence for each in written)
    kinds = {each.kind for each in first}
    assert kinds & {"copied", "joined"}
    for each in first:
        assert each.labels <= set(LABELS)
        assert (each.kind in ("copied", "joined", "shortened")) <= (each.labels == YES)


def test_written_pairs_hold_no_text_of_others() -> None:
    counts = {}
    for path in sorted(FOLDER.glob("*.jsonl")):
        pairs = [msgspec.json.decode(line, type=Written) for line in path.read_bytes().splitlines()]
        counts[path.stem] = len(pairs)
        for each in pairs:
            assert each.sentence
            place = each.passage
            assert (place.text is None) == (place.set is not None)
            assert place.text is not None or 0 <= place.start < place.end
            assert path.stem not in ("web", "news") or place.set == path.stem
    assert set(counts) == {"web", "news", "own", "natural"}
    assert sum(counts.values()) > 4000


def test_passages_are_found_by_their_places_and_each_is_for_one_thing(
    data: Callable[[str], Path],
) -> None:
    found = list(passages(data("data")))
    assert {each.set for each in found} == {"web", "news", "own", "natural"}
    assert all(each.text.strip() for each in found)
    parts: dict[str, set[str]] = {}
    for each in found:
        parts.setdefault(each.part, set()).add(each.name)
    assert set(parts) == {"learned", "tuned", "natural", "unseen"}
    for name in ("tuned", "natural", "unseen"):
        assert not parts["learned"] & parts[name]
    assert 0.05 < len(parts["tuned"]) / len(parts["learned"]) < 0.15


def test_without_their_texts_only_our_own_passages_are_read(tmp_path: Path) -> None:
    assert {each.set for each in passages(tmp_path)} == {"own", "natural"}


def test_the_last_stage_has_natural_pairs_alone_and_among_other_text(passage: ReadPassage) -> None:
    natural = passage._replace(passage=passage.passage._replace(set="natural", name="q"))
    other = passage._replace(passage=passage.passage._replace(text="Nothing. " * 9))
    reader = Reader(WordPieces(TOKENIZER))
    material = Material([natural, other], [], [("a", "b", False)] * 99, {}, reader)
    found = list(settling(material, seeded(2)))
    own = [each.evidence for each in found if each.kind == "natural"]
    assert len(own) == 10
    assert own.count(PASSAGE) >= 5
    assert any(PASSAGE in each and each != PASSAGE for each in own)
    assert [each.kind for each in found].count("rte") == 10


def test_rewording_keeps_names_and_numbers() -> None:
    text = "Tor Vik said the company bought nine large ships before May 2019."
    made = {reworded(text, seeded(number)) for number in range(9)}
    assert len(made) > 3
    for each in made:
        assert all(
            word in each for word in ("Tor Vik", "company" if "firm" not in each else "firm")
        )
        assert "May 2019." in each
        assert "nine" in each


def test_rte_is_read_in_all_its_spellings(tmp_path: Path) -> None:
    path = tmp_path / "rte9_dev.xml"
    path.write_text(
        '<c><pair id="1" value="TRUE"><t>Tor\n left.</t><h>He left.</h></pair>'
        '<pair id="2" entailment="NO"><t>Tor left.</t><h>He came.</h></pair></c>',
        encoding="utf-8",
    )
    assert list(rte.learned(tmp_path)) == [
        ("He left.", "Tor left.", True),
        ("He came.", "Tor left.", False),
    ]
