"""Containers: files that hold several articles, taken apart, and what is in their parts too."""

from collections.abc import Iterator

from onrecord.errors import IngestError
from onrecord.ingest.containers.archive_limits import Allowance
from onrecord.ingest.containers.archives import archive_parts
from onrecord.ingest.containers.feeds import feed_parts
from onrecord.ingest.containers.jsonlines import json_parts
from onrecord.ingest.containers.parts import Part
from onrecord.ingest.exports.exports import export_parts
from onrecord.ingest.mail.attachments import attachments
from onrecord.ingest.mail.mail import is_mail
from onrecord.model.document import Raw
from onrecord.model.product import NotRead

DEEPEST = 3
"""Archives in archives."""


def unfold(raw: Raw) -> Iterator[Raw | NotRead]:
    """The file itself when it is no container, else each of its parts; never raises.

    What cannot be taken apart, or only up to a limit, is a NotRead in the place where it stands.
    """
    return unfolded(raw, 0, Allowance())


def unfolded(raw: Raw, depth: int, allowance: Allowance) -> Iterator[Raw | NotRead]:
    """`raw` or its parts, archives inside it up to DEEPEST."""
    try:
        members = archive_parts(raw.source, raw.data, allowance)
        if members is not None and depth == DEEPEST:
            raise IngestError(f"archives nested deeper than {DEEPEST}; unpack it first")
        empty = True
        for part in members or ():
            empty = False
            yield from inside(raw, part, depth + 1, allowance)
        if members is not None and empty:
            raise IngestError("an archive without a file in it")
        if members is None:
            yield from listed(raw)
            yield from attached(raw, depth, allowance)
    except IngestError as error:
        yield NotRead(raw.source, str(error))
    except Exception as error:
        # parsers of hostile bytes fail in ways that no list of theirs names
        yield NotRead(raw.source, f"damaged: it cannot be taken apart ({type(error).__name__})")


def inside(raw: Raw, part: Part, depth: int, allowance: Allowance) -> Iterator[Raw | NotRead]:
    """A member of an archive, or what it holds."""
    source = f"{raw.source}#{part.name}"
    if part.refused:
        yield NotRead(source, part.refused)
    else:
        yield from unfolded(part_of(raw, part), depth, allowance)


def attached(raw: Raw, depth: int, allowance: Allowance) -> Iterator[Raw | NotRead]:
    """The files that came with a mail, or what they hold."""
    if not is_mail(raw.data):
        return
    for each in attachments(raw):
        allowance.take_member()
        if depth == DEEPEST:
            raise IngestError(f"attachments nested deeper than {DEEPEST}; save them first")
        if isinstance(each, NotRead):
            yield each
        else:
            yield from unfolded(each, depth + 1, allowance)


def listed(raw: Raw) -> Iterator[Raw | NotRead]:
    """The articles that a file lists, or the file itself when it lists none."""
    found = articles(raw)
    if found is None:
        yield raw
    for part in found or ():
        if part.refused:
            yield NotRead(f"{raw.source}#{part.name}", part.refused)
        else:
            yield part_of(raw, part)


def articles(raw: Raw) -> Iterator[Part] | None:
    """The articles in JSON lines, a feed or a database export; None for other files."""
    for found in (json_parts(raw.data), feed_parts(raw.data, raw.address)):
        if found is not None:
            return found
    return export_parts(raw.data)


def part_of(raw: Raw, part: Part) -> Raw:
    return Raw(source=f"{raw.source}#{part.name}", data=part.data, retrieved=raw.retrieved)
