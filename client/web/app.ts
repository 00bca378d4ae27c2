import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono, type Context } from "hono";
import { html } from "hono/html";
import type { Postvak } from "#activities/mail/postvak.ts";
import { sorteerdag } from "#activities/store/schema.ts";
import type { Store } from "#activities/store/store.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { KALENDER, type Kalender } from "#domain/kalender/kalender.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { openSignalen } from "#domain/signalen/overzicht.ts";
import type { Signaal } from "#domain/signalen/signaal.ts";
import { REGIOS } from "#domain/verantwoording/aanvraag.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { beperk } from "./beperk.ts";
import { eigenSite } from "./eigen-site.ts";
import type { Sessies } from "../inlog/sessies.ts";
import { alleenIngelogd, maakKiezen } from "./inloggen.ts";
import { maakKoek } from "./sessiekoek.ts";
import type { Web, Werker } from "./werker.ts";
import type { Gezondheid } from "./gezondheid.ts";
import { lijstlink, overzicht } from "./overzicht.ts";
import { leesPerioden, periodenblad } from "./perioden.ts";
import { postvakbericht, postvaklijst } from "./postvak.ts";
import { dringend, leesPersoon, signalenblad } from "./signalen.ts";
import { beslishulp } from "#domain/aanmelding/beslishulp.ts";
import { GEEN_BEELD } from "#domain/organisaties/beeld.ts";
import { leesOrganisatiebeeld } from "../organisaties.ts";
import { toegekendIn } from "../toegekend.ts";
import { leesOrganisatieblad, leesOrganisatielijst, organisatieblad, organisatielijst } from "./organisaties.ts";
import { trajectblad } from "./traject.ts";
import { leesNa } from "./verder.ts";

/** The pages of the people of the foundation. */

export interface Webbenodigdheden {
  readonly store: Pick<
    Store,
    "aantallen" | "controleer" | "projectie" | "regels" | "rij" | "rijen" | "signalen" | "stand" | "standen"
  >;
  /** Null where mail really leaves. */
  readonly postvak: Pick<Postvak, "lijst" | "bericht"> | null;
  readonly gezondheid: () => Promise<Gezondheid>;
  /** The answers by link (antwoord.ts): the only pages for people from outside. */
  readonly antwoord: Hono;
  /** The one that this system goes by; it has signals too. */
  readonly kalender?: Kalender;
  readonly sessies: Sessies;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
  readonly bijFout: (fout: Error) => void;
  readonly nu?: () => Date;
}

const PER_BLADZIJDE = 100;
/** A name that somebody else made point here would let their pages borrow the browser of who works here. */
const EIGEN_NAMEN = new Set(["localhost", "127.0.0.1", "[::1]"]);

