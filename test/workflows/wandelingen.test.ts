import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { BRIEVEN } from "#activities/mail/brievenlijst.ts";
import { brievenboek } from "#test/support/brievenboek.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import type { Motor } from "#test/support/motor.ts";
import { gelukt, proefperiode, totRust, totWaar } from "#test/support/proef.ts";
import { opTijdreis } from "#test/support/tijdreis.ts";
import { AFGEWEZEN_EN_STOPGEZET } from "./wandelingen/afgewezen-en-stopgezet.ts";
import { GEZAMENLIJK } from "./wandelingen/gezamenlijk.ts";
import { GEEN_TRAJECT } from "./wandelingen/geen-traject.ts";
import { NAZORG } from "./wandelingen/nazorg.ts";
import { VERANDERD } from "./wandelingen/veranderd.ts";

/**
 * Trajecten from beginning to end, as the people in them live them, on the server that skips time. Every letter is held against a copy
 * that a person has read for tone and truth: who changes a letter reads it again in its place (`npx vitest run test/workflows/wandelingen.test.ts -u`).
 */
const WANDELINGEN = [GEZAMENLIJK, AFGEWEZEN_EN_STOPGEZET, NAZORG, VERANDERD, ...GEEN_TRAJECT];

it.for(WANDELINGEN)(
  "$titel: iedere brief is die van de bewaarde kopie",
  { timeout: 300_000 },
  async ({ naam, titel, aanmelding, plaatsen, dagen, einde }) => {
    const motor = await opTijdreis({ perioden: [proefperiode(plaatsen)] });
    await motor.ganaar(dagen[0]!.op);
    const { nummer } = gelukt(await motor.trajecten.meldAan([aanmelding]));
    for (const { op, daden = [], plaatsen: ruimte } of dagen) {
      await motor.ganaar(op);
      // What the clock says that morning comes before what people do.
      await totRust(motor, nummer);
      if (daden.length > 0) gelukt(await motor.trajecten.stuur(nummer, daden));
      if (ruimte !== undefined) await geefRuimte(motor, nummer, ruimte);
    }
    await motor.ganaar(einde);
    await totRust(motor, nummer);
    expect(motor.dubbel).toEqual([]);
    await expect(await brievenboek(motor, nummer, titel)).toMatchFileSnapshot(`wandelingen/${naam}.brieven.md`);
  },
);

it("iedere brief die er is, gaat in een van de wandelingen", async () => {
  const boeken = await Promise.all(
    WANDELINGEN.map(({ naam }) => readFile(new URL(`wandelingen/${naam}.brieven.md`, import.meta.url), "utf8")),
  );
  const verzonden = new Set(
    boeken.flatMap((boek) =>
      [...boek.matchAll(/^## \S+ (.+?) aan /gm)].flatMap(([, brieven = ""]) => brieven.split(" + ")),
    ),
  );
  expect(Object.keys(BRIEVEN).filter((naam) => !verzonden.has(naam))).toEqual([]);
});

/** The subsidieperiode gets places, and offers one to who waits. */
async function geefRuimte(motor: Motor, nummer: string, plaatsen: number): Promise<void> {
  gelukt(await motor.trajecten.openPeriode({ ...proefperiode(plaatsen), versie: 2 }, MENSEN.projectleider));
  await totWaar(async () => gelukt(await motor.trajecten.stand(nummer)).staat === "plaats aangeboden");
}
