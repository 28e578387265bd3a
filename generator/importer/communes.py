"""Which commune a name and a postcode stand for, when no code says it."""

from generator.model.geography import Geography


def commune_code(name: str, postal_code: str, geography: Geography) -> str:
    """Give the code of the one commune of that name that the postcode can be of; else nothing.

    CEDEX postcodes are no commune's: the département that they begin with is then enough, if only
    one of its communes bears the name.
    """
    named = geography.communes_named(name)
    exact = [commune for commune in named if postal_code in commune.postal_codes]
    near = [commune for commune in named if postal_code and postal_code[:2] == commune.code[:2]]
    for found in (exact, near):
        if len(found) == 1:
            return found[0].code
    return ""
