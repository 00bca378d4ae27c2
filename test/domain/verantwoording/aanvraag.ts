import type { RegisterRij } from "#domain/register/register.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";

/** A granted, finished aanvraag, with what the test is about replaced. */
export const aanvraag = (anders: Partial<Aanvraag> = {}): Aanvraag => ({
  nummer: "1",
  ontvangenOp: "2023-01-02",
  soort: "(V)SO",
  onderwijstypen: ["cluster 4"],
  regio: "Zuid",
  besluit: "toegekend",
  beslotenOp: "2023-02-01",
  vorm: "lang",
  uren: 125,
  verlengingen: [],
  gestartOp: "2023-03-01",
  nooitBegonnen: false,
  afgerondOp: "2023-12-01",
  oordeel: "goed",
  organisaties: [],
  ...anders,
});

const ZONDER_TRAJECT = { vorm: null, uren: null, gestartOp: null, afgerondOp: null, oordeel: null };

export const afgewezen = (anders: Partial<Aanvraag> = {}): Aanvraag =>
  aanvraag({ ...ZONDER_TRAJECT, besluit: "afgewezen", ...anders });
export const onbeslist = (anders: Partial<Aanvraag> = {}): Aanvraag =>
  aanvraag({ ...ZONDER_TRAJECT, besluit: null, beslotenOp: null, ...anders });

/** A row of the register as the journaal would tell it after an import. */
export const vanRij = (rij: RegisterRij): Aanvraag => ({
  nummer: rij.nummer,
  ontvangenOp: rij.ontvangen_op,
  soort: rij.soort,
  onderwijstypen: rij.onderwijstypen,
  regio: rij.regio,
  besluit: rij.besluit,
  beslotenOp: rij.besloten_op,
  vorm: rij.trajectvorm,
  uren: rij.duur,
  verlengingen:
    rij.verlenging_gevraagd_op === null && rij.verlenging_besluit === null ? [] : [{ besluit: rij.verlenging_besluit }],
  gestartOp: rij.gestart_op,
  nooitBegonnen: false,
  afgerondOp: rij.afgerond_op,
  oordeel: rij.oordeel,
  organisaties: [{ plek: "partner-1", rol: "aanvrager", soort: rij.aanvrager, naam: rij.naam }],
});
