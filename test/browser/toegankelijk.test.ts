import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { antwoordtoken } from "#activities/mail/antwoordlink.ts";
import { PADEN } from "#client/web/bladzijden.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { inUitvoering, maakWeb, SLEUTEL } from "#test/client/web/hulp.ts";
import { adressen } from "#test/support/bladzijden.ts";
import { logInAls, metChromium, type Venster } from "#test/support/chromium.ts";
import { Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { keurHtml, keurScherm } from "#test/support/keuring.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { herken, Register } from "#test/support/organisaties.ts";
import { paden } from "#test/support/paden.ts";
import { personeelVan } from "#test/support/personeel.ts";

/** The table of pages × {empty, filled, long, fault}: what axe, the window of 320 px and the standard of HTML say of each. */

const KORT = process.env["TRAJECTEN_KORT"] === "1";
const venster = metChromium();

/** The pages on a port of this machine, with everything that a page can show, or with nothing. */
async function maakSite({ leeg = false, verlopen = [] as readonly Verloop[] } = {}) {
  const web = await maakWeb({ leeg });
  const server = createAdaptorServer({ fetch: web.app.fetch });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  onTestFinished(() => new Promise<void>((klaar) => void server.close(() => klaar())));
  if (!leeg) {
    const register = new Register();
    register.lukt(herken({ nummer: "ZA-2025-001", naam: "De Wissel Breda", plaats: "Breda" }));
    await web.store.schrijf([...register.regels, ...personeelVan(MEDEWERKERS).regels]);
    for (const verloop of verlopen) await web.store.schrijf(verloop.regels);
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...web, url, open: (naam = "Medewerker pl-1", hoe?: Venster) => inloggen(url, naam, hoe) };
}

async function inloggen(url: string, naam: string, hoe?: Venster) {
  const page = await venster(hoe);
  await logInAls(page, url, naam);
  return page;
}

/** Opens a path and tells what is wrong with it, as it came and as it stands there. */
async function keur(page: Page, url: string, pad: string): Promise<readonly string[]> {
  const antwoord = await page.goto(new URL(pad, url).href);
  const soort = antwoord?.headers()["content-type"] ?? "";
  if (!soort.startsWith("text/html")) return [];
  return [...(await keurHtml((await antwoord?.text()) ?? "", pad)), ...(await keurScherm(page, pad))];
}

async function keurAlle(page: Page, url: string, adressenVan: readonly string[]): Promise<readonly string[]> {
  const gevonden: string[] = [];
  for (const pad of adressenVan) gevonden.push(...(await keur(page, url, pad)));
  return gevonden;
}

/** As it stands after the last button of its form was pressed with nothing filled in. */
async function keurFout(page: Page, url: string, pad: string): Promise<readonly string[]> {
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

/** Without the file of a letter and the letter itself, which are no pages of ours. */
const bladzijdenVan = (plekken: Parameters<typeof adressen>[0]): readonly string[] =>
  adressen(plekken)
    .filter(([pad]) => !pad.includes("/bijlage/") && !pad.endsWith("/html"))
    .map(([, adres]) => adres);

/** The links to forms on a page. */
const formulierenOp = async (page: Page): Promise<readonly string[]> =>
  Promise.all(
    (await page.locator("a[href*='/doe/']").all()).map(async (link) => (await link.getAttribute("href")) ?? ""),
  );

/** One traject in every state that there is. */
const perStaat = (): readonly Verloop[] => {
  const alle = new Map(paden().map(({ naar, inzendingen }) => [naar, inzendingen]));
  const gekozen = [...alle.values()].filter((_, i) => !KORT || i % 30 === 0);
  return gekozen.map((inzendingen, i) => new Verloop({ nummer: `ZA-2025-${100 + i}` }).doe(...inzendingen.slice(1)));
};

const LANG_WOORD = "Samenwerkingsverbandsoverstijgendeonderwijszorgarrangementen".repeat(3);
const LANGE_TEKST = `${LANG_WOORD} ${"Wij regelen de zorg in onderwijstijd samen met de gemeente. ".repeat(30)}`;

const METEEN: Parameters<typeof adressen>[0] = {
  nummer: "ZA-2025-001",
  organisatie: "ORG-1",
  medewerker: "za-03",
  mail: "",
  hash: "",
};

describe("de tabel van bladzijden", () => {
  test("zonder iets erin", async () => {
    const { url, open } = await maakSite({ leeg: true });
    const page = await open();
    const paths = PADEN.filter((pad) => !pad.includes(":"));
    expect(await keurAlle(page, url, [...paths, "/er-is-niets", "/trajecten/ZA-2025-999"])).toEqual([]);
  });

  test.each([
    ["Medewerker pl-1", "light"],
    ["Medewerker pl-1", "dark"],
    ["Medewerker bh-1", "light"],
  ] as const)("gevuld, voor %s (%s)", async (naam, kleur) => {
    const { url, open, mailId, hash } = await maakSite();
    const page = await open(naam, { kleur });
    expect(await keurAlle(page, url, bladzijdenVan({ ...METEEN, mail: mailId, hash }))).toEqual([]);
  });

  test("voor wie niet is ingelogd", async () => {
    const { url } = await maakSite();
    const page = await venster();
    expect(await keurAlle(page, url, ["/inloggen", "/", "/antwoord/een-link-die-niet-bestaat"])).toEqual([]);
  });

  test("een traject in iedere staat, en de formulieren die het aanbiedt", async () => {
    const verlopen = perStaat();
    const { url, open } = await maakSite({ verlopen });
    const page = await open();
    const gezien = new Set<string>();
    const gevonden: string[] = [];
    for (const { dossier } of verlopen) {
      gevonden.push(...(await keur(page, url, `/trajecten/${dossier.nummer}`)));
      for (const link of await formulierenOp(page)) {
        const type = link.split("/doe/")[1]!.split("?")[0]!;
        if (gezien.has(type) || (KORT && gezien.size > 6)) continue;
        gezien.add(type);
        gevonden.push(...(await keur(page, url, link)), ...(await keurFout(page, url, link)));
        await page.goto(`${url}/trajecten/${dossier.nummer}`);
      }
    }
    console.log(`${verlopen.length} trajecten, ${gezien.size} formulieren`);
    expect(gevonden).toEqual([]);
  });

  test("met lange namen en lange teksten", async () => {
    const lang = new Verloop({ nummer: "ZA-2025-300" }).gebeurt("aanmelding.ingediend", {
      ...VOORBEELD_AANMELDING,
      naam: LANG_WOORD,
      toelichting: LANGE_TEKST,
      aanvrager: { ...VOORBEELD_AANMELDING.aanvrager, naam: LANG_WOORD },
    });
    const vol = inUitvoering("ZA-2025-301", LANG_WOORD, "Zuid", 90).gebeurt("notitie.toegevoegd", {
      tekst: LANGE_TEKST,
    });
    const { url, open } = await maakSite({ verlopen: [lang, vol] });
    const page = await open();
    const gevonden = await keurAlle(page, url, ["/", "/signalen", "/trajecten/ZA-2025-300", "/trajecten/ZA-2025-301"]);
    const [eerste] = await formulierenOp(page);
    expect([...gevonden, ...(await keur(page, url, eerste!))]).toEqual([]);
  });

  test("een formulier met fouten", async () => {
    const { url, open } = await maakSite();
    const page = await open();
    const beheer = await open("Medewerker bh-1");
    expect([
      ...(await keurFout(page, url, "/aanmelding/nieuw")),
      ...(await keurFout(page, url, "/trajecten/ZA-2025-001/doe/uren.geboekt")),
      ...(await keurFout(beheer, url, "/medewerkers/nieuw")),
    ]).toEqual([]);
  });
});

test("de bladzijde van wie door een link antwoordt: gevraagd, met fouten, en bedankt", async () => {
  const verloop = verloopTot("gesloten", { nummer: "ZA-2025-009", op: "2025-02-10" })
    .gebeurt("borging.vastgelegd", {
      partner: "partner-3",
      verantwoordelijkheid: "Zorg",
      afspraak: "Elk jaar een contract",
    })
    .opDag("2025-05-12")
    .gebeurt("borging.gevraagd", { partner: "partner-3", controle: "na-3" })
    .opDag("2025-05-20");
  const { url } = await maakSite({ verlopen: [verloop] });
  const page = await venster();
  const pad = `/antwoord/${antwoordtoken(SLEUTEL, verloop.dossier, verloop.dossier.borgingsvragen![0]!)}`;
  expect([...(await keur(page, url, pad)), ...(await keurFout(page, url, pad))]).toEqual([]);
});
