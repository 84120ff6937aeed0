"""Words, windows and rows that the support network is given."""

import pytest

from onrecord.models.supporter_files import TOKENIZER
from onrecord.models.supporter_rows import (
    AKIN,
    FEATURES,
    LIGHT_MISSING,
    MISSING,
    MISSING_NAME,
    MISSING_NUMBER,
    PRINTED_TOO,
    SAME,
    laid_out,
    row,
)
from onrecord.models.supporter_windows import LONGEST, ROOM, windows
from onrecord.models.supporter_words import Reader
from onrecord.models.wordpieces import WordPieces

ENDS = (101, 102)
FERRY = "Tor Vik opened the ferry line to Aker on Monday. It cost 1,200 crowns."
FILLER = "Nothing else was printed about the weather in the harbour on that long grey morning. "


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(WordPieces(TOKENIZER))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("opened", "opens"),
        ("studies", "study"),
        ("Vik’s", "vik"),
        ("1,200", "1200"),
        ("Three", "3"),
        ("price", "prices"),
    ],
)
def test_forms_of_one_word_have_one_key(reader: Reader, one: str, other: str) -> None:
    assert reader.words(one)[0].key == reader.words(other)[0].key


@pytest.mark.parametrize(("one", "other"), [("1,200", "1,201"), ("3.5", "35"), ("Oslo", "Aker")])
def test_other_words_have_other_keys(reader: Reader, one: str, other: str) -> None:
    assert reader.words(one)[0].key != reader.words(other)[0].key


def test_names_and_rare_words_tell_more_than_common_ones(reader: Reader) -> None:
    mark, light, common, rare = reader.words(", the people Gdynia")
    assert 0 == mark.weight < light.weight < common.weight < rare.weight


def test_sentences_keep_decimals_and_end_at_stops_and_lines(reader: Reader) -> None:
    found = list(reader.sentences("It rose 3.5 per cent. “Good.” She left\nA heading"))
    assert [each.words[0].text for each in found] == ["It", "“", "She", "A"]
    assert list(reader.sentences(" … \n\n")) == []


def test_pieces_are_told_how_their_words_compare(reader: Reader) -> None:
    sentence = reader.words("Tor Vik has opening 14 lines in Gdynia cheaply")
    window = tuple(reader.sentences(FERRY))
    pieces, kinds = laid_out(sentence, window, ENDS)
    assert len(pieces) == len(kinds)
    by_word = {}
    at = 1
    for word in sentence:
        by_word[word.text] = kinds[at]
        at += len(word.pieces)
    assert by_word["Vik"] == by_word["opening"] == by_word["lines"] == SAME
    assert by_word["14"] == MISSING_NUMBER
    assert by_word["Gdynia"] == MISSING_NAME
    assert by_word["cheaply"] == MISSING
    assert by_word["has"] == LIGHT_MISSING
    assert PRINTED_TOO in kinds[at:]


def test_words_that_begin_alike_are_akin(reader: Reader) -> None:
    sentence = reader.words("the investigator")
    _, kinds = laid_out(sentence, tuple(reader.sentences("An investigation began.")), ENDS)
    assert kinds[2] == AKIN


def test_features_tell_a_missing_number_and_a_dropped_negation(reader: Reader) -> None:
    printed = list(reader.sentences("Officials said Tor Vik may not sell 12 ferries."))

    def features(text: str) -> dict[str, float]:
        made = row(reader.words(text), tuple(printed), printed, ENDS)
        return dict(zip(FEATURES, made.features, strict=True))

    same = features("Officials said Tor Vik may not sell 12 ferries.")
    assert same["covered"] == same["run"] == same["pairs"] == 1.0
    assert not any(same[name] for name in ("numbers_missing", "negation_differs", "hedge_dropped"))
    other = features("Tor Vik will sell 14 ferries.")
    assert other["numbers_missing"] == other["negation_differs"] == 1.0
    assert other["hedge_dropped"] == other["telling_dropped"] == 1.0


def test_short_evidence_is_one_window_and_long_evidence_several_that_fit(reader: Reader) -> None:
    sentence = reader.words("Tor Vik opened the ferry line.")
    assert len(windows(sentence, list(reader.sentences(FERRY)))) == 1
    assert windows(sentence, []) == [()]
    long = list(reader.sentences(FILLER * 30 + FERRY + " " + FILLER * 30))
    found = windows(sentence, long)
    assert len(found) <= 2
    for each in found:
        assert sum(one.size for one in each) <= ROOM
    assert any(word.text == "Vik" for each in found[0] for word in each.words)


def test_sentences_far_apart_are_gathered(reader: Reader) -> None:
    sentence = reader.words("Tor Vik opened the line and Ines Duarte closed the bridge.")
    text = "Tor Vik opened the line. " + FILLER * 40 + "Ines Duarte closed the bridge."
    gathered = windows(sentence, list(reader.sentences(text)))[-1]
    said = {word.text for each in gathered for word in each.words}
    assert {"Vik", "Duarte"} <= said


def test_a_row_is_never_too_long(reader: Reader) -> None:
    endless = "ferry " * 2000
    printed = list(reader.sentences(endless))
    made = row(reader.words(endless), tuple(printed), printed, ENDS)
    assert len(made.pieces) == len(made.kinds) <= LONGEST
