import { expect, it, onTestFinished } from "vitest";
import { leesOrganisaties } from "#client/organisaties.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import { naamVan, ORGANISATIES_NUMMER } from "#domain/organisaties/organisatie.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { startMotor, type Motor } from "#test/support/motor.ts";
import { herken } from "#test/support/organisaties.ts";
import { codeVan, gelukt, runs } from "#test/support/proef.ts";
import { ORGANISATIES_ID } from "#workflows/messages.ts";

async function motorVoorDeze(): Promise<Motor> {
  const motor = await startMotor();
  onTestFinished(() => motor.stop());
  return motor;
}

const nummerVan = (i: number): string => `ZA-2025-${String(i).padStart(3, "0")}`;
const vraag = (motor: Motor, i: number) =>
  motor.trajecten.vraagOrganisaties(herken({ nummer: nummerVan(i), naam: `School ${i}` }), MENSEN.projectleider);

it(
  "vijf mensen tegelijk, door overdrachten en een werker die wegvalt heen: iedere organisatie één keer, geen nummer dubbel",
  { timeout: 240_000 },
  async () => {
    const motor = await motorVoorDeze();
    const AANTAL = 150;
    const nog = Array.from({ length: AANTAL }, (_, i) => i + 1);
    const antwoorden = new Map<number, string | null>();
    const mens = async (): Promise<void> => {
      for (let i = nog.shift(); i !== undefined; i = nog.shift())
        antwoorden.set(i, gelukt(await vraag(motor, i)).organisaties[0] ?? null);
    };
    const mensen = Array.from({ length: 5 }, mens);
    await motor.stopWerker();
    await motor.startWerker();
    await Promise.all(mensen);

    expect(new Set(antwoorden.values()).size).toBe(AANTAL);
    expect((await runs(motor, ORGANISATIES_ID)).length).toBeGreaterThan(1);
    const stand = await leesOrganisaties(motor.store);
    expect(Object.keys(stand.organisaties)).toHaveLength(AANTAL);
    for (const [i, id] of antwoorden) {
      expect(stand.herkend[nummerVan(i)]).toEqual({ "partner-1": id });
      expect(naamVan(stand.organisaties[id as "ORG-1"]!)).toBe(`School ${i}`);
    }
    const regels = await motor.store.regels(ORGANISATIES_NUMMER);
    expect(regels).toHaveLength(2 * AANTAL);
    expect(ketenfout(regels)).toBeNull();
    // Asked once more, in a run that did not see it: the same answer, and no line.
    expect(gelukt(await vraag(motor, 1)).organisaties).toEqual([antwoorden.get(1)]);
    expect(await motor.store.regels(ORGANISATIES_NUMMER)).toHaveLength(2 * AANTAL);
  },
);

it("een weigering komt als antwoord, en laat niets na", async () => {
  const motor = await motorVoorDeze();
  const samen = (organisatie: `ORG-${number}`, doel: `ORG-${number}`) =>
    motor.trajecten.vraagOrganisaties(
      { soort: "voeg-samen", organisatie, in: doel, reden: "Dezelfde." },
      MENSEN.projectleider,
    );
  expect(codeVan(await samen("ORG-1", "ORG-1"))).toBe("organisatie.zichzelf");
  gelukt(await vraag(motor, 1));
  expect(codeVan(await samen("ORG-1", "ORG-9"))).toBe("organisatie.onbekend");
  expect(await motor.store.regels(ORGANISATIES_NUMMER)).toHaveLength(2);
});
