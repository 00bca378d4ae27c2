import { typDag } from "../kalender/getypte-dag.ts";
import { FASENAMEN } from "./fase.ts";
import { ZONDER_ZA, type Filternaam, type Lijstfilter, type Wat, type Weergave } from "./vraag.ts";

/** How a filter is asked, and what was chosen is told. */
export const FILTERVRAGEN: Readonly<Record<Filternaam, string>> = {
  fase: "Fase",
  staat: "Staat",
  stap: "Stap",
  regio: "Regio",
  za: "Zorgarrangeur",
  vorm: "Vorm",
  periode: "Subsidieperiode",
  soort: "Soort",
  termijn: "Eerste termijn uiterlijk",
  budget: "Budget gebruikt, vanaf (%)",
};

export const WATNAMEN: Readonly<Record<Wat, string>> = {
  lopend: "Wat loopt",
  klaar: "Wat klaar is",
  alles: "Alles",
};

export const WEERGAVENAMEN: Readonly<Record<Weergave, string>> = {
  tabel: "Tabel",
  bord: "Bord",
  planning: "Planning",
};

/** "regio Zuid"; null: not chosen. */
export function gekozen(naam: Filternaam, filter: Lijstfilter): string | null {
  const waarde = filter[naam];
  if (waarde === null) return null;
  switch (naam) {
    case "fase":
      return FASENAMEN[waarde as NonNullable<Lijstfilter["fase"]>];
    case "za":
      return waarde === ZONDER_ZA ? "Zonder zorgarrangeur" : `Van ${String(waarde)}`;
    case "stap":
      return `Stap ${String(waarde)}`;
    case "termijn":
      return termijnInWoorden(waarde as NonNullable<Lijstfilter["termijn"]>);
    case "budget":
      return `Vanaf ${String(waarde)} % van het budget`;
    case "periode":
      return `Periode ${String(waarde)}`;
    default: {
      const tekst = String(waarde);
      return tekst.charAt(0).toUpperCase() + tekst.slice(1);
    }
  }
}

function termijnInWoorden(grens: NonNullable<Lijstfilter["termijn"]>): string {
  if (typeof grens === "string") return `Termijn uiterlijk ${typDag(grens)}`;
  if (grens.dagen === 0) return "Termijn vandaag of eerder";
  return `Termijn binnen ${grens.dagen} ${grens.dagen === 1 ? "dag" : "dagen"}`;
}
