import { html } from "hono/html";
import { OP } from "#domain/formulier/inzending.ts";
import type { Invoer, Veld } from "#domain/formulier/veld.ts";
import { bijPad, veldBij } from "#domain/formulier/vind.ts";
import type { Weigering } from "#domain/weigering.ts";
import type { Html } from "../bladzijde.ts";

/** What a rule refuses: at its field where one is to blame, else above the form. */
export function geweigerd(
  { reden, veld, fouten = [] }: Weigering,
  velden: readonly Veld[],
  invoer: Invoer,
): { readonly melding: Html | null; readonly fouten: ReadonlyMap<string, string> } {
  const alle = bijPad(velden, invoer);
  const bijVeld = fouten.length > 0 ? fouten : [{ veld: veld ?? null, reden }];
  const plekken = bijVeld.flatMap((een) => {
    const plek = een.veld === null ? null : veldBij(alle, een.veld === "gebeurdOp" ? OP : een.veld);
    return plek === null ? [] : [[plek, een.reden] as const];
  });
  return plekken.length === 0
    ? { melding: html`<p>${reden}</p>`, fouten: new Map() }
    : { melding: null, fouten: new Map(plekken) };
}
