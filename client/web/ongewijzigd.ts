import type { MiddlewareHandler } from "hono";
import type { Datum } from "#domain/kalender/datum.ts";
import { isPeiling } from "./verversing.ts";
import type { Web } from "./werker.ts";

/** A page that stands open is not made again to say that it is still so, as long as nothing was written since. */

interface Bewegend {
  /** Moves with everything that is written in the store; null: that can't be told now. */
  readonly merk: () => Promise<string | null>;
  readonly vandaag: () => Datum;
  /** What the first page shows that is in no store. */
  readonly gezondheid: () => Promise<{ readonly regel: string }>;
}

/** Pages of what is kept elsewhere: mail on its way, who looked at what, how the machine is. */
const VAN_ELDERS = /^\/(?:postvak|beheer)(?:\/|$)|\/inzage$/;
const MET_GEZONDHEID = new Set(["/", "/mijn-werk"]);

/** Of so many windows it is known; another one's page is made once more. */
const HOOGSTENS = 2_000;

export function alsNietsBewoog({ merk, vandaag, gezondheid }: Bewegend): MiddlewareHandler<Web> {
  /** Whose, which page and how it was, with the mark at which that was so. */
  const gezien = new Map<string, string>();
  return async (c, volgende) => {
    const { pathname, search } = new URL(c.req.url);
    if (c.req.method !== "GET" || VAN_ELDERS.test(pathname)) return volgende();
    // Before the page is made: what is written meanwhile moves it.
    const nu = await merk();
    if (nu === null) return volgende();
    const regel = MET_GEZONDHEID.has(pathname) ? (await gezondheid()).regel : "";
    const merkteken = `${nu} ${vandaag()} ${regel}`;
    const sleutel = (stand: string): string => `${c.get("werker").id} ${stand} ${pathname}${search}`;
    if (isPeiling(c) && gezien.get(sleutel(c.req.header("if-none-match") ?? "")) === merkteken)
      return c.body(null, 304);
    c.set("isZo", (stand) => {
      gezien.delete(sleutel(stand));
      gezien.set(sleutel(stand), merkteken);
      if (gezien.size > HOOGSTENS) gezien.delete(gezien.keys().next().value!);
    });
    return volgende();
  };
}
