import { expect, test } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { adressen, isBestand } from "#test/support/bladzijden.ts";
import { metChromium } from "#test/support/chromium.ts";
import { GIF } from "#test/support/gif.ts";
import { giftigWeb, nummerVan, stuurBrieven } from "#test/support/giftig-web.ts";
import { padenPerKnoop } from "#test/support/paden.ts";
import { GEWONE_WEGEN, vergiftigdeVerlopen } from "#test/support/vergiftigd.ts";
import { zetOp } from "./toegankelijk/site.ts";

/** In a real browser, with JavaScript on: nothing that people typed runs, loads or leaves, on any page or in any letter, in any state. */

const venster = metChromium();

/** What is not for these ways: from a register, and what the system tells of itself. */
const ELDERS = 12;

test("geen bladzijde en geen brief voert uit wat er getypt is", async () => {
  const wegen = [...GEWONE_WEGEN(), ...padenPerKnoop().map(({ inzendingen }) => inzendingen.slice(1))];
  const { verlopen, types } = vergiftigdeVerlopen(wegen, 3);
  expect(types.size).toBeGreaterThan(GEBEURTENISSEN.size - ELDERS);
  const { app, store, postvak, organisatie } = await giftigWeb(verlopen);
  const { aangenomen } = await stuurBrieven(store, verlopen);
  const mails: string[] = [];
  for (const { ruw, aan } of aangenomen)
    mails.push((await postvak.bewaar(Buffer.from(ruw), { van: "za@stichting.example", aan: [...aan] })).id);

  const hier = await zetOp({ app });
  const page = await venster();
  const mis: string[] = [];
  page.on("dialog", (dialoog) => {
    mis.push(`${page.url()} vraagt ${dialoog.message()}`);
    void dialoog.dismiss();
  });
  page.on("request", (vraag) => {
    if (!vraag.url().startsWith(`${hier}/`) && !vraag.url().startsWith("data:"))
      mis.push(`${page.url()} vraagt ${vraag.url()}`);
  });
  page.on("pageerror", (fout) => mis.push(`${page.url()}: ${fout.message}`));
  await page.exposeFunction("meldMis", (wat: string) => void mis.push(`${page.url()}: ${wat}`));
  await page.addInitScript({
    content: `document.addEventListener("securitypolicyviolation", (een) => meldMis(een.violatedDirective + " " + een.blockedURI + " " + een.sample));
      globalThis["${GIF}"] = () => meldMis("er liep script van wie typte");`,
  });

  await page.goto(`${hier}/inloggen`);
  await page.locator('button[name="wie"][value="pl-1"]').click();
  const plek = (nummer: string, mail: string) =>
    adressen({ nummer, organisatie, medewerker: "za-03", mail, hash: "0".repeat(64) });
  const adres = new Set([
    ...verlopen.flatMap((verloop) =>
      plek(nummerVan(verloop), mails[0]!)
        .filter(([pad]) => !isBestand(pad))
        .map(([, een]) => een),
    ),
    ...mails.map((mail) => `/postvak/${mail}/html`),
    ...mails.slice(0, 20).map((mail) => `/postvak/${mail}`),
  ]);
  let gezien = 0;
  for (const een of adres) {
    await page.goto(`${hier}${een}`);
    // What would run as soon as somebody touches it.
    await page.evaluate(
      `for (const soort of ["mouseover", "focus", "click"])
        for (const element of document.querySelectorAll("main *:not(a, button, summary)")) element.dispatchEvent(new Event(soort));`,
    );
    expect
      .soft([een, await page.locator(`[${GIF}], ${GIF}-a, ${GIF}-b, [onmouseover], [onfocus], [onerror]`).count()])
      .toEqual([een, 0]);
    gezien += 1;
  }
  expect(gezien).toBeGreaterThan(150);
  expect(mis).toEqual([]);
}, 600_000);