export function maakApp({
  store,
  postvak,
  gezondheid,
  antwoord,
  kalender = KALENDER,
  sessies,
  medewerkers,
  bijFout,
  nu = () => new Date(),
}: Webbenodigdheden): Hono<Web> {
  const css = readFileSync(join(import.meta.dirname, "stijl.css"), "utf8");
  const stijl = `/stijl.css?v=${createHash("sha256").update(css).digest("hex").slice(0, 12)}`;
  const vandaag = () => datumOp(nu().toISOString());
  const open = async () => openSignalen({ kernen: await store.signalen(), kalender, vandaag: vandaag() });
  const kaderBij = (c: Context<Web>, signalen: readonly Signaal[]): Kader => ({
    stijl,
    dringend: dringend(signalen).length,
    werker: c.get("werker"),
  });
  const kader = async (c: Context<Web>) => kaderBij(c, await open());
  const koek = maakKoek("trajecten", { veilig: false });
  const toegang = { sessies, koek, medewerkers, nu, vandaag };
  const app = new Hono<Web>();

  // Before the guard: by their token they are for whoever has the letter, wherever that is.
  app.route("/antwoord", antwoord);
  app.use(async (c, volgende) => {
    if (!EIGEN_NAMEN.has(new URL(c.req.url).hostname)) return c.text("Dit adres hoort niet bij dit systeem.", 403);
    await volgende();
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
    return undefined;
  });
  beperk(app);

  app.get("/livez", (c) => c.text("goed\n"));
  app.get("/readyz", async (c) => {
    try {
      await store.controleer();
      return c.json({ klaar: true, controles: { store: "goed" } });
    } catch {
      return c.json({ klaar: false, controles: { store: "fout" } }, 503);
    }
  });
  app.get("/stijl.css", (c) =>
    c.body(css, 200, { "content-type": "text/css; charset=utf-8", "cache-control": "max-age=31536000, immutable" }),
  );

  app.use(
    eigenSite(
      (origin, zelf) => origin === zelf.origin,
      (c) =>
        Promise.resolve(
          c.html(
            melding(
              "Dit kwam niet van onze eigen pagina",
              "Er is niets veranderd. Ga terug, laad de pagina opnieuw en probeer het nog eens.",
              c,
            ),
            403,
          ),
        ),
    ),
  );
  app.route(
    "/",
    maakKiezen(toegang, (titel, inhoud) =>
      bladzijde(
        {
          titel,
          menu: null,
          inhoud: html`<h1>${titel}</h1>
            ${inhoud}`,
        },
        { stijl, dringend: null, werker: null },
      ),
    ),
  );
  app.use(alleenIngelogd(toegang));

  app.get("/", async (c) => {
    const filter = { staat: c.req.query("staat") || null, regio: c.req.query("regio") || null };
    const na = leesNa(c.req.query("na"));
    const gekozen = {
      ...(filter.staat === null ? {} : { staat: filter.staat }),
      ...(filter.regio === null ? {} : { regio: filter.regio }),
    };
    const [aantallen, rijen, stand, signalen] = await Promise.all([
      store.aantallen(),
      store.rijen({ ...gekozen, limiet: PER_BLADZIJDE + 1, ...(na === null ? {} : { na }) }),
      gezondheid(),
      open(),
    ]);
    const laatste = rijen.length > PER_BLADZIJDE ? rijen[PER_BLADZIJDE - 1] : undefined;
    return c.html(
      overzicht(
        {
          nu: nu().toISOString(),
          vandaag: vandaag(),
          filter,
          aantallen,
          regios: REGIOS,
          rijen: rijen.slice(0, PER_BLADZIJDE),
          verder: laatste === undefined ? null : lijstlink(filter, `${sorteerdag(laatste)}_${laatste.nummer}`),
          signalen: filter.staat === null && filter.regio === null && na === null ? signalen : null,
          gezondheid: stand,
        },
        kaderBij(c, signalen),
      ),
    );
  });

  app.get("/signalen", async (c) => {
    const signalen = await open();
    const voor = leesPersoon(c.req.query("voor"));
    return c.html(signalenblad({ vandaag: vandaag(), voor, signalen }, kaderBij(c, signalen)));
  });

  app.get("/perioden", async (c) => c.html(periodenblad(await leesPerioden(store), await kader(c))));

  app.get("/organisaties", async (c) => {
    const soort = c.req.query("soort") || null;
    return c.html(organisatielijst({ soort, rijen: await leesOrganisatielijst(store, soort) }, await kader(c)));
  });
  app.get("/organisaties/:id", async (c) => {
    const beeld = await leesOrganisatieblad(store, c.req.param("id"));
    return beeld === null ? c.notFound() : c.html(organisatieblad(beeld, await kader(c)));
  });

  app.get("/trajecten/:nummer", async (c) => {
    const nummer = c.req.param("nummer");
    const [rij, projectie, regels] = await Promise.all([
      store.rij(nummer),
      store.projectie(nummer),
      store.regels(nummer),
    ]);
    if (rij === null) return c.notFound();
    const dossier = projectie?.dossier;
    const organisaties = dossier === undefined ? GEEN_BEELD : await leesOrganisatiebeeld(store, dossier);
    const hulp =
      dossier?.besluit === null
        ? beslishulp(dossier, { toegekend: await toegekendIn(store, rij.periode), organisaties })
        : null;
    const beeld = { rij, regels, hulp, organisaties, dossier: dossier ?? null, vandaag: vandaag() };
    return c.html(trajectblad(beeld, await kader(c)));
  });

  app.get("/postvak", async (c) =>
    postvak === null ? c.notFound() : c.html(postvaklijst(await postvak.lijst(), await kader(c))),
  );
  app.get("/postvak/:id", async (c) => {
    const bericht = await postvak?.bericht(c.req.param("id"));
    return bericht == null ? c.notFound() : c.html(postvakbericht(bericht, await kader(c)));
  });
  app.get("/postvak/:id/html", async (c) => {
    const bericht = await postvak?.bericht(c.req.param("id"));
    if (bericht?.html == null) return c.notFound();
    return c.html(bericht.html);
  });
  app.get("/postvak/:id/bijlage/:plek{\\d{1,3}}", async (c) => {
    const bericht = await postvak?.bericht(c.req.param("id"));
    const bijlage = bericht?.bijlagen[Number(c.req.param("plek"))];
    return bijlage === undefined
      ? c.notFound()
      : c.body(new Uint8Array(bijlage.inhoud), 200, {
          "content-type": "application/octet-stream",
          "content-disposition": "attachment",
        });
  });
  const melding = (titel: string, tekst: string, c: Context<Web>): Html =>
    bladzijde(
      {
        titel,
        menu: null,
        inhoud: html`<h1>${titel}</h1>
          <p>${tekst}</p>
          <p><a href="/">Naar alle trajecten</a></p>`,
      },
      // Perhaps it is the store that failed.
      { stijl, dringend: null, werker: (c.get("werker") as Werker | undefined) ?? null },
    );
  app.notFound((c) =>
    c.html(melding("Deze pagina is er niet", "Controleer het adres, of zoek het traject op in de lijst.", c), 404),
  );
  app.onError((fout, c) => {
    bijFout(fout);
    return c.html(
      melding(
        "Er ging iets mis",
        "De pagina kan nu niet worden gemaakt. Probeer het zo nog eens. Er is niets veranderd of verloren.",
        c,
      ),
      500,
    );
  });
  return app;
}
