import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { html } from "hono/html";
import { type Medewerker, werktOp } from "#domain/medewerkers/medewerker.ts";
import { veiligTerug } from "../inlog/terug.ts";
import type { Html } from "./bladzijde.ts";
import { begin, eindig } from "./ingelogd.ts";
import { INLOGGEN, UITLOGGEN, waaromInloggen, type Blad, type Toegang } from "./toegang.ts";

/** The log-in of an embedded system: whoever sits at this machine says who they are. Never where others could come. */
export function maakKiezen(toegang: Toegang, blad: Blad): Hono {
  const app = new Hono();
  const wieErZijn = async () => (await toegang.medewerkers()).filter((een) => werktOp(een, toegang.vandaag()));
  const keuzeblad = (wie: readonly Medewerker[], naar: string, melding: string | null): Html =>
    blad(
      "Wie bent u?",
      html`${melding === null ? "" : html`<p class="melding" role="status">${melding}</p>`}
        <p>Dit systeem draait alleen op deze computer. Kies wie u bent; daarna werkt u als die persoon.</p>
        ${
          wie.length === 0
            ? html`<p>
                De eerste medewerkers worden nog aangemaakt. Deze pagina kijkt zelf of ze er zijn;
                <a href="${INLOGGEN}">kijk nu</a>.
              </p>`
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
    const wie = await wieErZijn();
    // A fresh system makes them itself, in its first seconds.
    if (wie.length === 0) c.header("refresh", "2");
    return c.html(keuzeblad(wie, veiligTerug(c.req.query("naar")), waaromInloggen(c)));
  });
  app.post(INLOGGEN, async (c) => {
    const formulier = await c.req.parseBody();
    const naar = veiligTerug(tekstVan(formulier["naar"]));
    const wie = await wieErZijn();
    const medewerker = wie.find(({ id }) => id === formulier["wie"]);
    if (medewerker === undefined) return c.html(keuzeblad(wie, naar, "Kies een van de medewerkers in de lijst."), 422);
    return c.redirect(await begin(c, toegang, { medewerker: medewerker.id, naar }), 303);
  });
  app.post(UITLOGGEN, async (c) => {
    await eindig(c, toegang);
    return c.redirect(`${INLOGGEN}?waarom=uit`, 303);
  });
  return app;
}

/** A proxy would make everybody come from this machine. */
function isHier(c: Context): boolean {
  if (["forwarded", "x-forwarded-for", "x-forwarded-host"].some((kop) => c.req.header(kop) !== undefined)) return false;
  const adres = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;
  return adres === undefined || adres === "::1" || /^(?:::ffff:)?127\./.test(adres);
}

const tekstVan = (waarde: unknown): string | null => (typeof waarde === "string" ? waarde : null);
