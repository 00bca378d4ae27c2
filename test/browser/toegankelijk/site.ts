import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { PADEN, type Pad } from "#client/web/bladzijden.ts";
import { maakWeb } from "#test/client/web/hulp.ts";
import { adressen, isBestand, kanOpenen, type Plekken } from "#test/support/bladzijden.ts";
import { logInAls, type OpenVenster, type Venster } from "#test/support/chromium.ts";
import type { Verloop } from "#test/support/gebeurtenissen.ts";
import { keurHtml, keurScherm } from "#test/support/keuring.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { herken, Register } from "#test/support/organisaties.ts";
import { personeelVan } from "#test/support/personeel.ts";

/** The pages on a port of this machine, and what axe, the window of 320 px and the standard of HTML say of one. */

export const KORT = process.env["TRAJECTEN_KORT"] === "1";

interface Site {
  readonly app: { fetch(vraag: Request): Response | Promise<Response> };
}

/** Until the test is over; gives the address. */
export async function zetOp({ app }: Site, poort = 0): Promise<string> {
  const server = createAdaptorServer({ fetch: (vraag) => app.fetch(vraag) });
  await new Promise<void>((klaar) => server.listen(poort, "127.0.0.1", klaar));
  onTestFinished(() => new Promise<void>((klaar) => void server.close(() => klaar())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** With everything that a page can show, or with nothing. */
export async function maakSite(venster: OpenVenster, { leeg = false, verlopen = [] as readonly Verloop[] } = {}) {
  // What fails is a page too; a test that expects none says which status it wants.
  const web = await maakWeb({ leeg, bijFout: () => undefined });
  const url = await zetOp(web);
  if (!leeg) {
    const register = new Register();
    register.lukt(herken({ nummer: "ZA-2025-001", naam: "De Wissel Breda", plaats: "Breda" }));
    await web.store.schrijf([...register.regels, ...personeelVan(MEDEWERKERS).regels]);
    for (const verloop of verlopen) await web.store.schrijf(verloop.regels);
  }
  const plekken = {
    nummer: "ZA-2025-001",
    organisatie: "ORG-1",
    medewerker: "za-03",
    mail: web.mailId,
    hash: web.hash,
  } satisfies Plekken;
  return { ...web, url, plekken, open: (wie = "pl-1", hoe?: Venster) => inloggen(venster, url, wie, hoe) };
}

export async function inloggen(venster: OpenVenster, url: string, wie: string, hoe?: Venster): Promise<Page> {
  const page = await venster(hoe);
  await logInAls(page, url, `(${wie})`);
  return page;
}

/** Opens a path and tells what is wrong with it, as it came and as it stands there. */
export async function keur(page: Page, url: string, pad: string, status?: number): Promise<readonly string[]> {
  const antwoord = await page.goto(new URL(pad, url).href);
  const soort = antwoord?.headers()["content-type"] ?? "";
  if (!soort.startsWith("text/html")) return [`${pad} is geen bladzijde, maar ${soort}`];
  const gekregen = antwoord?.status();
  return [
    ...(status === undefined || gekregen === status ? [] : [`${pad} antwoordt ${gekregen}, en niet ${status}`]),
    ...(await keurHtml((await antwoord?.text()) ?? "", pad)),
    ...(await keurScherm(page, pad)),
  ];
}

export async function keurAlle(
  page: Page,
  url: string,
  adressenVan: readonly string[],
  status?: number,
): Promise<readonly string[]> {
  const gevonden: string[] = [];
  for (const pad of adressenVan) gevonden.push(...(await keur(page, url, pad, status)));
  return gevonden;
}

/** As it stands after the last button of its form was pressed with nothing filled in. */
export async function keurFout(page: Page, url: string, pad: string): Promise<readonly string[]> {
  await page.goto(new URL(pad, url).href);
  const knop = page
    .locator("main form[method=post] button[type=submit], main form[method=post] button:not([type])")
    .last();
  if ((await knop.count()) === 0) return [`${pad} heeft geen knop`];
  const [antwoord] = await Promise.all([
    page.waitForResponse((een) => een.request().method() === "POST"),
    knop.click(),
  ]);
  await page.waitForLoadState();
  const bron = await antwoord.text().catch(() => "");
  return [
    ...(bron.startsWith("<!doctype") ? await keurHtml(bron, `${pad} met fout`) : []),
    ...(await keurScherm(page, `${pad} met fout`)),
  ];
}

/** The links to forms on a page. */
export const formulierenOp = async (page: Page): Promise<readonly string[]> =>
  Promise.all(
    (await page.locator("a[href*='/doe/']").all()).map(async (link) => (await link.getAttribute("href")) ?? ""),
  );

/** What of the table this medewerker can open, of a traject that is theirs or not. */
export const bladzijdenVan = (
  wie: string,
  plekken: Plekken,
  { eigen }: { readonly eigen: boolean },
): readonly (readonly [pad: Pad, adres: string])[] =>
  adressen(plekken).filter(([pad]) => !isBestand(pad) && kanOpenen(wie, pad, { eigen }));

/** Of the table the pages that are there without anything in the system. */
export const ALTIJD = PADEN.filter((pad) => !pad.includes(":"));
