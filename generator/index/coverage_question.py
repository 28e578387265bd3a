"""Whose first doors a coverage looks for: everyone’s, those of a public, for a theme, or both."""

from enum import Enum
from typing import NamedTuple, Protocol

from generator.model.service import Service
from generator.model.vocabulary import Term


class Layer(Enum):
    """What a coverage is about."""

    EVERYONE = "tous"
    AUDIENCE = "public"
    THEME = "theme"


class Question(NamedTuple):
    """Whose doors are looked for: everyone’s, those of a public, for a theme, or for both."""

    audience: Term | None = None
    theme: Term | None = None

    @property
    def layer(self) -> Layer:
        """What its coverage is about; a public, when it has a theme too."""
        return Layer.AUDIENCE if self.audience else Layer.THEME if self.theme else Layer.EVERYONE

    @property
    def term(self) -> Term | None:
        """The public or the theme, None for everyone."""
        return self.audience or self.theme

    @property
    def id(self) -> str:
        """Its name in addresses: `tous`, `public-lyceen`, `theme-se-former`."""
        return f"{self.layer.value}-{self.term.value}" if self.term else self.layer.value

    def is_answered(self, service: Service) -> bool:
        """Tell whether a first welcome is one for this."""
        return (self.audience is None or service.receives(self.audience.value)) and (
            self.theme is None or service.answers(self.theme.value)
        )


class Asked(Protocol):
    """What a service may answer: a question, or one that asks more."""

    def is_answered(self, service: Service) -> bool:
        """Tell whether a service that counts is one for this."""
        ...


def is_first_welcome(service: Service) -> bool:
    """Tell what makes a member a first door."""
    return service.is_first_welcome
