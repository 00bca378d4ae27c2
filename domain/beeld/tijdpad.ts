import { STAPPEN } from "../fasen.ts";
import { dagenTussen, type Datum } from "../kalender/datum.ts";
import { termijnenOp } from "../termijnen.ts";
import { termijnnaam } from "../termijnen/namen.ts";
import type { Dossier } from "../traject/dossier.ts";
import { namenIn } from "../traject/partnerschap.ts";
import { STAPNUMMERS } from "../traject/stap.ts";
import { staatbeeld } from "../traject/staat.ts";
import type { Bezoek } from "./levensloop.ts";

/** What was planned or promised beside what came of it, each with its days. */
export interface Tijdregel {
  readonly wat: string;
  /** Of one day: its first is null. */
  readonly gepland: { readonly van: Datum | null; readonly tot: Datum } | null;
  /** `tot` null: it goes on. */
  readonly echt: { readonly van: Datum; readonly tot: Datum | null } | null;
  /** Days past what was planned, up to today where it is not done; 0: in time, null: nothing was planned. */
  readonly teLaat: number | null;
}

/** Told as what they are about. */
const ELDERS = new Set([
  "beslissing",
  "verlengingsbesluit",
  "nazorgbesluit",
  "evaluatiemoment",
  "einde",
  "pauze",
  "bewaren",
  "urenbudget",
]);

export function tijdpad(
  dossier: Dossier,
  bezoeken: readonly Bezoek[],
  { staatpad, vandaag }: { readonly staatpad: string; readonly vandaag: Datum },
): readonly Tijdregel[] {
  const termijnen = termijnenOp(dossier, staatpad, vandaag);
  const regel = (wat: string, gepland: Tijdregel["gepland"], echt: Tijdregel["echt"]): Tijdregel => ({
    wat,
    gepland,
    echt,
    teLaat: gepland === null ? null : Math.max(0, dagenTussen(gepland.tot, klaarOp(gepland, echt) ?? vandaag)),
  });
  const besluiten = [
    {
      wat: "Besluit op de aanvraag",
      soort: "beslissing",
      van: dossier.ontvangenOp,
      op: dossier.besluit?.op,
      beloofd: dossier.besluit?.beloofdOp,
    },
    ...dossier.verlengingen.map((v) => ({
      wat: "Besluit over verlenging",
      soort: "verlengingsbesluit",
      van: v.gevraagdOp,
      op: v.beslotenOp,
      beloofd: v.beloofdOp,
    })),
    ...dossier.nazorgvragen.map((v) => ({
      wat: "Besluit over nazorg",
      soort: "nazorgbesluit",
      van: v.gevraagdOp,
      op: v.beslotenOp,
      beloofd: v.beloofdOp,
    })),
  ].flatMap(({ wat, soort, van, op, beloofd }) => {
    const tot = op == null ? termijnen.find((een) => een.soort === soort)?.uiterlijk : beloofd;
    return van === null || (op == null && tot === undefined)
      ? []
      : [regel(wat, tot === undefined ? null : { van, tot }, { van, tot: op ?? null })];
  });
  const stappen = STAPNUMMERS.flatMap((nummer) => {
    const keren = bezoeken.filter(({ pad }) => staatbeeld(pad).stap === nummer);
    const [van, laatste] = [keren[0]?.van ?? null, keren.at(-1)];
    return van === null || laatste === undefined
      ? []
      : [regel(`Stap ${nummer}, ${STAPPEN[nummer].titel.toLowerCase()}`, null, { van, tot: laatste.tot })];
  });
  const { gestartOp, afgerondOp, plan, evaluaties, stilstand, gepauzeerdOp } = dossier;
  const geheel =
    gestartOp === null
      ? []
      : [
          regel("Het traject", plan.einde === null ? null : { van: gestartOp, tot: plan.einde }, {
            van: gestartOp,
            tot: afgerondOp,
          }),
        ];
  const dagen = [
    ...evaluaties
      .filter(({ vervallen }) => vervallen === undefined)
      .map(({ niveau, gepland: op, oordeel, gehoudenOp = op }) => ({
        wat: `Evaluatie ${niveau}`,
        op,
        klaar: oordeel === null ? null : gehoudenOp,
      })),
    ...[...plan.piketpaaltjes, ...plan.vervolgstappen].map(({ wat, uiterlijk, gehaaldOp }) => ({
      wat,
      op: uiterlijk,
      klaar: gehaaldOp,
    })),
  ].map(({ wat, op, klaar }) => regel(wat, { van: null, tot: op }, klaar === null ? null : { van: klaar, tot: klaar }));
  const stil = [
    ...stilstand.map(({ door, van, tot }) => ({ door, van, tot })),
    ...(gepauzeerdOp === null ? [] : [{ door: "pauze" as const, van: gepauzeerdOp, tot: null }]),
  ].map(({ door, van, tot }) => regel(door === "pauze" ? "Pauze" : "Zonder contactpersoon", null, { van, tot }));
  const naam = namenIn(dossier);
  const lopend = termijnen
    .filter(({ soort }) => !ELDERS.has(soort))
    .map((termijn) => {
      const { vanaf: van, uiterlijk: tot } = termijn;
      const wat = termijnnaam(termijn, naam);
      return regel(wat.charAt(0).toUpperCase() + wat.slice(1), { van, tot }, van > vandaag ? null : { van, tot: null });
    });
  return [...besluiten, ...geheel, ...stappen, ...stil, ...dagen, ...lopend];
}

/** What has one day is done on that day; what takes long once it is over. Null: not yet. */
const klaarOp = (gepland: NonNullable<Tijdregel["gepland"]>, echt: Tijdregel["echt"]): Datum | null =>
  gepland.van === null ? (echt?.van ?? null) : (echt?.tot ?? null);
