"""Which outlines, laid together, make an area: whole départements, then intercommunalities."""

from generator.model.geography import Geography


def outline_codes(communes: frozenset[str], geography: Geography) -> tuple[str, ...]:
    """Give the codes of the outlines that draw the area of these communes, in their order.

    Départements that lie in it whole, and, of the rest, the intercommunalities most of whose
    communes do: no outline is smaller. Empty for an area that is smaller than any.
    """
    known = geography.communes
    touched = {known[code].department for code in communes if code in known}
    whole = [
        code
        for code in sorted(touched & geography.departments.keys())
        if geography.communes_of_department[code] <= communes
    ]
    rest = communes.difference(*(geography.communes_of_department[code] for code in whole))
    groups = {known[code].epci for code in rest if code in known}
    mostly = [
        epci
        for epci in sorted(one for one in groups if one)
        if 2 * len(geography.communes_of_epci[epci] & communes)
        > len(geography.communes_of_epci[epci])
    ]
    return (*whole, *mostly)
