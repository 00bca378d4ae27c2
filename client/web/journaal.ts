import { html } from "hono/html";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Html } from "./bladzijde.ts";
import { tabel } from "./tabel.ts";
import { moment } from "./woorden.ts";

/** The journaal line by line as it was recorded, each with what binds it to the line before. */
export const journaal = (regels: readonly Journaalregel[]): Html =>
  tabel({
    onder: "tijdlijn",
    klasse: "journaal",
    koppen: ["Regel", "Vastgelegd op", "Wat", "Door", "Hash", "Vorige hash"],
    rijen: regels
      .toReversed()
      .map(({ volgnummer, vastgelegdOp, type, door, hash, vorigeHash }) => [
        html`${volgnummer}`,
        html`${moment(vastgelegdOp)}`,
        html`${GEBEURTENISSEN.get(type)?.titel ?? type}`,
        html`${door.rol} ${door.id}`,
        html`<code>${hash.slice(0, KORT)}</code>`,
        html`<code>${vorigeHash.slice(0, KORT)}</code>`,
      ]),
  });

/** Enough to tell two lines of one journaal apart by eye; `controleer` compares them whole. */
const KORT = 12;
