import { html } from "hono/html";
import { OP } from "#domain/formulier/inzending.ts";
import { inDeel } from "#domain/formulier/samen.ts";
import type { Invoer, Veld } from "#domain/formulier/veld.ts";
import { bijPad, veldBij } from "#domain/formulier/vind.ts";
import type { Weigering } from "#domain/weigering.ts";
import type { Html } from "../bladzijde.ts";

/** What a rule refuses: at its field where one is to blame, else at its part of the form, else above the form. `plekken`: of what was sent, in that order. */
export function geweigerd(
  { reden, veld, fouten = [] }: Weigering,
  velden: readonly Veld[],
  invoer: Invoer,
  plekken: readonly string[] = [""],
): { readonly melding: Html | null; readonly fouten: ReadonlyMap<string, string> } {
  const alle = bijPad(velden, invoer);
  const bijVeld = fouten.length > 0 ? fouten : [{ index: plekken.indexOf(""), veld: veld ?? null, reden }];
  const gevonden = bijVeld.flatMap((een): readonly (readonly [string, string])[] => {
    if (een.veld === "gebeurdOp") return [[OP, een.reden]];
    const plek = veldBij(alle, inDeel({ plek: plekken[een.index] ?? "" }, een.veld ?? ""));
    return plek === null ? [] : [[plek, een.reden]];
  });
  return gevonden.length === 0
    ? { melding: html`<p>${reden}</p>`, fouten: new Map() }
    : { melding: null, fouten: new Map(gevonden) };
}
