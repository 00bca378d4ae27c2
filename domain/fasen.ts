import type { Dossier } from "./traject/dossier.ts";
import { STAPNUMMERS, type Stapnummer } from "./traject/stap.ts";
import type { Fasenummer } from "./traject/fasenummer.ts";

/** The stappenplan: three fasen and six stappen, an aid and not a mould [S]. */

export interface Fase {
  readonly nummer: Fasenummer;
  readonly titel: string;
  readonly stappen: readonly Stapnummer[];
}

export interface Stapbeschrijving {
  readonly nummer: Stapnummer;
  readonly fase: Fasenummer;
  readonly titel: string;
  /** What has to be there before the stap is done. */
  readonly resultaat: string;
  readonly bron: string;
}

export const FASEN: readonly Fase[] = [
  { nummer: 1, titel: "Verkennen", stappen: [1, 2, 3] },
  { nummer: 2, titel: "Betrekken", stappen: [4] },
  { nummer: 3, titel: "Implementeren", stappen: [5, 6] },
];

export const STAPPEN: Readonly<Record<Stapnummer, Stapbeschrijving>> = {
  1: {
    nummer: 1,
    fase: 1,
    titel: "Data inventariseren",
    resultaat:
      "Er is een overzicht met feiten: welke partijen er zijn, hoe de omgeving eruitziet en welk geld en welke mensen er zijn.",
    bron: "[S stap 1]",
  },
  2: {
    nummer: 2,
    fase: 1,
    titel: "Data analyseren",
    resultaat: "De partijen zien dezelfde knelpunten. Ze weten voor welke groep leerlingen een persona nodig is.",
    bron: "[S stap 2]",
  },
  3: {
    nummer: 3,
    fase: 1,
    titel: "Inzichten creëren en prioriteren",
    resultaat:
      "Van een of meer groepen leerlingen staat beschreven wat zij nodig hebben, in woorden die alle partijen gebruiken.",
    bron: "[S stap 3]",
  },
  4: {
    nummer: 4,
    fase: 2,
    titel: "Inrichten van samenwerking",
    resultaat:
      "Er is een projectgroep van ten minste school, samenwerkingsverband en gemeente, en de taken zijn verdeeld. Bij alleen cluster 1 of 2 hoeft er geen samenwerkingsverband bij.",
    bron: "[S stap 4]; cluster 1 en 2 [E 3.1]",
  },
  5: {
    nummer: 5,
    fase: 3,
    titel: "Ontwikkeling en implementatie",
    resultaat:
      "Er is een voorstel voor een pilot met meetbare doelen en steun van uitvoering, beleid en bestuur. De evaluaties staan gepland.",
    bron: "[S stap 5]",
  },
  6: {
    nummer: 6,
    fase: 3,
    titel: "Borging en bestendiging",
    resultaat:
      "De afspraken staan op papier. Op vaste momenten is bekeken of het zo kan blijven en wat er anders moet.",
    bron: "[S stap 6]",
  },
};

export const faseVan = (stap: Stapnummer): Fasenummer => STAPPEN[stap].fase;

/**
 * The stap that is in hand: the one that was begun last, for people may leave the order; once that is done the first that was begun, else the
 * first that is open; null when none is left.
 */
export function eerstvolgende({
  stappen,
  laatstBegonnen,
}: Pick<Dossier, "stappen" | "laatstBegonnen">): Stapnummer | null {
  if (laatstBegonnen !== null && stappen[laatstBegonnen].status === "bezig") return laatstBegonnen;
  return (
    STAPNUMMERS.find((stap) => stappen[stap].status === "bezig") ??
    STAPNUMMERS.find((stap) => stappen[stap].status === "open") ??
    null
  );
}

/** The fase of the stap in hand; what comes after the last stap belongs to the last fase. */
export const faseInHand = (dossier: Parameters<typeof eerstvolgende>[0]): Fasenummer =>
  faseVan(eerstvolgende(dossier) ?? 6);

/** The older model of five processtappen [E 1.1.2], for reports over old trajecten; the mapping is a reading (domein.md). */
export const PROCESSTAPPEN = {
  Verkennen: [1, 2, 3],
  Betrekken: [4],
  Ontwikkelen: [5],
  Arrangeren: [5],
  Activeren: [6],
} as const satisfies Record<string, readonly Stapnummer[]>;
