import { type Datum, inWoorden, isDatum } from "../kalender/datum.ts";
import { AANVRAGERS } from "../aanmelding/aanmelding.ts";
import { VORMNAMEN } from "../aanmelding/trajectvormen.ts";
import {
  KERNVRAGEN,
  ONDERWIJSTYPEN,
  OORDELEN,
  type Onderwijstype,
  REGIOS,
  SOORTEN,
} from "../verantwoording/aanvraag.ts";
import { isKwartier } from "../uren/kwartier.ts";
import { type Bezwaar, tonen } from "./fout.ts";
import type { Kolom, RegisterRij } from "./register.ts";
import { bezwarenTegenTekst } from "./tekst.ts";

/** Reads one field that is not empty: its value, or everything that is wrong with it. */
export type Lezer<T> = (tekst: string, vandaag: Datum) => Gelezen<T>;
export type Gelezen<T> =
  | { readonly ok: true; readonly waarde: T }
  | { readonly ok: false; readonly bezwaren: readonly Bezwaar[] };

const gelezen = <T>(waarde: T): Gelezen<T> => ({ ok: true, waarde });
const fout = (code: string, reden: string): Gelezen<never> => ({ ok: false, bezwaren: [{ code, reden }] });

const tekst =
  (max: number): Lezer<string> =>
  (ruw) => {
    const waarde = ruw.normalize("NFC");
    const bezwaren = bezwarenTegenTekst(waarde, max);
    return bezwaren.length === 0 ? gelezen(waarde) : { ok: false, bezwaren };
  };

const NUMMER = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u;

const nummer: Lezer<string> = (waarde, vandaag) => {
  const alsTekst = tekst(40)(waarde, vandaag);
  if (!alsTekst.ok || NUMMER.test(alsTekst.waarde)) return alsTekst;
  return fout("nummer_vorm", "Een nummer bestaat uit letters en cijfers, met eventueel . _ / of - ertussen.");
};

const keuze =
  <T extends string>(waarden: readonly T[]): Lezer<T> =>
  (waarde) => {
    const gevonden = waarden.find((toegestaan) => toegestaan === waarde);
    return gevonden === undefined
      ? fout("onbekende_waarde", `${tonen(waarde)} kan hier niet. Kies een van: ${waarden.join(", ")}.`)
      : gelezen(gevonden);
  };

/** Before the laws that zorg in onderwijstijd is paid from; a year like 0203 is a slip of the pen. */
const VROEGST = "2000-01-01";

const datum: Lezer<Datum> = (waarde, vandaag) => {
  if (!isDatum(waarde))
    return fout("datum_onmogelijk", `${tonen(waarde)} is geen bestaande datum. Schrijf een datum als JJJJ-MM-DD.`);
  if (waarde > vandaag) return fout("datum_toekomst", `${inWoorden(waarde)} ligt in de toekomst.`);
  if (waarde < VROEGST) return fout("datum_te_vroeg", `${waarde} ligt voor het jaar 2000. Kijk of het jaar klopt.`);
  return gelezen(waarde);
};

const MAX_UREN = 2000;

/** Whole hours or quarters, so that sums stay exact. */
const uren: Lezer<number> = (waarde) => {
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(waarde))
    return fout(
      "geen_getal",
      `${tonen(waarde)} is geen aantal uren. Schrijf bijvoorbeeld 125 of 12.25 (met een punt).`,
    );
  const getal = Number(waarde);
  if (getal <= 0 || getal > MAX_UREN)
    return fout("uren_bereik", `${waarde} uren kan niet: meer dan 0 en hoogstens ${MAX_UREN}.`);
  return isKwartier(getal)
    ? gelezen(getal)
    : fout("geen_kwartier", `${waarde} uren kan niet: gebruik hele uren of kwartieren (.25, .5 of .75).`);
};

const typen: Lezer<readonly Onderwijstype[]> = (waarde, vandaag) => {
  const delen = waarde.split("|").map((deel) => keuze(ONDERWIJSTYPEN)(deel, vandaag));
  const bezwaren = delen.flatMap((deel) => (deel.ok ? [] : deel.bezwaren));
  if (bezwaren.length > 0) return { ok: false, bezwaren };
  const gekozen = delen.flatMap((deel) => (deel.ok ? [deel.waarde] : []));
  if (new Set(gekozen).size < gekozen.length)
    return fout("type_dubbel", "Een type onderwijs staat hier meer dan één keer.");
  if (gekozen.length > 1 && gekozen.includes("niet bekend"))
    return fout("type_strijdig", 'Naast "niet bekend" kan geen ander type onderwijs staan.');
  return gelezen(gekozen);
};

const BESLUITEN = ["toegekend", "afgewezen"] as const;

const jaNee: Lezer<boolean> = (waarde, vandaag) => {
  const antwoord = keuze(["ja", "nee"])(waarde, vandaag);
  return antwoord.ok ? gelezen(antwoord.waarde === "ja") : antwoord;
};

export const LEZERS: { readonly [K in Kolom]: Lezer<NonNullable<RegisterRij[K]>> } = {
  nummer,
  ontvangen_op: datum,
  aanvrager: keuze(AANVRAGERS),
  naam: tekst(200),
  soort: keuze(SOORTEN),
  onderwijstypen: typen,
  regio: keuze(REGIOS),
  kernvraag: keuze(KERNVRAGEN),
  besluit: keuze(BESLUITEN),
  besloten_op: datum,
  reden_afwijzing: tekst(500),
  trajectvorm: keuze(VORMNAMEN),
  duur: uren,
  gestart_op: datum,
  verlenging_gevraagd_op: datum,
  verlenging_besluit: keuze(BESLUITEN),
  verlenging_reden: tekst(500),
  afgerond_op: datum,
  eindverslag: jaNee,
  oordeel: keuze(OORDELEN),
};

/** Without these an aanvraag can't be counted anywhere. */
export const VERPLICHT: readonly Kolom[] = [
  "nummer",
  "aanvrager",
  "naam",
  "soort",
  "onderwijstypen",
  "regio",
  "kernvraag",
];
