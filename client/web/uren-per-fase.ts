import { html } from "hono/html";
import { inUren, komma } from "#domain/getal.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { urenoverzicht } from "#domain/uren/overzicht.ts";
import { balk } from "./balk.ts";
import type { Html } from "./bladzijde.ts";
import { tabel } from "./tabel.ts";
import { tel } from "./woorden.ts";

/** Booked against planned, per fase. */
export function urenPerFase(dossier: Dossier): Html | string {
  const { fasen, nazorg, consultaties } = urenoverzicht(dossier);
  const regels = [
    ...fasen.map(({ fase, titel, gepland, geboekt }) => ({ wat: `${fase}. ${titel}`, budget: gepland, geboekt })),
    ...(nazorg === null ? [] : [{ wat: "Nazorg", ...nazorg }]),
    ...(consultaties === null ? [] : [{ wat: "Consultatie", budget: null, geboekt: consultaties }]),
  ];
  return regels.every(({ budget, geboekt }) => budget === null && geboekt.uren === 0)
    ? ""
    : html`<h3 id="per-fase" class="deel">Uren per fase</h3>
        ${tabel({
          onder: "per-fase",
          klasse: "termijnen",
          koppen: ["Fase", "Gewerkt op", "Geboekt"],
          rijen: regels.map(({ wat, budget, geboekt }) => [
            html`${wat}`,
            html`${tel(geboekt.dagen, "dag", "dagen")}`,
            budget === null
              ? html`${inUren(geboekt.uren)}, niets gepland`
              : html`${komma(geboekt.uren)} van ${inUren(budget)}${balk(geboekt.uren, budget)}`,
          ]),
        })}`;
}
