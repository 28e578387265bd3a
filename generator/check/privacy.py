"""What a contact says of the person behind it, and how to quote it without spreading it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.check.disguises import (
    MAILBOX,
    MOBILE,
    SPELT_MOBILE,
    Disguised,
    mailboxes,
    mobiles,
)
from generator.check.first_names import FIRST_NAMES
from generator.model.folding import unaccented
from generator.model.person import Channel
from generator.problems.problem import Problem
from generator.schema.tables import PRIVATE_TABLES

_CONSUMER = """
9online.fr alice.fr aliceadsl.fr aol.com aol.fr bbox.fr bluewin.ch caramail.com cegetel.net
club-internet.fr dbmail.com duck.com fastmail.com free.fr freesbee.fr gmail.com gmail.fr gmx.ch
gmx.com gmx.de gmx.fr gmx.net googlemail.com hey.com hotmail.be hotmail.ch hotmail.co.uk
hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it icloud.com ifrance.com infonie.fr
laposte.net libertysurf.fr live.be live.com live.fr live.it mac.com mail.com mail.ru mailo.com
mailo.fr me.com msn.com netcourrier.com neuf.fr noos.fr nordnet.fr numericable.fr orange.fr
outlook.be outlook.com outlook.de outlook.es outlook.fr pm.me proton.me protonmail.ch
protonmail.com rocketmail.com sfr.fr skynet.be tele2.fr tiscali.fr tuta.com tuta.io tutamail.com
tutanota.com voila.fr wanadoo.fr web.de worldonline.fr yahoo.be yahoo.ca yahoo.co.uk yahoo.com
yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru ymail.com zaclys.com zoho.com
"""
CONSUMER_DOMAINS = frozenset(_CONSUMER.split())
"""Where anyone can open a mailbox."""

EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(
    r"(?<![\w+])(?:(?:\+|00)[ .]?33[ .-]?(?:\(0\)[ .-]?)?|0)[1-9]"
    r"(?:[ .\-/\u00a0\u202f]?\d\d){4}(?!\d)"
)
PERSON = re.compile(
    r"\b(?:M\.|MM\.|Mr\.?|Mme|Mmes|Mlle|Monsieur|Madame)[ \u00a0]+"
    r"(?:[A-ZÉÈ][\w’'-]*[ \u00a0]*){1,3}"
)
LOOSE_MOBILE = re.compile(
    r"(?<!\d)((?:\+|00)[ .]?33[ .\-]?(?:\(0\)[ .\-]?)?0?[67]|0[67])"
    r"(?:[ .\-/\u00a0\u202f]?\d){7,10}(?!\d)"
)
TITLES = frozenset(
    {"la", "le", "maire", "présidente", "président", "directrice", "directeur", "préfète", "préfet"}
)
_FUNCTION_WORDS = """
accueil adm admin administration agence antenne asso association bij bureau ccas centre cidff cij
cio communication contact coordination crij direction emploi espace formation greta ij info infos
jeunes jeunesse mairie maison mission mjc ml mlj msap msp orientation pij point pole relais saint
sainte secretariat service services siege st ste ville
"""
FUNCTIONS = frozenset(_FUNCTION_WORDS.split())
_OWN_FACTS = frozenset({"table", "example", "keys", "choices", "vocabulary", "home", "place", "id"})
"""What messages say of their own: no text of a file."""
_PLAIN = re.compile(r"[0-9]{1,3}|[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
"""A count or a date: it says nothing of anybody."""
_KNOWN = frozenset(
    {channel.value for channel in Channel}
    | {field.key for table in PRIVATE_TABLES for field in table.fields}
)


def canonical_email(address: str) -> str:
    """The form under which two spellings of an address are equal."""
    return address.strip().lower()


def canonical_phone(number: str) -> str:
    """The ten national digits of a number, or its bare digits when it is a short one."""
    digits = re.sub(r"\(0\)|\D", "", number.strip())
    international = number.strip().startswith("+") or digits.startswith("00")
    if international and (rest := digits.removeprefix("00")).startswith("33"):
        return "0" + rest[2:].removeprefix("0")
    return digits


def canonical_contact(typed: str) -> str:
    """The canonical form of an address or of a number, whichever it is."""
    return canonical_email(typed) if "@" in typed else canonical_phone(typed)


def is_mobile(phone: str) -> bool:
    """Say whether ten canonical digits are a mobile's."""
    return len(phone) == 10 and phone[:2] in ("06", "07")


