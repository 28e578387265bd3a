"""Turns of phrase that make the reader work: heaps of passives, negations of negations."""

import re
from collections.abc import Iterator

from generator.plain_language.passage import Passage
from generator.plain_language.sentences import paragraphs
from generator.problems.catalog import plain_language as rules
from generator.problems.problem import Problem

HEAP = 3

_PASSIVE = re.compile(
    r"""
    (?<![\w’'])(?<!\bse\s)(?<!\bnous\ssommes\s)(?:n['’])?
    (?:est|sont|êtes|sommes|suis|sera|serez|seront|serait|seraient|était|étaient|fut|furent
      |soit|soient|soyez|été|être)
    (?:\s(?:pas|plus|jamais|bien|mal|aussi|souvent|toujours|déjà|donc|alors|ainsi|ensuite|parfois
      |encore|tous|toutes|\w+ment)){0,2}
    \s(?P<participle>\w+é
      |f(?:ai|ourni)t|d(?:i|écri)t|(?:ad|com|é|o|per|pro|re|sou|trans)?mis
      |(?:re|ap|com|entre|sur)?pris|(?:ré)?écrit|inscrit|(?:re|aper|con)çu|reçu|(?:pré|re)?vu
      |(?:dé|main|ob|re|sou)?tenu|(?:re)?connu|rendu|(?:ré)?vendu|(?:pour)?suivi|choisi|fourni
      |établi|défini|garanti|réuni|rempli|offert|(?:re)?découvert|(?:re|con|dé)?conduit
      |(?:pro|intro|ré|tra|con|dé)d?uit|construit|requis|acquis|(?:ré)?élu|attendu|(?:sous-)?entendu
      |défendu|perdu|averti|fini|subi|saisi|accueilli|recueilli|soutenu|résolu|exclu|inclus)
    (?:e?s?)(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STATE = re.compile(
    r"âgé|privé|situé|adapté|diplômé|motivé|handicapé|fermé|concerné|obligé|lié|aisé|spécialisé"
    r"|inscrit|perdu|né|allé|arrivé|entré|resté|tombé|rentré|retourné|monté|passé|décédé|intéressé"
    r"|fatigué|marié|séparé|réservé|salarié|dédié",
    re.IGNORECASE,
)
"""Participles that tell a state or a movement: « est situé », « est arrivé »."""

_DOUBLE_NEGATION = re.compile(
    r"""
    (?<!\w)(?:
      n(?:e\s|[’'])[\w’'-]+(?:\s[\w’'-]+){0,2}?\s(?:pas|jamais|point)(?:\s\w+)?\s
        (?:impossible|inutile|incompatible|interdit|illégal|improbable|négligeable|exclu)e?s?
    | n[’'](?:interdi|empêch|exclu|ignor)\w*\s(?:pas|ni|jamais|point|aucun)
    | ne\s(?:refus|manqu|néglig)\w*\s(?:pas|jamais)
    | ne\s(?:\S+\s){1,2}(?:pas|jamais)\sne\s(?:\S+\s)?(?:pas|jamais)
    | n(?:e\s|[’'])(?:[\w’'-]+\s){0,3}?(?:pas|plus|jamais)(?:\s[\w’'-]+){0,6}?\ssans
    | (?:pas|non)\ssans
    )(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def turn_problems(passage: Passage) -> Iterator[Problem]:
    """Note the first passive of a paragraph that heaps them, and each double negation."""
    for paragraph in paragraphs(passage.text):
        passives = [one for one in _PASSIVE.finditer(paragraph.text) if not _is_state(one)]
        if len(passives) >= HEAP:
            found = ", ".join(" ".join(one[0].split()) for one in passives)
            facts = {"count": str(len(passives)), "found": found}
            offset = paragraph.start + passives[0].start()
            yield passage.problem(rules.PASSIVE_HEAP, offset, **facts)
    for turn in _DOUBLE_NEGATION.finditer(passage.text):
        quoted = " ".join(turn[0].split())
        yield passage.problem(rules.DOUBLE_NEGATION, turn.start(), found=quoted)


def _is_state(passive: re.Match[str]) -> bool:
    return _STATE.fullmatch(passive["participle"]) is not None
