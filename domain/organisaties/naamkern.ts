/** What is left of a name when all is taken away by which two writings of it differ: "SO De Kring (Drachten)" and "de kring" in Drachten. */
export function naamkern(naam: string, plaats: string | null): string {
  const woorden = woordenVan(naam);
  const eigen = woorden.filter((woord) => !AANHANGSEL.has(woord));
  const plaatsnaam = new Set(plaats === null ? [] : woordenVan(plaats));
  // "Gemeente Goes" has no name but its place, "De School" none at all: then that is what there is to go by.
  const over =
    [eigen.filter((woord) => !plaatsnaam.has(woord)), eigen, woorden].find((lijst) => lijst.length > 0) ?? [];
  return over.join("");
}

/** Whether a name says itself where it is: "De Wissel Breda". */
export function noemtPlaats(naam: string, plaats: string): boolean {
  const woorden = new Set(woordenVan(naam));
  return woordenVan(plaats).every((woord) => woorden.has(woord));
}

const woordenVan = (tekst: string): string[] =>
  tekst
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’.]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((woord) => woord !== "");

/** Of a kind of school or organisation, or of the language: they are left out or written otherwise as often as not. */
const AANHANGSEL: ReadonlySet<string> = new Set(
  [
    "de het een t van voor en eo omstreken regio",
    "basisschool school scholen college sbo so vso obs cbs rkbs opdc schakelvoorziening",
    "speciaal voortgezet basisonderwijs onderwijs cluster",
    "stichting schoolbestuur bestuur vereniging scholengroep",
    "samenwerkingsverband swv passend primair po",
    "gemeente zorgaanbieder zorgkantoor",
  ].flatMap((woorden) => woorden.split(" ")),
);
