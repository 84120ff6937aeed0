"""Database exports: each article field by field, in every shape and format."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.exports.dates import date_in
from onrecord.ingest.exports.exports import export_parts, numbered_articles

CLASSIC = """\
\ufeff                               1 of 3 DOCUMENTS


                              The Harbour Post (Riga)

                             March 3, 2025 Monday
                                 Final Edition

Ferry pact takes on water as Oslo
keeps its veto

BYLINE: Signe Aldal in Oslo

SECTION: NEWS; Pg. 4

LENGTH: 812 words

DATELINE: OSLO

HIGHLIGHT: A pact in
trouble.

BODY:
   The pact is in trouble, the minister said. The LENGTH: of the talks was
no surprise. He filled in the BODY: field of the form.

   GRAPHIC: was the word he used for the scene, and he went on about it
for a while.

   “No,” said Vik.

LOAD-DATE: March 9, 2025

LANGUAGE: ENGLISH

GRAPHIC: Photo: The ferry in
the port.

PUBLICATION-TYPE: Newspaper

                        Copyright 2025 Harbour Media
                             All Rights Reserved
\f
                               2 of 3 DOCUMENTS

                              Copyright 2024 Tide Ltd
                              All Rights Reserved

                                  Tide Weekly

                                 3 April 2025

Nobody signed

LENGTH: 20 words

 A first paragraph without a body label.

 A second one.

LOAD-DATE: March 9, 2026
"""
DE = """\
Dokument 1 von 1

Der Hafenbote

3. März 2025 Montag

Fährpakt in Not

AUTOR: Jens Okholm

RUBRIK: POLITIK; S. 2

LÄNGE: 120 Wörter

Der Pakt ist in Not.

Zweiter Absatz.

UPDATE: 4. März 2025

SPRACHE: GERMAN; DEUTSCH

Copyright 2025 Hafenbote GmbH
Alle Rechte vorbehalten
"""
UNI = """\
Date and Time: Monday, March 10, 2025 10:12:00 AM CET
Job Number: 123
Documents (3)
1. Ferry pact takes on water
Client/Matter: -None-
Search Terms: ferry
Search Type: Natural Language
2. 3 May 2025 be better?

Ferry pact takes on water
The Harbour Post
March 3, 2025 Monday
Final Edition

Copyright 2025 Harbour Media All Rights Reserved
Section: NEWS; Pg. 4
Length: 812 words
Byline: Signe Aldal and Bo Ek
Highlight: A pact in trouble.

Body

Length: matters, said the minister. The pact is in trouble.
Body
was the word.

Graphic

Photo: the ferry.
Load-Date: March 9, 2025


End of Document

3 May 2025 be better?
Tide Weekly (Riga)
4 April 2025 Friday 10:12 AM GMT

Copyright 2025 Tide Ltd
Length: 20 words
Body


Only this.

Classification

Language: ENGLISH
Publication-Type: Newspaper
Subject: FERRIES (90%);
PORTS (80%)
Load-Date: April 9, 2025


End of Document
"""
FAC = """\
SE
News
HD
Ferry pact takes on water
BY
By Signe Aldal
WC
812 words
PD
3 March 2025
ET
10:12
SN
The Harbour Post
SC
HARPST
PG
4
LA
English
CY
Copyright 2025. Harbour Media.

LP
The pact is in trouble.

TD
TD Bank said no.
IN OSLO, nobody signed.

He left.
IN
i74 : Shipping | itsp : Transport
NS
gpol : Politics
RE
norw : Norway
PUB
Harbour Media
AN
Document HARPST0020250303el330000b

HD Nobody signed,
the mate said
WC 40 words
PD 4. März 2025
SN Tide
SC TIDEXX
LA Deutsch
CY (c) 2025 Tide
LP\tErster Absatz.
TD\tZweiter Absatz.

Dritter.
NS  gpol : Politik
AN  Document TIDEXX0020250304el340000c
"""
PLAIN = """\
News
Ferry pact takes on water
By Signe Aldal
812 words
3 March 2025
10:12
The Harbour Post
HARPST
4
English
Copyright 2025. Harbour Media. All Rights Reserved.

The pact is in trouble. It took 300 words
to say so.

Document the losses, he said.

Document HARPST0020250303el330000b

Nobody signed

40 mots
4 avril 2025
Tide
TIDE
Français
© 2025 Tide

Un texte.

Document TIDE000020250404el440000c
"""


def read(data: bytes) -> list[dict[str, Any]]:
    found = export_parts(data)
    assert found is not None
    return [
        {"number": part.name, "refused": part.refused}
        if part.refused
        else {"number": part.name, **json.loads(part.data)}
        for part in found
    ]


def bare(articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Articles with white space in their texts evened out, as formats differ in it."""
    return [
        {**each, "text": " ".join(each["text"].split())} if "text" in each else each
        for each in articles
    ]


def rich(text: str) -> bytes:
    lines = text.replace("\ufeff", "").split("\n")
    coded = ("".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line) for line in lines)
    body = "".join(f"{{\\b {line}}}\\par\r\n" for line in coded)
    return f"{{\\rtf1\\ansi {body}}}".encode()


