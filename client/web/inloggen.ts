import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context, type MiddlewareHandler } from "hono";
import { html } from "hono/html";
import { type Medewerker, werktOp } from "#domain/medewerkers/medewerker.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { veiligTerug } from "../inlog/terug.ts";
import type { Sessies } from "../inlog/sessies.ts";
import type { Html } from "./bladzijde.ts";
import type { Koek } from "./sessiekoek.ts";
import { alsWerker, type Web } from "./werker.ts";

/** Who are you: how a session begins and ends, and that nobody comes further without one. */

export interface Toegang {
  readonly sessies: Sessies;
  readonly koek: Koek;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

export const INLOGGEN = "/inloggen";

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

function naarInloggen(c: Context, waarom: "verlopen" | "weg" | null): Response {
  const vraag = new URLSearchParams({
    naar: veiligTerug(new URL(c.req.url).pathname + new URL(c.req.url).search),
    ...(waarom === null ? {} : { waarom }),
  });
  return c.redirect(`${INLOGGEN}?${vraag.toString()}`, 303);
}

const WAAROM: Readonly<Record<string, string>> = {
  verlopen: "U bent uitgelogd omdat u een tijd niets deed. Log opnieuw in; daarna gaat u verder waar u was.",
  weg: "U bent uitgelogd, omdat u hier niet (meer) als medewerker staat.",
  uit: "U bent uitgelogd.",
};

/** Of an embedded system: whoever sits at this machine says who they are. Never where others could come. */
export function maakKiezen(
  { sessies, koek, medewerkers, nu, vandaag }: Toegang,
  blad: (titel: string, inhoud: Html) => Html,
): Hono {
  const app = new Hono();
  const eindig = async (c: Context) => {
    const geheim = koek.lees(c);
    if (geheim !== null) await sessies.eindig(geheim);
  };
  const wieErZijn = async () => (await medewerkers()).filter((een) => werktOp(een, vandaag()));

  app.use(INLOGGEN, async (c, volgende) => {
    if (process.env["NODE_ENV"] !== "production" && isHier(c)) return volgende();
    return c.html(
      blad(
        "Inloggen kan hier niet",
        html`<p>Kiezen wie u bent kan alleen op de computer waarop dit systeem draait.</p>`,
      ),
      403,
    );
  });

  app.get(INLOGGEN, async (c) => {
    const waarom = WAAROM[c.req.query("waarom") ?? ""];
    return c.html(keuzeblad(await wieErZijn(), veiligTerug(c.req.query("naar")), waarom ?? null));
  });

  app.post(INLOGGEN, async (c) => {
    const formulier = await c.req.parseBody();
    const naar = veiligTerug(tekstVan(formulier["naar"]));
    const medewerker = (await wieErZijn()).find(({ id }) => id === formulier["wie"]);
    if (medewerker === undefined)
      return c.html(keuzeblad(await wieErZijn(), naar, "Kies een van de medewerkers in de lijst."), 422);
    await eindig(c);
    koek.zet(c, await sessies.begin(medewerker.id, nu()));
    return c.redirect(naar, 303);
  });

  app.post(UITLOGGEN, async (c) => {
    await eindig(c);
    koek.wis(c);
    return c.redirect(`${INLOGGEN}?waarom=uit`, 303);
  });

  const keuzeblad = (wie: readonly Medewerker[], naar: string, melding: string | null): Html =>
    blad(
      "Wie bent u?",
      html`${melding === null ? "" : html`<p class="melding" role="status">${melding}</p>`}
        <p>Dit systeem draait alleen op deze computer. Kies wie u bent; daarna werkt u als die persoon.</p>
        ${
          wie.length === 0
            ? html`<p>Er zijn nog geen medewerkers. Maak er een met <code>npx trajecten medewerker</code>.</p>`
            : html`<form method="post" action="${INLOGGEN}">
                <input type="hidden" name="naar" value="${naar}" />
                <ul class="wie">
                  ${wie.map(
                    ({ id, naam, rollen }) =>
                      html`<li>
                        <button type="submit" name="wie" value="${id}">
                          <strong>${naam}</strong> <span>${rollen.join(", ")} (${id})</span>
                        </button>
                      </li>`,
                  )}
                </ul>
              </form>`
        }`,
    );
  return app;
}

export const UITLOGGEN = "/uitloggen";

/** A proxy would make everybody come from this machine. */
function isHier(c: Context): boolean {
  if (["forwarded", "x-forwarded-for", "x-forwarded-host"].some((kop) => c.req.header(kop) !== undefined)) return false;
  const adres = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;
  return adres === undefined || adres === "::1" || /^(?:::ffff:)?127\./.test(adres);
}

const tekstVan = (waarde: unknown): string | null => (typeof waarde === "string" ? waarde : null);
