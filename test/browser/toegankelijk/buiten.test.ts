import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { antwoordtoken } from "#activities/mail/antwoordlink.ts";
import { maakAanbieder } from "#client/inlog/aanbieder.ts";
import { INLOGGEN } from "#client/web/toegang.ts";
import { geweigerd } from "#domain/weigering.ts";
import { maakWeb, SLEUTEL } from "#test/client/web/hulp.ts";
import { startAanbieder } from "#test/support/aanbieder.ts";
import { metChromium } from "#test/support/chromium.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { keurHtml, keurScherm } from "#test/support/keuring.ts";
import { kiesPoort } from "#worker/poorten.ts";
import { keur, keurAlle, keurFout, maakSite, zetOp } from "./site.ts";

/** What stands outside the table of pages: the log-in, what went wrong, and the pages for partners. */

const venster = metChromium();

const WAAROM = ["verlopen", "bewaard", "weg", "uit"];
const NOTITIE = "/trajecten/ZA-2025-001/doe/notitie.toegevoegd";

describe("inloggen op deze computer", () => {
  test("kiezen wie u bent, en waarom dat opnieuw moet", async () => {
    const { url } = await maakSite(venster);
    const page = await venster();
    const paden = [INLOGGEN, "/", ...WAAROM.map((waarom) => `${INLOGGEN}?waarom=${waarom}&naar=/signalen`)];
    expect(await keurAlle(page, url, paden, 200)).toEqual([]);
  });

  test("als er nog niemand is", async () => {
    const web = await maakWeb({ leeg: true, medewerkers: () => Promise.resolve([]) });
    const url = await zetOp(stil(web));
    expect(await keur(await venster(), url, INLOGGEN, 200)).toEqual([]);
  });
});

/** Without going on by itself while it is looked at. */
const stil = ({ app }: Awaited<ReturnType<typeof maakWeb>>): { app: Parameters<typeof zetOp>[0]["app"] } => ({
  app: {
    async fetch(vraag) {
      const antwoord = await app.fetch(vraag);
      antwoord.headers.delete("refresh");
      return antwoord;
    },
  },
});

describe("inloggen bij de aanbieder", () => {
  /** A web of production on this machine, where nobody but the account "pl" is known, and every invitation was used already. */
  async function inProductie({ bereikbaar = true } = {}) {
    const url = `http://127.0.0.1:${await kiesPoort()}`;
    const daar = await startAanbieder(url);
    onTestFinished(() => daar.stop());
    const web = await maakWeb({
      bijFout: () => undefined,
      inloggen: {
        webadres: url,
        aanbieder: maakAanbieder({
          issuer: bereikbaar ? daar.issuer : "http://127.0.0.1:9",
          clientId: daar.clientId,
          clientSecret: daar.clientSecret,
          webadres: url,
          bijFout: () => undefined,
        }),
        medewerkerVan: ({ subject }) => Promise.resolve(subject === "pl" ? "pl-1" : null),
        bind: () => Promise.resolve(geweigerd("uitnodiging.onbekend", "Deze link is al gebruikt.")),
      },
    });
    await zetOp(stil(web), Number(new URL(url).port));
    return { url };
  }
  /** Up to the page that is ours again; what it is like. */
  async function logIn(page: Page, url: string, begin: string, account: string): Promise<readonly string[]> {
    await page.goto(url + begin);
    await page.locator('input[name="login"]').fill(account);
    await page.locator('input[name="password"]').fill("x");
    const [antwoord] = await Promise.all([
      page.waitForResponse((een) => een.url().startsWith(url) && een.status() !== 303),
      page.locator('button[type="submit"]').click(),
    ]);
    await page.waitForLoadState();
    return [...(await keurHtml(await antwoord.text(), begin)), ...(await keurScherm(page, begin))];
  }

  test("waar u inlogt, waarom dat opnieuw moet, en de uitnodiging", async () => {
    const { url } = await inProductie();
    const page = await venster();
    const paden = [
      INLOGGEN,
      ...WAAROM.map((waarom) => `${INLOGGEN}?waarom=${waarom}`),
      `/uitnodiging/${"a".repeat(43)}`,
    ];
    expect(await keurAlle(page, url, paden, 200)).toEqual([]);
    expect(await keur(page, url, "/inloggen/terug", 403)).toEqual([]);
  });

  test("de aanbieder antwoordt niet", async () => {
    const { url } = await inProductie({ bereikbaar: false });
    const page = await venster();
    expect(await keur(page, url, "/inloggen/begin", 503)).toEqual([]);
    expect(await page.getByRole("main").innerText()).toContain("antwoordt niet");
  });

  test("wie geen medewerker is, en wie een link opent die al gebruikt is", async () => {
    const { url } = await inProductie();
    const page = await venster();
    expect(await logIn(page, url, "/inloggen/begin", "vreemde")).toEqual([]);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("U staat hier niet als medewerker");
    const ander = await venster();
    expect(await logIn(ander, url, `/uitnodiging/${"a".repeat(43)}/begin`, "vreemde")).toEqual([]);
    expect(await ander.getByRole("main").innerText()).toContain("Deze link is al gebruikt.");
  });

  test("wie uitlogt, en wie dan nog op Vastleggen drukt", async () => {
    const { url } = await inProductie();
    const page = await venster();
    await logIn(page, url, "/inloggen/begin", "pl");
    const tweede = await page.context().newPage();
    await tweede.goto(url + NOTITIE);
    const uit = page.getByRole("button", { name: "Uitloggen" });
    const [antwoord] = await Promise.all([
      page.waitForResponse((een) => een.url().endsWith("/uitloggen")),
      uit.click(),
    ]);
    await page.waitForLoadState();
    expect([...(await keurHtml(await antwoord.text(), "/uitloggen")), ...(await keurScherm(page, "uit"))]).toEqual([]);
    await page.context().clearCookies();
    expect(await keurVersturen(tweede, "niet meer ingelogd")).toEqual([]);
    expect(await tweede.getByRole("main").innerText()).toContain("Een tekst die blijft.");
  });
});

