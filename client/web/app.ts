import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { html } from "hono/html";
import { leesKalender } from "#activities/store/kalender.ts";
import type { Store } from "#activities/store/store.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { KALENDER, type Kalender } from "#domain/kalender/kalender.ts";
import type { Bewaard } from "../inlog/bewaard.ts";
import type { Sessies } from "../inlog/sessies.ts";
import { maakBijAanbieder, type Aanbiederinlog } from "./bij-aanbieder.ts";
import { beperk } from "./beperk.ts";
import { BEELDEN, geef, SCRIPT, STIJL } from "./bestanden.ts";
import { bladzijde, type Html } from "./bladzijde.ts";
import { PADEN, regelVan } from "./bladzijden.ts";
import { MAX_FORMULIER } from "./formulier/invoer.ts";
import { MISSCHIEN_NIET } from "./formulier/meldingen.ts";
import { nogEens, watGetyptIs } from "./gestuurd.ts";
import { eigenSite } from "./eigen-site.ts";
import { herkomstVan } from "./herkomst.ts";
import { maakKiezen } from "./kiezen.ts";
import { alsNietsBewoog } from "./ongewijzigd.ts";
import { pakIn } from "./ingepakt.ts";
import { alleenMetRecht } from "./met-recht.ts";
import { metNamenOpPagina } from "./namen.ts";
import { maakPaginas, type Paginabenodigdheden } from "./paginas.ts";
import { maakKoek } from "./sessiekoek.ts";
import { alleenIngelogd } from "./ingelogd.ts";
import { metStand, metVerwijzing } from "./verversing.ts";
import type { Web, Werker } from "./werker.ts";
import { uitlegBij } from "./uitleg.ts";

/** A form with twice as much in it is still shown again; what is larger no person typed. */
const MAX_LIJF = 4 * MAX_FORMULIER;

/** The web: who comes in, by which door, and what goes around every page. */

export interface Webbenodigdheden extends Omit<
  Paginabenodigdheden,
  "kalender" | "nu" | "stijl" | "vandaag" | "webadres"
> {
  readonly store: Paginabenodigdheden["store"] & Pick<Store, "controleer">;
  /** The answers by link (antwoord.ts): the only pages for people from outside. */
  readonly antwoord: Hono;
  /** Of the settings: as long as none was recorded. */
  readonly kalender?: Kalender;
  readonly sessies: Sessies;
  readonly bewaard: Bewaard;
  /** Null: an embedded system, where people at this machine choose who they are. */
  readonly inloggen?: (Omit<Aanbiederinlog, "pogingkoek" | "bijFout"> & { readonly webadres: string }) | null;
  readonly bijFout: (fout: Error) => void;
  readonly nu?: () => Date;
  /** Moves with everything that is written in the store; left out: a page that asks whether it is still so is made each time. */
  readonly merk?: () => Promise<string | null>;
}

