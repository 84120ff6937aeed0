"""Checked drafts for tests: a calm one and a hostile one, made by hand from invented text."""

from onrecord.export.draft_report import DraftReport
from onrecord.model.document import Block
from onrecord.model.draft import CheckedDraft, CheckedSentence, Finding
from onrecord.model.product import Evidence, GeneratedBy, NotRead, SourceEntry

QUAY = (
    "The ferry sailed on Tuesday. Tor Vik said the harbour lost 12 boats. "
    "“We will not pay,” he added. Nobody asked him why. The quay is closed."
)
DRAFT = (
    "# Boats\n\nTor Vik said the harbour lost 14 boats. “We will not pay,” he added.\n\n"
    "The quay is closed. It has a roof of glass. Who pays?\n"
)


def source(document: str = "d1", **changes: object) -> SourceEntry:
    values: dict[str, object] = {
        "document": document,
        "source": f"{document}.txt",
        "title": "Boats lost",
        "outlet": "The Quay Post",
        "published": "2025-04-24T05:00:00+02:00",
        "sha256": "0" * 64,
        "retrieved": None,
        "descriptor": "The Quay Post; “Boats lost”; 2025-04-24 (metadata)",
    }
    return SourceEntry(**{**values, **changes})  # type: ignore[arg-type]


def printed(words: str, text: str = QUAY, document: str = "d1") -> Evidence:
    start = text.index(words)
    return Evidence(document, f"{document}.txt", start, start + len(words), words)


def sentence(words: str, text: str = DRAFT, **values: object) -> CheckedSentence:
    start = text.index(words)
    given = {"verdict": "supported", "reason": "", **values}
    return CheckedSentence(
        start=start,
        end=start + len(words),
        text=words,
        **given,  # type: ignore[arg-type]
    )


def number() -> CheckedSentence:
    """The sentence with another number than the record's."""
    start = DRAFT.index("14")
    reason = "The draft says 14; printed here is 12."
    return sentence(
        "Tor Vik said the harbour lost 14 boats.",
        verdict="contradicted",
        reason=reason,
        findings=(
            Finding(
                kind="number",
                effect="contradicted",
                reason=reason,
                place=(start, start + 2),
                evidence=(printed("12"),),
            ),
        ),
        evidence=(printed("Tor Vik said the harbour lost 12 boats."),),
        context=(printed(QUAY),),
        chain=(("Tor Vik",), ("The Quay Post",)),
        score=0.91,
    )


def sentences() -> tuple[CheckedSentence, ...]:
    quoted = "“We will not pay,” he added."
    place = DRAFT.index("We"), DRAFT.index(",”") + 1
    return (
        sentence("# Boats", verdict="no_claim", reason="a heading, caption or by-line"),
        number(),
        sentence(
            quoted,
            findings=(
                Finding(
                    kind="verbatim",
                    effect="none",
                    reason="It stands there to the letter.",
                    place=place,
                    evidence=(printed("We will not pay,"),),
                ),
            ),
            evidence=(printed(quoted),),
            chain=(("Tor Vik",), ("The Quay Post",)),
        ),
        sentence(
            "The quay is closed.",
            verdict="needs_person",
            reason="Two documents differ.",
            findings=(
                Finding(
                    kind="stripped",
                    effect="needs_person",
                    reason="It is somebody’s word elsewhere.",
                    place=(DRAFT.index("The quay"), DRAFT.index(" It has")),
                    evidence=(Evidence("d2", "d2.txt", 5, 24, "The quay is closed."),),
                    chain=(("Ines Duarte",), ("Aker Post",)),
                    exact=False,
                ),
            ),
            evidence=(printed("The quay is closed."),),
            context=(printed(QUAY),),
            chain=(("The Quay Post",),),
        ),
        sentence("It has a roof of glass.", verdict="not_found", reason="Nothing prints it."),
        sentence("Who pays?", verdict="no_claim", reason="a question"),
    )


def blocks(text: str = DRAFT) -> tuple[Block, ...]:
    """A block for each paragraph; the first is a heading."""
    found: list[Block] = []
    at = 0
    for each in text.rstrip("\n").split("\n\n"):
        found.append(Block(at, at + len(each), "paragraph" if found else "heading"))
        at += len(each) + 2
    return tuple(found)


def draft(**changes: object) -> CheckedDraft:
    values: dict[str, object] = {
        "source": "boats.md",
        "sha256": "f" * 64,
        "media_type": "text/markdown",
        "text": DRAFT,
        "record": "quay.db",
        "documents": 3,
        "generated_by": GeneratedBy(version="9.9", models=(f"toy sha256:{'ab' * 32}",)),
        "sentences": sentences(),
        "sources": (source(), source("d2", outlet=None, title=None, published=None)),
        "blocks": blocks(),
    }
    return CheckedDraft(**{**values, **changes})  # type: ignore[arg-type]


def calm(**changes: object) -> DraftReport:
    return DraftReport((draft(**changes),))


BREAKOUTS = (
    '"><img src="https://evil.example/a.png" onerror="alert(1)">',
    "</style><script>alert(2)</script>",
    "--><svg onload=alert(3)>",
    "'];alert(4)//<!--",
    "{{ 7 * 7 }}{% raw %}",
    "\u202egnihton\u2066\x00\x1b[31m",
)
EVIL = " ".join(BREAKOUTS)


def hostile() -> DraftReport:
    """A draft and a record that break out of everything they are put into."""
    said = f"The quay {EVIL} \ud800sinks."
    text = f"# {EVIL}\n\n{said}\n\n{'a' * 100_000}\n"
    there = f"Before. {said} After {EVIL}."
    cited = Evidence("d1", EVIL, there.index(said), there.index(said) + len(said), said)
    start = text.index(said)
    finding = Finding(
        kind="altered",
        effect="contradicted",
        reason=EVIL,
        place=(start + 4, start + 30),
        evidence=(cited,),
        chain=((EVIL,), (EVIL,)),
    )
    checked = sentence(
        said,
        text,
        verdict="contradicted",
        reason=f"Reason {EVIL}",
        findings=(finding,),
        evidence=(cited,),
        context=(Evidence("d1", EVIL, 0, len(there), there),),
        chain=((EVIL, EVIL), (EVIL,)),
    )
    bad = draft(
        source=f"/drafts/{EVIL}.md",
        media_type=EVIL,
        text=text,
        record=f"{EVIL}.db",
        generated_by=GeneratedBy(version="9.9", models=(EVIL,)),
        sentences=(checked, sentence("a" * 100_000, text, verdict="not_found")),
        sources=(
            source(
                source="javascript:alert(5)",
                title=EVIL,
                outlet=EVIL,
                published=EVIL,
                descriptor=EVIL,
            ),
        ),
        blocks=blocks(text),
        problems=(EVIL,),
    )
    return DraftReport((bad, draft()), (NotRead(EVIL, EVIL),))
