import { z } from "zod";
import { urenbudget, type Dossier } from "../traject/dossier.ts";
import { definieer, nee } from "./definitie.ts";
import { datum, keuze, kwartieren, reden, za } from "./velden.ts";

/** Hours are limited and must be planned and watched [E 3.4]. What was booked is never changed: a correction is a counter-booking. */

export const ACTIVITEITEN = ["gesprek", "analyse", "overleg", "schrijven", "reizen", "overdracht", "overig"] as const;

const sleutel = (zorgarrangeur: string, dag: string): string => `${zorgarrangeur}|${dag}`;

const boek = (dossier: Dossier, zorgarrangeur: string, dag: string, uren: number): Dossier => {
  const perDag = { ...dossier.uren.perDag };
  const opDieDag = (perDag[sleutel(zorgarrangeur, dag)] ?? 0) + uren;
  if (opDieDag === 0) delete perDag[sleutel(zorgarrangeur, dag)];
  else perDag[sleutel(zorgarrangeur, dag)] = opDieDag;
  const inNazorg = dossier.nazorg !== null && !dossier.afgesloten;
  return {
    ...dossier,
    uren: { geboekt: dossier.uren.geboekt + (inNazorg ? 0 : uren), perDag },
    nazorg: inNazorg && dossier.nazorg ? { ...dossier.nazorg, geboekt: dossier.nazorg.geboekt + uren } : dossier.nazorg,
  };
};

/** Booked and budget of what runs now: the nazorg, or the traject itself. */
const lopend = (dossier: Dossier): { geboekt: number; budget: number } =>
  dossier.nazorg !== null && !dossier.afgesloten
    ? { geboekt: dossier.nazorg.geboekt, budget: dossier.nazorg.uren }
    : { geboekt: dossier.uren.geboekt, budget: urenbudget(dossier) ?? 0 };

export const urenGeboekt = definieer({
  type: "uren.geboekt",
  titel: "Uren geboekt",
  schema: z.strictObject({
    /** The one who worked; left out: the zorgarrangeur of the traject. */
    za: za.optional(),
    datum,
    uren: kwartieren(24),
    activiteit: keuze(ACTIVITEITEN),
    reden: reden.optional(),
  }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { datum: "2025-03-12", uren: 2.5, activiteit: "gesprek" },
  zin: (g) => `${g.uren} uur geboekt op ${g.datum} (${g.activiteit})${g.reden === undefined ? "" : `: ${g.reden}`}.`,
  eis: (dossier, { gegevens, dag }) => {
    const wie = gegevens.za ?? dossier.za;
    if (wie === null) return nee("za.ontbreekt", "Wijs eerst een zorgarrangeur toe, of zeg wie deze uren maakte.");
    if (gegevens.datum > dag) return nee("uren.toekomst", "Uren boeken kan pas op of na de dag zelf.");
    const opDieDag = (dossier.uren.perDag[sleutel(wie, gegevens.datum)] ?? 0) + gegevens.uren;
    if (opDieDag > 24) return nee("uren.te-veel", `Op ${gegevens.datum} zou ${wie} ${opDieDag} uur werken; een dag heeft er 24.`);
    if (gegevens.reden !== undefined) return null;
    if (dossier.afgesloten) return nee("uren.na-sluiting", "Het traject is gesloten. Boeken kan alleen nog met een reden.");
    const { geboekt, budget } = lopend(dossier);
    return geboekt + gegevens.uren > budget
      ? nee("uren.boven-budget", `Het budget is ${budget} uur en er is al ${geboekt} uur geboekt. Boeken boven het budget kan alleen met een reden.`)
      : null;
  },
  verwerk: (dossier, { gegevens }) => boek(dossier, gegevens.za ?? dossier.za ?? "onbekend", gegevens.datum, gegevens.uren),
});

export const urenGecorrigeerd = definieer({
  type: "uren.gecorrigeerd",
  titel: "Uren tegengeboekt",
  schema: z.strictObject({ za: za.optional(), datum, uren: kwartieren(24), reden }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { datum: "2025-03-12", uren: 0.5, reden: "Dubbel geboekt" },
  zin: (g) => `${g.uren} uur van ${g.datum} tegengeboekt: ${g.reden}`,
  eis: (dossier, { gegevens }) => {
    const wie = gegevens.za ?? dossier.za;
    const opDieDag = wie === null ? 0 : (dossier.uren.perDag[sleutel(wie, gegevens.datum)] ?? 0);
    return gegevens.uren > opDieDag ? nee("uren.niet-geboekt", `Op ${gegevens.datum} staat ${opDieDag} uur geboekt; meer kan er niet af.`) : null;
  },
  verwerk: (dossier, { gegevens }) => boek(dossier, gegevens.za ?? dossier.za ?? "onbekend", gegevens.datum, -gegevens.uren),
});
