import { html } from "hono/html";
import { padNaar, type Veld } from "#domain/formulier/veld.ts";
import type { Html } from "../bladzijde.ts";
import type { Ingevuld } from "./rondom.ts";
import { verborgen } from "./verborgen.ts";

/** What was typed before somebody chose otherwise goes along, and is there again once that is chosen back. */
export function elders(
  alle: Extract<Veld["soort"], { soort: "vormen" }>["vormen"],
  gekozen: string,
  { soort: keuzen }: Veld,
  pad: string,
  { invoer }: Ingevuld,
): readonly Html[] {
  const hier = new Set(alle.find(({ waarde }) => String(waarde) === gekozen)?.velden.map(({ naam }) => naam));
  return alle.flatMap(({ waarde, velden }) => {
    const anders = velden.filter(({ naam }) => !hier.has(naam)).map(({ naam }) => padNaar(pad, naam));
    const getypt = [...invoer].filter(
      ([naam, waarden]) =>
        anders.some((deel) => naam === deel || naam.startsWith(`${deel}.`)) && waarden.some((een) => een.trim() !== ""),
    );
    if (getypt.length === 0) return [];
    const label = keuzen.soort === "keuze" ? keuzen.keuzen.find((een) => een.waarde === waarde)?.label : undefined;
    return [
      html`<p class="hulp">Wat u typte bij ‘${label ?? waarde}’ is bewaard. Kies dat weer om het te zien.</p>
        ${verborgen(new Map(getypt))}`,
    ];
  });
}
