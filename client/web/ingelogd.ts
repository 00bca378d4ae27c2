import type { Context, MiddlewareHandler } from "hono";
import type { Sessie } from "../inlog/sessies.ts";
import { veiligTerug } from "../inlog/terug.ts";
import { bewaarEerst, bewaringVan, isVanAnder, leesBewaard, naBegin } from "./bewaard.ts";
import { beginVan } from "./bladzijden.ts";
import { watGestuurdIs } from "./gestuurd.ts";
import { inlogadres, type Blad, type Toegang, type Waarom } from "./toegang.ts";
import { isPeiling } from "./verversing.ts";
import { alsWerker, type Web } from "./werker.ts";

/** Nobody comes further than the log-in without a session, whichever way they log in. */

/** Puts who is logged in beside the request, or asks who it is and comes back to where they wanted. */
export const alleenIngelogd =
  (toegang: Toegang, blad: Blad): MiddlewareHandler<Web> =>
  async (c, volgende) => {
    const { sessies, koek, medewerkers, nu, vandaag } = toegang;
    const geheim = koek.lees(c);
    const sessie = geheim === null ? null : await sessies.lees(geheim, nu(), { ongezien: isPeiling(c) });
    if (geheim === null || sessie === null)
      return (await watGestuurdIs(c)) !== ""
        ? bewaarEerst(c, toegang, blad)
        : naarInloggen(c, geheim === null ? null : "verlopen");
    const medewerker = (await medewerkers()).find(({ id }) => id === sessie.medewerker);
    const werker = medewerker === undefined ? null : alsWerker(medewerker, vandaag());
    if (werker === null) {
      await sessies.eindigVan(sessie.medewerker);
      koek.wis(c);
      return naarInloggen(c, "weg");
    }
    c.set("werker", werker);
    if (!doet(c)) await leesBewaard(c, toegang, geheim);
    else if (await isVanAnder(c, werker.id)) return bewaarEerst(c, toegang, blad);
    const bewaring = bewaringVan(c, toegang, { geheim, medewerker: werker.id });
    c.set("bewaring", bewaring);
    await volgende();
    if (doet(c) && c.res.status === 303) await bewaring.klaar();
    return undefined;
  };

const doet = (c: Context): boolean => c.req.method !== "GET" && c.req.method !== "HEAD";

interface Wie {
  readonly medewerker: string;
  readonly naar: string;
  readonly idToken?: string;
}

/** Under a secret that nobody saw before; a session that the browser had is over. Gives where to go: to what they were typing, else `naar`. */
export async function begin(c: Context, toegang: Toegang, wie: Wie): Promise<string> {
  const { sessies, koek, nu } = toegang;
  const eerder = koek.lees(c);
  if (eerder !== null) await sessies.eindig(eerder, nu());
  const geheim = await sessies.begin(wie.medewerker, nu(), wie.idToken);
  koek.zet(c, geheim);
  const naar = await naBegin(c, toegang, { ...wie, eerder, geheim });
  if (naar !== "/") return naar;
  const medewerker = (await toegang.medewerkers()).find(({ id }) => id === wie.medewerker);
  const werker = medewerker === undefined ? null : alsWerker(medewerker, toegang.vandaag());
  return werker === null ? naar : beginVan(werker);
}

/** What the session was, as far as there was one. */
export async function eindig(c: Context, { sessies, koek, waskoek, nu }: Toegang): Promise<Sessie | null> {
  const geheim = koek.lees(c);
  koek.wis(c);
  if (geheim === null) return null;
  const sessie = await sessies.lees(geheim, nu());
  await sessies.eindig(geheim, nu());
  // There may be a form in another tab.
  if (sessie !== null) waskoek.zet(c, geheim);
  return sessie;
}

function naarInloggen(c: Context, waarom: Waarom | null): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(inlogadres(veiligTerug(pathname + search), waarom), 303);
}
