"""Words around what a search found: how much there is, what each is, and where it stands."""

from onrecord.export.ledger_text import held_by, manner
from onrecord.model.search import SearchItem, SearchResult, Voice


def heading(result: SearchResult) -> str:
    """What was sought and how much was found."""
    if not result.total:
        return f"{result.query}: nothing found"
    return f"{result.query}: {counted(result)}"


def counted(result: SearchResult) -> str:
    statements = f"{result.statements} statement{plural(result.statements)}"
    passages = f"{result.passages} passage{plural(result.passages)} of text"
    scope = result.filters.scope
    return (
        statements
        if scope == "statements" or result.filters.kind
        else (passages if scope == "text" else f"{statements}, {passages}")
    )


def closing(result: SearchResult) -> list[str]:
    """What is not listed, and why."""
    lines: list[str] = []
    if result.total > len(result.items):
        lines.append(
            f"{len(result.items)} of {result.total} are shown; "
            f"--limit {result.total} shows them all."
        )
    if result.undated:
        lines.append(
            f"{result.undated} document{plural(result.undated)} with hits left out: "
            "publication date unknown."
        )
    return lines


def plural(count: int) -> str:
    return "" if count == 1 else "s"


def whose(item: SearchItem) -> str:
    """What an item is, and on whose word it rests."""
    if item.statement:
        return f"{held_by(item.statement)} — {manner(item.statement)}"
    return f"Text — {'; '.join(map(voiced, item.voices)) or 'voice unknown'}"


def voiced(voice: Voice) -> str:
    steps = [" and ".join(step) for step in voice.chain]
    names = " ← ".join(steps[:-1] or steps or ["voice unknown"])
    return f"in the {'words' if voice.statement else 'voice'} of {names}"


def place(item: SearchItem) -> str:
    """The source with the places of the words, as code points."""
    first = item.evidence[0]
    return f"{first.source}:{', '.join(f'{each.start}-{each.end}' for each in item.evidence)}"


def published(item: SearchItem) -> str:
    """Outlet and date, as far as they are known."""
    return ", ".join(each for each in (item.outlet, (item.published or "")[:10]) if each)


def unshown(item: SearchItem) -> str:
    return f"{item.unshown} more hit{plural(item.unshown)} in this block"
