// Être reçu gratuitement, sans rendez-vous, quand on est au lycée dans le Loir-et-Cher : où ?
const racine = process.argv[2] ?? "https://qui-fait-quoi.example/donnees/v1/";

async function lire(nom) {
  const reponse = await fetch(`${racine}${nom}.json`);
  return (await reponse.json())[nom];
}

const lieux = new Map((await lire("structures")).map((lieu) => [lieu.id, lieu]));
const dansLeLoirEtCher = ({ code_insee }) => code_insee.startsWith("41");
const pourMoi = ({ publics }) => publics.includes("lyceen") || publics.includes("tous-publics");
const libre = ({ frais, rendez_vous }) => frais === "gratuit" && rendez_vous === "sans";

for (const service of (await lire("services")).filter(pourMoi).filter(libre)) {
  const lieu = lieux.get(service.structure);
  if (dansLeLoirEtCher(lieu)) {
    const telephone = lieu.telephone ?? "pas de téléphone";
    console.log(`${lieu.nom}, ${lieu.commune} (${telephone}) : ${service.nom}`);
  }
}
