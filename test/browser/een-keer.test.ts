import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { logInAls, metChromium } from "#test/support/chromium.ts";
import { journaal, metSysteem, totRust, vandaag } from "./systeem.ts";
import { metBlik } from "./wandeling/blik.ts";
import type { Daad, Persoon } from "./wandeling/daad.ts";
import { MUIS, TOETSEN } from "./wandeling/hand.ts";
import { heelTraject } from "./wandeling/heel-traject.ts";
import { naarTraject } from "./wandeling/loop.ts";
import { opDeOpdrachtregel } from "./wandeling/opdrachtregel.ts";
import { heeftFocus } from "./wandeling/in-de-bladzijde.ts";
import { antwoord, open, verder } from "./wandeling/scherm.ts";

/** Whatever people do with a form and the buttons of their browser: an act is recorded once, and what was typed is not lost. */

const venster = metChromium();
const systeem = metSysteem();

const NOTITIE = "Schrijf een notitie";

/** A traject that Kim has in hand, with Petra and Kim each at a window. */
async function opstelling(javascript: boolean) {
  let nummer: string | null = null;
  for (const daad of totToegewezen()) nummer = await opDeOpdrachtregel(systeem().map, nummer, daad);
  const traject = nummer ?? "";
  await totRust(systeem(), traject);
  const bij = async (wie: Persoon): Promise<Page> => {
    const page = await venster({ javascript });
    await logInAls(page, systeem().url, wie);
    await naarTraject(page, MUIS, traject);
    return page;
  };
  const notities = async (): Promise<unknown[]> => {
    await totRust(systeem(), traject);
    return (await journaal(systeem(), traject))
      .filter(({ type }) => type === "notitie.toegevoegd")
      .map(({ gegevens }) => gegevens["tekst"]);
  };
  return { traject, bij, notities };
}

const totToegewezen = (): readonly Daad[] => {
  const daden = heelTraject("De Wissel", vandaag());
  return daden.slice(0, daden.findIndex(({ doet }) => doet === "Ken de aanvraag toe") + 1);
};

const tekst = (page: Page) => page.getByRole("textbox", { name: "Tekst" });
const knop = (page: Page) => page.getByRole("button", { name: "Vastleggen", exact: true });
const klaar = (page: Page) => page.getByRole("status").filter({ hasText: "Vastgelegd." }).waitFor();

