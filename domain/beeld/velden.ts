import { z } from "zod";
import { datum, mailadres, telefoon } from "../gebeurtenissen/velden.ts";
import type { Definitie } from "../gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import { inUren, komma } from "../getal.ts";
import { inWoorden, isDatum } from "../kalender/datum.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { isPartnernummer } from "../traject/partnernummer.ts";
import type { Partnernaam } from "../traject/partnerschap.ts";
import { NIET_GETOOND } from "./niet-getoond.ts";
import { veldnaam } from "./veldnamen.ts";

/** What was recorded, field by field as people read it: the label from the field, the kind from its schema. For page and command line alike. */
export interface Veld {
  readonly veld: string;
  readonly label: string;
  readonly waarde: Waarde;
}

export type Waarde =
  | { readonly soort: "tekst"; readonly tekst: string; readonly adres?: "mailto" | "tel" }
  | { readonly soort: "lijst"; readonly delen: readonly Waarde[] }
  | { readonly soort: "velden"; readonly velden: readonly Veld[] };

/** All that a line holds, but for the few fields that are named with the reason why not. */
export function veldenVan({ type, gegevens }: Pick<Journaalregel, "type" | "gegevens">, naam: Partnernaam): Veld[] {
  const definitie: Definitie | undefined = GEBEURTENISSEN.get(type);
  return velden(definitie?.regelschema, zonderNietGetoond({ type, gegevens }), naam);
}

export const zonderNietGetoond = ({
  type,
  gegevens,
}: Pick<Journaalregel, "type" | "gegevens">): Journaalregel["gegevens"] =>
  Object.fromEntries(Object.entries(gegevens).filter(([veld]) => NIET_GETOOND[type]?.[veld] === undefined));

/** In the order of the schema; what another release wrote and this one does not know comes last. */
export function velden(
  schema: z.core.$ZodType | undefined,
  gegevens: Readonly<Record<string, unknown>>,
  naam: Partnernaam,
): Veld[] {
  const vormen = schema instanceof z.ZodObject ? (schema.shape as Readonly<Record<string, z.core.$ZodType>>) : {};
  const namen = [...new Set([...Object.keys(vormen), ...Object.keys(gegevens)])];
  return namen.flatMap((veld) => {
    const waarde = gegevens[veld];
    return waarde === undefined
      ? []
      : [{ veld, label: veldnaam(veld), waarde: toon(vormen[veld], metSoort(veld, waarde), naam) }];
  });
}

/** An id of an evaluatiemoment says of what it is one, so that a page can put its name there (afspraaknamen.ts). */
export const metSoort = <W>(veld: string, waarde: W): W | string =>
  (veld === "id" || veld === "evaluatie") && typeof waarde === "string" ? `evaluatiemoment ${waarde}` : waarde;

function toon(schema: z.core.$ZodType | undefined, waarde: unknown, naam: Partnernaam): Waarde {
  const kern = schema === undefined ? undefined : binnenste(schema, waarde);
  if (Array.isArray(waarde)) {
    const deel = kern instanceof z.ZodArray ? kern.element : undefined;
    return { soort: "lijst", delen: waarde.map((een) => toon(deel, een, naam)) };
  }
  if (typeof waarde === "object" && waarde !== null)
    return { soort: "velden", velden: velden(kern, waarde as Readonly<Record<string, unknown>>, naam) };
  const tekst = inTekst(kern, waarde, naam);
  // What was forgotten is no address any more.
  if (kern === mailadres && tekst.includes("@")) return { soort: "tekst", tekst, adres: "mailto" };
  return kern === telefoon && /\d/.test(tekst) ? { soort: "tekst", tekst, adres: "tel" } : { soort: "tekst", tekst };
}

function inTekst(schema: z.core.$ZodType | undefined, waarde: unknown, naam: Partnernaam): string {
  if (waarde === null) return "niet bekend";
  if (typeof waarde === "boolean") return waarde ? "ja" : "nee";
  if (typeof waarde === "number") return schema !== undefined && isUren(schema) ? inUren(waarde) : komma(waarde);
  const tekst = typeof waarde === "string" ? waarde : JSON.stringify(waarde);
  // Also where somebody may be named instead.
  if (isPartnernummer(tekst)) return naam(tekst);
  return (schema === datum || schema === undefined) && isDatum(tekst) ? inWoorden(tekst) : tekst;
}

/** Only hours are counted in quarters. */
export const isUren = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodNumber &&
  (schema.def.checks ?? []).some(
    ({ _zod: { def } }) => def.check === "multiple_of" && (def as z.core.$ZodCheckMultipleOfDef).value === KWARTIER,
  );
const KWARTIER = 0.25;

/** What the value is a value of: without what may be left out, and of several shapes the one that it has. */
function binnenste(schema: z.core.$ZodType, waarde: unknown): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return binnenste(schema.def.innerType, waarde);
  if (schema instanceof z.ZodReadonly) return binnenste(schema.def.innerType, waarde);
  if (schema instanceof z.ZodUnion) {
    const vorm = schema.options.find((optie) => past(optie, waarde));
    return vorm === undefined ? undefined : binnenste(vorm, waarde);
  }
  return schema;
}

/** By what tells the shapes apart: the rest may have been forgotten since. */
const past = (schema: z.core.$ZodType, waarde: unknown): boolean =>
  schema instanceof z.ZodObject && typeof waarde === "object" && waarde !== null
    ? Object.entries(schema.shape as Readonly<Record<string, z.core.$ZodType>>).every(
        ([veld, vorm]) =>
          !(vorm instanceof z.ZodLiteral) || vorm.values.has((waarde as Record<string, unknown>)[veld] as never),
      )
    : z.safeParse(schema, waarde).success;
