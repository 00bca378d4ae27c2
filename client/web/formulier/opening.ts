import type { Context } from "hono";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import type { Html } from "../bladzijde.ts";
import { isPeiling } from "../verversing.ts";
import type { Web } from "../werker.ts";
import type { Vragenblad } from "./blad.ts";
import { leesInvoer, vastIn } from "./invoer.ts";
import { EERDER_INGEVULD, NA_INLOGGEN, NIET_MEER_BEWAARD } from "./meldingen.ts";

/** A form as it opens: with what was typed in it before, else as it begins. */

export interface Stond {
  /** Null: nothing. */
  readonly invoer: Invoer | null;
  readonly melding: Html | null;
}

/**
 * What the address says; else what was typed in it last, so that Back and a tab that was closed lose nothing. `keuze`: of which one the form is,
 * where there are more and the address says so.
 */
export async function watErStond(c: Context<Web>, keuze: string | null = null): Promise<Stond> {
  const gevraagd = c.get("bewaard");
  if (gevraagd === null) return { invoer: null, melding: NIET_MEER_BEWAARD };
  if (gevraagd !== undefined)
    return { invoer: leesInvoer(gevraagd.tekst), melding: gevraagd.uitgelogd ? NA_INLOGGEN : null };
  // What asks whether the page is still the same, knows only the page.
  const laatste =
    c.req.query("leeg") === undefined && !isPeiling(c) ? ((await c.get("bewaring")?.laatste()) ?? null) : null;
  if (laatste === null) return NIETS;
  const invoer = leesInvoer(laatste.tekst);
  const welke = keuze === null ? undefined : c.req.query(keuze);
  if (welke !== undefined && eerste(invoer, keuze!) !== welke) return NIETS;
  c.set("bewaard", laatste);
  return { invoer, melding: EERDER_INGEVULD };
}

const NIETS: Stond = { invoer: null, melding: null };

export function opening(
  { invoer, melding }: Stond,
  begin: () => Invoer,
  volgnummer: number,
): Pick<Vragenblad, "invoer" | "melding" | "id" | "gezien"> {
  return { invoer: invoer ?? begin(), melding, ...vastIn(invoer ?? new Map(), volgnummer) };
}