describe.each(
  (
    [
      ["met JavaScript", true],
      ["zonder JavaScript", false],
    ] as const
  ).filter(([, javascript]) => javascript || process.env["TRAJECTEN_KORT"] !== "1"),
)("%s", (_hoe, javascript) => {
  test("wie een brief bekijkt zoals de lezer hem ziet, kan daarna gewoon versturen", async () => {
    const { traject, bij } = await opstelling(javascript);
    const page = await bij("Kim de Boer");
    await open(page, MUIS, "Start het traject");
    await page.getByRole("textbox", { name: "Verwachtingen" }).fill("Iedereen doet mee.");
    await verder(page, () => knop(page).click());
    const brief = page.locator("details.brief").first();
    if ((await brief.getAttribute("open")) === null) await brief.locator("summary").first().click();
    await brief.getByText("Met de opmaak van de mail").click();
    await brief.getByRole("button", { name: "Zoals de lezer hem ziet" }).click();
    await brief.frameLocator("iframe").getByText(traject).first().waitFor();
    expect(await page.locator("form[data-bezig]").count()).toBe(0);
    await page.getByRole("button", { name: "Leg vast en verstuur" }).first().click();
    await klaar(page);
  });

  test("twee mensen aan één formulier: wie later is ziet wat er veranderde, en houdt wat er stond", async () => {
    const { bij, notities } = await opstelling(javascript);
    const [petra, kim] = [await bij("Petra de Wit"), await bij("Kim de Boer")];
    for (const page of [petra, kim]) await open(page, MUIS, NOTITIE);
    await tekst(petra).fill("Gebeld met de school.");
    await tekst(kim).fill("De school belt terug.\nOp dinsdag.");
    await verder(petra, () => knop(petra).click());
    await klaar(petra);

    const blik = metBlik(kim);
    await verder(kim, () => knop(kim).click());
    const melding = kim.getByRole("alert");
    expect(await melding.innerText()).toContain("Gebeld met de school.");
    expect(await tekst(kim).inputValue()).toBe("De school belt terug.\nOp dinsdag.");
    await blik.kijk();
    expect(await notities()).toEqual(["Gebeld met de school."]);
    await verder(kim, () => knop(kim).click());
    await klaar(kim);
    expect(await notities()).toEqual(["Gebeld met de school.", "De school belt terug.\nOp dinsdag."]);
  });

  test("een dubbele klik, en daarna de bladzijde verversen", async () => {
    const { bij, notities } = await opstelling(javascript);
    const petra = await bij("Petra de Wit");
    await open(petra, MUIS, NOTITIE);
    await tekst(petra).fill("Eén keer.");
    await verder(petra, () => knop(petra).dblclick());
    await klaar(petra);
    for (let keer = 0; keer < 2; keer += 1) await petra.reload();
    await klaar(petra);
    expect(await notities()).toEqual(["Eén keer."]);
  });

  test("de knop terug, en het formulier nog eens sturen", async () => {
    const { bij, notities } = await opstelling(javascript);
    const petra = await bij("Petra de Wit");
    await open(petra, MUIS, NOTITIE);
    await tekst(petra).fill("Eén keer.");
    await verder(petra, () => knop(petra).click());
    await klaar(petra);
    await petra.goBack();
    // A fresh form, so that nobody sends the same again without seeing it.
    expect(await tekst(petra).inputValue()).toBe("");
    await verder(petra, () => knop(petra).click());
    expect(await petra.getByRole("alert").innerText()).toContain("Er is nog niets vastgelegd.");
    expect(await notities()).toEqual(["Eén keer."]);
  });

  test("een tweede tabblad met hetzelfde formulier", async () => {
    const { traject, bij, notities } = await opstelling(javascript);
    const petra = await bij("Petra de Wit");
    await open(petra, MUIS, NOTITIE);
    const tweede = await petra.context().newPage();
    await tweede.goto(`${systeem().url}/trajecten/${traject}`);
    await open(tweede, MUIS, NOTITIE);
    for (const page of [petra, tweede]) await tekst(page).fill("Eén keer.");
    await verder(petra, () => knop(petra).click());
    await klaar(petra);
    await verder(tweede, () => knop(tweede).click());
    expect(await tweede.getByRole("alert").innerText()).toContain("Eén keer.");
    expect(await notities()).toEqual(["Eén keer."]);
  });

  test("verversen waar staat wat er zal volgen: er is nog niets, en daarna één keer", async () => {
    const { traject, bij } = await opstelling(javascript);
    const kim = await bij("Kim de Boer");
    await open(kim, MUIS, "Start het traject");
    await kim.getByRole("textbox", { name: "Verwachtingen" }).fill("Iedereen doet mee.");
    await verder(kim, () => knop(kim).click());
    await kim.reload();
    const zeker = kim.getByRole("button", { name: "Leg vast en verstuur" });
    await verder(kim, () => zeker.dblclick());
    await klaar(kim);
    const gestart = (await journaal(systeem(), traject)).filter(({ type }) => type === "traject.gestart");
    expect(gestart).toHaveLength(1);
  });

  test("terug van wat er zal volgen, en van een fout: wat getypt is staat er nog, ook in een nieuw tabblad", async () => {
    const { traject, bij } = await opstelling(javascript);
    const kim = await bij("Kim de Boer");
    await open(kim, MUIS, "Start het traject");
    const verwachtingen = (page: Page) => page.getByRole("textbox", { name: "Verwachtingen" });
    await verwachtingen(kim).fill("Iedereen doet mee.");
    await kim.getByLabel("Wanneer was dit?").fill("ooit");
    await verder(kim, () => knop(kim).click());
    await kim.reload();
    expect(await kim.getByRole("alert").innerText()).toContain("Wanneer was dit?");
    expect(await verwachtingen(kim).inputValue()).toBe("Iedereen doet mee.");
    await kim.getByLabel("Wanneer was dit?").fill("vandaag");
    await verder(kim, () => knop(kim).click());
    const zeker = kim.getByRole("button", { name: "Leg vast en verstuur" });
    await zeker.waitFor();
    await kim.goBack();
    await expect.poll(() => verwachtingen(kim).inputValue()).toBe("Iedereen doet mee.");
    await kim.goForward();
    await zeker.waitFor();
    const tabblad = await kim.context().newPage();
    await kim.close();
    await tabblad.goto(`${systeem().url}/trajecten/${traject}`);
    await open(tabblad, MUIS, "Start het traject");
    expect(await verwachtingen(tabblad).inputValue()).toBe("Iedereen doet mee.");
    expect(await tabblad.getByRole("alert").innerText()).toContain("Dit vulde u hier eerder in.");
    await verder(tabblad, () => knop(tabblad).click());
    await verder(tabblad, () => tabblad.getByRole("button", { name: "Leg vast en verstuur" }).click());
    await klaar(tabblad);
    await totRust(systeem(), traject);
    // Back to what counts already says so, and begins nothing anew.
    await tabblad.goBack();
    await klaar(tabblad);
    expect((await journaal(systeem(), traject)).filter(({ type }) => type === "traject.gestart")).toHaveLength(1);
  });

  test("wat er mis is staat bovenaan, leidt met de toetsen naar het veld, en wat er stond blijft staan", async () => {
    const { traject, bij } = await opstelling(javascript);
    const kim = await bij("Kim de Boer");
    await open(kim, TOETSEN, "Boek uren");
    await TOETSEN.typ(kim.getByRole("textbox", { name: "Op welke dag" }), "gisteren");
    await TOETSEN.typ(kim.getByRole("textbox", { name: "Uren" }), "twee");
    await verder(kim, () => TOETSEN.klik(knop(kim)));
    const melding = kim.getByRole("alert");
    expect(await melding.evaluate(heeftFocus, false)).toBe(true);
    expect(await kim.title()).toMatch(/^Let op: /);
    expect((await melding.getByRole("listitem").allInnerTexts()).map((regel) => regel.split(":")[0])).toEqual([
      "Uren",
      "Activiteit",
    ]);

    await TOETSEN.klik(melding.getByRole("link", { name: "Uren" }));
    const uren = kim.getByRole("textbox", { name: "Uren" });
    await expect.poll(() => uren.evaluate(heeftFocus, false)).toBe(true);
    expect(await uren.inputValue()).toBe("twee");
    await TOETSEN.typ(uren, "2,5");
    await antwoord(kim.getByRole("main"), TOETSEN, "Activiteit", "Overleg");
    await verder(kim, () => TOETSEN.klik(knop(kim)));
    await klaar(kim);
    await totRust(systeem(), traject);
    const geboekt = (await journaal(systeem(), traject)).filter(({ type }) => type === "uren.geboekt");
    expect(geboekt.map(({ gegevens }) => gegevens["uren"])).toEqual([2.5]);
  });
});
