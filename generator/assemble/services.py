"""Services as a network offers them, and as a structure inherits, changes or adds to them."""

from collections.abc import Mapping

from generator.assemble.areas import Areas
from generator.assemble.facts import Facts
from generator.assemble.vocabularies import term, terms
from generator.model.fit import Ages, fit
from generator.model.record import Value
from generator.model.service import Referral, Service
from generator.model.vocabulary import Vocabularies


def assemble_service(
    values: Mapping[str, Value], vocabularies: Vocabularies, areas: Areas, *, own: bool = False
) -> Service:
    """Build one service from the checked values of its group."""
    facts = Facts(values)
    named = frozenset(facts.texts("audiences"))
    ages = Ages(facts.whole("minimum_age"), facts.whole("maximum_age"))
    level = term(vocabularies, "niveaux", facts.text("level"))
    assert level is not None, "the checker withholds a service without a level"
    area = facts.texts("served_area")
    return Service(
        id=facts.text("id"),
        name=facts.text("name"),
        description=facts.text("description"),
        level=level,
        themes=terms(vocabularies, "themes", facts.texts("themes")),
        audiences=terms(vocabularies, "publics", facts.texts("audiences")),
        type=term(vocabularies, "types-service", facts.text("type")),
        audience_details=facts.text("audience_details"),
        minimum_age=ages.minimum,
        maximum_age=ages.maximum,
        fees=term(vocabularies, "frais", facts.text("fees")),
        fee_details=facts.text("fee_details"),
        reception_modes=terms(vocabularies, "modes-accueil", facts.texts("reception_modes")),
        mobilisation_modes=terms(
            vocabularies, "modes-mobilisation", facts.texts("mobilisation_modes")
        ),
        mobilised_by=terms(vocabularies, "personnes-mobilisatrices", facts.texts("mobilised_by")),
        booking_link=facts.text("booking_link"),
        appointment=term(vocabularies, "rendez-vous", facts.text("appointment")),
        access_conditions=facts.text("access_conditions"),
        documents=facts.texts("documents"),
        delay=facts.text("delay"),
        served_area=areas.written(area) if area else None,
        referrals=assemble_referrals(facts),
        own=own,
        fits={
            audience.value: how
            for audience in vocabularies["publics"].terms
            if (how := fit(named, ages, audience)) is not None
        },
    )


def assemble_referrals(facts: Facts) -> tuple[Referral, ...]:
    """The networks to see next, in the order of the record."""
    return tuple(
        Referral(group.text("network"), group.text("condition"))
        for group in facts.groups("referrals")
    )


def offered_services(
    network_services: tuple[Service, ...],
    network_values: Mapping[str, Mapping[str, Value]],
    differences: Facts,
    vocabularies: Vocabularies,
    areas: Areas,
) -> tuple[Service, ...]:
    """The services of a structure: those of its network, less `sauf`, with `change`, plus `ajoute`.

    `network_values` holds the checked values of the network's services by identifier: a changed
    service takes every key it names from the structure, whole, and the others from there.
    """
    if not differences:
        return network_services
    without = frozenset(differences.texts("without"))
    changed = differences.groups_by_id("changed")
    inherited = [
        assemble_service(
            {**network_values[service.id], **changed[service.id]}, vocabularies, areas, own=True
        )
        if service.id in changed
        else service
        for service in network_services
        if service.id not in without
    ]
    added = [
        assemble_service(group.values, vocabularies, areas, own=True)
        for group in differences.groups("added")
    ]
    return (*inherited, *added)
