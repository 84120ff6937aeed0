"""Stories: small readings in which people are named, for tests of who is who."""

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from onrecord.model.document import Block, Masthead, Stated
from onrecord.model.identity import record_id
from onrecord.model.records import (
    Attribution,
    Holder,
    HolderKind,
    Holding,
    Layout,
    Reading,
    Role,
    Speakers,
)
from onrecord.model.span import Span, span_of
from tests.readings import document_of


class Actor(NamedTuple):
    """Somebody who says something in a story: the name there, and the office where one is given."""

    name: str
    office: str | None = None
    kind: HolderKind = "person"
    words: str = "the ferry pact would hold until the winter"


def story(
    source: str,
    actors: Iterable[Actor | str],
    *,
    more: str = "",
    outlet: str | None = None,
    published: str | None = "2025-04-24",
) -> Reading:
    """A reading of one paragraph an actor; `more` makes it another text."""
    found = [Actor(each) if isinstance(each, str) else each for each in actors]
    text, places = told(found, more)
    document = document_of(text, source)
    holders = tuple(
        holder_of(document.id, each, at, text) for each, at in zip(found, places, strict=True)
    )
    said = tuple(
        said_of(document.id, each, at, text) for each, at in zip(found, places, strict=True)
    )
    return Reading(
        document=document,
        layout=Layout((Block(0, len(text), "paragraph"),), ()),
        masthead=Masthead(
            outlet=Stated(outlet, "metadata"), published=Stated(published, "metadata")
        ),
        attributions=said,
        speakers=Speakers(
            holders,
            tuple(
                Holding(each.id, (holder.id,), ((holder.id,),))
                for each, holder in zip(said, holders, strict=True)
            ),
        ),
    )


def told(actors: Iterable[Actor], more: str) -> tuple[str, list[int]]:
    """The text, and where each actor's paragraph begins."""
    text, places = "", list[int]()
    for each in actors:
        places.append(len(text))
        office = f", the {each.office}," if each.office else ""
        text += f"{each.name}{office} said “{each.words}”.\n\n"
    return f"{text}{more or 'No more was said.'}", places


def span_after(text: str, at: int, words: str) -> Span:
    start = text.index(words, at)
    return span_of(text, start, start + len(words))


def holder_of(document: str, actor: Actor, at: int, text: str) -> Holder:
    named = span_of(text, at, at + len(actor.name))
    holder = Holder(
        id=record_id(document, "holder", (named,)),
        name=actor.name,
        kind=actor.kind,
        naming="named",
        mentions=(named,),
    )
    if actor.office is None:
        return holder
    office = span_after(text, at, actor.office)
    return msgspec.structs.replace(holder, roles=(Role(office=office),))


def said_of(document: str, actor: Actor, at: int, text: str) -> Attribution:
    content = span_after(text, at, actor.words)
    return Attribution(
        id=record_id(document, "attribution", (content,)),
        content=(content,),
        cue=(span_after(text, at, "said"),),
        source=(span_of(text, at, at + len(actor.name)),),
        kind="direct",
        score=0.9,
    )
