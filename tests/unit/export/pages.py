"""Pages for tests: a calm one and a hostile one, made by hand from invented text."""

import msgspec

from onrecord.export.page import PageContent
from onrecord.model.document import Metadata, Problem
from onrecord.model.product import (
    Evidence,
    Name,
    NamedHolder,
    NotRead,
    Phrase,
    Pile,
    ProductSection,
    Refused,
    Sentence,
    Verbatim,
)
from onrecord.model.records import Reading
from onrecord.model.span import Span
from onrecord.products.overview import overview
from onrecord.products.panel import panel
from onrecord.products.sources import source_entry
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, lighthouse, pile_of

BREAKOUTS = (
    '"><img src="https://evil.example/a.png" onerror="alert(1)">',
    "</style><script>alert(2)</script>",
    "--><svg onload=alert(3)>",
    "'];alert(4)//<!--",
    "{{ 7 * 7 }}{% raw %}",
    "\u202egnihton\u2066\x00\x1b[31m",
)

EVIL = " ".join(BREAKOUTS)


def content_of(pile: Pile, *, full_text: bool = False) -> PageContent:
    product = verified(panel(pile), pile)
    return PageContent(
        title=product.title,
        products=(product,),
        overview=overview(pile),
        readings=pile.readings,
        full_text=full_text,
    )


def addressed(reading: Reading, url: str) -> Reading:
    """The same reading of a page that names this address as its own."""
    document = msgspec.structs.replace(reading.document, metadata=Metadata(url=url))
    return msgspec.structs.replace(reading, document=document)


def calm() -> PageContent:
    pile = pile_of(lighthouse(), not_read=(NotRead("x.bin", "binary, not text"),))
    reading = addressed(pile.readings[0], "https://quay.example/lighthouse?a=1&b=2")
    return content_of(msgspec.structs.replace(pile, readings=(reading,)))


def hostile(*, full_text: bool = False) -> PageContent:
    """A document that breaks out of everything it is put into, wherever it is put."""
    draft = evil_draft()
    pile = pile_of(draft, lighthouse(), not_read=(NotRead(EVIL, EVIL),))
    bad = addressed(pile.readings[0], "javascript:alert(5)")
    pile = msgspec.structs.replace(pile, readings=(bad, *pile.readings[1:]))
    content = content_of(pile, full_text=full_text)
    product = msgspec.structs.replace(
        content.products[0],
        sections=(evil_section(draft), *content.products[0].sections),
        sources=(source_entry(bad), *content.products[0].sources),
        refused=(Refused(EVIL, EVIL),),
    )
    return msgspec.structs.replace(content, title=f"Pile {EVIL}", products=(product,))


def evil_draft() -> Draft:
    name, role, words = f"Jo {EVIL}", f"Chief {EVIL}", f"The quay {EVIL} \ud800will sink."
    text = f"{EVIL}\n\n{name}, {role}, said that {words}\n\n{'a' * 1_000_000}\n"
    draft = Draft(f"h{EVIL}.txt", text, f"Post {EVIL}")
    draft.says(draft.holder(name, role=role), words)
    draft.problems = (Problem("decode", EVIL),)
    return draft


def evil_section(draft: Draft) -> ProductSection:
    """What a product would print of the draft if nothing but its words counted."""
    jo, said = draft.holders[1], draft.attributions[0].content[0]
    name = Name(jo.name, draft.id, jo.id, "holder.name", placed(draft, jo.mentions[0]))
    assert jo.role
    role = Name(jo.role.exact, draft.id, jo.id, "holder.role", placed(draft, jo.role))
    words = Verbatim(said.exact, placed(draft, said))
    outlet = Name(draft.outlet or "", draft.id, draft.id, "masthead.outlet", None)
    holders = (NamedHolder(jo.id, jo.name),)
    return ProductSection(
        heading=Sentence(parts=(name, Phrase(", "), role), holders=holders),
        sentences=(
            Sentence(parts=(name, Phrase(": “"), words, Phrase("” "), outlet), holders=holders),
        ),
        about=(jo.id,),
    )


def placed(draft: Draft, span: Span) -> Evidence:
    return Evidence(draft.id, draft.source, span.start, span.end, span.exact)
