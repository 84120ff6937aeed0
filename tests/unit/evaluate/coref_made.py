"""An invented document with coreference labels, as CoNLL-U and as values."""

from pathlib import Path

from onrecord.evaluate.coref_files import Labelled, labelled_in

FIELDS = "GRP-etype-infstat-salience-centering-minspan-link-identity"
FLAT = {("Tor", "PROPN"), ("Vik", "PROPN"), ("Duarte", "PROPN")}
"""Words that go on a name, or stand beside a title."""
HARBOUR = (
    ("# newdoc id = harbour", f"# global.Entity = {FIELDS}", "# newpar", "# sent_id = 1"),
    ("Captain", "PROPN", "", 4, "Entity=(1-person-new-s-cf1-1-coref"),
    ("Tor", "PROPN", "", 1, ""),
    ("Vik", "PROPN", "", 2, "Entity=1)"),
    ("left", "VERB", "", 0, ""),
    ("his", "PRON", "PronType=Prs|Person=3|Number=Sing|Gender=Masc", 6,
     "Entity=(2-object-new-n-cf2-2-sgl(1-person-giv-s-cf1-1-ana)"),
    ("boat", "NOUN", "", 4, "Entity=2)|SpaceAfter=No"),
    (".", "PUNCT", "", 4, ""),
    (),
    ("# newpar", "# sent_id = 2"),
    ("Ines", "PROPN", "", 4, "Entity=(3-person-new-s-cf1-1-sgl"),
    ("Duarte", "PROPN", "", 1, "Entity=3)"),
    ("of", "ADP", "", 4, ""),
    ("Aker", "PROPN", "", 5, "Entity=(4-place-new-s-cf1-1-sgl)"),
    ("told", "VERB", "", 0, ""),
    ("the", "DET", "", 7, "Entity=(1-person-giv-s-cf1-2-coref"),
    ("captain", "NOUN", "", 5, "Entity=1)"),
    ("that", "SCONJ", "", 10, ""),
    ("she", "PRON", "PronType=Prs|Person=3|Number=Sing|Gender=Fem", 10,
     "Entity=(3-person-giv-s-cf1-1-ana)"),
    ("agreed", "VERB", "", 5, "SpaceAfter=No"),
    (".", "PUNCT", "", 5, ""),
    (),
)  # fmt: skip


def conllu(rows: tuple[tuple[object, ...], ...] = HARBOUR) -> str:
    """Comments and rows as CoNLL-U; an empty row ends a sentence."""
    lines: list[str] = []
    number = 0
    for row in rows:
        if row and str(row[0]).startswith("#"):
            lines.extend(map(str, row))
        elif row:
            number += 1
            form, tag, features, head, notes = row
            relation = "flat" if (form, tag) in FLAT else "dep"
            cells = (
                number,
                form,
                form,
                tag,
                "_",
                features or "_",
                head,
                relation,
                "_",
                notes or "_",
            )
            lines.append("\t".join(map(str, cells)))
        else:
            number = 0
            lines.append("")
    return "\n".join(lines) + "\n"


def harbour(folder: Path, turns: bool = False) -> Labelled:
    """The document as read from a file in a folder."""
    (folder / "harbour.conllu").write_text(conllu(), encoding="utf-8")
    (made,) = labelled_in(folder, turns)
    return made
