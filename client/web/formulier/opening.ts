import type { Context } from "hono";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import type { Html } from "../bladzijde.ts";
import { isPeiling } from "../verversing.ts";
import type { Web } from "../werker.ts";
import type { Vragenblad } from "./blad.ts";
import { leesInvoer, vastIn } from "./invoer.ts";
import { eerderIngevuld, NA_INLOGGEN, NIET_MEER_BEWAARD } from "./meldingen.ts";

/** A form as it opens: with what was typed in it before, else as it begins. */

export interface Stond {
  /** Null: nothing. */
  readonly invoer: Invoer | null;
  readonly melding: Html | null;
}

/**
 * What the address says; else the last that was typed in this form and is about what the page is about, so that Back and a tab that was closed
 * lose nothing.
 */
export async function watErStond(c: Context<Web>, hierover: (invoer: Invoer) => boolean = () => true): Promise<Stond> {
  const gevraagd = c.get("bewaard");
  if (gevraagd === null) return { invoer: null, melding: NIET_MEER_BEWAARD };
  if (gevraagd !== undefined)
    return { invoer: leesInvoer(gevraagd.tekst), melding: gevraagd.uitgelogd ? NA_INLOGGEN : null };
  // What asks whether the page is still the same, knows only the page.
  if (c.req.query("leeg") !== undefined || isPeiling(c)) return NIETS;
  const stonden = (await c.get("bewaring")?.alle()) ?? [];
  for (const stond of stonden) {
    const invoer = leesInvoer(stond.tekst);
    if (!hierover(invoer)) continue;
    c.set("bewaard", stond);
    const leeg = new URL(c.req.url).searchParams;
    leeg.set("leeg", "ja");
    return { invoer, melding: eerderIngevuld(`?${leeg.toString()}`) };
  }
  return NIETS;
}

/** `keuze`: of which one the form is, where there are more and the address says so. */
export const overZelfde =
  (c: Context<Web>, keuze: string | null) =>
  (invoer: Invoer): boolean => {
    const welke = keuze === null ? undefined : c.req.query(keuze);
    return welke === undefined || eerste(invoer, keuze!) === welke;
  };

const NIETS: Stond = { invoer: null, melding: null };

export function opening(
  { invoer, melding }: Stond,
  begin: () => Invoer,
  volgnummer: number,
): Pick<Vragenblad, "invoer" | "melding" | "id" | "gezien"> {
  return { invoer: invoer ?? begin(), melding, ...vastIn(invoer ?? new Map(), volgnummer) };
}
