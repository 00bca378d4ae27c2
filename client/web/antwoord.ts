import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { leesToken, vraagBij, vraagVoorheen, type Antwoordtoken } from "#activities/mail/antwoordlink.ts";
import type { Store } from "#activities/store/store.ts";
import { VERVALLEN } from "#domain/gebeurtenissen/borging/vraag.ts";
import { vervolgVan } from "#domain/gebeurtenissen/plan/vervolg-van.ts";
import { datumOp, inWoorden } from "#domain/kalender/datum.ts";
import { type Borgingsvraag } from "#domain/traject/borgingsafspraak.ts";
import { type Dossier } from "#domain/traject/dossier.ts";
import { contactVan, namenIn } from "#domain/traject/partnerschap.ts";
import { gelukt, geweigerd, type Uitkomst, type Weigering } from "#domain/weigering.ts";
import { zonderAntwoord } from "../fout.ts";
import type { Trajecten } from "../trajecten.ts";
import {
  bedankblad,
  LEEG,
  meldblad,
  vraagblad,
  type Borgingsblad,
  type Contact,
  type Fouten,
} from "./antwoord-bladzijde.ts";
import { leesAntwoord, leesInvoer } from "./antwoord-formulier.ts";
import {
  ALSNOG,
  ANDERS_GEVRAAGD,
  BEANTWOORD,
  INGETROKKEN,
  MELDINGEN,
  ONBEKEND,
  ONLEESBAAR,
  ONVOLLEDIG,
  STORING,
  TE_GROOT,
  TE_VAAK,
  TE_VEEL,
  VERVANGEN,
} from "./antwoord-meldingen.ts";
import { agendafeed } from "./agendafeed.ts";
import { ANTWOORDSTIJL, geef } from "./bestanden.ts";
import { nietTeVaak } from "./toeloop.ts";

/**
 * The answer by link: a partner has no account, so the token in the address is all that says who may answer what. An app of its own, with its own
 * stylesheet: everything under /antwoord/ may be open to the world, and nothing else. A GET changes nothing, because mail programs open links by
 * themselves; and as nobody else knows the token, no other site can send the form.
 */

export interface Antwoordbenodigdheden {
  readonly store: Pick<Store, "projectie" | "regels" | "rijen" | "stand">;
  /** Public address of the web; null: as it is asked for. */
  readonly webadres: string | null;
  readonly stuur: Trajecten["stuur"];
  /** What the links are signed with. */
  readonly sleutel: string;
  readonly contact: Contact;
  readonly bijFout: (fout: Error) => void;
  readonly nu?: () => Date;
}

/** Room for the longest text in which every character takes the most bytes, and some. */
const MAX_FORMULIER = 64 * 1024;

