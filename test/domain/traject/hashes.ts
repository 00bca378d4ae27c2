/** Prints the last hash of the trajecten that it is given, for tijdzone.uitputtend.test.ts: the same in every time zone. */
import { json } from "node:stream/consumers";
import { Verloop } from "#test/support/gebeurtenissen.ts";
import type { Pad } from "#test/support/paden.ts";

// Evenings around the days on which the clock and the year change in Amsterdam and in New York.
const MOMENTEN = [
  "2026-03-08T04:30:00.000Z",
  "2026-03-28T23:30:00.000Z",
  "2026-03-29T22:30:00.000Z",
  "2026-10-25T00:30:00.000Z",
  "2026-12-31T23:30:00.000Z",
];

for (const { naar, inzendingen } of (await json(process.stdin)) as Pad[])
  for (const nu of MOMENTEN) {
    const verloop = new Verloop();
    verloop.nu = nu;
    verloop.doe(...inzendingen.slice(1));
    console.log(nu, naar, verloop.zaak.kop.hash);
  }
