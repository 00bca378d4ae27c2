import { inWoorden, type Datum } from "../kalender/datum.ts";
import { budgetprognose } from "../uren/budgetprognose.ts";
import { lopendeUren } from "../uren/lopend.ts";
import { alsPlek } from "../uren/plek.ts";
import type { Termijnfunctie } from "./termijn.ts";

/**
 * The day on which the hours run out, as it looked on the last day that was booked: a forecast that moves with the bookings, not with the
 * clock, and so has no rungs; what is passed of the budget is told by the booking that passes it (gebeurtenissen/uren.ts).
 */
export const urenbudgettermijn: Termijnfunctie = (dossier, staatpad) => {
  const loopt = staatpad.includes("traject.looptijd.lopend") || staatpad === "nazorg";
  const laatst = loopt ? laatsteDag(lopendeUren(dossier).perDag) : undefined;
  const prognose = laatst === undefined ? null : budgetprognose(dossier, laatst);
  if (laatst === undefined || prognose === null || prognose.opOp === null || prognose.over <= 0) return [];
  const { urenPerWeek, over, opOp } = prognose;
  return [
    {
      soort: "urenbudget",
      vanaf: laatst,
      ruw: opOp,
      uiterlijk: opOp,
      regels: [
        {
          regel: `Op ${inWoorden(laatst)} was er nog ${komma(over)} uur. Met ${komma(urenPerWeek)} uur per week zijn die op ${inWoorden(opOp)} op.`,
          bron: "[E 3.4]",
        },
      ],
      grondslag: "servicenorm",
      momenten: [],
    },
  ];
};

const laatsteDag = (perDag: Readonly<Record<string, number>>): Datum | undefined =>
  Object.keys(perDag).reduce<Datum | undefined>((laatste, sleutel) => {
    const { dag } = alsPlek(sleutel);
    return laatste === undefined || dag > laatste ? dag : laatste;
  }, undefined);

const komma = (uren: number): string => String(Math.round(uren * 100) / 100).replace(".", ",");
