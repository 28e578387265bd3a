"""Hours as people type them: how they are understood, what is kept of them, what is wrong."""

from generator.hours.reading import Fault

SAME = {
    "Mo-Fr 09:00-12:30,13:30-17:30": "lundi au vendredi : 9h-12h30, 13h30-17h30",
    "lundi: 9h-12h30, 13h30-17h30; mardi: 9h-12h":
        "lundi : 9h-12h30, 13h30-17h30 ; mardi : 9h-12h",
    "Du lundi au vendredi, de 9 h 30 à 12 h et de 14 h à 17 h.":
        "lundi au vendredi : 9h30-12h, 14h-17h",
    "lundi au vendredi : 9 à 12h et 14h à 17": "lundi au vendredi : 9h-12h, 14h-17h",
    "Lu-Ve 9h-12h, Sa 9h-11h": "lundi au vendredi : 9h-12h ; samedi : 9h-11h",
    "lundi, mardi et jeudi : 9h-12h\nvendredi : 9h-11h":
        "lundi, mardi et jeudi : 9h-12h ; vendredi : 9h-11h",
    "tous les jours sauf le dimanche de 10h à 18h": "lundi au samedi : 10h-18h",
    "lundi au jeudi : 9h-12h ; 14h-17h": "lundi au jeudi : 9h-12h, 14h-17h",
    "lundi au vendredi : 9h-17h ; fermé le mercredi":
        "lundi, mardi, jeudi et vendredi : 9h-17h ; mercredi : fermé",
    "Mo-Fr 09:00-17:00; We off; PH off":
        "lundi, mardi, jeudi et vendredi : 9h-17h ; mercredi : fermé ; jours fériés : fermé",
    "lundi au vendredi 9h-17h sauf jours fériés":
        "lundi au vendredi : 9h-17h ; jours fériés : fermé",
    "lundi 9h-12h, 14h-17h sur RDV": "lundi : 9h-12h, sur rendez-vous : 14h-17h",
    "lundi 9h-12h, 14h-17h, uniquement sur rendez-vous":
        "lundi : 9h-12h, 14h-17h, sur rendez-vous",
    "lundi 9h-12h\nsur rendez-vous": "lundi : 9h-12h, sur rendez-vous",
    "Sur RDV : 9h-12h30 / Sans RDV : 14h-16h30, le lundi": None,
    "lundi : sur RDV : 9h-12h30 / sans RDV : 14h-16h30":
        "lundi : sur rendez-vous : 9h-12h30, sans rendez-vous : 14h-16h30",
    "vendredi sur rendez-vous": "vendredi : sur rendez-vous",
    'Mo 09:00-12:00, Mo 14:00-17:00 unknown "sur rendez-vous"':
        "lundi : 9h-12h, sur rendez-vous : 14h-17h",
    'Mo 09:00-12:00 "by appointment"': "lundi : 9h-12h, sur rendez-vous",
    "Sa[1] 09:00-12:00": "premier samedi du mois : 9h-12h",
    "samedi : 9h-12h, sauf le dernier du mois":
        "samedi : 9h-12h ; dernier samedi du mois : fermé",
    "1er et 3e samedis du mois 9h-12h": "premier et troisième samedi du mois : 9h-12h",
    "samedi (semaines paires) : 9h-12h": "samedi, semaines paires : 9h-12h",
    "week 01-53/2 Sa 09:00-12:00": "samedi, semaines impaires : 9h-12h",
    "mercredi 14h-17h hors vacances scolaires": "mercredi, hors vacances scolaires : 14h-17h",
    "SH Mo-Fr 10:00-12:00; Mo 09:00-12:00": None,
    "en juillet et août : lundi au vendredi 9h-12h":
        "lundi au vendredi, de juillet à août : 9h-12h",
    "Mo-Fr 09:00-17:00; Jul 14-Aug 15 off":
        "lundi au vendredi : 9h-17h ; tous les jours, du 14 juillet au 15 août : fermé",
    "lundi au vendredi 9h-17h, fermé du 14 juillet au 15 août":
        "lundi au vendredi : 9h-17h ; tous les jours, du 14 juillet au 15 août : fermé",
    "lundi : 9h-12h (entrée par la cour)": "lundi : 9h-12h « entrée par la cour »",
    "lundi : 9h-12h ; « sonnez au portail »": "lundi : 9h-12h ; « sonnez au portail »",
    "lundi au vendredi de 9h à 12h. Fermé l’après-midi.": "lundi au vendredi : 9h-12h",
    "lundi 9:00 - 12 :30 / 14: - 16:30": "lundi : 9h-12h30, 14h-16h30",
    "24/7": "tous les jours : 0h-24h",
}  # fmt: skip
"""What is typed, and how the guide would write it; None when it is not all understood."""

KEPT = {
    "lundi : 9h-12h, et l’après-midi sur rendez-vous": ("lundi : 9h-12h", "sur rendez-vous"),
    "lundi au vendredi : 9h-17h. Fermé le mercredi après-midi": (
        "lundi au vendredi : 9h-17h", "Fermé le mercredi après-midi"),
    "jeudi : 13:30 17:30 ; lundi : 9h-12h": ("lundi : 9h-12h", "jeudi : 13:30 17:30"),
    "jeudi : 8h30-12h30, 13:30 - 16::30": ("jeudi : 8h30-12h30", "13:30 - 16::30"),
    "lundi : 9h-17h, fermé le midi": ("lundi : 9h-17h", "fermé le midi"),
    "lundi : 9h-12h ; un samedi sur deux : 9h-12h": (
        "lundi : 9h-12h", "un samedi sur deux : 9h-12h"),
}  # fmt: skip
"""What is typed; what of it is understood, and what is kept as it stands."""

FAULTS = {
    "lundi 9h-25h": (Fault.NO_SUCH_TIME, "25h"),
    "Mo 09:00-12:75": (Fault.NO_SUCH_TIME, "12:75"),
    "lundi : 14h-9h": (Fault.END_BEFORE_START, "14h-9h"),
    "Mo-Fr 12:00-09:00": (Fault.END_BEFORE_START, "12:00-09:00"),
    "lundi : 9h-12h, 11h-14h": (Fault.OVERLAP, "9h-12h, 11h-14h"),
    "lundi au vendredi : 9h-17h ; mercredi : 9h-12h": (Fault.OVERLAP, "9h-17h, 9h-12h"),
}

UNLIKE = ("nous contacter", "lundy 9h-12h", "merdredi : 14h-17h ; lundi 9h-12h", "horaires d’été")
"""What does not look like hours, or names a day that no week has."""
