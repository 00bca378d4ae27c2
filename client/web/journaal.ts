import { html } from "hono/html";
import { journaalstand, kort, type Journaalstand } from "#domain/beeld/journaalstand.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { doorWie } from "#domain/journaal/door.ts";
import { KETENKENNIS } from "../ketenkennis.ts";
import { SNELLE_HASHER } from "../snelle-hasher.ts";
import type { Html } from "./bladzijde.ts";
import type { Inhoud } from "./blok.ts";
import { tabel } from "./tabel.ts";
import { moment, tel } from "./woorden.ts";

/** The last lines of the journaal as they were recorded, each with what binds it to the line before, and whether that chain is whole. */
export const journaal = (regels: readonly Journaalregel[]): Inhoud => {
  const { aantal, fout, laatste } = journaalstand(regels, SNELLE_HASHER, KETENKENNIS);
  return {
    kort: `${tel(aantal, "regel", "regels")}; ${fout === null ? "de keten is heel" : "de keten is niet heel"}`,
    deel: html`${
      fout === null
        ? html`<p>Elke regel draagt de hash van de regel ervoor. Die keten is heel.</p>`
        : html`<p class="melding let-op" role="status">
            <span class="teken" aria-hidden="true">!</span> Het journaal klopt niet bij regel ${fout.volgnummer}:
            ${fout.reden}
          </p>`
    }
    ${journaaltabel("journaal", laatste)}
    ${
      aantal === laatste.length
        ? ""
        : html`<p class="verder"><a href="?tijdlijn=journaal#tijdlijn">Alle ${aantal} regels</a></p>`
    }`,
  };
};

export const journaaltabel = (onder: string, regels: Journaalstand["laatste"]): Html =>
  tabel({
    onder,
    klasse: "journaal",
    koppen: ["Regel", "Vastgelegd op", "Wat", "Door", "Hash", "Vorige hash"],
    rijen: regels
      .toReversed()
      .map(({ volgnummer, vastgelegdOp, type, door, hash, vorigeHash }) => [
        html`${volgnummer}`,
        html`${moment(vastgelegdOp)}`,
        html`${GEBEURTENISSEN.get(type)?.titel ?? type}`,
        html`${doorWie(door)}`,
        html`<code>${kort(hash)}</code>`,
        html`<code>${kort(vorigeHash)}</code>`,
      ]),
  });
