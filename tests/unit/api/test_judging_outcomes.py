"""How forecasts came out: judged with evidence, kept for good, and found again."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path

import msgspec
import pytest

from onrecord import api
from onrecord.api import Decided, Record
from onrecord.errors import OnrecordError, RecordError, UsageError
from onrecord.model.judgement import Cited, Judgement, Outcome, Outside, Target
from onrecord.model.span import span_of
from onrecord.store import judgements, sqlite
from tests.foretold import PREVIEW, REPORT, SIGNED, foretold, preview, put
from tests.unit.products.piles import Draft


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return foretold(tmp_path / "r.db")


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with api.Record(path, write=True) as opened:
        yield opened


def judge(
    record: Record,
    forecast: str,
    outcome: Outcome,
    *,
    evidence: Sequence[str] = (f"{SIGNED}@report.txt",),
    at: int = 0,
) -> Judgement:
    decided = Decided("Ada Holm", f"2025-06-01T10:{at:02}:00Z")
    done = record.judge_outcome(forecast, outcome, evidence=evidence, decided=decided)
    return done.judgement


def outcomes(record: Record) -> dict[str, str]:
    """How each forecast that was judged came out, by its words."""
    return {each.text: each.outcome.outcome for each in record.forecasts().items if each.outcome}


def test_an_outcome_is_kept_with_what_shows_it(record: Record) -> None:
    made = judge(record, "ferry pact is likely to hold", "happened")
    start = REPORT.index(SIGNED)
    assert made.evidence == (
        Cited(
            document=Draft("report.txt", REPORT).id,
            source="report.txt",
            start=start,
            end=start + len(SIGNED),
            exact=SIGNED,
        ),
    )
    item, *others = record.forecasts().items
    assert item.outcome is not None
    assert (item.outcome.judgement, item.outcome.author) == (made.id, "Ada Holm")
    assert item.outcome.evidence[0].exact == SIGNED
    assert all(each.outcome is None for each in others)
    assert [each.state for each in record.judgements()] == ["applied"]


def test_it_is_named_by_id_by_its_beginning_and_by_words_with_or_without_source(
    record: Record,
) -> None:
    identity = record.forecasts().items[1].id
    names = (
        identity,
        identity[:8],
        "the port will open",
        "PORT will",
        "port will open@preview.txt",
    )
    targets = {judge(record, each, "happened", at=at).targets for at, each in enumerate(names)}
    assert len(targets) == 1


def test_evidence_may_be_a_place_words_in_other_lines_or_an_address_with_words(
    record: Record,
) -> None:
    start = REPORT.index("The port")
    given = (
        f"report.txt:{start}-{start + 17}",
        "on Monday. The port@report.txt",
        "“The port is shut.”@report.txt",
        "https://harbour.example/log  what the log says",
        "https://harbour.example/log  what the log says",
    )
    one, two, outside = judge(record, "port will open", "void", evidence=given).evidence
    assert isinstance(one, Cited)
    assert isinstance(two, Cited)
    assert (one.exact, two.exact) == ("The port is shut.", "on Monday.\nThe port")
    assert outside == Outside(url="https://harbour.example/log", text="what the log says")
    outcome = record.forecasts().items[1].outcome
    assert outcome is not None
    assert [each.url for each in outcome.outside] == ["https://harbour.example/log"]


def test_an_address_that_the_record_has_is_quoted_and_not_outside(path: Path) -> None:
    url = "https://harbour.example/report"
    put(path, Draft(url, f"{REPORT}And more.\n").reading())
    with api.Record(path, write=True) as record:
        with pytest.raises(UsageError, match="is in the record"):
            judge(record, "port will open", "void", evidence=[f"{url} says so"])
        given = [f"{url}:20-53", f"{SIGNED} on@{url}"]
        found = judge(record, "port will open", "void", evidence=given).evidence
    assert [isinstance(each, Cited) and each.source for each in found] == [url, url]


@pytest.mark.parametrize(
    ("evidence", "message"),
    [
        ((), "rests on 1 to 100 pieces of evidence"),
        (("signed",), "evidence is SOURCE:START-END"),
        (("Ines Duarte signed the fairy pact@report.txt",), "nearest: 'Ines Duarte signed the fer"),
        (("signed@nowhere.txt",), "no document 'nowhere.txt'"),
        (("nowhere.txt:1-5",), "no document 'nowhere.txt'"),
        (("report.txt:5-5000",), "no words at 5-5000 in report.txt"),
        (("report.txt:9-5",), "no words at 9-5"),
        (("the port will open@preview.txt",), "in the forecast's own document"),
        (("the old ferry will sail@preview.txt",), "in the forecast's own document"),
        (("the@report.txt",), "'the' is too little: evidence has 3 words or a whole sentence"),
        (("ferry pact@report.txt",), "is too little"),
        (("http://a b <script>",), "no address: 'http://a'"),
        (("https://<b>.example/",), "no address"),
        (("https://[a.example/",), "no address"),
        (("https://a.example:x/",), "no address"),
        (("https:///log",), "no address"),
        (("https://vik:secret@harbour.example/log",), "without user and password"),
        (("https://a.example/\x1b[31m",), "evidence is printable"),
        (("x" * 20_000,), "at most 10000 characters"),
    ],
)
def test_evidence_that_does_not_stand_is_refused(
    record: Record, evidence: tuple[str, ...], message: str
) -> None:
    with pytest.raises(OnrecordError) as error:
        judge(record, "port will open", "happened", evidence=evidence)
    assert message in str(error.value)
    assert record.judgements() == []


@pytest.mark.parametrize(
    ("forecast", "message"),
    [
        ("the", "no forecast"),
        ("will", "fits several forecasts"),
        ("the port will close", "near it: "),
        ("open@report.txt", "no forecast"),
        ("", "no forecast"),
        ("0" * 16, "no forecast"),
        ("3f2e", "an id is given by 6 digits or more"),
        ("3", "an id is given by 6 digits or more"),
    ],
)
def test_a_forecast_that_nobody_or_several_mean_is_refused(
    record: Record, forecast: str, message: str
) -> None:
    asked = forecast if forecast != "the" else "nothing of it"
    with pytest.raises(RecordError, match=message):
        judge(record, asked, "happened")


def test_other_outcomes_and_other_ways_in_are_refused(record: Record) -> None:
    with pytest.raises(UsageError, match="an outcome is one of"):
        judge(record, "port will open", "perhaps")  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        record.judge("outcome", "port will open", decided=Decided("Ada Holm", "2025-06-01"))


def test_the_later_judgement_counts_and_a_revoked_one_does_not(record: Record) -> None:
    judge(record, "port will open", "happened", at=1)
    later = judge(record, "port will open", "did_not_happen", at=2)
    assert outcomes(record) == {"the port will open": "did_not_happen"}
    assert [each.state for each in record.judgements()] == ["overruled", "applied"]
    decided = Decided("Ada Holm", "2025-06-01T10:03:00Z")
    done = record.judge("revoke", later.id[:8], decided=decided)
    assert "revoked; happened (judgement" in done.change
    assert outcomes(record) == {"the port will open": "happened"}
    assert [each.state for each in record.judgements()] == ["applied", "revoked", "revocation"]


def test_a_judgement_dated_before_another_says_that_it_is_overruled(record: Record) -> None:
    judge(record, "port will open", "happened", at=5)
    decided = Decided("Ada Holm", "2025-06-01T10:01:00Z")
    done = record.judge_outcome(
        "port will open", "void", evidence=["The port is shut.@report.txt"], decided=decided
    )
    assert "happened (judgement" in done.change
    assert outcomes(record) == {"the port will open": "happened"}


def test_in_whichever_order_judgements_come_the_latest_counts(path: Path, tmp_path: Path) -> None:
    with api.Record(path, write=True) as record:
        for at, outcome in enumerate(("happened", "partly", "void")):
            judge(record, "port will open", outcome, at=at)  # type: ignore[arg-type]
        judge(record, "old ferry", "happened", at=9)
        lines, expected = record.export_judgements().splitlines(), outcomes(record)
    for number, order in enumerate(permutations(lines)):
        other = foretold(tmp_path / f"{number}.db")
        with api.Record(other, write=True) as record:
            for line in order:
                assert record.import_judgements(line.encode()) == 1
                assert record.import_judgements(line.encode()) == 0
            assert outcomes(record) == expected
            assert record.export_judgements().splitlines() == lines


def test_linking_is_as_before(record: Record) -> None:
    record.judge("name", "Tor Vik", value="Tor Anders Vik", decided=Decided("A", "2025-06-01"))
    before = record.pile()
    judge(record, "port will open", "happened")
    after = record.pile()
    assert (after.entities, after.apart, after.judgements) == (
        before.entities,
        before.apart,
        before.judgements,
    )
    assert record.panel().generated_by.judgements == len(before.judgements)


def test_it_stays_when_its_document_goes_and_comes_back(path: Path) -> None:
    with api.Record(path, write=True) as record:
        judge(record, "port will open", "happened")
        expected = outcomes(record)
        record.remove("preview.txt")
        (entry,) = record.judgements()
        assert entry.state == "not applied"
        assert entry.why == "preview.txt has no forecast 'the port will open'"
        problems = [each.message for each in record.overview().problems]
        assert sum("is not in the record" in each for each in problems) == 1
        assert record.scores().items == ()
    put(path, preview().reading())
    with api.open_record(path) as record:
        assert outcomes(record) == expected


def reread(record: Path, words: str) -> None:
    """The preview read again, with another forecast in place of the one of the port."""
    draft = preview()
    del draft.forecasts[1]
    draft.foretells(draft.attributions[1], words)
    with api.Record(record, write=True) as opened:
        opened.remove("preview.txt")
    put(record, draft.reading())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Vik said the port will open", True),
        ("the port will open. Ines Duarte said the old ferry will", False),
        ("open", False),
    ],
)
def test_read_again_it_goes_with_the_forecast_that_overlaps_it_by_half(
    path: Path, words: str, found: bool
) -> None:
    with api.Record(path, write=True) as record:
        judge(record, "port will open", "happened")
    reread(path, words)
    with api.open_record(path) as record:
        assert outcomes(record) == ({words: "happened"} if found else {})
        assert record.judgements()[0].state == ("applied" if found else "not applied")


def test_a_newer_version_of_its_document_has_it_where_the_words_stand_once(path: Path) -> None:
    with api.Record(path, write=True) as record:
        judge(record, "port will open", "happened")
        record.remove("preview.txt")
    put(path, preview(text=f"Corrected.\n\n{PREVIEW}").reading())
    with api.open_record(path) as record:
        assert outcomes(record) == {"the port will open": "happened"}


def test_a_judgement_about_a_forecast_needs_a_forecast_an_outcome_and_evidence() -> None:
    span = span_of(REPORT, 0, 8)
    place = {"document": "0" * 16, "source": "a.txt", "start": 0, "end": 8, "exact": span.exact}
    good = {
        "verdict": "outcome",
        "targets": [{"kind": "forecast", **place}],
        "value": "void",
        "evidence": [{"kind": "cited", **place}],
        "author": "Ada Holm",
        "time": "2025-06-01T10:00:00+00:00",
    }
    assert msgspec.convert(good, Judgement).value == "void"
    bad: tuple[dict[str, object], ...] = (
        {"value": "perhaps"},
        {"value": None},
        {"evidence": []},
        {"targets": [{"kind": "holder", **place}]},
        {"targets": []},
        {"verdict": "name", "value": "void"},
    )
    for each in bad:
        with pytest.raises((OnrecordError, msgspec.ValidationError)):
            msgspec.convert({**good, **each}, Judgement)


def test_what_was_judged_before_there_were_outcomes_keeps_its_id() -> None:
    target = Target(
        document="0" * 16, source="a.txt", kind="holder", start=4, end=11, exact="Tor Vik"
    )
    judgement = Judgement(
        verdict="name",
        targets=(target,),
        value="Tor Anders Vik",
        author="Ines Duarte",
        time="2025-05-01T10:00:00+00:00",
    )
    assert judgement.id == "1d4014fe7bf07ff2"


def test_a_short_whole_sentence_is_evidence_enough(path: Path) -> None:
    put(path, Draft("note.txt", "A note\n\nIt opened. All is well.\n").reading())
    with api.Record(path, write=True) as record:
        made = judge(record, "port will open", "happened", evidence=["It opened.@note.txt"])
    (found,) = made.evidence
    assert isinstance(found, Cited)
    assert found.exact == "It opened."


@pytest.mark.parametrize(
    ("day", "fits"),
    [
        ("2025-04-23", False),
        ("2025-03", False),
        ("2024", False),
        ("2025-04-24T08:00", True),
        ("2025-04", True),
        ("2025-05-02", True),
        (None, True),
    ],
)
def test_evidence_is_not_older_than_the_forecast(path: Path, day: str | None, fits: bool) -> None:
    note = Draft("note.txt", "A note\n\nThe port has opened again.\n")
    note.published = day
    put(path, note.reading())
    with api.Record(path, write=True) as record:
        given = ["The port has opened again.@note.txt"]
        if fits:
            assert judge(record, "port will open", "happened", evidence=given).evidence
            return
        with pytest.raises(UsageError, match="before the forecast"):
            judge(record, "port will open", "happened", evidence=given)


def test_a_number_alone_is_no_words_of_a_forecast(path: Path) -> None:
    draft = Draft("flats.txt", "Flats\n\nTor Vik said Aker will sell 30 flats.\n")
    said = draft.says(draft.holder("Tor Vik"), "Aker will sell 30 flats")
    draft.foretells(said, "Aker will sell 30 flats")
    put(path, draft.reading())
    with api.Record(path, write=True) as record:
        with pytest.raises(RecordError, match="a number alone is no words"):
            judge(record, "30", "happened")
        assert judge(record, "30 flats", "happened").value == "happened"


def test_when_the_document_that_shows_it_goes_the_list_says_so(path: Path) -> None:
    with api.Record(path, write=True) as record:
        judge(record, "port will open", "happened")
        record.remove("report.txt")
        (entry,) = record.judgements()
        assert (entry.state, entry.why) == ("applied", "its evidence is gone: report.txt")
    with sqlite.opened(path) as connection:
        (fault,) = judgements.faults(connection)
    assert "report.txt" in fault
    assert "is not in the record" in fault