def page(text: str) -> bytes:
    blocks = text.replace("\f", "").strip().split("\n\n")
    body = "".join(f"<div>{escape(block).replace(chr(10), '<br>')}</div>" for block in blocks)
    return f"<!DOCTYPE html><html><body>{body}</body></html>".encode()


FIRST = {
    "title": "Ferry pact takes on water",
    "outlet": "The Harbour Post",
    "authors": ["Signe Aldal"],
    "published": "2025-03-03",
}


def test_nexis_classic_with_traps() -> None:
    one, two, absent = read(CLASSIC.replace("\n", "\r\n").encode())
    text = one.pop("text")
    assert one == {
        "number": "1",
        "title": "Ferry pact takes on water as Oslo keeps its veto",
        "outlet": "The Harbour Post (Riga)",
        "authors": ["Signe Aldal"],
        "published": "2025-03-03",
    }
    assert text.replace("\r\n", "\n") in CLASSIC
    assert text.strip().startswith("The pact is in trouble, the minister said. The LENGTH:")
    assert "BODY: field" in text
    assert "GRAPHIC: was the word" in text
    assert text.endswith("“No,” said Vik.")
    assert two == {
        "number": "2",
        "title": "Nobody signed",
        "outlet": "Tide Weekly",
        "published": "2025-04-03",
        "text": " A first paragraph without a body label.\r\n\r\n A second one.",
    }
    assert absent == {
        "number": "3",
        "refused": "not in the file: the export counts 3 articles and holds 2 of them",
    }


def test_nexis_in_german_and_latin_1() -> None:
    (one,) = read(DE.encode("latin-1"))
    assert one == {
        "number": "1",
        "title": "Fährpakt in Not",
        "outlet": "Der Hafenbote",
        "authors": ["Jens Okholm"],
        "published": "2025-03-03",
        "text": "Der Pakt ist in Not.\n\nZweiter Absatz.",
        "problems": ["encoding windows-1252 is a guess"],
    }


def test_nexis_uni_with_its_list_and_traps() -> None:
    one, two, absent = read(UNI.encode())
    assert one == {
        "number": "1",
        **FIRST,
        "authors": ["Signe Aldal and Bo Ek"],
        "text": "Length: matters, said the minister. The pact is in trouble.\nBody\nwas the word.",
    }
    assert two == {
        "number": "2",
        "title": "3 May 2025 be better?",
        "outlet": "Tide Weekly (Riga)",
        "published": "2025-04-04",
        "text": "Only this.",
    }
    assert absent["refused"].startswith("not in the file: the export counts 3")


def test_factiva_with_labels_and_traps() -> None:
    one, two = read(FAC.encode())
    assert one == {
        "number": "1",
        **FIRST,
        "text": "The pact is in trouble.\n\nTD Bank said no.\nIN OSLO, nobody signed.\n\nHe left.",
    }
    assert two == {
        "number": "2",
        "title": "Nobody signed, the mate said",
        "outlet": "Tide",
        "published": "2025-03-04",
        "text": "Erster Absatz.\n\nZweiter Absatz.\n\nDritter.",
    }


def test_factiva_without_labels() -> None:
    one, two = read(PLAIN.encode("utf-16"))
    assert one == {
        "number": "1",
        **FIRST,
        "text": "The pact is in trouble. It took 300 words\nto say so."
        "\n\nDocument the losses, he said.",
    }
    assert two == {
        "number": "2",
        "title": "Nobody signed",
        "outlet": "Tide",
        "published": "2025-04-04",
        "text": "Un texte.",
    }


@pytest.mark.parametrize("text", [CLASSIC, UNI, PLAIN, FAC], ids=["classic", "uni", "plain", "fac"])
@pytest.mark.parametrize("made", [rich, page])
def test_other_formats_say_the_same(text: str, made: Callable[[str], bytes]) -> None:
    if text is FAC and made is page:
        text = text.replace("\t", "\n\n")
    assert bare(read(made(text))) == bare(read(text.encode()))


def test_a_factiva_page_of_tables() -> None:
    fields = [
        ("HD", "<span>Ferry pact takes on water</span>"),
        ("BY", "By Signe Aldal"),
        ("WC", "812 words"),
        ("PD", "3 March 2025"),
        ("SN", "The Harbour Post"),
        ("LP", "<p class='articleParagraph'>The pact is in trouble.</p>"),
        ("TD", "<p>TD Bank said no.</p><p>IN OSLO nobody signed.</p>"),
        ("IN", "i74 : Shipping"),
        ("AN", "Document HARPST0020250303el330000b"),
    ]
    rows = "".join(
        f"<tr><td><b>{label}</b>&nbsp;</td><td>{value}</td></tr>" for label, value in fields
    )
    found = read(
        f"<html><body><div class=article><table>{rows}</table></div></body></html>".encode()
    )
    text = "The pact is in trouble.\n\nTD Bank said no.\n\nIN OSLO nobody signed."
    assert found == [{"number": "1", **FIRST, "text": text}]


