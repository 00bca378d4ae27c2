import { z } from "zod";
import { inWoorden } from "../kalender/datum.ts";
import { urenbudget, type Dossier, type Urenstand } from "../traject/dossier.ts";
import { definieer, nee } from "./definitie.ts";
import { datum, inUren, keuze, kwartieren, reden, za } from "./velden.ts";

/** Hours are limited and must be planned and watched [E 3.4]. What was booked is never changed: a correction is a counter-booking. */

export const ACTIVITEITEN = ["gesprek", "analyse", "overleg", "schrijven", "reizen", "overdracht", "overig"] as const;

const sleutel = (zorgarrangeur: string, dag: string): string => `${zorgarrangeur}|${dag}`;

/** Hours are booked on the traject, or on the nazorg while that runs. */
type Pot = "traject" | "nazorg";
const lopendePot = (dossier: Dossier): Pot => (dossier.nazorg?.loopt === true ? "nazorg" : "traject");

const inPot = (dossier: Dossier, pot: Pot, plek: string): number =>
  (pot === "traject" ? dossier.uren : dossier.nazorg)?.perDag[plek] ?? 0;

const geboektOp = (dossier: Dossier, plek: string): number =>
  inPot(dossier, "traject", plek) + inPot(dossier, "nazorg", plek);

function telBij(stand: Urenstand, plek: string, uren: number): Urenstand {
  const perDag = { ...stand.perDag };
  const opDieDag = (perDag[plek] ?? 0) + uren;
  if (opDieDag === 0) delete perDag[plek];
  else perDag[plek] = opDieDag;
  return { geboekt: stand.geboekt + uren, perDag };
}

const boek = (dossier: Dossier, pot: Pot, plek: string, uren: number): Dossier =>
  pot === "nazorg" && dossier.nazorg !== null
    ? { ...dossier, nazorg: { ...dossier.nazorg, ...telBij(dossier.nazorg, plek, uren) } }
    : { ...dossier, uren: telBij(dossier.uren, plek, uren) };

/** Takes hours off where they were booked that day: from what runs now first, the rest from the other. */
function boekTegen(dossier: Dossier, plek: string, uren: number): Dossier {
  const pot = lopendePot(dossier);
  const hier = Math.min(uren, inPot(dossier, pot, plek));
  const na = hier === 0 ? dossier : boek(dossier, pot, plek, -hier);
  return hier === uren ? na : boek(na, pot === "nazorg" ? "traject" : "nazorg", plek, hier - uren);
}

/** Booked and budget of what runs now: the nazorg, or the traject itself. */
const lopend = (dossier: Dossier): { geboekt: number; budget: number } =>
  dossier.nazorg?.loopt === true
    ? { geboekt: dossier.nazorg.geboekt, budget: dossier.nazorg.uren }
    : { geboekt: dossier.uren.geboekt, budget: urenbudget(dossier) ?? 0 };

export const urenGeboekt = definieer({
  type: "uren.geboekt",
  titel: "Uren geboekt",
  schema: () =>
    z.strictObject({
      /** The one who worked; left out: the zorgarrangeur of the traject. */
      za: za.optional(),
      datum,
      uren: kwartieren(24),
      activiteit: keuze(ACTIVITEITEN),
      reden: reden.optional(),
    }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { datum: "2025-03-12", uren: 2.5, activiteit: "gesprek" },
  zin: (g) =>
    `${inUren(g.uren)} geboekt op ${inWoorden(g.datum)} (${g.activiteit})${g.reden === undefined ? "" : `: ${g.reden}`}.`,
  eis: (dossier, { gegevens, dag }) => {
    const wie = gegevens.za ?? dossier.za;
    if (wie === null) return nee("za.ontbreekt", "Wijs eerst een zorgarrangeur toe, of zeg wie deze uren maakte.");
    if (gegevens.datum > dag) return nee("uren.toekomst", "Uren boeken kan pas op of na de dag zelf.");
    const opDieDag = geboektOp(dossier, sleutel(wie, gegevens.datum)) + gegevens.uren;
    if (opDieDag > 24)
      return nee(
        "uren.te-veel",
        `Op ${inWoorden(gegevens.datum)} zou ${wie} ${inUren(opDieDag)} werken; een dag heeft er 24.`,
      );
    if (gegevens.reden !== undefined) return null;
    if (dossier.afgesloten)
      return nee("uren.na-sluiting", "Het traject is gesloten. Boeken kan alleen nog met een reden.");
    const { geboekt, budget } = lopend(dossier);
    return geboekt + gegevens.uren > budget
      ? nee(
          "uren.boven-budget",
          `Het budget is ${inUren(budget)} en er is al ${inUren(geboekt)} geboekt. Boeken boven het budget kan alleen met een reden.`,
        )
      : null;
  },
  verwerk: (dossier, { gegevens }) =>
    boek(dossier, lopendePot(dossier), sleutel(gegevens.za ?? dossier.za ?? "onbekend", gegevens.datum), gegevens.uren),
});

export const urenGecorrigeerd = definieer({
  type: "uren.gecorrigeerd",
  titel: "Uren tegengeboekt",
  schema: () => z.strictObject({ za: za.optional(), datum, uren: kwartieren(24), reden }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { datum: "2025-03-12", uren: 0.5, reden: "Dubbel geboekt" },
  zin: (g) => `${inUren(g.uren)} van ${inWoorden(g.datum)} tegengeboekt: ${g.reden}`,
  eis: (dossier, { gegevens }) => {
    const wie = gegevens.za ?? dossier.za;
    const opDieDag = wie === null ? 0 : geboektOp(dossier, sleutel(wie, gegevens.datum));
    return gegevens.uren > opDieDag
      ? nee(
          "uren.niet-geboekt",
          `Op ${inWoorden(gegevens.datum)} staat ${inUren(opDieDag)} geboekt; meer kan er niet af.`,
        )
      : null;
  },
  verwerk: (dossier, { gegevens }) =>
    boekTegen(dossier, sleutel(gegevens.za ?? dossier.za ?? "onbekend", gegevens.datum), gegevens.uren),
});
