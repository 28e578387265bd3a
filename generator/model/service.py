"""What one can come for: a service, and where to go when it is not the right door."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.area import ServedArea
from generator.model.fit import Fit
from generator.model.vocabulary import Term

FREE = "gratuit"
REMOTE = "a-distance"
ON_SITE = "en-presentiel"
BY_PEOPLE = "usagers"
BY_PROFESSIONALS = "professionnels"
FIRST_LEVEL = "accueil-information"


@dataclass(frozen=True, slots=True)
class Referral:
    """Another network that may help better; `condition` continues « Si… » and may be empty."""

    network: str
    condition: str


@dataclass(frozen=True, slots=True)
class Service:
    """One kind of help. What is not known is empty or None; ages are in years.

    `served_area` is None when the service serves what its structure serves. `own` tells that
    the structure alone offers it, or offers it differently from its network. `fits` tells how it
    suits each public that it receives, by the public's value.
    """

    id: str
    name: str
    description: str
    level: Term
    themes: tuple[Term, ...]
    audiences: tuple[Term, ...]
    type: Term | None = None
    audience_details: str = ""
    minimum_age: int | None = None
    maximum_age: int | None = None
    fees: Term | None = None
    fee_details: str = ""
    reception_modes: tuple[Term, ...] = ()
    mobilisation_modes: tuple[Term, ...] = ()
    mobilised_by: tuple[Term, ...] = ()
    booking_link: str = ""
    appointment: Term | None = None
    access_conditions: str = ""
    documents: tuple[str, ...] = ()
    delay: str = ""
    served_area: ServedArea | None = None
    referrals: tuple[Referral, ...] = ()
    own: bool = False
    fits: Mapping[str, Fit] = field(default_factory=dict, compare=False)

    @property
    def is_free(self) -> bool:
        """Whether the record says that it costs nothing."""
        return self.fees is not None and self.fees.value == FREE

    @property
    def is_remote(self) -> bool:
        """Whether one can use it without going there."""
        return any(mode.value == REMOTE for mode in self.reception_modes)

    @property
    def is_first_welcome(self) -> bool:
        """Whether it is a free first welcome: what makes a member a « première porte »."""
        return self.level.value == FIRST_LEVEL and self.is_free

    def receives(self, audience: str) -> bool:
        """Tell whether people of this public (a value of `publics`) are received, at their age."""
        return audience in self.fits

    def answers(self, theme: str) -> bool:
        """Tell whether it helps with this theme (a value of `themes`)."""
        return any(term.value == theme for term in self.themes)
