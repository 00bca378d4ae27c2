import { z } from "zod";
import type { Partnernummer } from "../traject/partnernummer.ts";
import { BUITEN_BEREIK, geenDatum, inBereik, isDatum } from "../kalender/datum.ts";
import { bevatBsn } from "../tekst/bsn.ts";
import { isMailadres } from "../tekst/mailadres.ts";
import { isTelefoonnummer, telefoonnummer } from "../tekst/telefoon.ts";
import {
  geschreven,
  isHoogstens,
  isZichtbaar,
  verbodenOpEenRegel,
  verbodenTeken,
  zonderTeken,
} from "../tekst/zichtbaar.ts";
import { isKwartier } from "../uren/kwartier.ts";

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

/** What every text must be: something to read, not too long, and without signs that nobody sees. */
const tekst = (max: number, verboden: (tekst: string) => string | null) =>
  z
    .string({ error: "Vul hier tekst in." })
    .overwrite(geschreven)
    .min(1, { error: "Vul dit veld in.", abort: true })
    .refine((t) => isHoogstens(t, max), { error: `Deze tekst is te lang: hoogstens ${max} tekens.`, abort: true })
    .refine(isZichtbaar, { error: "Vul dit veld in.", abort: true })
    .superRefine((t, fout) => {
      const teken = verboden(t);
      if (teken !== null) fout.addIssue({ code: "custom", message: zonderTeken(teken) });
    });

/** For readers of the schema, who see no refinements. */
const metLengte = <T extends z.ZodString>(schema: T, max: number): T => schema.meta({ maxLength: max });

const zonderBsn = [
  (t: string): boolean => !bevatBsn(t),
  "Deze tekst bevat een nummer dat op een BSN lijkt. Noem geen leerlingen.",
] as const;

/** One line of text; whoever types may name a person. */
export const regel = (max: number) => vrijeTekst(metLengte(tekst(max, verbodenOpEenRegel).refine(...zonderBsn), max));
/** Text of more lines. */
export const lang = (max: number) => vrijeTekst(metLengte(tekst(max, verbodenTeken).refine(...zonderBsn), max));

/** By what the system itself knows something: a nummer, a Message-ID, a sleutel. Nobody words it, so it is about nobody, whatever its digits look like. */
export const kenmerk = (max: number) =>
  z
    .string({ error: "Vul een kenmerk in." })
    .refine(isZichtbaar, "Vul dit veld in.")
    .max(max, `Dit kenmerk is te lang: hoogstens ${max} tekens.`)
    .refine((t) => verbodenOpEenRegel(t) === null, "Een kenmerk is één regel.");

/** What the system tells of somebody else's words, such as a mail server's: they may name a person. */
export const melding = (max: number) => vrijeTekst(kenmerk(max));

export const reden = lang(1000);

export const mailadres = z
  .string({ error: "Vul een e-mailadres in." })
  .overwrite(geschreven)
  .refine(isMailadres, "Vul een geldig e-mailadres in, bijvoorbeeld naam@school.nl.")
  .meta({ format: "email" });

export const telefoon = z
  .string({ error: "Vul een telefoonnummer in." })
  .overwrite(telefoonnummer)
  .refine(isTelefoonnummer, "Vul een geldig telefoonnummer in, bijvoorbeeld 076 555 01 01.")
  .refine(...zonderBsn)
  .meta({ description: "een telefoonnummer, bijvoorbeeld 076 555 01 01" });

export const datum = z
  .string({ error: "Vul een datum in." })
  .refine(isDatum, { error: ({ input }) => geenDatum(String(input)), abort: true })
  // The clock reckons on from what is written here, and lists sort by it.
  .refine(inBereik, `Deze datum ${BUITEN_BEREIK}`);

export const jaNee = z.boolean({ error: "Antwoord met ja of nee." });

export const keuze = <const T extends readonly [string, ...string[]]>(waarden: T) =>
  z.enum(waarden, { error: `Kies een van: ${waarden.join(", ")}.` });

/** Hours in quarters, so that sums stay exact. */
const inKwartieren = (max: number) => {
  const error = "Schrijf uren in kwartieren, bijvoorbeeld 1,25.";
  return (
    z
      .number({ error: "Vul een aantal uren in." })
      .max(max, `Het aantal uren is hoogstens ${max}.`)
      // This lets a hair more or less than a quarter pass; it tells readers of the schema of the steps.
      .multipleOf(0.25, { error, abort: true })
      .refine(isKwartier, error)
  );
};

export const kwartieren = (max: number) => inKwartieren(max).positive("Het aantal uren moet meer dan 0 zijn.");

export const kwartierenOfGeen = (max: number) => inKwartieren(max).min(0, "Het aantal uren is niet minder dan 0.");

export const za = z
  .string({ error: "Vul de zorgarrangeur in." })
  .overwrite((t) => t.normalize("NFC"))
  .regex(/^[\p{L}\p{N}._-]{1,60}$/u, "Vul de aanduiding van de zorgarrangeur in, zonder spaties.");

export const NOEM_NUMMER = "Noem een partner bij het nummer, bijvoorbeeld partner-2.";

/** A partner of the traject, by its number. Whether there is one with that number is for the dossier to say (partner/doet-mee.ts). */
export const partnerveld = z
  .string({ error: "Vul in welke partner, met het nummer." })
  .regex(/^partner-[1-9]\d{0,2}$/, NOEM_NUMMER) as z.ZodType as z.ZodType<Partnernummer, Partnernummer>;

/** A reason of the list of the period. Whether it is there is for the dossier to say (redencodes.ts). */
export const redencode = z
  .string({ error: "Vul een code in." })
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "Een code bestaat uit kleine letters, cijfers en streepjes, bijvoorbeeld uren-op.",
  )
  .max(40, "Een code is hoogstens 40 tekens.");

/** Fields that a register may leave out and people must fill in. */
export const vanMensen = z.registry<{ readonly gevraagd: true }>();