def is_consumer_mailbox(email: str) -> bool:
    """Say whether a canonical address is with a provider that serves anyone."""
    return email.rpartition("@")[2] in CONSUMER_DOMAINS


def names_a_person(email: str) -> bool:
    """Say whether a canonical address reads `prenom.nom@`, `nom.prenom@` or `p.nom@`."""
    name = unaccented(email.partition("@")[0])
    words = re.split(r"[._-]", name)
    if not 2 <= len(words) <= 3 or not all(word.isalpha() for word in words):
        return False
    if FUNCTIONS.intersection(words):
        return False
    initial = re.fullmatch(r"[a-z][._][a-z]{4,}", name) is not None
    return initial or words[0] in FIRST_NAMES or words[-1] in FIRST_NAMES


def person_named(text: str) -> str | None:
    """Give the words that name a person after « M. » or « Mme », if there are any."""
    for match in PERSON.finditer(text):
        words = match[0].split()
        if words[1].lower() not in TITLES:
            return match[0].strip()
    return None


def signs_as_a_person(text: str) -> bool:
    """Say whether what should be a function reads as somebody's name: « Mme X », « Marie Dupont ».

    A first name and one or two other capitalised words are a name; a function has small letters.
    """
    words = text.split()
    capitalised = all(word[0].isupper() for word in words)
    first = unaccented(words[0]).split("-")[0] if words else ""
    return person_named(text) is not None or (
        1 < len(words) <= 3 and capitalised and first in FIRST_NAMES
    )


def discreet(problem: Problem) -> Problem:
    """Give the problem with its key and every fact masked: reports are read by anyone."""
    facts = {name: masked(text) for name, text in problem.facts.items()}
    return replace(problem, key=masked(problem.key), facts=facts)


def masked(text: str) -> str:
    """The text as a message may quote it: logs are public.

    Mobiles keep their first two digits; consumer and personal mailboxes their first letter and
    their domain; a person's name its initial.
    """
    text = MAILBOX.sub(_masked_mailbox, EMAIL.sub(_masked_mailbox, text))
    text = MOBILE.sub(_masked_mobile, text)
    text = SPELT_MOBILE.sub(lambda match: f"{match['start']}…", text)
    text = LOOSE_MOBILE.sub(lambda match: match[1] + " ** ** ** **", text)
    name = person_named(text)
    return text.replace(name, _masked_name(name)) if name else text


def veiled(facts: Mapping[str, str]) -> dict[str, str]:
    """Give facts of a private file as a message may quote them: only what the guide itself says.

    Keys, channels and dates stay; of anything else that was typed, one sign does.
    """
    return {
        name: text if name in _OWN_FACTS or _is_harmless(text) else f"{text[0]}…"
        for name, text in facts.items()
    }


def veiled_problem(problem: Problem) -> Problem:
    """Give a problem of a private file as a report may tell it."""
    key = next(iter(veiled({"typed": problem.key}).values()))
    return replace(problem, key=key, facts=veiled(problem.facts))


def _is_harmless(text: str) -> bool:
    return text in _KNOWN or not text or _PLAIN.fullmatch(text) is not None


def personal_mailboxes(text: str) -> Iterator[Disguised]:
    """Give the mailboxes of persons in a text, however they are written, each once."""
    told: set[int] = set()
    for one in mailboxes(text):
        personal = is_consumer_mailbox(one.canonical) or names_a_person(one.canonical)
        if personal and one.start not in told:
            told.add(one.start)
            yield one


def _masked_mailbox(match: re.Match[str]) -> str:
    personal = next(personal_mailboxes(match[0]), None)
    return f"{match[0][0]}…@{personal.canonical.rpartition('@')[2]}" if personal else match[0]


def _masked_mobile(match: re.Match[str]) -> str:
    return f"{next(mobiles(match[0])).canonical[:2]} ** ** ** **"


def _masked_name(name: str) -> str:
    title, first, *_ = name.split()
    return f"{title} {first[0]}…"
