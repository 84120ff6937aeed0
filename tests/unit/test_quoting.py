"""Words looked up in a record: where and how they stand, on whose word, and what it comes to."""

from pathlib import Path

import msgspec
import pytest

from onrecord import api, linking
from onrecord.errors import RecordError, UsageError
from onrecord.model.quotation import Quotation, QuotedPlace
from onrecord.model.records import Reading, Rendering
from onrecord.store import sqlite, write
from tests.conftest import SAMPLE
from tests.readings import TEXT, raw_of, reading_of
from tests.stories import Actor, story


def quote(path: Path, words: str, by: str | None = None, limit: int = 20) -> Quotation:
    with api.open_record(path) as record:
        found = record.quote(words, by, limit=limit)
        texts = {each.id: each.text for each in record.readings()}
    for place in found.places:
        for each in (*place.evidence, place.sentence):
            assert (texts[each.document] or "")[each.start : each.end] == each.exact
    return found


def source(place: QuotedPlace) -> str:
    return place.publication.source.removeprefix("sample/")


def printed(place: QuotedPlace) -> list[str]:
    return [each.exact for each in place.evidence]


def test_every_document_that_has_the_words_is_listed_with_whose_they_are(
    sample_record: Path,
) -> None:
    found = quote(sample_record, "“a matter of one figure and two commas”")
    assert (found.standing, found.found) == ("verbatim", True)
    verbatim = [each for each in found.places if each.standing == "verbatim"]
    assert sorted(map(source, verbatim)) == [
        "05-wire-aker.txt",
        "06-wire-gdynia.md",
        "07-wire-riga.html",
    ]
    for each in verbatim:
        assert printed(each) == ["a matter of one figure and two commas"]
        assert each.manner == "quoted"
        assert each.voice
        assert [holder.name for holder in each.voice.holders] == ["Eirik Solvang"]
    assert (found.documents, found.holders) == (4, 1)


def test_a_shorter_version_is_an_alteration_in_its_own_quotation_marks(sample_record: Path) -> None:
    found = quote(sample_record, "a matter of one figure and two commas")
    (altered,) = (each for each in found.places if each.standing == "altered")
    assert source(altered) == "02-interview.txt"
    assert printed(altered) == ["one figure and two commas"]
    assert [(e.kind, e.asked.exact) for e in altered.differences] == [("word added", "a matter of")]


def test_a_quotation_that_the_narrator_parts_is_one(sample_record: Path) -> None:
    asked = (
        "People think a night ferry is a day ferry with the lights off, and then they meet the ice"
    )
    found = quote(sample_record, asked)
    assert {each.standing for each in found.places} == {"verbatim"}
    assert all(len(each.evidence) == 2 for each in found.places)
    assert found.longest
    assert found.longest.evidence[-1].exact == "and then they meet the ice."


def test_words_that_are_told_are_not_quoted(sample_record: Path) -> None:
    (place, *_) = quote(sample_record, "the remaining dispute was").places
    assert place.manner == "told"
    found = quote(sample_record, "410 million euros")
    assert {each.manner for each in found.places} == {"told"}
    assert found.longest is None


def test_a_heading_counts_and_is_said_to_be_one(sample_record: Path) -> None:
    (place,) = quote(sample_record, "Riga has been told a story").places
    assert (place.block, place.manner) == ("heading", "own")


def test_furniture_does_not_count(sample_record: Path) -> None:
    assert quote(sample_record, "Most harbours were dug for vessels").standing == "nowhere"


def test_words_over_two_paragraphs_are_found(sample_record: Path) -> None:
    found = quote(
        sample_record, "and it has not been answered.” His Estonian counterpart, Liis Raudmäe"
    )
    assert found.standing == "verbatim"
    assert all("\n\n" in each.evidence[0].exact for each in found.places)


def test_a_whole_article_is_found_however_long(sample_record: Path) -> None:
    text = (SAMPLE / "05-wire-aker.txt").read_text("utf-8")
    start, end = text.index("Norway’s transport minister"), text.index("(Reporting by")
    found = quote(sample_record, text[start:end])
    assert found.standing == "verbatim"
    assert source(found.places[0]) == "05-wire-aker.txt"
    some = quote(sample_record, text[start + 3 : end].replace("38 night", "83 night"))
    assert some.standing == "altered"


def test_the_earliest_is_that_of_the_first_day_with_the_whole_chain(sample_record: Path) -> None:
    found = quote(sample_record, "not hear of it before the summer")
    (first,) = found.earliest
    assert first.publication.outlet == "The Tallinn Courier"
    assert first.chain == (
        ("Eirik Solvang",),
        ("member of the Estonian delegation",),
        ("Kaisa Tamm",),
        ("The Tallinn Courier",),
    )


def test_dates_that_do_not_tell_are_not_guessed(sample_record: Path) -> None:
    found = quote(sample_record, "you do not move the quay when the ship is already turning")
    days = {(each.publication.published or "")[:10] for each in found.earliest}
    assert len(found.earliest) == 2
    assert days == {"2025-04-24"}
    assert found.undated == 1