/** Types something in the form that is open, sends it, and looks at what comes. */
async function keurVersturen(page: Page, waar: string, status?: number): Promise<readonly string[]> {
  await page.locator(".daad textarea").first().fill("Een tekst die blijft.");
  const [antwoord] = await Promise.all([
    page.waitForResponse((een) => een.request().method() === "POST"),
    page.getByRole("button", { name: "Vastleggen", exact: true }).click(),
  ]);
  await page.getByText("Een tekst die blijft.").first().waitFor();
  const bron = await antwoord.text();
  return [
    ...(status === undefined || antwoord.status() === status ? [] : [`${waar}: ${antwoord.status()}`]),
    ...(bron.startsWith("<!doctype") ? await keurHtml(bron, waar) : []),
    ...(await keurScherm(page, waar)),
  ];
}

describe("wat misgaat", () => {
  test("wat niet voor u is, wat er niet is, en wat nu niet kan", async () => {
    const { url, open } = await maakSite(venster);
    const page = await open("za-05");
    expect(await keurAlle(page, url, ["/postvak", NOTITIE, "/medewerkers/nieuw"], 403)).toEqual([]);
    const niets = ["/er-is-niets", "/trajecten/ZA-2025-999", "/medewerkers/za-99", "/organisaties/ORG-99"];
    expect(await keurAlle(page, url, niets, 404)).toEqual([]);
    expect(await keur(await open("pl-1"), url, "/trajecten/ZA-2025-001/doe/traject.hervat", 409)).toEqual([]);
  });

  test("een fout van het systeem, bij lezen en bij vastleggen", async () => {
    const web = await maakWeb({ bijFout: () => undefined });
    const url = await zetOp(web);
    const page = await venster();
    await page.goto(`${url}${INLOGGEN}`);
    await page.getByRole("button", { name: "(pl-1)" }).click();
    await page.getByRole("button", { name: "Uitloggen" }).waitFor();
    await page.goto(url + NOTITIE);
    expect(await keurVersturen(page, "Temporal is weg", 503)).toEqual([]);
    await page.goto(url + NOTITIE);
    web.store.projectie = () => Promise.reject(new Error("de store is weg"));
    expect(await keurVersturen(page, "de store is weg", 500)).toEqual([]);
    expect(await keur(page, url, "/trajecten/ZA-2025-001", 500)).toEqual([]);
  });
});

describe("voor wie door een link antwoordt", () => {
  test("gevraagd, met fouten, en bedankt", async () => {
    const verloop = verloopTot("gesloten", { nummer: "ZA-2025-009", op: "2025-02-10" })
      .gebeurt("borging.vastgelegd", {
        partner: "partner-3",
        verantwoordelijkheid: "Zorg",
        afspraak: "Elk jaar een contract",
      })
      .opDag("2025-05-12")
      .gebeurt("borging.gevraagd", { partner: "partner-3", controle: "na-3" })
      .opDag("2025-05-20");
    const { url } = await maakSite(venster, { verlopen: [verloop] });
    const page = await venster();
    const pad = `/antwoord/${antwoordtoken(SLEUTEL, verloop.dossier, verloop.dossier.borgingsvragen![0]!)}`;
    expect([...(await keur(page, url, pad, 200)), ...(await keurFout(page, url, pad))]).toEqual([]);
  });

  test("een link die niet klopt", async () => {
    const { url } = await maakSite(venster);
    expect(await keur(await venster(), url, "/antwoord/een-link-die-niet-bestaat", 404)).toEqual([]);
  });
});
