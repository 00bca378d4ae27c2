import { z } from "zod";
import { BUITEN_BEREIK, inBereik, isDatum } from "../kalender/datum.ts";

/** The kinds of fields that gebeurtenissen are made of, each with its Dutch message. */

const GEVRAAGD: Readonly<Record<string, string>> = {
  string: "Vul hier tekst in.",
  number: "Vul een getal in.",
  int: "Vul een heel getal in.",
  boolean: "Antwoord met ja of nee.",
  array: "Geef een lijst.",
};

// What no field has a message of its own for: zod's own words are English and speak to programmers.
z.config({
  localeError: (fout) => {
    if (fout.code === "invalid_type")
      return fout.input === undefined ? "Vul dit veld in." : (GEVRAAGD[fout.expected] ?? "Vul alle onderdelen in.");
    if (fout.code === "invalid_value") return `Kies een van: ${fout.values.map(String).join(", ")}.`;
    if (fout.code === "too_small") return `Dit is te weinig: ten minste ${fout.minimum}.`;
    if (fout.code === "too_big") return `Dit is te veel: hoogstens ${fout.maximum}.`;
    if (fout.code === "unrecognized_keys") return `Dit veld bestaat hier niet: ${fout.keys.join(", ")}.`;
    return "Deze waarde klopt niet.";
  },
});

/**
 * Which fields hold personal data (design §2, §8). "persoon": of somebody, so kept out of the log too. "vrije tekst": whoever typed it may have
 * named a person. Both are sealed in the journaal.
 */
export const persoonsgegevens = z.registry<{ soort: "persoon" | "vrije tekst" }>();

export function persoonlijk<T extends z.ZodType>(schema: T): T {
  persoonsgegevens.add(schema, { soort: "persoon" });
  return schema;
}

function vrijeTekst<T extends z.ZodType>(schema: T): T {
  persoonsgegevens.add(schema, { soort: "vrije tekst" });
  return schema;
}

/** A citizen service number: nine digits that pass the 11-proef. We hold none and refuse any (UAVG art. 46). */
function isBsn(cijfers: string): boolean {
  const som = [...cijfers].reduce((totaal, cijfer, i) => totaal + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0 && Number(cijfers) > 0;
}

export const bevatBsn = (tekst: string): boolean =>
  (tekst.match(/(?<!\d)\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/g) ?? []).some((m) => isBsn(m.replace(/\D/g, "")));

const tekst = (max: number, verboden: RegExp) =>
  z
    .string({ error: "Vul hier tekst in." })
    .trim()
    .min(1, "Vul dit veld in.")
    .max(max, `Deze tekst is te lang: hoogstens ${max} tekens.`)
    .refine((t) => !verboden.test(t), "Deze tekst bevat tekens die niet mogen.")
    .refine((t) => !bevatBsn(t), "Deze tekst bevat een nummer dat op een BSN lijkt. Noem geen leerlingen.");

/** One line of text; whoever types may name a person. */
// eslint-disable-next-line no-control-regex
export const regel = (max: number) => vrijeTekst(tekst(max, /[\u0000-\u001f\u007f]/));
/** Text of more lines. */
// eslint-disable-next-line no-control-regex
export const lang = (max: number) => vrijeTekst(tekst(max, /[\u0000-\u0008\u000b-\u001f\u007f]/));

/** By what the system itself knows something: a nummer, a Message-ID, a sleutel. Nobody words it, so it is about nobody. */
export const kenmerk = (max: number) =>
  z
    .string({ error: "Vul een kenmerk in." })
    .min(1, "Vul dit veld in.")
    .max(max, `Dit kenmerk is te lang: hoogstens ${max} tekens.`)
    // eslint-disable-next-line no-control-regex
    .regex(/^[^\u0000-\u001f\u007f]*$/, "Een kenmerk is één regel.");

export const reden = lang(1000);

export const datum = z
  .string({ error: "Vul een datum in." })
  .refine(isDatum, { error: "Deze datum bestaat niet. Schrijf hem als JJJJ-MM-DD.", abort: true })
  // The clock reckons on from what is written here, and lists sort by it.
  .refine(inBereik, `Deze datum ${BUITEN_BEREIK}`);

export const jaNee = z.boolean({ error: "Antwoord met ja of nee." });

export const keuze = <const T extends readonly [string, ...string[]]>(waarden: T) =>
  z.enum(waarden, { error: `Kies een van: ${waarden.join(", ")}.` });

/** Hours in quarters, so that sums stay exact. */
export const kwartieren = (max: number) =>
  z
    .number({ error: "Vul een aantal uren in." })
    .positive("Het aantal uren moet meer dan 0 zijn.")
    .max(max, `Het aantal uren is hoogstens ${max}.`)
    .multipleOf(0.25, "Boek uren in kwartieren, bijvoorbeeld 1,25.");

export const za = z
  .string({ error: "Vul de zorgarrangeur in." })
  .regex(/^[\p{L}\p{N}._@-]{1,60}$/u, "Vul de aanduiding van de zorgarrangeur in, zonder spaties.");
