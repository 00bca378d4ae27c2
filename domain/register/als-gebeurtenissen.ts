import { VERLENGINGSREDENEN } from "../gebeurtenissen/verlenging/redenen.ts";
import { hashVan } from "../journaal/hash.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";
import type { Inzending } from "../traject/inzending.ts";
import { gebeurtenisId } from "./gebeurtenis-id.ts";
import type { RegisterRij } from "./register.ts";

/**
 * What happened to an aanvraag, as far as its row in a register tells: the gebeurtenissen that would have been sent in at the time.
 * A register knows less than a traject does. A day it does not have stays null, a text that a gebeurtenis must have is NIET_VASTGELEGD.
 */

/** The one phrase for everything a gebeurtenis asks and a register has no column for. */
export const NIET_VASTGELEGD = "Overgenomen uit het register; niet vastgelegd.";

/** Not a beheerder: the decisions in a register were those of the projectleider, and only that role may record them. */
const IMPORT: Door = { rol: "projectleider", id: "import" };

/** A question about one pupil is not turned down but passed on; registers have no other column to say so. */
const VERWEZEN = "vraag over een individuele leerling, verwezen";

interface Feit {
  readonly type: string;
  readonly op: Datum | null;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

export const alsGebeurtenissen = (rij: RegisterRij, register: string): Inzending[] =>
  feiten(rij).map(({ type, op, gegevens }, i) => ({
    id: gebeurtenisId(register, rij.nummer, i + 1),
    type,
    gegevens: { ...gegevens },
    door: IMPORT,
    gebeurdOp: op,
    bron: { naam: register, nummer: rij.nummer },
  }));

/** Of the row as it stands: another one at a next import means that the register was changed. */
const vingerafdruk = (rij: RegisterRij): string => hashVan(rij);

const feiten = (rij: RegisterRij): Feit[] => [
  overgenomen(rij),
  ...besluit(rij),
  ...start(rij),
  ...verlenging(rij),
  ...afloop(rij),
];

const overgenomen = (rij: RegisterRij): Feit => ({
  type: "aanmelding.overgenomen",
  op: rij.ontvangen_op,
  gegevens: {
    naam: rij.naam,
    aanvrager: rij.aanvrager,
    soort: rij.soort,
    onderwijstypen: rij.onderwijstypen,
    regio: rij.regio,
    kernvraag: rij.kernvraag,
    vingerafdruk: vingerafdruk(rij),
  },
});

function besluit({ besluit: soort, besloten_op: op, reden_afwijzing: reden, trajectvorm, duur }: RegisterRij): Feit[] {
  if (soort === null) return [];
  if (soort === "toegekend")
    return [
      { type: "aanvraag.toegekend", op, gegevens: { vorm: trajectvorm, uren: duur, toelichting: NIET_VASTGELEGD } },
    ];
  if (reden === VERWEZEN)
    return [
      {
        type: "aanvraag.verwezen",
        op,
        gegevens: { naar: "onderwijsconsulent", toestemmingOuders: null, toelichting: NIET_VASTGELEGD },
      },
    ];
  return [{ type: "aanvraag.afgewezen", op, gegevens: afwijzing(reden) }];
}

/** A reason is one line; what does not fit there stands whole in the toelichting. */
const MAX_REDEN = 300;

function afwijzing(reden: string | null): Feit["gegevens"] {
  if (reden === null) return { redenen: [NIET_VASTGELEGD], toelichting: NIET_VASTGELEGD };
  return reden.length <= MAX_REDEN
    ? { redenen: [reden], toelichting: NIET_VASTGELEGD }
    : { redenen: ["Zie de toelichting."], toelichting: reden };
}

/** Without a day there is only a start where something came after it; one that was stopped may never have begun. */
function start(rij: RegisterRij): Feit[] {
  const begonnen = rij.gestart_op !== null || isVerlengd(rij) || (isAfgerond(rij) && rij.oordeel !== "stopgezet");
  return begonnen
    ? [{ type: "traject.gestart", op: rij.gestart_op, gegevens: { verwachtingen: NIET_VASTGELEGD } }]
    : [];
}

const isVerlengd = (rij: RegisterRij): boolean =>
  rij.verlenging_gevraagd_op !== null || rij.verlenging_besluit !== null;

function verlenging(rij: RegisterRij): Feit[] {
  if (!isVerlengd(rij)) return [];
  const gevraagd: Feit = {
    type: "verlenging.gevraagd",
    op: rij.verlenging_gevraagd_op,
    gegevens: verlengingsreden(rij.verlenging_reden),
  };
  if (rij.verlenging_besluit === null) return [gevraagd];
  // A register has no day for this decision; `duur` has the hours of a verlenging in it already, so none are added here.
  const uren = rij.verlenging_besluit === "toegekend" ? { uren: null } : {};
  return [
    gevraagd,
    { type: `verlenging.${rij.verlenging_besluit}`, op: null, gegevens: { ...uren, toelichting: NIET_VASTGELEGD } },
  ];
}

function verlengingsreden(reden: string | null): Feit["gegevens"] {
  const bekend = VERLENGINGSREDENEN.some((een) => een === reden);
  return bekend ? { reden } : { reden: "anders", toelichting: reden ?? NIET_VASTGELEGD };
}

/** A nee beside an open traject says only that its eindverslag has not come yet. */
const isAfgerond = (rij: RegisterRij): boolean =>
  rij.oordeel !== null || rij.afgerond_op !== null || rij.eindverslag === true;

/** Only the end itself has a day in a register; when its eindverslag and oordeel came is not known. */
function afloop(rij: RegisterRij): Feit[] {
  const { oordeel, afgerond_op: op } = rij;
  if (!isAfgerond(rij)) return [];
  if (oordeel === "stopgezet")
    return [
      { type: "traject.stopgezet", op, gegevens: { reden: NIET_VASTGELEGD, eindverslag: rij.eindverslag === true } },
    ];
  return [
    { type: "afronding.gestart", op: null, gegevens: {} },
    ...eindverslag(rij),
    ...(oordeel === null
      ? []
      : [{ type: "oordeel.gegeven", op: null, gegevens: { oordeel, toelichting: NIET_VASTGELEGD } }]),
    ...(oordeel === null && op === null ? [] : [{ type: "traject.gesloten", op, gegevens: {} }]),
  ];
}

/** An oordeel is read from the eindverslag, and onbekend means that it is missing [E table 3.6]; so where the column is empty, the oordeel tells. */
function eindverslag({ eindverslag: aanwezig, oordeel }: RegisterRij): Feit[] {
  if (aanwezig ?? (oordeel !== null && oordeel !== "onbekend"))
    return [
      {
        type: "eindverslag.vastgesteld",
        op: null,
        gegevens: { verwijzing: NIET_VASTGELEGD, samenvatting: NIET_VASTGELEGD },
      },
    ];
  return aanwezig === null && oordeel === null
    ? []
    : [{ type: "eindverslag.ontbreekt", op: null, gegevens: { reden: NIET_VASTGELEGD } }];
}
