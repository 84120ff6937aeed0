"""Plain: which tellings are their holders' own assertion, and nothing that holds them back."""

from collections.abc import Iterator, Mapping

from onrecord.link.tellings import Telling
from onrecord.model.records import Attribution, Modality, Reading

NOT_SO = frozenset({"counterfactual", "unlikely"})
REJECTS = "rejects"


def plain(told: Mapping[str, Telling]) -> dict[str, Telling]:
    """The tellings that are plain, by id, in their order; each document is looked up once."""
    known: dict[str, Around] = {}
    found: dict[str, Telling] = {}
    for identity, each in told.items():
        if each.document not in known:
            known[each.document] = Around(each.reading)
        if asserted(each) and not known[each.document].holds_back(each):
            found[identity] = each
    return found


def asserted(telling: Telling) -> bool:
    """Whether a telling by itself asserts: not denied, asked, supposed, or rejected."""
    each = telling.proposition
    asserts = each.act == "made" and each.polarity == "asserts" and each.kind != "question"
    return asserts and not each.rejected


class Around:
    """What stands around the tellings of one document."""

    def __init__(self, reading: Reading) -> None:
        self.attributions: dict[str, Attribution] = {each.id: each for each in reading.attributions}
        self.modalities: dict[str, Modality] = {each.target: each for each in reading.modalities}
        self.rejected = {each.target for each in reading.stances if each.value == REJECTS}

    def holds_back(self, telling: Telling) -> bool:
        """Whether the statement that tells it, or one in which that lies, is held back or
        rejected, or says that it is not so with words outside the telling's own."""
        each = telling.proposition
        above = tuple(self.enclosing(each.target))
        if any(one in self.rejected for one in above):
            return True
        found = [self.modalities[one] for one in above if one in self.modalities]
        return any(one.reasons for one in found) or (
            each.certainty in NOT_SO and not says_so(telling, found)
        )

    def enclosing(self, target: str | None) -> Iterator[str]:
        """A record and those in which it lies, inside out."""
        seen: set[str] = set()
        while target is not None and target not in seen:
            seen.add(target)
            yield target
            record = self.attributions.get(target)
            target = record.within if record else None


def says_so(telling: Telling, modalities: list[Modality]) -> bool:
    """Whether its own words say that it is unlikely, or contrary to fact."""
    cues = modalities[0].certainty_cue if modalities else ()
    spans = telling.proposition.spans
    return bool(cues) and all(any(each.covers(cue) for each in spans) for cue in cues)