def test_a_factiva_table_in_rich_text() -> None:
    cells = "HD|Ferry pact takes on water;BY|By Signe Aldal;PD|3 March 2025;SN|The Harbour Post;"
    cells += "LP|The pact.\\par Second.;TD|IN OSLO nobody signed.;NS|gpol : Politics;"
    cells += "AN|Document HARPST0020250303el330000b"
    rows = (
        f"\\trowd\\cellx900\\cellx9000\\pard\\intbl {cell}\\cell\\row\n"
        for cell in cells.split(";")
    )
    found = read(("{\\rtf1\\ansi " + "".join(rows).replace("|", "\\cell ") + "}").encode())
    assert found == [
        {"number": "1", **FIRST, "text": "The pact.\nSecond.\n\nIN OSLO nobody signed."}
    ]


def test_a_word_file() -> None:
    name = "http://schemas.openxmlformats.org"
    words = UNI.replace("PORTS", " PORTS").split("\n")
    body = "".join(
        f"<w:p><w:r><w:t xml:space='preserve'>{escape(line)}</w:t></w:r></w:p>" for line in words
    )
    types = f"{name}/package/2006/content-types"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    office = f"{name}/officeDocument/2006/relationships/officeDocument"
    schema = f"{name}/wordprocessingml/2006/main"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f"<Types xmlns='{types}'><Default Extension='rels' ContentType='{relations}'/>"
            f"<Override PartName='/word/document.xml' ContentType='{kind}'/></Types>",
        )
        archive.writestr(
            "_rels/.rels",
            f"<Relationships xmlns='{name}/package/2006/relationships'><Relationship Id='r1'"
            f" Type='{office}' Target='word/document.xml'/></Relationships>",
        )
        archive.writestr(
            "word/document.xml",
            f"<w:document xmlns:w='{schema}'><w:body>{body}</w:body></w:document>",
        )
    assert bare(read(held.getvalue())) == bare(read(UNI.encode()))


def test_an_article_without_text_and_one_without_date() -> None:
    text = CLASSIC.replace(" A first paragraph without a body label.\n\n A second one.\n", "")
    assert read(text.encode())[1]["refused"] == "this article of the export has no text"
    third = "3 of 3 DOCUMENTS\n\nTide\n\nUndated\n\nBYLINE: Bo Ek\n\nBODY:\nWords.\n"
    found = read((CLASSIC + third).encode())[2]
    assert found["problems"] == ["no date of publication found in the export's article"]
    assert found["text"] == "Words."


def test_a_correction_is_told() -> None:
    text = CLASSIC.replace("LANGUAGE: ENGLISH", "CORRECTION: It was Tuesday.\n\nLANGUAGE: ENGLISH")
    assert read(text.encode())[0]["problems"] == ["correction printed with it: It was Tuesday."]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The report ends here.\n\nEnd of Document\n",
        "1 of 3 documents\n\nwere signed on March 3, 2025, he said.",
        "Page 1 of 3\n\nMarch 3, 2025\n\nWords.",
        "March 3, 2025\n\nBYLINE: Bo Ek\n\nBODY:\nA text like an export, without its lines.",
        "812 words\n3 March 2025\nThe Post\n\nWords.",
        "HD\nLP\nTD\nAN Document HARPST0020250303el330000b",
        "See Document HARPST0020250303el330000b\nDocument HARPST0020250303el330000b\n",
    ],
)
def test_what_is_no_export(text: str) -> None:
    assert export_parts(text.encode()) is None


def test_no_article_of_the_piles_is_an_export(data: Callable[[str], Path]) -> None:
    csv.field_size_limit(1 << 30)
    count = 0
    for pile in sorted(data("data/piles").glob("*.csv")):
        with pile.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                assert numbered_articles(max(map(str, row.values()), key=len)) is None
                count += 1
    assert count > 600


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("March 3, 2025 Monday 10:12 AM GMT", "2025-03-03"),
        ("Monday, March 3, 2025", "2025-03-03"),
        ("3 March 2025", "2025-03-03"),
        ("Montag, den 3. März 2025", "2025-03-03"),
        ("lundi 3 mars 2025", "2025-03-03"),
        ("1er avril 2025", "2025-04-01"),
        ("3 de marzo de 2025", "2025-03-03"),
        ("maandag 3 maart 2025", "2025-03-03"),
        ("2025-03-03", "2025-03-03"),
        ("March 2025", "2025-03"),
        ("February 30, 2025", None),
        ("03/04/2025", None),
        ("Spring 2025", None),
        ("May 2025 be better?", None),
        ("In March 3, 2025 nobody", None),
        ("", None),
    ],
)
def test_dates_as_written(line: str, day: str | None) -> None:
    assert date_in(line) == day


@given(st.text())
def test_a_text_is_a_stretch_of_the_export(text: str) -> None:
    whole = f"1 of 2 DOCUMENTS\nMarch 3, 2025\nLENGTH: 9 words\n\n{text}"
    found = numbered_articles(whole)
    assert found is not None
    assert all(article.text in whole for _, article in found[0])
