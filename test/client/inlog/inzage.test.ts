import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openInlog } from "#client/inlog/store.ts";
import { plusDagen } from "#domain/kalender/datum.ts";

const NU = new Date("2026-11-30T10:00:00.000Z");
const BEWAARD = 730;

async function opstelling() {
  const map = mkdtempSync(join(tmpdir(), "trajecten-inzage-"));
  const url = `sqlite:${join(map, "sessies.db")}`;
  const inlog = await openInlog(url);
  onTestFinished(async () => {
    await inlog.sluit();
    rmSync(map, { recursive: true, force: true });
  });
  const dagenTerug = (dagen: number) => new Date(`${plusDagen("2026-11-30", -dagen)}T10:00:00.000Z`);
  const bekeken = async () => (await inlog.inzage.van("ZA-2026-001")).map(({ medewerker }) => medewerker);
  return { inlog, dagenTerug, bekeken };
}

test("wie er keek blijft zo lang als gezegd is, en daarna is het gewist", async () => {
  const { inlog, dagenTerug, bekeken } = await opstelling();
  await inlog.inzage.noteer("oud", "ZA-2026-001", dagenTerug(BEWAARD + 1));
  await inlog.inzage.noteer("grens", "ZA-2026-001", dagenTerug(BEWAARD));
  await inlog.inzage.noteer("nieuw", "ZA-2026-001", dagenTerug(1));
  await inlog.inzage.noteer("oud", "ZA-2026-002", dagenTerug(BEWAARD + 1));
  expect(await bekeken()).toEqual(["nieuw", "grens", "oud"]);
  await inlog.inzage.ruimOp(BEWAARD, NU);
  expect(await bekeken()).toEqual(["nieuw", "grens"]);
  expect(await inlog.inzage.van("ZA-2026-002")).toEqual([]);
  // The next day, and with a shorter term.
  await inlog.inzage.ruimOp(BEWAARD, new Date(NU.getTime() + 1));
  expect(await bekeken()).toEqual(["nieuw"]);
  await inlog.inzage.ruimOp(30, NU);
  expect(await bekeken()).toEqual(["nieuw"]);
});

test("wissen laat staan wie er is ingelogd", async () => {
  const { inlog, dagenTerug } = await opstelling();
  const geheim = await inlog.sessies.begin("pl-1", NU);
  await inlog.inzage.noteer("pl-1", "ZA-2026-001", dagenTerug(BEWAARD + 1));
  await inlog.inzage.ruimOp(BEWAARD, NU);
  expect(await inlog.sessies.lees(geheim, NU)).toMatchObject({ medewerker: "pl-1" });
});
