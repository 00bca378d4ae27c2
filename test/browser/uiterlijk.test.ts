import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { gelukt } from "#domain/weigering.ts";
import { ingediend, maakWeb } from "#test/client/web/hulp.ts";
import { type Venster, logInAls, metChromium } from "#test/support/chromium.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { zetOp } from "./toegankelijk/site.ts";

const venster = metChromium();
const NAAM = MEDEWERKERS.find(({ id }) => id === MENSEN.projectleider.id)!.naam;

/** The pages in a browser, over a store of their own; nothing that is sent is ever refused. */
async function open(hoe: Venster = {}) {
  const web = await maakWeb({ stuur: () => Promise.resolve(gelukt({} as never)) });
  const url = await zetOp(web);
  const page = await venster(hoe);
  const klachten: string[] = [];
  page.on("console", (regel) => {
    // A page of faults is one, and a browser says so.
    if (regel.type() === "error" && !/status of 4\d\d|ERR_INTERNET|Failed to fetch/.test(regel.text()))
      klachten.push(regel.text());
  });
  page.on("pageerror", (fout) => klachten.push(String(fout)));
  await logInAls(page, url, NAAM);
  return { ...web, page, klachten, ga: (pad: string) => page.goto(url + pad) };
}

const PAGINAS = [
  "/",
  "/trajecten",
  "/trajecten?staat=weg&wat=alles",
  "/signalen",
  "/perioden",
  "/organisaties",
  "/medewerkers",
  "/medewerkers/za-03",
  "/aanmelding/nieuw",
  "/trajecten/ZA-2025-001",
  "/trajecten/ZA-2025-002",
  "/trajecten/ZA-2025-003/doe/aanvraag.afgewezen",
  "/trajecten/ZA-2025-001/inzage",
  "/postvak",
  "/weg",
  "/antwoord/gok",
];

describe("iedere bladzijde", () => {
  test.each([
    [320, "light"],
    [360, "dark"],
  ] as const)("past op %i px (%s), met grote genoeg doelen", async (breed, kleur) => {
    const { page, ga, mailId } = await open({ breed, kleur });
    for (const pad of [...PAGINAS, `/postvak/${mailId}`]) {
      await ga(pad);
      const gemeten = await page.evaluate<{ zijwaarts: number; klein: string[] }>(`({
        zijwaarts: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        klein: [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")]
          .filter((doel) => doel.closest(".alleen-voorlezen, .sprong") === null && doel.checkVisibility())
          .filter((doel) => doel.getBoundingClientRect().height < 24)
          .map((doel) => doel.outerHTML.slice(0, 80)),
      })`);
      expect({ pad, ...gemeten }).toEqual({ pad, zijwaarts: 0, klein: [] });
    }
  });

  test("houdt zich aan wat de browser mag: één blad, één script, niets van elders en niets ingelegd", async () => {
    const { page, ga, klachten } = await open();
    for (const pad of PAGINAS) {
      await ga(pad);
      expect(
        await page.evaluate(
          `[document.styleSheets, document.adoptedStyleSheets, document.querySelectorAll("style, [style]")].map((een) => een.length)`,
        ),
      ).toEqual([1, 0, 0]);
    }
    await page.evaluate(`dispatchEvent(new Event("focus"))`);
    expect(klachten).toEqual([]);
  });

  test("laat op papier weg wat er te doen is, en vouwt uit wat er te lezen is", async () => {
    const { page, ga } = await open({ kleur: "dark" });
    await ga("/trajecten/ZA-2025-001");
    await page.emulateMedia({ media: "print" });
    const ziet = await page.evaluate(`(() => {
      const zichtbaar = (wat) =>
        [...document.querySelectorAll(wat)].some((deel) => deel.checkVisibility({ contentVisibilityAuto: true }));
      return {
        doen: ["header", "nav", "button", ".knop", ".daden", ".voet"].filter(zichtbaar),
        tekening: zichtbaar("svg.tekening"),
        dicht: [...document.querySelectorAll("details:not([open])")].filter(
          (deel) => getComputedStyle(deel, "::details-content").contentVisibility !== "visible",
        ).length,
        inkt: getComputedStyle(document.body).color,
      };
    })()`);
    expect(ziet).toEqual({ doen: [], tekening: true, dicht: 0, inkt: "rgb(27, 35, 38)" });
  });
});

const versturen = (page: Page) => page.locator(".daad > .knoppen button").first();

