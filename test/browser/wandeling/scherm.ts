import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { getypt, isAntwoord, typDag, type Antwoord, type Daad, type Vult } from "./daad.ts";
import type { Hand } from "./hand.ts";
import { isKeuzelijst } from "./in-de-bladzijde.ts";

/** An act on the screen, found and filled in by the words that are there. */

const letterlijk = (tekst: string): string => tekst.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
/** A label, with or without that it may be left out. */
const label = (tekst: string): RegExp => new RegExp(`^${letterlijk(tekst)}(?: \\(niet verplicht\\))?$`);

/** The one place that knows where acts stand: in the page of a traject, perhaps in what is folded. */
export async function open(page: Page, hand: Hand, doet: string): Promise<void> {
  const alle = page.getByRole("main").getByRole("link", { name: doet, exact: true, includeHidden: true });
  await expect
    .poll(() => alle.count(), { message: `‘${doet}’ staat op ${page.url()}`, timeout: 10_000 })
    .toBeGreaterThan(0);
  const zichtbaar = alle.filter({ visible: true });
  if ((await zichtbaar.count()) === 0) await vouwOpen(alle.first(), hand);
  await verder(page, () => hand.klik(zichtbaar.first()));
}

/** From the outside in. */
async function vouwOpen(wat: Locator, hand: Hand): Promise<void> {
  const dicht = wat.locator("xpath=ancestor::details[not(@open)]");
  for (let keer = 0; (await dicht.count()) > 0 && keer < 5; keer += 1)
    await hand.klik(dicht.first().locator("xpath=./summary"));
}

/** Fills in the form that is there and records it, by way of what will follow. `hier`: within, after each page. */
export async function legVast(page: Page, hand: Hand, daad: Daad, kijk: () => Promise<void>): Promise<void> {
  const formulier = page.getByRole("main").locator("form");
  await vul(formulier, hand, daad.vult);
  for (const ook of [...(daad.ervoor ?? []), ...(daad.erna ?? [])]) {
    const groep = formulier.getByRole("group", { name: ook.doet, exact: true });
    await hand.vink(groep.getByRole("checkbox", { name: ook.doet, exact: true }));
    await vul(groep, hand, ook.vult);
  }
  if (daad.op !== null) await hand.typ(formulier.getByLabel("Wanneer was dit?"), typDag(daad.op));
  await verder(page, () => hand.klik(formulier.getByRole("button", { name: "Vastleggen", exact: true })));
  await zonderFouten(page, daad.doet);
  await kijk();
  if (!(await kop(page)).endsWith("klopt dit?")) return;
  await verder(page, () => hand.klik(page.getByRole("button", { name: /^Leg vast/ })));
  await zonderFouten(page, daad.doet);
  await kijk();
}

const kop = async (page: Page): Promise<string> => (await page.getByRole("heading", { level: 1 }).innerText()).trim();

/** By what was replaced, and not by the form that asked: what will follow has another form, and then the first is gone. */
const OP_ZIJN_PLEK = `new Promise((klaar) =>
  document.addEventListener("htmx:after:swap", ({ detail }) => {
    if (detail.ctx?.target?.id === "inhoud") klaar(null);
  }))`;

/** Does what leads to another page, and waits for that. */
export async function verder(page: Page, doe: () => Promise<void>): Promise<void> {
  // A page that is here but not yet whole would else be taken for the one that follows.
  await page.waitForLoadState();
  const geladen = page.waitForEvent("load");
  geladen.catch(() => undefined);
  // A form that keeps its place loads nothing; where another page comes after all, this one is gone before it says anything.
  const gewisseld = page.evaluate(OP_ZIJN_PLEK).catch(() => geladen);
  await Promise.all([Promise.race([geladen, gewisseld]), doe()]);
}

/** Who is told of faults is told what they are. */
async function zonderFouten(page: Page, doet: string): Promise<void> {
  const fouten = page.getByRole("alert");
  if ((await fouten.count()) > 0)
    throw new Error(`${doet} (${page.url()}): ${(await fouten.first().innerText()).replace(/\s+/g, " ")}`);
}

export async function vul(waar: Locator, hand: Hand, vult: Vult): Promise<void> {
  for (const [naam, waarde] of Object.entries(vult)) {
    if (isAntwoord(waarde)) await antwoord(waar, hand, naam, waarde);
    else if (Array.isArray(waarde)) await lijst(waar.getByRole("group", { name: label(naam) }).first(), hand, waarde);
    else await vulGroep(waar.getByRole("group", { name: label(naam) }).first(), hand, waarde as Vult);
  }
}

/** What says which questions come, is answered first. */
async function vulGroep(groep: Locator, hand: Hand, vult: Vult): Promise<void> {
  const toon = groep.getByRole("button", { name: "Toon wat hierbij hoort" });
  if ((await toon.count()) === 0) return vul(groep, hand, vult);
  const antwoorden = Object.entries(vult);
  await vul(groep, hand, Object.fromEntries(antwoorden.slice(0, 1)));
  await verder(groep.page(), () => hand.klik(toon));
  return vul(groep, hand, Object.fromEntries(antwoorden.slice(1)));
}

export async function antwoord(waar: Locator, hand: Hand, naam: string, waarde: Antwoord): Promise<void> {
  const tekst = getypt(waarde);
  const rondjes = waar.getByRole("radiogroup", { name: label(naam) });
  const vakken = waar.getByRole("textbox", { name: label(naam) });
  const lijsten = waar.getByRole("combobox", { name: label(naam) });
  await rondjes.or(vakken).or(lijsten).first().waitFor();
  if ((await rondjes.count()) > 0) {
    const precies = rondjes.first().getByRole("radio", { name: tekst, exact: true });
    // A choice may tell more than its name: how much work somebody has already.
    const begin = rondjes.first().getByRole("radio", { name: new RegExp(`^${letterlijk(tekst)}\\b`) });
    return hand.vink((await precies.count()) > 0 ? precies : begin.first());
  }
  if ((await vakken.count()) > 0) return hand.typ(vakken.first(), tekst);
  const eerste = lijsten.first();
  // Typing with a list of names beside it is a combobox too.
  return (await eerste.evaluate(isKeuzelijst)) ? hand.kies(eerste, tekst) : hand.typ(eerste, tekst);
}

async function lijst(groep: Locator, hand: Hand, waarden: readonly (Antwoord | Vult)[]): Promise<void> {
  const vakjes = groep.getByRole("checkbox");
  if ((await vakjes.count()) > 0) {
    for (const waarde of waarden)
      await hand.vink(groep.getByRole("checkbox", { name: getypt(waarde as Antwoord), exact: true }));
    return;
  }
  for (const [i, waarde] of waarden.entries()) {
    const nummer = new RegExp(` ${i + 1}$`);
    const rij = groep.getByRole(isAntwoord(waarde) ? "textbox" : "group", { name: nummer });
    if ((await rij.count()) === 0) {
      await verder(groep.page(), () =>
        hand.klik(groep.getByRole("button", { name: /^(Voeg toe|Nog een erbij)/ }).last()),
      );
    }
    if (isAntwoord(waarde)) await hand.typ(rij.first(), getypt(waarde));
    else await vul(rij.first(), hand, waarde);
  }
}
