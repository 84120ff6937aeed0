"""What a PDF says is printed with its page, in every format and from the file to the product."""

import json
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from onrecord import api
from onrecord.export import shown

PAGES = (
    "The harbour master, Liv Aas, said on Monday that the night ferry would run until May.",
    "The shipping minister, Tor Vik, said on Tuesday that the pilots would not work at night.",
)


def printed() -> bytes:
    held = BytesIO()
    canvas = Canvas(held, invariant=True)
    for words in PAGES:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(72, 720, words)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def test_each_statement_stands_on_its_page(tmp_path: Path) -> None:
    (tmp_path / "ferry.pdf").write_bytes(printed())
    api.build(tmp_path / "ferry.pdf", tmp_path / "r.db")
    with api.open_record(tmp_path / "r.db") as record:
        ledger = record.statements()
        pages = {item.holders[0].name: item.evidence[0].page for item in ledger.items}
        panel = record.panel()
    assert (pages["Liv Aas"], pages["Tor Vik"]) == (1, 2)
    assert "(p. 2)" in shown.product(panel, "text")
    places = [
        (part["evidence"]["exact"], part["evidence"]["page"])
        for section in json.loads(shown.product(panel, "json"))["sections"]
        for sentence in section["sentences"]
        for part in sentence["parts"]
        if part["type"] == "verbatim"
    ]
    assert places
    assert all(page == (1 if words in PAGES[0] else 2) for words, page in places)