export function maakAntwoord({
  store,
  stuur,
  sleutel,
  contact,
  webadres,
  bijFout,
  nu = () => new Date(),
}: Antwoordbenodigdheden): Hono {
  // Told from the page itself, so that a proxy may put a path before it.
  const omgevingVan = (c: Context) => ({ contact, stijl: `${terugNaarHier(padVan(c))}${ANTWOORDSTIJL.naam}` });
  const app = new Hono();

  app.use(async (c, volgende) => {
    await volgende();
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
    c.res.headers.set("x-robots-tag", "noindex, nofollow");
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["data:"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: "DENY",
      // The address is the key, so it is told to nobody.
      referrerPolicy: "no-referrer",
      // For whoever brings TLS to decide.
      strictTransportSecurity: false,
    }),
  );

  const meld = (c: Context, weigering: Weigering) => {
    const { status, titel } = MELDINGEN[weigering.code] ?? { status: 409, titel: "Antwoorden kan nu niet" };
    return c.html(meldblad(titel, weigering, omgevingVan(c)), status);
  };

  /** The question that a token was made for, as long as it may be answered by it. */
  async function zoek(token: string): Promise<Uitkomst<{ readonly dossier: Dossier; readonly vraag: Borgingsvraag }>> {
    const gelezen = leesToken(token);
    const dossier = gelezen === null ? undefined : (await store.projectie(gelezen.nummer))?.dossier;
    if (gelezen === null || dossier === undefined) return ONBEKEND;
    const vraag = vraagBij(sleutel, gelezen, dossier);
    if (vraag === null) return nietMeer(gelezen, dossier);
    if (vraag.vervallen === true) return { ok: false, weigering: VERVALLEN };
    return datumOp(nu().toISOString()) > gelezen.tot
      ? geweigerd("link.verlopen", `U kon antwoorden tot en met ${inWoorden(gelezen.tot)}. ${ALSNOG}`)
      : gelukt({ dossier, vraag });
  }

  /** A link of ours for a contactpersoon who left, or nothing that we know. */
  async function nietMeer(gelezen: Antwoordtoken, dossier: Dossier): Promise<ReturnType<typeof geweigerd>> {
    const vraag = vraagVoorheen(sleutel, gelezen, dossier, adressenIn(await store.regels(dossier.nummer)));
    if (vraag === null) return ONBEKEND;
    if (vraag.vervallen === true) return { ok: false, weigering: VERVALLEN };
    if (vraag.beantwoord) return { ok: false, weigering: BEANTWOORD };
    return contactVan(dossier, vraag.partner) === null ? INGETROKKEN : VERVANGEN;
  }

  app.get(ANTWOORDSTIJL.patroon, geef(ANTWOORDSTIJL));

  app.use(
    "*",
    nietTeVaak(nu, (c) => meld(c, TE_VAAK)),
  );

  app.get(AGENDA, async (c) => {
    const gevonden = await agendafeed(c, c.req.param("token").slice(0, -".ics".length), { store, webadres, nu });
    return gevonden ?? c.text("Dit adres van een agenda werkt niet (meer).\n", 404);
  });

  app.get(LINK, async (c) => {
    const gevonden = await zoek(zonderStreep(c.req.param("token")));
    if (!gevonden.ok) return meld(c, gevonden.weigering);
    const { dossier, vraag } = gevonden.waarde;
    return vraag.beantwoord ? meld(c, BEANTWOORD) : c.html(vraagblad(blad(dossier, vraag), LEEG, {}, omgevingVan(c)));
  });

  app.post(LINK, bodyLimit({ maxSize: MAX_FORMULIER, onError: (c) => meld(c, TE_GROOT) }), async (c) => {
    const gevonden = await zoek(zonderStreep(c.req.param("token")));
    if (!gevonden.ok) return meld(c, gevonden.weigering);
    const { dossier, vraag } = gevonden.waarde;
    const formulier = await c.req.parseBody({ all: true }).catch(() => null);
    if (formulier === null) return meld(c, ONLEESBAAR);
    const invoer = leesInvoer(formulier);
    const opnieuw = (fouten: Fouten, status: 400 | 503) =>
      c.html(vraagblad(blad(dossier, vraag), invoer, fouten, omgevingVan(c)), status);

    const gelezen = leesAntwoord(vraag, invoer);
    if ("fouten" in gelezen) return opnieuw(gelezen.fouten, 400);
    const uitkomst = await stuur(dossier.nummer, [gelezen.inzending]).catch(zonderAntwoord(bijFout));
    if (uitkomst === null) return opnieuw({ "": STORING }, 503);
    if (uitkomst.ok) return c.html(bedankblad(invoer.nagekomen === "ja", omgevingVan(c), dossier.nummer));
    // Under the name of this answer something else was said before: then it was answered.
    return meld(c, uitkomst.weigering.code === "id.andere-inhoud" ? BEANTWOORD : uitkomst.weigering);
  });

  app.all("*", (c) => {
    const delen = padVan(c)
      .split("/")
      .filter((deel) => deel !== "");
    if (delen.length === 0) return meld(c, ONVOLLEDIG);
    if (delen.length > 1) return meld(c, TE_VEEL);
    c.header("allow", "GET, HEAD, POST");
    return meld(c, ANDERS_GEVRAAGD);
  });

  app.onError((fout, c) => {
    bijFout(fout);
    return meld(c, { code: "storing", reden: "Probeer het over een paar minuten nog eens. Er is niets verloren." });
  });
  return app;
}

/** Of an agenda (activities/mail/agendafeed.ts). */
const AGENDA = "/agenda/:token{[\\w-]{43}\\.ics}";

/** A link as it is in the letter; what makes addresses readable likes to put a slash behind them. */
const LINK = "/:token{[^/]+/*}";

const zonderStreep = (deel: string): string => deel.split("/", 1)[0] ?? "";

const MAP = "/antwoord";

/** What comes after the folder of these pages: "/ZA-2026-001.…". */
const padVan = (c: Context): string => c.req.path.slice(c.req.path.indexOf(MAP) + MAP.length);

/** From a page to that folder, as links go. */
const terugNaarHier = (pad: string): string =>
  pad === "" ? `${MAP.slice(1)}/` : "../".repeat(pad.split("/").length - 2);

/** Whoever was told to be a contactpersoon, at any time. */
function adressenIn(waarde: unknown): readonly string[] {
  if (typeof waarde !== "object" || waarde === null) return [];
  return Object.entries(waarde).flatMap(([sleutel, deel]) =>
    sleutel === "email" && typeof deel === "string" ? [deel] : adressenIn(deel),
  );
}

const blad = (dossier: Dossier, { partner }: Borgingsvraag): Borgingsblad => ({
  nummer: dossier.nummer,
  naam: dossier.naam,
  partner: namenIn(dossier)(partner),
  afspraken: dossier.borging.filter((afspraak) => afspraak.partner === partner),
  vervolg: vervolgVan(dossier, partner),
});
