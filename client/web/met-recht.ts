import type { Context, MiddlewareHandler } from "hono";
import type { Store } from "#activities/store/store.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { draagt, nietVanU } from "#domain/traject/lees.ts";
import type { Inzage } from "../inlog/inzage.ts";
import { regelVan, zichtOp, type Pad } from "./bladzijden.ts";
import type { Web } from "./werker.ts";
import { noteerInzage } from "./noteer-inzage.ts";

/** Lets nobody see of a page what the table does not give them, and notes who looks at personal data. */
export const alleenMetRecht =
  (
    pad: Pad,
    {
      store,
      inzage,
      nu,
    }: { readonly store: Pick<Store, "projectie">; readonly inzage: Inzage; readonly nu: () => Date },
    weiger: (c: Context<Web>, waarom: string | null) => Response | Promise<Response>,
  ): MiddlewareHandler<Web> =>
  async (c, volgende) => {
    const werker = c.get("werker");
    c.set("pad", pad);
    const doet = c.req.method !== "GET" && c.req.method !== "HEAD";
    // Who may see nothing there learns not even whether there is such a traject.
    if (zichtOp(pad, werker, { eigen: true, doet }) === "niet") return weiger(c, null);
    const nummer = pad.includes("/:nummer") ? (c.req.param("nummer") ?? "") : null;
    const projectie = nummer === null ? null : await store.projectie(nummer);
    if (nummer !== null && projectie === null) return c.notFound();
    const dossier = projectie?.dossier ?? null;
    const eigen = nummer === null || (dossier !== null && isEigen(dossier, werker.id, c.req.param("type")));
    const zicht = zichtOp(pad, werker, { eigen, doet });
    if (zicht === "niet") return weiger(c, dossier === null ? null : waaromNiet(dossier, werker.id));
    if (nummer !== null && zicht === "alles" && regelVan(pad).persoonsgegevens === true)
      await noteerInzage(c, { inzage, nu }, [nummer]);
    c.set("zicht", zicht);
    c.set("projectie", projectie);
    return volgende();
  };

/** Of an act the engine says whose it is: who had a traject before books hours of then. */
const isEigen = (dossier: Dossier, id: string, type: string | undefined): boolean =>
  type === undefined ? draagt(dossier, id) : nietVanU(dossier, { rol: "zorgarrangeur", id }, type) === null;

/** Who handed it over is told what is left to do there. */
const waaromNiet = ({ za, eerdereZas }: Dossier, id: string): string | null =>
  eerdereZas.some((eerder) => eerder.za === id)
    ? `U hebt dit traject overgedragen${za === null ? "" : ` aan ${za}`}. U kunt er alleen nog uren boeken van toen het van u was. Voor het andere kunt u bij de zorgarrangeur van nu terecht.`
    : za === null
      ? "Dit traject heeft nog geen zorgarrangeur. Alleen de projectleider werkt er nu in."
      : `Dit traject is van ${za}. Alleen wie het heeft, werkt erin.`;
