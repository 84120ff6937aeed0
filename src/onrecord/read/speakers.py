"""Speakers reader: the holders of a document, and whose word each of its records rests on."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from onrecord.lexicon.actors import outlet_named
from onrecord.model.document import Document, Masthead
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Assertion, Attribution, Holder, Holding, Layout, Speakers
from onrecord.read.speakers_anaphora import Keys
from onrecord.read.speakers_anonymous import unnamed
from onrecord.read.speakers_chains import Chains
from onrecord.read.speakers_entry import told_by_reference
from onrecord.read.speakers_namings import name_all
from onrecord.read.speakers_references import references
from onrecord.read.speakers_scene import scene
from onrecord.read.speakers_voices import Chain, is_answer_mark, voices

VOICED = frozenset({"signed", "answer"})
DAY = len("2025-04-24")


def speakers(
    document: Document,
    layout: Layout,
    masthead: Masthead,
    parse: Parse,
    attributions: tuple[Attribution, ...],
    assertions: tuple[Assertion, ...],
) -> Speakers:
    """Holders in order of first mention, and a holding for every attribution, section and
    assertion. Also everybody whom the document names and who holds nothing."""
    made = scene(
        parse,
        certain(parse, layout, masthead),
        captions(parse, layout),
        masthead.outlet.value or "",
    )
    made.register.day = (masthead.published.value or "")[:DAY]
    settled = Chains(made, voices(made, document, layout, masthead), attributions)
    settled.settle()
    targets = dict(chains(settled, assertions))
    used = frozenset(key for chain in targets.values() for step in chain for key in step)
    unnamed(made, used)
    holding_ids = {key: each.id for key, each in made.register.frozen(document, used).items()}
    references(settled)
    for key in made.person_keys:
        told_by_reference(parse, made.register[key])
    known = identified(made.register.frozen(document, used | name_all(made)), holding_ids)
    holders = {each.id: each for each in known.values()}
    return Speakers(
        tuple(sorted(holders.values(), key=place_of)),
        tuple(holding(target, chain, known) for target, chain in sorted(targets.items())),
    )


def identified(known: Mapping[int, Holder], ids: Mapping[int, str]) -> dict[int, Holder]:
    """The holders; those that hold something keep their ids, by the first place where they do,
    and nobody else has one of these."""
    taken = frozenset(ids.values())
    return {
        key: replace(each, id=ids.get(key, each.id))
        for key, each in known.items()
        if key in ids or each.id not in taken
    }


def certain(parse: Parse, layout: Layout, masthead: Masthead) -> Iterator[range]:
    """Token ranges that name people by their place: signatures, turn labels, by-lines."""
    for section in layout.sections:
        for span in section.label if section.form in VOICED else ():
            if not is_answer_mark(span.exact):
                yield parse.tokens_between(span.start, span.end)
    for start, end in masthead.author_spans:
        if " " in parse.text[start:end].strip() and outlet_named(parse.text[start:end]) is None:
            yield parse.tokens_between(start, end)


def captions(parse: Parse, layout: Layout) -> Iterator[range]:
    """Token ranges of captions."""
    for block in layout.blocks:
        if block.kind == "caption":
            yield parse.tokens_between(block.start, block.end)


def chains(settled: Chains, assertions: Sequence[Assertion]) -> Iterator[tuple[str, Chain]]:
    """Every target with its chain of keys."""
    yield from settled.settled.items()
    yield from settled.sections.items()
    for assertion in assertions:
        yield assertion.id, settled.sections.get(assertion.section, settled.voices.own)


def place_of(holder: Holder) -> tuple[int, str]:
    """Order of first mention; holders that the text does not mention come last."""
    return (holder.mentions[0].start if holder.mentions else 1 << 62), holder.id


def holding(target: str, chain: Chain, known: dict[int, Holder]) -> Holding:
    """The chain as ids, each step in order of first mention, none twice in a row."""
    steps: list[tuple[str, ...]] = []
    for keys in chain:
        step = ids(keys, known)
        if not steps or steps[-1] != step:
            steps.append(step)
    return Holding(target, steps[0], tuple(steps))


def ids(keys: Keys, known: dict[int, Holder]) -> tuple[str, ...]:
    holders = sorted({known[key].id: known[key] for key in keys}.values(), key=place_of)
    return tuple(each.id for each in holders)


READER = Reader(
    gives="speakers",
    needs=("document", "layout", "masthead", "parse", "attributions", "assertions"),
    version=5,
    read=speakers,
)
