"""Kit: the loaded models of one process, made from settings that can be pickled."""

from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.models.parser import PINNED, Parser, pipeline_hash

if TYPE_CHECKING:
    from onrecord.models.attributor import Attributor
    from onrecord.models.encoder import Encoder
    from onrecord.models.matcher import Matcher
    from onrecord.models.supporter import Supporter

AttributionBy = Literal["trained", "rules"]
SupportBy = Literal["trained", "none"]
VectorsBy = Literal["trained", "none"]
MatchBy = Literal["trained", "none"]


class Settings(NamedTuple):
    """What a kit is made from."""

    parser: str = PINNED
    attribution: AttributionBy = "trained"
    support: SupportBy = "trained"
    vectors: VectorsBy = "trained"
    match: MatchBy = "trained"


class Kit:
    """Models, each loaded when first used."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()

    @cached_property
    def parser(self) -> Parser:
        return Parser(self.settings.parser)

    @cached_property
    def attributor(self) -> "Attributor | None":
        """The trained attribution network; None where rules alone are asked for."""
        if self.settings.attribution == "rules":
            return None
        from onrecord.models.attributor import Attributor

        return Attributor()

    @cached_property
    def supporter(self) -> "Supporter | None":
        """The trained support network; None where no score is asked for."""
        if self.settings.support == "none":
            return None
        from onrecord.models.supporter import Supporter

        return Supporter()

    @cached_property
    def encoder(self) -> "Encoder | None":
        """The sentence encoder; None where no vectors are asked for."""
        if self.settings.vectors == "none":
            return None
        from onrecord.models.encoder import Encoder

        return Encoder()

    @cached_property
    def matcher(self) -> "Matcher | None":
        """The trained network of pairs of statements; None where the same words alone are one."""
        if self.settings.match == "none":
            return None
        from onrecord.models.matcher import Matcher

        return Matcher()

    @cached_property
    def models(self) -> tuple[str, ...]:
        """Each model that documents are read with, its name with its sha256; loads none of them."""
        return (f"{self.settings.parser} sha256:{pipeline_hash(self.settings.parser)}", *self._own)

    @cached_property
    def scorers(self) -> tuple[str, ...]:
        """Likewise, each model that sentences are scored with; no reading depends on them."""
        if self.settings.support == "none":
            return ()
        from onrecord.models.supporter_files import files_hash

        return (f"support sha256:{files_hash()}",)

    @cached_property
    def matchers(self) -> tuple[str, ...]:
        """Likewise, each model that links rest on: with another, everything is linked again."""
        if self.settings.match == "none":
            return ()
        from onrecord.models.matcher_files import files_hash

        return (f"claims sha256:{files_hash()}",)

    @property
    def _own(self) -> tuple[str, ...]:
        found: tuple[str, ...] = ()
        if self.settings.attribution != "rules":
            from onrecord.models import attributor_files

            found = (f"attribution sha256:{attributor_files.files_hash()}",)
        if self.settings.vectors == "none":
            return found
        from onrecord.models import encoder_files

        return (*found, f"encoder sha256:{encoder_files.file_hash()}")
