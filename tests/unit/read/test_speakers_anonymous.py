"""Anonymous sources: how many, of which body, near to what, on what terms and why unnamed."""

import pytest

from onrecord.model.document import Block, Masthead, Stated
from onrecord.model.records import Holder, Layout
from onrecord.model.span import Span
from onrecord.read.parse import parse
from onrecord.read.speakers_anonymous import unnamed
from onrecord.read.speakers_chains import Chains
from onrecord.read.speakers_scene import scene
from onrecord.read.speakers_voices import voices
from tests.unit.read.modality_drawings import kit
from tests.unit.read.speakers_drawings import Said, attribution, document_of, lines


def told(text: str, *sources: str, content: str = "") -> list[Holder]:
    """The unnamed holders of the sources, in the order of the text."""
    document = document_of(text)
    layout = Layout(tuple(Block(start, end, "paragraph") for start, end in lines(text)), ())
    made = scene(parse(document, layout, kit()))
    said = (
        attribution(
            text, number, Said(each, content or "it is late", after="" if content else each)
        )
        for number, each in enumerate(sources)
    )
    masthead = Masthead(outlet=Stated("The Quay Courier", "metadata"))
    settled = Chains(made, voices(made, document, layout, masthead), tuple(said))
    settled.settle()
    used = {key for chain in settled.settled.values() for step in chain for key in step}
    unnamed(made, used)
    frozen = made.register.frozen(document, used).values()
    people = [each for each in frozen if each.kind in {"anonymous", "group"}]
    return sorted(people, key=lambda each: each.mentions[0].start)


def exact(span: Span | None) -> str | None:
    return None if span is None else span.exact


@pytest.mark.parametrize(
    ("source", "count", "plural"),
    [
        ("An official", 1, False),
        ("Two officials", 2, True),
        ("A dozen diplomats", 12, True),
        ("Several diplomats", None, True),
        ("More than two officials", None, True),
        ("One of three aides", 1, False),
        ("A number of diplomats", None, True),
        ("16 officials", 16, True),
    ],
)
def test_the_words_give_the_number(source: str, count: int | None, plural: bool) -> None:
    (holder,) = told(f"{source} said it is late.", source)
    assert (holder.count, holder.plural) == (count, plural)


def test_an_age_and_a_share_are_no_number_of_people() -> None:
    (holder,) = told("54 percent of residents said it is late.", "54 percent of residents")
    assert holder.count is None and holder.plural


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("An official at the Port Authority", "Port Authority"),
        ("Two senior State Department officials", "State Department"),
        ("A spokesman for the Aker State Board of Elections", "Aker State Board of Elections"),
        ("U.S. officials", "U.S."),
        ("A senior Norwegian official", "Norwegian"),
        ("Sources in the Quay Bank", "Quay Bank"),
        ("An aide to the mayor of Aker", None),
        ("Critics", None),
    ],
)
def test_the_body_of_the_unnamed_is_their_affiliation(source: str, body: str | None) -> None:
    (holder,) = told(f"{source} said it is late.", source)
    assert exact(holder.affiliation) == body


def test_a_demonym_gives_the_country() -> None:
    (holder,) = told("A senior Norwegian official said it is late.", "A senior Norwegian official")
    assert holder.countries == ("NOR",)


@pytest.mark.parametrize(
    ("source", "near"),
    [
        ("A person close to the talks", "close to the talks"),
        ("Diplomats familiar with the matter", "familiar with the matter"),
        ("Two aides briefed on the deal", "briefed on the deal"),
        ("A source with direct knowledge of the deal", "with direct knowledge of the deal"),
        ("Two officials who have seen the annex", "who have seen the annex"),
        ("An official at the port", None),
    ],
)
def test_what_they_are_near_to(source: str, near: str | None) -> None:
    (holder,) = told(f"{source} said it is late.", source)
    assert exact(holder.proximity) == near


def test_the_description_goes_on_where_the_source_is_cut_short() -> None:
    text = "It is late, said a diplomat close to the talks, who left."
    (holder,) = told(text, "a diplomat", content="It is late")
    assert holder.name == "diplomat close to the talks"
    assert [each.exact for each in holder.mentions] == ["diplomat close to the talks"]
    assert exact(holder.proximity) == "close to the talks"


def test_terms_are_no_part_of_the_description() -> None:
    source = "A person familiar with his thinking but not authorized to discuss it"
    holder = told(f"{source} said it is late.", source)[0]
    assert holder.name == "person familiar with his thinking"
    assert (exact(holder.reason_given) or "").startswith("not authorized to discuss it")


@pytest.mark.parametrize(
    ("text", "source", "rule", "why"),
    [
        (
            "A person close to the talks, who spoke on condition of anonymity because they are "
            "secret, said it is late.",
            "A person close to the talks",
            "on condition of anonymity",
            "because they are secret",
        ),
        (
            "Two officials said it is late. They asked not to be named, citing the sensitivity of "
            "the matter.",
            "Two officials",
            "asked not to be named",
            "citing the sensitivity of the matter",
        ),
        (
            "An aide said it is late because he was not authorised to speak.",
            "An aide",
            None,
            "because he was not authorised to speak",
        ),
        (
            "Several diplomats, who declined to be identified for fear of reprisals, said it is "
            "late.",
            "Several diplomats",
            "declined to be identified",
            "for fear of reprisals",
        ),
        (
            "Speaking on background, a senior aide said it is late.",
            "a senior aide",
            "on background",
            None,
        ),
        (
            "Sources in the Quay Bank said it is late. The sources were granted anonymity to "
            "discuss internal plans.",
            "Sources in the Quay Bank",
            "were granted anonymity",
            "to discuss internal plans",
        ),
        ("Two people said it is late because rain fell.", "Two people", None, None),
    ],
)
def test_terms_and_reason_also_stand_in_the_next_clause(
    text: str, source: str, rule: str | None, why: str | None
) -> None:
    (holder,) = told(text, source)
    assert (exact(holder.ground_rule), exact(holder.reason_given)) == (rule, why)


def test_joint_sources_share_terms_that_are_theirs() -> None:
    text = (
        "Three outside advisers and Port Authority officials said it is late. They spoke on "
        "condition of anonymity because they were not authorized to discuss private talks."
    )
    found = told(text, "Three outside advisers and Port Authority officials")
    assert [exact(each.ground_rule) for each in found] == ["on condition of anonymity"] * 2
    assert {exact(each.reason_given) for each in found} == {
        "because they were not authorized to discuss private talks"
    }


def test_an_example_is_no_reason() -> None:
    source = "The challengers, including groups such as the Quay Union,"
    (holder,) = told(f"{source} said it is late.", source)
    assert holder.reason_given is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [("The minister", "anonymous"), ("The ministers", "group"), ("The crowd", "group")],
)
def test_one_unnamed_minister_is_no_group(words: str, kind: str) -> None:
    (holder,) = told(f"{words} said it is late.", words)
    assert holder.kind == kind
