import { html } from "hono/html";
import type { Verhaalregel } from "#domain/journaal/verhaal.ts";
import type { Html } from "../bladzijde.ts";

/** After a question to a chain: whether its lines are in the store, and what was recorded. */

/** The lines come to the store a moment after the answer; who is sent on finds them there. */
export async function wachtOp(volgnummer: number, lees: () => Promise<number>): Promise<boolean> {
  for (const grens = Date.now() + GEDULD_MS; ;) {
    if ((await lees()) >= volgnummer) return true;
    if (Date.now() > grens) return false;
    await new Promise((klaar) => setTimeout(klaar, STAP_MS));
  }
}

const GEDULD_MS = 2_000;
const STAP_MS = 25;

/** `gevraagd`: the volgnummer in the address. */
export function bijgewerkt(gevraagd: string | undefined, verhaal: readonly Verhaalregel[]): Html | string {
  if (gevraagd === undefined) return "";
  const regel = verhaal.find(({ volgnummer }) => String(volgnummer) === gevraagd);
  return html`<p class="melding goed" role="status">
    <span class="teken" aria-hidden="true">✓</span>
    <strong>Vastgelegd.</strong> ${regel?.zin ?? "De pagina loopt nog iets achter; ververs haar zo."}
  </p>`;
}
