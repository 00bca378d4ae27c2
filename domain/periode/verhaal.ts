import type { Periode } from "../aanmelding/regels.ts";
import { hashVan } from "../journaal/hash.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { alsVerhaal, type Verhaalregel } from "../journaal/verhaal.ts";
import { opsomming } from "../tekst/opsomming.ts";
import { FEITEN } from "./feiten/index.ts";

/** How the rules of a subsidieperiode came to be as they are, the last first: who changed which part. */
export function regelverhaal(regels: readonly Journaalregel[]): Verhaalregel[] {
  const overRegels = regels.filter(({ gegevens }) => gegevens["regels"] !== undefined);
  const anders = new Map(
    overRegels.flatMap(({ volgnummer, gegevens }, i) => {
      const vorige = overRegels[i - 1];
      return vorige === undefined
        ? []
        : [[volgnummer, verschil(vorige.gegevens["regels"] as Periode, gegevens["regels"] as Periode)] as const];
    }),
  );
  return alsVerhaal(FEITEN, overRegels).map((regel) => {
    const delen = anders.get(regel.volgnummer) ?? [];
    return delen.length === 0 ? regel : { ...regel, zin: `${regel.zin} Anders: ${opsomming(delen)}.` };
  });
}

const NAMEN: Readonly<Record<Exclude<keyof Periode, "id" | "versie" | "hash">, string>> = {
  naam: "de naam",
  van: "de eerste dag",
  tot: "de laatste dag",
  nummerjaren: "de jaren voor de nummers",
  capaciteit: "het aantal plaatsen",
  plaatskeuze: "naar wie een vrije plaats gaat",
  criteria: "de criteria",
  vormen: "de trajectvormen",
  hoogstensPerSchool: "de uren per school",
  termijnen: "de termijnen",
  redenen: "de redenen",
  borgingscontroles: "de controles op de borging",
  urentreden: "bij hoeveel uren er bericht komt",
  bron: "waar dit staat",
};

/** Which parts of the rules differ, as people call them. */
export const verschil = (oud: Periode, nieuw: Periode): readonly string[] =>
  Object.entries(NAMEN).flatMap(([veld, naam]) => {
    const [een, ander] = [oud, nieuw].map((regels) => hashVan(regels[veld as keyof Periode] ?? null));
    return een === ander ? [] : [naam];
  });
