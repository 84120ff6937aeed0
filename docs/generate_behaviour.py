"""The behaviour reference: the specs of tests/spec, in reading order, as one page."""

import re

from tests.spec.harness import SPECS

ORDER = (
    "text-and-identity",
    "blocks-and-furniture",
    "signed-sections",
    "interviews",
    "block-quotes",
    "direct-speech",
    "indirect-speech",
    "according-to",
    "interrupted-and-multi-paragraph-quotes",
    "nesting",
    "insertions-and-cuts",
    "people-and-roles",
    "governments",
    "anonymous-sources",
    "chains",
    "modality",
    "certainty",
    "stance",
    "forecasts",
    "assessments",
    "non-events",
    "propositions",
)
INTRODUCTION = """# What onrecord reads

Generated from the specs in `tests/spec`, which are also tests: every text below is read by the
real readers, and the records drawn under it are compared with what they give. Each line draws one
record: its kind, then fields with their values. Of each kind of record that an example names the
list is complete; of each record only the fields given are drawn. “first words … last words” stands
for a longer text. *Not yet* marks the right reading of a text that the readers do not give yet.
"""
NOT_YET = "*Not yet:*\n\n```text"


def render() -> str:
    """The page: an introduction, a list of contents, and every spec in order."""
    pages = {name: (SPECS / f"{name}.md").read_text("utf-8") for name in names()}
    contents = "\n".join(f"- [{title(page)}](#{name})" for name, page in pages.items())
    return "\n".join([INTRODUCTION, contents, "", *map(shown, pages.values())]).rstrip() + "\n"


def names() -> list[str]:
    """The specs in reading order, those that the order does not know last, by name."""
    found = {path.stem for path in SPECS.glob("*.md")}
    known = [name for name in ORDER if name in found]
    return [*known, *sorted(found.difference(known))]


def title(page: str) -> str:
    """The words of a spec's first heading."""
    return page.removeprefix("# ").split("\n", 1)[0]


def shown(page: str) -> str:
    """A spec as a section of the page, its fences as plain text."""
    page = re.sub(r"^# ", "## ", page, count=1)
    page = re.sub(r"^```records todo$", NOT_YET, page, flags=re.MULTILINE)
    page = re.sub(r"^```records$", "```text", page, flags=re.MULTILINE)
    return re.sub(
        r"^```(text|html) (.+)$", r"*A file with: \2.*\n\n```\1", page, flags=re.MULTILINE
    )