def test_the_same_sentence_elsewhere_is_a_copy(sample_record: Path) -> None:
    found = quote(sample_record, "a matter of one figure and two commas")
    verbatim = [each for each in found.places if each.standing == "verbatim"]
    assert [each.copy_of for each in verbatim] == [None, 0, 0]


def test_whose_words_they_are_is_asked_for(sample_record: Path) -> None:
    by = quote(sample_record, "will not hear of it before the summer", by="Solvang")
    assert by.standing == "verbatim"
    assert [each.other_holder for each in by.places] == [False, True]
    other = quote(sample_record, "fairy tale", by="Raudmäe")
    assert (other.standing, other.found) == ("nowhere", False)
    assert other.total == 2
    assert all(each.other_holder for each in other.places)
    assert (other.documents, other.longest, other.earliest) == (0, None, ())
    with pytest.raises(RecordError, match=r"no holder named 'Raudmae?x'"):
        quote(sample_record, "fairy tale", by="Raudmaex")


def test_what_stands_nowhere_has_the_nearest_places_and_no_count(sample_record: Path) -> None:
    found = quote(sample_record, "the tram bell returns to Oslo with a guest")
    assert (found.standing, found.total, found.counts) == ("nowhere", 0, {})
    assert found.places
    assert {each.standing for each in found.places} == {"nowhere"}
    assert quote(sample_record, "zzyzx qwrtp").places == ()


def test_another_number_is_an_alteration_that_turns_the_sense(sample_record: Path) -> None:
    found = quote(sample_record, "410 billion euros")
    assert found.standing == "altered"
    assert all(each.differences[0].sense == "number" for each in found.places)


def test_a_slip_finds_the_words(sample_record: Path) -> None:
    found = quote(sample_record, "the secretriat will bring prestige")
    assert found.standing == "verbatim"
    assert found.places[0].differences[0].kind == "spelling"


def test_the_limit_bounds_what_is_listed(sample_record: Path) -> None:
    every = quote(sample_record, "Oslo")
    some = quote(sample_record, "Oslo", limit=3)
    assert len(some.places) == 3
    assert some.total == every.total > 3
    assert some.earliest == every.earliest


@pytest.mark.parametrize("words", ["", "  ", "“…”", "—", "!?\x00", "[…]"])
def test_words_are_needed(sample_record: Path, words: str) -> None:
    with pytest.raises(UsageError, match="needs words"):
        quote(sample_record, words)


def test_a_flood_is_refused_or_found_nowhere(sample_record: Path) -> None:
    with pytest.raises(UsageError, match="at most"):
        quote(sample_record, "a" * 100_001)
    flood = " ".join(["the ferry pact is", *(f"word{number}" for number in range(9_000))])
    assert quote(sample_record, flood[:100_000]).standing == "nowhere"


@pytest.mark.parametrize(
    "words", ['"ferry" OR NOT (pact*', "NEAR(ferry pact, 2)", "col:ferry ^pact"]
)
def test_no_syntax_is_obeyed(sample_record: Path, words: str) -> None:
    assert quote(sample_record, words).standing in ("nowhere", "altered", "cut")


def test_an_earlier_version_is_not_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    for text in (TEXT, TEXT.replace("late", "early")):
        put(path, reading_of(text))
    assert quote(path, "The pact is late").standing != "verbatim"
    assert quote(path, "The pact is early").standing == "verbatim"


def put(path: Path, *readings: Reading) -> None:
    with sqlite.opened(path, create=True) as connection:
        linking.bring_up_to_date(connection)
        for reading in readings:
            write.add(connection, raw_of(reading), [reading], readers="1")
        linking.link(connection)


def translated(reading: Reading) -> Reading:
    said = reading.attributions[0]
    rendering = Rendering(target=said.id, basis="said", spans=said.cue)
    return msgspec.structs.replace(reading, renderings=(rendering,))


def speech(name: str, words: str, source: str, who: str = "Tor Vik") -> Reading:
    return story(source, [Actor(who, "minister", words=words)], more=f"Of {name}.")


ONE = "such winds have been unseen in a century"
OTHER = "nobody has seen such winds in 100 years"


def test_the_same_speech_in_another_translation_is_a_rendering(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    put(path, translated(speech("a", ONE, "a.txt")), speech("b", OTHER, "b.txt"))
    found = quote(path, ONE)
    assert [(each.standing, each.certain) for each in found.places] == [
        ("verbatim", True),
        ("rendered", True),
    ]
    assert printed(found.places[1]) == [OTHER]


def test_without_a_word_of_translation_it_is_only_perhaps_one(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    put(path, speech("a", ONE, "a.txt"), speech("b", OTHER, "b.txt"))
    (_, place) = quote(path, ONE).places
    assert (place.standing, place.certain) == ("rendered", False)


def test_another_holder_renders_nothing(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    put(path, translated(speech("a", ONE, "a.txt")), speech("b", OTHER, "b.txt", "Ines Duarte"))
    assert [each.standing for each in quote(path, ONE).places] == ["verbatim"]


def test_words_of_two_people_are_counted_as_two(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    put(path, speech("a", ONE, "a.txt"), speech("b", ONE, "b.txt", "Ines Duarte"))
    found = quote(path, ONE)
    assert (found.documents, found.holders) == (2, 2)
    assert quote(path, ONE, by="Duarte").documents == 1
