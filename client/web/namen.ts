import type { Context, MiddlewareHandler } from "hono";
import { afspraaknamenInHtml, type Afgesproken } from "#domain/beeld/afspraaknamen.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { namenInHtml, namenVan } from "#domain/medewerkers/namen.ts";
import { draagt } from "#domain/traject/lees.ts";
import { tekstVan, zetTekst } from "./lijf.ts";
import type { Web } from "./werker.ts";

/** A mail is shown as it went. */
const ZOALS_HET_IS = /^\/postvak\/./;

/** On every page people are called by their names, and what was agreed by what it is, whatever made the page. */
export const metNamenOpPagina =
  (medewerkers: () => Promise<readonly Medewerker[]>): MiddlewareHandler<Web> =>
  async (c, volgende) => {
    await volgende();
    if (c.res.headers.get("content-type")?.startsWith("text/html") !== true || ZOALS_HET_IS.test(c.req.path)) return;
    if (c.get("isMail") === true) return;
    const [html, wie] = await Promise.all([tekstVan(c.res), medewerkers()]);
    const afgesproken = afgesprokenVoor(c);
    const benoemd = afgesproken === null ? html : afspraaknamenInHtml(html, afgesproken);
    zetTekst(c, namenInHtml(benoemd, namenVan(wie)));
  };

/** Null on a page that is of no traject. What was agreed is not for who had the traject before. */
function afgesprokenVoor(c: Context<Web>): Afgesproken | null {
  const dossier = c.get("projectie")?.dossier;
  if (dossier === undefined) return null;
  const { id, rollen } = c.get("werker");
  const leest = c.get("zicht") === "alles" && (rollen.some((rol) => rol !== "zorgarrangeur") || draagt(dossier, id));
  return { evaluaties: dossier.evaluaties, partners: dossier.partners, plan: leest ? dossier.plan : null };
}
