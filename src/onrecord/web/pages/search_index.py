"""Search index: every statement with its place, for the search of a folder of files."""

import json
import re
from collections.abc import Iterator

from onrecord.export.ledger_text import held_by
from onrecord.export.page_words import harmless
from onrecord.web.addresses import Addresses
from onrecord.web.errors import NoPageError
from onrecord.web.page import Page, Visit
from onrecord.web.room import File
from onrecord.web.works import STATEMENTS

PATH = "/search-index.js"


def show(visit: Visit) -> File:
    if not visit.addresses.static:
        raise NoPageError("the server searches the record itself")
    # ASCII alone: no character of a document can end a line or a string of the script
    data = json.dumps(list(lines(visit)), separators=(",", ":"))
    return File("text/javascript", f"globalThis.statements={data};\n".encode("ascii"))


def lines(visit: Visit) -> Iterator[tuple[str, str, str, str]]:
    """Words, holders, document and address of each statement."""
    addresses = Addresses("/search", static=True)
    for item in visit.room.of(STATEMENTS).items:
        masthead = visit.room.readings[item.evidence[0].document].masthead
        where = ", ".join(filter(None, (masthead.title.value, masthead.outlet.value)))
        href = addresses.place(item.evidence[0])
        yield harmless(item.text), harmless(held_by(item)), harmless(where), href


PAGE = Page(
    path=re.compile(re.escape(PATH)),
    show=show,
    every=lambda room: (PATH,),
    works=(STATEMENTS,),
)
