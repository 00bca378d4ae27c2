import { Hono, type Context } from "hono";
import { html } from "hono/html";
import { werktOp } from "#domain/medewerkers/medewerker.ts";
import { geweigerd, type Uitkomst, type Weigering } from "#domain/weigering.ts";
import { alsFout } from "../fout.ts";
import { TERUG, type Aanbieder, type Ingelogd } from "../inlog/aanbieder.ts";
import type { Pogingen } from "../inlog/pogingen.ts";
import { veiligTerug } from "../inlog/terug.ts";
import type { Html } from "./bladzijde.ts";
import type { Koek } from "./sessiekoek.ts";
import { nietTeVaak } from "./toeloop.ts";
import { begin, eindig } from "./ingelogd.ts";
import { INLOGGEN, inlogadres, UITLOGGEN, waaromInloggen, type Blad, type Toegang } from "./toegang.ts";

/** The log-in of production: at a provider, with an account that an invitation bound to a medewerker (design §9). */

export interface Aanbiederinlog {
  readonly aanbieder: Aanbieder;
  readonly pogingen: Pogingen;
  /** Holds the secret of the log-in that is under way, and what stood in the link of an invitation. */
  readonly pogingkoek: Koek;
  /** The medewerker of an account; null: of nobody. */
  readonly medewerkerVan: (account: Account) => Promise<string | null>;
  readonly bijFout: (fout: Error) => void;
  /** Who opened the link with this token logged in with this account. */
  readonly bind: (token: string, account: Account) => Promise<Uitkomst<string>>;
}

const NU_NIET = geweigerd(
  "inlog.storing",
  "Uw account kon nu niet worden gekoppeld. Probeer het over een paar minuten nog eens, met dezelfde link.",
);

export type Account = Pick<Ingelogd, "issuer" | "subject">;

const BEGIN = `${INLOGGEN}/begin`;
const UITNODIGING = "/uitnodiging/:token{[A-Za-z0-9_-]{20,100}}";

export function maakBijAanbieder(
  toegang: Toegang,
  { aanbieder, pogingen, pogingkoek, medewerkerVan, bind, bijFout }: Aanbiederinlog,
  blad: Blad,
): Hono {
  const app = new Hono();
  const weiger = (c: Context, { code, reden }: Weigering, naar: string, titel = "Inloggen is niet gelukt") =>
    c.html(
      blad(
        titel,
        html`<p>${reden}</p>
          <p><a class="knop" href="${inlogadres(naar)}">Opnieuw inloggen</a></p>`,
      ),
      code === "inlog.onbereikbaar" || code === "inlog.storing" ? 503 : 403,
    );

  async function naarAanbieder(c: Context, naar: string, token: string | null) {
    const begonnen = await aanbieder.begin(naar, { opnieuw: c.req.query("ander") !== undefined });
    if (!begonnen.ok) return weiger(c, begonnen.weigering, naar);
    const geheim = await pogingen.begin(begonnen.waarde.poging, toegang.nu());
    // The token goes with the browser: in the store it would lie beside the hash that it opens.
    pogingkoek.zet(c, token === null ? geheim : `${geheim}.${token}`);
    return c.redirect(begonnen.waarde.url, 303);
  }

  app.get(INLOGGEN, (c) => {
    const naar = veiligTerug(c.req.query("naar"));
    const melding = waaromInloggen(c);
    return c.html(
      blad(
        "Inloggen",
        html`${melding === null ? "" : html`<p class="melding" role="status">${melding}</p>`}
          <p>U logt in met het account van uw organisatie.</p>
          <p><a class="knop" href="${BEGIN}?${new URLSearchParams({ naar }).toString()}">Inloggen</a></p>`,
      ),
    );
  });
  // Each keeps a row, and asks the provider.
  const rem = nietTeVaak(toegang.nu, (c) =>
    c.html(
      blad(
        "Het is nu te druk",
        html`<p>Er kwamen te veel vragen van uw netwerk. Probeer het over een minuut nog eens.</p>`,
      ),
      429,
    ),
  );
  for (const pad of [BEGIN, TERUG, `${UITNODIGING}/begin`]) app.use(pad, rem);

  app.get(BEGIN, (c) => naarAanbieder(c, veiligTerug(c.req.query("naar")), null));

  // A GET changes nothing: mail programs open links by themselves.
  app.get(UITNODIGING, (c) =>
    c.html(
      blad(
        "Welkom",
        html`<p>
            Met deze link koppelt u het account van uw organisatie aan uw naam hier. Dat hoeft één keer: daarna logt u
            gewoon in.
          </p>
          <p><a class="knop" href="/uitnodiging/${c.req.param("token")}/begin">Inloggen en koppelen</a></p>`,
      ),
    ),
  );
  app.get(`${UITNODIGING}/begin`, (c) => naarAanbieder(c, "/", c.req.param("token")));

  app.get(TERUG, async (c) => {
    const [geheim, token] = pogingkoek.lees(c)?.split(".") ?? [];
    pogingkoek.wis(c);
    const poging = geheim === undefined ? null : await pogingen.neem(geheim, toegang.nu());
    if (poging === null)
      return weiger(
        c,
        {
          code: "inlog.onbekend",
          reden: "Dit inloggen is in deze browser niet begonnen, al klaar, of te lang geleden.",
        },
        "/",
      );
    const uitkomst = await aanbieder.voltooi(poging, new URL(c.req.url).search);
    if (!uitkomst.ok) return weiger(c, uitkomst.weigering, poging.naar);
    const { idToken, ...account } = uitkomst.waarde;
    const wie = await wieIs(account, token);
    if (!wie.ok) return weiger(c, wie.weigering, "/", "Koppelen is niet gelukt");
    const medewerker = (await toegang.medewerkers()).find(({ id }) => id === wie.waarde);
    if (medewerker === undefined || !werktOp(medewerker, toegang.vandaag())) return c.html(geenMedewerker(), 403);
    return c.redirect(await begin(c, toegang, { medewerker: medewerker.id, naar: poging.naar, idToken }), 303);
  });

  const wieIs = async (account: Account, token: string | undefined): Promise<Uitkomst<string | null>> =>
    token === undefined
      ? { ok: true, waarde: await medewerkerVan(account) }
      : bind(token, account).catch((fout: unknown) => {
          bijFout(alsFout(fout));
          return NU_NIET;
        });

  const geenMedewerker = (): Html =>
    blad(
      "U staat hier niet als medewerker",
      html`<p>
          Het inloggen zelf is gelukt, maar uw account hoort hier (nu) bij niemand. Kreeg u een uitnodiging? Open dan
          eerst de link daarin. Vraag anders de beheerder om een uitnodiging.
        </p>
        <p><a class="knop" href="${BEGIN}?ander">Met een ander account inloggen</a></p>`,
    );

  app.post(UITLOGGEN, async (c) => {
    const sessie = await eindig(c, toegang);
    const daar = sessie === null ? null : await aanbieder.uitloglink(sessie.idToken);
    if (daar === null) return c.redirect(`${INLOGGEN}?waarom=uit`, 303);
    // No redirect: a browser lets no form end at another site (form-action).
    c.header("refresh", `0; url=${daar}`);
    return c.html(
      blad(
        "U bent uitgelogd",
        html`<p>Hier bent u uitgelogd. U gaat nu naar de aanbieder van uw account, om ook daar uit te loggen.</p>
          <p><a class="knop" href="${daar}">Verder</a></p>`,
      ),
    );
  });
  return app;
}