export function maakApp({
  antwoord,
  sessies,
  bewaard,
  inloggen = null,
  bijFout,
  kalender = KALENDER,
  nu = () => new Date(),
  merk = () => Promise.resolve(null),
  ...rest
}: Webbenodigdheden): Hono<Web> {
  const stijl = `/${STIJL.naam}`;
  const vandaag = () => datumOp(nu().toISOString());
  const herkomst = herkomstVan(inloggen?.webadres ?? null);
  const veilig = inloggen !== null;
  const toegang = {
    sessies,
    bewaard,
    koek: maakKoek("trajecten", { veilig }),
    waskoek: maakKoek("trajecten-was", { veilig }),
    medewerkers: rest.medewerkers,
    nu,
    vandaag,
  };
  const los = (titel: string, inhoud: Html, werker: Werker | null = null): Html =>
    bladzijde(
      {
        titel,
        menu: null,
        inhoud: html`<h1>${titel}</h1>
          ${inhoud}`,
      },
      // Perhaps it is the store that failed.
      { stijl, werker, uitleg: uitlegBij(undefined, werker), dringend: null },
    );
  const melding = (
    c: Context<Web>,
    titel: string,
    tekst: string,
    verder: Html | Promise<Html | string> = html``,
  ): Html =>
    los(
      titel,
      html`<p>${tekst}</p>
        ${verder}
        <p><a href="/trajecten">Naar alle trajecten</a></p>`,
      (c.get("werker") as Werker | undefined) ?? null,
    );
  const app = new Hono<Web>();

  app.use(pakIn);
  // Before the guard: by their token they are for whoever has the letter, wherever that is.
  app.route("/antwoord", antwoord);
  app.use(async (c, volgende) => {
    await volgende();
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  });
  beperk(app, { veilig });

  // Of the machine's own caretaker, who goes by no name of ours.
  app.get("/livez", (c) => c.text("goed\n"));
  app.get("/readyz", async (c) => {
    try {
      await rest.store.controleer();
      return c.json({ klaar: true, controles: { store: "goed" } });
    } catch {
      return c.json({ klaar: false, controles: { store: "fout" } }, 503);
    }
  });
  app.use((c, volgende) =>
    herkomst.isOns(new URL(c.req.url))
      ? volgende()
      : Promise.resolve(c.text("Dit adres hoort niet bij dit systeem.", 403)),
  );
  app.get(STIJL.patroon, geef(STIJL));
  app.get(SCRIPT.patroon, geef(SCRIPT));
  for (const beeld of BEELDEN.values()) app.get(beeld.patroon, geef(beeld));

  app.use(
    bodyLimit({
      maxSize: MAX_LIJF,
      onError: (c) =>
        c.html(
          melding(c, "Dit is te groot", "Er is niets vastgelegd. Ga terug, maak de tekst korter en stuur het opnieuw."),
          413,
        ),
    }),
  );
  app.use(
    eigenSite(
      (origin, adres) => herkomst.isEigen(origin, adres),
      (c) =>
        c.html(
          melding(
            c,
            "Dit kwam niet van onze eigen pagina",
            "Er is niets veranderd. Ga terug, laad de pagina opnieuw en probeer het nog eens.",
          ),
          403,
        ),
    ),
  );
  app.route(
    "/",
    inloggen === null
      ? maakKiezen(toegang, los)
      : maakBijAanbieder(
          toegang,
          { ...inloggen, bijFout, pogingkoek: maakKoek("trajecten-inloggen", { veilig }) },
          los,
        ),
  );
  app.use(metVerwijzing);
  app.use(metStand);
  app.use(alleenIngelogd(toegang, los));
  app.use(alsNietsBewoog({ merk, vandaag, gezondheid: rest.gezondheid }));
  app.use(metNamenOpPagina(rest.medewerkers));

  const paginas = maakPaginas({
    ...rest,
    webadres: inloggen?.webadres ?? null,
    bijFout,
    kalender: () => leesKalender(rest.store, kalender),
    nu,
    vandaag,
    stijl,
  });
  for (const pad of PADEN)
    app.on(
      regelVan(pad).doet === true ? ["GET", "POST"] : ["GET"],
      pad,
      alleenMetRecht(pad, { store: rest.store, inzage: rest.inzage, nu }, (c, waarom) => {
        const { naam, rollen } = c.get("werker");
        return c.html(
          melding(
            c,
            "Deze pagina is niet voor u",
            `${waarom ?? `U bent ingelogd als ${naam} (${rollen.join(", ")}), en wie dat is ziet deze pagina niet.`} Denkt u dat dit niet klopt? Vraag het de projectleider of de beheerder.`,
            watGetyptIs(c),
          ),
          403,
        );
      }),
      paginas[pad],
    );

  app.notFound((c) =>
    c.html(
      melding(c, "Deze pagina is er niet", "Controleer het adres, of zoek het traject op in de lijst.", watGetyptIs(c)),
      404,
    ),
  );
  app.onError((fout, c) => {
    bijFout(fout);
    return c.html(
      c.req.method === "POST"
        ? melding(
            c,
            "Er ging iets mis",
            `${MISSCHIEN_NIET} Wat u typte staat er nog. Probeer het over een paar minuten opnieuw. Kwam het toch aan, dan telt het één keer.`,
            nogEens(c),
          )
        : melding(
            c,
            "Er ging iets mis",
            "De pagina kan nu niet worden gemaakt. Probeer het zo nog eens. Er is niets veranderd of verloren.",
          ),
      500,
    );
  });
  return app;
}
