import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { html } from "hono/html";
import { secureHeaders } from "hono/secure-headers";
import type { Postvak } from "#activities/mail/postvak.ts";
import { sorteerdag } from "#activities/store/schema.ts";
import type { Rijfilter, Store } from "#activities/store/store.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { KALENDER, type Kalender } from "#domain/kalender/kalender.ts";
import { openSignalen } from "#domain/signalen/overzicht.ts";
import type { Signaal } from "#domain/signalen/signaal.ts";
import { REGIOS } from "#domain/verantwoording/aanvraag.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
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

/** The pages of the people of the foundation: they read, and change nothing. */

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
  readonly bijFout: (fout: Error) => void;
  readonly nu?: () => Date;
}

const PER_BLADZIJDE = 100;
/** There is no log in yet, so only a browser on this machine gets an answer, and no other site may borrow that browser. */
const EIGEN_NAMEN = new Set(["localhost", "127.0.0.1", "[::1]"]);

export function maakApp({
  store,
  postvak,
  gezondheid,
  antwoord,
  kalender = KALENDER,
  bijFout,
  nu = () => new Date(),
}: Webbenodigdheden): Hono {
  const css = readFileSync(join(import.meta.dirname, "stijl.css"), "utf8");
  const stijl = `/stijl.css?v=${createHash("sha256").update(css).digest("hex").slice(0, 12)}`;
  const vandaag = () => datumOp(nu().toISOString());
  const open = async () => openSignalen({ kernen: await store.signalen(), kalender, vandaag: vandaag() });
  const kaderBij = (signalen: readonly Signaal[]): Kader => ({ stijl, dringend: dringend(signalen).length });
  const kader = async () => kaderBij(await open());
  const app = new Hono();

  // Before the guard: by their token they are for whoever has the letter, wherever that is.
  app.route("/antwoord", antwoord);
  app.use(async (c, volgende) => {
    if (!EIGEN_NAMEN.has(new URL(c.req.url).hostname)) return c.text("Dit adres hoort niet bij dit systeem.", 403);
    await volgende();
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
    return undefined;
  });
  // Around secureHeaders, to have the last word. A mail gets no scripts, nothing from elsewhere, and only our own page around it.
  app.use("/postvak/:id/html", async (c, volgende) => {
    await volgende();
    c.res.headers.set(
      "content-security-policy",
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
    );
    c.res.headers.set("x-frame-options", "SAMEORIGIN");
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: "DENY",
      // A sandboxed mail is of no origin, and browsers warn when it asks for a cluster of its own.
      originAgentCluster: false,
      // Over http on this machine it would only get in the way of other programs on localhost.
      strictTransportSecurity: false,
    }),
  );

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
        kaderBij(signalen),
      ),
    );
  });

  app.get("/signalen", async (c) => {
    const signalen = await open();
    const voor = leesPersoon(c.req.query("voor"));
    return c.html(signalenblad({ vandaag: vandaag(), voor, signalen }, kaderBij(signalen)));
  });

  app.get("/perioden", async (c) => c.html(periodenblad(await leesPerioden(store), await kader())));

  app.get("/organisaties", async (c) => {
    const soort = c.req.query("soort") || null;
    return c.html(organisatielijst({ soort, rijen: await leesOrganisatielijst(store, soort) }, await kader()));
  });
  app.get("/organisaties/:id", async (c) => {
    const beeld = await leesOrganisatieblad(store, c.req.param("id"));
    return beeld === null ? c.notFound() : c.html(organisatieblad(beeld, await kader()));
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
    return c.html(trajectblad(beeld, await kader()));
  });

  app.get("/postvak", async (c) =>
    postvak === null ? c.notFound() : c.html(postvaklijst(await postvak.lijst(), await kader())),
  );
  app.get("/postvak/:id", async (c) => {
    const bericht = await postvak?.bericht(c.req.param("id"));
    return bericht == null ? c.notFound() : c.html(postvakbericht(bericht, await kader()));
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
  const melding = (titel: string, tekst: string): Html =>
    bladzijde(
      {
        titel,
        menu: null,
        inhoud: html`<h1>${titel}</h1>
          <p>${tekst}</p>
          <p><a href="/">Naar alle trajecten</a></p>`,
      },
      // Perhaps it is the store that failed.
      { stijl, dringend: null },
    );
  app.notFound((c) =>
    c.html(melding("Deze pagina is er niet", "Controleer het adres, of zoek het traject op in de lijst."), 404),
  );
  app.onError((fout, c) => {
    bijFout(fout);
    return c.html(
      melding(
        "Er ging iets mis",
        "De pagina kan nu niet worden gemaakt. Probeer het zo nog eens. Er is niets veranderd of verloren.",
      ),
      500,
    );
  });
  return app;
}

/** Where the page before ended: "2025-04-08_ZA-2025-001". */
function leesNa(tekst: string | undefined): NonNullable<Rijfilter["na"]> | null {
  const [, dag, nummer] = /^(\d{4}-\d{2}-\d{2}(?: in rust)?)_([\w/-]{1,40})$/.exec(tekst ?? "") ?? [];
  return dag === undefined || nummer === undefined ? null : { sorteerdag: dag, nummer };
}
