import type { Context } from "hono";
import { html } from "hono/html";
import type { Html } from "./bladzijde.ts";
import { getypt } from "./formulier/getypt.ts";
import { leesInvoer } from "./formulier/invoer.ts";
import { verborgen } from "./formulier/verborgen.ts";
import type { Web } from "./werker.ts";

/** What came in with a form that comes to nothing: no page may lose it. */

/** Empty where nothing was sent, or by no form of ours. */
export const watGestuurdIs = async (c: Context): Promise<string> =>
  c.req.method === "POST" && (c.req.header("content-type") ?? "").startsWith("application/x-www-form-urlencoded")
    ? await c.req.text()
    : "";

/** To read and to copy; also what was typed before the log-in. */
export const watGetyptIs = async (c: Context<Web>): Promise<Html | string> =>
  getypt(leesInvoer((await watGestuurdIs(c)) || (c.get("bewaard")?.tekst ?? "")));

/** The same once more, to the same page and under the same id. */
export async function nogEens(c: Context): Promise<Html | string> {
  const invoer = leesInvoer(await watGestuurdIs(c));
  return invoer.size === 0
    ? ""
    : html`<form method="post" action="${c.req.path}" accept-charset="utf-8">
          ${verborgen(invoer)}
          <p><button type="submit">Probeer het opnieuw</button></p>
        </form>
        ${getypt(invoer)}`;
}
