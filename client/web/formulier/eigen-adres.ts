import type { Context } from "hono";
import type { Invoer } from "#domain/formulier/veld.ts";
import { formulieradres, type Weergave } from "../formulieradres.ts";
import type { Web } from "../werker.ts";
import { alsTekst, metVast } from "./invoer.ts";

/**
 * What was filled in and does not count yet, at an address of its own: a reload, the button back and a tab that is opened again show it, and
 * send nothing once more. Null: it can't be kept, and is shown as the answer to what was sent.
 */
export async function opEigenAdres(
  c: Context<Web>,
  invoer: Invoer,
  vast: Readonly<Record<string, string | number>>,
  weergave: Weergave = null,
): Promise<Response | null> {
  const kenmerk = await bewaar(c, invoer, vast);
  return kenmerk === null ? null : c.redirect(formulieradres(c.req.path, kenmerk, weergave), 303);
}

/** Also where the answer is shown at once: what went wrong there is not found again, what was typed is. */
export const bewaar = async (
  c: Context<Web>,
  invoer: Invoer,
  vast: Readonly<Record<string, string | number>>,
): Promise<string | null> => (await c.get("bewaring")?.bewaar(alsTekst(metVast(invoer, vast)))) ?? null;
