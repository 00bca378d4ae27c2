import { afterAll, beforeAll, expect, it } from "vitest";
import { HOOGSTENS } from "#domain/omvang.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { startMotor, type Motor } from "#test/support/motor.ts";
import { codeVan, daad, gelukt, journaal, lopend, totRust } from "#test/support/proef.ts";
import { gebeurtenissenUpdate, periodeId, periodeUpdate, trajectId } from "#workflows/messages.ts";

/** What is too large for Temporal is refused before a line is written, by the typed client and by the workflow itself. */

let motor: Motor;
beforeAll(async () => {
  motor = await startMotor({ takenPerRun: 3 });
});
afterAll(() => motor.stop());

const notities = (aantal: number, tekens: number): Inzending[] =>
  Array.from({ length: aantal }, () => daad("notitie.toegevoegd", { tekst: "x".repeat(tekens) }));

/** Past the typed client: any other program may send it. */
const rechtstreeks = (nummer: string, inzendingen: readonly Inzending[]) =>
  motor.env.client.workflow
    .getHandle(trajectId(nummer))
    .executeUpdate(gebeurtenissenUpdate, { args: [inzendingen] })
    .then(
      () => null,
      (fout: unknown) => fout,
    );

it("560 notities van 4.000 tekens: geweigerd met de grens erbij, en er staat geen regel", async () => {
  const nummer = await lopend(motor);
  const { volgnummer } = await totRust(motor, nummer);
  expect(codeVan(await motor.trajecten.stuur(nummer, notities(560, 4000)))).toBe("handeling.te-groot");
  expect(codeVan(await motor.trajecten.stuur(nummer, notities(400, 4000)))).toBe("handeling.te-groot");
  expect(await rechtstreeks(nummer, notities(400, 4000))).toMatchObject({
    cause: { message: expect.stringContaining("hoogstens 1.000 kB") as string },
  });
  await totRust(motor, nummer);
  expect(await journaal(motor, nummer)).toHaveLength(volgnummer);
});

it("wat er net in past staat er helemaal, en de volgende run gaat ermee verder", async () => {
  const nummer = await lopend(motor);
  const { volgnummer } = await totRust(motor, nummer);
  gelukt(await motor.trajecten.stuur(nummer, notities(HOOGSTENS.aantal, 1500)));
  for (let i = 0; i < 4; i += 1) gelukt(await motor.trajecten.stuur(nummer, notities(1, 10)));
  await totRust(motor, nummer);
  expect(await journaal(motor, nummer)).toHaveLength(volgnummer + HOOGSTENS.aantal + 4);
});

it("een dossier dat te groot wordt om over te dragen wordt geweigerd voordat het zover is", async () => {
  const nummer = await lopend(motor);
  const groot = () =>
    Array.from({ length: 45 }, () =>
      daad(
        "borging.vastgelegd",
        { partner: "partner-1", verantwoordelijkheid: "v".repeat(1000), afspraak: "a".repeat(1000) },
        MENSEN.zorgarrangeur,
      ),
    );
  const codes: (string | null)[] = [];
  for (let i = 0; i < 12 && codes.at(-1) !== "dossier.te-groot"; i += 1)
    codes.push(codeVan(await motor.trajecten.stuur(nummer, groot())));
  expect(codes.at(-1)).toBe("dossier.te-groot");
  expect(codes.slice(0, -1).every((code) => code === null)).toBe(true);
  gelukt(await motor.trajecten.stuur(nummer, notities(1, 10)));
  const { volgnummer } = await totRust(motor, nummer);
  expect(await journaal(motor, nummer)).toHaveLength(volgnummer);
});

it("een te lange vraag aan een subsidieperiode wordt geweigerd en laat haar boeken zoals zij waren", async () => {
  const { id } = gelukt(await motor.trajecten.stand(await lopend(motor))).dossier.regels;
  const voor = gelukt(await motor.trajecten.boekhouding(id));
  const sleutels = Array.from({ length: 6000 }, (_, i) => `s-${i}`);
  const vraag = { soort: "nummers", jaar: 2026, sleutels } as const;
  expect(codeVan(await motor.trajecten.vraagPeriode(id, vraag))).toBe("handeling.te-groot");
  await expect(
    motor.env.client.workflow
      .getHandle(periodeId(id))
      .executeUpdate(periodeUpdate, { args: [vraag, { rol: "systeem", id: "motor" }] }),
  ).rejects.toMatchObject({ cause: { message: expect.stringContaining("6.000") as string } });
  expect(gelukt(await motor.trajecten.boekhouding(id)).uitgegeven).toEqual(voor.uitgegeven);
});
