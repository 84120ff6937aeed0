"""The brief: one page out of the other products' lines, each of which the gate makes again."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from onrecord import api
from onrecord.api.making import asking
from onrecord.lexicon.stand import words_of
from onrecord.model.claim import Claim, Credibility, PileLinks
from onrecord.model.identity import record_id
from onrecord.model.manner import Certainty
from onrecord.model.product import Evidence, Name, Part, Phrase, Pile, Sentence, Value, Verbatim
from onrecord.model.proposition import Proposition, PropositionKind
from onrecord.products.brief import MAKERS, answer, brief
from onrecord.products.brief.candidates import CANDIDATES, advisers
from onrecord.products.brief.choice import MOST, WORDS, chosen, says_again
from onrecord.products.brief.graded import with_code
from onrecord.products.made_checks import fault
from onrecord.products.questions.takeaways import takeaway
from onrecord.products.roles import played
from onrecord.products.statements_printed import printed_statements
from onrecord.products.study import Study, study_of
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, lighthouse, pile_of

replace = msgspec.structs.replace
Change = Callable[[Part], Part]


@pytest.fixture(scope="module")
def pile(sample_record: Path) -> Pile:
    with api.open_record(sample_record) as record:
        return asking(record.linked_pile())


@pytest.fixture(scope="module")
def study(pile: Pile) -> Study:
    return study_of(pile)


def lines(study: Study) -> list[Sentence]:
    return [one for each in brief(study).sections for one in (each.heading, *each.sentences) if one]


def test_nothing_of_the_sample_is_refused(pile: Pile, study: Study) -> None:
    product = verified(brief(study), pile)
    assert product.refused == ()
    assert product == verified(brief(study_of(pile)), pile)
    kinds = [each.kind for each in product.sections]
    assert kinds == [each for each in CANDIDATES if each in kinds]
    assert len(kinds) > 4
    assert all(each.descriptor for each in product.sources)


def test_it_is_one_page(study: Study) -> None:
    sections = brief(study).sections
    words = sum(len(words_of(one.text)) for each in sections for one in each.sentences)
    assert 300 < words <= WORDS
    for each in sections:
        assert 0 < len(chosen(study)[each.kind]) <= MOST[each.kind]  # type: ignore[index]


def test_nothing_is_said_twice(study: Study) -> None:
    printed = [each for each in lines(study) if not each.made[0].endswith("heading")]
    for at, one in enumerate(printed):
        assert not any(says_again(study, one, other) for other in printed[:at] if apart(one, other))
    records = [each for one in printed for each in printed_statements(study.index, one)]
    assert len(records) == len(set(records))


def apart(one: Sentence, other: Sentence) -> bool:
    """Whether two lines are no sides of one dispute, which may share most of their words."""
    sides = ("One side", "Denied", "Not believed", "Given so", "Held")
    return not (one.text.startswith(sides) and other.text.startswith(sides))


def test_every_statement_has_its_holder_and_its_document(study: Study) -> None:
    for each in lines(study):
        if not each.made[0].endswith("heading"):
            assert each.holders
            assert each.said
            assert each.chain


def test_likelihood_and_confidence_never_stand_in_one_sentence(study: Study) -> None:
    for each in lines(study):
        confident = any(isinstance(one, Value) and "credibility" in one.query for one in each.parts)
        assert not (confident and played(each).worded("hedge"))


def moved(part: Part) -> Part:
    if not isinstance(part, Verbatim):
        return part
    place = part.evidence
    spoilt = Evidence(place.document, place.source, place.start + 1, place.end + 1, place.exact)
    return Verbatim(part.text, spoilt)


def cut(part: Part) -> Part:
    """Words without their last one, with true evidence."""
    if not isinstance(part, Verbatim) or " " not in part.text:
        return part
    words = part.text.rsplit(" ", 1)[0]
    place = part.evidence
    return Verbatim(words, replace(place, end=place.start + len(words), exact=words))


def revalued(part: Part) -> Part:
    return Value("1", part.query) if isinstance(part, Value) and part.text != "1" else part


def renamed(part: Part) -> Part:
    return replace(part, text="Nobody") if isinstance(part, Name) else part


def rephrased(part: Part) -> Part:
    return Phrase("It is certain that ") if isinstance(part, Phrase) else part


@pytest.mark.parametrize(
    "change", [moved, cut, revalued, renamed, rephrased], ids=lambda each: each.__name__
)
def test_no_changed_line_holds(study: Study, change: Change) -> None:
    found = 0
    for line in lines(study):
        changed = replace(line, parts=tuple(change(part) for part in line.parts))
        if changed != line:
            found += 1
            assert fault(study, changed), changed.text
    assert found


def test_no_line_holds_with_a_stolen_holder_chain_or_maker(study: Study) -> None:
    for line in lines(study):
        for changed in (
            replace(line, holders=()),
            replace(line, chain=line.chain[:1]),
            replace(line, said=None),
            replace(line, made=()),
            replace(line, made=("brief-advice", "beef")),
        ):
            if changed != line:
                assert fault(study, changed)


def test_a_line_or_a_heading_that_stands_above_is_refused(pile: Pile, study: Study) -> None:
    product = brief(study)
    first = product.sections[0]
    twice = replace(first, heading=None, sentences=first.sentences[:1])
    found = verified(replace(product, sections=(*product.sections, twice, first)), pile)
    assert found.sections == verified(product, pile).sections
    assert {each.reason for each in found.refused} == {
        "it stands above already",
        "its heading is refused: it stands above already",
    }


def test_makers_take_whatever_they_are_given() -> None:
    study = study_of(pile_of(lighthouse()))
    assert MAKERS["brief-advice"](study, "beef") is None
    assert MAKERS["brief-alone"](study, "beef") is None
    assert MAKERS["brief-graded"](study, "statement", "beef") is None
    assert MAKERS["brief-graded"](study, "questions-takeaway", "beef") is None
    assert MAKERS["brief-heading"](study, "beef") is None
    assert answer(study, "brief lines=beef") is None
    assert answer(study, "credibility claim=beef") is None
    assert answer(study, "documents") is None


def test_a_pile_with_nothing_to_say_has_an_empty_page() -> None:
    empty = pile_of(Draft("a.txt", "Nothing\n\nNobody here says a thing.\n"))
    assert verified(brief(study_of(empty)), empty).sections == ()


FACT = "the northern quay was closed on Monday"


def told(
    kind: PropositionKind = "fact", certainty: Certainty = "certain", code: int | None = 3
) -> tuple[Study, str]:
    """A study of one statement with a claim that has a code, and the statement's id."""
    draft = Draft("quay.txt", f"Quay\n\nKeeper Jon Falk said {FACT}, perhaps for good.\n")
    said = draft.says(draft.holder("Jon Falk", role="Keeper"), f"{FACT}, perhaps for good")
    if certainty != "certain":
        draft.hedge(said, "perhaps", certainty, "holder")
    proposition = Proposition(
        id=record_id(draft.id, "proposition", said.content),
        target=said.id,
        spans=said.content,
        kind=kind,
        certainty=certainty,
    )
    pile = pile_of(draft)
    reading = replace(pile.readings[0], propositions=(proposition,))
    claim = Claim(id=proposition.id, members=(proposition.id,))
    given = Credibility(claim=claim.id, code=code, reason="first-hand", values=("Jon Falk",))
    links = PileLinks(claims=(claim,), credibility=(given,))
    return study_of(replace(pile, readings=(reading,), links=links)), said.id


