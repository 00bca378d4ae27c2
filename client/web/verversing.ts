import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { tekstVan, zetTekst } from "./lijf.ts";
import { blijftStaan } from "./formulieradres.ts";
import type { Web } from "./werker.ts";

/**
 * A page that stands open asks whether it still says what there is (htmx, every twenty seconds and when somebody comes back to it), and is told
 * nothing but yes or no: what somebody reads or types is never changed under their hands.
 */

/** Stands in a page where it will be told. Nobody can write this: what people write is escaped. */
export const PLEK = "<!--verversing-->";

/** A moment that says when the page was made, and so is other each time without anything having changed. */
export const losVanStand = (wat: string): HtmlEscapedString | Promise<HtmlEscapedString> =>
  html`<span data-nu>${wat}</span>`;

/** Whether it is the page that asks, and not who sits before it: that counts as no sign of life, and as no look at personal data. */
export const isPeiling = (c: Context): boolean =>
  c.req.method === "GET" && c.req.header("hx-request") === "true" && c.req.header("if-none-match") !== undefined;

/** On a form: what comes back takes the place of the page, so that a fault or one row more moves nothing else. Without JavaScript it is a page as any. */
export const TER_PLAATSE = html`data-hx-boost="true" data-hx-target="#inhoud" data-hx-select="#inhoud"
data-hx-swap="outerMorph"`;

/** To another page a browser goes as a whole: htmx would put it in the place of the form. The form itself, with what was typed, may stand there. */
export const metVerwijzing: MiddlewareHandler = async (c, volgende) => {
  await volgende();
  const naar = c.res.headers.get("location");
  if (c.req.method !== "POST" || c.req.header("hx-request") !== "true" || c.res.status !== 303 || naar === null) return;
  if (blijftStaan(naar, c.req.path)) return;
  const antwoord = new Response(null, { status: 200, headers: c.res.headers });
  antwoord.headers.delete("location");
  antwoord.headers.set("hx-redirect", naar);
  c.res = undefined;
  c.res = antwoord;
};

export const metStand: MiddlewareHandler<Web> = async (c, volgende) => {
  await volgende();
  if (isPeiling(c)) {
    if (c.res.status === 304) return;
    const antwoord = await antwoordOpPeiling(c, await tekstVan(c.res));
    // Else what the page had for headers would come back.
    c.res = undefined;
    c.res = antwoord;
    return;
  }
  if (!isPagina(c.res)) return;
  const tekst = await tekstVan(c.res);
  // What somebody typed is no news: a form with that in it is not asked after.
  if (c.req.method !== "GET" || c.res.status !== 200 || c.get("bewaard") !== undefined) {
    zetTekst(c, tekst.replace(PLEK, ""));
    return;
  }
  const stand = standVan(tekst);
  const { pathname, search } = new URL(c.req.url);
  // The region stands there from the beginning, or who listens does not hear what comes in it; what asks goes when there is an answer.
  const peiler = await html`<div id="verversing" role="status">
    <div
      data-hx-get="${pathname + search}"
      data-hx-trigger="every 20s, focus from:window"
      data-hx-headers='{"If-None-Match": "${stand.replaceAll('"', '\\"')}"}'
      data-hx-swap="outerHTML"
    ></div>
  </div>`;
  zetTekst(
    c,
    tekst.replace(PLEK, () => String(peiler)),
  );
  c.res.headers.set("etag", stand);
  c.get("isZo")?.(stand);
};

const isPagina = (res: Response): boolean => res.headers.get("content-type")?.startsWith("text/html") === true;

/** What the page says, without what is other each time that it is made, and without the menu: that has a page of its own. */
function standVan(tekst: string): string {
  const wezen = tekst
    .slice(Math.max(0, tekst.indexOf("<main")), tekst.lastIndexOf("</main>"))
    .replaceAll(/<span data-nu>[^<]*<\/span>/g, "")
    .replaceAll(/<input type="hidden" name="_(?:id|gezien)(?:\.[\w-]+)?" value="[^"]*"/g, "");
  return `W/"${createHash("sha256").update(wezen).digest("base64url").slice(0, 22)}"`;
}

function antwoordOpPeiling(c: Context<Web>, tekst: string): Response | Promise<Response> {
  const { status } = c.res;
  // To the log-in: the session is over.
  if (status >= 300 && status < 400) return meld(c, UITGELOGD);
  // A form that can't be sent any more as it stands.
  if (status === 409) return meld(c, KAN_NIET_MEER);
  if (status !== 200 || !isPagina(c.res)) return stil(c, 204);
  const stand = standVan(tekst);
  if (stand === c.req.header("if-none-match")) {
    c.get("isZo")?.(stand);
    return stil(c, 304);
  }
  return meld(c, tekst.includes('name="_id"') ? FORMULIER_ANDERS : ANDERS);
}

const stil = (c: Context, status: 204 | 304): Response => {
  const res = new Response(null, { status, headers: c.res.headers });
  res.headers.delete("content-type");
  return res;
};

async function meld(c: Context, wat: string): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const adres = (await html`${pathname + search}`).toString();
  const res = new Response(`<p class="melding">${wat.replace("ADRES", () => adres)}</p>`, { headers: c.res.headers });
  for (const kop of ["etag", "location"]) res.headers.delete(kop);
  res.headers.set("content-type", "text/html; charset=utf-8");
  return res;
}

const ANDERS = 'Er is iets veranderd op deze pagina. <a href="ADRES">Toon het</a>';
const UITGELOGD =
  'U bent uitgelogd, omdat u hier een tijd niets deed. <a href="ADRES">Log opnieuw in</a>; daarna bent u weer hier.';
const KAN_NIET_MEER =
  'Dit kan niet meer: iemand heeft intussen iets vastgelegd. Wat u typte blijft staan. <a href="ADRES" target="_blank">Kijk in een nieuw tabblad</a>';
const FORMULIER_ANDERS =
  "Iemand heeft intussen iets vastgelegd. Wat u typte blijft staan; bij het vastleggen ziet u wat er veranderde.";
