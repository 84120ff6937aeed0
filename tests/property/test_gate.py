"""The gate before every renderer: whatever is corrupted in a record is refused, not printed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from onrecord import api
from onrecord.model.product import Name, Pile, Product, Sentence, Verbatim
from onrecord.model.records import Holder, Holding, Modality, Reading
from onrecord.model.seal import is_broken, sealed
from onrecord.model.span import Span
from onrecord.products.panel import panel
from onrecord.products.roundup import roundup
from onrecord.products.verify import verified
from tests.readings import told_reading

replace = msgspec.structs.replace
Corruption = Callable[[Reading], Reading]
MAKERS: dict[str, Callable[[Pile], Product]] = {
    "panel": panel,
    "roundup by theme": lambda pile: roundup(pile, "theme"),
    "roundup by outlet": lambda pile: roundup(pile, "outlet"),
}


@pytest.fixture(scope="module")
def pile(sample_record: Path) -> Pile:
    with api.open_record(sample_record) as record:
        return record.pile()


def moved(span: Span, text: str) -> Span:
    """The span one code point further on, with the words that stand there."""
    last = min(span.end + 1, len(text))
    return Span(span.start + 1, last, text[span.start + 1 : last])


def spans(reading: Reading) -> Reading:
    text = reading.document.text
    found = tuple(
        replace(each, content=tuple(moved(span, text) for span in each.content))
        for each in reading.attributions
    )
    assertions = tuple(replace(each, span=moved(each.span, text)) for each in reading.assertions)
    return replace(reading, attributions=found, assertions=assertions)


def chains(reading: Reading) -> Reading:
    """Every chain without those between the holders and the document's own voice; where there are
    none between, without the voice."""

    def cut(each: Holding) -> Holding:
        kept = (each.chain[0], each.chain[-1]) if len(each.chain) > 2 else each.chain[:1]
        return replace(each, chain=kept)

    holdings = tuple(cut(each) for each in reading.speakers.holdings)
    return replace(reading, speakers=replace(reading.speakers, holdings=holdings))


def polarity(reading: Reading) -> Reading:
    """What denies now asserts and the reverse, and nothing is held back."""

    def turned(each: Modality) -> Modality:
        other = "denies" if each.polarity == "asserts" else "asserts"
        return replace(each, polarity=other, reasons=())

    return replace(reading, modalities=tuple(turned(each) for each in reading.modalities))


def certainty(reading: Reading) -> Reading:
    """What is certain is only possible now and the reverse."""
    spans = {each.id: each.content[0] for each in reading.attributions}
    spans |= {each.id: each.span for each in reading.assertions}

    def turned(each: Modality) -> Modality:
        if each.certainty == "certain":
            cue = (spans[each.target],)
            return replace(each, certainty="possible", certainty_cue=cue, whose="holder")
        return replace(each, certainty="certain", certainty_cue=(), whose=None)

    return replace(reading, modalities=tuple(turned(each) for each in reading.modalities))


def numbers(reading: Reading) -> Reading:
    """Every digit of the text, and of the spans in it, is another."""
    turned = str.maketrans("0123456789", "1234567890")
    data = msgspec.json.decode(msgspec.json.encode(reading))
    texts = {"text", "exact"}

    def through(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: through(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [through(each, key) for each in value]
        return value.translate(turned) if isinstance(value, str) and key in texts else value

    return msgspec.convert(through(data), Reading)


def holders(reading: Reading) -> Reading:
    """Every name belongs to the next holder."""
    listed = reading.speakers.holders
    names = [each.name for each in listed]
    after = [*names[1:], *names[:1]]

    def renamed(each: Holder, name: str) -> Holder:
        return replace(each, name=name)

    found = tuple(renamed(each, name) for each, name in zip(listed, after, strict=True))
    return replace(reading, speakers=replace(reading.speakers, holders=found))


CORRUPTIONS: dict[str, Corruption] = {
    "spans": spans,
    "chains": chains,
    "polarity": polarity,
    "certainty": certainty,
    "numbers": numbers,
    "holders": holders,
}


def corrupted(pile: Pile, corruption: Corruption) -> tuple[Pile, frozenset[str]]:
    """The pile with every reading corrupted, and the documents that this changed."""
    readings = tuple(corruption(each) for each in pile.readings)
    pairs = zip(pile.readings, readings, strict=True)
    changed = frozenset(old.document.id for old, new in pairs if old != new)
    return replace(pile, readings=readings), changed


def printed(product: Product) -> Iterator[Sentence]:
    for section in product.sections:
        if section.heading:
            yield section.heading
        yield from section.sentences


def documents(sentence: Sentence) -> frozenset[str]:
    return frozenset(each.document for each in sentence.evidence)


@pytest.mark.parametrize("form", MAKERS)
@pytest.mark.parametrize("what", CORRUPTIONS)
def test_nothing_is_printed_of_a_reading_that_was_corrupted(
    pile: Pile, what: str, form: str
) -> None:
    """Made of the corrupted record and held against it: only the seal can tell."""
    worse, changed = corrupted(pile, CORRUPTIONS[what])
    assert changed
    product = verified(MAKERS[form](worse), worse)
    assert not [each.text for each in printed(product) if documents(each) & changed]
    assert any("was changed after it was read" in each.reason for each in product.refused)


@pytest.mark.parametrize("form", MAKERS)
@pytest.mark.parametrize("what", ["spans", "chains", "numbers", "holders"])
def test_a_product_is_refused_where_the_record_says_otherwise(
    pile: Pile, what: str, form: str
) -> None:
    """Made of the sound record and held against a corrupted one that is sealed anew."""
    worse, _ = corrupted(pile, lambda each: sealed(replace(CORRUPTIONS[what](each), seal="")))
    sound = MAKERS[form](pile)
    kept = {each.text for each in printed(verified(sound, worse))}
    changed = [e for e in printed(verified(sound, pile)) if says_otherwise(what, pile, e)]
    assert changed
    assert not [each.text for each in changed if each.text in kept]


def says_otherwise(what: str, pile: Pile, sentence: Sentence) -> bool:
    """Whether a corruption changed what a sentence of the sound record rests on."""
    words = [each for each in sentence.parts if isinstance(each, Verbatim)]
    match what:
        case "numbers":
            return any(each.isdigit() for part in words for each in part.text)
        case "chains":
            return len(sentence.chain) > 2
        case "holders":
            return any(part.field == "holder.name" for part in named(sentence))
    places = {
        (reading.document.id, span.start, span.end)
        for reading in pile.readings
        for each in reading.attributions
        for span in each.content
    }
    said = {(e.evidence.document, e.evidence.start, e.evidence.end) for e in words}
    return bool(sentence.chain) and bool(said) and said <= places


def named(sentence: Sentence) -> Iterator[Name]:
    return (each for each in sentence.parts if isinstance(each, Name))


def test_a_sound_record_is_sealed_and_refuses_nothing(pile: Pile) -> None:
    assert all(each.seal for each in pile.readings if each.unread is None)
    for make in MAKERS.values():
        assert verified(make(pile), pile).refused == ()


@pytest.mark.parametrize(
    "values",
    [
        *("modalities", "clauses", "stances", "forecasts", "assessments", "non_events"),
        *("times", "whens", "quantities", "tallies"),
    ],
)
def test_the_seal_is_over_how_everything_is_told(values: str) -> None:
    reading = sealed(told_reading())
    assert not is_broken(reading)
    assert not is_broken(msgspec.json.decode(msgspec.json.encode(reading), type=Reading))
    assert getattr(reading, values)
    assert is_broken(replace(reading, **{values: ()}))


def test_what_denied_is_not_printed_as_said(pile: Pile) -> None:
    """A modality that is turned lets a withheld statement pass; the seal refuses it."""
    worse, _ = corrupted(pile, polarity)
    unsealed = replace(worse, readings=tuple(replace(e, seal="") for e in worse.readings))
    sound = {each.text for each in printed(panel(pile)) if each.chain}
    more = {each.text for each in printed(panel(unsealed)) if each.chain} - sound
    assert more, "the sample has statements that only a modality withholds"
    kept = {each.text for each in printed(verified(panel(worse), worse)) if each.chain}
    assert not more & kept