describe("een formulier", () => {
  test("blijft op zijn plek bij een rij erbij en bij fouten, en gaat bij een dubbele klik één keer", async () => {
    const { page, ga, klachten } = await open();
    await ga("/aanmelding/nieuw");
    await page.evaluate(`void (window.merk = true)`);
    const gestuurd: string[] = [];
    page.on("request", (verzoek) => void (verzoek.method() === "POST" && gestuurd.push(verzoek.url())));
    await page.fill("#veld-naam", "Proefschool");
    await page.locator('button[name="_erbij"]').first().click();
    await page.locator('[name="partners.0.naam"], .rij').first().waitFor();
    expect(await page.inputValue("#veld-naam")).toBe("Proefschool");
    expect(gestuurd).toHaveLength(1);
    await versturen(page).dblclick();
    await page.locator("#fouten").waitFor();
    expect(gestuurd).toHaveLength(2);
    expect(await page.evaluate(`document.activeElement?.id`)).toBe("fouten");
    expect(await page.inputValue("#veld-naam")).toBe("Proefschool");
    expect(await page.title()).toMatch(/^Let op: /);
    // Still the page that was opened.
    expect(await page.evaluate(`window.merk`)).toBe(true);
    expect(klachten).toEqual([]);
  });

  test("bewaart wat iemand typte als er niemand is om het aan te sturen, en gaat daarna alsnog", async () => {
    const { page, ga } = await open();
    await ga("/trajecten/ZA-2025-001/doe/notitie.toegevoegd");
    const veld = page.locator(".daad textarea, .daad input[type=text]").first();
    await veld.fill("Een notitie die blijft");
    await page.context().setOffline(true);
    await versturen(page).click();
    await page.getByText("Niet vastgelegd: het systeem is niet te bereiken").waitFor();
    expect(await veld.inputValue()).toBe("Een notitie die blijft");
    await page.context().setOffline(false);
    await versturen(page).click();
    await page.waitForURL(/\/trajecten\/ZA-2025-001\?vastgelegd=/);
  });

  test("houdt wat iemand typte als er iets anders antwoordt dan dit systeem", async () => {
    const { page, ga } = await open();
    await ga("/trajecten/ZA-2025-001/doe/notitie.toegevoegd");
    const veld = page.locator(".daad textarea").first();
    await veld.fill("Een notitie die blijft");
    await page.route("**/doe/**", (route) =>
      route.fulfill({
        status: 502,
        contentType: "text/html",
        body: "<html><body><h1>502 Bad Gateway</h1></body></html>",
      }),
    );
    await versturen(page).click();
    await page.getByText("Niet vastgelegd: het systeem is niet te bereiken").waitFor();
    expect(await veld.inputValue()).toBe("Een notitie die blijft");
    await page.unroute("**/doe/**");
    await versturen(page).click();
    await page.waitForURL(/\/trajecten\/ZA-2025-001\?vastgelegd=/);
  });

  test("werkt zonder JavaScript hetzelfde, met hele bladzijden", async () => {
    const { page, ga } = await open({ javascript: false });
    await ga("/aanmelding/nieuw");
    await page.fill("#veld-naam", "Proefschool");
    await versturen(page).click();
    await page.locator("#fouten").waitFor();
    expect(await page.inputValue("#veld-naam")).toBe("Proefschool");
    await ga("/trajecten/ZA-2025-001/doe/notitie.toegevoegd");
    await page.locator(".daad textarea, .daad input[type=text]").first().fill("Een notitie");
    await versturen(page).click();
    await page.waitForURL(/\/trajecten\/ZA-2025-001\?vastgelegd=/);
  });
});

test("een bladzijde die open staat zegt dat er iets veranderde, en laat staan wat iemand leest of typt", async () => {
  const { page, ga, store, klachten } = await open();
  await ga("/trajecten");
  await page.getByText("Meer filters").click();
  await page.selectOption("#regio", "Zuid");
  const peil = async () => {
    const antwoord = page.waitForResponse((een) => een.request().headers()["if-none-match"] !== undefined);
    await page.evaluate(`dispatchEvent(new Event("focus"))`);
    return (await antwoord).status();
  };
  expect(await peil()).toBe(304);
  expect(await page.locator("#verversing").textContent()).toMatch(/^\s*$/);
  await store.schrijf(ingediend("ZA-2025-009", "Nieuw erbij", "Zuid", "2025-05-19").regels);
  expect(await peil()).toBe(200);
  await page.getByText("Er is iets veranderd op deze pagina.").waitFor();
  expect(await page.inputValue("#regio")).toBe("Zuid");
  expect(await page.getByText("Nieuw erbij").count()).toBe(0);
  await page.getByRole("link", { name: "Toon het" }).click();
  await page.getByText("Nieuw erbij").first().waitFor();
  expect(klachten).toEqual([]);
});

test("het blad wordt één keer gehaald", async () => {
  const { page, ga } = await open();
  await ga("/signalen");
  await ga("/perioden");
  // From what the browser kept, nothing comes over the line.
  const grootte = await page.evaluate(
    `performance.getEntriesByType("resource").filter(({ name }) => name.includes("/stijl-")).map((een) => een.transferSize)`,
  );
  expect(grootte).toEqual([0]);
});
