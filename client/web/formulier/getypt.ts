import { html } from "hono/html";
import { metSoort } from "#domain/beeld/velden.ts";
import { veldnaam } from "#domain/beeld/veldnamen.ts";
import { OP } from "#domain/formulier/inzending.ts";
import type { Invoer } from "#domain/formulier/veld.ts";
import type { Html } from "../bladzijde.ts";

/** What somebody typed, to read and to copy, where there is no form to put it back in. */
export function getypt(invoer: Invoer, kop = "Dit typte u"): Html | string {
  const gevuld = [...invoer].flatMap(([pad, waarden]) => {
    const tekst = waarden
      .filter((waarde) => waarde.trim() !== "")
      .map((waarde) => metSoort(pad.split(".").at(-1) ?? pad, waarde))
      .join("\n");
    return tekst === "" || (pad.startsWith("_") && pad !== OP) ? [] : [[naam(pad), tekst] as const];
  });
  return gevuld.length === 0
    ? ""
    : html`<section aria-labelledby="getypt">
        <h2 id="getypt">${kop}</h2>
        <dl class="velden">
          ${gevuld.map(
            ([kop, tekst]) =>
              html`<div>
                <dt>${kop}</dt>
                <dd class="getypt">${tekst}</dd>
              </div>`,
          )}
        </dl>
      </section>`;
}

/** "partners.0.naam" → "Partners 1, naam". */
function naam(pad: string): string {
  if (pad === OP) return "Wanneer was dit?";
  const delen = pad.split(".").map((deel) => (/^\d{1,4}$/.test(deel) ? String(Number(deel) + 1) : veldnaam(deel)));
  return delen.reduce((geheel, deel) =>
    /^\d/.test(deel) ? `${geheel} ${deel}` : `${geheel}, ${deel.charAt(0).toLowerCase()}${deel.slice(1)}`,
  );
}
