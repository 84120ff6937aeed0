"""The figures over quantities, sayings and times of our own labels, on invented ones."""

from benchmarks.quality.when import quantities, said, times
from benchmarks.quality.when.labels import Quantities, QuantityLabel, Said, TimeLabel, Times
from onrecord.evaluate.quantities import Amount

TEXT = "Tor Vik paid 12 euros for two of the boats."


def labelled(words: str, value: float, of: str = "", optional: bool = False) -> QuantityLabel:
    start = TEXT.index(words)
    span = (start, start + len(words))
    number = (start, start + len(words.split(maxsplit=1)[0]))
    place = (TEXT.index(of), TEXT.index(of) + len(of)) if of else None
    unit = words.rsplit(maxsplit=1)[-1].removesuffix("s")
    return QuantityLabel(span, number, value, None, unit, "=", place, optional)


def found(words: str, value: float, unit: str, of: str = "") -> quantities.Item:
    start = TEXT.index(words)
    place = ((TEXT.index(of), TEXT.index(of) + len(of)),) if of else ()
    number = (start, start + len(words))
    return quantities.Item(number, number, Amount(value, None, "=", (unit,)), place)


def test_numbers_that_overlap_are_the_same_quantity() -> None:
    gold = (labelled("12 euros", 12), labelled("two", 2, of="the boats"))
    label = Quantities("x/1", 0, len(TEXT), gold)
    made = quantities.result(
        label, TEXT, [found("12 euros", 12, "euro"), found("two", 3, "boat", of="boats")]
    )
    assert len(made.pairs) == 2
    shown = list(quantities.figures("x", [made]))
    assert shown[1] == "  precision 2 of 2 (100.0 %), recall 2 of 2 (100.0 %)"
    assert shown[2] == "  value: 1 of 2 (50.0 %) of the matched, F1 0.500"
    assert shown[-1].endswith("1 of 1 (100.0 %); given where none is labelled: 0")
    assert "three" not in "".join(quantities.wrong([made]))
    assert "‹two› = 2" in "".join(quantities.wrong([made]))


def test_what_is_found_for_an_optional_label_counts_neither_way() -> None:
    label = Quantities("x/1", 0, len(TEXT), (labelled("two", 2, optional=True),))
    made = quantities.result(label, TEXT, [found("two", 2, "boat"), found("12", 12, "euro")])
    assert (made.gold, len(made.found), made.pairs) == ([], 1, [])


SAID = Said(
    article="x/1",
    published="2019-03-14",
    content=((0, 10),),
    ok=True,
    said="2019-03-13TMO",
    basis="stated",
    content_times=((2, 5),),
    relation="future",
)


def test_when_something_was_said() -> None:
    right = said.Judged(SAID, TEXT, said.value_of(SAID), said.value_of(SAID))
    near = right._replace(found=said.Value("2019-03-13", "document", ((4, 8), (20, 22)), "past"))
    none = right._replace(found=said.Value(None, None, (), None))
    shown = "\n".join(said.figures("x", [right, near, none]))
    assert "said: 1 of 3" in shown
    assert "said, to the day: 2 of 3" in shown
    assert "said on another day: 1 of 3" in shown
    assert "stated: precision 1 of 1 (100.0 %), recall 1 of 3" in shown
    assert "times of content: precision 2 of 3 (66.7 %), recall 2 of 3" in shown
    assert "future: precision 1 of 1 (100.0 %), recall 1 of 3" in shown
    assert "future → past 1, future → None 1" in shown
    errors = "\n".join(said.wrong([right, near, none]))
    assert errors.count("said 2019-03-13TMO stated") == 2
    assert errors.count("time -") == errors.count("time +") == 1


def test_the_plain_guess_is_the_day_of_publication() -> None:
    guess = said.guessed(said.Judged(SAID, TEXT, said.value_of(SAID), said.value_of(SAID)))
    assert guess.found == ("2019-03-14", "document", (), "present")


def test_what_the_second_annotator_doubts_counts_where_the_first_labels_it() -> None:
    friday = TimeLabel((3, 9), "DATE", "2019-03-15")
    now = TimeLabel((20, 23), "DATE", "PRESENT_REF", optional=True)
    one = Times("x/1", "2019-03-14", 40, (friday,))
    doubted = TimeLabel((3, 9), "DATE", "2019-03-15", optional=True)
    agreed = times.agreed(one, Times("x/1", "2019-03-14", 40, (doubted, now)))
    assert [(each.start, each.end) for each in agreed] == [(3, 9)]
