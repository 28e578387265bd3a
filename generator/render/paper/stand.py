"""What stands on the table of a fair: codes, signs, cards, a sticker."""

from generator.index.addresses import network_url, structure_url
from generator.model.printed_name import shortened
from generator.model.territory import Territory
from generator.render.paper.places import printed_networks
from generator.render.paper.source import PaperSource, Sheet

LONGEST_NAME = 70


def card_sheet(source: PaperSource, territory: Territory) -> Sheet:
    """Cards and stickers: the territory alone."""
    return source.letterhead(territory)


def codes_sheet(source: PaperSource, territory: Territory) -> Sheet:
    """One code for each place, with its name."""
    return {
        **source.letterhead(territory),
        "places": [
            {
                "name": shortened(one.name, LONGEST_NAME),
                "link": source.link(structure_url(one.id)),
            }
            for one in source.printable(territory)
        ],
    }


def signs_sheet(source: PaperSource, territory: Territory) -> Sheet:
    """One sign for each network that receives the people of the territory."""
    networks = {one.network.id: one.network for one in source.printable(territory)}
    return {
        **source.letterhead(territory),
        "signs": [
            {
                **sign,
                "summary": networks[identifier].summary,
                "link": source.link(network_url(identifier)),
            }
            for identifier, sign in printed_networks(networks.values()).items()
        ],
    }
