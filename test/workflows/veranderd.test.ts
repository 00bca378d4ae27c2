import { afterAll, beforeAll, expect, it } from "vitest";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { startMotor, type Motor } from "#test/support/motor.ts";
import { codeVan, daad, gelukt, inBeoordeling, journaal, lopend, totRust, vers } from "#test/support/proef.ts";

/** An act rests on what was looked at: held against it by the running traject itself, also between two that come at once. */

let motor: Motor;
beforeAll(async () => {
  motor = await startMotor();
});
afterAll(() => motor.stop());

const notitie = () => daad("notitie.toegevoegd", { tekst: "Gebeld." }, MENSEN.projectleider);

it("wie iets zag dat niet meer zo is wordt geweigerd, en niets is vastgelegd", async () => {
  const nummer = await lopend(motor);
  const { volgnummer } = await totRust(motor, nummer);
  gelukt(await motor.trajecten.stuur(nummer, [notitie()], volgnummer));
  expect(codeVan(await motor.trajecten.stuur(nummer, [notitie()], volgnummer))).toBe("traject.veranderd");
  // Mail and clock don't count, so what came after the act may be of them only.
  const { volgnummer: nu } = await totRust(motor, nummer);
  expect(codeVan(await motor.trajecten.stuur(nummer, [notitie()], nu))).toBeNull();
  expect((await journaal(motor, nummer)).filter(({ type }) => type === "notitie.toegevoegd")).toHaveLength(2);
});

it("van twee die tegelijk komen wint er een; wie hetzelfde nog eens stuurt hoort hetzelfde", async () => {
  const nummer = await lopend(motor);
  const { volgnummer } = await totRust(motor, nummer);
  const twee = [notitie(), notitie()];
  const uit = await Promise.all(twee.map((een) => motor.trajecten.stuur(nummer, [een], volgnummer)));
  expect(new Set(uit.map(codeVan))).toEqual(new Set([null, "traject.veranderd"]));
  const gewonnen = twee[uit.findIndex(({ ok }) => ok)]!;
  expect(gelukt(await motor.trajecten.stuur(nummer, [gewonnen], volgnummer)).nieuw).toBe(0);
});

it("toekennen en toewijzen in één keer: beide staan er, of geen van beide, en een tweede klik voegt niets toe", async () => {
  const nummer = await inBeoordeling(motor);
  const { volgnummer } = await totRust(motor, nummer);
  const id = `web:${vers()}`;
  const samen = (za: string) => [
    { ...daad("aanvraag.toegekend"), id },
    { ...daad("za.toegewezen", { za }), id: `${id}:za.toegewezen` },
  ];
  expect(codeVan(await motor.trajecten.stuur(nummer, samen("geen za"), volgnummer))).toBe("gegevens.ongeldig");
  expect(gelukt(await motor.trajecten.stand(nummer)).dossier.besluit).toBeNull();

  gelukt(await motor.trajecten.stuur(nummer, samen(MENSEN.zorgarrangeur.id), volgnummer));
  expect(gelukt(await motor.trajecten.stuur(nummer, samen(MENSEN.zorgarrangeur.id), volgnummer)).nieuw).toBe(0);
  await totRust(motor, nummer);
  const types = (await journaal(motor, nummer)).map(({ type }) => type);
  expect(types.filter((type) => /toegekend|toegewezen|gereserveerd/.test(type))).toEqual([
    "plaats.gereserveerd",
    "aanvraag.toegekend",
    "za.toegewezen",
  ]);
});
