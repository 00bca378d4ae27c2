import { expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { alleMedewerkers } from "#domain/medewerkers/medewerkers.ts";
import { trajecten } from "#test/client/cli/hulp.ts";
import { Browser, logInBijAanbieder, startAanbieder } from "#test/support/aanbieder.ts";
import { startLosSysteem } from "#test/support/los-systeem.ts";
import { startPostgres } from "#test/support/postgres.ts";
import { eigenMap } from "#test/support/processen.ts";
import { HIER, productieomgeving, startWeb } from "#test/support/productie.ts";
import { totWaar } from "#test/support/proef.ts";
import { kiesPoort } from "#worker/poorten.ts";

test("in productie koppelt de eerste beheerder een account met de link van de opdrachtregel, logt daarna gewoon in, en overal uit", async () => {
  const map = await eigenMap();
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  const databaseUrl = await postgres.maakDatabase();
  const sessiesUrl = await postgres.maakDatabase();
  await (await openStore(databaseUrl, { migreer: true })).sluit();
  const { systeem } = await startLosSysteem({ map, databaseUrl });
  const aanbieder = await startAanbieder(HIER);
  onTestFinished(() => aanbieder.stop());

  const poort = await kiesPoort();
  const omgeving = productieomgeving({ systeem, aanbieder, poort, databaseUrl, sessiesUrl });
  const site = await startWeb(poort, omgeving);

  const store = await openStore(databaseUrl, { alleenLezen: true });
  onTestFinished(() => store.sluit());
  await totWaar(async () => alleMedewerkers(await leesMedewerkers(store)).some(({ id }) => id === "bh-1") || null);

  const nodigUit = ["medewerker", "uitnodigen", "bh-1", "--wie", "bh-1", "--json"];
  const geweigerd = await trajecten(nodigUit, omgeving);
  expect([geweigerd.code, geweigerd.fout]).toEqual([1, expect.stringContaining("TRAJECTEN_OPDRACHTREGEL_HANDELT=ja")]);
  const gemaakt = await trajecten(nodigUit, { ...omgeving, TRAJECTEN_OPDRACHTREGEL_HANDELT: "ja" });
  const { link } = JSON.parse(gemaakt.uit) as { link: string };

  const eerst = new Browser({ [HIER]: site });
  const vreemd = await logInBijAanbieder(eerst, `${HIER}/inloggen/begin`, "bas");
  expect(vreemd.status).toBe(403);
  await eerst.open(link);
  const binnen = await logInBijAanbieder(eerst, `${link}/begin`, "bas");
  expect(await binnen.text()).toContain("Uitloggen");

  const later = new Browser({ [HIER]: site });
  expect(await (await logInBijAanbieder(later, `${HIER}/inloggen/begin?naar=/medewerkers`, "bas")).text()).toContain(
    "bh-1",
  );
  expect(later.adres).toBe(`${HIER}/medewerkers`);
  const uit = await later.open(`${HIER}/uitloggen`, { method: "POST" });
  expect(uit.headers.get("refresh")).toContain(`${aanbieder.issuer}/session/end`);
  await later.open(`${HIER}/medewerkers`);
  expect(later.adres).toContain("/inloggen?");

  const dief = new Browser({ [HIER]: site });
  expect((await logInBijAanbieder(dief, `${link}/begin`, "dief")).status).toBe(403);
});
