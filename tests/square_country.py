"""A country of four square départements, two by two:

01 02      01 and 02 are the région 10, 03 and 04 the région 20;
03 04      each has one commune, save 01 which has two of one name.
"""

import json
from pathlib import Path

SQUARES = {"01": (0, 1), "02": (1, 1), "03": (0, 0), "04": (1, 0)}

TABLES = {
    "communes.csv": """\
code_insee,nom,codes_postaux,departement,region,epci,zone_emploi_2020,population,lat,lon
04001,Œuilly,04100,04,20,200000003,0003,40,0.5,1.5
01001,Saint-Amé,01100|01000,01,10,200000001,0001,100,1.612345,0.512345
01002,St Ame,01200,01,10,200000001,0001,50,1.4,0.5
02001,L'Haÿ,02100,02,10,200000001,0001,300,1.5,1.5
03001,Vide,,03,20,,,,,
98801,Nouméa,98800,988,,,,94285,-22.27,166.44
""",
    "anciennes_communes.csv": """\
code_insee,nom,type,commune_actuelle
01009,Vieux-Amé,commune-deleguee,01001
""",
    "departements.csv": """\
code,nom,region,chef_lieu,nb_communes,population,lat,lon
01,Ain,10,01001,2,150,1.5,0.5
02,Aisne,10,02001,1,300,1.5,1.5
03,Allier,20,03001,1,0,0.5,0.5
04,Alpes,20,04001,1,40,0.5,1.5
""",
    "regions.csv": """\
code,nom,chef_lieu,nb_communes,population,lat,lon
10,Nord,01001,3,450,1.5,1
20,Sud,04001,2,40,0.5,1
""",
    "epci.csv": """\
siren,nom,type,population,lat,lon
200000001,CC des Trois Rivières,CC,450,1.5,1
200000003,CC des Trois-Rivières,CC,40,0.5,1.5
""",
    "zones_emploi_2020.csv": """\
code,nom,population,lat,lon
0001,Le Nord,450,1.5,1
0003,Le Sud,40,0.5,1.5
""",
}


def square(x: int, y: int, width: int = 1) -> list[list[list[float]]]:
    """One ring, counterclockwise, with a vertex at each whole number."""
    bottom = [[float(x + step), float(y)] for step in range(width + 1)]
    top = [[float(x + step), float(y + 1)] for step in range(width, -1, -1)]
    return [[*bottom, *top, bottom[0]]]


def collection(polygons: dict[str, list[list[list[float]]]]) -> str:
    return json.dumps(
        {
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "id": code,
                    "properties": {},
                    "geometry": {"type": "Polygon", "coordinates": rings},
                }
                for code, rings in polygons.items()
            ],
        }
    )


def lay_out_sources(folder: Path) -> Path:
    """Write the official files of this country into a new folder."""
    folder.mkdir()
    for name, content in TABLES.items():
        (folder / name).write_text(content, encoding="utf-8")
    departments = {code: square(*corner) for code, corner in SQUARES.items()}
    north_and_corner = (square(0, 1, width=2), square(1, 0))
    (folder / "departements.geojson").write_text(collection(departments))
    (folder / "epci.geojson").write_text(
        collection(dict(zip(("200000001", "200000003"), north_and_corner, strict=True)))
    )
    (folder / "zones_emploi_2020.geojson").write_text(
        collection(dict(zip(("0001", "0003"), north_and_corner, strict=True)))
    )
    return folder
