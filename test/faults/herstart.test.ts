import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { Lijn, startBelasting, type Belasting } from "#test/support/belasting.ts";
import { oordeel, vatSamen } from "#test/support/oordeel.ts";
import {
  dood,
  eigenMap,
  kinderenVan,
  pidVan,
  startSysteem,
  systeemVan,
  totNietsMeerWerkt,
  werkendIn,
  type Gestart,
} from "#test/support/processen.ts";
import { proefperiode, totWaar } from "#test/support/proef.ts";
import { maakToeval } from "#test/support/toeval.ts";

/** Starting after a hard stop, stopping in the middle of work, and two starts at once. */

const KORT = process.env["TRAJECTEN_KORT"] === "1";
const DELEN = ["Temporal", "Worker", "Postvak", "Web"] as const;

/**
 * Ends the supervisor and all its parts at one stroke, as a power cut does. With `behalve` one part outlives them, in a state in which it
 * hears nothing: it keeps its ports and its files until somebody ends it.
 */
async function stroomWeg(map: string, systeem: Gestart, behalve?: (typeof DELEN)[number]): Promise<void> {
  const pids = await Promise.all(DELEN.filter((deel) => deel !== behalve).map((deel) => pidVan(map, deel)));
  if (behalve !== undefined) process.kill(await pidVan(map, behalve), "SIGSTOP");
  // The shell that would end Temporal when the supervisor is gone (worker/processen.ts) goes first.
  for (const { pid, opdracht } of kinderenVan(systeem.pid))
    if (opdracht.startsWith("sh -c ")) process.kill(pid, "SIGKILL");
  systeem.kill("SIGKILL");
  for (const pid of pids) dood(pid, map);
  expect(await systeem.einde).toBe("SIGKILL");
}

/** Starts so many at once that they come to the lock together; the one that won. */
async function startTegelijk(map: string, aantal: number): Promise<Gestart> {
  const alle = Array.from({ length: aantal }, () => startSysteem(map));
  const afgewezen: Gestart[] = [];
  for (const start of alle) void start.einde.then(() => afgewezen.push(start));
  await totWaar(async () => afgewezen.length >= aantal - 1, 180_000);
  for (const start of afgewezen) {
    expect(await start.einde).toBe(1);
    expect(start.fout()).toContain(`Op de map ${map} draait al een systeem`);
  }
  const winnaars = alle.filter((start) => !afgewezen.includes(start));
  expect(winnaars).toHaveLength(1);
  await winnaars[0]!.draait;
  expect((await systeemVan(map)).pid).toBe(winnaars[0]!.pid);
  return winnaars[0]!;
}

test("na een harde stop vindt een nieuwe start alles terug, ruimt hij op wat er nog liep, en draait er nooit meer dan één", async () => {
  const toeval = maakToeval();
  console.log(`herstart: zaad ${toeval.zaad}`);
  const map = await eigenMap();
  let systeem = await startTegelijk(map, KORT ? 2 : 4);
  const voor = await systeemVan(map);
  const opties = { adres: async () => (await systeemVan(map)).temporal, periode: proefperiode(6) };
  const belasting = startBelasting({ ...opties, toeval, bellers: 3 });
  let kills = 0;

  const rondes: ((typeof DELEN)[number] | undefined)[] = KORT
    ? ["Temporal"]
    : [undefined, "Temporal", "Worker", "Temporal"];
  for (const over of rondes) {
    await belasting.totNog(15);
    const { processen } = await systeemVan(map);
    await stroomWeg(map, systeem, over);
    kills += 1;
    await totWaar(async () => werkendIn(map).every((pid) => over !== undefined && pid === processen[over]));
    systeem = await startTegelijk(map, 2);
    const na = await systeemVan(map);
    expect(na).toMatchObject({ web: voor.web, smtp: voor.smtp, temporal: voor.temporal, gezondheid: voor.gezondheid });
    const oud = Object.values(processen);
    expect(werkendIn(map).filter((pid) => oud.includes(pid))).toEqual([]);
    expect(new Set(werkendIn(map))).toEqual(new Set([systeem.pid, ...Object.values(na.processen)]));
  }

  // Ctrl-C in the middle of the work.
  await belasting.totNog(15);
  systeem.kill("SIGINT");
  expect(await systeem.einde).toBe(0);
  expect(werkendIn(map)).toEqual([]);
  expect(await systeemVan(map)).toMatchObject({ pid: null, processen: {} });

  systeem = startSysteem(map);
  await systeem.draait;
  await belasting.totNog(15);
  while (belasting.aanvaard.length < 50) await belasting.totNog(5);
  await belasting.stop();
  await beoordeel(map, opties, belasting, kills);

  // The second Ctrl-C does not wait for a part that does not listen.
  const worker = await pidVan(map, "Worker");
  process.kill(worker, "SIGSTOP");
  systeem.kill("SIGINT");
  await totWaar(async () => systeem.uit().includes("Stoppen…"));
  // Within a second the two count as one: npm passes on what the terminal gave already.
  await new Promise((klaar) => setTimeout(klaar, 1_100));
  systeem.kill("SIGINT");
  expect(await systeem.einde).toBe(1);
  expect(systeem.fout()).toContain("Direct gestopt.");
  await totNietsMeerWerkt(map);
});

async function beoordeel(
  map: string,
  opties: ConstructorParameters<typeof Lijn>[0],
  belasting: Belasting,
  kills: number,
): Promise<void> {
  const lijn = new Lijn(opties);
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`, { alleenLezen: true });
  const uitslag = await oordeel({ ...opties, lijn, store, belasting, zonderBrieven: KORT });
  await lijn.sluit();
  await store.sluit();
  vatSamen("herstart", { belasting, uitslag, kills });
}
