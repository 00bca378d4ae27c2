import type { z } from "zod";
import { leesGetypteDag } from "../kalender/getypte-dag.ts";
import type { Datum } from "../kalender/datum.ts";
import { Inzending } from "../traject/inzending.ts";
import { leesFormulier } from "./lees.ts";
import { zonderLegeRijen } from "./rijen.ts";
import { alleVelden, type Deel, idVan, inDeel, OOK, zonderVervallen } from "./samen.ts";
import { eerste, type Invoer, type Veld } from "./veld.ts";
import { bijPad, veldBij, vreemdIn } from "./vind.ts";

/** From what was filled in to the gebeurtenissen to send, or all that is wrong with it. */

/** The day on which it was so. */
export const OP = "_op";

/** Their form asks for the day itself (projectie/tijdlijn.ts), and not a second time when it was. */
export const heeftEigenDag = (type: string): boolean => type === "uren.geboekt" || type === "uren.gecorrigeerd";

/** A gebeurtenis to send, and the part of the form that it came from. */
export interface Gedaan {
  readonly deel: Deel;
  readonly inzending: Inzending;
}

export interface Ingezonden {
  /** As it is shown again: without rows that nobody filled in. */
  readonly invoer: Invoer;
  /** In the order in which they happen; null: something is wrong. */
  readonly gedaan: readonly Gedaan[] | null;
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
  readonly vandaag: Datum;
}

export function leesInzending(delen: readonly Deel[], ruw: Invoer, { id, vandaag }: Sturen): Ingezonden {
  const doet = delen.filter(({ plek, definitie }) => plek === "" || ruw.get(OOK)?.includes(definitie.type));
  const {
    invoer,
    gelezen,
    fouten: mis,
  } = lees(
    { alle: alleVelden(delen), gevraagd: alleVelden(doet) },
    doet.map(({ plek, velden, definitie: { schema } }) => ({ plek, velden, schema })),
    zonderVervallen(delen, ruw),
    vandaag,
  );
  const fouten = new Map(mis);
  const { op, fout } = leesWanneer(invoer, vandaag);
  if (fout !== null) fouten.set(OP, fout);
  if (fouten.size > 0) return { invoer, gedaan: null, fouten };
  const gedaan = doet.map((deel, i): Gedaan => {
    const { type } = deel.definitie;
    const dag = op !== null && (deel.plek === "" || !heeftEigenDag(type)) ? { gebeurdOp: op } : {};
    return {
      deel,
      inzending: { id: idVan(id, deel), type, gegevens: gelezen[i]!.getypt, door: deel.kennis.door, ...dag },
    };
  });
  return gedaan.every(({ inzending }) => Inzending.safeParse(inzending).success)
    ? { invoer, gedaan, fouten }
    : { invoer, gedaan: null, fouten: new Map([["", VREEMD]]) };
}

/** The day on which it was so; both null: it was left out. */
export function leesWanneer(
  invoer: Invoer,
  vandaag: Datum,
): { readonly op: Datum | null; readonly fout: string | null } {
  const getypt = eerste(invoer, OP);
  if (getypt.trim() === "") return { op: null, fout: null };
  const dag = leesGetypteDag(getypt, vandaag);
  if (!dag.ok) return { op: null, fout: dag.weigering.reden };
  return dag.waarde > vandaag
    ? { op: null, fout: "Deze dag moet nog komen. Noem de dag waarop het was." }
    : { op: dag.waarde, fout: null };
}

/** Of a form that is no gebeurtenis. */
export function leesGegevens<S extends z.ZodObject>(
  schema: S,
  velden: readonly Veld[],
  ruw: Invoer,
  vandaag: Datum,
): Gegevens<z.output<S>> {
  const { invoer, gelezen, fouten } = lees(
    { alle: velden, gevraagd: velden },
    [{ plek: "", velden, schema }],
    ruw,
    vandaag,
  );
  return { invoer, gegevens: fouten.size > 0 ? null : (gelezen[0]?.gegevens ?? null), fouten };
}

interface Vraag<S extends z.ZodObject> extends Pick<Deel, "plek" | "velden"> {
  readonly schema: S;
}

/** `alle`: what may be in the form; `gevraagd`: what is read of it, for each of `vragen` in its place. */
function lees<S extends z.ZodObject>(
  velden: { readonly alle: readonly Veld[]; readonly gevraagd: readonly Veld[] },
  vragen: readonly Vraag<S>[],
  ruw: Invoer,
  vandaag: Datum,
) {
  // Also of a row in which nothing else was filled in: it is shown again, or it would be lost.
  const vreemd = vreemdIn(velden.alle, ruw);
  const invoer = new Map([...zonderLegeRijen(velden.alle, ruw), ...vreemd]);
  const alle = bijPad(velden.alle, invoer);
  const { gegevens, fouten: onleesbaar } = leesFormulier(velden.gevraagd, invoer, vandaag);
  const fouten = new Map<string, string>();
  const zet = (pad: string, reden: string): void => {
    const plek = veldBij(alle, pad) ?? "";
    if (!fouten.has(plek)) fouten.set(plek, reden);
  };
  for (const [pad, reden] of onleesbaar) zet(pad, reden);
  if (vreemd.size > 0) fouten.set("", VREEMD);
  const gelezen = vragen.map(({ schema, ...vraag }) => {
    const getypt = vraag.plek === "" ? zonder(gegevens, vragen) : (gegevens[vraag.plek] as typeof gegevens);
    const uit = schema.safeParse(getypt);
    const mis = (uit.error?.issues ?? []).map((een) => ({
      ...een,
      pad: inDeel(vraag, een.path.map(String).join(".")),
    }));
    // What goes with a choice is not asked, and comes once that is made.
    const teZien = mis.filter(({ pad }) => veldBij(alle, pad) !== null);
    for (const { pad, code, message } of teZien.length > 0 ? teZien : mis) {
      // The answers stand beside it, in other words than the schema has for them.
      const isKeuze = alle.get(pad)?.soort.soort === "keuze";
      zet(pad, isKeuze && (code === "invalid_value" || eerste(invoer, pad) === "") ? "Kies een antwoord." : message);
    }
    for (const { naam, verplicht, soort } of vraag.velden)
      if (verplicht && soort.soort === "ja-nee" && getypt[naam] === undefined)
        zet(inDeel(vraag, naam), "Antwoord met ja of nee.");
    return { getypt, gegevens: uit.data };
  });
  for (const [pad, veld] of bijPad(velden.gevraagd, invoer))
    if (veld.verplicht && veld.soort.soort === "meerdere" && !invoer.has(pad)) zet(pad, "Kies ten minste één.");
  return { invoer, gelezen, fouten };
}

const zonder = (gegevens: Readonly<Record<string, unknown>>, vragen: readonly Pick<Deel, "plek">[]) =>
  Object.fromEntries(Object.entries(gegevens).filter(([naam]) => vragen.every(({ plek }) => plek !== naam)));

const VREEMD =
  "Dit formulier is veranderd sinds u het opende. Kijk of alles nog op zijn plaats staat, en stuur het opnieuw.";
