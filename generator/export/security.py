"""`security.txt`: whom to tell of a weakness of the site (RFC 9116)."""

from collections.abc import Iterator
from datetime import timedelta

from generator.artifact import Artifact
from generator.index.addresses import SECURITY_FILE
from generator.settings import Settings

VALID_FOR = timedelta(days=365)
"""RFC 9116 wants an end less than a year or so away; every build puts it off."""


def security_file(settings: Settings) -> Iterator[Artifact]:
    """Give the file, where the settings name a contact; without one there is nobody to write to."""
    contact = settings.security_contact or settings.contact_email
    if not contact:
        return
    way = contact if contact.startswith("https://") else f"mailto:{contact}"
    lines = (
        f"Contact: {way}",
        f"Expires: {(settings.today + VALID_FOR).isoformat()}T00:00:00Z",
        "Preferred-Languages: fr, en",
        f"Canonical: {settings.site_url}{SECURITY_FILE}",
    )
    yield Artifact(SECURITY_FILE, "".join(f"{line}\n" for line in lines).encode())
