import type { MiddlewareHandler } from "hono";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { namenInHtml, namenVan } from "#domain/medewerkers/namen.ts";
import type { Web } from "./werker.ts";

/** A mail is shown as it went. */
const ZOALS_HET_IS = /^\/postvak\/./;

/** On every page people are called by their names, whatever made it. */
export const metNamenOpPagina =
  (medewerkers: () => Promise<readonly Medewerker[]>): MiddlewareHandler<Web> =>
  async (c, volgende) => {
    await volgende();
    if (c.res.headers.get("content-type")?.startsWith("text/html") !== true || ZOALS_HET_IS.test(c.req.path)) return;
    if (c.get("isMail") === true) return;
    const [html, wie] = await Promise.all([c.res.text(), medewerkers()]);
    c.res = new Response(namenInHtml(html, namenVan(wie)), c.res);
  };
