import { komma } from "../getal.ts";
import { inWoorden, type Datum } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import { budgetprognose } from "../uren/budgetprognose.ts";
import { lopendeUren } from "../uren/lopend.ts";
import { alsPlek } from "../uren/plek.ts";
import type { Termijn } from "./termijn.ts";

/**
 * The day on which the hours run out, as it looks on `vandaag`: a forecast, so nobody can be late for it and it has no rungs; what is passed of
 * the budget is told by the booking that passes it (gebeurtenissen/uren.ts). It is another one every day, so the clock can't go by it.
 */
export function urenbudgettermijn(dossier: Dossier, staatpad: string, vandaag: Datum): readonly Termijn[] {
  const prognose = urenLopen(staatpad) ? budgetprognose(dossier, vandaag) : null;
  if (prognose === null || prognose.opOp === null || prognose.over <= 0) return [];
  const { van, uren, urenPerWeek, over, opOp } = prognose;
  return [
    {
      soort: "urenbudget",
      vanaf: vandaag,
      ruw: opOp,
      uiterlijk: opOp,
      regels: [
        {
          regel: `Van ${inWoorden(van)} tot en met ${inWoorden(vandaag)} is ${komma(uren)} uur geboekt: ${komma(urenPerWeek)} uur per week. Er is nog ${komma(over)} uur. Gaat het zo door, dan zijn die uren op ${inWoorden(opOp)} op.`,
          bron: "[E 3.4]",
        },
      ],
      grondslag: "servicenorm",
      momenten: [],
    },
  ];
}

/** While it is paused nothing is booked, and after closing nothing runs out. */
export const urenLopen = (staatpad: string): boolean =>
  staatpad.includes("traject.looptijd.lopend") || staatpad === "nazorg";

/** Of the hours that run now; undefined while nothing is booked. */
export const laatsteBoekdag = (dossier: Dossier): Datum | undefined =>
  Object.keys(lopendeUren(dossier).perDag).reduce<Datum | undefined>((laatste, sleutel) => {
    const { dag } = alsPlek(sleutel);
    return laatste === undefined || dag > laatste ? dag : laatste;
  }, undefined);
