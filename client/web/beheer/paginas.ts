import type { Context } from "hono";
import { leesBrieffouten } from "#activities/store/brieffouten.ts";
import { leesKalenderbeeld } from "#activities/store/kalenderbeeld.ts";
import type { Store } from "#activities/store/store.ts";
import { PERIODEN as BOEKEN } from "#domain/journaal/ketens.ts";
import { alsTekst } from "#domain/kalender/als-tekst.ts";
import { rolVoorVraag } from "#domain/medewerkers/formulier.ts";
import { regelverhaal } from "#domain/periode/verhaal.ts";
import { opNummer } from "#domain/traject/partnerschap.ts";
import type { Pad } from "../bladzijden.ts";
import type { Inzage } from "../../inlog/inzage.ts";
import type { Gezondheid } from "../gezondheid.ts";
import { noteerInzage } from "../noteer-inzage.ts";
import type { Web, Werker } from "../werker.ts";
import { beheerblad } from "./beheer.ts";
import { brievenblad } from "./brieven.ts";
import { kalenderblad } from "./kalender.ts";
import { leesPeriode, periodeblad } from "./periode.ts";
import { maakPeriodeNieuw, type Nieuweperiodeformulier } from "./periode-nieuw.ts";
import { maakPeriodeWijzigen, type Periodeformulier } from "./periode-wijzigen.ts";
import { leesWerkt } from "./werkt.ts";
import { partnernaamVoor, zietZonder } from "./zonder.ts";
import { maakKalenderLaden, type Kalenderformulier } from "./kalender-laden.ts";

/** The pages of what a beheerder keeps. */

interface Beheer extends Kalenderformulier, Periodeformulier, Nieuweperiodeformulier {
  readonly store: Pick<
    Store,
    "ochtendpost" | "stand" | "standen" | "rijen" | "projectie" | "regels" | "signalen" | "verzendregister"
  >;
  readonly inzage: Inzage;
  readonly gezondheid: () => Promise<Gezondheid>;
  readonly nu: () => Date;
}

export function maakBeheer({
  store,
  kalender,
  inzage,
  gezondheid,
  nu,
  kader,
  vandaag,
  vraagPeriode,
  openPeriode,
  ...rest
}: Beheer) {
  return {
    async "/beheer"(c) {
      const [beeld, werkt, fouten, om] = await Promise.all([
        leesKalenderbeeld(store, await kalender()),
        gezondheid().then((stand) => leesWerkt(store, stand, nu().toISOString())),
        leesBrieffouten(store, opNummer),
        kader(c),
      ]);
      return c.html(beheerblad({ kalender: beeld, werkt, fouten, vandaag: vandaag() }, om));
    },
    async "/beheer/perioden/:id"(c) {
      const id = c.req.param("id") ?? "";
      const [beeld, regels] = await Promise.all([leesPeriode(store, id), store.regels(`${BOEKEN.voorvoegsel}${id}`)]);
      return beeld === null
        ? c.notFound()
        : c.html(
            periodeblad(
              { ...beeld, verhaal: regelverhaal(regels), vastgelegd: c.req.query("vastgelegd") },
              await kader(c),
            ),
          );
    },
    "/beheer/nieuwe-periode": maakPeriodeNieuw({ store, kader, vandaag, openPeriode, ...rest }),
    "/beheer/perioden/:id/doe/:deel": maakPeriodeWijzigen({ store, kader, vandaag, vraagPeriode, ...rest }),
    async "/beheer/brieven"(c) {
      const zonder = zietZonder(c.get("werker"));
      const [fouten, om] = await Promise.all([leesBrieffouten(store, partnernaamVoor(c.get("werker"))), kader(c)]);
      // What the mail server said may quote an address.
      if (!zonder)
        await noteerInzage(
          c,
          { inzage, nu },
          fouten.brieven.map(({ nummer }) => nummer),
        );
      return c.html(brievenblad({ ...fouten, zonder }, om));
    },
    async "/beheer/kalender"(c) {
      if (c.req.query("bestand") !== undefined)
        return c.text(alsTekst(await kalender()), 200, {
          "content-disposition": 'attachment; filename="kalender.txt"',
        });
      const beeld = await leesKalenderbeeld(store, await kalender());
      return c.html(
        kalenderblad(
          { ...beeld, vandaag: vandaag(), laadt: laadt(c.get("werker")), vastgelegd: c.req.query("vastgelegd") },
          await kader(c),
        ),
      );
    },
    "/beheer/kalender/nieuw": maakKalenderLaden({ store, kalender, kader, vandaag, ...rest }),
  } satisfies Partial<Record<Pad, (c: Context<Web>) => Response | Promise<Response>>>;
}

const laadt = ({ rollen }: Werker): boolean => rolVoorVraag(rollen, "laad-kalender") !== null;
