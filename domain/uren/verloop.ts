import { FASEN } from "../fasen.ts";
import { inUren, komma } from "../getal.ts";
import { inWoorden, maandagVan, plusDagen, type Datum } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import { nazorgtoekenningen } from "../traject/urenstand.ts";
import { budgetprognose, type Budgetprognose } from "./budgetprognose.ts";
import { lopendeUren, urenIn, type Pot } from "./lopend.ts";
import { alsPlek } from "./plek.ts";

/** How the hours of a pot went: what was granted and when, what was booked week by week, what was planned, and when they run out. */
export interface Urenverloop {
  readonly pot: Pot;
  readonly budget: number;
  readonly geboekt: number;
  readonly toegekend: readonly { readonly op: Datum | null; readonly uren: number; readonly wat: string }[];
  /** Weeks in which something was booked, by their Monday. */
  readonly weken: readonly {
    readonly week: Datum;
    readonly uren: number;
    /** At the end of that week, of what was granted by then. */
    readonly over: number;
  }[];
  /** What was left after each day on which that changed. */
  readonly over: readonly { readonly dag: Datum; readonly uren: number }[];
  /** What is left after each fase that goes as planned. */
  readonly plan: readonly { readonly titel: string; readonly uren: number; readonly over: number }[];
  /** Null: there is no pace to go by yet, or the pot is closed. */
  readonly prognose: Budgetprognose | null;
}

/** Of each pot that hours were granted in. */
export const urenverlopen = (dossier: Dossier, vandaag: Datum): readonly Urenverloop[] => [
  ...(dossier.urenToegekend === null ? [] : [verloopVan(dossier, "traject", vandaag)]),
  ...(dossier.nazorg === null ? [] : [verloopVan(dossier, "nazorg", vandaag)]),
];

/** A pace is told of from so many weeks with hours on: one day of bookings says nothing of the weeks after it. A reading, no source says how many. */
const TEMPO = 3;

function verloopVan(dossier: Dossier, pot: Pot, vandaag: Datum): Urenverloop {
  const { budget, geboekt, perDag } = urenIn(dossier, pot);
  const toegekend = pot === "traject" ? bijTraject(dossier) : bijNazorg(dossier);
  const boekingen = Object.entries(perDag)
    .map(([sleutel, uren]) => ({ dag: alsPlek(sleutel).dag, uren }))
    .toSorted((een, ander) => (een.dag < ander.dag ? -1 : 1));
  const perDagOver = overPerDag(toegekend, boekingen);
  const weken = [...Map.groupBy(boekingen, ({ dag }) => maandagVan(dag))].map(([week, inWeek]) => {
    const zondag = plusDagen(week, 6);
    return { week, uren: som(inWeek), over: perDagOver.findLast(({ dag }) => dag <= zondag)!.uren };
  });
  return {
    pot,
    budget,
    geboekt,
    toegekend,
    weken,
    over: perDagOver,
    plan: pot === "traject" ? gepland(dossier, budget) : [],
    prognose:
      dossier.afgesloten || lopendeUren(dossier).pot !== pot || weken.length < TEMPO
        ? null
        : budgetprognose(dossier, vandaag),
  };
}

/** In order of day. What was granted on a day that nobody knows was there from the beginning. */
function overPerDag(
  toegekend: Urenverloop["toegekend"],
  boekingen: readonly { readonly dag: Datum; readonly uren: number }[],
): Urenverloop["over"] {
  const erbij = new Map<Datum, number>();
  for (const { op, uren } of toegekend) if (op !== null) erbij.set(op, (erbij.get(op) ?? 0) + uren);
  for (const { dag, uren } of boekingen) erbij.set(dag, (erbij.get(dag) ?? 0) - uren);
  let over = som(toegekend.filter(({ op }) => op === null));
  return [...erbij]
    .toSorted(([een], [ander]) => (een < ander ? -1 : 1))
    .map(([dag, uren]) => ({ dag, uren: (over += uren) }));
}

const som = (lijst: readonly { readonly uren: number }[]): number => lijst.reduce((tot, { uren }) => tot + uren, 0);

const bijTraject = ({ besluit, urenToegekend, verlengingen }: Dossier): Urenverloop["toegekend"] => [
  { op: besluit?.op ?? null, uren: urenToegekend ?? 0, wat: "Toekenning" },
  ...verlengingen.flatMap(({ besluit: uitkomst, beslotenOp, uren }) =>
    uitkomst === "toegekend" && uren !== null ? [{ op: beslotenOp, uren, wat: "Verlenging" }] : [],
  ),
];

const bijNazorg = ({ nazorg }: Dossier): Urenverloop["toegekend"] =>
  nazorg === null ? [] : nazorgtoekenningen(nazorg).map((een) => ({ ...een, wat: "Nazorg" }));

function gepland({ urenplan }: Dossier, budget: number): Urenverloop["plan"] {
  if (urenplan === undefined) return [];
  let over = budget;
  return FASEN.map(({ nummer, titel }) => {
    over -= urenplan[nummer];
    return { titel, uren: urenplan[nummer], over };
  });
}

/** What the picture shows, in words. */
export function urenverloopInWoorden({ budget, geboekt, prognose }: Urenverloop): string {
  const over = budget - geboekt;
  const stand = `Van ${inUren(budget)} is ${inUren(geboekt)} geboekt; ${over < 0 ? `dat is ${inUren(-over)} te veel` : `er is nog ${inUren(over)}`}.`;
  if (prognose === null || over <= 0) return stand;
  const tempo = `Gaat het zo door (${komma(prognose.urenPerWeek)} uur per week)`;
  return prognose.opOp === null
    ? `${stand} ${tempo}, dan zijn ze voorlopig niet op.`
    : `${stand} ${tempo}, dan zijn ze op ${inWoorden(prognose.opOp)} op.`;
}
