"""The options of the guide in `mkdocs.yml`, as MkDocs reads them."""

from datetime import date

from mkdocs.config import config_options as options
from mkdocs.config.base import Config

from generator.render.base_maps import BASE_MAPS
from generator.settings import Edition


class GuideOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in `mkdocs.yml`; paths start from that file's folder."""

    donnees = options.Type(str, default="data")
    gabarits = options.Type(str, default="theme")
    regions = options.ListOfItems(options.Type(str), default=[])
    edition = options.Choice([edition.value for edition in Edition], default="demonstration")
    aujourdhui = options.Type((str, date), default="")
    editeur = options.Type(str, default="")
    coordonnees_editeur = options.Type(str, default="")
    directeur_publication = options.Type(str, default="")
    hebergeur = options.Type(str, default="")
    courriel_contact = options.Type(str, default="")
    contact_securite = options.Type(str, default="")
    telephone_regional = options.Type(str, default="")
    schema_accessibilite = options.Type(str, default="")
    avis = options.Type(str, default="")
    logo = options.Type(str, default="")
    logo_texte = options.Type(str, default="")
    depot = options.Type(str, default="")
    chemin_modification = options.Type(str, default="edit/main/")
    recherche = options.Type(bool, default=True)
    recherche_en_direct = options.Type(bool, default=False)
    cartes = options.Type(bool, default=True)
    fond_de_plan = options.Choice(tuple(BASE_MAPS), default="ign")
    precompresser = options.Type(bool, default=False)
    imprimer = options.Type(bool, default=False)
    contacts = options.Type(str, default="")
    professionnels = options.Type(bool, default=False)
    perte_admise = options.Type(int, default=10)
