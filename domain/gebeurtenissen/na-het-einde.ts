import { z } from "zod";
import { inUren } from "../getal.ts";
import type { Dossier } from "../traject/dossier.ts";
import { definieer, mail, meldAanPeriode, nee, type Gebeurtenis } from "./definitie.ts";
import { zonderOverdracht } from "./eerdere-za.ts";
import { metOvernemer, nietOvernemen, overnemer } from "./overnemer.ts";
import { terugNaarStappen } from "./terug-naar-stappen.ts";
import { kwartieren, lang, reden } from "./velden.ts";
import { nietVoor } from "./volgorde.ts";

/** What follows after a traject ended: nazorg, and reopening. */

/** At most 50 hours [E 3.1], or what the period says. */
const nazorgMaximum = ({ regels }: Dossier): number => regels.vormen.find((v) => v.naam === "nazorg")?.maxUren ?? 50;

/** Hours that a nazorg could be given now; null where none can begin. */
export const nazorgRuimte = (dossier: Dossier): number | null =>
  dossier.afgesloten && dossier.stopgezet !== true ? nazorgMaximum(dossier) - (dossier.nazorg?.uren ?? 0) : null;

export const nazorgGestart = definieer({
  type: "nazorg.gestart",
  titel: "Nazorg begonnen",
  besluit: true,
  schema: () => z.strictObject({ uren: kwartieren(50), reden }),
  wie: ["projectleider"],
  voorbeeld: { uren: 20, reden: "Een borgingsafspraak wordt niet nagekomen." },
  zin: (g) => `Er is nazorg van ${inUren(g.uren)} begonnen: ${g.reden}`,
  eis: (dossier, gebeurtenis) => {
    const { gegevens } = gebeurtenis;
    const teVroeg = naHetEinde(dossier, gebeurtenis);
    if (teVroeg !== null) return teVroeg;
    const hoogstens = nazorgMaximum(dossier);
    const samen = (dossier.nazorg?.uren ?? 0) + gegevens.uren;
    return samen > hoogstens
      ? nee("nazorg.te-veel", `Nazorg is samen hoogstens ${hoogstens} uur; dit zou ${samen} worden.`)
      : null;
  },
  // A second nazorg adds to the first: what was booked stays booked.
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    nazorg: {
      uren: (dossier.nazorg?.uren ?? 0) + gegevens.uren,
      geboekt: dossier.nazorg?.geboekt ?? 0,
      perDag: dossier.nazorg?.perDag ?? {},
      gestartOp: op,
      loopt: true,
      ...(dossier.nazorg === null
        ? {}
        : {
            eerder: [
              ...(dossier.nazorg.eerder ?? []),
              { van: dossier.nazorg.gestartOp, tot: dossier.nazorg.afgerondOp ?? null },
            ],
          }),
    },
    afgesloten: false,
  }),
  opdrachten: (_dossier, { gegevens: { uren, reden: waarom } }) => [
    mail("nazorg-gestart", "aanvrager", { uren, reden: waarom }),
  ],
});

export const nazorgAfgerond = definieer({
  type: "nazorg.afgerond",
  titel: "Nazorg afgerond",
  schema: () => z.strictObject({ toelichting: lang(4000), overnemer: overnemer() }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { toelichting: "De afspraken staan weer." },
  zin: (g) => `De nazorg is afgerond: ${g.toelichting}`,
  vulAan: (dossier, _staatpad, { toelichting }) => ({ toelichting, ...metOvernemer(dossier) }),
  eis: (dossier, gebeurtenis) =>
    nietVoor(dossier.nazorg?.gestartOp, "het begin van de nazorg", gebeurtenis.op, gebeurtenis),
  verwerk: (dossier, { op, dag }) => ({
    ...dossier,
    nazorg: dossier.nazorg === null ? null : { ...dossier.nazorg, loopt: false, afgerondOp: op },
    afgesloten: true,
    ...zonderOverdracht(dossier, { op, dag }),
  }),
  opdrachten: (dossier, { gegevens }) => nietOvernemen(dossier, gegevens),
});

export const trajectHeropend = definieer({
  type: "traject.heropend",
  titel: "Traject heropend",
  besluit: true,
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider"],
  voorbeeld: { reden: "Te vroeg gesloten." },
  zin: (g) => `Het traject is heropend: ${g.reden}`,
  // Stopped without hours, its place went back to the period.
  eis: (dossier, gebeurtenis) =>
    gebeurtenis.bron === null && dossier.plaats === "geen"
      ? nee("plaats.ontbreekt", "Er is geen plaats in de subsidieperiode gereserveerd voor dit traject.")
      : naHetEinde(dossier, gebeurtenis),
  verwerk: ({ stopgezet: _stopgezet, ...dossier }, { op, dag }) => ({
    ...terugNaarStappen(dossier),
    heropendOp: op ?? dag,
    afgerondOp: null,
    afgesloten: false,
    plaats: "toegekend" as const,
  }),
  opdrachten: (_dossier, { gegevens }) => [
    mail("traject-heropend", "aanvrager", { reden: gegevens.reden }),
    meldAanPeriode("bevestigen"),
  ],
});

/** A traject goes on, with nazorg or by itself, after it ended and after the nazorg that it had. */
const naHetEinde = ({ afgerondOp, nazorg }: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  nietVoor(afgerondOp, "het einde van het traject", gebeurtenis.op, gebeurtenis) ??
  nietVoor(nazorg?.afgerondOp, "het einde van de nazorg", gebeurtenis.op, gebeurtenis);
