"""Citations: four fixed shapes, whatever stands in titles and names."""

import re
from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import UsageError
from onrecord.export.citations import STYLES, citation, citations
from onrecord.model.product import Evidence
from onrecord.model.quotation import Publication, QuotedPlace

NEWS = Publication(
    document="ab12cd34ef567890",
    source="aker.html",
    title="Ferry “late” again",
    outlet="The Aker Post",
    authors=("Ines Duarte",),
    published="2025-04-22T21:45:00+03:00",
    basis="metadata",
    url="https://post.example/late_ferry?a=1&b={2}",
    retrieved="2025-05-01T10:00:00Z",
)
BARE = Publication(
    document="00ff",
    source="notes/a.txt",
    title=None,
    outlet=None,
    authors=(),
    published=None,
    basis="unknown",
    url="",
)


def place(page: int | None = None, **changes: object) -> QuotedPlace:
    words = Evidence("d", "a.txt", 0, 4, "late", page)
    return QuotedPlace(
        standing="verbatim",
        share=1.0,
        evidence=(words,),
        sentence=words,
        differences=(),
        publication=msgspec.structs.replace(NEWS, **changes),
        block="paragraph",
        manner="own",
        voice=None,
    )


def bare() -> QuotedPlace:
    return msgspec.structs.replace(place(), publication=BARE)


def entry(text: str) -> dict[str, str]:
    """A BibTeX entry, read strictly: even braces, nothing between fields but a comma."""
    head = re.match(r"@(article|misc)\{([a-z0-9-]+),\n", text)
    assert head, text
    assert text.endswith("\n}")
    found = {"type": head[1], "key": head[2]}
    at = head.end()
    while text[at:] != "}":
        name = re.compile(r" {2}([a-z]+) = ").match(text, at)
        assert name, text[at:]
        found[name[1]], at = value(text, name.end())
        assert text[at] in ",\n"
        at += 2 if text[at] == "," else 1
    return found


def value(text: str, at: int) -> tuple[str, int]:
    """What stands in braces from here on, or a bare word, and where it ends."""
    if text[at] != "{":
        bare = re.compile(r"[a-z]{3}").match(text, at)
        assert bare
        return bare[0], bare.end()
    depth, start = 0, at
    for at in range(start, len(text)):  # noqa: PLR1704
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if not depth:
            return text[start + 1 : at], at + 1
    raise AssertionError("braces are not even")


def tagged(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        match = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert match, line
        yield match[1], match[2]


def test_plain_is_one_line_with_all_that_is_known() -> None:
    assert citation(place(page=3), "plain") == (
        "Ines Duarte, “Ferry ‘late’ again”, The Aker Post, 22 April 2025, p. 3, "
        "https://post.example/late_ferry?a=1&b=%7B2%7D."
    )
    assert citation(bare(), "plain") == "“[untitled]”, notes/a.txt."


def test_chicago_is_a_note() -> None:
    assert citation(place(), "chicago") == (
        "Ines Duarte, “Ferry ‘late’ again,” The Aker Post, April 22, 2025, "
        "https://post.example/late_ferry?a=1&b=%7B2%7D."
    )
    assert citation(bare(), "chicago") == "“[untitled],” n.d."


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2025-04", "April 2025"),
        ("2025", "2025"),
        ("2025-04-09", "April 9, 2025"),
        ("2025-99", "2025"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(published: str, shown: str) -> None:
    assert f"The Aker Post, {shown}, https" in citation(place(published=published), "chicago")


def test_retrieval_stands_in_for_a_date_only_where_the_record_has_it() -> None:
    assert "n.d., accessed May 1, 2025, https" in citation(place(published=None), "chicago")
    assert "accessed" not in citation(place(), "chicago")
    nothing = place(published=None, retrieved=None)
    assert all("2025" not in each for each in citations(nothing).values())


def test_several_authors() -> None:
    two = place(authors=("Ines Duarte", "Tor Vik"))
    three = place(authors=("Ines Duarte", "Tor Vik", "Ola Berg"))
    assert citation(two, "chicago").startswith("Ines Duarte and Tor Vik, “")
    assert citation(three, "chicago").startswith("Ines Duarte et al., “")
    assert citation(three, "plain").startswith("Ines Duarte, Tor Vik, and Ola Berg, “")


def test_bibtex_has_a_stable_key_and_the_fields() -> None:
    assert entry(citation(place(page=3), "bibtex")) == {
        "type": "article",
        "key": "duarte2025ferry-ab12cd",
        "author": "Ines Duarte",
        "title": "{Ferry “late” again}",
        "journal": "The Aker Post",
        "year": "2025",
        "month": "apr",
        "day": "22",
        "pages": "3",
        "url": "https://post.example/late_ferry?a=1&b=%7B2%7D",
        "urldate": "2025-05-01",
    }
    assert entry(citation(bare(), "bibtex")) == {
        "type": "misc",
        "key": "anon-00ff",
        "title": "{[untitled]}",
    }


def test_names_that_are_more_than_names_are_kept_whole() -> None:
    found = entry(
        citation(place(authors=("Fjordwire and staff", "Vik, Tor", "Ola Berg")), "bibtex")
    )
    assert found["author"] == "{Fjordwire and staff} and {Vik, Tor} and Ola Berg"


def test_signs_of_tex_are_no_commands() -> None:
    found = entry(citation(place(title=r"100% {of} \input{x} $5 & a_b #1 ~ ^"), "bibtex"))
    assert found["title"] == (
        r"{100\% \textbraceleft{}of\textbraceright{} \textbackslash{}input\textbraceleft{}x"
        r"\textbraceright{} \$5 \& a\_b \#1 \textasciitilde{} \textasciicircum{}}"
    )


def test_ris_has_one_field_a_line_and_ends() -> None:
    found = list(tagged(citation(place(page=3), "ris")))
    assert found[0] == ("TY", "NEWS")
    assert found[-1] == ("ER", "")
    assert dict(found)["DA"] == "2025/04/22/"
    assert dict(found)["Y2"] == "2025/05/01/"
    assert ("AU", "Ines Duarte") in found


@settings(max_examples=200)
@given(st.text(max_size=40), st.text(max_size=30), st.lists(st.text(max_size=20), max_size=3))
def test_no_title_outlet_or_name_breaks_a_style(title: str, outlet: str, names: list[str]) -> None:
    hostile = place(
        title=title, outlet=outlet, authors=tuple(names), url=f"https://x.example/{title}"
    )
    entry(citation(hostile, "bibtex"))
    tags = [tag for tag, _ in tagged(citation(hostile, "ris"))]
    assert tags.count("ER") == tags.count("TY") == 1
    assert all("\n" not in citation(hostile, style) for style in ("plain", "chicago"))


def test_styles() -> None:
    assert tuple(citations(place())) == STYLES
    with pytest.raises(UsageError, match="plain, chicago, bibtex, ris"):
        citation(place(), "apa")
