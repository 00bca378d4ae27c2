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
  gebied: "Stad of platteland",
  omvang: "Grootte",
  leeftijd: "Leeftijd",
  doelgroep: "Doelgroep",
  kernvraag: "Kernvraag",
  besluit: "Besluit",
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

const metHoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

const IN_WOORDEN: { readonly [N in Filternaam]: (waarde: NonNullable<Lijstfilter[N]>) => string } = {
  fase: (fase) => FASENAMEN[fase],
  staat: metHoofdletter,
  stap: (stap) => `Stap ${stap}`,
  regio: (regio) => `Regio ${regio}`,
  za: (za) => (za === ZONDER_ZA ? "Zonder zorgarrangeur" : `Van ${za}`),
  vorm: metHoofdletter,
  periode: (periode) => `Periode ${periode}`,
  soort: (soort) => `Soort ${soort}`,
  gebied: metHoofdletter,
  omvang: metHoofdletter,
  leeftijd: (leeftijd) => `Leeftijd ${leeftijd}`,
  doelgroep: (doelgroep) => `Doelgroep ${doelgroep}`,
  kernvraag: (kernvraag) => `Vraag: ${kernvraag}`,
  besluit: metHoofdletter,
  termijn: termijnInWoorden,
  budget: (deel) => `Vanaf ${deel} % van het budget`,
};

/** "Regio Zuid"; null: not chosen. */
export function gekozen<N extends Filternaam>(naam: N, filter: Lijstfilter): string | null {
  const waarde = filter[naam];
  return waarde === null ? null : IN_WOORDEN[naam](waarde);
}

function termijnInWoorden(grens: NonNullable<Lijstfilter["termijn"]>): string {
  if (typeof grens === "string") return `Termijn uiterlijk ${typDag(grens)}`;
  if (grens.dagen === 0) return "Termijn vandaag of eerder";
  return `Termijn binnen ${grens.dagen} ${grens.dagen === 1 ? "dag" : "dagen"}`;
}
