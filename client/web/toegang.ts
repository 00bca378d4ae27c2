import type { Context, MiddlewareHandler } from "hono";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import type { Sessie, Sessies } from "../inlog/sessies.ts";
import { veiligTerug } from "../inlog/terug.ts";
import type { Html } from "./bladzijde.ts";
import type { Koek } from "./sessiekoek.ts";
import { alsWerker, type Web } from "./werker.ts";

/** Nobody comes further than the log-in without a session, whichever way they log in. */

export interface Toegang {
  readonly sessies: Sessies;
  readonly koek: Koek;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

/** A page around something, for who is not logged in. */
export type Blad = (titel: string, inhoud: Html) => Html;

export const INLOGGEN = "/inloggen";
export const UITLOGGEN = "/uitloggen";

/** Puts who is logged in beside the request, or asks who it is and comes back to where they wanted. */
export const alleenIngelogd =
  ({ sessies, koek, medewerkers, nu, vandaag }: Toegang): MiddlewareHandler<Web> =>
  async (c, volgende) => {
    const geheim = koek.lees(c);
    const sessie = geheim === null ? null : await sessies.lees(geheim, nu());
    if (sessie === null) return naarInloggen(c, geheim === null ? null : "verlopen");
    const medewerker = (await medewerkers()).find(({ id }) => id === sessie.medewerker);
    const werker = medewerker === undefined ? null : alsWerker(medewerker, vandaag());
    if (werker === null) {
      await sessies.eindigVan(sessie.medewerker);
      koek.wis(c);
      return naarInloggen(c, "weg");
    }
    c.set("werker", werker);
    await volgende();
    return undefined;
  };

/** Under a secret that nobody saw before; a session that the browser had is over. */
export async function begin(
  c: Context,
  { sessies, koek, nu }: Toegang,
  medewerker: string,
  idToken?: string,
): Promise<void> {
  const eerder = koek.lees(c);
  if (eerder !== null) await sessies.eindig(eerder);
  koek.zet(c, await sessies.begin(medewerker, nu(), idToken));
}

/** What the session was, as far as there was one. */
export async function eindig(c: Context, { sessies, koek, nu }: Toegang): Promise<Sessie | null> {
  const geheim = koek.lees(c);
  koek.wis(c);
  if (geheim === null) return null;
  const sessie = await sessies.lees(geheim, nu());
  await sessies.eindig(geheim);
  return sessie;
}

type Waarom = "verlopen" | "weg" | "uit";

const WAAROM: Readonly<Record<Waarom, string>> = {
  verlopen: "U bent uitgelogd omdat u een tijd niets deed. Log opnieuw in; daarna gaat u verder waar u was.",
  weg: "U bent uitgelogd, omdat u hier niet (meer) als medewerker staat.",
  uit: "U bent uitgelogd.",
};

export const waaromInloggen = (c: Context): string | null => {
  const gevraagd = c.req.query("waarom") ?? "";
  return Object.hasOwn(WAAROM, gevraagd) ? WAAROM[gevraagd as Waarom] : null;
};

export const inlogadres = (naar: string, waarom: Waarom | null = null): string =>
  `${INLOGGEN}?${new URLSearchParams({ naar, ...(waarom === null ? {} : { waarom }) }).toString()}`;

function naarInloggen(c: Context, waarom: Waarom | null): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(inlogadres(veiligTerug(pathname + search), waarom), 303);
}
