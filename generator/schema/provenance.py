"""Where the facts of a record come from, and who has verified them: the last keys of a record."""

from generator.schema.field import Field
from generator.schema.kinds import Form, Term, Words

PROVENANCE = (
    Field("source", "source", Term("sources"), "Source", "D’où viennent les faits.",
          "redaction"),
    Field("millesime", "vintage", Form.VINTAGE, "Millésime",
          "L’année, le mois ou le jour de la source.", '"2026-11"'),
    Field("date_maj", "updated_on", Form.DATE, "Mise à jour le",
          "La dernière fois qu’un fait a changé.", "2026-11-24", mistakes=("maj",)),
    Field("verifie_le", "verified_on", Form.DATE, "Vérifié le",
          "La dernière fois que quelqu’un a vérifié que tout est vrai.", "2026-11-24",
          mistakes=("verifie",)),
    Field("verifie_par", "verified_by", Words(3, 100), "Vérifié par",
          "La fonction de qui a vérifié, jamais son nom.", "coordination du territoire"),
)  # fmt: skip
