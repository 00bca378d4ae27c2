import { dagenTussen, inWoorden, type Datum } from "../kalender/datum.ts";
import type { Kalender } from "../kalender/kalender.ts";
import { berekenTermijn } from "../kalender/termijn.ts";
import type { Dossier } from "../traject/dossier.ts";
import { openNazorgvraag } from "../traject/nazorgvraag.ts";
import { openVerlenging } from "../traject/verlenging.ts";
import { type Uitstel } from "../traject/besluit.ts";
import { gerekendeKern, metTreden, type Kern, type Termijn, type Termijnfunctie } from "./termijn.ts";

/** Our own decisions: schools complained that it was unclear whether and when one would come [E 3.4, 4.4]. */
export const besluittermijnen: Termijnfunctie = (dossier, staatpad, kalender) => {
  const inAanvulling = staatpad === "aanmelding.aanvulling";
  const gevraagd =
    inAanvulling ||
    staatpad.startsWith("aanmelding.behandeling") ||
    staatpad.includes("traject.verlengen.gevraagd") ||
    staatpad === "gesloten";
  const termijn = gevraagd ? gevraagdBesluit(dossier, kalender) : null;
  return termijn === null || (inAanvulling && staatStil(dossier, termijn)) ? [] : [termijn];
};

/** A question stops the clock from the day after it [Awb 4:15]: not that of a term that was over by then, nor of a day that was named since. */
const staatStil = ({ aanvulling, uitstel }: Dossier, { uiterlijk }: Termijn): boolean =>
  aanvulling !== null && uiterlijk > aanvulling.gevraagdOp && (uitstel === null || uitstel.op <= aanvulling.gevraagdOp);

/** The term of the decision that is asked for, on the aanvraag, on a verlenging or on nazorg; null when none is asked for or nobody knows since when. */
export const gevraagdBesluit = (dossier: Dossier, kalender?: Kalender): Termijn | null =>
  dossier.besluit === null
    ? beslistermijn(dossier, kalender)
    : openNazorgvraag(dossier) === undefined
      ? verlengingstermijn(dossier, kalender)
      : nazorgbesluittermijn(dossier, kalender);

/** On the aanvraag, from the day it was received; the clock stands still while an aanvulling is awaited. */
export const beslistermijn = (dossier: Dossier, kalender = dossier.kalender): Termijn | null =>
  besluittermijn(dossier, kalender, {
    soort: "beslissing",
    vanaf: dossier.beslistermijnVanaf ?? dossier.ontvangenOp,
    pauzes: dossier.opschortingen,
  });

/** On a verlenging, from the day it was asked for. */
export const verlengingstermijn = (dossier: Dossier, kalender = dossier.kalender): Termijn | null =>
  besluittermijn(dossier, kalender, {
    soort: "verlengingsbesluit",
    vanaf: openVerlenging(dossier)?.gevraagdOp ?? null,
    pauzes: [],
  });

/** On nazorg, from the day it was asked for. */
export const nazorgbesluittermijn = (dossier: Dossier, kalender = dossier.kalender): Termijn | null =>
  besluittermijn(dossier, kalender, {
    soort: "nazorgbesluit",
    vanaf: openNazorgvraag(dossier)?.gevraagdOp ?? null,
    pauzes: [],
  });

interface Vraag {
  readonly soort: "beslissing" | "verlengingsbesluit" | "nazorgbesluit";
  readonly vanaf: Datum | null;
  readonly pauzes: Dossier["opschortingen"];
}

function besluittermijn(dossier: Dossier, kalender: Kalender, { vanaf, ...vraag }: Vraag): Termijn | null {
  const kern = vanaf === null ? null : gerekendeKern(dossier, kalender, { ...vraag, vanaf });
  const { uitstel } = dossier;
  if (uitstel === null) return kern === null ? null : metTreden(dossier, kern);
  return metTreden(dossier, uitgesteld(kern, uitstel, vraag, kalender), { begin: uitstel.op });
}

/** The new date stands as it was named; only an aanvulling that is asked for after it moves it. */
function uitgesteld(
  kern: Kern | null,
  { op, tot, reden }: Uitstel,
  { soort, pauzes }: Omit<Vraag, "vanaf">,
  kalender: Kalender,
): Kern {
  const grondslag = kern?.grondslag ?? "servicenorm";
  const daarna = pauzes.filter(({ van }) => van > op);
  const nieuw =
    daarna.length === 0
      ? { ruw: tot, uiterlijk: tot, regels: [] }
      : berekenTermijn({ vanaf: op, dagen: dagenTussen(op, tot), pauzes: daarna, grondslag }, kalender);
  return {
    soort,
    vanaf: kern?.vanaf ?? op,
    ruw: nieuw.ruw,
    uiterlijk: nieuw.uiterlijk,
    regels: [
      ...(kern?.regels ?? []),
      {
        regel: `De aanvrager heeft op ${inWoorden(op)} bericht gekregen dat het besluit later komt, uiterlijk op ${inWoorden(tot)}: ${reden}`,
        bron: "Bericht aan de aanvrager, naar Awb 4:14",
      },
      ...nieuw.regels,
    ],
    grondslag,
  };
}

/** Nobody promised a day for what comes from a register; nazorg is asked of ourselves. */
const zonderBelofte = (dossier: Dossier): boolean => dossier.bron !== null && openNazorgvraag(dossier) === undefined;

/** The day first promised for the decision. */
export function beloofdeDag(dossier: Dossier, termijn: Termijn | null): { readonly beloofdOp?: Datum } {
  const eerst = dossier.uitstel === null ? zoalsBeloofd(dossier, termijn)?.uiterlijk : dossier.uitstel.beloofdOp;
  return eerst === undefined || zonderBelofte(dossier) ? {} : { beloofdOp: eerst };
}

/** A later calendar moves the term, not the promise. */
const zoalsBeloofd = (dossier: Dossier, termijn: Termijn | null): Termijn | null =>
  termijn !== null && gaatOver(dossier.belofte, termijn) ? gevraagdBesluit(dossier, dossier.belofte.kalender) : termijn;

const gaatOver = (belofte: Dossier["belofte"], { soort, vanaf }: Termijn): belofte is NonNullable<Dossier["belofte"]> =>
  belofte?.soort === soort && belofte.vanaf === vanaf;

/** What a dossier keeps of the promise that was made, when `kalender` is the next that it goes by. */
export function metBelofte(dossier: Dossier, kalender: Kalender): Dossier {
  const termijn = zonderBelofte(dossier) ? null : gevraagdBesluit(dossier);
  if (termijn === null) return { ...dossier, kalender, belofte: null };
  if (gaatOver(dossier.belofte, termijn)) return { ...dossier, kalender };
  const { soort, vanaf } = termijn;
  return { ...dossier, kalender, belofte: { soort, vanaf, kalender: dossier.kalender } };
}
