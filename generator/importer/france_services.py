"""Which of the « maisons de services au public » have received the France services label.

A counter is recognised in the list of labelled places when both stand in the same commune of
today and one of these holds:

- `contact`: the same phone or e-mail, which no other labelled place has;
- `adresse`: the same street, and no other number (see `addresses.same_street`).

Nearness is no proof: in a small town the post office and the community of communes, which may
each bear a counter, stand side by side; and most positions are the centre of the commune. Each
labelled place answers for one counter at most, contacts first.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from generator.importer import contacts, hours
from generator.importer.addresses import names_a_street, same_street, split_address
from generator.importer.draft import DOUBTS, SOURCE_OF, Draft
from generator.importer.place_names import PlaceNames
from generator.importer.source import Row
from generator.importer.typography import DASH, segments, typographic
from generator.model.geography import Geography
from generator.problems.catalog import importing
from generator.problems.problem import Problem
from generator.write.facts import Facts

SOURCE = "france-services-2020"
FILE = "france_services_2020.csv"
COLUMNS = ("id", "nom", "adresse", "code_insee", "telephone", "courriel", *hours.COLUMNS)
VINTAGE = "2020-09"
"""The month of the list, hours included."""

NETWORK = "france-services"
LABEL = "France services "
BY_CONTACT, BY_ADDRESS = "contact", "adresse"


class Match(NamedTuple):
    """A labelled place, and the criterion by which a counter was recognised in it."""

    place: Row
    criterion: str


def matches(
    counters: Iterable[Draft], places: Iterable[Row], geography: Geography
) -> dict[str, Match]:
    """Give the labelled place of each counter that has one, by the counter's identifier."""
    places = list(places)
    shared = _shared_contacts(places)
    near: Mapping[str, list[Row]] = _by_commune(places, geography)
    counters = sorted(counters, key=lambda counter: counter.id)
    found: dict[str, Match] = {}
    taken: set[str] = set()
    for criterion in (BY_CONTACT, BY_ADDRESS):
        for counter in counters:
            if counter.id in found:
                continue
            for place in near.get(counter.text("code_insee"), ()):
                if place["id"] not in taken and _agree(criterion, counter, place, shared):
                    found[counter.id] = Match(place, criterion)
                    taken.add(place["id"])
                    break
    return found


def labelled(counter: Draft, match: Match, names: PlaceNames, geography: Geography) -> Draft:
    """Give the counter under the name of the labelled place, its own among the former ones."""
    place = match.place
    name = _name(place["nom"], counter, names, geography)
    stem = f"{NETWORK}-{geography.communes[counter.text('code_insee')].slug}"
    named = replace(counter, stem=stem).with_facts(
        {
            "nom": name,
            "reseau": NETWORK,
            "anciens_noms": (counter.text("nom"),),
            SOURCE_OF: {**_identifiers(counter), SOURCE: place["id"]},
            **_hours(place),
        }
    )
    addresses = (counter.text("adresse"), place["adresse"])
    if same_street(*addresses) or not all(map(names_a_street, addresses)):
        return named
    facts = {
        "nom": name,
        "adresse": counter.text("adresse"),
        "autre": split_address(place["adresse"]).street,
    }
    return named.doubting(Problem(importing.MOVED, counter.span, "adresse", facts), "adresse")


def unlabelled(counter: Draft) -> Draft:
    """Give the counter with its label in doubt."""
    problem = Problem(importing.NOT_LABELLED, counter.span, DOUBTS, {"nom": counter.text("nom")})
    return counter.doubting(problem, "label")


def _hours(place: Row) -> Facts:
    """Give the hours of a labelled place, and where they come from: not where the rest does."""
    text = hours.place_hours(place).text
    if not text:
        return {}
    return {"horaires_accueil": text, "source_horaires": SOURCE, "millesime_horaires": VINTAGE}


def _identifiers(counter: Draft) -> Facts:
    found = counter.facts[SOURCE_OF]
    return found if isinstance(found, Mapping) else {}


def _contacts(phone: str, email: str) -> set[str]:
    return set(filter(None, (contacts.phone(phone), contacts.email(email))))


def _shared_contacts(places: Iterable[Row]) -> frozenset[str]:
    """Give the contacts that several labelled places have: those of a whole network."""
    seen = Counter(
        contact for place in places for contact in _contacts(place["telephone"], place["courriel"])
    )
    return frozenset(contact for contact, times in seen.items() if times > 1)


def _by_commune(places: Iterable[Row], geography: Geography) -> dict[str, list[Row]]:
    near: dict[str, list[Row]] = defaultdict(list)
    for place in sorted(places, key=lambda place: place["id"]):
        commune = geography.present_commune(place["code_insee"])
        if commune is not None:
            near[commune.code].append(place)
    return near


def _agree(criterion: str, counter: Draft, place: Row, shared: frozenset[str]) -> bool:
    if criterion == BY_ADDRESS:
        return same_street(counter.text("adresse"), place["adresse"])
    ours = _contacts(counter.text("telephone"), counter.text("courriel"))
    return bool(ours & _contacts(place["telephone"], place["courriel"]) - shared)


def _name(source: str, counter: Draft, names: PlaceNames, geography: Geography) -> str:
    """Give the labelled name, the commune's in it under its official spelling."""
    commune = geography.communes[counter.text("code_insee")]
    parts = segments(typographic(source))
    head, label, place = parts[0].partition(LABEL)
    official = names.official(place, commune) if label and not head else None
    return DASH.join([f"{LABEL}{official}" if official else parts[0], *parts[1:]])
