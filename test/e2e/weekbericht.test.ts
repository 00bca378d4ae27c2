/** The Monday overview by a whole system: the Schedule that the worker makes, the workflow, the store and the mail receiver, all as they are. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Client } from "@temporalio/client";
import { msToTs, tsToMs } from "@temporalio/common/lib/time.js";
import { expect, onTestFinished, test } from "vitest";
import { openPostvak } from "#activities/mail/postvak.ts";
import { openStore } from "#activities/store/store.ts";
import { controlesVan } from "#client/cli/doctor/controles.ts";
import { zoekPlek } from "#client/cli/plek.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import { datumOp, inWoorden, maandagVan, plusDagen, tijdstipOm } from "#domain/kalender/datum.ts";
import { weekjournaal } from "#domain/signalen/weekjournaal.ts";
import { verbindClient } from "#omgeving/verbinding.ts";
import { OCHTENDROOSTER, WEEKROOSTER, zetRoosters } from "#worker/roosters.ts";
import { verloopTot } from "../support/gebeurtenissen.ts";
import { startLosSysteem } from "../support/los-systeem.ts";
import { eigenMap } from "../support/processen.ts";
import { totWaar } from "../support/proef.ts";

const VANDAAG = datumOp(new Date().toISOString());

/** Lets the Schedule do its work now, and waits for what comes of it. */
async function laatGaan(client: Client): Promise<unknown> {
  const handle = client.schedule.getHandle(WEEKROOSTER);
  const gegaan = async () => (await handle.describe()).info.recentActions;
  const eerder = (await gegaan()).length;
  await handle.trigger();
  const actie = await totWaar(async () => (await gegaan())[eerder] ?? null);
  return client.workflow.getHandle(actie.action.workflow.workflowId).result();
}

test("op maandag om acht uur krijgt ieder voor wie iets openstaat één mail, en wie niets heeft geen", async () => {
  const map = await eigenMap();
  const databaseUrl = `sqlite:${join(map, "trajecten.db")}`;
  const { systeem } = await startLosSysteem({ map, databaseUrl });
  const client = await verbindClient(systeem.temporal);
  onTestFinished(() => client.connection.close());
  const postvak = await openPostvak(join(map, "postvak"));
  const handle = client.schedule.getHandle(WEEKROOSTER);
  const rooster = await totWaar(() => handle.describe().catch(() => null));

  expect(rooster.policies).toMatchObject({ overlap: "SKIP", catchupWindow: 4 * 24 * 60 * 60 * 1000 });

  // Every Monday of five years, also after the nights in which the clock changes.
  const { startTime } = await client.workflowService.listScheduleMatchingTimes({
    namespace: systeem.temporal.namespace,
    scheduleId: WEEKROOSTER,
    startTime: msToTs(Date.UTC(2026, 0, 1)),
    endTime: msToTs(Date.UTC(2031, 0, 1)),
  });
  expect(startTime.map((op) => tsToMs(op))).toEqual(
    Array.from({ length: 261 }, (_, i) => tijdstipOm(plusDagen("2026-01-05", 7 * i), 8)),
  );

  // What the clock has to tell our own people: each hour from a quarter to nine, also around the night in which the clock changes.
  const ochtenden = await totWaar(() =>
    client.workflowService
      .listScheduleMatchingTimes({
        namespace: systeem.temporal.namespace,
        scheduleId: OCHTENDROOSTER,
        startTime: msToTs(tijdstipOm("2026-03-28", 0)),
        endTime: msToTs(tijdstipOm("2026-03-30", 0)),
      })
      .catch(() => null),
  );
  expect(ochtenden.startTime.map((op) => tsToMs(op))).toEqual(
    ["2026-03-28", "2026-03-29"].flatMap((dag) =>
      Array.from({ length: 16 }, (_, i) => tijdstipOm(dag, 8 + i) + 45 * 60_000),
    ),
  );

  // Another worker that starts leaves it as it is.
  await zetRoosters(client);
  expect((await handle.describe()).info.lastUpdatedAt).toEqual(rooster.info.lastUpdatedAt);
  // What is not what this version wants is put right; a pause stays.
  await handle.pause("Even stil");
  await handle.update(({ state, policies, action }) => ({
    spec: { calendars: [{ dayOfWeek: "FRIDAY", hour: 3 }] },
    action: { ...action, memo: { versie: "oud" }, args: [] },
    policies,
    state,
  }));
  await zetRoosters(client);
  const hersteld = await handle.describe();
  expect(hersteld.spec).toEqual(rooster.spec);
  expect(hersteld.state).toMatchObject({ paused: true, note: "Even stil" });
  await handle.unpause();

  const week = maandagVan(VANDAAG);
  expect(await laatGaan(client)).toEqual({ week, verzonden: 0, mislukt: 0 });
  expect(await postvak.lijst()).toEqual([]);

  const store = await openStore(databaseUrl);
  onTestFinished(() => store.sluit());
  const trajecten = [
    verloopTot("beoordeling", { nummer: "ZA-2026-001", op: plusDagen(week, -58) }),
    verloopTot("bezet", { nummer: "ZA-2026-002", op: plusDagen(week, -10) }),
    // A zorgarrangeur of whom no address can be made keeps nothing from the others.
    verloopTot("toegekend", { nummer: "ZA-2026-003", op: plusDagen(week, -10) }).gebeurt("za.toegewezen", {
      za: "a..b",
    }),
  ];
  await store.schrijf(trajecten.flatMap(({ regels }) => regels));

  for (const _keer of [1, 2]) {
    expect(await laatGaan(client)).toEqual({ week, verzonden: 2, mislukt: 1 });
    const berichten = await Promise.all((await postvak.lijst()).map(({ id }) => postvak.bericht(id)));
    expect(berichten.flatMap((bericht) => bericht?.aan ?? []).toSorted()).toEqual([
      "Kim de Boer <za-03@trajecten.example>",
      "Petra de Wit <projectleider@trajecten.example>",
    ]);
    expect(berichten.map((bericht) => bericht?.tekst).join()).toContain(`${systeem.web.url}/trajecten/ZA-2026-002`);
  }
  // Not even offered to the mail server a second time.
  const db = new DatabaseSync(join(map, "trajecten.db"), { readOnly: true });
  onTestFinished(() => db.close());
  expect(db.prepare("select stand, pogingen from verzonden").all()).toEqual([
    { stand: "verzonden", pogingen: 1 },
    { stand: "verzonden", pogingen: 1 },
  ]);
  // Three times it went; the journaal tells each thing once, and doctor tells the last of it.
  const regels = await store.regels(weekjournaal(week));
  expect(ketenfout(regels)).toBeNull();
  expect(regels.map(({ type }) => type).toSorted()).toEqual([
    "mail.mislukt",
    "mail.verzonden",
    "mail.verzonden",
    "weekbericht.opgesteld",
  ]);
  const vraagStore = controlesVan(zoekPlek(map, {})).find(({ naam }) => naam === "store");
  expect(await vraagStore?.vraag()).toMatch(
    `3 trajecten, laatste weekoverzicht ${inWoorden(week)}: 2 verzonden, 1 niet (a..b: Er is geen adres bekend van de zorgarrangeur.)`,
  );
});
