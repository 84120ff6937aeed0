"""What people decide about statements: kept for good, applied at once, and found again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import api
from onrecord.api import Decided, Record
from onrecord.errors import OnrecordError, RecordError, UsageError
from onrecord.model.judgement import Verdict
from onrecord.model.ledger import StatementItem
from onrecord.model.records import Reading
from onrecord.products.index import index_of
from onrecord.products.panel import panel
from onrecord.products.statements_printed import printed_statements
from onrecord.products.verify import verified
from tests.foretold import put
from tests.unit.products.claimed import Story
from tests.unit.products.piles import Draft, lighthouse

STAIRS = "The council should repair the stairs before it buys a new lamp."
LAMP = "the lamp would last ten years"
ICE = "The harbour was closed for three days last week because of thick ice."
LOG = f"""Harbour log

{ICE}

Keeper Ola Brun said the ice would go and the boats would sail.
"""


def log() -> Draft:
    """A document with a sentence in its own voice, and a statement by a keeper."""
    draft = Draft("log.txt", LOG)
    draft.section("byline", [ICE], [draft.voice])
    draft.assertions.clear()
    draft.says(draft.holder("Ola Brun", role="Keeper"), "the ice would go and the boats would sail")
    return draft


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "r.db"
    put(path, lighthouse().reading(), log().reading())
    return path


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with api.Record(path, write=True) as opened:
        yield opened


def decided(at: int = 0, author: str = "Ada Holm") -> Decided:
    return Decided(author, f"2025-06-01T10:{at:02}:00Z")


def judge(
    record: Record, verdict: Verdict, statement: str, value: str | None = None, at: int = 0
) -> str:
    done = record.judge_statement(verdict, statement, value=value, decided=decided(at))
    return done.judgement.id


def texts(record: Record, form: str = "panel") -> str:
    product = record.roundup() if form == "roundup" else record.panel()
    lines = [each.text for section in product.sections for each in section.sentences]
    return "\n".join(lines)


def item(record: Record, words: str) -> StatementItem:
    return next(each for each in record.statements().items if each.text == words)


def test_what_is_struck_is_on_no_product_and_stays_in_the_ledger(record: Record) -> None:
    assert STAIRS in texts(record)
    judge(record, "strike", STAIRS)
    assert STAIRS not in texts(record) and STAIRS not in texts(record, "roundup")
    (judged,) = item(record, STAIRS).judged
    assert (judged.verdict, judged.author, judged.withholds) == ("strike", "Ada Holm", True)
    assert record.panel().generated_by.judgements == 1
    assert record.panel().refused == ()


def test_a_product_made_before_is_refused_what_was_struck_since(record: Record) -> None:
    made = panel(record.pile())
    judge(record, "strike", STAIRS)
    (refused,) = verified(made, record.pile()).refused
    assert STAIRS in refused.text
    assert refused.reason == "struck by Ada Holm on 2025-06-01"


def test_words_of_a_struck_statement_are_not_printed_in_another(record: Record) -> None:
    assert "would sail" in texts(record)
    judge(record, "strike", "the ice would go and the boats would sail@log.txt")
    assert "would sail" not in texts(record)


def test_the_same_words_of_the_same_holder_are_struck_in_copies_too(tmp_path: Path) -> None:
    said = "the lamp, he hopes, will not go out at all"
    text = f"Lamps\n\nKeeper Jon Falk said {said}.\n"
    copy = Draft("copy.txt", text.replace("lamp, he", "lamp – he").replace("hopes,", "hopes –"))
    other = Draft("other.txt", text.replace("Keeper Jon Falk", "Mayor Olga Brun"))
    first = Draft("first.txt", text)
    for draft, name in ((first, "Jon Falk"), (copy, "Jon Falk"), (other, "Olga Brun")):
        at = draft.text.index(" said ") + len(" said ")
        draft.says(draft.holder(name), draft.text[at:-2], source=draft.text[7 : at - 6])
    put(tmp_path / "c.db", *(each.reading() for each in (first, copy, other)))
    with api.Record(tmp_path / "c.db", write=True) as record:
        before = [each.id for each in record.statements().items]
        assert texts(record).count("will not go out at all") == 2
        made = judge(record, "strike", f"{said}@first.txt")
        assert [each.id for each in record.statements().items] == before
        printed = texts(record)
        assert printed.count("will not go out at all") == 1 and "Olga Brun" in printed
        record.judge("revoke", made, decided=decided(1))
        assert texts(record).count("will not go out at all") == 2


def test_a_wrong_holder_loses_the_statement_and_nobody_gets_it(record: Record) -> None:
    holders = item(record, LAMP).holders
    judge(record, "wrong-holder", LAMP, "Ines Duarte")
    assert LAMP not in texts(record) and "Ines Duarte" not in texts(record)
    found = item(record, LAMP)
    assert found.holders == holders
    assert [each.value for each in found.judged] == ["Ines Duarte"]


def test_of_what_was_checked_the_latest_counts(record: Record) -> None:
    first = judge(record, "checked", STAIRS, "out-of-context")
    assert STAIRS not in texts(record)
    second = judge(record, "checked", STAIRS, "right", at=1)
    assert STAIRS in texts(record)
    assert [each.state for each in record.judgements()] == ["overruled", "applied"]
    record.judge("revoke", second, decided=decided(2))
    assert STAIRS not in texts(record)
    done = record.judge("revoke", first, decided=decided(3))
    assert STAIRS in texts(record)
    assert done.change.endswith("revoked; nobody keeps it off products")


def test_what_is_right_may_be_struck_all_the_same(record: Record) -> None:
    judge(record, "strike", STAIRS)
    judge(record, "checked", STAIRS, "right", at=1)
    assert STAIRS not in texts(record)
    assert [each.state for each in record.judgements()] == ["applied", "applied"]


def test_a_sentence_in_a_documents_own_voice_is_struck(record: Record) -> None:
    assert ICE in texts(record, "roundup")
    done = record.judge_statement("strike", ICE, decided=decided())
    assert [each.kind for each in done.judgement.targets] == ["sentence"]
    assert ICE not in texts(record, "roundup")
    record.judge("revoke", done.judgement.id, decided=decided(1))
    assert ICE in texts(record, "roundup")


def test_a_statement_is_named_by_a_printed_sentence_or_the_beginning_of_its_id(
    record: Record,
) -> None:
    identity = item(record, LAMP).id
    assert item(record, LAMP).text == LAMP
    done = record.judge_statement(
        "strike", "“Keeper Jon Falk said the lamp would last ten years.”", decided=decided()
    )
    assert done.judgement.targets[0].exact == LAMP
    again = record.judge_statement("strike", identity[:8], decided=decided(1))
    assert again.judgement.targets == done.judgement.targets


@pytest.mark.parametrize(
    ("verdict", "statement", "value", "error", "message"),
    [
        ("strike", "nobody ever said so", None, RecordError, "no statement"),
        ("strike", "the", None, RecordError, "fits several statements"),
        ("strike", "", None, RecordError, "no statement"),
        ("strike", LAMP, "why", UsageError, "has no value"),
        ("checked", LAMP, "perhaps", UsageError, "is checked as one of"),
        ("checked", LAMP, None, UsageError, "is checked as one of"),
        ("wrong-holder", LAMP, "a\x1b[1mb", UsageError, "printable"),
        ("name", LAMP, "Ada", UsageError, "of a statement"),
    ],
)
def test_what_makes_no_sense_is_not_entered(
    record: Record,
    verdict: Verdict,
    statement: str,
    value: str | None,
    error: type[Exception],
    message: str,
) -> None:
    with pytest.raises(error, match=message):
        judge(record, verdict, statement, value)
    assert record.judgements() == []


def test_judgements_wait_for_their_document_and_go_from_record_to_record(
    record: Record, tmp_path: Path
) -> None:
    judge(record, "strike", STAIRS)
    judge(record, "checked", LAMP, "not-said")
    lines = record.export_judgements().encode()
    other = tmp_path / "other.db"
    put(other, log().reading())
    with api.Record(other, write=True) as opened:
        assert opened.import_judgements(lines) == 2
        assert [each.state for each in opened.judgements()] == ["not applied"] * 2
        assert "has no" in str(opened.judgements()[0].why)
        assert opened.panel().generated_by.judgements == 0
    record.remove("lighthouse.txt")
    assert [each.state for each in record.judgements()] == ["not applied"] * 2


def test_a_line_that_was_drawn_in_no_sample_is_refused(record: Record) -> None:
    judge(record, "checked", STAIRS, "right")
    line = record.export_judgements().replace('"kind":', '"sample": "all-0-1", "kind":')
    with pytest.raises(OnrecordError, match="no name of a sample"):
        record.import_judgements(line.encode())


def test_each_printed_statement_is_known_by_the_sentence_that_prints_it(record: Record) -> None:
    index = index_of(record.pile())
    ids = {
        one
        for section in (*record.panel().sections, *record.roundup().sections)
        for each in section.sentences
        for one in printed_statements(index, each)
    }
    assert {item(record, STAIRS).id, item(record, LAMP).id} <= ids
    for each in sorted(ids):
        judge(record, "strike", each)
    assert STAIRS not in texts(record) and ICE not in texts(record, "roundup")


def test_no_independent_source_is_counted_for_what_its_holder_did_not_say(
    tmp_path: Path,
) -> None:
    story = Story()
    put(tmp_path / "s.db", *(each.reading() for each in story.tellings))
    with api.Record(tmp_path / "s.db", write=True) as record:
        record.judge_claims("same", story.vik.id, story.officials.id, decided=decided())

        def roots() -> list[str]:
            found = record.linked_pile().links.roots
            (one,) = (each for each in found if story.officials.id in by_claim(record, each.claim))
            return sorted(each.name for each in one.roots)

        assert roots() == ["Tor Vik", "two officials"]
        assert story.officials.said is not None
        said = story.officials.said.id
        made = judge(record, "wrong-holder", said)
        assert roots() == ["Tor Vik"]
        record.judge("revoke", made, decided=decided(1))
        judge(record, "strike", said)
        judge(record, "checked", said, "trivial")
        assert roots() == ["Tor Vik", "two officials"]


def by_claim(record: Record, claim: str) -> tuple[str, ...]:
    return next(each.members for each in record.linked_pile().links.claims if each.id == claim)


def test_judgements_stay_when_a_reader_draws_a_statement_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    put(path, lighthouse().reading())
    with api.Record(path, write=True) as record:
        judge(record, "strike", LAMP)
        judge(record, "strike", STAIRS)
        record.remove("lighthouse.txt")
    put(path, read_otherwise(lighthouse()))
    with api.open_record(path) as record:
        assert [each.state for each in record.judgements()] == ["applied", "applied"]
        assert [each.verdict for each in item(record, "would last ten years").judged] == ["strike"]
        stairs = item(record, "The council should repair the stairs before it buys a new")
        assert [each.verdict for each in stairs.judged] == ["strike"]
        assert LAMP not in texts(record) and "the stairs before" not in texts(record)


def read_otherwise(draft: Draft) -> Reading:
    """The lighthouse with a shorter statement of its keeper, and its author's first sentence read
    as what the author says of others."""
    ada, jon = draft.holders[1], draft.holders[2]
    draft.attributions = [each for each in draft.attributions if LAMP not in each.content[0].exact]
    draft.assertions = [each for each in draft.assertions if each.span.exact != STAIRS]
    draft.says(jon, "would last ten years", source="Keeper Jon Falk")
    words = "The council should repair the stairs before it buys a new"
    draft.says(ada, words, cue="lamp", source="council")
    return draft.reading()
