import { expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { alleMedewerkers } from "#domain/medewerkers/medewerkers.ts";
import { trajecten } from "#test/client/cli/hulp.ts";
import { zichtbaar } from "#test/client/web/hulp.ts";
import { Browser, logInBijAanbieder, startAanbieder } from "#test/support/aanbieder.ts";
import { lees, verzending, vul, type Scherm } from "#test/support/browser.ts";
import { startLosSysteem } from "#test/support/los-systeem.ts";
import { startPostgres } from "#test/support/postgres.ts";
import { eigenMap } from "#test/support/processen.ts";
import { HIER, productieomgeving, startDoorgang, startWeb } from "#test/support/productie.ts";
import { totWaar } from "#test/support/proef.ts";
import { kiesPoort } from "#worker/poorten.ts";

const NIEUW = `${HIER}/medewerkers/nieuw`;

test("is Temporal weg, of de database, of is wie typt uitgelogd, dan gaat er niets verloren en telt niets twee keer", async () => {
  const map = await eigenMap();
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  const [databaseUrl, sessiesUrl] = [await postgres.maakDatabase(), await postgres.maakDatabase()];
  await (await openStore(databaseUrl, { migreer: true })).sluit();
  const { systeem } = await startLosSysteem({ map, databaseUrl });
  const aanbieder = await startAanbieder(HIER);
  onTestFinished(() => aanbieder.stop());
  const temporal = await startDoorgang(systeem.temporal.poort);
  const poort = await kiesPoort();
  const omgeving = productieomgeving({ systeem, aanbieder, poort, databaseUrl, sessiesUrl });
  const site = await startWeb(poort, { ...omgeving, TRAJECTEN_TEMPORAL_ADRES: `127.0.0.1:${temporal.poort}` });

  const namen = async (): Promise<readonly string[]> => {
    const store = await openStore(databaseUrl, { alleenLezen: true });
    try {
      return alleMedewerkers(await leesMedewerkers(store)).map(({ naam }) => naam);
    } finally {
      await store.sluit();
    }
  };
  await totWaar(async () => (await namen()).length > 0 || null);
  const gemaakt = await trajecten(["medewerker", "uitnodigen", "bh-1", "--wie", "bh-1", "--json"], {
    ...omgeving,
    TRAJECTEN_OPDRACHTREGEL_HANDELT: "ja",
  });
  const b = new Browser({ [HIER]: site });
  await logInBijAanbieder(b, `${(JSON.parse(gemaakt.uit) as { link: string }).link}/begin`, "bas");

  const typ = async (naam: string): Promise<Scherm> => {
    const scherm = lees(await (await b.open(NIEUW)).text());
    for (const [veld, waarde] of Object.entries({
      naam,
      mail: `${naam.split(" ")[0]}@stichting.example`,
      rollen: "auditor",
      van: "vandaag",
    }))
      expect([veld, vul(scherm, veld, waarde)]).toEqual([veld, true]);
    return scherm;
  };
  const stuur = async (scherm: Scherm) => {
    const antwoord = await b.open(NIEUW, { method: "POST", body: verzending(scherm) }, false);
    const html = await antwoord.text();
    return { status: antwoord.status, html, tekst: zichtbaar(html), scherm: lees(html) };
  };
  const veld = ({ besturingen }: Scherm, welk: string) => besturingen.find(({ naam }) => naam === welk)?.waarde;
  const eenKeer = async (naam: string) =>
    totWaar(async () => (await namen()).filter((een) => een === naam).length === 1 || null);

  const eerste = await typ("Anna van Temporal");
  temporal.sluit();
  const zonderTemporal = await stuur(eerste);
  expect(zonderTemporal.status).toBe(503);
  expect(zonderTemporal.tekst).toContain("Dit is niet vastgelegd, voor zover nu bekend is.");
  expect([veld(zonderTemporal.scherm, "naam"), veld(zonderTemporal.scherm, "_id")]).toEqual([
    "Anna van Temporal",
    veld(eerste, "_id"),
  ]);
  expect((await b.open(`${HIER}/medewerkers`)).status).toBe(200);
  temporal.open();
  expect((await stuur(zonderTemporal.scherm)).status).toBe(303);
  expect((await stuur(eerste)).status).toBe(303);
  await eenKeer("Anna van Temporal");

  const tweede = await typ("Bo van Postgres");
  await postgres.kill9();
  const zonderStore = await stuur(tweede);
  expect(zonderStore.status).toBe(500);
  expect(zonderStore.tekst).toContain("Wat u typte staat er nog. Probeer het over een paar minuten opnieuw.");
  expect(zonderStore.html).toContain("Bo van Postgres");
  expect(zonderStore.html).toContain(`name="_id" value="${veld(tweede, "_id")}"`);
  const lezen = await b.open(`${HIER}/medewerkers`, {}, false);
  expect([lezen.status, zichtbaar(await lezen.text())]).toEqual([500, expect.stringContaining("Er ging iets mis")]);
  expect((await site(`${HIER}/livez`, {})).status).toBe(200);
  await postgres.herstart();
  await totWaar(async () => (await stuur(tweede)).status === 303 || null);
  await eenKeer("Bo van Postgres");

  const derde = await typ("Cas van het andere tabblad");
  await b.open(`${HIER}/uitloggen`, { method: "POST" }, false);
  const uitgelogd = await b.open(NIEUW, { method: "POST", body: verzending(derde) });
  expect(new URL(b.adres).pathname).toBe("/inloggen");
  const link = /href="(\/inloggen\/begin[^"]+)"/.exec(await uitgelogd.text())?.[1]?.replaceAll("&amp;", "&") ?? "";
  const terug = lees(await (await logInBijAanbieder(b, `${HIER}${link}`, "bas")).text());
  expect([veld(terug, "naam"), veld(terug, "_id")]).toEqual(["Cas van het andere tabblad", veld(derde, "_id")]);
  expect((await stuur(terug)).status).toBe(303);
  await eenKeer("Cas van het andere tabblad");
});
