import type { Context } from "hono";
import { leesKalenderbeeld } from "#activities/store/kalenderbeeld.ts";
import type { Store } from "#activities/store/store.ts";
import { alsTekst } from "#domain/kalender/als-tekst.ts";
import { rolVoorVraag } from "#domain/medewerkers/formulier.ts";
import type { Pad } from "../bladzijden.ts";
import type { Gezondheid } from "../gezondheid.ts";
import type { Web, Werker } from "../werker.ts";
import { beheerblad } from "./beheer.ts";
import { kalenderblad } from "./kalender.ts";
import { maakKalenderLaden, type Kalenderformulier } from "./kalender-laden.ts";

/** The pages of what a beheerder keeps. */

interface Beheer extends Kalenderformulier {
  readonly store: Pick<Store, "stand" | "standen" | "rijen" | "projectie" | "regels">;
  readonly gezondheid: () => Promise<Gezondheid>;
}

export function maakBeheer({ store, kalender, gezondheid, kader, vandaag, ...rest }: Beheer) {
  return {
    async "/beheer"(c) {
      const [beeld, stand, om] = await Promise.all([
        leesKalenderbeeld(store, await kalender()),
        gezondheid(),
        kader(c),
      ]);
      return c.html(beheerblad({ kalender: beeld, gezondheid: stand, vandaag: vandaag() }, om));
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
