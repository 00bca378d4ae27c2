import type { z } from "zod";
import type { Definitie } from "../gebeurtenissen/definitie.ts";
import { leesGetypteDag } from "../kalender/getypte-dag.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";
import { Inzending } from "../traject/inzending.ts";
import { leesFormulier } from "./lees.ts";
import { zonderLegeRijen } from "./rijen.ts";
import { eerste, type Invoer, type Veld } from "./veld.ts";
import { bijPad, veldBij, vreemdIn } from "./vind.ts";

/** From what was filled in to a gebeurtenis to send, or all that is wrong with it. */

/** The day on which it was so. */
export const OP = "_op";

/** Their form asks for the day itself (projectie/tijdlijn.ts), and not a second time when it was. */
export const heeftEigenDag = (type: string): boolean => type === "uren.geboekt" || type === "uren.gecorrigeerd";

export interface Ingezonden {
  /** As it is shown again: without rows that nobody filled in. */
  readonly invoer: Invoer;
  readonly inzending: Inzending | null;
  /** By the path of the field; "" for what is about none of them. */
  readonly fouten: ReadonlyMap<string, string>;
}

/** The gegevens as the schema makes them of what was filled in; null as long as something is wrong. */
export interface Gegevens<T> {
  readonly invoer: Invoer;
  readonly gegevens: T | null;
  readonly fouten: ReadonlyMap<string, string>;
}

interface Sturen {
  readonly id: string;
  readonly door: Door;
  readonly vandaag: Datum;
}

export function leesInzending(
  { type, schema }: Pick<Definitie, "type" | "schema">,
  velden: readonly Veld[],
  ruw: Invoer,
  { id, door, vandaag }: Sturen,
): Ingezonden {
  const { invoer, gegevens, fouten: mis } = lees(schema, velden, ruw, vandaag);
  const fouten = new Map(mis);
  const getypt = eerste(invoer, OP);
  const op = getypt.trim() === "" ? null : leesGetypteDag(getypt, vandaag);
  if (op?.ok === false) fouten.set(OP, op.weigering.reden);
  else if (op !== null && op.waarde > vandaag) fouten.set(OP, "Deze dag moet nog komen. Noem de dag waarop het was.");
  if (fouten.size > 0) return { invoer, inzending: null, fouten };
  const inzending = { id, type, gegevens: gegevens.getypt, door, ...(op?.ok === true ? { gebeurdOp: op.waarde } : {}) };
  return Inzending.safeParse(inzending).success
    ? { invoer, inzending, fouten }
    : { invoer, inzending: null, fouten: new Map([["", VREEMD]]) };
}

/** Of a form that is no gebeurtenis. */
export function leesGegevens<S extends z.ZodObject>(
  schema: S,
  velden: readonly Veld[],
  ruw: Invoer,
  vandaag: Datum,
): Gegevens<z.output<S>> {
  const { invoer, gegevens, fouten } = lees(schema, velden, ruw, vandaag);
  return { invoer, gegevens: fouten.size > 0 ? null : (gegevens.gelezen ?? null), fouten };
}

function lees<S extends z.ZodObject>(schema: S, velden: readonly Veld[], ruw: Invoer, vandaag: Datum) {
  // Also of a row in which nothing else was filled in: it is shown again, or it would be lost.
  const vreemd = vreemdIn(velden, ruw);
  const invoer = new Map([...zonderLegeRijen(velden, ruw), ...vreemd]);
  const alle = bijPad(velden, invoer);
  const { gegevens: getypt, fouten: onleesbaar } = leesFormulier(velden, invoer, vandaag);
  const fouten = new Map<string, string>();
  const zet = (pad: string, reden: string): void => {
    const plek = veldBij(alle, pad) ?? "";
    if (!fouten.has(plek)) fouten.set(plek, reden);
  };
  for (const [pad, reden] of onleesbaar) zet(pad, reden);
  if (vreemd.size > 0) fouten.set("", VREEMD);
  const gelezen = schema.safeParse(getypt);
  for (const { path, message } of gelezen.error?.issues ?? []) zet(path.map(String).join("."), message);
  const gevraagd = [...alle].filter(
    ([pad, veld]) => veld.verplicht && veld.soort.soort === "meerdere" && !invoer.has(pad),
  );
  for (const [pad] of gevraagd) zet(pad, "Kies ten minste één.");
  for (const { naam, verplicht, soort } of velden)
    if (verplicht && soort.soort === "ja-nee" && getypt[naam] === undefined) zet(naam, "Antwoord met ja of nee.");
  return { invoer, gegevens: { getypt, gelezen: gelezen.data }, fouten };
}

const VREEMD =
  "Dit formulier is veranderd sinds u het opende. Kijk of alles nog op zijn plaats staat, en stuur het opnieuw.";
