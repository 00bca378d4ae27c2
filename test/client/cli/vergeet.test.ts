import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { periode } from "#domain/aanmelding/periode.ts";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/termijnregels.ts";
import { MENSEN, NUMMER, REGELS, verloopTot } from "#test/support/gebeurtenissen.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { trajecten } from "./hulp.ts";

const bewaard = (dagen: number) =>
  periode(
    {
      ...REGELS,
      termijnen: { ...REGELS.termijnen, bewaren: { ...DEFAULT_TERMIJNEN.bewaren, dagen, herinnering: null } },
    },
    2,
  );

/** Closed long ago; what the running system does with it stands in test/workflows/vergeten.test.ts. */
async function opstelling(dagen = 1) {
  const map = mkdtempSync(join(tmpdir(), "trajecten-vergeet-"));
  onTestFinished(() => rmSync(map, { recursive: true, force: true }));
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  onTestFinished(() => store.sluit());
  const verloop = verloopTot("gesloten", { periode: bewaard(dagen), op: "2025-03-03" });
  await store.schrijf([...verloop.regels, ...personeelVan(MEDEWERKERS).regels]);
  for (const nummers of [[NUMMER], [NUMMER, "ZA-2026-002"]]) {
    const mail = { ruw: Buffer.from(nummers.join()), van: "za@x.example", aan: "noor@school.example" };
    await store.verzendregister.bewaar([nummers.join()], mail, { messageId: nummers.join(), nummers, vorige: [] });
  }
  const hier = (...argumenten: string[]) =>
    trajecten([...argumenten], { TRAJECTEN_DATA: map, TRAJECTEN_TEMPORAL_ADRES: "127.0.0.1:9" });
  return { hier, store, verloop };
}

test("zonder --wis staat er wat er verdwijnt, wat blijft en wat Temporal nog weet; er gebeurt niets", async () => {
  const { hier, store, verloop } = await opstelling();
  const { code, uit, fout } = await hier("vergeet", NUMMER);
  expect([code, fout]).toEqual([0, ""]);
  const tekst = uit.replaceAll(/\s+/g, " ");
  expect(tekst).toContain(`${NUMMER} proef, er is niets gewist`);
  expect(tekst).toMatch(/Gewist wordt wat \d+ regels van het journaal zeggen/);
  expect(tekst).toContain("2 bewaarde brieven, waarvan 1 ook over andere trajecten gaat");
  expect(tekst).toContain("De geschiedenis in Temporal en back-ups van daarvoor kennen de namen nog");
  expect(await store.regels(NUMMER)).toHaveLength(verloop.regels.length);
  expect(JSON.parse((await hier("vergeet", NUMMER, "--json")).uit)).toMatchObject({
    proef: true,
    brieven: 2,
    gedeeld: 1,
  });
});

test("zolang het bewaard moet worden, of door wie het niet mag, wordt het geweigerd met waarom", async () => {
  const { hier } = await opstelling(2557);
  expect(await hier("vergeet", NUMMER)).toMatchObject({
    code: 1,
    fout: expect.stringMatching(/Dit dossier wordt bewaard tot en met \d+ \w+ 2032\..*\[traject\.bewaren\]/s),
  });
  expect((await hier("vergeet", NUMMER, "--wie", "pl-1")).code).toBe(1);
  expect((await hier("vergeet", "ZA-1999-001")).fout).toContain("[traject.onbekend]");
});

test("wat vergeten is zegt dat in toon, en nog eens vergeten verandert niets", async () => {
  const { hier, store, verloop } = await opstelling();
  const { length } = verloop.regels;
  verloop.opDag("2026-05-04").gebeurt("traject.vergeten", {}, { door: MENSEN.beheerder });
  await store.schrijf(verloop.regels.slice(length));
  const toon = await hier("toon", NUMMER);
  expect([toon.code, toon.fout]).toEqual([0, ""]);
  expect(toon.uit).toMatch(/^Vergeten +op 4 mei 2026/m);
  expect(JSON.parse((await hier("toon", NUMMER, "--json")).uit)).toMatchObject({
    dossier: { vergetenOp: "2026-05-04" },
  });
  expect((await hier("vergeet", NUMMER, "--wis")).uit).toBe(
    `${NUMMER} is al vergeten, op 4 mei 2026. Er is niets veranderd.`,
  );
  expect((await hier("lijst", "--staat", "gesloten")).uit).toContain("[vergeten");
});
