import { createHash } from "node:crypto";
import type { Context } from "hono";
import { alsFeed, type Feeddag } from "#activities/mail/agendafeed.ts";
import { afdrukVan } from "#activities/mail/uitnodigingslink.ts";
import { trajectlink } from "#activities/mail/trajectlink.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import { agendadagen } from "#domain/agenda/dagen.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { vanAgenda } from "#domain/medewerkers/deel-agenda.ts";
import { leesEigenTrajecten } from "./mijn-werk/lees.ts";

/** The agenda of a zorgarrangeur, for whoever has the link to it: days and trajecten, and the names of nobody. Null: no such link. */
export async function agendafeed(
  c: Context,
  token: string,
  {
    store,
    webadres: bekend,
    nu,
  }: {
    readonly store: Pick<Store, "projectie" | "regels" | "rijen" | "stand">;
    readonly webadres: string | null;
    readonly nu: () => Date;
  },
): Promise<Response | null> {
  const wie = vanAgenda(await leesMedewerkers(store), afdrukVan(token), datumOp(nu().toISOString()));
  if (wie === undefined) return null;
  const webadres = bekend ?? new URL(c.req.url).origin;
  const trajecten = await leesEigenTrajecten(store, wie.id);
  const dagen = trajecten.flatMap(({ rij, dossier, pad, volgnummer }) =>
    agendadagen(dossier, pad).map((dag): Feeddag => ({ ...dag, volgnummer, vastgelegdOp: rij.laatstVastgelegdOp })),
  );
  const tekst = alsFeed(dagen, {
    domein: new URL(webadres).hostname,
    trajectlink: (nummer) => trajectlink(webadres, nummer),
  });
  const etag = `"${createHash("sha256").update(tekst).digest("base64url").slice(0, 22)}"`;
  const koppen = { etag, "cache-control": "private, no-cache" };
  if (c.req.header("if-none-match") === etag) return new Response(null, { status: 304, headers: koppen });
  return new Response(c.req.method === "HEAD" ? null : tekst, {
    headers: {
      ...koppen,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="trajecten.ics"',
    },
  });
}