def test_a_claim_of_fact_has_its_code_with_the_reason() -> None:
    study, record = told()
    line = takeaway(study, record)
    assert line
    graded = with_code(study, line)
    assert graded.made == ("brief-graded", "questions-takeaway", record)
    assert graded.text.endswith(
        " Credibility of the claim, as information (1 best, 6 cannot be judged): 3. Why: One named "
        "source says so, and a document has it at first hand: Jon Falk."
    )
    assert fault(study, graded) is None
    other, _ = told(code=2)
    assert fault(other, graded)


@pytest.mark.parametrize(
    ("kind", "certainty", "code"),
    [
        ("forecast", "certain", 3),
        ("assessment", "certain", 3),
        ("fact", "possible", 3),
        ("fact", "certain", None),
    ],
)
def test_what_is_no_plain_claim_of_fact_has_no_code(
    kind: PropositionKind, certainty: Certainty, code: int | None
) -> None:
    study, record = told(kind, certainty, code)
    line = takeaway(study, record)
    assert line
    assert with_code(study, line) == line
    assert MAKERS["brief-graded"](study, "questions-takeaway", record) is None


def test_advice_is_what_its_holder_advises(study: Study) -> None:
    found = advisers(study)
    assert found
    for record in study.units:
        assert (MAKERS["brief-advice"](study, record) is not None) == (record in found)
