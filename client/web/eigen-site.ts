import type { Context, MiddlewareHandler } from "hono";
import type { Web } from "./werker.ts";

/**
 * Only our own pages may change something here. A browser says where a request began, and no page can make it say otherwise; one that says
 * nothing at all is none that people use.
 */
export const eigenSite =
  (
    eigen: (origin: string, adres: URL) => boolean,
    weiger: (c: Context<Web>) => Response | Promise<Response>,
  ): MiddlewareHandler<Web> =>
  async (c, volgende) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return volgende();
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const goed =
      site === undefined ? origin !== undefined && eigen(origin, new URL(c.req.url)) : site === "same-origin";
    return goed ? volgende() : weiger(c);
  };
